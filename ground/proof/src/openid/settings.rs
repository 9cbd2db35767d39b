//! How a provider is reached, as the operator writes it, and as it is once every word was checked.

use super::OpenIdFault;
use openidconnect::url::{Host, Url};
use openidconnect::{ClientId, IssuerUrl, RedirectUrl};
use serde::Deserialize;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// How a provider is reached, as the operator writes it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The provider's address, without `/.well-known/openid-configuration`.
    pub issuer: String,
    /// The name under which the provider knows this house.
    pub client_id: String,
    /// The secret shared with the provider; may be absent where a file holds it, or where the provider gives none.
    #[serde(default)]
    pub client_secret: ClientSecret,
    /// A file that holds the secret and nothing else.
    #[serde(default)]
    pub client_secret_file: Option<PathBuf>,
    /// The name people read on the button: « ProConnect ».
    pub name: String,
    /// What is asked for besides `openid`; `email` when nothing is said.
    #[serde(default = "email_alone")]
    pub scopes: Vec<String>,
    /// The levels of assurance asked for (`acr_values`), best first; none asks for none.
    #[serde(default)]
    pub acr_values: Vec<String>,
    /// The parameter `claims`, as JSON, where a provider wants it.
    #[serde(default)]
    pub claims: Option<String>,
    /// Whether the provider checks every mail address it tells, by contract, without saying so in each answer.
    #[serde(default)]
    pub checks_addresses: bool,
    /// A file of certificates (PEM) trusted besides the system's: for a provider inside an organisation.
    #[serde(default)]
    pub extra_root: Option<PathBuf>,
}

fn email_alone() -> Vec<String> {
    vec!["email".to_owned()]
}

/// A secret shared with a provider. Its `Debug` is blank.
#[derive(Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct ClientSecret(String);

impl ClientSecret {
    /// A secret from its text; an empty one is none.
    pub fn new(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Debug for ClientSecret {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("ClientSecret(…)")
    }
}

/// Settings of which every word was checked.
pub(super) struct Chosen {
    pub(super) issuer: IssuerUrl,
    pub(super) client_id: ClientId,
    pub(super) secret: Option<openidconnect::ClientSecret>,
    pub(super) return_address: RedirectUrl,
    pub(super) name: String,
    pub(super) scopes: Vec<String>,
    pub(super) levels: Vec<String>,
    pub(super) claims: Option<String>,
    pub(super) checks_addresses: bool,
}

impl Chosen {
    pub(super) fn read(settings: &Settings, return_address: &str) -> Result<Self, OpenIdFault> {
        let issuer = IssuerUrl::new(settings.issuer.clone()).map_err(|_| refused("issuer is no address"))?;
        if !is_safe(issuer.url(), is_of_this_machine(issuer.url())) {
            return Err(refused("issuer must begin with https://"));
        }
        let claims = settings.claims.as_deref();
        if claims.is_some_and(|claims| serde_json::from_str::<serde_json::Value>(claims).is_err()) {
            return Err(refused("claims is no JSON"));
        }
        Ok(Self {
            issuer,
            client_id: ClientId::new(settings.client_id.clone()),
            secret: secret(settings)?,
            return_address: RedirectUrl::new(return_address.to_owned())
                .map_err(|_| refused("the address of the house is no address"))?,
            name: settings.name.clone(),
            scopes: settings.scopes.iter().filter(|scope| *scope != "openid").cloned().collect(),
            levels: settings.acr_values.clone(),
            claims: settings.claims.clone(),
            checks_addresses: settings.checks_addresses,
        })
    }

    /// Whether the provider runs on this machine, as in tests: then, and only then, TLS may be absent.
    pub(super) fn is_on_this_machine(&self) -> bool {
        is_of_this_machine(self.issuer.url())
    }
}

/// Whether an address may be asked: HTTPS, or plain HTTP to this machine where the provider runs on it.
pub(super) fn is_safe(address: &Url, on_this_machine: bool) -> bool {
    match address.scheme() {
        "https" => true,
        "http" => on_this_machine && is_of_this_machine(address),
        _ => false,
    }
}

fn is_of_this_machine(address: &Url) -> bool {
    match address.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

fn secret(settings: &Settings) -> Result<Option<openidconnect::ClientSecret>, OpenIdFault> {
    let text = match &settings.client_secret_file {
        Some(path) => from_file(path)?,
        None => settings.client_secret.0.clone(),
    };
    Ok((!text.is_empty()).then(|| openidconnect::ClientSecret::new(text)))
}

fn from_file(path: &Path) -> Result<String, OpenIdFault> {
    let text = fs::read_to_string(path)
        .map_err(|error| refused(&format!("the file {} cannot be read: {error}", path.display())))?;
    Ok(text.trim().to_owned())
}

pub(super) fn refused(reason: &str) -> OpenIdFault {
    OpenIdFault::Settings(reason.to_owned())
}
