//! « Seulement si la réponse à … est … »: a condition as a few lists to choose from, and in words.

use questionnaire::{Condition, Kind, OTHER, Question, Questionnaire, Test};
use web::{Choice, Filled, Visit};

/// The fields of a form that hold a condition: any of what they say is enough.
pub(crate) const FIELDS: [&str; 4] = ["shown_if_1", "shown_if_2", "shown_if_3", "shown_if_4"];
/// Stands for a condition that these lists cannot tell, as a file may hold: it is kept as it is.
const KEPT: &str = "=";

/// A condition in words; nothing where there is none.
pub(crate) fn condition_words(visit: &Visit, whole: &Questionnaire, condition: Option<&Condition>) -> String {
    condition
        .map(|one| visit.say_of("survey-only-if", &told(visit, whole, one)).into_owned())
        .unwrap_or_default()
}

fn told(visit: &Visit, whole: &Questionnaire, condition: &Condition) -> String {
    let joined = |all: &[Condition], key: &str| {
        let between = format!(" {} ", visit.say(key));
        all.iter().map(|one| told(visit, whole, one)).collect::<Vec<String>>().join(&between)
    };
    match condition {
        Condition::All(all) => joined(all, "survey-and"),
        Condition::Any(any) => joined(any, "survey-or"),
        Condition::When { question, is } => {
            let asked = whole.question(question);
            let name = asked.map_or(question.as_str(), |asked| asked.words.as_str());
            let values = match is {
                Test::Answered => String::new(),
                Test::AtLeast(size) | Test::AtMost(size) => size.to_string(),
                Test::OneOf(codes) => {
                    let words = codes.iter().map(|code| choice_words(visit, asked, code));
                    words.collect::<Vec<String>>().join(", ")
                }
            };
            let key = match is {
                Test::Answered => "survey-when-answered",
                Test::OneOf(_) => "survey-when-one-of",
                Test::AtLeast(_) => "survey-when-at-least",
                Test::AtMost(_) => "survey-when-at-most",
            };
            visit.say_with(key, &[("question", name.into()), ("value", values.into())]).into_owned()
        }
    }
}

fn choice_words(visit: &Visit, asked: Option<&Question>, code: &str) -> String {
    if code == OTHER {
        return visit.say("survey-other").into_owned();
    }
    let choices = asked.map(|asked| asked.kind.choices()).unwrap_or_default();
    choices.iter().find(|choice| choice.code == code).map_or(code, |choice| choice.words.as_str()).to_owned()
}

/// The lists of a form, one for each field: what can be asked of the questions before.
pub(crate) fn lists(visit: &Visit, before: &[&Question], current: Option<&Condition>) -> Vec<Vec<Choice>> {
    let alternatives = current.map(alternatives);
    let is_kept = matches!(alternatives, Some(None));
    let chosen = alternatives.flatten().unwrap_or_default();
    FIELDS
        .iter()
        .enumerate()
        .map(|(place, _)| {
            let value = chosen.get(place).cloned().unwrap_or_default();
            let first = if place == 0 { "survey-always" } else { "survey-or-nothing" };
            let mut list = vec![Choice::new("", visit.say(first), value.is_empty())];
            if place == 0 && is_kept {
                list[0].chosen = false;
                list.push(Choice::new(KEPT, visit.say("survey-condition-kept"), true));
            }
            list.extend(before.iter().flat_map(|question| offered(visit, question, &value)));
            list
        })
        .collect()
}

/// What can be asked of one question.
fn offered(visit: &Visit, question: &Question, chosen: &str) -> Vec<Choice> {
    let one = |value: String, key: &str, words: &str| {
        let named = [("question", question.words.as_str().into()), ("value", words.into())];
        let is_chosen = value == chosen;
        Choice::new(value, visit.say_with(key, &named), is_chosen)
    };
    let key = &question.key;
    let mut list: Vec<Choice> = question
        .kind
        .choices()
        .iter()
        .map(|choice| one(format!("{key}={}", choice.code), "survey-when-one-of", &choice.words))
        .collect();
    if question.kind.admits_other() {
        list.push(one(format!("{key}={OTHER}"), "survey-when-one-of", &visit.say("survey-other")));
    }
    if let Kind::Scale { from, to, .. } = question.kind {
        for step in from.saturating_add(1)..=to {
            list.push(one(format!("{key}>{step}"), "survey-when-at-least", &step.to_string()));
        }
        for step in from..to {
            list.push(one(format!("{key}<{step}"), "survey-when-at-most", &step.to_string()));
        }
    }
    list.push(one(format!("{key}?"), "survey-when-answered", ""));
    list
}

/// A condition as the values of the lists; none where they cannot tell it.
fn alternatives(condition: &Condition) -> Option<Vec<String>> {
    let mut values = Vec::new();
    let any = match condition {
        Condition::Any(any) => any.as_slice(),
        one => std::slice::from_ref(one),
    };
    for one in any {
        let Condition::When { question, is } = one else { return None };
        match is {
            Test::Answered => values.push(format!("{question}?")),
            Test::AtLeast(least) => values.push(format!("{question}>{least}")),
            Test::AtMost(most) => values.push(format!("{question}<{most}")),
            Test::OneOf(codes) => values.extend(codes.iter().map(|code| format!("{question}={code}"))),
        }
    }
    (values.len() <= FIELDS.len()).then_some(values)
}

/// The condition a form says.
pub(crate) fn understood(filled: &Filled, current: Option<&Condition>) -> Option<Condition> {
    if filled.text(FIELDS[0]) == KEPT {
        return current.cloned();
    }
    let mut any: Vec<Condition> = Vec::new();
    for (question, is) in FIELDS.iter().filter_map(|field| test_of(filled.text(field))) {
        let same = any.iter_mut().find_map(|one| match (one, &is) {
            (Condition::When { question: other, is: Test::OneOf(codes) }, Test::OneOf(more))
                if *other == question =>
            {
                codes.extend(
                    more.iter().filter(|code| !codes.contains(code)).cloned().collect::<Vec<String>>(),
                );
                Some(())
            }
            _ => None,
        });
        if same.is_none() {
            any.push(Condition::When { question, is });
        }
    }
    match any.len() {
        0 => None,
        1 => any.pop(),
        _ => Some(Condition::Any(any)),
    }
}

fn test_of(value: &str) -> Option<(String, Test)> {
    let place = value.find(['=', '>', '<', '?'])?;
    let (question, rest) = value.split_at(place);
    let (sign, rest) = rest.split_at(1);
    let test = match sign {
        "=" => Test::OneOf(vec![rest.to_owned()]),
        ">" => Test::AtLeast(rest.parse().ok()?),
        "<" => Test::AtMost(rest.parse().ok()?),
        _ => Test::Answered,
    };
    Some((question.to_owned(), test))
}
