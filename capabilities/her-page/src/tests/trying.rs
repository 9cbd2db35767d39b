//! A small house with this room open in it, and a person for whom something is asked.

use std::collections::BTreeSet;
use std::ops::Deref;

use ::store::Schema;
use chrono::Days;
use membership::trial::{self, Town, Tried};
use referral::{
    Act, Agreement, By, Channel, Consent, Contact, Desk, Identity, NewReferral, Referral, Said, Teller,
    Urgency,
};
use vocabulary::codes::Topic;
use vocabulary::id::{AccountId, OrganizationId, ReferralId, ServiceId};

use crate::{HerPage, HerPages, NewHerPage};

pub(super) use membership::trial::between;

/// What the gateway of text messages proves itself with.
pub(super) const GATEWAY: &str = "un secret de passerelle";

/// A house with this room open in it.
pub(super) struct House(Town);

impl Deref for House {
    type Target = Town;

    fn deref(&self) -> &Town {
        &self.0
    }
}

fn schema() -> Schema {
    trial::schema(&[protocol::ROOM, referral::ROOM, crate::ROOM])
}

/// Runs a test in a house on SQLite, then on PostgreSQL where there is a server.
pub(super) fn in_houses(test: impl Fn(&House)) {
    let tried = Tried {
        words: &[
            ("referral", referral::FRENCH, referral::ENGLISH),
            ("her-page", crate::FRENCH, crate::ENGLISH),
        ],
        doors: crate::DOORS,
        open: &|db, key, shell| {
            let room = HerPages::new(db.clone(), key.clone(), shell.clone()).listening_to(GATEWAY);
            crate::routes().with_state(room)
        },
    };
    ::store::trial::both(&schema(), |db| test(&House(Town::over(db, &tried))));
}

/// Who sends in these tests, and for which organisation.
pub(super) fn sender(house: &House) -> (AccountId, OrganizationId) {
    let author = trial::account("maraude");
    let held = house.read(|conn| membership::mandates_of(conn, author, day(house)));
    (author, held.first().expect("a mandate").organization)
}

fn day(house: &House) -> chrono::NaiveDate {
    vocabulary::time::paris(house.now()).date()
}

/// A service of another organisation than this one.
pub(super) fn service(house: &House, other_than: OrganizationId) -> ServiceId {
    house
        .read(|conn| {
            let mut found = None;
            directory::each_service(conn, &mut |kept| {
                let other = kept.says.organization != other_than;
                if found.is_none() && other && kept.dates.gone_on.is_none() {
                    found = Some(ServiceId::from(kept.id));
                }
            })?;
            Ok(found)
        })
        .expect("a service")
}

::store::sql! {
    fn move_mandates(account: uuid::Uuid, organization: uuid::Uuid) -> Affected =
        "update mandate set organization = $2, standing = 'member' where account = $1";
    fn give_mandates(one: uuid::Uuid, other: uuid::Uuid) -> Affected =
        "update mandate set account = $2 where account = $1";
}

/// With plain spaces, and without the marks that keep a value together.
pub(super) fn plain(text: &str) -> String {
    crate::speech::without_marks(text)
}

impl House {
    /// Whoever sends in these tests acts for another organisation from now on.
    pub(super) fn sender_moves_to(&self, slug: &str) {
        let (account, organization) = (trial::account("maraude"), trial::organization(slug));
        assert!(self.write(|conn| move_mandates(conn, account.uuid(), organization.uuid())) > 0);
    }

    /// What whoever sends does for her organisation, another does from now on.
    pub(super) fn sender_is_followed_by(&self, other: &str) {
        let (one, other) = (trial::account("maraude"), trial::account(other));
        assert!(self.write(|conn| give_mandates(conn, one.uuid(), other.uuid())) > 0);
    }

    /// Opens a page with a person, and sends what she needs.
    pub(super) fn oriented(&self, shown_first: bool) -> (HerPage, Referral) {
        let (author, from) = sender(self);
        let new = NewHerPage::draw(&self.shell, from, author, "fr");
        let page = self.write(|conn| crate::open(conn, &self.key, &new));
        let referral = self.asks(&page, shown_first);
        (page, referral)
    }

    /// Sends one more request on a page.
    pub(super) fn asks(&self, page: &HerPage, shown_first: bool) -> Referral {
        let (author, from) = sender(self);
        let now = self.now();
        let new = NewReferral {
            id: ReferralId::new_v7(now, self.shell.randomness.bytes()),
            from,
            author,
            to: service(self, from),
            need: Topic::ALL[0],
            commune: None,
            wish: "Un repas chaud <b>le midi</b>".to_owned(),
            message: "Ne pas appeler le matin".to_owned(),
            identity: Identity::Pseudonym("Mistral".to_owned()),
            contact: Some(Contact::Telephone("06 39 98 12 34".to_owned())),
            language: Some("fr".to_owned()),
            urgency: Urgency::Week,
            consent: Consent {
                agreement: Agreement::Spoken,
                on: now,
                collected_by: author,
                to: Vec::new(),
                says: BTreeSet::from([Said::Wish, Said::Name]),
                passing_on: false,
                until: day(self) + Days::new(180),
                withdrawn_at: None,
            },
            scan: None,
            next_on: None,
            chain: None,
            her_page: Some(page.id),
            shown_first,
        };
        let desk = Desk::new(&self.key, &self.shell, now);
        let sent = self.write(|conn| referral::send(conn, &desk, &new)).expect("sent");
        self.referral(sent.id)
    }

    /// The request as it is now.
    pub(super) fn referral(&self, id: ReferralId) -> Referral {
        self.read(|conn| referral::referral(conn, &self.key, id)).expect("a referral")
    }

    /// What the receiver tries; whether it was done.
    pub(super) fn receiver_tries(&self, id: ReferralId, act: &Act) -> bool {
        let desk = Desk::new(&self.key, &self.shell, self.now());
        let by = By { teller: Teller::Receiver, account: None, organization: None, channel: Channel::Link };
        self.write(|conn| referral::perform(conn, &desk, id, act, &by)).is_ok()
    }

    /// What the receiver does.
    pub(super) fn receiver_does(&self, id: ReferralId, act: &Act) {
        assert!(self.receiver_tries(id, act), "the receiver may do this");
    }

    /// Her page, by her link.
    pub(super) fn her(&self, page: &HerPage, query: &str) -> String {
        let answer = self.get(&format!("{}{query}", crate::paths::requests(page.secret.text())), "");
        assert_eq!(answer.status.as_u16(), 200, "{}", answer.body);
        plain(&answer.body)
    }

    /// A page as it is read: its unbreakable spaces are spaces.
    pub(super) fn look(&self, path: &str, cookie: &str) -> String {
        plain(&self.get(path, cookie).body)
    }

    /// How many letters there are.
    pub(super) fn letters(&self) -> String {
        self.look("/courrier", "")
    }
}
