//! Asking a provider over HTTPS, with limits: ten seconds, 256 KiB, no redirections, no plain text on the wire.

use super::OpenIdFault;
use super::settings::{is_safe, refused};
use openidconnect::url::Url;
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore, crypto::ring};
use std::fmt;
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

/// How long a provider may take for one answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// The longest answer read, in bytes; a real description is below 10 KiB.
const LONGEST: usize = 256 * 1024;

/// The way to a provider.
pub(super) struct Wire {
    client: reqwest::Client,
    on_this_machine: bool,
}

impl Wire {
    /// A way that trusts the system's certificates and those of a file.
    pub(super) fn new(on_this_machine: bool, extra_root: Option<&Path>) -> Result<Self, OpenIdFault> {
        let provider = Arc::new(ring::default_provider());
        let tls = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|error| refused(&error.to_string()))?
            .with_root_certificates(roots(extra_root)?)
            .with_no_client_auth();
        let mut builder = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .redirect(reqwest::redirect::Policy::none())
            .timeout(PATIENCE);
        if on_this_machine {
            builder = builder.no_proxy();
        }
        let client = builder.build().map_err(|error| refused(&error.to_string()))?;
        Ok(Self { client, on_this_machine })
    }

    /// Whether an address the provider named may be asked, or shown to a browser.
    pub(super) fn may_reach(&self, address: &Url) -> bool {
        is_safe(address, self.on_this_machine)
    }

    /// One question, one answer.
    async fn ask(&self, request: HttpRequest) -> Result<HttpResponse, WireFault> {
        let request = reqwest::Request::try_from(request).map_err(WireFault::of)?;
        if !self.may_reach(request.url()) {
            return Err(WireFault::Unsafe);
        }
        let mut answer = self.client.execute(request).await.map_err(WireFault::of)?;
        let mut body = Vec::new();
        while let Some(part) = answer.chunk().await.map_err(WireFault::of)? {
            if body.len() + part.len() > LONGEST {
                return Err(WireFault::TooLong);
            }
            body.extend_from_slice(&part);
        }
        let mut response = HttpResponse::new(body);
        *response.status_mut() = answer.status();
        *response.headers_mut() = std::mem::take(answer.headers_mut());
        Ok(response)
    }
}

impl<'wire> AsyncHttpClient<'wire> for Wire {
    type Error = WireFault;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, WireFault>> + Send + 'wire>>;

    fn call(&'wire self, request: HttpRequest) -> Self::Future {
        Box::pin(self.ask(request))
    }
}

fn roots(extra: Option<&Path>) -> Result<RootCertStore, OpenIdFault> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if let Some(path) = extra {
        let told = |error: &dyn fmt::Display| refused(&format!("{}: {error}", path.display()));
        for certificate in CertificateDer::pem_file_iter(path).map_err(|error| told(&error))? {
            let certificate = certificate.map_err(|error| told(&error))?;
            roots.add(certificate).map_err(|error| told(&error))?;
        }
    }
    Ok(roots)
}

/// Why a question found no answer. Its words hold no address, since some addresses hold what only two may know.
#[derive(Debug)]
pub(super) enum WireFault {
    /// The address is not HTTPS.
    Unsafe,
    /// The answer is longer than 256 KiB.
    TooLong,
    /// No connection, no answer in time, or a broken one.
    Broken(reqwest::Error),
}

impl WireFault {
    fn of(error: reqwest::Error) -> Self {
        Self::Broken(error.without_url())
    }
}

impl fmt::Display for WireFault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unsafe => to.write_str("it names an address without HTTPS"),
            Self::TooLong => write!(to, "its answer is longer than {LONGEST} bytes"),
            Self::Broken(error) => {
                write!(to, "{error}")?;
                let mut cause = std::error::Error::source(error);
                while let Some(deeper) = cause {
                    write!(to, ": {deeper}")?;
                    cause = deeper.source();
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for WireFault {}

#[cfg(test)]
mod tests;
