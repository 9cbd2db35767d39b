//! Taking in another directory: what is new, what changed, what vanished, and nothing lost or overwritten.

mod mapping;
mod plan;
pub(crate) mod surplus;
mod withdrawal;

use chrono::{DateTime, NaiveDate, Utc};
use exchange::{Fates, Reading, Report};
use serde::Serialize;
use serde_json::json;
use store::{Conn, Db, Fact, SealKey, StoreError};
use uuid::Uuid;

use crate::author::Channel;
use crate::contact::NamedContact;
use crate::kept::{Dates, Kept};
use crate::merging::remember_led;
use crate::store::assurances::raise_assurances;
use crate::store::departures::{Survivors, forget_departure};
use crate::store::imports;
use crate::store::people::{self, NamedBy};
use crate::store::records::{Record, find, insert_all, update};
use plan::{Action, Known, Parcel, Plan, Step};

pub use plan::Outcome;
pub use withdrawal::withdraw;

/// Who imports what, and when.
#[derive(Clone, Debug)]
pub struct Import {
    /// The identifier of this import.
    pub id: Uuid,
    /// The source's name.
    pub source: String,
    /// When it is imported.
    pub now: DateTime<Utc>,
}

/// An import that was done, or would be.
#[derive(Debug)]
pub struct Done {
    /// What became of the records.
    pub outcome: Outcome,
    /// What became of every row.
    pub report: Report,
}

/// The operator's report of an import, as it is written to a file.
#[derive(Debug, Serialize)]
pub struct ImportReport<'a> {
    /// The source's name.
    pub source: &'a str,
    /// The form of the file.
    pub format: &'a str,
    /// When it was imported.
    pub imported_at: DateTime<Utc>,
    /// True when nothing was written.
    pub dry_run: bool,
    /// What became of the records.
    pub outcome: Outcome,
    /// What became of every row, every repair, every row set aside.
    #[serde(flatten)]
    pub report: &'a Report,
}

/// An import that was done.
#[derive(Clone, Debug)]
pub struct PastImport {
    /// Its identifier.
    pub id: Uuid,
    /// Its source.
    pub source: String,
    /// The form of the file.
    pub format: String,
    /// When it was done.
    pub imported_at: DateTime<Utc>,
}

/// The imports done, the last first.
pub fn past_imports(db: &Db) -> Result<Vec<PastImport>, StoreError> {
    let rows = db.read_now(imports::all_imports)?;
    let past = |row: imports::ImportRow| PastImport {
        id: row.id,
        source: row.source,
        format: row.format,
        imported_at: row.imported_at,
    };
    Ok(rows.into_iter().map(past).collect())
}

/// The rows an import set aside, as they came, personal numbers taken out.
pub fn rows_set_aside(db: &Db, import: Uuid) -> Result<Vec<imports::SetAsideRow>, StoreError> {
    db.read_now(|conn| imports::set_aside_of(conn, import))
}

/// How far the writing has come: records written, records to write.
type Written<'a> = &'a mut dyn FnMut(usize, usize);
/// What somebody keeps or gives up together with an import.
type Also<'a> = &'a mut dyn FnMut(&mut Conn, &Done) -> Result<(), StoreError>;

/// Says what an import would do, and does nothing.
pub fn rehearse(db: &Db, reading: Reading, import: &Import) -> Result<Done, StoreError> {
    let Reading { batch, report, .. } = reading;
    let known = db.read_now(|conn| Known::read(conn, &import.source))?;
    let parcel = Parcel::of(&batch, import, &known);
    let plan = Plan::of(&parcel, known);
    let fates = plan.fates(&parcel);
    Ok(Done { outcome: plan.outcome, report: exchange::finish(report, &batch, &fates) })
}

/// Imports a parcel in one transaction: all of it or, whatever happens, nothing.
pub fn carry_out(
    db: &Db,
    key: &SealKey,
    reading: Reading,
    import: &Import,
    written: Written<'_>,
) -> Result<Done, StoreError> {
    carry_out_with(db, key, reading, import, (written, &mut |_, _| Ok(())))
}

/// The same, together with something else of whoever imports: both are kept, or neither is.
pub fn carry_out_with(
    db: &Db,
    key: &SealKey,
    reading: Reading,
    import: &Import,
    (written, also): (Written<'_>, Also<'_>),
) -> Result<Done, StoreError> {
    let Reading { batch, report, format } = reading;
    let known = db.read_now(|conn| Known::read(conn, &import.source))?;
    let parcel = Parcel::of(&batch, import, &known);
    let plan = Plan::of(&parcel, known);
    let fates: Fates = plan.fates(&parcel);
    let done = Done { outcome: plan.outcome, report: exchange::finish(report, &batch, &fates) };
    db.write_alone_now(|conn| {
        if Known::read(conn, &import.source)? != plan.known {
            return Err(StoreError::Conflict);
        }
        write(conn, key, (&parcel, &plan, import.now), &mut *written)?;
        imports::keep(conn, import, &format.name(), &done.report)?;
        also(conn, &done)?;
        let payload = json!({ "import": import.id, "source": import.source });
        store::record(
            conn,
            &Fact { name: "directory.imported", subject: None, payload, recorded_at: import.now },
        )?;
        Ok(())
    })?;
    Ok(done)
}

