//! The way of a card: written, read by others, published, looked at again.

use super::trying::{TEXT, in_houses, with};
use crate::card::{Reason, Stage, Trust};
use crate::paths;

#[test]
fn a_card_is_published_once_a_professional_and_readers_found_it_good() {
    in_houses(|house| {
        let card = house.begins("responsable-associatif", &TEXT);
        assert_eq!((card.stage, card.handle.as_str()), (Stage::Draft, "sans-papiers-d-identite"));
        let until = [("jusqu-au", "2027-11-22")];
        assert_eq!(house.publishes(card.id, &until).status, 404, "a draft is not published");
        house.steps("responsable-associatif", card.id, "relire");
        assert_eq!(house.card(card.id).stage, Stage::ProReview);
        assert_eq!(house.reviews("agent-ccas", card.id, "good").status, 303);
        assert_eq!(house.card(card.id).stage, Stage::PlainReview);
        assert_eq!(house.publishes(card.id, &until).status, 422, "no reader found it plain");
        let link = reader_link(house, card.id.to_string().as_str());
        assert_eq!(house.get(&link, "").status, 200);
        assert_eq!(house.card(card.id).stage, Stage::PlainReview, "looking says nothing");
        assert_eq!(house.post(&link, "", &[("avis", "good")]).status, 200);
        let twice = house.post(&link, "", &[("avis", "mend"), ("mots", "Trop long.")]);
        assert!(twice.body.contains("déjà enregistré"), "a link serves once");
        assert_eq!(house.publishes(card.id, &until).status, 303);
        let card = house.card(card.id);
        let edition = card.public().expect("an edition");
        assert_eq!((card.stage, edition.version), (Stage::Published, 1));
        assert_eq!(house.get(&paths::card(&card.handle), "").status, 200);
    });
}

/// A link for readers, as the page shows it once.
fn reader_link(house: &super::trying::House, card: &str) -> String {
    let form = [("faire", "lien"), ("groupe", "Atelier du mardi, centre social")];
    let page = format!("{}/{card}/lecteurs", paths::WORKSHOP);
    let made = house.post(&page, &house.signs_in("responsable-associatif"), &form);
    assert_eq!(made.status, 200, "{}", made.body);
    let secret = super::trying::between(&made.body, "/fiches-reflexes/relecture/", "\"").expect("a link");
    let again = house.get(&page, &house.signs_in("responsable-associatif"));
    assert!(!again.body.contains(&secret), "it is shown once");
    format!("/fiches-reflexes/relecture/{secret}")
}

#[test]
fn nobody_reads_her_own_text_again() {
    in_houses(|house| {
        let card = house.begins("assistante-sociale", &TEXT);
        house.steps("assistante-sociale", card.id, "relire");
        house.reviews("assistante-sociale", card.id, "good");
        assert_eq!(house.card(card.id).stage, Stage::ProReview);
    });
}

#[test]
fn what_was_read_counts_for_the_text_that_was_read() {
    in_houses(|house| {
        let card = house.read_card(&TEXT);
        let link = reader_link(house, &card.id.to_string());
        let form = with(&TEXT, "revision", "0");
        let form = with(&form, "summary", "Quand une personne n’a plus de carte d’identité.");
        let write = paths::of_work(card.id, "ecrire");
        assert_eq!(house.post(&write, &house.signs_in("agent-ccas"), &form).status, 303);
        assert_eq!(house.card(card.id).stage, Stage::Draft, "it is read anew");
        let closed = house.get(&link, "");
        assert!(closed.body.contains("Le texte a changé depuis"), "{}", closed.body);
        assert_eq!(house.publishes(card.id, &[("jusqu-au", "2027-11-22")]).status, 404);
    });
}

