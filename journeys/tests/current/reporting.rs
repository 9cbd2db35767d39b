//! Anybody reports an error in one line and follows it; the owner answers, or else the coordinator does.

use journeys::{Mailbox, Outcome, walk};

use crate::members::persona::COORDINATOR;
use crate::members::way_to;

#[test]
fn an_error_is_reported_answered_and_closed() -> Outcome {
    walk(async |stage| {
        let mut mailbox = Mailbox::of(stage, "referente-parcours@essai.example").await?;
        let mut reporter = stage.visitor().await?;
        reporter.opens("/recherche?q=permis+et+premiers+trajets&near=Melun").await?;
        let sheet = way_to(&reporter, "Permis et premiers trajets").await?;
        reporter.opens(&sheet).await?;
        reporter.sets_out();
        reporter.presses("Signaler une erreur").await?;
        reporter.types("Qu’est-ce qui est faux", "Le numéro ne répond plus depuis lundi.").await?;
        reporter.presses("Signaler").await?;
        reporter.sees("Gardez l’adresse de cette page").await?;
        stage.tell_effort("reporting an error", &[&reporter]);
        reporter.settles().await?;
        let following = reporter.address().await?;
        assert!(following.starts_with("/signalement/"), "{following}");

        let letter = mailbox.letter_about("Une erreur est signalée dans votre fiche").await?;
        assert!(!letter.text.contains("ne répond plus"), "no letter carries what somebody wrote");
        let mut owner = stage.visitor().await?;
        owner.opens(&letter.link).await?;
        owner.sees("Le numéro ne répond plus depuis lundi").await?;
        owner.sets_out();
        owner.types("Votre réponse, en une ligne", "La ligne est rétablie depuis hier.").await?;
        owner.presses("Répondre que c’est juste").await?;
        owner.sees("La réponse est partie").await?;
        stage.tell_effort("answering a report", &[&owner]);

        reporter.opens(&following).await?;
        reporter.sees("La ligne est rétablie depuis hier").await?;
        reporter.presses("C’est bon").await?;
        reporter.sees("Le signalement est terminé").await
    })
}

#[test]
fn the_coordinator_takes_up_what_nobody_answered() -> Outcome {
    walk(async |stage| {
        let mut coordinator = stage.visitor().await?;
        coordinator.enters_as(COORDINATOR).await?;
        coordinator.sets_out();
        coordinator.presses("signalements sans réponse").await?;
        coordinator.sees("Fiches à suivre").await?;
        coordinator.sees("Atelier vélo du samedi").await?;
        let name = "document.querySelector('main a[href^=\"/signalements/\"]').innerText";
        let name = coordinator.asks(name).await?.as_str().unwrap_or_default().to_owned();
        coordinator.presses(&name).await?;
        coordinator.sees("Répondre au signalement").await?;
        coordinator.presses("C’est corrigé").await?;
        coordinator.sees("La réponse est partie").await?;
        stage.tell_effort("the coordinator answers a report", &[&coordinator]);
        Ok(())
    })
}
