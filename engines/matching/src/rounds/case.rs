//! A question seen within a number of rounds: who is there when, which meetings can be held at all, how good some of them are.

use super::{Meeting, Question, Who, Wished, Worth};

/// A question within so many rounds. Participants are numbered: partners first, then visitors.
pub(super) struct Case<'a> {
    pub(super) question: &'a Question,
    pub(super) rounds: u32,
    /// The rounds each participant misses, in order.
    away: Vec<Vec<u32>>,
    /// The interpreters of each visitor.
    shared: Vec<Vec<usize>>,
    /// Whether each wished meeting can be held at all.
    pub(super) open: Vec<bool>,
    /// The most meetings each participant can have.
    pub(super) reach: Vec<u32>,
}

/// How good a set of meetings is: compared level by level, in the order of the fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Score {
    /// Everybody has at least so many, or all she can have; nought where the question does not ask.
    pub(super) least: u32,
    pub(super) musts: u64,
    pub(super) likes: u64,
    pub(super) newcomers: u64,
}

impl<'a> Case<'a> {
    pub(super) fn within(question: &'a Question, rounds: u32) -> Self {
        let people = question.partners + question.visitors;
        let mut away = vec![Vec::new(); people];
        for absence in question.absences.iter().filter(|absence| absence.round < rounds) {
            away[place(question, absence.who)].push(absence.round);
        }
        for rounds in &mut away {
            rounds.sort_unstable();
            rounds.dedup();
        }
        let mut shared = vec![Vec::new(); question.visitors];
        for (number, interpreter) in question.interpreters.iter().enumerate() {
            interpreter.visitors.iter().for_each(|visitor| shared[*visitor].push(number));
        }
        let case = Self { question, rounds, away, shared, open: Vec::new(), reach: Vec::new() };
        let open: Vec<bool> = question.meetings.iter().map(|wished| case.can_be(wished)).collect();
        case.wanting(&open)
    }

    /// The same case, with these meetings to be held.
    pub(super) fn wanting(mut self, open: &[bool]) -> Self {
        self.open = open.to_vec();
        let degrees = self.counts(|meeting| open[meeting]);
        self.reach = (0..degrees.len()).map(|who| degrees[who].min(self.stays(who))).collect();
        self
    }

    /// Both ends of a meeting.
    pub(super) fn ends(&self, meeting: usize) -> [usize; 2] {
        let wished = &self.question.meetings[meeting];
        [wished.partner, self.question.partners + wished.visitor]
    }

    pub(super) fn pair(&self, meeting: usize) -> Meeting {
        let wished = &self.question.meetings[meeting];
        Meeting { partner: wished.partner, visitor: wished.visitor }
    }

    pub(super) fn who(&self, participant: usize) -> Who {
        match participant.checked_sub(self.question.partners) {
            None => Who::Partner(participant),
            Some(visitor) => Who::Visitor(visitor),
        }
    }

    /// The interpreters a meeting needs.
    pub(super) fn needs(&self, meeting: usize) -> &[usize] {
        &self.shared[self.question.meetings[meeting].visitor]
    }

    /// In how many rounds a participant is there.
    pub(super) fn stays(&self, participant: usize) -> u32 {
        self.rounds - u32::try_from(self.away[participant].len()).unwrap_or(self.rounds)
    }

    pub(super) fn is_there(&self, participant: usize, round: u32) -> bool {
        self.away[participant].binary_search(&round).is_err()
    }

