//! A change of address that somebody else asks for: the old address stops it, agrees to it, or lets three days pass.

use chrono::TimeDelta;
use vocabulary::id::AccountId;

use super::recovery::change_by;
use super::{House, MONIQUE, link_in, on_both};
use crate::ChangeAsked;

const NEW: &str = "nouvelle@resto.example";

/// A coordinator asks for another address: the links in the new and in the old one.
async fn asked(house: &House, id: AccountId) -> (String, String) {
    let paul = house.member(crate::AccountKind::Personal, "Paul", "paul@resto.example").await;
    assert_eq!(change_by(house, (id, Some(paul)), NEW).await, ChangeAsked::Written);
    let links: Vec<String> = house.letters().await.iter().map(|letter| link_in(letter)).collect();
    let of = |start: &str| links.iter().find(|link| link.starts_with(start)).expect("a link").clone();
    (of("/connexion/adresse/"), of("/connexion/ancienne-adresse/"))
}

/// Whether the account is found under an address.
async fn opens_with(house: &House, email: &str) -> bool {
    let (key, email) = (house.key.clone(), crate::EmailAddress::read(email).expect("an address"));
    house.read(move |conn| crate::account_by_email(conn, &key, &email)).await.is_some()
}

async fn day(house: &House) -> u64 {
    let daily = crate::daily(&house.db, &house.key, &house.shell, &[]).await.expect("the work of a day");
    daily.readdressed
}

#[test]
fn what_somebody_else_asks_waits_three_days() {
    on_both(|house| async move {
        let id = house.monique().await;
        let (confirm, _) = asked(&house, id).await;
        let answer = house.browser().post(&confirm, &[]).await;
        assert!(answer.status == 200 && answer.text.contains("25 novembre 2026"), "{}", answer.text);
        house.wait(TimeDelta::hours(71));
        assert_eq!(day(&house).await, 0);
        assert!(opens_with(&house, MONIQUE).await && !opens_with(&house, NEW).await);
        house.wait(TimeDelta::hours(1));
        assert_eq!((day(&house).await, day(&house).await), (1, 0));
        assert!(!opens_with(&house, MONIQUE).await && opens_with(&house, NEW).await);
    });
}

#[test]
fn what_nobody_confirmed_never_changes() {
    on_both(|house| async move {
        let id = house.monique().await;
        let (confirm, _) = asked(&house, id).await;
        house.wait(TimeDelta::hours(96));
        assert_eq!(day(&house).await, 0);
        assert_eq!(house.browser().post(&confirm, &[]).await.status, 422);
        assert!(opens_with(&house, MONIQUE).await);
    });
}

#[test]
fn the_old_address_stops_a_change_even_when_the_new_one_has_confirmed() {
    on_both(|house| async move {
        let id = house.monique().await;
        let (confirm, old) = asked(&house, id).await;
        house.browser().post(&confirm, &[]).await;
        let seen = house.browser().get(&old).await;
        assert!(seen.status == 200 && seen.text.contains("Ce n’est pas moi"), "{}", seen.text);
        let stopped = house.browser().post(&old, &[("answer", "stop")]).await;
        assert!(stopped.status == 200 && stopped.text.contains("Le changement est arrêté"));
        house.wait(TimeDelta::hours(73));
        assert_eq!(day(&house).await, 0);
        assert_eq!(house.browser().post(&confirm, &[]).await.status, 422);
        assert_eq!(house.browser().post(&old, &[("answer", "agree")]).await.status, 422);
        assert!(opens_with(&house, MONIQUE).await && !opens_with(&house, NEW).await);
    });
}

#[test]
fn the_old_address_agrees_before_or_after_the_new_one_confirms() {
    on_both(|house| async move {
        let id = house.monique().await;
        let (confirm, old) = asked(&house, id).await;
        let agreed = house.browser().post(&old, &[("answer", "agree")]).await;
        assert_eq!(agreed.status, 200, "{}", agreed.text);
        assert!(opens_with(&house, MONIQUE).await, "the new address must still confirm");
        assert_eq!(house.browser().post(&confirm, &[]).await.leads_to(), "/connexion");
        assert!(opens_with(&house, NEW).await);
        assert_eq!(change_by(&house, (id, None), MONIQUE).await, ChangeAsked::Written);
        let links: Vec<String> = house.letters().await.iter().map(|letter| link_in(letter)).collect();
        let newer = |start: &str, served: &str| {
            links.iter().find(|link| link.starts_with(start) && *link != served).expect("a link").clone()
        };
        house.browser().post(&newer("/connexion/adresse/", &confirm), &[]).await;
        let agreed = newer("/connexion/ancienne-adresse/", &old);
        let agreed = house.browser().post(&agreed, &[("answer", "agree")]).await;
        assert_eq!(agreed.leads_to(), "/connexion", "{}", agreed.text);
        assert!(opens_with(&house, MONIQUE).await);
    });
}
