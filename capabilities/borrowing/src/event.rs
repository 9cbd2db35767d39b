//! The square that hangs at a forum: it names the event and its last day, and only who lends can make one.

use chrono::NaiveDate;
use store::SealKey;
use uuid::Uuid;

/// What the fingerprint of an event is made for.
const PURPOSE: &str = "borrowing/forum";
/// How many bytes of the fingerprint stand in an address: nobody guesses sixteen.
const SIGNED: usize = 16;

/// An event at which organisations may ask without an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Event {
    pub(crate) name: String,
    /// The last day one may ask.
    pub(crate) until: NaiveDate,
}

impl Event {
    /// The secret of its address: nobody who does not lend the exhibition can write it.
    pub(crate) fn secret(&self, key: &SealKey, resource: Uuid) -> String {
        let print = key.fingerprint(PURPOSE, &format!("{resource}/{}/{}", self.until, self.name));
        print.iter().take(SIGNED).map(|byte| format!("{byte:02x}")).collect()
    }

    /// The address of its page.
    pub(crate) fn path(&self, key: &SealKey, resource: Uuid) -> String {
        let (secret, name) = (self.secret(key, resource), web::encoded(&self.name));
        format!("{}/{secret}?nom={name}&jusqu={}", crate::paths::below(resource, "forum"), self.until)
    }

    /// Whether a secret is the one of this event.
    pub(crate) fn is_signed(&self, key: &SealKey, resource: Uuid, secret: &str) -> bool {
        // Compared as digests: how much of it is right is not told by how long it takes.
        web::secret::digest(secret) == web::secret::digest(&self.secret(key, resource))
    }
}

#[cfg(test)]
mod tests;
