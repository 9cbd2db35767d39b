//! A comparison reads the same from both ends.

use proptest::prelude::*;

use super::*;
use crate::fixture::actors;

fn told(alone: &Alone<'_>) -> (Vec<uuid::Uuid>, Week, Vec<String>, Vec<String>) {
    (
        alone.services.iter().map(|offer| offer.id).collect(),
        alone.opens.clone(),
        alone.languages.iter().map(|code| (*code).to_owned()).collect(),
        alone
            .filled
            .iter()
            .map(|(said, lacking, filling)| format!("{said} {} {}", lacking.id, filling.id))
            .collect(),
    )
}

proptest! {
    #[test]
    fn comparing_the_other_way_round_is_the_mirror(a in actors(), b in actors()) {
        let (there, back) = (Comparison::of(&a, &b), Comparison::of(&b, &a));
        prop_assert_eq!((&there.audiences, &there.topics), (&back.audiences, &back.topics));
        prop_assert_eq!((&there.communes, &there.languages), (&back.communes, &back.languages));
        prop_assert_eq!(told(&there.a), told(&back.b));
        prop_assert_eq!(told(&there.b), told(&back.a));
    }

    #[test]
    fn whoever_is_compared_with_itself_lacks_nothing(a in actors()) {
        let itself = Comparison::of(&a, &a);
        prop_assert!(itself.a.services.is_empty() && itself.a.filled.is_empty());
        prop_assert!(!itself.a.opens.is_known());
        prop_assert_eq!(itself.topics, a.topics());
    }
}
