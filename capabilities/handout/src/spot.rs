//! A small map: the outline of the commune and the point, in black on white, for paper and screen alike.

use std::fmt::Write as _;

use directory::Location;
use vocabulary::place::Point;
use web::map::{Map, Outlines, View};

/// Width and height in units: 40 by 23 mm on paper.
const SIZE: (u32, u32) = (150, 88);
/// Some four kilometres across: a town with its neighbours.
const ZOOM: u8 = 12;

/// What the house's stylesheet says of a map, as attributes: paper has no stylesheet.
const INKS: [(&str, &str); 8] = [
    ("class=\"map-drawing\" role=\"group\"", "role=\"img\" width=\"150\" height=\"88\""),
    ("class=\"map-sea\"", "fill=\"#ffffff\""),
    ("class=\"map-land map-plain\"", "fill=\"#ffffff\" stroke=\"none\""),
    ("class=\"map-land\"", "fill=\"#ffffff\" stroke=\"#777777\""),
    ("class=\"map-commune\"", "fill=\"#ffffff\" stroke=\"#777777\" stroke-width=\"1\""),
    ("class=\"map-dot\"", "fill=\"#777777\""),
    ("<text class=\"map-town\"", "<text font-weight=\"700\""),
    (
        "<text",
        "<text font-family=\"Atkinson Hyperlegible Next, Arial, sans-serif\" font-size=\"11\" fill=\"#000000\" text-anchor=\"middle\"",
    ),
];

/// The map of a place; none where its address is hidden, or where nobody knows its exact point.
pub(crate) fn drawing(location: &Location, outlines: &[&Outlines], label: &str) -> Option<String> {
    if location.hidden {
        return None;
    }
    let point: Point = location.point?;
    let view = View { width: SIZE.0, height: SIZE.1, ..View::around(point, ZOOM) };
    let mut svg = Map { view, outlines, markers: &[], tiles: None, label }.svg();
    for (class, ink) in INKS {
        svg = svg.replace(class, ink);
    }
    let end = svg.rfind("</svg>")?;
    svg.truncate(end);
    let (x, y) = view.on_screen(point.into());
    // Writing to a text cannot fail.
    let _ = write!(
        svg,
        "<circle cx=\"{x:.0}\" cy=\"{y:.0}\" r=\"9\" fill=\"#ffffff\" stroke=\"#000000\" stroke-width=\"2\"/>\
         <circle cx=\"{x:.0}\" cy=\"{y:.0}\" r=\"4.5\" fill=\"#000000\"/>\
         <rect x=\"0.5\" y=\"0.5\" width=\"{}\" height=\"{}\" fill=\"none\" stroke=\"#777777\"/>\
         <text x=\"6\" y=\"{}\" font-family=\"Atkinson Hyperlegible Next, Arial, sans-serif\" font-size=\"12\" \
         font-weight=\"700\" fill=\"#000000\">{}</text></svg>",
        SIZE.0 - 1,
        SIZE.1 - 1,
        SIZE.1 - 6,
        web::escaped(location.commune().map_or(location.city.as_str(), |commune| commune.name)),
    );
    Some(svg)
}
