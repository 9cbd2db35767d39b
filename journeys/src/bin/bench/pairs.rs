//! How fast meetings, places and covers are found, and that nobody finds better: OR-tools beside them, in one run.

use std::collections::BTreeSet;
use std::process::Command;
use std::time::Instant;

use matching::flow::Network;
use matching::{covering, placement, rounds};
use serde_json::{Value, json};

use crate::Measured;
use crate::routes::drawn;

/// Asked of a Python with `pip install ortools`, named by `MAILLAGE_ORTOOLS_PYTHON`.
const ORTOOLS: &str = include_str!("matching_beside_ortools.py");

/// How many seconds CP-SAT may take for each question.
const PATIENCE: u32 = 60;

/// What was found and how long it took, and the same question for others.
struct Found {
    name: String,
    says: String,
    /// What others have to find too: by a flow, by CP-SAT.
    flow: Option<(i64, f64)>,
    value: Value,
    seconds: f64,
    question: Value,
}

pub(crate) fn run() -> Measured {
    println!("\n## Matching");
    let mut all = Vec::new();
    for (partners, visitors, wishes) in [(12, 5, 12), (100, 100, 30), (500, 500, 30)] {
        all.push(every_meeting(partners, visitors, wishes)?);
    }
    for (people, wishes, limit) in [(100, 30, 12), (500, 30, 15)] {
        all.push(best_meetings(people, wishes, limit)?);
    }
    for (workers, offers, days) in [(60, 40, 10), (1_000, 200, 20), (10_000, 500, 20)] {
        all.push(places(workers, offers, days)?);
    }
    for (organizations, needs) in [(600, 8), (10_000, 16)] {
        all.push(cover(organizations, needs)?);
    }
    let others = beside(&all)?;
    println!("| question | ours | time | flow of OR-tools, ratio | CP-SAT, ratio | the same |");
    println!("|---|---|---|---|---|---|");
    for (at, found) in all.iter().enumerate() {
        println!("{}", line(found, others.get(at)));
    }
    super::routes::run()
}

/// Who wishes to meet whom: so many partners for each visitor, drawn and the same each time.
fn wishes(partners: usize, visitors: usize, each: usize) -> Vec<rounds::Wished> {
    let mut wished = Vec::new();
    for visitor in 0..visitors {
        let mut mine = BTreeSet::new();
        let mut turn = 0;
        while mine.len() < each.min(partners) {
            let seed = (visitor * 1_000 + turn) as u64;
            let worth = rounds::Worth::Like(u8::try_from(drawn(seed, 2) % 100 + 1).unwrap_or(1));
            let partner = usize::try_from(drawn(seed, 1) % partners as u64).unwrap_or(0);
            if mine.insert(partner) {
                wished.push(rounds::Wished { partner, visitor, worth });
            }
            turn += 1;
        }
    }
    wished
}

fn asked(partners: usize, visitors: usize, each: usize, limit: Option<u32>) -> rounds::Question {
    let meetings = wishes(partners, visitors, each);
    rounds::Question { partners, visitors, meetings, rounds: limit, ..rounds::Question::default() }
}

fn scheduled(question: &rounds::Question) -> Measured<(rounds::Schedule, f64, f64)> {
    let begun = Instant::now();
    let found = rounds::plan(question, rounds::Effort::default()).map_err(|unfit| format!("{unfit:?}"))?;
    let seconds = begun.elapsed().as_secs_f64();
    let begun = Instant::now();
    rounds::check(question, &found).map_err(|flaw| format!("the rounds are flawed: {flaw:?}"))?;
    Ok((found, seconds, begun.elapsed().as_secs_f64()))
}

fn like(wished: &rounds::Wished) -> i64 {
    match wished.worth {
        rounds::Worth::Like(like) => like.into(),
        rounds::Worth::Must => 0,
    }
}

fn written(question: &rounds::Question) -> Vec<(usize, usize, i64)> {
    question.meetings.iter().map(|wished| (wished.partner, wished.visitor, like(wished))).collect()
}

/// Every wished meeting, in as few rounds as possible.
fn every_meeting(partners: usize, visitors: usize, each: usize) -> Measured<Found> {
    let question = asked(partners, visitors, each, None);
    let (found, seconds, checking) = scheduled(&question)?;
    let count = found.rounds.len();
    let name = format!("all meetings, {partners} × {visitors}, {each} wishes each");
    let says = format!("{count} rounds, bound {}, {}", found.bound.rounds_at_least, checked(checking));
    let is_large = partners > 100;
    let question = json!({ "kind": if is_large { "none" } else { "colours" }, "rounds": count, "meetings": written(&question) });
    Ok(Found { name, says, flow: None, value: json!(count), seconds, question })
}

