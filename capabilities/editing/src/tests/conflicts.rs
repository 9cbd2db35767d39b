//! Two members write at once, and nothing is lost.

use axum::http::StatusCode;
use directory::{RecordKind, Section};

use super::{filled, in_towns, value_of};
use crate::paths;

#[test]
fn fields_of_one_section_changed_by_two_members_are_both_kept() {
    in_towns(|town| {
        let (first, second) = (town.signs_in("agent-ccas"), town.signs_in("responsable-ccas"));
        let key = town.record("ccas-le-mee", RecordKind::Service).key;
        let path = paths::section(key, Section::Access);
        let (hers, his) = (town.get(&path, &first).body, town.get(&path, &second).body);
        let form = filled(&hers, &[("wait_time", "Une semaine"), ("etape", "enregistrer")]);
        let answer = town.post(&path, &first, &form);
        assert_eq!((answer.status, answer.notice.as_str()), (StatusCode::SEE_OTHER, "editing-saved"));
        let form =
            filled(&his, &[("documents", "Une pièce d’identité\nUn justificatif"), ("etape", "enregistrer")]);
        let answer = town.post(&path, &second, &form);
        assert_eq!((answer.status, answer.notice.as_str()), (StatusCode::SEE_OTHER, "editing-saved"));
        let says = town.shown(key).says;
        assert_eq!(says["wait_time"], "Une semaine");
        assert_eq!(says["documents"], serde_json::json!(["Une pièce d’identité", "Un justificatif"]));
    });
}

#[test]
fn the_same_field_changed_by_two_members_is_told_and_each_choice_holds() {
    in_towns(|town| {
        let (first, second) = (town.signs_in("agent-ccas"), town.signs_in("responsable-ccas"));
        let key = town.record("ccas-le-mee", RecordKind::Service).key;
        let path = paths::section(key, Section::Access);
        let page = town.get(&path, &first).body;
        let one = filled(&page, &[("wait_time", "Une semaine"), ("cost_details", "Un euro")]);
        let other = filled(
            &page,
            &[("wait_time", "Dix jours"), ("cost_details", "Deux euros"), ("documents", "Rien")],
        );
        assert_eq!(town.post(&path, &first, &one).notice, "editing-saved");

        let told = town.post(&path, &second, &other);
        assert_eq!(told.status, StatusCode::CONFLICT);
        for words in ["Une semaine", "Dix jours", "Un euro", "Deux euros"] {
            assert!(told.body.contains(words), "{words} is told");
        }
        assert_eq!(value_of(&told.body, "documents"), "Rien", "what clashed with nothing stays typed");
        assert_eq!(town.shown(key).says["wait_time"], "Une semaine", "nothing is written over");
        assert_ne!(town.shown(key).says["documents"], serde_json::json!(["Rien"]), "all or nothing");

        let undecided = filled(&told.body, &[("choix-wait_time", "ours")]);
        let asked = town.post(&path, &second, &undecided);
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY, "every clash is decided");

        let decided = filled(&told.body, &[("choix-wait_time", "ours"), ("choix-cost_details", "theirs")]);
        assert_eq!(town.post(&path, &second, &decided).notice, "editing-saved");
        let says = town.shown(key).says;
        assert_eq!(says["wait_time"], "Dix jours", "hers was chosen away");
        assert_eq!(says["cost_details"], "Un euro", "hers was chosen");
        assert_eq!(says["documents"], serde_json::json!(["Rien"]));
    });
}

#[test]
fn a_third_change_while_one_chooses_is_told_again() {
    in_towns(|town| {
        let (first, second) = (town.signs_in("agent-ccas"), town.signs_in("responsable-ccas"));
        let key = town.record("ccas-le-mee", RecordKind::Service).key;
        let path = paths::section(key, Section::Access);
        let page = town.get(&path, &first).body;
        town.post(&path, &first, &filled(&page, &[("wait_time", "Un")]));
        let told = town.post(&path, &second, &filled(&page, &[("wait_time", "Deux")]));
        let page = town.get(&path, &first).body;
        assert_eq!(
            town.post(&path, &first, &filled(&page, &[("wait_time", "Trois")])).notice,
            "editing-saved"
        );
        let again = town.post(&path, &second, &filled(&told.body, &[("choix-wait_time", "ours")]));
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert!(again.body.contains("Trois"), "{}", again.body);
        let settled = town.post(&path, &second, &filled(&again.body, &[("choix-wait_time", "ours")]));
        assert_eq!(settled.notice, "editing-saved");
        assert_eq!(town.shown(key).says["wait_time"], "Deux");
    });
}

#[test]
fn a_form_sent_untouched_changes_nothing_in_any_section_of_any_record() {
    in_towns(|town| {
        let cookie = town.signs_in("coordinatrice");
        for slug in ["ccas-le-mee", "ccas-melun"] {
            let organization = super::organization(slug);
            let records =
                town.db.read_now(|conn| directory::records_of(conn, organization)).expect("records");
            for record in records {
                for section in Section::of(record.key.kind) {
                    let path = paths::section(record.key, *section);
                    let page = town.get(&path, &cookie);
                    assert_eq!(page.status, StatusCode::OK, "{path}");
                    let answer = town.post(&path, &cookie, &filled(&page.body, &[]));
                    assert_eq!(answer.notice, "editing-nothing-changed", "{path}: {}", answer.body);
                }
            }
        }
    });
}
