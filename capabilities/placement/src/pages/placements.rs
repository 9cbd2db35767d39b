//! The placements of a programme: what was computed and is proved, what is settled, computing again, publishing.

mod act;
mod result;

use axum::extract::{Path, Query, State};
use uuid::Uuid;
use web::{Choice, Crumb, Failure, Page, Visit};

pub(super) use act::{act, settling};
pub(super) use result::{BalanceLine, balance_line};

use super::{Pairs, Placements, Programme, programme, seats, sent};
use crate::asked::{Asked, Kind, asked};
use crate::paths;
use crate::saying::{offer, person};
use crate::version::Version;

/// From how many people on computing takes longer than one waits without a word.
const LONG_FROM: usize = 100;

#[derive(askama::Template)]
#[template(path = "pages/placements.html")]
struct PlacementsPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    title: String,
    /// Where this page acts.
    here: String,
    /// What is wrong with what was asked; empty where nothing is.
    fault: String,
    /// The proposal that is shown, laid out; empty where none was computed.
    result: String,
    /// The proposal that may be published.
    publishable: Option<(String, i64)>,
    /// Why none may be yet; empty where one may.
    not_yet: String,
    versions: Vec<VersionLine>,
    settled: Vec<SettledLine>,
    choosing: Choosing,
    people: usize,
    hosts: usize,
    /// Whether computing keeps one waiting for some seconds.
    takes_long: bool,
}

/// A proposal in the list of all.
struct VersionLine {
    words: String,
    href: String,
    is_shown: bool,
    is_published: bool,
}

/// What is settled, with the way to its price.
struct SettledLine {
    id: String,
    words: String,
    price: String,
}

/// What a form lets one settle.
pub(super) struct Choosing {
    pub(super) action: String,
    pub(super) workers: Vec<Choice>,
    pub(super) offers: Vec<Choice>,
    pub(super) days: Vec<Choice>,
    pub(super) kinds: Vec<Choice>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Placements>,
    Path(id): Path<Uuid>,
    Query(pairs): Pairs,
) -> Result<Page, Failure> {
    drawn(&visit, &room, (id, sent(&pairs, "version")), String::new()).await
}

/// The page of a programme with one proposal laid out, and what is wrong if something is.
pub(super) async fn drawn(
    visit: &Visit,
    room: &Placements,
    (id, number): (Uuid, &str),
    fault: String,
) -> Result<Page, Failure> {
    let programme = programme(room, id).await?;
    let chosen = programme.chosen(number).cloned();
    let result = match &chosen {
        Some(version) => result::html(visit, &programme, version, &seats(room, version).await?),
        None => String::new(),
    };
    let kept = room.read(move |conn| asked(conn, id.into())).await?;
    let (publishable, not_yet) = publishable(visit, &programme, chosen.as_ref());
    let title = visit.say("placement-title").into_owned();
    let body = PlacementsPage {
        visit,
        crumbs: programme.crumbs(visit, ""),
        title: title.clone(),
        here: paths::placements(id.into()),
        fault,
        result,
        publishable,
        not_yet,
        versions: version_lines(visit, &programme, chosen.as_ref()),
        settled: kept.iter().map(|one| settled_line(visit, &programme, one)).collect(),
        choosing: choosing(visit, &programme, ""),
        people: programme.legend.workers.len(),
        hosts: hosts(&programme),
        takes_long: programme.legend.workers.len() > LONG_FROM,
    };
    Ok(visit.page(title, &body).not_indexed())
}

fn hosts(programme: &Programme) -> usize {
    let mut hosts: Vec<_> = programme.legend.offers.iter().map(|offer| offer.organization).collect();
    hosts.sort_unstable();
    hosts.dedup();
    hosts.len()
}

