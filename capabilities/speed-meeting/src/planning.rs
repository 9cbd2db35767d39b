//! From wishes to rounds: the question that matching answers, the rounds it gives back, checked before they are kept.

use std::collections::{BTreeMap, BTreeSet};

use matching::rounds::{self, Absence, Effort, Question, Who, Worth};
use vocabulary::id::SpeedPartnerId;

use crate::circle::everybody_meets;
use crate::numbering::Numbered;
use crate::rotation::Rotation;
use crate::speed_meeting::{Guest, Presence, Shape, Side, SpeedMeeting, Wish};
use crate::timetable::is_there;

/// What a wish of one side is worth, beside pairs nobody wished and pairs both did.
const WISHED_BY_ONE: u8 = 50;
const WISHED_BY_BOTH: u8 = 100;
const WISHED_BY_NOBODY: u8 = 1;

/// Why there are no rounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoRounds {
    /// Nobody meets anybody: one side is empty, or every pair is forbidden.
    Nobody,
    /// There are too many participants or rounds.
    TooMany,
    /// The rounds did not stand the check, and are not kept.
    Unsound,
}

/// What matching is asked for this speed-meeting. Partners and visitors are numbered as
/// [`SpeedMeeting::present_partners`] and [`SpeedMeeting::present_visitors`] list them.
pub fn question(meeting: &SpeedMeeting) -> Question {
    let partners = meeting.present_partners();
    let visitors = meeting.present_visitors();
    let worths = worths(meeting);
    let mut meetings = Vec::new();
    for (partner, one) in partners.iter().enumerate() {
        for (visitor, other) in visitors.iter().enumerate() {
            if let Some(worth) = worth(meeting, &worths, (one.id, Guest::Visitor(other.id))) {
                meetings.push(rounds::Wished { partner, visitor, worth });
            }
        }
    }
    let newcomers = visitors.iter().enumerate().filter(|(_, one)| one.newcomer).map(|(at, _)| at);
    Question {
        partners: partners.len(),
        visitors: visitors.len(),
        meetings,
        rounds: meeting.rounds,
        absences: absences(meeting),
        interpreters: interpreters(meeting),
        newcomers: newcomers.collect(),
        at_least_for_all: true,
    }
}

/// What each side wishes of each pair somebody wished something of.
type Worths = BTreeMap<(SpeedPartnerId, Guest), Vec<(Side, Wish)>>;

pub(crate) fn worths(meeting: &SpeedMeeting) -> Worths {
    let mut worths = Worths::new();
    for wished in &meeting.wishes {
        worths.entry((wished.partner, wished.guest)).or_default().push((wished.side, wished.wish));
    }
    worths
}

/// What it is worth that a pair meets; nothing where it does not.
pub(crate) fn worth(meeting: &SpeedMeeting, worths: &Worths, pair: (SpeedPartnerId, Guest)) -> Option<Worth> {
    let wished: &[(Side, Wish)] = worths.get(&pair).map_or(&[], Vec::as_slice);
    if wished.iter().any(|(_, wish)| *wish == Wish::No) {
        return None;
    }
    if wished.iter().any(|(_, wish)| *wish == Wish::Must) {
        return Some(Worth::Must);
    }
    match wished.len() {
        0 if meeting.only_wished => None,
        0 => Some(Worth::Like(WISHED_BY_NOBODY)),
        1 => Some(Worth::Like(WISHED_BY_ONE)),
        _ => Some(Worth::Like(WISHED_BY_BOTH)),
    }
}

/// Who is away in which round, counted from nought, for as many rounds as the afternoon can have.
fn absences(meeting: &SpeedMeeting) -> Vec<Absence> {
    let (partners, visitors) = (meeting.present_partners(), meeting.present_visitors());
    let last = horizon(meeting);
    let partners = partners.iter().enumerate().map(|(at, one)| (Who::Partner(at), one.presence));
    let visitors = visitors.iter().enumerate().map(|(at, one)| (Who::Visitor(at), one.presence));
    let limited = partners.chain(visitors).filter(|(_, presence)| *presence != Presence::default());
    let away = limited.flat_map(|(who, presence)| {
        let away = (0..last).filter(move |round| !is_there(meeting, presence, round + 1));
        away.map(move |round| Absence { who, round })
    });
    away.collect()
}

/// The most rounds that are looked at: those there is time for, else what takes even the unluckiest order.
fn horizon(meeting: &SpeedMeeting) -> u32 {
    let everyone = meeting.partners.len() + meeting.visitors.len();
    meeting.rounds.unwrap_or_else(|| u32::try_from(everyone * 2).unwrap_or(Question::ROUNDS))
}

fn interpreters(meeting: &SpeedMeeting) -> Vec<rounds::Interpreter> {
    let visitors = meeting.present_visitors();
    let needing = |language: &str| {
        let language = vocabulary::fold(language);
        let numbered = visitors.iter().enumerate();
        let needing = numbered.filter(|(_, one)| vocabulary::fold(&one.language) == language);
        needing.map(|(at, _)| at).collect::<BTreeSet<usize>>()
    };
    let shared = meeting.interpreters.iter();
    let shared =
        shared.map(|one| rounds::Interpreter { visitors: needing(&one.language), at_once: one.at_once });
    shared.filter(|one| !one.visitors.is_empty()).collect()
}

/// The rounds of a speed-meeting, computed and checked apart.
///
/// # Errors
/// When there is nobody to meet, there are too many, or what was computed does not stand the check.
pub fn compute(meeting: &SpeedMeeting) -> Result<Rotation, NoRounds> {
    if meeting.shape == Shape::Everybody {
        return everybody_meets(meeting);
    }
    let question = question(meeting);
    if question.meetings.is_empty() {
        return Err(NoRounds::Nobody);
    }
    let schedule = rounds::plan(&question, Effort::default()).map_err(|_| NoRounds::TooMany)?;
    let checked = rounds::check(&question, &schedule).map_err(|flaw| {
        tracing::error!(?flaw, "rounds did not stand the check");
        NoRounds::Unsound
    })?;
    if checked.meetings == 0 {
        return Err(NoRounds::Nobody);
    }
    Ok(rotation_of(meeting, &schedule, checked.best))
}

/// Rounds of matching, said with the ids and the hours of a speed-meeting. `is_best` is what the check found.
pub fn rotation_of(meeting: &SpeedMeeting, schedule: &rounds::Schedule, is_best: bool) -> Rotation {
    let numbered = Numbered::of(meeting);
    Rotation {
        rounds: numbered.rounds(&schedule.rounds, 1),
        left_out: numbered.left_out(&schedule.left_out),
        proof: numbered.proof(schedule, is_best),
    }
}

/// Whether rounds stand on what the speed-meeting says now: the same text for the same question and the same clock.
pub(crate) fn basis(meeting: &SpeedMeeting) -> Vec<u8> {
    let partners: Vec<_> =
        meeting.present_partners().iter().map(|one| (one.id, one.table, one.presence)).collect();
    let visitors: Vec<_> = meeting
        .present_visitors()
        .iter()
        .map(|one| (one.id, one.presence, one.newcomer, vocabulary::fold(&one.language)))
        .collect();
    let mut wishes: Vec<String> = meeting.wishes.iter().map(|wished| format!("{wished:?}")).collect();
    wishes.sort_unstable();
    let clock = (meeting.starts_at, meeting.minutes, meeting.buffer, &meeting.breaks);
    let rules = (meeting.shape, meeting.rounds, meeting.only_wished, &meeting.interpreters);
    web::secret::digest(&format!("{clock:?} {rules:?} {partners:?} {visitors:?} {wishes:?}"))
}
