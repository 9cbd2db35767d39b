//! Typing: which number stands on the sheet, or who is on the line.

use std::collections::HashMap;

use ::store::Conn;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use survey::{Recipient, RecipientState};
use uuid::Uuid;
use vocabulary::fold;
use vocabulary::id::SurveyId;
use web::{Crumb, Failure, Faults, Visit};

use super::{Responses, failure};

/// How many recipients are listed for a name.
const MOST_FOUND: usize = 20;
/// Letters that are looked for.
const LONGEST: usize = 200;

/// What people write before a number, as [`fold`] leaves it; the longer first.
const NUMBER_SIGNS: [&str; 7] = ["numero", "n°", "nº", "no.", "no", "n", "#"];

#[derive(askama::Template)]
#[template(path = "pages/typing.html")]
struct Typing<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    typed: &'a str,
    faults: &'a Faults,
    found: Vec<Line>,
    received: Vec<Line>,
    answered: usize,
    asked: usize,
}

/// A recipient, and where it is typed.
struct Line {
    number: u32,
    name: String,
    href: String,
    is_answered: bool,
}

/// Looks a number or a name up; a number leads straight to its form. Looking changes nothing.
pub(super) async fn find(
    visit: Visit,
    State(room): State<Responses>,
    Path(id): Path<Uuid>,
    Query(asked): Query<HashMap<String, String>>,
) -> Result<Response, Failure> {
    let id = SurveyId::from(id);
    let read = move |conn: &mut Conn| {
        let Some(survey) = survey::survey(conn, id)? else { return Ok(None) };
        Ok(Some((survey, survey::recipients(conn, id)?)))
    };
    let Some((survey, recipients)) = room.db.read(read).await.map_err(failure)? else {
        return Err(Failure::NotFound);
    };
    let typed: String = asked.get("n").map_or("", String::as_str).trim().chars().take(LONGEST).collect();
    let number = number_of(&typed);
    let by_number = recipients.iter().find(|one| Some(one.number) == number);
    if let Some(recipient) = by_number {
        return Ok(visit.go(&survey::paths::typing(id, recipient.id), ""));
    }
    let found: Vec<&Recipient> = named(&recipients, &typed);
    let mut faults = Faults::default();
    if !typed.is_empty() && found.is_empty() {
        faults.note("n", visit.say("responses-typing-nobody"));
    }
    let title = visit.say("responses-typing-title").into_owned();
    let is_received = |one: &&Recipient| one.state == RecipientState::PaperReceived;
    let body = Typing {
        crumbs: vec![
            Crumb { label: survey.title.clone(), href: survey::paths::survey(id) },
            Crumb { label: title.clone(), href: String::new() },
        ],
        found: found.into_iter().map(|one| line(id, one)).collect(),
        received: recipients.iter().filter(is_received).map(|one| line(id, one)).collect(),
        answered: recipients.iter().filter(|one| one.state == RecipientState::Answered).count(),
        asked: recipients.len(),
        typed: &typed,
        faults: &faults,
        visit: &visit,
    };
    Ok(visit.page(title, &body).not_indexed().into_response())
}

/// The number somebody typed, with or without « n° » before it. A name that holds digits is a name.
fn number_of(typed: &str) -> Option<u32> {
    let folded = fold(typed);
    let bare = NUMBER_SIGNS.iter().find_map(|sign| folded.strip_prefix(sign)).unwrap_or(&folded);
    let digits = bare.trim();
    digits.chars().all(|sign| sign.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

fn named<'a>(recipients: &'a [Recipient], typed: &str) -> Vec<&'a Recipient> {
    let folded = fold(typed);
    if folded.trim().is_empty() {
        return Vec::new();
    }
    let holds = |one: &&Recipient| folded.split(' ').all(|word| fold(&one.name).contains(word));
    recipients.iter().filter(holds).take(MOST_FOUND).collect()
}

fn line(survey: SurveyId, recipient: &Recipient) -> Line {
    Line {
        number: recipient.number,
        name: recipient.name.clone(),
        href: survey::paths::typing(survey, recipient.id),
        is_answered: recipient.state == RecipientState::Answered,
    }
}
