//! Certificates: refused with what is missing, granted, checked, expired.

use axum::http::StatusCode;
use chrono::TimeDelta;

use crate::paths;
use crate::tests::trying::{Town, confirm_organization_on, confirm_services_on, in_towns, organization};

fn all_fresh(town: &Town, slug: &str, days_ago: i64) {
    let on = crate::rounds::day(town.now()) - TimeDelta::days(days_ago);
    let id = organization(slug).uuid();
    town.write(|conn| {
        confirm_services_on(conn, id, on)?;
        confirm_organization_on(conn, id, on)
    });
}

#[test]
fn nothing_is_certified_while_something_is_stale() {
    in_towns(|town| {
        let cookie = town.signs_in("responsable-associatif");
        let path = paths::certificate(organization("panier-d-a-cote").uuid());
        all_fresh(town, "panier-d-a-cote", 181);
        let page = town.get(&path, &cookie);
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("/services/"), "the way to mend it");
        assert!(!page.body.contains("Établir l’attestation"));
        assert_eq!(town.post(&path, &cookie, &[]).status, StatusCode::UNPROCESSABLE_ENTITY);
    });
}

#[test]
fn a_certificate_is_checked_by_anybody_until_it_expires() {
    in_towns(|town| {
        let cookie = town.signs_in("responsable-associatif");
        let path = paths::certificate(organization("panier-d-a-cote").uuid());
        all_fresh(town, "panier-d-a-cote", 30);
        assert!(town.get(&path, &cookie).body.contains("Établir l’attestation"));
        let issued = town.post(&path, &cookie, &[]);
        assert_eq!(issued.status, StatusCode::SEE_OTHER);
        assert!(issued.to.starts_with("/attestation/"), "{}", issued.to);
        let certificate = town.get(&issued.to, "").body;
        assert!(certificate.contains("Valable jusqu’au"));
        assert!(certificate.contains(&format!("http://essai.example{}", issued.to)));
        let typed = issued.to.to_lowercase().replace('-', "");
        assert_eq!(town.get(&typed, "").status, StatusCode::OK, "typed from paper");
        // Fresh for 180 days from the day of confirmation: 149 more from today.
        town.wait(149);
        assert!(!town.get(&issued.to, "").body.contains("n’est plus valable"));
        town.wait(1);
        assert!(town.get(&issued.to, "").body.contains("n’est plus valable"));
        assert_eq!(town.get("/attestation/0000-0000-0000-0000", "").status, StatusCode::NOT_FOUND);
        assert_eq!(town.get("/attestation/rien", "").status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn only_who_keeps_it_and_the_coordinator_may_ask() {
    in_towns(|town| {
        let path = paths::certificate(organization("panier-d-a-cote").uuid());
        all_fresh(town, "panier-d-a-cote", 1);
        for (persona, status) in [
            ("responsable-associatif", StatusCode::OK),
            ("coordinatrice", StatusCode::OK),
            ("responsable-ccas", StatusCode::NOT_FOUND),
            ("elue", StatusCode::NOT_FOUND),
        ] {
            assert_eq!(town.get(&path, &town.signs_in(persona)).status, status, "{persona}");
        }
        assert_eq!(town.get(&path, "").status, StatusCode::SEE_OTHER, "a passer-by signs in first");
    });
}
