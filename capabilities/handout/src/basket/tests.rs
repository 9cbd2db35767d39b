//! A basket is small, each service stands in it once, and no cookie troubles it.

use paper::{Format, Tongue};
use proptest::prelude::*;
use uuid::Uuid;

use super::{Basket, MOST};
use crate::ShortName;

#[test]
fn a_basket_holds_each_service_once_and_no_more_than_it_takes() {
    let mut basket = Basket::default();
    for place in 0..MOST as u128 {
        assert!(basket.add(ShortName::of(Uuid::from_u128(place))));
    }
    assert!(basket.add(ShortName::of(Uuid::from_u128(0))), "it stands there already");
    assert!(!basket.add(ShortName::of(Uuid::from_u128(99))), "it is full");
    assert_eq!(basket.services().len(), MOST);
    basket.remove(&ShortName::of(Uuid::from_u128(0)));
    assert!(basket.add(ShortName::of(Uuid::from_u128(99))));
}

#[test]
fn one_service_goes_on_a_small_sheet_unless_asked() {
    let mut basket = Basket::default();
    basket.add(ShortName::of(Uuid::from_u128(1)));
    assert_eq!(basket.format(), Format::A5);
    basket.add(ShortName::of(Uuid::from_u128(2)));
    assert_eq!(basket.format(), Format::A4);
    basket.paper = Some(Format::A5);
    assert_eq!(basket.format(), Format::A5);
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(ids in prop::collection::vec(any::<u128>(), 0..MOST), tongue in 0..10_usize, named: bool) {
        let mut basket = Basket { named, paper: Some(Format::A4), ..Basket::default() };
        basket.speak(Some(Tongue::ALL[tongue]));
        ids.into_iter().for_each(|id| { basket.add(ShortName::of(Uuid::from_u128(id))); });
        let text = basket.to_text();
        prop_assert!(text.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-'));
        prop_assert_eq!(Basket::read(&text), basket);
    }

    #[test]
    fn no_cookie_makes_it_fall(text in ".{0,400}") {
        prop_assert!(Basket::read(&text).services().len() <= MOST);
    }
}
