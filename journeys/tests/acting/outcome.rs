//! What an action leaves: effects told in a review, words shown with an agreement, and gone when it is withdrawn.

use journeys::{Outcome, Stage, walk};

use super::as_persona;
use crate::members::persona::SOCIAL_WORKER;

/// An action that is over and whose review is not written.
const ACTION: &str = "La cuisine des bébés";
/// What somebody says of it.
const SAID: &str = "J’ai appris à faire les purées, et j’ai rencontré d’autres mères.";

#[test]
fn a_review_tells_effects_and_words_go_when_their_agreement_is_withdrawn() -> Outcome {
    walk(async |stage| {
        let mut carrier = as_persona(stage, SOCIAL_WORKER).await?;
        carrier.opens("/mes-actions").await?;
        carrier.presses(ACTION).await?;
        carrier.is_at("/modifier").await?;
        carrier.settles().await?;
        let action = carrier.address().await?.replace("/modifier", "");
        carrier.opens(&format!("{action}/bilan/modifier")).await?;
        carrier.sets_out();
        carrier.ticks("Lien entre les personnes").await?;
        carrier.ticks("Confiance").await?;
        carrier.types("Ce que l’action est devenue", "Le groupe continue chaque mois, sans nous.").await?;
        carrier.presses("Garder le bilan").await?;
        carrier.sees("Le bilan est gardé et visible par tous").await?;
        stage.tell_effort("writing a review with two effects", &[&carrier]);
        carrier.opens(&format!("{action}/temoignages/ecrire")).await?;
        carrier.sets_out();
        carrier.types("Le témoignage", SAID).await?;
        carrier.ticks("Par un nom choisi").await?;
        carrier.types("Prénom ou nom choisi", "Marguerite").await?;
        carrier.ticks("De vive voix").await?;
        carrier.presses("Publier ce témoignage").await?;
        carrier.sees("C’est gardé. Voici la page de la personne").await?;
        stage.tell_effort("showing somebody's words with her agreement", &[&carrier]);
        carrier.settles().await?;
        let hers = carrier.address().await?;
        is_shown_then_withdrawn(stage, &action, &hers).await
    })
}

async fn is_shown_then_withdrawn(stage: &Stage, action: &str, hers: &str) -> Outcome {
    let mut anybody = stage.visitor().await?;
    let pages = [format!("{action}/bilan"), format!("{action}/temoignages"), action.to_owned()];
    for page in &pages[..2] {
        anybody.opens(page).await?;
        anybody.sees(SAID).await?;
        anybody.sees("Marguerite").await?;
    }
    anybody.opens(&pages[0]).await?;
    anybody.sees("Lien entre les personnes").await?;
    let mut she = stage.visitor().await?;
    she.at_phone().await?;
    she.sets_out();
    she.opens(hers).await?;
    she.presses("Retirer mon accord").await?;
    she.sees_no("Retirer mon accord").await?;
    stage.tell_effort("withdrawing one's words by one's own link", &[&she]);
    for page in &pages {
        anybody.opens(page).await?;
        anybody.sees_no(SAID).await?;
    }
    Ok(())
}
