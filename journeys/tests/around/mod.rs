//! Around a person: she is entrusted to a service, hears what becomes of it, and leaves with a sheet in her hand.

mod answering;
mod cards;
mod handing;
pub(crate) mod keys;
mod person;
mod room;
mod sending;
mod silence;

use journeys::{Letter, Mailbox, Outcome, Stage, Visitor};

use crate::members::persona::SOCIAL_WORKER;

/// How letters to a service begin.
const ASKED: &str = "Une demande pour votre service";

/// Everything a finger must hit that is smaller than 24 points each way (WCAG 2.2, 2.5.8), links within text apart.
pub(crate) const TOO_SMALL: &str =
    "[...document.querySelectorAll('main button, main select, main textarea, main summary, main a.button')]
    .filter((thing) => thing.checkVisibility() && thing.getBoundingClientRect().height < 24)
    .map((thing) => thing.outerHTML.slice(0, 80))";

/// Somebody to be entrusted, as the worker writes her down.
pub(crate) struct Person {
    pub(crate) wish: &'static str,
    /// No name: what she lets herself be called.
    pub(crate) called: &'static str,
    pub(crate) telephone: &'static str,
}

/// What was sent: the sender's page of it, and its code.
pub(crate) struct Sent {
    pub(crate) page: String,
    pub(crate) code: String,
}

impl Sent {
    /// The same page with what was said of the person.
    fn read(&self) -> String {
        format!("{}/lire", self.page)
    }
}

/// A social worker of the demo, at her desk.
pub(crate) async fn worker(stage: &Stage) -> Outcome<Visitor> {
    let mut worker = stage.visitor().await?;
    worker.enters_as(SOCIAL_WORKER).await?;
    Ok(worker)
}

/// Opens the sheet of a service, found by its name.
pub(crate) async fn opens_sheet(visitor: &mut Visitor, service: &str) -> Outcome {
    visitor.opens(&format!("/recherche?q={}&near=Melun", service.replace(' ', "+"))).await?;
    visitor.presses(service).await?;
    visitor.is_at("/services/").await?;
    visitor.settles().await
}

/// Entrusts a person to the service whose sheet is open, with her beside: her wish, what she is called, how to reach
/// her, and her yes.
pub(crate) async fn entrusts(worker: &mut Visitor, person: &Person) -> Outcome<Sent> {
    writes_down(worker, person).await?;
    worker.presses("Envoyer la demande").await?;
    worker.sees("La demande est envoyée").await?;
    worker.settles().await?;
    sent(worker).await
}

/// Everything that is said before the request leaves.
async fn writes_down(worker: &mut Visitor, person: &Person) -> Outcome {
    worker.presses("Orienter quelqu’un ici").await?;
    worker.sees("Est-ce la bonne adresse").await?;
    worker.types("Ce que la personne souhaite", person.wish).await?;
    worker.ticks("Dans la semaine").await?;
    worker.presses("Donner un nom ou un moyen de la joindre").await?;
    worker.ticks("Un pseudonyme").await?;
    worker.types("Nom ou pseudonyme", person.called).await?;
    worker.ticks("La personne accepte que le service lise ce nom").await?;
    worker.types("Un téléphone ou un courriel", person.telephone).await?;
    worker.ticks("La personne accepte que le service la joigne").await?;
    worker.ticks("De vive voix").await
}

/// What was just sent, from the page where the sender is after it.
async fn sent(worker: &Visitor) -> Outcome<Sent> {
    let title = worker.asks("document.querySelector('h1').innerText").await?;
    let code = title.as_str().and_then(|title| title.rsplit(' ').next()).unwrap_or_default().to_owned();
    assert_eq!(code.len(), 9, "a code is eight signs in two groups: {title}");
    Ok(Sent { page: worker.address().await?, code })
}

/// The letter that asks a service for this request, in its mailbox.
pub(crate) async fn letter_to(stage: &Stage, address: &str, code: &str) -> Outcome<Letter> {
    let letter = Mailbox::of(stage, address).await?.letter_saying(code).await?;
    assert!(letter.subject.starts_with(ASKED), "{}", letter.subject);
    Ok(letter)
}

/// Nothing of a person stands in this text: neither her wish nor what she is called nor how to reach her.
fn says_nothing_of(person: &Person, text: &str, place: &str) {
    for said in [person.wish, person.called, person.telephone] {
        assert!(!text.contains(said), "« {said} » stands in {place}: {text}");
    }
}

/// Everything the browser holds of the page, seen or not.
pub(crate) async fn source(visitor: &Visitor) -> Outcome<String> {
    let source = visitor.asks("document.documentElement.outerHTML").await?;
    Ok(source.as_str().unwrap_or_default().to_owned())
}
