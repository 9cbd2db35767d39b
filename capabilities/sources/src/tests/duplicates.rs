//! The desk of records that may be one: found, looked at, decided, taken back; and what outlives another import.

use ::store::trial::both;
use directory::{Act, Author, Channel, Identifier, Life, Location, Organization, Phone, RecordKey};

use super::*;
use crate::linking::deciding::{self, Deciding, Joined};
use crate::linking::pair_id;
use crate::paths;
use directory::RecordKind;

const FIRST: Uuid = Uuid::from_u128(0x11);
const TWIN: Uuid = Uuid::from_u128(0x12);
const HALL: Uuid = Uuid::from_u128(0x13);
const CENTRE: Uuid = Uuid::from_u128(0x14);

fn outside() -> Outside {
    Outside::new(false).expect("a way out")
}

fn by() -> Author {
    Author { account: None, organization: None, shown: "Essai".to_owned(), owns: false }
}

/// An organisation with its seat.
fn open(db: &TrialDb, id: Uuid, says: Organization, (street, point): (&str, f64)) {
    let place = Location {
        organization: Some(id.into()),
        name: "Accueil".to_owned(),
        address: street.to_owned(),
        postal_code: "77000".to_owned(),
        city: "Melun".to_owned(),
        commune: "77288".to_owned(),
        point: vocabulary::place::Point::new(48.54, point),
        ..Location::default()
    };
    let author = by();
    let act = || Act { by: &author, channel: Channel::Page, now: now() };
    let seat = Uuid::from_u128(id.as_u128() + 0x100);
    db.write_now(|conn| {
        directory::open_organization(conn, id, &says, act())?;
        directory::open_location(conn, seat, &place, act())
    })
    .expect("opened");
}

fn body(name: &str, phone: &str) -> Organization {
    let phones = if phone.is_empty() { Vec::new() } else { vec![Phone::read(phone)] };
    Organization { name: name.to_owned(), phones, ..Organization::default() }
}

fn siret(says: Organization) -> Organization {
    let number = Identifier { scheme: "FR-SIRET".to_owned(), identifier: "40109226700020".to_owned() };
    Organization { identifiers: vec![number], ..says }
}

fn town(db: &TrialDb) -> House {
    let first = siret(body("Association Mirabelle", "01 60 56 00 01"));
    open(db, FIRST, first, ("12 rue des Lilas", 2.6601));
    let twin = siret(body("ASSO. MIRABELLE", "+33 1 60 56 00 01"));
    open(db, TWIN, twin, ("12, r. des Lilas", 2.6601));
    open(db, HALL, body("Mairie de Melun", "01 60 56 10 10"), ("16 rue Paul Doumer", 2.6551));
    open(db, CENTRE, body("CCAS de Melun", "01 60 56 10 10"), ("16 rue Paul Doumer", 2.6551));
    open(db, Uuid::from_u128(0x15), body("Secours fontanais", ""), ("3 place Haute", 2.67));
    House::new(db, outside())
}

fn twins() -> String {
    paths::duplicate(pair_id(RecordKind::Organization, FIRST, TWIN))
}

fn life(db: &TrialDb, id: Uuid) -> Life {
    let key = RecordKey { kind: RecordKind::Organization, id };
    db.read_now(|conn| directory::shown(conn, key)).expect("read").expect("kept").life
}

fn pairs(db: &TrialDb) -> usize {
    crate::find_links(db, now()).expect("compared").pairs
}

