//! Words as people type them meet words as they are written.

use super::stop::LISTS;
use super::{Endings, Stop, tokens};

fn content(text: &str) -> Vec<String> {
    tokens(text).into_iter().filter(|token| token.stop == Stop::Content).map(|token| token.folded).collect()
}

#[test]
fn texts_become_words() {
    let table: &[(&str, &[&str])] = &[
        ("L’épicerie solidaire", &["epicerie", "solidaire"]),
        ("aujourd'hui, j'ai faim", &["aujourdhui", "faim"]),
        ("qu'est-ce que c'est", &[]),
        ("le RSA et l'A.A.H.", &["rsa", "aah"]),
        ("appelez le 115.", &["appelez", "115"]),
        ("cœur de l'œuvre", &["coeur", "oeuvre"]),
        ("non\u{a0}: 3 €", &["3"]),
        ("e\u{301}cole", &["ecole"]),
        ("www.exemple.fr", &["www", "exemple", "fr"]),
        ("", &[]),
        ("---''..", &[]),
    ];
    for (text, expected) in table {
        assert_eq!(content(text), *expected, "{text}");
    }
}

#[test]
fn a_word_has_at_most_forty_letters() {
    assert_eq!(content(&"a".repeat(500))[0].len(), 40);
}

#[test]
fn compounds_tell_their_length() {
    let found = tokens("prendre rendez-vous");
    assert_eq!(found.iter().map(|token| token.compound).collect::<Vec<_>>(), [0, 2, 0]);
}

#[test]
fn words_people_mix_up_share_their_stem() {
    let endings = Endings::new();
    let pairs = [
        ("handicapé", "handicapée"),
        ("handicap", "handicapés"),
        ("solidaire", "solidarité"),
        ("dettes", "dette"),
        ("alimentaire", "alimentaires"),
        ("épiceries", "épicerie"),
        ("impayé", "impayés"),
        ("âgées", "âgé"),
        ("réfugiée", "réfugiés"),
        ("isolé", "isolée"),
        ("hébergement", "héberger"),
        ("expulsion", "expulsions"),
        ("retraités", "retraite"),
        ("bébé", "bebes"),
        ("travail", "travaux"),
        ("aîné", "aînés"),
        ("santé", "sante"),
        ("vaccination", "vaccinations"),
        ("surendettement", "surendettée"),
        ("formation", "formations"),
    ];
    let stem = |word: &str| endings.stem(&vocabulary::fold(word));
    let apart: Vec<_> =
        pairs.iter().filter(|(a, b)| stem(a) != stem(b)).map(|(a, b)| (stem(a), stem(b))).collect();
    assert!(apart.is_empty(), "{apart:?}");
}

#[test]
fn words_of_different_needs_stay_apart() {
    let endings = Endings::new();
    for (one, other) in [("loyer", "loi"), ("dette", "datte"), ("permis", "permanence"), ("soin", "soif")] {
        assert_ne!(endings.stem(one), endings.stem(other), "{one} and {other}");
    }
}

#[test]
fn stop_words_are_sorted_and_without_accents() {
    for list in LISTS {
        assert!(list.is_sorted(), "binary search needs order");
        assert!(list.iter().all(|word| vocabulary::fold(word) == *word));
    }
}
