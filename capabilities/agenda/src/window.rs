//! Where the map begins: where the network is, or where most of what is on stands, so that one far action does not hide
//! the others.

use vocabulary::place::Point;
use web::map::{Spot, View};

/// How many steps nearer a window must bring us before anything is left outside of it.
const WORTH_LEAVING_OUT: u8 = 2;
/// Fewer places than these are always shown together.
const FEW: usize = 5;

/// The window a map of these places begins with; none where there is nothing to show.
pub(crate) fn beginning(places: &[Point], network: &[Point]) -> Option<View> {
    let all = View::fitting(places.iter().copied());
    let here = View::fitting(network.iter().copied());
    let Some(all) = all else { return here };
    let inside: Vec<Point> = here
        .map(|view| places.iter().copied().filter(|place| shows(view, *place)).collect())
        .unwrap_or_default();
    let near = if inside.len() * 2 >= places.len() { inside } else { bulk(places) };
    let view = View::fitting(near).unwrap_or(all);
    Some(if view.zoom >= all.zoom + WORTH_LEAVING_OUT { view } else { all })
}

/// How many of these places a window does not show.
pub(crate) fn outside(view: View, places: &[Point]) -> usize {
    places.iter().filter(|place| !shows(view, **place)).count()
}

fn shows(view: View, place: Point) -> bool {
    let (low, high) = view.corners(0.0);
    let spot = Spot::from(place);
    (low.x..=high.x).contains(&spot.x) && (low.y..=high.y).contains(&spot.y)
}

/// The nine tenths that stand nearest to the middle one.
fn bulk(places: &[Point]) -> Vec<Point> {
    let middle = |of: fn(&Point) -> f64| {
        let mut all: Vec<f64> = places.iter().map(of).collect();
        all.sort_by(f64::total_cmp);
        all.get(all.len() / 2).copied()
    };
    let centre = middle(Point::latitude).zip(middle(Point::longitude));
    let Some(centre) = centre.and_then(|(north, east)| Point::new(north, east)) else { return Vec::new() };
    let mut nearest = places.to_vec();
    nearest.sort_by(|a, b| a.distance_m(&centre).total_cmp(&b.distance_m(&centre)));
    // Of a few places none is far from the others.
    let left_out = if nearest.len() < FEW { 0 } else { nearest.len().div_ceil(10) };
    nearest.truncate(nearest.len() - left_out);
    nearest
}

#[cfg(test)]
mod tests;
