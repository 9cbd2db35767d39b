//! What ten thousand answers to a questionnaire cost: the page of results counted anew and again, and its files.

use std::path::Path;
use std::time::Instant;

use app::House;
use axum::http::StatusCode;
use journeys::{Outcome, Trouble, apart, moment};
use store::Engine;

use crate::Measured;
use crate::doors::{get, key, looked_at, session};
use crate::figures::milliseconds;

/// How many answer beside those of the demo.
const MANY: u32 = 9_985;
/// How often what was counted is looked at.
const LOOKS: usize = 20;

pub(crate) fn run() -> Measured {
    println!("\n## Answers to a questionnaire, {MANY} beside the demo's, without a network between");
    for engine in [Engine::Sqlite, Engine::Postgres] {
        apart(engine, async |house, folder| measure(house, folder, engine).await)
            .map_err(|fault| fault.to_string())?;
    }
    Ok(())
}

async fn measure(house: &House, folder: &Path, engine: Engine) -> Outcome {
    fill(house, folder).await?;
    let (router, id) = (house.router(), survey::demo::survey_id());
    let cookie = session(&router, "coordinatrice").await?;
    let path = format!("/questionnaires/{id}/resultats");
    let counted = Instant::now();
    let page = get(&router, &path, &cookie).await?.expect(&path, StatusCode::OK)?;
    println!(
        "{engine:?}: results, counted anew: {}, {} kB",
        milliseconds(counted.elapsed()),
        page.body.len() / 1_000
    );
    let times = looked_at(&router, &path, &cookie, LOOKS).await?;
    println!("{engine:?}: results, counted before: {}", times.of_few());
    for file in ["reponses.csv", "classeur.xlsx"] {
        let path = format!("{path}/{file}");
        let asked = Instant::now();
        let given = get(&router, &path, &cookie).await?.expect(&path, StatusCode::OK)?;
        println!("{engine:?}: {file}: {}, {} kB", milliseconds(asked.elapsed()), given.body.len() / 1_000);
    }
    Ok(())
}

async fn fill(house: &House, folder: &Path) -> Outcome {
    let lost = |cause: &dyn std::fmt::Display| Trouble::while_("filling the questionnaire", cause);
    let key = key(house, folder).await?;
    let now = moment()?;
    let filled = house.db().write(move |conn| {
        let id = survey::demo::survey_id();
        let Some(asked) = survey::survey(conn, id)? else { return Ok(0) };
        let who: Vec<_> =
            survey::trial::fill(conn, id, MANY, now)?.into_iter().map(|one| (one, None)).collect();
        responses::trial::fill(conn, &key, (id, &asked.questionnaire), &who, now)
    });
    match filled.await.map_err(|cause| lost(&cause))? {
        many if many == u64::from(MANY) => Ok(()),
        many => Err(Trouble::new(format!("{many} answers were kept instead of {MANY}"))),
    }
}
