//! From a table of workers, offers and wishes to the places of immersion days.

use std::collections::BTreeSet;

use anyhow::{anyhow, bail};
use chrono::NaiveDate;
use matching::placement::{Choice, Days, Effort, Offer, Placement, Question, Wish, Worker, check, place};
use serde_json::{Value, json};

use super::rows::{Fault, Names, Row, Rows, plain};
use super::{Computed, refuse};

/// Who is who in a question.
struct Legend {
    workers: Names,
    offers: Names,
    organizations: Names,
    days: Vec<NaiveDate>,
}

pub(super) fn compute(rows: &Rows, seed: u64) -> anyhow::Result<Computed> {
    rows.need(&["kind", "name", "organization", "days"])?;
    let (question, legend) = read(rows, seed)?;
    let placed =
        place(&question, Effort::default()).map_err(|unfit| anyhow!("nobody can be placed: {unfit:?}"))?;
    check(&question, &placed).map_err(|flaw| anyhow!("the places do not stand up to a check: {flaw:?}"))?;
    let certificate = certificate(&question, &placed, &legend);
    Ok(Computed { table: table(&question, &placed, &legend), certificate, told: told(&question, &placed) })
}

/// Every day is read first, then who offers, then who wishes.
fn read(rows: &Rows, seed: u64) -> anyhow::Result<(Question, Legend)> {
    let mut days = BTreeSet::new();
    // A day that cannot be read is told with the rest of its row, further down.
    rows.iter().filter_map(|row| row.days("days").ok()).for_each(|said| days.extend(said));
    if days.len() > Question::DAYS {
        bail!("there are {} days, and {} at most can be looked at together.", days.len(), Question::DAYS);
    }
    let mut faults: Vec<Fault> = rows.iter().filter_map(|row| kind(&row).err()).collect();
    let (workers, offers, organizations) = (Names::default(), Names::default(), Names::default());
    let mut legend = Legend { workers, offers, organizations, days: days.into_iter().collect() };
    let mut question = Question { days: legend.days.len(), seed, ..Question::default() };
    for wanted in [Kind::Offer, Kind::Worker] {
        for row in rows.iter().filter(|row| kind(row) == Ok(wanted)) {
            let read = match wanted {
                Kind::Offer => offer(&row, &mut question, &mut legend),
                Kind::Worker => worker(&row, &mut question, &mut legend),
            };
            faults.extend(read.err());
        }
    }
    refuse(&faults)?;
    question.organizations = legend.organizations.len();
    if let Err(unfit) = question.fitness() {
        bail!("nobody can be placed: {unfit:?}");
    }
    Ok((question, legend))
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    Worker,
    Offer,
}

fn kind(row: &Row<'_>) -> Result<Kind, Fault> {
    match plain(row.cell("kind")).as_str() {
        "worker" => Ok(Kind::Worker),
        "offer" => Ok(Kind::Offer),
        said => Err(row.fault(format!("« {said} » under kind is neither worker nor offer"))),
    }
}

fn days(row: &Row<'_>, legend: &Legend) -> Result<Days, Fault> {
    let said = row.days("days")?;
    Ok(match said.as_slice() {
        [] => Days::first(legend.days.len()),
        _ => said.iter().filter_map(|day| legend.days.binary_search(day).ok()).collect(),
    })
}

fn offer(row: &Row<'_>, question: &mut Question, legend: &mut Legend) -> Result<(), Fault> {
    let (name, organization) = (row.needed("name")?, row.needed("organization")?);
    if legend.offers.known(name).is_some() {
        return Err(row.fault(format!("an offer is called « {name} » already")));
    }
    let (days, places) = (days(row, legend)?, row.number("places")?.unwrap_or(1));
    let at_most_in_all = row.number("at most")?;
    legend.offers.number(name);
    let places = (0..legend.days.len()).map(|day| if days.contains(day) { places } else { 0 }).collect();
    let organization = legend.organizations.number(organization);
    question.offers.push(Offer { organization, places, at_most_in_all });
    Ok(())
}

fn worker(row: &Row<'_>, question: &mut Question, legend: &mut Legend) -> Result<(), Fault> {
    let (name, organization) = (row.needed("name")?, row.needed("organization")?);
    if legend.workers.known(name).is_some() {
        return Err(row.fault(format!("a worker is called « {name} » already")));
    }
    let (days, wishes) = (days(row, legend)?, wishes(row, legend)?);
    legend.workers.number(name);
    question.workers.push(Worker {
        organization: legend.organizations.number(organization),
        days,
        wishes,
        anywhere: row.is_yes("anywhere"),
        unplaced_last_time: row.is_yes("unplaced"),
    });
    Ok(())
}

