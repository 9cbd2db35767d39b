//! A list comes in as somebody keeps it, and what it says twice is joined, and taken apart again.

use std::path::Path;

use journeys::{Outcome, Stage, Visitor, walk};

use crate::members::persona::COORDINATOR;

/// Already in the directory, and in the list as well.
const TWICE: &str = "Réseau ville-hôpital du Val (démo)";

#[test]
fn a_list_comes_in_and_what_it_says_twice_is_joined_and_taken_apart() -> Outcome {
    walk(async |stage| {
        let mut coordinator = stage.visitor().await?;
        coordinator.enters_as(COORDINATOR).await?;
        takes_in(stage, &mut coordinator).await?;
        joins(stage, &mut coordinator).await
    })
}

/// Twelve rows under headings that no standard knows: eleven are taken in, the one without a name is set aside.
async fn takes_in(stage: &Stage, coordinator: &mut Visitor) -> Outcome {
    coordinator.opens("/coordination/sources").await?;
    coordinator.sets_out();
    coordinator.presses("Importer une liste").await?;
    coordinator.sees("Nom de la source").await?;
    coordinator.settles().await?;
    let list = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/everywhere/associations.csv");
    coordinator.hands_over(&list).await?;
    coordinator.types("Nom de la source", "Carnet de la maison de quartier (essai)").await?;
    coordinator.presses("Continuer").await?;
    coordinator.sees("Que disent les colonnes ?").await?;
    coordinator.sees("12 lignes lues").await?;
    coordinator.chooses("N°", "Identifiant de la ligne").await?;
    coordinator.chooses("L'asso", "Nom de l’organisation").await?;
    coordinator.chooses("C koi ?", "Nom du service").await?;
    coordinator.presses("Voir l’aperçu avec ces choix").await?;
    coordinator.sees("Vos choix sont retenus").await?;
    coordinator.sees("Les Fringues du Quai (essai)").await?;
    carries_out(stage, coordinator).await
}

async fn carries_out(stage: &Stage, coordinator: &mut Visitor) -> Outcome {
    coordinator.settles().await?;
    coordinator.presses("Importer").await?;
    coordinator.is_at("/resultat").await?;
    coordinator.sees("Ce que sont devenues les lignes").await?;
    stage.tell_effort("taking in a list of twelve rows", &[coordinator]);
    coordinator.opens("/organisations").await?;
    coordinator.sees("Fringues du Quai").await
}

async fn joins(stage: &Stage, coordinator: &mut Visitor) -> Outcome {
    coordinator.opens("/coordination/doublons").await?;
    coordinator.presses("Comparer toutes les fiches maintenant").await?;
    coordinator.settles().await?;
    let pair = pair_of(coordinator, TWICE).await?;
    coordinator.opens(&pair).await?;
    coordinator.sees("Ce qui concorde, ce qui diffère").await?;
    coordinator.sets_out();
    coordinator.presses("C’est la même : fusionner").await?;
    coordinator.sees("Les deux fiches n’en font plus qu’une").await?;
    stage.tell_effort("merging two records", &[coordinator]);
    coordinator.opens("/coordination/doublons/fusions").await?;
    coordinator.sees(TWICE).await?;
    coordinator.sets_out();
    coordinator.presses_beside(TWICE, "Défaire cette fusion").await?;
    coordinator.sees("Les deux fiches sont revenues").await?;
    stage.tell_effort("taking a merge back", &[coordinator]);
    Ok(())
}

/// The page of the pair whose two records both bear this name, under whichever heading it was put.
async fn pair_of(coordinator: &mut Visitor, name: &str) -> Outcome<String> {
    let headings = coordinator
        .asks("[...document.querySelectorAll('main nav a[href*=doublons]')].map((link) => link.href)");
    let headings = headings.await?;
    let mut pages: Vec<String> = vec!["/coordination/doublons".to_owned()];
    pages.extend(
        headings.as_array().into_iter().flatten().filter_map(|link| link.as_str()).map(str::to_owned),
    );
    let question = format!(
        "[...document.querySelectorAll('main a[href*=\"doublons/\"]')]
            .find((link) => link.innerText.split({name:?}).length === 3)?.getAttribute('href')"
    );
    for page in &pages {
        coordinator.opens(page).await?;
        if let Some(pair) = coordinator.asks(&question).await?.as_str() {
            return Ok(pair.to_owned());
        }
    }
    panic!("nobody sees that « {name} » is written twice, on {pages:?}")
}
