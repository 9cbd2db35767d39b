//! Records are born, retired, revived and put away; harvesters are told what is gone.

use chrono::TimeDelta;
use store::{Db, trial};

use super::*;
use crate::fixture::*;

const SERVICE: RecordKey = RecordKey { kind: RecordKind::Service, id: PARCELS };

fn gone(db: &Db) -> Vec<(RecordKey, GoneWhy)> {
    let since = now() - TimeDelta::days(1);
    let gone = db.read_now(|conn| gone_since(conn, since, 100)).expect("read");
    gone.into_iter().map(|gone| (gone.key, gone.why)).collect()
}

#[test]
fn a_retired_record_keeps_its_page_and_is_told_to_harvesters() {
    trial::both(&schema(), |db| {
        fill(db);
        let by = owner();
        let retired = db.write_now(|conn| retire(conn, SERVICE, "Faute de bénévoles", act(&by, 1)));
        assert!(retired.expect("decided"));
        assert_eq!(record(db, SERVICE).life, Life::Gone(at(1).date_naive()));
        assert_eq!(gone(db), [(SERVICE, GoneWhy::Retired)]);
        let again = db.write_now(|conn| retire(conn, SERVICE, "", act(&by, 2))).expect("decided");
        assert!(!again, "once is enough");
        assert!(!confirmed(db, SERVICE, &[], 3), "what is retired is revived, not confirmed");
        assert!(db.write_now(|conn| revive(conn, SERVICE, act(&by, 4))).expect("decided"));
        assert_eq!(record(db, SERVICE).life, Life::Current);
        assert_eq!(gone(db), []);
        let past = db.read_now(|conn| crate::revising::history(conn, SERVICE, 10)).expect("read");
        let actions: Vec<&str> = past.iter().map(|revision| revision.action.code()).collect();
        assert_eq!(actions, ["revived", "retired"]);
    });
}

#[test]
fn the_services_of_an_organisation_leave_and_come_back_with_it() {
    trial::both(&schema(), |db| {
        fill(db);
        let by = owner();
        let key = RecordKey::organization(RELAIS);
        db.write_now(|conn| retire(conn, key, "", act(&by, 1))).expect("decided");
        assert_eq!(record(db, SERVICE).life, Life::Gone(at(1).date_naive()));
        assert_eq!(record(db, RecordKey::service(LISTENING)).life, Life::Current);
        db.write_now(|conn| revive(conn, key, act(&by, 2))).expect("decided");
        assert_eq!(record(db, SERVICE).life, Life::Current);
    });
}

#[test]
fn what_is_silent_for_two_years_is_put_away_and_comes_back_at_the_first_sign() {
    trial::both(&schema(), |db| {
        fill(db);
        confirmed(db, RecordKey::service(LISTENING), &[], 1);
        let later = now() + TimeDelta::days(366 * 2 - 200);
        let early = db.write_now(|conn| archive_silent(conn, later.date_naive(), later)).expect("looked");
        assert!(!early.contains(&RecordKey::service(LISTENING)), "it was confirmed since");
        assert!(early.contains(&SERVICE), "nobody spoke of it since March");
        assert!(!early.contains(&RecordKey::organization(VOISINS)), "it still offers something");
        assert!(matches!(record(db, SERVICE).life, Life::Archived(_)));
        assert_eq!(gone(db).iter().filter(|(key, _)| *key == SERVICE).count(), 1);
        assert!(confirmed(db, SERVICE, &[], 24 * 600), "a confirmation wakes it");
        assert_eq!(record(db, SERVICE).life, Life::Current);
        let past = db.read_now(|conn| crate::revising::history(conn, SERVICE, 1)).expect("read");
        assert_eq!(past[0].action.code(), "revived", "and whoever heard that it left hears that it is back");
        let relais = RecordKey::organization(RELAIS);
        assert!(matches!(record(db, relais).life, Life::Archived(_)));
        set(db, relais, "description", "Toujours là.", 24 * 601);
        assert_eq!(record(db, relais).life, Life::Current, "and so does an edit");
    });
}

#[test]
fn a_record_born_here_is_confirmed_by_who_describes_it() {
    trial::both(&schema(), |db| {
        fill(db);
        let by = owner();
        let id = Uuid::from_u128(99);
        let place = Location { name: "Annexe".to_owned(), ..Location::default() };
        db.write_now(|conn| open_location(conn, id, &place, act(&by, 1))).expect("opened");
        let shown = record(db, RecordKey::location(id));
        assert_eq!((shown.name.as_str(), shown.origin), ("Annexe", None));
        assert!(shown.sections.iter().all(|date| date.assured_on == Some(at(1).date_naive())));
    });
}

#[test]
fn a_record_that_somebody_else_describes_is_born_without_a_date() {
    trial::both(&schema(), |db| {
        fill(db);
        let by = Author { owns: false, organization: None, shown: "Coordination".to_owned(), account: None };
        let id = Uuid::from_u128(98);
        let says =
            Service { organization: RELAIS.into(), name: "Tri du linge".to_owned(), ..Service::default() };
        db.write_now(|conn| open_service(conn, id, &says, act(&by, 1))).expect("opened");
        let key = RecordKey::service(id);
        let shown = record(db, key);
        assert_eq!((shown.dates.assured_on, shown.dates.next_due_on), (None, None));
        assert!(shown.sections.iter().all(|date| date.assured_on.is_none()));
        assert!(confirmed(db, key, &[], 2));
        assert_eq!(
            record(db, key).dates.assured_on,
            Some(at(2).date_naive()),
            "until somebody who knows speaks"
        );
    });
}
