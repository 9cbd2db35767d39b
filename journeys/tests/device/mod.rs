//! Somebody makes a passkey and comes in with it; the same device in other hands stays outside.

use journeys::{Outcome, Visitor, walk};

/// Somebody who has signed in and made a passkey on their device.
async fn makes_a_passkey(visitor: &mut Visitor) -> Outcome {
    visitor.opens("/essai").await?;
    visitor.presses("Entrer comme").await?;
    visitor.sees("Vous êtes dans la démonstration").await?;
    visitor.opens("/compte/cles").await?;
    visitor.types("Nom de la clé", "Mon téléphone").await?;
    visitor.presses("Créer une clé sur cet appareil").await?;
    visitor.sees("La clé est créée").await
}

async fn leaves(visitor: &mut Visitor) -> Outcome {
    visitor.opens("/compte").await?;
    visitor.presses("Mon espace").await?;
    visitor.presses("Se déconnecter").await?;
    visitor.sees("Se connecter").await
}

#[test]
fn a_passkey_opens_the_door_to_its_owner_alone() -> Outcome {
    walk(async |stage| {
        let mut visitor = stage.visitor().await?;
        let device = visitor.takes_a_device().await?;
        makes_a_passkey(&mut visitor).await?;
        leaves(&mut visitor).await?;
        // The browser offers the passkey beside the field of the address, and this device takes every offer: the page
        // is left before it comes to rest.
        visitor.asks("location.assign('/connexion')").await?;
        visitor.sees("Mon espace").await?;
        leaves(&mut visitor).await?;
        visitor.lends(&device).await?;
        visitor.opens("/connexion").await?;
        visitor.presses("Utiliser une clé d’accès").await?;
        visitor.sees("Rien n’a été choisi").await?;
        visitor.sees_no("Mon espace").await
    })
}

#[test]
fn a_device_is_told_that_it_has_its_passkey_already() -> Outcome {
    walk(async |stage| {
        let mut visitor = stage.visitor().await?;
        visitor.takes_a_device().await?;
        makes_a_passkey(&mut visitor).await?;
        visitor.opens("/compte/cles").await?;
        visitor.types("Nom de la clé", "Le même").await?;
        visitor.presses("Créer une clé sur cet appareil").await?;
        visitor.sees("Cet appareil a déjà sa clé").await
    })
}

#[test]
fn without_a_script_nobody_is_offered_what_needs_one() -> Outcome {
    walk(async |stage| {
        let mut visitor = stage.visitor().await?;
        visitor.without_javascript().await?;
        visitor.opens("/connexion").await?;
        visitor.sees("Recevoir un code").await?;
        visitor.sees_no("Utiliser une clé d’accès").await
    })
}
