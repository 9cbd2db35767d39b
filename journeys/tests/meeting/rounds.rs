//! A speed-meeting from an empty page: twelve partners, five groups, a quarter of an hour each and one break.

use std::collections::BTreeSet;

use journeys::{Outcome, Visitor, walk};

use crate::acting::as_persona;
use crate::members::persona::COORDINATOR;

/// Who sits at the tables, as a list that lies at hand; each has a record.
const PARTNERS: &str = "Maison des ados du Val (démo)
CSAPA Les Berges (démo)
Permanence d’accès aux soins de l’hôpital du Val (démo)
Mission locale du Val (démo)
Centre social La Passerelle du Parc (démo)
Centre social L’Escale des Lys (démo)
Les Familles du Val (démo)
Centre social Les Ormes-Clairs (démo)
Le Panier d’à côté (démo)
La Halte du Matin (démo)
Les Veilleurs du Val (démo)
CCAS du Mée-sur-Seine (démo)";

/// Who goes round.
const GROUPS: &str = "Secteur nord ; 4 ; Maison départementale des solidarités du Val (démo)
Secteur sud ; 4 ; Maison départementale des solidarités du Val (démo)
Secteur est ; 3 ; Maison départementale des solidarités du Val (démo)
Secteur ouest ; 4 ; Maison départementale des solidarités du Val (démo)
Accueil ; 3 ; Maison départementale des solidarités du Val (démo)";

/// Whether the house can be reached from the page that is open.
const IS_REACHED: &str = "fetch('/healthz').then(() => true, () => false)";
/// Counts how often the bell is struck.
const LISTEN: &str = "void (() => {
    const start = OscillatorNode.prototype.start;
    window.rings = 0;
    OscillatorNode.prototype.start = function (...when) { window.rings += 1; return start.apply(this, when); };
})()";
/// What the clock shows, and what it says to those who hear the page.
const CLOCK: &str = "[...document.querySelectorAll('[data-timer] text, [data-timer] [role=status]')].map((one) => one.textContent.trim())";
/// The round from which somebody is missing, as the list offers it.
const SIXTH: &str = "Tour 6, à 15:15";

/// What stands in the timetable, round by round, table by table.
const CELLS: &str = "[...[...document.querySelectorAll('main table')]
    .find((table) => table.caption?.innerText.includes('Tours et tables') || table.rows[0].cells.length > 12).tBodies[0].rows]
    .map((row) => [...row.cells].slice(1).map((cell) => cell.innerText.trim()))";

#[test]
fn a_speed_meeting_goes_from_an_empty_page_to_table_cards() -> Outcome {
    walk(async |stage| {
        let mut coordinator = as_persona(stage, COORDINATOR).await?;
        lays_rounds(&mut coordinator, "Douze tables pour cinq groupes").await?;
        everybody_meets_everybody(&coordinator).await?;
        is_proved(&coordinator).await?;
        coordinator.presses("Verrouiller les tours").await?;
        coordinator.sees("Les tours sont verrouillés").await?;
        coordinator.settles().await?;
        let page = coordinator.address().await?;
        coordinator.presses("Le jour : imprimer, sonner, noter").await?;
        coordinator.sees("À imprimer et à afficher").await?;
        coordinator.settles().await?;
        coordinator.presses("Cartes de table").await?;
        coordinator.sees("12. CCAS du Mée-sur-Seine (démo)").await?;
        let task = "twelve partners, five groups: from an empty page to the table cards";
        stage.tell_effort(task, &[&coordinator]);
        let cards = coordinator.asks("document.querySelectorAll('main section.own-page').length").await?;
        assert_eq!(cards, 12, "a card for each table");
        let page = page.split('?').next().unwrap_or_default();
        rings_without_network(&mut coordinator, page).await
    })
}

