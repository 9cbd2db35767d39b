//! Everybody knocks at every door: who may come in does, who may not is sent to sign in or finds nothing there.

use std::collections::{BTreeMap, BTreeSet};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};

use app::House;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, Request, StatusCode};
use journeys::{Outcome, Trouble, apart, say};
use scraper::{Html, Selector};
use store::Engine;
use tower::ServiceExt;

use super::{Caller, EXPECTED};
use crate::house::pages::faults_of;

/// Acts that need nothing filled in and cannot be taken back: those who may are tried at them in the rooms' own tests,
/// for they would leave the house without the callers of the next knock. Here only those who may not try.
const FINAL: [&str; 7] = [
    "/mes-organisations/{organization}/quitter",
    "/mes-organisations/{organization}/invitations/{invitation}/retirer",
    "/mes-organisations/{organization}/personnes/{mandate}/terminer",
    "/mes-organisations/{organization}/personnes/{mandate}/role",
    "/mes-organisations/{organization}/personnes/{mandate}/passer-la-main",
    "/membres/{account}/sessions",
    "/administration/roles/{role}",
];
/// An empty form, by its media type and its body.
const NO_FILE: (&str, &str) = ("application/x-www-form-urlencoded", "");
/// An empty form that may bring a file.
const WITH_A_FILE: (&str, &str) = ("multipart/form-data; boundary=end", "--end--\r\n");
/// The id of nothing.
const NOTHING: &str = "0190a6f0-0000-7000-8000-000000000000";
/// How many pages each caller looks at to learn the addresses of real things.
const PAGES: usize = 150;
/// How many real things of each kind are enough.
const OF_EACH_KIND: usize = 4;

/// Addresses of real things by the door they lead to.
type Known = BTreeMap<&'static str, BTreeSet<String>>;

/// What a door answers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Answer {
    Opens,
    AsksToSignIn,
    AsksToProve,
    Hides,
}

/// Somebody before the doors, with the session the demo gave them.
struct Knocking<'a> {
    house: &'a Router,
    caller: Caller,
    cookie: String,
}

impl Caller {
    /// The person of the demo who is this; nobody for a stranger.
    fn persona(self) -> Option<&'static str> {
        match self {
            Self::Stranger => None,
            Self::Volunteer => Some("benevole"),
            Self::Reception => Some("agent-ccas"),
            Self::SecrecyBound => Some("assistante-sociale"),
            Self::Referent => Some("responsable-ccas"),
            Self::Neighbour => Some("responsable-associatif"),
            Self::Elected => Some("elue"),
            Self::Coordinator => Some("coordinatrice"),
            Self::Administrator => Some("administrateur"),
        }
    }

    /// Whether what lies behind this door is theirs whoever it belongs to. The administrator helps members with
    /// their accounts, and has no business among the people of an organisation.
    fn keeps_all(self, path: &str) -> bool {
        self == Self::Coordinator || (self == Self::Administrator && path.starts_with("/membres/"))
    }
}

impl<'a> Knocking<'a> {
    /// Signs in by the demo's own door, at a shared mailbox with a first name.
    async fn as_one(house: &'a Router, caller: Caller) -> Outcome<Self> {
        let mut knocking = Self { house, caller, cookie: String::new() };
        let Some(persona) = caller.persona() else { return Ok(knocking) };
        let (status, headers, _) = knocking.sends("POST", &format!("/essai/{persona}"), "").await?;
        assert_eq!(status, StatusCode::SEE_OTHER, "{caller:?} could not sign in");
        knocking.cookie = cookie(&headers, "session").ok_or_else(|| Trouble::new("no session was given"))?;
        knocking.sends("POST", "/connexion/prenom", "name=Accueil").await?;
        Ok(knocking)
    }

    /// Sends a form as a browser would from a page of the house.
    async fn sends(&self, method: &str, path: &str, form: &str) -> Outcome<(StatusCode, HeaderMap, String)> {
        let request = self.request(method, path).header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.asks(request.body(Body::from(form.to_owned()))).await
    }

