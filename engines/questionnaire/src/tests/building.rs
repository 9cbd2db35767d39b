//! What must be mended is told where it stands.

use proptest::prelude::*;

use super::{asked, choice, of, one, questionnaire, shown_if, text};
use crate::limits::{CHOICES, QUESTIONS};
use crate::{
    BuildFault, BuildFaultKind, Condition, Feed, Kind, Question, Questionnaire, RecordField, Spot, Test,
};

fn only(questionnaire: &Questionnaire) -> (Spot, BuildFaultKind) {
    let faults = questionnaire.faults();
    assert_eq!(faults.len(), 1, "{faults:?}");
    (faults[0].place, faults[0].what)
}

#[test]
fn a_sound_questionnaire_has_nothing_to_mend() {
    assert_eq!(of(vec![one("accueille", &["oui", "non"]), text("remarques")]).faults(), []);
}

#[test]
fn an_empty_one_says_so() {
    let empty = Questionnaire { title: "Vide".to_owned(), ..Questionnaire::default() };
    assert_eq!(only(&empty), (Spot::Whole, BuildFaultKind::Empty));
}

#[test]
fn conditions_look_back_at_what_is_there() {
    let fault = |condition: Condition| {
        only(&of(vec![one("accueille", &["oui"]), shown_if(condition, text("suite")), text("fin")])).1
    };
    let chose = |code: &str| Test::OneOf(vec![code.to_owned()]);
    assert_eq!(fault(Condition::when("nulle-part", Test::Answered)), BuildFaultKind::UnknownQuestion);
    assert_eq!(fault(Condition::when("fin", Test::Answered)), BuildFaultKind::LaterQuestion);
    assert_eq!(fault(Condition::when("suite", Test::Answered)), BuildFaultKind::LaterQuestion);
    assert_eq!(fault(Condition::when("accueille", chose("peut-etre"))), BuildFaultKind::UnknownChoice);
    assert_eq!(fault(Condition::when("accueille", Test::AtLeast(2))), BuildFaultKind::UnfitTest);
    assert_eq!(fault(Condition::when("accueille", Test::OneOf(Vec::new()))), BuildFaultKind::BadCondition);
    assert_eq!(fault(Condition::All(Vec::new())), BuildFaultKind::BadCondition);
}

#[test]
fn conditions_hold_one_another_only_so_deep() {
    let mut deep = Condition::when("accueille", Test::Answered);
    for _ in 0..90 {
        deep = Condition::All(vec![deep]);
    }
    let questionnaire = of(vec![one("accueille", &["oui"]), shown_if(deep, text("suite"))]);
    assert_eq!(only(&questionnaire), (Spot::Question(0, 1), BuildFaultKind::BadCondition));
}

#[test]
fn keys_and_codes_are_told_apart() {
    let twice = of(vec![text("nom"), text("nom")]);
    assert_eq!(only(&twice), (Spot::Question(0, 1), BuildFaultKind::DoubleKey));
    let code = of(vec![one("accueille", &["oui", "oui"])]);
    assert_eq!(only(&code), (Spot::Choice(0, 0, 1), BuildFaultKind::DoubleKey));
    assert_eq!(only(&of(vec![text("Nom de famille")])).1, BuildFaultKind::BadKey);
    let reserved = of(vec![one("accueille", &["oui", crate::OTHER])]);
    assert_eq!(only(&reserved), (Spot::Choice(0, 0, 1), BuildFaultKind::ReservedCode));
}

#[test]
fn bounds_admit_something() {
    let fault = |kind: Kind| only(&of(vec![asked("question", kind)])).1;
    assert_eq!(fault(Kind::One { choices: Vec::new(), other: true }), BuildFaultKind::NoChoices);
    let many = (0..=CHOICES).map(|number| choice(&format!("c{number}"))).collect();
    assert_eq!(fault(Kind::One { choices: many, other: false }), BuildFaultKind::TooMany(CHOICES));
    let scale = |from, to| Kind::Scale { from, to, low: String::new(), high: String::new() };
    assert_eq!(fault(scale(5, 5)), BuildFaultKind::BadBounds);
    assert_eq!(fault(scale(0, 200)), BuildFaultKind::BadBounds);
    assert_eq!(fault(Kind::Text { lines: 0, longest: 40 }), BuildFaultKind::BadBounds);
    let number = Kind::Number { least: Some(3), most: Some(2), unit: String::new() };
    assert_eq!(fault(number), BuildFaultKind::BadBounds);
    assert_eq!(fault(Kind::Organizations { at_most: 0 }), BuildFaultKind::BadBounds);
}

#[test]
fn a_feed_suits_its_question_and_is_fed_once() {
    let feeding = |question: Question, feed: Feed| Question { feeds: Some(feed), ..question };
    let partners = |key: &str| feeding(asked(key, Kind::Organizations { at_most: 5 }), Feed::WishedRelations);
    assert_eq!(of(vec![partners("souhaites")]).faults(), []);
    let twice = of(vec![partners("souhaites"), partners("encore")]);
    assert_eq!(only(&twice), (Spot::Question(0, 1), BuildFaultKind::DoubleFeed));
    let family = Feed::Field(RecordField::LegalFamily);
    assert_eq!(of(vec![feeding(one("famille", &["public", "mutual-aid"]), family)]).faults(), []);
    assert_eq!(only(&of(vec![feeding(one("famille", &["oui"]), family)])).1, BuildFaultKind::UnfitFeed);
    assert_eq!(only(&of(vec![feeding(text("famille"), family)])).1, BuildFaultKind::UnfitFeed);
}

#[test]
fn more_questions_than_anybody_answers_are_too_many() {
    let many = of((0..=QUESTIONS).map(|number| text(&format!("q{number}"))).collect());
    assert_eq!(many.faults(), [BuildFault { place: Spot::Whole, what: BuildFaultKind::TooMany(QUESTIONS) }]);
}

#[test]
fn every_feed_is_found_by_its_code() {
    let fields = RecordField::ALL.into_iter().map(Feed::Field);
    for feed in fields.chain([Feed::ExistingRelations, Feed::WishedRelations]) {
        assert_eq!(Feed::from_code(feed.code()), Some(feed));
    }
}

proptest! {
    #[test]
    fn a_fault_points_at_what_is_there(questionnaire in questionnaire()) {
        for fault in questionnaire.faults() {
            let there = match fault.place {
                Spot::Whole => true,
                Spot::Section(section) => questionnaire.sections.get(section).is_some(),
                Spot::Question(section, question) => questionnaire.sections[section].questions.get(question).is_some(),
                Spot::Choice(section, question, choice) => {
                    questionnaire.sections[section].questions[question].kind.choices().get(choice).is_some()
                }
            };
            prop_assert!(there, "{:?}", fault);
        }
    }
}