/// The proposal that may be published, or why none may.
fn publishable(
    visit: &Visit,
    programme: &Programme,
    chosen: Option<&Version>,
) -> (Option<(String, i64)>, String) {
    let Some(version) = chosen else { return (None, String::new()) };
    let about = &programme.legend.programme;
    if version.published_at.is_some() {
        return (None, String::new());
    }
    if about.takes_wishes(visit.today()) {
        let closes = visit.date(about.wishes_close);
        return (None, visit.say_of("placement-wishes-open", &closes).into_owned());
    }
    if version.summary.asked != programme.asked {
        return (None, visit.say("placement-outdated").into_owned());
    }
    let is_last = programme.versions.first().is_some_and(|last| last.id == version.id);
    if !is_last && programme.versions.iter().any(|one| one.published_at.is_some()) {
        return (None, visit.say("placement-older").into_owned());
    }
    (Some((version.id.to_string(), version.number)), String::new())
}

fn version_lines(visit: &Visit, programme: &Programme, chosen: Option<&Version>) -> Vec<VersionLine> {
    let line = |version: &Version| {
        let day = vocabulary::time::paris(version.made_at);
        let values = [
            ("number", version.number.into()),
            ("day", visit.date(day.date()).into()),
            ("hour", day.format("%H:%M").to_string().into()),
            ("placed", version.summary.placed.into()),
            ("people", version.summary.people.into()),
        ];
        VersionLine {
            words: visit.say_with("placement-version", &values).into_owned(),
            href: paths::version(version.programme, version.number),
            is_shown: chosen.is_some_and(|one| one.id == version.id),
            is_published: version.published_at.is_some(),
        }
    };
    programme.versions.iter().map(line).collect()
}

fn settled_line(visit: &Visit, programme: &Programme, one: &Asked) -> SettledLine {
    let who = programme.legend.worker(one.worker).and_then(|at| programme.legend.workers.get(at));
    let values = [
        ("who", who.map_or_else(|| "—".to_owned(), person).into()),
        ("offer", offer(&programme.legend, &programme.names, one.offer).into()),
        ("day", one.day.map(|day| visit.date(day)).unwrap_or_default().into()),
    ];
    let key = match (one.kind, one.day) {
        (Kind::Forbid, _) => "placement-settled-forbid",
        (Kind::Pin, None) => "placement-settled-pin",
        (Kind::Pin, Some(_)) => "placement-settled-pin-day",
    };
    let day = one.day.map(|day| day.to_string()).unwrap_or_default();
    let price = format!(
        "{}?participant={}&offre={}&jour={day}&sens={}",
        paths::price(programme.legend.programme.id),
        one.worker,
        one.offer,
        one.kind.code()
    );
    SettledLine { id: one.id.to_string(), words: visit.say_with(key, &values).into_owned(), price }
}

/// What may be settled: of everybody, or of one worker.
pub(super) fn choosing(visit: &Visit, programme: &Programme, worker: &str) -> Choosing {
    let legend = &programme.legend;
    let mut workers: Vec<Choice> = legend
        .workers
        .iter()
        .map(|one| {
            let id = one.id.to_string();
            let words = format!("{} · {}", person(one), programme.names.name(one.organization));
            let is_chosen = id == worker;
            Choice::new(id, words, is_chosen)
        })
        .collect();
    workers.sort_by_key(|choice| vocabulary::fold(&choice.label));
    let mut offers: Vec<Choice> = legend
        .offers
        .iter()
        .map(|one| Choice::new(one.id.to_string(), offer(legend, &programme.names, one.id), false))
        .collect();
    offers.sort_by_key(|choice| vocabulary::fold(&choice.label));
    let mut days = vec![Choice::new("", visit.say("placement-any-day"), true)];
    days.extend(
        legend.days.iter().map(|day| {
            Choice::new(day.to_string(), vocabulary::date::with_weekday(*day, visit.locale), false)
        }),
    );
    let kinds = Kind::ALL
        .iter()
        .map(|kind| Choice::new(kind.code(), visit.say(kind.key()), *kind == Kind::Pin))
        .collect();
    Choosing { action: paths::price(legend.programme.id), workers, offers, days, kinds }
}
