//! The coordinator asks everybody: opens a campaign, telephones from a sheet, types it back, and asks in a crisis.

use journeys::{Mailbox, Outcome, Visitor, walk};

use crate::members::persona::COORDINATOR;

/// The codes at the head of the records on the phone sheet.
const CODES: &str = "[...document.querySelectorAll('main section.card > h2')]
    .map((heading) => heading.innerText.split('·')[0].trim())";

/// What was said on the telephone.
const NOTE: &str = "Le standard ferme maintenant à 16 h.";

async fn prepares(coordinator: &mut Visitor, address: &str, title: &str, area: &str) -> Outcome {
    coordinator.opens(address).await?;
    coordinator.sets_out();
    coordinator.types("Titre", title).await?;
    coordinator.types("Communes ou intercommunalités", area).await?;
    coordinator.presses("Voir qui serait interrogé").await?;
    coordinator.sees("Personne n’a encore été prévenu").await?;
    coordinator.sees("Avant d’ouvrir").await?;
    coordinator.presses("Ouvrir et envoyer").await?;
    coordinator.sees("La campagne est ouverte").await
}

#[test]
fn a_campaign_is_prepared_and_opened() -> Outcome {
    walk(async |stage| {
        let mut coordinator = stage.visitor().await?;
        coordinator.enters_as(COORDINATOR).await?;
        prepares(&mut coordinator, "/campagnes/nouvelle", "Essai de Maincy", "Maincy").await?;
        stage.tell_effort("preparing and opening a campaign", &[&coordinator]);
        coordinator.sees("organisation interrogée").await?;
        coordinator.sees("Maincy").await
    })
}

#[test]
fn the_phone_sheet_is_typed_back_by_the_keyboard() -> Outcome {
    walk(async |stage| {
        let mut coordinator = stage.visitor().await?;
        coordinator.enters_as(COORDINATOR).await?;
        coordinator.opens("/campagnes").await?;
        coordinator.presses("Hiver 2026").await?;
        coordinator.presses("Feuille de téléphone").await?;
        coordinator.is_at("/feuille-telephone").await?;
        coordinator.settles().await?;
        let codes = coordinator.asks(CODES).await?;
        let codes: Vec<&str> =
            codes.as_array().into_iter().flatten().filter_map(|code| code.as_str()).collect();
        assert!(codes.len() >= 3, "{codes:?}");
        coordinator.presses("Saisir la feuille de téléphone").await?;
        coordinator.is_at("/saisie").await?;
        coordinator.settles().await?;
        coordinator.sets_out();
        types_back(&mut coordinator, &codes[..3]).await?;
        coordinator.sees("Les lignes sont enregistrées").await?;
        stage.tell_effort("typing back three lines of the phone sheet", &[&coordinator]);
        let board = coordinator.address().await?.replace("/saisie", "");
        coordinator.opens(&board).await?;
        coordinator.sees(NOTE).await
    })
}

/// Three lines with the keyboard alone: all is well, nobody answers, something changed.
async fn types_back(coordinator: &mut Visitor, codes: &[&str]) -> Outcome {
    coordinator.types("Code 1", codes[0]).await?;
    for (line, letter) in ["t", "p", "c"].into_iter().enumerate() {
        if line > 0 {
            coordinator.strikes("Tab").await?;
            coordinator.writes(codes[line]).await?;
        }
        coordinator.strikes("Tab").await?;
        coordinator.strikes(letter).await?;
        coordinator.strikes("Tab").await?;
    }
    coordinator.writes(NOTE).await?;
    coordinator.strikes("Enter").await
}

#[test]
fn in_a_crisis_an_answer_is_public_at_once() -> Outcome {
    walk(async |stage| {
        let mut mailbox = Mailbox::of(stage, "relectrice@essai.example").await?;
        let mut coordinator = stage.visitor().await?;
        coordinator.enters_as(COORDINATOR).await?;
        let crisis = "/campagnes/nouvelle?sorte=crisis";
        prepares(&mut coordinator, crisis, "Canicule (essai)", "Le Mée-sur-Seine").await?;
        stage.tell_effort("asking who is open in a crisis", &[&coordinator]);
        let letter = mailbox.letter_about("Êtes-vous ouvert en ce moment ?").await?;
        let mut keeper = stage.visitor().await?;
        keeper.at_phone().await?;
        keeper.opens(&letter.link).await?;
        keeper.sees("Canicule (essai)").await?;
        keeper.sets_out();
        keeper.ticks("Ouvert autrement").await?;
        keeper.types("Ce qui change, en une ligne", "Sur appel, le matin seulement.").await?;
        keeper.presses("Publier").await?;
        keeper.sees("Votre réponse est publiée").await?;
        stage.tell_effort("answering in a crisis", &[&keeper]);
        let mut anybody = stage.visitor().await?;
        anybody.opens("/ouvert-en-ce-moment").await?;
        anybody.sees("Sur appel, le matin seulement").await?;
        coordinator.presses("Terminer maintenant").await?;
        coordinator.sees("La campagne est terminée").await?;
        anybody.opens("/ouvert-en-ce-moment").await?;
        anybody.sees_no("Sur appel, le matin seulement").await
    })
}
