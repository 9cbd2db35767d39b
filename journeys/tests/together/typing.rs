//! What came by telephone and on paper is typed by the coordinator, and each organisation counts once.

use journeys::{Outcome, Visitor, walk};

use super::{answers_what_is_needed, begins_survey, coordinator, opens_survey};

/// Two that have no mailbox, and one that has.
const LIST: &str = "Atelier de l’essai;;;Melun;01 99 00 00 02\nRessourcerie de l’essai;;;Melun;01 99 00 00 03\nJardin de l’essai;jardin-essai@essai-liste.example";

#[test]
fn answers_by_telephone_and_on_paper_are_typed_and_each_counts_once() -> Outcome {
    walk(async |stage| {
        let mut coordinator = coordinator(stage).await?;
        let survey = begins_survey(&mut coordinator, "Essai à saisir", LIST).await?;
        opens_survey(&mut coordinator, &survey).await?;
        coordinator.opens(&format!("{survey}/telephone")).await?;
        coordinator.sees("2 organisations à appeler").await?;
        coordinator.sets_out();
        coordinator.presses_beside("Atelier de l’essai", "Saisir ses réponses").await?;
        coordinator.sees("Atelier de l’essai").await?;
        answers_what_is_needed(&mut coordinator, "Réparer des vélos, sans en vendre.").await?;
        coordinator.ticks("au téléphone").await?;
        coordinator.presses("Enregistrer la réponse").await?;
        coordinator.sees("La réponse est enregistrée. Au suivant").await?;
        stage.tell_effort("typing an answer by telephone", &[&coordinator]);

        coordinator.sets_out();
        types_a_sheet(&mut coordinator, &survey, "Donner une seconde vie aux meubles.").await?;
        stage.tell_effort("typing a sheet of paper by its number", &[&coordinator]);
        counts(&mut coordinator, &survey, "2 réponses").await?;
        // The same organisation answers again: its newer answer takes the place of the older one.
        types_a_sheet(&mut coordinator, &survey, "Donner et réparer des meubles.").await?;
        counts(&mut coordinator, &survey, "2 réponses").await?;
        coordinator.opens(&format!("{survey}/resultats/activite")).await?;
        coordinator.sees("Donner et réparer des meubles").await?;
        coordinator.sees_no("Donner une seconde vie").await?;
        coordinator.opens(&format!("{survey}/telephone")).await?;
        coordinator.sees_no("Atelier de l’essai").await
    })
}

/// From the number on the sheet to the page with all the questions, and back to the next number.
async fn types_a_sheet(coordinator: &mut Visitor, survey: &str, what: &str) -> Outcome {
    coordinator.opens(&format!("{survey}/saisie")).await?;
    coordinator.types("Numéro ou nom", "2").await?;
    coordinator.presses("Ouvrir").await?;
    coordinator.sees("Ressourcerie de l’essai").await?;
    coordinator.settles().await?;
    let answered = coordinator.asks("document.querySelectorAll('main input:checked').length > 1").await?;
    let activity = "Que faites-vous, et que ne faites-vous pas";
    if answered == true {
        coordinator.types(&format!("3. {activity}"), what).await?;
    } else {
        answers_what_is_needed(coordinator, what).await?;
    }
    coordinator.ticks("sur papier").await?;
    coordinator.presses("Enregistrer la réponse").await?;
    coordinator.sees("La réponse est enregistrée").await?;
    coordinator.settles().await
}

async fn counts(coordinator: &mut Visitor, survey: &str, responses: &str) -> Outcome {
    coordinator.opens(&format!("{survey}/resultats")).await?;
    coordinator.sees(responses).await?;
    coordinator.sees("67 % de réponses").await
}
