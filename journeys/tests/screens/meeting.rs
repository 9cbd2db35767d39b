//! The pages of meeting for real: what everybody reads, what members keep, what the coordination runs.

use journeys::{Mailbox, Outcome, walk};

use super::signed_in::Inspector;
use super::together::first;
use crate::members::persona::{COORDINATOR, SOCIAL_WORKER};
use crate::members::way_to;

/// A need each, from one commune.
const COMBINED: &str =
    "/combinaisons?commune=77288&besoin=difficultes-financieres&besoin=famille&besoin=mobilite";

#[test]
fn what_everybody_reads_of_meetings_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::new(stage).await?;
        inspector
            .opens(&["/rencontres", "/speed-meetings", "/immersions", "/combinaisons", COMBINED])
            .await?;
        let kit = |name: &str| format!("/rencontres/outils/{name}");
        inspector.opens(&["/rencontres/outils", &kit("idees-recues"), &kit("carte-de-table")]).await?;
        inspector
            .opens(&[&kit("portraits-croises"), &kit("releve-de-decisions"), &kit("emargement")])
            .await?;
        inspector.concludes()
    })
}

#[test]
fn answering_by_a_link_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let poll = Mailbox::of(stage, "contact@veilleurs-du-val.example").await?;
        let poll = { poll }.letter_about("Le Panier d’à côté (démo) propose une rencontre").await?.link;
        let mut inspector = Inspector::new(stage).await?;
        inspector.opens(&[&poll, "/rencontre/rien-du-tout", "/contact/rien-du-tout"]).await?;
        inspector.opens(&["/speed-meeting/rien-du-tout", "/immersion/rien-du-tout"]).await?;
        inspector.opens(&["/immersion/rien-du-tout/place", "/placement/rien-du-tout"]).await?;
        inspector.concludes()
    })
}

#[test]
fn what_members_keep_of_meetings_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::as_persona(stage, SOCIAL_WORKER).await?;
        let below = |page: &str| format!("/rencontres/{page}");
        inspector.opens(&["/rencontres", &below("journal"), &below("journal/couverture")]).await?;
        inspector.opens(&[&below("journal/image"), &below("suites"), &below("contacts")]).await?;
        inspector.visitor.opens("/rencontres/proposer").await?;
        inspector.looks("proposing").await?;
        inspector.visitor.presses("Envoyer l’invitation").await?;
        inspector.visitor.sees("Dites en quelques mots de quoi on parlera").await?;
        inspector.visitor.settles().await?;
        inspector.looks("proposing, faulty").await?;
        inspector.visitor.opens("/rencontres").await?;
        let asked = way_to(&inspector.visitor, "Qui appeler pour une domiciliation").await?;
        let visit = way_to(&inspector.visitor, "Voir l’épicerie un jour de distribution").await?;
        let minutes = |page: &str| format!("{visit}/compte-rendu{page}");
        inspector.opens(&[&asked, &visit, &minutes(""), &minutes("?corriger=1")]).await?;
        inspector.opens(&[&minutes("/releve"), &minutes("/emargement"), &minutes("/publie")]).await?;
        inspector.concludes()
    })
}

#[test]
fn running_a_speed_meeting_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::as_persona(stage, COORDINATOR).await?;
        inspector.opens(&["/speed-meetings", "/speed-meetings/nouveau"]).await?;
        inspector.visitor.opens("/speed-meetings").await?;
        let coming = way_to(&inspector.visitor, "Après-midi speed-meeting de l’équipe jeunesse").await?;
        let below = |page: &str| format!("{coming}/{page}");
        inspector.opens(&[&coming, &below("participants"), &below("reglages"), &below("voeux")]).await?;
        for side in ["partenaires/", "visiteurs/"].map(below) {
            let one = first(&mut inspector.visitor, &below("participants"), &side).await?;
            inspector.opens(&[&one]).await?;
        }
        let mut guest = Inspector::as_persona(stage, SOCIAL_WORKER).await?;
        guest.opens(&[&below("ma-place")]).await?;
        guest.concludes()?;
        inspector.concludes()
    })
}

#[test]
fn the_day_of_a_speed_meeting_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::as_persona(stage, COORDINATOR).await?;
        inspector.visitor.opens("/speed-meetings").await?;
        let held = way_to(&inspector.visitor, "Matinée speed-meeting santé et accueil").await?;
        let below = |page: &str| format!("{held}/{page}");
        inspector.opens(&[&below("jour"), &below("cartes"), &below("badges"), &below("parcours")]).await?;
        inspector.opens(&[&below("plan"), &below("minuteur"), &below("notes"), &below("clore")]).await?;
        inspector.opens(&["/speed-meeting-notes/rien-du-tout"]).await?;
        inspector.concludes()
    })
}

#[test]
fn preparing_an_immersion_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::as_persona(stage, COORDINATOR).await?;
        inspector.opens(&["/immersions", "/immersions/preparer", "/immersions/reciprocite"]).await?;
        inspector.visitor.opens("/immersions").await?;
        let programme = way_to(&inspector.visitor, "Ouvrir ce programme").await?;
        let below = |page: &str| format!("{programme}/{page}");
        inspector.opens(&[&programme, &below("cadre"), &below("matinees")]).await?;
        for list in ["partenaires", "participants"].map(below) {
            let one = first(&mut inspector.visitor, &list, &format!("{list}/")).await?;
            inspector.opens(&[&list, &one]).await?;
        }
        inspector.opens(&[&below("fiches"), &below("programmes"), &below("retours")]).await?;
        inspector.opens(&[&below("evaluation")]).await?;
        inspector.concludes()
    })
}
