//! Records that may be one: which pairs wait for somebody to look at them.

use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use directory::{RecordKey, RecordKind};
use linkage::{Relation, Zone};
use store::{Conn, StoreError};
use web::{Crumb, Failure, Pager, Visit};

use super::{Sources, aside, crumb, failure};
use crate::linking::find_links;
use crate::paths;
use crate::store::links::{self, LinkRow};

/// How many pairs a page shows.
const PER_PAGE: usize = 20;

/// What a list holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    ToDecide,
    Surely,
    Parts,
}

impl Look {
    const ALL: [Look; 3] = [Look::ToDecide, Look::Surely, Look::Parts];

    fn code(self) -> &'static str {
        match self {
            Look::ToDecide => "a-trancher",
            Look::Surely => "surement",
            Look::Parts => "parties",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Look::ToDecide => "sources-links-to-decide",
            Look::Surely => "sources-links-surely",
            Look::Parts => "sources-links-parts",
        }
    }

    fn lead(self) -> &'static str {
        match self {
            Look::ToDecide => "sources-links-to-decide-lead",
            Look::Surely => "sources-links-surely-lead",
            Look::Parts => "sources-links-parts-lead",
        }
    }

    fn kept_by(self) -> (&'static str, &'static str) {
        match self {
            Look::ToDecide => (Zone::Ask.code(), Relation::Same.code()),
            Look::Surely => (Zone::Same.code(), Relation::Same.code()),
            Look::Parts => (Zone::Ask.code(), Relation::PartOf.code()),
        }
    }
}

/// One pair, as the list shows it.
pub(super) struct PairLine {
    pub(super) href: String,
    pub(super) kind: &'static str,
    pub(super) one: String,
    pub(super) other: String,
    /// The organisation both belong to; empty for organisations themselves.
    pub(super) owner: String,
    /// How likely they are one, of a hundred.
    pub(super) percent: u8,
    pub(super) grouped: bool,
}

impl PairLine {
    pub(super) fn title(&self, visit: &Visit) -> String {
        let names = [("one", self.one.as_str().into()), ("other", self.other.as_str().into())];
        visit.say_with("sources-links-pair", &names).into_owned()
    }
}

#[derive(askama::Template)]
#[template(path = "pages/duplicates.html")]
struct DuplicatesPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    tabs: Vec<Crumb>,
    lead: String,
    searched: String,
    lines: Vec<PairLine>,
    identical: usize,
    pager: Pager,
}

pub(super) fn crumbs(visit: &Visit, here: &str) -> Vec<Crumb> {
    let desk = crumb(visit, membership::paths::COORDINATION, "sources-desk");
    if here == "sources-links-title" {
        return vec![desk, crumb(visit, "", here)];
    }
    vec![desk, crumb(visit, paths::DUPLICATES, "sources-links-title"), crumb(visit, "", here)]
}

pub(super) fn kind_key(kind: &str) -> &'static str {
    match RecordKind::from_code(kind) {
        Some(RecordKind::Location) => "sources-links-kind-location",
        Some(RecordKind::Service) => "sources-links-kind-service",
        _ => "sources-links-kind-organization",
    }
}

/// Pairs with the names of their records; those of which one is gone are left out.
pub(super) fn named(conn: &mut Conn, rows: Vec<LinkRow>) -> Result<Vec<PairLine>, StoreError> {
    let mut lines = Vec::new();
    for row in rows {
        let Some(kind) = RecordKind::from_code(&row.record_kind) else { continue };
        let mut name = |id| {
            let shown = directory::shown(conn, RecordKey { kind, id })?;
            let current = shown.filter(|shown| shown.life == directory::Life::Current);
            Ok::<_, StoreError>(current.map(|shown| (shown.name, shown.owner_name)))
        };
        let (Some((one, owner)), Some((other, _))) = (name(row.one_id)?, name(row.other_id)?) else {
            continue;
        };
        lines.push(PairLine {
            href: paths::duplicate(row.id),
            kind: kind_key(&row.record_kind),
            one,
            other,
            owner: if kind == RecordKind::Organization { String::new() } else { owner },
            percent: percent(row.weight),
            grouped: row.cluster_id.is_some(),
        });
    }
    Ok(lines)
}

