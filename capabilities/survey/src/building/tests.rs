//! Changes of a questionnaire, one by one.

use questionnaire::{Choice, Kind};

use super::{Change, changed, choices_of, key_of, only_words_differ, question_place};
use crate::twelve::twelve_questions;

#[test]
fn a_question_moves_through_its_section_and_into_the_next() {
    let mut whole = twelve_questions().expect("the twelve");
    let down = Change::QuestionDown("famille".to_owned());
    for expected in [(0, 1), (1, 0)] {
        whole = changed(&whole, &down).expect("it moves");
        assert_eq!(question_place(&whole, "famille"), Some(expected));
    }
    let up = changed(&whole, &Change::QuestionUp("famille".to_owned())).expect("it moves back");
    assert_eq!(question_place(&up, "famille"), Some((0, 1)));
    assert!(
        changed(&whole, &Change::QuestionUp("publics".to_owned())).is_none(),
        "nothing is above the first"
    );
    assert!(changed(&whole, &Change::SectionDown("reseau".to_owned())).is_none());
    assert!(changed(&whole, &Change::SectionAway("nowhere".to_owned())).is_none());
}

#[test]
fn choices_keep_their_codes_while_their_words_get_better() {
    let choice = |code: &str, words: &str| Choice { code: code.to_owned(), words: words.to_owned() };
    let before = [choice("oui", "Oui"), choice("non", "Non")];
    assert_eq!(choices_of("Oui\nNon merci", &before), [choice("oui", "Oui"), choice("non", "Non merci")]);
    assert_eq!(
        choices_of("Non\n\n Peut-être \nOui", &before),
        [choice("non", "Non"), choice("peut-etre", "Peut-être"), choice("oui", "Oui")]
    );
    assert_eq!(choices_of("Other\nOther", &[]).len(), 2);
    let codes: Vec<String> = choices_of("Other\nOther", &[]).into_iter().map(|one| one.code).collect();
    assert_eq!(codes, ["other-2", "other-3"], "« other » is the house's own word");
}

#[test]
fn keys_are_short_and_alone() {
    assert_eq!(key_of("Quels publics ?", &["quels-publics"]), "quels-publics-2");
    assert_eq!(key_of("???", &[]), "question");
    assert!(questionnaire::is_key(&key_of(&"mot ".repeat(60), &[])));
}

#[test]
fn words_may_change_once_letters_have_left_and_nothing_else() {
    let before = twelve_questions().expect("the twelve");
    let mut after = before.clone();
    "Merci à vous".clone_into(&mut after.thanks);
    "Qui recevez-vous ?".clone_into(&mut after.sections[0].questions[1].words);
    if let Kind::Several { choices, .. } = &mut after.sections[0].questions[1].kind {
        "Chacun".clone_into(&mut choices[0].words);
    }
    assert!(only_words_differ(&before, &after));
    after.sections[0].questions[1].required = false;
    assert!(!only_words_differ(&before, &after));
}
