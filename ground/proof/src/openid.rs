//! OpenID Connect: somebody else, such as ProConnect, vouches for who a person is.
//!
//! Authorisation code with PKCE (RFC 7636) and discovery, checked by the crate `openidconnect`: signature, issuer,
//! audience, expiry, nonce, and the digest of the access token. What is decided here: HTTPS everywhere but on the own
//! machine, no redirections, ten seconds and 256 KiB at most, clocks two minutes apart at most; the provider is
//! asked only when somebody wants to sign in through it.

mod description;
mod fault;
mod identity;
mod settings;
mod wire;

pub use fault::OpenIdFault;
pub use identity::Identity;
pub use settings::{ClientSecret, Settings};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use description::{Client, Description};
use openidconnect::core::{CoreAuthenticationFlow, CoreTokenResponse};
use openidconnect::{
    AuthenticationContextClass, AuthorizationCode, CsrfToken, LogoutRequest, Nonce, PkceCodeChallenge,
    PkceCodeVerifier, PostLogoutRedirectUrl, RequestTokenError, Scope,
};
use serde::{Deserialize, Serialize};
use settings::Chosen;
use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};
use wire::Wire;

/// A sign-in that has begun: where to send the browser, and what must be kept until it comes back.
#[derive(Clone, Serialize, Deserialize)]
pub struct Begun {
    /// Where the browser goes.
    pub url: String,
    /// What the provider hands back untouched, by which the sign-in is found again.
    pub state: String,
    /// What the provider writes into its word, so that no older word is taken for it.
    pub nonce: String,
    /// What only the one who began can say (PKCE).
    pub verifier: String,
}

impl Begun {
    /// Whether a state that came back is the one that was sent.
    pub fn is_answered_by(&self, state: &str) -> bool {
        !state.is_empty() && self.state == state
    }
}

impl fmt::Debug for Begun {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Begun(…)")
    }
}

/// A provider, reached when it is needed: one that is down delays nobody who signs in another way.
pub struct Provider {
    chosen: Chosen,
    wire: Wire,
    /// What the provider last said of itself, or when it last failed to.
    known: RwLock<Known>,
}

#[derive(Clone, Default)]
struct Known {
    description: Option<Arc<Description>>,
    failed_at: Option<DateTime<Utc>>,
}

impl Provider {
    /// Reads the settings and asks nobody yet. `return_address` is the whole address the provider sends people back
    /// to: `https://…/connexion/openid/retour`. Fails, in words, on settings that cannot work.
    pub fn new(settings: &Settings, return_address: &str) -> Result<Self, OpenIdFault> {
        let chosen = Chosen::read(settings, return_address)?;
        let wire = Wire::new(chosen.is_on_this_machine(), settings.extra_root.as_deref())?;
        Ok(Self { chosen, wire, known: RwLock::default() })
    }

    /// The name people read on the button.
    pub fn name(&self) -> &str {
        &self.chosen.name
    }

