//! Many referrals for measures are ones that could be: open with a next date, closed with an answer, each by its link.

use std::collections::BTreeSet;

use super::in_houses;
use crate::{LinkState, State, link_by_secret, trial};

#[test]
fn many_referrals_for_measures_are_ones_that_could_be() {
    in_houses(|house| {
        let many = house.write(|conn| trial::fill(conn, &house.key, 700, house.now()));
        assert_eq!(many, 700);
        let all: Vec<_> = (0..700).map(|number| house.one(trial::referral_id(number))).collect();
        assert!(
            all.iter().all(|one| one.state.is_open() == one.next_on.is_some()),
            "a date where it is open"
        );
        let closed: Vec<_> = all.iter().filter(|one| one.state == State::Closed).collect();
        assert!(closed.len() > 500 && closed.iter().all(|one| one.has_an_answer()));
        let codes: BTreeSet<_> = all.iter().map(|one| one.code).collect();
        let services: BTreeSet<_> = all.iter().map(|one| one.to).collect();
        assert_eq!(codes.len(), 700);
        assert!(services.len() > 40, "spread over the territory: {}", services.len());
        for number in [0, 200, 400] {
            let digest = trial::secret(number).digest();
            let link = house.read(|conn| link_by_secret(conn, &digest, house.now()));
            assert!(matches!(link, LinkState::Live(link) if link.referral == trial::referral_id(number)));
        }
        assert_eq!(house.letters().len(), 0, "nobody is written to");
    });
}
