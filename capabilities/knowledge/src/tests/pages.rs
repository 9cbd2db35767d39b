//! Pages: who may open which.

use super::trying::in_houses;
use crate::paths;

#[test]
fn each_page_is_drawn_for_those_it_is_for() {
    in_houses(|house| {
        let card = house.shipped("surendettement");
        let open = [paths::CARDS.to_owned(), paths::card("surendettement"), paths::CHECKLIST.to_owned()];
        for page in open
            .iter()
            .cloned()
            .chain(["versions", "remarques", "feuille"].map(|page| paths::of_card("surendettement", page)))
        {
            assert_eq!(house.get(&page, "").status, 200, "{page}");
            assert_eq!(house.get(&format!("{page}?langue=en"), "").status, 200, "{page}");
        }
        for (page, who, status) in [
            (paths::WORKSHOP.to_owned(), "elue", 200),
            (paths::work(card.id), "assistante-sociale", 200),
            (paths::NEW.to_owned(), "responsable-associatif", 200),
            (paths::NEW.to_owned(), "administrateur", 404),
            (paths::of_work(card.id, "ecrire"), "responsable-associatif", 200),
            (paths::of_work(card.id, "publier"), "responsable-associatif", 404),
            (paths::of_work(card.id, "publier"), "coordinatrice", 404),
            (paths::TERMS.to_owned(), "coordinatrice", 200),
            (paths::TERMS.to_owned(), "responsable-associatif", 404),
            (paths::ANSWERS.to_owned(), "coordinatrice", 200),
        ] {
            let answer = house.get(&page, &house.signs_in(who));
            assert_eq!(answer.status, status, "{page} for {who}");
        }
    });
}

#[test]
fn a_secret_that_opens_nothing_is_told_in_words() {
    in_houses(|house| {
        assert!(house.get("/fiches-reflexes/relecture/rien", "").body.contains("ne mène à aucun texte"));
        assert!(house.get("/fiches-reflexes/remarque/rien", "").body.contains("pas de remarque ici"));
    });
}

#[test]
fn the_glossary_shows_the_words_of_the_place() {
    in_houses(|house| {
        let terms = house.read(crate::terms);
        assert_eq!(terms.iter().map(|term| term.short.as_str()).collect::<Vec<_>>(), ["CTG", "Le mercredi"]);
    });
}