    /// Knocks at a door with an empty form, in a session of its own: some acts end every other.
    async fn knocks(&self, method: &str, path: &str) -> Outcome<Answer> {
        let anew = Self::as_one(self.house, self.caller).await?;
        let form = if path.ends_with("/inviter-plusieurs") { WITH_A_FILE } else { NO_FILE };
        let request = anew.request(method, path).header(CONTENT_TYPE, form.0);
        let (status, headers, _) = anew.asks(request.body(Body::from(form.1))).await?;
        anew.sends("POST", "/deconnexion", "").await?;
        Ok(answer(status, &headers))
    }

    fn request(&self, method: &str, path: &str) -> axum::http::request::Builder {
        let request = Request::builder().method(method).uri(path).header(COOKIE, &self.cookie);
        request.header("sec-fetch-site", "same-origin")
    }

    /// Each request comes from an address of its own, since the house counts attempts by address.
    async fn asks(
        &self,
        request: Result<Request<Body>, axum::http::Error>,
    ) -> Outcome<(StatusCode, HeaderMap, String)> {
        static NEXT: AtomicU32 = AtomicU32::new(0x0a00_0000);
        let lost = |cause: &dyn std::fmt::Display| Trouble::while_("knocking", cause);
        let mut request = request.map_err(|cause| lost(&cause))?;
        let address = Ipv4Addr::from(NEXT.fetch_add(1, Ordering::Relaxed));
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from((address, 40_000))));
        let Ok(response) = self.house.clone().oneshot(request).await;
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, 8 << 20).await.map_err(|cause| lost(&cause))?;
        guarded(&parts.headers, self.caller);
        Ok((parts.status, parts.headers, String::from_utf8_lossy(&bytes).into_owned()))
    }

    /// The addresses of real things behind each door, as the pages this caller may see tell them.
    ///
    /// Every page on the way is read in both languages; what it leaves undone is noted.
    async fn looks_around(&self, told: &[String], faults: &mut Vec<String>) -> Outcome<Known> {
        let mut known = Known::new();
        let desks = [
            "/",
            "/mes-organisations",
            "/membres",
            "/coordination",
            "/administration",
            "/courrier",
            "/carnet",
        ];
        let mut waiting: Vec<String> = told.iter().cloned().chain(desks.map(str::to_owned)).collect();
        let mut seen: BTreeSet<String> = BTreeSet::new();
        while let Some(path) = waiting.pop().filter(|_| seen.len() < PAGES) {
            if !seen.insert(path.clone()) {
                continue;
            }
            let (status, headers, page) = self.sends("GET", &path, "").await?;
            if status.is_success() && is_page(&headers) {
                self.reads(&path, &page, faults).await?;
            }
            let sent_to = headers.get(LOCATION).and_then(|to| to.to_str().ok()).map(str::to_owned);
            for address in addresses(&page).into_iter().chain(sent_to) {
                let Some(door) = door_of(&address) else { continue };
                let kept = known.entry(door).or_default();
                if kept.len() < OF_EACH_KIND && kept.insert(address.clone()) {
                    waiting.push(address);
                }
            }
        }
        Ok(known)
    }

    /// Reads a page in French, and once more in English.
    async fn reads(&self, path: &str, french: &str, faults: &mut Vec<String>) -> Outcome {
        let request = self.request("GET", path).header(ACCEPT_LANGUAGE, "en").body(Body::empty());
        let (_, _, english) = self.asks(request).await?;
        for (language, page) in [("fr", french), ("en", english.as_str())] {
            let found = faults_of(page, language).into_iter();
            faults.extend(found.map(|fault| format!("{path} ({language}) as {:?}: {fault}", self.caller)));
        }
        Ok(())
    }

    /// Puts something in the caller's hands, so that there are real things behind more doors.
    async fn prepares(&self, told: &[String]) -> Outcome {
        let service = told.iter().find(|path| path.starts_with("/services/"));
        let handle = service.and_then(|path| path.rsplit('-').next()).unwrap_or_default();
        self.sends("POST", "/carnet/ajouter", &format!("fiche={handle}")).await?;
        let (_, _, page) = self.sends("GET", "/mes-organisations", "").await?;
        let inviting = addresses(&page).into_iter().find(|address| address.ends_with("/inviter"));
        if let Some(address) = inviting {
            self.sends("POST", &address, "email=nouvelle%40essai.example&name=Nouvelle").await?;
        }
        Ok(())
    }
}

