//! Results for a need and a place: a list or a map, filters with their counts, and what to do when nothing fits.

use axum::extract::{Query, State};
use search::{Answer, Question, Reader};
use vocabulary::codes::{Topic, TopicCategory};
use vocabulary::territory::Territory;
use web::{Crumb, Failure, Page, Pager, Visit};

use super::Directory;
use super::result::{ResultView, all_of};
use crate::finding::asking::{Asked, MapWish, Misread, OpenWish};
use crate::finding::facets::Facet;
use crate::finding::whereabouts::Whereabouts;
use crate::paths;
use crate::slots::{AskedFor, drawn_above};

mod addresses;
mod filters;
mod map;
mod way_out;

use filters::{Chip, FilterGroup};
use way_out::WayOut;

#[derive(askama::Template)]
#[template(path = "pages/search.html")]
struct Results<'a> {
    visit: &'a Visit,
    asked: &'a Asked,
    total: usize,
    heading: String,
    notes: Vec<Note>,
    area_note: Option<Note>,
    results: Vec<ResultView>,
    chips: Vec<Chip>,
    groups: Vec<FilterGroup>,
    open: Vec<web::Choice>,
    radii: Vec<web::Choice>,
    orders: Vec<web::Choice>,
    tabs: Vec<Crumb>,
    pager: Pager,
    map: String,
    ways_out: Vec<WayOut>,
    nearest: Vec<ResultView>,
    above: Vec<String>,
}

/// Something said above the results: how the words were read, with links to read them otherwise.
struct Note {
    text: String,
    links: Vec<(String, String)>,
}

/// The pairs of the address, in order.
pub(super) type Pairs = Query<Vec<(String, String)>>;

pub(super) async fn show(
    visit: Visit,
    State(directory): State<Directory>,
    pairs: Pairs,
) -> Result<Page, Failure> {
    let asked = Asked::read(&pairs, visit.today(), directory.area.as_ref())
        .map_err(|fault| in_words(fault, &visit))?;
    let reader = directory.catalogue.reader();
    let mut question = asked.question(visit.local_now(), &directory.catalogue.thresholds());
    question.count_facets = true;
    let answer = reader.ask(&question);
    // Beside the person nothing is kept, not even a count.
    if !visit.companion {
        count_unmet(&directory, &asked, &answer);
    }
    let map = map::draw(&visit, &directory, (&reader, &question), &asked);
    let title = heading(&visit, &asked, &answer);
    let body = Results {
        visit: &visit,
        asked: &asked,
        total: answer.total,
        heading: title.clone(),
        notes: notes(&visit, &asked, &answer),
        area_note: area_note(&visit, &answer),
        results: all_of(&answer.hits, &visit, &directory),
        chips: filters::chips(&visit, &asked),
        groups: filters::groups(&visit, &asked, &answer),
        open: filters::open_choices(&visit, &asked),
        radii: filters::radii(&visit, &asked),
        orders: filters::orders(&visit, &asked),
        tabs: tabs(&visit, &asked),
        pager: pager(&visit, &asked, answer.total),
        map,
        ways_out: way_out::ways_out(&visit, &asked, (&reader, &question), answer.total),
        nearest: nearest(&visit, &directory, (&reader, &question), answer.total),
        above: drawn_above(&directory.slots.above_results, &visit, &asked_for(&asked, &answer)).await,
    };
    Ok(visit.page(title, &body).not_indexed())
}

/// What upper rooms may know of a question: needs and a place, and none of the words.
fn asked_for(asked: &Asked, answer: &Answer) -> AskedFor {
    let named = |facet: Facet| {
        let values = asked.filters.iter().filter(move |(named, _)| *named == facet);
        values.flat_map(|(_, values)| values.iter().map(String::as_str))
    };
    let mut topics = answer.understood.topics.clone();
    topics.extend(named(Facet::Topic).filter_map(Topic::from_code));
    let read = answer.understood.place.as_ref().and_then(|place| Territory::france().commune(&place.commune));
    AskedFor {
        topics,
        categories: named(Facet::Category).filter_map(TopicCategory::from_code).collect(),
        commune: asked.whereabouts.commune().or(read).map(|commune| commune.code),
    }
}

/// A parameter that cannot be understood, said to a person or to a program.
pub(super) fn in_words(fault: Misread, visit: &Visit) -> Failure {
    Failure::bad_request(fault.parameter, visit.say(fault.reason))
}

/// A search that finds nothing is a need the network does not meet: counted, without who or where exactly.
pub(super) fn count_unmet(directory: &Directory, asked: &Asked, answer: &Answer) {
    if answer.total > 0 || asked.need.is_empty() || asked.page > 1 {
        return;
    }
    let commune = asked.whereabouts.commune().map_or("", |commune| commune.code);
    directory.catalogue.unmet().count(&asked.need, &answer.understood, commune);
}

