//! The picture as SVG: regions, lines, figures that are links, names. It needs no script, prints, and is told in words.
//!
//! Families are told by their shape and their place, kinds of relation by their stroke: no colour is needed.

use std::fmt::Write;

use cooperation::RelationKind;
use layout::{Anchor, Curve, Picture, Point, Region, Spot};
use vocabulary::codes::LegalFamily;
use web::{Visit, escaped};

use crate::scene::{Figure, Line, Scene, family_label};

/// How it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Manner {
    /// With names, each figure a link.
    Whole,
    /// Small: a picture of it, without names and links.
    Small,
}

/// The picture of a scene, laid out.
pub(crate) fn svg(visit: &Visit, scene: &Scene, picture: &Picture, manner: Manner) -> String {
    let mut svg = String::with_capacity(120_000);
    let (width, height) = (picture.frame.width, picture.frame.height);
    let role = if manner == Manner::Whole { "group" } else { "img" };
    let title = escaped(&visit.say("portrait-picture-title"));
    let description = escaped(&description(visit, scene));
    let _ = write!(
        svg,
        "<svg class=\"network\" xmlns=\"http://www.w3.org/2000/svg\" role=\"{role}\" viewBox=\"0 0 {width} {height}\" \
         aria-labelledby=\"dessin-titre dessin-texte\"><title id=\"dessin-titre\">{title}</title>\
         <desc id=\"dessin-texte\">{description}</desc><g aria-hidden=\"true\">"
    );
    picture.regions.iter().for_each(|region| draw_region(&mut svg, visit, region, manner));
    svg.push_str("<g fill=\"none\" stroke=\"currentColor\">");
    for (line, curve) in scene.lines.iter().zip(&picture.curves) {
        if let Some(curve) = curve {
            draw_line(&mut svg, line, curve);
        }
    }
    svg.push_str("</g></g>");
    for (place, (figure, spot)) in scene.figures.iter().zip(&picture.spots).enumerate() {
        match manner {
            Manner::Whole => draw_figure(&mut svg, figure, spot, &names(picture, place)),
            Manner::Small => svg.push_str(&shape(figure.group, spot.at, spot.radius * 1.3)),
        }
    }
    svg.push_str("</svg>");
    svg
}

/// What the picture shows, in a sentence.
fn description(visit: &Visit, scene: &Scene) -> String {
    let links = scene.lines.iter().map(|line| line.count).sum::<usize>();
    let values = [("organizations", scene.figures.len().into()), ("links", links.into())];
    let key = if scene.gathered { "portrait-picture-gathered" } else { "portrait-picture-text" };
    visit.say_with(key, &values).into_owned()
}

fn draw_region(svg: &mut String, visit: &Visit, region: &Region, manner: Manner) {
    let place = region.place;
    let _ = write!(
        svg,
        "<rect class=\"network-region\" x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" rx=\"14\"/>",
        place.x, place.y, place.width, place.height
    );
    if let Some(shelf) = region.shelf {
        let _ = write!(
            svg,
            "<path stroke=\"currentColor\" stroke-opacity=\"0.4\" stroke-dasharray=\"5 5\" d=\"M{:.1} {:.1}h{:.1}\"/>",
            shelf.x,
            shelf.y - 24.0,
            shelf.width
        );
    }
    if manner == Manner::Small {
        return;
    }
    let head = format!("{} ({})", family_label(visit, region.group), region.count);
    // A narrow region has its whole name in smaller letters.
    let size = ((place.width - 28.0) / (head.chars().count() as f64 * 0.6)).clamp(8.0, 18.0);
    let _ = write!(
        svg,
        "<text x=\"{:.1}\" y=\"{:.1}\" font-size=\"{size:.1}\" font-weight=\"700\">{}</text>",
        place.x + 14.0,
        place.y + 27.0,
        escaped(&head)
    );
    if let Some(shelf) = region.shelf {
        let alone = visit.say_count("portrait-alone-count", region.alone);
        let _ = write!(
            svg,
            "<text x=\"{:.1}\" y=\"{:.1}\" font-size=\"13\" font-weight=\"700\">{}</text>",
            shelf.x + 14.0,
            shelf.y - 6.0,
            escaped(&alone)
        );
    }
}

fn draw_line(svg: &mut String, line: &Line, curve: &Curve) {
    let Curve { from, first, second, to } = curve;
    let opacity = if line.agreed { 0.55 } else { 0.3 };
    let width = match line.kind {
        Some(RelationKind::Partnership) => 2.6,
        Some(RelationKind::Cooperation) => 1.6,
        None => (1.0 + (line.count as f64).sqrt()).min(8.0),
    };
    let dashes = if line.kind == Some(RelationKind::Cooperation) { " stroke-dasharray=\"7 4\"" } else { "" };
    let _ = write!(
        svg,
        "<path stroke-opacity=\"{opacity}\" stroke-width=\"{width:.1}\"{dashes} d=\"M{} {}C{} {} {} {} {} {}\"/>",
        from.x, from.y, first.x, first.y, second.x, second.y, to.x, to.y
    );
}

