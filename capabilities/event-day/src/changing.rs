//! What changes when somebody is missing, or comes after all: who loses which meeting, and who finds one.

use std::collections::{BTreeMap, BTreeSet};

use speed_meeting::{Course, Guest, LeftOut, Meeting, NoRounds, Rotation, Why, id_of, participant, repaired};
use uuid::Uuid;
use vocabulary::id::SpeedPartnerId;

use crate::afternoon::Afternoon;
use crate::away::{Away, is_away, with_late};

/// What the coordination says of who is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    /// Everybody who is not there now.
    pub(crate) absent: BTreeSet<Uuid>,
    /// From which round those who were not known to be away are there again; nothing where they do not come.
    pub(crate) back: Option<u32>,
    /// The round since which those who were not known to be away are missing, from 1.
    pub(crate) from: u32,
    /// How many rounds have begun: they are not planned anew.
    pub(crate) begun: u32,
    /// Whether the others keep their rounds.
    pub(crate) course: Course,
}

/// A pair, by who sits at the table and who comes.
type Pair = (SpeedPartnerId, Guest);

/// Rounds that could be kept instead of those that hold.
#[derive(Clone)]
pub(crate) struct Proposal {
    pub(crate) away: Vec<Away>,
    pub(crate) rotation: Rotation,
    /// How many rounds are not planned anew; of these, only meetings of who is missing are taken out.
    pub(crate) held: u32,
    /// How many rounds have begun.
    pub(crate) begun: u32,
    /// Pairs that no longer meet.
    pub(crate) lost: Vec<Pair>,
    /// Pairs that meet now.
    pub(crate) found: Vec<Pair>,
    /// How many pairs meet in another round than before.
    pub(crate) moved: usize,
}

/// What follows from who is there.
pub(crate) fn proposal(afternoon: &Afternoon, asked: &Asked) -> Result<Proposal, NoRounds> {
    let held = asked.begun.max(asked.from.saturating_sub(1)).min(afternoon.rounds());
    let away = away_now(afternoon, asked);
    let meeting = with_late(&afternoon.meeting, &away);
    let gone = away.iter().filter(|one| one.from_round.is_none());
    let gone: Vec<Guest> = gone.filter_map(|one| participant(&meeting, one.participant)).collect();
    let mut rotation = match held == afternoon.rounds() {
        true => afternoon.rotation.clone(),
        false => repaired(&meeting, &afternoon.rotation, (held, &gone), asked.course)?,
    };
    // In rounds that have begun, those who were known to be away met whom they met before they left.
    let is_new = |one: &&Away| afternoon.away.iter().all(|known| known.participant != one.participant);
    let new: Vec<Away> = away.iter().filter(is_new).copied().collect();
    leave_out(&mut rotation, |number| match number {
        number if number > held => &away,
        number if number >= asked.from => &new,
        _ => &[],
    });
    let (before, after) = (rounds_of(&afternoon.rotation), rounds_of(&rotation));
    let only_in = |one: &BTreeMap<Pair, usize>, other: &BTreeMap<Pair, usize>| {
        one.keys().filter(|pair| !other.contains_key(pair)).copied().collect::<Vec<_>>()
    };
    let is_moved = |(pair, round): &(&Pair, &usize)| after.get(pair).is_some_and(|now| now != *round);
    let moved = before.iter().filter(is_moved).count();
    let (lost, found) = (only_in(&before, &after), only_in(&after, &before));
    Ok(Proposal { away, rotation, held, begun: asked.begun, lost, found, moved })
}

/// Who is away: those known before stay as they were said, the others come back when it is said now.
fn away_now(afternoon: &Afternoon, asked: &Asked) -> Vec<Away> {
    let known = |id: Uuid| afternoon.away.iter().find(|one| one.participant == id).copied();
    let named = asked.absent.iter().filter(|id| participant(&afternoon.meeting, **id).is_some());
    named.map(|id| known(*id).unwrap_or(Away { participant: *id, from_round: asked.back })).collect()
}

/// Takes meetings of those who are away out of the rounds in which they are; `of` says who is looked at in which round.
fn leave_out<'a>(rotation: &mut Rotation, of: impl Fn(u32) -> &'a [Away]) {
    let mut lost = Vec::new();
    for (number, round) in (1..).zip(&mut rotation.rounds) {
        let away = of(number);
        round.meetings.retain(|one: &Meeting| {
            let is_missed =
                is_away(away, one.guest, number) || is_away(away, Guest::Partner(one.partner), number);
            if is_missed {
                lost.push(LeftOut { partner: one.partner, guest: one.guest, why: Why::Missing });
            }
            !is_missed
        });
    }
    rotation.left_out.extend(lost);
}

/// In which round each pair meets.
fn rounds_of(rotation: &Rotation) -> BTreeMap<Pair, usize> {
    let numbered = rotation.rounds.iter().enumerate();
    numbered
        .flat_map(|(at, round)| round.meetings.iter().map(move |one| ((one.partner, one.guest), at)))
        .collect()
}

impl Asked {
    /// What stands in the fields of a form or of an address.
    pub(crate) fn read(pairs: &[(String, String)], afternoon: &Afternoon, begun: u32) -> Self {
        let all = |name: &'static str| pairs.iter().filter(move |(key, _)| key == name).map(|(_, text)| text);
        let number = |name| all(name).next().and_then(|text| text.parse::<u32>().ok());
        let last = afternoon.rounds();
        let from = number("tour").unwrap_or(begun).clamp(1, last.max(1));
        let is_anew = all("suite").next().is_some_and(|text| text == "anew");
        Self {
            absent: all("absent").filter_map(|text| text.parse().ok()).collect(),
            back: number("retour").filter(|round| (2..=last).contains(round)),
            from,
            begun,
            course: if is_anew { Course::Anew } else { Course::Keep },
        }
    }

    /// The same as fields of a form.
    pub(crate) fn fields(&self, course: Course) -> Vec<(&'static str, String)> {
        let mut fields: Vec<_> = self.absent.iter().map(|id| ("absent", id.to_string())).collect();
        fields.push(("tour", self.from.to_string()));
        fields.extend(self.back.map(|round| ("retour", round.to_string())));
        let course = if course == Course::Anew { "anew" } else { "keep" };
        fields.push(("suite", course.to_owned()));
        fields
    }
}

/// Who is known to be away, as the form shows it.
pub(crate) fn is_known_away(afternoon: &Afternoon, who: Guest) -> Option<Away> {
    afternoon.away.iter().find(|one| one.participant == id_of(who)).copied()
}
