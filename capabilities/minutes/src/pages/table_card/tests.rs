//! A line of a card is short whatever the record says.

use super::{LONGEST_LINE, cut, joined};

#[test]
fn a_line_ends_with_a_sentence_or_a_word() {
    let first = "Nous accueillons toute personne qui en a besoin, sans rendez-vous, du lundi au vendredi.";
    let long = format!("{first} {}", "Et nous faisons encore beaucoup d’autres choses ".repeat(9));
    assert_eq!(cut(&long), first);
    let endless = "mot ".repeat(200);
    assert!(cut(&endless).ends_with("mot…"));
    assert!(cut(&"x".repeat(900)).chars().count() <= LONGEST_LINE);
}

#[test]
fn what_is_said_twice_stands_once() {
    let said = ["Adultes", " ", "Familles", "Adultes"].map(str::to_owned).to_vec();
    assert_eq!(joined(said, ", "), "Adultes, Familles");
    let many = (0..90).map(|number| format!("public {number}")).collect();
    assert!(joined(many, ", ").chars().count() <= LONGEST_LINE);
}
