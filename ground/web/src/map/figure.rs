//! The map as it stands on a page: its controls, its caption, and the way to its list twin.

use super::{Map, View};
use crate::Visit;

/// A map with its controls, to be put into a page: `{{ figure|safe }}`.
#[derive(askama::Template)]
#[template(path = "map.html")]
pub struct MapFigure<'a> {
    visit: &'a Visit,
    map: Map<'a>,
    caption: &'a str,
    twin: &'a str,
}

/// One control: the address it leads to, where it stands, the key of its words, its sign.
struct Control {
    href: String,
    class: &'static str,
    key: &'static str,
    icon: &'static str,
}

impl<'a> MapFigure<'a> {
    /// A map whose controls lead to this page with another `carte=` in its address. `twin` is the anchor
    /// of the list that says the same: `resultats`.
    pub fn new(visit: &'a Visit, map: Map<'a>, caption: &'a str, twin: &'a str) -> Self {
        Self { visit, map, caption, twin }
    }

    fn controls(&self) -> Vec<Control> {
        let view = self.map.view;
        let moves = [
            (view.nearer(), "nearer", "web-map-nearer", "plus"),
            (view.farther(), "farther", "web-map-farther", "minus"),
            (Some(view.moved(0.0, -0.5)), "north", "web-map-north", "arrow-up"),
            (Some(view.moved(-0.5, 0.0)), "west", "web-map-west", "arrow-left"),
            (Some(view.moved(0.5, 0.0)), "east", "web-map-east", "arrow-right"),
            (Some(view.moved(0.0, 0.5)), "south", "web-map-south", "arrow-down"),
        ];
        let control = |(view, class, key, icon): (Option<View>, _, _, _)| {
            Some(Control { href: self.visit.here_with("carte", &view?.to_text()), class, key, icon })
        };
        moves.into_iter().filter_map(control).collect()
    }

    /// What the script needs to move the map by hand: the centre in degrees and the zoom.
    fn state(&self) -> String {
        self.map.view.to_text()
    }
}
