//! What happens to a record: the word it is remembered by, and the news of it in the journal.

use chrono::{DateTime, Utc};
use serde_json::Value;
use store::{Conn, Fact, StoreError};

use crate::section::{RecordKey, RecordKind};

/// What happened to a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RecordAction {
    /// It was born here.
    Opened,
    /// Fields were changed.
    Edited,
    /// A change was taken back.
    Restored,
    /// Somebody said it is still true.
    Confirmed,
    /// A passing state was announced.
    Announced,
    /// Somebody said it exists no longer.
    Retired,
    /// It came back.
    Revived,
    /// It was silent for so long that it was put away.
    Archived,
    /// It absorbed another record, or was absorbed.
    Merged,
    /// That was undone.
    Unmerged,
    /// Somebody doubts it.
    Doubted,
    /// The doubt ended.
    Settled,
    /// A value was taken out of its history.
    Blanked,
}

impl RecordAction {
    /// Every action.
    pub const ALL: [RecordAction; 13] = [
        RecordAction::Opened,
        RecordAction::Edited,
        RecordAction::Restored,
        RecordAction::Confirmed,
        RecordAction::Announced,
        RecordAction::Retired,
        RecordAction::Revived,
        RecordAction::Archived,
        RecordAction::Merged,
        RecordAction::Unmerged,
        RecordAction::Doubted,
        RecordAction::Settled,
        RecordAction::Blanked,
    ];

    /// The code it is kept by.
    pub fn code(self) -> &'static str {
        match self {
            RecordAction::Opened => "opened",
            RecordAction::Edited => "edited",
            RecordAction::Restored => "restored",
            RecordAction::Confirmed => "confirmed",
            RecordAction::Announced => "announced",
            RecordAction::Retired => "retired",
            RecordAction::Revived => "revived",
            RecordAction::Archived => "archived",
            RecordAction::Merged => "merged",
            RecordAction::Unmerged => "unmerged",
            RecordAction::Doubted => "doubted",
            RecordAction::Settled => "settled",
            RecordAction::Blanked => "blanked",
        }
    }

    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            RecordAction::Opened => "directory-action-opened",
            RecordAction::Edited => "directory-action-edited",
            RecordAction::Restored => "directory-action-restored",
            RecordAction::Confirmed => "directory-action-confirmed",
            RecordAction::Announced => "directory-action-announced",
            RecordAction::Retired => "directory-action-retired",
            RecordAction::Revived => "directory-action-revived",
            RecordAction::Archived => "directory-action-archived",
            RecordAction::Merged => "directory-action-merged",
            RecordAction::Unmerged => "directory-action-unmerged",
            RecordAction::Doubted => "directory-action-doubted",
            RecordAction::Settled => "directory-action-settled",
            RecordAction::Blanked => "directory-action-blanked",
        }
    }

    /// The action of this code.
    pub fn from_code(code: &str) -> Option<RecordAction> {
        RecordAction::ALL.into_iter().find(|action| action.code() == code)
    }

    /// The name of the fact, of an organisation, a place, a service. Taking a change back is a change.
    #[expect(clippy::too_many_lines, reason = "one line a fact")]
    fn facts(self) -> [&'static str; 3] {
        match self {
            RecordAction::Opened => {
                ["directory.organization.opened", "directory.location.opened", "directory.service.opened"]
            }
            RecordAction::Edited | RecordAction::Restored => {
                ["directory.organization.edited", "directory.location.edited", "directory.service.edited"]
            }
            RecordAction::Confirmed => [
                "directory.organization.confirmed",
                "directory.location.confirmed",
                "directory.service.confirmed",
            ],
            RecordAction::Announced => [
                "directory.organization.announced",
                "directory.location.announced",
                "directory.service.announced",
            ],
            RecordAction::Retired => {
                ["directory.organization.retired", "directory.location.retired", "directory.service.retired"]
            }
            RecordAction::Revived => {
                ["directory.organization.revived", "directory.location.revived", "directory.service.revived"]
            }
            RecordAction::Archived => [
                "directory.organization.archived",
                "directory.location.archived",
                "directory.service.archived",
            ],
            RecordAction::Merged => {
                ["directory.organization.merged", "directory.location.merged", "directory.service.merged"]
            }
            RecordAction::Unmerged => [
                "directory.organization.unmerged",
                "directory.location.unmerged",
                "directory.service.unmerged",
            ],
            RecordAction::Doubted => {
                ["directory.organization.doubted", "directory.location.doubted", "directory.service.doubted"]
            }
            RecordAction::Settled => {
                ["directory.organization.settled", "directory.location.settled", "directory.service.settled"]
            }
            RecordAction::Blanked => {
                ["directory.organization.blanked", "directory.location.blanked", "directory.service.blanked"]
            }
        }
    }
}

/// Tells the journal; the index and the rooms above follow it. Called last: other writers wait from here on.
pub(crate) fn tell(
    conn: &mut Conn,
    action: RecordAction,
    record: RecordKey,
    payload: Value,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let [organization, location, service] = action.facts();
    let name = match record.kind {
        RecordKind::Organization => organization,
        RecordKind::Location => location,
        RecordKind::Service => service,
    };
    store::record(conn, &Fact { name, subject: Some(record.id), payload, recorded_at: now }).map(|_| ())
}
