//! What those who write share: the address of the house, what there is to write about, and the links they were sent.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result};
use directory::handle;
use store::Db;
use uuid::Uuid;
use web::secret::digest;

use crate::dice::{Dice, mark};
use crate::store::{
    acknowledged_at, organization_of_link, organizations_with_people, referral_of_link, services,
};

/// A service that is written about.
#[derive(Clone, Debug)]
pub(crate) struct Service {
    pub(crate) id: Uuid,
    pub(crate) owner: Uuid,
    pub(crate) handle: String,
}

/// The link of a letter by which an organisation looks after its records.
#[derive(Clone, Debug)]
pub(crate) struct Link {
    pub(crate) secret: String,
    pub(crate) organization: Uuid,
}

/// What those who write share.
pub(crate) struct World {
    pub(crate) url: String,
    /// Services of organisations for which people answer: each change of them makes letters.
    pub(crate) services: Vec<Service>,
    /// A service with a mailbox, to which people are entrusted.
    pub(crate) receiver: Uuid,
    links: Mutex<Vec<Link>>,
    replies: Mutex<Vec<String>>,
    number: AtomicU64,
    stopped: AtomicBool,
}

impl World {
    /// What there is to write about in this house.
    pub(crate) fn of(url: &str, db: &Db) -> Result<Self> {
        let (all, answered) = db.read_now(|c| Ok((services(c)?, organizations_with_people(c)?)))?;
        let answered: BTreeSet<Uuid> = answered.into_iter().collect();
        let kept = all.into_iter().filter(|(_, owner)| answered.contains(owner));
        let services: Vec<Service> =
            kept.map(|(id, owner)| Service { id, owner, handle: handle(id) }).collect();
        let mut receiver = None;
        db.read_now(|c| {
            directory::each_service(c, &mut |kept| {
                if receiver.is_none() && kept.says.email.contains('@') {
                    receiver = Some(kept.id);
                }
            })
        })?;
        Ok(Self {
            url: url.to_owned(),
            services,
            receiver: receiver.context("no service of the demo has a mailbox")?,
            links: Mutex::default(),
            replies: Mutex::default(),
            number: AtomicU64::new(1),
            stopped: AtomicBool::new(false),
        })
    }

    /// A word that nothing carries yet.
    pub(crate) fn mark(&self) -> String {
        mark(self.number.fetch_add(1, Ordering::Relaxed))
    }

    /// From now on nobody begins anything.
    pub(crate) fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// Everybody may begin again.
    pub(crate) fn resume(&self) {
        self.stopped.store(false, Ordering::Relaxed);
    }

    /// Whether nobody begins anything any more.
    pub(crate) fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    /// Takes the links out of letters that arrived.
    pub(crate) fn read(&self, db: &Db, letters: &[String]) -> Result<()> {
        for letter in letters {
            for secret in secrets(letter, "/fiche/") {
                let kept = digest(&secret);
                let found = db.read_now(|c| organization_of_link(c, &kept))?;
                unpoisoned(&self.links).extend(found.map(|organization| Link { secret, organization }));
            }
            for secret in secrets(letter, "/reponse/") {
                let kept = digest(&secret);
                let waits = db.read_now(|c| match referral_of_link(c, &kept)? {
                    Some(id) => Ok(acknowledged_at(c, id)? == Some(None)),
                    None => Ok(false),
                })?;
                unpoisoned(&self.replies).extend(waits.then_some(secret));
            }
        }
        Ok(())
    }

    /// The links of organisations that arrived so far.
    pub(crate) fn links(&self) -> Vec<Link> {
        unpoisoned(&self.links).clone()
    }

    /// One of the links of organisations.
    pub(crate) fn link(&self, dice: &mut Dice) -> Option<Link> {
        dice.pick(&unpoisoned(&self.links)).cloned()
    }

    /// The secret of a letter that asks for an answer; nobody else gets it.
    pub(crate) fn reply(&self) -> Option<String> {
        unpoisoned(&self.replies).pop()
    }
}

/// The secrets that follow this part of an address in a text.
fn secrets(text: &str, part: &str) -> Vec<String> {
    let after = text.split(part).skip(1);
    let secret = |rest: &str| {
        rest.chars().take_while(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_')).collect()
    };
    after.map(secret).filter(|secret: &String| secret.len() >= 40).collect()
}

fn unpoisoned<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
