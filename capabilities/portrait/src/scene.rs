//! What stands in the picture: organisations, or, where they are too many to be read, families by commune.

use std::collections::{BTreeMap, HashMap};

use cooperation::RelationKind;
use vocabulary::codes::LegalFamily;
use web::Visit;

use crate::asked::{Shown, UNSAID};
use crate::paths;
use crate::ties::Fabric;

/// With more organisations than this they are gathered: nobody would tell their circles apart.
pub(crate) const MOST_DRAWN: usize = 800;
/// With more lines than this they are gathered as well.
const MOST_LINES: usize = 3_000;

/// One that stands in the picture.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
    /// What stays the same as long as it is the same one.
    pub(crate) key: u64,
    pub(crate) group: usize,
    pub(crate) weight: usize,
    pub(crate) label: String,
    /// What it is, in words.
    pub(crate) title: String,
    /// Where it leads.
    pub(crate) href: String,
}

/// A line between two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) from: usize,
    pub(crate) to: usize,
    /// Its kind; none where several are gathered.
    pub(crate) kind: Option<RelationKind>,
    pub(crate) agreed: bool,
    /// How many relations it stands for.
    pub(crate) count: usize,
}

/// What is to be laid out and drawn.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scene {
    pub(crate) figures: Vec<Figure>,
    pub(crate) lines: Vec<Line>,
    /// Whether organisations are gathered by family and commune.
    pub(crate) gathered: bool,
}

impl Scene {
    /// The scene of those who are shown.
    pub(crate) fn of(visit: &Visit, fabric: &Fabric, shown: &Shown) -> Self {
        if shown.drawn.len() > MOST_DRAWN || shown.ties.len() > MOST_LINES {
            return gathered(visit, fabric, shown);
        }
        let places: HashMap<usize, usize> =
            shown.drawn.iter().enumerate().map(|(at, party)| (*party, at)).collect();
        let mut scene = Self::default();
        for tie in shown.ties.iter().map(|tie| &fabric.ties[*tie]) {
            if let (Some(from), Some(to)) = (places.get(&tie.from), places.get(&tie.to)) {
                let (kind, agreed) = (Some(tie.kind), tie.agreed);
                scene.lines.push(Line { from: *from, to: *to, kind, agreed, count: 1 });
            }
        }
        let mut weights = vec![0; shown.drawn.len()];
        scene.lines.iter().flat_map(|line| [line.from, line.to]).for_each(|end| weights[end] += 1);
        let figures = shown.drawn.iter().zip(weights);
        scene.figures = figures.map(|(party, weight)| figure(visit, fabric, *party, weight)).collect();
        scene
    }

    /// The network as the engine takes it.
    pub(crate) fn network(&self) -> layout::Network {
        let node = |figure: &Figure| layout::Node {
            key: figure.key,
            group: figure.group,
            weight: figure.weight as f64,
            label: figure.label.clone(),
            before: None,
        };
        let edge = |line: &Line| layout::Edge { from: line.from, to: line.to, weight: line.count as f64 };
        layout::Network {
            nodes: self.figures.iter().map(node).collect(),
            edges: self.lines.iter().map(edge).collect(),
        }
    }
}

fn figure(visit: &Visit, fabric: &Fabric, party: usize, weight: usize) -> Figure {
    let party = &fabric.everybody.parties[party];
    let family = family_label(visit, party.group());
    let place = party
        .commune
        .map_or_else(|| visit.say("portrait-commune-unsaid").into_owned(), |one| one.name.to_owned());
    let links = visit.say_count("portrait-links-count", weight).into_owned();
    Figure {
        // The low half of an identifier is chance in every version of them.
        key: party.id.as_u64_pair().1,
        group: party.group(),
        weight,
        label: party.name.clone(),
        title: [party.name.as_str(), &family, &place, &links].join(", "),
        href: party.path(),
    }
}

/// The name of a family by its place.
pub(crate) fn family_label(visit: &Visit, group: usize) -> String {
    match LegalFamily::ALL.get(group) {
        Some(family) => family.label(visit.locale).to_owned(),
        None => visit.say("portrait-family-unsaid").into_owned(),
    }
}

/// The word of a family in addresses, by its place.
pub(crate) fn family_code(group: usize) -> &'static str {
    LegalFamily::ALL.get(group).map_or(UNSAID, |family| family.code())
}

/// Families by commune: one figure for all organisations of a family in a commune.
fn gathered(visit: &Visit, fabric: &Fabric, shown: &Shown) -> Scene {
    let crowd = |party: usize| {
        let party = &fabric.everybody.parties[party];
        (party.group(), party.commune.map_or("", |commune| commune.code))
    };
    let mut crowds: BTreeMap<(usize, &'static str), usize> = BTreeMap::new();
    for party in &shown.drawn {
        *crowds.entry(crowd(*party)).or_default() += 1;
    }
    let places: HashMap<(usize, &str), usize> =
        crowds.keys().enumerate().map(|(at, crowd)| (*crowd, at)).collect();
    let mut counts: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for tie in shown.ties.iter().map(|tie| &fabric.ties[*tie]) {
        if let (Some(from), Some(to)) = (places.get(&crowd(tie.from)), places.get(&crowd(tie.to))) {
            *counts.entry((*from.min(to), *from.max(to))).or_default() += 1;
        }
    }
    let lines = counts.into_iter();
    let line = |((from, to), count)| Line { from, to, kind: None, agreed: true, count };
    Scene {
        figures: crowds.iter().map(|(crowd, count)| crowd_figure(visit, *crowd, *count)).collect(),
        lines: lines.map(line).collect(),
        gathered: true,
    }
}

fn crowd_figure(visit: &Visit, (group, code): (usize, &str), count: usize) -> Figure {
    let commune = vocabulary::territory::Territory::france().commune(code);
    let place =
        commune.map_or_else(|| visit.say("portrait-commune-unsaid").into_owned(), |one| one.name.to_owned());
    let place_code = if code.is_empty() { UNSAID } else { code };
    let family = family_label(visit, group);
    let organizations = visit.say_count("portrait-organizations-count", count).into_owned();
    let number =
        code.bytes().fold(group as u64, |sum, letter| sum.wrapping_mul(257).wrapping_add(letter.into()));
    Figure {
        key: number,
        group,
        weight: count,
        label: format!("{place} ({count})"),
        title: [place.as_str(), &family, &organizations].join(", "),
        href: format!("{}?famille={}&commune={place_code}", paths::LINKS, family_code(group)),
    }
}
