//! Answers within what their question admits.

use uuid::Uuid;

use super::{asked, choice, one};
use crate::{Answer, AnswerFault, Kind, Named, check};

#[test]
fn only_what_is_offered_can_be_chosen() {
    let question = one("accueille", &["oui", "non"]);
    assert_eq!(check(&question, &Answer::One("oui".to_owned())), Ok(()));
    assert_eq!(check(&question, &Answer::One("parfois".to_owned())), Err(AnswerFault::UnknownChoice));
    let other = Answer::Other { codes: Vec::new(), words: "parfois".to_owned() };
    assert_eq!(check(&question, &other), Err(AnswerFault::NoOther));
    assert_eq!(check(&question, &Answer::Number(3)), Err(AnswerFault::OtherKind));
}

#[test]
fn so_many_can_be_chosen_with_the_other_counted() {
    let kind = Kind::Several { choices: ["a", "b", "c"].map(choice).to_vec(), other: true, at_most: Some(2) };
    let question = asked("publics", kind);
    let several = |codes: &[&str]| Answer::Several(codes.iter().map(|code| (*code).to_owned()).collect());
    let other = |codes: &[&str]| Answer::Other {
        codes: codes.iter().map(|code| (*code).to_owned()).collect(),
        words: "voisins".to_owned(),
    };
    assert_eq!(check(&question, &several(&["a", "c"])), Ok(()));
    assert_eq!(check(&question, &several(&["a", "b", "c"])), Err(AnswerFault::TooMany(2)));
    assert_eq!(check(&question, &several(&["a", "a"])), Err(AnswerFault::Twice));
    assert_eq!(check(&question, &other(&["a"])), Ok(()));
    assert_eq!(check(&question, &other(&["a", "b"])), Err(AnswerFault::TooMany(2)));
}

#[test]
fn sizes_lie_within_their_bounds() {
    let scale = asked("note", Kind::Scale { from: 1, to: 5, low: String::new(), high: String::new() });
    assert_eq!(check(&scale, &Answer::Scale(5)), Ok(()));
    assert_eq!(check(&scale, &Answer::Scale(6)), Err(AnswerFault::Above(5)));
    let number = asked("lits", Kind::Number { least: Some(0), most: None, unit: String::new() });
    assert_eq!(check(&number, &Answer::Number(-1)), Err(AnswerFault::Below(0)));
    assert!(matches!(check(&number, &Answer::Number(i64::MAX)), Err(AnswerFault::Above(_))));
    let text = asked("mot", Kind::Text { lines: 1, longest: 4 });
    assert_eq!(check(&text, &Answer::Text("été".to_owned())), Ok(()));
    assert_eq!(check(&text, &Answer::Text("hiver".to_owned())), Err(AnswerFault::TooLong(4)));
}

#[test]
fn places_hours_and_organisations_are_what_they_say() {
    let place = asked("ou", Kind::Place);
    assert_eq!(check(&place, &Answer::Place("2A004".to_owned())), Ok(()));
    assert_eq!(check(&place, &Answer::Place("Melun".to_owned())), Err(AnswerFault::NotAPlace));
    let hours = asked("quand", Kind::Hours);
    assert_eq!(check(&hours, &Answer::Hours("Mo-Fr 09:00-12:00".to_owned())), Ok(()));
    assert_eq!(check(&hours, &Answer::Hours("le matin".to_owned())), Err(AnswerFault::NotHours));
    let organizations = asked("avec", Kind::Organizations { at_most: 2 });
    let named = |names: &[(u128, &str)]| {
        let named =
            |(id, name): &(u128, &str)| Named { id: Some(Uuid::from_u128(*id)), name: (*name).to_owned() };
        Answer::Organizations(names.iter().map(named).collect())
    };
    assert_eq!(check(&organizations, &named(&[(1, "CCAS"), (2, "Mission locale")])), Ok(()));
    assert_eq!(check(&organizations, &named(&[(1, "CCAS"), (1, "CCAS")])), Err(AnswerFault::Twice));
    assert_eq!(check(&organizations, &named(&[(1, " ")])), Err(AnswerFault::NoName));
}

#[test]
fn what_somebody_wrote_is_not_told_by_debugging() {
    let answer = Answer::Text("Madame Ndiaye attend".to_owned());
    assert!(!format!("{answer:?}").contains("Ndiaye"));
}
