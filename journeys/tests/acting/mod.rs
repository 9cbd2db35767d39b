//! People act together: an action is declared, found, joined and counted; an exhibition travels; a minibus is lent.

mod counting;
mod dates;
mod declaring;
mod full_list;
mod handing;
mod hosting;
mod lending;
mod outcome;
mod searching;
mod signing_up;
mod touring;

use journeys::{Outcome, Stage, Visitor};

/// The season that is full, with somebody who waits.
pub(crate) const SEASON: &str = "Balades en scène, la saison";
/// An action one signs up for date by date.
pub(crate) const KEYBOARDS: &str = "Le clavier tranquille";

/// Somebody of the demo, at a desk.
pub(crate) async fn as_persona(stage: &Stage, persona: &str) -> Outcome<Visitor> {
    let mut somebody = stage.visitor().await?;
    somebody.enters_as(persona).await?;
    Ok(somebody)
}

/// Opens the page of an action that is on, found by its title, and answers its address.
pub(crate) async fn opens_action(visitor: &mut Visitor, title: &str) -> Outcome<String> {
    visitor.opens(&format!("/actions?q={}", title.replace(' ', "+"))).await?;
    visitor.presses(title).await?;
    visitor.is_at("/actions/").await?;
    visitor.settles().await?;
    visitor.address().await
}

/// Writes a day into the date field with this name, as the wheels of a telephone do.
pub(crate) async fn sets(visitor: &Visitor, name: &str, value: &str) -> Outcome {
    let field = format!("document.querySelector('main [name={name}]').value = '{value}'");
    visitor.settles().await?;
    visitor.asks(&field).await.map(drop)
}

/// What stands at an address, asked for by the page that is open: its status, its media type and its text.
pub(crate) async fn fetched(visitor: &Visitor, address: &str) -> Outcome<(String, String)> {
    let question = format!(
        "fetch('{address}').then(async (answer) => [`${{answer.status}} ${{answer.headers.get('content-type')}}`, await answer.text()])"
    );
    let answer = visitor.asks(&question).await?;
    let part = |index: usize| answer[index].as_str().unwrap_or_default().to_owned();
    Ok((part(0), part(1)))
}
