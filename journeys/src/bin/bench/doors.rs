//! Asking the house at its own doors, without a network between: signing in by the demo, pages, forms and files.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Instant;

use app::House;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::header::{CONTENT_TYPE, COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, Request, StatusCode};
use journeys::{Outcome, Trouble};
use store::SealKey;
use tower::ServiceExt;

use crate::figures::Times;

/// A form as browsers send it.
pub(crate) const FORM: &str = "application/x-www-form-urlencoded";

/// What the house answered.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// The page as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The cookie of this name, as a browser sends it back.
    pub(crate) fn cookie(&self, name: &str) -> Option<String> {
        let set = self.headers.get_all(SET_COOKIE).iter().filter_map(|value| value.to_str().ok());
        let pairs = set.filter_map(|line| line.split(';').next());
        pairs
            .filter(|pair| pair.split_once('=').is_some_and(|(found, _)| found == name))
            .map(str::to_owned)
            .next()
    }

    /// The answer, if it is the expected one.
    pub(crate) fn expect(self, path: &str, status: StatusCode) -> Outcome<Self> {
        if self.status == status {
            return Ok(self);
        }
        let said = self.text();
        let said = said.split_once("<main").map_or(said.as_str(), |(_, main)| main);
        let said: String = said.chars().take(1_500).collect();
        Err(Trouble::new(format!("{path}: {} instead of {status}: {said}", self.status)))
    }
}

/// Asks for a page.
pub(crate) async fn get(router: &Router, path: &str, cookie: &str) -> Outcome<Answer> {
    send(router, ("GET", path), cookie, (FORM, "")).await
}

/// Sends a form.
pub(crate) async fn post(router: &Router, path: &str, cookie: &str, form: &str) -> Outcome<Answer> {
    send(router, ("POST", path), cookie, (FORM, form)).await
}

/// Each request comes from an address of its own, since the house counts attempts by address.
pub(crate) async fn send(
    router: &Router,
    (method, path): (&str, &str),
    cookie: &str,
    (kind, body): (&str, &str),
) -> Outcome<Answer> {
    static NEXT: AtomicU32 = AtomicU32::new(0x0a00_0000);
    let lost = |cause: &dyn std::fmt::Display| Trouble::while_("asking the house", cause);
    let request = Request::builder().method(method).uri(path).header(COOKIE, cookie);
    let request = request.header(CONTENT_TYPE, kind);
    let mut request = request.body(Body::from(body.to_owned())).map_err(|cause| lost(&cause))?;
    let from = Ipv4Addr::from(NEXT.fetch_add(1, Ordering::Relaxed));
    request.extensions_mut().insert(ConnectInfo(SocketAddr::from((from, 40_000))));
    let Ok(response) = router.clone().oneshot(request).await;
    let (parts, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, 32 << 20).await.map_err(|cause| lost(&cause))?;
    Ok(Answer { status: parts.status, headers: parts.headers, body: bytes.to_vec() })
}

/// The key of the sealed columns of a house whose data lie in this folder.
pub(crate) async fn key(house: &House, folder: &Path) -> Outcome<SealKey> {
    let (db, file) = (house.db().clone(), folder.join("personal.key"));
    let opened = tokio::task::spawn_blocking(move || store::keys::open(&db, &file)).await;
    let lost = |cause: &dyn std::fmt::Display| Trouble::while_("opening the key", cause);
    opened.map_err(|cause| lost(&cause))?.map_err(|cause| lost(&cause))
}

/// Signs in by the demo's own door.
pub(crate) async fn session(router: &Router, persona: &str) -> Outcome<String> {
    let answer = post(router, &format!("/essai/{persona}"), "", "").await?;
    answer.cookie("session").ok_or_else(|| Trouble::new("no session was given"))
}

/// How long a page takes, looked at so often by who holds this cookie.
pub(crate) async fn looked_at(router: &Router, path: &str, cookie: &str, often: usize) -> Outcome<Times> {
    let mut times = Times::default();
    for _ in 0..often {
        let asked = Instant::now();
        let answer = get(router, path, cookie).await?;
        times.add(asked.elapsed());
        answer.expect(path, StatusCode::OK)?;
    }
    Ok(times)
}
