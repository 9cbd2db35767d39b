#![doc = include_str!("../README.md")]

mod acronyms;
mod aid_rule;
mod author;
mod availability;
mod beside;
mod blanking;
mod confirming;
mod contact;
pub mod demo;
mod direct_line;
mod editing;
pub mod exporting;
mod finding;
#[cfg(test)]
mod fixture;
mod freshness;
mod holding;
mod importing;
mod kept;
mod life;
mod location;
mod merging;
mod names;
mod network;
mod organization;
mod pages;
pub mod paths;
mod record_action;
mod revising;
mod section;
mod service;
mod shown;
mod slots;
mod store;
mod thresholds;
mod walking;

pub use aid_rule::{Knowledge, LocalAidRule, RuleText};
pub use author::{Author, Channel};
pub use availability::{Availability, Passing};
pub use blanking::{BlankReason, SaidWhen, blank, blanked};
pub use confirming::{Confirmation, announce, confirm, doubt, settle};
pub use contact::{FunctionContact, NamedContact, Phone};
pub use direct_line::DirectLine;
pub use editing::{edit_first_service, edit_service};
pub use finding::catalogue::Catalogue;
pub use finding::facets::language_name;
pub use finding::unmet::{UnmetNeed, unmet_needs};
pub use freshness::Freshness;
pub use holding::HOLDING;
pub use importing::{
    Done, Import, ImportReport, Outcome, PastImport, carry_out, carry_out_with, past_imports, rehearse,
    rows_set_aside, withdraw,
};
pub use kept::{Dates, Kept, Origin, handle};
pub use life::{
    Act, Gone, GoneWhy, Life, archive_silent, gone_since, open_location, open_organization, open_service,
    retire, revive,
};
pub use location::{Location, LocationKind, ShownPlace};
pub use merging::{Merge, Merged, PastMerge, Side, Unmerged, merge, merges, unmerge};
pub use names::OrganizationNames;
pub use network::{Network, network};
pub use organization::{Identifier, Mean, Organization};
pub use pages::{DOORS, Directory, Listed, routes};
pub use record_action::RecordAction;
pub use revising::{
    Conflict, Edit, Edited, FieldChange, FieldRevision, Revision, edit, history, public_history, restore,
    revision,
};
pub use section::{RecordKey, RecordKind, Section};
pub use service::{Capacity, CostOption, OtherTerm, Service, ServiceAtLocation};
pub use shown::{SectionDate, Shown, records_of, shown, shown_by_handle};
pub use slots::{AskedFor, Drawing, LineSlot, ResultsSlot, Slot, Slots};
pub use store::imports::SetAsideRow;
pub use store::people::{forget_expired, keep_lines};
pub use thresholds::{Thresholds, set_thresholds, thresholds};
pub use walking::{
    FreshnessCount, each_location, each_organization, each_service, freshness_counts, location, organization,
    service, set_read_only,
};

/// This room's tables.
pub const ROOM: ::store::Room = ::store::Room {
    name: "directory",
    migrations: &[
        (1, "0001_directory", include_str!("../migrations/0001_directory.sql")),
        (2, "0002_upkeep", include_str!("../migrations/0002_upkeep.sql")),
    ],
};
/// The French words of this room.
pub const FRENCH: &str = include_str!("../text/fr.ftl");
/// The English words of this room.
pub const ENGLISH: &str = include_str!("../text/en.ftl");