#[test]
fn twins_are_shown_side_by_side_made_one_and_parted_again() {
    both(&schema(), |db| {
        let house = town(db);
        let searched = house.post(paths::DUPLICATES_SEARCH, "");
        assert_eq!(searched.status, StatusCode::SEE_OTHER);
        let list = house.get(COORDINATOR, &format!("{}?etat=surement", paths::DUPLICATES));
        assert!(list.text.contains(&twins()), "{}", list.text);
        let page = house.get(COORDINATOR, &twins());
        assert_eq!(page.status, StatusCode::OK);
        for words in ["Association Mirabelle", "ASSO. MIRABELLE", "Numéros officiels", "Rue et numéro"] {
            assert!(page.text.contains(words), "{words}");
        }
        assert_eq!(life(db, TWIN), Life::Current, "looking changes nothing");

        let merged = house.post(&twins(), "verdict=same&garde=a&champ-name=b");
        assert!(merged.location().starts_with(paths::DUPLICATES), "{}", merged.text);
        let survivor = RecordKey { kind: RecordKind::Organization, id: FIRST };
        assert_eq!(life(db, TWIN), Life::MergedInto(survivor));
        let shown = db.read_now(|conn| directory::shown(conn, survivor)).expect("read").expect("kept");
        assert_eq!(shown.name, "ASSO. MIRABELLE", "the name was chosen from the other");
        assert_eq!(house.get(COORDINATOR, &twins()).status, StatusCode::NOT_FOUND);

        let past = db.read_now(|conn| directory::merges(conn, 10)).expect("read");
        assert!(house.get(COORDINATOR, paths::PAST_MERGES).text.contains("ASSO. MIRABELLE"));
        house.post(&paths::undo_merge(past[0].id.uuid()), "");
        assert_eq!(life(db, TWIN), Life::Current);
        pairs(db);
        assert_eq!(house.get(COORDINATOR, &twins()).status, StatusCode::OK, "they are asked about again");
    });
}

/// A service with everything that is kept as a code.
fn coded(organization: Uuid, place: Uuid) -> directory::Service {
    let says = serde_json::json!({
        "organization": organization, "name": "Colis", "kind": "aide-materielle",
        "topics": ["equipement-et-alimentation--alimentation"], "audiences": ["familles"], "cost": "gratuit",
        "languages": ["ar", "fsl"], "areas": ["77288", "france"], "access_modes": ["telephoner"],
        "who_can_refer": ["usagers"], "delivery_modes": ["en-presentiel"],
        "hours": "Mo 09:00-12:00", "phones": [{ "number": "+33160560001", "shown": "01 60 56 00 01" }],
        "places": [{ "location": place, "hours": "Tu 14:00-17:00" }],
    });
    serde_json::from_value(says).expect("a service")
}

#[test]
fn no_code_is_shown_to_whoever_decides() {
    both(&schema(), |db| {
        let house = town(db);
        let author = by();
        let act = || Act { by: &author, channel: Channel::Page, now: now() };
        let ids = [(FIRST, Uuid::from_u128(0x21)), (FIRST, Uuid::from_u128(0x22))];
        for (owner, id) in ids {
            let seat = Uuid::from_u128(owner.as_u128() + 0x100);
            db.write_now(|conn| directory::open_service(conn, id, &coded(owner, seat), act()))
                .expect("opened");
        }
        pairs(db);
        let pair = paths::duplicate(pair_id(RecordKind::Service, ids[0].1, ids[1].1));
        let page = house.get(COORDINATOR, &pair);
        assert_eq!(page.status, StatusCode::OK, "{}", page.text);
        for words in
            ["Gratuit", "Familles", "arabe", "langue des signes", "toute la France", "Accueil", "lundi"]
        {
            assert!(page.text.contains(words), "{words}: {}", page.text);
        }
        let codes = [
            "aide-materielle",
            "--alimentation",
            "telephoner",
            "usagers",
            "presentiel",
            "Mo 09",
            "Tu 14",
            "77288",
        ];
        for code in codes.map(str::to_owned).into_iter().chain([Uuid::from_u128(0x111).to_string()]) {
            assert!(!page.text.contains(&code), "{code}: {}", page.text);
        }
        let families = paths::duplicate(pair_id(RecordKind::Organization, FIRST, TWIN));
        assert!(!house.get(COORDINATOR, &families).text.contains("mutual-aid"));
    });
}

