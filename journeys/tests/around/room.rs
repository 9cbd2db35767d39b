//! « Avez-vous de la place ? »: one question to three services, the first yes is taken, and a no ends by itself.

use journeys::{Mailbox, Outcome, Stage, Visitor, walk_through_days};

use super::{opens_sheet, worker};

/// Who is asked, and what each answers.
const SAYS_YES: (&str, &str) =
    ("contact@glaneurs-du-val.example", "Paniers du soir, étudiants et travailleurs");
const SAYS_NO: (&str, &str) = ("contact@panier-d-a-cote.example", "Colis alimentaire, deux fois par mois");
const SAYS_NOTHING: (&str, &str) = ("contact@centre-social-passerelle.example", "Le repas à idées");
const QUESTION: &str = "Avez-vous de la place ?";

#[test]
fn three_services_are_asked_for_room_and_the_first_yes_is_taken() -> Outcome {
    walk_through_days(async |stage| {
        let mut asker = worker(&stage).await?;
        asks_three(&stage, &mut asker).await?;
        let question = asker.address().await?;
        answers(&stage, SAYS_NO.0, "Non, c’est complet").await?;
        answers(&stage, SAYS_YES.0, "Oui, il y a de la place").await?;
        let mut others = Mailbox::of(&stage, SAYS_NOTHING.0).await?;
        asker.opens(&question).await?;
        asker.sees("Oui, 2 places jusqu’au").await?;
        asker.sees("Complet jusqu’au").await?;
        asker.presses("Réserver pour 24 heures").await?;
        asker.sees("Place réservée").await?;
        asker.presses("La place est prise").await?;
        asker.sees("Place trouvée").await?;
        let told = others.next_letter().await?;
        assert_eq!(told.subject, "Une place est trouvée");
        opens_sheet(&mut asker, SAYS_NO.1).await?;
        asker.sees("Complet jusqu’au").await?;
        let stage = stage.waits_days(9).await?;
        opens_sheet(&mut asker, SAYS_NO.1).await?;
        asker.sees_no("Complet jusqu’au").await?;
        opens_sheet(&mut asker, SAYS_YES.1).await?;
        asker.sees_no("2 places, dit le").await?;
        Ok(stage)
    })
}

/// The need, the commune, how many: six services are proposed, three of them are kept.
async fn asks_three(stage: &Stage, asker: &mut Visitor) -> Outcome {
    asker.opens("/places/demander").await?;
    asker.sets_out();
    asker.chooses("Pour quel besoin", "Alimentation").await?;
    asker.types("Pour quelle commune", "Melun").await?;
    asker.types("Combien de places", "2").await?;
    asker.presses("Voir à qui demander").await?;
    asker.sees("À qui demander").await?;
    asker.settles().await?;
    for unasked in ["Aide alimentaire d’urgence", "Se poser", "La table du jardin"] {
        asker.ticks(unasked).await?;
    }
    asker.presses("Demander à tous").await?;
    asker.sees("La question est partie").await?;
    asker.settles().await?;
    stage.tell_effort("asking three services for room", &[asker]);
    for (_, service) in [SAYS_YES, SAYS_NO, SAYS_NOTHING] {
        asker.sees(service).await?;
    }
    Ok(())
}

/// One press, from the letter, by somebody without an account.
async fn answers(stage: &Stage, address: &str, answer: &str) -> Outcome {
    let link = Mailbox::of(stage, address).await?.letter_about(QUESTION).await?.link;
    let mut somebody = stage.visitor().await?;
    somebody.at_phone().await?;
    somebody.sets_out();
    somebody.opens(&link).await?;
    somebody.presses(answer).await?;
    somebody.sees("Merci, votre réponse est arrivée").await?;
    stage.tell_effort(&format!("saying « {answer} » from a letter"), &[&somebody]);
    Ok(())
}
