//! Files taken in by `maillage import` beside the house that serves; some of the imports are killed as well.

use std::time::{Duration, Instant};

use crate::dice::Dice;
use crate::installation::Installation;
use crate::ledger::{Deed, Entry, Told};
use crate::world::World;

/// How many organisations one file brings.
pub(crate) const ROWS: u32 = 12;
/// How long an import may take: longer than it waits for a database that is busy.
const PATIENCE: Duration = Duration::from_secs(60);

/// How often nobody imports anything while others write: one time in so many.
const RARELY: usize = 2;

/// Imports one file after the other. An import goes on while the house is killed, as an operator's would.
pub(super) fn imports(world: &World, house: &Installation, mut dice: Dice) -> Vec<Entry> {
    let mut ledger = Vec::new();
    while !dice.one_in(RARELY) && !world.is_stopped() {
        match import(world, house, &mut dice) {
            Ok(entry) => ledger.push(entry),
            // The file could not be laid down or the programme not started: nothing was asked of the house.
            Err(_) => return ledger,
        }
    }
    ledger
}

fn import(world: &World, house: &Installation, dice: &mut Dice) -> anyhow::Result<Entry> {
    let mark = world.mark();
    let file = tempfile::Builder::new().suffix(".csv").tempfile()?;
    let mut text = String::from("N°;Nom de l'association;Adresse;Code postal;Ville;Téléphone;Courriel\n");
    for row in 1..=ROWS {
        text += &format!(
            "{row};Atelier {mark} {row};{row} rue des Exemples;77000;Melun;01 99 00 61 {row:02};{mark}{row}@essai.example\n"
        );
    }
    std::fs::write(file.path(), text)?;
    let path = file.path().display().to_string();
    let mut child = house.command(&["import", &path, "--source", &mark]).spawn()?;
    let killed_after = dice.one_in(2).then(|| dice.between(100, 2_500));
    let begun = Instant::now();
    let told = loop {
        if let Some(status) = child.try_wait()? {
            break if status.success() { Told::Done } else { Told::Refused(0) };
        }
        if begun.elapsed() > killed_after.unwrap_or(PATIENCE) {
            child.kill()?;
            child.wait()?;
            break Told::Nothing;
        }
        std::thread::sleep(Duration::from_millis(10));
    };
    Ok(Entry { deed: Deed::Import { mark }, told, class: String::new() })
}
