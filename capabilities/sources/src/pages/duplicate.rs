//! Two records side by side: what each says, what speaks for and against, and what to decide.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use directory::{Author, RecordKey, RecordKind, Shown, Side};
use linkage::{Agreement, SignalKind, Subject, Verdict, Veto};
use serde_json::Value;
use store::{Conn, StoreError};
use uuid::Uuid;
use vocabulary::id::MergeId;
use web::{Crumb, Failure, Filled, Visit};

use super::duplicates::{PairLine, crumbs, kind_key, named, percent};
use super::{Sources, failure, member};
use crate::linking::choosing::{self, FieldLine, Kept};
use crate::linking::deciding::{self, Deciding, Joined};
use crate::linking::subject_of;
use crate::linking::wording::PlaceNames;
use crate::paths;
use crate::store::links::{self, LinkRow};

/// One thing both say, in words.
struct SignalLine {
    kind: String,
    agreement: String,
    badge: &'static str,
    weight: String,
    one: String,
    other: String,
}

/// A record at the head of its column.
struct Head {
    name: String,
    owner: String,
    source: String,
    assured: String,
    href: String,
}

/// One choice for a field.
struct Offer {
    value: &'static str,
    label: String,
    lines: Vec<String>,
    chosen: bool,
}

struct FieldChoice {
    field: String,
    label: String,
    choices: Vec<Offer>,
}

#[derive(askama::Template)]
#[template(path = "pages/duplicate.html")]
struct DuplicatePage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    here: String,
    kind: &'static str,
    percent: u8,
    heads: [Head; 2],
    first_stays: bool,
    is_organization: bool,
    vetoes: Vec<String>,
    signals: Vec<SignalLine>,
    fields: Vec<FieldChoice>,
    alike: Vec<(String, Vec<String>)>,
    others: Vec<PairLine>,
    refused: bool,
}

impl DuplicatePage<'_> {
    /// « The first is part of the second », by their names.
    fn part_of(&self, child: usize, parent: usize) -> String {
        let name = |at: usize| self.heads.get(at).map_or("", |head| head.name.as_str());
        let names = [("one", name(child).into()), ("other", name(parent).into())];
        self.visit.say_with("sources-link-part", &names).into_owned()
    }
}

/// A pair with both its records and what is compared of them.
struct Pair {
    row: LinkRow,
    records: (Shown, Shown),
    subjects: (Subject, Subject),
    others: Vec<PairLine>,
    places: PlaceNames,
}

/// The names of the places two records speak of.
fn places_of(conn: &mut Conn, records: &(Shown, Shown)) -> Result<PlaceNames, StoreError> {
    let mut names = PlaceNames::new();
    for record in [&records.0, &records.1] {
        let listed = record.says.get("places").and_then(Value::as_array);
        let ids =
            listed.into_iter().flatten().filter_map(|place| place.get("location")?.as_str()?.parse().ok());
        for id in ids {
            let place = directory::location(conn, id)?.map(|kept| kept.says);
            // Where an address is secret, the name of the place may tell it.
            let name = place.filter(|place| !place.hidden).map(|place| match place.name.is_empty() {
                true => place.address,
                false => place.name,
            });
            names.insert(id, name.unwrap_or_default());
        }
    }
    Ok(names)
}

fn find(conn: &mut Conn, id: Uuid) -> Result<Option<Pair>, StoreError> {
    let Some(row) = links::link_by_id(conn, id)? else { return Ok(None) };
    let Some(kind) = RecordKind::from_code(&row.record_kind) else { return Ok(None) };
    let Some(records) = deciding::both(conn, kind, (row.one_id, row.other_id))? else { return Ok(None) };
    let one = subject_of(conn, RecordKey { kind, id: row.one_id })?.unwrap_or_default();
    let other = subject_of(conn, RecordKey { kind, id: row.other_id })?.unwrap_or_default();
    let group =
        row.cluster_id.map(|cluster| links::links_of_cluster(conn, cluster)).transpose()?.unwrap_or_default();
    let others = named(conn, group.into_iter().filter(|link| link.id != id).take(20).collect())?;
    let places = places_of(conn, &records)?;
    Ok(Some(Pair { row, records, subjects: (one, other), others, places }))
}

