//! The pages of agreeing, answering and looking at each other: for everybody, for members, for the coordinator.

use journeys::{Mailbox, Outcome, Visitor, walk};

use super::signed_in::Inspector;
use crate::members::persona::{CHAIR, COORDINATOR};
use crate::members::way_to;
use crate::together::{answers_what_is_needed, begins_survey, opens_survey};

/// The first link of the main part that begins so.
pub(super) async fn first(visitor: &mut Visitor, page: &str, beginning: &str) -> Outcome<String> {
    visitor.opens(page).await?;
    let question = format!(
        "[...document.querySelectorAll('main a[href^=\"{beginning}\"]')].map((link) => link.getAttribute('href'))
            .find((address) => /[0-9a-f-]{{36}}$/.test(address))"
    );
    let found = visitor.asks(&question).await?;
    Ok(found.as_str().unwrap_or_else(|| panic!("{page} leads to no {beginning}")).to_owned())
}

#[test]
fn what_everybody_reads_of_the_protocol_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::new(stage).await?;
        inspector.opens(&["/protocole", "/protocole/versions", "/protocole/version/1"]).await?;
        inspector.opens(&["/protocole/comparer?de=1&a=2", "/protocole/formulaire", "/signataires"]).await?;
        inspector.opens(&["/protocole/verifier", "/protocole/verifier?code=0000"]).await?;
        inspector.concludes()
    })
}

#[test]
fn what_everybody_reads_of_cooperations_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::new(stage).await?;
        inspector.opens(&["/cooperations", "/groupes"]).await?;
        let relation = first(&mut inspector.visitor, "/cooperations", "/cooperations/").await?;
        let group = first(&mut inspector.visitor, "/groupes", "/groupes/").await?;
        inspector.visitor.opens("/organisations").await?;
        let sheet = way_to(&inspector.visitor, "CCAS de Melun (démo)").await?;
        let partners = first(&mut inspector.visitor, &sheet, "/cooperations-de/").await?;
        inspector.opens(&[&relation, &group, &sheet, &partners]).await?;
        inspector.concludes()
    })
}

#[test]
fn the_portrait_of_the_network_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::new(stage).await?;
        inspector.opens(&["/reseau", "/reseau/carte-des-liens", "/reseau/familles"]).await?;
        inspector.opens(&["/reseau/carte-des-liens?famille=mutual-aid", "/reseau/couverture"]).await?;
        inspector.opens(&["/reseau/couverture?besoin=equipement-et-alimentation"]).await?;
        inspector.concludes()
    })
}

#[test]
fn what_is_compared_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::as_persona(stage, CHAIR).await?;
        inspector.opens(&["/complementarites", "/qui-manque", "/deux-regards", "/suggestions"]).await?;
        inspector.opens(&["/qui-manque?besoin=equipement-et-alimentation&zone="]).await?;
        inspector.opens(&["/deux-regards?besoin=equipement-et-alimentation&commune=77288"]).await?;
        inspector.visitor.opens("/suggestions").await?;
        let compared = way_to(&inspector.visitor, "Les comparer").await?;
        inspector.opens(&[&compared]).await?;
        inspector.concludes()
    })
}

#[test]
fn what_organisations_do_together_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::as_persona(stage, CHAIR).await?;
        inspector.visitor.opens("/mes-organisations").await?;
        let home = inspector.visitor.address().await?;
        let organization = home.rsplit('/').next().unwrap_or_default().to_owned();
        let protocol = format!("/protocole/organisation/{organization}");
        inspector.opens(&[&protocol, &format!("{protocol}/retrait")]).await?;
        inspector.opens(&[&format!("/cooperations-de/{organization}"), "/cooperations/declarer"]).await?;
        inspector.opens(&["/circuits", "/circuits/proposer", "/groupes/ouvrir", "/souhaits"]).await?;
        inspector.opens(&["/souhaits/noter", "/besoins", "/besoins/deposer", "/moyens"]).await?;
        inspector.opens(&["/moyens/demander"]).await?;
        let relation =
            first(&mut inspector.visitor, &format!("/cooperations-de/{organization}"), "/cooperations/")
                .await?;
        let circuit = first(&mut inspector.visitor, "/circuits", "/circuits/").await?;
        let group = first(&mut inspector.visitor, "/groupes", "/groupes/").await?;
        let mean = first(&mut inspector.visitor, "/moyens", "/moyens/").await?;
        inspector.opens(&[&relation, &circuit, &group, &mean]).await?;
        inspector.concludes()
    })
}

