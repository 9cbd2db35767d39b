//! A neighbour: another directory that is followed, whose records are read here and edited there.

use ::store::{Conn, Db, StoreError};
use chrono::{DateTime, TimeDelta, Utc};
use directory::Import;
use outside::{Outside, OutsideFault};
use uuid::Uuid;

use crate::store::neighbours::{self, NeighbourRow};
use crate::store::{self, SourceRow, describe};

/// A neighbour is asked this often.
pub(crate) const EVERY: TimeDelta = TimeDelta::hours(6);
/// After failures the wait doubles, up to this.
const LONGEST_WAIT: TimeDelta = TimeDelta::hours(48);

/// The language a neighbour speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Feed {
    /// The base address of an HSDS 3 API, such as another house's `/hsds`.
    Hsds,
    /// The base address of a data·inclusion API, `/api/v1`.
    DataInclusion,
    /// A file: JSON, ndjson, CSV or a workbook.
    File,
}

impl Feed {
    /// Every feed.
    pub(crate) const ALL: &[Self] = &[Self::Hsds, Self::DataInclusion, Self::File];

    /// Its name in the records.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Hsds => "hsds",
            Self::DataInclusion => "data-inclusion",
            Self::File => "file",
        }
    }

    /// The feed with this name.
    pub(crate) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|feed| feed.code() == code)
    }

    /// The key of its words.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Hsds => "sources-feed-hsds",
            Self::DataInclusion => "sources-feed-data-inclusion",
            Self::File => "sources-feed-file",
        }
    }
}

/// A neighbour and how it goes with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Neighbour {
    /// Its id.
    pub(crate) id: Uuid,
    /// The name of its source here.
    pub(crate) source: String,
    /// Its address.
    pub(crate) address: String,
    /// The language it speaks.
    pub(crate) feed: Feed,
    /// When it was asked last.
    pub(crate) tried_at: Option<DateTime<Utc>>,
    /// When it answered last.
    pub(crate) received_at: Option<DateTime<Utc>>,
    /// When everything it has was read last.
    pub(crate) whole_at: Option<DateTime<Utc>>,
    /// Why it did not answer last time, as a code.
    pub(crate) fault: Option<String>,
    /// How many times in a row it did not answer.
    pub(crate) failures: i64,
    /// The mark of the file it gave last.
    pub(crate) entity_tag: Option<String>,
}

impl Neighbour {
    pub(crate) fn of(row: NeighbourRow) -> Self {
        Self {
            id: row.id,
            source: row.source,
            address: row.address,
            feed: Feed::from_code(&row.form).unwrap_or(Feed::File),
            tried_at: row.tried_at,
            received_at: row.received_at,
            whole_at: row.whole_at,
            fault: row.fault,
            failures: row.failures,
            entity_tag: row.entity_tag,
        }
    }

    /// The address of something one does with it.
    pub(crate) fn path(&self, deed: &str) -> String {
        crate::paths::neighbour(self.id, deed)
    }

    /// Whether it is time to ask: after failures, ever more rarely.
    pub(crate) fn is_due(&self, now: DateTime<Utc>) -> bool {
        let doubled = u32::try_from(self.failures.clamp(0, 4)).unwrap_or(0);
        let wait = (EVERY * 2_i32.pow(doubled)).min(LONGEST_WAIT);
        self.tried_at.is_none_or(|tried| now - tried >= wait)
    }
}

/// A neighbour to follow.
#[derive(Clone, Debug)]
pub(crate) struct NewNeighbour {
    /// Its id, drawn before.
    pub(crate) id: Uuid,
    /// The name of its source here, not yet in use.
    pub(crate) source: String,
    /// Its address.
    pub(crate) address: String,
    /// The language it speaks.
    pub(crate) feed: Feed,
    /// Under which licence its records may be shown.
    pub(crate) licence: String,
    /// When this is.
    pub(crate) now: DateTime<Utc>,
}

/// Why a neighbour is not followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SubscribeFault {
    /// The address cannot be asked, or may not.
    Address(OutsideFault),
    /// Records of a source with this name are here already.
    NameTaken,
}

/// Begins to follow a neighbour; its records come with the next round.
pub(crate) fn subscribe(
    conn: &mut Conn,
    outside: &Outside,
    new: &NewNeighbour,
) -> Result<Result<(), SubscribeFault>, StoreError> {
    if let Err(fault) = outside.judge(&new.address) {
        return Ok(Err(SubscribeFault::Address(fault)));
    }
    if neighbours::count_of_source(conn, &new.source)? > 0 || belongs_to_a_neighbour(conn, &new.source)? {
        return Ok(Err(SubscribeFault::NameTaken));
    }
    let row = NeighbourRow {
        id: new.id,
        source: new.source.clone(),
        address: new.address.trim_end_matches('/').to_owned(),
        form: new.feed.code().to_owned(),
        subscribed_at: new.now,
        tried_at: None,
        received_at: None,
        whole_at: None,
        fault: None,
        failures: 0,
        entity_tag: None,
    };
    neighbours::insert_neighbour(conn, &row)?;
    let (name, licence, link) = (new.source.clone(), new.licence.clone(), row.address.clone());
    describe(conn, &SourceRow { name, licence, link, mapping: None, described_at: new.now })?;
    directory::set_read_only(conn, &new.source, true)?;
    Ok(Ok(()))
}

/// Whether records under this name, however it is written, are those of a neighbour: nobody else brings any.
pub(crate) fn belongs_to_a_neighbour(conn: &mut Conn, source: &str) -> Result<bool, StoreError> {
    let name = vocabulary::fold(source);
    Ok(neighbours::all_neighbours(conn)?.iter().any(|row| vocabulary::fold(&row.source) == name))
}

/// Every neighbour, by name.
pub(crate) fn neighbours(conn: &mut Conn) -> Result<Vec<Neighbour>, StoreError> {
    Ok(neighbours::all_neighbours(conn)?.into_iter().map(Neighbour::of).collect())
}

/// Leaves a neighbour: its records are gone from the directory, as those of a source that has none left, and what it said
/// is forgotten. False when there is no such neighbour. Blocking.
pub(crate) fn unsubscribe(
    db: &Db,
    neighbour: Uuid,
    (import, now): (Uuid, DateTime<Utc>),
) -> Result<bool, StoreError> {
    let Some(row) = db.read_now(|conn| neighbours::neighbour_by_id(conn, neighbour))? else {
        return Ok(false);
    };
    // From here on nothing of it is fetched again, even if what follows has to be done twice.
    db.write_now(|conn| {
        neighbours::delete_records(conn, neighbour)?;
        neighbours::note_failure(conn, neighbour, now, "leaving")
    })?;
    directory::withdraw(db, &Import { id: import, source: row.source.clone(), now })?;
    db.write_now(|conn| {
        directory::set_read_only(conn, &row.source, false)?;
        store::delete_source(conn, &row.source)?;
        neighbours::delete_neighbour(conn, neighbour)
    })?;
    Ok(true)
}
