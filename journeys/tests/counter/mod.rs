//! At the counter: someone has a need and a place in mind, and leaves with a number to call.

use std::time::Duration;

use journeys::{Outcome, Stage, Visitor, walk};

/// The first promise: from the open page to the sheet with its limits.
const AT_MOST: Duration = Duration::from_secs(45);

/// The ranges that Arcep keeps for fiction (decision 2018-0881): nobody's telephone rings.
const NEVER_GIVEN: [&str; 6] =
    ["tel:+3319900", "tel:+3326191", "tel:+3335301", "tel:+3346571", "tel:+3353649", "tel:+3363998"];

#[test]
fn the_first_forty_five_seconds_at_a_desk() -> Outcome {
    walk(async |stage| first_seconds(stage, stage.visitor().await?, "desk").await)
}

#[test]
fn the_first_forty_five_seconds_on_a_phone() -> Outcome {
    walk(async |stage| {
        let visitor = stage.visitor().await?;
        visitor.at_phone().await?;
        first_seconds(stage, visitor, "phone").await
    })
}

#[test]
fn the_first_forty_five_seconds_at_a_desk_without_javascript() -> Outcome {
    walk(async |stage| {
        let visitor = stage.visitor().await?;
        visitor.without_javascript().await?;
        first_seconds(stage, visitor, "desk without JavaScript").await
    })
}

#[test]
fn the_first_forty_five_seconds_on_a_phone_without_javascript() -> Outcome {
    walk(async |stage| {
        let visitor = stage.visitor().await?;
        visitor.at_phone().await?;
        visitor.without_javascript().await?;
        first_seconds(stage, visitor, "phone without JavaScript").await
    })
}

/// Opens the page, types the need and the place, keeps what is open today, opens the first sheet, reads its date
/// of confirmation, its limits and its number.
async fn first_seconds(stage: &Stage, mut visitor: Visitor, screen: &str) -> Outcome {
    visitor.opens("/").await?;
    visitor.types("Pour quoi ?", "aide alimentaire").await?;
    visitor.types("Où ?", "le mée").await?;
    visitor.presses("Chercher").await?;
    visitor.is_at("/recherche").await?;
    visitor.sees("Le Mée-sur-Seine").await?;
    let number = first_number(&visitor).await?;
    visitor.presses("Ouvert aujourd’hui").await?;
    visitor.sees("Le Mée-sur-Seine").await?;
    assert!(
        NEVER_GIVEN.iter().any(|range| number.starts_with(range)),
        "« {number} » is no number of the demo"
    );
    open_first_sheet(&mut visitor).await?;
    for words in ["Confirmé", "Limites", "Appeler"] {
        visitor.sees(words).await?;
    }
    let (actions, seconds) = visitor.effort();
    stage.tell(&format!(
        "first forty-five seconds, {screen}: {actions} actions, {:.1} s",
        seconds.as_secs_f64()
    ));
    assert!(seconds < AT_MOST);
    Ok(())
}

/// The number that stands with the first result.
async fn first_number(visitor: &Visitor) -> Outcome<String> {
    let number =
        visitor.asks("document.querySelector('main a[href^=\"tel:\"]')?.getAttribute('href')").await?;
    Ok(number.as_str().unwrap_or_default().to_owned())
}

/// Opens the first result by its name, as a finger would.
async fn open_first_sheet(visitor: &mut Visitor) -> Outcome {
    let name = visitor.asks("document.querySelector('main a[href^=\"/services/\"]')?.innerText").await?;
    let name = name.as_str().unwrap_or_default().to_owned();
    visitor.presses(&name).await?;
    visitor.is_at("/services/").await?;
    visitor.sees(&name).await
}