#[test]
fn an_organisation_that_people_act_for_does_not_go() {
    both(&schema(), |db| {
        directory::demo::fill_if_empty(db, now()).expect("the demo");
        membership::demo::fill(db, &key(), now()).expect("its people");
        open(db, FIRST, body("Le Panier d’à côté", ""), ("12 rue des Lilas", 2.66));
        let inhabited =
            vocabulary::id::OrganizationId::from_source("demo", "organization", "panier-d-a-cote");
        let shown = |id: Uuid| {
            let key = RecordKey { kind: RecordKind::Organization, id };
            db.read_now(|conn| directory::shown(conn, key)).expect("read").expect("kept")
        };
        let (bare, inhabited) = (shown(FIRST), shown(inhabited.uuid()));
        let join = |stays: &directory::Shown, goes: &directory::Shown, id: u128| {
            let deciding = Deciding { id: Uuid::from_u128(id), by: by(), now: now() };
            db.write_now(|conn| deciding::join(conn, (stays, goes), (&[], &deciding))).expect("decided")
        };
        assert_eq!(join(&bare, &inhabited, 1), Joined::Inhabited);
        assert_eq!((shown(FIRST).life, shown(inhabited.key.id).life), (Life::Current, Life::Current));
        assert!(
            db.read_now(|conn| directory::merges(conn, 9)).expect("read").is_empty(),
            "nothing was written"
        );
        assert_eq!(join(&inhabited, &bare, 2), Joined::Merged, "it may stay");
        assert_eq!(shown(FIRST).life, Life::MergedInto(inhabited.key));
        let today = vocabulary::time::paris(now()).date();
        let people = db.read_now(|conn| membership::members_of(conn, inhabited.key.id.into(), today));
        assert!(!people.expect("read").is_empty(), "and its people with it");
    });
}

#[test]
fn what_was_decided_is_not_asked_again() {
    both(&schema(), |db| {
        let house = town(db);
        let before = pairs(db);
        house.post(&twins(), "verdict=different");
        assert_eq!(house.get(COORDINATOR, &twins()).status, StatusCode::NOT_FOUND);
        assert!(pairs(db) < before);
        assert_eq!(
            house.get(COORDINATOR, &twins()).status,
            StatusCode::NOT_FOUND,
            "nor after another comparison"
        );
    });
}

#[test]
fn a_town_hall_and_its_ccas_are_proposed_as_parts_and_stay_two() {
    both(&schema(), |db| {
        let house = town(db);
        pairs(db);
        let pair = paths::duplicate(pair_id(RecordKind::Organization, HALL, CENTRE));
        let list = house.get(COORDINATOR, &format!("{}?etat=parties", paths::DUPLICATES));
        assert!(list.text.contains(&pair), "{}", list.text);
        assert!(!house.get(COORDINATOR, paths::DUPLICATES_BATCH).text.contains(&pair));
        house.post(&pair, "verdict=b-part");
        assert_eq!((life(db, HALL), life(db, CENTRE)), (Life::Current, Life::Current));
        pairs(db);
        assert_eq!(house.get(COORDINATOR, &pair).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn pairs_of_one_number_are_merged_together_once_they_are_ticked() {
    both(&schema(), |db| {
        let house = town(db);
        pairs(db);
        let id = pair_id(RecordKind::Organization, FIRST, TWIN);
        assert!(house.get(COORDINATOR, paths::DUPLICATES_BATCH).text.contains(&id.to_string()));
        house.post(paths::DUPLICATES_BATCH, "");
        assert_eq!((life(db, FIRST), life(db, TWIN)), (Life::Current, Life::Current), "nothing was ticked");
        house.post(paths::DUPLICATES_BATCH, &format!("paire={id}&paire=nothing"));
        let current = [FIRST, TWIN].into_iter().filter(|id| life(db, *id) == Life::Current).count();
        assert_eq!(current, 1);
    });
}

#[test]
fn the_desk_is_the_coordination_s() {
    both(&schema(), |db| {
        let house = town(db);
        pairs(db);
        for path in [paths::DUPLICATES, paths::PAST_MERGES, paths::DUPLICATES_BATCH, &twins()] {
            assert_eq!(house.get(OTHER, path).status, StatusCode::NOT_FOUND, "{path}");
        }
    });
}
