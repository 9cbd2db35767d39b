//! Two records made one, and the way back: nothing is lost, and what people changed since stays.

use proptest::prelude::*;
use serde_json::Value;
use store::{Db, trial};

use super::*;
use crate::fixture::*;
use crate::life::Life;

const SURVIVOR: RecordKey = RecordKey { kind: RecordKind::Organization, id: RELAIS };
const ABSORBED: RecordKey = RecordKey { kind: RecordKind::Organization, id: VOISINS };
const LISTENED: RecordKey = RecordKey { kind: RecordKind::Service, id: LISTENING };

fn merge_id(number: u128) -> MergeId {
    MergeId::from(Uuid::from_u128(0xA000 + number))
}

fn merged(db: &Db, kind: RecordKind, (survivor, absorbed): (Uuid, Uuid), fields: &[(&str, Side)]) -> Merged {
    let by = owner();
    let fields: Vec<(String, Side)> =
        fields.iter().map(|(field, side)| ((*field).to_owned(), *side)).collect();
    let asked = Merge { id: merge_id(1), kind, survivor, absorbed, fields: &fields, by: &by, now: at(1) };
    db.write_now(|conn| merge(conn, &asked)).expect("decided")
}

fn unmerged(db: &Db, hours: i64) -> Unmerged {
    let by = owner();
    db.write_now(|conn| unmerge(conn, merge_id(1), &by, at(hours))).expect("decided")
}

/// Everything every record says, to be compared word for word.
fn everything(db: &Db) -> Vec<Value> {
    let keys = [
        SURVIVOR,
        ABSORBED,
        RecordKey::location(SEAT_OF_RELAIS),
        RecordKey::location(SEAT_OF_VOISINS),
        RecordKey::service(PARCELS),
        LISTENED,
    ];
    keys.into_iter().map(|key| record(db, key).says).collect()
}

#[test]
fn an_absorbed_organisation_gives_its_services_and_gets_them_back() {
    trial::both(&schema(), |db| {
        fill(db);
        let before = everything(db);
        let done = merged(db, RecordKind::Organization, (RELAIS, VOISINS), &[("acronym", Side::Absorbed)]);
        assert_eq!(done, Merged::Done { fields: 1, children: 2 });
        let survivor = record(db, SURVIVOR);
        assert_eq!(survivor.says["acronym"], "LV");
        assert_eq!(record(db, ABSORBED).life, Life::MergedInto(SURVIVOR));
        assert_eq!(record(db, LISTENED).owner, Some(RELAIS.into()));
        let records = db.read_now(|conn| crate::shown::records_of(conn, RELAIS.into())).expect("read");
        assert_eq!(records.len(), 5, "itself, two services, two places");
        assert_eq!(unmerged(db, 2), Unmerged::Done { kept: Vec::new(), children: 2 });
        assert_eq!(everything(db), before);
        assert_eq!(record(db, ABSORBED).life, Life::Current);
        assert_eq!(record(db, SURVIVOR).dates.edited_at, None, "imports may write over it as before");
        assert_eq!(unmerged(db, 3), Unmerged::Unknown, "once is enough");
        let past = db.read_now(|conn| merges(conn, 10)).expect("read");
        assert_eq!((past.len(), past[0].undone_at), (1, Some(at(2))));
        assert_eq!(
            (past[0].survivor_name.as_str(), past[0].absorbed_name.as_str()),
            ("Le Relais", "Les Voisins")
        );
    });
}

#[test]
fn what_was_edited_since_is_kept_and_told() {
    trial::both(&schema(), |db| {
        fill(db);
        merged(db, RecordKind::Organization, (RELAIS, VOISINS), &[("acronym", Side::Absorbed)]);
        set(db, SURVIVOR, "acronym", "RV", 2);
        assert_eq!(unmerged(db, 3), Unmerged::Done { kept: vec!["acronym".to_owned()], children: 2 });
        assert_eq!(record(db, SURVIVOR).says["acronym"], "RV");
        assert_eq!(record(db, SURVIVOR).dates.edited_at, Some(at(2)));
    });
}

#[test]
fn places_made_one_lead_their_services_and_lead_them_back() {
    trial::both(&schema(), |db| {
        fill(db);
        let before = everything(db);
        let done =
            merged(db, RecordKind::Location, (SEAT_OF_RELAIS, SEAT_OF_VOISINS), &[("phones", Side::Both)]);
        assert_eq!(done, Merged::Done { fields: 0, children: 1 });
        assert_eq!(record(db, LISTENED).says["places"][0]["location"], SEAT_OF_RELAIS.to_string());
        assert_eq!(unmerged(db, 2), Unmerged::Done { kept: Vec::new(), children: 1 });
        assert_eq!(everything(db), before);
    });
}

