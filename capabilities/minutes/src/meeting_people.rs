//! The people somebody met, as a page shows them to her: accept, refuse, say how to be reached.

use askama::Template;
use chrono::NaiveDate;
use web::{Failure, Visit};

use crate::contacts::{Contact, LONGEST_LINE, Says};
use directory::OrganizationNames;

/// One event with those who were met there.
#[derive(Clone)]
pub(crate) struct MetThere {
    /// Who she is at this event.
    pub(crate) side: uuid::Uuid,
    pub(crate) on: NaiveDate,
    /// How she said she can be reached.
    pub(crate) line: String,
    pub(crate) contacts: Vec<Contact>,
}

#[derive(Template)]
#[template(path = "meeting_people.html")]
struct People<'a> {
    visit: &'a Visit,
    act: &'a str,
    title: String,
    side: String,
    line: &'a str,
    rows: Vec<Row>,
    waits: bool,
    longest: usize,
}

struct Row {
    id: String,
    name: String,
    href: String,
    function: String,
    state: String,
    line: String,
    accepted: bool,
    refused: bool,
}

/// The form of one event.
///
/// # Errors
/// When it cannot be drawn.
pub(crate) fn form(
    visit: &Visit,
    act: &str,
    met: &MetThere,
    names: &OrganizationNames,
) -> Result<String, Failure> {
    let row = |contact: &Contact| Row {
        id: contact.id.to_string(),
        name: names.name(contact.organization).to_owned(),
        href: directory::paths::organization(contact.organization.uuid(), names.name(contact.organization)),
        function: contact.function.clone(),
        state: visit.say(state(contact)).into_owned(),
        line: contact.line.clone(),
        accepted: contact.mine == Says::Yes,
        refused: contact.mine == Says::No,
    };
    let people = People {
        visit,
        act,
        title: visit.say_of("minutes-met-on", &visit.date(met.on)).into_owned(),
        side: met.side.to_string(),
        line: &met.line,
        rows: met.contacts.iter().map(row).collect(),
        longest: LONGEST_LINE,
        waits: met.contacts.iter().any(|contact| contact.mine == Says::Nothing),
    };
    Ok(people.render()?)
}

/// What she is told; a refusal of the other looks like an answer that has not come.
fn state(contact: &Contact) -> &'static str {
    match (contact.is_settled, contact.mine) {
        (true, _) => "minutes-contact-settled",
        (_, Says::Yes) => "minutes-contact-waiting",
        (_, Says::No) => "minutes-contact-refused",
        (_, Says::Nothing) => "minutes-contact-asked",
    }
}