/// Offers in order; equals share a rank.
fn wishes(row: &Row<'_>, legend: &Legend) -> Result<Vec<Wish>, Fault> {
    let mut wishes: Vec<Wish> = Vec::new();
    let ranks = row.cell("wishes").split(['>', ';']).filter(|said| !said.trim().is_empty());
    for (at, equals) in ranks.enumerate() {
        let rank = u8::try_from(at + 1).unwrap_or(u8::MAX);
        if rank > Question::RANKS {
            return Err(row.fault(format!("{} ranks of wishes at most", Question::RANKS)));
        }
        for name in equals.split('=').map(str::trim) {
            let known = legend.offers.known(name);
            let offer = known.ok_or_else(|| row.fault(format!("no offer is called « {name} »")))?;
            if wishes.iter().any(|wish| wish.offer == offer) {
                return Err(row.fault(format!("« {name} » is wished twice")));
            }
            wishes.push(Wish { offer, rank });
        }
    }
    Ok(wishes)
}

fn table(question: &Question, placed: &Placement, legend: &Legend) -> Vec<Vec<String>> {
    let heading = ["worker", "organization", "offer", "host", "day", "rank"].map(str::to_owned).to_vec();
    let line = |(worker, seat): (usize, &Option<matching::placement::Seat>)| {
        let home = legend.organizations.name(question.workers[worker].organization);
        let mut line = vec![legend.workers.name(worker).to_owned(), home.to_owned()];
        match seat {
            None => line.resize(6, String::new()),
            Some(seat) => line.extend([
                legend.offers.name(seat.offer).to_owned(),
                legend.organizations.name(question.offers[seat.offer].organization).to_owned(),
                legend.days[seat.day].to_string(),
                question.rank(worker, seat.offer).to_string(),
            ]),
        }
        line
    };
    std::iter::once(heading).chain(placed.seats.iter().enumerate().map(line)).collect()
}

/// The question, the answer and the proof as numbers: another program can check them without this one.
fn certificate(question: &Question, placed: &Placement, legend: &Legend) -> Value {
    let levels = &placed.levels;
    let stages = placed.proof.stages.iter().map(|stage| {
        json!({ "level": format!("{:?}", stage.level), "rank": stage.rank, "potentials": stage.potentials })
    });
    let seats = placed.seats.iter().map(|seat| seat.map(|seat| json!([seat.offer, seat.day])));
    let choice = match placed.proof.choice {
        Choice::All => json!("all"),
        Choice::Tried(sets) => json!({ "every_set_tried": sets }),
        Choice::Some(sets) => json!({ "some_sets_tried": sets }),
    };
    json!({
        "question": asked(question, legend), "seats": seats.collect::<Value>(),
        "levels": {
            "placed": levels.placed, "both_visiting_and_visited": levels.reciprocal,
            "worst_rank": levels.worst_rank, "by_rank": levels.by_rank, "squares_of_visits": levels.squares,
            "placed_after_being_left_out": levels.returning, "their_ranks": levels.returning_ranks,
            "lottery": levels.lottery,
        },
        "proof": {
            "both": placed.proof.reciprocal, "cut": placed.proof.cut, "choice": choice,
            "stages": stages.collect::<Value>(),
        },
    })
}

fn asked(question: &Question, legend: &Legend) -> Value {
    let organization = |number: usize| legend.organizations.name(number);
    let workers = question.workers.iter().enumerate().map(|(at, worker)| {
        let wishes = worker.wishes.iter().map(|wish| json!([wish.offer, wish.rank]));
        json!({
            "name": legend.workers.name(at), "organization": organization(worker.organization),
            "days": worker.days.iter().collect::<Vec<_>>(), "wishes": wishes.collect::<Value>(),
            "anywhere": worker.anywhere, "unplaced_last_time": worker.unplaced_last_time,
        })
    });
    let offers = question.offers.iter().enumerate().map(|(at, offer)| {
        json!({
            "name": legend.offers.name(at), "organization": organization(offer.organization),
            "places": offer.places, "at_most_in_all": offer.at_most_in_all,
        })
    });
    json!({
        "days": legend.days, "workers": workers.collect::<Value>(), "offers": offers.collect::<Value>(),
        "seed": question.seed,
    })
}

fn told(question: &Question, placed: &Placement) -> Vec<String> {
    let levels = &placed.levels;
    let first_or_second: usize = levels.by_rank.iter().take(2).sum();
    vec![
        format!(
            "{} of {} workers have a place; {} have their first or second choice.",
            levels.placed,
            question.workers.len(),
            first_or_second
        ),
        format!("{} organisations both send somebody and take somebody in.", levels.reciprocal),
        format!("The lottery was drawn from the seed {}. Everything was checked.", question.seed),
    ]
}
