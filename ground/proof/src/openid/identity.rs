//! Who the provider says it is, once its word was verified.

use super::OpenIdFault;
use super::description::Client;
use super::settings::Chosen;
use super::wire::Wire;
use chrono::{DateTime, Duration, Utc};
use openidconnect::core::{
    CoreGenderClaim, CoreIdToken, CoreIdTokenClaims, CoreJwsSigningAlgorithm as Algorithm, CoreTokenResponse,
};
use openidconnect::{
    AccessTokenHash, AdditionalClaims, ClaimsVerificationError, Nonce, OAuth2TokenResponse,
    SignatureVerificationError, TokenResponse, UserInfoClaims, UserInfoError,
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// How far apart the clocks may be, in seconds.
const SKEW: i64 = 120;

/// Signatures by public keys, of the strengths that are in use; never the shared secret, never none.
const ALGORITHMS: [Algorithm; 5] = [
    Algorithm::RsaSsaPkcs1V15Sha256,
    Algorithm::RsaSsaPssSha256,
    Algorithm::EcdsaP256Sha256,
    Algorithm::EcdsaP384Sha384,
    Algorithm::EdDsa,
];

/// Who the provider says it is.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Identity {
    /// The provider's address.
    pub issuer: String,
    /// The provider's lasting name for the person; only together with the issuer does it name one person.
    pub subject: String,
    /// Their mail address.
    pub email: Option<String>,
    /// Whether the provider checked that the address is theirs.
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

impl fmt::Debug for Identity {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Identity(…)")
    }
}

/// The provider's word, as it is signed.
pub(super) type Token = CoreIdToken;

/// What ProConnect says besides the standard claims.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(super) struct MoreClaims {
    usual_name: Option<String>,
}

impl AdditionalClaims for MoreClaims {}

type Told = UserInfoClaims<MoreClaims, CoreGenderClaim>;

/// What a provider's word is verified against.
pub(super) struct Verification<'a> {
    pub(super) client: &'a Client,
    pub(super) wire: &'a Wire,
    pub(super) chosen: &'a Chosen,
    pub(super) nonce: &'a str,
    pub(super) now: DateTime<Utc>,
}

/// Verifies the provider's word and asks it for the rest.
pub(super) async fn read(
    verification: &Verification<'_>,
    tokens: &CoreTokenResponse,
) -> Result<Identity, OpenIdFault> {
    let token = tokens.id_token().ok_or(OpenIdFault::Unreadable)?;
    let claims = verified(verification, token, tokens)?;
    let told = told(verification, claims, tokens).await?;
    let shown = Shown::by_token(claims).completed_by(told.as_ref().map(Shown::by_answer));
    Ok(Identity {
        issuer: claims.issuer().to_string(),
        subject: claims.subject().to_string(),
        email_verified: shown.email.is_some() && (shown.is_checked || verification.chosen.checks_addresses),
        email: shown.email,
        name: shown.name,
        level: claims.auth_context_ref().map(|level| level.to_string()),
        means: claims.auth_method_refs().into_iter().flatten().map(|means| means.to_string()).collect(),
        id_token: token.to_string(),
    })
}

/// The claims of a token that is the provider's, for us, for this sign-in, and not too old (OpenID Connect Core
/// 1.0, 3.1.3.7 and 3.1.3.8).
fn verified<'t>(
    verification: &Verification<'_>,
    token: &'t Token,
    tokens: &CoreTokenResponse,
) -> Result<&'t CoreIdTokenClaims, OpenIdFault> {
    let now = verification.now;
    let skew = Duration::seconds(SKEW);
    let verifier = verification
        .client
        .id_token_verifier()
        .set_allowed_algs(ALGORITHMS)
        .set_time_fn(move || now - skew)
        .set_issue_time_verifier_fn(move |issued| {
            if issued > now + skew { Err("it comes from the future".to_owned()) } else { Ok(()) }
        });
    let claims = token.claims(&verifier, &Nonce::new(verification.nonce.to_owned()))?;
    if let Some(expected) = claims.access_token_hash() {
        let key = token.signing_key(&verifier).map_err(ClaimsVerificationError::SignatureVerification)?;
        let algorithm = token.signing_alg().map_err(ClaimsVerificationError::SignatureVerification)?;
        let hash = AccessTokenHash::from_token(tokens.access_token(), algorithm, key);
        if hash.ok().as_ref() != Some(expected) {
            return Err(OpenIdFault::Forged);
        }
    }
    Ok(claims)
}

/// What the provider says when asked about the same person, plainly or signed; `None` where it cannot be asked.
async fn told(
    verification: &Verification<'_>,
    claims: &CoreIdTokenClaims,
    tokens: &CoreTokenResponse,
) -> Result<Option<Told>, OpenIdFault> {
    let subject = Some(claims.subject().clone());
    let Ok(request) = verification.client.user_info(tokens.access_token().clone(), subject) else {
        return Ok(None);
    };
    let answer = request.request_async(verification.wire).await;
    answer.map(Some).map_err(|error| match error {
        UserInfoError::ClaimsVerification(error) => error.into(),
        UserInfoError::Parse(_) => OpenIdFault::Unreadable,
        _ => OpenIdFault::Unreachable,
    })
}

/// What is shown of a person, from one place.
#[derive(Default)]
struct Shown {
    email: Option<String>,
    is_checked: bool,
    name: Option<String>,
}

impl Shown {
    fn by_token(claims: &CoreIdTokenClaims) -> Self {
        Self {
            email: claims.email().map(|email| email.to_string()),
            is_checked: claims.email_verified() == Some(true),
            name: claims.name().and_then(|name| name.get(None)).map(|name| name.to_string()),
        }
    }

    fn by_answer(told: &Told) -> Self {
        let given = told.given_name().and_then(|name| name.get(None)).map(|name| name.to_string());
        let family = told.family_name().and_then(|name| name.get(None)).map(|name| name.to_string());
        let family = family.or_else(|| told.additional_claims().usual_name.clone());
        let parts: Vec<String> = given.into_iter().chain(family).collect();
        let whole = told.name().and_then(|name| name.get(None)).map(|name| name.to_string());
        Self {
            email: told.email().map(|email| email.to_string()),
            is_checked: told.email_verified() == Some(true),
            name: whole.or_else(|| (!parts.is_empty()).then(|| parts.join(" "))),
        }
    }

    /// Takes from elsewhere what is absent here. An address and whether it was checked come from the same place.
    fn completed_by(self, other: Option<Self>) -> Self {
        let other = other.unwrap_or_default();
        let name = self.name.or(other.name);
        match self.email {
            Some(email) => Self { email: Some(email), is_checked: self.is_checked, name },
            None => Self { email: other.email, is_checked: other.is_checked, name },
        }
    }
}

impl From<ClaimsVerificationError> for OpenIdFault {
    fn from(error: ClaimsVerificationError) -> Self {
        use SignatureVerificationError::NoMatchingKey;
        match error {
            ClaimsVerificationError::SignatureVerification(NoMatchingKey) => Self::UnknownKey,
            ClaimsVerificationError::Expired(_) => Self::Expired,
            _ => Self::Forged,
        }
    }
}
