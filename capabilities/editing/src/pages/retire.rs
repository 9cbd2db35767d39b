//! « N'existe plus »: asked once with its reason, and taken back as easily.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use directory::{Act, Channel, RecordKind, Section, Shown};
use web::{Choice, Crumb, Failure, Faults, Filled, Page, Visit};

use super::overview::crumbs;
use super::{Editing, Named, author, editable, failure, not_ones_own};
use crate::paths;
use crate::telling::tell_owner;

/// Why a record is taken out; each is a code and ends the key of its words.
const REASONS: [&str; 4] = ["ended", "moved", "duplicate", "other"];

#[derive(askama::Template)]
#[template(path = "pages/retire.html")]
struct RetirePage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    shown: &'a Shown,
    reasons: Vec<Choice>,
    faults: Faults,
}

pub(super) async fn ask(
    visit: Visit,
    State(editing): State<Editing>,
    Path(named): Path<Named>,
) -> Result<Page, Failure> {
    let shown = retirable(&editing, &visit, &named).await?;
    Ok(page(&visit, &shown, Faults::default()))
}

pub(super) async fn carry_out(
    visit: Visit,
    State(editing): State<Editing>,
    Path(named): Path<Named>,
    filled: Filled,
) -> Result<Response, Failure> {
    let shown = retirable(&editing, &visit, &named).await?;
    let asked = filled.text("raison");
    let Some(reason) = REASONS.into_iter().find(|reason| *reason == asked) else {
        let mut faults = filled.faults();
        faults.note("raison", visit.say("editing-fault-reason"));
        return Ok(page(&visit, &shown, faults).again().into_response());
    };
    let (by, now, key, seal) = (author(&visit, &shown)?, visit.now, shown.key, editing.key.clone());
    let telling = not_ones_own(&visit, &shown, &[], &by);
    let write = move |conn: &mut ::store::Conn| {
        let retired = directory::retire(conn, key, reason, Act { by: &by, channel: Channel::Page, now })?;
        if let (true, Some(telling)) = (retired, &telling) {
            tell_owner(conn, &seal, telling)?;
        }
        Ok(retired)
    };
    let retired = editing.db.write(write).await.map_err(failure)?;
    let notice = if retired { "editing-retired" } else { "editing-not-retired" };
    let overview = paths::overview(shown.key);
    Ok(visit.go(filled.back(&overview), notice))
}

pub(super) async fn revive(
    visit: Visit,
    State(editing): State<Editing>,
    Path(named): Path<Named>,
    filled: Filled,
) -> Result<Response, Failure> {
    let shown = editable(&editing, &visit, &named).await?;
    let (by, now, key, seal) = (author(&visit, &shown)?, visit.now, shown.key, editing.key.clone());
    // What comes back, comes back whole.
    let telling = not_ones_own(&visit, &shown, Section::of(key.kind), &by);
    let write = move |conn: &mut ::store::Conn| {
        let revived = directory::revive(conn, key, Act { by: &by, channel: Channel::Page, now })?;
        if let (true, Some(telling)) = (revived, &telling) {
            tell_owner(conn, &seal, telling)?;
        }
        Ok(revived)
    };
    let revived = editing.db.write(write).await.map_err(failure)?;
    let overview = paths::overview(shown.key);
    let notice = if revived { "editing-revived" } else { "editing-not-revived" };
    Ok(visit.go(filled.back(&overview), notice))
}

/// A service or a place. An organisation that ends is the coordinators' to take out: its services hang on it.
async fn retirable(editing: &Editing, visit: &Visit, named: &Named) -> Result<Shown, Failure> {
    let shown = editable(editing, visit, named).await?;
    if shown.key.kind == RecordKind::Organization { Err(Failure::NotFound) } else { Ok(shown) }
}

fn page(visit: &Visit, shown: &Shown, faults: Faults) -> Page {
    let title = visit.say("editing-gone").into_owned();
    let reason = |code: &&str| Choice::new(*code, visit.say(&format!("editing-reason-{code}")), false);
    let body = RetirePage {
        visit,
        crumbs: crumbs(visit, shown, &title),
        shown,
        reasons: REASONS.iter().map(reason).collect(),
        faults,
    };
    visit.page(format!("{title} · {}", shown.name), &body).not_indexed()
}
