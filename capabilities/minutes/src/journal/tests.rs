//! Which lines are asked for, and who was met.

use proptest::prelude::*;
use vocabulary::id::OrganizationId;

use super::*;

fn organization(name: &str) -> OrganizationId {
    OrganizationId::from_source("essai", "organization", name)
}

proptest! {
    #[test]
    fn no_text_makes_a_question_fall(text in ".{0,40}") {
        let asked = Asked {
            organisme: text.clone(),
            autre: text.clone(),
            depuis: text.clone(),
            jusqu: text.clone(),
            genre: text,
        };
        prop_assert!(asked.filter().since.is_none_or(|day| day.year() >= 2000));
    }
}

#[test]
fn each_organisation_is_met_or_not_and_nobody_meets_herself() {
    let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
    let all = ["a", "b", "c"].map(organization);
    let last = [(all[1], day("2025-11-30")), (all[1], day("2024-01-05")), (all[2], day("2025-11-21"))];
    let lines = coverage(all[0], all.into_iter(), &last);
    let since = a_year_before(day("2026-11-22"));
    assert_eq!(since, day("2025-11-22"));
    let met: Vec<bool> = lines.iter().map(|line| line.is_met_since(since)).collect();
    assert_eq!(met, [true, false]);
    assert_eq!(lines[0].last, Some(day("2025-11-30")));
}
