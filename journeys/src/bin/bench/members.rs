//! What the locks cost: asking for a code, known and unknown; a page to a passer-by and to a member.

use std::time::Instant;

use app::House;
use axum::Router;
use axum::http::StatusCode;
use futures_util::future::join_all;
use journeys::{Outcome, Trouble, apart};
use store::Engine;

use crate::Measured;
use crate::doors::{get, looked_at, post, session};
use crate::figures::Times;

/// How many people ask for a code at the same time, and how often.
const AT_ONCE: u32 = 200;
const WAVES: u32 = 10;
/// How often a page is looked at.
const LOOKS: usize = 500;

pub(crate) fn run() -> Measured {
    println!("\n## Members, over the demo territory, without a network between");
    for engine in [Engine::Sqlite, Engine::Postgres] {
        apart(engine, async |house, _| measure(house, engine).await).map_err(|fault| fault.to_string())?;
    }
    Ok(())
}

async fn measure(house: &House, engine: Engine) -> Outcome {
    let router = house.router();
    let begun = Instant::now();
    for wave in 0..WAVES {
        let asking = (0..AT_ONCE).map(|person| ask(&router, format!("p{wave}-{person}@essai.example")));
        join_all(asking).await.into_iter().collect::<Outcome<Vec<_>>>()?;
    }
    let rate = f64::from(WAVES * AT_ONCE) / begun.elapsed().as_secs_f64();
    println!("{engine:?}: {rate:.0} requests for a code a second, {AT_ONCE} at the same time");
    for (who, addresses) in
        [("known", known()), ("unknown", (0..40).map(|n| format!("x{n}@essai.example")).collect())]
    {
        let mut times = Times::default();
        for address in addresses {
            let asked = Instant::now();
            ask(&router, address).await?;
            times.add(asked.elapsed());
        }
        println!("{engine:?}: an answer to an address {who}: {}", times.in_words());
    }
    let coordinator = session(&router, "coordinatrice").await?;
    let worker = session(&router, "assistante-sociale").await?;
    let sheet = first_sheet(&router).await?;
    for (page, path, cookie) in [
        ("a sheet, passer-by", sheet.as_str(), ""),
        ("a sheet, member, with direct lines opened", sheet.as_str(), worker.as_str()),
        ("the members' page, with 28 texts opened", "/membres", coordinator.as_str()),
    ] {
        let times = looked_at(&router, path, cookie, LOOKS).await?;
        println!("{engine:?}: {page}: {}", times.in_words());
    }
    Ok(())
}

/// The addresses of some people of the demo, none so often that the house would make them wait.
fn known() -> Vec<String> {
    let people = ["agent-ccas", "responsable-associatif", "elue", "maraude", "relectrice"];
    people.iter().cycle().take(40).map(|person| format!("{person}@essai.example")).collect()
}

async fn ask(router: &Router, address: String) -> Outcome {
    let form = format!("email={}", address.replace('@', "%40"));
    post(router, "/connexion", "", &form).await?.expect("/connexion", StatusCode::SEE_OTHER).map(drop)
}

/// The sheet of an organisation that has direct lines: every one of the demo has.
async fn first_sheet(router: &Router) -> Outcome<String> {
    let page = get(router, "/organisations", "").await?.text();
    let found = page.split('"').find(|text| text.starts_with("/organisations/ccas"));
    found.map(str::to_owned).ok_or_else(|| Trouble::new("the demo has no organisation"))
}