#[test]
fn a_partner_who_is_missing_is_planned_around_and_what_was_held_stays() -> Outcome {
    walk(async |stage| {
        let mut coordinator = as_persona(stage, COORDINATOR).await?;
        lays_rounds(&mut coordinator, "Une table reste vide").await?;
        coordinator.presses("Verrouiller les tours").await?;
        coordinator.sees("Les tours sont verrouillés").await?;
        coordinator.settles().await?;
        let page = coordinator.address().await?;
        let page = page.split('?').next().unwrap_or_default();
        let before: Vec<Vec<String>> =
            serde_json::from_value(coordinator.asks(CELLS).await?).unwrap_or_default();
        coordinator.opens(&format!("{page}/jour")).await?;
        coordinator.sets_out();
        coordinator.ticks("La Halte du Matin (démo)").await?;
        coordinator.chooses("Depuis quel tour manquent-ils", SIXTH).await?;
        coordinator.presses("Voir ce que cela change").await?;
        coordinator.sees("Qui perd quelle rencontre").await?;
        coordinator.sees("rencontres perdues").await?;
        coordinator.settles().await?;
        coordinator.presses("Garder ces tours").await?;
        coordinator.sees("La Halte du Matin (démo) : absent").await?;
        stage.tell_effort(
            "a partner missing from the sixth round on: seen, then planned around",
            &[&coordinator],
        );
        coordinator.opens(page).await?;
        let after: Vec<Vec<String>> =
            serde_json::from_value(coordinator.asks(CELLS).await?).unwrap_or_default();
        assert_eq!(before[..5], after[..5], "what was held stays");
        let still = after[5..].iter().filter(|round| !round[9].is_empty()).count();
        assert_eq!(still, 0, "nobody is sent to the empty table: {after:?}");
        Ok(())
    })
}

/// The timer counts, says the rounds in words, and rings, when nothing can be asked any more.
async fn rings_without_network(coordinator: &mut Visitor, page: &str) -> Outcome {
    coordinator.opens(&format!("{page}/minuteur")).await?;
    coordinator.sees("Les heures des tours").await?;
    coordinator.cuts_the_network().await?;
    assert_eq!(coordinator.asks(IS_REACHED).await?, false, "the network is not cut");
    coordinator.asks(LISTEN).await?;
    coordinator.presses("Activer la cloche").await?;
    coordinator.presses("Commencer le tour maintenant").await?;
    coordinator.sees("Tour 1, de 14:00 à 14:15").await?;
    let clock: Vec<String> = serde_json::from_value(coordinator.asks(CLOCK).await?).unwrap_or_default();
    let is_counting = clock.iter().any(|words| words == "15:00" || words.starts_with("14:"));
    assert!(is_counting, "a quarter of an hour begins to run: {clock:?}");
    assert!(clock.iter().any(|words| words.starts_with("Tour 1")), "a screen reader hears it: {clock:?}");
    let rings = coordinator.asks("window.rings").await?.as_u64().unwrap_or_default();
    assert!(rings >= 2, "once to try it, once for the round: {rings}");
    coordinator.joins_the_network().await
}

/// From the list of speed-meetings to computed rounds; what is done is counted from there.
async fn lays_rounds(coordinator: &mut Visitor, title: &str) -> Outcome {
    coordinator.opens("/speed-meetings").await?;
    coordinator.sets_out();
    coordinator.presses("Organiser un speed-meeting").await?;
    coordinator.sees("Un jour, une liste de partenaires").await?;
    coordinator.settles().await?;
    coordinator.types("Nom du speed-meeting", title).await?;
    coordinator.types("Partenaires", PARTNERS).await?;
    coordinator.types("Groupes qui circulent", GROUPS).await?;
    coordinator.presses("Préparer les tours").await?;
    coordinator.sees("12 tours, 60 rencontres, fin à 17:15").await?;
    coordinator.settles().await
}

/// Each group meets each partner once, and no table is taken twice in a round.
async fn everybody_meets_everybody(coordinator: &Visitor) -> Outcome {
    let rounds: Vec<Vec<String>> = serde_json::from_value(coordinator.asks(CELLS).await?).unwrap_or_default();
    assert_eq!(rounds.len(), 12, "{rounds:?}");
    for round in &rounds {
        assert_eq!(round.len(), 12, "a cell for each table: {round:?}");
        let busy: Vec<&String> = round.iter().filter(|group| !group.is_empty()).collect();
        let groups: BTreeSet<&String> = busy.iter().copied().collect();
        assert_eq!((busy.len(), groups.len()), (5, 5), "each group is at one table: {round:?}");
    }
    for table in 0..12 {
        let met: BTreeSet<&String> =
            rounds.iter().map(|round| &round[table]).filter(|group| !group.is_empty()).collect();
        assert_eq!(met.len(), 5, "table {} meets every group", table + 1);
    }
    Ok(())
}

/// The page says what is proved, and when the afternoon begins.
async fn is_proved(coordinator: &Visitor) -> Outcome {
    coordinator.sees("de 14:00 à 17:15").await?;
    coordinator.sees("Il est impossible de faire en moins de 12 tours").await?;
    coordinator.sees("théorème de König, 1916").await?;
    coordinator.sees("puis 15 minutes de pause").await
}