    /// The rounds for which both are there.
    pub(super) fn common(&self, meeting: usize) -> impl Iterator<Item = u32> + '_ {
        let ends = self.ends(meeting);
        (0..self.rounds).filter(move |round| ends.iter().all(|end| self.is_there(*end, *round)))
    }

    fn can_be(&self, wished: &Wished) -> bool {
        let ends = [wished.partner, self.question.partners + wished.visitor];
        let interpreted = self.shared[wished.visitor]
            .iter()
            .all(|interpreter| self.question.interpreters[*interpreter].at_once > 0);
        interpreted && (0..self.rounds).any(|round| ends.iter().all(|end| self.is_there(*end, round)))
    }

    /// How many of these meetings each participant has.
    pub(super) fn counts(&self, held: impl Fn(usize) -> bool) -> Vec<u32> {
        let mut counts = vec![0; self.question.partners + self.question.visitors];
        for meeting in (0..self.question.meetings.len()).filter(|meeting| held(*meeting)) {
            self.ends(meeting).into_iter().for_each(|end| counts[end] += 1);
        }
        counts
    }

    /// No more meetings than this fit into all rounds: in each, as many as are there on the smaller side.
    pub(super) fn seats(&self) -> u32 {
        let counts = self.counts(|meeting| self.open[meeting]);
        let mut there = [[0_u32; 2]].repeat(self.rounds as usize);
        for who in (0..counts.len()).filter(|who| counts[*who] > 0) {
            let side = usize::from(who >= self.question.partners);
            (0..)
                .zip(&mut there)
                .for_each(|(round, there)| there[side] += u32::from(self.is_there(who, round)));
        }
        there.iter().map(|[partners, visitors]| partners.min(visitors)).sum()
    }

    /// Whether nobody is away and nobody needs two interpreters: then what can be chosen can be put into rounds.
    pub(super) fn is_plain(&self) -> bool {
        self.away.iter().all(Vec::is_empty) && self.shared.iter().all(|interpreters| interpreters.len() <= 1)
    }

    /// Everybody has at least so many meetings, or all she can have.
    pub(super) fn least(&self, counts: &[u32]) -> u32 {
        let wanting = counts.iter().zip(&self.reach).filter(|(held, reach)| held < reach);
        let most = self.reach.iter().copied().max().unwrap_or(0);
        wanting.map(|(held, _)| *held).min().unwrap_or(most)
    }

    /// What can be said to everybody: those who could have more have at least so many; where nobody could, everybody has.
    pub(super) fn said(&self, counts: &[u32]) -> u32 {
        let short = counts.iter().zip(&self.reach).any(|(held, reach)| held < reach);
        let fewest =
            counts.iter().zip(&self.reach).filter(|(_, reach)| **reach > 0).map(|(held, _)| *held).min();
        if short { self.least(counts) } else { fewest.unwrap_or(0) }
    }

    pub(super) fn score(&self, held: impl Fn(usize) -> bool) -> Score {
        let mut score = Score::default();
        if self.question.at_least_for_all {
            score.least = self.least(&self.counts(&held));
        }
        for meeting in (0..self.question.meetings.len()).filter(|meeting| held(*meeting)) {
            let [musts, likes, newcomers] = self.worth(meeting);
            score.musts += musts;
            score.likes += likes;
            score.newcomers += newcomers;
        }
        score
    }

    /// What a meeting brings at each level: musts, likes, newcomers.
    pub(super) fn worth(&self, meeting: usize) -> [u64; 3] {
        let wished = &self.question.meetings[meeting];
        let new = u64::from(self.question.newcomers.contains(&wished.visitor));
        match wished.worth {
            Worth::Must => [1, 0, new],
            Worth::Like(like) => [0, u64::from(like), new],
        }
    }

    /// How many rounds all open meetings take at least, and what shows it.
    pub(super) fn rounds_at_least(&self) -> (u32, Option<Busy>) {
        let counts = self.counts(|meeting| self.open[meeting]);
        let people = counts.iter().enumerate().filter(|(_, count)| **count > 0);
        let busiest = people.map(|(who, count)| (self.until(who, *count), Busy::Participant(who)));
        let waits = self.waits().into_iter().enumerate().filter(|(_, rounds)| *rounds > 0);
        let interpreters = waits.map(|(number, rounds)| (rounds, Busy::Interpreter(number)));
        let most =
            busiest.chain(interpreters).reduce(|best, other| if other.0 > best.0 { other } else { best });
        most.map_or((0, None), |(rounds, who)| (rounds, Some(who)))
    }

    /// How many rounds each interpreter takes at least.
    pub(super) fn waits(&self) -> Vec<u32> {
        let mut sums = vec![0_u32; self.question.interpreters.len()];
        for meeting in (0..self.open.len()).filter(|meeting| self.open[*meeting]) {
            self.needs(meeting).iter().for_each(|interpreter| sums[*interpreter] += 1);
        }
        let shared = self.question.interpreters.iter().zip(sums);
        shared.map(|(shared, sum)| if sum == 0 { 0 } else { sum.div_ceil(shared.at_once) }).collect()
    }

    /// In how many rounds a participant is there so often.
    pub(super) fn until(&self, participant: usize, times: u32) -> u32 {
        self.away[participant].iter().fold(times, |rounds, away| rounds + u32::from(*away < rounds))
    }
}

/// Who takes most rounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Busy {
    Participant(usize),
    Interpreter(usize),
}

fn place(question: &Question, who: Who) -> usize {
    match who {
        Who::Partner(partner) => partner,
        Who::Visitor(visitor) => question.partners + visitor,
    }
}
