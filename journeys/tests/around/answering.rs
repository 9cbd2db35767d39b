//! Answering in twenty seconds from a letter, on a telephone and without an account; and saying no with a better address.

use journeys::{Outcome, Stage, Visitor, walk};

use super::{Person, TOO_SMALL, entrusts, letter_to, opens_sheet, says_nothing_of, source, worker};

const PERSON: Person = Person {
    wish: "Un colis pour quatre, avec un coin pour réchauffer",
    called: "Huppe",
    telephone: "06 39 98 40 11",
};
const SERVICE: &str = "Colis alimentaire, deux fois par mois";
const MAILBOX: &str = "contact@panier-d-a-cote.example";

/// What a service that is full proposes instead.
const BETTER: &str = "Aide alimentaire d’urgence";
/// Chooses the day and the hour of an appointment, as the wheels of a telephone do.
const ON_THURSDAY: &str = "document.querySelector('[name=jour]').value = '2026-12-03';
    document.querySelector('[name=heure]').value = '14:30'";

#[test]
fn a_request_is_answered_on_a_telephone_and_its_link_forwards_safely() -> Outcome {
    walk(async |stage| {
        let mut worker = worker(stage).await?;
        opens_sheet(&mut worker, SERVICE).await?;
        let sent = entrusts(&mut worker, &PERSON).await?;
        let letter = letter_to(stage, MAILBOX, &sent.code).await?;
        says_nothing_of(&PERSON, &letter.text, "the letter");
        let mut receiver = stage.visitor().await?;
        receiver.at_phone().await?;
        receiver.sets_out();
        receiver.opens(&letter.link).await?;
        receiver.sees("C’est à vous de répondre").await?;
        says_nothing_of(&PERSON, &source(&receiver).await?, "the page before it is read");
        reads_and_accepts(&mut receiver).await?;
        stage.tell_effort(
            "answering from a letter on a telephone: read, yes, a day and an hour (two more)",
            &[&receiver],
        );
        worker.opens(&sent.read()).await?;
        for words in ["Rendez-vous fixé", "3 décembre 2026", "Le Panier d’à côté (démo)"] {
            worker.sees(words).await?;
        }
        a_colleague_opens_the_same_link(stage, &letter.link, &sent.code).await
    })
}

async fn reads_and_accepts(receiver: &mut Visitor) -> Outcome {
    receiver.presses("Lire la demande").await?;
    for words in [PERSON.wish, PERSON.called, PERSON.telephone] {
        receiver.sees(words).await?;
    }
    receiver.settles().await?;
    assert_eq!(receiver.asks(TOO_SMALL).await?, serde_json::json!([]), "too small for a finger");
    assert_eq!(receiver.overflow().await?, Vec::<String>::new(), "too wide for a telephone");
    receiver.presses("Oui, avec un rendez-vous").await?;
    receiver.asks(ON_THURSDAY).await?;
    receiver.presses("Envoyer la réponse").await?;
    receiver.sees("C’est noté. Merci").await
}

/// A second browser with the same link sees no identity, and has a link of its own sent to the same mailbox.
async fn a_colleague_opens_the_same_link(stage: &Stage, link: &str, code: &str) -> Outcome {
    let mut mailbox = journeys::Mailbox::of(stage, MAILBOX).await?;
    let mut colleague = stage.visitor().await?;
    colleague.opens(link).await?;
    colleague.sees("Déjà lue dans un autre navigateur").await?;
    says_nothing_of(&PERSON, &source(&colleague).await?, "the page of a forwarded link");
    colleague.presses("Recevoir un lien pour moi").await?;
    colleague.sees("part vers la même boîte aux lettres").await?;
    let letter = mailbox.next_letter().await?;
    assert!(letter.text.contains(code), "{}", letter.text);
    says_nothing_of(&PERSON, &letter.text, "the second letter");
    colleague.opens(&letter.link).await?;
    colleague.presses("Lire la demande").await?;
    colleague.sees(PERSON.called).await
}

#[test]
fn a_refusal_names_a_better_address_and_the_sender_takes_it() -> Outcome {
    walk(async |stage| {
        let person = Person { called: "Grive", telephone: "06 39 98 40 12", ..PERSON };
        let mut worker = worker(stage).await?;
        opens_sheet(&mut worker, "Repas chaud du midi").await?;
        let sent = entrusts(&mut worker, &person).await?;
        let letter = letter_to(stage, "contact@table-des-lys.example", &sent.code).await?;
        let mut receiver = stage.visitor().await?;
        receiver.sets_out();
        receiver.opens(&letter.link).await?;
        receiver.presses("Nous ne pouvons pas").await?;
        receiver.ticks("Complet").await?;
        receiver.ticks_beside("Où la personne peut-elle aller", BETTER).await?;
        receiver.presses("Envoyer la réponse").await?;
        receiver.sees("C’est noté. Merci").await?;
        stage.tell_effort("refusing with a reason and a better address", &[&receiver]);
        worker.opens(&sent.read()).await?;
        for words in ["Refusée", "Complet", "À vous d’agir", BETTER] {
            worker.sees(words).await?;
        }
        takes_the_other_address(&mut worker).await?;
        worker.opens(&sent.page).await?;
        worker.sees("D’une adresse à l’autre").await
    })
}

async fn takes_the_other_address(worker: &mut Visitor) -> Outcome {
    let chosen = "[...document.querySelectorAll('main select option:checked')].map((one) => one.text).join()";
    worker.settles().await?;
    let chosen = worker.asks(chosen).await?;
    assert!(
        chosen.as_str().is_some_and(|one| one.contains(BETTER)),
        "what was proposed is not chosen: {chosen}"
    );
    worker.sets_out();
    worker.presses("Valider").await?;
    worker.sees("l’autre service").await
}
