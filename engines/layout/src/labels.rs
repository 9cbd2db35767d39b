//! Which names are shown, where, and how large: the heaviest first, each where it covers neither a name nor a circle.
//!
//! Eight places around a circle are tried, the best first (E. Imhof, « Positioning names on maps », 1975); a name that
//! finds none is left out: it is read in the circle's title and in the table beside the picture.

use std::collections::HashMap;

use crate::geometry::{Frame, Point, Rectangle, rounded};
use crate::letters;
use crate::network::Network;
use crate::picture::Spot;
use crate::zones::{HEADING, SHELF_HEADING, SHELF_LETTERS, Zone};

/// Up to so many who are joined, all names are tried; with more, the heaviest only.
const ALL_NAMED: usize = 120;
/// So many names at most where not all are tried.
const MOST_NAMED: usize = 90;
/// The size of usual names, and of the heaviest.
const SIZES: (f64, f64) = (13.0, 15.0);
/// How many names are large.
const LARGE: usize = 12;
/// The widest line of a name, in letters of average width.
const WIDEST: f64 = 12.5;
/// Units between a circle and its name.
const APART: f64 = 3.0;

/// From where a line of writing runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// From the point to the right.
    Start,
    /// To both sides of the point.
    Middle,
    /// From the left up to the point.
    End,
}

/// A name where it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Whose name it is: a place in the list of nodes.
    pub node: usize,
    /// Its lines, one or two.
    pub lines: Vec<String>,
    /// Where the first line begins, on its base.
    pub at: Point,
    /// From where its lines run.
    pub anchor: Anchor,
    /// The size of the letters, in units.
    pub size: f64,
    /// What it covers at most.
    pub covers: Rectangle,
}

impl Label {
    /// The units from one line to the next.
    pub fn line_height(&self) -> f64 {
        rounded(self.size * letters::LINE)
    }
}

/// The names of a picture whose circles stand.
pub(crate) fn labels(network: &Network, zones: &[Zone], spots: &[Spot], frame: Frame) -> Vec<Label> {
    let mut room = Room::new(zones, spots, frame);
    let mut labels = Vec::new();
    let mut joined: Vec<usize> = zones.iter().flat_map(|zone| zone.joined.iter().copied()).collect();
    let weight = |place: usize| network.nodes[place].weight();
    joined.sort_by(|one, other| weight(*other).total_cmp(&weight(*one)).then(one.cmp(other)));
    let most = if joined.len() <= ALL_NAMED { ALL_NAMED } else { MOST_NAMED };
    for (rank, place) in joined.into_iter().take(most).enumerate() {
        let size = if rank < LARGE { SIZES.1 } else { SIZES.0 };
        let lines = letters::lines(&network.nodes[place].label, WIDEST, 2);
        if let Some(label) = tried(place, lines, size, (&spots[place], &mut room)) {
            labels.push(label);
        }
    }
    for zone in zones {
        shelve(zone, network, spots, &mut labels);
    }
    labels
}

/// How wide and high a large name is.
pub(crate) fn name_size(name: &str) -> (f64, f64) {
    let lines = letters::lines(name, WIDEST, 2);
    let widest = lines.iter().map(|line| letters::width(line)).fold(0.0, f64::max);
    (widest * SIZES.1, lines.len() as f64 * SIZES.1 * letters::LINE)
}

/// The left side of a name that stands beside its circle: to the right of it, or to the left where the frame ends.
pub(crate) fn name_side(at: Point, radius: f64, width: f64, end: f64) -> f64 {
    let right = at.x + radius + APART;
    if right + width <= end { right } else { at.x - radius - APART - width }
}

/// The first of the eight places that is free.
fn tried(node: usize, lines: Vec<String>, size: f64, (spot, room): (&Spot, &mut Room)) -> Option<Label> {
    let widest = lines.iter().map(|line| letters::width(line)).fold(0.0, f64::max) * size;
    if widest == 0.0 {
        return None;
    }
    let height = lines.len() as f64 * size * letters::LINE;
    let (away, slant) = (spot.radius + APART, spot.radius * 0.71 + APART);
    let places = [
        (away, 0.0, Anchor::Start, 0.5),
        (-away, 0.0, Anchor::End, 0.5),
        (0.0, away, Anchor::Middle, 0.0),
        (0.0, -away, Anchor::Middle, 1.0),
        (slant, slant, Anchor::Start, 0.0),
        (-slant, slant, Anchor::End, 0.0),
        (slant, -slant, Anchor::Start, 1.0),
        (-slant, -slant, Anchor::End, 1.0),
    ];
    for (east, south, anchor, above) in places {
        let x = rounded(spot.at.x + east);
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - widest / 2.0,
            Anchor::End => x - widest,
        };
        let top = rounded(spot.at.y + south - height * above);
        let covers = Rectangle { x: left, y: top, width: widest, height };
        if room.is_free(&covers, node) {
            room.take(covers);
            let at = Point { x, y: rounded(top + size) };
            return Some(Label { node, lines, at, anchor, size, covers });
        }
    }
    None
}

