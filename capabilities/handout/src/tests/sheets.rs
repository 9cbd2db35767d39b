//! Sheets as they are shown: two languages, what must be said, what must not.

use axum::http::StatusCode;
use paper::{Format, Tongue};

use super::trying::browsing;
use crate::{MOST, ShortName, paths};

#[test]
fn two_services_and_a_sheet_in_french_and_arabic_take_four_actions() {
    browsing(|browser| {
        browser.choose("Colis alimentaire, deux fois");
        browser.choose("Le vestiaire des quatre saisons");
        let settled = browser.post(paths::SETTINGS, &[("langue", "ar")]);
        assert_eq!(settled.to, paths::SHEET);
        let sheet = browser.sheet();
        for words in
            ["Manger", "الطعام", "Des vêtements", "الملابس", "dir=\"rtl\"", "rue des Exemples-de-la-Halle"]
        {
            assert!(sheet.contains(words), "{words}");
        }
        assert!(sheet.contains("Livret de famille") && sheet.contains("دفتر العائلة"), "the papers in both");
        assert!(
            sheet.contains("Mardi 24 novembre") && sheet.contains("الثلاثاء 24 نوفمبر"),
            "the next day in both"
        );
        assert!(sheet.contains("لم يراجع هذه الكلمات بعد"), "it says that nobody reread it");
        assert_eq!(sheet.matches("<svg width=\"88\"").count(), 2, "two squares");
    });
}

#[test]
fn every_language_makes_a_sheet_and_only_two_stand_on_it() {
    browsing(|browser| {
        browser.choose("Colis alimentaire, deux fois");
        for tongue in Tongue::ALL.into_iter().skip(1) {
            browser.post(paths::SETTINGS, &[("langue", tongue.code())]);
            let sheet = browser.sheet();
            let words = crate::lexicon::lexicon(tongue);
            assert!(sheet.contains(&web::escaped(&words.words.title).to_string()), "{tongue:?}");
            assert!(sheet.contains("Manger"), "{tongue:?}");
        }
        browser.post(paths::SETTINGS, &[("langue", "fr")]);
        assert!(!browser.sheet().contains("dir=\"rtl\""));
    });
}

#[test]
fn an_address_that_is_secret_stands_nowhere_on_the_sheet() {
    browsing(|browser| {
        let hidden = hidden_places(&browser.db);
        let service = browser.service(&|service| {
            service.places.iter().any(|place| hidden.iter().any(|(id, _)| *id == place.location.uuid()))
        });
        browser.post(paths::ADD, &[("service", ShortName::of(service).handle())]);
        let sheet = browser.sheet();
        for (_, street) in hidden {
            assert!(!sheet.contains(&street), "{street}");
        }
        assert!(sheet.contains("L’adresse est secrète"));
        assert!(!sheet.contains("aria-label=\"77"), "no map");
    });
}

fn hidden_places(db: &::store::Db) -> Vec<(uuid::Uuid, String)> {
    let mut hidden = Vec::new();
    let read = |conn: &mut ::store::Conn| {
        directory::each_location(conn, &mut |kept| {
            if kept.says.hidden {
                hidden.push((kept.id, kept.says.address));
            }
        })
    };
    db.read_now(read).expect("read");
    hidden
}

#[test]
fn a_sheet_found_in_a_pocket_does_not_tell_what_somebody_goes_through() {
    browsing(|browser| {
        let sensitive = browser.service(&crate::discretion::sensitive);
        let name = browser
            .db
            .read_now(|conn| directory::service(conn, sensitive))
            .expect("read")
            .expect("it")
            .says
            .name;
        browser.post(paths::ADD, &[("service", ShortName::of(sensitive).handle())]);
        let sheet = browser.sheet();
        let name = web::escaped(&name).to_string();
        assert!(!sheet.contains(&name), "{name}");
        assert!(sheet.contains("Parler à quelqu’un"));
        browser.post(paths::SETTINGS, &[("noms", "oui")]);
        assert!(browser.sheet().contains(&name), "she agreed");
    });
}

