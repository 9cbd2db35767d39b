//! Referrals in a whole small house, on both engines: who is written to, who reads, what passes by itself.

mod agreeing;
mod demo;
mod figures;
mod holding;
mod links;
mod many;
mod passing;
mod performing;
mod sending;

use std::ops::Deref;
use std::sync::Arc;

use ::store::{Conn, StoreError};
use chrono::{Days, NaiveDate};
use membership::trial::{self, Town, Tried, account, organization};
use vocabulary::codes::Topic;
use vocabulary::id::{ReferralId, ServiceId};

use crate::{
    Act, Agreement, By, Channel, Consent, Contact, Desk, Identity, NewReferral, Performed, Referral, Refused,
    Round, Said, Sent, Teller, Urgency,
};

/// A small house where organisations entrust needs to each other.
struct House(Town);

impl Deref for House {
    type Target = Town;

    fn deref(&self) -> &Town {
        &self.0
    }
}

/// Runs a test in a house on SQLite, then on PostgreSQL where there is a server.
fn in_houses(test: impl Fn(&House)) {
    let tried = Tried {
        words: &[("referral", crate::FRENCH, crate::ENGLISH)],
        doors: &[],
        open: &|_, _, _| axum::Router::new(),
    };
    let schema = trial::schema(&[protocol::ROOM, crate::ROOM]);
    ::store::trial::both(&schema, |db| {
        let town = Town::over(db, &tried);
        protocol::demo::fill(db, &town.key, town.now()).expect("the protocol is signed");
        test(&House(town));
    });
}

/// Words of a service, on its link.
fn receiver() -> By {
    By { teller: Teller::Receiver, account: None, organization: None, channel: Channel::Link }
}

/// Words of the person, on her page.
fn person() -> By {
    By { teller: Teller::Person, ..receiver() }
}

/// Words of who entrusted.
fn sender() -> By {
    By {
        teller: Teller::Sender,
        account: Some(account("assistante-sociale")),
        organization: Some(organization("mds-demo")),
        channel: Channel::Screen,
    }
}

impl House {
    fn today(&self) -> NaiveDate {
        vocabulary::time::paris(self.now()).date()
    }

    fn desk(&self) -> Desk {
        Desk::new(&self.key, &self.shell, self.now())
    }

    /// The first service of an organisation of the demo territory.
    fn service(&self, slug: &str) -> ServiceId {
        let of = organization(slug);
        let found = self.read(|conn| {
            let mut first = None;
            directory::each_service(conn, &mut |kept| {
                if kept.says.organization == of && first.is_none() {
                    first = Some(ServiceId::from(kept.id));
                }
            })?;
            Ok(first)
        });
        found.expect("a service")
    }

    /// A demand of the social worker for a service, under a pseudonym.
    fn demand(&self, slug: &str) -> NewReferral {
        NewReferral {
            id: ReferralId::new_v7(self.now(), self.shell.randomness.bytes()),
            from: organization("mds-demo"),
            author: account("assistante-sociale"),
            to: self.service(slug),
            need: Topic::ALL[20],
            commune: Some(String::from("77288")),
            wish: String::from("Manger chaud le soir"),
            message: String::from("Plutôt le jeudi"),
            identity: Identity::Pseudonym(String::from("Mésange")),
            contact: Some(Contact::Telephone(String::from("06 39 98 12 34"))),
            language: Some(String::from("ro")),
            urgency: Urgency::Week,
            consent: Consent {
                agreement: Agreement::Spoken,
                on: self.now(),
                collected_by: account("assistante-sociale"),
                to: Vec::new(),
                says: Said::ALL.iter().copied().collect(),
                passing_on: true,
                until: self.today() + Days::new(180),
                withdrawn_at: None,
            },
            scan: None,
            next_on: None,
            chain: None,
            her_page: None,
            shown_first: false,
        }
    }

    fn try_sending(&self, new: &NewReferral) -> Result<Sent, Refused> {
        let desk = self.desk();
        self.write(|conn| crate::send(conn, &desk, new))
    }

    fn sends(&self, new: &NewReferral) -> Referral {
        let sent = self.try_sending(new).expect("it leaves");
        self.one(sent.id)
    }

    fn does(&self, id: ReferralId, act: &Act, by: By) -> Result<Performed, Refused> {
        let desk = self.desk();
        self.write(|conn| crate::perform(conn, &desk, id, act, &by))
    }

    fn one(&self, id: ReferralId) -> Referral {
        self.read(|conn| crate::referral(conn, &self.key, id)).expect("it is kept")
    }

    fn round(&self) -> Round {
        let shell = Arc::clone(&self.shell);
        self.run(crate::hourly(&self.db, &self.key, &shell, crate::KEPT_MONTHS)).expect("a round")
    }

    /// The service is closed for good.
    fn archives(&self, service: ServiceId) {
        let by = directory::Author {
            account: None,
            organization: None,
            shown: String::from("Coordination"),
            owns: false,
        };
        let act = directory::Act { by: &by, channel: directory::Channel::Page, now: self.now() };
        let key = directory::RecordKey::service(service.uuid());
        assert!(self.write(|conn| directory::retire(conn, key, "fermé", act)));
    }

    /// What happened to it, as codes.
    fn happened(&self, id: ReferralId) -> Vec<&'static str> {
        self.read(|conn| crate::history(conn, &self.key, id)).iter().map(|event| event.what.code()).collect()
    }

    /// Every letter that would have left, as pages show them: subjects and texts.
    fn letters(&self) -> Vec<String> {
        let cookie = self.signs_in("coordinatrice");
        let list = self.get("/courrier", &cookie).body;
        let ids = list.split("/courrier/").skip(1).filter_map(|rest| rest.split(['"', '?']).next());
        let ids: std::collections::BTreeSet<&str> = ids.filter(|id| id.len() == 36).collect();
        ids.iter().map(|id| self.get(&format!("/courrier/{id}"), &cookie).body).collect()
    }

    /// The secrets of the links in letters, in any order.
    fn secrets(&self) -> Vec<String> {
        let found = self.letters().join("\n");
        found
            .split("/reponse/")
            .skip(1)
            .map(|rest| {
                rest.chars().take_while(|sign| sign.is_ascii_alphanumeric() || "-_".contains(*sign)).collect()
            })
            .collect()
    }

    fn links(&self, secret: &str) -> crate::LinkState {
        self.read(|conn: &mut Conn| -> Result<_, StoreError> {
            crate::link_by_secret(conn, &web::secret::digest(secret), self.now())
        })
    }
}
