//! The list of sources: last import, how much of each is here, and what waits.

use axum::extract::State;
use web::{Crumb, Failure, Page, Visit};

use super::import::to_sources;
use super::{Sources, failure};
use crate::paths;
use crate::source::{SourceLine, sources};
use crate::store::pending::waiting;

#[derive(askama::Template)]
#[template(path = "pages/sources.html")]
struct ListPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    lines: Vec<SourceLine>,
    waiting: Vec<(String, String)>,
}

impl ListPage<'_> {
    fn last(&self, line: &SourceLine) -> String {
        let Some((moment, format, channel)) = &line.last else {
            return self.visit.say("sources-never").into_owned();
        };
        let day = self.visit.date(vocabulary::time::paris(*moment).date());
        let way = match channel.as_deref() {
            Some("page") => "sources-by-page",
            Some("subscription") => "sources-by-subscription",
            _ => "sources-by-command",
        };
        format!("{day}, {format}, {}", self.visit.say(way))
    }
}

pub(super) async fn show(visit: Visit, axum::extract::State(house): State<Sources>) -> Result<Page, Failure> {
    let now = visit.now;
    let read = move |conn: &mut ::store::Conn| Ok((sources(conn)?, waiting(conn, now)?));
    let (lines, waits) = house.db.read(read).await.map_err(failure)?;
    let waiting = waits.into_iter().map(|(id, source, _)| (paths::pending(id), source)).collect();
    let body = ListPage { visit: &visit, crumbs: to_sources(&visit, ""), lines, waiting };
    Ok(visit.page(visit.say("sources-title"), &body).not_indexed())
}
