//! Twelve questions from a letter, on a telephone and without an account; and what becomes of the answers.

use std::time::{Duration, Instant};

use journeys::{Mailbox, Outcome, Stage, Trouble, Visitor, walk};

use super::{ASKING, begins_survey, coordinator, opens_survey};

/// Who is asked, as the directory names it; another organisation already wishes to know it.
const ASKED: &str = "Déclic numérique (démo)";
/// Who wishes so.
const WISHED: &str = "Le Panier d’à côté (démo)";
/// What it does now; the directory says something else.
const NOW: &str = "Nous aidons à remplir un dossier en ligne. Nous ne donnons pas d’ordinateur.";
const QUESTION: &str = "Que faites-vous, et que ne faites-vous pas";
/// How long answers may take until the house has followed them: it looks every minute.
const A_MINUTE: Duration = Duration::from_secs(80);
/// Everything a finger must hit that is smaller than 24 points each way (WCAG 2.2, 2.5.8), links within text apart.
const TOO_SMALL: &str =
    "[...document.querySelectorAll('main button, main select, main textarea, main label, main a.button')]
    .filter((thing) => thing.checkVisibility() && thing.getBoundingClientRect().height < 24)
    .map((thing) => thing.outerHTML.slice(0, 80))";

#[test]
fn the_twelve_questions_are_answered_on_a_telephone_and_lead_to_a_correction_and_a_meeting() -> Outcome {
    walk(async |stage| {
        let asking = ASKING.lock().await;
        let mut mailbox = Mailbox::of(stage, "contact@declic-numerique.example").await?;
        let mut coordinator = coordinator(stage).await?;
        let list = format!("{ASKED}\nAmicale de l’essai;amicale@essai-liste.example");
        let survey = begins_survey(&mut coordinator, "Essai au téléphone portable", &list).await?;
        opens_survey(&mut coordinator, &survey).await?;
        let link = mailbox.next_letter().await?.link;
        drop(asking);
        let mut referent = stage.visitor().await?;
        referent.at_phone().await?;
        referent.opens(&link).await?;
        referent.sees("vous pose quelques questions").await?;
        referent.sets_out();
        answers_in_two_visits(&mut referent, &link).await?;
        referent.presses("Envoyer").await?;
        referent.sees("Merci, vos réponses sont arrivées").await?;
        stage.tell_effort(
            "answering the twelve questions on a telephone, with a number refused and one pause",
            &[&referent],
        );
        for words in ["Reçu", ASKED, NOW, WISHED, "Vos textes sont lus sans le nom"] {
            referent.sees(words).await?;
        }
        coordinator.opens(&format!("{survey}/resultats")).await?;
        for words in ["50 % de réponses", "1 réponse"] {
            coordinator.sees(words).await?;
        }
        what_it_leads_to(stage, &mut coordinator, &survey).await
    })
}

/// Answers, types a number nobody may keep, mends it, stops, and comes back by the same link.
#[expect(clippy::cognitive_complexity, reason = "one walk, told from its beginning to its end")]
async fn answers_in_two_visits(referent: &mut Visitor, link: &str) -> Outcome {
    referent.presses("Commencer").await?;
    referent.sees("Repris de votre fiche").await?;
    referent.settles().await?;
    assert_eq!(referent.asks(TOO_SMALL).await?, serde_json::json!([]), "too small for a finger");
    assert_eq!(referent.overflow().await?, Vec::<String>::new(), "too wide for a telephone");
    referent.ticks("Tout le monde").await?;
    referent.types(QUESTION, &format!("{NOW} Dossier 1 85 05 78 006 084 91.")).await?;
    referent.ticks("Une salle").await?;
    referent
        .ticks_beside("Utiliseriez-vous un annuaire commun", "Oui, s’il est régulièrement actualisé")
        .await?;
    referent.presses("Continuer").await?;
    referent.sees("Ce texte contient un numéro de sécurité sociale").await?;
    referent.settles().await?;
    let kept =
        "[...document.querySelectorAll('main input:checked')].map((box) => box.labels[0].innerText.trim())";
    let kept = referent.asks(kept).await?.to_string();
    assert!(kept.contains("Tout le monde") && kept.contains("Une salle"), "ticks were lost: {kept}");
    referent.types(QUESTION, NOW).await?;
    referent.presses("Garder et finir plus tard").await?;
    referent.sees("C’est gardé").await?;
    referent.settles().await?;
    referent.opens(link).await?;
    referent.sees("tout ce que vous avez écrit est encore là").await?;
    referent.presses("Reprendre").await?;
    referent.sees(QUESTION).await?;
    referent.settles().await?;
    wishes_to_know(referent).await?;
    referent.ticks("Signer un protocole de coopération").await?;
    referent.presses("Continuer").await?;
    referent.sees("Relire avant d’envoyer").await
}

/// Names somebody under « avec qui aimeriez-vous travailler », by the keyboard from the field of the first.
async fn wishes_to_know(referent: &mut Visitor) -> Outcome {
    let field = "[...document.querySelectorAll('main fieldset')]
        .find((group) => group.querySelector('legend')?.innerText.includes('aimeriez-vous travailler'))
        .querySelector('input').focus()";
    referent.asks(field).await?;
    referent.writes(WISHED).await
}

/// A correction waits for the owner, and the wish that is shared is a proposal to meet.
async fn what_it_leads_to(stage: &Stage, coordinator: &mut Visitor, survey: &str) -> Outcome {
    let results = format!("{survey}/resultats");
    follows(coordinator, &results, "1 rencontre proposée, parce que le souhait est partagé").await?;
    coordinator.sees("1 correction de fiche proposée : aucune acceptée, 1 en attente").await?;
    coordinator.opens("/cooperations/rencontres").await?;
    let both = [format!("{ASKED} et {WISHED}"), format!("{WISHED} et {ASKED}")];
    let page = coordinator.reads().await?;
    assert!(both.iter().any(|words| page.contains(words)), "no proposal to meet: {page}");
    let mut stranger = stage.visitor().await?;
    stranger.opens("/organisations?q=D%C3%A9clic").await?;
    // Nothing changes without the owner.
    stranger.sees_no("Nous ne donnons pas d’ordinateur").await
}

/// Opens a page again and again until it says this.
async fn follows(somebody: &mut Visitor, page: &str, words: &str) -> Outcome {
    let begun = Instant::now();
    while begun.elapsed() < A_MINUTE {
        somebody.opens(page).await?;
        if somebody.reads().await?.contains(words) {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_secs(2)).await;
    }
    Err(Trouble::new(format!("{page} never says « {words} »")))
}
