//! One person's visit to one page: in which language, when, in which mode, from which address.

use crate::inside::BACK;
use crate::known::Known;
use crate::words::{Amount, Value};
use crate::{Member, Page, Shell, cookie, encoded, inside, proxies};
use axum::extract::{ConnectInfo, FromRef, FromRequestParts};
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE, LOCATION, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use std::borrow::Cow;
use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use vocabulary::Locale;

/// The cookie that carries the key of a notice to the next page.
const NOTICE: &str = "fait";

/// What a handler receives about the visitor; never fails to be extracted.
#[derive(Debug, Clone)]
pub struct Visit {
    /// The language: asked for in the address (`langue=`), remembered, or preferred by the browser.
    pub locale: Locale,
    /// The moment of the visit.
    pub now: DateTime<Utc>,
    /// « Mode avec la personne »: larger, plainer, nothing kept.
    pub companion: bool,
    /// The path asked for, without the query: `/annuaire`.
    pub path: String,
    /// The query as it was written, without `?`; may be empty. It may hold needs: never log it.
    pub query: String,
    /// The signed-in member, if there is one.
    pub member: Option<Member>,
    /// The address the visitor comes from, as far as the configured proxies can be believed.
    pub client: IpAddr,
    /// The key of what was just done, told once on the page after.
    pub notice: Option<String>,
    /// The house.
    pub shell: Arc<Shell>,
}

impl<S> FromRequestParts<S> for Visit
where
    Arc<Shell>: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        Ok(Self::of(parts, Arc::<Shell>::from_ref(state)).await)
    }
}

impl Visit {
    /// Understands a request; whatever it holds, there is a visit.
    pub(crate) async fn of(parts: &Parts, shell: Arc<Shell>) -> Self {
        let query = parts.uri.query().unwrap_or_default();
        let asked_locale = in_query(query, "langue").and_then(Locale::from_code);
        let asked_mode = in_query(query, "avec").map(|value| value == "1");
        Self {
            locale: asked_locale.unwrap_or_else(|| usual_locale(&parts.headers)),
            now: shell.clock.now(),
            companion: asked_mode.unwrap_or_else(|| cookie::plain(&parts.headers, "avec") == Some("1")),
            path: parts.uri.path().to_owned(),
            query: query.to_owned(),
            member: Known::member(parts, &shell).await,
            client: client_of(parts, &shell),
            notice: cookie::plain(&parts.headers, NOTICE).map(str::to_owned),
            shell,
        }
    }

    /// Goes to another page of the house after something was done, and says there what was done, once.
    /// `notice` is the key of the words; empty for none. A path that leads out of the house leads to the first page.
    pub fn go(&self, path: &str, notice: &str) -> Response {
        let path = inside(path).unwrap_or("/");
        let mut response = (StatusCode::SEE_OTHER, [(LOCATION, path)]).into_response();
        if !notice.is_empty() {
            let told = format!("{NOTICE}={notice}; Path=/; Max-Age=60; SameSite=Lax; HttpOnly");
            if let Ok(value) = HeaderValue::from_str(&told) {
                response.headers_mut().append(SET_COOKIE, value);
            }
        }
        response
    }

    /// Where the address's `retour=` leads, if that is inside the house, else the usual way.
    pub fn back(&self, usual: &str) -> String {
        let asked = form_urlencoded::parse(self.query.as_bytes()).find(|(name, _)| name == BACK);
        asked.and_then(|(_, path)| inside(&path).map(str::to_owned)).unwrap_or_else(|| usual.to_owned())
    }

    /// The visitor's address as limits count it: an IPv4 address whole, of an IPv6 address the network of its line.
    pub fn client_key(&self) -> String {
        proxies::counted_as(self.client)
    }

