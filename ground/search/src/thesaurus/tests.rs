//! The file of need words: what is read, what is refused, what is recognised.

use super::{Target, Thesaurus};
use crate::examples::THESAURUS;
use crate::words::{Endings, tokens};

/// What a text is recognised as: topics by their last part, values by section and code, acronyms by number.
fn meant(text: &str) -> Vec<String> {
    let (thesaurus, _) = Thesaurus::parse(THESAURUS);
    let (tokens, endings) = (tokens(text), Endings::new());
    let stems: Vec<String> = tokens.iter().map(|token| endings.stem(&token.folded)).collect();
    let said = thesaurus.said(&tokens, &stems);
    let name = |target: &Target| match target {
        Target::Topic(topic) => topic.code().rsplit("--").next().unwrap_or_default().to_owned(),
        Target::Value(section, code) => format!("{section:?} {code}"),
        Target::Acronym(number) => thesaurus.acronyms()[*number].0.clone(),
    };
    said.iter()
        .flat_map(|said| said.meanings)
        .map(|meaning| format!("{}{}", if meaning.weak { "~" } else { "" }, name(&meaning.target)))
        .collect()
}

#[test]
fn the_example_has_no_fault() {
    assert_eq!(Thesaurus::parse(THESAURUS).1, []);
}

#[test]
fn expressions_are_recognised() {
    let table: &[(&str, &[&str])] = &[
        ("faim", &["alimentation"]),
        ("Colis Alimentaires", &["alimentation"]),
        ("je n'ai plus rien à manger", &["alimentation"]),
        ("mon proprio veut me virer", &["se-maintenir-dans-le-logement"]),
        ("proprio qui veut aujourd'hui me virer", &["se-maintenir-dans-le-logement"]),
        ("j'arrive pas à payer l'edf", &["situation-dendettement-surendettement"]),
        ("payer avant la fin du mois de mai son edf", &[]),
        ("virer", &[]),
        ("mes courses", &["~alimentation"]),
        ("aide de la mairie", &["Kind ccas"]),
        ("un véhicule", &["Means vehicles"]),
        ("AAH", &["AAH"]),
        ("a.a.h.", &["AAH"]),
        ("l’allocation pour adulte handicapée", &["AAH"]),
        ("dettes et solitude", &["situation-dendettement-surendettement", "lien-social"]),
        ("", &[]),
    ];
    for (text, expected) in table {
        assert_eq!(meant(text), *expected, "{text}");
    }
}

#[test]
fn faults_are_told_with_their_line_and_stop_nothing() {
    let (thesaurus, faults) = Thesaurus::parse(
        "[topic inconnu]\nperdu\n[autre chose]\n[kind ccas\nmairie\n[acronyms]\nAAH allocation\n= vide\nRSA = revenu\n[topic sante--addictions]\nde la, alcool\n",
    );
    assert_eq!(faults.iter().map(|fault| fault.line).collect::<Vec<_>>(), [1, 3, 4, 7, 8, 11]);
    assert!(faults.iter().all(|fault| fault.sentence.ends_with('.')));
    assert_eq!(thesaurus.acronyms(), [("RSA".to_owned(), "revenu".to_owned())]);
    assert!(thesaurus.knows("alcool"));
    assert!(!thesaurus.knows("perdu"));
}

#[test]
fn a_strong_word_wins_over_the_same_weak_one() {
    let (thesaurus, _) = Thesaurus::parse("[topic sante--addictions]\n~ alcool\nalcool\n");
    assert!(!thesaurus.expressions[0].meanings[0].weak);
    assert_eq!(thesaurus.expressions[0].meanings.len(), 1);
}

#[test]
fn words_keep_their_accents_for_showing() {
    let (thesaurus, _) = Thesaurus::parse(THESAURUS);
    assert!(thesaurus.spellings().contains(&("epicerie".to_owned(), "épicerie".to_owned())));
    assert!(thesaurus.spellings().is_sorted());
}

/// What was met once, kept: lines that are odd in one way each.
const CORPUS: &str = include_str!("../../corpus/thesaurus.txt");

#[test]
fn what_was_met_once_is_read_or_told_with_its_line() {
    for line in CORPUS.lines().chain([CORPUS]) {
        reads(line);
    }
}

fn reads(text: &str) {
    let (thesaurus, faults) = Thesaurus::parse(text);
    let lines = text.lines().count();
    assert!(
        faults.iter().all(|fault| (1..=lines.max(1)).contains(&fault.line) && !fault.sentence.is_empty())
    );
    let tokens = tokens(text);
    let endings = Endings::new();
    let stems: Vec<String> = tokens.iter().map(|token| endings.stem(&token.folded)).collect();
    assert!(thesaurus.said(&tokens, &stems).iter().all(|said| !said.meanings.is_empty()));
}

proptest::proptest! {
    #[test]
    fn no_text_makes_a_thesaurus_fall(text in "\\PC{0,200}") {
        reads(&text);
    }

    #[test]
    fn no_soup_of_its_signs_makes_a_thesaurus_fall(
        text in "(alimentation--|= ?|: ?|~|#|, ?|\\||\n|\\[|\\]|public|RSA|faim|colis alimentaire|[a-zé-]{1,9} ?){0,60}",
    ) {
        reads(&text);
    }
}
