//! Links to answer: eight days, one browser, asked again.

use membership::trial::account;

use super::{House, in_houses, sender};
use crate::{Act, Link, LinkState, Renewed, bind_link};

fn live(house: &House, secret: &str) -> Link {
    match house.links(secret) {
        LinkState::Live(link) => link,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_was_said_is_for_the_first_browser_alone() {
    in_houses(|house| {
        let kept = house.sends(&house.demand("panier-d-a-cote"));
        let secret = house.secrets().pop().expect("a link");
        let link = live(house, &secret);
        assert_eq!((link.referral, link.organization, link.is_bound()), (kept.id, kept.receiver, false));
        let now = house.now();
        assert!(house.write(|conn| bind_link(conn, link.id, b"first", now)));
        assert!(house.write(|conn| bind_link(conn, link.id, b"first", now)), "the same browser comes back");
        assert!(!house.write(|conn| bind_link(conn, link.id, b"second", now)));
        let bound = live(house, &secret);
        assert!(bound.is_bound_to(b"first") && !bound.is_bound_to(b"second"));
        assert_eq!(house.links("nothing"), LinkState::Unknown);
    });
}

#[test]
fn a_link_that_is_over_is_asked_again_and_goes_to_the_same_mailbox() {
    in_houses(|house| {
        house.sends(&house.demand("panier-d-a-cote"));
        let secret = house.secrets().pop().expect("a link");
        house.wait(9);
        let LinkState::Expired(link) = house.links(&secret) else { panic!("it is over") };
        let desk = house.desk();
        assert_eq!(house.write(|conn| crate::renew_link(conn, &desk, &link)), Renewed::Written);
        let desk = house.desk();
        assert_eq!(house.write(|conn| crate::renew_link(conn, &desk, &link)), Renewed::JustWritten);
        let fresh: Vec<String> = house.secrets().into_iter().filter(|other| *other != secret).collect();
        assert_eq!(live(house, &fresh[0]).referral, link.referral);
    });
}

#[test]
fn there_is_no_new_link_to_what_is_over() {
    in_houses(|house| {
        let kept = house.sends(&house.demand("panier-d-a-cote"));
        let secret = house.secrets().pop().expect("a link");
        house.does(kept.id, &Act::Helped, sender()).expect("helped");
        house.does(kept.id, &Act::Close, sender()).expect("closed");
        let desk = house.desk();
        let link = live(house, &secret);
        assert_eq!(house.write(|conn| crate::renew_link(conn, &desk, &link)), Renewed::Over);
    });
}

#[test]
fn a_link_opens_nothing_for_who_left_the_organisation() {
    in_houses(|house| {
        house.wait(28);
        let kept = house.sends(&house.demand("ccas-le-mee"));
        let (desk, account) = (house.desk(), account("intervenante-ponctuelle"));
        let secret = web::Secret::new([3; 32]);
        house.write(|conn| {
            let to = accounts::recipient(conn, &house.key, account)?.expect("she has an account");
            crate::link::keep_link(conn, &desk, &kept, &to, (desk.id("link"), secret.digest()))
        });
        let link = live(house, secret.text());
        house.wait(4);
        assert_eq!(house.links(secret.text()), LinkState::Unknown, "her mandate ended");
        let before = house.letters().len();
        let desk = house.desk();
        assert_eq!(house.write(|conn| crate::renew_link(conn, &desk, &link)), Renewed::Over);
        assert_eq!(house.letters().len(), before);
    });
}
