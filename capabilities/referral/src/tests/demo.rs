//! The demo's stories can all be told, stand in every state, and are told once.

use std::collections::BTreeSet;

use web::Randomness;

use super::in_houses;
use crate::{SentBy, State, Which, demo};
use membership::trial::organization;

#[test]
fn forty_stories_stand_in_every_state_and_are_told_once() {
    in_houses(|house| {
        let fill = || {
            let town = ("Essai", "http://essai.example");
            demo::fill(&house.db, &house.key, town, &Randomness::system(), house.now()).expect("the demo")
        };
        assert_eq!((fill(), fill()), (40, 40));
        let states: BTreeSet<State> = (0..40).map(|at| house.one(demo::referral_id(at)).state).collect();
        let never = [State::Draft, State::Agreed];
        let missing: Vec<_> =
            State::ALL.iter().filter(|state| !states.contains(state) && !never.contains(state)).collect();
        assert!(missing.is_empty(), "{missing:?}");
        assert_eq!(house.letters().len(), 2, "only those of today wait to be opened");
        let waiting = house.read(|conn| crate::attention(conn, house.today(), 50));
        assert!(waiting.iter().any(|one| one.why == crate::Why::Silent));
        assert!(waiting.iter().any(|one| one.why == crate::Why::Escalated));
        let page = crate::Page { after: None, limit: 50 };
        let of = SentBy::Organization(organization("mds-demo"));
        let silent = Which::Silent(house.today());
        assert!(!house.read(|conn| crate::sent_by(conn, &house.key, (of, silent), &page)).is_empty());
        house.round();
    });
}
