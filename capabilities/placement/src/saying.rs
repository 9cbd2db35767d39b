//! Proposals in words: what each level reached, why somebody has her place, what a settled place costs.

use matching::placement::{Levels, Unfit};
use vocabulary::id::HostOfferId;
use web::Visit;

use crate::computing::Unplaced;
use crate::question::Legend;
use crate::reason::{Elsewhere, KeptChange, KeptReason, Why};
use crate::summary::{Step, Summary};
use directory::OrganizationNames;

/// Somebody as the coordination reads her: her name with her function, her function alone once the name is forgotten.
pub(crate) fn person(worker: &immersion::Worker) -> String {
    match (worker.name.as_str(), worker.work.as_str()) {
        ("", work) => work.to_owned(),
        (name, "") => name.to_owned(),
        (name, work) if name == work => name.to_owned(),
        (name, work) => format!("{name}, {work}"),
    }
}

/// An offer: its host, and what one discovers there.
pub(crate) fn offer(legend: &Legend, names: &OrganizationNames, id: HostOfferId) -> String {
    let Some(offer) = legend.offer(id).and_then(|at| legend.offers.get(at)) else { return "—".to_owned() };
    let host = names.name(offer.organization);
    if offer.title.is_empty() { host.to_owned() } else { format!("{host} · {}", offer.title) }
}

/// « 1er vœu », « sans vœu ».
pub(crate) fn rank(visit: &Visit, rank: Option<u8>) -> String {
    rank.map_or_else(
        || visit.say("placement-unwished").into_owned(),
        |rank| visit.say_count("placement-rank", u32::from(rank)).into_owned(),
    )
}

/// What a level reached, in words.
pub(crate) fn reached(visit: &Visit, step: Step, summary: &Summary) -> String {
    let key = format!("placement-reached-{}", step.code());
    let values = match step {
        Step::Placed => vec![("count", summary.placed.into()), ("all", summary.people.into())],
        Step::Reciprocal => {
            vec![("count", summary.reciprocal.into()), ("all", summary.organizations.into())]
        }
        Step::WorstRank => return worst_rank(visit, summary),
        Step::Ranks => return by_rank(visit, &summary.by_rank, summary.unranked),
        Step::Spread => vec![("least", summary.visits.0.into()), ("most", summary.visits.1.into())],
        Step::Returning => vec![("count", summary.returning.1.into()), ("all", summary.returning.0.into())],
        Step::ReturningRanks | Step::Lottery => Vec::new(),
    };
    visit.say_with(&key, &values).into_owned()
}

fn worst_rank(visit: &Visit, summary: &Summary) -> String {
    match summary.worst_rank {
        None => visit.say("placement-reached-nobody").into_owned(),
        Some(worst) if worst >= summary.unranked => visit.say("placement-reached-anywhere").into_owned(),
        Some(worst) => visit.say_count("placement-reached-worst-rank", u32::from(worst)).into_owned(),
    }
}

/// « 18 au 1er vœu, 4 au 2e vœu ».
pub(crate) fn by_rank(visit: &Visit, by_rank: &[usize], unranked: u8) -> String {
    let counts = (1_u8..).zip(by_rank).filter(|(_, people)| **people > 0);
    let said = counts.map(|(at, people)| {
        let at = Some(at).filter(|at| *at < unranked);
        visit.say_with(
            "placement-reached-ranks",
            &[("count", (*people).into()), ("rank", rank(visit, at).into())],
        )
    });
    said.collect::<Vec<_>>().join(", ")
}

/// Why somebody has not the offers she ranked better: one line for each.
pub(crate) fn better(
    visit: &Visit,
    reason: &KeptReason,
    (legend, names): (&Legend, &OrganizationNames),
) -> Vec<String> {
    let line = |one: &Elsewhere| {
        let why = why(visit, one);
        let place = offer(legend, names, one.offer());
        let values =
            [("rank", rank(visit, Some(one.rank)).into()), ("offer", place.into()), ("why", why.into())];
        visit.say_with("placement-better", &values).into_owned()
    };
    reason.better.iter().map(line).collect()
}

fn why(visit: &Visit, one: &Elsewhere) -> String {
    let full = if one.is_full { visit.say("placement-why-full").into_owned() } else { String::new() };
    let why = match &one.why {
        Why::OwnOrganization => visit.say("placement-why-own"),
        Why::Forbidden => visit.say("placement-why-forbidden"),
        Why::NotThatDay => visit.say("placement-why-day"),
        Why::PinnedElsewhere => visit.say("placement-why-pinned"),
        Why::SettledForOthers => visit.say("placement-why-settled"),
        Why::Untried => visit.say("placement-why-untried"),
        Why::WouldUnplace(people) => visit.say_count("placement-why-unplace", *people),
        Why::WouldWorsen(step) => visit.say(&format!("placement-worse-{step}")),
    };
    format!("{full} {why}").trim().to_owned()
}

/// What would have had to be otherwise for a better place; empty where nothing would.
pub(crate) fn change(
    visit: &Visit,
    reason: &KeptReason,
    (legend, names): (&Legend, &OrganizationNames),
) -> String {
    match reason.change {
        None => String::new(),
        Some(KeptChange::OneMorePlace(id)) => {
            visit.say_of("placement-change-place", &offer(legend, names, id.into())).into_owned()
        }
        Some(KeptChange::MoreDays) => visit.say("placement-change-days").into_owned(),
        Some(KeptChange::Anywhere) => visit.say("placement-change-anywhere").into_owned(),
    }
}

/// The level at which a second proposal first differs from a first, and how: one sentence.
pub(crate) fn difference(visit: &Visit, before: &Levels, after: &Levels) -> String {
    use std::cmp::Ordering;
    let Some((level, order)) = before.against(after) else {
        return visit.say("placement-price-nothing").into_owned();
    };
    let step = visit.say(Step::from(level).key());
    // `against` tells how the second stands to the first: greater is better.
    let key = if order == Ordering::Greater { "placement-price-better" } else { "placement-price-worse" };
    visit.say_of(key, &step).into_owned()
}

/// Why nothing could be computed.
pub(crate) fn unplaced(visit: &Visit, unplaced: Unplaced, legend: &Legend) -> String {
    let who = |at: usize| legend.workers.get(at).map(person).unwrap_or_default();
    match unplaced {
        Unplaced::Nothing => visit.say("placement-fault-nothing").into_owned(),
        Unplaced::Flawed(_) => visit.say("placement-fault-flawed").into_owned(),
        Unplaced::Unfit(Unfit::TooMuch) => visit.say("placement-fault-much").into_owned(),
        Unplaced::Unfit(Unfit::Pins) => visit.say("placement-fault-pins").into_owned(),
        Unplaced::Unfit(Unfit::Pin(_)) => visit.say("placement-fault-pin").into_owned(),
        Unplaced::Unfit(Unfit::Worker(at)) => visit.say_of("placement-fault-worker", &who(at)).into_owned(),
        Unplaced::Unfit(Unfit::Offer(_) | Unfit::Forbidden(_)) => {
            visit.say("placement-fault-offer").into_owned()
        }
    }
}
