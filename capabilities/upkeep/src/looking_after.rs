//! What time does by itself: reports nobody answered go over, old addresses are forgotten, the silent are put away.

use chrono::{DateTime, TimeDelta, Utc};
use directory::{RecordKey, RecordKind};
use store::{Conn, Db, SealKey, StoreError};
use web::Shell;

use crate::keepers::{coordinators, day};
use crate::letters::{Drawn, worded};
use crate::paths;
use crate::report::OWNER_ANSWERS_WITHIN;
use crate::store::links::forget_links_before;
use crate::store::people::forget_endings_before;
use crate::store::proposals::{count_waiting_proposals, forget_proposers_before};
use crate::store::reports::{
    close_answered_before, count_overdue, forget_reporters_before, note_overdue, waiting_reports,
};
use crate::store::suggestions::{
    count_suggestions_since, forget_fields_decided_before, forget_suggestions_decided_before,
};

/// How long an answered report waits for its reporter's word before it closes by itself.
const CLOSES_AFTER: TimeDelta = TimeDelta::days(14);
/// How long addresses and words of reporters and proposers are kept once it is over.
pub(crate) const FORGOTTEN_AFTER: TimeDelta = TimeDelta::days(30);
/// How long an ended link can be exchanged for a new one.
pub(crate) const RENEWED_WITHIN: TimeDelta = TimeDelta::days(180);
/// How long « n’existe plus », said by a link, can be taken back from there.
pub(crate) const TAKEN_BACK_WITHIN: TimeDelta = TimeDelta::days(30);
/// After how long a suggestion that its owner leaves aside is shown to the coordination.
pub(crate) const SUGGESTION_WAITS: TimeDelta = TimeDelta::days(7);

/// What a round did, in counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Reports that went over to the coordination.
    pub overdue: u64,
    /// Answered reports that closed by themselves.
    pub closed: u64,
    /// Reporters and proposers whose words and addresses were forgotten.
    pub forgotten: u64,
    /// Ended links that were forgotten.
    pub links: u64,
    /// Records put away because nobody spoke of them.
    pub archived: usize,
}

/// The round of every day; the same on the same day, so that several processes may make it.
pub async fn daily(db: &Db, key: &SealKey, shell: &Shell) -> Result<Round, StoreError> {
    let (now, sealing) = (shell.clock.now(), key.clone());
    let keepers = db.read(move |conn| coordinators(conn, &sealing, now)).await?;
    let link = format!("{}{}", shell.base_url, paths::WORKLIST);
    let letters: Vec<Drawn> = keepers
        .iter()
        .map(|to| {
            let letter = worded(shell, to.locale, "overdue", &[], Some(link.clone()));
            Drawn::new(shell, to, "report-overdue", letter)
        })
        .collect();
    let key = key.clone();
    db.write(move |conn| round(conn, &key, &letters, now)).await
}

fn round(conn: &mut Conn, key: &SealKey, letters: &[Drawn], now: DateTime<Utc>) -> Result<Round, StoreError> {
    let long_ago = now - FORGOTTEN_AFTER;
    let done = Round {
        overdue: note_overdue(conn, now - OWNER_ANSWERS_WITHIN, now)?,
        closed: close_answered_before(conn, now - CLOSES_AFTER, now)?,
        forgotten: forget_reporters_before(conn, long_ago)? + forget_proposers_before(conn, long_ago)?,
        links: forget_links_before(conn, now - RENEWED_WITHIN)?,
        archived: 0,
    };
    forget_endings_before(conn, now - TAKEN_BACK_WITHIN)?;
    forget_fields_decided_before(conn, long_ago)?;
    forget_suggestions_decided_before(conn, long_ago)?;
    if done.overdue > 0 {
        letters.iter().try_for_each(|letter| letter.send(conn, key, now))?;
    }
    doubt_reported(conn, now)?;
    let archived = directory::archive_silent(conn, day(now), now)?.len();
    Ok(Round { archived, ..done })
}

/// A record whose report nobody answered stays in doubt, also where somebody confirmed or changed it meanwhile.
pub(crate) fn doubt_reported(conn: &mut Conn, now: DateTime<Utc>) -> Result<(), StoreError> {
    for row in waiting_reports(conn)? {
        if let Some(kind) = RecordKind::from_code(&row.kind) {
            directory::doubt(conn, RecordKey { kind, id: row.record }, now)?;
        }
    }
    Ok(())
}

/// What waits for the coordination, in counts, for its desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UpkeepNeeds {
    /// Reports that nobody answered in time, or that nobody keeps.
    pub overdue_reports: i64,
    /// Proposed records that nobody has checked.
    pub proposals: i64,
    /// Suggested changes that their owner left aside for a week.
    pub suggestions: i64,
}

impl UpkeepNeeds {
    /// Whether nothing waits.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What waits for the coordination now.
pub fn needs(conn: &mut Conn, now: DateTime<Utc>) -> Result<UpkeepNeeds, StoreError> {
    Ok(UpkeepNeeds {
        overdue_reports: count_overdue(conn)?,
        proposals: count_waiting_proposals(conn)?,
        suggestions: count_suggestions_since(conn, now - SUGGESTION_WAITS)?,
    })
}
