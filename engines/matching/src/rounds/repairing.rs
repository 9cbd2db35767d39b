//! The rest of a day that did not go as planned.

use super::planning::kept;
use super::{Absence, Effort, Meeting, Question, Schedule, Unfit, Who, plan};

/// The rest of a day, planned anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repaired {
    /// The rounds still to come, after those held; [`Schedule::left_out`] says who else loses which meeting, and why.
    pub rest: Schedule,
    /// What the rest was planned from: the meetings still possible, rounds counted from the next one.
    pub question: Question,
    /// The meetings lost because somebody is missing.
    pub lost: Vec<Meeting>,
}

/// Plans the rest of a day: what was held stays, meetings of those missing are dropped, what remains is put into the
/// rounds that are left. Musts, likes and newcomers count as before; what everybody is to have is counted from here on.
///
/// [`check`](super::check) takes `question` and `rest` of the answer.
pub fn repair(
    question: &Question,
    held: &[Vec<Meeting>],
    missing: &[Who],
    rounds_left: u32,
) -> Result<Repaired, Unfit> {
    let Remaining { question, lost } = remaining(question, held, missing, rounds_left)?;
    let rest = plan(&question, Effort::QUICK)?;
    Ok(Repaired { rest, question, lost })
}

/// What can still be asked, and what cannot.
struct Remaining {
    question: Question,
    lost: Vec<Meeting>,
}

fn remaining(
    question: &Question,
    held: &[Vec<Meeting>],
    missing: &[Who],
    rounds_left: u32,
) -> Result<Remaining, Unfit> {
    question.fitness()?;
    let passed = u32::try_from(held.len()).map_err(|_| Unfit::TooMuch)?;
    if let Some(nobody) = missing.iter().find(|who| !question.has(**who)) {
        return Err(Unfit::Nobody(*nobody));
    }
    let met: std::collections::BTreeSet<Meeting> = held.iter().flatten().copied().collect();
    let gone: std::collections::BTreeSet<Who> = missing.iter().copied().collect();
    let (mut left, mut lost) = (Vec::new(), Vec::new());
    for wished in &question.meetings {
        let pair = Meeting { partner: wished.partner, visitor: wished.visitor };
        let ends = [Who::Partner(pair.partner), Who::Visitor(pair.visitor)];
        if met.contains(&pair) {
            continue;
        }
        if ends.iter().any(|end| gone.contains(end)) {
            lost.push(pair);
        } else {
            left.push(*wished);
        }
    }
    lost.sort_unstable();
    let later = |absence: &Absence| Some(Absence { round: absence.round.checked_sub(passed)?, ..*absence });
    let question = Question {
        meetings: left,
        rounds: Some(rounds_left),
        absences: question.absences.iter().filter_map(later).collect(),
        ..question.clone()
    };
    Ok(Remaining { question, lost })
}

/// Plans the rest of a day and moves nobody: meetings still to come stay in their round, those of who is missing are dropped,
/// and meetings left out before are put into the rounds that became free. The bound says what planning anew
/// ([`repair`]) could still gain.
pub fn keep_course(
    question: &Question,
    held: &[Vec<Meeting>],
    to_come: &[Vec<Meeting>],
    missing: &[Who],
) -> Result<Repaired, Unfit> {
    let rounds_left = u32::try_from(to_come.len()).map_err(|_| Unfit::TooMuch)?;
    let Remaining { question, lost } = remaining(question, held, missing, rounds_left)?;
    let rest = kept(&question, to_come);
    Ok(Repaired { rest, question, lost })
}
