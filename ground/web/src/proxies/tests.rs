//! Only configured proxies are believed, and never further than they can know.

use super::{TrustedProxies, address, counted_as};
use axum::http::{HeaderMap, HeaderValue};
use proptest::prelude::*;
use std::net::IpAddr;

fn ip(text: &str) -> IpAddr {
    text.parse().expect("an address")
}

fn named(lines: &[&str]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for line in lines {
        headers.append("x-forwarded-for", HeaderValue::from_str(line).expect("a header"));
    }
    headers.insert("forwarded", HeaderValue::from_static("for=203.0.113.66"));
    headers
}

#[test]
fn the_visitor_is_whom_the_last_trusted_proxy_names() {
    let trusted = TrustedProxies::parse(["127.0.0.1", " 10.0.0.0/8 ", "fd00::/8"]).expect("networks");
    let table: &[(&str, &[&str], &str)] = &[
        // From a stranger a header proves nothing.
        ("198.51.100.7", &[], "198.51.100.7"),
        ("198.51.100.7", &["203.0.113.1"], "198.51.100.7"),
        ("198.51.100.7", &["127.0.0.1"], "198.51.100.7"),
        // From a trusted proxy the right-most address that is not one itself.
        ("127.0.0.1", &["203.0.113.1"], "203.0.113.1"),
        ("127.0.0.1", &["6.6.6.6, 203.0.113.1"], "203.0.113.1"),
        ("127.0.0.1", &["6.6.6.6, 203.0.113.1, 10.1.2.3"], "203.0.113.1"),
        ("127.0.0.1", &["6.6.6.6", "203.0.113.1", "10.1.2.3,10.1.2.4"], "203.0.113.1"),
        ("::ffff:127.0.0.1", &["::ffff:203.0.113.1"], "203.0.113.1"),
        ("fd00::1", &["2001:db8::1"], "2001:db8::1"),
        // Ports, brackets, quotes.
        ("127.0.0.1", &["203.0.113.1:4711"], "203.0.113.1"),
        ("127.0.0.1", &["[2001:db8::1]:4711"], "2001:db8::1"),
        ("127.0.0.1", &["\"[2001:db8::1]\""], "2001:db8::1"),
        // All of them ours: somebody in the house itself.
        ("127.0.0.1", &["10.1.2.3"], "10.1.2.3"),
        ("127.0.0.1", &[], "127.0.0.1"),
        // Garbage ends the walk.
        ("127.0.0.1", &["203.0.113.1, unknown"], "127.0.0.1"),
        ("127.0.0.1", &["203.0.113.1, , 10.1.2.3"], "10.1.2.3"),
        ("127.0.0.1", &["203.0.113.1, 10.1.2.3; DROP TABLE"], "127.0.0.1"),
        ("127.0.0.1", &["999.0.0.1"], "127.0.0.1"),
    ];
    for (neighbour, lines, visitor) in table {
        assert_eq!(trusted.visitor(ip(neighbour), &named(lines)), ip(visitor), "{neighbour} {lines:?}");
    }
    assert_eq!(TrustedProxies::default().visitor(ip("127.0.0.1"), &named(&["203.0.113.1"])), ip("127.0.0.1"));
}

#[test]
fn a_header_of_a_megabyte_is_walked_a_few_steps_only() {
    let trusted = TrustedProxies::parse(["127.0.0.1", "10.0.0.0/8"]).expect("networks");
    let chain = format!("203.0.113.1, {}10.0.0.2", "10.0.0.1, ".repeat(100_000));
    assert_eq!(trusted.visitor(ip("127.0.0.1"), &named(&[&chain])), ip("10.0.0.1"));
    let endless = "1".repeat(1 << 20);
    assert_eq!(trusted.visitor(ip("127.0.0.1"), &named(&[&endless])), ip("127.0.0.1"));
}

#[test]
fn what_is_no_network_is_refused_in_words() {
    for text in ["", "example.org", "10.0.0.0/33", "10.0.0", "::1/129", "10.0.0.0/8,10.1.0.0/16"] {
        let refused = TrustedProxies::parse([text]).expect_err(text);
        assert!(refused.to_string().contains(&format!("« {text} »")));
    }
}

#[test]
fn neighbours_of_one_line_count_as_one() {
    assert_eq!(counted_as(ip("192.0.2.7")), "192.0.2.7");
    assert_eq!(counted_as(ip("2001:db8:1:2:3:4:5:6")), counted_as(ip("2001:db8:1:2::1")));
    assert_ne!(counted_as(ip("2001:db8:1:2::1")), counted_as(ip("2001:db8:1:3::1")));
}

proptest! {
    #[test]
    fn no_header_makes_the_walk_fall_or_believe_a_stranger(line in "[ -~]{0,200}") {
        let headers = named(&[&line]);
        let nobody = TrustedProxies::default();
        prop_assert_eq!(nobody.visitor(ip("198.51.100.7"), &headers), ip("198.51.100.7"));
        let trusted = TrustedProxies::parse(["127.0.0.1"]).expect("a network");
        let _ = trusted.visitor(ip("127.0.0.1"), &headers);
    }

    #[test]
    fn every_address_is_read_as_it_is_written(four in any::<[u8; 4]>(), six in any::<[u16; 8]>(), port in any::<u16>()) {
        for written in [IpAddr::from(four), IpAddr::from(six)] {
            let with_port = std::net::SocketAddr::new(written, port).to_string();
            for text in [written.to_string(), with_port] {
                prop_assert_eq!(address(text.as_bytes()), Some(written.to_canonical()));
            }
        }
    }
}
