//! Edits, confirmations and departures are told: what changed is listed, what left is defunct and among the gone.

use directory::{Act, Author, Channel, RecordKey, RecordKind, retire, revive};
use store::trial::both;
use uuid::Uuid;

use super::{House, ids, list, now, schema};

fn somebody() -> Author {
    Author { account: None, organization: None, shown: "Accueil".to_owned(), owns: true }
}

fn first_service(house: &House) -> Uuid {
    let id = house.json("/hsds/services?per_page=1")["contents"][0]["id"].clone();
    id.as_str().expect("an id").parse().expect("a UUID")
}

#[test]
fn what_is_retired_leaves_the_lists_and_is_told_for_a_year_until_it_comes_back() {
    both(&schema(), |db| {
        let house = House::over(db);
        let id = first_service(&house);
        let key = RecordKey { kind: RecordKind::Service, id };
        let by = somebody();
        let act = Act { by: &by, channel: Channel::Page, now: now() };
        let before = house.json("/hsds/services")["total_items"].as_u64().expect("a total");
        let done = house.db.write_now(|conn| retire(conn, key, "fermé", act)).expect("retired");
        assert!(done);
        assert_eq!(house.json("/hsds/services")["total_items"].as_u64(), Some(before - 1));
        assert_eq!(house.json(&format!("/hsds/services/{id}"))["status"], "defunct");
        let changed = house.json("/hsds/services?modified_after=2026-11-26T00:00:00Z&per_page=1000");
        let told = list(&changed, "contents").iter().find(|one| one["id"] == id.to_string());
        assert_eq!(told.expect("told as changed")["status"], "defunct");
        let gone = house.json("/hsds/gone?since=2026-11-26");
        assert_eq!(ids(list(&gone, "contents")), [id.to_string()]);
        assert_eq!(gone["contents"][0]["reason"], "retired");
        assert_eq!(house.json("/hsds/gone?since=2026-11-27")["total_items"], 0);
        let inclusion = house.get(&format!("/api/v1/services/reseau-d-essai--{id}"));
        assert_eq!(inclusion.status.as_u16(), 404);
        let done = house.db.write_now(|conn| revive(conn, key, act)).expect("revived");
        assert!(done);
        assert_eq!(house.json("/hsds/gone")["total_items"], 0);
        assert_eq!(house.json(&format!("/hsds/services/{id}"))["status"], "active");
    });
}

/// Turns the pages of a list by two, and does something between the second and the third.
fn walked(house: &House, address: &str, between: impl FnOnce()) -> Vec<String> {
    let mut between = Some(between);
    let mut met = Vec::new();
    for page in 1.. {
        let answer = house.json(&format!("{address}?per_page=2&page={page}"));
        met.extend(ids(list(&answer, "contents")).into_iter().map(str::to_owned));
        if answer["last_page"] == true {
            break;
        }
        if page == 2
            && let Some(act) = between.take()
        {
            act();
        }
    }
    met
}

#[test]
fn whoever_turns_pages_while_records_leave_misses_none_that_stays() {
    both(&schema(), |db| {
        let house = House::over(db);
        let by = somebody();
        let act = Act { by: &by, channel: Channel::Page, now: now() };
        let leaves = |kind: RecordKind, id: &str| {
            let key = RecordKey { kind, id: id.parse().expect("an id") };
            assert!(house.db.write_now(|conn| retire(conn, key, "fermé", act)).expect("retired"));
        };
        let lists = [
            ("/hsds/services", RecordKind::Service, "/hsds/services"),
            ("/hsds/service_at_locations", RecordKind::Service, "/hsds/services"),
            ("/hsds/organizations", RecordKind::Organization, "/hsds/organizations"),
        ];
        for (address, kind, records) in lists {
            let first = house.lines(&format!("{records}?format=ndjson"));
            let met =
                walked(&house, address, || ids(&first).into_iter().take(3).for_each(|id| leaves(kind, id)));
            let stays = house.lines(&format!("{address}?format=ndjson"));
            assert!(ids(&stays).iter().all(|id| met.iter().any(|one| one == id)), "{address} misses one");
            assert_eq!(house.json(address)["total_items"], stays.len(), "{address}");
        }
        let anew = House::empty(db);
        for address in ["/hsds/organizations?per_page=2", "/hsds/service_at_locations?per_page=2&page=3"] {
            assert_eq!(house.get(address).text, anew.get(address).text, "{address}");
        }
    });
}

#[test]
fn the_roll_that_follows_is_the_roll_drawn_anew() {
    both(&schema(), |db| {
        let house = House::over(db);
        let id = first_service(&house);
        let key = RecordKey { kind: RecordKind::Service, id };
        let edit = directory::Edit {
            id: vocabulary::id::RevisionId::from(Uuid::from_u128(9)),
            record: key,
            changes: &[directory::FieldChange {
                field: "name".to_owned(),
                before: house.json(&format!("/hsds/services/{id}"))["name"].clone(),
                after: "Un autre nom".into(),
            }],
            by: &somebody(),
            channel: Channel::Page,
            now: now(),
        };
        let edited = house.db.write_now(|conn| directory::edit(conn, &edit)).expect("an edit");
        assert!(matches!(edited, directory::Edited::Done { .. }), "{edited:?}");
        assert_eq!(house.json(&format!("/hsds/services/{id}"))["name"], "Un autre nom");
        let anew = House::empty(db);
        for address in
            ["/hsds/services?minimal=true", "/hsds/taxonomy_terms?format=ndjson", "/api/v1/structures"]
        {
            assert_eq!(house.get(address).text, anew.get(address).text, "{address}");
        }
    });
}