#[test]
fn what_cannot_be_one_is_left_apart() {
    trial::both(&schema(), |db| {
        fill(db);
        assert_eq!(merged(db, RecordKind::Organization, (RELAIS, RELAIS), &[]), Merged::Same);
        assert_eq!(merged(db, RecordKind::Service, (PARCELS, RELAIS), &[]), Merged::Unknown);
        let stolen =
            merged(db, RecordKind::Service, (PARCELS, LISTENING), &[("organization", Side::Absorbed)]);
        assert!(matches!(stolen, Merged::Refused(_)), "whose a service is is not chosen by a merge");
        db.write_now(|conn| {
            let mut kept = find::<Organization>(conn, RELAIS)?.expect("kept");
            kept.says.parent = Some(VOISINS.into());
            update(conn, &kept)
        })
        .expect("written");
        assert_eq!(merged(db, RecordKind::Organization, (RELAIS, VOISINS), &[]), Merged::Same);
        assert_eq!(record(db, ABSORBED).life, Life::Current);
    });
}

#[test]
fn a_hidden_address_is_not_made_public_by_a_merge() {
    trial::both(&schema(), |db| {
        fill(db);
        let shelter = RecordKey::location(SEAT_OF_VOISINS);
        edited(db, shelter, &[change("hidden", serde_json::json!(false), serde_json::json!(true))], 1);
        let both = (SEAT_OF_RELAIS, SEAT_OF_VOISINS);
        let shown = merged(db, RecordKind::Location, both, &[("address", Side::Absorbed)]);
        assert!(matches!(shown, Merged::Refused(_)));
        let hidden = [("address", Side::Absorbed), ("hidden", Side::Absorbed)];
        assert!(matches!(merged(db, RecordKind::Location, both, &hidden), Merged::Done { .. }));
    });
}

#[test]
fn a_merge_over_a_merge_is_undone_first() {
    trial::both(&schema(), |db| {
        fill(db);
        merged(db, RecordKind::Service, (PARCELS, LISTENING), &[]);
        let third = Uuid::from_u128(77);
        let by = owner();
        db.write_now(|conn| {
            let service = find::<Service>(conn, PARCELS)?.expect("kept").says;
            crate::life::open_service(conn, third, &service, act(&by, 2))
        })
        .expect("opened");
        let over = Merge {
            id: merge_id(2),
            kind: RecordKind::Service,
            survivor: third,
            absorbed: PARCELS,
            fields: &[],
            by: &by,
            now: at(3),
        };
        db.write_now(|conn| merge(conn, &over)).expect("decided");
        assert_eq!(unmerged(db, 4), Unmerged::Later(merge_id(2)));
        db.write_now(|conn| unmerge(conn, merge_id(2), &by, at(5))).expect("undone");
        assert!(matches!(unmerged(db, 6), Unmerged::Done { .. }));
    });
}

/// A field somebody may edit while two records are one.
fn edits() -> impl Strategy<Value = Vec<(bool, usize, String)>> {
    let text = "[a-zà-ÿ ]{3,20}".prop_map(|text| format!("abc{text}"));
    prop::collection::vec((any::<bool>(), 0..4_usize, text), 0..6)
}

const TEXTS: [&str; 4] = ["name", "acronym", "description", "website"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever is edited in between, undoing gives back every field nobody touched, word for word, and keeps every
    /// field somebody did.
    #[test]
    fn a_merge_undone_gives_back_what_nobody_touched(
        edits in edits(),
        sides in prop::collection::vec(0..3_usize, 4),
    ) {
        let db = trial::sqlite(&schema());
        fill(&db);
        let before = everything(&db);
        let fields: Vec<(&str, Side)> =
            TEXTS.iter().zip(&sides).map(|(field, side)| (*field, Side::ALL[*side])).collect();
        merged(&db, RecordKind::Organization, (RELAIS, VOISINS), &fields);
        let mut touched: Vec<&str> = Vec::new();
        for (number, (of_survivor, field, text)) in (2..).zip(&edits) {
            let text = if TEXTS[*field] == "website" { format!("https://{}.fr", number) } else { text.trim().to_owned() };
            if *of_survivor {
                set(&db, SURVIVOR, TEXTS[*field], &text, number);
                touched.push(TEXTS[*field]);
            } else {
                // The absorbed record is not edited: its survivor is.
                prop_assert_eq!(set(&db, ABSORBED, TEXTS[*field], &text, number), crate::revising::Edited::Unknown);
            }
        }
        let edited = record(&db, SURVIVOR).says;
        let Unmerged::Done { children, .. } = unmerged(&db, 100) else { panic!("not undone") };
        prop_assert_eq!(children, 2);
        let after = everything(&db);
        prop_assert_eq!(&after[1..], &before[1..], "all but the survivor, word for word");
        let (was, is) = (before[0].as_object().expect("fields"), after[0].as_object().expect("fields"));
        for (field, value) in is {
            if touched.contains(&field.as_str()) {
                let kept = value == &edited[field] || value == &was[field];
                prop_assert!(kept, "{field}: what somebody wrote, or, where it was the merge's own word, what stood before");
            } else {
                prop_assert_eq!(value, &was[field]);
            }
        }
    }
}
