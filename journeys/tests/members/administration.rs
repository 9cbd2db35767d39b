//! The administrator keeps the machine: ends sessions, and reads nothing of what members write.

use journeys::{Outcome, walk};

use super::persona::{ADMINISTRATOR, STREET_WORKER};
use super::way_to;

/// Written by a member; read by the same member alone, and by the organisation.
const OWN: &str = "Passer par la cour, sonner deux fois.";
const TEAM: &str = "La permanence du jeudi répond plus vite.";

#[test]
fn the_administrator_ends_sessions_and_reads_no_notes() -> Outcome {
    walk(async |stage| {
        let mut street = stage.visitor().await?;
        street.enters_as(STREET_WORKER).await?;
        street.opens("/organisations").await?;
        let sheet = way_to(&street, "La Halte du Matin").await?;
        street.opens(&sheet).await?;
        street.presses("Garder dans mon carnet").await?;
        street.sees("C’est dans votre carnet").await?;
        street.presses("Dans mon carnet : mes notes").await?;
        street.is_at("/carnet/fiches/").await?;
        street.settles().await?;
        let entry = street.address().await?;
        street.types("Ce que je veux retenir", OWN).await?;
        street.presses("Garder ma note").await?;
        street.sees("Votre note est gardée").await?;
        street.settles().await?;
        street.types("Une note pour mes collègues", TEAM).await?;
        street.presses("Ajouter la note").await?;
        street.sees("La note est gardée pour votre organisation").await?;
        street.sees(TEAM).await?;

        let mut administrator = stage.visitor().await?;
        administrator.enters_as(ADMINISTRATOR).await?;
        administrator.opens("/membres?q=rue").await?;
        let member = way_to(&administrator, STREET_WORKER).await?;
        let pages =
            ["/administration", "/membres", &member, &sheet, &entry, "/carnet", "/registre", "/coordination"];
        for page in pages {
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
