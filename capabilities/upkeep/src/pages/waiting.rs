//! What waits for an organisation: reports about its records, and changes others suggest.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use directory::{RecordKey, RecordKind, Shown};
use store::{Conn, StoreError};
use uuid::Uuid;
use vocabulary::id::OrganizationId;
use web::{Failure, Visit};

use super::{Upkeep, failure, may_mend, member_of, name_of, on};
use crate::paths;
use crate::report::{Report, open_reports_of};
use crate::suggestion::{Suggestion, pending_for};

#[derive(askama::Template)]
#[template(path = "pages/waiting.html")]
struct WaitingPage<'a> {
    visit: &'a Visit,
    name: String,
    reports: Vec<Line>,
    suggestions: Vec<Line>,
}

/// Something that waits, in one line.
pub(super) struct Line {
    pub(super) href: String,
    pub(super) name: String,
    pub(super) words: String,
}

/// A record as it is named in a line: its own name, and that of its organisation where it is another.
#[derive(Clone, Debug, Default)]
pub(super) struct RecordName {
    pub(super) name: String,
    pub(super) owner: String,
}

impl RecordName {
    /// The words of a line below the name: the organisation first.
    pub(super) fn words(&self, words: &str) -> String {
        if self.owner.is_empty() { words.to_owned() } else { format!("{}. {words}", self.owner) }
    }
}

/// The line of a report.
pub(super) fn report_line(visit: &Visit, report: &Report, name: &RecordName) -> Line {
    let (code, day) = (report.code(), on(visit, report.opened_at));
    let section = report.section.map(|section| visit.say(section.key()).into_owned());
    let values = [
        ("code", code.as_str().into()),
        ("date", day.as_str().into()),
        ("section", section.as_deref().unwrap_or_default().into()),
    ];
    let key = if section.is_some() { "upkeep-line-report-about" } else { "upkeep-line-report" };
    Line {
        href: paths::answer(report.id.uuid()),
        name: name.name.clone(),
        words: name.words(&visit.say_with(key, &values)),
    }
}

/// The line of a suggestion.
pub(super) fn suggestion_line(visit: &Visit, suggestion: &Suggestion, name: &RecordName) -> Line {
    let (section, day) = (visit.say(suggestion.section.key()), on(visit, suggestion.suggested_at));
    let origin = visit.say(suggestion.origin.key());
    let values = [
        ("section", section.as_ref().into()),
        ("date", day.as_str().into()),
        ("origin", origin.as_ref().into()),
    ];
    Line {
        href: paths::decide(suggestion.id.uuid()),
        name: name.name.clone(),
        words: name.words(&visit.say_with("upkeep-line-suggestion", &values)),
    }
}

/// The name of a record; empty where it is gone.
pub(super) fn record_name(conn: &mut Conn, record: RecordKey) -> Result<RecordName, StoreError> {
    let named = |shown: Shown| match (shown.name.is_empty(), shown.key.kind) {
        (true, _) => RecordName { name: shown.owner_name, owner: String::new() },
        (false, RecordKind::Organization) => RecordName { name: shown.name, owner: String::new() },
        (false, _) => RecordName { name: shown.name, owner: shown.owner_name },
    };
    Ok(directory::shown(conn, record)?.map(named).unwrap_or_default())
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Upkeep>,
    Path(organization): Path<Uuid>,
) -> Result<Response, Failure> {
    let organization = OrganizationId::from(organization);
    if !may_mend(member_of(&visit)?, Some(organization)) {
        return Err(Failure::NotFound);
    }
    let key = room.key.clone();
    let read = room.db.read(move |conn| {
        let mut reports = Vec::new();
        for report in open_reports_of(conn, &key, organization)? {
            let name = record_name(conn, report.record)?;
            reports.push((report, name));
        }
        let mut suggestions = Vec::new();
        for suggestion in pending_for(conn, &key, organization)? {
            let name = record_name(conn, suggestion.record)?;
            suggestions.push((suggestion, name));
        }
        Ok((name_of(conn, organization)?, reports, suggestions))
    });
    let (name, reports, suggestions) = read.await.map_err(failure)?;
    if name.is_empty() {
        return Err(Failure::NotFound);
    }
    let body = WaitingPage {
        visit: &visit,
        name,
        reports: reports.iter().map(|(one, name)| report_line(&visit, one, name)).collect(),
        suggestions: suggestions.iter().map(|(one, name)| suggestion_line(&visit, one, name)).collect(),
    };
    Ok(visit.page(visit.say("upkeep-waiting"), &body).not_indexed().into_response())
}
