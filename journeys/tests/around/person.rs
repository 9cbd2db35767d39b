//! The person: her code on paper, who knows what, her own language, and « stop ».

use journeys::{Outcome, Visitor, walk};

use super::{Person, entrusts, letter_to, opens_sheet, says_nothing_of, source, worker};
use crate::members::way_to;

const PERSON: Person = Person {
    wish: "Apprendre à envoyer un document depuis son téléphone",
    called: "Sittelle",
    telephone: "06 39 98 40 21",
};
const SERVICE: &str = "La tournée à vélo";
const MAILBOX: &str = "contact@glaneurs-du-val.example";
/// What the receiver was typing.
const TYPED: &str = "Combien de personnes faut-il compter ?";

#[test]
fn the_person_reads_her_page_and_stops_while_somebody_answers() -> Outcome {
    walk(async |stage| {
        let mut worker = worker(stage).await?;
        opens_sheet(&mut worker, SERVICE).await?;
        let sent = entrusts(&mut worker, &PERSON).await?;
        let letter = letter_to(stage, MAILBOX, &sent.code).await?;
        let mut receiver = stage.visitor().await?;
        receiver.opens(&letter.link).await?;
        receiver.presses("Lire la demande").await?;
        receiver.sees(PERSON.called).await?;
        receiver.presses("Il nous manque une information").await?;
        receiver.types("Ce qu’il vous faut savoir", TYPED).await?;
        let code = paper_code(&mut worker).await?;
        let mut person = stage.visitor().await?;
        person.at_phone().await?;
        person.sets_out();
        opens_by_code(&mut person, &code).await?;
        person.sees(&sent.code).await?;
        stage.tell_effort("opening one's own page by the code on paper", &[&person]);
        who_knows_what(&person).await?;
        stops_in_arabic(&mut person).await?;
        worker.opens(&sent.page).await?;
        worker.sees("Arrêtée par la personne").await?;
        loses_nothing(&mut receiver).await
    })
}

/// The code on the sheet that the worker gives her.
async fn paper_code(worker: &mut Visitor) -> Outcome<String> {
    let notice = way_to(worker, "Donner sa feuille à la personne").await?;
    worker.opens(&notice).await?;
    let code = worker.asks("document.querySelector('main .call-number').innerText.trim()").await?;
    Ok(code.as_str().unwrap_or_default().to_owned())
}

/// Types the code without its dashes and in small letters, as people do.
async fn opens_by_code(person: &mut Visitor, code: &str) -> Outcome {
    person.opens("/ma-demande").await?;
    person.types("Votre code", &code.replace('-', "").to_lowercase()).await?;
    person.presses("Voir ma demande").await?;
    person.sees("Vous voyez ici ce qui est demandé pour vous").await?;
    person.settles().await
}

async fn who_knows_what(person: &Visitor) -> Outcome {
    for words in
        ["Qui sait quoi", "Les Glaneurs du Val (démo) peut lire", PERSON.called, PERSON.telephone, "Qui a lu"]
    {
        person.sees(words).await?;
    }
    let looked = person
        .asks("[...document.querySelectorAll('main h3')].find((one) => one.innerText === 'Qui a lu').nextElementSibling.innerText")
        .await?;
    assert!(looked.as_str().is_some_and(|looked| looked.contains("Les Glaneurs du Val")), "{looked}");
    assert_eq!(person.overflow().await?, Vec::<String>::new(), "too wide for a telephone");
    Ok(())
}

async fn stops_in_arabic(person: &mut Visitor) -> Outcome {
    person.presses("العربية").await?;
    person.sees("طلبكم").await?;
    person.settles().await?;
    assert_eq!(person.asks("document.querySelector('main .companion').dir").await?, "rtl");
    assert_eq!(person.overflow().await?, Vec::<String>::new(), "too wide for a telephone, in Arabic");
    person.presses("أوقفوا كل شيء").await?;
    // What the button does is said before with almost the same words.
    person.sees("توقف كل شيء. الخدمة التي كتبت الطلب").await?;
    person.settles().await
}

/// The receiver is told, reads nothing of her any more, and still has what was typed.
async fn loses_nothing(receiver: &mut Visitor) -> Outcome {
    receiver.presses("Envoyer la réponse").await?;
    receiver.sees("La personne a demandé d’arrêter").await?;
    receiver.settles().await?;
    let kept = receiver
        .asks("[...document.querySelectorAll('main textarea')].map((one) => one.value).join()")
        .await?;
    assert!(kept.as_str().is_some_and(|kept| kept.contains(TYPED)), "what was typed is lost: {kept}");
    says_nothing_of(&PERSON, &source(receiver).await?, "the page of a request that was stopped");
    Ok(())
}

#[test]
fn a_code_with_a_wrong_sign_opens_nothing() -> Outcome {
    walk(async |stage| {
        let mut person = stage.visitor().await?;
        person.opens("/ma-demande").await?;
        person.types("Votre code", "0000-0000-0000").await?;
        person.presses("Voir ma demande").await?;
        person.sees("Ce code n’ouvre rien").await?;
        person.is_at("/ma-demande").await
    })
}
