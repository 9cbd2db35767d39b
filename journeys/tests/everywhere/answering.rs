//! Somebody who was received says what she thinks of it, and the organisation answers in public.

use journeys::{Outcome, walk};

use crate::members::persona::PATHWAY;

const WORDS: &str = "On m’a bien reçu, mais l’attente était longue et il n’y avait pas de chaises.";
const ANSWER: &str = "Merci. Des chaises sont installées depuis lundi, et un second accueil ouvre le jeudi.";

#[test]
fn an_opinion_is_written_and_answered_in_public() -> Outcome {
    walk(async |stage| {
        let mut received = stage.visitor().await?;
        received.opens("/recherche?q=un+conseiller+de+16+%C3%A0+25+ans&near=Melun").await?;
        let sheet = crate::members::way_to(&received, "Un conseiller pour vous").await?;
        received.opens(&sheet).await?;
        received.sets_out();
        received.presses("Donner mon avis sur ce service").await?;
        received.types("Votre avis", WORDS).await?;
        received.presses("Envoyer").await?;
        received.sees("Votre avis est transmis").await?;
        stage.tell_effort("saying what one thinks", &[&received]);
        received.settles().await?;
        let following = received.address().await?;

        let mut referent = stage.visitor().await?;
        referent.enters_as(PATHWAY).await?;
        referent.opens("/avis-a-repondre").await?;
        referent.sets_out();
        referent.presses("Un conseiller pour vous").await?;
        referent.sees(WORDS).await?;
        referent.types("Votre réponse", ANSWER).await?;
        referent.presses("Répondre").await?;
        referent.sees("La réponse est partie").await?;
        stage.tell_effort("answering an opinion", &[&referent]);

        received.opens(&following).await?;
        received.sees("Publié avec la réponse").await?;
        received.sees(ANSWER).await
    })
}
