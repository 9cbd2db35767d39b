//! Keeping a network elsewhere: its back-ups, and the files for all that are written each night.

mod carried;

use std::path::PathBuf;

use archive::{ArchiveFault, Backup, BackupRow, Head, Made, Place, Recipients, superseded};
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use store::Db;
use store::copying::Progress;
use uuid::Uuid;
use vocabulary::time::paris;

use crate::house::engine_name;
use crate::settings::Settings;
use crate::settings::keeping::BackupSettings;

/// After one that failed, so long is waited before the next is tried.
const AGAIN_AFTER: TimeDelta = TimeDelta::hours(1);
/// So many lines of the past are looked at.
const LOOKED_AT: i64 = 200;

/// What makes back-ups: where to, for whom, of what.
#[derive(Clone, Debug)]
pub(crate) struct Keeper {
    backup: BackupSettings,
    settings: Settings,
}

/// What became of one.
pub(crate) struct Kept {
    pub(crate) made: Made,
    /// The archives that the rotation removed.
    pub(crate) removed: Vec<String>,
    /// Why it could not remove what it does not keep.
    pub(crate) stuck: Option<ArchiveFault>,
}

impl Keeper {
    /// Where the settings speak of back-ups.
    pub(crate) fn of(settings: &Settings) -> Option<Keeper> {
        let backup = settings.backup.clone()?;
        Some(Keeper { backup, settings: settings.clone() })
    }

    /// With another place, as the command line says it.
    pub(crate) fn asked(settings: &Settings, to: Option<&str>) -> Keeper {
        let mut backup = settings.backup.clone().unwrap_or_default();
        if let Some(to) = to {
            to.clone_into(&mut backup.to);
        }
        Keeper { backup, settings: settings.clone() }
    }

    /// Where they are kept.
    pub(crate) fn place(&self) -> Result<Place, ArchiveFault> {
        Place::read(&self.backup.to, self.backup.store.as_ref())
    }

    /// Whether one was meant for this place: what somebody put onto a stick by hand is not the back-up of the night.
    pub(crate) fn is_kept_here(&self, row: &BackupRow) -> bool {
        row.place.is_empty() || row.place.trim_end_matches('/') == self.backup.to.trim_end_matches('/')
    }

    /// Whether one is to be made now: the hour of today has come, none was made since, and none failed just before.
    pub(crate) fn is_due(&self, last: Option<&BackupRow>, now: DateTime<Utc>) -> bool {
        let hour = self.backup.hour().unwrap_or(NaiveTime::MIN);
        let due_at = |day: DateTime<Utc>| {
            let today = paris(day).date();
            let since = paris(now) - today.and_time(hour);
            now - since
        };
        let today = due_at(now);
        let due = if today <= now { today } else { due_at(now - TimeDelta::days(1)) };
        last.is_none_or(|last| last.at < due || (!last.fault.is_empty() && now - last.at >= AGAIN_AFTER))
    }

    /// Makes one, notes what became of it, and lets go what the rotation does not keep. Blocks.
    pub(crate) fn make(
        &self,
        db: &Db,
        (now, id): (DateTime<Utc>, Uuid),
        key: Option<PathBuf>,
        told: &mut dyn FnMut(&Progress<'_>),
    ) -> Result<Kept, ArchiveFault> {
        let kept = self.make_unnoted(db, now, key, told);
        let row = self.row(now, id, kept.as_ref());
        db.write_now(|c| archive::note_backup(c, &row))?;
        kept
    }

    fn make_unnoted(
        &self,
        db: &Db,
        now: DateTime<Utc>,
        key: Option<PathBuf>,
        told: &mut dyn FnMut(&Progress<'_>),
    ) -> Result<Kept, ArchiveFault> {
        let recipients = Recipients::read(&self.backup.recipients)?;
        let place = self.place()?;
        let head = Head {
            form: archive::FORM,
            programme: env!("CARGO_PKG_VERSION").to_owned(),
            engine: engine_name(db.engine()).to_owned(),
            network: directory::network(db, None).map(|network| network.name).unwrap_or_default(),
            moment: now,
        };
        let files = carried::files(&self.settings);
        let backup = Backup {
            head,
            files: &files,
            recipients: &recipients,
            key: key.as_deref(),
            scratch: &self.settings.data,
        };
        let made = archive::make(db, &backup, &place, told)?;
        // What cannot be let go is no reason to call the night a failure.
        let mut removed = Vec::new();
        let stuck = self.rotate(db, &place, &mut removed).err();
        Ok(Kept { made, removed, stuck })
    }

    /// Lets go what the rotation does not keep. What has a name was read back whole; what failed has none. What is older
    /// than the first back-up of these records is another network's, or this one's before it was set up anew, and stays.
    fn rotate(&self, db: &Db, place: &Place, removed: &mut Vec<String>) -> Result<(), ArchiveFault> {
        let failed: Vec<String> = db
            .read_now(|c| archive::recent_backups(c, LOOKED_AT))?
            .into_iter()
            .filter(|row| !row.verified)
            .map(|row| row.name)
            .collect();
        let Some(first) = db.read_now(archive::first_backup)? else { return Ok(()) };
        // A name tells its moment to the second.
        let ours = |one: &archive::Stored| one.moment > first.at - TimeDelta::seconds(1);
        let there: Vec<_> = place.list()?.into_iter().filter(ours).collect();
        let known: Vec<_> = there.iter().map(|one| (one.moment, !failed.contains(&one.name))).collect();
        let going = superseded(&known, self.backup.keep);
        for one in there.iter().filter(|one| going.contains(&one.moment)) {
            place.remove(&one.name)?;
            removed.push(one.name.clone());
        }
        Ok(())
    }

    fn row(&self, at: DateTime<Utc>, id: Uuid, kept: Result<&Kept, &ArchiveFault>) -> BackupRow {
        let place = self.place().map(|place| place.to_string()).unwrap_or_default();
        let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        let made = kept.ok().map(|kept| &kept.made);
        BackupRow {
            id,
            at,
            place,
            name: made.map(|made| made.name.clone()).unwrap_or_default(),
            bytes: made.map(|made| number(made.bytes)).unwrap_or_default(),
            table_rows: made.map(|made| number(made.contents.records.rows())).unwrap_or_default(),
            verified: made.is_some(),
            fault: kept.err().map(ToString::to_string).unwrap_or_default(),
        }
    }
}

/// Makes the back-up of the night if it is due; nothing otherwise. Blocks.
pub(crate) fn make_if_due(
    keeper: &Keeper,
    db: &Db,
    (now, id): (DateTime<Utc>, Uuid),
) -> Result<Option<Kept>, ArchiveFault> {
    let recent = db.read_now(|c| archive::recent_backups(c, LOOKED_AT))?;
    let last = recent.into_iter().find(|row| keeper.is_kept_here(row));
    if !keeper.is_due(last.as_ref(), now) {
        return Ok(None);
    }
    keeper.make(db, (now, id), None, &mut |_| {}).map(Some)
}

#[cfg(test)]
mod tests;
