//! A page: a body inside the layout every page shares, with the headers every page needs.

use crate::{Demand, Failure, Link, Member, Visit, Welcome, assets};
use askama::Template;
use axum::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE, SET_COOKIE, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use serde::Serialize;

/// The sign of the house: places joined by threads.
const MARK: &str = concat!(
    r#"<path class="mark-thread" d="M8 10C18 10 14 24 24 24S30 38 40 38M40 10C30 10 34 24 24 24S18 38 8 38"/>"#,
    r#"<g class="mark-knot"><circle cx="8" cy="10" r="5"/><circle cx="40" cy="10" r="5"/>"#,
    r#"<circle cx="8" cy="38" r="5"/><circle cx="40" cy="38" r="5"/></g>"#,
    r#"<circle class="mark-warm" cx="24" cy="24" r="6"/>"#,
);

/// A page on its way to the visitor.
#[derive(Debug, Clone)]
pub struct Page {
    visit: Visit,
    title: String,
    body: Result<String, Failure>,
    status: StatusCode,
    description: String,
    canonical: Option<String>,
    indexed: bool,
    embedded: bool,
    json_ld: Vec<String>,
}

/// A mark on an answer that other sites may show inside their own pages.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Embeddable;

impl Page {
    pub(crate) fn new(visit: Visit, title: String, body: &impl Template) -> Self {
        Self {
            visit,
            title,
            body: body.render().map_err(Failure::from),
            status: StatusCode::OK,
            description: String::new(),
            canonical: None,
            indexed: true,
            embedded: false,
            json_ld: Vec::new(),
        }
    }

    /// A sentence for search engines and for those who share the link.
    #[must_use]
    pub fn description(mut self, sentence: impl Into<String>) -> Self {
        self.description = sentence.into();
        self
    }

    /// The one permanent address of what is shown, when it differs from the path asked for.
    #[must_use]
    pub fn canonical(mut self, path: impl Into<String>) -> Self {
        self.canonical = Some(path.into());
        self
    }

    /// A status other than 200: 422 for a form shown again.
    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// A form shown again because something in it is wrong: 422.
    #[must_use]
    pub fn again(self) -> Self {
        self.status(StatusCode::UNPROCESSABLE_ENTITY).not_indexed()
    }

    /// Asks search engines to leave this page out: results, failures, the gallery.
    #[must_use]
    pub fn not_indexed(mut self) -> Self {
        self.indexed = false;
        self
    }

    /// A page that other sites may show inside their own: without the house around it, without a cookie, without a
    /// word about who looks. Only for what everybody may read, and where nothing can be done in somebody's name.
    #[must_use]
    pub fn embedded(mut self) -> Self {
        self.embedded = true;
        self.visit.member = None;
        self.not_indexed()
    }

    /// Facts for machines, in schema.org's words; may be called several times.
    #[must_use]
    pub fn json_ld(mut self, facts: &impl Serialize) -> Self {
        match serde_json::to_string(facts) {
            // "<" is the only letter that could close the script element around the facts.
            Ok(text) => self.json_ld.push(text.replace('<', "\\u003c")),
            Err(fault) => self.body = Err(Failure::internal(&fault)),
        }
        self
    }

    /// How long the browser may keep the page: until it asks again. With a form that writes, not at all: what was
    /// typed is not to be found by the next person at a shared computer.
    fn keeping(&self) -> &'static str {
        let writes = self.body.as_ref().is_ok_and(|body| body.contains("method=\"post\""));
        if writes || self.visit.member.is_some() { "no-store" } else { "private, no-cache" }
    }

    fn html(&self) -> Result<String, Failure> {
        let body = self.body.as_deref().map_err(Clone::clone)?;
        let path = self.canonical.as_deref().unwrap_or(&self.visit.path);
        if self.embedded {
            return Ok(Bare { visit: &self.visit, page: self, body }.render()?);
        }
        let layout = Layout { visit: &self.visit, page: self, body, canonical: self.visit.absolute(path) };
        Ok(layout.render()?)
    }
}

#[derive(Template)]
#[template(path = "layout.html")]
struct Layout<'a> {
    visit: &'a Visit,
    page: &'a Page,
    body: &'a str,
    canonical: String,
}

/// What surrounds a page that stands inside another site's.
#[derive(Template)]
#[template(path = "bare.html")]
struct Bare<'a> {
    visit: &'a Visit,
    page: &'a Page,
    body: &'a str,
}

impl Bare<'_> {
    fn asset(&self, name: &str) -> &'static str {
        assets::path(name)
    }
}

impl Layout<'_> {
    fn asset(&self, name: &str) -> &'static str {
        assets::path(name)
    }

    fn mark(&self) -> &'static str {
        MARK
    }

    /// The key of what was just done; what the cookie holds is believed only if it is a key.
    fn notice(&self) -> Option<&str> {
        let key = self.visit.notice.as_deref();
        key.filter(|key| self.visit.shell.words.knows(self.visit.locale, key))
    }

    /// Where a visitor of the demo may become a member.
    fn personas(&self) -> Option<&str> {
        self.visit.shell.demo_sign_in.as_deref().filter(|_| self.visit.member.is_none())
    }

    /// The entries of the member's menu whose doors would open, now or after a fresh proof.
    fn entries(&self, member: &Member) -> Vec<&Link> {
        let welcomes = |demand: Demand| {
            matches!(demand.welcome(Some(member), self.visit.now), Welcome::Enter | Welcome::ProveAgain)
        };
        let menu = self.visit.shell.member_menu.iter();
        menu.filter(|entry| welcomes(entry.demand)).map(|entry| &entry.link).collect()
    }
}

impl IntoResponse for Page {
    fn into_response(self) -> Response {
        let html = match self.html() {
            Ok(html) => html,
            Err(failure) => return failure.into_response(),
        };
        let mut headers = HeaderMap::new();
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(self.keeping()));
        headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(self.visit.locale.code()));
        headers.insert(VARY, HeaderValue::from_static("Accept-Language, Cookie"));
        if self.embedded {
            let mut response = (self.status, headers, Html(html)).into_response();
            response.extensions_mut().insert(Embeddable);
            return response;
        }
        for reminder in self.visit.reminders() {
            if let Ok(value) = HeaderValue::from_str(&reminder) {
                headers.append(SET_COOKIE, value);
            }
        }
        (self.status, headers, Html(html)).into_response()
    }
}
