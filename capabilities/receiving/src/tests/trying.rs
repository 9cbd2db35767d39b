//! A small house in which somebody is oriented, and a letter with a link comes to a volunteer.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Deref;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use axum::http::{Request, StatusCode};
use chrono::TimeDelta;
use directory::{Author, RecordKey, RecordKind};
use membership::trial::{self, Town, Tried, between, encoded, organization};
use referral::{Agreement, Consent, Contact, Desk, Identity, NewReferral, Referral, Said, Urgency};
use store::{Db, SealKey};
use tower::ServiceExt;
use vocabulary::codes::Topic;
use vocabulary::id::{AccountId, ReferralId, ServiceId};
use web::Shell;

use crate::{DOORS, Receiving, routes};

/// The organisation that receives.
pub(crate) const RECEIVER: &str = "panier-d-a-cote";
/// The organisation that entrusts.
pub(crate) const SENDER: &str = "mds-demo";
/// What is said of the person: none of it may stand where it was not read.
pub(crate) const PSEUDONYM: &str = "Capucine-des-Bois";
pub(crate) const TELEPHONE: &str = "06 39 98 12 34";
pub(crate) const WISH: &str = "Je voudrais un colis sans porc, le soir.";

/// A small house with this room open in it.
pub(crate) struct House {
    town: Town,
    router: Router,
}

impl Deref for House {
    type Target = Town;

    fn deref(&self) -> &Town {
        &self.town
    }
}

/// A browser with what it keeps of the house.
#[derive(Default)]
pub(crate) struct Browser(RefCell<Vec<(String, String)>>);

impl Browser {
    /// Keeps a cookie somebody made up.
    pub(crate) fn keeps(&self, name: &str, value: &str) {
        self.0.borrow_mut().retain(|(kept, _)| kept != name);
        self.0.borrow_mut().push((name.to_owned(), value.to_owned()));
    }
}

/// What a page answered.
pub(crate) struct Page {
    pub(crate) status: StatusCode,
    pub(crate) body: String,
    pub(crate) to: String,
}

impl Page {
    /// Whether anything of the person stands in it.
    pub(crate) fn tells_of_the_person(&self) -> bool {
        [PSEUDONYM, TELEPHONE, "colis sans porc"].iter().any(|said| self.body.contains(said))
    }
}

fn opened(db: &Db, key: &SealKey, shell: &Arc<Shell>) -> Router {
    routes().with_state(Receiving::new(db.clone(), key.clone(), Arc::clone(shell)))
}

/// Runs a test in a house on SQLite, then on PostgreSQL where there is a server.
pub(crate) fn in_houses(test: impl Fn(&House)) {
    let words =
        [("referral", referral::FRENCH, referral::ENGLISH), ("receiving", crate::FRENCH, crate::ENGLISH)];
    store::trial::both(&trial::schema(&[referral::ROOM]), |db| {
        let town = Town::over(db, &Tried { words: &words, doors: DOORS, open: &opened });
        let rooms =
            opened(db, &town.key, &town.shell).merge(web::routes().with_state(Arc::clone(&town.shell)));
        let router = web::harden(rooms, &town.shell, &[web::DOORS, DOORS].concat());
        test(&House { town, router });
    });
}

impl House {
    /// The first service of an organisation.
    pub(crate) fn service(&self, slug: &str) -> ServiceId {
        let records = self.read(|conn| directory::records_of(conn, organization(slug)));
        let found = records.into_iter().find(|shown| shown.key.kind == RecordKind::Service);
        ServiceId::from(found.expect("a service").key.id)
    }

    /// Somebody is oriented from a social worker to the pantry.
    pub(crate) fn orients(&self) -> Referral {
        self.orients_with(|_| {})
    }

    /// The same, otherwise.
    pub(crate) fn orients_with(&self, otherwise: impl Fn(&mut NewReferral)) -> Referral {
        let new = self.written(otherwise);
        let desk = self.desk();
        let sent = self.write(|conn| referral::send(conn, &desk, &new)).expect("a referral that may leave");
        assert!(sent.letters > 0, "the service has a mailbox");
        self.referral(new.id)
    }

