//! Inviting one person, or many from a list: each line is told what became of it, and none is lost.

use accounts::EmailAddress;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use uuid::Uuid;
use vocabulary::id::OrganizationId;
use web::{Choice, Crumb, Failure, Faults, Filled, RowsUpload, Visit};

use super::{Membership, done, failure, keeper};
use crate::batch::{Line, LineFault, lines};
use crate::inviting::{Guest, InviteOutcome, InvitedTo, Inviting, invite};
use crate::keeping::{Work, standing_of_next};
use crate::mandate::{Activity, Secrecy};
use crate::paths;
use crate::store::hand_overs::organization_named;
use crate::store::invitations::{invitation_by_id, withdraw_invitation};

#[derive(askama::Template)]
#[template(path = "pages/invite.html")]
struct Invite<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    id: Uuid,
    email: &'a str,
    name: &'a str,
    profession: &'a str,
    ends_on: &'a str,
    activities: Vec<Choice>,
    secrecies: Vec<Choice>,
    list: &'a str,
    faults: &'a Faults,
    told: Vec<ToldLine>,
}

/// What became of a line.
struct ToldLine {
    number: usize,
    text: String,
    words: &'static str,
}

/// What was typed, shown again when something is wrong with it.
#[derive(Default)]
struct Typed<'a> {
    email: &'a str,
    name: &'a str,
    profession: &'a str,
    ends_on: &'a str,
    activity: &'a str,
    secrecy: &'a str,
    list: &'a str,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Membership>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    keeper(&visit, id)?;
    let name = name_of(&room, id).await?;
    let faults = Faults::default();
    let body = page(&visit, (id, &name), &Typed::default(), &faults, Vec::new());
    Ok(visit.page(visit.say("membership-invite"), &body).not_indexed().into_response())
}

/// The name of an organisation that is in the directory.
pub(super) async fn name_of(room: &Membership, id: Uuid) -> Result<String, Failure> {
    let named = room.db.read(move |conn| organization_named(conn, id)).await.map_err(failure)?;
    named.map(|named| named.name).ok_or(Failure::NotFound)
}

fn page<'a>(
    visit: &'a Visit,
    (id, name): (Uuid, &str),
    typed: &Typed<'a>,
    faults: &'a Faults,
    told: Vec<ToldLine>,
) -> Invite<'a> {
    Invite {
        visit,
        crumbs: vec![
            Crumb { label: name.to_owned(), href: paths::organization(id) },
            Crumb { label: visit.say("membership-invite").into_owned(), href: String::new() },
        ],
        id,
        email: typed.email,
        name: typed.name,
        profession: typed.profession,
        ends_on: typed.ends_on,
        activities: activities(visit, typed.activity),
        secrecies: secrecies(visit, typed.secrecy),
        list: typed.list,
        faults,
        told,
    }
}

/// The qualities to choose from.
pub(super) fn activities(visit: &Visit, chosen: &str) -> Vec<Choice> {
    let chosen = Activity::from_code(chosen).unwrap_or(Activity::Professional);
    let choice = |word: &Activity| Choice::new(word.code(), visit.say(word.key()), *word == chosen);
    Activity::ALL.iter().map(choice).collect()
}

/// What may bind somebody, to choose from.
pub(super) fn secrecies(visit: &Visit, chosen: &str) -> Vec<Choice> {
    let chosen = Secrecy::from_code(chosen).unwrap_or(Secrecy::DiscretionOnly);
    let choice = |word: &Secrecy| Choice::new(word.code(), visit.say(word.key()), *word == chosen);
    Secrecy::ALL.iter().map(choice).collect()
}

/// What a form says of somebody's work; what cannot be understood is among the faults.
pub(super) fn work(visit: &Visit, filled: &Filled, faults: &mut Faults) -> Work {
    let ends_on = filled.text("ends_on");
    let day = ends_on.parse::<NaiveDate>().ok();
    if !ends_on.is_empty() && day.is_none_or(|last| last < visit.today()) {
        faults.note("ends_on", visit.say("membership-fault-ends-on"));
    }
    Work {
        activity: Activity::from_code(filled.text("activity")).unwrap_or(Activity::Professional),
        secrecy: Secrecy::from_code(filled.text("secrecy")).unwrap_or(Secrecy::DiscretionOnly),
        profession: filled.text("profession").chars().take(LONGEST).collect(),
        ends_on: day,
    }
}

/// The longest name or profession kept, in letters.
pub(super) const LONGEST: usize = 120;

pub(super) async fn one(
    visit: Visit,
    State(room): State<Membership>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (_, organization) = keeper(&visit, id)?;
    let mut faults = filled.faults();
    let work = work(&visit, &filled, &mut faults);
    let email = EmailAddress::read(filled.text("email"));
    if email.is_none() {
        faults.note("email", visit.say("membership-fault-email"));
    }
    let outcome = match email.filter(|_| faults.is_empty()) {
        Some(email) => {
            let name = filled.text("name").chars().take(LONGEST).collect();
            let guest = Guest { email, name, work, locale: visit.locale };
            Some(sent(&room, &visit, organization, guest).await?)
        }
        None => None,
    };
    if let Some(in_vain @ (InviteOutcome::AlreadyMember | InviteOutcome::Oneself)) = outcome {
        faults.note("email", visit.say(outcome_key(in_vain)));
    }
    if faults.is_empty() {
        return Ok(visit.go(&paths::organization(id), "membership-invited"));
    }
    let typed = Typed {
        email: filled.text("email"),
        name: filled.text("name"),
        profession: filled.text("profession"),
        ends_on: filled.text("ends_on"),
        activity: filled.text("activity"),
        secrecy: filled.text("secrecy"),
        list: "",
    };
    let name = name_of(&room, id).await?;
    let body = page(&visit, (id, &name), &typed, &faults, Vec::new());
    Ok(visit.page(visit.say("membership-invite"), &body).not_indexed().again().into_response())
}

