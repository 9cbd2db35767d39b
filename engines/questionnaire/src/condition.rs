//! When a question is asked: what must have been answered to an earlier one.

use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::questionnaire::OTHER;

/// What must hold for a section or a question to be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// What the answer to one earlier question must be.
    When {
        /// The key of the earlier question.
        question: String,
        /// What its answer must be.
        is: Test,
    },
    /// All of these.
    All(Vec<Condition>),
    /// Any of these.
    Any(Vec<Condition>),
}

/// What the answer to an earlier question must be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Test {
    /// One of these choices is among the answer; [`OTHER`] stands for « autre ».
    OneOf(Vec<String>),
    /// There is an answer.
    Answered,
    /// A step or a number at least this large.
    AtLeast(i64),
    /// A step or a number at most this large.
    AtMost(i64),
}

impl Condition {
    /// What the answer to one earlier question must be.
    pub fn when(question: &str, is: Test) -> Self {
        Self::When { question: question.to_owned(), is }
    }

    /// Whether it holds, given the answers to the questions shown before.
    pub(crate) fn holds<'a>(&self, answered: &impl Fn(&str) -> Option<&'a Answer>) -> bool {
        match self {
            Self::When { question, is } => answered(question).is_some_and(|answer| is.holds(answer)),
            Self::All(all) => all.iter().all(|one| one.holds(answered)),
            Self::Any(any) => any.iter().any(|one| one.holds(answered)),
        }
    }
}

impl Condition {
    /// How many conditions stand inside one another, looked at no deeper than one beyond `deepest`.
    pub(crate) fn depth(&self, deepest: usize) -> usize {
        match self {
            Self::When { .. } => 1,
            Self::All(_) | Self::Any(_) if deepest == 0 => 1,
            Self::All(inside) | Self::Any(inside) => {
                1 + inside.iter().map(|one| one.depth(deepest - 1)).max().unwrap_or(0)
            }
        }
    }

    /// Every question with what its answer must be.
    pub(crate) fn tests<'a>(&'a self, into: &mut Vec<(&'a str, &'a Test)>) {
        match self {
            Self::When { question, is } => into.push((question, is)),
            Self::All(inside) | Self::Any(inside) => inside.iter().for_each(|one| one.tests(into)),
        }
    }

    /// Whether it, or one inside it, asks for nothing at all.
    pub(crate) fn names_nothing(&self) -> bool {
        match self {
            Self::When { .. } => false,
            Self::All(inside) | Self::Any(inside) => {
                inside.is_empty() || inside.iter().any(Self::names_nothing)
            }
        }
    }
}

impl Test {
    fn holds(&self, answer: &Answer) -> bool {
        if answer.is_empty() {
            return false;
        }
        match self {
            Self::Answered => true,
            Self::OneOf(codes) => {
                codes.iter().any(|code| answer.chose(code) || (code == OTHER && answer.is_other()))
            }
            Self::AtLeast(least) => answer.size().is_some_and(|size| size >= *least),
            Self::AtMost(most) => answer.size().is_some_and(|size| size <= *most),
        }
    }
}
