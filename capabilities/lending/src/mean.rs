//! Means that an organisation shares with others: a minibus, a room, a projector, hours of an interpreter.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use vocabulary::id::{LoanId, OrganizationId, SharedMeanId};
use vocabulary::named;

/// How far ahead a loan may begin.
pub(crate) const FARTHEST_LOAN: TimeDelta = TimeDelta::days(366);
/// The most loans one organisation may ask of one means before it has an answer.
pub const MOST_ASKED: usize = 10;
/// The longest loan of a shared means.
pub(crate) const LONGEST_LOAN: TimeDelta = TimeDelta::days(31);

named! {
    /// What is shared.
    pub SharedMeanKind {
        /// A vehicle.
        Minibus = "minibus", "lending-mean-minibus";
        /// A room.
        Room = "room", "lending-mean-room";
        /// Something to show pictures with.
        Projector = "projector", "lending-mean-projector";
        /// Hours of an interpreter, counted by month.
        InterpreterHours = "interpreter-hours", "lending-mean-interpreter";
        /// Anything else.
        Other = "other", "lending-mean-other";
    }
}

named! {
    /// Where a loan stands.
    pub LoanState {
        /// It is asked for; its time is held meanwhile.
        Asked = "asked", "lending-loan-asked";
        /// Who shares it agreed.
        Granted = "granted", "lending-loan-granted";
        /// It was taken.
        Out = "out", "lending-loan-out";
        /// It came back.
        Back = "back", "lending-loan-back";
        /// Who shares it said no.
        Refused = "refused", "lending-loan-refused";
        /// Whoever asked gave it up.
        Cancelled = "cancelled", "lending-loan-cancelled";
        /// Nobody answered before it was to begin.
        Lapsed = "lapsed", "lending-loan-lapsed";
    }
}

impl LoanState {
    /// Whether its time is held.
    pub const fn holds(self) -> bool {
        matches!(self, Self::Asked | Self::Granted | Self::Out | Self::Back)
    }
}

/// How a means is divided among those who use it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sharing {
    /// By one at a time.
    OneAtATime,
    /// So many minutes in each month, whoever uses them.
    MonthlyMinutes(u32),
}

/// A means that is shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedMean {
    /// Its identity.
    pub id: SharedMeanId,
    /// Who shares it.
    pub owner: OrganizationId,
    /// What it is.
    pub kind: SharedMeanKind,
    /// Its name.
    pub name: String,
    /// Under which conditions it is lent.
    pub conditions: String,
    /// Where it is fetched, or where one goes.
    pub place: String,
    /// What one must have or bring: a licence, an insurance; may be empty.
    pub requires: String,
    /// How it is divided.
    pub sharing: Sharing,
    /// The day it was withdrawn; what was lent stays.
    pub withdrawn_on: Option<NaiveDate>,
}

/// A loan of a shared means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loan {
    /// Its identity.
    pub id: LoanId,
    /// Of what.
    pub mean: SharedMeanId,
    /// Who borrows.
    pub organization: OrganizationId,
    /// What for.
    pub purpose: String,
    /// From when.
    pub from: DateTime<Utc>,
    /// Until when; the next may begin then.
    pub until: DateTime<Utc>,
    /// Minutes of use: as planned, then as they were.
    pub minutes: u32,
    /// Where it stands.
    pub state: LoanState,
    /// When it was asked.
    pub asked_at: DateTime<Utc>,
}

/// A loan somebody wishes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewLoan {
    /// Its identity, drawn before.
    pub id: LoanId,
    /// Of what.
    pub mean: SharedMeanId,
    /// Who borrows.
    pub organization: OrganizationId,
    /// What for.
    pub purpose: String,
    /// From when.
    pub from: DateTime<Utc>,
    /// Until when.
    pub until: DateTime<Utc>,
}

/// Why a loan cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoanRefused {
    /// There is no such means, or it is no longer shared.
    Unknown,
    /// It ends before it begins, began already or lasts too long.
    BadTimes,
    /// It would begin in more than a year.
    TooFar,
    /// Its hours are counted by month, and it lies in two.
    TwoMonths,
    /// The organisation asked for so much of it already that has no answer yet.
    TooManyAsked,
    /// Somebody else has it.
    Taken {
        /// The next moment it is free for as long.
        free_from: DateTime<Utc>,
    },
    /// The hours of the month are used up.
    HoursSpent {
        /// Minutes that are left in this month.
        left: u32,
    },
}
