//! Signing up without an account: on a telephone, without JavaScript, with the keyboard alone.

use journeys::{Outcome, Visitor, walk};

use super::{KEYBOARDS, opens_action};
use crate::around::keys::reaches;
use crate::around::{TOO_SMALL, source};

const NAME: &str = "Votre prénom, ou un nom que vous choisissez";

#[test]
fn an_action_near_home_is_found_and_joined_on_a_telephone_without_an_account() -> Outcome {
    walk(async |stage| {
        let mut she = stage.visitor().await?;
        she.at_phone().await?;
        she.opens("/actions").await?;
        she.sets_out();
        she.types("Où", "Saint-Fargeau-Ponthierry").await?;
        she.presses("Chercher").await?;
        she.sees("à moins de 10 km de Saint-Fargeau-Ponthierry").await?;
        she.presses(KEYBOARDS).await?;
        she.sees("Portée par").await?;
        fits(&she).await?;
        she.presses("S’inscrire").await?;
        she.sees("Rien d’autre n’est demandé").await?;
        fits(&she).await?;
        she.types(NAME, "Capucine").await?;
        she.presses("S’inscrire").await?;
        she.sees("C’est fait : votre place est réservée").await?;
        stage.tell_effort("finding an action near home and signing up on a telephone", &[&she]);
        assert!(she.effort().0 <= 6, "{} actions", she.effort().0);
        fits(&she).await?;
        let hers = she.address().await?;
        let mut later = stage.visitor().await?;
        later.opens(&hers).await?;
        later.sees("Capucine").await?;
        let action = opens_action(&mut later, KEYBOARDS).await?;
        assert!(!source(&later).await?.contains("Capucine"), "her name stands on {action}");
        Ok(())
    })
}

#[test]
fn signing_up_and_leaving_need_no_javascript() -> Outcome {
    walk(async |stage| {
        let mut she = stage.visitor().await?;
        she.without_javascript().await?;
        opens_action(&mut she, KEYBOARDS).await?;
        she.sets_out();
        she.presses("S’inscrire").await?;
        she.sees("Rien d’autre n’est demandé").await?;
        she.types(NAME, "Ancolie").await?;
        she.types("Un moyen de vous joindre", "ancolie").await?;
        she.presses("S’inscrire").await?;
        she.sees("Nous n’avons reconnu ni une adresse e-mail ni un numéro").await?;
        she.types("Un moyen de vous joindre", "").await?;
        she.presses("S’inscrire").await?;
        she.sees("C’est fait : votre place est réservée").await?;
        stage.tell_effort("signing up without JavaScript, with a contact mistyped", &[&she]);
        she.settles().await?;
        she.presses("Je ne viens plus").await?;
        she.sees("votre inscription est effacée").await
    })
}

#[test]
fn signing_up_by_the_keyboard_alone() -> Outcome {
    walk(async |stage| {
        let mut she = stage.visitor().await?;
        opens_action(&mut she, KEYBOARDS).await?;
        she.sets_out();
        reaches(&mut she, "S’inscrire").await?;
        she.strikes("Enter").await?;
        she.sees("Rien d’autre n’est demandé").await?;
        she.settles().await?;
        reaches(&mut she, NAME).await?;
        she.writes("Bleuet").await?;
        reaches(&mut she, "S’inscrire").await?;
        she.strikes("Enter").await?;
        she.sees("C’est fait : votre place est réservée").await?;
        stage.tell_effort("signing up by the keyboard alone, each Tab counted", &[&she]);
        Ok(())
    })
}

/// Nothing too wide for a telephone, nothing too small for a finger.
async fn fits(she: &Visitor) -> Outcome {
    she.settles().await?;
    assert_eq!(she.asks(TOO_SMALL).await?, serde_json::json!([]), "too small for a finger");
    assert_eq!(she.overflow().await?, Vec::<String>::new(), "too wide for a telephone");
    Ok(())
}
