//! The member behind a visit, as much as a page needs to know: what they may do, for whom they act.

use axum::http::request::Parts;
use chrono::{DateTime, TimeDelta, Utc};
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use vocabulary::class::{DataClass, Reader};
use vocabulary::id::{AccountId, OrganizationId, SessionId};
use vocabulary::permission::{Action, Reach, Role};

/// How long a proof of identity opens what is kept most closely (class C3 and above), counted from the last page
/// seen: half an hour, as law asks of sessions on such data.
pub const ASSURED_FOR: TimeDelta = TimeDelta::minutes(30);

/// A signed-in member. Held by the visit, told to nobody: its `Debug` is blank.
#[derive(Clone, PartialEq, Eq)]
pub struct Member {
    /// The account.
    pub account: AccountId,
    /// The session this visit belongs to.
    pub session: SessionId,
    /// How the member is greeted; at a shared mailbox, the name given when it was opened.
    pub shown_name: String,
    /// What the member is to the whole network: coordinator, administrator. Those that ended are not here.
    pub roles: Vec<Role>,
    /// The organisations the member acts for now. Those that ended are not here.
    pub mandates: Vec<Mandate>,
    /// Until when a recent proof (passkey, fresh link, provider) opens data of class C3 and above.
    pub assured_until: Option<DateTime<Utc>>,
}

/// That a member acts for an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mandate {
    /// The organisation.
    pub organization: OrganizationId,
    /// Its name, for the pages.
    pub organization_name: String,
    /// What the member is there: volunteer, reception, bound by secrecy, elected; and referent for its owner and
    /// deputies.
    pub roles: Vec<Role>,
}

impl Member {
    /// Every role the member has, by the network or by an organisation.
    pub fn every_role(&self) -> impl Iterator<Item = Role> + '_ {
        self.roles.iter().chain(self.mandates.iter().flat_map(|mandate| &mandate.roles)).copied()
    }

    /// How far the member may go in an action, by the best of their roles.
    pub fn reach(&self, action: Action) -> Reach {
        let roles = self.every_role().chain([Role::Public]);
        roles.map(|role| role.reach(action)).max().unwrap_or(Reach::Nothing)
    }

    /// Whether the member may do this to something that belongs to an organisation: as coordinator for every one,
    /// else by a role held in that very organisation.
    pub fn may(&self, action: Action, organization: OrganizationId) -> bool {
        if self.roles.iter().any(|role| role.reach(action) == Reach::Everything) {
            return true;
        }
        let there = self.mandates.iter().filter(|mandate| mandate.organization == organization);
        there.flat_map(|mandate| &mandate.roles).any(|role| role.reach(action) >= Reach::Own)
    }

    /// Whether the member acts for this organisation.
    pub fn acts_for(&self, organization: OrganizationId) -> bool {
        self.mandates.iter().any(|mandate| mandate.organization == organization)
    }

    /// The classes of data the member may read now. Without a recent proof nothing of class C3 and above.
    pub fn reader(&self, now: DateTime<Utc>) -> Reader {
        let all = self.every_role().fold(Reader::PUBLIC, |reader, role| reader.and(role.reader()));
        if self.is_assured(now) {
            return all;
        }
        all.within(Reader::of(&[DataClass::C0, DataClass::C1, DataClass::C2]))
    }

    /// Whether a proof of identity is recent enough for what is kept most closely.
    pub fn is_assured(&self, now: DateTime<Utc>) -> bool {
        self.assured_until.is_some_and(|until| now < until)
    }
}

impl fmt::Debug for Member {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Member({})", self.account)
    }
}

/// The seam through which accounts tell who is visiting.
pub trait MemberResolver: fmt::Debug + Send + Sync {
    /// The member behind this request, or none for a passer-by. Called at most once per request.
    fn resolve<'a>(&'a self, request: &'a Parts)
    -> Pin<Box<dyn Future<Output = Option<Member>> + Send + 'a>>;
}

/// The seam through which a refusal leaves a trace for the coordinator, without any content.
pub trait RefusalWitness: fmt::Debug + Send + Sync {
    /// Somebody was refused at a door. Must not wait: it is called on the way of the answer.
    fn refused(&self, refusal: Refusal);
}

/// An attempt that was refused: who, at which door, when; never the address as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refusal {
    /// The account, if a member knocked.
    pub account: Option<AccountId>,
    /// The method of the door.
    pub method: &'static str,
    /// The route of the door, its parameters in braces.
    pub route: &'static str,
    /// When.
    pub at: DateTime<Utc>,
}
