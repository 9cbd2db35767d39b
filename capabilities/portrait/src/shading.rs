//! The communes of the network, shaded by how a need is met there: by a pattern, so that no colour is needed.

use std::fmt::Write;
use std::sync::LazyLock;

use serde::Deserialize;
use vocabulary::place::Point;
use vocabulary::territory::{Commune, communes_of_melun_geojson};
use web::escaped;
use web::map::{Spot, View};

use crate::coverage::Reach;

/// Points of an outline nearer to each other than this, in units of the drawing, are one.
const FINEST: f64 = 0.9;
/// Units left free around the communes.
const BORDER: f64 = 24.0;
/// The width of the map in letters of its names.
const LETTERS: f64 = 78.0;

/// A commune with how a need is met in it, where it leads and what is said of it.
#[derive(Clone, Debug)]
pub(crate) struct Shade {
    pub(crate) commune: &'static Commune,
    pub(crate) reach: Reach,
    pub(crate) label: String,
    pub(crate) href: String,
}

/// The outline of a commune: closed rings of points.
struct Outline {
    code: String,
    rings: Vec<Vec<Point>>,
}

#[derive(Deserialize)]
struct Collection {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    geometry: Geometry,
    properties: Properties,
}

#[derive(Deserialize)]
struct Properties {
    code: String,
}

type Ring = Vec<Vec<f64>>;

#[derive(Deserialize)]
#[serde(tag = "type")]
enum Geometry {
    Polygon { coordinates: Vec<Ring> },
    MultiPolygon { coordinates: Vec<Vec<Ring>> },
}

/// The outlines every house carries, those of the communes of Melun Val de Seine; none where they cannot be read.
static OUTLINES: LazyLock<Vec<Outline>> = LazyLock::new(|| {
    let read: Result<Collection, _> = serde_json::from_str(communes_of_melun_geojson());
    read.map(|read| read.features.into_iter().map(outline).collect()).unwrap_or_default()
});

fn outline(feature: Feature) -> Outline {
    let polygons = match feature.geometry {
        Geometry::Polygon { coordinates } => vec![coordinates],
        Geometry::MultiPolygon { coordinates } => coordinates,
    };
    let point = |position: &Vec<f64>| Point::new(*position.get(1)?, *position.first()?);
    let ring = |ring: &Ring| ring.iter().filter_map(point).collect();
    Outline { code: feature.properties.code, rings: polygons.iter().flatten().map(ring).collect() }
}

/// The map of these communes; nothing when none of them has a place. A commune whose outline is not known is a disc.
pub(crate) fn svg(shades: &[Shade], title: &str, description: &str) -> String {
    let outline = |shade: &Shade| OUTLINES.iter().find(|outline| outline.code == shade.commune.code);
    let known = shades.iter().filter_map(outline).flat_map(|outline| outline.rings.iter().flatten().copied());
    let centres = shades.iter().filter_map(|shade| shade.commune.point);
    let Some(view) = View::fitting(known.chain(centres)) else { return String::new() };
    let window = window(shades, view);
    let size = window.2 / LETTERS;
    let mut svg = String::with_capacity(30_000);
    let (title, description) = (escaped(title), escaped(description));
    let _ = write!(
        svg,
        "<svg class=\"network\" xmlns=\"http://www.w3.org/2000/svg\" role=\"group\" viewBox=\"{:.0} {:.0} {:.0} {:.0}\" \
         aria-labelledby=\"carte-titre carte-texte\"><title id=\"carte-titre\">{title}</title>\
         <desc id=\"carte-texte\">{description}</desc>{PATTERN}",
        window.0, window.1, window.2, window.3
    );
    for shade in shades {
        draw(&mut svg, shade, outline(shade), view);
    }
    let _ = write!(
        svg,
        "<g aria-hidden=\"true\" pointer-events=\"none\" text-anchor=\"middle\" font-size=\"{size:.1}\">"
    );
    for shade in shades {
        if let Some(point) = shade.commune.point {
            let (x, y) = view.on_screen(Spot::from(point));
            // The sign stands above the name: it says the same as the pattern.
            let (sign, name) = (shade.reach.sign(), escaped(shade.commune.name));
            let _ = write!(
                svg,
                "<text><tspan x=\"{x:.1}\" y=\"{:.1}\">{sign}</tspan>\
                 <tspan x=\"{x:.1}\" y=\"{:.1}\">{name}</tspan></text>",
                y - size * 0.2,
                y + size * 0.9
            );
        }
    }
    svg.push_str("</g></svg>");
    svg
}

