//! Any form is understood or its faults are told; what is understood is drawn and understood again as the same.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use axum::body::Body;
use axum::extract::FromRequest;
use axum::http::Request;
use axum::http::header::CONTENT_TYPE;
use proptest::prelude::*;
use questionnaire::{Answer, Answers, Kind, Questionnaire};
use vocabulary::Locale;
use vocabulary::territory::Territory;
use web::{Clock, Faults, Filled, Shell, Visit};

use super::{Entries, QUESTIONS, Sheet, draw, understand};
use crate::tests::trying::{beginning, encoded, small, words};

/// A visit and its house, without doors.
struct House {
    shell: Arc<Shell>,
    runtime: tokio::runtime::Runtime,
}

impl House {
    fn new() -> House {
        let clock = Clock::new(beginning);
        let shell = Arc::new(Shell::new(words(), "Essai", "http://essai.example", clock));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        House { shell, runtime: runtime.expect("a runtime") }
    }

    fn visit(&self) -> Visit {
        Visit {
            locale: Locale::French,
            now: beginning(),
            companion: false,
            path: "/".to_owned(),
            query: String::new(),
            member: None,
            client: std::net::Ipv4Addr::LOCALHOST.into(),
            notice: None,
            shell: Arc::clone(&self.shell),
        }
    }

    fn filled(&self, form: &[(&str, &str)]) -> Option<Filled> {
        let request = Request::post("/")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(encoded(form)))
            .expect("a request");
        self.runtime.block_on(Filled::from_request(request, &self.shell)).ok()
    }

    /// The form as it is drawn.
    fn drawn(&self, questionnaire: &Questionnaire, entries: &Entries) -> String {
        let sections = crate::pages::everything(questionnaire);
        let sheet = Sheet {
            questionnaire,
            sections: &sections,
            entries,
            faults: &Faults::default(),
            taken: &BTreeSet::new(),
            names: &[],
            numbered: false,
            titled: true,
            conditions: false,
        };
        draw(&self.visit(), &sheet).expect("a form")
    }

    /// What the form says when it is sent as it stands.
    fn sent(&self, questionnaire: &Questionnaire, entries: &Entries) -> Answers {
        let keys: Vec<&str> = questionnaire.questions().map(|one| one.key.as_str()).collect();
        let keys = keys.join(" ");
        let mut form: Vec<(&str, &str)> = vec![(QUESTIONS, &keys)];
        form.extend(entries.each());
        let filled = self.filled(&form).expect("a form");
        let understood = understand(&self.visit(), &filled, questionnaire);
        assert!(understood.faults.is_empty(), "{:?}", understood.faults);
        understood.answers
    }
}

