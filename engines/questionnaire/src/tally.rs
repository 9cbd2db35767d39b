//! Counting answers, one response after another, in an order that does not matter.

use std::collections::BTreeMap;

use uuid::Uuid;
use vocabulary::fold;

use crate::answer::{Answer, Answers, Named};
use crate::check::counts;
use crate::findings::{Count, Figures, Finding, Findings, Groups, Mentioned, Spread};
use crate::questionnaire::{Kind, Question, Questionnaire};

/// A count that goes on: it takes one response after another, and says at any time what they say together.
#[derive(Clone, Debug)]
pub struct Tally {
    responses: Count,
    by_commune: BTreeMap<String, u64>,
    questions: Vec<Counting>,
}

#[derive(Clone, Debug)]
struct Counting {
    question: Question,
    answered: Count,
    asked: u64,
    kept: Kept,
}

#[derive(Clone, Debug)]
enum Kept {
    Choices { choices: Vec<Count>, other: Count },
    Steps(BTreeMap<u8, Count>),
    Numbers(BTreeMap<i64, u64>),
    Places(BTreeMap<String, u64>),
    Organizations(BTreeMap<Naming, (String, u64)>),
    Words,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Naming {
    Record(Uuid),
    Typed(String),
}

/// What these responses say together; as many steps as there are answers.
pub fn tally<'a>(
    questionnaire: &Questionnaire,
    responses: impl IntoIterator<Item = (&'a Groups, &'a Answers)>,
) -> Findings {
    let mut tally = Tally::new(questionnaire);
    for (groups, answers) in responses {
        tally.add(questionnaire, groups, answers);
    }
    tally.findings()
}

impl Tally {
    /// Nothing counted yet.
    pub fn new(questionnaire: &Questionnaire) -> Self {
        let questions = questionnaire.questions().map(Counting::new).collect();
        Self { responses: Count::default(), by_commune: BTreeMap::new(), questions }
    }

    /// Counts one response to the questionnaire this count was begun with.
    pub fn add(&mut self, questionnaire: &Questionnaire, groups: &Groups, answers: &Answers) {
        self.responses.add(groups);
        if let Some(commune) = &groups.commune {
            *self.by_commune.entry(commune.clone()).or_default() += 1;
        }
        // Both walk the questions in the same order, so that each one asked is found a little further on.
        let mut counting = self.questions.iter_mut();
        for question in questionnaire.asked(answers).into_iter().flat_map(|asked| asked.questions) {
            if let Some(counting) = counting.find(|one| one.question.key == question.key) {
                counting.asked += 1;
                counting.add(groups, answers.get(&question.key));
            }
        }
    }

    /// What the responses counted so far say together.
    pub fn findings(&self) -> Findings {
        Findings {
            responses: self.responses.clone(),
            by_commune: self.by_commune.clone(),
            questions: self.questions.iter().map(|one| one.finding(self.responses.all)).collect(),
        }
    }
}

impl Counting {
    fn new(question: &Question) -> Self {
        let kept = match &question.kind {
            Kind::One { choices, .. } | Kind::Several { choices, .. } => {
                Kept::Choices { choices: vec![Count::default(); choices.len()], other: Count::default() }
            }
            Kind::Scale { from, to, .. } => {
                Kept::Steps((*from..=*to).map(|step| (step, Count::default())).collect())
            }
            Kind::Number { .. } => Kept::Numbers(BTreeMap::new()),
            Kind::Place => Kept::Places(BTreeMap::new()),
            Kind::Organizations { .. } => Kept::Organizations(BTreeMap::new()),
            Kind::Text { .. } | Kind::Hours => Kept::Words,
        };
        Self { question: question.clone(), answered: Count::default(), asked: 0, kept }
    }

    fn add(&mut self, groups: &Groups, answer: Option<&Answer>) {
        let Some(answer) = answer.filter(|answer| counts(&self.question, answer)) else {
            return;
        };
        self.answered.add(groups);
        match (&mut self.kept, answer) {
            (Kept::Choices { choices, other }, answer) => {
                let offered = self.question.kind.choices();
                for (choice, count) in offered.iter().zip(choices) {
                    if answer.chose(&choice.code) {
                        count.add(groups);
                    }
                }
                if answer.is_other() {
                    other.add(groups);
                }
            }
            (Kept::Steps(steps), Answer::Scale(step)) => steps.entry(*step).or_default().add(groups),
            (Kept::Numbers(numbers), Answer::Number(number)) => *numbers.entry(*number).or_default() += 1,
            (Kept::Places(places), Answer::Place(code)) => *places.entry(code.clone()).or_default() += 1,
            (Kept::Organizations(kept), Answer::Organizations(named)) => name_all(kept, named),
            _ => {}
        }
    }

