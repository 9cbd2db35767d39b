//! What must succeed by itself and did not: told once when it fails, once when it is mended, and at most daily.

use ::store::{Conn, StoreError};
use chrono::{DateTime, TimeDelta, Utc};

use crate::store::{IncidentRow, incident, incidents, set_incident};

/// Of one thing, no more than one failure and one mending are told in this time.
const TOLD_EVERY: TimeDelta = TimeDelta::days(1);

/// What is watched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The back-up of the night.
    Backup,
    /// Letting go the back-ups that are not kept.
    Rotation,
    /// The files for all.
    Export,
    /// Restoring a back-up to see that it can be done.
    Drill,
    /// The index of the search.
    Index,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Backup, Self::Rotation, Self::Export, Self::Drill, Self::Index];

    /// Its code: in the tables, in the keys of words, in measures.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Backup => "backup",
            Self::Rotation => "rotation",
            Self::Export => "export",
            Self::Drill => "drill",
            Self::Index => "index",
        }
    }
}

/// How a thing stands that must succeed by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Watched {
    /// What.
    pub kind: Kind,
    /// Since when it fails, as far as it says so itself.
    pub failing_since: Option<DateTime<Utc>>,
    /// When it last succeeded, if it ever did.
    pub good_at: Option<DateTime<Utc>>,
    /// How long after a success the next one is promised; nothing where it comes as it comes.
    pub promised: Option<TimeDelta>,
    /// How long it may fail before anybody is told.
    pub patience: TimeDelta,
}

/// What is to be told now, of what, and since when it failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// It fails.
    Fails(Kind, DateTime<Utc>),
    /// It succeeds again.
    Mended(Kind, DateTime<Utc>),
}

/// Looks at everything that is watched, remembers how it stands, and answers what is to be told. Where nobody can be
/// told, it is told later.
///
/// # Errors
/// Those of the store.
pub fn look(
    c: &mut Conn,
    watched: &[Watched],
    somebody_listens: bool,
    now: DateTime<Utc>,
) -> Result<Vec<News>, StoreError> {
    let mut news = Vec::new();
    for one in watched {
        let before = incident(c, one.kind.code())?;
        let mut row = before.clone().unwrap_or_else(|| IncidentRow::watched(one.kind, now));
        news.extend(row.turns(one, somebody_listens, now));
        if before.as_ref() != Some(&row) {
            set_incident(c, &row)?;
        }
    }
    Ok(news)
}

/// What fails now, and was told or will be.
///
/// # Errors
/// Those of the store.
pub fn failing(c: &mut Conn) -> Result<Vec<(Kind, DateTime<Utc>)>, StoreError> {
    let rows = incidents(c)?;
    let known = |row: IncidentRow| {
        let kind = Kind::ALL.into_iter().find(|kind| kind.code() == row.kind)?;
        Some((kind, row.failing_since?))
    };
    Ok(rows.into_iter().filter_map(known).collect())
}

impl IncidentRow {
    fn watched(kind: Kind, now: DateTime<Utc>) -> Self {
        let (failing_since, told_at, mended_at) = (None, None, None);
        let kind = kind.code().to_owned();
        Self { kind, watched_since: now, failing_since, is_told: false, told_at, mended_at }
    }

    /// How it stands now; answers what is to be told.
    fn turns(&mut self, one: &Watched, somebody_listens: bool, now: DateTime<Utc>) -> Option<News> {
        let may_tell = |last: Option<DateTime<Utc>>| {
            somebody_listens && last.is_none_or(|last| now - last >= TOLD_EVERY)
        };
        let Some(since) = self.fails(one, now) else {
            let began = self.failing_since?;
            if self.is_told && !may_tell(self.mended_at) {
                return None;
            }
            let news = self.is_told.then_some(News::Mended(one.kind, began));
            self.mended_at = if self.is_told { Some(now) } else { self.mended_at };
            (self.failing_since, self.is_told) = (None, false);
            return news;
        };
        let began = *self.failing_since.get_or_insert(since);
        if self.is_told || now - began < one.patience || !may_tell(self.told_at) {
            return None;
        }
        (self.is_told, self.told_at) = (true, Some(now));
        Some(News::Fails(one.kind, began))
    }

    /// Since when it fails, or has not succeeded for longer than was promised.
    fn fails(&self, one: &Watched, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let good_at = one.good_at.map_or(self.watched_since, |good| good.max(self.watched_since));
        let is_late = one.promised.is_some_and(|promised| now - good_at > promised);
        one.failing_since.or_else(|| is_late.then(|| one.good_at.unwrap_or(self.watched_since)))
    }
}

#[cfg(test)]
mod tests;
