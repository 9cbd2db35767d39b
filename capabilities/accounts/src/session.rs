//! The session: one stay of a member in the house, on one device, from signing in to signing out.

use chrono::{DateTime, TimeDelta, Utc};
use std::fmt;
use vocabulary::id::{AccountId, SessionId};

use crate::account::AccountKind;
use crate::device::Device;

/// The cookie that carries the secret of a session, through [`web::cookie`].
pub const SESSION_COOKIE: &str = "session";
/// The longest a session lives, however much it is used.
pub const LIVES: TimeDelta = TimeDelta::days(30);
/// A session nobody used for so long has ended.
pub(crate) const IDLE: TimeDelta = TimeDelta::days(14);
/// How often the use of a session is written down, so that looking at pages is not writing.
pub(crate) const NOTED_EVERY: TimeDelta = TimeDelta::minutes(5);
/// How long a shared mailbox has to say who is there.
pub(crate) const NAME_WITHIN: TimeDelta = TimeDelta::minutes(30);
/// Sessions of one account at a time; beyond it the one used longest ago gives way.
pub(crate) const MOST_SESSIONS: i64 = 20;

/// What a request's cookie opens.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionFound {
    /// The session.
    pub session: SessionId,
    /// Its account.
    pub account: AccountId,
    /// How the member is greeted: the account's name, or the one given at a shared mailbox.
    pub shown_name: String,
    /// Until when data of class C3 and above is open.
    pub assured_until: Option<DateTime<Utc>>,
    /// When its use was last written down.
    pub last_used_at: DateTime<Utc>,
}

impl SessionFound {
    /// Whether it is time to write down that the session is used: hand it to [`crate::note_use`] then.
    pub fn is_due(&self, now: DateTime<Utc>) -> bool {
        now - self.last_used_at >= NOTED_EVERY
    }
}

impl fmt::Debug for SessionFound {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "SessionFound({})", self.session)
    }
}

/// A session as its owner sees it among theirs. Where the device was is not kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Session {
    /// Its identity.
    pub id: SessionId,
    /// The name given at a shared mailbox; empty elsewhere.
    pub shown_name: String,
    /// The device, coarsely.
    pub device: Device,
    /// Since when.
    pub since: DateTime<Utc>,
    /// When it was last used, to a few minutes.
    pub last_used_at: DateTime<Utc>,
}

impl fmt::Debug for Session {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Session({})", self.id)
    }
}

/// How surely somebody was recognised when the session began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Assurance {
    /// Just now, by a fresh letter, a passkey, or a provider that is sure enough: opens everything for half an hour.
    Fresh,
    /// By a provider that only knows a password: opens what is not kept most closely.
    Plain,
}

/// A session about to begin. Ids, secret and moment come from outside the transaction.
#[derive(Debug, Clone)]
pub struct NewSession {
    /// Its identity.
    pub id: SessionId,
    /// The secret for the cookie; its digest alone is kept.
    pub secret: web::Secret,
    /// The device, coarsely.
    pub device: Device,
    /// How surely they were recognised.
    pub assurance: Assurance,
    /// The moment.
    pub now: DateTime<Utc>,
}

impl NewSession {
    /// A session for this visitor, with a new id and a new secret, so that nobody can plant one beforehand.
    pub fn for_visit(visit: &web::Visit, device: Device, assurance: Assurance) -> Self {
        Self {
            id: SessionId::new_v7(visit.now, visit.chance()),
            secret: web::Secret::new(visit.chance()),
            device,
            assurance,
            now: visit.now,
        }
    }

    /// Until when it lives if it is used. One that must still be told who is there does not wait for long.
    pub(crate) fn expires_at(&self, kind: AccountKind) -> DateTime<Utc> {
        match kind {
            AccountKind::Personal => self.now + LIVES,
            AccountKind::Shared => self.now + NAME_WITHIN,
        }
    }
}

#[cfg(test)]
mod tests;
