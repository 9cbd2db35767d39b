//! The letters of this room: an organisation hears that it is named as a partner, and that the next edition is announced
//! with it.

use std::collections::BTreeSet;
use std::sync::Arc;

use ::store::{Conn, SealKey, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use membership::Standing;
use membership::mailbox::taking;
use post::{Letter, Outgoing, Recipient};
use uuid::Uuid;
use vocabulary::id::{AccountId, CollectiveActionId, LetterId, OrganizationId};
use web::Shell;

use crate::paths;
use crate::store::written_letter;

/// The word under which the letters of this room stand in the outbox.
const KIND: &str = "declaring";

/// What letters are written with.
#[derive(Clone)]
pub(crate) struct Desk {
    pub(crate) key: SealKey,
    pub(crate) shell: Arc<Shell>,
    pub(crate) now: DateTime<Utc>,
}

/// What a letter tells: of which action, with whose name.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    /// The part of its keys between `declaring-letter-` and `-subject`.
    pub(crate) what: &'static str,
    /// The action it leads to.
    pub(crate) action: CollectiveActionId,
    /// The title of that action.
    pub(crate) title: String,
    /// The organisation that acted.
    pub(crate) carrier: String,
}

impl Desk {
    /// The day it is in metropolitan France.
    pub(crate) fn today(&self) -> NaiveDate {
        vocabulary::time::paris(self.now).date()
    }

    /// Tells the owner of an organisation, or its deputies where it has none; where nobody acts for it here, the mailbox
    /// that its record gives. Answers how many letters that made.
    pub(crate) fn tell_keepers(
        &self,
        conn: &mut Conn,
        organization: OrganizationId,
        told: &Told,
    ) -> Result<u64, StoreError> {
        let members = membership::members_of(conn, organization, self.today())?;
        let of = |standing: Standing| -> BTreeSet<AccountId> {
            members.iter().filter(|one| one.standing == standing).map(|one| one.account).collect()
        };
        let owners = of(Standing::Owner);
        let keepers = if owners.is_empty() { of(Standing::Deputy) } else { owners };
        let mut written = 0;
        for account in &keepers {
            if let Some(to) = accounts::recipient(conn, &self.key, *account)? {
                written += self.tell(conn, (&to, account.uuid()), told)?;
            }
        }
        if keepers.is_empty() {
            let kept = directory::organization(conn, organization.uuid())?;
            let mailbox = kept.map(|kept| kept.says.email);
            if let Some(to) = taking(conn, &self.key, mailbox.as_slice())? {
                written += self.tell(conn, (&to, organization.uuid()), told)?;
            }
        }
        Ok(written)
    }

    /// Writes once for what is told.
    fn tell(&self, conn: &mut Conn, (to, who): (&Recipient, Uuid), told: &Told) -> Result<u64, StoreError> {
        let id = LetterId::from_source(KIND, told.what, &format!("{}/{who}", told.action));
        if written_letter(conn, id.uuid())?.is_some() {
            return Ok(0);
        }
        let letter = self.letter(to, told);
        post::send(conn, &self.key, &Outgoing { id, to, letter: &letter, kind: KIND, now: self.now })?;
        Ok(1)
    }

    fn letter(&self, to: &Recipient, told: &Told) -> Letter {
        let values = [
            ("network", self.shell.network_name.as_str().into()),
            ("title", told.title.as_str().into()),
            ("carrier", told.carrier.as_str().into()),
        ];
        let part = |part: &str| {
            let key = format!("declaring-letter-{}-{part}", told.what);
            self.shell.words.say_with(to.locale, &key, &values).into_owned()
        };
        Letter {
            subject: part("subject"),
            paragraphs: vec![part("text")],
            code: None,
            link: Some((
                part("link"),
                format!("{}{}", self.shell.base_url, paths::public(told.action.uuid())),
            )),
            closing: Vec::new(),
        }
    }
}
