//! Who is written to, when, and what opens a subscription.

use super::{Subscription, last_round, opened, token, wish_print};
use crate::news::Wish;
use chrono::{DateTime, Utc};
use proptest::prelude::*;
use store::SealKey;
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::id::SubscriptionId;

#[test]
fn only_a_token_of_this_house_opens() {
    let (key, other) = (SealKey::from_bytes([1; 32]), SealKey::from_bytes([2; 32]));
    let id = SubscriptionId::from(Uuid::from_u128(7));
    let token = token(&key, id);
    assert_eq!(opened(&key, &token), Some(id));
    assert_eq!(opened(&other, &token), None);
    let mut changed = token.clone();
    changed.replace_range(31..32, "f");
    for text in [&changed, &token[..40], &token[..32], "", "é", &format!("{token}0")] {
        assert_eq!(opened(&key, text), None, "{text}");
    }
}

#[test]
fn letters_are_written_on_monday_at_eight_in_paris() {
    let at = |text: &str| text.parse::<DateTime<Utc>>().expect("a moment");
    for (now, round) in [
        ("2026-11-23T07:00:00Z", "2026-11-23T07:00:00Z"),
        ("2026-11-23T06:59:59Z", "2026-11-16T07:00:00Z"),
        ("2026-11-29T22:00:00Z", "2026-11-23T07:00:00Z"),
        // Summer time began on 29 March.
        ("2026-03-30T06:00:00Z", "2026-03-30T06:00:00Z"),
    ] {
        assert_eq!(last_round(at(now)), at(round), "{now}");
    }
}

#[test]
fn who_asks_twice_has_one_subscription_and_no_log_learns_the_address() {
    let key = SealKey::from_bytes([1; 32]);
    let wish = |theme: &str, commune: &str| Wish { theme: theme.to_owned(), commune: commune.to_owned() };
    let print = |address: &str, theme: &str, commune: &str| wish_print(&key, address, &wish(theme, commune));
    let once = print("anne@essai.example", "logement", "77288");
    assert_eq!(once, print(" Anne@Essai.example ", "logement", "77288"));
    for other in [
        print("anna@essai.example", "logement", "77288"),
        print("anne@essai.example", "sante", "77288"),
        print("anne@essai.example", "logement", ""),
        wish_print(&SealKey::from_bytes([2; 32]), "anne@essai.example", &wish("logement", "77288")),
    ] {
        assert_ne!(once, other);
    }
    let subscription = Subscription {
        id: SubscriptionId::from(Uuid::from_u128(7)),
        address: "anne@essai.example".to_owned(),
        wish: wish("", ""),
        locale: Locale::French,
        asked_at: DateTime::UNIX_EPOCH,
        confirmed_at: None,
        told_up_to: 0,
    };
    assert_eq!(format!("{subscription:?}"), format!("Subscription({})", subscription.id));
}

proptest! {
    #[test]
    fn no_text_makes_a_token_fall_and_none_but_its_own_opens(
        number: u128, text in "\\PC{0,80}", cut in 0_usize..70, other in "[0-9a-f]",
    ) {
        let key = SealKey::from_bytes([1; 32]);
        prop_assert_eq!(opened(&key, &text), None);
        let id = SubscriptionId::from(Uuid::from_u128(number));
        let token = token(&key, id);
        prop_assert_eq!(opened(&key, &token), Some(id));
        let cut = cut.min(token.len() - 1);
        prop_assert_eq!(opened(&key, &token[..cut]), None);
        let mut changed = token.clone();
        changed.replace_range(cut..=cut, &other);
        prop_assert_eq!(opened(&key, &changed).is_some(), changed == token);
    }
}
