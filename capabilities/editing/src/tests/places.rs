//! A place moves, and its point with it; a hidden one moves without a word to anybody.

use std::time::Duration;

use axum::http::StatusCode;
use directory::{RecordKind, Section};
use store::trial;

use super::{Town, filled, in_towns, schema, value_of};
use crate::geocoder::tests::{WELL, http, server};
use crate::{Geocoder, paths};

#[test]
fn a_place_that_moves_is_put_on_the_map_after_a_look_at_it() {
    trial::both(&schema(), |db| {
        let (url, asked) = server(http("200 OK", WELL), Duration::ZERO);
        let town = Town::over(db, Some(Geocoder::new(&url).expect("a geocoder")));
        let key = town.record("ccas-le-mee", RecordKind::Location).key;
        let (cookie, path) = (town.signs_in("agent-ccas"), paths::section(key, Section::Address));
        let page = town.get(&path, &cookie).body;
        let typed =
            [("address", "1 rue de l’Essai"), ("postal_code", "77350"), ("commune", "Le Mée-sur-Seine")];
        let look = filled(&page, &[&typed[..], &[("etape", "apercu")]].concat());
        let preview = town.post(&path, &cookie, &look);
        assert_eq!(preview.status, StatusCode::OK);
        assert!(
            preview.body.contains("<svg class=\"map-drawing\"")
                && preview.body.contains("48.533100, 2.628500")
        );
        assert_eq!(value_of(&preview.body, "address"), "1 rue de l’Essai");
        assert_eq!(town.post(&path, &cookie, &filled(&preview.body, &[])).notice, "editing-saved");
        assert_eq!(town.shown(key).says["point"]["latitude"], 48.5331);

        let before = asked.lock().expect("the list").len();
        let page = town.get(&path, &cookie).body;
        let hides = filled(&page, &[("hidden", "1"), ("address", "3 rue Secrète"), ("etape", "apercu")]);
        let preview = town.post(&path, &cookie, &hides);
        let told = preview.body.split("<form class=\"prose\"").next().expect("what stands above the form");
        assert!(!told.contains("3 rue Secrète"), "a hidden address is not previewed as public");
        assert_eq!(town.post(&path, &cookie, &filled(&preview.body, &[])).notice, "editing-saved");
        assert_eq!(asked.lock().expect("the list").len(), before, "nobody was asked about a hidden address");
        assert!(town.shown(key).says["point"].is_null());
    });
}

#[test]
fn a_point_that_is_typed_stays() {
    trial::both(&schema(), |db| {
        let (url, asked) = server(http("200 OK", WELL), Duration::ZERO);
        let town = Town::over(db, Some(Geocoder::new(&url).expect("a geocoder")));
        let key = town.record("ccas-le-mee", RecordKind::Location).key;
        let (cookie, path) = (town.signs_in("agent-ccas"), paths::section(key, Section::Address));
        let page = town.get(&path, &cookie).body;
        let typed = filled(&page, &[("address", "2 rue de l’Essai"), ("point", "48.5401, 2.6302")]);
        assert_eq!(town.post(&path, &cookie, &typed).notice, "editing-saved");
        assert_eq!(town.shown(key).says["point"]["longitude"], 2.6302);
        assert!(asked.lock().expect("the list").is_empty());
        let page = town.get(&path, &cookie).body;
        let wrong = town.post(&path, &cookie, &filled(&page, &[("point", "près de la gare")]));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    });
}

#[test]
fn the_public_history_of_a_service_does_not_name_a_hidden_place() {
    in_towns(|town| {
        let place = town.record("ccas-le-mee", RecordKind::Location).key;
        let service = town.record("ccas-le-mee", RecordKind::Service).key;
        let cookie = town.signs_in("agent-ccas");
        let hide = paths::section(place, Section::Address);
        let page = town.get(&hide, &cookie).body;
        let typed = [("name", "Maison des Glycines"), ("hidden", "1")];
        assert_eq!(town.post(&hide, &cookie, &filled(&page, &typed)).notice, "editing-saved");
        let path = paths::section(service, Section::Places);
        let page = town.get(&path, &cookie).body;
        let (given, note) = (format!("places-{}", place.id), format!("places-{}-note", place.id));
        let typed = [(given.as_str(), "1"), (note.as_str(), "Sonner deux fois")];
        assert_eq!(town.post(&path, &cookie, &filled(&page, &typed)).notice, "editing-saved");
        let (public, own) = (paths::history(service), paths::history(place));
        assert!(town.get(&public, "").body.contains("Sonner deux fois"));
        assert!(!town.get(&public, "").body.contains("Glycines"), "its name tells where it is");
        assert!(town.get(&public, &cookie).body.contains("Glycines"), "members of the organisation know it");
        assert!(!town.get(&own, "").body.contains("Glycines"), "nor does its own history say it");
        assert!(town.get(&own, &cookie).body.contains("Glycines"));
    });
}
