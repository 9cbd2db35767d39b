//! What is on, on a map that the house draws itself; the list under it says the same in words.

use axum::extract::{Query, State};
use vocabulary::place::Point;
use vocabulary::territory::Territory;
use web::map::{Cluster, Map, MapFigure, Mark, Marker, View, clusters};
use web::{Failure, Page, Visit};

use super::list::Pairs;
use super::{Agenda, heading};
use crate::asked::Asked;
use crate::entry::Entry;
use crate::found::{Found, found, told};
use crate::frame::{Frame, Offered, Way};
use crate::paths;
use crate::window::{beginning, outside};

/// The most actions told in words under the map; the list tells them all.
const MOST_TOLD: usize = 30;

#[derive(askama::Template)]
#[template(path = "pages/map.html")]
struct Drawn<'a> {
    visit: &'a Visit,
    frame: Frame,
    heading: String,
    map: String,
    /// How many actions stand outside of what is drawn.
    outside: usize,
    /// The map of all of them.
    whole: String,
    /// How many actions have no place.
    nowhere: usize,
    entries: Vec<Entry>,
    /// How many more the list tells.
    more: usize,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Agenda>,
    Query(pairs): Pairs,
) -> Result<Page, Failure> {
    let asked = Asked::read(&pairs, room.lent.area.as_ref());
    let window = pairs.iter().find(|(name, _)| name == "carte").and_then(|(_, text)| View::from_text(text));
    let (question, now) = (asked.clone(), visit.now);
    let (findings, first, offered) = room
        .read(move |conn| {
            let findings = found(conn, &question, now)?;
            let placed = findings.all.iter().filter(|found| found.point.is_some());
            let first = placed.take(MOST_TOLD).cloned().collect();
            Ok((findings, told(conn, first, now)?, Offered::read(conn, &question)?))
        })
        .await?;
    let all = &findings.all;
    let placed: Vec<Placed<'_>> = all.iter().filter_map(|found| Some((found, found.point?))).collect();
    let points: Vec<Point> = placed.iter().map(|(_, point)| *point).collect();
    let view = window.or_else(|| view(&room, &asked, &points));
    let whole = View::fitting(points.iter().copied());
    let body = Drawn {
        visit: &visit,
        heading: heading(&visit, &asked, &findings),
        map: view.map(|view| draw(&visit, &room, (&placed, view))).unwrap_or_default(),
        outside: view.map_or(0, |view| outside(view, &points)),
        whole: whole.map(|view| visit.here_with("carte", &view.to_text())).unwrap_or_default(),
        nowhere: all.len() - placed.len(),
        entries: first.iter().map(|told| Entry::of(told, &visit)).collect(),
        more: placed.len().saturating_sub(MOST_TOLD),
        frame: Frame::new(&visit, asked, Way::Map, &offered),
    };
    Ok(visit.page(visit.say("agenda-map-title"), &body).not_indexed())
}

type Placed<'a> = (&'a Found, Point);

/// The window one begins with: around the place that is named, else where most of it stands.
fn view(room: &Agenda, asked: &Asked, points: &[Point]) -> Option<View> {
    match asked.whereabouts.point() {
        Some(here) => View::fitting(points.iter().copied().chain([here])),
        None => beginning(points, &room.centre()),
    }
}

/// The drawn map.
fn draw(visit: &Visit, room: &Agenda, (placed, view): (&[Placed<'_>], View)) -> String {
    let markers = markers(visit, placed, view);
    let label = visit.say_count("agenda-map-label", placed.len()).into_owned();
    let map = Map {
        view,
        outlines: &room.lent.outlines,
        markers: &markers,
        tiles: visit.shell.tiles.as_ref(),
        label: &label,
    };
    let figure = MapFigure::new(visit, map, &label, "liste");
    askama::Template::render(&figure).unwrap_or_else(|error| {
        tracing::error!(%error, "a map could not be drawn");
        String::new()
    })
}

fn markers(visit: &Visit, placed: &[Placed<'_>], view: View) -> Vec<Marker> {
    let marks: Vec<Mark> = placed.iter().map(|(_, point)| Mark { point: *point, weight: 1 }).collect();
    let marker = |cluster: Cluster| match placed.get(cluster.heaviest) {
        Some((found, _)) if cluster.marks == 1 => Marker {
            href: paths::action(found.id),
            label: found.title.clone(),
            shown: "1".to_owned(),
            cluster,
        },
        among => several(cluster, view, (among.map(|(_, point)| *point), visit)),
    };
    clusters(view, &marks).into_iter().map(marker).collect()
}

/// A mark that is several actions leads nearer; at the nearest, where all stand in one place, to the list.
fn several(cluster: Cluster, view: View, (among, visit): (Option<Point>, &Visit)) -> Marker {
    let town = among.and_then(nearest_town).unwrap_or_default();
    let values = [("count", cluster.count.into()), ("town", town.into())];
    let label = visit.say_with("agenda-map-cluster", &values).into_owned();
    let shown = visit.number(cluster.count);
    let nearer = View { centre: cluster.spot, zoom: (view.zoom + 2).min(View::NEAREST), ..view };
    let href = if view.zoom >= View::NEAREST - 2 || town.is_empty() {
        "#liste".to_owned()
    } else {
        visit.here_with("carte", &nearer.to_text())
    };
    Marker { href, label, shown, cluster }
}

fn nearest_town(point: Point) -> Option<&'static str> {
    let communes = Territory::france().communes().iter();
    let far = communes.filter_map(|commune| Some((commune, commune.point?.distance_m(&point))));
    far.min_by(|(_, a), (_, b)| a.total_cmp(b)).map(|(commune, _)| commune.name)
}
