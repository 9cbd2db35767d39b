//! The people and direct lines of records, sealed: kept, read by members, forgotten when their agreement ends.

use std::collections::HashSet;

use chrono::NaiveDate;
use store::{Conn, SealFault, SealKey, Sealed, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::codes::Disclosure;
use vocabulary::fold;

use super::damaged;
use crate::contact::NamedContact;
use crate::direct_line::{DirectLine, LineOf};

row! {
    /// A person or a direct line of a record, sealed.
    pub(crate) struct PersonRow {
        id: Uuid,
        record_id: Uuid,
        record_kind: String,
        disclosure: String,
        sealed: Sealed,
        consent_until: Option<NaiveDate>,
    }
}

sql! {
    /// One direct line, whichever, to know whether there is any.
    fn any_person() -> Option<Uuid> = "select id from named_contact limit 1";
    /// Forgets the people a record named.
    fn delete_people(record: Uuid) -> () = "delete from named_contact where record_id = $1";
    /// Forgets the people whose agreement has ended.
    fn delete_expired(today: NaiveDate) -> Affected = "delete from named_contact where consent_until < $1";
    /// People records name.
    fn insert_people() -> Bulk<PersonRow> =
        "insert into named_contact (id, record_id, record_kind, disclosure, sealed, consent_until)
         values ($1, $2, $3, $4, $5, $6)";
    /// The people a record names, still sealed.
    fn people_of_record(record: Uuid) -> Vec<PersonRow> =
        "select id, record_id, record_kind, disclosure, sealed, consent_until
         from named_contact where record_id = $1 order by id";
    /// The people of every organisation and service, still sealed.
    fn people_of_all() -> Vec<PersonRow> =
        "select id, record_id, record_kind, disclosure, sealed, consent_until
         from named_contact where record_kind <> 'location' order by record_id, id";
}

store::sealed_column! { table: "named_contact", id: "id", column: "sealed", place: "named_contact/sealed" }

/// The people a record names, before they are sealed.
pub(crate) struct NamedBy<'a> {
    pub(crate) record: Uuid,
    pub(crate) kind: &'static str,
    /// A new record has nobody to forget.
    pub(crate) is_new: bool,
    pub(crate) people: &'a [NamedContact],
}

/// Keeps the people records name, sealed; whoever a source no longer names is forgotten. An agreement given here
/// outlives the next file that names the same person in the same function.
pub(crate) fn keep_people<'a>(
    conn: &mut Conn,
    key: &SealKey,
    named: impl Iterator<Item = NamedBy<'a>>,
) -> Result<(), StoreError> {
    let mut rows = Vec::new();
    for NamedBy { record, kind, is_new, people } in named {
        let known = if is_new { Vec::new() } else { open_all(key, people_of_record(conn, record)?) };
        if !is_new {
            delete_people(conn, record)?;
        }
        for (position, person) in people.iter().enumerate() {
            rows.push(sealed(key, (record, kind, position), &agreed(person, &known))?);
        }
    }
    insert_people(conn, &rows).map(|_| ())
}

/// The person as the source names them, with what was agreed here.
fn agreed(person: &NamedContact, known: &[(Uuid, DirectLine)]) -> DirectLine {
    let same =
        |line: &&DirectLine| (&line.contact.name, &line.contact.function) == (&person.name, &person.function);
    let before = known.iter().map(|(_, line)| line).find(same);
    DirectLine {
        contact: person.clone(),
        disclosure: before.map_or(NamedContact::DISCLOSURE, |line| line.disclosure),
        consent_until: before.and_then(|line| line.consent_until),
    }
}

/// Writes the direct lines of an organisation, over those it had.
pub fn keep_lines(
    conn: &mut Conn,
    key: &SealKey,
    organization: Uuid,
    lines: &[DirectLine],
) -> Result<(), StoreError> {
    delete_people(conn, organization)?;
    let seal = |(position, line)| sealed(key, (organization, "organization", position), line);
    let rows = lines.iter().enumerate().map(seal).collect::<Result<Vec<_>, _>>()?;
    insert_people(conn, &rows).map(|_| ())
}

