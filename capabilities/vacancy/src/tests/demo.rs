//! The demo shows something on each page, once.

use membership::trial::beginning;

use crate::tests::trying::in_houses;
use crate::{demo, paths};

#[test]
fn the_demo_is_filled_once_and_asks_nobody_who_is_not_there() {
    in_houses(|house| {
        let filled = demo::fill(&house.db, &house.key, &house.shell).expect("the demo");
        assert_eq!(filled, 3);
        assert_eq!(demo::fill(&house.db, &house.key, &house.shell).expect("again"), 3);
        assert_eq!(house.now(), beginning());
        let page = house.get(paths::PLACES, &house.signs_in("assistante-sociale")).body;
        assert!(page.contains("De la place s’est trouvée"), "{page}");
        let taken = house.get(paths::PLACES, &house.signs_in("agent-ccas")).body;
        assert!(taken.contains("Place trouvée"), "{taken}");
    });
}
