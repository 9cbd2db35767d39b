//! Putting recipients on the list of a survey: organisations of the directory, and the lines of a pasted list.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use store::{Conn, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::caution::{CautionKind, Place, cautions};
use vocabulary::codes::LegalFamily;
use vocabulary::id::{OrganizationId, RecipientId, SurveyId};

use crate::candidate::{Candidate, Scope, candidates};
use crate::pasted::{Contact, Line, Read, read};
use crate::reach::Given;
use crate::recipient::{RecipientState, RecipientStep};
use crate::recognising::{Known, Named, plain};
use crate::store::joined;
use crate::store::recipients::{NewRecipientRow, ReachRow, highest_number, insert_recipients, listed};

/// The most recipients one survey may have.
pub(crate) const MOST: usize = 5_000;

/// What became of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// An organisation of the directory, recognised.
    Joined,
    /// A contact without record.
    Contact,
    /// A contact without record, whose name looks like a person's.
    Person,
    /// It is on the list already, or stands twice in what was pasted.
    Already,
    /// The names of the columns.
    Heading,
    /// Nothing that could be a name.
    NoName,
    /// Too long, or beyond the last that is read.
    TooMuch,
    /// It holds a number that may not be kept here.
    Refused,
    /// Its mailbox is that of a record with another name.
    OtherName,
    /// The list is full.
    NoRoom,
}

impl Outcome {
    /// The key of its words.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Joined => "survey-line-joined",
            Self::Contact => "survey-line-contact",
            Self::Person => "survey-line-person",
            Self::Already => "survey-line-already",
            Self::Heading => "survey-line-heading",
            Self::NoName => "survey-line-no-name",
            Self::TooMuch => "survey-line-too-much",
            Self::Refused => "survey-line-refused",
            Self::OtherName => "survey-line-other-name",
            Self::NoRoom => "survey-line-no-room",
        }
    }

    /// Whether the line is not on the list, and somebody must look at it again.
    pub(crate) fn is_to_mend(self) -> bool {
        matches!(self, Self::NoName | Self::TooMuch | Self::Refused | Self::OtherName | Self::NoRoom)
    }
}

/// A line with what became of it.
#[derive(Clone, Debug)]
pub(crate) struct Understood {
    pub(crate) line: Line,
    pub(crate) outcome: Outcome,
    /// The name it goes by on the list.
    pub(crate) name: String,
    /// What the line says and the record decides.
    pub(crate) left: String,
}

/// A line that was read, sealed and compared with the directory, before anybody has to wait for the writer.
#[derive(Clone)]
pub(crate) struct Prepared {
    told: Understood,
    newcomer: Option<NewRecipientRow>,
}

/// How many came, and how many found no room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Added {
    pub(crate) came: usize,
    pub(crate) left_out: usize,
}

/// The survey, and when.
type When = (SurveyId, DateTime<Utc>);

/// The organisations of a scope, in the order of their names. Those of which no family is known count in `otherwise`.
pub(crate) fn of_scope(
    conn: &mut Conn,
    when: When,
    scope: &Scope,
    otherwise: LegalFamily,
) -> Result<Vec<NewRecipientRow>, StoreError> {
    let all = candidates(conn)?;
    let asked = all.iter().filter(|one| scope.holds(one));
    Ok(asked.map(|one| row_of_record(when, one, otherwise, ReachRow::default())).collect())
}

/// Puts organisations on the list; those that are on it already stay as they are.
pub(crate) fn join(
    conn: &mut Conn,
    survey: SurveyId,
    newcomers: &[NewRecipientRow],
) -> Result<Added, StoreError> {
    let mut list = List::read(conn, survey)?;
    let mut added = Added::default();
    for one in newcomers {
        match list.admit(one) {
            Admitted::Yes => added.came += 1,
            Admitted::NoRoom => added.left_out += 1,
            Admitted::Already => {}
        }
    }
    insert_recipients(conn, &list.newcomers)?;
    Ok(added)
}

/// What the lines of a pasted list mean.
pub(crate) fn prepared(
    conn: &mut Conn,
    key: &SealKey,
    when: When,
    text: &str,
    otherwise: LegalFamily,
) -> Result<Vec<Prepared>, StoreError> {
    let all = candidates(conn)?;
    let known = Known::of(&all);
    read(text).into_iter().map(|line| prepare(key, when, &known, line, otherwise)).collect()
}

