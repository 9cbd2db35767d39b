//! A host gives an exhibition back from a telephone, without an account: a game is missing, four questions are answered.

use journeys::{Mailbox, Outcome, walk};

use super::as_persona;
use crate::around::TOO_SMALL;
use crate::members::persona::COORDINATOR;

/// Where the host's letters come.
const HOST: &str = "contact@centre-social-escale.example";

#[test]
fn an_exhibition_is_given_back_with_a_game_missing_and_four_answers() -> Outcome {
    walk(async |stage| {
        let link = Mailbox::of(stage, HOST).await?.letter_about("passe chez vous du").await?.link;
        let mut host = stage.visitor().await?;
        host.at_phone().await?;
        host.sets_out();
        host.opens(&link).await?;
        host.sees("Elle est repartie ?").await?;
        assert_eq!(host.asks(TOO_SMALL).await?, serde_json::json!([]), "too small for a finger");
        assert_eq!(host.overflow().await?, Vec::<String>::new(), "too wide for a telephone");
        host.presses("Il manque quelque chose").await?;
        host.ticks_beside("Jeu de cartes", "Manquant").await?;
        host.presses("Noter le départ et cet état").await?;
        host.sees("Le départ est noté, merci. Restent quatre questions").await?;
        host.types("Combien de personnes sont venues", "45").await?;
        host.ticks("Sujet abordé en entretien").await?;
        host.ticks("Oui, volontiers").await?;
        host.presses("Envoyer mes réponses").await?;
        host.sees("Vos réponses sont enregistrées, merci").await?;
        stage.tell_effort(
            "giving an exhibition back from a telephone: a game missing, four questions",
            &[&host],
        );
        let mut coordinator = as_persona(stage, COORDINATOR).await?;
        coordinator.opens("/expositions/reparations").await?;
        coordinator.sees("Jeu de cartes « Ma facture »").await
    })
}
