//! The house itself: its edges, its tables, its doors, its pages.

mod alarms;
pub(crate) mod doors;
mod edges;
mod interfaces;
mod keys;
mod moving;
mod pages;
mod tables;

use std::path::Path;

use journeys::{House, Outcome, Trouble};
use reqwest::StatusCode;

/// The root of the repository.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("journeys is a room of the house")
}

/// A text of the repository.
fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|cause| panic!("{path}: {cause}"))
}

/// A client that speaks without encryption: the house is on this machine.
fn client() -> reqwest::Client {
    // The library wants to know how it would encrypt; a second answer is the same as the first.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::new()
}

/// Asks the house for an address in a language, as a browser would, and gives its status and its text.
async fn ask(house: &House, address: &str, language: &str) -> Outcome<(StatusCode, String)> {
    let lost = |cause: reqwest::Error| Trouble::while_(&format!("asking for {address}"), cause);
    let asked = client().get(format!("{}{address}", house.url())).header("Accept-Language", language);
    let answer = asked.send().await.map_err(lost)?;
    let status = answer.status();
    // Pictures and fonts are no text; nobody reads them here.
    let bytes = answer.bytes().await.map_err(lost)?;
    Ok((status, String::from_utf8_lossy(&bytes).into_owned()))
}

/// Every address that the sitemap tells search engines.
async fn sitemap(house: &House) -> Outcome<Vec<String>> {
    let (_, text) = ask(house, "/sitemap.xml", "fr").await?;
    let found = text.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next());
    Ok(found.map(|url| url.trim_start_matches(house.url()).to_owned()).collect())
}
