//! Draws the result: its place, its door, and the reasons of its rank, the main one first.

use std::sync::Arc;

use chrono::{Days, NaiveDate, NaiveTime};

use super::Asked;
use super::merit::Ranked;
use vocabulary::hours::HoursState;

use crate::answer::{CardAt, Hit, Reason, Why};
use crate::geography::{direction_of, metres};
use crate::segment::{ACTION_FIRST, COMES_TO_PEOPLE, NO_DAY, NONE, REMOTE, Segment};
use crate::snapshot::Live;
use crate::understand::{Kind, Plan};

/// « Near » is said up to this distance.
const NEAR_M: f64 = 10_000.0;

/// The result for one ranked service.
pub(super) fn hit(live: &Live, asked: &Asked<'_>, ranked: &Ranked) -> Hit {
    let segment = &live.segment;
    let ordinal = ranked.ordinal;
    let from = asked.around.as_ref().and_then(|around| around.point);
    let to = ranked.place.and_then(|place| segment.point(place));
    let distance_m = from.zip(to).map(|(from, to)| f64::from(metres(&direction_of(from), &direction_of(to))));
    let open = ranked.place.map_or(HoursState::Unknown, |place| open_state(segment, place, asked));
    Hit {
        id: segment.ids[ordinal as usize],
        place: ranked.place.map(|place| place - segment.places(ordinal).start),
        distance_m,
        open,
        why: why(segment, asked, ranked, distance_m, open),
        score: ranked.score(),
        card: CardAt { segment: Arc::clone(segment), ordinal },
    }
}

/// The state of a door now. During an announced closure it opens at the earliest on the day after.
pub(super) fn open_state(segment: &Segment, place: usize, asked: &Asked<'_>) -> HoursState {
    let hours = segment.place_hours[place];
    let at = asked.question.at;
    let Some(last) = segment.closure(place, asked.today) else {
        return if hours == NONE { HoursState::Unknown } else { segment.hours.state(hours, at) };
    };
    let after = NaiveDate::from_num_days_from_ce_opt(last)
        .and_then(|day| day.checked_add_days(Days::new(1)))
        .map(|day| day.and_time(NaiveTime::MIN));
    let next = after.filter(|_| hours != NONE).and_then(|after| match segment.hours.state(hours, after) {
        HoursState::Open { .. } => Some(after),
        HoursState::Closed { next } => next,
        HoursState::Unknown => None,
    });
    HoursState::Closed { next }
}

fn why(
    segment: &Segment,
    asked: &Asked<'_>,
    ranked: &Ranked,
    distance_m: Option<f64>,
    open: HoursState,
) -> Why {
    let ordinal = ranked.ordinal;
    let mut reasons = reasons_of_words(&asked.plan, ranked.bits);
    if asked.plan.actions_first && segment.is(ordinal, ACTION_FIRST) {
        reasons.push(Reason::LocalAction);
    }
    let commune = asked.around.as_ref().and_then(|around| around.commune);
    let in_commune = commune.zip(ranked.place).is_some_and(|(commune, place)| {
        segment.communes.text(segment.place_communes[place] as usize) == commune.code
    });
    if in_commune {
        reasons.push(Reason::InCommune);
    } else if distance_m.is_some_and(|metres| metres <= NEAR_M) {
        reasons.push(Reason::Near);
    }
    if ranked.reaches {
        let ways = [(COMES_TO_PEOPLE, Reason::ComesToYou), (REMOTE, Reason::Remote)];
        reasons.extend(
            ways.into_iter().filter(|(flag, _)| segment.is(ordinal, *flag)).map(|(_, reason)| reason),
        );
    }
    if matches!(open, HoursState::Open { .. }) {
        reasons.push(Reason::OpenNow);
    }
    let confirmed = segment.confirmed[ordinal as usize];
    let fresh_days = i32::from(asked.question.ages.to_confirm_days);
    if confirmed != NO_DAY && asked.today - confirmed < fresh_days {
        reasons.push(Reason::ConfirmedRecently);
    }
    Why { reasons }
}

/// The name when every word stands in it; else topics and values, then the name, then the text.
fn reasons_of_words(plan: &Plan, bits: u64) -> Vec<Reason> {
    let (mut in_name, mut in_text, mut meant) = (Vec::new(), Vec::new(), Vec::new());
    for (at, lookup) in plan.lookups.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1) {
        let said = lookup.said.clone();
        match &lookup.kind {
            Kind::Stems(_) if bits >> (at + 32) & 1 == 1 => push_once(&mut in_name, said),
            Kind::Stems(_) => push_once(&mut in_text, said),
            Kind::Topic(topic, ..) => meant.push(Reason::Topic { topic: *topic, said }),
            Kind::Value(facet, code, _) => {
                meant.push(Reason::Facet { facet: *facet, code: code.clone(), said })
            }
        }
    }
    let named_whole = !plan.words.is_empty() && plan.words.iter().all(|word| in_name.contains(&word.said));
    let mut reasons = meant;
    if !in_name.is_empty() {
        let at = if named_whole { 0 } else { reasons.len() };
        reasons.insert(at, Reason::NameMatches(in_name));
    }
    if !in_text.is_empty() {
        reasons.push(Reason::WordsInText(in_text));
    }
    reasons
}

fn push_once(words: &mut Vec<String>, said: String) {
    if !words.contains(&said) {
        words.push(said);
    }
}