fn draw_figure(svg: &mut String, figure: &Figure, spot: &Spot, name: &str) {
    let (href, title) = (escaped(&figure.href), escaped(&figure.title));
    let shape = shape(figure.group, spot.at, spot.radius);
    // A name that was cut is no name to be read aloud: it leads the same way, for eyes and pointers alone.
    let (whole, cut) = match name.contains('…') {
        true => ("", format!("<a href=\"{href}\" tabindex=\"-1\" aria-hidden=\"true\">{name}</a>")),
        false => (name, String::new()),
    };
    let _ = write!(
        svg,
        "<a href=\"{href}\" aria-label=\"{title}\"><title>{title}</title>\
         <circle class=\"halo\" cx=\"{}\" cy=\"{}\" r=\"{:.1}\"/>{shape}{whole}</a>{cut}",
        spot.at.x,
        spot.at.y,
        (spot.radius + 4.0).max(12.0)
    );
}

/// The name of a figure, where it found room.
fn names(picture: &Picture, place: usize) -> String {
    // Names stand by weight; there are at most some hundred of them.
    let Some(label) = picture.labels.iter().find(|label| label.node == place) else { return String::new() };
    let anchor = match label.anchor {
        Anchor::Start => "",
        Anchor::Middle => " text-anchor=\"middle\"",
        Anchor::End => " text-anchor=\"end\"",
    };
    let mut name = format!("<text font-size=\"{}\"{anchor}>", label.size);
    for (line, text) in label.lines.iter().enumerate() {
        let y = label.at.y + line as f64 * label.line_height();
        // A space between lines, so that what is read aloud is the name as it is seen.
        let space = if line == 0 { "" } else { " " };
        let _ = write!(name, "{space}<tspan x=\"{}\" y=\"{y:.1}\">{}</tspan>", label.at.x, escaped(text));
    }
    name.push_str("</text>");
    name
}

/// The shape of a family: square, diamond, circle; a triangle for those who did not say theirs.
pub(crate) fn shape(group: usize, at: Point, radius: f64) -> String {
    let Point { x, y } = at;
    let class = class(group);
    match LegalFamily::ALL.get(group) {
        Some(LegalFamily::Public) => {
            let half = radius * 0.9;
            let (left, top, side) = (x - half, y - half, 2.0 * half);
            format!(
                "<rect class=\"{class}\" x=\"{left:.1}\" y=\"{top:.1}\" width=\"{side:.1}\" height=\"{side:.1}\"/>"
            )
        }
        Some(LegalFamily::Delegation) => {
            let (top, step) = (y - radius * 1.2, radius * 1.2);
            let d =
                format!("M{x:.1} {top:.1}l{step:.1} {step:.1} -{step:.1} {step:.1} -{step:.1} -{step:.1}z");
            format!("<path class=\"{class}\" d=\"{d}\"/>")
        }
        Some(LegalFamily::MutualAid) => {
            format!("<circle class=\"{class}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius:.1}\"/>")
        }
        None => {
            let (top, wide, high) = (y - radius * 1.1, radius * 1.15, radius * 1.9);
            let d = format!("M{x:.1} {top:.1}l{wide:.1} {high:.1}h-{:.1}z", 2.0 * wide);
            format!("<path class=\"{class}\" d=\"{d}\"/>")
        }
    }
}

fn class(group: usize) -> &'static str {
    match LegalFamily::ALL.get(group) {
        Some(LegalFamily::Public) => "family-public",
        Some(LegalFamily::Delegation) => "family-delegation",
        Some(LegalFamily::MutualAid) => "family-mutual-aid",
        None => "family-unsaid",
    }
}

/// The sign of a family for the legend.
pub(crate) fn sign(group: usize) -> String {
    let shape = shape(group, Point { x: 12.0, y: 12.0 }, 8.0);
    format!(
        "<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">{shape}</svg>"
    )
}

/// The sign of a kind of relation for the legend; none for one that only one side has said.
pub(crate) fn stroke(kind: Option<RelationKind>) -> String {
    let line = match kind {
        Some(RelationKind::Partnership) => "stroke-width=\"3\"",
        Some(RelationKind::Cooperation) => "stroke-width=\"2\" stroke-dasharray=\"7 4\"",
        None => "stroke-width=\"2\" stroke-opacity=\"0.35\"",
    };
    format!(
        "<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">\
         <path fill=\"none\" stroke=\"currentColor\" {line} d=\"M1 12h22\"/></svg>"
    )
}
