//! Everybody meets everybody, two by two: the circle, from which forbidden pairs and those who are away are taken.

use std::collections::BTreeSet;

use matching::rounds::{Worth, everybody};

use crate::board::{Asked, Board, Pair, laid};
use crate::planning::{NoRounds, worth, worths};
use crate::rotation::{Gap, Ground, LeftOut, Meeting, Proof, Rotation, Round, Why};
use crate::speed_meeting::{Guest, Partner, Presence, SpeedMeeting};
use crate::timetable::{hours, is_there};

/// The rounds in which every partner meets every other once, as far as wishes, hours and the number of rounds allow.
pub(crate) fn everybody_meets(meeting: &SpeedMeeting) -> Result<Rotation, NoRounds> {
    let partners = meeting.present_partners();
    let turns = turns(meeting, &partners);
    // Where time is not short, whoever is late may meet after the others: twice the circle is room enough.
    let rounds = meeting.rounds.map_or(partners.len() * 2, |rounds| rounds as usize);
    let there: Vec<Vec<bool>> = partners.iter().map(|one| there(meeting, one.presence, rounds)).collect();
    let board = laid(&Asked { turns: &turns, there: &there, rounds });
    if board.rounds.is_empty() {
        return Err(NoRounds::Nobody);
    }
    if !is_sound(&board, &there) {
        tracing::error!("rounds of a circle did not stand the check");
        return Err(NoRounds::Unsound);
    }
    let wished: Vec<Pair> = turns.iter().flatten().copied().collect();
    Ok(Rotation {
        rounds: (1..).zip(&board.rounds).map(|round| round_of(meeting, &partners, round)).collect(),
        left_out: board.left.iter().filter_map(|pair| left_out(&partners, &there, *pair)).collect(),
        proof: Counted { meeting, partners: &partners, there: &there, wished, board: &board }.proof(),
    })
}

/// The turns of the circle without the pairs that do not want to meet, and without turns that are empty then.
fn turns(meeting: &SpeedMeeting, partners: &[&Partner]) -> Vec<Vec<Pair>> {
    let worths = worths(meeting);
    // A wish may stand on either of the two: each is the other's guest.
    let worth_of = |one: &Partner, other: &Partner| {
        let both = [(one.id, Guest::Partner(other.id)), (other.id, Guest::Partner(one.id))];
        let wished = both.map(|pair| (worths.contains_key(&pair), worth(meeting, &worths, pair)));
        if wished.iter().any(|(is_said, worth)| *is_said && worth.is_none()) {
            return None;
        }
        let said = wished.iter().filter_map(|(_, worth)| *worth);
        said.max_by_key(|worth| match worth {
            Worth::Must => u8::MAX,
            Worth::Like(liked) => *liked,
        })
    };
    let turn = |pairs: Vec<(usize, usize)>| {
        let pairs = pairs.into_iter().filter_map(|(one, other)| {
            let worth = worth_of(partners.get(one)?, partners.get(other)?)?;
            Some(Pair { one, other, worth })
        });
        pairs.collect::<Vec<_>>()
    };
    everybody(partners.len()).into_iter().map(turn).filter(|pairs| !pairs.is_empty()).collect()
}

/// In which rounds somebody is there.
fn there(meeting: &SpeedMeeting, presence: Presence, rounds: usize) -> Vec<bool> {
    let always = presence == Presence::default();
    (1..).take(rounds).map(|round| always || is_there(meeting, presence, round)).collect()
}

/// Looks at rounds apart from how they were made: nobody twice at once or while away, no pair twice, none lost.
fn is_sound(board: &Board<'_>, there: &[Vec<bool>]) -> bool {
    let mut met = BTreeSet::new();
    board.rounds.iter().enumerate().all(|(at, round)| {
        let mut taken = BTreeSet::new();
        round.iter().all(|pair| {
            let both = [pair.one, pair.other];
            met.insert((pair.one.min(pair.other), pair.one.max(pair.other)))
                && both.iter().all(|who| taken.insert(*who))
                && both.iter().all(|who| is_in(there, *who, at))
        })
    })
}

fn is_in(there: &[Vec<bool>], who: usize, round: usize) -> bool {
    there.get(who).and_then(|rounds| rounds.get(round)).copied().unwrap_or(false)
}

/// Whether there is a round in which both are there.
fn share_a_round(there: &[Vec<bool>], pair: Pair) -> bool {
    let rounds = there.get(pair.one).map_or(0, Vec::len);
    (0..rounds).any(|round| is_in(there, pair.one, round) && is_in(there, pair.other, round))
}

fn left_out(partners: &[&Partner], there: &[Vec<bool>], pair: Pair) -> Option<LeftOut> {
    let why = if share_a_round(there, pair) { Why::NoTime } else { Why::NeverTogether };
    let (one, other) = (partners.get(pair.one)?, partners.get(pair.other)?);
    Some(LeftOut { partner: one.id, guest: Guest::Partner(other.id), why })
}

