//! Calling another machine: one question, one answer, within bounds.

use std::fmt;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{Client, Method, Request, Url};
use rustls::{ClientConfig, RootCertStore, crypto::ring};

use crate::addresses::{INSIDE, Public, is_inside};

/// The way out. Cheap to clone.
#[derive(Clone)]
pub struct Outside {
    client: Client,
    may_reach_inside: bool,
}

/// How long to wait for the whole answer, and how much of it to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// From the first knock to the last byte.
    pub patience: Duration,
    /// The longest answer, in bytes.
    pub longest: usize,
}

/// What another machine answered.
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The headers.
    headers: HeaderMap,
    /// The body, within the bounds.
    pub body: Vec<u8>,
}

/// Why there is no answer. It never quotes what the other machine said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutsideFault {
    /// The text is no `http` or `https` address, or one with a name and a password in it.
    NotAnAddress,
    /// It leads to this machine or its network, which is not allowed here.
    Inside,
    /// No answer within the time.
    Slow,
    /// Nobody there, or nobody who could be trusted.
    Unreachable,
    /// The answer is longer than the bounds.
    TooLong,
    /// What was to be said cannot be put into a request.
    Unfit,
}

impl Outside {
    /// A way out. `may_reach_inside` allows addresses of this machine and its network: for an operator who says so.
    ///
    /// # Errors
    /// [`OutsideFault::Unfit`] when the system's certificates cannot be used at all.
    pub fn new(may_reach_inside: bool) -> Result<Outside, OutsideFault> {
        let unfit = |_| OutsideFault::Unfit;
        let mut roots = RootCertStore::empty();
        // A certificate of the system that cannot be read is left out, as every browser does.
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        let tls = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(|_| OutsideFault::Unfit)?
            .with_root_certificates(roots)
            .with_no_client_auth();
        let mut builder = Client::builder()
            .tls_backend_preconfigured(tls)
            .redirect(reqwest::redirect::Policy::none())
            .user_agent(concat!("maillage/", env!("CARGO_PKG_VERSION")))
            .referer(false);
        if may_reach_inside {
            builder = builder.no_proxy();
        } else {
            builder = builder.dns_resolver(Arc::new(Public));
        }
        Ok(Outside { client: builder.build().map_err(unfit)?, may_reach_inside })
    }

    /// Whether an address may be asked at all, as far as its text tells.
    pub fn judge(&self, address: &str) -> Result<(), OutsideFault> {
        self.understood(address).map(|_| ())
    }

    /// Asks for what stands at an address.
    ///
    /// # Errors
    /// Why there is no answer. An answer that says no is an answer.
    pub async fn get(
        &self,
        address: &str,
        headers: &[(&str, &str)],
        bounds: Bounds,
    ) -> Result<Answer, OutsideFault> {
        let request = Request::new(Method::GET, self.understood(address)?);
        self.call(with(request, headers)?, bounds).await
    }

    /// Sends something to an address.
    ///
    /// # Errors
    /// As [`Outside::get`].
    pub async fn post(
        &self,
        address: &str,
        headers: &[(&str, &str)],
        body: Vec<u8>,
        bounds: Bounds,
    ) -> Result<Answer, OutsideFault> {
        let mut request = with(Request::new(Method::POST, self.understood(address)?), headers)?;
        *request.body_mut() = Some(body.into());
        self.call(request, bounds).await
    }

    fn understood(&self, address: &str) -> Result<Url, OutsideFault> {
        let url = Url::parse(address).map_err(|_| OutsideFault::NotAnAddress)?;
        let plain = matches!(url.scheme(), "http" | "https") && url.username().is_empty();
        let host = url.host_str().filter(|_| plain && url.password().is_none());
        let host = host.ok_or(OutsideFault::NotAnAddress)?;
        // A number is called as it stands, without the lookup that would judge it.
        let number = host.trim_matches(['[', ']']).parse::<IpAddr>();
        match number {
            Ok(number) if is_inside(number) && !self.may_reach_inside => Err(OutsideFault::Inside),
            _ => Ok(url),
        }
    }

    async fn call(&self, request: Request, bounds: Bounds) -> Result<Answer, OutsideFault> {
        let answered = tokio::time::timeout(bounds.patience, self.answer(request, bounds.longest)).await;
        answered.unwrap_or(Err(OutsideFault::Slow))
    }

    async fn answer(&self, request: Request, longest: usize) -> Result<Answer, OutsideFault> {
        let mut answer = self.client.execute(request).await.map_err(fault_of)?;
        let status = answer.status().as_u16();
        let headers = std::mem::take(answer.headers_mut());
        let mut body = Vec::new();
        while let Some(part) = answer.chunk().await.map_err(fault_of)? {
            if body.len() + part.len() > longest {
                return Err(OutsideFault::TooLong);
            }
            body.extend_from_slice(&part);
        }
        Ok(Answer { status, headers, body })
    }
}

impl Answer {
    /// Whether the other machine said yes.
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// A header, where it is plain text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }
}

fn with(mut request: Request, headers: &[(&str, &str)]) -> Result<Request, OutsideFault> {
    for (name, value) in headers {
        let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| OutsideFault::Unfit)?;
        request.headers_mut().insert(name, HeaderValue::from_str(value).map_err(|_| OutsideFault::Unfit)?);
    }
    Ok(request)
}

fn fault_of(error: reqwest::Error) -> OutsideFault {
    if error.is_timeout() {
        return OutsideFault::Slow;
    }
    let mut cause: Option<&dyn std::error::Error> = Some(&error);
    while let Some(error) = cause {
        if error.to_string() == INSIDE {
            return OutsideFault::Inside;
        }
        cause = error.source();
    }
    OutsideFault::Unreachable
}

impl OutsideFault {
    /// The word of the fault, for text keys and logs.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotAnAddress => "not-an-address",
            Self::Inside => "inside",
            Self::Slow => "slow",
            Self::Unreachable => "unreachable",
            Self::TooLong => "too-long",
            Self::Unfit => "unfit",
        }
    }
}

impl fmt::Display for OutsideFault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(match self {
            Self::NotAnAddress => "this is no web address",
            Self::Inside => "this address leads to this machine or its own network, which is not allowed",
            Self::Slow => "no answer came in time",
            Self::Unreachable => "nobody answers there",
            Self::TooLong => "the answer is too long",
            Self::Unfit => "this cannot be asked",
        })
    }
}

impl std::error::Error for OutsideFault {}

impl fmt::Debug for Outside {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Outside(inside: {})", self.may_reach_inside)
    }
}

#[cfg(test)]
mod tests;
