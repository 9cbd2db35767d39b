//! Which addresses lie inside: this machine, its network, and what no public machine can have.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

/// Whether nobody outside may make the house knock there (IANA special-purpose registries, RFC 6890).
pub(crate) fn is_inside(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_inside_v4(address),
        IpAddr::V6(address) => is_inside_v6(address),
    }
}

fn is_inside_v4(address: Ipv4Addr) -> bool {
    let [first, second, third, _] = address.octets();
    let shared = first == 100 && (64..128).contains(&second);
    let protocols = first == 192 && second == 0 && third == 0;
    let measured = first == 198 && (second == 18 || second == 19);
    address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_unspecified()
        || address.is_broadcast()
        || address.is_documentation()
        || first == 0
        || first >= 224
        || shared
        || protocols
        || measured
}

/// Addresses that lead to this machine or its network, to another address they carry, or to nobody, by their first
/// segments, and how many bits of them count.
const INSIDE_V6: [(Ipv6Addr, u32); 12] = [
    // Unspecified, loopback, and IPv4-compatible (RFC 4291, 2.5.5.1).
    (Ipv6Addr::new(0, 0, 0, 0, 0, 0, 0, 0), 96),
    // IPv4-translated (RFC 2765).
    (Ipv6Addr::new(0, 0, 0, 0, 0xffff, 0, 0, 0), 96),
    // NAT64, which carries an IPv4 address that may be any (RFC 6052), and its local prefix (RFC 8215).
    (Ipv6Addr::new(0x64, 0xff9b, 0, 0, 0, 0, 0, 0), 32),
    // Discard (RFC 6666).
    (Ipv6Addr::new(0x100, 0, 0, 0, 0, 0, 0, 0), 64),
    // Protocol assignments, Teredo among them (RFC 2928, RFC 4380): both carry addresses.
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23),
    // Documentation (RFC 3849, RFC 9637).
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32),
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20),
    // 6to4, which carries an IPv4 address (RFC 3056).
    (Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0), 16),
    // Unique local (RFC 4193).
    (Ipv6Addr::new(0xfc00, 0, 0, 0, 0, 0, 0, 0), 7),
    // Link-local (RFC 4291, 2.5.6).
    (Ipv6Addr::new(0xfe80, 0, 0, 0, 0, 0, 0, 0), 10),
    // Site-local, which older networks still route (RFC 3879).
    (Ipv6Addr::new(0xfec0, 0, 0, 0, 0, 0, 0, 0), 10),
    // Multicast (RFC 4291, 2.7).
    (Ipv6Addr::new(0xff00, 0, 0, 0, 0, 0, 0, 0), 8),
];

fn is_inside_v6(address: Ipv6Addr) -> bool {
    if let Some(address) = address.to_ipv4_mapped() {
        return is_inside_v4(address);
    }
    INSIDE_V6.iter().any(|(first, bits)| {
        let beyond = u128::BITS - bits;
        address.to_bits() >> beyond == first.to_bits() >> beyond
    })
}

/// Looks names up and leaves out what lies inside; what is left is what is called.
pub(crate) struct Public;

impl Resolve for Public {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let outside: Vec<SocketAddr> = found.filter(|address| !is_inside(address.ip())).collect();
            if outside.is_empty() {
                return Err(Box::from(INSIDE));
            }
            Ok(Box::new(outside.into_iter()) as Addrs)
        })
    }
}

/// What the lookup says when a name leads inside only.
pub(crate) const INSIDE: &str = "the name leads inside";

#[cfg(test)]
mod tests {
    use super::is_inside;

    /// One address of each kind that leads nowhere outside.
    const LIE_INSIDE: [&str; 35] = [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "255.255.255.255",
        "224.0.0.1",
        "198.18.0.1",
        "::1",
        "::",
        "fe80::1",
        "fd00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "64:ff9b::808:808",
        "64:ff9b:1::a00:1",
        "2002:a00:1::1",
        "2002:c0a8:101::",
        "2001:db8::1",
        "3fff::1",
        "::127.0.0.1",
        "::10.0.0.1",
        "::9.9.9.9",
        "::ffff:0:10.0.0.1",
        "fec0::1",
        "feff::1",
        "2001::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "100::1",
        "100::ffff:ffff:ffff:ffff",
    ];

    #[test]
    fn what_lies_inside_is_known_in_every_dress() {
        for address in LIE_INSIDE {
            assert!(is_inside(address.parse().expect("an address")), "{address}");
        }
        for address in [
            "9.9.9.9",
            "172.32.0.1",
            "100.128.0.1",
            "2620:fe::fe",
            "::ffff:9.9.9.9",
            "2001:660::1",
            "2a01::1",
            "100:1::1",
        ] {
            assert!(!is_inside(address.parse().expect("an address")), "{address}");
        }
    }
}
