//! Together: organisations agree on a protocol, answer the same questions, and see what each can do for the other.

mod answering;
mod beginning;
mod cooperating;
mod protocol;
mod recognising;
mod typing;

use journeys::{Outcome, Stage, Visitor};
use tokio::sync::Mutex;

use crate::members::persona::COORDINATOR;

/// Held by who asks everybody, and by who waits for one of those letters: each must be sure whose letter came.
static ASKING: Mutex<()> = Mutex::const_new(());

/// The name of the survey of the demo.
const FIRST_SURVEY: &str = "Enquête de départ";

/// The coordinator, at her desk.
async fn coordinator(stage: &Stage) -> Outcome<Visitor> {
    let mut coordinator = stage.visitor().await?;
    coordinator.enters_as(COORDINATOR).await?;
    Ok(coordinator)
}

/// A questionnaire with the twelve questions and a list of one's own as recipients; answers the address of its page.
pub(crate) async fn begins_survey(coordinator: &mut Visitor, name: &str, list: &str) -> Outcome<String> {
    coordinator.opens("/questionnaires/nouveau").await?;
    coordinator.types("Nom du questionnaire", name).await?;
    coordinator.types("Organisation qui demande", "Les Familles du Val (démo)").await?;
    coordinator.ticks("Les douze questions fournies, à adapter").await?;
    coordinator.presses("Commencer").await?;
    coordinator.sees("Le brouillon est là").await?;
    coordinator.settles().await?;
    let builder = coordinator.address().await?;
    let survey = builder.trim_end_matches("/questions").to_owned();
    coordinator.opens(&format!("{survey}/destinataires/liste")).await?;
    coordinator.types("Votre liste", list).await?;
    coordinator.presses("Ajouter ces lignes").await?;
    coordinator.sees("Ligne par ligne").await?;
    coordinator.settles().await?;
    Ok(survey)
}

/// Opens the questionnaire: from here on letters leave.
pub(crate) async fn opens_survey(coordinator: &mut Visitor, survey: &str) -> Outcome {
    coordinator.opens(survey).await?;
    coordinator.presses("Ouvrir maintenant").await?;
    coordinator.sees("Les lettres partent").await?;
    coordinator.settles().await
}

/// The answers without which nothing can be sent, on the page with all the questions.
pub(crate) async fn answers_what_is_needed(somebody: &mut Visitor, what: &str) -> Outcome {
    somebody.ticks("Entraide et bénévolat").await?;
    somebody.ticks("Tout le monde").await?;
    somebody.types("Que faites-vous, et que ne faites-vous pas", what).await?;
    somebody.ticks("Je ne sais pas").await
}
