//! Three needs of one person, from Melun, on a telephone without JavaScript: the fewest doors to push.

use journeys::{Outcome, walk};

use super::fits;

/// The families unfolded, and what is ticked in each.
const NEEDS: [(&str, &str); 3] = [
    ("Difficultés financières", "Situation d’endettement ou de surendettement"),
    ("Équipement et alimentation", "Alimentation"),
    ("Difficultés administratives ou juridiques", "Domiciliation"),
];

#[test]
fn three_needs_find_the_fewest_doors_without_javascript() -> Outcome {
    walk(async |stage| {
        let mut she = stage.visitor().await?;
        she.at_phone().await?;
        she.without_javascript().await?;
        she.opens("/combinaisons").await?;
        fits(&she).await?;
        she.sets_out();
        she.chooses("Commune de départ", "Melun").await?;
        for (family, need) in NEEDS {
            she.presses(family).await?;
            she.ticks(need).await?;
        }
        she.presses("Regarder").await?;
        she.sees("3 besoins, depuis Melun").await?;
        she.sees("2 portes").await?;
        she.sees("Tous les choix ont été essayés").await?;
        stage.tell_effort("three needs from Melun on a telephone without JavaScript", &[&she]);
        fits(&she).await?;
        for (_, need) in NEEDS {
            she.sees(need).await?;
        }
        Ok(())
    })
}