/// The part of the drawing the communes fill, with a border for names: left, top, width, height.
fn window(shades: &[Shade], view: View) -> (f64, f64, f64, f64) {
    let outlines =
        shades.iter().filter_map(|shade| OUTLINES.iter().find(|one| one.code == shade.commune.code));
    let points = outlines.flat_map(|outline| outline.rings.iter().flatten().copied());
    let centres = shades.iter().filter_map(|shade| shade.commune.point);
    let mut low = (f64::MAX, f64::MAX);
    let mut high = (f64::MIN, f64::MIN);
    for (x, y) in points.chain(centres).map(|point| view.on_screen(Spot::from(point))) {
        low = (low.0.min(x), low.1.min(y));
        high = (high.0.max(x), high.1.max(y));
    }
    (low.0 - BORDER, low.1 - BORDER, high.0 - low.0 + 2.0 * BORDER, high.1 - low.1 + 2.0 * BORDER)
}

/// Lines across: somebody within ten kilometres.
const PATTERN: &str = "<defs><pattern id=\"trame\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" \
    patternTransform=\"rotate(45)\"><path d=\"M0 0V5\" stroke=\"currentColor\" stroke-opacity=\"0.55\" stroke-width=\"1.5\"/>\
    </pattern></defs>";

fn draw(svg: &mut String, shade: &Shade, outline: Option<&Outline>, view: View) {
    let (href, label) = (escaped(&shade.href), escaped(&shade.label));
    let fill = fill(shade.reach);
    let _ = write!(svg, "<a href=\"{href}\" aria-label=\"{label}\"><title>{label}</title>");
    match (outline, shade.commune.point) {
        (Some(outline), _) => {
            let _ = write!(svg, "<path fill-rule=\"evenodd\" {fill} d=\"");
            outline.rings.iter().for_each(|ring| draw_ring(svg, ring, view));
            svg.push_str("\"/>");
        }
        (None, Some(point)) => {
            let (x, y) = view.on_screen(Spot::from(point));
            let _ = write!(svg, "<circle {fill} cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"14\"/>");
        }
        (None, None) => {}
    }
    svg.push_str("</a>");
}

/// Filled where it is met, lines across where somebody is near, empty with a broken border where nobody is.
fn fill(reach: Reach) -> &'static str {
    match reach {
        Reach::Here => {
            "fill=\"currentColor\" fill-opacity=\"0.22\" stroke=\"currentColor\" stroke-opacity=\"0.5\""
        }
        Reach::Near => {
            "fill=\"url(#trame)\" fill-opacity=\"0.5\" stroke=\"currentColor\" stroke-opacity=\"0.5\""
        }
        Reach::Nobody => {
            "fill=\"currentColor\" fill-opacity=\"0\" stroke=\"currentColor\" stroke-width=\"1.6\" stroke-dasharray=\"4 3\""
        }
    }
}

fn draw_ring(svg: &mut String, ring: &[Point], view: View) {
    let mut last: Option<(f64, f64)> = None;
    for point in ring {
        let (x, y) = view.on_screen(Spot::from(*point));
        if last.is_some_and(|(before_x, before_y)| (x - before_x).abs() + (y - before_y).abs() < FINEST) {
            continue;
        }
        let _ = write!(svg, "{}{x:.1} {y:.1}", if last.is_none() { 'M' } else { 'L' });
        last = Some((x, y));
    }
    svg.push('z');
}

/// The sign of a reach for the legend.
pub(crate) fn sign(reach: Reach) -> String {
    let fill = match reach {
        // The pattern belongs to the map; the legend draws its own lines.
        Reach::Near => "fill=\"none\" stroke=\"currentColor\" stroke-opacity=\"0.5\"",
        _ => fill(reach),
    };
    let across = if reach == Reach::Near {
        "<path stroke=\"currentColor\" stroke-opacity=\"0.55\" d=\"M3 12L12 3M3 20L20 3M11 21L21 11\"/>"
    } else {
        ""
    };
    format!(
        "<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">\
         <rect {fill} x=\"2\" y=\"2\" width=\"20\" height=\"20\"/>{across}</svg>"
    )
}
