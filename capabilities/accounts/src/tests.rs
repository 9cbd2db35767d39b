//! The room as people meet it: browsers, letters, a clock that moves, on real databases.

mod accounts;
mod addresses;
mod browser;
mod codes;
mod links;
mod mailboxes;
mod openid;
mod passkeys;
mod recovery;
mod sessions;
mod stored;
mod upkeep;
mod ways_in;

use std::collections::HashSet;
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::http::request::Parts;
use chrono::{DateTime, TimeDelta, Utc};
use store::trial::{self, TrialDb};
use store::{Conn, Db, Schema, SealKey, StoreError};
use vocabulary::Locale;
use vocabulary::id::AccountId;
use vocabulary::permission::Role;
use web::{Clock, Member, MemberResolver, Shell, Words};

use crate::{AccountKind, Accounts, EmailAddress, NewAccount, SESSION_COOKIE};
use browser::Browser;

/// A house with the accounts and the letters of a demo, at a time of its own.
struct House {
    db: Db,
    key: SealKey,
    shell: Arc<Shell>,
    router: Router,
    clock: Arc<AtomicI64>,
    /// The letters read so far: two of the same second have no order.
    read: Mutex<HashSet<String>>,
}

fn start() -> DateTime<Utc> {
    "2026-11-22T09:30:00Z".parse().expect("a moment")
}

fn schema() -> Schema {
    Schema::new([post::ROOM, crate::ROOM], start())
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime")
}

/// Runs a test of the pages on SQLite.
fn at_home<F: Future<Output = ()>>(test: impl FnOnce(House) -> F) {
    let db = trial::sqlite(&schema());
    runtime().block_on(test(House::over(&db)));
}

/// Runs a test of the pages on both engines.
fn on_both<F: Future<Output = ()>>(test: impl Fn(House) -> F) {
    trial::both(&schema(), |db| runtime().block_on(test(House::over(db))));
}

impl House {
    fn over(db: &TrialDb) -> Self {
        Self::with(db, |accounts| accounts)
    }

    fn with(db: &TrialDb, arranged: impl FnOnce(Accounts) -> Accounts) -> Self {
        let (db, key) = (Db::clone(db), SealKey::from_bytes([7; 32]));
        let clock = Arc::new(AtomicI64::new(start().timestamp()));
        let shell = Arc::new(shell(&db, &key, &clock));
        let mut accounts = Accounts::new(db.clone(), key.clone(), Arc::clone(&shell));
        accounts.erasers = Arc::new([crate::HOLDING, post::HOLDING]);
        let accounts = arranged(accounts);
        let office = post::PostOffice {
            db: db.clone(),
            key: key.clone(),
            shell: Arc::clone(&shell),
            preferences: crate::paths::ACCOUNT,
        };
        let rooms = crate::routes().with_state(accounts).merge(post::demo_routes().with_state(office));
        let rooms = rooms.route("/", axum::routing::get(|| async { "accueil" }));
        let doors = [crate::DOORS, post::DEMO_DOORS, &[web::Door::open("/")]].concat();
        Self { router: web::harden(rooms, &shell, &doors), db, key, shell, clock, read: Mutex::default() }
    }

    fn with_passkeys(db: &TrialDb) -> Self {
        let passkeys = proof::passkey::Passkeys::new("https://annuaire.example", "Réseau d’essai");
        Self::with(db, |accounts| Accounts { passkeys: passkeys.map(Arc::new), ..accounts })
    }

    fn now(&self) -> DateTime<Utc> {
        self.shell.clock.now()
    }

    fn wait(&self, time: TimeDelta) {
        self.clock.fetch_add(time.num_seconds(), Ordering::SeqCst);
    }

