//! By the link of a letter, without an account: « tout est bon », one thing changed, « complet jusqu'au … ».

use journeys::{Mailbox, Outcome, Stage, Visitor, walk};

use super::STILL_RIGHT;
use crate::members::persona::CHAIR;

#[test]
fn a_newcomer_confirms_from_a_letter_and_the_organisation_gets_its_certificate() -> Outcome {
    walk(async |stage| {
        let mut newcomer = stage.visitor().await?;
        newcomer.opens("/courrier").await?;
        newcomer.sees("responsable-associatif@essai.example").await?;
        newcomer.sets_out();
        newcomer.presses_beside("responsable-associatif@essai.example", STILL_RIGHT).await?;
        newcomer.presses("Voir notre fiche").await?;
        newcomer.sees("tout est-il toujours juste").await?;
        newcomer.presses("Tout est bon").await?;
        newcomer.sees("Le Panier d’à côté (démo) est à jour au").await?;
        stage.tell_effort("confirming from the letter, without an account", &[&newcomer]);
        newcomer.presses("Voir la fiche publique").await?;
        newcomer.sees("Confirmé le 26 novembre 2026").await?;
        asks_for_the_certificate(stage).await
    })
}

/// Every record is fresh now: the chair asks for the certificate, and somebody who reads the grant file checks it.
async fn asks_for_the_certificate(stage: &Stage) -> Outcome {
    let mut chair = stage.visitor().await?;
    chair.enters_as(CHAIR).await?;
    chair.opens("/mes-organisations").await?;
    let organization = chair.address().await?.replace("/mes-organisations/", "");
    chair.opens(&format!("/organisations-certificat/{organization}")).await?;
    chair.sees("à jour").await?;
    chair.sets_out();
    chair.presses("Établir l’attestation").await?;
    chair.is_at("/attestation/").await?;
    stage.tell_effort("asking for the certificate", &[&chair]);
    let address = chair.address().await?;
    let mut reader = stage.visitor().await?;
    reader.opens(&address).await?;
    for words in ["Attestation « à jour »", "Le Panier d’à côté (démo)", "Valable jusqu’au"] {
        reader.sees(words).await?;
    }
    reader.opens("/attestation/RIEN-DU-TOUT").await?;
    reader.sees_no("Le Panier d’à côté (démo)").await
}

/// Somebody on a telephone, at the page of the link in the letter to this address.
async fn by_the_link(stage: &Stage, address: &str) -> Outcome<Visitor> {
    let mut mailbox = Mailbox::of(stage, address).await?;
    let letter = mailbox.letter_about(STILL_RIGHT).await?;
    let mut somebody = stage.visitor().await?;
    somebody.at_phone().await?;
    somebody.opens(&letter.link).await?;
    somebody.sees("tout est-il toujours juste").await?;
    somebody.sets_out();
    Ok(somebody)
}

#[test]
fn one_part_is_changed_by_the_link() -> Outcome {
    walk(async |stage| {
        let mut keeper = by_the_link(stage, "maraude@essai.example").await?;
        let link = keeper.address().await?;
        keeper.presses("Changer : Joindre").await?;
        keeper.is_at("/changer/contact").await?;
        keeper.types("Numéros de téléphone", "02 61 91 52 63 (équipe du soir)").await?;
        keeper.presses("Enregistrer").await?;
        keeper.sees("C’est changé, et confirmé du même coup").await?;
        stage.tell_effort("changing one part by the link", &[&keeper]);
        keeper.settles().await?;
        keeper.opens(&link).await?;
        keeper.sees("02 61 91 52 63").await?;
        keeper.sees_no("02 61 91 52 62").await
    })
}

#[test]
fn full_until_is_said_in_two_taps() -> Outcome {
    walk(async |stage| {
        let mut keeper = by_the_link(stage, "relectrice@essai.example").await?;
        keeper.presses("Complet jusqu’au").await?;
        keeper.presses("Une semaine").await?;
        keeper.sees("C’est noté, et visible de tous").await?;
        let (taps, _) = keeper.effort();
        assert_eq!(taps, 2, "more than two taps");
        stage.tell_effort("« complet jusqu’au … » from the link", &[&keeper]);
        keeper.sees("Complet jusqu’au 3 décembre 2026").await
    })
}
