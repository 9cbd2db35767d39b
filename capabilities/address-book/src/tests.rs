//! The address book as its keepers meet it, through the router, on both engines.

mod doors;

use std::sync::Arc;

use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use chrono::{DateTime, Utc};
use store::trial::{TrialDb, both};
use store::{Schema, SealKey};
use tower::ServiceExt;
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::id::{AccountId, OrganizationId, SessionId};
use vocabulary::permission::Role;
use web::{Clock, Mandate, Member, Shell, Visit, Words};

pub(crate) fn now() -> DateTime<Utc> {
    "2026-11-22T09:30:00Z".parse().expect("a moment")
}

pub(crate) fn key() -> SealKey {
    SealKey::from_bytes([7; 32])
}

pub(crate) fn schema() -> Schema {
    Schema::new([directory::ROOM, post::ROOM, accounts::ROOM, crate::ROOM], now())
}

pub(crate) fn words() -> Words {
    let rooms = [("web", web::FRENCH, web::ENGLISH), ("address-book", crate::FRENCH, crate::ENGLISH)];
    Words::new(&rooms).expect("readable words")
}

pub(crate) fn shell(members: Option<Arc<dyn web::MemberResolver>>) -> Shell {
    let mut shell = Shell::new(words(), "Réseau d’essai", "https://annuaire.example", Clock::fixed(now()));
    shell.members = members;
    shell.sign_in = "/connexion".to_owned();
    shell
}

/// A visit as a page has it, for what is drawn without a request.
pub(crate) fn visit() -> Visit {
    Visit {
        locale: Locale::French,
        now: now(),
        companion: false,
        path: crate::paths::BOOK.to_owned(),
        query: String::new(),
        member: None,
        client: std::net::IpAddr::from([127, 0, 0, 1]),
        notice: None,
        shell: Arc::new(shell(None)),
    }
}

/// The demo territory, for records to keep.
pub(crate) fn filled(db: &TrialDb) -> directory::demo::Territory {
    let territory = directory::demo::territory(now()).expect("the demo is readable");
    db.write_now(|conn| directory::demo::fill(conn, &territory)).expect("the demo is kept");
    territory
}

pub(crate) fn account(number: u128) -> AccountId {
    AccountId::from(Uuid::from_u128(number))
}

/// An open account, so that letters have somewhere to go.
pub(crate) fn open(db: &TrialDb, number: u128) -> Uuid {
    let email = accounts::EmailAddress::read(&format!("membre{number}@exemple.example")).expect("an address");
    let new = accounts::NewAccount {
        id: account(number),
        kind: accounts::AccountKind::Personal,
        name: format!("Membre {number}"),
        email,
        locale: if number.is_multiple_of(2) { Locale::English } else { Locale::French },
        ends_on: None,
        now: now(),
    };
    db.write_now(|conn| accounts::open_account(conn, &key(), &new)).expect("an account").uuid()
}

pub(crate) fn member(number: u128, mandates: &[(OrganizationId, &[Role])]) -> Member {
    let mandate = |(organization, roles): &(OrganizationId, &[Role])| Mandate {
        organization: *organization,
        organization_name: format!("Organisation {organization}"),
        roles: roles.to_vec(),
    };
    Member {
        account: account(number),
        session: SessionId::from(Uuid::from_u128(number + 1000)),
        shown_name: format!("Membre {number}"),
        roles: Vec::new(),
        mandates: mandates.iter().map(mandate).collect(),
        assured_until: None,
    }
}

/// Takes the number in the cookie for the member: who signs in and how is tried where it is decided.
#[derive(Debug)]
struct ByCookie(Vec<Member>);

impl web::MemberResolver for ByCookie {
    fn resolve<'a>(
        &'a self,
        request: &'a axum::http::request::Parts,
    ) -> std::pin::Pin<Box<dyn Future<Output = Option<Member>> + Send + 'a>> {
        let cookie = request.headers.get("cookie").and_then(|value| value.to_str().ok());
        let number =
            cookie.and_then(|cookie| cookie.strip_prefix("essai=")).and_then(|text| text.parse().ok());
        let found = number.and_then(|number: usize| self.0.get(number).cloned());
        Box::pin(async move { found })
    }
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

/// A house with an address book and some members, the number of each in the cookie.
pub(crate) struct House {
    router: axum::Router,
}

impl House {
    pub(crate) fn new(db: &TrialDb, members: Vec<Member>) -> Self {
        let shell = Arc::new(shell(Some(Arc::new(ByCookie(members)))));
        let book = crate::AddressBook { db: (**db).clone(), key: key(), shell: Arc::clone(&shell) };
        Self { router: web::harden(crate::routes().with_state(book), &shell, crate::DOORS) }
    }

    pub(crate) fn get(&self, member: usize, path: &str) -> Answer {
        wait(self.ask(member, Request::get(path), Body::empty()))
    }

    pub(crate) fn post(&self, member: usize, path: &str, form: &str) -> Answer {
        let request = Request::post(path)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        wait(self.ask(member, request, Body::from(form.to_owned())))
    }

    async fn ask(&self, member: usize, request: axum::http::request::Builder, body: Body) -> Answer {
        let request = request
            .header("host", "annuaire.example")
            .header("cookie", format!("essai={member}"))
            .body(body)
            .expect("a request");
        let (head, body) = self.router.clone().oneshot(request).await.expect("an answer").into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("a body");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status: head.status, headers: head.headers, text }
    }
}

/// Runs a test on both engines.
pub(crate) fn on_both(test: impl Fn(&TrialDb)) {
    both(&schema(), test);
}

/// Waits for what a page would wait for.
pub(crate) fn wait<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime").block_on(future)
}
