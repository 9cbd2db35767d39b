//! What would come of a file, and taking it in: all of it or nothing.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use ::store::{Db, SealKey, StoreError};
use chrono::{DateTime, Utc};
use directory::{Done, Import};
use exchange::table::{Mapping, Sheet, reading_of, suggest};
use exchange::{Batch, Reading, Report, SetAsideReason};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::pending::{HELD, Pending, TOLD};
use crate::reading::Opened;
use crate::store::pending::TurnRow;
use crate::store::{self, SourceRow, describe, remember};

/// How far each import that runs here has come: records written, records to write.
pub(crate) type Running = Arc<Mutex<HashMap<Uuid, (usize, usize)>>>;

/// Records of each kind shown before an import.
pub(crate) const SHOWN: usize = 20;

/// A file with the meaning of its columns, ready to be tried or taken in.
pub(crate) struct Ready {
    pub(crate) reading: Reading,
    /// The table and how it is understood, when it is one.
    pub(crate) table: Option<(Sheet, Mapping)>,
    /// Names of all its tables, when there are several.
    pub(crate) sheets: Vec<String>,
    /// Columns whose meaning was remembered.
    pub(crate) remembered: usize,
}

/// Puts together what a file says, what somebody chose, and what is remembered of its source.
pub(crate) fn ready(opened: Opened, pending: &Pending, remembered: Option<&Mapping>) -> Option<Ready> {
    let sheets = match opened {
        Opened::Known(reading) => {
            return Some(Ready { reading: *reading, table: None, sheets: Vec::new(), remembered: 0 });
        }
        Opened::Tables(sheets) => sheets,
    };
    let names = sheets.iter().map(|sheet| sheet.name.clone()).collect();
    let sheet = sheets.into_iter().nth(pending.sheet)?;
    let suggested = suggest(&sheet);
    let (mapping, remembered) = match (&pending.mapping, remembered) {
        (Some(chosen), _) => (suggested.remembering(chosen).0, 0),
        (None, Some(remembered)) => suggested.remembering(remembered),
        (None, None) => (suggested, 0),
    };
    let pair = [(sheet, mapping)];
    let reading = reading_of(&pair);
    let [pair] = pair;
    Some(Ready { reading, table: Some(pair), sheets: names, remembered })
}

/// One record as it would be.
pub(crate) struct Glimpse {
    pub(crate) name: String,
    pub(crate) organization: String,
    pub(crate) address: String,
    pub(crate) phone: String,
    pub(crate) email: String,
    pub(crate) hours: String,
    pub(crate) topics: Vec<&'static str>,
}

/// The first services, then the first organisations, as they would be.
pub(crate) fn glimpses(batch: &Batch, locale: vocabulary::Locale) -> [Vec<Glimpse>; 2] {
    let owners: HashMap<&str, &str> =
        batch.organizations.iter().map(|one| (one.external_id.as_str(), one.name.as_str())).collect();
    let places: HashMap<&str, String> =
        batch.locations.iter().map(|one| (one.external_id.as_str(), line(&one.address))).collect();
    let at: HashMap<&str, &str> =
        batch.services_at_locations.iter().map(|one| (one.service.as_str(), one.location.as_str())).collect();
    let hours = |record: Option<&exchange::HoursRecord>| {
        record.map(|hours| hours.original.clone()).unwrap_or_default()
    };
    let services = batch.services.iter().map(|one| Glimpse {
        name: one.name.clone(),
        organization: owners.get(one.organization.as_str()).copied().unwrap_or_default().to_owned(),
        address: at
            .get(one.external_id.as_str())
            .and_then(|place| places.get(place))
            .cloned()
            .unwrap_or_default(),
        phone: one.phones.first().map(|phone| phone.shown.clone()).unwrap_or_default(),
        email: one.email.clone().unwrap_or_default(),
        hours: hours(one.hours.as_ref()),
        topics: one.topics.iter().map(|topic| topic.label(locale)).collect(),
    });
    let of_organization: HashMap<&str, &String> = batch
        .locations
        .iter()
        .filter_map(|one| Some((one.organization.as_deref()?, places.get(one.external_id.as_str())?)))
        .collect();
    let organizations = batch.organizations.iter().map(|one| Glimpse {
        name: one.name.clone(),
        organization: String::new(),
        address: of_organization
            .get(one.external_id.as_str())
            .map(|&place| place.clone())
            .unwrap_or_default(),
        phone: one.phones.first().map(|phone| phone.shown.clone()).unwrap_or_default(),
        email: one.email.clone().unwrap_or_default(),
        hours: hours(one.hours.as_ref()),
        topics: Vec::new(),
    });
    [services.take(SHOWN).collect(), organizations.take(SHOWN).collect()]
}