fn heading(visit: &Visit, asked: &Asked, answer: &Answer) -> String {
    let place = match &asked.whereabouts {
        Whereabouts::Commune(commune) => commune.name.to_owned(),
        Whereabouts::PostalCode { code, communes } => {
            communes.first().map_or_else(|| code.clone(), |commune| commune.name.to_owned())
        }
        Whereabouts::Point(_) => visit.say("directory-around-me").into_owned(),
        Whereabouts::Anywhere | Whereabouts::Unknown { .. } => String::new(),
    };
    let read = answer
        .understood
        .place
        .as_ref()
        .and_then(|place| crate::finding::documents::commune_name(&place.commune));
    let place = if place.is_empty() { read.unwrap_or_default().to_owned() } else { place };
    let values = [
        ("count", answer.total.into()),
        ("need", asked.need.as_str().into()),
        ("place", place.as_str().into()),
    ];
    let key = match (asked.need.is_empty(), place.is_empty()) {
        (true, true) => "directory-results",
        (true, false) => "directory-results-place",
        (false, true) => "directory-results-need",
        (false, false) => "directory-results-both",
    };
    visit.say_with(key, &values).into_owned()
}

fn notes(visit: &Visit, asked: &Asked, answer: &Answer) -> Vec<Note> {
    let mut notes = place_notes(visit, asked);
    let plain = |text: String| Note { text, links: Vec::new() };
    for (typed, read_as) in &answer.understood.corrections {
        let values = [("typed", typed.as_str().into()), ("read", read_as.as_str().into())];
        notes.push(plain(visit.say_with("directory-note-corrected", &values).into_owned()));
    }
    for (short, long) in &answer.understood.acronyms {
        let values = [("short", short.as_str().into()), ("long", long.as_str().into())];
        notes.push(plain(visit.say_with("directory-note-acronym", &values).into_owned()));
    }
    notes
}

/// Services kept for the inhabitants of other communes are told after the results, and shown on demand.
fn area_note(visit: &Visit, answer: &Answer) -> Option<Note> {
    let hidden = answer.hidden_by_area;
    (hidden > 0).then(|| Note {
        text: visit.say_count("directory-note-area", hidden).into_owned(),
        links: vec![(
            visit.say("directory-note-area-show").into_owned(),
            addresses::with(visit, "other_areas", "1"),
        )],
    })
}

fn place_notes(visit: &Visit, asked: &Asked) -> Vec<Note> {
    let link = |commune: &&vocabulary::territory::Commune| {
        (commune.name.to_owned(), addresses::with(visit, "commune", commune.code))
    };
    match &asked.whereabouts {
        Whereabouts::PostalCode { code, communes } => {
            let taken = communes.first().map_or("", |commune| commune.name);
            let values = [("code", code.as_str().into()), ("commune", taken.into())];
            let text = visit.say_with("directory-note-postal-code", &values).into_owned();
            vec![Note { text, links: communes.iter().skip(1).map(link).collect() }]
        }
        Whereabouts::Unknown { typed, suggestions } => {
            let text = visit.say_of("directory-note-unknown-place", typed).into_owned();
            vec![Note { text, links: suggestions.iter().map(link).collect() }]
        }
        _ => Vec::new(),
    }
}

fn tabs(visit: &Visit, asked: &Asked) -> Vec<Crumb> {
    let list = asked.map == MapWish::List;
    let tab = |key: &str, present: bool, view: &str| Crumb {
        label: visit.say(key).into_owned(),
        href: if present { String::new() } else { addresses::with(visit, "view", view) },
    };
    vec![tab("directory-tab-list", list, ""), tab("directory-tab-map", !list, "map")]
}

fn pager(visit: &Visit, asked: &Asked, total: usize) -> Pager {
    let pages = total.div_ceil(asked.limit).max(1);
    Pager::new(asked.page, pages, |page| visit.here_with("page", &page.to_string()))
}

/// When nothing fits: the three nearest answers to the same words, whatever the place and the filters.
fn nearest(
    visit: &Visit,
    directory: &Directory,
    asked: (&Reader, &Question),
    total: usize,
) -> Vec<ResultView> {
    let (reader, question) = asked;
    if total > 0 || question.words.is_empty() {
        return Vec::new();
    }
    let wider = Question {
        radius_m: None,
        open: None,
        filters: Vec::new(),
        confirmed_since: None,
        other_areas: true,
        count_facets: false,
        offset: 0,
        limit: 3,
        ..question.clone()
    };
    all_of(&reader.ask(&wider).hits, visit, directory)
}

impl Results<'_> {
    /// The day and hour asked for, as the form shows them again.
    fn open_day(&self) -> String {
        match self.asked.open {
            OpenWish::On(day) => day.to_string(),
            OpenWish::At(moment) => moment.date().to_string(),
            _ => String::new(),
        }
    }

    fn open_hour(&self) -> String {
        match self.asked.open {
            OpenWish::At(moment) => moment.format("%H:%M").to_string(),
            _ => String::new(),
        }
    }

    /// Whether « ouvert aujourd'hui » is offered in one press: nothing was asked of doors yet.
    fn may_ask_open(&self) -> bool {
        self.total > 0 && self.asked.open == OpenWish::Any
    }

    fn open_address(&self, when: &str) -> String {
        addresses::with(self.visit, "open_at", when)
    }

    fn action(&self) -> &'static str {
        paths::SEARCH
    }
}
