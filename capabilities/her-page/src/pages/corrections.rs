//! What persons want corrected, for the organisation that sent their request: read, done, answered.

use ::store::{Conn, SealKey, StoreError};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use referral::{Look, Referral, note_look};
use vocabulary::caution::{Place, cautions};
use vocabulary::class::DataClass;
use vocabulary::id::OrganizationId;
use vocabulary::permission::Action;
use web::{Failure, Faults, Filled, Member, Visit};

use super::{HerPages, failure, member_of};
use crate::corrections::{Correction, LONGEST, answer as keep, correction, waiting};
use crate::entitled::may_open;
use crate::opening::row_id;
use crate::paths;

/// How many are read at once: each reading is noted.
const MOST: usize = 20;

#[derive(askama::Template)]
#[template(path = "pages/corrections.html")]
struct CorrectionsPage<'a> {
    visit: &'a Visit,
    asked: Vec<Asked>,
    /// Whoever keeps the whole network reads nothing of what persons wrote.
    is_shut: bool,
    faults: &'a Faults,
}

struct Asked {
    id: String,
    code: String,
    request: String,
    on: NaiveDate,
    words: String,
    /// What was written to answer it, where something in that is wrong.
    again: Option<String>,
}

/// Whether a member reads what persons wrote at all: after a recent proof, and unless she keeps the whole network.
fn reads(visit: &Visit, member: &Member) -> bool {
    member.roles.is_empty() && member.reader(visit.now).may_read(DataClass::C3)
}

/// The organisations in whose name the member reads what is addressed to them.
fn organizations(visit: &Visit, member: &Member) -> Vec<OrganizationId> {
    let held = member.mandates.iter().map(|mandate| mandate.organization);
    let may = |organization: &OrganizationId| member.may(Action::AnswerReferral, *organization);
    held.filter(|organization| reads(visit, member) && may(organization)).collect()
}

/// What waits at these organisations and the member may read, the oldest first.
fn openable(
    conn: &mut Conn,
    key: &SealKey,
    (member, organizations): (&Member, &[OrganizationId]),
    today: NaiveDate,
) -> Result<Vec<(Correction, Referral)>, StoreError> {
    let mut all = Vec::new();
    for organization in organizations {
        all.extend(waiting(conn, key, *organization)?);
    }
    all.sort_by_key(|one: &Correction| one.asked_at);
    let mut openable = Vec::new();
    for one in all {
        let Some(request) = referral::referral(conn, key, one.referral)? else { continue };
        if may_open(conn, member, &request, today)? {
            openable.push((one, request));
        }
    }
    openable.truncate(MOST);
    Ok(openable)
}

/// Reads what waits, and notes the reading: the person sees who looked.
async fn read(room: &HerPages, visit: &Visit) -> Result<Vec<Asked>, Failure> {
    let member = member_of(visit)?.clone();
    let organizations = organizations(visit, &member);
    let (key, now, today) = (room.key.clone(), visit.now, visit.today());
    let chances: Vec<[u8; 10]> = (0..MOST).map(|_| visit.chance()).collect();
    let read = room.db.write(move |conn| {
        let mut shown = Vec::new();
        let found = openable(conn, &key, (&member, &organizations), today)?;
        for ((one, request), chance) in found.into_iter().zip(&chances) {
            let look = Look {
                id: row_id(now, *chance),
                at: now,
                account: Some(member.account),
                organization: Some(one.organization),
            };
            note_look(conn, one.referral, &look)?;
            shown.push(Asked {
                id: one.id.to_string(),
                code: request.code.to_string(),
                request: referral::paths::one_sent(one.referral),
                on: vocabulary::time::paris(one.asked_at).date(),
                words: one.words,
                again: None,
            });
        }
        Ok(shown)
    });
    read.await.map_err(failure)
}

fn page(visit: &Visit, asked: Vec<Asked>, faults: &Faults) -> web::Page {
    let is_shut = !visit.member.as_ref().is_some_and(|member| reads(visit, member));
    let body = CorrectionsPage { visit, asked, is_shut, faults };
    visit.page(visit.say("her-page-work-corrections"), &body).not_indexed()
}

pub(super) async fn show(visit: Visit, State(room): State<HerPages>) -> Result<Response, Failure> {
    let asked = read(&room, &visit).await?;
    Ok(page(&visit, asked, &Faults::default()).into_response())
}

pub(super) async fn answer(
    visit: Visit,
    State(room): State<HerPages>,
    filled: Filled,
) -> Result<Response, Failure> {
    let member = member_of(&visit)?.clone();
    let own = organizations(&visit, &member);
    let id: uuid::Uuid = filled.text("correction").parse().map_err(|_| Failure::NotFound)?;
    let words = filled.text("reponse").trim().to_owned();
    let faults = wrong(&visit, &filled, &words);
    if !faults.is_empty() {
        let mut asked = read(&room, &visit).await?;
        if let Some(one) = asked.iter_mut().find(|one| one.id == id.to_string()) {
            one.again = Some(words);
        }
        return Ok(page(&visit, asked, &faults).again().into_response());
    }
    let (key, now, today) = (room.key.clone(), visit.now, visit.today());
    let done = room.db.write(move |conn| {
        let there = correction(conn, &key, id)?.filter(|one| own.contains(&one.organization));
        let Some(there) = there else { return Ok(None) };
        let Some(request) = referral::referral(conn, &key, there.referral)? else { return Ok(None) };
        if !may_open(conn, &member, &request, today)? {
            return Ok(None);
        }
        keep(conn, &key, id, (&words, member.account, now)).map(Some)
    });
    let notice = match done.await.map_err(failure)? {
        None => return Err(Failure::NotFound),
        Some(true) => "her-page-work-corrections-answered",
        Some(false) => "her-page-work-corrections-taken",
    };
    Ok(visit.go(paths::CORRECTIONS, notice))
}

/// What is wrong with an answer; words that judge are asked about once.
fn wrong(visit: &Visit, filled: &Filled, words: &str) -> Faults {
    let mut faults = filled.faults();
    if words.is_empty() {
        faults.note("reponse", visit.say("her-page-work-corrections-empty"));
    } else if words.chars().count() > LONGEST {
        faults.note("reponse", visit.say(referral::Refused::TooLong.key()));
    } else if let Some(caution) =
        cautions(words, Place::Personal).first().filter(|_| !filled.is_ticked("relu"))
    {
        faults.note("reponse", caution.kind.label(visit.locale));
    }
    faults
}
