//! What came back from a day, said once by the visitor: a word to the team, corrections, contacts, an opinion.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use directory::RecordKind;
use placement::State as DayState;
use vocabulary::id::{ProposalId, ReportId};
use web::{Choice, Failure, Faults, Filled, Page, Secret, Visit};

use super::{LONGEST_ANSWER, Opened, Returns};
use crate::agreement::Party;
use crate::correcting::{Correction, LONGEST_DESCRIPTION, description_of};
use crate::evaluation::{BEST, Marks};
use crate::paths;
use crate::returning::{NewReturn, Outcome, give};

/// The longest line about an error or a contact, in letters.
const LONGEST_LINE: usize = 200;
/// The criteria: the field of the form and the key of its words.
pub(super) const CRITERIA: [(&str, &str); 3] = [
    ("accueil", "returns-criterion-welcome"),
    ("plus-value", "returns-criterion-worth"),
    ("contacts", "returns-criterion-contacts"),
];

#[derive(askama::Template)]
#[template(path = "pages/returned.html")]
struct Returned<'a> {
    visit: &'a Visit,
    act: String,
    back: String,
    record: String,
    given: Option<Shown>,
    is_open: bool,
    typed: &'a Typed,
    criteria: Vec<Criterion>,
    faults: &'a Faults,
}

/// A return that was given.
struct Shown {
    on: String,
    counts: String,
    note: String,
}

struct Criterion {
    name: &'static str,
    key: &'static str,
    marks: Vec<Choice>,
}

/// What stands in the form.
#[derive(Default)]
struct Typed {
    note: String,
    is_right: bool,
    description: String,
    error: String,
    contact: String,
    marks: [String; 3],
}

impl Typed {
    /// The form as it is first shown: what the record says, and the functions that the programme names.
    fn proposed(opened: &Opened, description: &str) -> Self {
        let mut functions: Vec<&str> = Vec::new();
        for stop in &opened.day.timetable.stops {
            if !stop.with.is_empty() && !functions.contains(&stop.with.as_str()) {
                functions.push(&stop.with);
            }
        }
        let contact = functions.join(", ").chars().take(LONGEST_LINE).collect();
        Self { description: description.to_owned(), contact, ..Self::default() }
    }

    fn sent(filled: &Filled) -> Self {
        let text = |name: &str| filled.text(name).to_owned();
        Self {
            note: text("mot"),
            is_right: filled.is_ticked("juste"),
            // Browsers end lines in their own way; the record does not.
            description: text("description").replace("\r\n", "\n"),
            error: text("erreur"),
            contact: text("contact"),
            marks: CRITERIA.map(|(name, _)| text(name)),
        }
    }

    fn marks(&self) -> Option<Marks> {
        let mark = |text: &String| text.parse().unwrap_or(0);
        let [welcome, worth, contacts] = &self.marks;
        Marks::new(mark(welcome), mark(worth), mark(contacts))
    }
}

fn page(visit: &Visit, secret: &str, opened: &Opened, (typed, faults): (&Typed, &Faults)) -> Page {
    let day = &opened.day;
    let body = Returned {
        visit,
        act: paths::below_own(secret, "retour"),
        back: paths::own(secret),
        record: upkeep::paths::suggest_where(RecordKind::Organization, &day.names.host_handle),
        given: shown(visit, opened),
        is_open: is_open(visit, opened),
        typed,
        criteria: criteria(visit, typed),
        faults,
    };
    visit.page(visit.say("returns-return-title"), &body).not_indexed()
}

/// Whether the day took place, or may be said to have.
fn is_open(visit: &Visit, opened: &Opened) -> bool {
    let placement = &opened.day.placement;
    matches!(placement.state, DayState::Confirmed | DayState::Done) && placement.day <= visit.today()
}

fn shown(visit: &Visit, opened: &Opened) -> Option<Shown> {
    let given = opened.day.given.as_ref()?;
    let counts = [("corrections", given.corrections.into()), ("contacts", given.contacts.into())];
    Some(Shown {
        on: visit.date(vocabulary::time::paris(given.at).date()),
        counts: visit.say_with("returns-return-counts", &counts).into_owned(),
        note: given.note.clone(),
    })
}

