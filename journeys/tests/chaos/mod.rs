//! What the house said yes to is there after it was killed: a short run of what `cargo xtask chaos` tries for long.

use std::process::Command;

use journeys::{Outcome, Trouble, say};

/// How often the house is killed on each engine: enough to see that all of it works, few enough for every check.
const KILLS: u32 = 2;

#[test]
fn nothing_acknowledged_is_lost_or_twice_when_the_house_is_killed() -> Outcome {
    let mut chaos = Command::new(env!("CARGO_BIN_EXE_chaos"));
    chaos.args(["--only", "kills", "--seed", "20261122", "--kills", &KILLS.to_string()]);
    let output = chaos.output()?;
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    if told.contains("there is no Exim here") {
        say("skipped: there is no Exim here; `cargo xtask check` installs it");
        return Ok(());
    }
    // One line for each engine that is here, then the sum of them.
    let engines = told.lines().filter(|line| line.contains(" kills; ")).count();
    let last = told.lines().last().unwrap_or_default();
    let acknowledged: Option<u32> = last.split_once(", acknowledged ").and_then(|(_, rest)| {
        let number: String = rest.chars().take_while(char::is_ascii_digit).collect();
        number.parse().ok()
    });
    let kills = KILLS * u32::try_from(engines).unwrap_or_default();
    let wanted =
        format!("kills {kills}, acknowledged {}, lost 0, duplicated 0", acknowledged.unwrap_or_default());
    let is_well = output.status.success() && engines > 0 && acknowledged > Some(0) && last == wanted;
    if is_well { Ok(()) } else { Err(Trouble::new(told)) }
}