/// Whether any line is kept at all.
pub(crate) fn is_any_line_kept(conn: &mut Conn) -> Result<bool, StoreError> {
    any_person(conn).map(|found| found.is_some())
}

/// Forgets the people a record named.
pub(crate) fn forget(conn: &mut Conn, record: Uuid) -> Result<(), StoreError> {
    delete_people(conn, record)
}

/// Erases the direct lines whose bearer's agreement ended before `today`, and says how many. Run once a day.
pub fn forget_expired(conn: &mut Conn, today: NaiveDate) -> Result<u64, StoreError> {
    delete_expired(conn, today)
}

/// The direct lines of some records, each under its class.
pub(crate) fn lines_of(conn: &mut Conn, key: &SealKey, records: &[Uuid]) -> Result<Vec<LineOf>, StoreError> {
    let mut lines = Vec::new();
    for record in records {
        lines.extend(open_all(key, people_of_record(conn, *record)?));
    }
    Ok(under_class(lines))
}

/// The direct lines of many records, in one reading; only those asked for are opened.
pub(crate) fn lines_among(
    conn: &mut Conn,
    key: &SealKey,
    records: &HashSet<Uuid>,
) -> Result<Vec<LineOf>, StoreError> {
    let mut rows = people_of_all(conn)?;
    rows.retain(|row| records.contains(&row.record_id));
    Ok(under_class(open_all(key, rows)))
}

fn under_class(lines: Vec<(Uuid, DirectLine)>) -> Vec<LineOf> {
    lines.into_iter().map(|(record, line)| LineOf::new(record, line)).collect()
}

/// Opens what opens, each record's lines by function. A line that does not is told in the log by its identifier and left out: a sheet must be shown
/// even where a number is lost.
fn open_all(key: &SealKey, rows: Vec<PersonRow>) -> Vec<(Uuid, DirectLine)> {
    let open = |row: PersonRow| match opened(key, &row) {
        Ok(line) => Some((row.record_id, line)),
        Err(error) => {
            tracing::error!(%error, "a direct line is left out");
            None
        }
    };
    let mut lines: Vec<(Uuid, DirectLine)> = rows.into_iter().filter_map(open).collect();
    let by_function = |line: &DirectLine| (fold(&line.contact.function), fold(&line.contact.name));
    lines.sort_by_cached_key(|(record, line)| (*record, by_function(line)));
    lines
}

fn opened(key: &SealKey, row: &PersonRow) -> Result<DirectLine, StoreError> {
    let text = key.open(&place_of(row.id), &row.sealed).map_err(|fault| unsealed(row.id, &fault))?;
    let contact = serde_json::from_str(&text).map_err(|error| damaged(row.id, &error))?;
    // A circle that is not known here is read as the narrowest.
    let disclosure = Disclosure::from_code(&row.disclosure).unwrap_or(Disclosure::Organization);
    Ok(DirectLine { contact, disclosure, consent_until: row.consent_until })
}

fn sealed(
    key: &SealKey,
    (record, kind, position): (Uuid, &str, usize),
    line: &DirectLine,
) -> Result<PersonRow, StoreError> {
    let id = Uuid::new_v5(&record, format!("named contact {position}").as_bytes());
    let text = serde_json::to_string(&line.contact).map_err(|error| damaged(id, &error))?;
    Ok(PersonRow {
        id,
        record_id: record,
        record_kind: kind.to_owned(),
        disclosure: line.disclosure.code().to_owned(),
        sealed: key.seal(&place_of(id), &text).map_err(|fault| unsealed(id, &fault))?,
        consent_until: line.consent_until,
    })
}

fn unsealed(id: Uuid, fault: &SealFault) -> StoreError {
    StoreError::Unfit { statement: "named_contact", reason: format!("contact {id}: {fault}") }
}

fn place_of(id: Uuid) -> String {
    format!("named_contact/sealed/{id}")
}

#[cfg(test)]
mod tests;
