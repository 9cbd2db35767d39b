//! Everybody knocks at every door: who may come in does, who may not is sent to sign in or finds nothing there.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::LazyLock;
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

// tidy: long because the walk reads as one: who knocks, where, and what every answer must be.

/// Acts that need nothing filled in and cannot be taken back: those who may are tried at them in the rooms' own tests,
/// for they would leave the house without the callers of the next knock. Here only those who may not try.
const FINAL: [&str; 10] = [
    "/mes-organisations/{organization}/quitter",
    "/mes-organisations/{organization}/invitations/{invitation}/retirer",
    "/mes-organisations/{organization}/personnes/{mandate}/terminer",
    "/mes-organisations/{organization}/personnes/{mandate}/role",
    "/mes-organisations/{organization}/personnes/{mandate}/passer-la-main",
    "/membres/{account}/sessions",
    "/administration/roles/{role}",
    "/fiches/{kind}/{handle}/n-existe-plus",
    "/campagnes/{id}/clore",
    "/protocole/projet/discussion",
];
/// Names of those who signed up, which nobody reads but who carries the action.
const NAMED: [&str; 3] = [
    "/actions/{id}/inscrits",
    "/actions/{id}/inscrits/papier",
    "/actions/{id}/seances/{session}/emargement/noms",
];
/// What is said by those who take part, and by nobody in their place.
const THERE: [&str; 2] = ["/speed-meetings/{id}/ma-place", "/rencontres/{id}/compte-rendu/contacts"];
/// What letters alone lead to: it opens to those who took part, though no page told them of it.
const UNLED: [&str; 1] = ["/speed-meetings/{id}/notes"];
/// Where a form brings a file.
const FILES: [&str; 3] = ["/inviter-plusieurs", "/temoignages/photo", "/fichier"];
/// An empty form, by its media type and its body.
const NO_FILE: (&str, &str) = ("application/x-www-form-urlencoded", "");
/// An empty form that may bring a file.
const WITH_A_FILE: (&str, &str) = ("multipart/form-data; boundary=end", "--end--\r\n");
/// The id of nothing.
const NOTHING: &str = "0190a6f0-0000-7000-8000-000000000000";
/// How many pages each caller looks at to learn the addresses of real things.
const PAGES: usize = 620;
/// Where a caller begins to look around.
pub(crate) const DESKS: [&str; 54] = [
    "/",
    "/mes-organisations",
    "/membres",
    "/coordination",
    "/administration",
    "/courrier",
    "/carnet",
    "/campagnes",
    "/coordination/fiches",
    "/coordination/sources",
    "/coordination/doublons",
    "/avis-a-repondre",
    "/administration/cles",
    "/administration/webhooks",
    "/fraicheur",
    "/livret?commune=77288",
    "/integrer",
    "/suivre",
    "/reseau",
    "/protocole/projet",
    "/protocole/vote",
    "/cooperations",
    "/cooperations/rencontres",
    "/groupes",
    "/circuits",
    "/souhaits",
    "/besoins",
    "/moyens",
    "/suggestions",
    "/questionnaires",
    "/orienter",
    "/mes-orientations",
    "/demandes-recues",
    "/ma-demande",
    "/places",
    "/coordination/veille",
    "/a-remettre",
    "/fiches-reflexes",
    "/fiches-reflexes/atelier",
    "/moyens-partages",
    "/expositions/reparations",
    "/expositions/demandes",
    "/expositions",
    "/actions/registre",
    "/actions/publics",
    "/actions",
    "/mes-actions",
    "/rencontres",
    "/rencontres/journal",
    "/rencontres/suites",
    "/rencontres/contacts",
    "/rencontres/outils",
    "/speed-meetings",
    "/immersions",
];
/// How many real things of each kind are enough.
const OF_EACH_KIND: usize = 4;

/// Addresses of real things by the door they lead to.
type Known = BTreeMap<&'static str, BTreeSet<String>>;

