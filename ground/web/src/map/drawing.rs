//! Draws the map as SVG: land, borders, names, and clusters that are links.

use super::outlines::{Level, Outlines};
use super::{Cluster, View};
use crate::TileServer;
use crate::parts::escaped;
use std::fmt::Write;

/// From this zoom on, communes are drawn and named, and départements are no longer named.
const NEAR: u8 = 10;
/// The width of a letter of a name, in units, on average; used to keep names apart.
const LETTER: f64 = 6.7;

/// A map ready to be drawn.
#[derive(Debug)]
pub struct Map<'a> {
    /// The window.
    pub view: View,
    /// What to draw, the farthest first.
    pub outlines: &'a [&'a Outlines],
    /// What stands on it.
    pub markers: &'a [Marker],
    /// Pictures under it, if the operator chose some.
    pub tiles: Option<&'a TileServer>,
    /// What the map shows, in a sentence, for those who do not see it.
    pub label: &'a str,
}

/// A cluster with what a person reads of it and where it leads.
#[derive(Debug, Clone, PartialEq)]
pub struct Marker {
    /// The cluster drawn.
    pub cluster: Cluster,
    /// Where it leads: a nearer map, or the one service that stands there.
    pub href: String,
    /// What it is, in words: « 12 services à Melun ».
    pub label: String,
    /// What is written in it, usually its count, grouped.
    pub shown: String,
}

/// A rectangle names and marks must leave to each other: left, top, right, bottom.
type Room = (f64, f64, f64, f64);

impl Map<'_> {
    /// The SVG element. Its style comes from the one stylesheet; its size never exceeds some 60 kB.
    pub fn svg(&self) -> String {
        let mut svg = String::with_capacity(40_000);
        let View { width, height, .. } = self.view;
        let label = escaped(self.label);
        svg.push_str("<svg class=\"map-drawing\" role=\"group\" xmlns=\"http://www.w3.org/2000/svg\" ");
        let _ = write!(svg, "viewBox=\"0 0 {width} {height}\" aria-label=\"{label}\">");
        let _ = write!(svg, "<g aria-hidden=\"true\"><rect class=\"map-sea\" width=\"{width}\" height=\"{height}\"/>");
        match self.tiles {
            Some(tiles) => self.draw_tiles(&mut svg, tiles),
            None => self.draw_land(&mut svg),
        }
        if self.tiles.is_none() {
            self.draw_names(&mut svg);
        }
        svg.push_str("</g>");
        for marker in self.markers {
            self.draw_marker(&mut svg, marker);
        }
        svg.push_str("</svg>");
        svg
    }

    fn draws(&self, outlines: &Outlines) -> bool {
        outlines.level == Level::Departement || self.view.zoom + 2 >= NEAR
    }

    fn draw_land(&self, svg: &mut String) {
        for outlines in self.outlines.iter().filter(|outlines| self.draws(outlines)) {
            let class = match outlines.level {
                Level::Departement => "map-land",
                Level::Commune => "map-commune",
            };
            let _ = write!(svg, "<g class=\"{class}\" fill-rule=\"evenodd\">");
            for shape in &outlines.shapes {
                let rings = shape.seen(self.view);
                if !rings.is_empty() {
                    svg.push_str("<path d=\"");
                    rings.iter().for_each(|ring| draw_ring(svg, ring));
                    svg.push_str("\"/>");
                }
            }
            svg.push_str("</g>");
        }
    }

    /// Names are written the most important first, and only where there is room.
    fn draw_names(&self, svg: &mut String) {
        let level = if self.view.zoom >= NEAR { Level::Commune } else { Level::Departement };
        let named = self.outlines.iter().filter(|outlines| outlines.level == level);
        let mut shapes: Vec<_> = named.flat_map(|outlines| &outlines.shapes).collect();
        shapes.sort_by_key(|shape| std::cmp::Reverse(shape.rank));
        let mut taken: Vec<Room> = self.markers.iter().map(|marker| self.room_of(marker)).collect();
        for shape in shapes {
            let (x, y) = self.view.on_screen(shape.label_spot);
            let Some(y) = self.free_line(&taken, (x, y), &shape.name) else { continue };
            taken.push(room_of_name((x, y), &shape.name));
            let size = if shape.rank > 40_000 || level == Level::Departement { " class=\"map-town\"" } else { "" };
            let _ = write!(svg, "<text{size} x=\"{x:.0}\" y=\"{y:.0}\">{}</text>", escaped(&shape.name));
        }
    }

    /// The height where a name fits: at its place, else just above or below it.
    fn free_line(&self, taken: &[Room], (x, y): (f64, f64), name: &str) -> Option<f64> {
        let (width, height) = (f64::from(self.view.width), f64::from(self.view.height));
        [0.0, 30.0, -24.0, 44.0, -40.0].into_iter().map(|shift| y + shift).find(|y| {
            let room = room_of_name((x, *y), name);
            let inside = room.0 > 2.0 && room.1 > 2.0 && room.2 < width - 2.0 && room.3 < height - 2.0;
            inside && !taken.iter().any(|other| overlap(room, *other))
        })
    }

    fn room_of(&self, marker: &Marker) -> Room {
        let (x, y) = self.view.on_screen(marker.cluster.spot);
        let radius = radius(marker.cluster.count) + 2.0;
        (x - radius, y - radius, x + radius, y + radius)
    }

    fn draw_marker(&self, svg: &mut String, marker: &Marker) {
        let (x, y) = self.view.on_screen(marker.cluster.spot);
        let (href, label) = (escaped(&marker.href), escaped(&marker.label));
        let _ = write!(svg, "<a class=\"map-mark\" href=\"{href}\" aria-label=\"{label}\">");
        let _ = write!(svg, "<title>{label}</title><g transform=\"translate({x:.1} {y:.1})\"><g class=\"map-bubble\">");
        let radius = radius(marker.cluster.count);
        let _ = write!(svg, "<circle class=\"map-halo\" r=\"{:.1}\"/><circle r=\"{radius:.1}\"/>", radius + 5.0);
        let _ = write!(svg, "<text y=\"5\">{}</text></g></g></a>", escaped(&marker.shown));
    }

    /// The pictures that cover the window; each is 256 units wide.
    fn draw_tiles(&self, svg: &mut String, tiles: &TileServer) {
        let (north_west, south_east) = self.view.corners(0.0);
        let count = f64::from(1_u32 << self.view.zoom);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 2^17")]
        let range = |from: f64, to: f64| {
            let last = (to * count).min(count - 1.0).max(0.0) as u32;
            ((from * count).max(0.0) as u32)..=last
        };
        for row in range(north_west.y, south_east.y) {
            for column in range(north_west.x, south_east.x) {
                let corner = super::Spot { x: f64::from(column) / count, y: f64::from(row) / count };
                let (x, y) = self.view.on_screen(corner);
                let address = tiles
                    .template
                    .replace("{z}", &self.view.zoom.to_string())
                    .replace("{x}", &column.to_string())
                    .replace("{y}", &row.to_string());
                let address = escaped(&address);
                let _ = write!(svg, "<image href=\"{address}\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"256\" height=\"256\"/>");
            }
        }
    }
}

