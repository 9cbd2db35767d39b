//! What a hundred thousand collective actions cost: what is on, near somebody, on a map, in a month, and the register
//! that counts them all.

use std::time::Instant;

use action::demo::crowd;
use app::House;
use chrono::TimeDelta;
use journeys::{Outcome, Trouble, apart, moment};
use session::{Kind, NewSession, Place, Plan};
use store::Engine;
use vocabulary::id::{ActionSessionId, CollectiveActionId};

use crate::Measured;
use crate::doors::{looked_at, session as signed_in};

/// How many actions there are beside those of the demo.
const MANY: usize = 100_000;
/// Of so many actions, one has a date ahead.
const DATED_EVERY: usize = 50;
/// Dates ahead are spread over so many hours.
const HOURS: i64 = 8_760;
/// How often a page is looked at.
const LOOKS: usize = 10;

/// The pages that are measured: what they are and where.
const PAGES: [(&str, &str); 9] = [
    ("what is on", "/actions"),
    ("near Melun", "/actions?near=Melun&rayon=50"),
    ("by a word", "/actions?q=cuisine"),
    ("of a domain, open to all", "/actions?domaine=lien-social&libre=1"),
    ("those past, third page", "/actions?etat=passees&page=3"),
    ("the map", "/actions/carte"),
    ("a month", "/actions/calendrier"),
    ("the register: domains by units, and every figure", "/actions/registre"),
    ("the first page", "/"),
];

pub(crate) fn run() -> Measured {
    println!("\n## Collective actions, {MANY} beside the demo's, without a network between");
    for engine in [Engine::Sqlite, Engine::Postgres] {
        apart(engine, async |house, _| measure(house, engine).await).map_err(|fault| fault.to_string())?;
    }
    Ok(())
}

async fn measure(house: &House, engine: Engine) -> Outcome {
    let begun = Instant::now();
    fill(house).await?;
    println!("{engine:?}: filled in {:.0} s", begun.elapsed().as_secs_f64());
    let router = house.router();
    let cookie = signed_in(&router, "coordinatrice").await?;
    for (what, path) in PAGES {
        let times = looked_at(&router, path, &cookie, LOOKS).await?;
        println!("{engine:?}: {what}: {}", times.of_few());
    }
    Ok(())
}

async fn fill(house: &House) -> Outcome {
    let lost = |cause: &dyn std::fmt::Display| Trouble::while_("filling the actions", cause);
    let now = moment()?;
    let db = house.db().clone();
    let crowded = tokio::task::spawn_blocking(move || crowd(&db, MANY, now)).await;
    crowded.map_err(|cause| lost(&cause))?.map_err(|cause| lost(&cause))?;
    let dated = house.db().write(move |conn| {
        for rank in (0..MANY).step_by(DATED_EVERY) {
            let action = CollectiveActionId::from_source("crowd", "collective-action", &rank.to_string());
            let starts = now + TimeDelta::hours(i64::try_from(rank).unwrap_or(0) % HOURS);
            let ends = starts + TimeDelta::hours(2);
            let (place, title) = (Place::default(), String::new());
            let plan = Plan { starts, ends, title, place, kind: Kind::Ordinary, capacity: None };
            let id = ActionSessionId::from_source("bench", "session", &action.to_string());
            session::plan(conn, action, &[NewSession { id, part_of: None, plan, from_rule: false }], now)?;
        }
        Ok(())
    });
    dated.await.map_err(|cause| lost(&cause))
}