    fn finding(&self, responses: u64) -> Finding {
        let figures = match &self.kept {
            Kept::Choices { choices, other } => Figures::Choices {
                choices: self
                    .question
                    .kind
                    .choices()
                    .iter()
                    .zip(choices)
                    .map(|(choice, count)| (choice.code.clone(), count.clone()))
                    .collect(),
                other: self.question.kind.admits_other().then(|| other.clone()),
            },
            Kept::Steps(steps) => Figures::Scale {
                steps: steps.iter().map(|(step, count)| (*step, count.clone())).collect(),
                spread: Spread::of(steps.iter().map(|(step, count)| (i64::from(*step), count.all))),
            },
            Kept::Numbers(numbers) => {
                Figures::Numbers(Spread::of(numbers.iter().map(|(number, count)| (*number, *count))))
            }
            Kept::Places(places) => {
                let mut places: Vec<(String, u64)> =
                    places.iter().map(|(code, count)| (code.clone(), *count)).collect();
                places.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
                Figures::Places(places)
            }
            Kept::Organizations(kept) => Figures::Organizations(mentioned(kept)),
            Kept::Words => Figures::Words,
        };
        Finding {
            key: self.question.key.clone(),
            answered: self.answered.clone(),
            not_answered: self.asked - self.answered.all,
            not_asked: responses - self.asked,
            figures,
        }
    }
}

/// A response that names the same organisation twice names it once.
fn name_all(kept: &mut BTreeMap<Naming, (String, u64)>, named: &[Named]) {
    let mut met: Vec<Naming> = Vec::new();
    for one in named {
        let naming = one.id.map_or_else(|| Naming::Typed(fold(&one.name)), Naming::Record);
        let (name, count) = kept.entry(naming.clone()).or_insert_with(|| (one.name.clone(), 0));
        // Of several ways to write it the first in the alphabet is shown, whoever answered first.
        if one.name < *name {
            name.clone_from(&one.name);
        }
        if met.contains(&naming) {
            continue;
        }
        *count += 1;
        met.push(naming);
    }
}

fn mentioned(kept: &BTreeMap<Naming, (String, u64)>) -> Vec<Mentioned> {
    let mut mentioned: Vec<Mentioned> = kept
        .iter()
        .map(|(naming, (name, count))| Mentioned {
            id: if let Naming::Record(id) = naming { Some(*id) } else { None },
            name: name.clone(),
            count: *count,
        })
        .collect();
    mentioned.sort_by(|a, b| {
        b.count.cmp(&a.count).then_with(|| a.name.cmp(&b.name)).then_with(|| a.id.cmp(&b.id))
    });
    mentioned
}

impl Spread {
    /// Where these numbers lie; they come in rising order, each with how often it occurs.
    fn of(numbers: impl Iterator<Item = (i64, u64)>) -> Option<Self> {
        let numbers: Vec<(i64, u64)> = numbers.filter(|(_, count)| *count > 0).collect();
        let (least, most) = (numbers.first()?.0, numbers.last()?.0);
        let count: u64 = numbers.iter().map(|(_, count)| count).sum();
        let sum: i128 = numbers.iter().map(|(number, count)| i128::from(*number) * i128::from(*count)).sum();
        Some(Self {
            count,
            least,
            quarter: quantile(&numbers, count, 1),
            median: quantile(&numbers, count, 2),
            three_quarters: quantile(&numbers, count, 3),
            most,
            mean: sum as f64 / count as f64,
        })
    }
}

/// The number below which so many quarters lie; halfway between two where it falls between them.
fn quantile(numbers: &[(i64, u64)], count: u64, quarters: u64) -> f64 {
    let below = count * quarters;
    let high = nth(numbers, below / 4);
    if below.is_multiple_of(4) { (nth(numbers, (below / 4).saturating_sub(1)) + high) / 2.0 } else { high }
}

/// The number at this place, counted from nought; the last beyond the end.
fn nth(numbers: &[(i64, u64)], place: u64) -> f64 {
    let mut before = 0;
    for (number, count) in numbers {
        before += count;
        if place < before {
            return *number as f64;
        }
    }
    numbers.last().map_or(0.0, |(number, _)| *number as f64)
}