async fn sent(
    room: &Membership,
    visit: &Visit,
    organization: OrganizationId,
    guest: Guest,
) -> Result<InviteOutcome, Failure> {
    room.admit_letter(visit, guest.email.text())?;
    let (by, today) = (visit.member.as_ref().map(|member| member.account), visit.today());
    let standing = room.db.read(move |conn| standing_of_next(conn, organization, today)).await;
    let to = InvitedTo::Organization(organization, standing.map_err(failure)?);
    let (inviting, key) = (Inviting::draw(&room.shell, to, guest, by), room.key.clone());
    room.db.write(move |conn| invite(conn, &key, &inviting)).await.map_err(failure)
}

pub(super) async fn many(
    visit: Visit,
    State(room): State<Membership>,
    Path(id): Path<Uuid>,
    RowsUpload(upload): RowsUpload,
) -> Result<Response, Failure> {
    let (_, organization) = keeper(&visit, id)?;
    let filled = &upload.filled;
    let mut faults = filled.faults();
    let from_file = upload.file.as_ref().and_then(|file| file.text());
    let list = from_file.as_deref().unwrap_or_else(|| filled.text("list"));
    if list.trim().is_empty() {
        faults.note("list", visit.say("membership-fault-list"));
    }
    let mut told = Vec::new();
    if faults.is_empty() {
        for line in lines(list) {
            told.push(told_line(&room, &visit, organization, line).await?);
        }
    }
    let typed = Typed { list: filled.text("list"), ..Typed::default() };
    let typed = if faults.is_empty() { Typed::default() } else { typed };
    let name = name_of(&room, id).await?;
    let body = page(&visit, (id, &name), &typed, &faults, told);
    let page = visit.page(visit.say("membership-invite"), &body).not_indexed();
    Ok(if faults.is_empty() { page.into_response() } else { page.again().into_response() })
}

/// Invites the guest of a line and tells what became of it.
async fn told_line(
    room: &Membership,
    visit: &Visit,
    organization: OrganizationId,
    line: Line,
) -> Result<ToldLine, Failure> {
    let words = match line.guest {
        Err(fault) => fault.key(),
        Ok(guest) => {
            let work = Work { profession: guest.profession, ..Work::plain() };
            let guest = Guest { email: guest.email, name: guest.name, work, locale: visit.locale };
            match sent(room, visit, organization, guest).await {
                Err(Failure::TooMany { .. }) => "membership-outcome-too-often",
                outcome => outcome_key(outcome?),
            }
        }
    };
    let text = if words == LineFault::PersonalNumber.key() { String::new() } else { line.text };
    Ok(ToldLine { number: line.number, text, words })
}

/// The key of the words for what became of an invitation.
pub(super) fn outcome_key(outcome: InviteOutcome) -> &'static str {
    match outcome {
        InviteOutcome::Invited => "membership-outcome-invited",
        InviteOutcome::SentAgain => "membership-outcome-again",
        InviteOutcome::AlreadyMember => "membership-outcome-already",
        InviteOutcome::Oneself => "membership-outcome-oneself",
    }
}

/// Sends an invitation again, with a new link; the one before opens nothing any more.
pub(super) async fn again(
    visit: Visit,
    State(room): State<Membership>,
    Path((id, invitation)): Path<(Uuid, Uuid)>,
) -> Result<Response, Failure> {
    keeper(&visit, id)?;
    let key = room.key.clone();
    let found = room.db.read(move |conn| {
        let row = invitation_by_id(conn, invitation)?;
        let own = row.filter(|row| row.organization == Some(id) && row.is_waiting());
        own.map(|row| Ok((row.invited_to()?, row.guest(&key)?))).transpose()
    });
    let (to, guest) = found.await.map_err(failure)?.ok_or(Failure::NotFound)?;
    room.admit_letter(&visit, guest.email.text())?;
    let by = visit.member.as_ref().map(|member| member.account);
    let (inviting, key) = (Inviting::draw(&room.shell, to, guest, by), room.key.clone());
    room.db.write(move |conn| invite(conn, &key, &inviting)).await.map_err(failure)?;
    Ok(visit.go(&paths::organization(id), "membership-invited"))
}

/// Takes an invitation back: its link opens nothing any more.
pub(super) async fn no_more(
    visit: Visit,
    State(room): State<Membership>,
    Path((id, invitation)): Path<(Uuid, Uuid)>,
) -> Result<Response, Failure> {
    keeper(&visit, id)?;
    let now = visit.now;
    let withdrawn = room.db.write(move |conn| {
        let own = invitation_by_id(conn, invitation)?.is_some_and(|row| row.organization == Some(id));
        Ok(own && withdraw_invitation(conn, invitation, now)? > 0)
    });
    done(withdrawn.await.map_err(failure)?)?;
    Ok(visit.go(&paths::organization(id), "membership-invitation-withdrawn"))
}
