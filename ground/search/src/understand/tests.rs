//! How people type: mistakes, beginnings, sentences, acronyms, places among the words.

use vocabulary::codes::Topic;

use crate::examples::*;
use crate::{Document, PlaceRead};

#[test]
fn in_a_sentence_the_expression_is_enough() {
    let documents =
        vec![about(&[Topic::Food], service(1, "Épicerie", "Des produits.")), service(2, "Piscine", "Bain")];
    let answer = reader(documents).ask(&words("bonjour je n'ai vraiment plus rien à manger depuis mardi"));
    assert_eq!(found(&answer), [1]);
    assert!(answer.understood.sentence && !answer.understood.relaxed);
    assert_eq!(answer.understood.topics, [Topic::Food]);
}

#[test]
fn acronyms_stand_for_their_long_form_and_back() {
    let documents = vec![
        service(1, "Droits", "Aide pour l’allocation aux adultes handicapés."),
        service(2, "Droits", "Dossier AAH."),
        service(3, "Droits", "Allocation logement pour adultes."),
    ];
    let reader = reader(documents);
    for typed in ["AAH", "a.a.h.", "allocation adulte handicapé"] {
        let answer = reader.ask(&words(typed));
        let mut numbers = found(&answer);
        numbers.truncate(2);
        numbers.sort_unstable();
        assert_eq!(numbers, [1, 2], "{typed}");
        assert_eq!(answer.understood.acronyms[0].0, "AAH");
    }
}

#[test]
fn mistyped_words_are_read_and_told() {
    let documents = vec![
        service(1, "Surendettement", "Dossier."),
        service(2, "Aide alimentaire", "Colis."),
        service(3, "Appartement", "Bail."),
    ];
    let reader = reader(documents);
    for (typed, read_as, number) in [
        ("surandettement", "surendettement", 1),
        ("surendettemnet", "surendettement", 1),
        ("allimentaire", "alimentaire", 2),
        ("apartement", "appartement", 3),
        ("appratement", "appartement", 3),
    ] {
        let answer = reader.ask(&words(typed));
        assert_eq!(found(&answer), [number], "{typed}");
        assert_eq!(answer.understood.corrections, [(typed.to_owned(), read_as.to_owned())]);
    }
    assert_eq!(reader.ask(&words("xylophone")).total, 0);
    assert!(reader.ask(&words("surendettement")).understood.corrections.is_empty());
}

#[test]
fn a_need_word_is_corrected_even_when_no_service_says_it() {
    let documents = vec![about(&[Topic::StayInHome], service(1, "Permanence", "Un juriste."))];
    let answer = reader(documents).ask(&words("expultion"));
    assert_eq!(found(&answer), [1]);
    assert_eq!(answer.understood.corrections[0].1, "expulsion");
}

#[test]
fn the_word_being_typed_is_read_as_a_beginning() {
    let documents = vec![service(1, "Vaccination", "Équipe."), service(2, "Vacances", "Séjours.")];
    let reader = reader(documents);
    assert_eq!(reader.ask(&words("vacci")).total, 1);
    assert_eq!(reader.ask(&words("vac")).total, 2);
    assert_eq!(reader.ask(&words("vac ")).total, 0, "a finished word is not a beginning");
}

#[test]
fn compounds_are_found_both_ways() {
    let reader = reader(vec![
        service(1, "Rendez-vous des parents", "Salle."),
        service(2, "Ludothèque", "porte-monnaie"),
    ]);
    for typed in ["rendez-vous", "rendezvous", "rendez vous"] {
        assert_eq!(found(&reader.ask(&words(typed))), [1], "{typed}");
    }
    assert_eq!(found(&reader.ask(&words("portemonnaie"))), [2]);
}

#[test]
fn the_commune_is_read_among_the_words() {
    let at = |number, commune| Document {
        places: vec![place(commune)],
        ..service(number, "Aide aux dettes", "Budget.")
    };
    let reader = reader(vec![at(1, LYON), at(2, LE_MEE), at(3, MELUN)]);
    for (typed, commune, need) in [
        ("dettes le mée", LE_MEE, "dettes"),
        ("dettes à Melun", MELUN, "dettes"),
        ("melun dettes", MELUN, "dettes"),
        ("dettes Le Mée-sur-Seine", LE_MEE, "dettes"),
        ("dettes 77350", LE_MEE, "dettes"),
        ("dettes 77350 le mée sur seine", LE_MEE, "dettes"),
        ("melun", MELUN, ""),
    ] {
        let answer = reader.ask(&words(typed));
        let place = answer.understood.place.clone().unwrap_or_else(|| panic!("no place in « {typed} »"));
        assert_eq!(place.commune, commune, "{typed}");
        assert_eq!(found(&answer), found(&reader.ask(&near(commune, need))), "{typed}");
    }
    let given = reader.ask(&near(LYON, "dettes melun"));
    assert_eq!(given.understood.place, None::<PlaceRead>, "the place given wins");
}

#[test]
fn words_of_needs_are_not_communes() {
    let sewing = Document { places: vec![place(LYON)], ..service(2, "Couture", "Atelier de couture.") };
    let reader = reader(vec![service(1, "Aide", "Bons."), sewing]);
    for typed in [
        "garde d'enfants",
        "nice",
        "cours de langue",
        "isolement",
        "aide",
        "je suis seule",
        "pain",
        "la garde",
        "couture",
    ] {
        assert_eq!(reader.ask(&words(typed)).understood.place, None, "{typed}");
    }
}

#[test]
fn long_questions_are_cut_and_never_panic() {
    let reader = reader(vec![service(1, "Aide", "Bons.")]);
    for typed in
        ["bons ".repeat(1_000), "é".repeat(5_000), "a-".repeat(500), "'".repeat(400), "77000 ".repeat(60)]
    {
        reader.ask(&words(&typed));
    }
    let many: String = (b'a'..=b'z').map(|letter| format!("{0}{0}{0}{0} ", char::from(letter))).collect();
    reader.ask(&words(&many));
}

/// What was met once, kept: questions that are odd in one way each.
const CORPUS: &str = include_str!("../../corpus/questions.txt");

fn territory() -> crate::Index {
    let topics = &[Topic::Food];
    index(vec![about(topics, service(1, "Épicerie", "Des produits à Melun.")), service(2, "Piscine", "Bain")])
}

/// Asked in every way the field allows: as words, and as a place beside them.
fn asks(reader: &crate::Reader, text: &str) {
    for question in [words(text), near(MELUN, text), crate::Question { count_facets: true, ..words(text) }] {
        let answer = reader.ask(&question);
        assert!(answer.hits.len() <= 2, "{text:?}");
    }
}

#[test]
fn what_was_asked_once_is_answered() {
    let index = territory();
    let reader = index.reader();
    for line in CORPUS.lines().chain([CORPUS]) {
        asks(&reader, line);
    }
}

proptest::proptest! {
    #[test]
    fn no_question_makes_the_index_fall(text in "\\PC{0,80}") {
        asks(&territory().reader(), &text);
    }

    #[test]
    fn no_soup_of_words_makes_the_index_fall(
        text in "(a.a.h.|RSA|je n\u{2019}ai plus|rien à manger|à Melun|77000|77|près de|-|\"|«|[a-zé]{1,12}|[0-9]{1,9}|[ ,.'*]){0,30}",
    ) {
        asks(&territory().reader(), &text);
    }
}
