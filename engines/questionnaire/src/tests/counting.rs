//! Figures that add up, whatever was answered and in whatever order.

use proptest::collection::vec;
use proptest::prelude::*;
use uuid::Uuid;
use vocabulary::codes::{LegalFamily, Sector};

use super::{answers, asked, choice, chose, groups, of, one, said, shown_if, sound, text};
use crate::{
    Answer, Answers, Condition, Count, Figures, Finding, Groups, Kind, Named, Questionnaire, Test, tally,
};

fn from(family: LegalFamily) -> Groups {
    Groups { family: Some(family), sectors: vec![Sector::Social], commune: None }
}

fn counted(questionnaire: &Questionnaire, responses: &[(Groups, Answers)]) -> Vec<Finding> {
    tally(questionnaire, responses.iter().map(|(groups, answers)| (groups, answers))).questions
}

#[test]
fn choices_are_counted_by_family() {
    let questionnaire = of(vec![one("accueille", &["oui", "non"])]);
    let responses = [
        (from(LegalFamily::Public), said(&[("accueille", chose("oui"))])),
        (from(LegalFamily::MutualAid), said(&[("accueille", chose("oui"))])),
        (from(LegalFamily::MutualAid), said(&[("accueille", chose("non"))])),
        (Groups::default(), said(&[])),
    ];
    let finding = &counted(&questionnaire, &responses)[0];
    assert_eq!((finding.answered.all, finding.not_answered, finding.not_asked), (3, 1, 0));
    let Figures::Choices { choices, other } = &finding.figures else { panic!("choices") };
    assert_eq!(*other, None);
    let yes = &choices[0].1;
    assert_eq!((choices[0].0.as_str(), yes.all), ("oui", 2));
    assert_eq!(yes.by_family.get(&Some(LegalFamily::MutualAid)), Some(&1));
    assert_eq!(yes.by_sector.get(&Sector::Social), Some(&2));
}