    fn written(&self, otherwise: impl Fn(&mut NewReferral)) -> NewReferral {
        let author = trial::account("assistante-sociale");
        let consent = Consent {
            agreement: Agreement::Spoken,
            on: self.now(),
            collected_by: author,
            to: Vec::new(),
            says: BTreeSet::from([Said::Wish, Said::Message, Said::Name, Said::Contact, Said::Language]),
            passing_on: true,
            until: vocabulary::time::paris(self.now()).date() + TimeDelta::days(180),
            withdrawn_at: None,
        };
        let mut new = NewReferral {
            id: ReferralId::new_v7(self.now(), self.shell.randomness.bytes()),
            from: organization(SENDER),
            author,
            to: self.service(RECEIVER),
            need: Topic::ALL[0],
            commune: Some("77285".to_owned()),
            wish: WISH.to_owned(),
            message: String::new(),
            identity: Identity::Pseudonym(PSEUDONYM.to_owned()),
            contact: Some(Contact::Telephone(TELEPHONE.to_owned())),
            language: Some("ar".to_owned()),
            urgency: Urgency::Week,
            consent,
            scan: None,
            next_on: None,
            chain: None,
            her_page: None,
            shown_first: false,
        };
        new.need = self.need_of(new.to);
        otherwise(&mut new);
        new
    }

    /// Somebody is oriented who wishes to see it before it leaves.
    pub(crate) fn shows_first(&self) -> Referral {
        let new = self.written(|new| new.shown_first = true);
        let desk = self.desk();
        self.write(|conn| referral::send(conn, &desk, &new)).expect("a referral that may wait");
        self.referral(new.id)
    }

    /// A record leaves the directory.
    pub(crate) fn retires(&self, record: RecordKey) {
        let by = Author { account: None, organization: None, shown: "Coordination".to_owned(), owns: false };
        let act = directory::Act { by: &by, channel: directory::Channel::Page, now: self.now() };
        assert!(self.write(|conn| directory::retire(conn, record, "", act)));
    }

    /// Everything about a referral is erased, as the nightly purge does.
    pub(crate) fn erases(&self, id: ReferralId) {
        self.write(|conn| {
            forget_links(conn, id.uuid())?;
            forget_events(conn, id.uuid())?;
            forget_prints(conn, id.uuid())?;
            forget(conn, id.uuid())
        });
    }

    /// An account has not accepted the charter of volunteers.
    pub(crate) fn forgets_charters(&self, account: AccountId) {
        assert!(self.write(|conn| forget_charters(conn, account.uuid())) > 0);
    }

    /// What one persona does for her organisation, another does from now on.
    pub(crate) fn gives_mandate_of(&self, one: &str, other: &str) {
        let (one, other) = (trial::account(one), trial::account(other));
        assert!(self.write(|conn| give_mandates(conn, one.uuid(), other.uuid())) > 0);
    }

    fn need_of(&self, service: ServiceId) -> Topic {
        let kept = self.read(|conn| directory::service(conn, service.uuid())).expect("a service");
        *kept.says.topics.first().expect("a need")
    }

    /// What acts work with.
    pub(crate) fn desk(&self) -> Desk {
        Desk::new(&self.key, &self.shell, self.now())
    }

    /// A referral as it stands.
    pub(crate) fn referral(&self, id: ReferralId) -> Referral {
        self.read(|conn| referral::referral(conn, &self.key, id)).expect("a referral")
    }

    /// The links to answer in all letters, the first first.
    pub(crate) fn links(&self) -> Vec<String> {
        let list = self.town.get("/courrier", "").body;
        let rows = list.split("<tr>").skip(1).filter_map(|row| between(row, "href=\"", "\""));
        let within = |path: String| {
            let letter = self.town.get(&path, "").body;
            between(letter.split("card letter").nth(1)?, "href=\"http://essai.example", "\"")
        };
        let mut links: Vec<String> =
            rows.filter_map(within).filter(|link| link.starts_with("/reponse/")).collect();
        links.reverse();
        links
    }