/// The best meetings for so many rounds: the sum of likes.
fn best_meetings(people: usize, each: usize, limit: u32) -> Measured<Found> {
    let question = asked(people, people, each, Some(limit));
    let (found, seconds, checking) = scheduled(&question)?;
    let held: BTreeSet<(usize, usize)> =
        found.rounds.iter().flatten().map(|meeting| (meeting.partner, meeting.visitor)).collect();
    let chosen = question.meetings.iter().filter(|one| held.contains(&(one.partner, one.visitor)));
    let likes: i64 = chosen.map(like).sum();
    let mut arcs = Vec::new();
    for one in 0..people {
        arcs.push((0, 2 + one, limit, 0));
        arcs.push((2 + people + one, 1, limit, 0));
        // Whoever is left without a meeting goes round the network at no cost.
        arcs.push((2 + one, 1, limit, 0));
    }
    arcs.extend(
        question.meetings.iter().map(|one| (2 + one.partner, 2 + people + one.visitor, 1, -like(one))),
    );
    let name = format!("best meetings, {people} × {people}, {each} wishes, {limit} rounds");
    let says = format!("{} meetings, likes {likes}, {}", held.len(), checked(checking));
    let units = people as u64 * u64::from(limit);
    let question = json!({
        "kind": "pairs", "rounds": limit, "meetings": written(&question), "arcs": arcs, "units": units,
    });
    Ok(Found { name, says, flow: Some((-likes, seconds)), value: json!(likes), seconds, question })
}

/// Workers with five wishes each, on about half of the days.
fn workers(count: usize, offers: usize, days: usize) -> placement::Question {
    let organizations = offers / 2;
    let places =
        |offer: usize| (0..days).map(|day| u16::try_from((offer + day) % 2 + 1).unwrap_or(1)).collect();
    let offers_of: Vec<placement::Offer> = (0..offers)
        .map(|offer| placement::Offer {
            organization: offer / 2,
            places: places(offer),
            at_most_in_all: None,
        })
        .collect();
    let worker = |at: usize| {
        let wished: BTreeSet<usize> = (0..5)
            .map(|turn| usize::try_from(drawn(at as u64, 20 + turn) % offers as u64).unwrap_or(0))
            .collect();
        let mut wished: Vec<usize> = wished.into_iter().collect();
        wished.sort_by_key(|offer| drawn((at * offers + offer) as u64, 9));
        placement::Worker {
            organization: at % organizations,
            days: (0..days).filter(|day| drawn((at * days + day) as u64, 7).is_multiple_of(2)).collect(),
            wishes: wished
                .into_iter()
                .zip(1..)
                .map(|(offer, rank)| placement::Wish { offer, rank })
                .collect(),
            anywhere: false,
            unplaced_last_time: at.is_multiple_of(17),
        }
    };
    let workers = (0..count).map(worker).collect();
    placement::Question { organizations, days, workers, offers: offers_of, seed: 8, ..Default::default() }
}

fn places(count: usize, offers: usize, days: usize) -> Measured<Found> {
    let question = workers(count, offers, days);
    let begun = Instant::now();
    let found =
        placement::place(&question, placement::Effort::default()).map_err(|unfit| format!("{unfit:?}"))?;
    let seconds = begun.elapsed().as_secs_f64();
    let begun = Instant::now();
    placement::check(&question, &found).map_err(|flaw| format!("the places are flawed: {flaw:?}"))?;
    let checking = begun.elapsed().as_secs_f64();
    let levels = &found.levels;
    let worst = levels.worst_rank.unwrap_or(0);
    let mut value = vec![levels.placed, usize::from(worst)];
    value.extend(levels.by_rank.iter().take(worst.into()));
    let (arcs, seats) = network(&question);
    let one = one_flow(&question, &arcs);
    let says = format!("placed {}, by rank {:?}, {}", levels.placed, levels.by_rank, checked(checking));
    let places: Vec<&Vec<u16>> = question.offers.iter().map(|offer| &offer.places).collect();
    let written = json!({
        "kind": "placement", "flow_only": count > 1_000, "arcs": arcs, "units": count, "seats": seats, "places": places,
        "home": question.workers.iter().map(|worker| worker.organization).collect::<Vec<_>>(),
        "host": question.offers.iter().map(|offer| offer.organization).collect::<Vec<_>>(),
        "both": found.proof.reciprocal, "worst": question.unranked(),
    });
    let name = format!("places, {count} workers × {offers} offers × {days} days");
    Ok(Found { name, says, flow: Some(one), value: json!(value), seconds, question: written })
}

/// An arc: from, to, capacity, cost.
type Laid = (usize, usize, u32, i64);

/// A place somebody asked for: worker, offer, day, rank.
type Seat = (usize, usize, usize, u8);

