//! The pages of members, each looked at on every screen: whoever signs in does so once, and the screen changes.

use journeys::{Mailbox, Outcome, Stage, Visitor, walk};

use crate::members::persona::{ADMINISTRATOR, COORDINATOR, SOCIAL_DEVELOPMENT};
use crate::members::way_to;

/// The screens that every page must fit, from the widest to the narrowest and back by night.
const SCREENS: [&str; 5] = ["desk", "200 %", "320 points", "320 points, dark", "desk, dark"];

/// The screens on which the checker of accessibility reads the page: what it looks at is in the document, but for what
/// is hidden and for colours, and these two differ in both. Whether a page fits is measured on all five.
pub(super) const READ_ON: [&str; 2] = ["desk", "320 points, dark"];

/// Brings every colour that is changing to its end; in a window behind another nothing moves by itself.
const COLOURS_CHANGED: &str = "document.getAnimations().forEach((change) => change.finish())";

/// Somebody who looks at pages on every screen and notes what is wrong with them.
pub(crate) struct Inspector<'a> {
    stage: &'a Stage,
    pub(crate) visitor: Visitor,
    faults: Vec<String>,
    pages: usize,
}

impl<'a> Inspector<'a> {
    pub(crate) async fn new(stage: &'a Stage) -> Outcome<Self> {
        Ok(Self { stage, visitor: stage.visitor().await?, faults: Vec::new(), pages: 0 })
    }

    pub(crate) async fn as_persona(stage: &'a Stage, persona: &str) -> Outcome<Self> {
        let mut inspector = Self::new(stage).await?;
        inspector.visitor.enters_as(persona).await?;
        Ok(inspector)
    }

    /// Opens these pages one after the other and looks at each.
    pub(crate) async fn opens(&mut self, addresses: &[&str]) -> Outcome {
        for address in addresses {
            self.visitor.opens(address).await?;
            let arrived = self.visitor.address().await?;
            // Where a letter leads, the address is whole.
            if !address.ends_with(arrived.as_str()) {
                self.faults.push(format!("{address}: leads to {arrived}"));
            }
            self.looks(address).await?;
        }
        Ok(())
    }

    /// Looks at the page that is open, on every screen.
    pub(crate) async fn looks(&mut self, page: &str) -> Outcome {
        self.pages += 1;
        for screen in SCREENS {
            self.changes_to(screen).await?;
            let mut found = Vec::new();
            if READ_ON.contains(&screen) {
                found = self.visitor.accessibility_faults().await?;
            }
            found.extend(self.visitor.overflow().await?.into_iter().map(|wide| format!("too wide: {wide}")));
            self.faults.extend(found.into_iter().map(|fault| format!("{page} ({screen}): {fault}")));
        }
        self.visitor.in_light().await?;
        self.visitor.at_desk().await?;
        let strangers = self.visitor.strangers_asked(self.stage.house().url()).into_iter();
        self.faults.extend(strangers.map(|url| format!("{page} asks {url}")));
        Ok(())
    }

    async fn changes_to(&self, screen: &str) -> Outcome {
        match screen {
            "200 %" => self.visitor.zoomed_200().await?,
            "320 points" => self.visitor.in_narrow_window().await?,
            "320 points, dark" => self.visitor.in_dark().await?,
            _ => self.visitor.at_desk().await?,
        }
        self.visitor.asks(COLOURS_CHANGED).await.map(drop)
    }

    /// Tells everything that is wrong at once.
    pub(crate) fn concludes(self) -> Outcome {
        let mut faults = self.faults;
        // An answer that says what is wrong with a form, or that a thing is gone, is told as an error by the console.
        let told = |complaint: &String| {
            ["422", "404", "410"].iter().any(|status| complaint.contains(&format!("status of {status}")))
        };
        let complaints = self.visitor.complaints().into_iter().filter(|complaint| !told(complaint));
        faults.extend(complaints.map(|complaint| format!("the browser complains: {complaint}")));
        assert!(faults.is_empty(), "{} pages, {} faults:\n{}", self.pages, faults.len(), faults.join("\n"));
        Ok(())
    }
}

#[test]
fn the_ways_in_fit_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::new(stage).await?;
        inspector
            .opens(&["/connexion", "/connexion/code", "/essai", "/vie-privee", "/qui-fait-quoi"])
            .await?;
        inspector.opens(&["/qui-fait-quoi?category=equipement-et-alimentation"]).await?;
        let table = way_to(&inspector.visitor, "En tableau").await?;
        inspector.opens(&[&table, "/connexion/lien/rien", "/invitations/rien", "/courrier"]).await?;
        inspector.visitor.opens("/courrier").await?;
        let letter = way_to(&inspector.visitor, "sans personne").await?;
        inspector.opens(&[&letter]).await?;
        inspector.concludes()
    })
}

