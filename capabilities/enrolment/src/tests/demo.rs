//! The demo: twenty signed up, and a twenty-first who waits.

use super::trying::{season, with_actions};
use crate::{demo, paths};

#[test]
fn the_twenty_first_waits_and_the_demo_is_filled_once() {
    with_actions(|house| {
        for _ in 0..2 {
            assert_eq!(demo::fill(&house.db, &house.key, &house.shell).expect("the demo"), 21);
        }
        let places = house.places();
        assert_eq!((places.taken, places.waiting, places.left()), (20, 1, Some(0)));
        let page = house.get(&paths::people(season()), &house.signs_in("assistante-sociale")).body;
        assert!(page.contains("Clémence") && page.contains("20 places prises sur 20"), "{page}");
        let beside = house.get(&paths::beside(season(), None), &house.signs_in("assistante-sociale")).body;
        assert!(beside.contains("Cette action s’adresse à"), "{beside}");
    });
}