/// Puts the lines of a pasted list on the list, and tells line by line what became of them.
pub(crate) fn join_lines(
    conn: &mut Conn,
    survey: SurveyId,
    lines: &[Prepared],
) -> Result<Vec<Understood>, StoreError> {
    let mut list = List::read(conn, survey)?;
    let mut told = Vec::new();
    for one in lines {
        let outcome = match one.newcomer.as_ref().map(|row| list.admit(row)) {
            None | Some(Admitted::Yes) => one.told.outcome,
            Some(Admitted::Already) => Outcome::Already,
            Some(Admitted::NoRoom) => Outcome::NoRoom,
        };
        told.push(Understood { outcome, ..one.told.clone() });
    }
    insert_recipients(conn, &list.newcomers)?;
    Ok(told)
}

/// A list while it grows.
struct List {
    known: BTreeSet<Uuid>,
    last: i64,
    room: usize,
    newcomers: Vec<NewRecipientRow>,
}

/// Whether somebody came onto the list.
enum Admitted {
    Yes,
    Already,
    NoRoom,
}

impl List {
    fn read(conn: &mut Conn, survey: SurveyId) -> Result<Self, StoreError> {
        let rows = listed(conn, survey.uuid())?;
        let room = MOST.saturating_sub(rows.len());
        let mut known: BTreeSet<Uuid> = rows.iter().map(|row| row.id).collect();
        let organizations = rows.iter().filter_map(|row| row.organization).map(OrganizationId::from);
        known.extend(organizations.map(|organization| of_organization(survey, organization).uuid()));
        Ok(Self { known, last: highest_number(conn, survey.uuid())?, room, newcomers: Vec::new() })
    }

    fn admit(&mut self, row: &NewRecipientRow) -> Admitted {
        if self.known.contains(&row.id) {
            return Admitted::Already;
        }
        if self.newcomers.len() >= self.room {
            return Admitted::NoRoom;
        }
        self.known.insert(row.id);
        self.last += 1;
        self.newcomers.push(NewRecipientRow { number: self.last, ..row.clone() });
        Admitted::Yes
    }
}

fn prepare(
    key: &SealKey,
    when: When,
    known: &Known<'_>,
    line: Line,
    otherwise: LegalFamily,
) -> Result<Prepared, StoreError> {
    let told = |outcome, name: String, left: String, line| Understood { line, outcome, name, left };
    let contact = match &line.read {
        Read::Contact(contact) => contact.as_ref().clone(),
        other => {
            let outcome = unread(other);
            return Ok(Prepared { told: told(outcome, String::new(), String::new(), line), newcomer: None });
        }
    };
    let (row, outcome, left) = match known.named(&contact) {
        Named::Other => {
            let told = told(Outcome::OtherName, String::new(), String::new(), line);
            return Ok(Prepared { told, newcomer: None });
        }
        Named::Record(one) => {
            let id = of_organization(when.0, one.organization);
            let (given, left) = beyond(&contact, one);
            (row_of_record(when, one, otherwise, given.sealed(key, id)?), Outcome::Joined, left)
        }
        Named::Nobody => {
            let outcome = if names_a_person(&contact.name) { Outcome::Person } else { Outcome::Contact };
            (row_of_contact(key, when, &contact, otherwise)?, outcome, String::new())
        }
    };
    Ok(Prepared { told: told(outcome, row.name.clone(), left, line), newcomer: Some(row) })
}

/// Whether a name looks like that of a person.
pub(crate) fn names_a_person(name: &str) -> bool {
    cautions(name, Place::Public).iter().any(|one| one.kind == CautionKind::PersonName)
}

fn unread(read: &Read) -> Outcome {
    match read {
        Read::Heading => Outcome::Heading,
        Read::TooMuch => Outcome::TooMuch,
        Read::Refused => Outcome::Refused,
        Read::NoName | Read::Contact(_) => Outcome::NoName,
    }
}

