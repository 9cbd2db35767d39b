//! A small house in which referrals are sent, go silent and are brought to the coordination.

use std::collections::BTreeSet;
use std::ops::Deref;
use std::sync::Arc;

use chrono::TimeDelta;
use membership::trial::{self, Town, Tried, account, organization};
use referral::{
    Act, Agreement, By, Channel, Consent, Desk, Identity, NewReferral, Performed, Refused, Said, Sent,
    Teller, Urgency, perform, send,
};
use uuid::Uuid;
use vocabulary::codes::Topic;
use vocabulary::id::{ReferralId, ServiceId};

use crate::Watch;

/// What the person wished: no page of this room may ever say it.
pub(super) const WISH: &str = "Dormir au calme avec mon chien Rex";

/// A small house with this room open in it.
pub(super) struct House(Town);

impl Deref for House {
    type Target = Town;

    fn deref(&self) -> &Town {
        &self.0
    }
}

/// Runs a test in a house on SQLite, then on PostgreSQL where there is a server.
pub(super) fn in_houses(test: impl Fn(&House)) {
    let tried = Tried {
        words: &[("referral", referral::FRENCH, referral::ENGLISH), ("watch", crate::FRENCH, crate::ENGLISH)],
        doors: crate::DOORS,
        open: &|db, key, shell| {
            let room = Watch { db: db.clone(), key: key.clone(), shell: Arc::clone(shell) };
            crate::routes().with_state(room)
        },
    };
    ::store::trial::both(&trial::schema(&[referral::ROOM]), |db| test(&House(Town::over(db, &tried))));
}

impl House {
    /// The day it is.
    pub(super) fn today(&self) -> chrono::NaiveDate {
        vocabulary::time::paris(self.now()).date()
    }

    /// A service of the street outreach, which the assistant of the house sends to.
    pub(super) fn service(&self) -> (ServiceId, Topic) {
        let receiver = organization("veilleurs-du-val");
        let found = self.read(|conn| {
            let mut found = None;
            directory::each_service(conn, &mut |kept| {
                if kept.says.organization == receiver && !kept.says.topics.is_empty() {
                    found.get_or_insert((ServiceId::from(kept.id), kept.says.topics[0]));
                }
            })?;
            Ok(found)
        });
        found.expect("a service")
    }

    /// Sends a referral.
    pub(super) fn sends(&self, name: &str) -> Sent {
        let (to, need) = self.service();
        let author = account("assistante-sociale");
        let new = NewReferral {
            id: ReferralId::from_source("test", "referral", name),
            from: organization("mds-demo"),
            author,
            to,
            need,
            commune: None,
            wish: WISH.to_owned(),
            message: String::new(),
            identity: Identity::Nobody,
            contact: None,
            language: None,
            urgency: Urgency::Week,
            consent: Consent {
                agreement: Agreement::Spoken,
                on: self.now(),
                collected_by: author,
                to: Vec::new(),
                says: BTreeSet::from([Said::Wish]),
                passing_on: true,
                until: self.today() + TimeDelta::days(365),
                withdrawn_at: None,
            },
            scan: None,
            next_on: None,
            chain: None,
            her_page: None,
            shown_first: false,
        };
        let desk = Desk::new(&self.key, &self.shell, self.now());
        self.write(|conn| send(conn, &desk, &new)).expect("it may leave")
    }

    /// Does something about a referral as its sender or receiver.
    pub(super) fn does(&self, id: ReferralId, act: &Act, teller: Teller) -> Result<Performed, Refused> {
        let by = match teller {
            Teller::Receiver => By { teller, account: None, organization: None, channel: Channel::Link },
            _ => By {
                teller,
                account: Some(account("assistante-sociale")),
                organization: Some(organization("mds-demo")),
                channel: Channel::Screen,
            },
        };
        let desk = Desk::new(&self.key, &self.shell, self.now());
        self.write(|conn| perform(conn, &desk, id, act, &by))
    }

    /// A referral that the sender brought to the coordination.
    pub(super) fn escalated(&self, name: &str) -> Sent {
        let sent = self.sends(name);
        let act = Act::Escalate { words: "Personne ne répond.".to_owned() };
        self.does(sent.id, &act, Teller::Sender).expect("it may be escalated");
        sent
    }

    /// A referral as it is.
    pub(super) fn referral(&self, id: ReferralId) -> referral::Referral {
        self.read(|conn| referral::referral(conn, &self.key, id)).expect("the referral")
    }
}

store::sql! {
    /// A service leaves the directory.
    pub(super) fn leave_the_directory(service: Uuid, today: chrono::NaiveDate) -> Affected =
        "update service set gone_on = $2 where id = $1";
    /// Letters about a referral come back.
    pub(super) fn come_back(id: Uuid, today: chrono::NaiveDate) -> Affected =
        "update referral set bounced_on = $2 where id = $1";
}
