//! Writing, answering and taking back, through the router, on both engines.

use std::sync::{Arc, Mutex};

use ::store::trial::{TrialDb, both};
use ::store::{Schema, SealKey};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use chrono::{DateTime, TimeDelta, Utc};
use tower::ServiceExt;
use uuid::Uuid;
use vocabulary::id::{AccountId, OrganizationId, SessionId};
use vocabulary::permission::Role;
use web::{Clock, Mandate, Member, Shell, Words};

use crate::pages::Feedback;

fn now() -> DateTime<Utc> {
    "2026-11-22T09:30:00Z".parse().expect("a moment")
}

/// The service people write about, with its organisation and its address.
struct House {
    room: Feedback,
    router: Router,
    clock: Arc<Mutex<DateTime<Utc>>>,
    path: String,
}

/// Takes the cookie for the member: `own`, `other` or `coordinator`.
#[derive(Debug)]
struct ByCookie(OrganizationId);

impl web::MemberResolver for ByCookie {
    fn resolve<'a>(
        &'a self,
        request: &'a axum::http::request::Parts,
    ) -> std::pin::Pin<Box<dyn Future<Output = Option<Member>> + Send + 'a>> {
        let who = request.headers.get("cookie").and_then(|value| value.to_str().ok()).unwrap_or_default();
        let acts_for = |organization: OrganizationId| Mandate {
            organization,
            organization_name: "Les Essais".to_owned(),
            roles: vec![Role::Referent],
        };
        let (roles, mandates) = match who {
            "own" => (vec![], vec![acts_for(self.0)]),
            "other" => (vec![], vec![acts_for(OrganizationId::from(Uuid::from_u128(5)))]),
            "coordinator" => (vec![Role::Coordinator], vec![]),
            _ => return Box::pin(std::future::ready(None)),
        };
        let member = Member {
            account: AccountId::from(Uuid::from_u128(1)),
            session: SessionId::from(Uuid::from_u128(2)),
            shown_name: "Membre".to_owned(),
            roles,
            mandates,
            assured_until: None,
        };
        Box::pin(std::future::ready(Some(member)))
    }
}

impl House {
    fn open(db: &TrialDb) -> House {
        directory::demo::fill_if_empty(db, now()).expect("the demo");
        let found = db.read_now(crate::store::some_service).expect("a read");
        let (handle, organization) = found.map(|row| (row.handle, row.organization)).expect("a service");
        let rooms = [("web", web::FRENCH, web::ENGLISH), ("feedback", crate::FRENCH, crate::ENGLISH)];
        let clock = Arc::new(Mutex::new(now()));
        let hand = Arc::clone(&clock);
        let watch = Clock::new(move || *hand.lock().expect("a clock"));
        let words = Words::new(&rooms).expect("readable words");
        let mut shell = Shell::new(words, "Réseau d’essai", "https://annuaire.example", watch);
        shell.members = Some(Arc::new(ByCookie(OrganizationId::from(organization))));
        shell.sign_in = "/connexion".to_owned();
        let shell = Arc::new(shell);
        let room = Feedback::new((**db).clone(), SealKey::from_bytes([7; 32]), Arc::clone(&shell));
        let router = web::harden(crate::routes().with_state(room.clone()), &shell, crate::DOORS);
        House { room, router, clock, path: format!("/avis/service/{handle}") }
    }

    async fn ask(&self, who: &str, (method, path): (&str, &str), form: &str) -> (StatusCode, String, String) {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header("cookie", who)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(form.to_owned()))
            .expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        let to = parts.headers.get("location").and_then(|to| to.to_str().ok()).unwrap_or_default().to_owned();
        let bytes = axum::body::to_bytes(body, 1 << 20).await.expect("a body");
        (parts.status, to, String::from_utf8_lossy(&bytes).into_owned())
    }

    async fn get(&self, who: &str, path: &str) -> (StatusCode, String) {
        let (status, _, page) = self.ask(who, ("GET", path), "").await;
        (status, page)
    }
}

fn in_each(test: impl AsyncFn(&House)) {
    let schema =
        Schema::new([post::ROOM, directory::ROOM, accounts::ROOM, membership::ROOM, crate::ROOM], now());
    both(&schema, |db| {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
        // Opened and closed outside the runtime: a PostgreSQL client is never dropped on its threads.
        let house = House::open(db);
        runtime.block_on(test(&house));
    });
}

const WORDS: &str = "avis=On+m%E2%80%99a+%C3%A9cout%C3%A9e+sans+me+presser.&email=moi%40exemple.example";

