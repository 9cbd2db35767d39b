//! The index follows the records: an edit is found, a passing day is told again, a saved index is taken up.

use chrono::{TimeZone, Utc};
use search::Question;
use store::trial;

use super::*;
use crate::availability::Availability;
use crate::editing::edit_service;

fn clock() -> Clock {
    Clock::fixed(Utc.with_ymd_and_hms(2026, 11, 26, 9, 30, 0).single().expect("a moment"))
}

fn filled(db: &Db) {
    crate::demo::fill_if_empty(db, clock().now()).expect("the demo is filled");
}

fn found(catalogue: &Catalogue, words: &str) -> Vec<Uuid> {
    let now = vocabulary::time::paris(clock().now());
    catalogue.reader().ask(&Question::of(words, now)).hits.iter().map(|hit| hit.id).collect()
}

fn schema() -> store::Schema {
    store::Schema::new([crate::ROOM], clock().now())
}

#[test]
fn a_record_edited_is_found() {
    trial::both(&schema(), |db| {
        filled(db);
        let folder = tempfile::tempdir().expect("a folder");
        let catalogue = Catalogue::open(Db::clone(db), folder.path(), clock()).expect("opened");
        let id = *found(&catalogue, "surendettement").first().expect("a service of the demo");
        assert!(found(&catalogue, "zibeline").is_empty());
        let edited = edit_service(db, id, clock().now(), |service| service.name = "Zibeline".to_owned());
        assert!(edited.expect("edited"));
        catalogue.catch_up().expect("caught up");
        assert_eq!(found(&catalogue, "zibeline"), [id]);
    });
}

#[test]
fn an_organisation_edited_is_found_by_its_services() {
    trial::both(&schema(), |db| {
        filled(db);
        let folder = tempfile::tempdir().expect("a folder");
        let catalogue = Catalogue::open(Db::clone(db), folder.path(), clock()).expect("opened");
        let id = *found(&catalogue, "surendettement").first().expect("a service of the demo");
        db.write_now(|conn| {
            let service = records::find::<Service>(conn, id)?.expect("the service");
            let organization = service.says.organization.into();
            let mut kept = records::find::<Organization>(conn, organization)?.expect("its organisation");
            kept.says.name = "La Zibeline".to_owned();
            records::update(conn, &kept)?;
            let fact = store::Fact {
                name: "directory.organization.edited",
                subject: Some(organization),
                payload: serde_json::json!({}),
                recorded_at: clock().now(),
            };
            store::record(conn, &fact)
        })
        .expect("edited");
        catalogue.catch_up().expect("caught up");
        assert!(found(&catalogue, "zibeline").contains(&id));
    });
}

#[test]
fn a_saved_index_is_taken_up_and_catches_up() {
    let db = trial::sqlite(&schema());
    filled(&db);
    let folder = tempfile::tempdir().expect("a folder");
    let first = Catalogue::open(Db::clone(&db), folder.path(), clock()).expect("built");
    let id = *found(&first, "surendettement").first().expect("a service of the demo");
    drop(first);
    assert!(folder.path().join(INDEX_FILE).exists());
    edit_service(&db, id, clock().now(), |service| service.name = "Zibeline".to_owned()).expect("edited");
    let second = Catalogue::open(Db::clone(&db), folder.path(), clock()).expect("taken up");
    assert_eq!(found(&second, "zibeline"), [id], "what changed while it slept is found");
}

#[test]
fn an_index_of_another_database_is_not_taken_up() {
    let (full, empty) = (trial::sqlite(&schema()), trial::sqlite(&schema()));
    filled(&full);
    let folder = tempfile::tempdir().expect("a folder");
    drop(Catalogue::open(Db::clone(&full), folder.path(), clock()).expect("built"));
    let other = Catalogue::open(Db::clone(&empty), folder.path(), clock()).expect("built anew");
    assert!(other.reader().is_empty(), "an index that knows more facts than the journal belongs elsewhere");
}

