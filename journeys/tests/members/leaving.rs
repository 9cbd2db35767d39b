//! Leaving: who signs out is out, and a cookie that was stolen before opens nothing any more.

use journeys::{Outcome, Visitor, walk};

use super::persona::PROOFREADER;

/// Whether the door of the account opens to this visitor.
async fn is_in(visitor: &mut Visitor) -> Outcome<bool> {
    visitor.opens("/compte").await?;
    Ok(visitor.address().await? == "/compte")
}

#[test]
fn a_stolen_cookie_is_worth_nothing_once_its_owner_has_left() -> Outcome {
    walk(async |stage| {
        let mut owner = stage.visitor().await?;
        owner.enters_as(PROOFREADER).await?;
        let mut thief = stage.visitor().await?;
        owner.is_robbed_by(&thief).await?;
        assert!(is_in(&mut thief).await?, "what was copied is what lets in");
        owner.signs_out().await?;
        assert!(!is_in(&mut thief).await?, "the cookie outlived the session");
        assert!(!is_in(&mut owner).await?);

        let mut telephone = stage.visitor().await?;
        telephone.without_javascript().await?;
        telephone.enters_as(PROOFREADER).await?;
        telephone.is_robbed_by(&thief).await?;
        owner.enters_as(PROOFREADER).await?;
        assert!(is_in(&mut thief).await?);
        owner.opens("/compte").await?;
        owner.presses("Vos appareils connectés").await?;
        owner.sees("C’est celui-ci").await?;
        owner.presses("Me déconnecter partout").await?;
        owner.sees("Tous vos appareils sont déconnectés").await?;
        owner.settles().await?;
        for visitor in [&mut owner, &mut telephone, &mut thief] {
            assert!(!is_in(visitor).await?, "signed out everywhere is signed out here as well");
        }
        Ok(())
    })
}
