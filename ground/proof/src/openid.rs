//! OpenID Connect: somebody else, such as ProConnect, vouches for who a person is.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// How a provider is reached, as the operator writes it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The provider's address, without `/.well-known/openid-configuration`.
    pub issuer: String,
    /// The name under which the provider knows this house.
    pub client_id: String,
    /// The secret shared with the provider, unless `client_secret_file` holds it.
    #[serde(default)]
    pub client_secret: ClientSecret,
    /// A file that holds the secret and nothing else.
    #[serde(default)]
    pub client_secret_file: Option<PathBuf>,
    /// The name people read on the button: « ProConnect ».
    pub name: String,
    /// What is asked for besides `openid`; `email` when nothing is said.
    #[serde(default = "default_scopes")]
    pub scopes: Vec<String>,
    /// The levels of assurance asked for, best first; none asks for none.
    #[serde(default)]
    pub acr_values: Vec<String>,
    /// A file of certificates (PEM) trusted besides the system's: for a provider inside an organisation.
    #[serde(default)]
    pub extra_root: Option<PathBuf>,
}

fn default_scopes() -> Vec<String> {
    vec!["email".to_owned()]
}

/// A secret shared with a provider. Its `Debug` is blank.
#[derive(Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct ClientSecret(String);

impl std::fmt::Debug for ClientSecret {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("ClientSecret(…)")
    }
}

/// A sign-in that has begun: where to send the browser, and what must be kept until it comes back.
#[derive(Clone, Serialize, Deserialize)]
pub struct Begun {
    /// Where the browser goes.
    pub url: String,
    /// What the provider hands back untouched, by which the sign-in is found again.
    pub state: String,
    /// What the provider writes into its word, so that no older word is taken for it.
    pub nonce: String,
    /// What only the one who began can say (PKCE, RFC 7636).
    pub verifier: String,
}

/// Who the provider says it is.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Identity {
    /// The provider's address.
    pub issuer: String,
    /// The provider's lasting name for the person; only together with the issuer does it name one person.
    pub subject: String,
    /// Their mail address.
    pub email: Option<String>,
    /// Whether the provider checked that the address is theirs; ProConnect says it by contract, others in a claim.
    pub email_verified: bool,
    /// Their name.
    pub name: Option<String>,
    /// How surely they were known (`acr`).
    pub level: Option<String>,
    /// By which means they were known (`amr`): `pwd`, `mfa`, `otp`…
    pub means: Vec<String>,
    /// The provider's word itself, needed to sign out there as well.
    pub id_token: String,
}

/// Why a provider's word was not taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum OpenIdFault {
    /// The provider does not answer, or not as it should.
    Unreachable,
}

impl OpenIdFault {
    /// A stable word for the texts: `openid-<code>`.
    pub fn code(&self) -> &'static str {
        "unreachable"
    }
}

/// A provider, reached when it is needed: one that is down delays nobody who signs in another way.
pub struct Provider {}

impl Provider {
    /// Reads the settings and asks nobody yet. `return_address` is the whole address the provider sends people back
    /// to: `https://…/connexion/openid/retour`.
    pub fn new(_settings: &Settings, _return_address: &str) -> Result<Self, OpenIdFault> {
        Err(OpenIdFault::Unreachable)
    }

    /// The name people read on the button.
    pub fn name(&self) -> &str {
        ""
    }

    /// Begins a sign-in. The provider's description is fetched at the first need and kept for a day. `chance` is 96
    /// bytes for state, nonce and verifier.
    pub async fn begin(&self, _chance: [u8; 96], _now: DateTime<Utc>) -> Result<Begun, OpenIdFault> {
        Err(OpenIdFault::Unreachable)
    }

    /// Takes the code the browser brought back and gives the identity behind it. The caller has checked that the state
    /// that came back is `begun.state` ([`Begun::is_answered_by`]).
    pub async fn finish(
        &self,
        _code: &str,
        _begun: &Begun,
        _now: DateTime<Utc>,
    ) -> Result<Identity, OpenIdFault> {
        Err(OpenIdFault::Unreachable)
    }

    /// Where to send a browser that signs out here, so that it signs out there as well; `None` where the provider
    /// offers no such page or was never reached.
    pub fn farewell(&self, _id_token: &str, _afterwards: &str) -> Option<String> {
        None
    }
}

impl Begun {
    /// Whether a state that came back is the one that was sent.
    pub fn is_answered_by(&self, state: &str) -> bool {
        self.state == state
    }
}
