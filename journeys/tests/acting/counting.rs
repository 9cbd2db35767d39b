//! The register of the demo, read as a head of social development reads it: what it counts, it says alike everywhere.

use journeys::{Outcome, Stage, Visitor, walk_through_days};

use super::{as_persona, fetched};
use crate::members::persona::{COORDINATOR, SOCIAL_DEVELOPMENT};

/// The numbers of the table of domains by units, row by row.
const NUMBERS: &str = "[...[...document.querySelectorAll('main table')]
    .find((table) => table.tHead?.innerText.includes('MDS 1')).rows].slice(1)
    .map((row) => [...row.cells].slice(1).map((cell) => Number(/[0-9]+/.exec(cell.innerText)?.[0] ?? 0)))";

#[test]
fn the_register_counts_each_action_once_and_says_it_alike_everywhere() -> Outcome {
    walk_through_days(async |stage| {
        let mut reader = as_persona(&stage, SOCIAL_DEVELOPMENT).await?;
        reads_the_table(&mut reader).await?;
        takes_it_along(&reader).await?;
        reads_the_money(&mut reader).await?;
        a_sitting(&stage).await?;
        Ok(stage)
    })
}

/// Nine domains by eight units: every row and every column adds up, and the sentence is computed.
async fn reads_the_table(reader: &mut Visitor) -> Outcome {
    reader.opens("/actions/registre").await?;
    reader.sees("Plus de la moitié des actions touchent à la parentalité : 47 sur 84").await?;
    let rows: Vec<Vec<u64>> = serde_json::from_value(reader.asks(NUMBERS).await?).unwrap_or_default();
    let totals: Vec<u64> = rows.iter().filter_map(|row| row.last().copied()).collect();
    assert_eq!(totals, [33, 14, 8, 8, 7, 7, 3, 3, 1, 84], "{rows:?}");
    assert!(rows.iter().all(|row| row.len() == 9), "eight units and their sum: {rows:?}");
    for row in &rows {
        assert_eq!(row[..8].iter().sum::<u64>(), row[8], "a row adds up: {row:?}");
    }
    for column in 0..9 {
        let sum: u64 = rows[..9].iter().map(|row| row[column]).sum();
        assert_eq!(sum, rows[9][column], "column {column} adds up");
        assert!(sum > 0, "unit {column} has actions");
    }
    Ok(())
}

/// One line for each action, as a table and as a workbook, without any mail address.
async fn takes_it_along(reader: &Visitor) -> Outcome {
    let (kind, table) = fetched(reader, "/actions/registre/actions.csv").await?;
    assert!(kind.starts_with("200 text/csv"), "{kind}");
    assert_eq!(table.lines().filter(|line| !line.trim().is_empty()).count(), 85, "a heading and 84 actions");
    assert!(!table.contains('@'), "an address stands in the table");
    let (kind, book) = fetched(reader, "/actions/registre/actions.xlsx").await?;
    assert!(kind.starts_with("200 application/vnd.openxmlformats") && book.starts_with("PK"), "{kind}");
    Ok(())
}

/// What funders gave is what budgets say.
async fn reads_the_money(reader: &mut Visitor) -> Outcome {
    reader.opens("/actions/registre/financeurs").await?;
    reader.sees("Les deux comptes s’accordent").await?;
    reader.presses("Caf (démo)").await?;
    reader.is_at("/actions/registre/financeurs/").await?;
    reader.settles().await?;
    let report = reader.address().await?;
    let (kind, _) =
        fetched(reader, &format!("{}/rapport.csv", report.split('?').next().unwrap_or_default())).await?;
    assert!(kind.starts_with("200 text/csv"), "{kind}");
    Ok(())
}

/// A sitting of today is prepared, an action presented, and its opinion written down.
async fn a_sitting(stage: &Stage) -> Outcome {
    let mut coordinator = as_persona(stage, COORDINATOR).await?;
    coordinator.opens("/actions/registre/isic").await?;
    coordinator.sets_out();
    super::sets(&coordinator, "jour", "2026-11-26").await?;
    coordinator.chooses("Unité du territoire", "MDS 2").await?;
    coordinator.types("Lieu", "Salle du Pont").await?;
    coordinator.presses("Prévoir cette séance").await?;
    coordinator.sees("Mettre à l’ordre du jour").await?;
    coordinator.settles().await?;
    let first = "(() => { const list = document.querySelector('main select[name^=action]'); list.value = list.options[1].value; return list.options[1].text; })()";
    let chosen = coordinator.asks(first).await?;
    coordinator.presses("Mettre à l’ordre du jour").await?;
    let chosen = chosen.as_str().and_then(|text| text.split(" (").next()).unwrap_or_default().to_owned();
    coordinator.sees(&chosen).await?;
    coordinator.settles().await?;
    coordinator.presses_beside(&chosen, "Donner un avis").await?;
    coordinator.sees("Garder cet avis").await?;
    coordinator.settles().await?;
    coordinator.ticks("Favorable").await?;
    coordinator.presses("Garder cet avis").await?;
    coordinator.sees("L’avis est noté").await?;
    stage.tell_effort("an ISIC sitting: prepared, an action presented, its opinion noted", &[&coordinator]);
    Ok(())
}