#[test]
fn everybody_knocks_at_every_door() -> Outcome {
    apart(Engine::Sqlite, everybody_knocks)
}

#[test]
fn everybody_knocks_at_every_door_on_postgresql() -> Outcome {
    apart(Engine::Postgres, everybody_knocks)
}

async fn everybody_knocks(house: &House, _data: &Path) -> Outcome {
    let router = house.router();
    let stranger = Knocking::as_one(&router, Caller::Stranger).await?;
    let (_, _, sitemap) = stranger.sends("GET", "/sitemap.xml", "").await?;
    let told: Vec<String> = paths_in(&sitemap).step_by(40).collect();
    let (mut everybody, mut undone) = (Vec::new(), Vec::new());
    for caller in Caller::ALL {
        let knocking = Knocking::as_one(&router, caller).await?;
        knocking.prepares(&told).await?;
        let known = knocking.looks_around(&told, &mut undone).await?;
        everybody.push((knocking, known));
    }
    assert!(
        undone.is_empty(),
        "{} faults of pages:\n{}",
        undone.len(),
        undone[..undone.len().min(60)].join("\n")
    );
    let mut tried = Tried::default();
    for (method, path, who) in EXPECTED {
        let anybodys = everybody.iter().find_map(|(_, known)| known.get(path)?.first());
        for (knocking, known) in &everybody {
            let own = known.get(path).and_then(BTreeSet::first);
            if FINAL.contains(path) && (own.is_some() || knocking.caller.keeps_all(path)) {
                continue;
            }
            let address = own.or(anybodys).cloned().unwrap_or_else(|| of_nothing(path));
            let answer = knocking.knocks(method, &address).await?;
            let knock = Knock { method, path, address: &address, who, is_own: own.is_some() };
            tried.judge(&knock, knocking.caller, answer);
        }
    }
    tried.tell(house.db().engine())
}

/// One knock: at which door, and whether what lies behind is the caller's.
struct Knock<'a> {
    method: &'a str,
    path: &'a str,
    address: &'a str,
    who: &'a [Caller],
    is_own: bool,
}

/// What became of all knocks.
#[derive(Default)]
struct Tried {
    knocks: usize,
    refused: usize,
    of_others: usize,
    faults: Vec<String>,
}

impl Tried {
    fn judge(&mut self, knock: &Knock<'_>, caller: Caller, answer: Answer) {
        let may = knock.who.contains(&caller);
        let is_theirs = knock.is_own || caller.keeps_all(knock.path) || !is_kept(knock.path);
        let is_right = match answer {
            Answer::AsksToSignIn => !may && caller == Caller::Stranger,
            Answer::Hides if may => is_secret(knock.path) || names_nothing(knock) || !is_theirs,
            Answer::Hides => caller != Caller::Stranger,
            Answer::Opens | Answer::AsksToProve => may && is_theirs,
        };
        self.knocks += 1;
        self.refused += usize::from(!may);
        self.of_others += usize::from(may && !is_theirs && answer == Answer::Hides);
        if !is_right {
            let own = if knock.is_own { "own" } else { "not own" };
            self.faults.push(format!("{} {} ({own}) as {caller:?}: {answer:?}", knock.method, knock.address));
        }
    }

    fn tell(self, engine: Engine) -> Outcome {
        say(&format!(
            "{engine:?}: {} doors × {} callers = {} knocks; {} refused by role, {} because the item was another's",
            EXPECTED.len(),
            Caller::ALL.len(),
            self.knocks,
            self.refused,
            self.of_others,
        ));
        assert!(self.faults.is_empty(), "{} faults:\n{}", self.faults.len(), self.faults.join("\n"));
        assert!(self.of_others > 0, "no caller was tried at what belongs to another");
        Ok(())
    }
}

/// What an organisation keeps for itself, or the network about a member.
fn is_kept(path: &str) -> bool {
    path.starts_with("/mes-organisations/{organization}") || path.starts_with("/membres/{account}")
}

