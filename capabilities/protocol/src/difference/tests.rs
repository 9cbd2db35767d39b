//! Whatever two texts are, both can be read from their comparison.

use proptest::prelude::*;

use super::{Fate, compare, side};

fn joined(old: &str, new: &str, hidden: Fate) -> String {
    let pieces = compare(old, new);
    pieces.iter().filter(|piece| piece.fate != hidden).map(|piece| piece.words.as_str()).collect()
}

proptest! {
    #[test]
    fn kept_and_added_are_the_new_text_kept_and_removed_the_old(old in "(un |deux |trois\n|é, | ){0,20}", new in "(un |deux |trois\n|é, | ){0,20}") {
        prop_assert_eq!(&joined(&old, &new, Fate::Removed), &new);
        prop_assert_eq!(&joined(&old, &new, Fate::Added), &old);
    }

    #[test]
    fn no_text_makes_it_fall(old in "\\PC{0,200}", new in "\\PC{0,200}") {
        prop_assert_eq!(&joined(&old, &new, Fate::Removed), &new);
    }
}

#[test]
fn words_are_marked_and_not_letters() {
    let pieces = compare("en cinq jours ouvrés", "en trois jours ouvrés");
    let told: Vec<(Fate, &str)> = pieces.iter().map(|piece| (piece.fate, piece.words.as_str())).collect();
    let expected =
        [(Fate::Kept, "en "), (Fate::Removed, "cinq"), (Fate::Added, "trois"), (Fate::Kept, " jours ouvrés")];
    assert_eq!(told, expected);
}

#[test]
fn a_side_is_read_line_by_line_and_leaves_out_the_other_one() {
    let pieces = compare("Un.\n- a\n- b", "Un.\n- b\nDeux.");
    let read = |hidden| -> Vec<String> {
        let lines = side(&pieces, hidden);
        lines.iter().map(|line| line.iter().map(|piece| piece.words.as_str()).collect()).collect()
    };
    assert_eq!(read(Fate::Added), ["Un.", "- a", "- b"]);
    assert_eq!(read(Fate::Removed), ["Un.", "- b", "Deux."]);
}

#[test]
fn what_is_too_long_to_compare_is_shown_as_replaced() {
    let (old, new) = ("a ".repeat(15_000), "b ".repeat(15_000));
    assert_eq!(compare(&old, &new).len(), 2);
}
