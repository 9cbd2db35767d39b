//! A partner of a programme: whether it was asked, what it answered, what it expects and where its limits are.

use ::store::{Conn, StoreError};
use chrono::NaiveDate;
use vocabulary::id::{ImmersionId, OrganizationId};

use crate::store::partners::{PartnerRow, partner_of, partners_of};

/// The longest words of a partner about what it expects, or about its limits, in letters.
pub(crate) const LONGEST_FRAME: usize = 600;
/// The most partners of one programme.
pub(crate) const MOST_PARTNERS: usize = 200;

vocabulary::named! {
    /// What a partner answered.
    pub PartnerAnswer {
        /// On the list; nobody has asked yet.
        Listed = "listed", "immersion-answer-listed";
        /// Asked; the answer is awaited.
        Contacted = "contacted", "immersion-answer-contacted";
        /// It takes part.
        Yes = "yes", "immersion-answer-yes";
        /// It takes part within limits it says.
        Limits = "limits", "immersion-answer-limits";
        /// It does not take part this time.
        No = "no", "immersion-answer-no";
    }
}

impl PartnerAnswer {
    /// Whether the partner takes part.
    pub const fn takes_part(self) -> bool {
        matches!(self, Self::Yes | Self::Limits)
    }

    /// Whether the partner has answered.
    pub const fn has_answered(self) -> bool {
        matches!(self, Self::Yes | Self::Limits | Self::No)
    }
}

/// A partner of a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    /// Which organisation.
    pub organization: OrganizationId,
    /// What it answered.
    pub answer: PartnerAnswer,
    /// When.
    pub answered_on: Option<NaiveDate>,
    /// What it expects, in its own words.
    pub expectations: String,
    /// Where its limits are, in its own words.
    pub limits: String,
    pub(crate) id: uuid::Uuid,
}

impl Partner {
    pub(crate) fn of(row: &PartnerRow) -> Self {
        Self {
            organization: row.organization.into(),
            answer: PartnerAnswer::from_code(&row.answer).unwrap_or(PartnerAnswer::Listed),
            answered_on: row.answered_on,
            expectations: row.expectations.clone(),
            limits: row.limits.clone(),
            id: row.id,
        }
    }
}

/// The partners of a programme, by name.
///
/// # Errors
/// Those of the store.
pub fn partners(conn: &mut Conn, programme: ImmersionId) -> Result<Vec<Partner>, StoreError> {
    Ok(partners_of(conn, programme.uuid())?.iter().map(Partner::of).collect())
}

/// One partner of a programme.
///
/// # Errors
/// Those of the store.
pub fn partner(
    conn: &mut Conn,
    programme: ImmersionId,
    organization: OrganizationId,
) -> Result<Option<Partner>, StoreError> {
    Ok(partner_of(conn, programme.uuid(), organization.uuid())?.as_ref().map(Partner::of))
}
