//! Takes the pictures of the README and the handbook, from the demo territory as it is today.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use journeys::{Outcome, Stage, Trouble, Visitor, walk};

/// One need and one place that show most of what a page of results holds.
const RESULTS: &str = "/recherche?q=aide+alimentaire&near=Le+M%C3%A9e-sur-Seine";

/// Where a picture is taken.
#[derive(Clone, Copy, PartialEq)]
enum Screen {
    Desk,
    Phone,
}

impl Screen {
    /// The name of a picture taken there.
    fn named(self, name: &str) -> String {
        match self {
            Screen::Desk => name.to_owned(),
            Screen::Phone => format!("{name}-phone"),
        }
    }
}

fn main() -> ExitCode {
    // Every picture in one walk: the house and the browser are opened once.
    match walk(take_all) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            journeys::say(&trouble.to_string());
            ExitCode::FAILURE
        }
    }
}

async fn take_all(stage: &Stage) -> Outcome {
    take_what_everybody_sees(stage).await?;
    take_what_members_see(stage, Screen::Desk).await?;
    take_what_members_see(stage, Screen::Phone).await
}

async fn take_what_everybody_sees(stage: &Stage) -> Outcome {
    let mut desk = stage.visitor().await?;
    take(&mut desk, "/", "home").await?;
    take(&mut desk, RESULTS, "results").await?;
    take(&mut desk, &format!("{RESULTS}&view=map"), "map").await?;
    desk.opens(RESULTS).await?;
    let sheet = first_link(&desk, "/services/").await?;
    take(&mut desk, &sheet, "service").await?;
    desk.in_dark().await?;
    take(&mut desk, RESULTS, "results-dark").await?;
    let mut phone = stage.visitor().await?;
    phone.at_phone().await?;
    phone.opens(RESULTS).await?;
    // Down to the first result: what people come for.
    phone.asks("document.querySelector('main a.call').closest('li, article').scrollIntoView()").await?;
    take_here(&phone, "results-phone").await
}

/// What members see once they have signed in, each as the one who needs it.
async fn take_what_members_see(stage: &Stage, screen: Screen) -> Outcome {
    let mut visitor = stage.visitor().await?;
    if screen == Screen::Phone {
        visitor.at_phone().await?;
    }
    take(&mut visitor, "/connexion", screen.named("sign-in")).await?;
    visitor.types("Votre adresse e-mail", "benevole@essai.example").await?;
    visitor.presses("Recevoir un code").await?;
    visitor.sees("Regardez vos messages").await?;
    take_here(&visitor, screen.named("code")).await?;
    visitor.enters_as("Responsable associatif (démo)").await?;
    take(&mut visitor, "/mes-organisations", screen.named("organization")).await?;
    visitor.enters_as("Assistante sociale de secteur (démo)").await?;
    if screen == Screen::Desk {
        keeps_some_records(&mut visitor).await?;
    }
    take(&mut visitor, "/carnet", screen.named("address-book")).await?;
    take(&mut visitor, "/mes-droits", screen.named("rights")).await?;
    visitor.enters_as("Coordinatrice du réseau (démo)").await?;
    take(&mut visitor, "/coordination", screen.named("coordination")).await
}

/// Puts two services and an organisation into the address book, so that there is something to see.
async fn keeps_some_records(visitor: &mut Visitor) -> Outcome {
    for (list, beginning) in [
        (RESULTS, "/services/"),
        ("/recherche?q=dettes&near=Melun", "/services/"),
        ("/organisations", "/organisations/"),
    ] {
        visitor.opens(list).await?;
        visitor.opens(&first_link(visitor, beginning).await?).await?;
        visitor.presses("Garder dans mon carnet").await?;
        visitor.sees("C’est dans votre carnet").await?;
        visitor.settles().await?;
    }
    Ok(())
}

/// The address of the first sheet that this page leads to.
async fn first_link(visitor: &Visitor, beginning: &str) -> Outcome<String> {
    let link = format!("document.querySelector('main a[href^=\"{beginning}\"]')?.getAttribute('href')");
    let found = visitor.asks(&link).await?;
    found.as_str().map(str::to_owned).ok_or_else(|| Trouble::new(format!("nothing leads to {beginning}")))
}

async fn take(visitor: &mut Visitor, address: &str, name: impl AsRef<str>) -> Outcome {
    visitor.opens(address).await?;
    take_here(visitor, name).await
}

/// Takes the picture of the page that is open.
async fn take_here(visitor: &Visitor, name: impl AsRef<str>) -> Outcome {
    let name = name.as_ref();
    let path = folder().join(format!("{name}.png"));
    std::fs::create_dir_all(folder())?;
    std::fs::write(&path, visitor.picture(false).await?)?;
    journeys::say(&format!("{name}.png: {}", visitor.address().await?));
    Ok(())
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../handbook/pictures")
}
