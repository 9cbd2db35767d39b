//! Editing: two people at once lose nothing, nothing is overwritten, and every change can be taken back.

use serde_json::json;
use store::trial;

use super::*;
use crate::fixture::*;

const SERVICE: RecordKey = RecordKey { kind: RecordKind::Service, id: PARCELS };
const PLACE: RecordKey = RecordKey { kind: RecordKind::Location, id: SEAT_OF_RELAIS };

#[test]
fn two_people_who_edit_different_fields_both_keep_their_words() {
    trial::both(&schema(), |db| {
        fill(db);
        let first = [change("summary", json!(""), json!("Un colis par semaine"))];
        let second = [change("limits", json!(""), json!("Pas de livraison"))];
        assert_eq!(edited(db, SERVICE, &first, 1), Edited::Done { fields: 1 });
        assert_eq!(edited(db, SERVICE, &second, 2), Edited::Done { fields: 1 });
        let says = record(db, SERVICE).says;
        assert_eq!(says["summary"], "Un colis par semaine");
        assert_eq!(says["limits"], "Pas de livraison");
    });
}

#[test]
fn the_same_field_is_a_conflict_and_nothing_is_saved() {
    trial::both(&schema(), |db| {
        fill(db);
        set(db, SERVICE, "summary", "Un colis par semaine", 1);
        let late = [
            change("limits", json!(""), json!("Pas de livraison")),
            change("summary", json!(""), json!("Deux colis par mois")),
        ];
        let Edited::Conflict(conflicts) = edited(db, SERVICE, &late, 2) else { panic!("no conflict") };
        assert_eq!(conflicts.len(), 1);
        let conflict = &conflicts[0];
        assert_eq!((conflict.field.as_str(), conflict.by.as_str()), ("summary", "Le Relais"));
        assert_eq!(conflict.at, at(1));
        assert_eq!(conflict.before, json!(""));
        assert_eq!(conflict.theirs, json!("Un colis par semaine"));
        assert_eq!(conflict.ours, json!("Deux colis par mois"));
        let says = record(db, SERVICE).says;
        assert_eq!(says["limits"], "", "the field without conflict waits with the other");
        assert_eq!(db.read_now(|conn| history(conn, SERVICE, 10)).expect("read").len(), 1);
    });
}

#[test]
fn who_says_the_same_as_another_says_nothing_new() {
    trial::both(&schema(), |db| {
        fill(db);
        set(db, SERVICE, "summary", "Un colis par semaine", 1);
        let same = [change("summary", json!(""), json!("Un colis par semaine"))];
        assert_eq!(edited(db, SERVICE, &same, 2), Edited::Nothing);
        // A form sends whole numbers, a document keeps 18.0; a list nobody filled is a blank.
        let typed =
            [change("minimum_age", json!(18), json!(18)), change("documents", json!(null), json!([]))];
        assert!(matches!(edited(db, SERVICE, &typed[..1], 3), Edited::Nothing));
    });
}

#[test]
fn a_change_is_remembered_whole_and_taken_back() {
    trial::both(&schema(), |db| {
        fill(db);
        let changes = [
            change("summary", json!(""), json!("Un colis par semaine")),
            change("limits", json!(""), json!("Pas de livraison")),
        ];
        edited(db, SERVICE, &changes, 1);
        let past = db.read_now(|conn| history(conn, SERVICE, 10)).expect("read");
        assert_eq!((past.len(), past[0].id, past[0].fields.len()), (1, revision_id(1), 2));
        assert_eq!(past[0].by, "Le Relais");
        assert_eq!(past[0].fields[0].section, Some(Section::Identity));
        assert_eq!(past[0].fields[1].section, Some(Section::Audience));
        let by = owner();
        let back = db.write_now(|conn| restore(conn, revision_id(1), revision_id(2), act(&by, 2)));
        assert_eq!(back.expect("decided"), Edited::Done { fields: 2 });
        assert_eq!(record(db, SERVICE).says["summary"], "");
        let past = db.read_now(|conn| history(conn, SERVICE, 10)).expect("read");
        assert_eq!((past[0].restores, past[0].action), (Some(revision_id(1)), RecordAction::Restored));
    });
}

#[test]
fn what_changed_since_is_not_taken_back() {
    trial::both(&schema(), |db| {
        fill(db);
        set(db, SERVICE, "summary", "Un colis par semaine", 1);
        set(db, SERVICE, "summary", "Deux colis par mois", 2);
        let by = owner();
        let back = db.write_now(|conn| restore(conn, revision_id(1), revision_id(3), act(&by, 3)));
        assert!(matches!(back.expect("decided"), Edited::Conflict(_)));
        assert_eq!(record(db, SERVICE).says["summary"], "Deux colis par mois");
    });
}

#[test]
fn an_edit_confirms_what_it_touches_ends_a_doubt_and_is_told() {
    trial::both(&schema(), |db| {
        fill(db);
        db.write_now(|conn| crate::confirming::doubt(conn, SERVICE, now())).expect("doubted");
        let seen = db.read_now(store::last_fact).expect("read");
        set(db, SERVICE, "limits", "Pas de livraison", 1);
        let shown = record(db, SERVICE);
        assert_eq!(shown.dates.doubted_on, None);
        assert_eq!(shown.dates.assured_on, Some(at(1).date_naive()));
        assert_eq!((shown.dates.modified_at, shown.dates.edited_at), (at(1), Some(at(1))));
        let dated: Vec<Section> =
            shown.sections.iter().filter(|date| date.assured_on.is_some()).map(|date| date.section).collect();
        assert_eq!(dated, [Section::Audience], "only what was touched");
        let facts = db.read_now(|conn| store::facts_after(conn, seen, 10)).expect("read");
        let names: Vec<&str> = facts.iter().map(|fact| fact.name.as_str()).collect();
        assert_eq!(names, ["directory.service.edited"]);
        assert_eq!(facts[0].payload["fields"], json!(["limits"]));
    });
}

