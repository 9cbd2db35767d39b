//! Draws the map as SVG: land, borders, names, and clusters that are links.

use super::names::{Room, names};
use super::outlines::{Level, Outlines};
use super::{Cluster, View};
use crate::TileServer;
use crate::parts::escaped;
use std::collections::HashSet;
use std::fmt::Write;

/// From this zoom on, communes are drawn, and the borders of départements no longer: they are too coarse.
const NEAR: u8 = 9;

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

impl Map<'_> {
    /// The SVG element. Its style comes from the one stylesheet; its size never exceeds some 60 kB.
    pub fn svg(&self) -> String {
        let mut svg = String::with_capacity(40_000);
        let View { width, height, .. } = self.view;
        let label = escaped(self.label);
        svg.push_str("<svg class=\"map-drawing\" role=\"group\" xmlns=\"http://www.w3.org/2000/svg\" ");
        let _ = write!(svg, "viewBox=\"0 0 {width} {height}\" aria-label=\"{label}\">");
        let _ = write!(
            svg,
            "<g aria-hidden=\"true\"><rect class=\"map-sea\" width=\"{width}\" height=\"{height}\"/>"
        );
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
        outlines.level == Level::Departement || self.view.zoom >= NEAR
    }

    fn draw_land(&self, svg: &mut String) {
        for outlines in self.outlines.iter().filter(|outlines| self.draws(outlines)) {
            let class = match outlines.level {
                Level::Departement if self.view.zoom > NEAR => "map-land map-plain",
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

    fn draw_names(&self, svg: &mut String) {
        let drawn = self.outlines.iter().filter(|outlines| outlines.level == Level::Commune);
        let outlined: HashSet<&str> =
            drawn.flat_map(|outlines| &outlines.shapes).map(|shape| shape.code.as_str()).collect();
        let controls = (f64::from(self.view.width) - 160.0, 0.0, f64::from(self.view.width), 96.0);
        let marks = self.markers.iter().map(|marker| self.room_of(marker));
        let taken = marks.chain([controls]).collect();
        for name in names(self.view, taken, &outlined) {
            if let Some((x, y)) = name.dot {
                let _ = write!(svg, "<circle class=\"map-dot\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"2\"/>");
            }
            let class = if name.is_town { " class=\"map-town\"" } else { "" };
            let (x, y, text) = (name.x, name.y, escaped(name.name));
            let _ = write!(svg, "<text{class} x=\"{x:.0}\" y=\"{y:.0}\">{text}</text>");
        }
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
        let _ = write!(
            svg,
            "<title>{label}</title><g transform=\"translate({x:.1} {y:.1})\"><g class=\"map-bubble\">"
        );
        let radius = radius(marker.cluster.count);
        let _ =
            write!(svg, "<circle class=\"map-halo\" r=\"{:.1}\"/><circle r=\"{radius:.1}\"/>", radius + 5.0);
        // A lone mark needs no figure: a dot says it.
        match marker.cluster.count {
            1 => svg.push_str("<circle class=\"map-single\" r=\"4\"/></g></g></a>"),
            _ => {
                let _ = write!(svg, "<text y=\"5\">{}</text></g></g></a>", escaped(&marker.shown));
            }
        }
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
                let _ = write!(
                    svg,
                    "<image href=\"{address}\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"256\" height=\"256\"/>"
                );
            }
        }
    }
}

/// Bigger clusters are drawn bigger, by the logarithm, within what a finger needs and what stays calm.
fn radius(count: u32) -> f64 {
    (13.0 + f64::from(count.max(1)).log10() * 5.0).min(27.0)
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
