//! Somebody who uses the house over the network: asks, sends forms, and believes only what was answered.

use std::time::Duration;

use anyhow::Result;
use reqwest::header::{ACCEPT_LANGUAGE, CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use reqwest::redirect::Policy;
use reqwest::{Client, Method, StatusCode};

use crate::dice::Dice;

/// A form as browsers send it.
const FORM: &str = "application/x-www-form-urlencoded";
/// How long somebody waits for an answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// What the house answered.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) location: String,
    cookies: Vec<String>,
    pub(crate) page: String,
}

impl Answer {
    /// Whether the house sent the visitor on to an address that holds this: its way of saying that it is done.
    pub(crate) fn is_done(&self, part: &str) -> bool {
        self.status == StatusCode::SEE_OTHER && self.location.contains(part)
    }

    /// The cookie of this name, `name=value`.
    pub(crate) fn cookie(&self, name: &str) -> Option<&str> {
        let pairs = self.cookies.iter().filter_map(|line| line.split(';').next());
        pairs.into_iter().find(|pair| pair.split_once('=').is_some_and(|(found, _)| found == name))
    }
}

/// Somebody with a browser.
#[derive(Clone)]
pub(crate) struct Visitor {
    client: Client,
    home: String,
    cookie: String,
    dice: Dice,
    reached: bool,
}

impl Visitor {
    /// Somebody before this house.
    pub(crate) fn before(home: &str, dice: Dice) -> Result<Self> {
        let client = Client::builder().redirect(Policy::none()).timeout(PATIENCE).build()?;
        Ok(Self { client, home: home.to_owned(), cookie: String::new(), dice, reached: false })
    }

    /// The same with a cookie.
    pub(crate) fn with(mut self, cookie: &str) -> Self {
        cookie.clone_into(&mut self.cookie);
        self
    }

    /// Whether the last request found somebody to listen.
    pub(crate) fn reached(&self) -> bool {
        self.reached
    }

    /// Asks for a page; nothing where nobody answers.
    pub(crate) async fn get(&mut self, path: &str) -> Option<Answer> {
        self.send(Method::GET, path, (FORM, "")).await
    }

    /// Sends a form; nothing where nobody answers.
    pub(crate) async fn post(&mut self, path: &str, form: &str) -> Option<Answer> {
        self.send(Method::POST, path, (FORM, form)).await
    }

    /// Sends a form with parts, as one that may bring files.
    pub(crate) async fn post_parts(&mut self, path: &str, fields: &[(&str, &str)]) -> Option<Answer> {
        const MARK: &str = "---------------------------maillage";
        let part = |(name, value): &(&str, &str)| {
            format!("--{MARK}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let parts: String = fields.iter().map(part).collect();
        let kind = format!("multipart/form-data; boundary={MARK}");
        self.send(Method::POST, path, (&kind, &format!("{parts}--{MARK}--\r\n"))).await
    }

    /// Each request comes from somebody else, whom the house believes its proxy about: limits count visitors.
    async fn send(&mut self, method: Method, path: &str, (kind, body): (&str, &str)) -> Option<Answer> {
        let [a, b, c] = [(); 3].map(|()| self.dice.below(250));
        let path = path.strip_prefix(&self.home).unwrap_or(path);
        let request = self.client.request(method, format!("{}{path}", self.home));
        let request = request.header("x-forwarded-for", format!("10.{a}.{b}.{c}"));
        let request = request.header(COOKIE, &self.cookie).header(CONTENT_TYPE, kind);
        let request = request.header(ACCEPT_LANGUAGE, "fr").header("sec-fetch-site", "same-origin");
        let response = request.body(body.to_owned()).send().await;
        self.reached = !response.as_ref().is_err_and(reqwest::Error::is_connect);
        let response = response.ok()?;
        let (status, headers) = (response.status(), response.headers().clone());
        let text = |value: &reqwest::header::HeaderValue| value.to_str().unwrap_or_default().to_owned();
        let location = headers.get(LOCATION).map(text).unwrap_or_default();
        let cookies = headers.get_all(SET_COOKIE).iter().map(text).collect();
        // The first line was read: whatever happens to the rest, it was said.
        let page = response.text().await.unwrap_or_default();
        Some(Answer { status, location, cookies, page })
    }
}
