//! With the keyboard alone, and without JavaScript.

use journeys::{Outcome, Trouble, Visitor, walk};

use super::{Person, entrusts, letter_to, opens_sheet, sent, worker};

const PERSON: Person =
    Person { wish: "Un panier pour deux", called: "Accenteur", telephone: "06 39 98 40 51" };
const SERVICE: &str = "La tournée à vélo";
const MAILBOX: &str = "contact@glaneurs-du-val.example";
/// More things than any page of the house lets the keyboard stand on.
const ENOUGH: usize = 120;

/// Strikes Tab until the keyboard stands on what begins with these words.
pub(crate) async fn reaches(visitor: &mut Visitor, words: &str) -> Outcome {
    for _ in 0..ENOUGH {
        visitor.strikes("Tab").await?;
        if visitor.focus().await?.starts_with(words) {
            return Ok(());
        }
    }
    Err(Trouble::new(format!("the keyboard never comes to « {words} »")))
}

#[test]
fn a_request_is_sent_by_the_keyboard_alone() -> Outcome {
    walk(async |stage| {
        let mut worker = worker(stage).await?;
        opens_sheet(&mut worker, SERVICE).await?;
        worker.sets_out();
        reaches(&mut worker, "Orienter quelqu’un ici").await?;
        worker.strikes("Enter").await?;
        worker.sees("Est-ce la bonne adresse").await?;
        worker.settles().await?;
        reaches(&mut worker, "Ce que la personne souhaite").await?;
        worker.writes("Un panier de légumes le jeudi").await?;
        reaches(&mut worker, "De vive voix").await?;
        worker.strikes(" ").await?;
        reaches(&mut worker, "Envoyer la demande").await?;
        worker.strikes("Enter").await?;
        worker.sees("La demande est envoyée").await?;
        stage.tell_effort("sending by the keyboard alone, each Tab counted", &[&worker]);
        worker.settles().await?;
        sent(&worker).await.map(drop)
    })
}

#[test]
fn a_request_is_answered_without_javascript() -> Outcome {
    walk(async |stage| {
        let mut worker = worker(stage).await?;
        opens_sheet(&mut worker, SERVICE).await?;
        let sent = entrusts(&mut worker, &PERSON).await?;
        let letter = letter_to(stage, MAILBOX, &sent.code).await?;
        let mut receiver = stage.visitor().await?;
        receiver.without_javascript().await?;
        receiver.sets_out();
        receiver.opens(&letter.link).await?;
        receiver.presses("Lire la demande").await?;
        receiver.sees(PERSON.called).await?;
        receiver.settles().await?;
        receiver.presses("Nous l’inscrivons sur liste d’attente").await?;
        receiver.presses("Envoyer la réponse").await?;
        receiver.sees("Indiquez un jour").await?;
        receiver.asks("document.querySelector('[name=attente]').value = '2026-12-10'").await?;
        receiver.presses("Envoyer la réponse").await?;
        receiver.sees("C’est noté. Merci").await?;
        stage.tell_effort("answering without JavaScript, with a day forgotten", &[&receiver]);
        worker.opens(&sent.page).await?;
        worker.sees("Sur liste d’attente").await
    })
}

#[test]
fn of_two_colleagues_who_answer_at_once_the_second_is_told() -> Outcome {
    walk(async |stage| {
        let mut worker = worker(stage).await?;
        opens_sheet(&mut worker, SERVICE).await?;
        let sent =
            entrusts(&mut worker, &Person { called: "Pouillot", telephone: "06 39 98 40 52", ..PERSON })
                .await?;
        let letter = letter_to(stage, MAILBOX, &sent.code).await?;
        let (mut one, mut other) = (stage.visitor().await?, stage.visitor().await?);
        one.opens(&letter.link).await?;
        other.opens(&letter.link).await?;
        other.presses("Il nous manque une information").await?;
        other.types("Ce qu’il vous faut savoir", "Combien sont-ils ?").await?;
        one.presses("Oui, nous pouvons aider").await?;
        one.sees("C’est noté. Merci").await?;
        other.presses("Envoyer la réponse").await?;
        other.sees("Quelque chose a changé entre-temps").await?;
        other.settles().await?;
        let kept = other
            .asks("[...document.querySelectorAll('main textarea')].map((one) => one.value).join()")
            .await?;
        assert!(
            kept.as_str().is_some_and(|kept| kept.contains("Combien sont-ils")),
            "what was typed is lost: {kept}"
        );
        worker.opens(&sent.page).await?;
        worker.sees("Acceptée, sans date").await
    })
}
