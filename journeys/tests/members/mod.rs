//! Members: each comes for something, sees what is theirs, and nothing more.

mod administration;
mod coordination;
mod leaving;
mod organization;
mod rights;
mod signing_in;
mod social_worker;

use journeys::{Outcome, Stage, Visitor};

/// The personas of the demo, by the names on their cards. Journeys that change something each have their own: the
/// house is shared by those who walk at the same time.
pub(crate) mod persona {
    pub(crate) const SOCIAL_WORKER: &str = "Assistante sociale de secteur (démo)";
    pub(crate) const COUNTER: &str = "Agent d’accueil du CCAS (démo)";
    pub(crate) const CHAIR: &str = "Responsable associatif (démo)";
    pub(crate) const COORDINATOR: &str = "Coordinatrice du réseau (démo)";
    pub(crate) const SOCIAL_DEVELOPMENT: &str = "Responsable du développement social (démo)";
    pub(crate) const ELECTED: &str = "Élue de l’agglomération (démo)";
    pub(crate) const ADMINISTRATOR: &str = "Administrateur technique (démo)";
    pub(crate) const STREET_WORKER: &str = "Travailleur de rue (démo)";
    pub(crate) const PATHWAY: &str = "Référente de parcours (démo)";
    pub(crate) const PASSING: &str = "Intervenante ponctuelle (démo)";
    pub(crate) const HEAD_OF_COUNTER: &str = "Responsable du CCAS (démo)";
    pub(crate) const PROOFREADER: &str = "Relectrice en langage simple (démo)";
}

/// With or without what a script does.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Scripts {
    Run,
    DoNotRun,
}

async fn somebody(stage: &Stage, scripts: Scripts) -> Outcome<Visitor> {
    let visitor = stage.visitor().await?;
    if scripts == Scripts::DoNotRun {
        visitor.without_javascript().await?;
    }
    Ok(visitor)
}

/// The address of a page that the main part of this page links to.
pub(crate) async fn way_to(visitor: &Visitor, words: &str) -> Outcome<String> {
    let question = format!(
        "[...document.querySelectorAll('main a[href]')].find((link) => link.innerText.includes({words:?}))?.getAttribute('href')"
    );
    let found = visitor.asks(&question).await?;
    Ok(found.as_str().unwrap_or_else(|| panic!("nothing leads to « {words} »")).to_owned())
}
