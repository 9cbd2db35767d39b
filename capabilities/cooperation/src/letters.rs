//! The letters of this room: something was declared, proposed, asked or answered. None quotes what people wrote.

use std::collections::BTreeSet;
use std::sync::Arc;

use ::store::{Conn, SealKey, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use membership::Standing;
use post::{Letter, Outgoing, Recipient};
use uuid::Uuid;
use vocabulary::id::{AccountId, LetterId, OrganizationId};
use web::Shell;

use crate::store::directory::organization_name;

/// The word under which the letters of this room stand in the outbox.
const KIND: &str = "cooperation";

/// What letters are written with.
#[derive(Clone)]
pub(crate) struct Desk {
    pub(crate) key: SealKey,
    pub(crate) shell: Arc<Shell>,
    pub(crate) now: DateTime<Utc>,
}

/// What a letter tells, and where it leads.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    /// The part of its keys between `cooperation-letter-` and `-subject`.
    pub(crate) what: &'static str,
    /// What it is about: with the moment it makes the letter's identity, so that one event writes one letter.
    pub(crate) about: Uuid,
    /// The path of its link.
    pub(crate) path: String,
    /// The names that fill its gaps: of organisations and groups, never of people.
    pub(crate) names: Vec<(&'static str, String)>,
}

impl Told {
    /// What makes it another letter: what is told, of what, with which names, and when.
    fn stamp(&self, now: DateTime<Utc>) -> String {
        let names: Vec<&str> = self.names.iter().map(|(_, name)| name.as_str()).collect();
        let (what, about, micros) = (self.what, self.about, now.timestamp_micros());
        format!("{what}/{about}/{micros}/{}/{}", self.path, names.join("/"))
    }
}

impl Desk {
    /// The day it is in metropolitan France.
    pub(crate) fn today(&self) -> NaiveDate {
        vocabulary::time::paris(self.now).date()
    }

    /// Writes to the owner of an organisation, or to its deputies when it has none; to one that is gone nothing.
    /// Answers how many letters that made.
    pub(crate) fn tell_keepers(
        &self,
        conn: &mut Conn,
        organization: OrganizationId,
        told: &Told,
    ) -> Result<u64, StoreError> {
        if organization_name(conn, organization.uuid())?.is_none() {
            return Ok(0);
        }
        let members = membership::members_of(conn, organization, self.today())?;
        let of = |standing: Standing| -> BTreeSet<AccountId> {
            members.iter().filter(|one| one.standing == standing).map(|one| one.account).collect()
        };
        let owners = of(Standing::Owner);
        let keepers = if owners.is_empty() { of(Standing::Deputy) } else { owners };
        keepers.into_iter().try_fold(0, |sum, account| Ok(sum + self.tell(conn, account, told)?))
    }

    /// Writes to who keeps the network together.
    pub(crate) fn tell_coordinators(&self, conn: &mut Conn, told: &Told) -> Result<u64, StoreError> {
        let accounts = membership::coordinators(conn, self.today())?;
        accounts.into_iter().try_fold(0, |sum, account| Ok(sum + self.tell(conn, account, told)?))
    }

    /// Writes to one member, once for what is told; to a closed account nothing. Who keeps two organisations that
    /// would hear the same thing hears it once.
    pub(crate) fn tell(&self, conn: &mut Conn, account: AccountId, told: &Told) -> Result<u64, StoreError> {
        let Some(to) = accounts::recipient(conn, &self.key, account)? else { return Ok(0) };
        let id = LetterId::from_source(KIND, &told.stamp(self.now), &account.to_string());
        if post::is_written(conn, id)? {
            return Ok(0);
        }
        let letter = self.letter(&to, told);
        post::send(conn, &self.key, &Outgoing { id, to: &to, letter: &letter, kind: KIND, now: self.now })?;
        Ok(1)
    }

    fn letter(&self, to: &Recipient, told: &Told) -> Letter {
        let network = ("network", self.shell.network_name.as_str().into());
        let names = told.names.iter().map(|(gap, name)| (*gap, name.as_str().into()));
        let values: Vec<_> = std::iter::once(network).chain(names).collect();
        let part = |part: &str| {
            let key = format!("cooperation-letter-{}-{part}", told.what);
            self.shell.words.say_with(to.locale, &key, &values).into_owned()
        };
        Letter {
            subject: part("subject"),
            paragraphs: vec![part("text")],
            code: None,
            link: Some((part("link"), format!("{}{}", self.shell.base_url, told.path))),
            closing: Vec::new(),
        }
    }
}
