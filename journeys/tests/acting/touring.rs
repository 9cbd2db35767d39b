//! An exhibition is asked for, its queue is fair, a tour is planned in the open, and a host may withdraw.

use journeys::{Mailbox, Outcome, Stage, Visitor, walk};

use super::{as_persona, sets};
use crate::members::persona::{CHAIR, SOCIAL_DEVELOPMENT};

const EXHIBITION: &str = "Sus au tabou (démo)";
/// Where the host's letters come.
const HOST: &str = "contact@panier-d-a-cote.example";

#[test]
fn an_exhibition_is_asked_for_planned_received_and_planned_anew() -> Outcome {
    walk(async |stage| {
        let mut host = as_persona(stage, CHAIR).await?;
        let exhibition = asks(stage, &mut host).await?;
        let mut owner = as_persona(stage, SOCIAL_DEVELOPMENT).await?;
        reserves(stage, &mut owner, &exhibition).await?;
        arrives(stage).await?;
        plans(stage, &mut owner, &exhibition).await?;
        somebody_withdraws(stage, &mut owner, &exhibition).await
    })
}

/// A host sees where each copy is, asks, and sees her rank: five came before her.
async fn asks(stage: &Stage, host: &mut Visitor) -> Outcome<String> {
    host.opens("/expositions").await?;
    host.sees("Où est chaque exemplaire").await?;
    host.sees("Centre social L’Escale des Lys, Dammarie-les-Lys").await?;
    host.sets_out();
    host.presses(EXHIBITION).await?;
    host.sees("Ce qu’elle contient").await?;
    host.settles().await?;
    let exhibition = host.address().await?;
    host.presses("Demander cette exposition").await?;
    host.types("Commune", "77000 Melun").await?;
    host.ticks("N’importe quand nous convient").await?;
    host.presses("Envoyer la demande").await?;
    host.sees("Votre demande est notée, avec son rang").await?;
    stage.tell_effort("asking for an exhibition", &[host]);
    host.sees("Vous êtes au rang 6 dans la file").await?;
    Ok(exhibition)
}

/// Who lends sets one stay by hand; her host is told by a letter.
async fn reserves(stage: &Stage, owner: &mut Visitor, exhibition: &str) -> Outcome {
    owner.opens(&format!("{exhibition}/file")).await?;
    owner.sets_out();
    let last = "(() => { const list = document.querySelector('main select[name=demande]');
        list.value = list.options[list.options.length - 1].value; })()";
    owner.settles().await?;
    owner.asks(last).await?;
    sets(owner, "debut", "2026-11-27").await?;
    owner.presses("Fixer ce passage").await?;
    owner.sees("Le passage est fixé, et le lieu prévenu").await?;
    stage.tell_effort("setting a stay by hand (a place and a day besides)", &[owner]);
    Ok(())
}

/// The host's page opens on a telephone from the letter; looking says nothing, the button does.
async fn arrives(stage: &Stage) -> Outcome {
    let letter = Mailbox::of(stage, HOST).await?.letter_about("passe chez vous du 27 novembre 2026").await?;
    let mut host = stage.visitor().await?;
    host.at_phone().await?;
    host.sets_out();
    host.opens(&letter.link).await?;
    host.sees("Elle est arrivée ?").await?;
    host.presses("Oui, tout est là et en bon état").await?;
    host.sees("L’arrivée est notée, merci").await?;
    stage.tell_effort("saying on a telephone that an exhibition has come", &[&host]);
    Ok(())
}

/// The five who came before are served by one tour, with what is known of it in words.
async fn plans(stage: &Stage, owner: &mut Visitor, exhibition: &str) -> Outcome {
    owner.opens(&format!("{exhibition}/tournee")).await?;
    owner.sets_out();
    owner.presses("Proposer une tournée").await?;
    owner.sees("5 lieux servis sur 5").await?;
    owner.sees("Un second calcul a vérifié chaque date").await?;
    owner.sees("Rien n’est encore enregistré").await?;
    owner.settles().await?;
    let said = owner.reads().await?;
    let bound = ["La meilleure tournée possible", "Une bonne tournée", "Une tournée possible"];
    assert!(bound.iter().any(|words| said.contains(words)) && said.contains(" km"), "{said}");
    owner.presses("Adopter cette tournée").await?;
    owner.sees("La tournée est adoptée").await?;
    stage.tell_effort("planning a tour of five places and adopting it", &[owner]);
    Ok(())
}

async fn somebody_withdraws(stage: &Stage, owner: &mut Visitor, exhibition: &str) -> Outcome {
    owner.opens(&format!("{exhibition}/tournee/retrait")).await?;
    owner.sets_out();
    owner.presses("Voir ce que cela change").await?;
    owner.sees("Ce qui bouge").await?;
    owner.settles().await?;
    let moves = owner.asks("document.querySelectorAll('main tbody tr').length").await?;
    let decides = match moves.as_u64() {
        Some(1..) => "Retirer ce lieu et faire ces changements",
        _ => "Retirer ce lieu sans rien changer d’autre",
    };
    owner.presses(decides).await?;
    owner.sees("est retiré").await?;
    stage.tell_effort("taking a place off a tour, having seen what moves", &[owner]);
    Ok(())
}
