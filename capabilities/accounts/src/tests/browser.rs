//! A browser: it keeps its cookies, says what it is, and comes from an address.

use std::collections::BTreeMap;
use std::net::SocketAddr;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::header::{COOKIE, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, Request};
use tower::ServiceExt;

/// What came back.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: HeaderMap,
    pub(super) text: String,
}

impl Answer {
    /// Where the answer leads.
    pub(super) fn leads_to(&self) -> &str {
        self.headers.get(LOCATION).and_then(|path| path.to_str().ok()).unwrap_or_default()
    }
}

#[derive(Clone)]
pub(super) struct Browser {
    router: Router,
    pub(super) cookies: BTreeMap<String, String>,
    pub(super) says: String,
    pub(super) address: [u8; 4],
}

impl Browser {
    pub(super) fn of(router: &Router) -> Self {
        Self {
            router: router.clone(),
            cookies: BTreeMap::new(),
            says: "Mozilla/5.0 (Windows NT 10.0; rv:145.0) Gecko/20100101 Firefox/145.0".to_owned(),
            address: [192, 0, 2, 1],
        }
    }

    pub(super) async fn get(&mut self, path: &str) -> Answer {
        self.ask("GET", path, String::new()).await
    }

    pub(super) async fn head(&mut self, path: &str) -> Answer {
        self.ask("HEAD", path, String::new()).await
    }

    pub(super) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut body = form_urlencoded::Serializer::new(String::new());
        body.extend_pairs(fields);
        self.ask("POST", path, body.finish()).await
    }

    async fn ask(&mut self, method: &str, path: &str, body: String) -> Answer {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header("host", "annuaire.example")
            .header("sec-fetch-site", "same-origin")
            .header("user-agent", &self.says)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("content-length", body.len())
            .header(COOKIE, cookies.join("; "))
            .body(Body::from(body))
            .expect("a request");
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from((self.address, 50_000))));
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let (head, body) = response.into_parts();
        self.keep(&head.headers);
        let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("a body");
        Answer {
            status: head.status.as_u16(),
            headers: head.headers,
            text: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    fn keep(&mut self, headers: &HeaderMap) {
        for line in headers.get_all(SET_COOKIE).iter().filter_map(|line| line.to_str().ok()) {
            let (name, rest) = line.split_once('=').expect("a cookie");
            let value = rest.split(';').next().unwrap_or_default();
            if line.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}
