//! Who asks for a touring resource, where and when it could go, and in which order they came.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use vocabulary::codes::OrganizationKind;
use vocabulary::id::{LoanRequestId, OrganizationId, TouringResourceId};
use vocabulary::named;
use vocabulary::place::Point;
use vocabulary::territory::Territory;

use crate::touring::SlotRule;

/// The most windows of one request.
pub const MOST_WINDOWS: usize = 5;

/// The kinds of places that most often host an exhibition, in the order forms offer them; any other may.
pub const HOST_KINDS: [OrganizationKind; 7] = [
    OrganizationKind::SocialCentre,
    OrganizationKind::SocialResidence,
    OrganizationKind::ReintegrationAccommodation,
    OrganizationKind::MissionLocale,
    OrganizationKind::FamilyBoardingHouse,
    OrganizationKind::PlanningCentre,
    OrganizationKind::SolidarityReception,
];

named! {
    /// Where a request stands.
    pub RequestState {
        /// It came from a page that anybody may use, and nobody has looked at it yet. Its rank counts already.
        Requested = "requested", "lending-request-requested";
        /// It waits for its turn.
        Queued = "queued", "lending-request-queued";
        /// A stay is planned for it, or was held.
        Reserved = "reserved", "lending-request-reserved";
        /// Whoever asked gave it up.
        Withdrawn = "withdrawn", "lending-request-withdrawn";
        /// Who lends said no.
        Declined = "declined", "lending-request-declined";
        /// Its last window has passed.
        Lapsed = "lapsed", "lending-request-lapsed";
    }
}

impl RequestState {
    /// Whether it still waits for a stay.
    pub const fn is_waiting(self) -> bool {
        matches!(self, Self::Requested | Self::Queued)
    }
}

/// By which way a request came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// By the pages of members.
    Online,
    /// At an event, by its page; its name.
    Forum(String),
    /// Typed from a list on paper.
    Paper,
}

/// Where a resource would be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Site {
    /// Its name.
    pub name: String,
    /// The INSEE code of its commune.
    pub commune: String,
    /// What sort of place it is.
    pub host: OrganizationKind,
    /// Where it stands on the map.
    pub point: Option<Point>,
}

impl Site {
    /// A site in a commune: on the map it stands where the people of the commune live, as long as nothing finer is known.
    pub fn new(name: &str, commune: &str, host: OrganizationKind) -> Self {
        let point = Territory::france().commune(commune).and_then(|commune| commune.point);
        Self { name: name.trim().to_owned(), commune: commune.to_owned(), host, point }
    }

    /// What makes it the same place as another: its name and commune, whatever the accents.
    pub fn key(&self) -> String {
        format!("{}/{}", self.commune, vocabulary::fold(&self.name))
    }
}

/// Days in which a whole stay would fit: from the first day, up to the last, which is no longer in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Window {
    /// The first day.
    pub from: NaiveDate,
    /// The day it is over.
    pub until: NaiveDate,
}

/// Somebody asks for a touring resource.
#[derive(Clone, Debug, PartialEq)]
pub struct LoanRequest {
    /// Its identity.
    pub id: LoanRequestId,
    /// What is asked for.
    pub resource: TouringResourceId,
    /// Who asks; none for who is not in the directory.
    pub organization: Option<OrganizationId>,
    /// Where it would be shown.
    pub site: Site,
    /// When; none: at any time.
    pub windows: Vec<Window>,
    /// By which way it came.
    pub origin: Origin,
    /// When it was asked: the order of the queue.
    pub asked_at: DateTime<Utc>,
    /// Where it stands.
    pub state: RequestState,
}

impl LoanRequest {
    /// Whether a stay of these days lies within what was asked.
    pub fn has_room_for(&self, start: NaiveDate, end: NaiveDate) -> bool {
        self.windows.is_empty() || self.windows.iter().any(|one| one.from <= start && end <= one.until)
    }

    /// The days on which a stay may begin, sorted, between two days.
    pub fn first_days(&self, rule: SlotRule, from: NaiveDate, until: NaiveDate) -> Vec<NaiveDate> {
        let days = from.iter_days().take_while(|day| *day < until);
        days.filter(|day| self.has_room_for(*day, rule.end(*day))).collect()
    }

    /// Whether all its windows are too late for a whole stay that begins on this day or after.
    pub fn is_over(&self, rule: SlotRule, today: NaiveDate) -> bool {
        let slot = TimeDelta::days(i64::from(rule.slot_days));
        !self.windows.is_empty() && self.windows.iter().all(|one| one.until - slot < today.max(one.from))
    }
}

/// A request with its place in the queue of its resource.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    /// 1 for who came first; none once it no longer waits.
    pub rank: Option<u32>,
    /// The request.
    pub request: LoanRequest,
}

/// A request as it is typed.
#[derive(Clone)]
pub struct NewRequest {
    /// Its identity, drawn before.
    pub id: LoanRequestId,
    /// What is asked for.
    pub resource: TouringResourceId,
    /// Who asks; none for who is not in the directory.
    pub organization: Option<OrganizationId>,
    /// Where it would be shown.
    pub site: Site,
    /// When; none: at any time. At most [`MOST_WINDOWS`].
    pub windows: Vec<Window>,
    /// By which way it came.
    pub origin: Origin,
    /// The mailbox to write to, for who is not in the directory; may be empty. Kept sealed.
    pub contact: String,
}

/// Why a request is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskRefused {
    /// There is no such resource.
    Unknown,
    /// It is not lent to this organisation or there.
    OutsidePerimeter,
    /// It does not leave its home.
    AtHomeOnly,
    /// The site has no name, or its commune is none.
    NoSite,
    /// No window holds a whole stay, or there are too many.
    NoWindow,
    /// The same site waits already; its rank stands.
    AlreadyWaiting,
    /// Too many wait already.
    QueueFull,
}
