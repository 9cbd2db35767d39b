//! A schedule under the hand: which meeting stands in which round, and what moving one pushes out.

use super::case::Case;

/// No meeting, no round.
pub(super) const NONE: u32 = u32::MAX;

/// So many paths are looked at for one meeting.
const PATHS: usize = 24;

/// Meetings in rounds; nobody is in two places, nobody where she is not, no interpreter with too many.
pub(super) struct Board<'a> {
    pub(super) case: &'a Case<'a>,
    /// The round of each wished meeting.
    pub(super) round_of: Vec<u32>,
    /// The meeting of each participant in each round.
    at: Vec<u32>,
    /// How many meetings each interpreter accompanies in each round.
    busy: Vec<u32>,
}

impl<'a> Board<'a> {
    pub(super) fn empty(case: &'a Case<'a>) -> Self {
        let rounds = case.rounds as usize;
        Self {
            case,
            round_of: vec![NONE; case.question.meetings.len()],
            at: vec![NONE; case.reach.len() * rounds],
            busy: vec![0; case.question.interpreters.len() * rounds],
        }
    }

    /// A board with each meeting in its round.
    pub(super) fn of(case: &'a Case<'a>, round_of: &[u32]) -> Self {
        let mut board = Self::empty(case);
        for (meeting, round) in round_of.iter().enumerate().filter(|(_, round)| **round != NONE) {
            board.put(meeting, *round);
        }
        board
    }

    /// Whether everything that can be held is.
    pub(super) fn holds_all(&self) -> bool {
        self.case.open.iter().zip(&self.round_of).all(|(open, round)| !open || *round != NONE)
    }

    fn slot(&self, who: usize, round: u32) -> usize {
        who * self.case.rounds as usize + round as usize
    }

    pub(super) fn is_held(&self, meeting: usize) -> bool {
        self.round_of[meeting] != NONE
    }

    pub(super) fn is_free(&self, who: usize, round: u32) -> bool {
        self.at[self.slot(who, round)] == NONE
    }

    /// The interpreter, if any, that accompanies all it can in this round.
    pub(super) fn taken(&self, meeting: usize, round: u32) -> Option<usize> {
        let case = self.case;
        let full =
            |at: &&usize| self.busy[self.slot(**at, round)] >= case.question.interpreters[**at].at_once;
        case.needs(meeting).iter().find(full).copied()
    }

    /// Whether a meeting whose ends are both there in this round can be put into it.
    pub(super) fn has_room(&self, meeting: usize, round: u32) -> bool {
        self.case.ends(meeting).iter().all(|end| self.is_free(*end, round))
            && self.taken(meeting, round).is_none()
    }

    pub(super) fn put(&mut self, meeting: usize, round: u32) {
        for end in self.case.ends(meeting) {
            let slot = self.slot(end, round);
            self.at[slot] = u32::try_from(meeting).unwrap_or(NONE);
        }
        let case = self.case;
        for interpreter in case.needs(meeting) {
            let slot = self.slot(*interpreter, round);
            self.busy[slot] += 1;
        }
        self.round_of[meeting] = round;
    }

    pub(super) fn lift(&mut self, meeting: usize) {
        let round = std::mem::replace(&mut self.round_of[meeting], NONE);
        for end in self.case.ends(meeting) {
            let slot = self.slot(end, round);
            self.at[slot] = NONE;
        }
        let case = self.case;
        for interpreter in case.needs(meeting) {
            let slot = self.slot(*interpreter, round);
            self.busy[slot] -= 1;
        }
    }

    /// The meetings that would have to leave this round for a meeting to be put into it.
    pub(super) fn in_the_way(&self, meeting: usize, round: u32) -> Vec<usize> {
        let mut out: Vec<usize> = Vec::new();
        for end in self.case.ends(meeting) {
            let there = self.at[self.slot(end, round)];
            if there != NONE && !out.contains(&(there as usize)) {
                out.push(there as usize);
            }
        }
        for interpreter in self.case.needs(meeting) {
            let shared = &self.case.question.interpreters[*interpreter];
            let full = self.busy[self.slot(*interpreter, round)] >= shared.at_once;
            let helped = out.iter().any(|other| self.case.needs(*other).contains(interpreter));
            if full && !helped {
                out.extend(self.accompanied(*interpreter, round).find(|other| !out.contains(other)));
            }
        }
        out
    }

    /// The meetings of this round that need an interpreter.
    fn accompanied(&self, interpreter: usize, round: u32) -> impl Iterator<Item = usize> + '_ {
        let partners = self.case.question.partners;
        let visitors = self.case.question.interpreters[interpreter].visitors.iter();
        let here = visitors.map(move |visitor| self.at[self.slot(partners + visitor, round)]);
        here.filter(|at| *at != NONE).map(|at| at as usize)
    }

    /// Puts a meeting into the first round that has room for it.
    pub(super) fn put_anywhere(&mut self, meeting: usize) -> bool {
        let case = self.case;
        let round = case.common(meeting).find(|round| self.has_room(meeting, *round));
        round.is_some_and(|round| {
            self.put(meeting, round);
            true
        })
    }

    /// Frees a round for both ends of a meeting by exchanging two rounds along a path, if all on it are there in both, and
    /// puts the meeting into it (König's path, where absences let it pass).
    pub(super) fn put_by_exchange(&mut self, meeting: usize) -> bool {
        let case = self.case;
        let [one, other] = case.ends(meeting);
        let rounds: Vec<u32> = case.common(meeting).collect();
        let mine = rounds.into_iter().filter(|round| self.is_free(one, *round));
        let theirs: Vec<u32> = (0..case.rounds)
            .filter(|round| case.is_there(other, *round) && self.is_free(other, *round))
            .collect();
        let paths = mine.flat_map(|round| theirs.iter().map(move |second| (round, *second)));
        let paths: Vec<(u32, u32)> = paths.take(PATHS).collect();
        for (round, second) in paths {
            if self.exchange(other, round, second) {
                if self.has_room(meeting, round) {
                    self.put(meeting, round);
                    return true;
                }
                self.exchange(other, second, round);
            }
        }
        false
    }

    /// Exchanges two rounds along the path that begins here with the first; does nothing where somebody on it would be where she
    /// is not, or an interpreter with too many.
    fn exchange(&mut self, from: usize, first: u32, second: u32) -> bool {
        let mut path = Vec::new();
        let (mut node, mut old, mut new) = (from, first, second);
        loop {
            let at = self.at[self.slot(node, old)];
            if at == NONE {
                break;
            }
            let meeting = at as usize;
            let ends = self.case.ends(meeting);
            if ends.iter().any(|end| !self.case.is_there(*end, new)) {
                return false;
            }
            path.push((meeting, old, new));
            node = if ends[0] == node { ends[1] } else { ends[0] };
            (old, new) = (new, old);
        }
        path.iter().for_each(|(meeting, ..)| self.lift(*meeting));
        let fits = path.iter().all(|(meeting, _, new)| {
            let fits = self.has_room(*meeting, *new);
            if fits {
                self.put(*meeting, *new);
            }
            fits
        });
        if !fits {
            for (meeting, ..) in &path {
                if self.is_held(*meeting) {
                    self.lift(*meeting);
                }
            }
            path.iter().for_each(|(meeting, old, _)| self.put(*meeting, *old));
        }
        fits
    }
}
