//! What stands beside a record for some visitors only: direct lines for members, and what upper rooms show.

use uuid::Uuid;
use vocabulary::class::Reader;
use vocabulary::codes::Disclosure;
use vocabulary::id::OrganizationId;
use web::{Failure, Visit};

use crate::contact::NamedContact;
use crate::direct_line::{DirectLine, LineOf};
use crate::pages::{Directory, failure};
use crate::slots::{Slot, Slots, drawn};
use crate::store::people;

/// What a sheet shows beside its record.
pub(crate) struct Beside {
    /// Direct lines, for members.
    pub(crate) lines: Vec<LineView>,
    /// What upper rooms show, as HTML of their templates.
    pub(crate) slots: Vec<String>,
    /// What upper rooms show beside the dates.
    pub(crate) dates: Vec<String>,
}

/// The places of a sheet that upper rooms fill.
#[derive(Clone, Copy)]
pub(crate) struct FreePlaces<'a> {
    pub(crate) actions: &'a [Slot],
    pub(crate) beside: &'a [Slot],
    pub(crate) dates: &'a [Slot],
}

impl Slots {
    /// Those of an organisation's sheet.
    pub(crate) fn of_organization(&self) -> FreePlaces<'_> {
        FreePlaces {
            actions: &self.beside_organization_actions,
            beside: &self.beside_organization,
            dates: &self.beside_organization_dates,
        }
    }

    /// Those of a service's sheet.
    pub(crate) fn of_service(&self) -> FreePlaces<'_> {
        FreePlaces {
            actions: &self.beside_service_actions,
            beside: &self.beside_service,
            dates: &self.beside_service_dates,
        }
    }
}

/// A direct line in words.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LineView {
    /// What the line is for.
    pub(crate) function: String,
    /// Who answers, where that person agreed.
    pub(crate) name: String,
    /// Numbers as shown, as dialled, and what is said of them.
    pub(crate) phones: Vec<(String, String, String)>,
    /// The mailbox.
    pub(crate) email: String,
    /// How far and how long the line is shown; for the organisation's own members.
    pub(crate) agreement: String,
}

/// The reader of direct lines this visitor is, if they are one. In « mode avec la personne » nobody is: the screen is
/// shared with somebody who is no member.
pub(crate) fn reader(visit: &Visit) -> Option<Reader> {
    let member = visit.member.as_ref().filter(|_| !visit.companion)?;
    Some(member.reader(visit.now)).filter(|reader| reader.may_read(NamedContact::CLASS))
}

/// What stands beside the sheet of an organisation, or of a service of it: the lines of `records`, in their order.
pub(crate) async fn beside(
    visit: &Visit,
    directory: &Directory,
    organization: Uuid,
    records: Vec<Uuid>,
    free: (FreePlaces<'_>, Uuid),
) -> Result<Beside, Failure> {
    let (free, record) = free;
    // What one can do stands first: somebody who sees an error should not have to look for the way to say it.
    let mut slots = drawn(free.actions, visit, record).await;
    slots.extend(drawn(free.beside, visit, record).await);
    let dates = drawn(free.dates, visit, record).await;
    let Some(reader) = reader(visit) else { return Ok(Beside { lines: Vec::new(), slots, dates }) };
    let key = directory.key.clone();
    let sealed = directory.db.read(move |conn| people::lines_of(conn, &key, &records)).await;
    let lines = sealed.map_err(failure)?;
    let lines = lines.iter().filter_map(|line| shown(visit, reader, line, organization)).collect();
    Ok(Beside { lines, slots, dates })
}

/// A line in words, if this visitor may see it.
pub(crate) fn shown(visit: &Visit, reader: Reader, line: &LineOf, organization: Uuid) -> Option<LineView> {
    let organization = OrganizationId::from(organization);
    let is_own = visit.member.as_ref().is_some_and(|member| member.acts_for(organization));
    let line = line.shown_to(reader, is_own, visit.today())?;
    let contact = &line.contact;
    let phone = |phone: &crate::contact::Phone| {
        (phone.shown.clone(), phone.href().unwrap_or_default(), phone.note.clone())
    };
    let function = match contact.function.as_str() {
        "" => visit.say("directory-direct-line").into_owned(),
        function => function.to_owned(),
    };
    Some(LineView {
        function,
        name: contact.name.clone(),
        phones: contact.phones.iter().map(phone).collect(),
        email: contact.email.clone(),
        agreement: if is_own { agreement(visit, line) } else { String::new() },
    })
}

fn agreement(visit: &Visit, line: &DirectLine) -> String {
    let said = match (line.consent_until, line.disclosure) {
        (Some(last), _) => visit.say_of("directory-direct-line-until", &visit.date(last)),
        (None, _) if !line.contact.name.is_empty() => visit.say("directory-direct-line-unasked"),
        (None, Disclosure::Organization) => visit.say("directory-direct-line-own"),
        (None, _) => return String::new(),
    };
    said.into_owned()
}
