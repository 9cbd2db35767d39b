//! Whom a campaign asks, and which one is proposed when.

use chrono::NaiveDate;
use directory::Organization;
use vocabulary::codes::{LegalFamily, OrganizationKind};
use vocabulary::territory::{Area, Territory};

use super::{Scope, Season, proposal};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

#[test]
fn the_next_of_two_campaigns_a_year_is_proposed() {
    for (today, season, year, opens_on) in [
        ("2026-01-10", Season::Winter, 2025, "2026-01-10"),
        ("2026-02-01", Season::Summer, 2026, "2026-05-15"),
        ("2026-05-14", Season::Summer, 2026, "2026-05-15"),
        ("2026-06-20", Season::Summer, 2026, "2026-06-20"),
        ("2026-08-01", Season::Winter, 2026, "2026-11-15"),
        ("2026-11-22", Season::Winter, 2026, "2026-11-22"),
        ("2026-12-31", Season::Winter, 2026, "2026-12-31"),
    ] {
        let proposed = proposal(day(today));
        assert_eq!(
            (proposed.season, proposed.year, proposed.opens_on),
            (season, year, day(opens_on)),
            "{today}"
        );
        assert!(proposed.closes_on > proposed.opens_on);
    }
}

#[test]
fn a_scope_leaves_out_what_it_does_not_name_and_forgets_nobody_unplaced() {
    let commune = |code: &str| Territory::france().commune(code).expect("a commune");
    let (melun, meaux) = (commune("77288"), commune("77284"));
    let ccas =
        Organization { kind: Some(OrganizationKind::MunicipalSocialAction), ..Organization::default() };
    let scope = |areas: Vec<Area>, kinds, families| Scope { areas, kinds, families };
    let everybody = Scope::default();
    let around_melun = scope(vec![Area::Epci("247700057".to_owned())], vec![], vec![]);
    let public = scope(vec![], vec![], vec![LegalFamily::Public]);
    let mutual = scope(vec![], vec![], vec![LegalFamily::MutualAid]);
    let missions = scope(vec![], vec![OrganizationKind::MissionLocale], vec![]);
    assert!(everybody.holds(&ccas, &[meaux]));
    assert!(around_melun.holds(&ccas, &[meaux, melun]));
    assert!(!around_melun.holds(&ccas, &[meaux]));
    assert!(around_melun.holds(&ccas, &[]), "of unknown place");
    assert!(public.holds(&ccas, &[]), "the usual family of its type");
    assert!(!mutual.holds(&ccas, &[]));
    assert!(!missions.holds(&ccas, &[]));
}
