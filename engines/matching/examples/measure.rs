//! How long rounds take, from 12 by 5 to 500 by 500: `cargo run --release -p matching --example measure`.
#![expect(clippy::print_stdout, reason = "a measure speaks to whoever runs it")]

use std::collections::BTreeSet;
use std::time::Instant;

use matching::rounds::{Absence, Effort, Interpreter, Question, Who, Wished, Worth, check, plan, repair};

/// How many times each is planned; the middle time is shown.
const TIMES: usize = 5;

fn main() {
    println!("| question | meetings | held | rounds | proved best | gap | plan | check |");
    println!("|---|---|---|---|---|---|---|---|");
    for (side, wishes) in [(50, 15), (100, 30), (200, 30), (500, 30)] {
        let all = wished(side, wishes);
        shown(&format!("{side} × {side}, all held"), &all);
        let few = Question { rounds: Some(20), at_least_for_all: true, ..all.clone() };
        shown(&format!("{side} × {side}, 20 rounds"), &few);
        let away = Question { absences: absences(side), ..few };
        shown(&format!("{side} × {side}, 20 rounds, some away"), &away);
        let late = Question { absences: absences(side), ..all.clone() };
        shown(&format!("{side} × {side}, all held, some away"), &late);
        let visitors = (0..side).filter(|visitor| visitor % 5 == 0).collect();
        let interpreters = vec![Interpreter { visitors, at_once: 4 }];
        shown(
            &format!("{side} × {side}, one in five interpreted, 20 rounds"),
            &Question { interpreters, rounds: Some(20), ..all },
        );
    }
    repaired(&wished(100, 30));
}

/// Each visitor wishes to meet so many partners, drawn from a fixed row of numbers.
fn wished(side: usize, wishes: usize) -> Question {
    let mut meetings = Vec::new();
    let mut drawn = 0x9E37_79B9_7F4A_7C15_u64;
    for visitor in 0..side {
        let mut chosen = BTreeSet::new();
        while chosen.len() < wishes {
            drawn = drawn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let partner = (drawn >> 33) as usize % side;
            if chosen.insert(partner) {
                let like = 1 + (drawn >> 17) as u8 % 100;
                let worth = if chosen.len() <= 2 { Worth::Must } else { Worth::Like(like) };
                meetings.push(Wished { partner, visitor, worth });
            }
        }
    }
    let newcomers = (0..side).step_by(9).collect();
    Question { partners: side, visitors: side, meetings, newcomers, ..Question::default() }
}

/// One in ten comes two rounds late, one in ten misses the tenth round.
fn absences(side: usize) -> Vec<Absence> {
    let late = (0..side)
        .step_by(10)
        .flat_map(|visitor| [0, 1].map(|round| Absence { who: Who::Visitor(visitor), round }));
    let out = (5..side).step_by(10).map(|partner| Absence { who: Who::Partner(partner), round: 9 });
    late.chain(out).collect()
}

fn shown(name: &str, question: &Question) {
    let mut times: Vec<(f64, f64)> = Vec::new();
    let mut last = None;
    for _ in 0..TIMES {
        let begun = Instant::now();
        let planned = plan(question, Effort::default());
        let planning = begun.elapsed().as_secs_f64() * 1_000.0;
        let Ok(schedule) = planned else { return };
        let begun = Instant::now();
        let checked = check(question, &schedule);
        times.push((planning, begun.elapsed().as_secs_f64() * 1_000.0));
        last = checked.ok().map(|checked| (checked, schedule.bound.gap));
    }
    times.sort_by(|one, other| one.0.total_cmp(&other.0));
    let (planning, checking) = times[TIMES / 2];
    if let Some((checked, gap)) = last {
        println!(
            "| {name} | {} | {} | {} | {} | {gap:?} | {planning:.1} ms | {checking:.1} ms |",
            question.meetings.len(),
            checked.meetings,
            checked.rounds,
            checked.best
        );
    } else {
        println!("| {name} | {} | a flaw | | | | {planning:.1} ms | |", question.meetings.len());
    }
}

/// Three are missing after five rounds of thirty.
fn repaired(question: &Question) {
    let Ok(schedule) = plan(question, Effort::default()) else { return };
    let missing = [Who::Partner(4), Who::Visitor(17), Who::Visitor(60)];
    let begun = Instant::now();
    let held = &schedule.rounds[..5.min(schedule.rounds.len())];
    let Ok(repaired) = repair(question, held, &missing, 20) else { return };
    let lost = repaired.lost.len() + repaired.rest.left_out.len();
    println!(
        "\nRepaired at 100 × 100 in {:.1} ms, {lost} meetings lost.",
        begun.elapsed().as_secs_f64() * 1_000.0
    );
}
