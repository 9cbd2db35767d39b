//! The pages that keep the directory current: by the link of a letter, for its organisation, for the coordinator.

use journeys::{Mailbox, Outcome, Visitor, walk};

use super::signed_in::Inspector;
use crate::members::persona::{ADMINISTRATOR, COORDINATOR, SOCIAL_DEVELOPMENT};
use crate::members::way_to;

#[test]
fn the_pages_behind_the_link_of_a_letter_fit_every_screen() -> Outcome {
    walk(async |stage| {
        let mut mailbox = Mailbox::of(stage, "developpement-social@essai.example").await?;
        let letter = mailbox.letter_about("Votre fiche est-elle toujours juste ?").await?;
        let mut inspector = Inspector::new(stage).await?;
        let link = letter.link.as_str();
        inspector.opens(&[link]).await?;
        inspector.visitor.opens(link).await?;
        let hours = way_to(&inspector.visitor, "Horaires").await?;
        let (end, state) = (
            way_to(&inspector.visitor, "N’existe plus").await?,
            way_to(&inspector.visitor, "Complet jusqu’au").await?,
        );
        let under = |rest: &str| format!("{link}/{rest}");
        inspector.opens(&[&hours, &end, &state]).await?;
        inspector.opens(&[&under("merci"), &under("etat"), &under("transmettre")]).await?;
        inspector.concludes()
    })
}

/// The handle of a service, by the link of the results to its sheet.
async fn some_service(visitor: &mut Visitor) -> Outcome<String> {
    visitor.opens("/recherche?q=dettes&near=Melun").await?;
    let sheet =
        visitor.asks("document.querySelector('main a[href^=\"/services/\"]').getAttribute('href')").await?;
    Ok(sheet.as_str().and_then(|sheet| sheet.rsplit('-').next()).unwrap_or_default().to_owned())
}

#[test]
fn what_anybody_says_of_a_record_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::new(stage).await?;
        let service = some_service(&mut inspector.visitor).await?;
        for page in [
            format!("/signaler/service/{service}"),
            format!("/proposer/service/{service}"),
            format!("/proposer/service/{service}/horaires"),
            format!("/avis/service/{service}"),
            format!("/fiches/service/{service}/historique"),
        ] {
            inspector.opens(&[&page]).await?;
        }
        inspector.opens(&["/ouvert-en-ce-moment", "/widget/ouvert"]).await?;
        inspector.concludes()
    })
}

#[test]
fn the_records_of_an_organisation_fit_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::as_persona(stage, SOCIAL_DEVELOPMENT).await?;
        inspector.visitor.opens("/mes-organisations").await?;
        let home = inspector.visitor.address().await?;
        let records = format!("{home}/nos-fiches");
        inspector
            .opens(&[&records, &format!("{home}/signalements"), &format!("{home}/nouvelle-fiche")])
            .await?;
        inspector.opens(&[&home.replace("/mes-organisations/", "/organisations-certificat/")]).await?;
        inspector.visitor.opens(&records).await?;
        let service = "document.querySelector('main a[href^=\"/fiches/service/\"]').getAttribute('href')";
        let service = inspector.visitor.asks(service).await?.as_str().unwrap_or_default().to_owned();
        inspector.opens(&[&service, &format!("{service}/identite"), &format!("{service}/horaires")]).await?;
        inspector.opens(&[&format!("{service}/lieux"), "/avis-a-repondre"]).await?;
        inspector.concludes()
    })
}

#[test]
fn the_campaigns_fit_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::as_persona(stage, COORDINATOR).await?;
        inspector.opens(&["/campagnes", "/campagnes/nouvelle", "/coordination/fiches"]).await?;
        inspector.visitor.opens("/campagnes").await?;
        let campaign = way_to(&inspector.visitor, "Hiver 2026").await?;
        let under = |rest: &str| format!("{campaign}/{rest}");
        inspector.opens(&[&campaign, &under("feuille-telephone"), &under("saisie")]).await?;
        inspector.visitor.opens("/coordination/fiches").await?;
        let proposal = way_to(&inspector.visitor, "Atelier vélo du samedi").await?;
        inspector.opens(&[&proposal]).await?;
        inspector.concludes()
    })
}

#[test]
fn the_lists_of_others_and_the_programs_fit_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::as_persona(stage, COORDINATOR).await?;
        inspector.opens(&["/coordination/sources", "/coordination/sources/importer"]).await?;
        inspector.opens(&["/coordination/sources/voisins", "/coordination/doublons"]).await?;
        inspector.opens(&["/coordination/doublons/fusions", "/coordination/doublons/identiques"]).await?;
        inspector.visitor.enters_as(ADMINISTRATOR).await?;
        inspector.opens(&["/administration/cles", "/administration/webhooks"]).await?;
        inspector.concludes()
    })
}
