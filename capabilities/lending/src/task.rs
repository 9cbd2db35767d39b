//! Something to mend or find after a return, for the organisation that had the copy.

use chrono::NaiveDate;
use vocabulary::id::{BookingId, CopyId, KitItemId, LendingTaskId, OrganizationId, TouringResourceId};

use crate::kit::Condition;

/// A piece that came back damaged, or did not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LendingTask {
    /// Its identity.
    pub id: LendingTaskId,
    /// Of what.
    pub resource: TouringResourceId,
    /// Its name.
    pub resource_name: String,
    /// Which copy.
    pub copy: CopyId,
    /// The label of the copy.
    pub copy_label: String,
    /// The stay during which it happened.
    pub booking: BookingId,
    /// Who hosted it; none for who is not in the directory.
    pub organization: Option<OrganizationId>,
    /// The name of the site.
    pub site_name: String,
    /// Which piece.
    pub item: KitItemId,
    /// Its name.
    pub item_name: String,
    /// How it was found: damaged or missing.
    pub found: Condition,
    /// The day it was noticed.
    pub opened_on: NaiveDate,
    /// The day it was settled.
    pub settled_on: Option<NaiveDate>,
}
