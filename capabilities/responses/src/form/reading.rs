//! From a form that was sent to answers: what is understood, what is not, and nothing lost.

use std::collections::BTreeMap;

use questionnaire::limits::{LONGEST_KEY, LONGEST_LINE};
use questionnaire::{Answer, AnswerFault, Answers, Kind, Named, OTHER, Question, Questionnaire, check};
use vocabulary::hours::OpeningHours;
use web::{Faults, Filled, Visit};

use super::entries::{fields, name, name_of_more, name_of_other};
use super::places::{self, PlaceFault};

/// The hidden field that names the questions of a page: a box without a tick is an answer only where it stood.
pub(crate) const QUESTIONS: &str = "questions";

/// What a form says.
#[derive(Clone, Debug, Default)]
pub(crate) struct Understood {
    /// The answers that are admitted, by question.
    pub(crate) answers: Answers,
    /// What is wrong, by field, in words.
    pub(crate) faults: Faults,
    /// What was typed where it was not understood, by field; never a number nobody may keep.
    pub(crate) misread: BTreeMap<String, Vec<String>>,
    /// The questions that stood on the page and may be kept; one without an answer was left empty.
    pub(crate) posed: Vec<String>,
}

/// Understands what was sent. Only questions that stood on the page are read.
#[must_use]
pub(crate) fn understand(visit: &Visit, filled: &Filled, questionnaire: &Questionnaire) -> Understood {
    let refused = filled.faults();
    let mut understood = Understood { faults: refused.clone(), ..Understood::default() };
    let mut posed: Vec<&str> = filled.text(QUESTIONS).split(' ').collect();
    posed.retain(|key| !key.is_empty() && key.len() <= LONGEST_KEY);
    for question in questionnaire.questions().filter(|question| posed.contains(&question.key.as_str())) {
        let names = fields(question);
        // What the house refused before anybody looked is shown again and kept nowhere.
        if names.iter().any(|field| !refused.of(field).is_empty()) {
            continue;
        }
        understood.posed.push(question.key.clone());
        let read = Reading { visit, filled, question }.read();
        let admitted = read.and_then(|answer| admitted(visit, question, answer));
        match admitted {
            Ok(answer) if answer.is_empty() => {}
            Ok(answer) => {
                understood.answers.insert(question.key.clone(), answer);
            }
            Err(words) => {
                understood.faults.note(&name(&question.key), words);
                let typed = |field: &String| filled.all(field).map(str::to_owned).collect();
                understood.misread.extend(names.iter().map(|field| (field.clone(), typed(field))));
            }
        }
    }
    understood
}

fn admitted(visit: &Visit, question: &Question, answer: Answer) -> Result<Answer, String> {
    check(question, &answer).map_err(|fault| fault_in_words(visit, fault))?;
    Ok(answer)
}

/// What is wrong with an answer, in words.
fn fault_in_words(visit: &Visit, fault: AnswerFault) -> String {
    let key = match fault {
        AnswerFault::OtherKind | AnswerFault::UnknownChoice => "responses-fault-choice",
        AnswerFault::Twice => "responses-fault-twice",
        AnswerFault::TooMany(_) => "responses-fault-too-many",
        AnswerFault::NoOther => "responses-fault-no-other",
        AnswerFault::Below(_) => "responses-fault-below",
        AnswerFault::Above(_) => "responses-fault-above",
        AnswerFault::TooLong(_) => "responses-fault-too-long",
        AnswerFault::NoName => "responses-fault-no-name",
        AnswerFault::NotAPlace => "responses-fault-place",
        AnswerFault::NotHours => "responses-fault-not-hours",
    };
    visit.say_count(key, fault.bound().unwrap_or_default()).into_owned()
}

/// One question being read.
struct Reading<'a> {
    visit: &'a Visit,
    filled: &'a Filled,
    question: &'a Question,
}

