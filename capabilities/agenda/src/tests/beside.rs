//! What is on, beside pages of the directory.

use directory::AskedFor;
use vocabulary::codes::Topic;

use crate::tests::trying::{in_houses, walks};
use crate::{above_results, beside_home, beside_organization};

#[test]
fn a_search_for_company_shows_actions_before_services() {
    in_houses(|house| {
        let visit = house.visit(None, "/recherche");
        let asked = |topics: Vec<Topic>, commune| AskedFor { topics, commune, ..AskedFor::default() };
        let near = asked(vec![Topic::SocialTies], Some("77288"));
        let shown = house.run(above_results(&visit, &house.db, &near)).expect("something to join");
        let cards = shown.matches("<li class=\"card\">").count();
        assert!((1..=3).contains(&cards), "{cards}");
        assert!(!shown.contains("Lagnieu"), "near the commune only");
        assert!(shown.contains("/actions?commune=77288"));
        let nothing = asked(Vec::new(), Some("77288"));
        assert!(house.run(above_results(&visit, &house.db, &nothing)).is_none());
        let far = asked(vec![Topic::SocialTies], Some("13055"));
        assert!(house.run(above_results(&visit, &house.db, &far)).is_none(), "nothing near Marseille");
    });
}

#[test]
fn the_first_page_shows_the_next_dates_and_an_organisation_its_actions() {
    in_houses(|house| {
        let visit = house.visit(None, "/");
        assert!(house.run(beside_home(&visit, &house.db)).is_none(), "no date, nothing to show");
        house.plans(walks(), 2);
        let shown = house.run(beside_home(&visit, &house.db)).expect("a date");
        let walks = house.action(walks());
        assert!(shown.contains(&web::escaped(&walks.title)));
        let shown = house.run(beside_organization(&visit, &house.db, walks.keeper.uuid()));
        assert!(shown.is_some_and(|shown| shown.contains(&web::escaped(&walks.title))));
    });
}
