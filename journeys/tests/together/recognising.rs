//! « Se reconnaître »: what two can do for each other, who is missing, both sides of a need, and the whole network.

use journeys::{Outcome, walk};

use crate::members::persona::CHAIR;
use crate::members::way_to;

/// The organisations in the table beside the picture.
const IN_TABLE: &str =
    "document.querySelectorAll('#tableau tbody tr, section:has(#tableau) tbody tr').length";
/// The organisations in the picture.
const IN_PICTURE: &str =
    "document.querySelectorAll('main svg a:not([aria-hidden])[href^=\"/organisations/\"]').length";

#[test]
fn two_organisations_are_compared_from_the_sheet_of_one() -> Outcome {
    walk(async |stage| {
        let mut anybody = stage.visitor().await?;
        anybody.opens("/organisations").await?;
        let sheet = way_to(&anybody, "CCAS de Melun (démo)").await?;
        anybody.opens(&sheet).await?;
        anybody.sets_out();
        anybody.presses("Comparer avec une autre organisation").await?;
        anybody.types("Seconde organisation", "L’Épicerie du Pont (démo)").await?;
        anybody.presses("Comparer").await?;
        anybody.sees("Ce que l’une fait et l’autre pas").await?;
        stage.tell_effort("comparing two organisations from a sheet", &[&anybody]);
        for words in [
            "Ce qu’elles font déjà ensemble",
            "Groupe de travail",
            "Aide alimentaire",
            "Domiciliation : recevoir son courrier",
            "Faire ses courses à petit prix",
            "Les horaires côte à côte",
        ] {
            anybody.sees(words).await?;
        }
        Ok(())
    })
}

#[test]
fn for_a_need_it_is_said_who_is_missing() -> Outcome {
    walk(async |stage| {
        let mut anybody = stage.visitor().await?;
        anybody.opens("/qui-manque").await?;
        anybody.sets_out();
        anybody.chooses("Besoin", "Équipement et alimentation").await?;
        anybody.presses("Regarder").await?;
        anybody.sees("Équipement et alimentation : qui fait quoi, qui manque").await?;
        stage.tell_effort("seeing who is missing for a need", &[&anybody]);
        anybody.sees("L’Épicerie du Pont (démo)").await
    })
}

#[test]
fn both_sides_of_a_need_are_printed_beside_each_other() -> Outcome {
    walk(async |stage| {
        let mut anybody = stage.visitor().await?;
        anybody.opens("/deux-regards").await?;
        anybody.chooses("Besoin", "Équipement et alimentation").await?;
        anybody.chooses("Commune", "Melun").await?;
        anybody.presses("Regarder").await?;
        anybody.sees("Le Panier d’à côté (démo)").await?;
        anybody.settles().await?;
        let sheets = anybody.prints().await?;
        assert!(sheets.starts_with(b"%PDF"), "no printed sheets");
        anybody.on_paper().await?;
        anybody.sees("Le Panier d’à côté (démo)").await?;
        anybody.sees_no("Regarder").await
    })
}

#[test]
fn suggestions_say_their_reasons() -> Outcome {
    walk(async |stage| {
        let mut chair = stage.visitor().await?;
        chair.enters_as(CHAIR).await?;
        chair.opens("/suggestions").await?;
        chair.sees("Chaque suggestion dit ses raisons").await?;
        chair.sees("Toutes deux souhaitent travailler ensemble").await?;
        let bare = "[...document.querySelectorAll('main .card')].filter((card) => card.querySelectorAll('li').length === 0).length";
        assert_eq!(chair.asks(bare).await?, 0, "a suggestion without a reason");
        let mut stranger = stage.visitor().await?;
        stranger.opens("/suggestions").await?;
        stranger.is_at("/connexion").await
    })
}

#[test]
fn the_picture_of_the_network_has_its_table_and_its_families() -> Outcome {
    walk(async |stage| {
        let mut anybody = stage.visitor().await?;
        anybody.without_javascript().await?;
        anybody.opens("/reseau/carte-des-liens").await?;
        anybody.sees("60 organisations").await?;
        let (drawn, told) = (anybody.asks(IN_PICTURE).await?, anybody.asks(IN_TABLE).await?);
        assert_eq!((drawn.as_u64(), told.as_u64()), (Some(60), Some(60)), "picture and table");
        anybody.chooses("Famille", "Entraide et bénévolat").await?;
        anybody.presses("Montrer").await?;
        anybody.is_at("famille=mutual-aid").await?;
        anybody.settles().await?;
        // Those of the family, and those they work with.
        let drawn = anybody.asks(IN_PICTURE).await?.as_u64();
        assert!(drawn.is_some_and(|drawn| (11..60).contains(&drawn)), "{drawn:?}");
        anybody.sees("Les Veilleurs du Val (démo)").await?;
        anybody.sees_no("CCAS de Pringy (démo)").await?;
        Ok(())
    })
}

#[test]
fn the_keyboard_reaches_an_organisation_in_the_picture() -> Outcome {
    walk(async |stage| {
        let mut anybody = stage.visitor().await?;
        anybody.opens("/reseau/carte-des-liens").await?;
        let inside = "!!document.activeElement?.closest('main svg')";
        let mut strikes = 0;
        while anybody.asks(inside).await? != true {
            strikes += 1;
            assert!(strikes < 60, "sixty strikes of Tab do not reach the picture");
            anybody.strikes("Tab").await?;
        }
        stage
            .tell(&format!("the first organisation of the picture is reached with {strikes} strikes of Tab"));
        anybody.strikes("Enter").await?;
        anybody.is_at("/organisations/").await
    })
}
