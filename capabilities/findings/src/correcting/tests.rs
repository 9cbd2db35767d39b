//! What an answer proposes, and what it does not.

use directory::{Mean, Organization, Phone, Section};
use questionnaire::{Answer, Answers, Choice, Feed, Kind, Question, Questionnaire, RecordField};
use serde_json::{Value, json};
use vocabulary::codes::{MeanKind, Sector};

use super::corrections;

fn record() -> Organization {
    Organization {
        name: "Le Panier".to_owned(),
        sectors: vec![Sector::Health, Sector::Social],
        phones: vec![Phone { note: "standard".to_owned(), ..Phone::read("01 99 00 12 34") }],
        hours: "Mo-Fr 09:00-12:00".to_owned(),
        hours_as_given: "le matin".to_owned(),
        means: vec![Mean { kind: MeanKind::Rooms, text: "La salle du fond".to_owned() }],
        website: "https://panier.example".to_owned(),
        ..Organization::default()
    }
}

/// What one answer proposes: the part, the field, what it would say.
fn proposed(field: RecordField, kind: Kind, answer: Answer) -> Vec<(Section, String, Value)> {
    let (key, words) = ("question".to_owned(), "Question ?".to_owned());
    let feeds = Some(Feed::Field(field));
    let question = Question { key, words, help: String::new(), kind, required: false, shown_if: None, feeds };
    let section = questionnaire::Section {
        key: "tout".to_owned(),
        title: "Tout".to_owned(),
        questions: vec![question],
        ..questionnaire::Section::default()
    };
    let title = "Essai".to_owned();
    let questionnaire = Questionnaire { title, sections: vec![section], ..Questionnaire::default() };
    assert_eq!(questionnaire.faults(), []);
    let answers = Answers::from([("question".to_owned(), answer)]);
    let says = serde_json::to_value(record()).expect("a record");
    corrections(&questionnaire, &answers, &says)
        .into_iter()
        .flat_map(|(section, changes)| {
            changes.into_iter().map(move |change| (section, change.field, change.after))
        })
        .collect()
}

fn text() -> Kind {
    Kind::Text { lines: 1, longest: 200 }
}

fn several(codes: &[&str]) -> Kind {
    let choice = |code: &&str| Choice { code: (*code).to_owned(), words: (*code).to_owned() };
    Kind::Several { choices: codes.iter().map(choice).collect(), other: false, at_most: None }
}

fn chosen(codes: &[&str]) -> Answer {
    Answer::Several(codes.iter().map(|code| (*code).to_owned()).collect())
}

#[test]
fn what_the_record_says_already_is_no_change() {
    let said = |field, answer: &str| proposed(field, text(), Answer::Text(answer.to_owned()));
    assert_eq!(said(RecordField::Website, "panier.example"), []);
    assert_eq!(said(RecordField::Phone, "01.99.00.12.34"), []);
    let sectors = several(&["social", "health", "medico-social"]);
    assert_eq!(proposed(RecordField::Sectors, sectors, chosen(&["social", "health"])), []);
    assert_eq!(proposed(RecordField::Hours, Kind::Hours, Answer::Hours("Mo-Fr 09:00-12:00".to_owned())), []);
}

#[test]
fn what_is_new_goes_to_its_part_of_the_record() {
    let mail = proposed(RecordField::Email, text(), Answer::Text(" bonjour@panier.example ".to_owned()));
    assert_eq!(mail, [(Section::Contact, "email".to_owned(), json!("bonjour@panier.example"))]);
    let volunteers = Kind::Number { least: Some(0), most: None, unit: String::new() };
    let number = proposed(RecordField::Volunteers, volunteers, Answer::Number(70));
    assert_eq!(number, [(Section::Identity, "volunteers".to_owned(), json!(70))]);
    let hours = proposed(RecordField::Hours, Kind::Hours, Answer::Hours("Tu 14:00-17:00".to_owned()));
    let fields: Vec<&str> = hours.iter().map(|(_, field, _)| field.as_str()).collect();
    assert_eq!(fields, ["hours", "hours_as_given"], "what could not be read gives way to what can");
}

#[test]
fn a_number_takes_the_place_of_the_first_and_keeps_what_it_is_for() {
    let phones = proposed(RecordField::Phone, text(), Answer::Text("01 99 00 55 66".to_owned()));
    let [(Section::Contact, _, after)] = phones.as_slice() else { panic!("one change") };
    assert_eq!(
        (after[0]["shown"].as_str(), after[0]["note"].as_str()),
        (Some("01 99 00 55 66"), Some("standard"))
    );
    assert_eq!(proposed(RecordField::Phone, text(), Answer::Text("demandez Paul".to_owned())), []);
    assert_eq!(proposed(RecordField::Email, text(), Answer::Text("par téléphone".to_owned())), []);
}

#[test]
fn means_are_added_and_never_taken_away() {
    let kinds = several(&["rooms", "vehicles"]);
    let means = proposed(RecordField::Means, kinds.clone(), chosen(&["vehicles"]));
    let [(Section::Means, _, after)] = means.as_slice() else { panic!("one change") };
    assert_eq!(after[0]["text"], "La salle du fond");
    assert_eq!((after[1]["kind"].as_str(), after[1]["text"].as_str()), (Some("vehicles"), Some("Véhicules")));
    assert_eq!(proposed(RecordField::Means, kinds, chosen(&["rooms"])), []);
}
