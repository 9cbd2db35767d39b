//! Which charters are asked of whom, and asked again when their text changes.

use chrono::DateTime;
use vocabulary::permission::Role;

use super::{Acceptance, Charter, needs_charter};

fn accepted(charter: Charter, version: i64) -> Acceptance {
    Acceptance { charter, version, accepted_at: DateTime::UNIX_EPOCH }
}

#[test]
fn each_role_is_asked_for_its_charters() {
    use Charter::{Coordination, Terms, Volunteers};
    for (roles, before, asked) in [
        (vec![Role::Reception], vec![], vec![Terms]),
        (vec![Role::Volunteer], vec![], vec![Terms, Volunteers]),
        (vec![Role::Volunteer, Role::Referent], vec![accepted(Terms, 1)], vec![Volunteers]),
        (vec![Role::Coordinator], vec![accepted(Terms, 1)], vec![Coordination]),
        (vec![Role::Coordinator], vec![accepted(Terms, 1), accepted(Coordination, 1)], vec![]),
        (vec![Role::Administrator], vec![accepted(Terms, 1)], vec![]),
        (vec![Role::Volunteer], vec![accepted(Terms, 1), accepted(Volunteers, 0)], vec![Volunteers]),
    ] {
        assert_eq!(needs_charter(&roles, &before), asked, "{roles:?} {before:?}");
    }
}

#[test]
fn every_article_has_its_words_in_both_languages() {
    for charter in Charter::ALL {
        for key in charter.article_keys() {
            assert!(crate::FRENCH.contains(&format!("\n{key} =")), "{key} in French");
            assert!(crate::ENGLISH.contains(&format!("\n{key} =")), "{key} in English");
        }
    }
}