fn write(
    conn: &mut Conn,
    key: &SealKey,
    (parcel, plan, now): (&Parcel<'_>, &Plan, DateTime<Utc>),
    written: Written<'_>,
) -> Result<(), StoreError> {
    let survivors = Survivors::read(conn)?;
    let today = vocabulary::time::paris(now).date();
    let mut progress = Progress { done: 0, total: parcel.len(), written, survivors, today };
    write_all(conn, key, (&plan.organizations, |at| parcel.organization(at)), &mut progress)?;
    write_all(conn, key, (&plan.locations, |at| parcel.location(at)), &mut progress)?;
    write_all(conn, key, (&plan.services, |at| parcel.service(at)), &mut progress)?;
    for (table, id) in &plan.gone {
        imports::mark_gone(conn, *table, *id, now)?;
    }
    Ok(())
}

/// Records are written in portions: one message to the server carries many rows.
const PORTION: usize = 500;

struct Progress<'a> {
    done: usize,
    total: usize,
    written: Written<'a>,
    /// Which record stands for which: what points to an absorbed one points to its survivor.
    survivors: Survivors,
    today: NaiveDate,
}

/// One record of the parcel with the people it names.
#[derive(Clone, Debug)]
pub(crate) struct Incoming<T> {
    /// The record.
    pub(crate) kept: Kept<T>,
    /// People the source named, kept sealed.
    pub(crate) people: Vec<NamedContact>,
}

fn write_all<T: Record + Clone>(
    conn: &mut Conn,
    key: &SealKey,
    (steps, record): (&[Step], impl Fn(usize) -> Incoming<T>),
    progress: &mut Progress<'_>,
) -> Result<(), StoreError> {
    for (portion, steps) in steps.chunks(PORTION).enumerate() {
        let acted = steps.iter().enumerate().filter(|(_, step)| step.action != Action::Leave);
        let mut records: Vec<(Action, Incoming<T>)> =
            acted.map(|(at, step)| (step.action, record(portion * PORTION + at))).collect();
        for (_, incoming) in &mut records {
            let led = incoming.kept.says.lead_to_survivors(&progress.survivors);
            remember_led::<T>(conn, incoming.kept.id, &led)?;
        }
        let of = |wanted: Action| records.iter().filter(move |(action, _)| *action == wanted);
        let new: Vec<&Kept<T>> = of(Action::Insert).map(|(_, incoming)| &incoming.kept).collect();
        insert_all(conn, &new)?;
        for (_, incoming) in of(Action::Update) {
            let merged = merged_with_ours(conn, &incoming.kept, progress.today)?;
            update(conn, &merged)?;
        }
        let named = records.iter().map(|(action, incoming)| NamedBy {
            record: incoming.kept.id,
            kind: T::KIND,
            is_new: *action == Action::Insert,
            people: &incoming.people,
        });
        people::keep_people(conn, key, named)?;
        progress.done += steps.len();
        (progress.written)(progress.done, progress.total);
    }
    Ok(())
}

/// The source's new words with the dates that are ours: a file that says nothing of confirmation does not undo one.
fn merged_with_ours<T: Record + Clone>(
    conn: &mut Conn,
    theirs: &Kept<T>,
    today: NaiveDate,
) -> Result<Kept<T>, StoreError> {
    let mut merged = theirs.clone();
    let Some(ours) = find::<T>(conn, theirs.id)? else { return Ok(merged) };
    let newer = theirs.dates.assured_on.max(ours.dates.assured_on);
    let is_theirs = newer == theirs.dates.assured_on && theirs.dates.assured_on.is_some();
    let assurer = if is_theirs { theirs.dates.assurer.clone() } else { ours.dates.assurer };
    if let Some(day) = newer.filter(|_| is_theirs) {
        raise_assurances(conn, theirs.id, day, assurer.clone(), Channel::Import.code())?;
    }
    if ours.dates.gone_on.is_some() {
        forget_departure(conn, theirs.id)?;
    }
    merged.says.keep_announced(&ours.says, today);
    merged.dates = Dates {
        assured_on: newer,
        assurer,
        next_due_on: ours.dates.next_due_on,
        doubted_on: ours.dates.doubted_on,
        ..theirs.dates.clone()
    };
    Ok(merged)
}

#[cfg(test)]
mod tests;
