//! A social worker looks up a partner: the switchboard for everybody, the direct line for her, and her own notes.

use journeys::{Outcome, Stage, Visitor, walk};

use super::persona::{PATHWAY, SOCIAL_WORKER};
use super::{Scripts, somebody, way_to};

/// A number of social security with its right key: the example that teaching uses, of nobody.
const A_PERSONAL_NUMBER: &str = "1 84 12 76 451 089 46";

#[test]
fn a_social_worker_finds_the_direct_line_and_keeps_it() -> Outcome {
    walk(async |stage| finds_and_keeps(stage, Scripts::Run, SOCIAL_WORKER, "Mission locale du Val").await)
}

#[test]
fn an_adviser_finds_the_direct_line_and_keeps_it_without_javascript() -> Outcome {
    walk(async |stage| {
        let partner = "Maison départementale des solidarités du Val";
        finds_and_keeps(stage, Scripts::DoNotRun, PATHWAY, partner).await
    })
}

async fn finds_and_keeps(stage: &Stage, scripts: Scripts, persona: &str, partner: &str) -> Outcome {
    let mut worker = somebody(stage, scripts).await?;
    worker.opens("/organisations").await?;
    let sheet = way_to(&worker, partner).await?;
    worker.opens(&sheet).await?;
    worker.sees("Appeler").await?;
    worker.sees_no("Ligne des partenaires").await?;
    worker.enters_as(persona).await?;
    worker.opens(&sheet).await?;
    for words in ["Lignes directes (réservé aux membres)", "Ligne des partenaires", "Appeler"] {
        worker.sees(words).await?;
    }
    keeps(&mut worker, partner).await?;
    knows_somebody(&mut worker).await?;
    writes_notes(&mut worker).await
}

/// Keeps the sheet that is open, takes the contact for a telephone, and goes to the page of notes.
async fn keeps(worker: &mut Visitor, partner: &str) -> Outcome {
    worker.presses("Garder dans mon carnet").await?;
    worker.sees("C’est dans votre carnet").await?;
    worker.opens("/carnet").await?;
    worker.sees(partner).await?;
    worker.sees("Pour mon téléphone").await?;
    let contacts = worker.asks("fetch('/carnet/contacts.vcf').then((answer) => answer.text())").await?;
    let contacts = contacts.as_str().unwrap_or_default().replace("\r\n ", "");
    assert!(contacts.starts_with("BEGIN:VCARD") && contacts.contains(partner), "{contacts}");
    worker.presses("Notes").await?;
    worker.is_at("/carnet/fiches/").await?;
    worker.settles().await
}

async fn knows_somebody(worker: &mut Visitor) -> Outcome {
    worker.types("Quelle fonction", "accueil").await?;
    worker.chooses("Rencontre", "Lors d’un speed-meeting").await?;
    worker.presses("Je connais").await?;
    worker.sees("C’est noté, rien que pour vous").await?;
    worker.sees("accueil · Lors d’un speed-meeting").await?;
    worker.settles().await
}

async fn writes_notes(worker: &mut Visitor) -> Outcome {
    const FIELD: &str = "Une note pour mes collègues";
    worker.types(FIELD, "Demander Madame Lefèvre le mardi matin.").await?;
    worker.presses("Ajouter la note").await?;
    worker.sees("La note est gardée pour votre organisation").await?;
    worker.sees("Demander Madame Lefèvre le mardi matin").await?;
    worker.sees("Relisez cette note").await?;
    worker.sees("Un nom de personne semble écrit ici").await?;
    worker.settles().await?;
    let typed = format!("Dossier suivi avec {A_PERSONAL_NUMBER}, rappeler jeudi.");
    worker.types(FIELD, &typed).await?;
    worker.presses("Ajouter la note").await?;
    worker.sees("Ce texte contient un numéro de sécurité sociale").await?;
    worker.settles().await?;
    let kept = worker.asks("document.getElementById('note-equipe').value").await?;
    assert_eq!(kept, typed.as_str(), "what was typed is still in the field");
    worker.presses("Mon carnet").await?;
    worker.is_at("/carnet").await?;
    worker.presses("Notes").await?;
    worker.is_at("/carnet/fiches/").await?;
    worker.sees("Demander Madame Lefèvre").await?;
    worker.sees_no(A_PERSONAL_NUMBER).await
}
