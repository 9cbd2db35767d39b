//! The seats of one address, of proxies, of this machine.

use super::Seats;
use crate::{Hospitality, TrustedProxies};
use std::net::IpAddr;

fn address(text: &str) -> IpAddr {
    text.parse().expect("an address")
}

#[tokio::test]
async fn one_address_holds_so_many_and_proxies_as_many_as_there_are() {
    let proxies = TrustedProxies::parse(["10.0.0.1"]).expect("a proxy");
    let seats = Seats::new(&Hospitality { connections: 10, from_one: 2, proxies, ..Hospitality::default() });
    let mut held = Vec::new();
    for (from, enters) in [
        ("192.0.2.1", true),
        ("192.0.2.1", true),
        ("::ffff:192.0.2.1", false),
        ("192.0.2.2", true),
        ("10.0.0.1", true),
        ("10.0.0.1", true),
        ("10.0.0.1", true),
        ("127.0.0.1", true),
    ] {
        let seat = seats.take(seats.free().await, address(from));
        assert_eq!(seat.is_some(), enters, "{from}");
        held.extend(seat);
    }
    assert!(seats.crowded());
    held.clear();
    assert!(!seats.crowded());
    assert!(seats.take(seats.free().await, address("192.0.2.1")).is_some(), "who left may come again");
}