/// Whoever has the smaller table number stays, where nobody sits there yet: no table is used twice in a round.
fn round_of(meeting: &SpeedMeeting, partners: &[&Partner], (number, pairs): (u32, &Vec<Pair>)) -> Round {
    let (starts, ends) = hours(meeting, number);
    let seated = pairs.iter().filter_map(|pair| {
        let (one, other) = (partners.get(pair.one)?, partners.get(pair.other)?);
        let (host, guest) = if one.table <= other.table { (one, other) } else { (other, one) };
        Some(Meeting { table: host.table, partner: host.id, guest: Guest::Partner(guest.id) })
    });
    let mut meetings: Vec<Meeting> = seated.collect();
    meetings.sort_by_key(|meeting| meeting.table);
    Round { starts, ends, meetings }
}

/// What is counted to say how good rounds are.
struct Counted<'a> {
    meeting: &'a SpeedMeeting,
    partners: &'a [&'a Partner],
    there: &'a [Vec<bool>],
    wished: Vec<Pair>,
    board: &'a Board<'a>,
}

impl Counted<'_> {
    fn proof(&self) -> Proof {
        let (ground, gap) = if self.board.left.is_empty() { self.all_meet() } else { self.some_do_not() };
        let fewest = || self.board.met.iter().min().copied().unwrap_or(0);
        Proof {
            rounds_at_least: self.rounds_at_least(),
            exact: ground != Ground::Nothing,
            gap,
            meets_at_least: self.board.least().unwrap_or_else(fewest),
            ground,
        }
    }

    fn people(&self) -> u32 {
        u32::try_from(self.partners.len()).unwrap_or(u32::MAX)
    }

    /// Whether every two of them are to meet.
    fn is_whole(&self) -> bool {
        self.wished.len() * 2 == self.partners.len() * self.partners.len().saturating_sub(1)
    }

    /// How many of some pairs each partner is in.
    fn shares(&self, is_counted: impl Fn(&Pair) -> bool) -> Vec<usize> {
        let mut shares = vec![0; self.partners.len()];
        for pair in self.wished.iter().filter(|pair| is_counted(pair)) {
            shares[pair.one] += 1;
            shares[pair.other] += 1;
        }
        shares
    }

    /// No one can meet so many others in fewer rounds; an odd number leaves one aside each time.
    fn rounds_at_least(&self) -> u32 {
        if self.is_whole() {
            return self.people() - 1 + self.people() % 2;
        }
        u32::try_from(self.shares(|_| true).into_iter().max().unwrap_or(0)).unwrap_or(u32::MAX)
    }

    fn all_meet(&self) -> (Ground, Gap) {
        let rounds = u32::try_from(self.board.rounds.len()).unwrap_or(u32::MAX);
        let least = self.rounds_at_least();
        let busiest = self.partners.iter().zip(&self.board.met).find(|(_, met)| **met == rounds);
        match busiest {
            _ if self.is_whole() && rounds == least => (Ground::Circle(self.people()), Gap::Closed),
            Some((one, _)) => (Ground::Busiest(Guest::Partner(one.id)), Gap::Closed),
            None if self.meeting.rounds.is_some() => (Ground::AllMeet, Gap::Closed),
            None => (Ground::Nothing, Gap::Rounds(rounds.saturating_sub(least))),
        }
    }

    /// By how many meetings there could be more, at most: what must be first, then all.
    fn some_do_not(&self) -> (Ground, Gap) {
        let is_must = |pair: &&Pair| pair.worth == Worth::Must;
        let held = |is_counted: &dyn Fn(&&Pair) -> bool| {
            self.board.rounds.iter().flatten().filter(|pair| is_counted(pair)).count()
        };
        let musts = self.at_most(|pair| pair.worth == Worth::Must).saturating_sub(held(&is_must));
        if musts > 0 {
            return (Ground::Nothing, Gap::Musts(u64::try_from(musts).unwrap_or(u64::MAX)));
        }
        let all = held(&|_| true);
        if self.wished.iter().filter(|pair| share_a_round(self.there, **pair)).count() == all {
            return (Ground::AllMeet, Gap::Closed);
        }
        let more = self.at_most(|_| true).saturating_sub(all);
        (Ground::Nothing, Gap::Meetings(u32::try_from(more).unwrap_or(u32::MAX)))
    }

    /// More of these pairs can never meet: each partner meets one other in each round she is there, and a round has half
    /// as many meetings as people.
    fn at_most(&self, is_counted: impl Fn(&Pair) -> bool) -> usize {
        let rounds = self.there.first().map_or(0, Vec::len);
        let shares = self.shares(|pair| is_counted(pair) && share_a_round(self.there, *pair));
        let present = |rounds: &Vec<bool>| rounds.iter().filter(|is_there| **is_there).count();
        let by_people = shares.iter().zip(self.there).map(|(share, rounds)| (*share).min(present(rounds)));
        let in_round = |round| (0..self.there.len()).filter(|who| is_in(self.there, *who, round)).count() / 2;
        let by_rounds: usize = (0..rounds).map(in_round).sum();
        (by_people.sum::<usize>() / 2).min(by_rounds)
    }
}
