//! What is asked of rounds: who wishes to meet whom, how many rounds there are, who is away when.

use std::collections::BTreeSet;

/// Two sides and the meetings wished between them.
///
/// Where rounds are limited, levels are met in this order: everybody has as many meetings as can be granted to all
/// (if [`at_least_for_all`](Self::at_least_for_all)); the most musts; the greatest sum of likes; the most meetings of newcomers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Question {
    /// How many partners there are, each at a table of its own; numbered from nought.
    pub partners: usize,
    /// How many visitors go round; numbered from nought.
    pub visitors: usize,
    /// The meetings that may be held, each pair once; a pair that is not here never meets.
    pub meetings: Vec<Wished>,
    /// How many rounds there are at most; `None`: as many as it takes.
    pub rounds: Option<u32>,
    /// Who is not there in which round.
    pub absences: Vec<Absence>,
    /// Visitors who share something there is too little of: an interpreter, a guide.
    pub interpreters: Vec<Interpreter>,
    /// Visitors who come for the first time: at equal worth, their meetings go first.
    pub newcomers: BTreeSet<usize>,
    /// Whether, before all wishes, everybody is to have as many meetings as can be granted to all.
    pub at_least_for_all: bool,
}

/// A meeting that may be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wished {
    /// Which partner.
    pub partner: usize,
    /// Which visitor.
    pub visitor: usize,
    /// How much it is worth.
    pub worth: Worth,
}

/// How much a meeting is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Worth {
    /// It has to be held, if it can.
    Must,
    /// It would be good, from 1 to 100.
    Like(u8),
}

/// Somebody of either side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Who {
    /// A partner, by number.
    Partner(usize),
    /// A visitor, by number.
    Visitor(usize),
}

/// Somebody who is not there in a round: who comes late, leaves early, or has to go out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Absence {
    /// Who.
    pub who: Who,
    /// Which round, counted from nought.
    pub round: u32,
}

/// What some visitors share, of which there is too little for all of them at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interpreter {
    /// The visitors who cannot meet without.
    pub visitors: BTreeSet<usize>,
    /// How many of them can meet in the same round.
    pub at_once: u32,
}

/// How much work a schedule is worth, where it cannot be had at once (absences, interpreters).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// How many times a meeting is moved at most, in search of a better schedule.
    pub moves: u32,
    /// How many places are tried at most, to find the best by trying them all.
    pub tries: u32,
}

impl Effort {
    /// For an answer at once, people waiting.
    pub const QUICK: Self = Self { moves: 20_000, tries: 20_000 };
}

impl Default for Effort {
    fn default() -> Self {
        Self { moves: 200_000, tries: 400_000 }
    }
}

/// Why no schedule is made of this.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// More than [`Question::PEOPLE`] on a side, [`Question::MEETINGS`] meetings, or [`Question::ROUNDS`] rounds.
    TooMuch,
    /// Somebody who is not among the partners or the visitors.
    Nobody(Who),
    /// A pair wished twice: the partner, the visitor.
    Twice(usize, usize),
    /// A like that is not from 1 to 100.
    Worthless(usize, usize),
}

impl Question {
    /// So many participants on a side at most.
    pub const PEOPLE: usize = 2_000;
    /// So many meetings at most.
    pub const MEETINGS: usize = 60_000;
    /// So many rounds at most.
    pub const ROUNDS: u32 = 2_000;

    /// Whether a schedule can be made of this.
    pub fn fitness(&self) -> Result<(), Unfit> {
        let shares = self.interpreters.iter().map(|shared| shared.visitors.len()).sum::<usize>();
        let round = self.absences.iter().map(|absence| absence.round).max();
        if self.partners.max(self.visitors) > Self::PEOPLE
            || self.meetings.len().max(self.absences.len()).max(shares) > Self::MEETINGS
            || self.rounds.max(round).is_some_and(|rounds| rounds > Self::ROUNDS)
        {
            return Err(Unfit::TooMuch);
        }
        let wished = self
            .meetings
            .iter()
            .flat_map(|wished| [Who::Partner(wished.partner), Who::Visitor(wished.visitor)]);
        let shared = self.interpreters.iter().flat_map(|shared| &shared.visitors);
        let visitors = shared.chain(&self.newcomers).map(|visitor| Who::Visitor(*visitor));
        let absent = self.absences.iter().map(|absence| absence.who);
        if let Some(nobody) = wished.chain(visitors).chain(absent).find(|who| !self.has(*who)) {
            return Err(Unfit::Nobody(nobody));
        }
        self.wishes_are_clear()
    }

    /// Whether this participant is one of the question's.
    pub fn has(&self, who: Who) -> bool {
        match who {
            Who::Partner(partner) => partner < self.partners,
            Who::Visitor(visitor) => visitor < self.visitors,
        }
    }

    fn wishes_are_clear(&self) -> Result<(), Unfit> {
        let mut seen = vec![false; self.partners * self.visitors];
        for Wished { partner, visitor, worth } in &self.meetings {
            if std::mem::replace(&mut seen[partner * self.visitors + visitor], true) {
                return Err(Unfit::Twice(*partner, *visitor));
            }
            if matches!(worth, Worth::Like(like) if !(1..=100).contains(like)) {
                return Err(Unfit::Worthless(*partner, *visitor));
            }
        }
        Ok(())
    }
}
