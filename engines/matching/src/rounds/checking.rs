//! A second look at a schedule, that knows nothing of how it was found.

use super::answer::{Bound, Certificate, Gap, Schedule};
use super::board::NONE;
use super::case::{Busy, Case, Score};
use super::choosing::{ceilings, is_refuted};
use super::planning::gap;
use super::trying::{Aim, TRIES, Tried, try_all};
use super::{Meeting, Question, Who};

/// What a second, independent computation found true of a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checked {
    /// How many meetings are held.
    pub meetings: usize,
    /// In how many rounds.
    pub rounds: usize,
    /// Whether the certificate shows that no schedule is better; otherwise [`Bound::gap`] says how far it may be.
    pub best: bool,
}

/// What is wrong with a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// A meeting nobody wished.
    NotWished(Meeting),
    /// A pair that meets twice.
    Twice(Meeting),
    /// Somebody with two meetings in this round.
    InTwoPlaces(Who, u32),
    /// Somebody who is not there in this round.
    Absent(Who, u32),
    /// More visitors of this interpreter meet in this round than it can accompany.
    TooManyAtOnce(usize, u32),
    /// More rounds than there may be.
    TooManyRounds,
    /// A wished meeting that is neither held nor said to be left out, or both.
    Unsaid(Meeting),
    /// The least number of meetings is not the one said.
    Miscounted,
    /// The certificate does not show what the bound says.
    Unproved,
    /// The question itself cannot be planned.
    Unfit,
}

/// Follows a schedule meeting by meeting and recomputes what its certificate shows.
///
/// Linear in the question and the schedule, but for [`Certificate::Tried`]: then every place is tried again.
pub fn check(question: &Question, schedule: &Schedule) -> Result<Checked, Flaw> {
    question.fitness().map_err(|_| Flaw::Unfit)?;
    let rounds = u32::try_from(schedule.rounds.len()).unwrap_or(NONE);
    if rounds > question.rounds.unwrap_or(NONE - 1) {
        return Err(Flaw::TooManyRounds);
    }
    let horizon = question.absences.iter().map(|absence| absence.round + 2).max().unwrap_or(1);
    let whole = Case::within(question, question.rounds.unwrap_or(horizon.max(rounds)));
    let held = followed(&whole, schedule)?;
    let case = match question.rounds {
        Some(_) => whole,
        None => Case::within(question, rounds).wanting(&whole.open),
    };
    if schedule.meets_at_least != case.said(&case.counts(|meeting| held[meeting])) {
        return Err(Flaw::Miscounted);
    }
    if !is_shown(&case, schedule, &held) {
        return Err(Flaw::Unproved);
    }
    let meetings = schedule.rounds.iter().map(Vec::len).sum();
    Ok(Checked { meetings, rounds: schedule.rounds.len(), best: schedule.bound.exact })
}

/// The wished meetings that are held, if nobody is in two places, or where she is not, and all others are said to be left
/// out.
fn followed(case: &Case, schedule: &Schedule) -> Result<Vec<bool>, Flaw> {
    let question = case.question;
    let mut number = vec![NONE; question.partners * question.visitors];
    for (at, wished) in (0..).zip(&question.meetings) {
        number[wished.partner * question.visitors + wished.visitor] = at;
    }
    let find = |pair: &Meeting| {
        let within = pair.partner < question.partners && pair.visitor < question.visitors;
        let at = within.then(|| number[pair.partner * question.visitors + pair.visitor]);
        at.filter(|at| *at != NONE).map(|at| at as usize).ok_or(Flaw::NotWished(*pair))
    };
    let mut held = vec![false; question.meetings.len()];
    let mut seen = vec![NONE; case.reach.len()];
    for (round, meetings) in (0..).zip(&schedule.rounds) {
        let mut with = vec![0; question.interpreters.len()];
        for pair in meetings {
            let meeting = find(pair)?;
            if std::mem::replace(&mut held[meeting], true) {
                return Err(Flaw::Twice(*pair));
            }
            seated(case, (meeting, round), &mut seen, &mut with)?;
        }
    }
    let mut said = held.clone();
    for left in &schedule.left_out {
        if std::mem::replace(&mut said[find(&left.pair)?], true) {
            return Err(Flaw::Unsaid(left.pair));
        }
    }
    let unsaid = said.iter().position(|said| !said);
    unsaid.map_or(Ok(held), |meeting| Err(Flaw::Unsaid(case.pair(meeting))))
}

