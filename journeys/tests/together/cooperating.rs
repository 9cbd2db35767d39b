//! Working together: a convention that both sides confirm, a circuit where one searches, a group that ends, wishes and
//! needs that get an answer.

use journeys::{Outcome, Trouble, walk};

use super::coordinator;
use crate::members::persona::{CHAIR, ELECTED, HEAD_OF_COUNTER, PATHWAY, SOCIAL_DEVELOPMENT, SOCIAL_WORKER};

/// A search for which two organisations have agreed who goes first.
const SEARCH: &str = "/recherche?q=aide+alimentaire&near=Melun";
const PURPOSE: &str = "Un colis pour les jeunes sans ressources, le jour même.";

#[test]
fn a_convention_is_declared_with_its_document_and_the_other_side_confirms() -> Outcome {
    walk(async |stage| {
        let folder = tempfile::tempdir()?;
        let document = folder.path().join("convention.pdf");
        std::fs::write(&document, b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF")?;
        let mut one = stage.visitor().await?;
        one.enters_as(CHAIR).await?;
        one.opens("/cooperations/declarer").await?;
        one.sets_out();
        one.chooses("Avec quelle organisation", "Mission locale du Val (démo)").await?;
        one.ticks("Partenariat").await?;
        one.types("Ce que vous faites ensemble", PURPOSE).await?;
        one.asks("document.querySelector('main input[type=date]').value = '2026-11-26'").await?;
        one.asks("document.querySelectorAll('main input[type=date]')[1].value = '2027-11-25'").await?;
        one.hands_over(&document).await?;
        one.presses("Déclarer un lien").await?;
        one.sees("L’autre organisation reçoit un courrier").await?;
        one.sees("Déclaré par un côté").await?;
        stage.tell_effort("declaring a convention", &[&one]);
        one.settles().await?;
        let relation = one.address().await?;
        let mut stranger = stage.visitor().await?;
        stranger.opens(&relation).await?;
        stranger.sees(PURPOSE).await?;
        stranger.sees_no("Ouvrir la convention").await?;
        let mut other = stage.visitor().await?;
        other.enters_as(PATHWAY).await?;
        other.opens(&relation).await?;
        other.sees("Ouvrir la convention").await?;
        other.sets_out();
        other.presses("Mission locale du Val (démo) confirme ce lien").await?;
        other.sees("Confirmé par les deux").await?;
        stage.tell_effort("confirming a convention", &[&other]);
        stranger.opens(&relation).await?;
        stranger.sees("Confirmé par les deux").await
    })
}

#[test]
fn a_circuit_stands_above_the_results_of_those_who_may_read_it() -> Outcome {
    walk(async |stage| {
        let mut member = stage.visitor().await?;
        member.enters_as(SOCIAL_WORKER).await?;
        member.opens(SEARCH).await?;
        member.sees("Circuit local").await?;
        member.sees("l’accueil social du CCAS, le matin").await?;
        let above = "document.body.innerText.indexOf('Circuit local')
            < document.body.innerText.indexOf(document.querySelector('main a[href^=\"/services/\"]').innerText)";
        assert_eq!(member.asks(above).await?, true, "the circuit stands below the results");
        let mut elected = stage.visitor().await?;
        elected.enters_as(ELECTED).await?;
        let mut stranger = stage.visitor().await?;
        for who in [&mut elected, &mut stranger] {
            who.opens(SEARCH).await?;
            who.sees("Aide alimentaire").await?;
            who.sees_no("Circuit local").await?;
            who.sees_no("l’accueil social du CCAS, le matin").await?;
        }
        Ok(())
    })
}

#[test]
fn a_group_is_opened_and_closes_with_a_note() -> Outcome {
    walk(async |stage| {
        let mut member = stage.visitor().await?;
        member.enters_as(HEAD_OF_COUNTER).await?;
        member.opens("/groupes/ouvrir").await?;
        member.sets_out();
        member.types("Nom du groupe", "Domiciliation (essai)").await?;
        member.types("Pourquoi ce groupe", "Deux communes, deux formulaires.").await?;
        member.types("Ce qui sera là quand il aura fini", "Un seul formulaire de domiciliation.").await?;
        member.asks("document.querySelector('main input[type=date]').value = '2027-03-01'").await?;
        member.ticks("CCAS de Melun (démo)").await?;
        member.presses("Ouvrir un groupe").await?;
        member.sees("Au travail").await?;
        stage.tell_effort("opening a working group", &[&member]);
        member.settles().await?;
        let group = member.address().await?;
        member.types("Ce qui a été fait", "Le formulaire commun est en service.").await?;
        member.presses("Terminer le groupe").await?;
        member.sees("Le formulaire commun est en service").await?;
        member.settles().await?;
        let mut stranger = stage.visitor().await?;
        stranger.opens(&group).await?;
        stranger.sees("Terminé").await?;
        stranger.sees_no("Au travail").await
    })
}

#[test]
fn the_need_of_a_team_is_answered_with_a_way_to_meet() -> Outcome {
    walk(async |stage| {
        let mut team = stage.visitor().await?;
        team.enters_as(SOCIAL_DEVELOPMENT).await?;
        team.opens("/besoins/deposer").await?;
        team.sets_out();
        team.types("Ce que l’équipe veut comprendre", "Comment travaille une mission locale (essai).")
            .await?;
        team.presses("Déposer un besoin").await?;
        team.sees("La coordination reçoit un courrier").await?;
        stage.tell_effort("filing a need", &[&team]);
        team.settles().await?;
        let need = team.address().await?;
        let mut coordinator = coordinator(stage).await?;
        coordinator.opens(&need).await?;
        coordinator.sets_out();
        coordinator.ticks("Une immersion").await?;
        coordinator.types("Un mot pour l’équipe", "Deux personnes, un matin de décembre.").await?;
        coordinator.presses("Répondre").await?;
        coordinator.sees("Forme proposée").await?;
        stage.tell_effort("answering a need", &[&coordinator]);
        team.opens("/besoins").await?;
        team.sees("Comment travaille une mission locale (essai)").await?;
        team.opens(&need).await?;
        for words in ["Une immersion", "Deux personnes, un matin de décembre"] {
            team.sees(words).await?;
        }
        Ok(())
    })
}

#[test]
fn a_wish_of_an_assembly_gets_an_answer_with_its_date() -> Outcome {
    walk(async |stage| {
        let mut coordinator = coordinator(stage).await?;
        coordinator.opens("/souhaits/noter").await?;
        coordinator.sets_out();
        coordinator.types("Ce qui est souhaité", "Un banc devant la distribution (essai).").await?;
        coordinator.asks("document.querySelector('main input[type=date]').value = '2026-11-20'").await?;
        coordinator.presses("Noter un souhait").await?;
        coordinator.sees("Un banc devant la distribution (essai)").await?;
        coordinator.settles().await?;
        if coordinator.address().await? == "/souhaits" {
            coordinator.presses("Un banc devant la distribution (essai)").await?;
        }
        coordinator.ticks("Réponse donnée").await?;
        coordinator.types("La réponse, ou la raison d’un non", "La ville pose un banc en janvier.").await?;
        coordinator.presses("Répondre").await?;
        coordinator.sees("La ville pose un banc en janvier").await?;
        stage.tell_effort("noting a wish and answering it", &[&coordinator]);
        let mut elected = stage.visitor().await?;
        elected.enters_as(ELECTED).await?;
        elected.opens("/souhaits").await?;
        elected.sees("La ville pose un banc en janvier").await?;
        let page = elected.reads().await?;
        let answered = page.split("La ville pose un banc en janvier").nth(1).unwrap_or_default();
        if answered.lines().take(4).any(|line| line.contains("26 novembre 2026")) {
            return Ok(());
        }
        Err(Trouble::new(format!("the answer has no date: {answered}")))
    })
}