#[test]
fn what_the_coordinator_follows_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::as_persona(stage, COORDINATOR).await?;
        inspector.opens(&["/cooperations/rencontres", "/protocole/papier", "/suggestions"]).await?;
        let meeting =
            first(&mut inspector.visitor, "/cooperations/rencontres", "/cooperations/rencontres/").await?;
        let wish = first(&mut inspector.visitor, "/souhaits", "/souhaits/").await?;
        let need = first(&mut inspector.visitor, "/besoins", "/besoins/").await?;
        inspector.opens(&[&meeting, &wish, &need, "/coordination"]).await?;
        inspector.concludes()
    })
}

/// The page of the survey of the demo.
async fn first_survey(visitor: &mut Visitor) -> Outcome<String> {
    visitor.opens("/questionnaires").await?;
    let page = "[...document.querySelectorAll('main a')].find((link) => link.innerText.trim() === 'Enquête de départ').getAttribute('href')";
    Ok(visitor.asks(page).await?.as_str().unwrap_or_default().to_owned())
}

#[test]
fn a_survey_on_its_way_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::as_persona(stage, COORDINATOR).await?;
        let survey = first_survey(&mut inspector.visitor).await?;
        let under = |rest: &str| format!("{survey}/{rest}");
        inspector.opens(&["/questionnaires", "/questionnaires/nouveau", &survey]).await?;
        inspector.opens(&[&under("destinataires"), &under("telephone"), &under("reglages")]).await?;
        let recipient =
            first(&mut inspector.visitor, &under("destinataires"), &under("destinataires/")).await?;
        inspector.opens(&[&recipient, &under("saisie"), &under("apercu")]).await?;
        inspector.opens(&[&recipient.replace("destinataires", "saisie"), &under("papier")]).await?;
        inspector.concludes()
    })
}

#[test]
fn the_results_of_a_survey_fit_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::as_persona(stage, COORDINATOR).await?;
        let survey = first_survey(&mut inspector.visitor).await?;
        let under = |rest: &str| format!("{survey}/{rest}");
        inspector.opens(&[&under("resultats"), &under("resultats?par=famille")]).await?;
        inspector.opens(&[&under("resultats/activite"), &under("resultats/paroles")]).await?;
        inspector.opens(&[&under("restitution"), &under("papier?tous=1&guide=1")]).await?;
        inspector.concludes()
    })
}

#[test]
fn writing_a_questionnaire_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::as_persona(stage, COORDINATOR).await?;
        let list = "Essai des écrans;ecrans@essai-liste.example\nune ligne ; sans ; adresse ; rien";
        let survey = begins_survey(&mut inspector.visitor, "Essai des écrans", list).await?;
        inspector.looks("a pasted list, told").await?;
        let under = |rest: &str| format!("{survey}/{rest}");
        inspector.opens(&[&survey, &under("questions"), &under("reglages"), &under("destinataires")]).await?;
        inspector
            .opens(&[&under("questions/famille"), &under("questions/horaires"), &under("parties/vous")])
            .await?;
        inspector.opens(&[&under("questions/nouvelle?sorte=scale"), &under("destinataires/liste")]).await?;
        inspector.concludes()
    })
}

#[test]
fn the_pages_behind_the_link_of_a_questionnaire_fit_every_screen() -> Outcome {
    walk(async |stage| {
        let mut mailbox = Mailbox::of(stage, "lien@essai-liste.example").await?;
        let mut coordinator = stage.visitor().await?;
        coordinator.enters_as(COORDINATOR).await?;
        let list = "Lien de l’essai;lien@essai-liste.example";
        let survey = begins_survey(&mut coordinator, "Essai du lien", list).await?;
        opens_survey(&mut coordinator, &survey).await?;
        let link = mailbox.next_letter().await?.link;
        let mut inspector = Inspector::new(stage).await?;
        let under = |rest: &str| format!("{link}/{rest}");
        inspector.opens(&[&link, &under("tout"), &under("partie/1"), &under("partie/3")]).await?;
        inspector.visitor.opens(&under("tout")).await?;
        inspector.visitor.presses("Continuer").await?;
        inspector.visitor.sees("sont à corriger").await?;
        inspector.visitor.settles().await?;
        inspector.looks("a questionnaire, faulty").await?;
        answers_what_is_needed(&mut inspector.visitor, "Des écrans regardés un à un.").await?;
        inspector.visitor.presses("Continuer").await?;
        inspector.visitor.sees("Relire avant d’envoyer").await?;
        inspector.visitor.settles().await?;
        inspector.looks("reading again").await?;
        inspector.visitor.presses("Envoyer").await?;
        inspector.visitor.sees("Merci, vos réponses sont arrivées").await?;
        inspector.visitor.settles().await?;
        inspector.looks("the receipt").await?;
        inspector.opens(&[&link, "/questionnaire/rien-du-tout"]).await?;
        inspector.concludes()
    })
}
