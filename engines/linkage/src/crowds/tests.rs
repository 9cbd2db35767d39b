//! What noticing what too many share promises, tried on small cases.

use super::*;

#[test]
fn the_rarest_value_in_common_counts() {
    let record = |phones: &[u64]| Traits { phones: phones.into(), ..Traits::default() };
    let records: Vec<Traits> = (0..5).map(|own| record(&[1, 100 + own])).chain([record(&[1, 100])]).collect();
    let crowds = Crowds::of(&records);
    assert_eq!(crowds.holders(&[1], &[1]), 6);
    assert_eq!(crowds.holders(&[1, 100], &[1, 100]), 2);
}
