//! A shared minibus: asked for in a few gestures, never twice at once, granted by who lends it.

use journeys::{Outcome, Visitor, walk};

use super::as_persona;
use crate::members::persona::{CHAIR, COORDINATOR, COUNTER};

const MINIBUS: &str = "Minibus de neuf places (démo)";

#[test]
fn a_minibus_is_booked_once_and_who_comes_second_is_told_when_it_is_free() -> Outcome {
    walk(async |stage| {
        let mut chair = as_persona(stage, CHAIR).await?;
        books(&mut chair, "Collecte du vendredi").await?;
        chair.sees("Le créneau est retenu").await?;
        stage.tell_effort("booking a shared minibus", &[&chair]);
        assert!(chair.effort().0 <= 5, "{} actions", chair.effort().0);
        chair.settles().await?;
        let mut counter = as_persona(stage, COUNTER).await?;
        books(&mut counter, "Sortie au marché").await?;
        counter.sees("C’est déjà réservé à ce moment. Le prochain créneau libre").await?;
        let mut coordinator = as_persona(stage, COORDINATOR).await?;
        coordinator.opens("/moyens-partages").await?;
        coordinator.sets_out();
        coordinator.presses_beside("Le Panier d’à côté", MINIBUS).await?;
        coordinator.presses("Oui, accorder ce prêt").await?;
        coordinator.sees("Le prêt est accordé").await?;
        stage.tell_effort("granting a loan", &[&coordinator]);
        chair.opens("/moyens-partages").await?;
        chair.sees("Accordé").await
    })
}

/// Tomorrow morning stands there already: what for is all that is missing.
async fn books(member: &mut Visitor, purpose: &str) -> Outcome {
    member.opens("/moyens-partages").await?;
    member.sets_out();
    member.presses(MINIBUS).await?;
    member.types("Pour quoi faire", purpose).await?;
    member.presses("Réserver ce créneau").await
}
