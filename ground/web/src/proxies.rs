//! Which machines may say on whose behalf they ask: the operator's own proxies and nobody else.

use axum::http::HeaderMap;
use axum::http::HeaderName;
use ipnet::IpNet;
use std::fmt;
use std::net::{IpAddr, SocketAddr};

/// The header in which a proxy writes for whom it asks. Only this one is read: a proxy that writes it may pass on
/// whatever a visitor wrote into the standard `Forwarded`.
pub(crate) const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// No chain of proxies is longer.
const LONGEST_CHAIN: usize = 16;

/// No address is longer as text: IPv6 in brackets with a port and quotes.
const LONGEST_ADDRESS: usize = 64;

/// The networks whose machines are believed. None by default: then nobody is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrustedProxies(Vec<IpNet>);

/// A text of the settings that names no network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownNetwork(String);

impl fmt::Display for UnknownNetwork {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(text) = self;
        write!(to, "« {text} » is no address or network of a proxy: write 127.0.0.1, ::1 or 10.0.0.0/8")
    }
}

impl std::error::Error for UnknownNetwork {}

impl TrustedProxies {
    /// Addresses and networks as the operator writes them: `127.0.0.1`, `10.0.0.0/8`, `fd00::/8`.
    ///
    /// # Errors
    ///
    /// [`UnknownNetwork`] for the first text that is neither.
    pub fn parse<'a>(networks: impl IntoIterator<Item = &'a str>) -> Result<Self, UnknownNetwork> {
        let networks = networks.into_iter().map(|text| {
            let text = text.trim();
            let one = text.parse::<IpAddr>().map(IpNet::from);
            one.or_else(|_| text.parse()).map_err(|_| UnknownNetwork(text.to_owned()))
        });
        Ok(Self(networks.collect::<Result<_, _>>()?))
    }

    /// The address of the visitor: the neighbour's, unless it is a trusted proxy; then the one it names, and so on
    /// from the right, up to the first address that is no trusted proxy. What lies further left anybody may have
    /// written. Garbage ends the walk at the last address believed.
    pub(crate) fn visitor(&self, neighbour: IpAddr, headers: &HeaderMap) -> IpAddr {
        let neighbour = neighbour.to_canonical();
        if !self.trusts(neighbour) {
            return neighbour;
        }
        let lines = headers.get_all(FORWARDED_FOR).iter().rev();
        let chain = lines.flat_map(|line| line.as_bytes().rsplit(|byte| *byte == b','));
        let mut believed = neighbour;
        for text in chain.take(LONGEST_CHAIN) {
            let Some(named) = address(text) else { break };
            believed = named;
            if !self.trusts(named) {
                break;
            }
        }
        believed
    }

    /// Whether this address is one of theirs.
    pub fn trusts(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(&address))
    }
}

/// An address with or without a port, brackets and quotes: `192.0.2.1`, `192.0.2.1:80`, `"[2001:db8::1]:80"`.
fn address(text: &[u8]) -> Option<IpAddr> {
    let text = Some(text.trim_ascii()).filter(|text| text.len() <= LONGEST_ADDRESS)?;
    let text = std::str::from_utf8(text).ok()?.trim_matches('"');
    let alone = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    let with_port = || text.parse::<SocketAddr>().map(|address| address.ip());
    alone.parse::<IpAddr>().or_else(|_| with_port()).ok().map(|address| address.to_canonical())
}

/// Whether an address stands on this machine or its own network, where proxies stand.
pub(crate) fn is_near(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => address.is_loopback() || address.is_private(),
        IpAddr::V6(address) => address.is_loopback() || address.is_unique_local(),
    }
}

/// The visitor as limits count them. Whoever has one IPv6 address has the 2⁶⁴ beside it, so these count as one.
pub(crate) fn counted_as(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

#[cfg(test)]
mod tests;
