//! Checks a placement without knowing how it was found.
//!
//! Places, limits and levels are read off the list of places alone. A level is proved by numbers on the nodes of a
//! network: no flow of the same value costs less than the reduced costs below nought times what their arcs carry at
//! most, plus those above nought times what theirs carry at least, plus the value times the difference of the numbers at
//! both ends (Ahuja, Magnanti, Orlin 1993, §9.4). Where that is what the placement reaches, it is the best; and an arc
//! whose reduced cost is not nought carries its limit in every placement that reaches it, which is all the next level is
//! told. Each arc is looked at once for each level.
//!
//! The nodes, in order: the source; each organisation as one that sends; each worker; where somebody goes anywhere, each
//! organisation's crossing on each day; each offer on each day; each offer; each organisation as one that takes in; the
//! sink. The cut that proves reciprocity has these nodes twice: from the source through the first copy to whoever takes
//! in, from there to the same organisation as one that sends in the second copy, and on to its sink.

mod limits;
mod numbers;

use limits::Label;
use numbers::Numbered;

use super::{Level, Levels, Placement, Question, Seat, Stage, Unfit, measuring};

/// What is wrong with a placement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// Nothing can be decided of this question.
    Question(Unfit),
    /// There is not a place, or none, for each worker.
    Workers,
    /// This worker is where she may not or would not be.
    Seat(usize),
    /// This offer takes in more than it can.
    Full(usize),
    /// This pin is not kept.
    Pin(usize),
    /// The levels said are not those reached.
    Levels,
    /// The proof does not show that this level is the best.
    Proof(Level),
}

/// Checks every place, every limit and the proof of each level; what was reached.
///
/// One thing is taken on trust, and only where [`super::Choice`] says so: that no other choice of as many organisations
/// does better at the levels after reciprocity.
pub fn check(question: &Question, placement: &Placement) -> Result<Levels, Flaw> {
    question.fitness().map_err(Flaw::Question)?;
    if placement.seats.len() != question.workers.len() {
        return Err(Flaw::Workers);
    }
    seats_are_allowed(question, &placement.seats)?;
    limits_are_kept(question, &placement.seats)?;
    let levels = measuring::levels(question, &placement.seats);
    if levels != placement.levels {
        return Err(Flaw::Levels);
    }
    let mut network = Numbered::of(question);
    let mut stages = placement.proof.stages.iter();
    let first = stages.next().filter(|stage| stage.level == Level::Placed);
    let most = first.and_then(|stage| network.most(&stage.potentials));
    if most != Some(whole(levels.placed)) {
        return Err(Flaw::Proof(Level::Placed));
    }
    if !network.proves_reciprocity(question, placement) {
        return Err(Flaw::Proof(Level::Reciprocal));
    }
    network.keep_reciprocal(&placement.proof.reciprocal);
    below(question, &mut network, &levels, &stages.collect::<Vec<_>>())?;
    Ok(levels)
}

fn seats_are_allowed(question: &Question, seats: &[Option<Seat>]) -> Result<(), Flaw> {
    let mut pinned = vec![false; seats.len()];
    for (at, pin) in question.pins.iter().enumerate() {
        pinned[pin.worker] = true;
        let kept = seats[pin.worker]
            .is_some_and(|seat| seat.offer == pin.offer && pin.day.is_none_or(|day| day == seat.day));
        if !kept {
            return Err(Flaw::Pin(at));
        }
    }
    for pair in &question.forbidden {
        if seats[pair.worker].is_some_and(|seat| seat.offer == pair.offer) {
            return Err(Flaw::Seat(pair.worker));
        }
    }
    for (worker, seat) in seats.iter().enumerate() {
        let Some(seat) = seat else { continue };
        let who = &question.workers[worker];
        let allowed = question.offers.get(seat.offer).is_some_and(|offer| {
            offer.organization != who.organization && seat.day < question.days && who.days.contains(seat.day)
        });
        let asked = who.anywhere || pinned[worker] || who.wishes.iter().any(|wish| wish.offer == seat.offer);
        if !allowed || !asked {
            return Err(Flaw::Seat(worker));
        }
    }
    Ok(())
}

