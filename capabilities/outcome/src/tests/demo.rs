//! The demo: two reviews, words and a drawing, and what of them stands on the page of each action.

use action::demo::{BALADES, CASTLE_DAY, action};

use super::trying::with_actions;
use crate::{about_action, demo, needs, paths, toolbar};

#[test]
fn the_demo_is_filled_once_and_stands_on_the_pages_of_its_actions() {
    with_actions(|house| {
        for _ in 0..2 {
            assert_eq!(demo::fill(&house.db, &house.key, house.now()).expect("the demo"), 2);
        }
        let about = |name: &str| {
            let visit = house.visit(None, "/actions");
            house.run(about_action(&visit, (&house.db, &house.key), action(name)))
        };
        let walk = about(BALADES).expect("drawn");
        assert!(!walk.contains("Le Capitaine") && walk.contains("Prise de parole"), "{walk}");
        let castle = about(CASTLE_DAY).expect("drawn");
        assert!(!castle.contains("<img") && castle.contains("2 témoignages et photos"), "{castle}");
        let said = house.get(&paths::traces(action(CASTLE_DAY)), "").body;
        assert!(said.contains("alt=\"Dessin") && said.contains("ne pas être nommée"), "{said}");
        assert!(about(::action::demo::KITCHEN).is_none());
        let file = house.get(&paths::file(action(CASTLE_DAY)), "").body;
        assert!(file.contains("Lina") && file.contains("crime"), "{file}");
        let now = house.now();
        assert!(house.read(|conn| needs(conn, now)).without_review >= 0);
        let ways = |code| {
            let visit = house.visit(code, "/actions");
            house.run(toolbar(&visit, &house.db, action(BALADES)))
        };
        assert!(ways(None).is_none());
        assert!(ways(Some("assistante-sociale")).expect("drawn").contains("/bilan/modifier"));
    });
}
