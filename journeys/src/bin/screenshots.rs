//! Takes the pictures of the README and the handbook, from the demo territory as it is today.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use journeys::{Outcome, Stage, Trouble, Visitor, walk};

/// One need and one place that show most of what a page of results holds.
const RESULTS: &str = "/recherche?q=aide+alimentaire&near=Le+M%C3%A9e-sur-Seine";

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
    let mut desk = stage.visitor().await?;
    take(&mut desk, "/", "home").await?;
    take(&mut desk, RESULTS, "results").await?;
    take(&mut desk, &format!("{RESULTS}&view=map"), "map").await?;
    desk.opens(RESULTS).await?;
    let sheet =
        desk.asks("document.querySelector('main a[href^=\"/services/\"]')?.getAttribute('href')").await?;
    let sheet = sheet.as_str().ok_or_else(|| Trouble::new("the results lead to no service"))?.to_owned();
    take(&mut desk, &sheet, "service").await?;
    desk.in_dark().await?;
    take(&mut desk, RESULTS, "results-dark").await?;
    let mut phone = stage.visitor().await?;
    phone.at_phone().await?;
    take(&mut phone, RESULTS, "results-phone").await
}

async fn take(visitor: &mut Visitor, address: &str, name: &str) -> Outcome {
    visitor.opens(address).await?;
    let path = folder().join(format!("{name}.png"));
    std::fs::create_dir_all(folder())?;
    std::fs::write(&path, visitor.picture(false).await?)?;
    journeys::say(&format!("{name}.png: {address}"));
    Ok(())
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../handbook/pictures")
}
