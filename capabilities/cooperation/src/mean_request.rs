//! An organisation asks for a mean that others have: a minibus, a room, an interpreter, a hand.

use chrono::NaiveDate;
use vocabulary::codes::MeanKind;
use vocabulary::id::{MeanRequestId, OrganizationId};
use vocabulary::named;

named! {
    /// Where a request for a mean stands.
    pub(crate) MeanRequestState {
        /// Those who have such a mean were asked.
        Asked = "asked", "cooperation-mean-asked";
        /// One of them would lend it.
        Offered = "offered", "cooperation-mean-offered";
        /// An offer was taken.
        Taken = "taken", "cooperation-mean-taken";
        /// Its days are over without an offer taken.
        Expired = "expired", "cooperation-mean-expired";
    }
}

impl MeanRequestState {
    /// Whether answers may still come and be taken.
    pub(crate) const fn is_open(self) -> bool {
        matches!(self, Self::Asked | Self::Offered)
    }
}

/// A request for a mean. Read by its organisation, those who were asked and the coordination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MeanRequest {
    /// Its identity.
    pub(crate) id: MeanRequestId,
    /// Who asks.
    pub(crate) organization: OrganizationId,
    /// For which sort of mean.
    pub(crate) kind: MeanKind,
    /// What for.
    pub(crate) why: String,
    /// From which day.
    pub(crate) from: NaiveDate,
    /// To which day, included.
    pub(crate) until: NaiveDate,
    /// Where it stands.
    pub(crate) state: MeanRequestState,
    /// Whose offer was taken.
    pub(crate) taken_from: Option<OrganizationId>,
}

/// What an organisation answers to a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MeanOffer {
    /// Who answers.
    pub(crate) organization: OrganizationId,
    /// Whether it would lend.
    pub(crate) lends: bool,
    /// Under which conditions; may be empty.
    pub(crate) conditions: String,
    /// The day of the answer.
    pub(crate) offered_on: NaiveDate,
}