#[test]
fn what_an_address_wrote_is_shown_to_its_account_and_erased_with_it_and_nothing_of_others() {
    in_each(async |house| {
        let others = WORDS.replace("moi%40", "autre%40");
        let (_, mine, _) = house.ask("", ("POST", &house.path), WORDS).await;
        let (_, theirs, _) = house.ask("", ("POST", &house.path), &others).await;
        let account = AccountId::from(Uuid::from_u128(77));
        let new = accounts::NewAccount {
            id: account,
            kind: accounts::AccountKind::Personal,
            name: "Une habitante".to_owned(),
            email: accounts::EmailAddress::read("Moi@Exemple.example").expect("an address"),
            locale: vocabulary::Locale::French,
            ends_on: None,
            now: now(),
        };
        let (db, key, id) = (&house.room.db, SealKey::from_bytes([7; 32]), account.uuid());
        let sealing = key.clone();
        db.write(move |conn| accounts::open_account(conn, &sealing, &new)).await.expect("opened");
        let held = db.read(move |conn| (crate::HOLDING.gather)(conn, &key, id)).await.expect("held");
        assert_eq!(held.len(), 1);
        let left = db.write(move |conn| (crate::HOLDING.erase)(conn, id, now())).await.expect("erased");
        assert!(left.is_empty(), "nothing stays");
        assert!(!house.get("", &mine).await.1.contains("sans me presser"));
        assert!(house.get("", &theirs).await.1.contains("sans me presser"), "what others wrote stays");
    });
}

#[test]
fn what_is_written_is_public_once_answered_and_gone_once_taken_back() {
    in_each(async |house| {
        let (status, mine, _) = house.ask("", ("POST", &house.path), WORDS).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        assert!(!house.get("", &house.path).await.1.contains("sans me presser"), "nobody answered yet");
        assert!(house.get("", &mine).await.1.contains("trente jours pour répondre"));

        let (_, list) = house.get("own", "/avis-a-repondre").await;
        let address =
            list.split('"').find(|text| text.starts_with("/avis-a-repondre/")).expect("one to answer");
        let answer = "reponse=Merci+beaucoup+de+nous+l%E2%80%99avoir+dit.&decision=published";
        assert_eq!(house.ask("other", ("POST", address), answer).await.0, StatusCode::NOT_FOUND);
        assert_eq!(house.ask("", ("POST", address), answer).await.0, StatusCode::UNAUTHORIZED);
        assert_eq!(house.ask("own", ("POST", address), answer).await.0, StatusCode::SEE_OTHER);
        assert_eq!(
            house.ask("own", ("POST", address), answer).await.0,
            StatusCode::NOT_FOUND,
            "answered once"
        );
        let (_, page) = house.get("", &house.path).await;
        assert!(page.contains("sans me presser") && page.contains("Les Essais"), "{page}");
        assert!(!page.contains("moi@exemple"), "the address is shown to nobody");

        // Looking takes nothing back; the button does, whatever became of it.
        house.get("", &mine).await;
        assert!(house.get("", &house.path).await.1.contains("sans me presser"));
        house.ask("", ("POST", &mine), "").await;
        assert!(!house.get("", &house.path).await.1.contains("sans me presser"));
    });
}

#[test]
fn nothing_stays_without_an_answer() {
    in_each(async |house| {
        house.ask("", ("POST", &house.path), WORDS).await;
        let overdue = || async {
            let now = *house.clock.lock().expect("a clock");
            house.room.db.read(move |conn| crate::overdue(conn, now)).await.expect("a count")
        };
        assert_eq!(overdue().await, 0);
        *house.clock.lock().expect("a clock") += TimeDelta::days(30);
        assert_eq!(overdue().await, 1);
        let (_, list) = house.get("coordinator", "/avis-a-repondre").await;
        assert!(list.contains("plus de trente jours"), "{list}");
        assert!(!house.get("other", "/avis-a-repondre").await.1.contains("/avis-a-repondre/"));
        let address =
            list.split('"').find(|text| text.starts_with("/avis-a-repondre/")).expect("one to answer");
        let declined = "reponse=Ces+mots+visent+quelqu%E2%80%99un.&decision=declined";
        house.ask("coordinator", ("POST", address), declined).await;
        assert_eq!(overdue().await, 0);
        assert!(!house.get("", &house.path).await.1.contains("sans me presser"), "declined is not public");
    });
}

#[test]
fn a_name_is_read_again_before_it_is_sent_and_numbers_are_refused() {
    in_each(async |house| {
        let named = "avis=Madame+Martine+Durand+a+%C3%A9t%C3%A9+tr%C3%A8s+d%C3%A9sagr%C3%A9able.";
        let (status, _, page) = house.ask("", ("POST", &house.path), named).await;
        assert!(
            status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("Relisez avant d’envoyer"),
            "{page}"
        );
        assert!(page.contains("Martine"), "nothing typed is lost");
        let anyway = format!("{named}&tout-de-meme=1");
        assert_eq!(house.ask("", ("POST", &house.path), &anyway).await.0, StatusCode::SEE_OTHER);
        for faulty in
            ["avis=oui", "avis=mon+num%C3%A9ro+2+69+05+49+588+157+80", "avis=tout+va+bien&email=nulle"]
        {
            let (status, ..) = house.ask("", ("POST", &house.path), faulty).await;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{faulty}");
        }
        assert_eq!(house.get("", "/avis/service/000000000000").await.0, StatusCode::NOT_FOUND);
        assert!(house.get("", "/avis/suivi/rien").await.1.contains("Il n’y a rien ici"));
    });
}
