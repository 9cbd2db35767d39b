//! Each trouble of the records has its words, and who just wrote is recognised.

use super::{Attendance, Attended, Trouble, Visiting, is_nobody};
use crate::{Demand, Door, Failure, harden};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{COOKIE, RETRY_AFTER, SET_COOKIE};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use axum::response::Redirect;
use axum::routing::get;
use std::sync::Arc;
use tower::ServiceExt;

/// Records that fall into the same trouble at every visit.
#[derive(Debug)]
struct Always(Option<Trouble>);

impl Attendance for Always {
    fn attend<'a>(&'a self, _: Option<&str>, _: bool, visit: Visiting<'a>) -> Attended<'a> {
        Box::pin(async move { (visit.await, self.0) })
    }

    fn has_copy(&self) -> bool {
        true
    }
}

fn house(trouble: Option<Trouble>) -> Router {
    let mut shell = crate::tests::shell();
    shell.attendance = Some(Arc::new(Always(trouble)));
    shell.sign_in = String::from("/entrer");
    let router = Router::new()
        .route("/bien", get(|| async { "bien" }).post(|| async { "fait" }))
        .route("/faux", get(|| async { Failure::Internal }).post(|| async { Failure::Internal }))
        .route("/ferme", get(|| async { Redirect::to("/entrer?retour=/ferme") }));
    let doors = ["/bien", "/faux", "/ferme"].map(Door::open);
    let acts = ["/bien", "/faux"].map(|path| Door::post(path, Demand::Anyone));
    harden(router, &Arc::new(shell), &[&doors[..], &acts[..]].concat())
}

fn ask(router: Router, method: Method, path: &str) -> (StatusCode, HeaderMap, String) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let request = Request::builder().method(method).uri(path).body(Body::empty()).expect("a request");
        let answer = router.oneshot(request).await.expect("an answer");
        let (head, body) = answer.into_parts();
        let body = to_bytes(body, 1 << 20).await.expect("a body");
        (head.status, head.headers, String::from_utf8_lossy(&body).into_owned())
    })
}

#[test]
fn records_that_are_away_are_told_with_when_to_come_back() {
    for path in ["/faux", "/ferme"] {
        let (status, headers, page) = ask(house(Some(Trouble::Away)), Method::GET, path);
        assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE, "{path}");
        assert!(headers.contains_key(RETRY_AFTER), "{path}");
        assert!(page.contains("Le service ne répond pas pour l’instant"), "{path}: {page}");
    }
    assert_eq!(ask(house(Some(Trouble::Away)), Method::GET, "/bien").0, StatusCode::OK);
    assert_eq!(ask(house(None), Method::GET, "/faux").0, StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(ask(house(None), Method::GET, "/ferme").0, StatusCode::SEE_OTHER);
}

#[test]
fn an_act_of_which_nobody_knows_is_never_called_done_nor_undone() {
    let (status, headers, page) = ask(house(Some(Trouble::Uncertain)), Method::POST, "/faux");
    assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(!headers.contains_key(RETRY_AFTER), "nothing invites to do it again");
    assert!(page.contains("Nous ne savons pas si c’est enregistré"), "{page}");
}

#[test]
fn who_just_wrote_reads_no_copy() {
    let (_, headers, _) = ask(house(None), Method::POST, "/bien");
    let told = headers.get_all(SET_COOKIE).iter().any(|value| value.as_bytes().starts_with(b"ecrit=1;"));
    assert!(told, "{headers:?}");
    assert!(!ask(house(None), Method::GET, "/bien").1.contains_key(SET_COOKIE));
    for (cookies, nobody) in [
        (None, true),
        (Some("langue=fr; avec=1"), true),
        (Some("langue=fr; ecrit=1"), false),
        (Some("session=abc"), false),
    ] {
        let value = |text: &str| text.parse().expect("a header");
        let headers: HeaderMap = cookies.map(|text| (COOKIE, value(text))).into_iter().collect();
        assert_eq!(is_nobody(&headers), nobody, "{cookies:?}");
    }
}
