//! The gallery: every part of the pages in every state, to be looked at and to be tested.

use crate::map::{Map, MapFigure, Mark, Marker, View, clusters, embedded_outlines};
use crate::{Choice, Crumb, Faults, Freshness, Openness, Page, Pager, Visit};
use askama::Template;
use vocabulary::territory::Territory;

#[derive(Template)]
#[template(path = "gallery.html")]
struct Gallery<'a> {
    visit: &'a Visit,
    theme: &'a str,
    themes: Vec<Crumb>,
    crumbs: Vec<Crumb>,
    tabs: Vec<Crumb>,
    pager: Pager,
    choices: Vec<Choice>,
    filters: Vec<Choice>,
    faults: Faults,
    steps: &'a [&'a str],
    results: Vec<(&'a str, Openness, Freshness)>,
    map: MapFigure<'a>,
    places: Vec<String>,
}

/// Shows the gallery; `?theme=clair` and `?theme=sombre` choose the colours, else the browser does.
pub(crate) async fn show(visit: Visit) -> Page {
    let asked = |theme: &str| visit.query.split('&').any(|pair| pair.strip_prefix("theme=") == Some(theme));
    let theme = if asked("sombre") { "theme-dark" } else { "theme-light" };
    let markers = sample_markers(&visit);
    let places = markers.iter().map(|marker| marker.label.clone()).collect();
    let view = sample_view(&visit);
    let outlines = embedded_outlines();
    let label = "Carte des services, groupés par lieu";
    let map = Map { view, outlines: &outlines, markers: &markers, tiles: visit.shell.tiles.as_ref(), label };
    let body = Gallery {
        visit: &visit,
        theme,
        themes: themes(&visit, theme),
        crumbs: vec![crumb("Accueil", "/"), crumb("Melun", "/galerie#melun"), crumb("Une fiche", "")],
        tabs: vec![crumb("Liste", ""), crumb("Carte", "#carte")],
        pager: Pager::new(2, 5, |_| "#actions".to_owned()),
        choices: choices(),
        filters: choices().into_iter().map(|choice| choice.counted(12)).collect(),
        faults: faults(),
        steps: &["Votre courriel", "Le code de la lettre", "Votre nom"],
        results: vec![
            ("Permanence surendettement", Openness::Open, Freshness::Fresh),
            ("Point conseil budget", Openness::Closed, Freshness::ToConfirm),
            ("Aide aux démarches", Openness::Full, Freshness::Stale),
        ],
        map: MapFigure::new(&visit, map, label, "liste"),
        places,
    };
    visit.page(visit.say("web-gallery-title"), &body).not_indexed()
}

/// The agglomeration whose communes stand on the sample map (CA Melun Val de Seine).
const SAMPLE_EPCI: &str = "247700057";

fn sample_view(visit: &Visit) -> View {
    let asked = visit.query.split('&').find_map(|pair| pair.strip_prefix("carte=")).and_then(View::from_text);
    let communes = Territory::france().communes_of_epci(SAMPLE_EPCI);
    let usual = View::fitting(communes.iter().filter_map(|commune| commune.point));
    asked.or(usual).unwrap_or(View::FRANCE)
}

fn sample_markers(visit: &Visit) -> Vec<Marker> {
    let view = sample_view(visit);
    let communes = Territory::france().communes_of_epci(SAMPLE_EPCI);
    let mark = |population: u32, point| Mark { point, weight: population / 1500 + 1 };
    let marks: Vec<Mark> =
        communes.iter().filter_map(|commune| Some(mark(commune.population, commune.point?))).collect();
    let named = clusters(view, &marks).into_iter().map(|cluster| {
        let name = communes.get(cluster.heaviest).map_or("", |commune| commune.name);
        let nearer = View { centre: cluster.spot, ..view }.nearer().unwrap_or(view);
        Marker {
            href: visit.here_with("carte", &nearer.to_text()),
            label: format!("{} services à {name}", cluster.count),
            shown: cluster.count.to_string(),
            cluster,
        }
    });
    named.collect()
}

fn themes(visit: &Visit, theme: &str) -> Vec<Crumb> {
    let tab = |name: &str, key, query: &str| {
        let href = if name == theme { String::new() } else { visit.here_with("theme", query) };
        Crumb { label: visit.say(key).into_owned(), href }
    };
    vec![tab("theme-light", "web-gallery-light", "clair"), tab("theme-dark", "web-gallery-dark", "sombre")]
}

fn crumb(label: &str, href: &str) -> Crumb {
    Crumb { label: label.to_owned(), href: href.to_owned() }
}

fn choices() -> Vec<Choice> {
    vec![
        Choice::new("1", "Ouvert maintenant", true),
        Choice::new("2", "Gratuit", false),
        Choice::new("3", "Accessible en fauteuil roulant", false),
    ]
}

fn faults() -> Faults {
    let mut faults = Faults::default();
    faults.note("telephone", "Il manque deux chiffres à ce numéro.");
    faults.note("code", "Ce code a déjà servi. Demandez-en un autre.");
    faults.note("charte", "Sans la charte, nous ne pouvons pas ouvrir d’accès.");
    faults.note("famille", "Choisissez une famille.");
    faults
}
