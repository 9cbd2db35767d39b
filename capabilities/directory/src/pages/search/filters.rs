//! The filters beside the results: what can be asked, how many each leaves, and which are set.

use search::{Answer, Order};
use vocabulary::date;
use web::{Choice, Visit};

use super::addresses::{with, without};
use crate::finding::asking::{Asked, OpenWish};
use crate::finding::facets::Facet;

/// A set filter; following its link takes it away.
pub(super) struct Chip {
    pub(super) label: String,
    pub(super) href: String,
}

/// The values of one filter.
pub(super) struct FilterGroup {
    pub(super) name: &'static str,
    pub(super) legend: String,
    pub(super) choices: Vec<Choice>,
    /// Unfolded from the start: it is among the first people use, or one of its values is set.
    pub(super) open: bool,
}

/// Filters unfolded from the start.
const FIRST: [Facet; 3] = [Facet::Audience, Facet::Cost, Facet::Delivery];
/// The most values shown of one filter.
const MOST_VALUES: usize = 14;

/// The groups that have something to offer here.
pub(super) fn groups(visit: &Visit, asked: &Asked, answer: &Answer) -> Vec<FilterGroup> {
    let group = |facet: Facet| {
        let choices = choices(visit, asked, answer, facet);
        let set = choices.iter().any(|choice| choice.chosen);
        FilterGroup {
            name: facet.parameter(),
            legend: visit.say(&format!("directory-filter-{}", facet.parameter())).into_owned(),
            open: set || FIRST.contains(&facet),
            choices,
        }
    };
    let shown = Facet::ALL.into_iter().filter(|facet| *facet != Facet::Topic || topic_matters(asked));
    shown.map(group).filter(|group| !group.choices.is_empty()).collect()
}

/// Exact needs are many: they are offered once a family of needs, or one of them, was chosen.
fn topic_matters(asked: &Asked) -> bool {
    asked.filters.iter().any(|(facet, _)| matches!(facet, Facet::Category | Facet::Topic))
}

fn choices(visit: &Visit, asked: &Asked, answer: &Answer, facet: Facet) -> Vec<Choice> {
    let counted = answer.facets.iter().filter(|count| count.facet == facet.id());
    let mut choices: Vec<Choice> = counted
        .filter_map(|count| {
            let label = value_label(visit, facet, &count.code)?;
            let chosen = asked.has(facet, &count.code);
            (chosen || count.count > 0)
                .then(|| Choice::new(count.code.as_str(), label, chosen).counted(count.count as u64))
        })
        .collect();
    // A chosen value that leaves nothing must still be there to be unchosen.
    for code in asked.filters.iter().filter(|(set, _)| *set == facet).flat_map(|(_, codes)| codes) {
        if !choices.iter().any(|choice| choice.value == *code) {
            let label = value_label(visit, facet, code).unwrap_or_else(|| code.clone());
            choices.push(Choice::new(code.as_str(), label, true).counted(0));
        }
    }
    choices.sort_by(|a, b| (!a.chosen, b.count, &a.label).cmp(&(!b.chosen, a.count, &b.label)));
    choices.truncate(MOST_VALUES);
    choices
}

fn value_label(visit: &Visit, facet: Facet, code: &str) -> Option<String> {
    match facet {
        Facet::Accessible => Some(visit.say("directory-accessible-yes").into_owned()),
        Facet::Language => Some(facet.label(code, visit.locale).unwrap_or_else(|| code.to_owned())),
        _ => facet.label(code, visit.locale),
    }
}

/// The filters that are set, each with the address that takes it away.
pub(super) fn chips(visit: &Visit, asked: &Asked) -> Vec<Chip> {
    let mut chips = Vec::new();
    for (facet, codes) in &asked.filters {
        for code in codes {
            let label = value_label(visit, *facet, code).unwrap_or_else(|| code.clone());
            let kept: Vec<&str> = codes.iter().filter(|other| *other != code).map(String::as_str).collect();
            chips.push(Chip { label, href: with(visit, facet.parameter(), &kept.join(",")) });
        }
    }
    if let Some(label) = open_label(visit, asked.open) {
        chips.push(Chip { label, href: without(visit, &["open_at", "open_day", "open_hour"]) });
    }
    if asked.confirmed {
        let label = visit.say("directory-filter-confirmed").into_owned();
        chips.push(Chip { label, href: with(visit, "confirmed", "") });
    }
    if let Some(kilometres) = asked.radius_km {
        let label = visit.say_of("directory-within", &kilometres.to_string()).into_owned();
        chips.push(Chip { label, href: with(visit, "radius_km", "") });
    }
    if asked.other_areas {
        let label = visit.say("directory-filter-other-areas").into_owned();
        chips.push(Chip { label, href: with(visit, "other_areas", "") });
    }
    chips
}

fn open_label(visit: &Visit, open: OpenWish) -> Option<String> {
    let day = |day| date::with_weekday(day, visit.locale);
    let label = match open {
        OpenWish::Any => return None,
        OpenWish::Now => visit.say("directory-open-wish-now").into_owned(),
        OpenWish::Today => visit.say("directory-open-wish-today").into_owned(),
        OpenWish::On(when) => visit.say_of("directory-open-wish-on", &day(when)).into_owned(),
        OpenWish::At(moment) => {
            let hour = crate::finding::moment::hour(moment, visit.locale);
            let values = [("day", day(moment.date()).into()), ("hour", hour.into())];
            visit.say_with("directory-open-wish-at", &values).into_owned()
        }
    };
    Some(label)
}

/// Open now, today, or whenever.
pub(super) fn open_choices(visit: &Visit, asked: &Asked) -> Vec<Choice> {
    let choice =
        |value: &str, key: &str, wish: OpenWish| Choice::new(value, visit.say(key), asked.open == wish);
    vec![
        choice("", "directory-open-wish-any", OpenWish::Any),
        choice("now", "directory-open-wish-now", OpenWish::Now),
        choice("today", "directory-open-wish-today", OpenWish::Today),
    ]
}

/// Distances offered, in kilometres.
const RADII: [u32; 5] = [2, 5, 10, 25, 50];

/// How far one would go.
pub(super) fn radii(visit: &Visit, asked: &Asked) -> Vec<Choice> {
    let mut choices = vec![Choice::new("", visit.say("directory-radius-any"), asked.radius_km.is_none())];
    choices.extend(RADII.iter().map(|kilometres| {
        let chosen = asked.radius_km == Some(f64::from(*kilometres));
        let text = kilometres.to_string();
        Choice::new(text.as_str(), visit.say_of("directory-within", &text), chosen)
    }));
    choices
}

/// What comes first.
pub(super) fn orders(visit: &Visit, asked: &Asked) -> Vec<Choice> {
    let choice =
        |value: &str, key: &str, order: Order| Choice::new(value, visit.say(key), asked.order == order);
    vec![
        choice("", "directory-order-relevance", Order::Relevance),
        choice("distance", "directory-order-distance", Order::Distance),
        choice("fresh", "directory-order-fresh", Order::Fresh),
    ]
}
