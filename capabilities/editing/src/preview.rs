//! A section as everybody will read it, before it is kept.

use directory::FieldChange;
use serde_json::Value;
use vocabulary::place::Point;
use vocabulary::territory::Territory;
use web::Visit;
use web::map::{Map, Mark, Marker, Outlines, View, clusters};

use crate::form::{Sheet, in_words_knowing, label};

/// How near the small map looks: the streets around.
const ZOOM: u8 = 14;

/// What is shown before it is kept.
pub(crate) struct Preview {
    pub(crate) facts: Vec<Fact>,
    /// The small map, as SVG.
    pub(crate) map: Option<String>,
}

/// What a field will say.
pub(crate) struct Fact {
    pub(crate) label: String,
    pub(crate) lines: Vec<String>,
    pub(crate) changed: bool,
}

/// What the section will say once these changes are kept. Of a hidden place only its town and the name people know it
/// by; what says nothing is left out, as on the sheet.
pub(crate) fn preview(
    visit: &Visit,
    sheet: &Sheet<'_>,
    changes: &[FieldChange],
    outlines: &[&Outlines],
) -> Preview {
    let kind = sheet.shown.key.kind;
    let will_say = |field: &str| {
        let change = changes.iter().find(|change| change.field == field).map(|change| &change.after);
        change.or(sheet.shown.says.get(field)).cloned().unwrap_or(Value::Null)
    };
    let hidden = will_say("hidden").as_bool() == Some(true);
    let names = sheet.section.fields(kind).iter();
    let names = names.filter(|name| !hidden || !HIDDEN_WITH_THE_ADDRESS.contains(name));
    let fact = |name: &&str| Fact {
        label: label(visit, name),
        lines: in_words_knowing(visit, (kind, name), &will_say(name), sheet.places),
        changed: changes.iter().any(|change| change.field == **name),
    };
    let facts = names.map(fact).filter(|fact| !fact.lines.is_empty()).collect();
    let shows_map = sheet.section == directory::Section::Address;
    let commune = will_say("commune");
    let centre = || Territory::france().commune(commune.as_str().unwrap_or_default())?.point;
    let point: Option<Point> = serde_json::from_value(will_say("point")).ok().flatten();
    let point = if hidden { centre() } else { point };
    let map = point.filter(|_| shows_map).map(|point| small_map(visit, point, outlines));
    Preview { facts, map }
}

/// What nobody reads of a place whose address is hidden (invariant I15).
const HIDDEN_WITH_THE_ADDRESS: &[&str] =
    &["address", "address_details", "postal_code", "point", "transportation"];

/// A map without controls: it shows where the place will stand, and leads nowhere else.
fn small_map(visit: &Visit, point: Point, outlines: &[&Outlines]) -> String {
    let view = View::around(point, ZOOM);
    let label = visit.say("editing-map").into_owned();
    let gathered = clusters(view, &[Mark { point, weight: 1 }]);
    let marker =
        |cluster| Marker { cluster, href: "#point".to_owned(), label: label.clone(), shown: String::new() };
    let markers: Vec<Marker> = gathered.into_iter().map(marker).collect();
    Map { view, outlines, markers: &markers, tiles: visit.shell.tiles.as_ref(), label: &label }.svg()
}
