//! Pairs that share a number of a register, to be made one together: proposed, ticked, and only then done.

use axum::extract::State;
use axum::response::Response;
use directory::{RecordKind, Side};
use store::{Conn, StoreError};
use uuid::Uuid;
use vocabulary::id::MergeId;
use web::{Crumb, Failure, Filled, Page, Visit};

use super::duplicate::deciding as who_decides;
use super::duplicates::{PairLine, crumbs, named};
use super::{Sources, failure};
use crate::linking::choosing;
use crate::linking::deciding::{self, Deciding, Joined};
use crate::paths;
use crate::store::links;

/// How many pairs are proposed at once: what somebody can still read.
const AT_ONCE: i64 = 50;

#[derive(askama::Template)]
#[template(path = "pages/duplicate_batch.html")]
struct DuplicateBatchPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    lines: Vec<(String, PairLine)>,
}

pub(super) async fn show(visit: Visit, State(house): State<Sources>) -> Result<Page, Failure> {
    let read = |conn: &mut Conn| {
        let mut lines = Vec::new();
        for row in links::identical_links(conn, AT_ONCE)? {
            let id = row.id.to_string();
            lines.extend(named(conn, vec![row])?.into_iter().map(|line| (id.clone(), line)));
        }
        Ok(lines)
    };
    let lines = house.db.read(read).await.map_err(failure)?;
    let body = DuplicateBatchPage { visit: &visit, crumbs: crumbs(&visit, "sources-batch-title"), lines };
    Ok(visit.page(visit.say("sources-batch-title"), &body).not_indexed())
}

/// Merges every ticked pair, each with what is proposed for its fields.
pub(super) async fn carry_out(
    visit: Visit,
    State(house): State<Sources>,
    filled: Filled,
) -> Result<Response, Failure> {
    let most = usize::try_from(AT_ONCE).unwrap_or(50);
    let decided = who_decides(&visit)?;
    let mut work = Vec::new();
    for id in filled.all("paire").filter_map(|id| id.parse::<Uuid>().ok()).take(most) {
        let own = MergeId::new_v7(visit.now, visit.chance()).uuid();
        work.push((id, Deciding { id: own, ..decided.clone() }));
    }
    let mut pairs = Vec::new();
    for (id, deciding) in work {
        let found = house.db.read(move |conn| records(conn, id)).await.map_err(failure)?;
        let Some((one, other)) = found else { continue };
        let first_stays = choosing::first_stays(&one, &other);
        let sides: Vec<(String, Side)> = choosing::lines(&visit, &one, &other)
            .into_iter()
            .filter_map(|line| Some((line.field, line.chosen?.side(first_stays))))
            .collect();
        pairs.push((if first_stays { (one, other) } else { (other, one) }, sides, deciding));
    }
    let mut merged = 0_usize;
    for (records, sides, deciding) in pairs {
        let join = move |conn: &mut Conn| deciding::join(conn, (&records.0, &records.1), (&sides, &deciding));
        merged += usize::from(house.db.write(join).await.map_err(failure)? == Joined::Merged);
    }
    let notice = if merged > 0 { "sources-batch-merged" } else { "sources-batch-nothing" };
    Ok(visit.go(paths::DUPLICATES, notice))
}

/// The records of a pair that shares a number and is still to be decided.
fn records(conn: &mut Conn, id: Uuid) -> Result<Option<(directory::Shown, directory::Shown)>, StoreError> {
    let Some(row) = links::link_by_id(conn, id)?.filter(|row| row.identical && row.zone == "same") else {
        return Ok(None);
    };
    let Some(kind) = RecordKind::from_code(&row.record_kind) else { return Ok(None) };
    deciding::both(conn, kind, (row.one_id, row.other_id))
}
