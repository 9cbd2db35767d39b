//! How fast tours are planned and how good they are: up to five copies and two hundred sites, OR-tools beside them.

use std::process::Command;
use std::time::Instant;

use matching::routes::{Effort, Journeys, Plan, Start, Tour, Visit, check, plan, soonest};
use serde_json::{Value, json};

use crate::Measured;

/// Asked of a Python with `pip install ortools`, named by `MAILLAGE_ORTOOLS_PYTHON`.
const ORTOOLS: &str = include_str!("routes_beside_ortools.py");

/// How long each stay lasts, in days.
const STAY: u32 = 42;

pub(crate) fn run() -> Measured {
    println!("\n## Tours");
    let tours = tours();
    let planned: Vec<(Plan, f64)> = tours.iter().map(|(_, tour)| timed(tour)).collect::<Result<_, _>>()?;
    let slowest = planned.iter().map(|(_, seconds)| *seconds).fold(1.0, f64::max);
    let others = beside(&tours, slowest)?;
    println!(
        "| tour | served | km | bound, gap | time | OR-tools served | km | time | metres, ours / theirs |"
    );
    println!("|---|---|---|---|---|---|---|---|---|");
    for (at, ((name, tour), (plan, seconds))) in tours.iter().zip(&planned).enumerate() {
        let served = tour.visits.len() - plan.unserved.len();
        let gap = plan.bound.gap_per_mille(plan.metres);
        let bound = if plan.bound.exact { "exact".to_owned() } else { format!("{:.1} %", thousandths(gap)) };
        let theirs = others.get(at).map_or_else(|| "absent | | |".to_owned(), |other| told(other, plan));
        let kilometres = metres(plan.metres) / 1_000.0;
        println!(
            "| {name} | {served} | {kilometres:.0} | {bound} | {:.0} ms | {theirs} |",
            seconds * 1_000.0
        );
    }
    Ok(())
}

fn timed(tour: &Tour) -> Measured<(Plan, f64)> {
    let begun = Instant::now();
    let found = plan(tour, Effort::default()).map_err(|unfit| format!("{unfit:?}"))?;
    let seconds = begun.elapsed().as_secs_f64();
    check(tour, &found).map_err(|flaw| format!("the plan is flawed: {flaw:?}"))?;
    Ok((found, seconds))
}

/// The tours, by what they are called.
fn tours() -> Vec<(&'static str, Tour)> {
    let (grid, wider) = (soonest(0, STAY, 2, 15), soonest(0, STAY, 2, 30));
    let weeks =
        |from: u64, count: u64| -> Vec<i32> { (from..from + count).map(|week| whole(week * 7)).collect() };
    vec![
        ("2 copies, 15 sites, any slot", tour(2, 15, |_| grid.clone())),
        ("2 copies, 30 sites, any slot", tour(2, 30, |_| wider.clone())),
        ("5 copies, 200 sites, fixed dates", tour(5, 200, |site| weeks(drawn(site, 3) % 280, 1))),
        (
            "5 copies, 200 sites, 4 dates each",
            tour(5, 200, |site| {
                let mut days: Vec<i32> = (0..4).flat_map(|n| weeks(drawn(site, 10 + n) % 280, 1)).collect();
                days.sort_unstable();
                days.dedup();
                days
            }),
        ),
        ("5 copies, 200 sites, a window of 12 weeks", tour(5, 200, |site| weeks(drawn(site, 5) % 270, 12))),
    ]
}

/// Sites spread over a square of a hundred kilometres.
fn tour(copies: usize, sites: usize, first_days: impl Fn(u64) -> Vec<i32>) -> Tour {
    let points: Vec<(u64, u64)> =
        (0..sites as u64).map(|site| (drawn(site, 1) % 100_000, drawn(site, 2) % 100_000)).collect();
    let way = |a: &(u64, u64), b: &(u64, u64)| {
        let (east, north) = (a.0.abs_diff(b.0), a.1.abs_diff(b.1));
        u32::try_from((east * east + north * north).isqrt()).unwrap_or(u32::MAX)
    };
    let metres: Vec<Vec<u32>> = points.iter().map(|a| points.iter().map(|b| way(a, b)).collect()).collect();
    let visits = (0..sites).map(|place| Visit { place, first_days: first_days(place as u64) }).collect();
    Tour {
        copies: vec![Start { place: None, free_from: 0 }; copies],
        visits,
        stay_days: STAY,
        servicing_days: 0,
        journeys: Journeys { days: vec![vec![0; sites]; sites], metres },
    }
}

/// A number that looks drawn by chance and is the same each time.
pub(crate) fn drawn(site: u64, what: u64) -> u64 {
    let mut mixed = (site << 8 | what).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    (mixed ^ (mixed >> 27)) >> 8
}

/// What OR-tools finds; nothing but a line where it is not installed.
fn beside(tours: &[(&str, Tour)], seconds: f64) -> Measured<Vec<Value>> {
    let Ok(python) = std::env::var("MAILLAGE_ORTOOLS_PYTHON") else {
        println!("OR-tools: MAILLAGE_ORTOOLS_PYTHON names no Python, skipped");
        return Ok(Vec::new());
    };
    let folder = tempfile::tempdir()?;
    let (script, file) = (folder.path().join("routes_beside_ortools.py"), folder.path().join("tours.json"));
    std::fs::write(&script, ORTOOLS)?;
    let tours: Vec<Value> = tours.iter().map(|(_, tour)| written(tour)).collect();
    std::fs::write(&file, serde_json::to_vec(&tours)?)?;
    let output = Command::new(&python).arg(&script).arg(&file).arg(seconds.to_string()).output()?;
    if !output.status.success() {
        return Err(format!("OR-tools: {}", String::from_utf8_lossy(&output.stderr)).into());
    }
    let lines = String::from_utf8(output.stdout)?;
    Ok(lines.lines().map(serde_json::from_str).collect::<Result<_, _>>()?)
}

fn written(tour: &Tour) -> Value {
    let visits: Vec<Value> = tour
        .visits
        .iter()
        .map(|visit| json!({ "place": visit.place, "first_days": visit.first_days }))
        .collect();
    json!({
        "copies": tour.copies.len(), "visits": visits, "stay_days": tour.stay_days,
        "servicing_days": tour.servicing_days, "metres": tour.journeys.metres, "days": tour.journeys.days,
    })
}

fn told(other: &Value, plan: &Plan) -> String {
    let theirs = other["metres"].as_f64().unwrap_or(f64::NAN);
    let (served, seconds) = (&other["served"], other["seconds"].as_f64().unwrap_or(f64::NAN));
    format!(
        "{served} | {:.0} | {:.0} ms | {:.3}",
        theirs / 1_000.0,
        seconds * 1_000.0,
        metres(plan.metres) / theirs
    )
}

#[expect(clippy::cast_precision_loss, reason = "metres of a tour are far below 2^52")]
fn metres(metres: u64) -> f64 {
    metres as f64
}

fn thousandths(per_mille: u64) -> f64 {
    metres(per_mille) / 10.0
}

fn whole(day: u64) -> i32 {
    i32::try_from(day).unwrap_or(i32::MAX)
}
