//! Which records of the directory may be one, and what a person decided about them.
//!
//! Nothing is merged here by itself: records are compared, pairs are kept for the coordination to look at, and what she
//! decides is kept by source and external id, so that it outlives the next import.

pub(crate) mod choosing;
pub(crate) mod deciding;
mod subjects;
pub(crate) mod wording;

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use directory::RecordKind;
use linkage::{Decided, Linkage, Relation, Verdict, Zone};
use serde_json::{Value, json};
use store::{Db, StoreError};
use uuid::Uuid;

use crate::store::links::{self, DecisionRow, LinkRow};
pub(crate) use subjects::subject_of;
use subjects::{Listed, listed};

/// More pairs of one kind than anybody looks at are not kept; the surest are.
const MOST_PAIRS: usize = 3_000;

/// What a comparison of all records found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinksFound {
    /// How many records were compared.
    pub records: usize,
    /// How many pairs wait for somebody to look at them.
    pub pairs: usize,
}

/// Compares all current records, organisations with organisations, places and services within one organisation, and
/// keeps the pairs worth looking at. It takes a second for some ten thousand records: call it where waiting harms nobody.
pub fn find_links(db: &Db, now: DateTime<Utc>) -> Result<LinksFound, StoreError> {
    let (lists, decisions) = db.read_now(|conn| Ok((listed(conn)?, links::all_decisions(conn)?)))?;
    let rows: Vec<LinkRow> = lists.iter().flat_map(|list| compare(list, &decisions, now)).collect();
    let records = lists.iter().map(|list| list.subjects.len()).sum();
    let count = i64::try_from(records).unwrap_or(i64::MAX);
    db.write_now(|conn| links::replace(conn, &rows, (now, count)))?;
    Ok(LinksFound { records, pairs: rows.len() })
}

/// The lasting identity of a pair: the same whichever comes first.
pub(crate) fn pair_id(kind: RecordKind, one: Uuid, other: Uuid) -> Uuid {
    let (low, high) = (one.min(other), one.max(other));
    Uuid::new_v5(&low, format!("{} {high}", kind.code()).as_bytes())
}

fn compare(list: &Listed, decisions: &[DecisionRow], now: DateTime<Utc>) -> Vec<LinkRow> {
    let linkage = Linkage::learn(&list.subjects);
    let decided = decided(list, decisions);
    let links = linkage.links(&decided);
    let clusters = linkage.clusters(&links, &decided);
    let group: HashMap<usize, usize> = clusters
        .iter()
        .enumerate()
        .flat_map(|(at, members)| members.iter().map(move |one| (*one, at)))
        .collect();
    let known: HashSet<(usize, usize)> =
        decided.iter().map(|known| (known.one.min(known.other), known.one.max(known.other))).collect();
    let settled = |one: usize, other: usize| known.contains(&(one, other));
    let mut rows = Vec::new();
    for link in links.iter().filter(|link| list.concerns(link) && !settled(link.one, link.other)) {
        let (one, other) = (&list.entries[link.one], &list.entries[link.other]);
        let judged = linkage.judge(link.one, link.other, &[]);
        let Some(judgement) = judged.filter(|judgement| may_be_one(list.kind, judgement)) else { continue };
        let id = pair_id(list.kind, one.id, other.id);
        let together = group.get(&link.one).filter(|at| group.get(&link.other) == Some(at));
        let cluster_id = together.map(|at| Uuid::new_v5(&id_of_group(list, &clusters[*at]), b"group"));
        rows.push(LinkRow {
            id,
            record_kind: list.kind.code().to_owned(),
            one_id: one.id,
            other_id: other.id,
            zone: link.zone.code().to_owned(),
            relation: link.relation.code().to_owned(),
            weight: link.weight,
            identical: link.zone == Zone::Same && shares_number(&judgement),
            cluster_id,
            signals: signals(&judgement),
            found_at: now,
        });
        if rows.len() == MOST_PAIRS {
            break;
        }
    }
    rows
}

fn id_of_group(list: &Listed, members: &[usize]) -> Uuid {
    members.iter().map(|member| list.entries[*member].id).min().unwrap_or_default()
}

/// Services of one organisation share its door, its number and its mailbox: among them only the name tells.
fn may_be_one(kind: RecordKind, judgement: &linkage::Judgement) -> bool {
    let is_name = |signal: &&linkage::Signal| signal.kind == linkage::SignalKind::Name;
    let name = judgement.signals.iter().find(is_name).map(|signal| signal.agreement);
    kind != RecordKind::Service || name.is_some_and(|agreement| agreement != linkage::Agreement::Different)
}

fn shares_number(judgement: &linkage::Judgement) -> bool {
    judgement.signals.iter().any(|signal| {
        signal.kind == linkage::SignalKind::Identifier && signal.agreement == linkage::Agreement::Same
    })
}

/// What agreed and what did not, without the words: those are read from the records when somebody looks.
fn signals(judgement: &linkage::Judgement) -> Value {
    let told = judgement.signals.iter().filter(|signal| signal.kind != linkage::SignalKind::Veto);
    let told: Vec<Value> = told
        .map(|signal| {
            json!([signal.kind.code(), signal.agreement.code(), (signal.weight * 10.0).round() / 10.0])
        })
        .collect();
    let vetoes: Vec<&str> = judgement.vetoes.iter().map(|veto| veto.code()).collect();
    json!({ "told": told, "vetoes": vetoes })
}

/// Decisions about records of this list, by their place in it.
fn decided(list: &Listed, decisions: &[DecisionRow]) -> Vec<Decided> {
    let of_kind = decisions.iter().filter(|row| row.record_kind == list.kind.code());
    let place = |source: &String, external: &String| {
        list.by_identity.get(&(source.clone(), external.clone())).copied()
    };
    let found = of_kind.filter_map(|row| {
        let (one, other) =
            (place(&row.one_source, &row.one_external)?, place(&row.other_source, &row.other_external)?);
        let verdict = deciding::verdict_from(&row.verdict)?;
        Some(Decided { one, other, verdict })
    });
    found.collect()
}

impl Listed {
    /// Whether a link between two of these records is worth a look.
    fn concerns(&self, link: &linkage::Link) -> bool {
        let (one, other) = (&self.entries[link.one], &self.entries[link.other]);
        match self.kind {
            RecordKind::Organization => link.relation != Relation::SamePlace || link.zone == Zone::Ask,
            RecordKind::Location | RecordKind::Service => {
                link.relation == Relation::Same && one.owner.is_some() && one.owner == other.owner
            }
        }
    }
}

/// The code of a verdict.
pub(crate) fn verdict_code(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Same => "same",
        Verdict::Different => "different",
        Verdict::PartOf => "part-of",
    }
}

#[cfg(test)]
mod tests;