fn criteria(visit: &Visit, typed: &Typed) -> Vec<Criterion> {
    let marks = |chosen: &str| {
        let choice = |mark: u8| {
            let label = visit.say(&format!("returns-mark-{mark}")).into_owned();
            Choice::new(mark.to_string(), label, mark.to_string() == chosen)
        };
        (1..=BEST).rev().map(choice).collect()
    };
    let criterion = |((name, key), chosen): (&(&'static str, &'static str), &String)| Criterion {
        name,
        key,
        marks: marks(chosen),
    };
    CRITERIA.iter().zip(&typed.marks).map(criterion).collect()
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Returns>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let opened = match room.opened_for(&visit, &secret, Party::Visitor).await? {
        Ok(opened) => opened,
        Err(gone) => return Ok(gone),
    };
    let said = said_by_record(&room, &opened).await?;
    let typed = Typed::proposed(&opened, &said);
    Ok(page(&visit, &secret, &opened, (&typed, &Faults::default())).into_response())
}

async fn said_by_record(room: &Returns, opened: &Opened) -> Result<String, Failure> {
    let host = opened.day.placement.host;
    room.read(move |conn| description_of(conn, host)).await
}

/// What is wrong with what was typed; `said`: what the record says.
fn faults(visit: &Visit, filled: &Filled, typed: &Typed, said: &str) -> Faults {
    let mut faults = filled.faults();
    let bounds = [
        ("mot", &typed.note, LONGEST_ANSWER),
        ("description", &typed.description, LONGEST_DESCRIPTION),
        ("erreur", &typed.error, LONGEST_LINE),
        ("contact", &typed.contact, LONGEST_LINE),
    ];
    for (field, text, most) in bounds {
        if text.chars().count() > most && text.as_str() != said.trim() {
            faults.note(field, visit.say_count("returns-fault-long", most));
        }
    }
    let corrects =
        !typed.error.is_empty() || (!typed.description.is_empty() && typed.description != said.trim());
    if !corrects && !typed.is_right {
        faults.note("juste", visit.say("returns-return-fault-record"));
    }
    if typed.marks().is_none() && typed.marks.iter().any(|mark| !mark.is_empty()) {
        faults.note("accueil", visit.say("returns-return-fault-marks"));
    }
    faults
}

pub(super) async fn keep(
    visit: Visit,
    State(room): State<Returns>,
    Path(secret): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let opened = match room.opened_for(&visit, &secret, Party::Visitor).await? {
        Ok(opened) => opened,
        Err(gone) => return Ok(gone),
    };
    let (typed, said) = (Typed::sent(&filled), said_by_record(&room, &opened).await?);
    let faults = faults(&visit, &filled, &typed, &said);
    if opened.day.given.is_none() && is_open(&visit, &opened) && !faults.is_empty() {
        return Ok(page(&visit, &secret, &opened, (&typed, &faults)).again().into_response());
    }
    let (desk, id, new) = (room.desk(&visit), opened.day.placement.id, drawn(&visit, typed));
    let outcome = room.write(move |conn| give(conn, &desk, id, &new)).await?;
    let notice = match outcome {
        Outcome::Kept => "returns-return-thanks",
        Outcome::Already => "returns-return-already",
        Outcome::NotNow => "returns-return-not-now",
    };
    Ok(visit.go(&paths::below_own(&secret, "retour"), notice))
}

/// What was typed, with everything of chance drawn before it is written. The identity of an evaluation bears no time.
fn drawn(visit: &Visit, typed: Typed) -> NewReturn {
    let evaluation = uuid::Builder::from_random_bytes(visit.chance()).into_uuid();
    let suggestion = ProposalId::new_v7(visit.now, visit.chance()).uuid();
    let report = ReportId::new_v7(visit.now, visit.chance()).uuid();
    NewReturn {
        marks: typed.marks().map(|marks| (evaluation, marks)),
        note: typed.note,
        correction: Correction {
            description: typed.description,
            error: typed.error,
            drawn: (suggestion, report, Secret::new(visit.chance()).digest()),
        },
        contact: typed.contact,
    }
}
