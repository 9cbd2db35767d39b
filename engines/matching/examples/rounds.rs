//! A speed-meeting from one end to the other: `cargo run -p matching --example rounds`.
#![expect(clippy::print_stdout, reason = "an example speaks to whoever runs it")]

use std::collections::BTreeSet;

use matching::rounds::{
    Absence, Effort, Interpreter, Meeting, Question, Schedule, Unfit, Who, Wished, Worth, check, everybody,
    keep_course, plan, repair, tables,
};

fn main() -> Result<(), Unfit> {
    let afternoon = afternoon();
    let schedule = shown("Twelve partners, five groups, everybody with everybody", &afternoon)?;

    let few = Question { rounds: Some(8), at_least_for_all: true, ..afternoon.clone() };
    shown("The same in eight rounds", &few)?;

    let late = Absence { who: Who::Visitor(4), round: 0 };
    let shared = Interpreter { visitors: BTreeSet::from([1, 2]), at_once: 1 };
    let harder = Question { absences: vec![late], interpreters: vec![shared], ..few };
    shown("Group 5 comes late, groups 2 and 3 share an interpreter", &harder)?;

    let (held, to_come) = schedule.rounds.split_at(4);
    let missing = [Who::Partner(6)];
    let kept = keep_course(&afternoon, held, to_come, &missing)?;
    let anew = repair(&afternoon, held, &missing, 7)?;
    println!("\nPartner 7 has to go after four rounds: {} meetings are lost.", kept.lost.len());
    println!(
        "  nobody moves: {} rounds more; planned anew: {}.",
        kept.rest.rounds.len(),
        anew.rest.rounds.len()
    );

    println!("\nSeven people, two by two:");
    for round in everybody(7) {
        println!("  {round:?}");
    }
    let seating = tables(20, 4, 6, Effort::default())?;
    println!(
        "\nTwenty people at five tables for six rounds: {} repeats, at least {}.",
        seating.repeats, seating.repeats_at_least
    );
    Ok(())
}

/// Each of five groups is to meet each of twelve partners; the first three partners of each group's own choice it must meet.
fn afternoon() -> Question {
    let wish = |partner: usize, visitor: usize| {
        let worth = if (partner + visitor) % 12 < 3 { Worth::Must } else { Worth::Like(50) };
        Wished { partner, visitor, worth }
    };
    Question {
        partners: 12,
        visitors: 5,
        meetings: (0..12).flat_map(|partner| (0..5).map(move |visitor| wish(partner, visitor))).collect(),
        ..Question::default()
    }
}

fn shown(title: &str, question: &Question) -> Result<Schedule, Unfit> {
    let schedule = plan(question, Effort::default())?;
    println!("\n{title}: {} rounds.", schedule.rounds.len());
    for (number, round) in schedule.rounds.iter().enumerate() {
        let tables: Vec<String> = round.iter().map(named).collect();
        println!("  {:>2}  {}", number + 1, tables.join("  "));
    }
    println!(
        "  {} left out; each meets {} or all she can.",
        schedule.left_out.len(),
        schedule.meets_at_least
    );
    println!("  bound: {:?}; checked: {:?}", schedule.bound, check(question, &schedule));
    Ok(schedule)
}

fn named(meeting: &Meeting) -> String {
    format!("{}–{}", meeting.partner + 1, meeting.visitor + 1)
}
