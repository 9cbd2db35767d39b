//! Nobody invents a forum, lengthens one or takes it to another exhibition.

use super::*;

#[test]
fn a_square_holds_for_its_event_alone() {
    let key = SealKey::from_bytes([7; 32]);
    let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
    let event = Event { name: "forum de l’emploi".to_owned(), until: day("2026-12-01") };
    let (here, elsewhere) = (Uuid::from_u128(1), Uuid::from_u128(2));
    let secret = event.secret(&key, here);
    assert_eq!(secret.len(), 32);
    assert!(event.is_signed(&key, here, &secret));
    assert!(!event.is_signed(&key, elsewhere, &secret));
    assert!(!Event { until: day("2027-12-01"), ..event.clone() }.is_signed(&key, here, &secret));
    assert!(!Event { name: "autre".to_owned(), ..event }.is_signed(&key, here, &secret));
}