#[test]
fn the_pages_of_a_shared_mailbox_fit_every_screen() -> Outcome {
    walk(async |stage| {
        let persona = "Boîte partagée de l’aide alimentaire (démo)";
        let mut inspector = Inspector::as_persona(stage, persona).await?;
        inspector.looks("/connexion/prenom").await?;
        inspector.visitor.presses("Continuer").await?;
        inspector.visitor.sees("Choisissez un nom de la liste").await?;
        inspector.looks("/connexion/prenom, faulty").await?;
        inspector.concludes()
    })
}

#[test]
fn the_pages_of_an_account_fit_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::as_persona(stage, SOCIAL_DEVELOPMENT).await?;
        inspector
            .opens(&["/compte", "/compte/appareils", "/compte/cles", "/connexion", "/connexion/prouver"])
            .await?;
        inspector.opens(&["/mes-droits", "/mes-droits/effacer", "/compte/fermer", "/chartes"]).await?;
        inspector.visitor.opens("/compte").await?;
        inspector.visitor.presses("Mon espace").await?;
        inspector.looks("/compte, with the menu open").await?;
        inspector.concludes()
    })
}

#[test]
fn the_address_book_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::as_persona(stage, SOCIAL_DEVELOPMENT).await?;
        inspector.opens(&["/carnet"]).await?;
        inspector.visitor.opens("/organisations").await?;
        let sheet = way_to(&inspector.visitor, "L’Épicerie du Pont").await?;
        inspector.opens(&[&sheet]).await?;
        inspector.visitor.presses("Garder dans mon carnet").await?;
        inspector.visitor.sees("C’est dans votre carnet").await?;
        inspector.visitor.settles().await?;
        inspector.opens(&["/carnet", "/carnet/imprimer"]).await?;
        inspector.visitor.opens("/carnet").await?;
        let entry = way_to(&inspector.visitor, "Notes").await?;
        inspector.visitor.opens(&entry).await?;
        inspector.visitor.types("Une note pour mes collègues", "Demander Madame Lefèvre.").await?;
        inspector.visitor.presses("Ajouter la note").await?;
        inspector.visitor.sees("Relisez cette note").await?;
        inspector.visitor.settles().await?;
        inspector.looks("an entry with a note that names somebody").await?;
        inspector.concludes()
    })
}

#[test]
fn the_pages_of_an_organisation_fit_every_screen() -> Outcome {
    walk(async |stage| {
        let mut mailbox = Mailbox::of(stage, "ginette@essai.example").await?;
        let mut inspector = Inspector::as_persona(stage, SOCIAL_DEVELOPMENT).await?;
        inspector.visitor.opens("/mes-organisations").await?;
        let home = inspector.visitor.address().await?;
        inspector.visitor.presses("Inviter").await?;
        inspector.visitor.sees("Envoyer l’invitation").await?;
        inspector.visitor.settles().await?;
        inspector.looks("inviting").await?;
        inspector.visitor.presses("Envoyer l’invitation").await?;
        inspector.visitor.sees("Cette adresse ne peut pas recevoir").await?;
        inspector.visitor.settles().await?;
        inspector.looks("inviting, faulty").await?;
        inspector
            .visitor
            .types("Une personne par ligne", "ginette@essai.example;Ginette;Accueil\nrien")
            .await?;
        inspector.visitor.presses("Inviter toute la liste").await?;
        inspector.visitor.sees("2 lignes lues").await?;
        inspector.visitor.settles().await?;
        inspector.looks("inviting many, told").await?;
        inspector.opens(&[&home]).await?;
        let person = way_to(&inspector.visitor, "Assistante sociale").await?;
        let link = mailbox.next_letter().await?.link;
        inspector.opens(&[&person, &link]).await?;
        inspector.concludes()
    })
}

#[test]
fn the_desks_of_the_coordination_fit_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::as_persona(stage, COORDINATOR).await?;
        inspector.opens(&["/coordination", "/membres", "/membres?q=rien+du+tout"]).await?;
        inspector.visitor.opens("/membres?q=rue").await?;
        let member = way_to(&inspector.visitor, "Travailleur de rue").await?;
        inspector
            .opens(&[&member, "/coordination/droits", "/coordination/droits/nouvelle", "/registre"])
            .await?;
        inspector.visitor.opens("/coordination/droits/nouvelle").await?;
        inspector.visitor.types("Qui demande, et où lui répondre", "Une habitante, au guichet").await?;
        inspector.visitor.presses("Enregistrer").await?;
        inspector.visitor.sees("La demande est enregistrée").await?;
        inspector.visitor.settles().await?;
        inspector.looks("a request registered").await?;
        inspector.concludes()
    })
}

#[test]
fn the_page_of_the_administration_fits_every_screen() -> Outcome {
    walk(async |stage| {
        let mut inspector = Inspector::as_persona(stage, ADMINISTRATOR).await?;
        inspector.opens(&["/administration", "/administration/sante", "/membres"]).await?;
        inspector.visitor.opens("/membres?q=relectrice").await?;
        let member = way_to(&inspector.visitor, "Relectrice").await?;
        inspector.opens(&[&member]).await?;
        inspector.concludes()
    })
}