#[test]
fn of_two_who_write_at_once_neither_loses_her_text() {
    in_houses(|house| {
        let card = house.begins("responsable-associatif", &TEXT);
        let write = paths::of_work(card.id, "ecrire");
        let form = with(&TEXT, "revision", "0");
        house.post(&write, &house.signs_in("agent-ccas"), &with(&form, "avoid", "Attendre."));
        let late = house.post(
            &write,
            &house.signs_in("responsable-associatif"),
            &with(&form, "avoid", "Payer un intermédiaire."),
        );
        assert_eq!(late.status, 422);
        assert!(late.body.contains("Payer un intermédiaire."), "hers stays on the screen");
        assert_eq!(house.card(card.id).content.avoid, ["Attendre."]);
    });
}

#[test]
fn a_text_that_overflows_says_so_while_it_is_written_and_is_given_to_nobody() {
    in_houses(|house| {
        let line = "Une étape qui n’en finit pas parce que personne ne l’a relue avant de la donner à lire. "
            .repeat(3);
        let long = vec![line.as_str(); 15].join("\n");
        let form = with(&TEXT, "steps", &long);
        let form = with(&form, "avoid", &long);
        let form = with(&form, "signs", &long);
        let look =
            house.post(paths::NEW, &house.signs_in("responsable-associatif"), &with(&form, "faire", "voir"));
        assert_eq!(look.status, 200);
        assert!(look.body.contains("Trop long"), "{}", look.body);
        let card = house.begins("responsable-associatif", &form);
        house.steps("responsable-associatif", card.id, "relire");
        assert_eq!(house.card(card.id).stage, Stage::Draft);
    });
}

#[test]
fn a_case_is_told_only_once_every_point_is_ticked() {
    in_houses(|house| {
        let form = with(&TEXT, "case", "Une dame a retrouvé ses papiers après plusieurs mois.");
        let card = house.read_card(&form);
        let until = vec![("jusqu-au", "2027-11-22")];
        assert_eq!(house.publishes(card.id, &until).status, 422);
        let mut ticked = until;
        ticked.extend(crate::POINTS.iter().map(|point| (*point, "1")));
        let mut but_one = ticked.clone();
        but_one.pop();
        assert_eq!(house.publishes(card.id, &but_one).status, 422);
        assert_eq!(house.publishes(card.id, &ticked).status, 303);
        assert_eq!(house.card(card.id).stage, Stage::Published);
    });
}

#[test]
fn no_version_is_valid_for_more_than_two_years_or_on_law_past_its_date() {
    in_houses(|house| {
        let card = house.read_card(&TEXT);
        assert_eq!(house.publishes(card.id, &[("jusqu-au", "2028-11-23")]).status, 422);
        assert_eq!(house.publishes(card.id, &[("jusqu-au", "2026-11-22")]).status, 422, "a day to come");
        assert_eq!(house.publishes(card.id, &[("jusqu-au", "2028-11-22")]).status, 303);
        let old_law = house.read_card(&with(&TEXT, "until-1", "2026-11-01"));
        assert_eq!(house.publishes(old_law.id, &[("jusqu-au", "2027-11-22")]).status, 422);
    });
}

#[test]
fn before_its_end_a_card_writes_and_after_it_says_so() {
    in_houses(|house| {
        let card = house.shipped("surendettement");
        let until = card.public().expect("an edition").valid_until;
        let days = (until - house.today()).num_days();
        assert_eq!(house.round().written, 0);
        house.wait(days - 60);
        let told = house.round().written;
        assert_eq!(told, 4, "author and coordinator, of two cards");
        assert_eq!(house.round().written, 0, "once");
        house.wait(61);
        assert!(house.round().reopened >= 1);
        let card = house.shipped("surendettement");
        assert_eq!((card.stage, card.reason), (Stage::ToReview, Some(Reason::Date)));
        let edition = card.public().expect("still readable");
        assert_eq!(card.trust(edition, house.today()), Trust::ToCheck);
        for page in ["", "/feuille"] {
            let page = house.get(&format!("{}{page}", paths::card("surendettement")), "");
            assert!(page.body.contains("À vérifier"), "{}", page.body);
        }
        let needs = house.read(|conn| crate::needs(conn, house.now()));
        assert_eq!((needs.over, needs.to_review), (2, 2));
    });
}