/// An answer that a question admits, from some numbers.
fn admitted(kind: &Kind, turn: usize, words: &str) -> Answer {
    let code = |turn: usize| kind.choices()[turn % kind.choices().len()].code.clone();
    match kind {
        Kind::One { other: true, .. } if turn.is_multiple_of(3) => {
            Answer::Other { codes: Vec::new(), words: words.to_owned() }
        }
        Kind::One { .. } => Answer::One(code(turn)),
        Kind::Several { other: true, .. } if turn.is_multiple_of(3) => {
            Answer::Other { codes: vec![code(turn)], words: words.to_owned() }
        }
        Kind::Several { .. } => Answer::Several(vec![code(turn)]),
        Kind::Scale { from, to, .. } => {
            Answer::Scale(from + u8::try_from(turn % usize::from(to - from + 1)).unwrap_or(0))
        }
        Kind::Text { .. } => Answer::Text(words.to_owned()),
        Kind::Number { least, .. } => {
            Answer::Number(least.unwrap_or(0) + i64::try_from(turn % 400).unwrap_or(0))
        }
        Kind::Place => {
            let communes = Territory::france().communes();
            Answer::Place(communes[turn % communes.len()].code.to_owned())
        }
        Kind::Organizations { at_most } => {
            let count = turn % usize::from(*at_most) + 1;
            let named = |place: usize| questionnaire::Named { id: None, name: format!("{words} {place}") };
            Answer::Organizations((0..count).map(named).collect())
        }
        Kind::Hours => {
            let hours = ["Mo-Fr 09:00-12:00", "24/7", "Tu 14:00-17:00; Th 09:00-12:00", "Sa[1] 10:00-12:00"];
            Answer::Hours(hours[turn % hours.len()].to_owned())
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_form_makes_it_fall(pairs in prop::collection::vec((field(), any::<String>()), 0..24)) {
        let house = House::new();
        let mut form: Vec<(&str, &str)> = vec![(QUESTIONS, "famille salle places publics lien ou horaires avec mots")];
        form.extend(pairs.iter().map(|(name, text)| (name.as_str(), text.as_str())));
        let questionnaire = small();
        if let Some(filled) = house.filled(&form) {
            let understood = understand(&house.visit(), &filled, &questionnaire);
            for (key, answer) in &understood.answers {
                let question = questionnaire.question(key).expect("a question of the page");
                prop_assert_eq!(questionnaire::check(question, answer), Ok(()));
            }
            let entries = Entries::of(&understood.answers, &understood.misread, Locale::French)
                .overlaid(&filled, questionnaire.questions());
            house.drawn(&questionnaire, &entries);
        }
    }

    #[test]
    fn what_is_understood_is_drawn_and_understood_as_the_same(
        turns in prop::collection::vec(0usize..100_000, 9),
        words in "[A-Za-zéèàç'’<&][A-Za-zéèàç'’<& ]{0,30}[a-zé]",
    ) {
        let (house, questionnaire) = (House::new(), small());
        let mut answers: Answers = questionnaire
            .questions()
            .zip(&turns)
            .map(|(question, turn)| (question.key.clone(), admitted(&question.kind, *turn, &words)))
            .collect();
        answers.retain(|_, answer| !answer.is_empty());
        let entries = Entries::of(&answers, &BTreeMap::new(), Locale::French);
        prop_assert_eq!(house.sent(&questionnaire, &entries) == answers, true, "{:?}", turns);
        let drawn = house.drawn(&questionnaire, &entries);
        for (field, text) in entries.each() {
            prop_assert!(drawn.contains(&format!("name=\"{field}\"")), "{field} has no field");
            let escaped = askama::filters::escape(text, askama::filters::Html).expect("escaped").to_string();
            prop_assert!(text.is_empty() || drawn.contains(&escaped), "{field} lost its text");
        }
    }
}

/// The names of the form's fields, and others.
fn field() -> impl Strategy<Value = String> {
    static KNOWN: [&str; 9] =
        ["famille", "salle", "places", "publics", "lien", "ou", "horaires", "avec", "mots"];
    prop_oneof![
        4 => prop::sample::select(&KNOWN[..]).prop_map(super::name),
        1 => prop::sample::select(&KNOWN[..]).prop_map(super::entries::name_of_other),
        1 => prop::sample::select(&KNOWN[..]).prop_map(super::entries::name_of_more),
        1 => any::<String>(),
    ]
}

#[test]
fn every_commune_is_written_so_that_it_is_read_as_itself() {
    for commune in Territory::france().communes().iter().step_by(37) {
        let line = super::places::line(commune.code);
        let read = super::places::read(&line).map(|read| read.code);
        assert_eq!(read, Ok(commune.code), "{line}");
    }
}

#[test]
fn autre_needs_a_word_and_a_word_is_enough() {
    let (house, questionnaire) = (House::new(), small());
    let read = |form: &[(&str, &str)]| {
        let filled = house.filled(form).expect("a form");
        understand(&house.visit(), &filled, &questionnaire)
    };
    let bare = read(&[(QUESTIONS, "salle"), ("q_salle", "other")]);
    assert!(!bare.faults.of("q_salle").is_empty() && bare.answers.is_empty());
    let said = read(&[(QUESTIONS, "salle"), ("q_salle_autre", "Un garage")]);
    let other = Answer::Other { codes: Vec::new(), words: "Un garage".to_owned() };
    assert!(said.faults.is_empty() && said.answers.get("salle") == Some(&other));
}

#[test]
fn a_box_without_a_tick_is_an_answer_only_where_it_stood() {
    let (house, questionnaire) = (House::new(), small());
    let filled = house.filled(&[(QUESTIONS, "publics"), ("q_mots", "glissé")]).expect("a form");
    let understood = understand(&house.visit(), &filled, &questionnaire);
    assert_eq!(understood.posed, ["publics"]);
    assert!(understood.answers.is_empty(), "what did not stand on the page is not read");
}
