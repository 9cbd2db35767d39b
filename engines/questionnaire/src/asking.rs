//! What is asked, given what was answered; what is missing; what is kept.

use crate::answer::{Answer, Answers};
use crate::check::counts;
use crate::condition::Condition;
use crate::questionnaire::{Question, Questionnaire, Section};

/// A section that is shown, with those of its questions that are.
#[derive(Clone, Debug)]
pub struct Asked<'a> {
    /// The section.
    pub section: &'a Section,
    /// Its questions that are shown, in order; there may be none.
    pub questions: Vec<&'a Question>,
}

impl Questionnaire {
    /// The sections and questions shown to whoever gave these answers, in order.
    ///
    /// A condition sees the answers to questions that are shown and stand before; so an answer that is hidden, or
    /// stands later, never makes another appear.
    pub fn asked<'a>(&'a self, answers: &Answers) -> Vec<Asked<'a>> {
        let mut seen: Vec<(&str, &Answer)> = Vec::new();
        let mut asked = Vec::new();
        for section in &self.sections {
            if !holds(section.shown_if.as_ref(), &seen) {
                continue;
            }
            let mut questions = Vec::new();
            for question in &section.questions {
                if !holds(question.shown_if.as_ref(), &seen) {
                    continue;
                }
                questions.push(question);
                if let Some(answer) = answers.get(&question.key) {
                    seen.push((&question.key, answer));
                }
            }
            asked.push(Asked { section, questions });
        }
        asked
    }

    /// The pages of whoever gave these answers: the sections shown that ask or say something.
    pub fn pages<'a>(&'a self, answers: &Answers) -> Vec<Asked<'a>> {
        let mut pages = self.asked(answers);
        pages.retain(|page| !page.questions.is_empty() || !page.section.introduction.is_empty());
        pages
    }

    /// The questions that are shown, must be answered, and are not.
    pub fn missing<'a>(&'a self, answers: &Answers) -> Vec<&'a Question> {
        let asked = self.asked(answers).into_iter().flat_map(|section| section.questions);
        asked
            .filter(|question| question.required && answers.get(&question.key).is_none_or(Answer::is_empty))
            .collect()
    }

    /// What was written in these answers in somebody's own words, « autre » included, where it was asked: it is read
    /// and not counted.
    pub fn written<'a>(&'a self, answers: &'a Answers) -> Vec<(&'a Question, &'a str)> {
        let asked = self.asked(answers).into_iter().flat_map(|section| section.questions);
        let written = asked.filter_map(|question| {
            let answer = answers.get(&question.key).filter(|answer| counts(question, answer))?;
            Some((question, answer.words()?))
        });
        written.collect()
    }

    /// What is kept of answers that are sent: those to questions that are shown, where something was said.
    pub fn kept(&self, mut answers: Answers) -> Answers {
        let asked: Vec<&str> = self
            .asked(&answers)
            .iter()
            .flat_map(|section| &section.questions)
            .map(|one| one.key.as_str())
            .collect();
        answers.retain(|key, answer| asked.contains(&key.as_str()) && !answer.is_empty());
        answers
    }
}

fn holds(condition: Option<&Condition>, seen: &[(&str, &Answer)]) -> bool {
    // Few questions have a condition and all have an answer: to look along a line then beats keeping a table.
    let answered = |key: &str| seen.iter().find(|(of, _)| *of == key).map(|(_, answer)| *answer);
    condition.is_none_or(|condition| condition.holds(&answered))
}
