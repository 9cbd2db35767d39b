//! Forms filled in well and badly, hours as people say them, and what one does with a list of records.

use axum::http::StatusCode;
use directory::{Life, RecordKind, Section};
use serde_json::json;

use super::{filled, in_towns, organization, value_of};
use crate::paths;

#[test]
fn hours_are_typed_as_people_say_them_and_told_back() {
    in_towns(|town| {
        let key = town.record("ccas-le-mee", RecordKind::Service).key;
        let (cookie, path) = (town.signs_in("agent-ccas"), paths::section(key, Section::Hours));
        let said = "lundi au vendredi 9h-12h, fermé le mercredi ; fermé du 24 décembre au 2 janvier";
        let page = town.get(&path, &cookie).body;
        let told = town.post(&path, &cookie, &filled(&page, &[("hours", said), ("etape", "apercu")]));
        assert_eq!(told.status, StatusCode::OK);
        assert!(
            told.body.contains("fermé du 24 décembre au 2 janvier")
                && told.body.contains("lundi 23 novembre")
        );
        assert_eq!(value_of(&told.body, "hours"), said, "what was typed stays");
        assert_ne!(town.shown(key).says["hours"], json!("Mo-Fr 09:00-12:00; We off; Dec 24-Jan 02 off"));
        assert_eq!(town.post(&path, &cookie, &filled(&told.body, &[])).notice, "editing-saved");
        assert_eq!(town.shown(key).says["hours"], json!("Mo-Fr 09:00-12:00; We off; Dec 24-Jan 02 off"));

        let page = town.get(&path, &cookie).body;
        let refused = town.post(&path, &cookie, &filled(&page, &[("hours", "lundi quand il pleut")]));
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("« quand »") || refused.body.contains("quand"), "{}", refused.body);
        let kept = filled(&refused.body, &[("tel-quel", "1")]);
        assert_eq!(town.post(&path, &cookie, &kept).notice, "editing-saved");
        let says = town.shown(key).says;
        assert_eq!((&says["hours"], &says["hours_as_given"]), (&json!(""), &json!("lundi quand il pleut")));
    });
}

#[test]
fn faulty_input_comes_back_as_typed_with_a_summary() {
    in_towns(|town| {
        let key = town.record("ccas-le-mee", RecordKind::Service).key;
        let cookie = town.signs_in("agent-ccas");
        for (section, name, typed) in [
            (Section::Contact, "phones", "01 99 00 12 (standard)"),
            (Section::Contact, "email", "accueil at exemple"),
            (Section::Audience, "areas", "Melun\nNulle-Part-sur-Rien"),
            (Section::Audience, "minimum_age", "deux"),
            (Section::Identity, "name", "ab"),
        ] {
            let path = paths::section(key, section);
            let page = town.get(&path, &cookie).body;
            let answer = town.post(&path, &cookie, &filled(&page, &[(name, typed)]));
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert_eq!(value_of(&answer.body, name), typed, "{name}");
            assert!(answer.body.contains(&format!("href=\"#{name}\"")), "{name} is in the summary");
        }
    });
}

#[test]
fn typed_fields_become_what_records_hold() {
    in_towns(|town| {
        let key = town.record("ccas-le-mee", RecordKind::Service).key;
        let cookie = town.signs_in("agent-ccas");
        let path = paths::section(key, Section::Contact);
        let page = town.get(&path, &cookie).body;
        let typed = [
            ("phones", "0199001234 poste 12 (standard)\n115"),
            ("contacts", "Accueil : 01 99 00 12 34, accueil@ccas.example"),
            ("url", "ccas.example/aide"),
        ];
        assert_eq!(town.post(&path, &cookie, &filled(&page, &typed)).notice, "editing-saved");
        let says = town.shown(key).says;
        assert_eq!(says["phones"][0]["number"], "+33199001234");
        assert_eq!(says["phones"][0]["extension"], "12");
        assert_eq!(says["phones"][1]["shown"], "115");
        assert_eq!(says["contacts"][0]["email"], "accueil@ccas.example");
        assert_eq!(says["url"], "https://ccas.example/aide");

        let path = paths::section(key, Section::Audience);
        let page = town.get(&path, &cookie).body;
        let typed = [
            ("areas", "Le Mée-sur-Seine\nSeine-et-Marne\n77288"),
            ("minimum_age", "16"),
            ("maximum_age", "25"),
        ];
        assert_eq!(town.post(&path, &cookie, &filled(&page, &typed)).notice, "editing-saved");
        let says = town.shown(key).says;
        assert_eq!(says["areas"], json!(["77285", "77", "77288"]));
        assert_eq!((says["minimum_age"].as_f64(), says["maximum_age"].as_f64()), (Some(16.0), Some(25.0)));
    });
}

#[test]
fn a_name_in_a_public_text_is_told_once_and_may_stay() {
    in_towns(|town| {
        let key = town.record("ccas-le-mee", RecordKind::Service).key;
        let (cookie, path) = (town.signs_in("agent-ccas"), paths::section(key, Section::Access));
        let page = town.get(&path, &cookie).body;
        let told =
            town.post(&path, &cookie, &filled(&page, &[("access_details", "Demandez Mme Marie Dupont.")]));
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(told.body.contains("nom de personne"));
        assert_eq!(town.post(&path, &cookie, &filled(&told.body, &[("relu", "1")])).notice, "editing-saved");
    });
}