#[test]
fn an_answer_to_a_hidden_question_never_counts() {
    let waits = Condition::when("accueille", Test::OneOf(vec!["oui".to_owned()]));
    let questionnaire = of(vec![one("accueille", &["oui", "non"]), shown_if(waits, text("comment"))]);
    let responses = [
        (
            Groups::default(),
            said(&[("accueille", chose("non")), ("comment", Answer::Text("caché".to_owned()))]),
        ),
        (Groups::default(), said(&[("accueille", chose("oui")), ("comment", Answer::Text("vu".to_owned()))])),
    ];
    let finding = &counted(&questionnaire, &responses)[1];
    assert_eq!((finding.answered.all, finding.not_answered, finding.not_asked), (1, 0, 1));
    let read = |answers: &Answers| {
        questionnaire.written(answers).iter().map(|(_, words)| (*words).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!((read(&responses[0].1), read(&responses[1].1)), (vec![], vec!["vu".to_owned()]));
}

#[test]
fn numbers_say_where_they_lie() {
    let questionnaire =
        of(vec![asked("lits", Kind::Number { least: None, most: None, unit: String::new() })]);
    let spread = |numbers: &[i64]| {
        let responses: Vec<(Groups, Answers)> = numbers
            .iter()
            .map(|number| (Groups::default(), said(&[("lits", Answer::Number(*number))])))
            .collect();
        match &counted(&questionnaire, &responses)[0].figures {
            Figures::Numbers(spread) => *spread,
            _ => panic!("numbers"),
        }
    };
    assert_eq!(spread(&[]), None);
    let odd = spread(&[7, 1, 3, 100, 5]).expect("numbers");
    assert_eq!((odd.least, odd.median, odd.most, odd.count), (1, 5.0, 100, 5));
    assert!((odd.mean - 23.2).abs() < 1e-9);
    let even = spread(&[4, 1, 3, 2]).expect("numbers");
    assert_eq!((even.quarter, even.median, even.three_quarters), (1.5, 2.5, 3.5));
    assert_eq!(spread(&[8]).map(|one| (one.quarter, one.median, one.three_quarters)), Some((8.0, 8.0, 8.0)));
}

#[test]
fn organisations_are_told_apart_by_their_record_or_by_their_name() {
    let questionnaire = of(vec![asked("avec", Kind::Organizations { at_most: 5 })]);
    let record = Uuid::from_u128(7);
    let named = |names: &[(Option<Uuid>, &str)]| {
        let named = |(id, name): &(Option<Uuid>, &str)| Named { id: *id, name: (*name).to_owned() };
        (Groups::default(), said(&[("avec", Answer::Organizations(names.iter().map(named).collect()))]))
    };
    let responses = [
        named(&[(Some(record), "CCAS de Melun"), (None, "Les Voisins")]),
        named(&[(Some(record), "C.C.A.S."), (None, "les voisins"), (None, "LES VOISINS")]),
    ];
    let Figures::Organizations(mentioned) = &counted(&questionnaire, &responses)[0].figures else {
        panic!("organisations")
    };
    let told: Vec<(Option<Uuid>, &str, u64)> =
        mentioned.iter().map(|one| (one.id, one.name.as_str(), one.count)).collect();
    assert_eq!(told, [(Some(record), "C.C.A.S.", 2), (None, "LES VOISINS", 2)]);
}

fn check_sums(finding: &Finding, responses: u64) -> Result<(), TestCaseError> {
    prop_assert_eq!(finding.answered.all + finding.not_answered + finding.not_asked, responses);
    check_count(&finding.answered)?;
    match &finding.figures {
        Figures::Choices { choices, other } => {
            for (_, count) in choices {
                check_count(count)?;
                prop_assert!(count.all <= finding.answered.all);
            }
            let chosen: u64 = choices.iter().map(|(_, count)| count.all).sum::<u64>()
                + other.as_ref().map_or(0, |one| one.all);
            prop_assert!(chosen >= finding.answered.all, "whoever answers chooses something");
        }
        Figures::Scale { steps, spread } => {
            prop_assert_eq!(steps.iter().map(|(_, count)| count.all).sum::<u64>(), finding.answered.all);
            prop_assert_eq!(spread.map_or(0, |spread| spread.count), finding.answered.all);
        }
        Figures::Numbers(spread) => {
            prop_assert_eq!(spread.map_or(0, |spread| spread.count), finding.answered.all)
        }
        Figures::Places(places) => {
            prop_assert_eq!(places.iter().map(|(_, count)| count).sum::<u64>(), finding.answered.all);
        }
        Figures::Organizations(mentioned) => {
            prop_assert!(mentioned.iter().all(|one| one.count <= finding.answered.all));
        }
        Figures::Words => {}
    }
    Ok(())
}

fn check_count(count: &Count) -> Result<(), TestCaseError> {
    prop_assert_eq!(count.by_family.values().sum::<u64>(), count.all);
    prop_assert!(count.by_sector.values().all(|some| *some <= count.all));
    Ok(())
}

proptest! {
    #[test]
    fn the_sums_hold_in_whatever_order(
        questionnaire in sound(),
        mut responses in vec((groups(), answers()), 0..12),
        turn in 0usize..12,
    ) {
        let findings = tally(&questionnaire, responses.iter().map(|(groups, answers)| (groups, answers)));
        prop_assert_eq!(findings.responses.all, responses.len() as u64);
        for finding in &findings.questions {
            check_sums(finding, findings.responses.all)?;
        }
        let places = responses.len().max(1);
        responses.rotate_left(turn % places);
        responses.reverse();
        let again = tally(&questionnaire, responses.iter().map(|(groups, answers)| (groups, answers)));
        prop_assert_eq!(again, findings);
    }

    #[test]
    fn what_was_hidden_changes_no_figure(questionnaire in sound(), responses in vec((groups(), answers()), 0..8)) {
        let kept: Vec<(Groups, Answers)> = responses
            .iter()
            .map(|(groups, answers)| (groups.clone(), questionnaire.kept(answers.clone())))
            .collect();
        let count = |all: &[(Groups, Answers)]| tally(&questionnaire, all.iter().map(|(groups, answers)| (groups, answers)));
        prop_assert_eq!(count(&kept), count(&responses));
    }
}

/// Twelve questions as a network asks them.
fn twelve() -> Questionnaire {
    let several =
        Kind::Several { choices: ["a", "b", "c", "d", "e"].map(choice).to_vec(), other: true, at_most: None };
    let scale = Kind::Scale { from: 1, to: 5, low: String::new(), high: String::new() };
    let number = Kind::Number { least: Some(0), most: None, unit: String::new() };
    let mut questions =
        vec![one("q0", &["oui", "non"]), asked("q1", several.clone()), asked("q2", Kind::Place)];
    questions.extend([asked("q3", scale.clone()), asked("q4", number), asked("q5", Kind::Hours)]);
    questions.extend([asked("q6", Kind::Organizations { at_most: 9 }), text("q7"), text("q8")]);
    let waits = Condition::when("q0", Test::OneOf(vec!["oui".to_owned()]));
    questions.extend([asked("q9", several), asked("q10", scale), shown_if(waits, text("q11"))]);
    of(questions)
}

fn answered(number: u64) -> Answers {
    let partners = (0..4).map(|one| Named {
        id: Some(Uuid::from_u128(u128::from(number * 7 + one) % 60)),
        name: "Partenaire".to_owned(),
    });
    said(&[
        ("q0", chose(if number.is_multiple_of(3) { "non" } else { "oui" })),
        ("q1", Answer::Several(vec!["a".to_owned(), "c".to_owned()])),
        ("q2", Answer::Place("77288".to_owned())),
        ("q3", Answer::Scale((number % 5) as u8 + 1)),
        ("q4", Answer::Number((number * 7919 % 1000) as i64)),
        ("q5", Answer::Hours("Mo-Fr 09:00-12:00".to_owned())),
        ("q6", Answer::Organizations(partners.collect())),
        ("q7", Answer::Text("Nous aimerions un annuaire à jour. ".repeat(8))),
        ("q11", Answer::Text("Le mardi.".to_owned())),
    ])
}

/// Ten times as many responses take about ten times as long: no step looks at all the others.
#[test]
fn ten_thousand_responses_are_counted_one_after_another() {
    let questionnaire = twelve();
    assert_eq!(questionnaire.faults(), []);
    let responses: Vec<(Groups, Answers)> =
        (0..10_000).map(|number| (from(LegalFamily::Public), answered(number))).collect();
    let findings = tally(&questionnaire, responses.iter().map(|(groups, answers)| (groups, answers)));
    assert_eq!(findings.responses.all, 10_000);
    assert!(matches!(&findings.questions[6].figures, Figures::Organizations(named) if named.len() == 60));
    assert_eq!(findings.questions[11].not_asked, 3_334);
}
