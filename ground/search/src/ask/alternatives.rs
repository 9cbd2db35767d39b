//! « If this does not fit »: services on the same topics, elsewhere first, the nearest first.

use chrono::NaiveDateTime;
use uuid::Uuid;
use vocabulary::codes::Topic;

use super::{Around, Asked, explain, matching::Demand};
use crate::answer::{CardAt, Hit, Reason, Why};
use crate::geography::{direction_of, metres};
use crate::question::Question;
use crate::segment::{Segment, topic_term};
use crate::snapshot::{Live, Snapshot};
use crate::understand::Plan;

/// A shared topic, more when it is the main one of the other service too.
const SHARED: f32 = 1.0;
const SHARED_MAIN: f32 = 2.0;
/// Another organisation: the same one would likely answer the same.
const OTHER_ORGANIZATION: f32 = 1.6;
/// At this distance half of the merit is lost.
const HALF_WAY_M: f32 = 12_000.0;

struct Candidate<'s> {
    live: &'s Live,
    ordinal: u32,
    place: Option<usize>,
    metres: Option<f32>,
    score: f32,
}

/// The services most like this one.
pub(crate) fn alternatives(snapshot: &Snapshot, id: Uuid, limit: usize, at: NaiveDateTime) -> Vec<Hit> {
    let Some((home, ordinal)) = snapshot.find(id) else { return Vec::new() };
    let topics: Vec<Topic> = home
        .segment
        .topics(ordinal)
        .iter()
        .filter_map(|number| Topic::ALL.get(usize::from(*number)).copied())
        .collect();
    let from = home.segment.places(ordinal).find_map(|place| home.segment.point(place));
    let around = Around { commune: None, point: from, direction: from.map(direction_of) };
    let mut found: Vec<Candidate<'_>> = Vec::new();
    for live in &snapshot.segments {
        for (other, shared) in sharing(live, &topics) {
            if live.segment.ids[other as usize] != id {
                found.push(candidate(
                    live,
                    other,
                    shared,
                    &around,
                    home.segment.organizations[ordinal as usize],
                ));
            }
        }
    }
    found.sort_by(|a, b| {
        let id = |one: &Candidate<'_>| one.live.segment.ids[one.ordinal as usize];
        b.score.total_cmp(&a.score).then_with(|| id(a).cmp(&id(b)))
    });
    found.truncate(limit.min(Question::MAX_LIMIT));
    let question = Question::of("", at);
    let today = chrono::Datelike::num_days_from_ce(&at.date());
    let asked = Asked {
        question: &question,
        plan: Plan::default(),
        around: Some(around),
        today,
        demand: Demand::Usual,
    };
    found.into_iter().map(|one| hit(&one, &asked, &topics)).collect()
}

/// These very services, in this order, as far as they are indexed.
pub(crate) fn these(snapshot: &Snapshot, ids: &[Uuid], at: NaiveDateTime) -> Vec<Hit> {
    let question = Question::of("", at);
    let today = chrono::Datelike::num_days_from_ce(&at.date());
    let asked =
        Asked { question: &question, plan: Plan::default(), around: None, today, demand: Demand::Usual };
    let found = ids.iter().take(Question::MAX_LIMIT).filter_map(|id| snapshot.find(*id));
    let hits = found.map(|(live, ordinal)| {
        let place = live.segment.places(ordinal).next();
        hit(&Candidate { live, ordinal, place, metres: None, score: 0.0 }, &asked, &[])
    });
    hits.collect()
}

/// Living services with one of these topics, and how much they share.
fn sharing(live: &Live, topics: &[Topic]) -> rustc_hash::FxHashMap<u32, f32> {
    let mut shared = rustc_hash::FxHashMap::default();
    for (rank, topic) in topics.iter().enumerate() {
        let Some(term) = live.segment.term(&topic_term(*topic)) else { continue };
        for posting in live.segment.reading(term).filter(|posting| live.live.has(posting.ordinal)) {
            let main =
                live.segment.topics(posting.ordinal).first().map(|number| Topic::ALL[usize::from(*number)]);
            let same_main = rank == 0 && main == Some(*topic);
            *shared.entry(posting.ordinal).or_insert(0.0) += if same_main { SHARED_MAIN } else { SHARED };
        }
    }
    shared
}

fn candidate<'s>(
    live: &'s Live,
    ordinal: u32,
    shared: f32,
    around: &Around,
    organization: u32,
) -> Candidate<'s> {
    let segment: &Segment = &live.segment;
    let measured = around.direction.and_then(|from| {
        let each =
            segment.places(ordinal).map(|place| (place, metres(&from, &segment.derived.directions[place])));
        each.min_by(|a, b| a.1.total_cmp(&b.1))
    });
    let (place, metres) = measured.unzip();
    let ratio = metres.filter(|metres| metres.is_finite()).unwrap_or(HALF_WAY_M) / HALF_WAY_M;
    let elsewhere = segment.organizations[ordinal as usize] != organization;
    let score = shared / (1.0 + ratio * ratio) * if elsewhere { OTHER_ORGANIZATION } else { 1.0 };
    Candidate { live, ordinal, place, metres, score }
}

fn hit(one: &Candidate<'_>, asked: &Asked<'_>, topics: &[Topic]) -> Hit {
    let segment = &one.live.segment;
    let theirs = segment.topics(one.ordinal).iter().filter_map(|number| Topic::ALL.get(usize::from(*number)));
    let common = theirs
        .filter(|topic| topics.contains(topic))
        .map(|topic| Reason::Topic { topic: *topic, said: String::new() });
    let open = one
        .place
        .map_or(vocabulary::hours::HoursState::Unknown, |place| explain::open_state(segment, place, asked));
    Hit {
        id: segment.ids[one.ordinal as usize],
        place: one.place.map(|place| place - segment.places(one.ordinal).start),
        distance_m: one.metres.filter(|metres| metres.is_finite()).map(f64::from),
        open,
        why: Why { reasons: common.collect() },
        score: one.score,
        card: CardAt { segment: std::sync::Arc::clone(segment), ordinal: one.ordinal },
    }
}
