//! Who looks for company finds something to join before somebody to ask for help.

use journeys::{Outcome, walk};

/// The heading of what can be joined stands before the first service.
const ABOVE: &str = "(() => {
    const links = [...document.querySelectorAll('main a[href]')].map((link) => link.getAttribute('href'));
    const first = (beginning) => links.findIndex((href) => href.startsWith(beginning));
    return [first('/actions/'), first('/services/'), links.filter((href) => /^.actions.[0-9a-f-]{36}$/.test(href)).length];
})()";

#[test]
fn looking_for_company_shows_actions_above_services() -> Outcome {
    walk(async |stage| {
        let mut somebody = stage.visitor().await?;
        somebody.opens("/recherche?q=isolement&near=Melun").await?;
        somebody.sees("À rejoindre près d’ici").await?;
        let places = somebody.asks(ABOVE).await?;
        let place = |index: usize| places[index].as_i64().unwrap_or(-1);
        assert!(place(0) >= 0 && place(0) < place(1), "actions, then services: {places}");
        assert!((1..=3).contains(&place(2)), "three actions at most: {places}");
        somebody.presses("Toutes les actions").await?;
        somebody.is_at("/actions").await
    })
}
