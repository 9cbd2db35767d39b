//! Answering a report: « corrigé », or « c’est juste comme cela » with a line why; by a link, or from a member's desk.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use directory::{Section, Shown};
use vocabulary::caution::{Place, cautions};
use vocabulary::id::ReportId;
use web::{Failure, Faults, Filled, Secret, Visit};

use super::renew::link_or_gone;
use super::{Upkeep, coordinates, failure, may_mend, member_of, on, sheet_of};
use crate::compact::{is_kept_back, public_name};
use crate::letters::{Drawn, worded};
use crate::paths;
use crate::report::{self, Answer, AnsweredBy, OWNER_ANSWERS_WITHIN, Report};

/// The longest answer, in letters.
const LONGEST_ANSWER: usize = 300;

#[derive(askama::Template)]
#[template(path = "pages/answer.html")]
struct AnswerPage<'a> {
    visit: &'a Visit,
    report: &'a Report,
    name: String,
    sheet: String,
    section: String,
    /// What the reporter wrote; nothing where it must not be shown here.
    text: Option<&'a str>,
    sign_in: String,
    opened: String,
    /// The forms that change a part of the record.
    forms: Vec<(String, String)>,
    act: String,
    may_answer: bool,
    answers_until: String,
    typed: &'a str,
    faults: &'a Faults,
}

/// What is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// The record was corrected.
    Fixed,
    /// It is right as it stands, for this reason.
    RightAsItIs(String),
}

/// From where a report is answered.
enum From<'a> {
    /// A link, which may have been forwarded: nothing above what anybody may read.
    Link(&'a str),
    /// A member of the house.
    Desk,
}

/// An answer with its letter to the reporter, if there is an address.
pub(super) fn drawn_answer(
    room: &Upkeep,
    visit: &Visit,
    report: &Report,
    (said, by): (Said, AnsweredBy),
) -> Answer {
    let letter = report.reporter.as_ref().map(|to| {
        let secret = Secret::new(visit.chance());
        let link = format!("{}{}", room.shell.base_url, paths::follow_report(secret.text()));
        let kind = if said == Said::Fixed { "fixed" } else { "disputed" };
        let code = report.code();
        let letter = worded(&room.shell, to.locale, kind, &[("code", code.as_str().into())], Some(link));
        (Drawn::new(&room.shell, to, "report-answered", letter), secret.digest())
    });
    let right_as_it_is = match said {
        Said::Fixed => None,
        Said::RightAsItIs(line) => Some(line),
    };
    Answer { report: report.id, right_as_it_is, by, letter, now: visit.now }
}

/// A report and its record.
async fn found(room: &Upkeep, report: &str) -> Result<(Report, Shown), Failure> {
    let id: ReportId = report.parse().map_err(|_| Failure::NotFound)?;
    let key = room.key.clone();
    let read = room.db.read(move |conn| {
        let Some(report) = report::report_of(conn, &key, id)? else { return Ok(None) };
        let shown = directory::shown(conn, report.record)?;
        Ok(shown.map(|shown| (report, shown)))
    });
    read.await.map_err(failure)?.ok_or(Failure::NotFound)
}

fn page(
    visit: &Visit,
    (report, shown): (&Report, &Shown),
    from: &From<'_>,
    may_answer: bool,
    (typed, faults): (&str, &Faults),
) -> web::Page {
    let by_link = matches!(from, From::Link(_));
    // Somebody may have written a name into the line; a link may travel.
    let may_show = !by_link || cautions(&report.text, Place::Public).is_empty();
    let act = match from {
        From::Link(secret) => paths::under_link(secret, &format!("signalements/{}", report.id)),
        From::Desk => paths::answer(report.id.uuid()),
    };
    let back = if by_link { paths::answer(report.id.uuid()) } else { String::new() };
    let body = AnswerPage {
        visit,
        report,
        name: if by_link { public_name(shown) } else { shown.name.clone() },
        sheet: sheet_of(shown.key, &shown.name).unwrap_or_default(),
        section: report.section.map(|one| visit.say(one.key()).into_owned()).unwrap_or_default(),
        text: Some(report.text.as_str()).filter(|_| may_show),
        sign_in: format!("{}?retour={}", visit.shell.sign_in, web::encoded(&back)),
        opened: on(visit, report.opened_at),
        forms: forms(visit, report, shown, from),
        act,
        may_answer: may_answer && report.state.waits(),
        answers_until: on(visit, report.sent_at.unwrap_or(report.opened_at) + OWNER_ANSWERS_WITHIN),
        typed,
        faults,
    };
    visit.page(visit.say_of("upkeep-answer-title", &report.code()), &body).not_indexed()
}

