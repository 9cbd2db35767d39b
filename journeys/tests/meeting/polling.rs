//! A poll of dates is answered by a link, by hand or with the keyboard alone; the best day is kept.

use journeys::{Mailbox, Outcome, walk};

use crate::acting::{as_persona, fetched};
use crate::around::keys::reaches;
use crate::members::persona::CHAIR;

/// The poll of the demo, and who has not answered it yet.
const SUBJECT: &str = "Accueillir sans faire répéter";
const MAILBOX: &str = "contact@veilleurs-du-val.example";
/// The first box of each day, by its name.
const DAYS: &str =
    "[...new Set([...document.querySelectorAll('main input[type=radio]')].map((one) => one.name))].length";

#[test]
fn a_poll_is_answered_by_the_keyboard_alone_and_the_best_day_is_kept() -> Outcome {
    walk(async |stage| {
        let letter = Mailbox::of(stage, MAILBOX)
            .await?
            .letter_about("Le Panier d’à côté (démo) propose une rencontre")
            .await?;
        let mut guest = stage.visitor().await?;
        guest.opens(&letter.link).await?;
        guest.sees(SUBJECT).await?;
        guest.settles().await?;
        let days = guest.asks(DAYS).await?.as_u64().unwrap_or_default();
        assert!(days >= 2, "{days} days are asked about");
        guest.sets_out();
        for _ in 0..days {
            reaches(&mut guest, "Oui").await?;
            guest.strikes(" ").await?;
        }
        reaches(&mut guest, "Envoyer ces réponses").await?;
        guest.strikes("Enter").await?;
        guest.sees("Votre réponse est gardée, et transmise").await?;
        stage.tell_effort("answering a poll of dates by the keyboard alone, each Tab counted", &[&guest]);
        let mut asker = as_persona(stage, CHAIR).await?;
        asker.opens("/rencontres").await?;
        asker.presses(SUBJECT).await?;
        asker.sees("Le plus commode").await?;
        asker.settles().await?;
        asker.sets_out();
        asker.presses_beside("Le plus commode", "Retenir ce jour").await?;
        asker.sees("Le jour est fixé. Chacun est prévenu").await?;
        stage.tell_effort("keeping the best day of a poll", &[&asker]);
        asker.settles().await?;
        let page = asker.address().await?;
        let page = page.split('?').next().unwrap_or_default();
        let (kind, _) = fetched(&asker, &format!("{page}/agenda.ics")).await?;
        assert!(kind.starts_with("200 text/calendar"), "{kind}");
        Ok(())
    })
}
