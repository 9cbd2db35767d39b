//! Five needs of one person and who answers them: `cargo run -p matching --example covering`.
#![expect(clippy::print_stdout, reason = "an example speaks to whoever runs it")]

use matching::covering::{Cover, Question, Unfit, check, cover};

const NEEDS: [&str; 5] = ["food", "papers", "a bed", "somebody to talk to", "a doctor at night"];

fn main() -> Result<(), Unfit> {
    let who = ["town hall", "food bank", "day centre", "night shelter"];
    let question = Question {
        needs: 5,
        organizations: vec![
            Cover { answers: 0b0_1011, doors: 2, metres: 400, waiting_days: 15 },
            Cover { answers: 0b0_0001, doors: 1, metres: 900, waiting_days: 2 },
            Cover { answers: 0b0_1011, doors: 1, metres: 2_500, waiting_days: 1 },
            Cover { answers: 0b0_0100, doors: 1, metres: 3_000, waiting_days: 0 },
        ],
    };
    let covering = cover(&question)?;
    for choice in &covering.front {
        let names: Vec<&str> = choice.organizations.iter().map(|at| who[*at]).collect();
        println!(
            "{}: {} doors, {} m, {} days",
            names.join(" and "),
            choice.doors,
            choice.metres,
            choice.waiting_days
        );
    }
    let nobody = NEEDS.iter().enumerate().filter(|(need, _)| covering.uncovered >> need & 1 == 1);
    println!("Nobody answers: {:?}", nobody.map(|(_, need)| *need).collect::<Vec<_>>());
    println!("Checked: {}", check(&question, &covering).is_ok());
    Ok(())
}