#[test]
fn a_record_nobody_may_rely_on_says_so_on_paper() {
    browsing(|browser| {
        let id = browser.choose("Colis alimentaire, deux fois");
        let doubt = |conn: &mut ::store::Conn| {
            directory::doubt(conn, directory::RecordKey::service(id), super::trying::beginning())
        };
        assert!(!browser.sheet().contains("cela a pu changer"));
        browser.db.write_now(doubt).expect("doubted");
        assert!(browser.sheet().contains("Appelez avant de venir : cela a pu changer"));
    });
}

#[test]
fn whoever_sends_is_named_where_both_agreed_and_nowhere_else() {
    browsing(|browser| {
        browser.choose("Colis alimentaire, deux fois");
        browser.post(paths::SETTINGS, &[("langue", "es")]);
        let sheet = browser.sheet();
        assert!(sheet.contains("Demandez l’accueil, de la part de la mairie"), "{sheet}");
        assert!(sheet.contains("de parte de la mairie"));
        browser.post(paths::EMPTY, &[]);
        let other = browser.service(&|service| {
            service.organization
                != vocabulary::id::OrganizationId::from_source("demo", "organization", "panier-d-a-cote")
        });
        browser.post(paths::ADD, &[("service", ShortName::of(other).handle())]);
        assert!(!browser.sheet().contains("de la part de"));
    });
}

#[test]
fn the_short_address_leads_to_the_service_however_it_is_copied() {
    browsing(|browser| {
        let id = browser.choose("Colis alimentaire, deux fois");
        let short = ShortName::of(id);
        assert!(browser.sheet().contains(&format!("essai.example/s/{short}")));
        for typed in [short.to_string(), short.handle().to_ascii_uppercase()] {
            let answer = browser.get(&format!("/s/{typed}"));
            assert_eq!(answer.status, StatusCode::TEMPORARY_REDIRECT);
            assert!(answer.to.ends_with(short.handle()), "{}", answer.to);
        }
        assert_eq!(browser.get("/s/nowhere").status, StatusCode::NOT_FOUND);
        assert_eq!(browser.get("/s/000000000000").status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_sheet_takes_eight_addresses_and_says_when_it_is_full() {
    browsing(|browser| {
        let mut ids = Vec::new();
        let read = |conn: &mut ::store::Conn| directory::each_service(conn, &mut |kept| ids.push(kept.id));
        browser.db.read_now(read).expect("read");
        for id in ids.iter().take(MOST + 1) {
            browser.post(paths::ADD, &[("service", ShortName::of(*id).handle())]);
        }
        let sheet = browser.sheet();
        assert!(sheet.contains("huit adresses au plus"), "the notice");
        assert_eq!(sheet.matches("booklet-entry").count(), MOST);
    });
}

/// With the press of this house: one side for three services on A4 and for one on A5. Without it there is nothing to
/// count, and the page says what to do.
#[test]
fn three_services_fit_one_side_of_a4_and_one_fits_a5() {
    browsing(|browser| {
        let press = paper::Press::found();
        browser.choose("Colis alimentaire, deux fois");
        browser.post(paths::SETTINGS, &[("langue", "ar")]);
        if !press.is_present() {
            let answer = browser.get(paths::PDF);
            assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
            assert!(answer.text().contains("Revenir à la fiche"));
            return;
        }
        let pages = |browser: &mut super::trying::Browser, format: Format| {
            let paper = if format == Format::A5 { "a5" } else { "a4" };
            browser.post(paths::SETTINGS, &[("papier", paper)]);
            let answer = browser.get(paths::PDF);
            assert!(answer.bytes.starts_with(b"%PDF-"), "{}", answer.text());
            assert_eq!(answer.kept, "no-store");
            pages_of(&answer.bytes)
        };
        assert_eq!(pages(browser, Format::A5), 1);
        browser.choose("Le vestiaire des quatre saisons");
        browser.choose("Voir un médecin sans couverture");
        assert_eq!(pages(browser, Format::A4), 1);
    });
}

/// How many pages a PDF says it has: the largest `/Count` of its tree of pages.
fn pages_of(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    let counts = text
        .split("/Count ")
        .skip(1)
        .filter_map(|rest| rest.split(|sign: char| !sign.is_ascii_digit()).next()?.parse().ok());
    counts.max().expect("a tree of pages in clear")
}
