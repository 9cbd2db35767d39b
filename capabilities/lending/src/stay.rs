//! A copy at a site: planned, there, gone on, told of; and where each copy is now.

use chrono::{DateTime, NaiveDate, Utc};
use vocabulary::id::{BookingId, CopyId, LoanRequestId, OrganizationId, TouringResourceId};
use vocabulary::named;

use crate::kit::Inventory;
use crate::queue::Site;
use crate::return_form::ReturnForm;

named! {
    /// Where a stay stands. What comes before it, asked and queued, is of its request.
    pub BookingState {
        /// Its days are set.
        Reserved = "reserved", "lending-stay-reserved";
        /// The host said that the copy has come.
        OnSite = "on-site", "lending-stay-on-site";
        /// The host said that it has left.
        CheckedOut = "checked-out", "lending-stay-checked-out";
        /// The next host or who lends said that it has come whole.
        Returned = "returned", "lending-stay-returned";
        /// It came back with something damaged or missing that is not settled yet.
        Damaged = "damaged", "lending-stay-damaged";
        /// The host told what the stay brought.
        FeedbackGiven = "feedback-given", "lending-stay-feedback-given";
        /// It does not take place.
        Cancelled = "cancelled", "lending-stay-cancelled";
    }
}

/// A stay of a copy at a site.
#[derive(Clone, Debug, PartialEq)]
pub struct Booking {
    /// Its identity.
    pub id: BookingId,
    /// Of what.
    pub resource: TouringResourceId,
    /// Which copy.
    pub copy: CopyId,
    /// For which request.
    pub request: LoanRequestId,
    /// Who hosts it; none for who is not in the directory.
    pub organization: Option<OrganizationId>,
    /// Where.
    pub site: Site,
    /// The first day.
    pub start: NaiveDate,
    /// The day it is over: the next stay may begin on it.
    pub end: NaiveDate,
    /// Where it stands.
    pub state: BookingState,
    /// The day the host said that it came.
    pub arrived_on: Option<NaiveDate>,
    /// The day the host said that it left.
    pub departed_on: Option<NaiveDate>,
    /// The day it was found whole or not by who had it next.
    pub returned_on: Option<NaiveDate>,
    /// What the host found when it came.
    pub condition_out: Inventory,
    /// What was found when it left or came back.
    pub condition_in: Inventory,
    /// When the host told what the stay brought.
    pub feedback_at: Option<DateTime<Utc>>,
    /// The day it was given up.
    pub cancelled_on: Option<NaiveDate>,
}

impl Booking {
    /// Whether the copy is there or should be on a day.
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.state != BookingState::Cancelled && self.start <= day && day < self.end
    }

    /// Whether it may still be moved or given up: its first day is to come, and nobody said that the copy is there.
    pub fn is_ahead(&self, today: NaiveDate) -> bool {
        self.state == BookingState::Reserved && today < self.start
    }
}

/// Something that takes place around a stay: a workshop, a talk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideActivity {
    /// Its number within the stay.
    pub number: u32,
    /// What it is.
    pub title: String,
    /// When it begins.
    pub at: DateTime<Utc>,
    /// Whether anybody may come.
    pub public: bool,
}

/// A side activity as the public agenda shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct AgendaEntry {
    /// Of what.
    pub resource: TouringResourceId,
    /// Its name.
    pub resource_name: String,
    /// The stay.
    pub booking: BookingId,
    /// Where.
    pub site: Site,
    /// What it is.
    pub title: String,
    /// When it begins.
    pub at: DateTime<Utc>,
}

/// Where a copy is.
#[derive(Clone, Debug, PartialEq)]
pub struct Whereabouts {
    /// Which copy.
    pub copy: CopyId,
    /// Where it is now.
    pub now: Whereabout,
    /// The next site and the first day there.
    pub next: Option<(Site, NaiveDate)>,
}

/// Where a copy is at a moment.
#[derive(Clone, Debug, PartialEq)]
pub enum Whereabout {
    /// At home: its keeper.
    Home(OrganizationId),
    /// At a site, until this day.
    At {
        /// The stay.
        booking: BookingId,
        /// The site.
        site: Site,
        /// The day it is over.
        until: NaiveDate,
    },
    /// On the way from one site to the next: serviced or carried.
    Between(Site),
}

/// A stay somebody wishes to set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewStay {
    /// For which request.
    pub request: LoanRequestId,
    /// Which copy.
    pub copy: CopyId,
    /// The first day.
    pub start: NaiveDate,
    /// How many days; the rule of the resource says how many it must be.
    pub days: u16,
}

/// A stay of a plan: its length is the rule's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlannedStay {
    /// For which request.
    pub request: LoanRequestId,
    /// Which copy.
    pub copy: CopyId,
    /// The first day.
    pub start: NaiveDate,
}

/// Why a stay cannot be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is no such resource, copy or request.
    Unknown,
    /// The request no longer waits, or its stay has begun.
    NotWaiting,
    /// A stay of this resource has another length.
    SlotLength {
        /// How many days it must be.
        days: u16,
        /// The next day a stay of this copy may begin.
        free_from: NaiveDate,
    },
    /// The copy is elsewhere, or on its way.
    Taken {
        /// The next day a stay of this copy may begin there.
        free_from: NaiveDate,
    },
    /// Whoever asked cannot have it then.
    OutsideWindows,
    /// It is not lent there.
    OutsidePerimeter,
    /// The site has had it, and others that asked have not.
    ServedBefore {
        /// How many sites still wait.
        waiting: u32,
    },
    /// It does not leave its home.
    AtHomeOnly,
}

/// A refused stay of a plan, and why. Nothing of the plan was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanRefused {
    /// Which request.
    pub request: LoanRequestId,
    /// Why.
    pub refused: Refused,
}

/// What became of a stay of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applied {
    /// It was set.
    Reserved(BookingId),
    /// It was set before and changed its copy or its days.
    Moved(BookingId),
    /// It stood like this before.
    Kept(BookingId),
}

impl Applied {
    /// The stay.
    pub const fn booking(self) -> BookingId {
        match self {
            Self::Reserved(id) | Self::Moved(id) | Self::Kept(id) => id,
        }
    }
}

/// What a return form says, with its stay.
#[derive(Clone, Debug, PartialEq)]
pub struct Feedback {
    /// The stay.
    pub booking: BookingId,
    /// What the host told.
    pub form: ReturnForm,
}
