//! The letters of this room: a title, a day and a link to notes; nobody's name.

use std::collections::BTreeMap;
use std::sync::Arc;

use ::store::{Conn, SealKey, StoreError};
use chrono::{DateTime, Utc};
use post::{Letter, Outgoing, Recipient, Rhythm};
use speed_meeting::{Guest, LINK_LASTS, SpeedMeeting, id_of};
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::id::{LetterId, OrganizationId};
use web::words::Value;
use web::{Secret, Shell};

use crate::paths;
use crate::store::links::{LinkRow, insert_link, written_letter};

/// The word under which the letters of this room stand in the outbox.
const KIND: &str = "event-day";

/// What letters are written with. Secrets of links are drawn before anything is written.
#[derive(Clone)]
pub(crate) struct Desk {
    pub(crate) key: SealKey,
    pub(crate) shell: Arc<Shell>,
    pub(crate) now: DateTime<Utc>,
    secrets: BTreeMap<Uuid, Secret>,
}

impl Desk {
    /// What letters to these people are written with at this moment.
    pub(crate) fn new(key: &SealKey, shell: &Arc<Shell>, now: DateTime<Utc>, to: &[Guest]) -> Self {
        let secrets = to.iter().map(|who| (id_of(*who), Secret::new(shell.randomness.bytes()))).collect();
        Self { key: key.clone(), shell: Arc::clone(shell), now, secrets }
    }

    /// Where somebody is written to; nothing where there is no mailbox, or letters come back from it.
    pub(crate) fn mailbox(
        &self,
        conn: &mut Conn,
        meeting: &SpeedMeeting,
        who: Guest,
    ) -> Result<Option<String>, StoreError> {
        let mut addresses = Vec::new();
        match who {
            Guest::Visitor(id) => addresses.extend(meeting.visitor(id).map(|one| one.mailbox.clone())),
            Guest::Partner(id) => {
                let found = meeting.partner(id);
                addresses.extend(found.map(|one| one.mailbox.clone()));
                addresses.extend(general(conn, found.and_then(|one| one.organization))?);
            }
        }
        for address in addresses {
            let address = address.trim();
            let is_one = accounts::EmailAddress::read(address).is_some();
            if is_one && post::bounced_since(conn, &self.key, address)?.is_none() {
                return Ok(Some(address.to_owned()));
            }
        }
        Ok(None)
    }

    /// Asks somebody, once, to note what they keep of those they met. Answers whether a letter leaves.
    pub(crate) fn ask_for_notes(
        &self,
        conn: &mut Conn,
        meeting: &SpeedMeeting,
        who: Guest,
    ) -> Result<bool, StoreError> {
        let Some(address) = self.mailbox(conn, meeting, who)? else { return Ok(false) };
        let stamp = format!("notes/{}/{}", meeting.id, id_of(who));
        let id = LetterId::from_source(KIND, &stamp, "");
        let secret = self.secrets.get(&id_of(who));
        let (Some(secret), None) = (secret, written_letter(conn, id.uuid())?) else { return Ok(false) };
        let row = LinkRow {
            id: id.uuid(),
            meeting: meeting.id.uuid(),
            participant: id_of(who),
            secret_digest: secret.digest(),
            expires_at: self.now.max(meeting.starts_at) + LINK_LASTS,
        };
        insert_link(conn, &row)?;
        let to = Recipient {
            account: None,
            address,
            locale: Locale::French,
            rhythm: Rhythm::Immediate,
            silent_in_august: false,
        };
        let letter = self.letter(meeting, &paths::noting(secret.text()));
        post::send(conn, &self.key, &Outgoing { id, to: &to, letter: &letter, kind: KIND, now: self.now })?;
        Ok(true)
    }

    fn letter(&self, meeting: &SpeedMeeting, page: &str) -> Letter {
        let locale = Locale::French;
        let day = vocabulary::date::in_words(meeting.day(), locale);
        let values: [(&str, Value<'_>); 2] =
            [("name", meeting.title.as_str().into()), ("day", day.as_str().into())];
        let part = |part: &str| {
            let key = format!("event-day-letter-{part}");
            self.shell.words.say_with(locale, &key, &values).into_owned()
        };
        Letter {
            subject: part("subject"),
            paragraphs: vec![part("what"), part("do")],
            code: None,
            link: Some((part("link"), format!("{}{page}", self.shell.base_url))),
            closing: vec![part("closing")],
        }
    }
}

/// The general mailbox of an organisation.
fn general(conn: &mut Conn, organization: Option<OrganizationId>) -> Result<Option<String>, StoreError> {
    let Some(id) = organization else { return Ok(None) };
    Ok(directory::organization(conn, id.uuid())?.map(|kept| kept.says.email))
}