/// Both ends are there, elsewhere nowhere, and their interpreter has not too many.
fn seated(
    case: &Case,
    (meeting, round): (usize, u32),
    seen: &mut [u32],
    with: &mut [u32],
) -> Result<(), Flaw> {
    for end in case.ends(meeting) {
        if std::mem::replace(&mut seen[end], round) == round {
            return Err(Flaw::InTwoPlaces(case.who(end), round));
        }
        if !case.is_there(end, round) {
            return Err(Flaw::Absent(case.who(end), round));
        }
    }
    for interpreter in case.needs(meeting) {
        with[*interpreter] += 1;
        if with[*interpreter] > case.question.interpreters[*interpreter].at_once {
            return Err(Flaw::TooManyAtOnce(*interpreter, round));
        }
    }
    Ok(())
}

/// Whether the certificate shows what the bound says.
fn is_shown(case: &Case, schedule: &Schedule, held: &[bool]) -> bool {
    let bound = schedule.bound;
    let rounds = u32::try_from(schedule.rounds.len()).unwrap_or(NONE);
    let all = case.open.iter().zip(held).all(|(open, held)| !open || *held);
    let (least, busy) = case.rounds_at_least();
    let limited = case.question.rounds.is_some();
    if bound.exact != (bound.gap == Gap::Closed) {
        return false;
    }
    match &schedule.certificate {
        Certificate::Nothing => busy.is_none() && bound == exactly(0),
        Certificate::Busiest(_) | Certificate::BusiestInterpreter(_) => {
            let named = match &schedule.certificate {
                Certificate::Busiest(who) => busy.is_some_and(|busy| takes(case, busy, *who, least)),
                _ => matches!(busy, Some(Busy::Interpreter(_))),
            };
            let gap = match rounds.checked_sub(least) {
                _ if limited => Some(Gap::Closed),
                Some(0) => Some(Gap::Closed),
                more => more.map(Gap::Rounds),
            };
            named && all && bound.rounds_at_least == least && Some(bound.gap) == gap
        }
        Certificate::AllHeld => limited && all && bound == exactly(least),
        Certificate::Flow { no_more_for_all, potentials } => {
            limited
                && bound.rounds_at_least == least
                && by_flow(case, schedule, held, (no_more_for_all.as_deref(), potentials))
        }
        Certificate::Tried if limited => {
            let score = case.score(|meeting| held[meeting]);
            bound == exactly(least) && is_none_better(case, Aim::Beyond(score))
        }
        Certificate::Tried => {
            let shorter = rounds.checked_sub(1).map(|fewer| Case::within(case.question, fewer));
            let shorter = shorter.map(|shorter| shorter.wanting(&case.open));
            all && bound == exactly(rounds)
                && shorter.is_some_and(|shorter| is_none_better(&shorter, Aim::All))
        }
    }
}

fn exactly(rounds_at_least: u32) -> Bound {
    Bound { rounds_at_least, exact: true, gap: Gap::Closed }
}

fn is_none_better(case: &Case, aim: Aim) -> bool {
    matches!(try_all(case, aim, TRIES), Tried::NoneBetter)
}

/// Whether this participant takes as many rounds as anybody.
fn takes(case: &Case, busy: Busy, who: Who, least: u32) -> bool {
    let counts = case.counts(|meeting| case.open[meeting]);
    let named = (0..case.reach.len()).find(|participant| case.who(*participant) == who);
    matches!(busy, Busy::Participant(_))
        && named.is_some_and(|participant| case.until(participant, counts[participant]) == least)
}

/// Whether the potentials of a flow show how far the schedule is from the best.
fn by_flow(
    case: &Case,
    schedule: &Schedule,
    held: &[bool],
    (no_more, potentials): (Option<&[i64]>, &[Vec<i64>]),
) -> bool {
    let score = case.score(|meeting| held[meeting]);
    let beyond = match schedule.bound.gap {
        Gap::Least(_) if !case.question.at_least_for_all => return false,
        Gap::Least(more) => more,
        _ => 0,
    };
    let least = score.least.saturating_add(beyond);
    if case.question.at_least_for_all {
        let most = case.reach.iter().copied().max().unwrap_or(0);
        let shown = match no_more {
            None => least >= most,
            Some(potentials) => is_refuted(case, least.saturating_add(1), potentials),
        };
        if !shown || beyond > 0 {
            return shown && least <= most;
        }
    }
    let ceilings = ceilings(case, least, potentials).unwrap_or_default();
    let [musts, likes, newcomers] = ceilings[..] else { return false };
    schedule.bound.gap == gap(score, Score { least, musts, likes, newcomers })
}
