//! Only what the schema allows is written, and the score is the one of the API.

use chrono::{TimeZone, Utc};
use serde_json::json;
use vocabulary::place::Point;

use super::*;
use crate::{ContactRecord, CostOption, HoursRecord, IdentifierRecord, ServiceAtLocationRecord, Term};

fn provenance() -> Provenance {
    Provenance {
        network: "Réseau d’essai".to_owned(),
        licence: "etalab-2.0".to_owned(),
        licence_url: String::new(),
        address: "https://reseau.example".to_owned(),
        at: Utc.with_ymd_and_hms(2026, 11, 22, 9, 0, 0).single().expect("a moment"),
    }
}

fn today() -> NaiveDate {
    provenance().at.date_naive()
}

fn organization() -> OrganizationRecord {
    OrganizationRecord {
        external_id: "11111111-1111-5111-8111-111111111111".to_owned(),
        name: "Les Voisins.".to_owned(),
        identifiers: vec![IdentifierRecord {
            scheme: "FR-SIRET".to_owned(),
            identifier: "13002526500013".to_owned(),
        }],
        modified_at: Some("2031-01-01".to_owned()),
        ..OrganizationRecord::default()
    }
}

fn service() -> ServiceRecord {
    ServiceRecord {
        external_id: "22222222-2222-5222-8222-222222222222".to_owned(),
        organization: organization().external_id,
        name: "AB".to_owned(),
        topics: vec![Topic::Hygiene, Topic::Wellbeing],
        audiences: vec![Audience::Women, Audience::Everyone],
        delivery_modes: vec![DeliveryMode::AtHome, DeliveryMode::Remote],
        areas: vec![Area::Custom("mds".to_owned())],
        documents: vec!["avis d’imposition".to_owned()],
        cost_options: vec![CostOption {
            option: Some("adhérents".to_owned()),
            amount: Some("5".to_owned()),
            currency: Some("EUR".to_owned()),
            ..CostOption::default()
        }],
        other_terms: vec![Term { taxonomy: "AIRS".to_owned(), code: "BD-1800".to_owned(), name: None }],
        contacts: vec![ContactRecord { name: Some("Prénom Nom".to_owned()), ..ContactRecord::default() }],
        phones: vec![PhoneRecord { number: "+33199001234".to_owned(), ..PhoneRecord::default() }],
        email: Some("pas une adresse".to_owned()),
        ..ServiceRecord::default()
    }
}

fn place() -> LocationRecord {
    LocationRecord {
        external_id: "33333333-3333-5333-8333-333333333333".to_owned(),
        address: AddressRecord {
            lines: vec!["1 rue du Puits".to_owned(), "Bâtiment B".to_owned()],
            commune: Some("77285".to_owned()),
            postal_code: Some("B-5000".to_owned()),
            point: Point::new(48.53, 2.63),
            ..AddressRecord::default()
        },
        hours: Some(HoursRecord { osm: Some("Mo 09:00-12:00".to_owned()), ..HoursRecord::default() }),
        ..LocationRecord::default()
    }
}

