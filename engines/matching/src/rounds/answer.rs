//! What rounds answer: the meetings of each round, those left out and why, how good it is and what shows it.

use super::Who;

/// A partner and a visitor who meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Meeting {
    /// The partner, at whose table it is.
    pub partner: usize,
    /// The visitor.
    pub visitor: usize,
}

/// Who meets whom in which round, and how good that is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Schedule {
    /// The meetings of each round, in the order of the partners.
    pub rounds: Vec<Vec<Meeting>>,
    /// The wished meetings that are not held.
    pub left_out: Vec<LeftOut>,
    /// Everybody has at least so many meetings, or all that she can have.
    pub meets_at_least: u32,
    /// What no schedule can do better than.
    pub bound: Bound,
    /// Why the bound holds.
    pub certificate: Certificate,
}

/// A wished meeting that is not held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeftOut {
    /// Who would have met.
    pub pair: Meeting,
    /// Why they do not.
    pub why: Why,
}

/// Why a wished meeting is not held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// This one meets somebody in every round she is there for.
    Full(Who),
    /// Both are never there in the same round.
    NeverTogether,
    /// Both have a free round, never the same, and no better exchange was found.
    NoCommonRound,
    /// In every round both are free in, the interpreter accompanies others; its number among the question's.
    Interpreter(usize),
}

/// A limit that no schedule passes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bound {
    /// All wished meetings take at least so many rounds: the most anybody has, or more where absences show it.
    pub rounds_at_least: u32,
    /// Whether this schedule is the best there is.
    pub exact: bool,
    /// How far it may be from the best there is.
    pub gap: Gap,
}

/// How far a schedule may be from the best: the first level, in the order of the question, on which it falls short of its
/// bound. Levels before that one are met as well as they can be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Gap {
    /// There is none.
    #[default]
    Closed,
    /// Perhaps so many rounds fewer would do.
    Rounds(u32),
    /// Perhaps everybody could have so many meetings more.
    Least(u32),
    /// Perhaps so many more musts could be held.
    Musts(u64),
    /// Perhaps likes could add up to so much more.
    Likes(u64),
    /// Perhaps newcomers could have so many more meetings.
    Newcomers(u64),
}

/// Why a bound holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Certificate {
    /// Nothing can be held.
    #[default]
    Nothing,
    /// Everything that can be held is, and this participant alone takes as many rounds as the bound says (König 1916).
    Busiest(Who),
    /// Everything that can be held is, and this interpreter alone takes as many rounds as the bound says.
    BusiestInterpreter(usize),
    /// Everything that can be held is, within the rounds there may be.
    AllHeld,
    /// Rounds are limited: the numbers of a flow for each level, and those that show that nobody can have one meeting more
    /// if everybody is to have it.
    Flow {
        /// Shows that one more meeting for everybody cannot be; `None` where nobody can wish for more.
        no_more_for_all: Option<Vec<i64>>,
        /// The potentials of each level after that, in their order.
        potentials: Vec<Vec<i64>>,
    },
    /// Every place of every meeting was tried. Whoever checks tries again.
    Tried,
}