fn limits_are_kept(question: &Question, seats: &[Option<Seat>]) -> Result<(), Flaw> {
    let mut taken = vec![0_u32; question.offers.len() * question.days];
    for seat in seats.iter().flatten() {
        taken[seat.offer * question.days + seat.day] += 1;
    }
    for (at, offer) in question.offers.iter().enumerate() {
        let here = &taken[at * question.days..(at + 1) * question.days];
        let daily = here.iter().zip(&offer.places).all(|(taken, places)| *taken <= u32::from(*places));
        let all: u32 = here.iter().sum();
        if !daily || offer.at_most_in_all.is_some_and(|most| all > most) {
            return Err(Flaw::Full(at));
        }
    }
    Ok(())
}

/// The levels below reciprocity, one after the other: each one that can be otherwise has to be proved.
fn below(
    question: &Question,
    network: &mut Numbered,
    levels: &Levels,
    stages: &[&Stage],
) -> Result<(), Flaw> {
    let mut stages = stages.iter();
    let value = whole(levels.placed);
    for aim in aims(question, levels) {
        let wrong = Flaw::Proof(aim.level);
        let stage = stages.next().ok_or(wrong)?;
        if (stage.level, stage.rank) != (aim.level, aim.rank) {
            return Err(wrong);
        }
        let cost = |label: Label| aim.cost(question, label);
        if aim.level == Level::WorstRank {
            network.close_worse(levels.worst_rank.unwrap_or(0));
        }
        let shown = network.least(&stage.potentials, value, cost).ok_or(wrong)?;
        if aim.level == Level::WorstRank {
            if shown <= 0 {
                return Err(wrong);
            }
            continue;
        }
        if shown != aim.reached {
            return Err(wrong);
        }
        network.close(&stage.potentials, cost);
    }
    Ok(())
}

/// What a level wants least of.
struct Aim {
    level: Level,
    rank: Option<u8>,
    reached: i128,
}

/// What has to be proved, in order.
fn aims(question: &Question, levels: &Levels) -> Vec<Aim> {
    let mut aims = Vec::new();
    let mut aim = |level, rank, reached| aims.push(Aim { level, rank, reached });
    if let Some(worst) = levels.worst_rank {
        aim(Level::WorstRank, Some(worst), 0);
        for rank in 1..worst {
            aim(Level::Ranks, Some(rank), -whole(levels.by_rank[usize::from(rank) - 1]));
        }
    }
    aim(Level::Spread, None, i128::from(levels.squares));
    if question.workers.iter().any(|worker| worker.unplaced_last_time) {
        aim(Level::Returning, None, -whole(levels.returning));
        aim(Level::ReturningRanks, None, i128::from(levels.returning_ranks));
    }
    aim(Level::Lottery, None, i128::from(levels.lottery));
    aims
}

impl Aim {
    /// What an arc costs at this level.
    fn cost(&self, question: &Question, label: Label) -> i64 {
        let returning = |worker: usize| question.workers[worker].unplaced_last_time;
        match (self.level, label) {
            (Level::WorstRank, Label::Takes { rank, .. }) => i64::from(self.rank == Some(rank)),
            (Level::Ranks, Label::Takes { rank, .. }) => -i64::from(self.rank == Some(rank)),
            (Level::Spread, Label::Hosts { nth, .. }) => 2 * i64::from(nth) - 1,
            (Level::Returning, Label::Goes { worker }) => -i64::from(returning(worker)),
            (Level::ReturningRanks, Label::Takes { worker, rank, .. }) if returning(worker) => {
                i64::from(rank)
            }
            (Level::Lottery, Label::Takes { drawn, .. }) => i64::from(drawn),
            _ => 0,
        }
    }
}

fn whole(number: usize) -> i128 {
    i128::try_from(number).unwrap_or(i128::MAX)
}