impl Reading<'_> {
    fn read(&self) -> Result<Answer, String> {
        let text = self.filled.text(&name(&self.question.key));
        match &self.question.kind {
            Kind::One { .. } | Kind::Several { .. } if self.is_other_bare() => {
                Err(self.say("responses-fault-other-words"))
            }
            Kind::One { .. } => Ok(self.one()),
            Kind::Several { .. } => Ok(self.several()),
            Kind::Scale { .. } => self.scale(text),
            Kind::Text { .. } => Ok(Answer::Text(text.to_owned())),
            Kind::Number { .. } => self.number(text),
            Kind::Place => self.place(text),
            Kind::Organizations { .. } => Ok(self.organizations()),
            Kind::Hours => self.hours(text),
        }
    }

    /// Whether « autre » is chosen without a word of what it is.
    fn is_other_bare(&self) -> bool {
        let field = name(&self.question.key);
        let chosen = self.filled.all(&field).any(|code| code == OTHER);
        chosen && self.question.kind.admits_other() && self.other().is_none()
    }

    /// What was typed after « autre », where the question admits it. Words alone choose it.
    fn other(&self) -> Option<String> {
        let words = self.filled.text(&name_of_other(&self.question.key));
        (self.question.kind.admits_other() && !words.is_empty()).then(|| words.to_owned())
    }

    fn one(&self) -> Answer {
        let code = self.filled.text(&name(&self.question.key));
        let chosen = !code.is_empty() && code != OTHER;
        match self.other() {
            Some(words) if !chosen => Answer::Other { codes: Vec::new(), words },
            _ if chosen => Answer::One(code.to_owned()),
            _ => Answer::One(String::new()),
        }
    }

    fn several(&self) -> Answer {
        let field = name(&self.question.key);
        let chosen = self.filled.all(&field).filter(|code| !code.is_empty() && *code != OTHER);
        let codes: Vec<String> = chosen.map(str::to_owned).collect();
        match self.other() {
            Some(words) => Answer::Other { codes, words },
            None => Answer::Several(codes),
        }
    }

    fn scale(&self, text: &str) -> Result<Answer, String> {
        if text.is_empty() {
            return Ok(Answer::Text(String::new()));
        }
        let step = text.parse().map_err(|_| self.say("responses-fault-choice"))?;
        Ok(Answer::Scale(step))
    }

    /// A whole number, as people write it: « 12 000 », « 35 personnes ».
    fn number(&self, text: &str) -> Result<Answer, String> {
        if text.is_empty() {
            return Ok(Answer::Text(String::new()));
        }
        let bare = match &self.question.kind {
            Kind::Number { unit, .. } if !unit.is_empty() => text.strip_suffix(unit.as_str()).unwrap_or(text),
            _ => text,
        };
        let digits: String = bare.chars().filter(|letter| !letter.is_whitespace()).collect();
        let number = digits.parse().map_err(|_| self.say("responses-fault-number"))?;
        Ok(Answer::Number(number))
    }

    fn place(&self, text: &str) -> Result<Answer, String> {
        if text.is_empty() {
            return Ok(Answer::Place(String::new()));
        }
        places::read(text).map(|commune| Answer::Place(commune.code.to_owned())).map_err(
            |fault| match fault {
                PlaceFault::Unknown => self.say("responses-fault-place"),
                PlaceFault::Several(lines) => {
                    self.visit.say_of("responses-fault-places", &lines.join(", ")).into_owned()
                }
            },
        )
    }

    /// Names in the order they were typed, each once. Which of them the directory knows is looked up where it is open.
    fn organizations(&self) -> Answer {
        let (field, more) = (name(&self.question.key), name_of_more(&self.question.key));
        let typed = self.filled.all(&field).chain(self.filled.text(&more).lines());
        let mut named: Vec<Named> = Vec::new();
        for name in typed.map(str::trim).filter(|name| !name.is_empty()) {
            let name: String = name.chars().take(LONGEST_LINE + 1).collect();
            if !named.iter().any(|one| one.name == name) {
                named.push(Named { id: None, name });
            }
        }
        Answer::Organizations(named)
    }

    fn hours(&self, text: &str) -> Result<Answer, String> {
        if text.is_empty() {
            return Ok(Answer::Hours(String::new()));
        }
        let read = OpeningHours::spoken(text).map_err(|misread| {
            let told = [("part", misread.part.into()), ("why", misread.kind.label(self.visit.locale).into())];
            self.visit.say_with("responses-fault-hours", &told).into_owned()
        });
        read.map(|hours| Answer::Hours(hours.text().to_owned()))
    }

    fn say(&self, key: &str) -> String {
        self.visit.say(key).into_owned()
    }
}