/// An act whose thing stands in the form, which was sent empty; or a thing of which the demo has none.
fn names_nothing(knock: &Knock<'_>) -> bool {
    const IN_THE_FORM: [&str; 9] = [
        "/organisations/rejoindre",
        "/chartes",
        "/compte/appareils",
        "/compte/cles/retirer",
        "/carnet/ajouter",
        "/carnet/retirer",
        "/carnet/fiches/{handle}/note-equipe",
        "/administration/roles",
        "/mes-organisations/{organization}/demandes/{request}",
    ];
    let in_the_form = IN_THE_FORM.contains(&knock.path) || knock.path.ends_with("/retirer");
    // Browsers offer passkeys to named hosts alone, and this house has a number for a name.
    let passkeys = knock.path.starts_with("/compte/cles");
    in_the_form || passkeys || knock.address.contains(NOTHING)
}

/// What only a letter or a moment knows: a wrong one leads nowhere, whoever tries it.
fn is_secret(path: &str) -> bool {
    let passing = ["/courrier/{id}", "/coordination/droits/{id}", "/connexion/openid", "/connexion/prenom"];
    path.contains("{secret}") || passing.iter().any(|beginning| path.starts_with(beginning))
}

/// A well-formed address behind which there is nothing.
fn of_nothing(path: &str) -> String {
    let parts = path.split('/').map(|part| match part {
        "{persona}" => "personne",
        gap if gap.starts_with('{') => NOTHING,
        written => written,
    });
    parts.collect::<Vec<_>>().join("/")
}

/// The door an address of this house leads to: the one written out rather than the one with a gap.
fn door_of(address: &str) -> Option<&'static str> {
    let path = address.split(['?', '#']).next()?;
    let fits = |pattern: &&str| {
        let same_length = pattern.split('/').count() == path.split('/').count();
        let mut pairs = pattern.split('/').zip(path.split('/'));
        same_length && pairs.all(|(written, part)| written.starts_with('{') || written == part)
    };
    EXPECTED.iter().map(|(_, path, _)| *path).filter(fits).min_by_key(|path| path.matches('{').count())
}

/// Every address a page leads to: links, forms, and what comes with it.
fn addresses(page: &str) -> Vec<String> {
    let html = Html::parse_document(page);
    let mut found = Vec::new();
    for (selector, attribute) in [("a[href]", "href"), ("form[action]", "action"), ("link[href]", "href")] {
        let selector = Selector::parse(selector).expect("a selector");
        let values = html.select(&selector).filter_map(|element| element.attr(attribute));
        // The same page in another language or mode tells nothing new.
        let other =
            |value: &&str| value.starts_with('/') && !value.contains("langue=") && !value.contains("avec=");
        found.extend(values.filter(other).map(str::to_owned));
    }
    found
}

/// The paths a sitemap tells.
fn paths_in(sitemap: &str) -> impl Iterator<Item = String> + '_ {
    let urls = sitemap.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next());
    urls.filter_map(|url| Some(format!("/{}", url.splitn(4, '/').nth(3)?)))
}

/// Whether an answer is a page for people.
fn is_page(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).is_some_and(|media_type| media_type.as_bytes().starts_with(b"text/html"))
}

/// The last word on a cookie, as `name=value`.
fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let set = headers.get_all(SET_COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = set.filter_map(|line| line.split(';').next());
    pairs.rfind(|pair| pair.starts_with(&format!("{name}="))).map(str::to_owned)
}

fn answer(status: StatusCode, headers: &HeaderMap) -> Answer {
    let to = headers.get(LOCATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
    match status {
        StatusCode::NOT_FOUND => Answer::Hides,
        StatusCode::UNAUTHORIZED => Answer::AsksToSignIn,
        StatusCode::SEE_OTHER if to.starts_with("/connexion/prouver") => Answer::AsksToProve,
        StatusCode::SEE_OTHER if to.starts_with("/connexion?retour=") => Answer::AsksToSignIn,
        _ => Answer::Opens,
    }
}

/// Every answer carries what protects it, whoever asks and whatever comes of it.
fn guarded(headers: &HeaderMap, caller: Caller) {
    let of = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let policy = of("content-security-policy");
    assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{caller:?}: {policy}");
    assert_eq!(of("x-content-type-options"), "nosniff");
    assert_eq!(of("x-frame-options"), "DENY");
    assert!(!of("referrer-policy").is_empty() && !of("permissions-policy").is_empty());
}
