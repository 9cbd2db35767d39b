//! Two members write the same part at once: nothing is lost, each field is decided, and a change can be taken back.

use journeys::{Outcome, Visitor, walk};

use crate::members::persona::{SOCIAL_DEVELOPMENT, SOCIAL_WORKER};

/// What both change, a field at a time.
const SUMMARY: &str = "En une ou deux phrases";
const THEIRS: &str = "Un loyer en retard : venez tôt, une conseillère vous reçoit.";
const OURS: &str = "Un loyer en retard, un courrier recommandé : une conseillère vous reçoit.";
/// What only the second changes.
const DETAIL: &str = "Elle écrit au propriétaire avec vous, puis prépare le dossier de demande d’aide.";

/// Goes from the records of the own organisation to the form of this service's first part.
async fn opens_the_form(member: &mut Visitor, service: &str) -> Outcome {
    member.opens("/mes-organisations").await?;
    let records = format!("{}/nos-fiches", member.address().await?);
    member.opens(&records).await?;
    member.presses_beside(service, "Modifier").await?;
    member.is_at("/modifier").await?;
    member.presses("Modifier : Ce que c’est").await?;
    member.is_at("/modifier/identite").await?;
    member.settles().await
}

#[test]
fn what_two_members_typed_is_decided_field_by_field_and_can_be_taken_back() -> Outcome {
    walk(async |stage| {
        let (mut first, mut second) = (stage.visitor().await?, stage.visitor().await?);
        first.enters_as(SOCIAL_DEVELOPMENT).await?;
        second.enters_as(SOCIAL_WORKER).await?;
        for member in [&mut first, &mut second] {
            member.sets_out();
            opens_the_form(member, "Prévention des expulsions").await?;
        }
        first.types(SUMMARY, THEIRS).await?;
        first.presses("Enregistrer").await?;
        first.sees("C’est enregistré").await?;
        stage.tell_effort("editing a part", &[&first]);

        second.types(SUMMARY, OURS).await?;
        second.types("Description", DETAIL).await?;
        second.presses("Enregistrer").await?;
        second.sees("Quelqu’un a changé la même chose").await?;
        for words in ["Ce qui est écrit maintenant", THEIRS, "Ce que vous avez écrit", OURS] {
            second.sees(words).await?;
        }
        second.settles().await?;
        let kept = second.asks("document.querySelector('main [name=description]').value").await?;
        assert_eq!(kept, DETAIL, "what clashes with nothing stays typed");
        second.ticks("Ce que j’ai écrit").await?;
        second.presses("Enregistrer").await?;
        second.sees("C’est enregistré").await?;
        stage.tell_effort("editing a part that somebody else changed meanwhile", &[&second]);
        takes_it_back(&mut second).await?;
        stage.tell_effort("taking a change back", &[&second]);
        Ok(())
    })
}

/// From the overview to the history, and back to what was written before.
async fn takes_it_back(member: &mut Visitor) -> Outcome {
    member.settles().await?;
    member.sets_out();
    member.presses("Historique").await?;
    member.sees("Historique : Prévention des expulsions").await?;
    for words in [THEIRS, OURS, DETAIL] {
        member.sees(words).await?;
    }
    member.presses_beside(DETAIL, "Revenir à avant ce changement").await?;
    member.sees("Ce changement est repris").await
}