/// The identity of an organisation within a survey: the same however often it is computed.
pub(crate) fn of_organization(survey: SurveyId, organization: OrganizationId) -> RecipientId {
    RecipientId::from_source(&survey.to_string(), "organization", &organization.to_string())
}

/// What a line gives that the record has not; and, in words, what it says otherwise: the record is kept by its owner,
/// and a list is soon old.
fn beyond(contact: &Contact, record: &Candidate) -> (Given, String) {
    let mut left: Vec<String> = Vec::new();
    let mut unless = |is_known: bool, said: String| {
        if is_known && !said.is_empty() {
            left.push(said.clone());
        }
        if is_known { String::new() } else { said }
    };
    let email = contact.email.as_ref().map(|email| email.text().to_owned()).unwrap_or_default();
    let same_email = record.mailbox.as_ref().is_some_and(|known| known.text() == email);
    let given = Given {
        email: unless(record.mailbox.is_some(), if same_email { String::new() } else { email }),
        phone: unless(record.has_phone, contact.phone.clone().unwrap_or_default()),
        address: unless(record.has_street, address(contact)),
    };
    (given, left.join(", ").replace('\n', " "))
}

/// Street, postal code and town, where the line has a street.
fn address(contact: &Contact) -> String {
    if contact.address.is_empty() {
        return String::new();
    }
    let town = contact.commune.map(|commune| {
        format!("{} {}", commune.postal_codes.first().copied().unwrap_or_default(), commune.name)
    });
    [Some(contact.address.clone()), town].into_iter().flatten().collect::<Vec<String>>().join("\n")
}

fn row_of_record(
    (survey, now): When,
    one: &Candidate,
    otherwise: LegalFamily,
    reach: ReachRow,
) -> NewRecipientRow {
    NewRecipientRow {
        id: of_organization(survey, one.organization).uuid(),
        organization: Some(one.organization.uuid()),
        name: one.name.clone(),
        family: one.family.unwrap_or(otherwise).code().to_owned(),
        sectors: joined(one.sectors.iter().map(|sector| sector.code())),
        commune: one.communes.first().copied().unwrap_or_default().to_owned(),
        importance: i64::from(one.importance),
        ..to_be_asked((survey, now), reach)
    }
}

/// A contact without record is known by its name and mailbox, or where it has none by all else the line says: two
/// houses of one association have one name. Its commune is all one knows of its size.
fn row_of_contact(
    key: &SealKey,
    when: When,
    contact: &Contact,
    otherwise: LegalFamily,
) -> Result<NewRecipientRow, StoreError> {
    let commune = contact.commune.map(|commune| commune.code).unwrap_or_default();
    let given = Given {
        email: contact.email.as_ref().map(|email| email.text().to_owned()).unwrap_or_default(),
        phone: contact.phone.clone().unwrap_or_default(),
        address: address(contact),
    };
    let reached = match given.email.as_str() {
        "" => [commune, &given.phone, &plain(&contact.address)].join("\u{1f}"),
        email => email.to_owned(),
    };
    let known_by = format!("{}\u{1f}{reached}", plain(&contact.name));
    let id = RecipientId::from_source(&when.0.to_string(), "contact", &known_by);
    Ok(NewRecipientRow {
        id: id.uuid(),
        name: contact.name.clone(),
        family: contact.family.unwrap_or(otherwise).code().to_owned(),
        commune: commune.to_owned(),
        importance: i64::from(contact.commune.is_some()),
        ..to_be_asked(when, given.sealed(key, id)?)
    })
}

/// Somebody nobody has written to yet, whose number is given when it joins the list.
fn to_be_asked((survey, now): When, reach: ReachRow) -> NewRecipientRow {
    NewRecipientRow {
        id: reach.id,
        survey: survey.uuid(),
        number: 0,
        organization: None,
        name: String::new(),
        family: String::new(),
        sectors: String::new(),
        commune: String::new(),
        importance: 0,
        state: RecipientState::ToSend.code().to_owned(),
        step: RecipientStep::Nothing.code().to_owned(),
        since: now,
        email_sealed: reach.email_sealed,
        email_print: reach.email_print,
        phone_sealed: reach.phone_sealed,
        address_sealed: reach.address_sealed,
    }
}
