//! What a provider says of itself: where to send people, where to ask, and with which keys it signs.

use super::settings::Chosen;
use super::wire::Wire;
use chrono::{DateTime, Duration, Utc};
use openidconnect::core::{CoreClient, CoreClientAuthMethod};
use openidconnect::{
    AuthType, DiscoveryError, EndSessionUrl, EndpointMaybeSet, EndpointNotSet, EndpointSet,
    ProviderMetadataWithLogout,
};

/// A provider's description with its keys, and when it was fetched.
pub(super) struct Description {
    metadata: ProviderMetadataWithLogout,
    fetched_at: DateTime<Utc>,
}

/// The crate's client, of which discovery tells the addresses.
pub(super) type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

impl Description {
    /// Asks the provider for its description and its keys. Fails with the reason, for the log.
    pub(super) async fn fetch(chosen: &Chosen, wire: &Wire, now: DateTime<Utc>) -> Result<Self, String> {
        let fetched = ProviderMetadataWithLogout::discover_async(chosen.issuer.clone(), wire).await;
        let metadata = fetched.map_err(|error| match error {
            DiscoveryError::Request(reason) => reason.to_string(),
            other => other.to_string(),
        })?;
        if !wire.may_reach(metadata.authorization_endpoint().url()) {
            return Err("it would send people to an address without HTTPS".to_owned());
        }
        Ok(Self { metadata, fetched_at: now })
    }

    /// Whether it is less than a day old.
    pub(super) fn is_fresh(&self, now: DateTime<Utc>) -> bool {
        now - self.fetched_at < Duration::days(1)
    }

    /// The client that knows these addresses and keys.
    pub(super) fn client(&self, chosen: &Chosen) -> Client {
        let known_by = if self.takes_basic() { AuthType::BasicAuth } else { AuthType::RequestBody };
        CoreClient::from_provider_metadata(
            self.metadata.clone(),
            chosen.client_id.clone(),
            chosen.secret.clone(),
        )
        .set_auth_type(known_by)
        .set_redirect_uri(chosen.return_address.clone())
    }

    /// Where people sign out, if the provider has such a page.
    pub(super) fn farewell_address(&self) -> Option<EndSessionUrl> {
        self.metadata.additional_metadata().end_session_endpoint.clone()
    }

    /// Whether the secret goes into a header, which is what a provider wants that does not say.
    fn takes_basic(&self) -> bool {
        let ways = self.metadata.token_endpoint_auth_methods_supported();
        ways.is_none_or(|ways| ways.contains(&CoreClientAuthMethod::ClientSecretBasic))
    }
}
