//! How a question is answered: who matches, who may come, who comes first, and why.

mod alternatives;
mod explain;
mod facets;
mod gathering;
mod matching;
mod merit;

use chrono::Datelike;
use vocabulary::place::Point;
use vocabulary::territory::{Commune, Territory};

use crate::answer::{Answer, MapPoint};
use crate::geography::{Direction, commune_around, commune_point, direction_of};
use crate::question::Question;
use crate::snapshot::Snapshot;
use crate::understand::{Plan, understand};

pub(crate) use alternatives::{alternatives, these};
use facets::Counts;
use matching::{Demand, Here};
use merit::Best;

/// A question understood: what every segment is asked.
pub(crate) struct Asked<'q> {
    pub(crate) question: &'q Question,
    pub(crate) plan: Plan,
    pub(crate) around: Option<Around>,
    /// The day of the question, counted from the beginning of our calendar.
    pub(crate) today: i32,
    /// How much of the words is demanded.
    pub(crate) demand: Demand,
}

/// Where the person is.
pub(crate) struct Around {
    pub(crate) commune: Option<&'static Commune>,
    pub(crate) point: Option<Point>,
    pub(crate) direction: Option<Direction>,
}

impl Around {
    fn new(commune: Option<&str>, point: Option<Point>) -> Option<Self> {
        let commune = match commune {
            Some(code) => Territory::france().commune(code),
            None => point.and_then(commune_around),
        };
        let point = point.or_else(|| commune.and_then(|commune| commune_point(commune.code)));
        (commune.is_some() || point.is_some()).then(|| Self {
            commune,
            point,
            direction: point.map(direction_of),
        })
    }
}

fn asked<'q>(snapshot: &Snapshot, question: &'q Question) -> Asked<'q> {
    let plan = understand(&question.words, question.near.is_some(), snapshot);
    let around = match (&question.near, &plan.understood.place) {
        (Some(near), _) => Around::new(near.commune.as_deref(), near.point),
        (None, Some(place)) => Around::new(Some(&place.commune), None),
        (None, None) => None,
    };
    Asked { question, plan, around, today: question.at.date().num_days_from_ce(), demand: Demand::Usual }
}

/// Answers a question from one moment of the index.
pub(crate) fn ask(snapshot: &Snapshot, question: &Question) -> Answer {
    let mut asked = asked(snapshot, question);
    let mut answer = answer(snapshot, &asked);
    if answer.total + answer.hidden_by_area == 0 && asked.plan.words.len() > 1 {
        asked.demand = Demand::AnyWord;
        answer = self::answer(snapshot, &asked);
        asked.plan.understood.relaxed = answer.total > 0;
    }
    answer.understood = asked.plan.understood;
    answer
}

fn answer(snapshot: &Snapshot, asked: &Asked<'_>) -> Answer {
    let offset = asked.question.offset.min(Question::MAX_DEPTH);
    let limit = asked.question.limit.min(Question::MAX_LIMIT);
    let mut best = Best::new(offset + limit);
    let mut counts = Counts::default();
    let mut answer = Answer::default();
    for (number, live) in snapshot.segments.iter().enumerate() {
        let here = Here::new(live, asked);
        gathering::with_matches(&here, asked, |matches| {
            answer.hidden_by_area += here.set_aside_ineligible(matches);
            if asked.question.count_facets {
                counts.add(&here, matches);
                here.keep_filtered(matches);
            }
            answer.total += matches.len();
            merit::rank(&here, asked, matches, number, &mut best);
        });
    }
    answer.facets = counts.finish();
    let ranked = best.finish().into_iter().skip(offset);
    answer.hits =
        ranked.map(|ranked| explain::hit(&snapshot.segments[ranked.segment], asked, &ranked)).collect();
    answer
}

/// Every place of every service that matches.
pub(crate) fn points(snapshot: &Snapshot, question: &Question) -> Vec<MapPoint> {
    let mut asked = asked(snapshot, question);
    let found = all_points(snapshot, &asked);
    if found.is_empty() && asked.plan.words.len() > 1 {
        asked.demand = Demand::AnyWord;
        return all_points(snapshot, &asked);
    }
    found
}

fn all_points(snapshot: &Snapshot, asked: &Asked<'_>) -> Vec<MapPoint> {
    let mut found = Vec::new();
    for live in &snapshot.segments {
        let segment = &live.segment;
        let here = Here::new(live, asked);
        gathering::with_matches(&here, asked, |matches| {
            here.set_aside_ineligible(matches);
            here.keep_filtered(matches);
            for one in matches.iter() {
                let places = segment.places(one.ordinal);
                let first = places.start;
                found.extend(places.filter_map(|place| {
                    let point = segment.point(place)?;
                    Some(MapPoint { id: segment.ids[one.ordinal as usize], place: place - first, point })
                }));
            }
        });
    }
    found
}

#[cfg(test)]
mod oracle;
#[cfg(test)]
mod tests;