async fn found(house: &Sources, id: &str) -> Result<Pair, Failure> {
    let id: Uuid = id.parse().map_err(|_| Failure::NotFound)?;
    house.db.read(move |conn| find(conn, id)).await.map_err(failure)?.ok_or(Failure::NotFound)
}

fn head(visit: &Visit, shown: &Shown) -> Head {
    let day = shown.dates.assured_on.map(|day| visit.date(day));
    Head {
        name: shown.name.clone(),
        owner: if shown.key.kind == RecordKind::Organization {
            String::new()
        } else {
            shown.owner_name.clone()
        },
        source: shown
            .origin
            .as_ref()
            .map_or_else(|| visit.say("sources-link-born-here").into_owned(), |origin| origin.source.clone()),
        assured: day.unwrap_or_else(|| visit.say("sources-never").into_owned()),
        href: match shown.key.kind {
            RecordKind::Organization => directory::paths::organization(shown.key.id, &shown.name),
            RecordKind::Service => directory::paths::service(shown.key.id, &shown.name),
            RecordKind::Location => String::new(),
        },
    }
}

fn signals(visit: &Visit, pair: &Pair) -> (Vec<String>, Vec<SignalLine>) {
    let list = |name: &str| pair.row.signals.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let (one, other) = &pair.subjects;
    let told = list("told").into_iter().filter_map(|signal| {
        let kind = SignalKind::from_code(signal.get(0)?.as_str()?)?;
        let agreement = Agreement::from_code(signal.get(1)?.as_str()?)?;
        let weight = signal.get(2)?.as_f64()?;
        let badge = match agreement {
            Agreement::Same => "good",
            Agreement::Near => "care",
            Agreement::Different => "worn",
        };
        Some(SignalLine {
            kind: visit.say(&format!("sources-signal-{}", kind.code())).into_owned(),
            agreement: visit.say(&format!("sources-agreement-{}", agreement.code())).into_owned(),
            badge,
            weight: strength(visit, weight),
            one: one.said(kind),
            other: other.said(kind),
        })
    });
    let told = told.collect();
    let vetoes = list("vetoes").into_iter().filter_map(|veto| Veto::from_code(veto.as_str()?));
    let vetoes =
        vetoes.map(|veto| visit.say(&format!("sources-veto-{}", veto.code())).into_owned()).collect();
    (vetoes, told)
}

/// What a signal counts for, in words: bits are for engines.
fn strength(visit: &Visit, weight: f64) -> String {
    let key = match weight {
        strong if strong >= 8.0 => "sources-strength-strongly-for",
        some if some >= 2.0 => "sources-strength-for",
        against if against <= -5.0 => "sources-strength-strongly-against",
        against if against <= -1.0 => "sources-strength-against",
        _ => "sources-strength-nothing",
    };
    visit.say(key).into_owned()
}

/// Fields that differ, with a choice each, and those that say the same.
fn choices(visit: &Visit, lines: Vec<FieldLine>) -> (Vec<FieldChoice>, Vec<(String, Vec<String>)>) {
    let (mut differing, mut alike) = (Vec::new(), Vec::new());
    for line in lines {
        let Some(kept) = line.chosen else {
            alike.push((line.label, line.one));
            continue;
        };
        let column = |kept_here: Kept, key: &str, lines: Vec<String>| Offer {
            value: kept_here.code(),
            label: visit.say(key).into_owned(),
            lines,
            chosen: kept == kept_here,
        };
        let mut offered = vec![
            column(Kept::One, "sources-link-first", line.one),
            column(Kept::Other, "sources-link-second", line.other),
        ];
        if line.may_join {
            offered.push(column(Kept::Both, "sources-link-both", Vec::new()));
        }
        differing.push(FieldChoice { field: line.field, label: line.label, choices: offered });
    }
    (differing, alike)
}