#[test]
fn a_thesaurus_file_is_heeded_without_a_restart() {
    let db = trial::sqlite(&schema());
    filled(&db);
    let folder = tempfile::tempdir().expect("a folder");
    let catalogue = Catalogue::open(Db::clone(&db), folder.path(), clock()).expect("opened");
    assert!(found(&catalogue, "zibeline").is_empty());
    let text = "[topic difficultes-financieres--situation-dendettement-surendettement]\nzibeline\n";
    std::fs::write(folder.path().join("thesaurus.txt"), text).expect("written");
    catalogue.look_around().expect("looked around");
    assert!(!found(&catalogue, "zibeline").is_empty(), "a worker's word leads to its topic at once");
}

#[test]
fn a_passing_state_ends_by_itself() {
    let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).expect("a day");
    let closed = Availability::until(vocabulary::codes::TemporaryState::Closed, day(26), "inventaire");
    assert!(closed.on(day(26)).is_some(), "the last day still counts");
    assert_eq!(closed.on(day(27)), None, "the day after, nobody has to do anything");
}

#[test]
fn what_is_retired_merged_or_put_back_is_followed() {
    use crate::author::{Author, Channel};
    use crate::fixture::{LISTENING, PARCELS, RELAIS, VOISINS, fill, owner, schema, set};
    use crate::life::{Act, retire, revive};
    use crate::merging::{Merge, merge, unmerge};
    use crate::section::{RecordKey, RecordKind};

    trial::both(&schema(), |db| {
        fill(db);
        let folder = tempfile::tempdir().expect("a folder");
        let catalogue = Catalogue::open(Db::clone(db), folder.path(), clock()).expect("opened");
        let by: Author = owner();
        let act = |minutes: i64| Act {
            by: &by,
            channel: Channel::Page,
            now: clock().now() + chrono::TimeDelta::minutes(minutes),
        };
        let finds = |words: &str| {
            catalogue.catch_up().expect("caught up");
            found(&catalogue, words)
        };
        assert_eq!(finds("colis alimentaires"), [PARCELS]);
        set(db, RecordKey::service(PARCELS), "name", "Zibeline", 1);
        assert_eq!(finds("zibeline"), [PARCELS]);
        let relais = RecordKey::organization(RELAIS);
        db.write_now(|conn| retire(conn, relais, "", act(1))).expect("retired");
        assert!(finds("zibeline").is_empty(), "its services leave with an organisation");
        db.write_now(|conn| revive(conn, relais, act(2))).expect("revived");
        assert_eq!(finds("zibeline"), [PARCELS]);
        let asked = Merge {
            id: Uuid::from_u128(8).into(),
            kind: RecordKind::Organization,
            survivor: RELAIS,
            absorbed: VOISINS,
            fields: &[],
            by: &by,
            now: act(3).now,
        };
        db.write_now(|conn| merge(conn, &asked)).expect("merged");
        let mut of_survivor = finds("le relais");
        of_survivor.sort_unstable();
        assert_eq!(of_survivor, [PARCELS, LISTENING], "what moved is found under its new organisation");
        db.write_now(|conn| unmerge(conn, asked.id, &by, act(4).now)).expect("undone");
        assert!(!finds("le relais").contains(&LISTENING));
    });
}

#[test]
fn the_ages_the_network_chooses_are_heeded_without_a_restart() {
    let db = trial::sqlite(&schema());
    let folder = tempfile::tempdir().expect("a folder");
    let catalogue = Catalogue::open(Db::clone(&db), folder.path(), clock()).expect("opened");
    let chosen = Thresholds { to_confirm_days: 30, stale_days: 60, archive_months: 12 };
    db.write_now(|conn| crate::thresholds::set_thresholds(conn, &chosen, clock().now())).expect("set");
    catalogue.catch_up().expect("caught up");
    assert_eq!(catalogue.thresholds(), chosen);
}