fn line(address: &exchange::AddressRecord) -> String {
    let town = [address.postal_code.as_deref(), address.city.as_deref()].into_iter().flatten();
    let town = town.collect::<Vec<_>>().join(" ");
    address.lines.iter().cloned().chain((!town.is_empty()).then_some(town)).collect::<Vec<_>>().join(", ")
}

/// What became of the rows, or would: sums, repairs by rule, rows set aside by reason.
pub(crate) fn told(done: &Done, import: Option<Uuid>) -> Value {
    let mut repairs: BTreeMap<&str, u64> = BTreeMap::new();
    done.report.repairs.iter().for_each(|repair| *repairs.entry(repair.rule.code()).or_default() += 1);
    let mut aside: BTreeMap<&str, u64> = BTreeMap::new();
    done.report.set_aside.iter().for_each(|row| *aside.entry(row.reason.code()).or_default() += 1);
    let refused = |row: &&exchange::SetAside| row.reason == SetAsideReason::PersonalNumber;
    let refused: Vec<u32> = done.report.set_aside.iter().filter(refused).map(|row| row.at.row).collect();
    json!({
        "import": import,
        "outcome": done.outcome,
        "tables": done.report.tables,
        "records": done.report.records,
        "repairs": repairs,
        "aside": aside,
        "refused": refused,
    })
}

/// What an import needs.
#[derive(Clone)]
pub(crate) struct Means {
    pub(crate) db: Db,
    pub(crate) key: SealKey,
    pub(crate) running: Running,
    /// This process, by a number of its own.
    pub(crate) holder: Uuid,
}

/// Begins to take a file in, if it is this process's turn; one process at a time, whichever was asked.
pub(crate) fn begin(
    conn: &mut ::store::Conn,
    id: Uuid,
    holder: Uuid,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    store::pending::begin(conn, &TurnRow { id, holder, now, until: now + HELD }).map(|begun| begun == 1)
}

/// Takes a file in: blocking. It comes in together with the note that it did, or nothing of either is kept: also where
/// this process was given up meanwhile, and another began anew.
pub(crate) fn carry_out(
    means: &Means,
    pending: &Pending,
    ready: Ready,
    (import, now): (Uuid, DateTime<Utc>),
) -> Result<(), StoreError> {
    let mapping = ready.table.map(|(_, mapping)| mapping);
    let act = Import { id: import, source: pending.source.clone(), now };
    let (id, running) = (pending.id, &means.running);
    let mut written = |done: usize, total: usize| {
        running.lock().unwrap_or_else(PoisonError::into_inner).insert(id, (done, total));
    };
    let mut noted = |conn: &mut ::store::Conn, done: &Done| {
        store::insert_source_import(conn, import, &pending.source, "page")?;
        note_source(conn, pending, mapping.as_ref(), now)?;
        match store::pending::finish(conn, id, means.holder, told(done, Some(import)), now + TOLD)? {
            0 => Err(taken_over()),
            _ => Ok(()),
        }
    };
    let outcome =
        directory::carry_out_with(&means.db, &means.key, ready.reading, &act, (&mut written, &mut noted));
    running.lock().unwrap_or_else(PoisonError::into_inner).remove(&id);
    if let Err(error) = outcome {
        let failed = json!({ "failed": true });
        means.db.write_now(|conn| store::pending::resume(conn, id, means.holder, failed.clone()))?;
        return Err(error);
    }
    Ok(())
}

/// Another process began this import anew: what this one wrote is not kept.
fn taken_over() -> StoreError {
    let reason = "another process took this import up; nothing of this one is kept".to_owned();
    StoreError::Unfit { statement: "finish", reason }
}

/// Writes down what the coordination said of the source, and how its columns were understood.
fn note_source(
    conn: &mut ::store::Conn,
    pending: &Pending,
    mapping: Option<&Mapping>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let known = store::source_by_name(conn, &pending.source)?;
    let earlier = known.and_then(|row| row.mapping);
    let (licence, link) = (pending.licence.clone(), pending.link.clone());
    let name = pending.source.clone();
    describe(conn, &SourceRow { name, licence, link, mapping: earlier, described_at: now })?;
    let mapping = mapping.and_then(|mapping| serde_json::to_value(mapping).ok());
    mapping.map_or(Ok(()), |mapping| remember(conn, &pending.source, &mapping, now))
}

/// The rows an import would set aside: file, row, reason, and the row as it came.
pub(crate) fn rows_aside(report: &Report) -> Vec<[String; 4]> {
    let row = |aside: &exchange::SetAside| {
        let reason = aside.reason.sentence(vocabulary::Locale::French).to_owned();
        [report.file_of(aside.at).to_owned(), aside.at.row.to_string(), reason, aside.raw.clone()]
    };
    report.set_aside.iter().map(row).collect()
}
