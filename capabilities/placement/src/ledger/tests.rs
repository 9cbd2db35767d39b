//! Every day somebody spent elsewhere is counted twice: once as sent, once as hosted, and nothing is owed.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;

proptest! {
    #[test]
    fn what_was_sent_was_hosted_and_whoever_owes_is_listed_all_the_same(
        visits in prop::collection::vec((0..6_u128, 0..6_u128, 1..9_u32), 0..40),
    ) {
        let organization = |number: u128| OrganizationId::from(Uuid::from_u128(number));
        let shown = balances(visits.iter().map(|(from, to, people)| (organization(*from), organization(*to), *people)));
        let days: u32 = visits.iter().map(|(_, _, people)| people).sum();
        prop_assert_eq!(shown.iter().map(|one| one.sent).sum::<u32>(), days);
        prop_assert_eq!(shown.iter().map(|one| one.hosted).sum::<u32>(), days);
        for number in 0..6 {
            let of = |pick: fn(&(u128, u128, u32)) -> u128| -> u32 {
                visits.iter().filter(|visit| pick(visit) == number).map(|visit| visit.2).sum()
            };
            let (sent, hosted) = (of(|visit| visit.0), of(|visit| visit.1));
            let own = shown.iter().find(|one| one.organization == organization(number));
            prop_assert_eq!(own.map(|one| (one.sent, one.hosted)), (sent + hosted > 0).then_some((sent, hosted)));
        }
    }
}
