//! Five answers are told, four are not.

use super::{Marks, told};

#[test]
fn nothing_is_told_below_five_answers() {
    let one = Marks::new(4, 3, 2).expect("marks");
    let other = Marks::new(1, 3, 4).expect("marks");
    assert_eq!(told(&[one; 4]), None);
    let told = told(&[one, one, one, one, other]).expect("five");
    assert_eq!(told.answers, 5);
    for (mean, expected) in told.means.iter().zip([3.4, 3.0, 2.4]) {
        assert!((mean - expected).abs() < 1e-9, "{mean} {expected}");
    }
}

#[test]
fn a_mark_is_from_one_to_four() {
    assert!(Marks::new(0, 1, 1).is_none());
    assert!(Marks::new(1, 5, 1).is_none());
    assert!(Marks::new(1, 4, 2).is_some());
}
