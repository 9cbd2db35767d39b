//! What a meeting leaves: minutes, a headline that rises, an organisation met again, a contact both accept.

use journeys::{Outcome, Stage, Visitor, walk_through_days};

use crate::acting::{as_persona, sets};
use crate::members::persona::{CHAIR, COORDINATOR, SOCIAL_WORKER};
use crate::members::way_to;

/// The shared hours of the demo, to come in four weeks, and who was there.
const SUBJECT: &str = "Deuxième temps de travail partagé";
const CENTRE: &str = "Maison départementale des solidarités du Val (démo)";
const WATCHERS: &str = "Les Veilleurs du Val (démo)";
const GROCERY: &str = "Le Panier d’à côté (démo)";
/// What was learnt and decided there.
const LEARNT: &str = "La maraude passe devant la gare à vingt heures, et rappelle le lendemain.";
const SUMMARY: &str = "Chacun a dit ses horaires d’hiver et la fonction à appeler le soir.";

/// The first figure of the page of meetings.
const HEADLINE: &str =
    "Number(document.querySelector('main .figure strong').innerText.replace(/[^0-9]/g, ''))";
/// Who was not met for twelve months, by name.
const UNMET: &str = "[...[...document.querySelectorAll('main table')]
    .find((table) => table.caption.innerText.includes('Non rencontrés')).tBodies[0].rows]
    .map((row) => row.cells[0].innerText.trim())";

#[test]
fn minutes_raise_the_headline_and_a_contact_enters_both_address_books() -> Outcome {
    walk_through_days(async |stage| {
        let meeting = meeting_to_come(&stage).await?;
        let stage = stage.waits_days(26).await?;
        let mut coordinator = as_persona(&stage, COORDINATOR).await?;
        let before = headline(&mut coordinator).await?;
        assert!(unmet(&mut coordinator).await?.contains(&WATCHERS.to_owned()), "they met already");
        writes_minutes(&mut coordinator, &meeting).await?;
        stage.tell_effort(
            "minutes: three attendances, a decision, a follow-up, a record published",
            &[&coordinator],
        );
        assert_eq!(headline(&mut coordinator).await?, before + 1, "the headline rises by one");
        assert!(!unmet(&mut coordinator).await?.contains(&WATCHERS.to_owned()), "they met now");
        coordinator.opens("/rencontres/journal").await?;
        coordinator.sees(LEARNT).await?;
        is_published(&stage, &mut coordinator, &meeting).await?;
        exchanges(&stage).await?;
        Ok(stage)
    })
}

async fn headline(visitor: &mut Visitor) -> Outcome<u64> {
    visitor.opens("/rencontres").await?;
    visitor.sees("rencontres tenues en douze mois").await?;
    Ok(visitor.asks(HEADLINE).await?.as_u64().unwrap_or_default())
}

/// Whom the centre has not met for twelve months.
async fn unmet(coordinator: &mut Visitor) -> Outcome<Vec<String>> {
    coordinator.opens("/rencontres/journal/couverture").await?;
    coordinator.chooses("Organisation", CENTRE).await?;
    coordinator.presses("Voir").await?;
    coordinator.sees("Non rencontrés depuis douze mois").await?;
    coordinator.settles().await?;
    Ok(serde_json::from_value(coordinator.asks(UNMET).await?).unwrap_or_default())
}

/// The page of the shared hours, as the page of meetings tells it beforehand.
async fn meeting_to_come(stage: &Stage) -> Outcome<String> {
    let mut coordinator = as_persona(stage, COORDINATOR).await?;
    coordinator.opens("/rencontres").await?;
    way_to(&coordinator, SUBJECT).await
}

/// From the page of a meeting that is over to minutes that are closed and published.
async fn writes_minutes(coordinator: &mut Visitor, meeting: &str) -> Outcome {
    coordinator.opens(meeting).await?;
    coordinator.sets_out();
    coordinator.presses("Compte rendu").await?;
    coordinator.sees("Que reste-t-il de cette rencontre").await?;
    coordinator.settles().await?;
    for (name, people) in [(CENTRE, "5"), (WATCHERS, "2"), (GROCERY, "3")] {
        coordinator.types(&format!("{name} : combien de personnes"), people).await?;
    }
    coordinator.types("Ce que nous avons appris les uns des autres", LEARNT).await?;
    coordinator.types("Décisions", "Une seule liste des numéros du soir").await?;
    coordinator.types("Suite 1 : ce qu’il faut faire", "Envoyer la liste des numéros").await?;
    coordinator.chooses("Quelle organisation", WATCHERS).await?;
    coordinator.types("Quelle fonction", "coordination de la maraude").await?;
    sets(coordinator, "suite-0-date", "2027-01-15").await?;
    coordinator.types("En quelques phrases, pour les autres", SUMMARY).await?;
    coordinator.ticks("Tout le monde").await?;
    coordinator.presses("Garder le compte rendu").await?;
    coordinator.sees("Le compte rendu est gardé").await?;
    coordinator.settles().await
}

/// Everybody reads what is published; nobody without an account reads the minutes.
async fn is_published(stage: &Stage, coordinator: &mut Visitor, meeting: &str) -> Outcome {
    coordinator.opens("/rencontres/suites").await?;
    coordinator.sees("Envoyer la liste des numéros").await?;
    let minutes = format!("{meeting}/compte-rendu");
    let mut anybody = stage.visitor().await?;
    anybody.opens(&format!("{minutes}/publie")).await?;
    anybody.sees(SUMMARY).await?;
    anybody.sees_no(LEARNT).await?;
    anybody.opens(&minutes).await?;
    anybody.is_at("/connexion").await
}

/// Two who met at the visit of the demo: one accepted, the other accepts now.
async fn exchanges(stage: &Stage) -> Outcome {
    let mut worker = as_persona(stage, SOCIAL_WORKER).await?;
    worker.opens("/rencontres/contacts").await?;
    worker.sees("Cette personne peut-elle entrer dans votre carnet").await?;
    worker.sets_out();
    worker.ticks("J’accepte").await?;
    worker.presses("Envoyer mes réponses").await?;
    worker.sees("Vous avez accepté tous les deux").await?;
    stage.tell_effort("accepting a contact after a visit", &[&worker]);
    knows(&mut worker, GROCERY, "présidence").await?;
    let mut chair = as_persona(stage, CHAIR).await?;
    knows(&mut chair, CENTRE, "assistante sociale de secteur").await
}

/// Each stands in the other's address book, with « je connais » and the function that was met.
async fn knows(visitor: &mut Visitor, organization: &str, function: &str) -> Outcome {
    visitor.opens("/carnet").await?;
    visitor.presses(organization).await?;
    visitor.sees("Dans mon carnet").await?;
    visitor.settles().await?;
    visitor.presses("Dans mon carnet").await?;
    visitor.sees("Personne d’autre ne voit cette marque").await?;
    visitor.sees(function).await
}
