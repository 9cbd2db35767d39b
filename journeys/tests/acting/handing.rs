//! An action passes to inhabitants, and an association born of another is proposed to the directory.

use journeys::{Outcome, walk};

use super::as_persona;
use crate::members::persona::{COORDINATOR, SOCIAL_WORKER};

const ASSOCIATION: &str = "Les couffins du Val (essai)";

#[test]
fn an_action_is_handed_over_to_inhabitants() -> Outcome {
    walk(async |stage| {
        let mut worker = as_persona(stage, SOCIAL_WORKER).await?;
        worker.opens("/mes-actions").await?;
        worker.presses("Toucher et bercer son bébé").await?;
        worker.sets_out();
        worker.presses("La confier à des habitants").await?;
        worker.types("Comment s’appelle le groupe", "Les berceuses du mardi").await?;
        worker.presses("Confier l’action").await?;
        worker.sees("L’action est portée par les habitants").await?;
        stage.tell_effort("handing an action over to inhabitants", &[&worker]);
        let mut anybody = stage.visitor().await?;
        super::opens_action(&mut anybody, "Toucher et bercer son bébé").await?;
        anybody.sees("Les berceuses du mardi").await?;
        anybody.sees("avec l’appui de").await
    })
}

#[test]
fn an_association_born_of_an_action_reaches_the_coordination() -> Outcome {
    walk(async |stage| {
        let mut worker = as_persona(stage, SOCIAL_WORKER).await?;
        worker.opens("/mes-actions").await?;
        worker.presses("La cuisine des bébés").await?;
        worker.sets_out();
        worker.presses("Créer l’association née de cette action").await?;
        worker.types("Nom de l’association", ASSOCIATION).await?;
        worker.types("Comment la joindre", "Au centre social, le mardi après-midi").await?;
        worker.presses("Proposer la fiche").await?;
        worker.sees("La fiche est proposée").await?;
        stage.tell_effort("proposing the association born of an action", &[&worker]);
        let mut coordinator = as_persona(stage, COORDINATOR).await?;
        coordinator.opens("/coordination/fiches").await?;
        coordinator.sees(ASSOCIATION).await
    })
}