#[test]
fn what_cannot_be_said_is_refused_with_a_reason() {
    trial::both(&schema(), |db| {
        fill(db);
        let refused = |field: &str, value: Value| {
            let before = record(db, SERVICE).says[field].clone();
            match edited(db, SERVICE, &[change(field, before, value)], 1) {
                Edited::Refused(faults) => faults.into_iter().map(|(_, key)| key).collect::<Vec<_>>(),
                other => panic!("{field}: {other:?}"),
            }
        };
        assert_eq!(refused("name", json!("Ab")), ["directory-refused-name"]);
        assert_eq!(refused("summary", json!("é".repeat(301))), ["directory-refused-summary"]);
        assert_eq!(refused("hours", json!("le mardi sûrement")), ["directory-refused-hours"]);
        assert_eq!(refused("url", json!("javascript:alert(1)")), ["directory-refused-address"]);
        assert_eq!(refused("topics", json!(["jardinage-sidéral"])), ["directory-refused-value"]);
        assert_eq!(refused("organization", json!(VOISINS)), ["directory-refused-field"]);
        assert_eq!(refused("topics", json!([])), ["directory-refused-no-topic"]);
        assert_eq!(refused("access_modes", json!([])), ["directory-refused-no-access"]);
        assert_eq!(refused("phones", json!([])), ["directory-refused-no-number"]);
        assert_eq!(refused("audiences", json!(["tous-publics", "jeunes"])), ["directory-refused-everyone"]);
        let personal = "NIR 1 84 12 76 451 089 46";
        assert_eq!(refused("description", json!(personal)), ["directory-refused-personal-number"]);
        assert_eq!(db.read_now(|conn| history(conn, SERVICE, 10)).expect("read"), []);
    });
}

#[test]
fn a_record_that_lacks_something_already_may_be_edited() {
    trial::both(&schema(), |db| {
        fill(db);
        crate::editing::edit_service(db, PARCELS, now(), |service| service.topics.clear())
            .expect("imported so");
        assert_eq!(set(db, SERVICE, "limits", "Pas de livraison", 1), Edited::Done { fields: 1 });
    });
}

#[test]
fn a_neighbours_record_is_read_only() {
    trial::both(&schema(), |db| {
        fill(db);
        db.write_now(|conn| crate::walking::set_read_only(conn, "voisins", true)).expect("set");
        assert_eq!(set(db, SERVICE, "limits", "Pas de livraison", 1), Edited::ReadOnly);
        assert!(!confirmed(db, SERVICE, &[], 2));
        db.write_now(|conn| crate::walking::set_read_only(conn, "voisins", false)).expect("set");
        assert_eq!(set(db, SERVICE, "limits", "Pas de livraison", 3), Edited::Done { fields: 1 });
    });
}

#[test]
fn a_hidden_address_never_reaches_the_public_history() {
    trial::both(&schema(), |db| {
        fill(db);
        set(db, PLACE, "address", "12, rue Tenue Secrète", 1);
        let told = |db: &store::Db| {
            let public = db.read_now(|conn| public_history(conn, PLACE, 10)).expect("read");
            format!("{public:?}").to_lowercase().replace("secrète", "secrete").contains("secrete")
        };
        assert!(told(db), "an address anybody may know is told");
        let hide = [change("hidden", json!(false), json!(true))];
        assert_eq!(edited(db, PLACE, &hide, 2), Edited::Done { fields: 1 });
        assert!(!told(db));
        for (hours, field, value) in [
            (11, "accessibility", json!(["De plain-pied, rue Tenue Secrète"])),
            (12, "accessibility_url", json!("https://acces.example/tenue-secrete")),
            (13, "city", json!("Melun, quartier Tenue Secrète")),
        ] {
            let before = record(db, PLACE).says[field].clone();
            assert_eq!(edited(db, PLACE, &[change(field, before, value)], hours), Edited::Done { fields: 1 });
            assert!(!told(db), "{field} tells where it is");
        }
        let show = [change("hidden", json!(true), json!(false))];
        assert_eq!(edited(db, PLACE, &show, 14), Edited::Done { fields: 1 });
        assert!(!told(db), "where a shelter once stood stays unknown");
        let whole = db.read_now(|conn| history(conn, PLACE, 10)).expect("read");
        assert_eq!(whole.len(), 6, "its organisation reads all of it");
    });
}

#[test]
fn an_organisation_that_was_only_named_is_described_from_its_first_edit() {
    trial::both(&schema(), |db| {
        fill(db);
        let key = RecordKey::organization(RELAIS);
        db.write_now(|conn| {
            let mut kept = records::find::<Organization>(conn, RELAIS)?.expect("kept");
            kept.says.placeholder = true;
            records::update(conn, &kept)
        })
        .expect("written");
        assert_eq!(set(db, key, "description", "Une épicerie solidaire.", 1), Edited::Done { fields: 1 });
        assert_eq!(record(db, key).says["placeholder"], json!(false));
    });
}
