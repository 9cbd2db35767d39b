//! The same results on a map that the server draws; the list beside it says the same in words.

use search::{MapPoint, Question, Reader};
use uuid::Uuid;
use vocabulary::place::Point;
use vocabulary::territory::Territory;
use web::Visit;
use web::map::{Cluster, Map, MapFigure, Mark, Marker, View, clusters};

use crate::finding::asking::{Asked, MapWish};
use crate::pages::Directory;

/// The drawn map, ready to stand in the page; empty when the list alone is asked for.
pub(super) fn draw(
    visit: &Visit,
    directory: &Directory,
    (reader, question): (&Reader, &Question),
    asked: &Asked,
) -> String {
    let window = match asked.map {
        MapWish::List => return String::new(),
        MapWish::Fitting => None,
        MapWish::At(view) => Some(view),
    };
    let points = reader.points(question);
    let fitting = || View::fitting(points.iter().map(|point| point.point));
    let around = || asked.whereabouts.point().map(|point| View::around(point, 11));
    let Some(view) = window.or_else(fitting).or_else(around).or_else(|| whole_area(directory)) else {
        return String::new();
    };
    let markers = markers(visit, (reader, &points), view);
    let label = visit.say_count("directory-map-label", points.len()).into_owned();
    let map = Map {
        view,
        outlines: &directory.outlines,
        markers: &markers,
        tiles: visit.shell.tiles.as_ref(),
        label: &label,
    };
    let figure = MapFigure::new(visit, map, &label, "resultats");
    askama::Template::render(&figure).unwrap_or_else(|error| {
        tracing::error!(%error, "a map could not be drawn");
        String::new()
    })
}

fn whole_area(directory: &Directory) -> Option<View> {
    View::fitting(directory.communes().into_iter().filter_map(|commune| commune.point))
}

fn markers(visit: &Visit, (reader, points): (&Reader, &[MapPoint]), view: View) -> Vec<Marker> {
    let marks: Vec<Mark> = points.iter().map(|point| Mark { point: point.point, weight: 1 }).collect();
    let gathered = clusters(view, &marks);
    let marker = |cluster: Cluster| match points.get(cluster.heaviest) {
        Some(alone) if cluster.marks == 1 => single(cluster, reader, alone.id, visit),
        among => several(cluster, view, (among.map(|point| point.point), visit)),
    };
    gathered.into_iter().map(marker).collect()
}

/// A mark that is one service leads to its sheet.
fn single(cluster: Cluster, reader: &Reader, id: Uuid, visit: &Visit) -> Marker {
    let bytes = reader.card(id).unwrap_or_default();
    let card = crate::finding::card::Card::from_bytes(&bytes);
    let label = format!("{}, {}", card.name, card.organization);
    let label =
        if label.len() > 2 { label } else { visit.say_count("directory-map-cluster", 1).into_owned() };
    Marker { cluster, href: card.path.to_string(), label, shown: "1".to_owned() }
}

/// A mark that is several services leads nearer.
fn several(cluster: Cluster, view: View, (among, visit): (Option<Point>, &Visit)) -> Marker {
    let town = among.and_then(|point| {
        let communes = Territory::france().communes().iter();
        communes
            .filter_map(|commune| Some((commune, commune.point?.distance_m(&point))))
            .min_by(|(_, a), (_, b)| a.total_cmp(b))
            .map(|(commune, _)| commune.name)
    });
    let values = [("count", cluster.count.into()), ("town", town.unwrap_or_default().into())];
    let label = visit.say_with("directory-map-cluster", &values).into_owned();
    let nearer = View { centre: cluster.spot, zoom: (view.zoom + 2).min(View::NEAREST), ..view };
    let shown = visit.number(cluster.count);
    Marker { href: visit.here_with("carte", &nearer.to_text()), label, shown, cluster }
}
