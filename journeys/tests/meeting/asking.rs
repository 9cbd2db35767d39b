//! A call of twenty minutes is proposed from a record, and answered on a telephone by the link of a letter.

use journeys::{Letter, Mailbox, Outcome, Stage, Visitor, walk};

use super::{fits, opens_organization};
use crate::acting::{as_persona, fetched, sets};
use crate::members::persona::SOCIAL_WORKER;

/// Who is called, and its mailbox.
const CALLED: &str = "CSAPA Les Berges (démo)";
const MAILBOX: &str = "contact@csapa-les-berges.example";
const SUBJECT: &str = "Qui appeler un vendredi soir";

#[test]
fn a_call_is_proposed_from_a_record_and_answered_on_a_telephone() -> Outcome {
    walk(async |stage| {
        let mut mailbox = Mailbox::of(stage, MAILBOX).await?;
        let mut asker = as_persona(stage, SOCIAL_WORKER).await?;
        proposes(&mut asker).await?;
        stage.tell_effort("proposing a call from a record, with two days", &[&asker]);
        let letter = mailbox.letter_about("propose une rencontre").await?;
        answers(stage, &letter).await?;
        asker.opens("/rencontres").await?;
        asker.presses(SUBJECT).await?;
        asker.sees("Jour fixé").await?;
        asker.sees("vendredi 11 décembre 2026").await
    })
}

/// Finds the organisation's record, and proposes a call there on one of two days.
async fn proposes(asker: &mut Visitor) -> Outcome {
    opens_organization(asker, CALLED).await?;
    asker.sets_out();
    asker.presses("Proposer un appel de 20 minutes").await?;
    asker.sees("répond en un geste, sans compte").await?;
    asker.settles().await?;
    asker.types("Sujet", SUBJECT).await?;
    asker.presses("Proposer d’autres jours").await?;
    for (day, hour, on) in [("jour_1", "heure_1", "2026-12-10"), ("jour_2", "heure_2", "2026-12-11")] {
        sets(asker, day, on).await?;
        sets(asker, hour, "11:30").await?;
    }
    asker.presses("Envoyer l’invitation").await?;
    asker.sees("L’invitation est partie").await?;
    asker.settles().await
}

/// One day is chosen on a telephone, without an account, and goes into a calendar.
async fn answers(stage: &Stage, letter: &Letter) -> Outcome {
    assert!(!letter.text.contains(SUBJECT), "what was typed stands in the letter: {}", letter.text);
    let mut she = stage.visitor().await?;
    she.at_phone().await?;
    she.sets_out();
    she.opens(&letter.link).await?;
    she.sees("Un geste suffit pour répondre").await?;
    fits(&she).await?;
    she.ticks("vendredi 11 décembre 2026").await?;
    she.presses("Nous venons ce jour-là").await?;
    she.sees("Votre réponse est gardée, et transmise").await?;
    stage.tell_effort("answering a proposed call on a telephone, without an account", &[&she]);
    fits(&she).await?;
    let page = she.address().await?;
    let (kind, calendar) =
        fetched(&she, &format!("{}/agenda.ics", page.split('?').next().unwrap_or_default())).await?;
    assert!(kind.starts_with("200 text/calendar"), "{kind}");
    assert!(calendar.contains("DTSTART") && calendar.contains("20261211T"), "{calendar}");
    Ok(())
}