    /// Where the visitor signs in and comes back from to this page; the entrance itself for who stands there.
    pub(crate) fn entrance(&self) -> String {
        let sign_in = &self.shell.sign_in;
        if self.path.starts_with(sign_in.as_str()) {
            return sign_in.clone();
        }
        let here =
            if self.query.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, self.query) };
        format!("{sign_in}?{BACK}={}", encoded(&here))
    }

    /// So many bytes of chance, for new ids and secrets.
    pub fn chance<const N: usize>(&self) -> [u8; N] {
        self.shell.randomness.bytes()
    }

    /// The words behind a key.
    pub fn say(&self, key: &str) -> Cow<'_, str> {
        self.shell.words.say(self.locale, key)
    }

    /// The words behind a key with its gaps filled: `&[("count", 12.into())]`.
    pub fn say_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> Cow<'_, str> {
        self.shell.words.say_with(self.locale, key, values)
    }

    /// The words behind a key that needs only `$count`.
    pub fn say_count(&self, key: &str, count: impl Amount) -> Cow<'_, str> {
        self.say_with(key, &[("count", Value::from(count.amount()))])
    }

    /// The words behind a key that needs only one text, `$name`.
    pub fn say_of(&self, key: &str, name: &str) -> Cow<'_, str> {
        self.say_with(key, &[("name", Value::from(name))])
    }

    /// A whole number with its thousands apart.
    pub fn number(&self, number: impl Amount) -> String {
        crate::words::grouped(self.locale, number.amount())
    }

    /// The time on the wall in metropolitan France, which opening hours speak.
    pub fn local_now(&self) -> NaiveDateTime {
        self.now.with_timezone(&chrono_tz::Europe::Paris).naive_local()
    }

    /// The day it is in metropolitan France.
    pub fn today(&self) -> NaiveDate {
        self.local_now().date()
    }

    /// A date in words: « 3 mars 2026 ».
    pub fn date(&self, date: NaiveDate) -> String {
        vocabulary::date::in_words(date, self.locale)
    }

    /// A page: its title in the layout, its body from the template.
    pub fn page(&self, title: impl Into<String>, body: &impl askama::Template) -> Page {
        Page::new(self.clone(), title.into(), body)
    }

    /// A plain answer with its media type: `text/plain`, `text/calendar`, `application/ld+json`.
    pub fn text(&self, media_type: &'static str, text: impl Into<String>) -> Response {
        let mut response = text.into().into_response();
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
        response
    }

    /// The full public address of a path of this house.
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.shell.base_url)
    }

    /// The address of this page with one parameter set, or taken away when `value` is empty.
    pub fn here_with(&self, name: &str, value: &str) -> String {
        let kept =
            self.query.split('&').filter(|pair| !pair.is_empty() && pair.split('=').next() != Some(name));
        let mut pairs: Vec<String> = kept.map(str::to_owned).collect();
        if !value.is_empty() {
            pairs.push(format!("{name}={}", crate::parts::encoded(value)));
        }
        if pairs.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, pairs.join("&")) }
    }

    /// The address of this page in the other language.
    pub fn in_other_language(&self) -> String {
        self.here_with("langue", self.other_locale().code())
    }

    /// The language the page is not in.
    pub fn other_locale(&self) -> Locale {
        match self.locale {
            Locale::French => Locale::English,
            Locale::English => Locale::French,
        }
    }

    /// The address of this page with « Mode avec la personne » the other way round.
    pub fn in_other_mode(&self) -> String {
        self.here_with("avec", if self.companion { "0" } else { "1" })
    }

    /// The cookies that carry a choice made in the address over to the next pages.
    ///
    /// The language is kept a year; the mode only until the browser closes.
    pub(crate) fn reminders(&self) -> Vec<String> {
        let asks = |name| in_query(&self.query, name).is_some();
        let mut reminders = Vec::new();
        if asks("langue") {
            let code = self.locale.code();
            reminders.push(format!("langue={code}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly"));
        }
        if asks("avec") {
            let mode = u8::from(self.companion);
            reminders.push(format!("avec={mode}; Path=/; SameSite=Lax; HttpOnly"));
        }
        if self.notice.is_some() {
            reminders.push(format!("{NOTICE}=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly"));
        }
        reminders
    }
}

/// The address the visitor comes from, as far as the configured proxies can be believed.
pub(crate) fn client_of(parts: &Parts, shell: &Shell) -> IpAddr {
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
    let peer = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |ConnectInfo(address)| address.ip());
    shell.trusted_proxies.visitor(peer, &parts.headers)
}

/// The raw value of a query parameter; enough for codes, which are never percent-encoded.
fn in_query<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

/// The remembered language, else the first of the browser's that the house speaks, else French.
pub(crate) fn usual_locale(headers: &HeaderMap) -> Locale {
    if let Some(remembered) = cookie::plain(headers, "langue").and_then(Locale::from_code) {
        return remembered;
    }
    let accepted = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut wanted: Vec<(u16, Locale)> = accepted.split(',').filter_map(weighted_locale).collect();
    wanted.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    wanted.first().map_or(Locale::French, |(_, locale)| *locale)
}

/// `en-GB;q=0.8` as (800, English); languages the house does not speak are none.
fn weighted_locale(entry: &str) -> Option<(u16, Locale)> {
    let (tag, quality) = entry.split_once(";q=").unwrap_or((entry, "1"));
    let locale = Locale::from_code(tag.trim().split('-').next()?)?;
    let weight = quality.trim().parse::<f32>().ok()?.clamp(0.0, 1.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a weight from 0 to 1000")]
    let thousandths = (weight * 1000.0) as u16;
    (thousandths > 0).then_some((thousandths, locale))
}