/// Names on a shelf with named cells: to the right of each circle, on the lines of the cell.
fn shelve(zone: &Zone, network: &Network, spots: &[Spot], labels: &mut Vec<Label>) {
    let Some(shelf) = zone.shelf.as_ref().filter(|shelf| shelf.lines > 0) else { return };
    let size = SHELF_LETTERS;
    for node in zone.alone.iter().copied() {
        let spot = &spots[node];
        let lines = letters::lines(&network.nodes[node].label, shelf.name_room() / size, shelf.lines);
        let width = lines.iter().map(|line| letters::width(line)).fold(0.0, f64::max) * size;
        if width == 0.0 {
            continue;
        }
        let more = lines.len().saturating_sub(1) as f64 * size * letters::LINE;
        let y = rounded(spot.at.y + size * 0.36 - more / 2.0);
        let at = Point { x: rounded(spot.at.x + spot.radius + APART + 2.0), y };
        let covers = Rectangle { x: at.x, y: at.y - size, width, height: more + size * letters::LINE };
        labels.push(Label { node, lines, at, anchor: Anchor::Start, size, covers });
    }
}

/// What is taken: names, circles, headings; looked up by squares.
struct Room<'a> {
    inside: Rectangle,
    spots: &'a [Spot],
    circles: HashMap<(i64, i64), Vec<usize>>,
    names: HashMap<(i64, i64), Vec<Rectangle>>,
    headings: Vec<Rectangle>,
}

/// The side of a square in which what is taken is looked up.
const SQUARE: f64 = 64.0;

impl<'a> Room<'a> {
    fn new(zones: &[Zone], spots: &'a [Spot], frame: Frame) -> Self {
        let mut circles: HashMap<(i64, i64), Vec<usize>> = HashMap::new();
        for (place, spot) in spots.iter().enumerate() {
            for square in squares(&spot.covers()) {
                circles.entry(square).or_default().push(place);
            }
        }
        let headings = zones.iter().flat_map(|zone| {
            let heading = Rectangle { height: HEADING - 6.0, ..zone.whole };
            let shelf = zone.shelf.as_ref().map(|shelf| {
                let place = shelf.place;
                Rectangle { y: place.y - SHELF_HEADING, height: place.height + SHELF_HEADING, ..place }
            });
            [Some(heading), shelf].into_iter().flatten()
        });
        let headings = headings.collect();
        Self { inside: frame.rectangle().shrunk(2.0), spots, circles, names: HashMap::new(), headings }
    }

    fn is_free(&self, covers: &Rectangle, own: usize) -> bool {
        let hits_circle = |place: &usize| {
            let spot = &self.spots[*place];
            *place != own && covers.distance(spot.at) < spot.radius + 1.0
        };
        self.inside.holds(covers)
            && self.headings.iter().all(|heading| !heading.meets(covers))
            && squares(covers).all(|square| {
                let named =
                    self.names.get(&square).is_some_and(|names| names.iter().any(|name| name.meets(covers)));
                let circled =
                    self.circles.get(&square).is_some_and(|circles| circles.iter().any(hits_circle));
                !named && !circled
            })
    }

    fn take(&mut self, covers: Rectangle) {
        for square in squares(&covers) {
            self.names.entry(square).or_default().push(covers);
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a frame is at most some thousands wide")]
fn squares(covers: &Rectangle) -> impl Iterator<Item = (i64, i64)> + use<> {
    let place = |value: f64| (value / SQUARE).floor() as i64;
    let (left, right) = (place(covers.x - 2.0), place(covers.right() + 2.0));
    let (top, bottom) = (place(covers.y - 2.0), place(covers.bottom() + 2.0));
    (top..=bottom).flat_map(move |row| (left..=right).map(move |column| (column, row)))
}
