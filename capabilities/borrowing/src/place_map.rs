//! The map of where things are, and of the ways they take; the table beside it says the same.

use std::fmt::Write as _;

use askama::Template;
use vocabulary::place::Point;
use web::map::{Cluster, Map, MapFigure, Mark, Marker, Outlines, View, clusters};
use web::{Visit, escaped};

/// Something that stands somewhere.
pub(crate) struct Standing {
    pub(crate) point: Point,
    pub(crate) label: String,
    pub(crate) href: String,
}

/// A map of what stands where; nothing where nothing has a place.
pub(crate) fn map(
    visit: &Visit,
    outlines: &[&Outlines],
    all: &[Standing],
    (label, twin): (&str, &str),
) -> String {
    let asked = visit.query.split('&').find_map(|pair| pair.strip_prefix("carte=")).and_then(View::from_text);
    let fitting = || View::fitting(all.iter().map(|one| one.point)).map(far_enough);
    let Some(view) = asked.or_else(fitting) else { return String::new() };
    let markers = markers(visit, view, all);
    let tiles = visit.shell.tiles.as_ref();
    let map = Map { view, outlines, markers: &markers, tiles, label };
    MapFigure::new(visit, map, label, twin).render().unwrap_or_else(|fault| {
        tracing::error!(%fault, "a map could not be drawn");
        String::new()
    })
}

/// A look from so far that the towns around are seen.
const WIDE: u8 = 11;

/// The same window from far enough: one copy alone would fill it with fields.
fn far_enough(view: View) -> View {
    View { zoom: view.zoom.min(WIDE), ..view }
}

fn markers(visit: &Visit, view: View, all: &[Standing]) -> Vec<Marker> {
    let marks: Vec<Mark> = all.iter().map(|one| Mark { point: one.point, weight: 1 }).collect();
    let marker = |cluster: Cluster| match all.get(cluster.heaviest) {
        Some(alone) if cluster.marks == 1 => {
            Marker { cluster, href: alone.href.clone(), label: alone.label.clone(), shown: "1".to_owned() }
        }
        _ => {
            let nearer = View { centre: cluster.spot, zoom: (view.zoom + 2).min(View::NEAREST), ..view };
            let label = visit.say_count("borrowing-map-several", cluster.count).into_owned();
            let href = visit.here_with("carte", &nearer.to_text());
            Marker { href, label, shown: visit.number(cluster.count), cluster }
        }
    };
    clusters(view, &marks).into_iter().map(marker).collect()
}

/// How the lines of several copies differ without colour: whole, dashed, dotted, and so on.
const DASHES: [&str; 5] = ["none", "10 6", "2 6", "14 5 2 5", "6 3"];

/// One way: the stops in their order, and the anchor of the table that says the same.
pub(crate) struct Way {
    pub(crate) name: String,
    pub(crate) twin: String,
    pub(crate) stops: Vec<Point>,
}

/// A drawing of the ways that copies take; each has a line of its own kind, and each stop its number.
pub(crate) fn ways(outlines: &[&Outlines], all: &[Way], label: &str) -> String {
    let Some(view) = View::fitting(all.iter().flat_map(|way| way.stops.iter().copied())).map(far_enough)
    else {
        return String::new();
    };
    let map = Map { view, outlines, markers: &[], tiles: None, label };
    let land = map.svg();
    let Some(land) = land.strip_suffix("</svg>") else { return String::new() };
    let mut drawn = String::new();
    for (place, way) in all.iter().enumerate() {
        draw_way(&mut drawn, view, (way, DASHES[place % DASHES.len()]));
    }
    let caption = escaped(label);
    format!(
        "<figure class=\"map\" aria-label=\"{caption}\"><div class=\"map-frame\"><div class=\"map-window\">\
         {land}{drawn}</svg></div></div><figcaption><span>{caption}</span></figcaption></figure>"
    )
}

fn draw_way(drawn: &mut String, view: View, (way, dashes): (&Way, &str)) {
    let spots: Vec<(f64, f64)> = way.stops.iter().map(|stop| view.on_screen((*stop).into())).collect();
    let points: Vec<String> = spots.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
    // Writing to a text cannot fail.
    let _ = write!(
        drawn,
        "<g><title>{}</title><polyline fill=\"none\" stroke=\"currentColor\" stroke-width=\"3\" \
         stroke-dasharray=\"{dashes}\" points=\"{}\"/>",
        escaped(&way.name),
        points.join(" ")
    );
    for (x, y, numbers) in numbered(&spots) {
        let (twin, name) = (escaped(&way.twin), escaped(&format!("{} · {numbers}", way.name)));
        let _ = write!(
            drawn,
            "<a class=\"map-mark\" href=\"#{twin}\" aria-label=\"{name}\"><g transform=\"translate({x:.1} {y:.1})\">\
             <g class=\"map-bubble\"><circle r=\"15\"/><text y=\"5\">{numbers}</text></g></g></a>"
        );
    }
    drawn.push_str("</g>");
}

/// Stops with their numbers, those of one spot together.
fn numbered(spots: &[(f64, f64)]) -> Vec<(f64, f64, String)> {
    let mut all: Vec<(f64, f64, String)> = Vec::new();
    for (place, (x, y)) in spots.iter().enumerate() {
        let number = (place + 1).to_string();
        match all.iter_mut().find(|one| (one.0 - x).abs() < 1.0 && (one.1 - y).abs() < 1.0) {
            Some(same) => same.2 = format!("{},{number}", same.2),
            None => all.push((*x, *y, number)),
        }
    }
    all
}
