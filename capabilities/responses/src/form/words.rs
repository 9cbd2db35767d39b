//! Answers and conditions in words, for the page before sending, the receipt and the sheet of paper.

use questionnaire::{Answer, Condition, Kind, OTHER, Question, Questionnaire, Test};
use vocabulary::hours::OpeningHours;
use vocabulary::territory::Territory;
use web::Visit;

/// An answer in words, one line for each thing said.
#[must_use]
pub(crate) fn in_words(visit: &Visit, question: &Question, answer: &Answer) -> Vec<String> {
    let chosen = |codes: &[String]| codes.iter().map(|code| choice(question, code)).collect::<Vec<_>>();
    match answer {
        Answer::One(code) => chosen(std::slice::from_ref(code)),
        Answer::Several(codes) => chosen(codes),
        Answer::Other { codes, words } => {
            let mut lines = chosen(codes);
            lines.push(visit.say_of("responses-other-is", words).into_owned());
            lines
        }
        Answer::Scale(step) => vec![step_in_words(visit, question, *step)],
        Answer::Text(text) => text.lines().map(str::to_owned).collect(),
        Answer::Number(number) => vec![number_in_words(visit, question, *number)],
        Answer::Place(code) => vec![place_in_words(code)],
        Answer::Organizations(named) => named.iter().map(|one| one.name.clone()).collect(),
        Answer::Hours(osm) => match OpeningHours::parse(osm) {
            Ok(hours) => hours.in_words(visit.locale),
            Err(_) => vec![osm.clone()],
        },
    }
}

/// The name of a commune; its code where no name is known.
#[must_use]
pub(crate) fn place_in_words(code: &str) -> String {
    Territory::france().commune(code).map_or_else(|| code.to_owned(), |commune| commune.name.to_owned())
}

fn choice(question: &Question, code: &str) -> String {
    let found = question.kind.choices().iter().find(|choice| choice.code == code);
    found.map_or_else(|| code.to_owned(), |choice| choice.words.clone())
}

fn step_in_words(visit: &Visit, question: &Question, step: u8) -> String {
    let end = match &question.kind {
        Kind::Scale { from, low, .. } if step == *from => low.as_str(),
        Kind::Scale { to, high, .. } if step == *to => high.as_str(),
        _ => "",
    };
    if end.is_empty() { visit.number(step) } else { format!("{} · {end}", visit.number(step)) }
}

fn number_in_words(visit: &Visit, question: &Question, number: i64) -> String {
    let unit = match &question.kind {
        Kind::Number { unit, .. } => unit.as_str(),
        _ => "",
    };
    format!("{} {unit}", visit.number(number)).trim_end().to_owned()
}

/// A condition in words, for paper: « si vous avez répondu « oui » à la question 4 ».
#[must_use]
pub(crate) fn condition_in_words(
    visit: &Visit,
    questionnaire: &Questionnaire,
    condition: &Condition,
) -> String {
    let each = |all: &[Condition], between: &str| {
        let words: Vec<String> =
            all.iter().map(|one| condition_in_words(visit, questionnaire, one)).collect();
        words.join(&format!(" {} ", visit.say(between)))
    };
    match condition {
        Condition::When { question, is } => test_in_words(visit, questionnaire, question, is),
        Condition::All(all) => each(all, "responses-if-and"),
        Condition::Any(any) => each(any, "responses-if-or"),
    }
}

fn test_in_words(visit: &Visit, questionnaire: &Questionnaire, key: &str, test: &Test) -> String {
    let number = questionnaire.questions().position(|question| question.key == key).map_or(0, |at| at + 1);
    let question = questionnaire.question(key);
    let (words, what) = match test {
        Test::OneOf(codes) => {
            let named = |code: &String| match question {
                Some(question) if code != OTHER => choice(question, code),
                _ => visit.say("responses-other").into_owned(),
            };
            let named: Vec<String> = codes.iter().map(|code| format!("« {} »", named(code))).collect();
            ("responses-if-one-of", named.join(&format!(" {} ", visit.say("responses-if-or"))))
        }
        Test::Answered => ("responses-if-answered", String::new()),
        Test::AtLeast(size) => ("responses-if-at-least", visit.number(*size)),
        Test::AtMost(size) => ("responses-if-at-most", visit.number(*size)),
    };
    visit.say_with(words, &[("number", number.into()), ("what", what.into())]).into_owned()
}