#[test]
fn the_next_version_tells_what_changed() {
    in_houses(|house| {
        let card = house.read_card(&TEXT);
        house.publishes(card.id, &[("jusqu-au", "2027-11-22")]);
        let form = with(&TEXT, "revision", "0");
        let form = with(&form, "steps", "Faire la déclaration de perte.\nDemander un acte de naissance.");
        house.post(&paths::of_work(card.id, "ecrire"), &house.signs_in("responsable-associatif"), &form);
        let page = house.get(&paths::card(&card.handle), "");
        assert!(!page.body.contains("acte de naissance"), "the public reads what is published");
        house.steps("responsable-associatif", card.id, "relire");
        house.reviews("assistante-sociale", card.id, "good");
        let paper = [("faire", "papier"), ("groupe-papier", "Atelier du mardi"), ("avis", "good")];
        house.post(&paths::of_work(card.id, "lecteurs"), &house.signs_in("responsable-associatif"), &paper);
        assert_eq!(house.publishes(card.id, &[("jusqu-au", "2027-11-22")]).status, 422, "say what changes");
        let form = [("jusqu-au", "2027-11-22"), ("changements", "L’acte de naissance est ajouté.")];
        assert_eq!(house.publishes(card.id, &form).status, 303);
        let versions = house.get(&paths::of_card(&card.handle, "versions"), "").body;
        assert!(
            versions.contains("Version 2") && versions.contains("Demander un acte de naissance."),
            "{versions}"
        );
        assert!(versions.contains("L’acte de naissance est ajouté."));
    });
}

#[test]
fn what_is_withdrawn_is_read_by_nobody_and_can_be_taken_up_again() {
    in_houses(|house| {
        let card = house.shipped("surendettement");
        assert_eq!(house.steps("responsable-associatif", card.id, "retirer").status, 404);
        house.steps("coordinatrice", card.id, "retirer");
        for page in ["", "/feuille", "/pdf", "/versions", "/remarques"] {
            assert_eq!(house.get(&format!("{}{page}", paths::card("surendettement")), "").status, 404);
        }
        house.steps("coordinatrice", card.id, "reprendre");
        assert_eq!(house.card(card.id).stage, Stage::Draft);
        for page in ["", "/feuille", "/versions"] {
            let page = house.get(&format!("{}{page}", paths::card("surendettement")), "");
            assert_eq!(page.status, 404, "what was wrong stays away until it is mended and read again");
        }
    });
}

#[test]
fn what_is_published_again_is_numbered_after_what_was_withdrawn_and_tells_no_line_of_a_case() {
    in_houses(|house| {
        let told = with(&TEXT, "case", "Une dame a retrouvé ses papiers après plusieurs mois.");
        let card = house.read_card(&told);
        let mut form: Vec<(&str, &str)> = crate::checklist::POINTS.map(|point| (point, "1")).to_vec();
        form.push(("jusqu-au", "2027-11-22"));
        assert_eq!(house.publishes(card.id, &form).status, 303);
        house.steps("coordinatrice", card.id, "retirer");
        house.steps("coordinatrice", card.id, "reprendre");
        let mended = with(&with(&told, "case", ""), "revision", "0");
        let path = paths::of_work(card.id, "ecrire");
        assert_eq!(house.post(&path, &house.signs_in("responsable-associatif"), &mended).status, 303);
        house.steps("responsable-associatif", card.id, "relire");
        house.reviews("assistante-sociale", card.id, "good");
        let paper = [("faire", "papier"), ("groupe-papier", "Atelier du mardi"), ("avis", "good")];
        house.post(&paths::of_work(card.id, "lecteurs"), &house.signs_in("responsable-associatif"), &paper);
        let form = [("jusqu-au", "2027-11-22"), ("changements", "Le cas est enlevé.")];
        assert_eq!(house.publishes(card.id, &form).status, 303);
        assert_eq!(house.card(card.id).public().map(|edition| edition.version), Some(2));
        let versions = house.get(&paths::of_card(&card.handle, "versions"), "").body;
        assert!(versions.contains("Le cas vécu a changé") && !versions.contains("Une dame"), "{versions}");
    });
}
