//! An action is declared by five answers, completed later, copied, and its next edition announced.

use journeys::{Mailbox, Outcome, Stage, Visitor, walk};

use super::{as_persona, sets};
use crate::members::persona::{CHAIR, SOCIAL_WORKER};

const TITLE: &str = "Les bocaux du samedi";

#[test]
fn five_answers_declare_an_action_and_the_rest_comes_later() -> Outcome {
    walk(async |stage| {
        let mut member = as_persona(stage, CHAIR).await?;
        let action = declares(stage, &mut member).await?;
        member.opens(&format!("{action}/modifier/presentation")).await?;
        member
            .types(
                "La présentation",
                "On met en bocaux les légumes de saison, et chacun repart avec le sien.",
            )
            .await?;
        member.presses("Enregistrer").await?;
        member.sees("C’est enregistré").await?;
        let mut anybody = stage.visitor().await?;
        anybody.opens(&action).await?;
        anybody.sees(TITLE).await?;
        anybody.sees("On met en bocaux les légumes de saison").await?;
        member.opens(&format!("{action}/modifier")).await?;
        member.sets_out();
        member.presses("Copier cette action").await?;
        member.sees("Les dates, le lieu, les partenaires").await?;
        member.settles().await?;
        sets(&member, "debut", "2027-05-08").await?;
        member.presses("Créer la copie").await?;
        member.sees("La copie est créée").await?;
        stage.tell_effort("copying an action (a day besides)", &[&member]);
        Ok(())
    })
}

/// Title and domain are typed and chosen, the first day is set; who answers is proposed. Answers the action's page.
async fn declares(stage: &Stage, member: &mut Visitor) -> Outcome<String> {
    member.opens("/mes-actions").await?;
    member.sets_out();
    member.presses("Déclarer une action").await?;
    member.types("Titre", TITLE).await?;
    member.chooses("Domaine", "Alimentation, gestion du budget").await?;
    member.chooses("Territoire", "MDS 3").await?;
    sets(member, "debut", "2027-01-16").await?;
    member.presses("Déclarer l’action").await?;
    member.sees("L’action est déclarée").await?;
    stage.tell_effort("declaring an action (a day besides)", &[member]);
    assert!(member.effort().0 <= 5, "{} actions", member.effort().0);
    member.settles().await?;
    let edited = member.address().await?;
    Ok(edited.split("/modifier").next().unwrap_or_default().to_owned())
}

#[test]
fn the_next_edition_is_announced_in_three_gestures_with_the_same_partners() -> Outcome {
    walk(async |stage| {
        let mut told = Mailbox::of(stage, "relectrice@essai.example").await?;
        let mut carrier = as_persona(stage, SOCIAL_WORKER).await?;
        carrier.opens("/mes-actions").await?;
        carrier.sets_out();
        carrier.presses_beside("Chansons d’hier et d’aujourd’hui", "Annoncer la prochaine").await?;
        carrier.sees("Centre social La Passerelle du Parc (démo)").await?;
        sets(&carrier, "debut", "2027-06-04").await?;
        carrier.presses("Annoncer").await?;
        carrier.sees("La prochaine est annoncée").await?;
        stage.tell_effort("announcing the next edition (a day besides)", &[&carrier]);
        assert!(carrier.effort().0 < 3, "{} gestures", carrier.effort().0);
        told.letter_about("est annoncée, avec vous").await.map(drop)
    })
}
