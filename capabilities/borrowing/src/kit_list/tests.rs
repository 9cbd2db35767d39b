//! A kit as it is typed; and no text that makes it fall.

use super::*;

#[test]
fn a_kit_is_read_line_by_line() {
    let kit =
        read("Affiche « La honte » ; 1 ; Nadia\nJeu de l’oie\n\nGuide ; 3 ; « la voisine »").expect("a kit");
    let told: Vec<(KitKind, u16)> = kit.iter().map(|one| (one.kind, one.count)).collect();
    assert_eq!(told, [(KitKind::Poster, 1), (KitKind::Game, 1), (KitKind::Guide, 3)]);
    assert_eq!(kit[0].credit, Credit::FirstName("Nadia".to_owned()));
    assert_eq!(kit[1].credit, Credit::Anonymous);
    assert_eq!(kit[2].credit, Credit::Pseudonym("la voisine".to_owned()));
    assert_eq!(read("Affiche ; 0\n ; 2").expect_err("two lines"), [1, 2]);
    assert_eq!(read("Affiche ; 1 ; Marie Dupont").expect_err("a full name"), [1]);
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_fall(text in "\\PC{0,200}(\n\\PC{0,60}){0,4}") {
        let _ = read(&text);
    }
}
