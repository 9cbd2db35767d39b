//! The administrator keeps the machine: ends sessions, and reads nothing of what members write.

use journeys::{Outcome, Visitor, walk};

use super::persona::{ADMINISTRATOR, STREET_WORKER};
use super::way_to;

/// Written by a member; read by the same member alone, and by the organisation.
const OWN: &str = "Passer par la cour, sonner deux fois.";
const TEAM: &str = "La permanence du jeudi répond plus vite.";

/// What a member wrote on the sheet of a partner: the sheet, and the page with their notes.
async fn writes_notes(member: &mut Visitor) -> Outcome<(String, String)> {
    member.opens("/organisations").await?;
    let sheet = way_to(member, "La Halte du Matin").await?;
    member.opens(&sheet).await?;
    member.presses("Garder dans mon carnet").await?;
    member.sees("C’est dans votre carnet").await?;
    member.presses("Dans mon carnet : mes notes").await?;
    member.is_at("/carnet/fiches/").await?;
    member.settles().await?;
    let entry = member.address().await?;
    member.types("Ce que je veux retenir", OWN).await?;
    member.presses("Garder ma note").await?;
    member.sees("Votre note est gardée").await?;
    member.settles().await?;
    member.types("Une note pour mes collègues", TEAM).await?;
    member.presses("Ajouter la note").await?;
    member.sees("La note est gardée pour votre organisation").await?;
    member.sees(TEAM).await?;
    Ok((sheet, entry))
}

#[test]
fn the_administrator_ends_sessions_and_reads_no_notes() -> Outcome {
    walk(async |stage| {
        let mut street = stage.visitor().await?;
        street.enters_as(STREET_WORKER).await?;
        let (sheet, entry) = writes_notes(&mut street).await?;
        let mut administrator = stage.visitor().await?;
        administrator.enters_as(ADMINISTRATOR).await?;
        administrator.opens("/membres").await?;
        let member = way_to(&administrator, STREET_WORKER).await?;
        for page in
            ["/administration", "/membres", &member, &sheet, &entry, "/carnet", "/registre", "/coordination"]
        {
            administrator.opens(page).await?;
            let text = administrator.asks("document.documentElement.outerHTML").await?;
            let text = text.as_str().unwrap_or_default();
            assert!(!text.contains(OWN) && !text.contains(TEAM), "{page} shows what members write");
        }
        administrator.opens(&member).await?;
        administrator.presses("Déconnecter tous ses appareils").await?;
        administrator.sees("Tous ses appareils sont déconnectés").await?;
        street.opens(&entry).await?;
        street.is_at("/connexion?retour=").await?;
        street.sees_no(OWN).await
    })
}
