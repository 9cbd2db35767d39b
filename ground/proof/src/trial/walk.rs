//! A browser without a window: follows redirections, keeps cookies, fills the provider's forms.

use super::Returned;
use openidconnect::url::{Url, form_urlencoded};
use reqwest::header::{CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use reqwest::{Client, RequestBuilder, Response};
use std::collections::BTreeMap;

/// Steps after which a walk is lost: redirections and forms together. A whole one takes eight.
const STEPS: usize = 16;

/// A browser without a window, and its cookies, all of one site.
pub(super) struct Browser {
    client: Client,
    cookies: BTreeMap<String, String>,
}

impl Browser {
    #[expect(clippy::expect_used, reason = "a test without its client cannot go on")]
    pub(super) fn new() -> Self {
        let plain = Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none());
        // It speaks to this machine alone, yet the client wants certificates.
        let tls =
            rustls::ClientConfig::builder_with_provider(rustls::crypto::ring::default_provider().into())
                .with_safe_default_protocol_versions()
                .expect("ring speaks TLS")
                .with_root_certificates(rustls::RootCertStore::empty())
                .with_no_client_auth();
        let client = plain.tls_backend_preconfigured(tls).build().expect("a client");
        Self { client, cookies: BTreeMap::new() }
    }

    /// Walks until the browser is sent back to the house; `None` if it never is.
    pub(super) async fn walk(&mut self, from: &str, user: &str, password: &str) -> Option<Returned> {
        let site = Url::parse(from).ok()?;
        let (mut here, mut answer) = (site.clone(), self.get(from).await);
        for _ in 0..STEPS {
            if let Some(location) = answer.headers().get(LOCATION) {
                here = here.join(location.to_str().ok()?).ok()?;
                if here.origin() != site.origin() {
                    return Some(returned(&here));
                }
                answer = self.get(here.as_str()).await;
                continue;
            }
            let page = answer.text().await.ok()?;
            let action = between(&page, "action=\"", "\"")?;
            let prompt = between(&page, "name=\"prompt\" value=\"", "\"")?;
            let form = form_urlencoded::Serializer::new(String::new())
                .extend_pairs([("prompt", prompt), ("login", user), ("password", password)])
                .finish();
            here = here.join(action).ok()?;
            answer = self.post(here.as_str(), &form).await;
        }
        None
    }

    pub(super) async fn post(&mut self, address: &str, form: &str) -> Response {
        let request = self.client.post(address).header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(form.to_owned())).await
    }

    async fn get(&mut self, address: &str) -> Response {
        self.send(self.client.get(address)).await
    }

    #[expect(clippy::expect_used, reason = "a provider that does not answer fails the test")]
    async fn send(&mut self, request: RequestBuilder) -> Response {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let answer = request.header(COOKIE, cookies.join("; ")).send().await.expect("the provider answers");
        for cookie in answer.headers().get_all(SET_COOKIE) {
            let pair = cookie.to_str().ok().and_then(|text| text.split(';').next()?.split_once('='));
            if let Some((name, value)) = pair {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        self.cookies.retain(|_, value| !value.is_empty());
        answer
    }
}

fn returned(address: &Url) -> Returned {
    let of = |wanted: &str| {
        address.query_pairs().find(|(name, _)| name == wanted).map(|(_, value)| value.into_owned())
    };
    Returned {
        code: of("code").unwrap_or_default(),
        state: of("state").unwrap_or_default(),
        error: of("error").unwrap_or_default(),
    }
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    text.split_once(before)?.1.split_once(after).map(|(found, _)| found)
}