#[test]
fn one_tap_confirms_and_two_announce() {
    in_towns(|town| {
        let key = town.record("ccas-le-mee", RecordKind::Service).key;
        let (cookie, list) =
            (town.signs_in("agent-ccas"), paths::records(organization("ccas-le-mee").uuid()));
        let page = town.get(&list, &cookie).body;
        assert!(page.contains("Tout est bon") && page.contains("Complet jusqu’au"));
        let stale = format!("retour={}&vu=00", web::encoded(&list));
        assert_eq!(town.post(&paths::confirm(key), &cookie, &stale).notice, "editing-changed-meanwhile");
        let seen = crate::beside::seen(&town.shown(key));
        let back = format!("retour={}&vu={seen}", web::encoded(&list));
        let answer = town.post(&paths::confirm(key), &cookie, &back);
        assert_eq!((answer.to.as_str(), answer.notice.as_str()), (list.as_str(), "editing-confirmed-done"));
        let shown = town.shown(key);
        assert_eq!(shown.dates.assured_on, Some(super::now().date_naive()));
        assert!(shown.sections.iter().all(|section| section.assured_on == Some(super::now().date_naive())));

        let announced = town.post(&paths::announce(key), &cookie, "etat=full&jusqu-au=2026-11-29&jusqu-au=");
        assert_eq!(announced.notice, "editing-announced");
        assert!(town.get(&list, &cookie).body.contains("29 novembre 2026"));
        for (form, notice) in [
            ("etat=full&jusqu-au=2026-11-21", "editing-fault-until"),
            ("etat=full&jusqu-au=2029-11-21", "editing-fault-until"),
            ("etat=full", "editing-fault-until"),
            ("etat=full&jusqu-au=2026-11-29&mot=Mme+Martine+Dupont+absente", "editing-fault-announced-words"),
            ("etat=open", "editing-open-again"),
        ] {
            let answer = town.post(&paths::announce(key), &cookie, form);
            assert_eq!(answer.notice, notice, "{form}: {} {}", answer.status, answer.body);
        }
    });
}

#[test]
fn what_exists_no_longer_leaves_and_may_come_back() {
    in_towns(|town| {
        let key = town.record("ccas-le-mee", RecordKind::Service).key;
        let cookie = town.signs_in("agent-ccas");
        let path = paths::retire(key);
        assert_eq!(town.post(&path, &cookie, "").status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(town.post(&path, &cookie, "raison=ended").notice, "editing-retired");
        assert!(matches!(town.shown(key).life, Life::Gone(_)));
        assert!(town.get(&paths::overview(key), &cookie).body.contains("Remettre en ligne"));
        assert_eq!(town.post(&paths::revive(key), &cookie, "").notice, "editing-revived");
        assert_eq!(town.shown(key).life, Life::Current);
        let own = town.record("ccas-le-mee", RecordKind::Organization).key;
        assert_eq!(town.post(&paths::retire(own), &cookie, "raison=ended").status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_new_service_needs_a_way_to_ask_that_leads_somewhere() {
    in_towns(|town| {
        let cookie = town.signs_in("agent-ccas");
        let path = paths::new_record(organization("ccas-le-mee").uuid());
        let least = "name=Colis+du+samedi&summary=Un+colis+par+famille.&topics=equipement-et-alimentation--alimentation&access_modes=telephoner";
        let refused = town.post(&path, &cookie, least);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "telephoning needs a number");
        assert_eq!(value_of(&refused.body, "name"), "Colis du samedi");
        let opened = town.post(&path, &cookie, &format!("{least}&phones=01+99+00+12+34"));
        assert_eq!(opened.notice, "editing-opened", "{}", opened.body);
        assert_eq!(town.get(&opened.to, &cookie).status, StatusCode::OK);
        let place = town.post(&path, &cookie, "sorte=lieu&name=Salle+des+f%C3%AAtes&address=1+rue+de+l%E2%80%99Essai&postal_code=77350&commune=Le+M%C3%A9e-sur-Seine");
        assert_eq!(place.notice, "editing-opened", "{}", place.body);
        let records = town
            .db
            .read_now(|conn| directory::records_of(conn, organization("ccas-le-mee")))
            .expect("records");
        let hall = records.iter().find(|record| record.name == "Salle des fêtes").expect("the new place");
        assert!(hall.says["point"]["latitude"].is_number(), "the centre of its commune stands for it");
        let new = records.iter().find(|record| record.name == "Colis du samedi").expect("the new service");
        let path = paths::section(new.key, Section::Places);
        let page = town.get(&path, &cookie).body;
        let given = format!("places-{}", hall.key.id);
        let (hours, note) = (format!("{given}-hours"), format!("{given}-note"));
        let typed =
            [(given.as_str(), "1"), (hours.as_str(), "samedi 9h-12h"), (note.as_str(), "Sonner au portail")];
        assert_eq!(town.post(&path, &cookie, &filled(&page, &typed)).notice, "editing-saved");
        let says = town.shown(new.key).says;
        assert_eq!(says["places"][0]["hours"], "Sa 09:00-12:00");
        assert_eq!(says["places"][0]["note"], "Sonner au portail");
    });
}