fn drawn(visit: &Visit, pair: Pair, refused: bool) -> Response {
    let (vetoes, told) = signals(visit, &pair);
    let (one, other) = &pair.records;
    let (fields, alike) = choices(visit, choosing::lines_knowing(visit, (one, other), &pair.places));
    let body = DuplicatePage {
        visit,
        crumbs: crumbs(visit, "sources-link-title"),
        here: paths::duplicate(pair.row.id),
        kind: kind_key(&pair.row.record_kind),
        percent: percent(pair.row.weight),
        heads: [head(visit, one), head(visit, other)],
        first_stays: choosing::first_stays(one, other),
        is_organization: one.key.kind == RecordKind::Organization,
        vetoes,
        signals: told,
        fields,
        alike,
        others: pair.others,
        refused,
    };
    let page = visit.page(visit.say("sources-link-title"), &body).not_indexed();
    if refused { page.again() } else { page }.into_response()
}

pub(super) async fn show(
    visit: Visit,
    State(house): State<Sources>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let pair = found(&house, &id).await?;
    Ok(drawn(&visit, pair, false))
}

/// Who decides at the desk.
pub(super) fn deciding(visit: &Visit) -> Result<Deciding, Failure> {
    let by = Author {
        account: Some(member(visit)?.account),
        organization: None,
        shown: visit.say("sources-link-coordination").into_owned(),
        owns: false,
    };
    Ok(Deciding { id: MergeId::new_v7(visit.now, visit.chance()).uuid(), by, now: visit.now })
}

/// Carries a decision out. Which one stands in the button's field.
pub(super) async fn decide(
    visit: Visit,
    State(house): State<Sources>,
    Path(id): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let pair = found(&house, &id).await?;
    let decided = deciding(&visit)?;
    let (one, other) = pair.records.clone();
    let notice = match filled.text("verdict") {
        "same" => {
            let first_stays = filled.text("garde") != "b";
            let fields = chosen(&filled, &choosing::lines(&visit, &one, &other), first_stays);
            let records = if first_stays { (one, other) } else { (other, one) };
            let work =
                move |conn: &mut Conn| deciding::join(conn, (&records.0, &records.1), (&fields, &decided));
            match house.db.write(work).await.map_err(failure)? {
                Joined::Merged => "sources-link-merged",
                Joined::Linked => "sources-link-linked",
                Joined::Refused => return Ok(drawn(&visit, pair, true)),
                Joined::Inhabited => "sources-link-inhabited",
                Joined::Impossible => "sources-link-impossible",
            }
        }
        "different" => {
            let verdict = (Verdict::Different, visit.now);
            let work = move |conn: &mut Conn| deciding::remember(conn, (&one, &other), verdict);
            house.db.write(work).await.map_err(failure)?;
            "sources-link-kept-apart"
        }
        side @ ("a-part" | "b-part") => {
            let records = if side == "a-part" { (one, other) } else { (other, one) };
            let work = move |conn: &mut Conn| deciding::set_parent(conn, (&records.0, &records.1), &decided);
            house.db.write(work).await.map_err(failure)?;
            "sources-link-part-noted"
        }
        _ => return Err(Failure::NotFound),
    };
    Ok(visit.go(paths::DUPLICATES, notice))
}

/// The side of each field that differs, as chosen, or as proposed where nothing was sent.
fn chosen(filled: &Filled, lines: &[FieldLine], first_stays: bool) -> Vec<(String, Side)> {
    let sides = lines.iter().filter_map(|line| {
        let proposed = line.chosen?;
        let sent = Kept::from_code(filled.text(&format!("champ-{}", line.field)));
        let kept = sent.filter(|kept| *kept != Kept::Both || line.may_join).unwrap_or(proposed);
        Some((line.field.clone(), kept.side(first_stays)))
    });
    sides.collect()
}
