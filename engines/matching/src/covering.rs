//! Covering: the fewest doors to push so that every need of a list is answered.

mod checking;
mod exact;
mod greedy;

pub use checking::{Flaw, check};

/// A list of needs, and who answers which. Needs are numbers from nought; a set of them has bit `n` for need `n`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Question {
    /// How many needs there are.
    pub needs: u32,
    /// Who could answer.
    pub organizations: Vec<Cover>,
}

/// What an organisation answers, and what going there takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cover {
    /// The set of needs it answers.
    pub answers: u64,
    /// How many doors have to be pushed there.
    pub doors: u32,
    /// How far it is, in metres.
    pub metres: u32,
    /// How long one waits there, in days.
    pub waiting_days: u16,
}

/// The ways to cover what can be covered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Covering {
    /// The choices of which no other is as good in doors, metres and waiting and better in one; fewest doors first.
    pub front: Vec<Choice>,
    /// The set of needs nobody answers.
    pub uncovered: u64,
    /// Why there is nothing better.
    pub proof: Proof,
}

/// Organisations that together answer every need that somebody answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Which, in ascending order.
    pub organizations: Vec<usize>,
    /// Doors to push, all together.
    pub doors: u32,
    /// Metres, all together.
    pub metres: u64,
    /// The longest waiting among them, in days.
    pub waiting_days: u16,
    /// For each need, the nearest organisation outside the choice that answers it too.
    pub second_choice: Vec<Option<usize>>,
}

/// Why a covering is what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proof {
    /// Every way was tried. Whoever checks tries again, by another way.
    Tried,
    /// More than [`Question::EXACT`] needs: one choice, by always taking the most needs for a door. It has at most
    /// 1 + ½ + ⅓ + … times the doors of the best, as many terms as one organisation answers needs (Chvátal 1979), and no
    /// quick way promises less (Feige 1998).
    Greedy {
        /// No choice has fewer doors than this.
        doors_at_least: u32,
        /// What each need is worth, in millionths of a door: no organisation answers needs worth more than its doors, so
        /// all needs together are worth no more than the doors of any choice.
        prices: Vec<u64>,
    },
}

/// Why nothing can be covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// More than [`Question::NEEDS`] needs or [`Question::ORGANIZATIONS`] organisations.
    TooMuch,
    /// This organisation answers a need that is not in the list.
    NoSuchNeed(usize),
}

impl Question {
    /// So many needs at most.
    pub const NEEDS: u32 = 64;
    /// Up to so many needs the answer is exact.
    pub const EXACT: u32 = 16;
    /// So many organisations at most.
    pub const ORGANIZATIONS: usize = 100_000;
}

impl Question {
    /// Whether this can be covered.
    pub fn fitness(&self) -> Result<(), Unfit> {
        if self.needs > Self::NEEDS || self.organizations.len() > Self::ORGANIZATIONS {
            return Err(Unfit::TooMuch);
        }
        let beyond = |cover: &Cover| cover.answers & !self.all() != 0;
        self.organizations.iter().position(beyond).map_or(Ok(()), |at| Err(Unfit::NoSuchNeed(at)))
    }

    /// The set of all needs.
    fn all(&self) -> u64 {
        1_u64.checked_shl(self.needs).map_or(u64::MAX, |above| above - 1)
    }

    /// The set of needs that somebody answers.
    fn answered(&self) -> u64 {
        self.organizations.iter().fold(0, |set, cover| set | cover.answers)
    }

    /// These organisations as a choice: their sums, and a second one for each need.
    fn choice(&self, mut organizations: Vec<usize>) -> Choice {
        organizations.sort_unstable();
        let mut choice =
            Choice { organizations, doors: 0, metres: 0, waiting_days: 0, second_choice: Vec::new() };
        for at in &choice.organizations {
            let cover = self.organizations[*at];
            choice.doors = choice.doors.saturating_add(cover.doors);
            choice.metres += u64::from(cover.metres);
            choice.waiting_days = choice.waiting_days.max(cover.waiting_days);
        }
        let mut second: Vec<Option<usize>> = vec![None; usize::try_from(self.needs).unwrap_or(0)];
        let far = |at: usize| {
            let cover = self.organizations[at];
            (cover.metres, cover.waiting_days, cover.doors, at)
        };
        for (at, cover) in self.organizations.iter().enumerate() {
            if choice.organizations.binary_search(&at).is_ok() {
                continue;
            }
            for (need, known) in second.iter_mut().enumerate() {
                if cover.answers >> need & 1 == 1 && known.is_none_or(|known| far(at) < far(known)) {
                    *known = Some(at);
                }
            }
        }
        choice.second_choice = second;
        choice
    }
}

/// The ways to answer every need that somebody answers, with the fewest doors, the fewest metres and the shortest waiting.
///
/// Up to sixteen needs exactly, by dynamic programming over the sets of needs answered so far: the first need still open
/// is answered next by each organisation in turn, and for each set those sums are kept that no other is better than.
/// Organisations that another replaces at no cost are left out first. Beyond sixteen needs, greedily, with a bound.
pub fn cover(question: &Question) -> Result<Covering, Unfit> {
    question.fitness()?;
    let uncovered = question.all() & !question.answered();
    if question.needs > Question::EXACT {
        let (organizations, proof) = greedy::covering(question);
        return Ok(Covering { front: vec![question.choice(organizations)], uncovered, proof });
    }
    let mut front: Vec<Choice> =
        exact::front(question).into_iter().map(|organizations| question.choice(organizations)).collect();
    front.sort_by_key(|choice| (choice.doors, choice.metres, choice.waiting_days));
    Ok(Covering { front, uncovered, proof: Proof::Tried })
}

#[cfg(test)]
mod tests;