/// The network of places, each at its rank, and its seats.
fn network(question: &placement::Question) -> (Vec<Laid>, Vec<Seat>) {
    let (count, days) = (question.workers.len(), question.days);
    let seat = |offer: usize, day: usize| 2 + count + offer * days + day;
    let mut arcs: Vec<Laid> = (0..count).map(|worker| (0, 2 + worker, 1, 0)).collect();
    let mut seats = Vec::new();
    for (at, worker) in question.workers.iter().enumerate() {
        for wish in worker
            .wishes
            .iter()
            .filter(|wish| question.offers[wish.offer].organization != worker.organization)
        {
            for day in worker.days.iter() {
                arcs.push((2 + at, seat(wish.offer, day), 1, wish.rank.into()));
                seats.push((at, wish.offer, day, wish.rank));
            }
        }
    }
    for (at, offer) in question.offers.iter().enumerate() {
        arcs.extend(
            offer.places.iter().enumerate().map(|(day, places)| (seat(at, day), 1, (*places).into(), 0)),
        );
    }
    (arcs, seats)
}

/// One weighted flow, most placed at the least sum of ranks: what others are measured against.
fn one_flow(question: &placement::Question, arcs: &[Laid]) -> (i64, f64) {
    let begun = Instant::now();
    let mut network = Network::new(2 + question.workers.len() + question.offers.len() * question.days);
    for (from, to, capacity, cost) in arcs {
        network.connect(*from, *to, *capacity, *cost);
    }
    let cost = network.min_cost_flow(0, 1).map_or(0, |sent| sent.cost);
    (cost, begun.elapsed().as_secs_f64())
}

fn cover(organizations: usize, needs: u32) -> Measured<Found> {
    let one = |at: usize| covering::Cover {
        answers: (0..needs)
            .filter(|need| drawn(at as u64, 30 + u64::from(*need)).is_multiple_of(4))
            .fold(0, |set, need| set | 1 << need),
        doors: 1,
        metres: u32::try_from(drawn(at as u64, 3) % 30_000).unwrap_or(0),
        waiting_days: u16::try_from(drawn(at as u64, 4) % 30).unwrap_or(0),
    };
    let question = covering::Question { needs, organizations: (0..organizations).map(one).collect() };
    let begun = Instant::now();
    let found = covering::cover(&question).map_err(|unfit| format!("{unfit:?}"))?;
    let seconds = begun.elapsed().as_secs_f64();
    let begun = Instant::now();
    covering::check(&question, &found).map_err(|flaw| format!("the cover is flawed: {flaw:?}"))?;
    let doors = found.front.first().map_or(0, |choice| choice.doors);
    let says = format!(
        "{doors} doors, {} choices in front, {}",
        found.front.len(),
        checked(begun.elapsed().as_secs_f64())
    );
    let answers: Vec<u64> = question.organizations.iter().map(|one| one.answers).collect();
    let name = format!("covers, {organizations} organisations, {needs} needs");
    let question = json!({ "kind": "cover", "needs": needs, "answers": answers });
    Ok(Found { name, says, flow: None, value: json!(doors), seconds, question })
}

fn checked(seconds: f64) -> String {
    format!("checked in {:.1} ms", seconds * 1_000.0)
}

/// What OR-tools finds; nothing but a line where it is not installed.
fn beside(all: &[Found]) -> Measured<Vec<Value>> {
    let Ok(python) = std::env::var("MAILLAGE_ORTOOLS_PYTHON") else {
        println!("OR-tools: MAILLAGE_ORTOOLS_PYTHON names no Python, skipped");
        return Ok(Vec::new());
    };
    let folder = tempfile::tempdir()?;
    let (script, file) = (folder.path().join("beside.py"), folder.path().join("questions.json"));
    std::fs::write(&script, ORTOOLS)?;
    let questions: Vec<&Value> = all.iter().map(|found| &found.question).collect();
    std::fs::write(&file, serde_json::to_vec(&questions)?)?;
    let output = Command::new(&python).arg(&script).arg(&file).arg(PATIENCE.to_string()).output()?;
    if !output.status.success() {
        return Err(format!("OR-tools: {}", String::from_utf8_lossy(&output.stderr)).into());
    }
    let lines = String::from_utf8(output.stdout)?;
    Ok(lines.lines().map(serde_json::from_str).collect::<Result<_, _>>()?)
}

fn line(found: &Found, other: Option<&Value>) -> String {
    let other = other.unwrap_or(&Value::Null);
    let flow = match (found.flow, other["flow_seconds"].as_f64()) {
        (Some((_, ours)), Some(theirs)) => {
            format!("{:.1} ms against {:.1} ms, {:.2}", ours * 1_000.0, theirs * 1_000.0, ours / theirs)
        }
        _ => String::new(),
    };
    let tried = match other["seconds"].as_f64() {
        Some(theirs) => {
            let proved = if other["proved"] == true { "proved" } else { "not proved" };
            format!("{} {proved}, {theirs:.2} s, {:.5}", other["found"], found.seconds / theirs)
        }
        None => String::new(),
    };
    let same_flow = found.flow.is_none_or(|(cost, _)| other["flow"].is_null() || other["flow"] == cost);
    let same = other["proved"] != true || other["found"] == found.value;
    let same = if same_flow && same { "yes" } else { "NO" };
    format!(
        "| {} | {} | {:.1} ms | {flow} | {tried} | {same} |",
        found.name,
        found.says,
        found.seconds * 1_000.0
    )
}
