//! Merges of the past, and the way back.

use axum::extract::{Path, State};
use axum::response::Response;
use uuid::Uuid;
use vocabulary::id::MergeId;
use web::{Crumb, Failure, Page, Visit};

use super::duplicate::deciding as who_decides;
use super::duplicates::{crumbs, kind_key};
use super::{Sources, failure};
use crate::linking::deciding;
use crate::paths;

/// How many merges the list shows.
const SHOWN: i64 = 200;

struct MergeLine {
    kind: &'static str,
    survivor: String,
    absorbed: String,
    done: String,
    undone: Option<String>,
    undo: String,
}

#[derive(askama::Template)]
#[template(path = "pages/duplicate_merges.html")]
struct DuplicateMergesPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    lines: Vec<MergeLine>,
}

pub(super) async fn show(visit: Visit, State(house): State<Sources>) -> Result<Page, Failure> {
    let merges = house.db.read(|conn| directory::merges(conn, SHOWN)).await.map_err(failure)?;
    let day = |moment| visit.date(vocabulary::time::paris(moment).date());
    let done = |day: &str, by: &str| {
        visit.say_with("sources-merge-done", &[("day", day.into()), ("by", by.into())]).into_owned()
    };
    let lines = merges.into_iter().map(|merge| MergeLine {
        kind: kind_key(merge.survivor.kind.code()),
        survivor: merge.survivor_name,
        absorbed: merge.absorbed_name,
        done: done(&day(merge.at), &merge.by),
        undone: merge.undone_at.map(day),
        undo: paths::undo_merge(merge.id.uuid()),
    });
    let lines = lines.collect();
    let body = DuplicateMergesPage { visit: &visit, crumbs: crumbs(&visit, "sources-merges-title"), lines };
    Ok(visit.page(visit.say("sources-merges-title"), &body).not_indexed())
}

/// Takes a merge back.
pub(super) async fn undo(
    visit: Visit,
    State(house): State<Sources>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let id: Uuid = id.parse().map_err(|_| Failure::NotFound)?;
    let decided = who_decides(&visit)?;
    let work = move |conn: &mut ::store::Conn| deciding::part_again(conn, MergeId::from(id), &decided);
    let undone = house.db.write(work).await.map_err(failure)?;
    Ok(visit.go(paths::PAST_MERGES, if undone { "sources-merge-undone" } else { "sources-merge-not-undone" }))
}