/// Bigger clusters are drawn bigger, by the logarithm, within what a finger needs and what stays calm.
fn radius(count: u32) -> f64 {
    (13.0 + f64::from(count.max(1)).log10() * 5.0).min(27.0)
}

fn room_of_name((x, y): (f64, f64), name: &str) -> Room {
    let letters = u32::try_from(name.chars().count()).unwrap_or(u32::MAX);
    let half = f64::from(letters) * LETTER / 2.0 + 3.0;
    (x - half, y - 12.0, x + half, y + 5.0)
}

fn overlap(a: Room, b: Room) -> bool {
    a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3
}

/// A closed ring as relative steps of a tenth of a unit, which is the shortest way to write it.
fn draw_ring(svg: &mut String, ring: &[(f64, f64)]) {
    #[expect(clippy::cast_possible_truncation, reason = "a window is a few thousand tenths wide")]
    let tenths = |value: f64| (value * 10.0).round() as i32;
    let mut last = (0, 0);
    for (place, (x, y)) in ring.iter().enumerate() {
        let here = (tenths(*x), tenths(*y));
        let step = (here.0 - last.0, here.1 - last.1);
        if place > 0 && step == (0, 0) {
            continue;
        }
        svg.push(if place == 0 { 'M' } else { 'l' });
        write_tenths(svg, step.0);
        if step.1 >= 0 {
            svg.push(' ');
        }
        write_tenths(svg, step.1);
        last = here;
    }
    svg.push('z');
}

fn write_tenths(svg: &mut String, tenths: i32) {
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, tenth) = (tenths.abs() / 10, tenths.abs() % 10);
    let _ = match (whole, tenth) {
        (whole, 0) => write!(svg, "{}{whole}", if whole == 0 { "" } else { sign }),
        (0, tenth) => write!(svg, "{sign}.{tenth}"),
        (whole, tenth) => write!(svg, "{sign}{whole}.{tenth}"),
    };
}
