//! The rest of an afternoon that did not go as planned: what was held stays, who is missing is left out, the others go on.

use matching::rounds::{self, Repaired, Who};

use crate::numbering::Numbered;
use crate::planning::{NoRounds, question};
use crate::rotation::{Gap, Ground, LeftOut, Proof, Rotation, Why};
use crate::speed_meeting::{Guest, Shape, SpeedMeeting};

/// How the rest of an afternoon is planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// Nobody moves: meetings to come stay in their round, those of who is missing are dropped, and pairs left out
    /// before fill the rounds that become free.
    Keep,
    /// Everything that was not held is planned anew.
    Anew,
}

/// The rounds with those that were held as they were, and the rest without those who are missing. The number of rounds
/// stays. What is proved is about the rest.
///
/// # Errors
/// When the rest cannot be planned or does not stand the check.
pub fn repaired(
    meeting: &SpeedMeeting,
    rotation: &Rotation,
    (held_rounds, missing): (u32, &[Guest]),
    course: Course,
) -> Result<Rotation, NoRounds> {
    let held = rotation.rounds.len().min(held_rounds as usize);
    if meeting.shape == Shape::Everybody {
        return Ok(without(rotation, held, missing));
    }
    let numbered = Numbered::of(meeting);
    let by_numbers: Vec<Vec<rounds::Meeting>> = rotation
        .rounds
        .iter()
        .map(|round| round.meetings.iter().filter_map(|held| numbered.numbers(held)).collect())
        .collect();
    let (past, to_come) = by_numbers.split_at(held);
    let gone: Vec<Who> = missing.iter().filter_map(|one| numbered.who(*one)).collect();
    let left = u32::try_from(to_come.len()).map_err(|_| NoRounds::TooMany)?;
    let question = question(meeting);
    let planned = match course {
        Course::Keep => rounds::keep_course(&question, past, to_come, &gone),
        Course::Anew => rounds::repair(&question, past, &gone, left),
    };
    let planned = planned.map_err(|_| NoRounds::TooMany)?;
    together((meeting, rotation), held, &planned)
}

/// What was held, followed by the rest, once it stood the check.
fn together(
    (meeting, rotation): (&SpeedMeeting, &Rotation),
    held: usize,
    planned: &Repaired,
) -> Result<Rotation, NoRounds> {
    let checked = rounds::check(&planned.question, &planned.rest).map_err(|flaw| {
        tracing::error!(?flaw, "repaired rounds did not stand the check");
        NoRounds::Unsound
    })?;
    let numbered = Numbered::of(meeting);
    let first = u32::try_from(held + 1).map_err(|_| NoRounds::TooMany)?;
    let mut rounds: Vec<_> = rotation.rounds.iter().take(held).cloned().collect();
    rounds.extend(numbered.rounds(&planned.rest.rounds, first));
    let mut left_out = numbered.left_out(&planned.rest.left_out);
    left_out.extend(planned.lost.iter().filter_map(|pair| numbered.left(*pair, Why::Missing)));
    Ok(Rotation { rounds, left_out, proof: numbered.proof(&planned.rest, checked.best) })
}

/// The rounds of a circle without those who are missing from a round on: the others keep their rounds.
fn without(rotation: &Rotation, held: usize, missing: &[Guest]) -> Rotation {
    let mut rotation = rotation.clone();
    let mut lost = Vec::new();
    for round in rotation.rounds.iter_mut().skip(held) {
        round.meetings.retain(|one| {
            let stays = !missing.contains(&one.guest) && !missing.contains(&Guest::Partner(one.partner));
            if !stays {
                lost.push(LeftOut { partner: one.partner, guest: one.guest, why: Why::Missing });
            }
            stays
        });
    }
    rotation.left_out.extend(lost);
    rotation.proof = Proof { exact: false, gap: Gap::Closed, ground: Ground::Nothing, ..rotation.proof };
    rotation
}