/// The forms that change the record, the part that was named first.
fn forms(visit: &Visit, report: &Report, shown: &Shown, from: &From<'_>) -> Vec<(String, String)> {
    let mut sections: Vec<Section> = Section::of(shown.key.kind).to_vec();
    sections.sort_by_key(|section| Some(*section) != report.section);
    let form = |section: Section| {
        let href = match from {
            From::Link(_) if is_kept_back(shown, section) => return None,
            From::Link(secret) => {
                let form = paths::change(secret, shown.key.kind, &shown.handle, section);
                format!("{form}?signalement={}", report.id)
            }
            From::Desk => editing::paths::section(shown.key, section),
        };
        Some((href, visit.say(section.key()).into_owned()))
    };
    sections.into_iter().filter_map(form).collect()
}

/// The answer as it was filled in.
fn understood(visit: &Visit, filled: &Filled) -> Result<Said, Faults> {
    let (mut faults, line) = (filled.faults(), filled.text("reponse"));
    match filled.text("issue") {
        "corrige" if faults.is_empty() => return Ok(Said::Fixed),
        "juste" if line.is_empty() => faults.note("reponse", visit.say("upkeep-fault-answer")),
        "juste" if line.chars().count() > LONGEST_ANSWER => {
            faults.note("reponse", visit.say_count("upkeep-fault-long", LONGEST_ANSWER));
        }
        "juste" if faults.is_empty() => return Ok(Said::RightAsItIs(line.to_owned())),
        _ => faults.note("reponse", visit.say("upkeep-fault-issue")),
    }
    Err(faults)
}

pub(super) async fn show_by_link(
    visit: Visit,
    State(room): State<Upkeep>,
    Path((secret, report)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let link = match link_or_gone(&room, &visit, &secret).await? {
        Ok(link) => link,
        Err(gone) => return Ok(gone),
    };
    let (report, shown) = found(&room, &report).await?;
    if report.organization != Some(link.organization) {
        return Err(Failure::NotFound);
    }
    let empty = ("", &Faults::default());
    Ok(page(&visit, (&report, &shown), &From::Link(&secret), true, empty).into_response())
}

pub(super) async fn answer_by_link(
    visit: Visit,
    State(room): State<Upkeep>,
    Path((secret, report)): Path<(String, String)>,
    filled: Filled,
) -> Result<Response, Failure> {
    let link = match link_or_gone(&room, &visit, &secret).await? {
        Ok(link) => link,
        Err(gone) => return Ok(gone),
    };
    let (report, shown) = found(&room, &report).await?;
    if report.organization != Some(link.organization) {
        return Err(Failure::NotFound);
    }
    let said = match understood(&visit, &filled) {
        Ok(said) => said,
        Err(faults) => {
            let typed = (filled.text("reponse"), &faults);
            let again = page(&visit, (&report, &shown), &From::Link(&secret), true, typed).again();
            return Ok(again.into_response());
        }
    };
    let answer = drawn_answer(&room, &visit, &report, (said, AnsweredBy::Owner));
    let key = room.key.clone();
    room.db.write(move |conn| report::answer(conn, &key, &answer)).await.map_err(failure)?;
    Ok(visit.go(&paths::link(&secret), "upkeep-answered"))
}

/// Whether this member may answer now: for the organisation at once, for the coordination once it is overdue.
fn quality(visit: &Visit, report: &Report) -> Result<Option<AnsweredBy>, Failure> {
    let member = member_of(visit)?;
    if !may_mend(member, report.organization) {
        return Err(Failure::NotFound);
    }
    let acts = report.organization.is_some_and(|organization| member.acts_for(organization));
    Ok(match (acts, coordinates(member) && report.overdue_at.is_some()) {
        (true, _) => Some(AnsweredBy::Owner),
        (false, true) => Some(AnsweredBy::Coordination),
        (false, false) => None,
    })
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Upkeep>,
    Path(report): Path<String>,
) -> Result<Response, Failure> {
    let (report, shown) = found(&room, &report).await?;
    let may_answer = quality(&visit, &report)?.is_some();
    let empty = ("", &Faults::default());
    Ok(page(&visit, (&report, &shown), &From::Desk, may_answer, empty).into_response())
}

pub(super) async fn answer(
    visit: Visit,
    State(room): State<Upkeep>,
    Path(report): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (report, shown) = found(&room, &report).await?;
    let by = quality(&visit, &report)?.ok_or(Failure::NotFound)?;
    let said = match understood(&visit, &filled) {
        Ok(said) => said,
        Err(faults) => {
            let typed = (filled.text("reponse"), &faults);
            return Ok(page(&visit, (&report, &shown), &From::Desk, true, typed).again().into_response());
        }
    };
    let answer = drawn_answer(&room, &visit, &report, (said, by));
    let key = room.key.clone();
    room.db.write(move |conn| report::answer(conn, &key, &answer)).await.map_err(failure)?;
    let next = match (by, report.organization) {
        (AnsweredBy::Owner, Some(organization)) => paths::waiting(organization.uuid()),
        _ => paths::WORKLIST.to_owned(),
    };
    Ok(visit.go(&next, "upkeep-answered"))
}
