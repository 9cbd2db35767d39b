//! What is shown follows what was answered, and nothing that is hidden.

use proptest::prelude::*;

use super::{answers, chose, of, one, said, shown_if, sound, text};
use crate::{Answer, Condition, Question, Questionnaire, Section, Test};

fn keys(questionnaire: &Questionnaire, answers: &crate::Answers) -> Vec<String> {
    let asked = questionnaire.asked(answers).into_iter().flat_map(|section| section.questions);
    asked.map(|question| question.key.clone()).collect()
}

fn when(question: &str, code: &str) -> Condition {
    Condition::when(question, Test::OneOf(vec![code.to_owned()]))
}

fn welcoming() -> Questionnaire {
    of(vec![
        one("accueille", &["oui", "non"]),
        shown_if(when("accueille", "oui"), one("hiver", &["oui", "non"])),
        shown_if(when("hiver", "oui"), text("lits")),
        text("remarques"),
    ])
}

#[test]
fn a_question_appears_with_the_answer_it_waits_for() {
    let questionnaire = welcoming();
    assert_eq!(keys(&questionnaire, &said(&[])), ["accueille", "remarques"]);
    let yes = said(&[("accueille", chose("oui"))]);
    assert_eq!(keys(&questionnaire, &yes), ["accueille", "hiver", "remarques"]);
}

#[test]
fn an_answer_that_is_hidden_shows_nothing_and_is_not_kept() {
    let questionnaire = welcoming();
    let changed_her_mind = said(&[
        ("accueille", chose("non")),
        ("hiver", chose("oui")),
        ("lits", Answer::Text("douze".to_owned())),
        ("remarques", Answer::Text(" ".to_owned())),
    ]);
    assert_eq!(keys(&questionnaire, &changed_her_mind), ["accueille", "remarques"]);
    assert_eq!(questionnaire.kept(changed_her_mind), said(&[("accueille", chose("non"))]));
}

#[test]
fn a_later_answer_never_shows_an_earlier_question() {
    let questionnaire = of(vec![shown_if(when("apres", "oui"), text("avant")), one("apres", &["oui"])]);
    assert_eq!(keys(&questionnaire, &said(&[("apres", chose("oui"))])), ["apres"]);
}

#[test]
fn a_hidden_section_asks_nothing_and_is_no_page() {
    let mut questionnaire = welcoming();
    let winter = Section {
        key: "hiver-seul".to_owned(),
        title: "L’hiver".to_owned(),
        shown_if: Some(when("accueille", "oui")),
        questions: vec![Question { required: true, ..text("combien") }],
        ..Section::default()
    };
    questionnaire.sections.push(winter);
    let (no, yes) = (said(&[("accueille", chose("non"))]), said(&[("accueille", chose("oui"))]));
    assert_eq!((questionnaire.pages(&no).len(), questionnaire.pages(&yes).len()), (1, 2));
    assert!(questionnaire.missing(&no).is_empty());
    let missing: Vec<&str> =
        questionnaire.missing(&yes).iter().map(|question| question.key.as_str()).collect();
    assert_eq!(missing, ["combien"]);
}

#[test]
fn conditions_can_stand_together_or_beside_one_another() {
    let many = Condition::All(vec![
        Condition::when("places", Test::AtLeast(3)),
        Condition::Any(vec![when("accueille", "oui"), Condition::when("places", Test::AtMost(4))]),
    ]);
    let places = super::asked("places", crate::Kind::Number { least: None, most: None, unit: String::new() });
    let questionnaire = of(vec![one("accueille", &["oui", "non"]), places, shown_if(many, text("suite"))]);
    let shown = |places: i64, code: &str| {
        let answers = said(&[("places", Answer::Number(places)), ("accueille", chose(code))]);
        keys(&questionnaire, &answers).contains(&"suite".to_owned())
    };
    assert!(shown(9, "oui") && shown(4, "non"));
    assert!(!shown(2, "oui") && !shown(5, "non"));
}

#[test]
fn a_condition_can_wait_for_another_thing() {
    let mut first = one("statut", &["association"]);
    first.kind = crate::Kind::One { choices: vec![super::choice("association")], other: true };
    let waits = shown_if(when("statut", crate::OTHER), text("lequel"));
    let questionnaire = of(vec![first, waits]);
    assert_eq!(questionnaire.faults(), []);
    let other = Answer::Other { codes: Vec::new(), words: "collectif".to_owned() };
    assert_eq!(keys(&questionnaire, &said(&[("statut", other)])), ["statut", "lequel"]);
    assert_eq!(keys(&questionnaire, &said(&[("statut", chose("association"))])), ["statut"]);
}

proptest! {
    #[test]
    fn what_is_kept_is_shown_and_shows_the_same_again(questionnaire in sound(), answers in answers()) {
        prop_assert_eq!(questionnaire.faults(), []);
        let before = keys(&questionnaire, &answers);
        let kept = questionnaire.kept(answers);
        prop_assert!(kept.keys().all(|key| before.contains(key)));
        prop_assert_eq!(keys(&questionnaire, &kept), before);
        prop_assert_eq!(questionnaire.kept(kept.clone()), kept);
    }
}
