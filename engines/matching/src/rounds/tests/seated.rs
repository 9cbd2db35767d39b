//! Tables of more than two.

use crate::rounds::{Effort, Unfit, check_tables, tables};

#[test]
fn five_tables_of_four_change_five_times_without_a_repeat() {
    let seating = tables(20, 4, 5, Effort::default()).unwrap();
    assert_eq!((seating.repeats, seating.rounds_without_repeats_at_most), (0, 6));
    assert!(check_tables(20, 4, &seating));
}

#[test]
fn where_repeats_cannot_be_avoided_they_are_counted() {
    for (people, seats, rounds) in
        [(9, 3, 4), (9, 3, 7), (17, 4, 6), (5, 8, 3), (7, 2, 7), (1, 3, 2), (0, 3, 2)]
    {
        let seating = tables(people, seats, rounds, Effort::default()).unwrap();
        assert!(check_tables(people, seats, &seating), "{people} {seats} {rounds}");
        assert!(seating.repeats >= seating.repeats_at_least, "{people} {seats} {rounds}");
        let mut wrong = seating.clone();
        wrong.repeats += 1;
        assert!(!check_tables(people, seats, &wrong));
    }
    assert_eq!(tables(9, 3, 4, Effort::default()).unwrap().repeats, 0, "the affine plane of order three");
    assert_eq!(tables(10_000, 4, 4, Effort::default()), Err(Unfit::TooMuch));
}