/// Odds in bits as so many of a hundred. A hundred itself is never reached: nobody can be sure.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 0 and 99 by construction"
)]
pub(super) fn percent(weight: f64) -> u8 {
    (100.0 / (1.0 + (-weight).exp2())).clamp(0.0, 99.0) as u8
}

/// A page of a list: its lines, how many there are in all, how many share a number, and when they were found.
type Read = (Vec<PairLine>, Vec<(String, String, i64)>, usize, Option<(DateTime<Utc>, i64)>);

fn read(conn: &mut Conn, look: Look, page: usize) -> Result<Read, StoreError> {
    let (zone, relation) = look.kept_by();
    let (limit, skip) = (i64::try_from(PER_PAGE), i64::try_from(PER_PAGE * (page - 1)));
    let rows = links::page_of_links(conn, zone, relation, limit.unwrap_or(20), skip.unwrap_or(0))?;
    let identical = links::identical_links(conn, 200)?.len();
    Ok((named(conn, rows)?, links::count_links(conn)?, identical, links::last_search(conn)?))
}

/// When records were compared last, in words.
fn last(visit: &Visit, searched: Option<(DateTime<Utc>, i64)>) -> String {
    let Some((at, records)) = searched else { return visit.say("sources-links-never").into_owned() };
    let day = visit.date(vocabulary::time::paris(at).date());
    let values = [("day", day.as_str().into()), ("records", records.into())];
    visit.say_with("sources-links-searched-on", &values).into_owned()
}

pub(super) async fn show(
    visit: Visit,
    State(house): State<Sources>,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let query = query.unwrap_or_default();
    let asked = |name: &str| query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
    let look =
        Look::ALL.into_iter().find(|look| asked("etat") == Some(look.code())).unwrap_or(Look::ToDecide);
    let page = asked("page").and_then(|page| page.parse().ok()).unwrap_or(1_usize).clamp(1, 10_000);
    let (lines, counts, identical, searched) =
        house.db.read(move |conn| read(conn, look, page)).await.map_err(failure)?;
    let count_of = |look: Look| {
        let kept =
            counts.iter().find(|(zone, relation, _)| (zone.as_str(), relation.as_str()) == look.kept_by());
        kept.map_or(0, |(.., count)| usize::try_from(*count).unwrap_or(0))
    };
    let address = |look: Look, page: usize| format!("{}?etat={}&page={page}", paths::DUPLICATES, look.code());
    let tab = |of: Look| Crumb {
        label: format!("{} ({})", visit.say(of.key()), visit.number(count_of(of))),
        href: if of == look { String::new() } else { address(of, 1) },
    };
    let pages = count_of(look).div_ceil(PER_PAGE).max(1);
    let body = DuplicatesPage {
        visit: &visit,
        crumbs: crumbs(&visit, "sources-links-title"),
        tabs: Look::ALL.into_iter().map(tab).collect(),
        lead: visit.say(look.lead()).into_owned(),
        searched: last(&visit, searched),
        lines,
        identical,
        pager: Pager::new(page.min(pages), pages, |page| address(look, page)),
    };
    Ok(visit.page(visit.say("sources-links-title"), &body).not_indexed().into_response())
}

/// Compares all records now.
pub(super) async fn search(visit: Visit, State(house): State<Sources>) -> Result<Response, Failure> {
    let (db, now) = (house.db.clone(), visit.now);
    aside(move || find_links(&db, now)).await?.map_err(failure)?;
    Ok(visit.go(paths::DUPLICATES, "sources-links-searched"))
}
