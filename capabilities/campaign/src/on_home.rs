//! The curve of freshness on the first page, below its figures.

use std::sync::Arc;

use store::Db;
use web::Visit;

use crate::campaign::CampaignKind;
use crate::figure::{curve, days, monthly};
use crate::store::campaigns::open_campaigns;

#[derive(askama::Template)]
#[template(path = "on_home.html")]
struct OnHome<'a> {
    visit: &'a Visit,
    /// The crises during which one asks who is open.
    crises: Vec<String>,
    /// The curve of freshness.
    curve: Option<String>,
}

/// Draws the way to who is open while a crisis lasts, and the curve of the services that were confirmed lately, once two
/// days were written down. Beside a person the curve is left out: it says nothing to her.
pub fn on_home(db: &Db) -> directory::Slot {
    let db = db.clone();
    Arc::new(move |visit, _| {
        let db = db.clone();
        Box::pin(async move { drawn(&db, visit).await })
    })
}

async fn drawn(db: &Db, visit: &Visit) -> Option<String> {
    let today = visit.today();
    let read = move |conn: &mut store::Conn| Ok((open_campaigns(conn)?, days(conn, today)?));
    let (open, days) = match db.read(read).await {
        Ok(read) => read,
        Err(error) => {
            tracing::warn!(%error, "the figure of freshness is left out");
            return None;
        }
    };
    let crises = open.into_iter().filter(|campaign| campaign.kind == CampaignKind::Crisis);
    let crises: Vec<String> = crises.map(|campaign| campaign.title).collect();
    // The share of today stands among the figures of the page already.
    let curve = curve(visit, &monthly(&days), "fraicheur");
    let curve = Some(curve).filter(|curve| !curve.is_empty() && !visit.companion);
    if crises.is_empty() && curve.is_none() {
        return None;
    }
    askama::Template::render(&OnHome { visit, crises, curve }).ok()
}
