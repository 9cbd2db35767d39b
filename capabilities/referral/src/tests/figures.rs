//! Counts: in time or not, by need, and nothing below five.

use super::{in_houses, person, receiver, sender};
use crate::{Act, Level, RefusalReason, figures};

#[test]
fn what_came_back_is_counted_and_small_counts_are_hidden() {
    in_houses(|house| {
        let ids: Vec<_> = (0..6).map(|_| house.sends(&house.demand("panier-d-a-cote")).id).collect();
        for id in &ids[..5] {
            house.does(*id, &Act::Acknowledge, receiver()).expect("received");
        }
        let refuse =
            Act::Refuse { reason: RefusalReason::OutsideArea, alternative: None, words: String::new() };
        house.does(ids[0], &refuse, receiver()).expect("refused");
        for id in &ids[1..5] {
            house.does(*id, &Act::Came, person()).expect("came");
            let respond = Act::Respond { level: Level::Partial, words: String::new() };
            house.does(*id, &respond, receiver()).expect("answered");
        }
        house.wait(6);
        house.does(ids[5], &Act::Helped, sender()).expect("helped");
        let (from, to) = (house.today() - chrono::Days::new(30), house.today());
        let all = house.read(|conn| figures(conn, from, to));
        assert_eq!(all.sent.shown(), Some(6));
        assert_eq!(all.acknowledged_in_time.shown(), Some(5), "the sixth was never acknowledged");
        assert_eq!(all.came.shown(), Some(5));
        assert_eq!(all.levels[&Level::Partial].shown(), None, "four are hidden");
        assert_eq!(all.escalated.shown(), Some(0));
        let need = all.needs.values().next().expect("a need");
        assert_eq!((need.sent.shown(), need.misdirected.shown()), (Some(6), None));
        let long_ago = house.read(|conn| figures(conn, from, from));
        assert_eq!(long_ago.sent.shown(), Some(0));
    });
}
