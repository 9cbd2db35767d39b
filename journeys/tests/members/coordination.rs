//! The coordinator's desk: what waits today, somebody helped by telephone, doors tried in vain.

use std::time::{Duration, Instant};

use journeys::{Mailbox, Outcome, Trouble, Visitor, walk};

use super::persona::{COORDINATOR, ELECTED, SOCIAL_DEVELOPMENT};
use super::{Scripts, somebody};

/// Doors tried in vain are counted a few seconds at a time.
const PATIENCE: Duration = Duration::from_secs(20);

#[test]
fn the_desk_tells_which_organisation_has_nobody() -> Outcome {
    walk(async |stage| {
        let mut coordinator = stage.visitor().await?;
        coordinator.enters_as(COORDINATOR).await?;
        coordinator.is_at("/coordination").await?;
        coordinator.sees("sans personne").await?;
        coordinator.presses("Les Glaneurs du Val (démo)").await?;
        coordinator.is_at("/mes-organisations/").await?;
        coordinator.sees("Personne ne tient ce compte").await?;
        coordinator.sees("Inviter").await
    })
}

#[test]
fn somebody_is_helped_to_sign_in_by_a_code_told_on_the_telephone() -> Outcome {
    walk(async |stage| {
        let mut mailbox = Mailbox::of(stage, "developpement-social@essai.example").await?;
        let mut coordinator = somebody(stage, Scripts::DoNotRun).await?;
        coordinator.enters_as(COORDINATOR).await?;
        coordinator.opens("/membres").await?;
        coordinator.types("Nom ou organisation", "développement social").await?;
        coordinator.strikes("Enter").await?;
        coordinator.sees("Un membre").await?;
        coordinator.presses(SOCIAL_DEVELOPMENT).await?;
        coordinator.sees("Aider à se connecter").await?;
        coordinator.presses("Envoyer le lien et montrer le code").await?;
        coordinator.sees("Dites ce code au téléphone").await?;
        let code = coordinator.asks("document.querySelector('main .call-number').innerText").await?;
        let letter = mailbox.next_letter().await?;
        assert_eq!(letter.code, "", "the letter alone lets nobody in");
        let mut helped = stage.visitor().await?;
        helped.opens(&letter.link).await?;
        helped.sees("Tapez le code qui vous est dit").await?;
        helped.types("Le code de six chiffres", code.as_str().unwrap_or_default()).await?;
        helped.presses("Me connecter").await?;
        helped.sees("Mon espace").await?;
        helped.settles().await?;
        helped.opens("/compte").await?;
        helped.sees("developpement-social@essai.example").await
    })
}

/// How often members of an organisation tried this door in vain, as the desk tells.
async fn tries(coordinator: &mut Visitor, organization: &str, door: &str) -> Outcome<u64> {
    coordinator.opens("/coordination").await?;
    // The table is folded away: what is not drawn is read cell by cell.
    let rows = coordinator.asks(
        "[...document.querySelectorAll('main details tbody tr')].map((row) => [...row.cells].map((cell) => \
         cell.textContent).join(' '))",
    );
    let rows = rows.await?;
    let mut rows = rows.as_array().into_iter().flatten().filter_map(|row| row.as_str());
    let row = rows.find(|row| row.contains(organization) && row.contains(door)).unwrap_or("0");
    Ok(row.split_whitespace().last().and_then(|times| times.parse().ok()).unwrap_or(0))
}

#[test]
fn a_door_tried_in_vain_shows_up_without_a_name() -> Outcome {
    walk(async |stage| {
        let mut coordinator = stage.visitor().await?;
        coordinator.enters_as(COORDINATOR).await?;
        let before = tries(&mut coordinator, "Mission locale", "/membres").await?;
        let mut elected = stage.visitor().await?;
        elected.enters_as(ELECTED).await?;
        elected.opens("/membres").await?;
        elected.sees("Cette page n’existe pas").await?;
        let started = Instant::now();
        while tries(&mut coordinator, "Mission locale", "/membres").await? <= before {
            if started.elapsed() > PATIENCE {
                return Err(Trouble::new("the door tried in vain never shows up on the desk"));
            }
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
        coordinator.sees_no(ELECTED).await
    })
}