    async fn write<T: Send + 'static>(
        &self,
        work: impl FnMut(&mut Conn) -> Result<T, StoreError> + Send + 'static,
    ) -> T {
        self.db.write(work).await.expect("a write")
    }

    async fn read<T: Send + 'static>(
        &self,
        work: impl FnMut(&mut Conn) -> Result<T, StoreError> + Send + 'static,
    ) -> T {
        self.db.read(work).await.expect("a read")
    }

    /// Opens an account.
    async fn member(&self, kind: AccountKind, name: &str, email: &str) -> AccountId {
        let new = NewAccount {
            id: AccountId::new_v7(self.now(), self.shell.randomness.bytes()),
            kind,
            name: name.to_owned(),
            email: EmailAddress::read(email).expect("an address"),
            locale: Locale::French,
            ends_on: None,
            now: self.now(),
        };
        let key = self.key.clone();
        self.write(move |conn| crate::open_account(conn, &key, &new)).await
    }

    /// Monique, who has an account.
    async fn monique(&self) -> AccountId {
        self.member(AccountKind::Personal, "Monique Durand", MONIQUE).await
    }

    fn browser(&self) -> Browser {
        Browser::of(&self.router)
    }

    /// Every letter written so far, the newest first: its page as text.
    async fn letters(&self) -> Vec<String> {
        let mut letters = Vec::new();
        for path in self.letter_paths().await {
            letters.push(self.browser().get(&path).await.text);
            self.read.lock().expect("a list").insert(path);
        }
        letters
    }

    async fn letter_paths(&self) -> Vec<String> {
        let list = self.browser().get("/courrier").await.text;
        let parts = list.split("href=\"/courrier/").skip(1);
        parts.map(|part| format!("/courrier/{}", part.split('"').next().unwrap_or_default())).collect()
    }

    /// The code and the path of the link in the one letter that came since the last look.
    async fn newest(&self) -> (String, String) {
        let paths = self.letter_paths().await;
        let new: Vec<String> =
            paths.into_iter().filter(|path| self.read.lock().expect("a list").insert(path.clone())).collect();
        assert_eq!(new.len(), 1, "one letter came");
        let letter = self.browser().get(&new[0]).await.text;
        (code_in(&letter), link_in(&letter))
    }

    /// Signs in by letter and code with this browser.
    async fn sign_in(&self, browser: &mut Browser, email: &str) {
        self.letters().await;
        browser.post("/connexion", &[("email", email)]).await;
        let (code, _) = self.newest().await;
        let answer = browser.post("/connexion/code", &[("code", &code)]).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
    }
}

const MONIQUE: &str = "monique@resto.example";

/// The six digits a letter shows, or nothing.
fn code_in(letter: &str) -> String {
    let digits = |part: &str| {
        let code: String = part.chars().take_while(|letter| *letter != '<').collect();
        crate::Code::read(&code).map(|code| code.text().to_owned())
    };
    letter.split('>').find_map(digits).unwrap_or_default()
}

/// The path of the link a letter shows, or nothing.
fn link_in(letter: &str) -> String {
    let links = letter.split("href=\"https://annuaire.example/connexion/").skip(1);
    let path = links.map(|part| part.split('"').next().unwrap_or_default()).find(|path| path.contains('/'));
    path.map(|path| format!("/connexion/{path}")).unwrap_or_default()
}

fn shell(db: &Db, key: &SealKey, clock: &Arc<AtomicI64>) -> Shell {
    let words = Words::new(&[
        ("web", web::FRENCH, web::ENGLISH),
        ("post", post::FRENCH, post::ENGLISH),
        ("accounts", crate::FRENCH, crate::ENGLISH),
    ]);
    let clock = Arc::clone(clock);
    let clock =
        Clock::new(move || DateTime::from_timestamp(clock.load(Ordering::SeqCst), 0).expect("a moment"));
    let words = words.expect("readable words");
    let mut shell = Shell::new(words, "Réseau d’essai", "https://annuaire.example", clock.clone());
    shell.sign_in = crate::paths::SIGN_IN.to_owned();
    shell.sign_out = crate::paths::SIGN_OUT.to_owned();
    shell.prove_again = crate::paths::PROVE_AGAIN.to_owned();
    shell.acts = web::Limiter::new(1_000_000, std::time::Duration::from_secs(60));
    shell.members = Some(Arc::new(Visitors { db: db.clone(), key: key.clone(), clock }));
    shell
}

/// Tells who visits, as the membership will: every account is a volunteer's.
struct Visitors {
    db: Db,
    key: SealKey,
    clock: Clock,
}

impl std::fmt::Debug for Visitors {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("Visitors")
    }
}

impl MemberResolver for Visitors {
    fn resolve<'a>(
        &'a self,
        request: &'a Parts,
    ) -> Pin<Box<dyn Future<Output = Option<Member>> + Send + 'a>> {
        Box::pin(async {
            let bare = Shell::new(Words::new(&[]).ok()?, "", "https://annuaire.example", self.clock.clone());
            let shown = web::cookie::value_of(&request.headers, &bare, SESSION_COOKIE)?;
            let (digest, key, now) = (web::secret::digest(shown), self.key.clone(), self.clock.now());
            let found = self.db.read(move |conn| crate::session_by_digest(conn, &key, &digest, now));
            let found = found.await.ok()??;
            if found.is_due(now) {
                let session = found.session;
                self.db.write(move |conn| crate::note_use(conn, session, now)).await.ok()?;
            }
            Some(Member {
                account: found.account,
                session: found.session,
                shown_name: found.shown_name,
                roles: vec![Role::Volunteer],
                mandates: Vec::new(),
                assured_until: found.assured_until,
            })
        })
    }
}
