//! The rights as people meet them, through the router, on both engines.

mod desk;
mod mine;
mod register;

use std::sync::Arc;

use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use chrono::{DateTime, Utc};
use store::trial::TrialDb;
use store::{Conn, Held, Holding, Processing, Residue, Schema, SealKey, StoreError};
use tower::ServiceExt;
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::class::DataClass;
use vocabulary::id::{AccountId, SessionId};
use vocabulary::permission::Role;
use web::{Clock, Member, Shell, Words};

pub(crate) fn now() -> DateTime<Utc> {
    "2026-11-22T09:30:00Z".parse().expect("a moment")
}

pub(crate) fn key() -> SealKey {
    SealKey::from_bytes([7; 32])
}

pub(crate) fn schema() -> Schema {
    Schema::new([directory::ROOM, post::ROOM, accounts::ROOM, membership::ROOM, crate::ROOM], now())
}

/// Words of the room tried here, and of the invented one below.
const OTHER_FRENCH: &str = "essai-name = Vœux\nessai-purpose = Retenir un vœu.\nessai-ground = Intérêt légitime.\nessai-people = Des membres.\nessai-recipients = Personne.\nessai-kept = Un an.\nessai-wish = Un vœu\nessai-text = Texte\nessai-why = Pour l’essai.\n";

pub(crate) fn words() -> Words {
    let rooms = [
        ("web", web::FRENCH, web::ENGLISH),
        ("rights", crate::FRENCH, crate::ENGLISH),
        ("essai", OTHER_FRENCH, OTHER_FRENCH),
    ];
    Words::new(&rooms).expect("readable words")
}

/// An invented room that holds one wish per account, « =1+1 », and keeps a trace of each once erased.
fn gather(_: &mut Conn, _: &SealKey, _: Uuid) -> Result<Vec<Held>, StoreError> {
    let fields = vec![("essai-text", "=1+1 <b>".to_owned().into())];
    Ok(vec![Held { what: "essai-wish", class: DataClass::C1, fields }])
}

fn erase(_: &mut Conn, _: Uuid, _: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    let left = |count| Residue { what: "essai-wish", why: "essai-why", until: None, count };
    Ok(vec![left(2), left(0)])
}

pub(crate) const OTHER: Holding = Holding {
    room: "essai",
    gather,
    erase,
    processing: &[Processing {
        name: "essai-name",
        purpose: "essai-purpose",
        ground: "essai-ground",
        people: "essai-people",
        classes: &[DataClass::C1],
        recipients: "essai-recipients",
        kept: "essai-kept",
    }],
};

/// A room that cannot erase: everything else must then stay.
pub(crate) const BROKEN: Holding = Holding {
    room: "essai",
    gather,
    erase: |_, _, _| Err(StoreError::Unfit { statement: "essai", reason: "on purpose".to_owned() }),
    processing: &[],
};

pub(crate) fn shell(members: Option<Arc<dyn web::MemberResolver>>) -> Shell {
    let mut shell = Shell::new(words(), "Réseau d’essai", "https://annuaire.example", Clock::fixed(now()));
    shell.members = members;
    shell.sign_in = "/connexion".to_owned();
    shell.prove_again = "/connexion/prouver".to_owned();
    shell
}

/// An open account, so that letters have somewhere to go.
pub(crate) fn open(db: &TrialDb, number: u128) -> AccountId {
    let new = accounts::NewAccount {
        id: AccountId::from(Uuid::from_u128(number)),
        kind: accounts::AccountKind::Personal,
        name: format!("Membre {number}"),
        email: accounts::EmailAddress::read(&format!("membre{number}@exemple.example")).expect("an address"),
        locale: Locale::French,
        ends_on: None,
        now: now(),
    };
    db.write_now(|conn| accounts::open_account(conn, &key(), &new)).expect("an account")
}

pub(crate) fn member(number: u128, roles: &[Role], assured: bool) -> Member {
    Member {
        account: AccountId::from(Uuid::from_u128(number)),
        session: SessionId::from(Uuid::from_u128(number + 1000)),
        shown_name: format!("Membre {number}"),
        roles: roles.to_vec(),
        mandates: Vec::new(),
        assured_until: assured.then(|| now() + web::ASSURED_FOR),
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
    pub(crate) bytes: Vec<u8>,
    pub(crate) text: String,
}

impl Answer {
    pub(crate) fn location(&self) -> &str {
        self.headers.get("location").and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

/// A house with the rights, some members by the number in their cookie, and what its rooms hold.
pub(crate) struct House {
    router: axum::Router,
}

/// The number of a cookie nobody has.
pub(crate) const NOBODY: usize = 99;

impl House {
    pub(crate) fn new(db: &TrialDb, members: Vec<Member>, holdings: &[Holding]) -> Self {
        let shell = Arc::new(shell(Some(Arc::new(ByCookie(members)))));
        let rights = crate::Rights {
            db: (**db).clone(),
            key: key(),
            shell: Arc::clone(&shell),
            holdings: holdings.into(),
            installation: Arc::new(crate::Installation {
                controller: "Association d’essai".to_owned(),
                contact: "droits@exemple.example".to_owned(),
                database: "SQLite".to_owned(),
                ..crate::Installation::default()
            }),
        };
        Self { router: web::harden(crate::routes().with_state(rights), &shell, crate::DOORS) }
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
        let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("a body").to_vec();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status: head.status, headers: head.headers, bytes, text }
    }
}

/// Waits for what a page would wait for.
pub(crate) fn wait<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime").block_on(future)
}

/// A visit as a page has it, for what is drawn without a request.
pub(crate) fn visit(shell: &Arc<Shell>) -> web::Visit {
    web::Visit {
        locale: Locale::French,
        now: now(),
        companion: false,
        path: "/".to_owned(),
        query: String::new(),
        member: None,
        client: std::net::IpAddr::from([127, 0, 0, 1]),
        notice: None,
        shell: Arc::clone(shell),
    }
}
