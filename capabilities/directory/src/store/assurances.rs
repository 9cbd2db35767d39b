//! When each section of a record was confirmed, by whom, and every confirmation that was given.

use chrono::{DateTime, NaiveDate, Utc};
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;

use crate::author::{Author, Channel};
use crate::kept::Dates;
use crate::section::{RecordKey, RecordKind, Section};
use crate::shown::SectionDate;

row! {
    /// When a section was confirmed.
    pub(crate) struct AssuranceRow {
        record_id: Uuid,
        section: String,
        assured_on: Option<NaiveDate>,
        assurer: Option<String>,
        channel: Option<String>,
    }
}
row! {
    /// A confirmation that was given.
    pub(crate) struct ConfirmationRow {
        pub(crate) id: Uuid,
        pub(crate) record_kind: String,
        pub(crate) record_id: Uuid,
        pub(crate) sections: String,
        pub(crate) at: DateTime<Utc>,
        pub(crate) shown: String,
        pub(crate) account_id: Option<Uuid>,
        pub(crate) organization_id: Option<Uuid>,
        pub(crate) owns: bool,
        pub(crate) channel: String,
    }
}
row! {
    /// The dates a confirmation moves.
    pub(crate) struct AssuredRow {
        id: Uuid,
        assured_on: Option<NaiveDate>,
        assurer: Option<String>,
        next_due_on: Option<NaiveDate>,
        doubted_on: Option<NaiveDate>,
    }
}
row! {
    /// A confirmation of a member's, as she may ask to see it.
    pub(crate) struct OwnConfirmationRow {
        pub(crate) at: DateTime<Utc>,
        pub(crate) record_kind: String,
        pub(crate) record_id: Uuid,
    }
}

sql! {
    fn assurances_of(record: Uuid) -> Vec<AssuranceRow> =
        "select record_id, section, assured_on, assurer, channel from assurance where record_id = $1";
    fn insert_assurances() -> Bulk<AssuranceRow> =
        "insert into assurance (record_id, section, assured_on, assurer, channel) values ($1, $2, $3, $4, $5)";
    fn set_assurance(row: &AssuranceRow) -> () =
        "insert into assurance (record_id, section, assured_on, assurer, channel) values ($1, $2, $3, $4, $5)
         on conflict (record_id, section) do update set assured_on = $3, assurer = $4, channel = $5";
    /// Sections confirmed before a day are confirmed on that day: the source said so of the whole record.
    pub(crate) fn raise_assurances(record: Uuid, day: NaiveDate, assurer: Option<String>, channel: &str) -> () =
        "update assurance set assured_on = $2, assurer = $3, channel = $4
         where record_id = $1 and (assured_on is null or assured_on < $2)";
    /// A confirmation that was given.
    pub(crate) fn insert_confirmation(row: &ConfirmationRow) -> () =
        "insert into confirmation (id, record_kind, record_id, sections, at, shown, account_id, organization_id,
                owns, channel)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    /// What a member confirmed, the last first.
    pub(crate) fn confirmations_by(account: Uuid) -> Vec<OwnConfirmationRow> =
        "select at, record_kind, record_id from confirmation where account_id = $1 order by at desc, id desc";
    /// What a member confirmed stays confirmed, without her.
    pub(crate) fn forget_confirmer(account: Uuid) -> Affected =
        "update confirmation set account_id = null where account_id = $1";
    fn assure_organization(row: &AssuredRow) -> () =
        "update organization set assured_on = $2, assurer = $3, next_due_on = $4, doubted_on = $5 where id = $1";
    fn assure_location(row: &AssuredRow) -> () =
        "update location set assured_on = $2, assurer = $3, next_due_on = $4, doubted_on = $5 where id = $1";
    fn assure_service(row: &AssuredRow) -> () =
        "update service set assured_on = $2, assurer = $3, next_due_on = $4, doubted_on = $5 where id = $1";
}

/// When each section of a record was confirmed, in the order of its sections.
pub(crate) fn sections_of(
    conn: &mut Conn,
    record: RecordKey,
    dates: &Dates,
) -> Result<Vec<SectionDate>, StoreError> {
    let rows = assurances_of(conn, record.id)?;
    let date = |section: &Section| match rows.iter().find(|row| row.section == section.code()) {
        Some(row) => SectionDate {
            section: *section,
            assured_on: row.assured_on,
            assurer: row.assurer.clone(),
            channel: row.channel.as_deref().and_then(Channel::from_code),
        },
        None => SectionDate {
            section: *section,
            assured_on: dates.assured_on,
            assurer: dates.assurer.clone(),
            channel: None,
        },
    };
    Ok(Section::of(record.kind).iter().map(date).collect())
}

/// Writes when each section of a new record was confirmed.
pub(crate) fn keep_sections(
    conn: &mut Conn,
    sections: &[(RecordKey, Vec<SectionDate>)],
) -> Result<(), StoreError> {
    let rows: Vec<AssuranceRow> = sections
        .iter()
        .flat_map(|(record, dates)| dates.iter().map(|date| row_of(record.id, date)))
        .collect();
    insert_assurances(conn, &rows).map(|_| ())
}

/// Confirms sections of a record on a day; the others keep the date they had, which until the first partial
/// confirmation is the record's.
pub(crate) fn assure_sections(
    conn: &mut Conn,
    record: RecordKey,
    dates: &Dates,
    confirmed: &[SectionDate],
) -> Result<(), StoreError> {
    let known = assurances_of(conn, record.id)?;
    for section in sections_of(conn, record, dates)? {
        let anew = confirmed.iter().find(|date| date.section == section.section);
        if anew.is_none() && known.iter().any(|row| row.section == section.section.code()) {
            continue;
        }
        set_assurance(conn, &row_of(record.id, anew.unwrap_or(&section)))?;
    }
    Ok(())
}

/// Moves the dates of confirmation of a record, and nothing else of it.
pub(crate) fn assure(conn: &mut Conn, record: RecordKey, dates: &Dates) -> Result<(), StoreError> {
    let row = AssuredRow {
        id: record.id,
        assured_on: dates.assured_on,
        assurer: dates.assurer.clone(),
        next_due_on: dates.next_due_on,
        doubted_on: dates.doubted_on,
    };
    match record.kind {
        RecordKind::Organization => assure_organization(conn, &row),
        RecordKind::Location => assure_location(conn, &row),
        RecordKind::Service => assure_service(conn, &row),
    }
}

/// These sections, confirmed on a day by somebody.
pub(crate) fn confirmed(
    sections: &[Section],
    day: NaiveDate,
    by: &Author,
    channel: Channel,
) -> Vec<SectionDate> {
    let date = |section: &Section| SectionDate {
        section: *section,
        assured_on: Some(day),
        assurer: Some(by.shown.clone()),
        channel: Some(channel),
    };
    sections.iter().map(date).collect()
}

fn row_of(record: Uuid, date: &SectionDate) -> AssuranceRow {
    AssuranceRow {
        record_id: record,
        section: date.section.code().to_owned(),
        assured_on: date.assured_on,
        assurer: date.assurer.clone(),
        channel: date.channel.map(|channel| channel.code().to_owned()),
    }
}