    /// Begins a sign-in. The provider's description is fetched at the first need and kept for a day; an older one
    /// serves while the provider does not answer. `chance` is 96 bytes for state, nonce and verifier.
    pub async fn begin(&self, chance: [u8; 96], now: DateTime<Utc>) -> Result<Begun, OpenIdFault> {
        let description = self.description(now).await?;
        let [state, nonce, verifier] =
            [&chance[..32], &chance[32..64], &chance[64..]].map(|part| URL_SAFE_NO_PAD.encode(part));
        let client = description.client(&self.chosen);
        let pkce = PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(verifier.clone()));
        let (sent_state, sent_nonce) = (state.clone(), nonce.clone());
        let mut request = client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                move || CsrfToken::new(sent_state),
                move || Nonce::new(sent_nonce),
            )
            .add_scopes(self.chosen.scopes.iter().cloned().map(Scope::new))
            .set_pkce_challenge(pkce);
        for level in &self.chosen.levels {
            request = request.add_auth_context_value(AuthenticationContextClass::new(level.clone()));
        }
        if let Some(claims) = &self.chosen.claims {
            request = request.add_extra_param("claims", claims.clone());
        }
        let (url, _, _) = request.url();
        Ok(Begun { url: url.into(), state, nonce, verifier })
    }

    /// Takes the code the browser brought back and gives the identity behind it. The caller has checked that the
    /// state that came back is `begun.state` ([`Begun::is_answered_by`]), and lets a `Begun` serve once.
    pub async fn finish(
        &self,
        code: &str,
        begun: &Begun,
        now: DateTime<Utc>,
    ) -> Result<Identity, OpenIdFault> {
        let description = self.description(now).await?;
        let client = description.client(&self.chosen);
        let tokens = self.exchange(&client, code, begun).await?;
        match identity::read(&self.verification(&client, begun, now), &tokens).await {
            Err(OpenIdFault::UnknownKey) => {
                let renewed = self.fetch(now).await?;
                let client = renewed.client(&self.chosen);
                identity::read(&self.verification(&client, begun, now), &tokens).await
            }
            read => read,
        }
    }

    /// Where to send a browser that signs out here, so that it signs out there as well; `None` where the provider
    /// offers no such page or was never reached. `afterwards` is a whole address the provider knows.
    pub fn farewell(&self, id_token: &str, afterwards: &str) -> Option<String> {
        let known = self.known();
        let address = known.description.as_ref()?.farewell_address()?;
        let request = LogoutRequest::from(address)
            .set_client_id(self.chosen.client_id.clone())
            .set_id_token_hint(&id_token.parse::<identity::Token>().ok()?)
            .set_post_logout_redirect_uri(PostLogoutRedirectUrl::new(afterwards.to_owned()).ok()?);
        Some(request.http_get_url().into())
    }

    async fn exchange(
        &self,
        client: &Client,
        code: &str,
        begun: &Begun,
    ) -> Result<CoreTokenResponse, OpenIdFault> {
        let request = client
            .exchange_code(AuthorizationCode::new(code.to_owned()))
            .map_err(|_| OpenIdFault::Unreachable)?
            .set_pkce_verifier(PkceCodeVerifier::new(begun.verifier.clone()));
        request.request_async(&self.wire).await.map_err(|error| match error {
            RequestTokenError::ServerResponse(refusal) => {
                tracing::warn!(provider = self.name(), reason = %refusal.error(), "a provider refused a code");
                OpenIdFault::Denied
            }
            RequestTokenError::Request(reason) => self.silent(&reason),
            RequestTokenError::Parse(..) | RequestTokenError::Other(_) => OpenIdFault::Unreadable,
        })
    }

    fn verification<'a>(
        &'a self,
        client: &'a Client,
        begun: &'a Begun,
        now: DateTime<Utc>,
    ) -> identity::Verification<'a> {
        identity::Verification { client, wire: &self.wire, chosen: &self.chosen, nonce: &begun.nonce, now }
    }

    /// The description known, if it is young enough, else a new one.
    async fn description(&self, now: DateTime<Utc>) -> Result<Arc<Description>, OpenIdFault> {
        let known = self.known();
        if let Some(description) = &known.description
            && (description.is_fresh(now) || known.is_resting(now))
        {
            return Ok(description.clone());
        }
        if known.is_resting(now) {
            return Err(OpenIdFault::Unreachable);
        }
        match (self.fetch(now).await, known.description) {
            (Err(_), Some(older)) => Ok(older),
            (fetched, _) => fetched,
        }
    }

    async fn fetch(&self, now: DateTime<Utc>) -> Result<Arc<Description>, OpenIdFault> {
        let fetched = Description::fetch(&self.chosen, &self.wire, now).await;
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        match fetched {
            Ok(description) => {
                let description = Arc::new(description);
                *known = Known { description: Some(description.clone()), failed_at: None };
                Ok(description)
            }
            Err(fault) => {
                known.failed_at = Some(now);
                Err(self.silent(&fault))
            }
        }
    }

    fn known(&self) -> Known {
        self.known.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn silent(&self, reason: &dyn fmt::Display) -> OpenIdFault {
        tracing::warn!(provider = self.name(), %reason, "a provider does not answer as it should");
        OpenIdFault::Unreachable
    }
}

impl Known {
    /// Whether the provider failed a moment ago: nobody waits ten seconds for it again in the next thirty.
    fn is_resting(&self, now: DateTime<Utc>) -> bool {
        self.failed_at.is_some_and(|failed| (0..30).contains(&(now - failed).num_seconds()))
    }
}

#[cfg(test)]
mod tests;
