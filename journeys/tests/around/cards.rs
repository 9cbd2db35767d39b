//! A reflex card: written by an association, read by a professional and by a group of inhabitants, published; told to
//! be checked once its date is over; and reviewed again because somebody said a word about it.

use journeys::{Outcome, Stage, Visitor, walk_through_days};

use crate::members::persona::{CHAIR, COORDINATOR, SOCIAL_WORKER};

const TITLE: &str = "Facture d’énergie impayée";
/// The card is valid for two weeks.
const UNTIL: &str = "document.querySelector('main input[type=date]').value = '2026-12-10'";

#[test]
fn a_card_is_written_read_published_and_checked_again() -> Outcome {
    walk_through_days(async |stage| {
        let work = an_association_writes(&stage).await?;
        a_professional_reads(&stage, &work).await?;
        inhabitants_read(&stage, &work).await?;
        let card = the_coordination_publishes(&stage, &work).await?;
        anybody_reads_it(&stage, &card).await?;
        a_remark_opens_a_review(&stage, &card).await?;
        let stage = stage.waits_days(20).await?;
        let mut anybody = stage.visitor().await?;
        anybody.opens(&card).await?;
        anybody.sees("À vérifier").await?;
        anybody.opens(&format!("{card}/feuille")).await?;
        anybody.on_paper().await?;
        anybody.sees("· À vérifier ·").await?;
        Ok(stage)
    })
}

async fn as_persona(stage: &Stage, persona: &str) -> Outcome<Visitor> {
    let mut somebody = stage.visitor().await?;
    somebody.enters_as(persona).await?;
    Ok(somebody)
}

/// Writes the steps, sees the room they take, and has them read.
async fn an_association_writes(stage: &Stage) -> Outcome<String> {
    let mut writer = as_persona(stage, CHAIR).await?;
    writer.opens("/fiches-reflexes/atelier").await?;
    writer.sets_out();
    writer.presses("Écrire une fiche").await?;
    writer.types("Titre", TITLE).await?;
    writer
        .types("Quand s’en servir", "Quand une facture d’électricité ou de gaz ne peut pas être payée.")
        .await?;
    writer.chooses("Besoin 1", "Situation d’endettement ou de surendettement").await?;
    writer
        .types("Faire", "Appeler le fournisseur et demander un délai.\nAppeler le CCAS avant la coupure.")
        .await?;
    writer.types("Ne pas faire", "Attendre la lettre suivante.").await?;
    writer.presses("Voir et mesurer").await?;
    writer.sees("Elle tient sur une feuille recto verso").await?;
    writer.presses("Enregistrer").await?;
    writer.sees("Le texte est enregistré").await?;
    writer.settles().await?;
    writer.presses(TITLE).await?;
    writer.presses("Faire relire").await?;
    writer.sees("La fiche est à relire").await?;
    stage.tell_effort("writing a card and having it read", &[&writer]);
    writer.sees_no("Donner mon avis").await?;
    writer.settles().await?;
    writer.address().await
}

async fn a_professional_reads(stage: &Stage, work: &str) -> Outcome {
    let mut professional = as_persona(stage, SOCIAL_WORKER).await?;
    professional.opens(work).await?;
    professional.ticks("On peut la publier ainsi").await?;
    professional.presses("Donner mon avis").await?;
    professional.sees("L’avis est enregistré").await?;
    professional.sees("En relecture par des lecteurs").await
}

/// A group reads by a link, once and without an account.
async fn inhabitants_read(stage: &Stage, work: &str) -> Outcome {
    let mut writer = as_persona(stage, CHAIR).await?;
    writer.opens(&format!("{work}/lecteurs")).await?;
    writer.types("Le groupe", "atelier du mardi, centre social").await?;
    writer.presses("Créer un lien").await?;
    writer.sees("Le lien est prêt").await?;
    writer.settles().await?;
    let link = writer.asks("document.querySelector('main [data-copy]').dataset.copy").await?;
    let link = link.as_str().unwrap_or_default().to_owned();
    let mut group = stage.visitor().await?;
    group.opens(&link).await?;
    group.sees("Votre nom n’est pas demandé").await?;
    group.sees(TITLE).await?;
    group.sets_out();
    group.ticks("Oui, on comprend tout").await?;
    group.presses("Envoyer notre avis").await?;
    group.sees("Merci. Votre avis est enregistré").await?;
    stage.tell_effort("saying that a card is clear", &[&group]);
    group.opens(&link).await?;
    group.sees("Votre avis est déjà enregistré").await
}

async fn the_coordination_publishes(stage: &Stage, work: &str) -> Outcome<String> {
    let mut coordinator = as_persona(stage, COORDINATOR).await?;
    coordinator.opens(&format!("{work}/publier")).await?;
    coordinator.sees("Un groupe de lecteurs trouve ce texte clair").await?;
    coordinator.asks(UNTIL).await?;
    coordinator.presses("Publier cette version").await?;
    coordinator.sees("La fiche est publiée").await?;
    coordinator.opens("/fiches-reflexes").await?;
    coordinator.presses(TITLE).await?;
    coordinator.sees("valable jusqu’au 10 décembre 2026").await?;
    coordinator.settles().await?;
    coordinator.address().await
}

/// With whom to call in one's commune, acronyms with their expansion, on screen and on paper.
async fn anybody_reads_it(stage: &Stage, card: &str) -> Outcome {
    let mut anybody = stage.visitor().await?;
    anybody.opens(card).await?;
    let acronym = anybody.asks("[...document.querySelectorAll('main abbr')].map((one) => one.innerText + ' ' + (one.title || one.getAttribute('aria-label') || one.dataset.words)).join()").await?;
    assert!(
        acronym
            .as_str()
            .is_some_and(|said| said.contains("CCAS") && said.to_lowercase().contains("action sociale")),
        "{acronym}"
    );
    anybody.types("Pour quelle commune", "Melun").await?;
    anybody.presses("Voir qui appeler").await?;
    anybody.sees("Qui appeler : Melun").await?;
    anybody.presses("Imprimer").await?;
    anybody.is_at("/feuille").await?;
    anybody.on_paper().await?;
    let printed = anybody.asks("[...document.querySelectorAll('main abbr')].map((one) => getComputedStyle(one, '::after').content === 'none' ? '' : one.title).join()").await?;
    assert!(
        printed.as_str().is_some_and(|words| words.to_lowercase().contains("action sociale")),
        "on paper: {printed}"
    );
    Ok(())
}

async fn a_remark_opens_a_review(stage: &Stage, card: &str) -> Outcome {
    let mut anybody = stage.visitor().await?;
    anybody.opens(card).await?;
    anybody.presses("Dire une remarque").await?;
    anybody.types("Votre remarque", "Le médiateur de l’énergie n’est pas cité.").await?;
    anybody.presses("Envoyer").await?;
    anybody.sees("Votre remarque est arrivée").await?;
    anybody.settles().await?;
    let followed = anybody.address().await?;
    let mut coordinator = as_persona(stage, COORDINATOR).await?;
    coordinator.opens("/fiches-reflexes/remarques").await?;
    coordinator.presses("26 novembre 2026").await?;
    coordinator.sees("Le médiateur de l’énergie").await?;
    coordinator.types("Votre réponse", "Merci, nous ajoutons le médiateur.").await?;
    // The box that opens a review is ticked unless somebody unticks it.
    coordinator.presses("Répondre").await?;
    coordinator.sees("La réponse est enregistrée").await?;
    anybody.opens(&followed).await?;
    anybody.sees("nous ajoutons le médiateur").await?;
    anybody.opens(card).await?;
    anybody.sees("En cours de relecture").await
}
