//! Entrusting somebody to a service in sixty seconds, with her beside.

use journeys::{Outcome, walk};

use super::{Person, entrusts, letter_to, opens_sheet, says_nothing_of, worker, writes_down};
use crate::members::way_to;

const PERSON: Person = Person {
    wish: "De quoi manger jusqu’à la fin du mois, près de chez elle",
    called: "Cigogne",
    telephone: "06 39 98 40 01",
};
/// A finger that trembles: the same form twice at one moment, and where each of the two arrives.
const SENT_TWICE: &str = "(() => {
    const form = document.querySelector('main form[method=post][enctype]');
    const send = () => fetch(form.action, { method: 'POST', body: new FormData(form) }).then((page) => page.url);
    return Promise.all([send(), send()]);
})()";
/// What a person does within a minute: one thing every five seconds, while she also talks.
const WITHIN_A_MINUTE: u32 = 12;

#[test]
fn somebody_is_entrusted_to_a_service_with_her_beside() -> Outcome {
    walk(async |stage| {
        let mut worker = worker(stage).await?;
        worker.opens("/ma-demande/notice").await?;
        for words in ["Vous pouvez dire oui. Vous pouvez dire non.", "Dites « stop »"] {
            worker.sees(words).await?;
        }
        opens_sheet(&mut worker, "La tournée à vélo").await?;
        worker.sets_out();
        let sent = entrusts(&mut worker, &PERSON).await?;
        stage.tell_effort("sending a request with the person beside", &[&worker]);
        assert!(worker.effort().0 <= WITHIN_A_MINUTE, "{} actions", worker.effort().0);
        for words in ["Envoyée", "Au service de répondre"] {
            worker.sees(words).await?;
        }
        for words in [PERSON.wish, PERSON.called, "De vive voix"] {
            worker.sees(words).await?;
        }
        let letter = letter_to(stage, "contact@glaneurs-du-val.example", &sent.code).await?;
        says_nothing_of(&PERSON, &letter.text, "the letter");
        worker.opens("/mes-orientations").await?;
        worker.sees(&sent.code).await?;
        worker.opens(&sent.page).await?;
        let notice = way_to(&worker, "Donner sa feuille à la personne").await?;
        worker.opens(&notice).await?;
        worker.sees("Nous voulons dire à Les Glaneurs du Val (démo)").await?;
        worker.ticks("Donnée sur papier").await?;
        worker.presses("Noter").await?;
        worker.sees("C’est noté, avec la date").await
    })
}

#[test]
fn a_form_that_is_sent_twice_makes_one_request() -> Outcome {
    walk(async |stage| {
        let mut worker = worker(stage).await?;
        opens_sheet(&mut worker, "La tournée à vélo").await?;
        let person = Person { called: "Martinet", telephone: "06 39 98 40 02", ..PERSON };
        writes_down(&mut worker, &person).await?;
        let arrived = worker.asks(SENT_TWICE).await?;
        assert_eq!(arrived[0], arrived[1]);
        assert!(arrived[0].as_str().is_some_and(|page| page.contains("/mes-orientations/")), "{arrived}");
        Ok(())
    })
}

#[test]
fn what_is_missing_is_told_and_nothing_typed_is_lost() -> Outcome {
    walk(async |stage| {
        let mut worker = worker(stage).await?;
        opens_sheet(&mut worker, "La tournée à vélo").await?;
        worker.presses("Orienter quelqu’un ici").await?;
        worker.types("Ce que la personne souhaite", PERSON.wish).await?;
        worker.presses("Envoyer la demande").await?;
        worker.sees("Demandez à la personne si elle est d’accord").await?;
        worker.settles().await?;
        let typed = worker.asks("document.querySelector('[name=souhait]').value").await?;
        assert_eq!(typed, PERSON.wish);
        worker.types("Ce que la personne souhaite", "Joindre le 1 85 05 78 006 084 91").await?;
        worker.ticks("De vive voix").await?;
        worker.presses("Envoyer la demande").await?;
        worker.sees("numéro").await?;
        worker.sees_no("La demande est envoyée").await
    })
}