/// What pages leave undone, once for each door, each with the address and the caller where it was seen first.
type Undone = BTreeMap<String, String>;

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
    pub(crate) fn persona(self) -> Option<&'static str> {
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
    /// their accounts, and has no business among the people of an organisation; the coordinator answers for no service.
    pub(crate) fn keeps_all(self, path: &str) -> bool {
        let is_of_persons = path.starts_with("/places/recues/") || NAMED.contains(&path);
        let is_of_those_there = THERE.contains(&path);
        (self == Self::Coordinator && !is_of_persons && !is_of_those_there)
            || (self == Self::Administrator && path.starts_with("/membres/"))
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

    /// Knocks at a door with an empty form: who looks does so as who they are, and each act has a session of its own,
    /// since some end every other.
    async fn knocks(&self, method: &str, path: &str) -> Outcome<Answer> {
        if method == "GET" {
            let (status, headers, _) = self.sends(method, path, "").await?;
            return Ok(answer(status, &headers));
        }
        let anew = Self::as_one(self.house, self.caller).await?;
        let form = if FILES.iter().any(|end| path.ends_with(end)) { WITH_A_FILE } else { NO_FILE };
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
        let path = request.uri().path().to_owned();
        let address = Ipv4Addr::from(NEXT.fetch_add(1, Ordering::Relaxed));
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from((address, 40_000))));
        let Ok(response) = self.house.clone().oneshot(request).await;
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, 8 << 20).await.map_err(|cause| lost(&cause))?;
        guarded(&parts.headers, (&path, self.caller));
        Ok((parts.status, parts.headers, String::from_utf8_lossy(&bytes).into_owned()))
    }

    /// The addresses of real things behind each door, as the pages this caller may see tell them.
    ///
    /// They look near before they look far. The first page behind each door is read in both languages; what it leaves
    /// undone is noted.
    async fn looks_around(&self, told: &[String], faults: &mut Undone) -> Outcome<Known> {
        let mut known = Known::new();
        let desks = DESKS.map(str::to_owned).into_iter();
        let mut waiting: VecDeque<String> = desks.chain(told.iter().cloned()).collect();
        let (mut seen, mut read) = (BTreeSet::new(), BTreeSet::new());
        while let Some(path) = waiting.pop_front().filter(|_| seen.len() < PAGES) {
            if !seen.insert(path.clone()) {
                continue;
            }
            let (status, headers, page) = self.sends("GET", &path, "").await?;
            if status.is_success() && is_page(&headers) && read.insert(door_of(&path)) {
                self.reads(&path, &page, faults).await?;
            }
            let sent_to = headers.get(LOCATION).and_then(|to| to.to_str().ok()).map(str::to_owned);
            for address in addresses(&page).into_iter().chain(sent_to) {
                let Some(door) = door_of(&address) else { continue };
                let kept = known.entry(door).or_default();
                if kept.len() < OF_EACH_KIND && kept.insert(address.clone()) {
                    waiting.push_back(address);
                }
            }
        }
        Ok(known)
    }

    /// Reads a page in French, and once more in English.
    async fn reads(&self, path: &str, french: &str, faults: &mut Undone) -> Outcome {
        let request = self.request("GET", path).header(ACCEPT_LANGUAGE, "en").body(Body::empty());
        let (_, _, english) = self.asks(request).await?;
        for (language, page) in [("fr", french), ("en", english.as_str())] {
            for fault in faults_of(page, language) {
                let fault = format!("{} ({language}): {fault}", door_of(path).unwrap_or(path));
                faults.entry(fault).or_insert_with(|| format!("{path} as {:?}", self.caller));
            }
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
    let (mut everybody, mut undone) = (Vec::new(), Undone::new());
    for caller in Caller::ALL {
        let knocking = Knocking::as_one(&router, caller).await?;
        knocking.prepares(&told).await?;
        let known = knocking.looks_around(&told, &mut undone).await?;
        everybody.push((knocking, known));
    }
    let undone = undone.into_iter().map(|(fault, address)| format!("{fault}, at {address}")).collect();
    let mut tried = Tried { faults: undone, ..Tried::default() };
    // Who only looks goes first: some acts end sessions.
    let (looks, acts): (Vec<&_>, Vec<&_>) = EXPECTED.iter().partition(|(method, _, _)| *method == "GET");
    for (method, path, who) in looks.into_iter().chain(acts) {
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
            Answer::Opens | Answer::AsksToProve => may && (is_theirs || UNLED.contains(&knock.path)),
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

/// What an organisation keeps for itself, or the network about a member; and what only its own people may change.
pub(crate) fn is_kept(path: &str) -> bool {
    const KEPT: [&str; 37] = [
        "/mes-organisations/{organization}",
        "/membres/{account}",
        "/organisations-certificat/",
        "/signalements/{report}",
        "/suggestions/{suggestion}",
        "/avis-a-repondre/{id}",
        "/fiches/{kind}",
        "/besoins/{id}",
        "/moyens/{id}",
        "/mes-orientations/{id}",
        "/demandes-recues/{id}",
        "/ma-demande/notice/{id}",
        "/places/{question}",
        "/places/recues/{asked}",
        "/fiches-reflexes/atelier/{id}",
        "/fiches-reflexes/remarques/{id}",
        "/actions/{id}/modifier",
        "/actions/{id}/seances/rythme",
        "/actions/{id}/seances/ajouter",
        "/actions/{id}/seances/{session}",
        "/actions/{id}/inscrits",
        "/actions/{id}/bilan/modifier",
        "/actions/{id}/bilan/fait",
        "/actions/{id}/temoignages/garder",
        "/actions/{id}/temoignages/ecrire",
        "/actions/{id}/temoignages/photo",
        "/expositions/{id}/regler",
        "/expositions/{id}/affiche-forum",
        "/expositions/{id}/file",
        "/expositions/{id}/tournee",
        "/expositions/passages/{stay}",
        "/moyens-partages/prets/{loan}",
        "/rencontres/{id}",
        "/rencontres/suites/{id}",
        "/speed-meetings/{id}/ma-place",
        "/speed-meetings/{id}/notes",
        "/immersions/{id}/partenaires/{organization}",
    ];
    KEPT.iter().any(|beginning| path.starts_with(beginning))
        && !["/historique", "/publie"].iter().any(|end| path.ends_with(end))
}

/// Where what one says of a thing both sides read stands in the form: agreed, ended, answered.
const SAID_IN_THE_FORM: [&str; 23] = [
    "/cooperations/{id}",
    "/cooperations-de/{organization}",
    "/circuits/{id}",
    "/groupes/{id}",
    "/souhaits/{id}",
    "/besoins/{id}",
    "/moyens/{id}",
    "/mes-orientations/{id}",
    "/places/{question}",
    "/actions/publics/{wish}",
    "/actions/registre/isic/{sitting}",
    "/actions/registre/reglages",
    "/expositions/demandes",
    "/expositions/reparations",
    "/expositions/{id}/file",
    "/expositions/{id}/tournee",
    "/expositions/{id}/tournee/retrait",
    "/moyens-partages/prets/{loan}",
    "/rencontres/{id}",
    "/rencontres/contacts",
    "/immersions/{id}/placements",
    "/speed-meetings/{id}/ma-place",
    "/speed-meetings/{id}/notes",
];

/// An act whose thing stands in the form, which was sent empty; or a thing of which the demo has none.
fn names_nothing(knock: &Knock<'_>) -> bool {
    const IN_THE_FORM: [&str; 22] = [
        "/organisations/rejoindre",
        "/chartes",
        "/compte/appareils",
        "/compte/cles/retirer",
        "/carnet/ajouter",
        "/carnet/retirer",
        "/carnet/fiches/{handle}/note-equipe",
        "/administration/roles",
        "/coordination/fiches/reprise",
        "/mes-organisations/{organization}/demandes/{request}",
        "/cooperations/{id}/convention",
        "/cooperations/rencontres/{id}",
        "/protocole/vote",
        "/protocole/vote/papier",
        "/questionnaires/{id}/restitution",
        "/ma-demande/corrections",
        "/a-remettre/ajouter",
        "/a-remettre/enlever",
        "/a-remettre/fiche.pdf",
        "/fiches-reflexes/atelier/{id}/etape",
        "/expositions/{id}/pieces/{piece}/fichier",
        "/immersions/{id}/placements/prix",
    ];
    let in_the_form = IN_THE_FORM.contains(&knock.path) || knock.path.ends_with("/retirer");
    // Browsers offer passkeys to named hosts alone, and this house has a number for a name.
    let passkeys = knock.path.starts_with("/compte/cles");
    let said = knock.method == "POST" && SAID_IN_THE_FORM.contains(&knock.path);
    in_the_form || said || passkeys || knock.address.contains(NOTHING)
}

/// What only a letter or a moment knows: a wrong one leads nowhere, whoever tries it.
fn is_secret(path: &str) -> bool {
    let passing =
        ["/courrier/{id}", "/coordination/droits/{id}", "/connexion/openid", "/connexion/prenom", "/api/sms"];
    path.contains("{secret}") || passing.iter().any(|beginning| path.starts_with(beginning))
}

/// A well-formed address behind which there is nothing.
pub(crate) fn of_nothing(path: &str) -> String {
    let parts = path.split('/').map(|part| match part {
        "{persona}" => "personne",
        gap if gap.starts_with('{') => NOTHING,
        written => written,
    });
    parts.collect::<Vec<_>>().join("/")
}

/// The doors of the house, each with the parts of its path; those written out before those with gaps.
static DOORS: LazyLock<Vec<(Vec<&str>, &str)>> = LazyLock::new(|| {
    let mut doors: Vec<_> = EXPECTED.iter().map(|(_, path, _)| (path.split('/').collect(), *path)).collect();
    doors.sort_by_key(|(_, path)| path.matches('{').count());
    doors
});

/// The door an address of this house leads to: the one written out rather than the one with a gap.
pub(crate) fn door_of(address: &str) -> Option<&'static str> {
    let parts: Vec<&str> = address.split(['?', '#']).next()?.split('/').collect();
    let fits = |pattern: &[&str]| {
        let mut pairs = pattern.iter().zip(&parts);
        pattern.len() == parts.len()
            && pairs.all(|(written, part)| written == part || written.starts_with('{'))
    };
    DOORS.iter().find(|(pattern, _)| fits(pattern)).map(|(_, path)| *path)
}

/// Every address a page leads to: links, forms, and what comes with it.
fn addresses(page: &str) -> Vec<String> {
    let html = Html::parse_document(page);
    let mut found = Vec::new();
    for (selector, attribute) in [("a[href]", "href"), ("form[action]", "action"), ("link[href]", "href")] {
        let selector = Selector::parse(selector).expect("a selector");
        let values = html.select(&selector).filter_map(|element| element.attr(attribute));
        // The same page in another language or mode, or with its map moved, tells nothing new.
        let other = |value: &&str| {
            value.starts_with('/') && !["langue=", "avec=", "carte="].iter().any(|kind| value.contains(kind))
        };
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

/// Every answer carries what protects it, whoever asks and whatever comes of it. Widgets alone may stand inside the
/// pages of others.
fn guarded(headers: &HeaderMap, (path, caller): (&str, Caller)) {
    let of = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let policy = of("content-security-policy");
    assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{caller:?}: {policy}");
    assert_eq!(of("x-content-type-options"), "nosniff");
    let is_widget = policy.contains("frame-ancestors *");
    assert!(!is_widget || path.starts_with("/widget/"), "{path} may stand inside the pages of others");
    assert_eq!(of("x-frame-options"), if is_widget { "" } else { "DENY" }, "{path}");
    assert!(!of("referrer-policy").is_empty() && !of("permissions-policy").is_empty());
}
