//! Silence is an alarm: after eight days everybody concerned is told, a link that is over is asked again, and the
//! coordination answers where nobody else does.

use std::time::{Duration, Instant};

use journeys::{Mailbox, Outcome, Stage, Trouble, Visitor, walk_through_days};

use super::{Person, Sent, entrusts, letter_to, opens_sheet, says_nothing_of, source, worker};
use crate::members::persona::{COORDINATOR, SOCIAL_WORKER};

const PERSON: Person = Person {
    wish: "Manger chaud le dimanche, sans devoir prendre le bus",
    called: "Bouvreuil",
    telephone: "06 39 98 40 31",
};
const MAILBOX: &str = "contact@glaneurs-du-val.example";
const TYPED: &str = "Habite-t-elle au rez-de-chaussée ?";
/// What the coordination answers.
const ANSWER: &str = "Le centre social ouvre sa cuisine le dimanche, téléphonez-lui de notre part.";
/// How long the house may take, once opened, until it has seen what the days brought.
const A_MINUTE: Duration = Duration::from_secs(80);

#[test]
fn eight_days_of_silence_are_told_and_there_is_always_an_answer() -> Outcome {
    walk_through_days(async |stage| {
        let mut sender = worker(&stage).await?;
        opens_sheet(&mut sender, "La tournée à vélo").await?;
        let sent = entrusts(&mut sender, &PERSON).await?;
        let letter = letter_to(&stage, MAILBOX, &sent.code).await?;
        let mut receiver = stage.visitor().await?;
        receiver.opens(&letter.link).await?;
        receiver.presses("Il nous manque une information").await?;
        receiver.types("Ce qu’il vous faut savoir", TYPED).await?;
        let stage = stage.waits_days(9).await?;
        follows(&mut sender, &sent.page, "Sans nouvelles depuis huit jours").await?;
        the_sender_sees_the_silence(&mut sender, &sent).await?;
        the_coordinator_sees_no_identity(&stage, &sent).await?;
        an_expired_link_is_asked_again(&stage, &mut receiver, (&letter.link, &sent.code)).await?;
        // What was said of her opens to her worker alone, who shows anew who she is.
        sender.enters_as(SOCIAL_WORKER).await?;
        sender.opens(&sent.read()).await?;
        sender.sees("Besoin d’informations").await?;
        sender.sees(TYPED).await?;
        the_coordination_answers(&stage, &mut sender, &sent).await?;
        Ok(stage)
    })
}

/// Opens a page again and again until it says this.
async fn follows(somebody: &mut Visitor, page: &str, words: &str) -> Outcome {
    let begun = Instant::now();
    while begun.elapsed() < A_MINUTE {
        somebody.opens(page).await?;
        if somebody.reads().await?.contains(words) {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    Err(Trouble::new(format!("{page} never says « {words} »: {}", somebody.reads().await?)))
}

async fn the_sender_sees_the_silence(sender: &mut Visitor, sent: &Sent) -> Outcome {
    sender.opens("/mes-orientations").await?;
    sender.presses("Sans nouvelles").await?;
    sender.sees(&sent.code).await?;
    sender.opens(&sent.page).await?;
    sender.sees("Vous pouvez dire").await?;
    sender.sets_out();
    sender.presses("Renvoyer la lettre au service").await?;
    sender.sees("La lettre est repartie").await
}

/// The coordination sees that there is silence, between whom, and nothing of the person.
async fn the_coordinator_sees_no_identity(stage: &Stage, sent: &Sent) -> Outcome {
    let mut coordinator = stage.visitor().await?;
    coordinator.enters_as(COORDINATOR).await?;
    coordinator.opens("/coordination").await?;
    coordinator.sees("sans nouvelles depuis huit jours").await?;
    coordinator.opens("/coordination/veille").await?;
    coordinator.sees(&sent.code).await?;
    says_nothing_of(&PERSON, &source(&coordinator).await?, "what the coordination watches");
    coordinator.opens(&sent.page).await?;
    coordinator.sees_no(PERSON.called).await?;
    coordinator.sees_no(&sent.code).await
}

/// What was typed before the link ended is kept; another link comes to the same mailbox, and answers.
async fn an_expired_link_is_asked_again(
    stage: &Stage,
    receiver: &mut Visitor,
    (link, code): (&str, &str),
) -> Outcome {
    receiver.presses("Envoyer la réponse").await?;
    receiver.sees("Ce lien ne marche plus").await?;
    receiver.settles().await?;
    let kept = receiver
        .asks("document.body.innerText + [...document.querySelectorAll('textarea')].map((one) => one.value)")
        .await?;
    assert!(kept.as_str().is_some_and(|kept| kept.contains(TYPED)), "what was typed is lost: {kept}");
    receiver.opens(link).await?;
    receiver.sees("Un lien marche huit jours").await?;
    receiver.presses("Demander un nouveau lien").await?;
    // The alarm and the sender have just written: no third letter leaves, and the newest holds a link that works.
    receiver.sees("vers la même boîte aux lettres").await?;
    let letter = Mailbox::of(stage, MAILBOX).await?.letter_saying(code).await?;
    says_nothing_of(&PERSON, &letter.text, "the letter with a new link");
    receiver.opens(&letter.link).await?;
    receiver.presses("Il nous manque une information").await?;
    receiver.types("Ce qu’il vous faut savoir", TYPED).await?;
    receiver.presses("Envoyer la réponse").await?;
    receiver.sees("C’est noté. Merci").await
}

async fn the_coordination_answers(stage: &Stage, sender: &mut Visitor, sent: &Sent) -> Outcome {
    sender.opens(&sent.page).await?;
    sender.sets_out();
    sender.presses("Demander de l’aide à la coordination").await?;
    sender.types("En une phrase", "Trois services appelés, aucun ne livre le dimanche.").await?;
    sender.presses("Valider").await?;
    sender.sees("Chez la coordination").await?;
    stage.tell_effort("asking the coordination for an answer", &[sender]);
    let mut coordinator = stage.visitor().await?;
    coordinator.enters_as(COORDINATOR).await?;
    coordinator.opens("/coordination/veille").await?;
    coordinator.sets_out();
    coordinator.presses_beside(&sent.code, "Répondre").await?;
    coordinator.sees("Répondre à").await?;
    coordinator.settles().await?;
    says_nothing_of(&PERSON, &source(&coordinator).await?, "where the coordination answers");
    coordinator.types("Votre réponse", ANSWER).await?;
    coordinator.presses("Envoyer la réponse").await?;
    coordinator.sees("La réponse est partie").await?;
    stage.tell_effort("answering where nobody did", &[&coordinator]);
    sender.opens(&sent.read()).await?;
    sender.sees(ANSWER).await
}
