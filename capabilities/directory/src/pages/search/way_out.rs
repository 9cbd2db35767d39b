//! When nothing is found: which wish to give up, and how many answers that would bring.

use search::{Question, Reader};
use web::Visit;

use super::addresses;
use crate::finding::asking::Asked;

/// A wish to give up, with the address that gives it up and what it would bring.
pub(super) struct WayOut {
    pub(super) label: String,
    pub(super) href: String,
}

/// Wishes that can be given up one at a time: the parameters that carry it, the key of its words, and how.
type GivenUp = (&'static [&'static str], &'static str, fn(&mut Question));

const WISHES: [GivenUp; 4] = [
    (&["open_at", "open_day", "open_hour"], "directory-way-out-open", |question| question.open = None),
    (&["confirmed"], "directory-way-out-confirmed", |question| question.confirmed_since = None),
    (&["radius_km"], "directory-way-out-radius", |question| question.radius_m = None),
    (
        &[
            "audience",
            "cost",
            "delivery",
            "language",
            "accessible",
            "family",
            "basis",
            "kind",
            "category",
            "topic",
            "organization_kind",
            "means",
            "sector",
            "funder",
        ],
        "directory-way-out-filters",
        |question| question.filters.clear(),
    ),
];

/// The wishes whose giving up brings something, with how much.
pub(super) fn ways_out(
    visit: &Visit,
    asked: &Asked,
    (reader, question): (&Reader, &Question),
    total: usize,
) -> Vec<WayOut> {
    if total > 0 {
        return Vec::new();
    }
    let plain = Question { count_facets: false, limit: 1, offset: 0, ..question.clone() };
    let mut ways: Vec<WayOut> = WISHES
        .iter()
        .filter_map(|(parameters, key, give_up)| {
            let mut without = plain.clone();
            give_up(&mut without);
            let brings = if without == plain { 0 } else { reader.ask(&without).total };
            (brings > 0).then(|| WayOut {
                label: visit.say_count(key, brings).into_owned(),
                href: addresses::without(visit, parameters),
            })
        })
        .collect();
    let everywhere = reader.ask(&Question { near: None, radius_m: None, ..plain.clone() }).total;
    if asked.whereabouts.near().is_some() && everywhere > 0 {
        let label = visit.say_count("directory-way-out-place", everywhere).into_owned();
        ways.push(WayOut {
            label,
            href: addresses::without(visit, &["near", "commune", "lat", "lon", "radius_km"]),
        });
    }
    ways
}
