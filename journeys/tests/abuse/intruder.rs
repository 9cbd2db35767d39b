//! Somebody before the doors of a house without a network, who keeps what was answered to the last byte.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicU32, Ordering};

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::header::{CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, Request, StatusCode};
use journeys::{Outcome, Trouble};
use scraper::{Html, Selector};
use tower::ServiceExt;

use crate::house::doors::{Caller, DESKS, EXPECTED, door_of};

/// How many addresses behind one door are enough.
const OF_EACH_KIND: usize = 3;
/// The longest answer anybody reads.
const LONGEST: usize = 16 << 20;

/// An answer, to the last byte.
pub(super) struct Answered {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) bytes: Vec<u8>,
}

impl Answered {
    /// A header as text; empty where there is none.
    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Where the answer sends whoever asked.
    pub(super) fn sent_to(&self) -> Option<String> {
        Some(self.headers.get(LOCATION)?.to_str().ok()?.to_owned())
    }

    /// The body as text.
    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// Whether it is a page for people.
    pub(super) fn is_page(&self) -> bool {
        self.header("content-type").starts_with("text/html")
    }
}

/// A page that was read: its address and what stood on it.
pub(super) struct Read {
    pub(super) path: String,
    pub(super) answered: Answered,
}

/// Somebody who means harm, signed in as a person of the demo or as nobody.
pub(super) struct Intruder {
    house: Router,
    pub(super) caller: Caller,
    cookie: String,
}

impl Intruder {
    /// Nobody yet, with whatever cookie she brings.
    pub(super) fn unknown(house: &Router, cookie: &str) -> Self {
        Self { house: house.clone(), caller: Caller::Stranger, cookie: cookie.to_owned() }
    }

    /// Signs in by the demo's own door, and says a name at a shared mailbox.
    pub(super) async fn as_one(house: &Router, caller: Caller) -> Outcome<Self> {
        let mut one = Self { house: house.clone(), caller, cookie: String::new() };
        let Some(persona) = caller.persona() else { return Ok(one) };
        let answered = one.posts(&format!("/essai/{persona}"), "").await?;
        one.cookie = given(&answered.headers).ok_or_else(|| Trouble::new("no session was given"))?;
        one.posts("/connexion/prenom", "name=Accueil").await?;
        Ok(one)
    }

    /// Opens an address.
    pub(super) async fn opens(&self, path: &str) -> Outcome<Answered> {
        self.asks(self.request("GET", path).body(Body::empty())).await
    }

    /// Sends a form as a browser would.
    pub(super) async fn posts(&self, path: &str, form: &str) -> Outcome<Answered> {
        let request = self.request("POST", path).header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.asks(request.body(Body::from(form.to_owned()))).await
    }

    /// The beginning of a request from a page of the house.
    pub(super) fn request(&self, method: &str, path: &str) -> axum::http::request::Builder {
        let request = Request::builder().method(method).uri(path).header(COOKIE, &self.cookie);
        request.header("sec-fetch-site", "same-origin")
    }

    /// Asks. Each request comes from an address of its own, since the house counts attempts by address.
    pub(super) async fn asks(&self, request: Result<Request<Body>, axum::http::Error>) -> Outcome<Answered> {
        static NEXT: AtomicU32 = AtomicU32::new(0x0b00_0000);
        let mut request = request.map_err(|cause| Trouble::while_("asking", cause))?;
        let address = Ipv4Addr::from(NEXT.fetch_add(1, Ordering::Relaxed));
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from((address, 40_000))));
        let Ok(response) = self.house.clone().oneshot(request).await;
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, LONGEST).await;
        let bytes = bytes.map_err(|cause| Trouble::while_("reading an answer", cause))?;
        Ok(Answered { status: parts.status, headers: parts.headers, bytes: bytes.to_vec() })
    }

    /// Looks around from the desks and the addresses told, so many pages far, and hands over all that was read, with
    /// the addresses it found by the door they lead to.
    pub(super) async fn looks_around(&self, told: &[String], pages: usize) -> Outcome<(Vec<Read>, Found)> {
        let desks = DESKS.iter().map(|desk| (*desk).to_owned());
        let mut waiting: VecDeque<String> = desks.chain(told.iter().cloned()).collect();
        let (mut seen, mut read, mut found) = (BTreeSet::new(), Vec::new(), Found::new());
        while let Some(path) = waiting.pop_front().filter(|_| read.len() < pages) {
            if !seen.insert(path.clone()) {
                continue;
            }
            let answered = self.opens(&path).await?;
            if answered.status == StatusCode::UNAUTHORIZED || answered.status == StatusCode::NOT_FOUND {
                continue;
            }
            let led = if answered.is_page() { addresses(&answered.text()) } else { Vec::new() };
            for address in led.into_iter().chain(answered.sent_to()) {
                let Some(door) = door_of(&address) else { continue };
                let kept: &mut BTreeSet<String> = found.entry(door).or_default();
                if kept.len() < OF_EACH_KIND && kept.insert(address.clone()) {
                    // Where something can be sent is looked at first, once.
                    let sends = EXPECTED.iter().any(|(method, path, _)| *method == "POST" && *path == door);
                    if sends && kept.len() == 1 {
                        waiting.push_front(address)
                    } else {
                        waiting.push_back(address)
                    }
                }
            }
            read.push(Read { path, answered });
        }
        Ok((read, found))
    }
}

/// Addresses by the door they lead to.
pub(super) type Found = BTreeMap<&'static str, BTreeSet<String>>;

/// Where a page leads: its links and what its forms open. The same page in another dress tells nothing new.
pub(super) fn addresses(page: &str) -> Vec<String> {
    let html = Html::parse_document(page);
    let mut found = Vec::new();
    for (selector, attribute) in [("a[href]", "href"), ("form[action]", "action")] {
        let selector = Selector::parse(selector).expect("a selector");
        let values = html.select(&selector).filter_map(|element| element.attr(attribute));
        let other = |value: &&str| {
            value.starts_with('/') && !["langue=", "avec=", "carte="].iter().any(|kind| value.contains(kind))
        };
        found.extend(values.filter(other).map(|value| value.split('#').next().unwrap_or(value).to_owned()));
    }
    found
}

/// The session a visitor was given, as `name=value`.
pub(super) fn given(headers: &HeaderMap) -> Option<String> {
    let set = headers.get_all(SET_COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = set.filter_map(|line| line.split(';').next());
    pairs.rfind(|pair| pair.starts_with("session=")).map(str::to_owned)
}

/// Addresses that the sitemap tells: a few, spread over all.
pub(super) async fn told(house: &Router) -> Outcome<Vec<String>> {
    let sitemap = Intruder::unknown(house, "").opens("/sitemap.xml").await?.text();
    let urls = sitemap.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next());
    let paths = urls.filter_map(|url| Some(format!("/{}", url.splitn(4, '/').nth(3)?)));
    Ok(paths.step_by(150).collect())
}
