//! What is drawn is what was held.

use super::*;

const TOLD: Told<'_> = Told { name: "essai", title: "<titre>", description: "Ce que l’on voit." };

#[test]
fn the_year_has_a_square_for_each_day_and_the_dark_ones_are_those_of_meetings() {
    let today: NaiveDate = "2026-11-22".parse().expect("a day");
    let held = [(today, 1), (today - TimeDelta::days(3), 5), (today - TimeDelta::days(900), 9)].into();
    let svg = year(&held, (today, Locale::French), TOLD);
    let squares = svg.matches("<rect").count();
    assert!((365..=372).contains(&squares), "{squares}");
    assert_eq!(svg.matches("fill-opacity=\"0.5\"").count(), 1);
    assert_eq!(svg.matches("fill-opacity=\"1\"").count(), 1);
    assert!(!svg.contains("<titre>") && svg.contains("&lt;titre&gt;"));
}

#[test]
fn a_pair_that_met_is_two_full_squares_and_the_busiest_comes_first() {
    let [a, b, c] = [1, 2, 3].map(|number| OrganizationId::from(uuid::Uuid::from_u128(number)));
    let last = NaiveDate::default();
    let pairs = [MetPair { a, b: c, times: 1, last }, MetPair { a: b, b: c, times: 2, last }];
    let all = by_meetings(&pairs);
    assert_eq!(all[0], c);
    let svg = grid(&all, &pairs, TOLD);
    assert_eq!(svg.matches("<rect").count(), 9);
    assert_eq!(svg.matches("fill-opacity=\"0.6\"").count(), 2);
    assert_eq!(svg.matches("fill-opacity=\"1\"").count(), 2);
    let many: Vec<OrganizationId> = (0..60).map(|number| uuid::Uuid::from_u128(number).into()).collect();
    assert_eq!(grid(&many, &[], TOLD).matches("<rect").count(), MOST_DRAWN * MOST_DRAWN);
}