#[test]
fn a_service_is_brought_to_what_the_schema_allows() {
    let (service, organization, location) = (service(), organization(), place());
    let link = ServiceAtLocationRecord::default();
    let places = vec![Place { link: &link, location: &location }, Place { link: &link, location: &location }];
    let whole = Whole { service: &service, organization: &organization, places, changes: &[] };
    let mut omissions = Omissions::default();
    let told = services(&whole, (&provenance(), &mut omissions));
    assert_eq!(told.len(), 2, "one for each place");
    let said = &told[0];
    assert_eq!(said["source"], "reseau-d-essai");
    assert_eq!(said["id"], "reseau-d-essai--22222222-2222-5222-8222-222222222222");
    let (id, second_place) =
        record_id(told[1]["id"].as_str().expect("a text")).expect("an identifier of ours");
    assert_eq!(id.to_string(), service.external_id);
    assert_eq!(second_place.map(|id| id.to_string()), Some(location.external_id.clone()));
    assert_eq!(said["nom"], "Service AB");
    assert_eq!(said["description"], "Service : AB");
    assert_eq!(said["date_maj"], "2026-11-22");
    assert_eq!(said["thematiques"], json!(["remobilisation--bien-etre-confiance-en-soi"]));
    assert_eq!(said["publics"], json!(["tous-publics"]));
    assert_eq!(said["modes_accueil"], json!(["en-presentiel", "a-distance"]));
    assert_eq!(said["zone_eligibilite"], json!(["77285"]), "no zone at all would mean everywhere");
    assert_eq!(said["frais_precisions"], "adhérents : 5 EUR");
    assert_eq!(said["conditions_acces"], "À apporter : avis d’imposition");
    assert_eq!((&said["code_postal"], &said["commune"]), (&Value::Null, &json!("Le Mée-sur-Seine")));
    assert_eq!((&said["courriel"], &said["contact_nom_prenom"]), (&Value::Null, &Value::Null));
    assert_eq!(said["telephone"], "+33199001234");
    assert!((omissions.codes_mapped, omissions.values_left_out) >= (4, 4), "{omissions:?}");
    assert!(told.iter().all(|said| !said.to_string().contains("Prénom")), "no person is told");
}

#[test]
fn a_structure_is_an_organisation_at_its_place() {
    let said = structure_json(&organization(), Some(&place()), &provenance());
    assert_eq!(said["nom"], "Les Voisins");
    assert_eq!(said["date_maj"], "2026-11-22", "no day to come");
    assert_eq!(said["siret"], "13002526500013");
    assert_eq!(said["horaires_accueil"], "Mo 09:00-12:00");
    assert_eq!(
        (&said["adresse"], &said["complement_adresse"]),
        (&json!("1 rue du Puits"), &json!("Bâtiment B"))
    );
    let keys: Vec<&str> = STRUCTURE_COLUMNS.into_iter().filter(|column| said.get(column).is_none()).collect();
    assert_eq!(keys, [""; 0], "every column is said, if only as null");
}

#[test]
fn the_score_is_the_one_of_the_api() {
    let bare = json!({ "source": "x", "date_maj": "2026-11-22", "description": "Sept ans" });
    for (changes, expected) in [
        (json!({}), 0.14),
        (json!({ "source": "agefiph" }), 0.0),
        (json!({ "date_maj": "2026-05-26" }), 0.14),
        (json!({ "date_maj": "2025-08-24" }), 0.07),
        (json!({ "date_maj": "2024-11-22" }), 0.0),
        (json!({ "description": "x".repeat(49) }), 0.14),
        (json!({ "description": "x".repeat(50) }), 0.21),
        (json!({ "description": "é".repeat(200) }), 0.29),
        (json!({ "description": "x".repeat(2000) }), 0.21),
        (json!({ "frais": "gratuit" }), 0.29),
        (json!({ "frais": "payant" }), 0.21),
        (json!({ "frais": "payant", "frais_precisions": "5 €" }), 0.29),
        (json!({ "publics": ["tous-publics"], "thematiques": ["sante--addictions"] }), 0.43),
        (json!({ "telephone": "+33199001234" }), 0.29),
        (json!({ "modes_mobilisation": ["telephoner"] }), 0.19),
        (json!({ "modes_mobilisation": ["telephoner"], "telephone": "+33199001234" }), 0.44),
        (json!({ "modes_mobilisation": ["se-presenter"], "mobilisable_par": ["usagers"] }), 0.25),
        (json!({ "modes_accueil": ["en-presentiel"], "adresse": "1 rue du Puits" }), 0.25),
        (json!({ "modes_accueil": ["a-distance"], "adresse": "1 rue du Puits" }), 0.14),
        (json!({ "modes_mobilisation": ["envoyer-un-courriel"], "courriel": "a@b.fr" }), 0.44),
    ] {
        let mut service = bare.clone();
        for (field, value) in changes.as_object().expect("fields") {
            service[field] = value.clone();
        }
        assert_eq!(score(&service, today()).0, expected, "{changes}");
    }
    assert_eq!((structure_score(&[]), structure_score(&[0.25, 0.75])), (0.0, 0.5));
}
