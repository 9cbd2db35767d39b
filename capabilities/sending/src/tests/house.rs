//! A small house with this room open in it, and whoever sends from it.

use std::ops::Deref;
use std::sync::Arc;

use membership::trial::{self, Answer, Town, Tried};
use referral::{Page, Referral, SentBy, Which};
use vocabulary::id::{ReferralId, ServiceId};

use crate::{DOORS, Sending, paths, routes};

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
        words: &[
            ("protocol", protocol::FRENCH, protocol::ENGLISH),
            ("referral", referral::FRENCH, referral::ENGLISH),
            ("her-page", her_page::FRENCH, her_page::ENGLISH),
            ("sending", crate::FRENCH, crate::ENGLISH),
        ],
        doors: DOORS,
        open: &|db, key, shell| {
            routes().with_state(Sending { db: db.clone(), key: key.clone(), shell: Arc::clone(shell) })
        },
    };
    let schema = trial::schema(&[protocol::ROOM, referral::ROOM, her_page::ROOM, action::ROOM]);
    ::store::trial::both(&schema, |db| {
        let house = House(Town::over(db, &tried));
        protocol::demo::fill(db, &house.key, house.now()).expect("signatures");
        test(&house);
    });
}

impl House {
    /// The service of an organisation of the demo with these words in its name.
    pub(super) fn service(&self, slug: &str, name: &str) -> ServiceId {
        let owner = trial::organization(slug);
        let found = self.read(|conn| {
            let mut found = None;
            directory::each_service(conn, &mut |kept| {
                if kept.says.organization == owner && kept.says.name.contains(name) {
                    found = Some(kept.id);
                }
            })?;
            Ok(found)
        });
        found.expect("a service of this name").into()
    }

    /// The parcels of the demo: where most of these tests send.
    pub(super) fn parcels(&self) -> ServiceId {
        self.service("panier-d-a-cote", "Colis alimentaire")
    }

    /// Sends the form of a page, over what it holds when it comes: an address, a wish and a spoken agreement.
    pub(super) fn sends(&self, who: &str, service: ServiceId, more: &[(&str, &str)]) -> Answer {
        let cookie = self.signs_in(who);
        let page = self.get(&paths::orient(service), &cookie).body;
        let hidden = |name: &str| {
            trial::between(&page, &format!("type=\"hidden\" name=\"{name}\" value=\""), "\"")
                .unwrap_or_default()
        };
        let (id, service) = (hidden("id"), service.to_string());
        let mut form = vec![
            ("id", id.as_str()),
            ("service", service.as_str()),
            ("souhait", "Manger correctement jusqu’à la fin du mois."),
            ("accord", "spoken"),
        ];
        form.retain(|(name, _)| more.iter().all(|(other, _)| other != name));
        form.extend(more);
        self.sends_form(&cookie, &form)
    }

    /// Sends these fields as they are.
    pub(super) fn sends_form(&self, cookie: &str, form: &[(&str, &str)]) -> Answer {
        let part = |(name, value): &(&str, &str)| {
            format!("--line\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let body = form.iter().map(part).collect::<String>() + "--line--\r\n";
        self.send(paths::ORIENT, cookie, ("multipart/form-data; boundary=line", body.into_bytes()))
    }

    /// The request that an answer leads to.
    pub(super) fn led_to(&self, answer: &Answer) -> Referral {
        let id = answer.to.rsplit('/').next().unwrap_or_default();
        let id: ReferralId =
            id.parse().unwrap_or_else(|_| panic!("to a request: {}\n{}", answer.to, answer.body));
        self.one(id)
    }

    /// A request as it is now.
    pub(super) fn one(&self, id: ReferralId) -> Referral {
        self.read(|conn| referral::referral(conn, &self.key, id)).expect("a request")
    }

    /// Everything that somebody sent.
    pub(super) fn sent_by(&self, who: &str) -> Vec<Referral> {
        let of = (SentBy::Author(trial::account(who)), Which::All);
        let page = Page { after: None, limit: 100 };
        self.read(|conn| referral::sent_by(conn, &self.key, of, &page))
    }
}
