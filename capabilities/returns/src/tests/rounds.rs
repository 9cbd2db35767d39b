//! What the house does by itself: reminds once, writes before and after, forgets in its time.

use placement::State;

use crate::agreeing::ask_everybody;
use crate::tests::trying::{count_links, count_notes, in_houses};

#[test]
fn letters_leave_once_before_and_after_and_what_was_typed_is_forgotten() {
    in_houses(|house| {
        let id = house.places(1, 20);
        house.write(|conn| ask_everybody(conn, &house.desk(), house.programme()));
        house.wait(8);
        assert_eq!((house.round().reminded, house.round().reminded), (3, 0), "each of the three, once");
        let visitor = house.agree_all().visitor;
        house.wait(5);
        assert_eq!((house.round().written, house.round().written), (2, 0), "a week before");
        house.wait(6);
        assert_eq!(house.round().written, 2, "the day before");
        house.wait(2);
        assert_eq!((house.round().written, house.round().written), (1, 0), "the day after, to the visitor");
        house.post(&format!("{visitor}/retour"), "", &[("juste", "1"), ("mot", "Un mot")]);
        assert_eq!(house.day(id).placement.state, State::ReturnGiven);
        house.wait(20);
        assert_eq!(house.round().over, 1, "the programme waits for returns");
        assert_eq!(house.read(count_notes), 1);
        house.wait(170);
        house.round();
        assert_eq!((house.read(count_notes), house.read(count_links)), (0, 0));
        assert!(house.day(id).given.is_some(), "the counts stay");
    });
}
