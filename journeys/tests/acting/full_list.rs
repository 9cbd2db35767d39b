//! A list that is full: who waits knows her rank, and a place that frees is offered to her first, with a deadline.

use journeys::{Mailbox, Outcome, Stage, Visitor, walk};

use super::{SEASON, as_persona, opens_action};
use crate::around::source;
use crate::members::persona::SOCIAL_DEVELOPMENT;

/// Who has waited longest, and where her letters come.
const WAITS: (&str, &str) = ("Clémence", "clemence@demo.example");

#[test]
fn a_place_that_frees_goes_to_who_has_waited_longest() -> Outcome {
    walk(async |stage| {
        let mut mailbox = Mailbox::of(stage, WAITS.1).await?;
        let link = mailbox.letter_about("Vous êtes sur la liste d’attente").await?.link;
        let mut she = stage.visitor().await?;
        she.at_phone().await?;
        she.opens(&link).await?;
        she.sees("Vous êtes la première personne sur la liste d’attente").await?;
        let (mut other, action) = another_waits(stage).await?;
        let mut carrier = somebody_leaves(stage, &action).await?;
        let offer = mailbox.letter_about("Une place se libère pour vous").await?;
        assert!(offer.text.contains("gardée pour vous jusqu’au"), "{}", offer.text);
        assert!(!offer.text.contains(WAITS.0) && !offer.text.contains("Gégé"), "{}", offer.text);
        she.sets_out();
        she.opens(&offer.link).await?;
        she.sees("Une place s’est libérée pour vous").await?;
        she.presses("Je prends la place").await?;
        she.sees("La place est à vous").await?;
        stage.tell_effort("taking a place that frees, from the letter", &[&she]);
        let hers = other.address().await?;
        other.opens(&hers).await?;
        other.sees("Vous êtes la première personne").await?;
        other.presses("Quitter la liste d’attente").await?;
        other.sees("votre inscription est effacée").await?;
        types_a_list(stage, &mut carrier, &action).await?;
        prints_a_sheet(&mut carrier, &action).await
    })
}

/// Everybody reads that it is full, and no name; who signs up is told her rank, on her own page alone.
async fn another_waits(stage: &Stage) -> Outcome<(Visitor, String)> {
    let mut other = stage.visitor().await?;
    let action = opens_action(&mut other, SEASON).await?;
    other.sees("Complet, liste d’attente ouverte").await?;
    assert!(!source(&other).await?.contains(WAITS.0), "who waits is named to everybody");
    other.presses("Se mettre sur la liste d’attente").await?;
    other.sees("l’ordre d’arrivée").await?;
    other.types("Votre prénom", "Fauvette").await?;
    other.presses("Se mettre sur la liste d’attente").await?;
    other.sees("Vous êtes la 2e personne sur la liste d’attente").await?;
    Ok((other, action))
}

/// Who carries the action takes somebody off the list.
async fn somebody_leaves(stage: &Stage, action: &str) -> Outcome<Visitor> {
    let mut carrier = as_persona(stage, SOCIAL_DEVELOPMENT).await?;
    carrier.opens(&format!("{action}/inscrits")).await?;
    carrier.sees("20 places prises sur 20").await?;
    carrier.presses_beside("Gégé", "Retirer").await?;
    carrier.presses_beside("Gégé", "Oui, effacer cette inscription").await?;
    carrier.sees("L’inscription est effacée").await?;
    Ok(carrier)
}

async fn types_a_list(stage: &Stage, carrier: &mut Visitor, action: &str) -> Outcome {
    carrier.opens(&format!("{action}/inscrits")).await?;
    carrier.sets_out();
    carrier.presses("Saisir une liste papier").await?;
    carrier.types("Les personnes", "Pivoine\nIris, 06 39 98 40 71\nAster, 2").await?;
    carrier.presses("Inscrire ces personnes").await?;
    carrier.sees("La liste est saisie").await?;
    stage.tell_effort("typing a paper list of three lines", &[carrier]);
    carrier.sees("Pivoine").await
}

/// Names are printed on demand alone; who waits is not among them.
async fn prints_a_sheet(carrier: &mut Visitor, action: &str) -> Outcome {
    carrier.opens(&format!("{action}/seances")).await?;
    carrier.presses("Feuille d’émargement").await?;
    carrier.sees("personne n’est obligé d’écrire").await?;
    carrier.sees_no("Yasmina").await?;
    carrier.presses("Préparer la feuille avec les prénoms").await?;
    carrier.sees("à la demande de l’organisation qui porte l’action").await?;
    for (name, stands) in [("Yasmina", true), (WAITS.0, true), ("Pivoine", false)] {
        let read = carrier.reads().await?;
        assert_eq!(read.contains(name), stands, "{name} on {read}");
    }
    Ok(())
}
