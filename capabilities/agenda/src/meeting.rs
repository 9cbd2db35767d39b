//! « Proposer une rencontre »: one organisation writes to another whose public fits; the letter names functions only.

use ::store::{Conn, StoreError};
use membership::mailbox::mailboxes;
use post::{Letter, Outgoing};
use vocabulary::id::LetterId;
use vocabulary::time::paris;
use web::words::Value;

use crate::message::Desk;
use crate::paths;
use crate::store::looks::{organization_name, written_letter};
use crate::wish::AudienceWish;

/// The word under which these letters stand in the outbox.
const KIND: &str = "agenda-meeting";

impl Desk {
    /// Writes to whoever said the other wish, once a day at most. Answers whether somebody could be written to.
    ///
    /// # Errors
    /// Those of the store.
    pub(crate) fn propose(
        &self,
        conn: &mut Conn,
        own: &AudienceWish,
        other: &AudienceWish,
    ) -> Result<bool, StoreError> {
        let today = paris(self.now).date();
        let to = mailboxes(conn, &self.key, (&[], other.organization), today)?;
        let name = organization_name(conn, own.organization.uuid())?.unwrap_or_default();
        for recipient in &to {
            let stamp = format!("{}/{}/{today}", own.id, other.id);
            let id = LetterId::from_source(KIND, &stamp, &recipient.address);
            if written_letter(conn, id.uuid())?.is_some() {
                continue;
            }
            let letter = self.proposal(own, &name, recipient.locale);
            let outgoing = Outgoing { id, to: recipient, letter: &letter, kind: KIND, now: self.now };
            post::send(conn, &self.key, &outgoing)?;
        }
        Ok(!to.is_empty())
    }

    fn proposal(&self, own: &AudienceWish, name: &str, locale: vocabulary::Locale) -> Letter {
        let values: [(&str, Value<'_>); 4] = [
            ("name", name.into()),
            ("brings", own.brings.label(locale).into()),
            ("seeks", own.seeks.label(locale).into()),
            ("network", self.shell.network_name.as_str().into()),
        ];
        let part = |key: &str| {
            self.shell.words.say_with(locale, &format!("agenda-meeting-{key}"), &values).into_owned()
        };
        let sheet = directory::paths::organization(own.organization.uuid(), name);
        Letter {
            subject: part("subject"),
            paragraphs: vec![part("what"), part("do")],
            code: None,
            link: Some((part("link"), format!("{}{sheet}", self.shell.base_url))),
            closing: vec![part("closing"), format!("{}{}", self.shell.base_url, paths::PUBLICS)],
        }
    }
}