    /// The only link there is.
    pub(crate) fn link(&self) -> String {
        let mut links = self.links();
        assert_eq!(links.len(), 1, "{links:?}");
        links.remove(0)
    }

    /// The link of the last letter about a referral.
    pub(crate) fn link_of(&self, referral: &Referral) -> String {
        let code = referral.code.to_string();
        let about = |link: &String| self.looks(&Browser::default(), link).body.contains(&code);
        self.links().into_iter().rfind(about).expect("a link")
    }

    /// Looks at a page with a browser.
    pub(crate) fn looks(&self, browser: &Browser, path: &str) -> Page {
        self.asks(browser, Request::get(path), String::new())
    }

    /// Looks as a machine does that opens every link.
    pub(crate) fn scans(&self, path: &str) -> Page {
        self.asks(&Browser::default(), Request::head(path), String::new())
    }

    /// Sends a form with a browser.
    pub(crate) fn presses(&self, browser: &Browser, path: &str, form: &[(&str, &str)]) -> Page {
        let request = Request::post(path)
            .header("sec-fetch-site", "same-origin")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.asks(browser, request, encoded(form))
    }

    /// Sends a reply from the page of a link, as it is drawn now.
    pub(crate) fn replies(&self, browser: &Browser, link: &str, reply: &str, form: &[(&str, &str)]) -> Page {
        let seen = self.seen(browser, link);
        self.replies_having_seen(browser, link, (reply, &seen), form)
    }

    /// Sends a reply from a page that was drawn before.
    pub(crate) fn replies_having_seen(
        &self,
        browser: &Browser,
        link: &str,
        (reply, seen): (&str, &str),
        form: &[(&str, &str)],
    ) -> Page {
        self.presses(browser, link, &[&[("reponse", reply), ("vu", seen)][..], form].concat())
    }

    /// What the forms of a page say they were drawn from.
    pub(crate) fn seen(&self, browser: &Browser, link: &str) -> String {
        let page = self.looks(browser, link).body;
        between(&page, "name=\"vu\" value=\"", "\"").unwrap_or_default()
    }

    fn asks(&self, browser: &Browser, request: axum::http::request::Builder, body: String) -> Page {
        let cookies: Vec<String> =
            browser.0.borrow().iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = request.header(COOKIE, cookies.join("; ")).body(Body::from(body)).expect("a request");
        self.run(async {
            let response = self.router.clone().oneshot(request).await.expect("an answer");
            let (parts, body) = response.into_parts();
            for set in parts.headers.get_all(SET_COOKIE).iter().filter_map(|value| value.to_str().ok()) {
                let pair = set.split(';').next().and_then(|pair| pair.split_once('=')).expect("a cookie");
                browser.0.borrow_mut().retain(|(name, _)| name != pair.0);
                browser.0.borrow_mut().push((pair.0.to_owned(), pair.1.to_owned()));
            }
            let to =
                parts.headers.get(LOCATION).and_then(|to| to.to_str().ok()).unwrap_or_default().to_owned();
            let body = to_bytes(body, 1 << 22).await.expect("a body");
            Page { status: parts.status, body: String::from_utf8_lossy(&body).into_owned(), to }
        })
    }
}

store::sql! {
    fn forget_links(referral: uuid::Uuid) -> Affected = "delete from referral_link where referral = $1";
    fn forget_events(referral: uuid::Uuid) -> Affected = "delete from referral_event where referral = $1";
    fn forget_prints(referral: uuid::Uuid) -> Affected = "delete from referral_print where referral = $1";
    fn forget(referral: uuid::Uuid) -> Affected = "delete from referral where id = $1";
    fn give_mandates(one: uuid::Uuid, other: uuid::Uuid) -> Affected =
        "update mandate set account = $2 where account = $1";
    fn forget_charters(account: uuid::Uuid) -> Affected = "delete from charter_acceptance where account = $1 and charter = 'volunteers'";
}
