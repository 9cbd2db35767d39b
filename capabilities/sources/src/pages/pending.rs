//! The second step: what each column means, and what would come of it.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use directory::{Done, Import};
use exchange::table::{Because, MappedColumn, Mapping, Target, TargetGroup};
use uuid::Uuid;
use web::{Choice, Crumb, Failure, Filled, Visit};

use super::import::{crumbs, steps};
use super::{Sources, aside, failure};
use crate::importing::{Glimpse, Ready, glimpses, ready};
use crate::naming::naming;
use crate::pending::{self, Pending, State as Stands};
use crate::store::pending as statements;
use crate::{paths, reading};

/// One column and the choice of its meaning.
pub(super) struct ColumnLine {
    pub(super) field: String,
    pub(super) heading: String,
    pub(super) samples: Vec<String>,
    pub(super) because: &'static str,
    pub(super) confidence: u8,
    pub(super) is_aside: bool,
    pub(super) groups: Vec<(String, Vec<Choice>)>,
}

/// How many records that seem to name a person are told by their names.
const NAMED: usize = 5;

#[derive(askama::Template)]
#[template(path = "pages/pending.html")]
struct MappingPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    steps: Vec<String>,
    here: String,
    pending: &'a Pending,
    columns: Vec<ColumnLine>,
    sheets: Vec<Choice>,
    remembered: usize,
    /// Services, then organisations, each under the words of its table.
    glimpses: [(&'static str, Vec<Glimpse>); 2],
    /// Records that seem to name a person: the first of them, and how many there are.
    naming: (Vec<String>, usize),
    outcome: Vec<(&'static str, usize)>,
    aside: Vec<(&'static str, Vec<u32>)>,
    repairs: Vec<(&'static str, usize)>,
    read: u64,
    has_failed: bool,
    is_interrupted: bool,
}

impl MappingPage<'_> {
    fn shows_nothing(&self) -> bool {
        self.glimpses.iter().all(|(_, seen)| seen.is_empty())
    }
}

/// A file that waits, opened; everything a page about it needs.
pub(super) async fn prepared(
    house: &Sources,
    visit: &Visit,
    id: &str,
) -> Result<Option<(Pending, Ready)>, Failure> {
    let id: Uuid = id.parse().map_err(|_| Failure::NotFound)?;
    let (db, key, now) = (house.db.clone(), house.key.clone(), visit.now);
    let found = aside(move || {
        let Some(pending) = db.read_now(|conn| pending::find(conn, &key, id, now))? else { return Ok(None) };
        let Some(content) = &pending.content else { return Ok(Some((pending, None))) };
        let remembered = reading::remembered(&db, &pending.source)?;
        let opened = reading::open(&pending.file_name, content, &pending.source).ok();
        let ready = opened.and_then(|opened| ready(opened, &pending, remembered.as_ref()));
        Ok::<_, ::store::StoreError>(Some((pending, ready)))
    });
    match found.await?.map_err(failure)? {
        None => Err(Failure::NotFound),
        Some((_, None)) => Ok(None),
        Some((pending, Some(ready))) => Ok(Some((pending, ready))),
    }
}

/// What would come of it.
pub(super) async fn rehearsed(
    house: &Sources,
    visit: &Visit,
    pending: &Pending,
    ready: &Ready,
) -> Result<Done, Failure> {
    let import = Import { id: pending.id, source: pending.source.clone(), now: visit.now };
    let (db, reading) = (house.db.clone(), ready.reading.clone());
    aside(move || directory::rehearse(&db, reading, &import)).await?.map_err(failure)
}

pub(super) async fn show(
    visit: Visit,
    State(house): State<Sources>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let Some((pending, ready)) = prepared(&house, &visit, &id).await? else {
        let id = id.parse().map_err(|_| Failure::NotFound)?;
        return Ok(visit.go(&paths::result(id), ""));
    };
    if pending.state == Stands::Running {
        return Ok(visit.go(&paths::result(pending.id), ""));
    }
    let done = rehearsed(&house, &visit, &pending, &ready).await?;
    let outcome = done.outcome;
    let found = naming(&ready.reading.batch);
    let failed = pending.outcome.as_ref().and_then(|told| told.get("failed")).is_some();
    let [services, organizations] = glimpses(&ready.reading.batch, visit.locale);
    let body = MappingPage {
        visit: &visit,
        crumbs: crumbs(&visit, "sources-import"),
        steps: steps(&visit),
        columns: columns(&visit, &ready),
        sheets: sheets(&ready, pending.sheet),
        remembered: ready.remembered,
        glimpses: [("sources-preview-services", services), ("sources-preview-organizations", organizations)],
        naming: (found.iter().take(NAMED).map(|name| (*name).to_owned()).collect(), found.len()),
        outcome: vec![
            ("sources-new", outcome.new),
            ("sources-changed", outcome.changed),
            ("sources-unchanged", outcome.unchanged),
            ("sources-edited-here", outcome.kept_as_edited_here),
            ("sources-gone", outcome.gone),
        ],
        aside: reasons(&visit, &done),
        repairs: repairs(&visit, &done),
        read: done.report.tables.iter().map(|table| table.read).sum(),
        has_failed: failed,
        is_interrupted: pending.state == Stands::Interrupted,
        here: paths::pending(pending.id),
        pending: &pending,
    };
    Ok(visit.page(visit.say("sources-columns-title"), &body).not_indexed().into_response())
}

fn sheets(ready: &Ready, chosen: usize) -> Vec<Choice> {
    let choice = |(at, name): (usize, &String)| Choice::new(at.to_string(), name.clone(), at == chosen);
    if ready.sheets.len() < 2 { Vec::new() } else { ready.sheets.iter().enumerate().map(choice).collect() }
}

fn columns(visit: &Visit, ready: &Ready) -> Vec<ColumnLine> {
    let Some((sheet, mapping)) = &ready.table else { return Vec::new() };
    let line = |(at, column): (usize, &exchange::table::Column)| {
        let known = mapping.columns.get(at);
        let target = known.map_or(Target::Aside, |known| known.target);
        ColumnLine {
            field: format!("colonne-{at}"),
            heading: column.heading.clone(),
            samples: column.samples.clone(),
            because: known.map_or("", |known| known.because.in_words(visit.locale)),
            confidence: known.map_or(0, |known| known.confidence),
            is_aside: target == Target::Aside,
            groups: TargetGroup::ALL.iter().map(|group| choices(visit, *group, target)).collect(),
        }
    };
    sheet.columns.iter().enumerate().map(line).collect()
}

fn choices(visit: &Visit, group: TargetGroup, chosen: Target) -> (String, Vec<Choice>) {
    let key = match group {
        TargetGroup::Organization => "sources-group-organization",
        TargetGroup::Service => "sources-group-service",
        TargetGroup::Place => "sources-group-place",
        TargetGroup::Contact => "sources-group-contact",
        TargetGroup::Origin => "sources-group-origin",
    };
    let of = Target::ALL.iter().filter(|target| target.group() == group);
    let choice = |target: &Target| Choice::new(target.code(), target.label(visit.locale), *target == chosen);
    (visit.say(key).into_owned(), of.map(choice).collect())
}

/// Why rows stay aside, and which, the most frequent reason first.
fn reasons(visit: &Visit, done: &Done) -> Vec<(&'static str, Vec<u32>)> {
    let mut reasons: BTreeMap<&'static str, Vec<u32>> = BTreeMap::new();
    for row in &done.report.set_aside {
        reasons.entry(row.reason.sentence(visit.locale)).or_default().push(row.at.row);
    }
    let mut reasons: Vec<_> = reasons.into_iter().collect();
    reasons.sort_by_key(|(_, rows)| std::cmp::Reverse(rows.len()));
    reasons
}

fn repairs(visit: &Visit, done: &Done) -> Vec<(&'static str, usize)> {
    counted(done.report.repairs.iter().map(|repair| repair.rule.sentence(visit.locale)))
}

/// Each thing with how often it came, the most frequent first.
fn counted(things: impl Iterator<Item = &'static str>) -> Vec<(&'static str, usize)> {
    let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
    things.for_each(|thing| *counts.entry(thing).or_default() += 1);
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
}

pub(super) async fn choose(
    visit: Visit,
    State(house): State<Sources>,
    Path(id): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (pending, ready) = prepared(&house, &visit, &id).await?.ok_or(Failure::NotFound)?;
    let Some((sheet, _)) = &ready.table else { return Ok(visit.go(&paths::pending(pending.id), "")) };
    let asked: usize = filled.text("feuille").parse().unwrap_or(pending.sheet);
    let other_sheet = asked != pending.sheet && asked < ready.sheets.len();
    let column = |(at, column): (usize, &exchange::table::Column)| MappedColumn {
        heading: column.heading.clone(),
        target: Target::from_code(filled.text(&format!("colonne-{at}"))).unwrap_or(Target::Aside),
        confidence: 100,
        because: Because::Chosen,
    };
    let mapping = Mapping {
        columns: if other_sheet {
            Vec::new()
        } else {
            sheet.columns.iter().enumerate().map(column).collect()
        },
    };
    let kept = serde_json::to_value(&mapping).map_err(|fault| Failure::internal(&fault))?;
    let (id, sheet) =
        (pending.id, i64::try_from(if other_sheet { asked } else { pending.sheet }).unwrap_or(0));
    let now = visit.now;
    let write = move |conn: &mut ::store::Conn| statements::choose(conn, id, sheet, kept.clone(), now);
    house.db.write(write).await.map_err(failure)?;
    Ok(visit.go(&format!("{}#apercu", paths::pending(id)), "sources-chosen"))
}

pub(super) async fn give_up(
    visit: Visit,
    State(house): State<Sources>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let id: Uuid = id.parse().map_err(|_| Failure::NotFound)?;
    let now = visit.now;
    house.db.write(move |conn| statements::give_up(conn, id, now)).await.map_err(failure)?;
    Ok(visit.go(paths::SOURCES, "sources-given-up"))
}
