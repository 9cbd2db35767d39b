//! Which needs are answered in which commune, and where nobody is near.

use axum::extract::{Query, State};
use vocabulary::codes::{Topic, TopicCategory};
use vocabulary::territory::Commune;
use web::{Choice, Crumb, Failure, Page, Visit};

use super::{Pairs, Portrait, crumbs, failure, with_query};
use crate::coverage::{Answers, Reach};
use crate::everybody::Everybody;
use crate::paths;
use crate::shading::{Shade, sign, svg};
use crate::sheet::{Cell, Sheet};

#[derive(askama::Template)]
#[template(path = "pages/coverage.html")]
struct Covered<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    title: String,
    needs: Vec<Choice>,
    chosen: Option<Chosen>,
    matrix: Vec<MatrixRow>,
    headings: Vec<(&'static str, String)>,
    whites: Vec<White>,
    /// Those beyond the first.
    whites_more: Vec<White>,
    legend: Vec<(String, String)>,
    table: String,
    book: String,
}

/// One need: its map and its rows.
struct Chosen {
    map: String,
    rows: Vec<NeedRow>,
    /// How many communes are met so, from the best to the worst.
    counts: Vec<(String, usize)>,
}

/// A commune for one need.
struct NeedRow {
    name: &'static str,
    path: String,
    inhabitants: String,
    here: u32,
    near: u32,
    reach: Reach,
    href: String,
}

/// A commune for all needs: one sign each.
struct MatrixRow {
    name: &'static str,
    path: String,
    cells: Vec<(&'static str, &'static str, bool)>,
    unanswered: usize,
}

/// A precise need that nobody answers in some communes.
struct White {
    category: &'static str,
    label: &'static str,
    href: String,
    /// « 3 communes, 2 100 habitants. Lissy, Pringy, Rubelles »
    words: String,
}

/// How many white areas are shown at once.
const WHITES: usize = 12;
/// How many communes one of them names; the page of its need names them all.
const NAMED: usize = 6;

pub(super) async fn show(
    visit: Visit,
    State(room): State<Portrait>,
    Query(pairs): Pairs,
) -> Result<Page, Failure> {
    let need = need(&visit, &pairs)?;
    let everybody = room.held.everybody(&room.db, room.area.as_ref()).await.map_err(failure)?;
    let title = match need {
        Some(need) => visit.say_of("portrait-coverage-of", need.label(visit.locale)).into_owned(),
        None => visit.say("portrait-coverage-title").into_owned(),
    };
    let all = need.is_none();
    let mut whites = if all { whites(&visit, &everybody) } else { Vec::new() };
    let whites_more = whites.split_off(whites.len().min(WHITES));
    let body = Covered {
        visit: &visit,
        crumbs: crumbs(&visit, "portrait-coverage-title"),
        title: title.clone(),
        needs: need_choices(&visit, need),
        chosen: need.map(|need| chosen(&visit, &everybody, need)),
        matrix: if all { matrix(&everybody) } else { Vec::new() },
        headings: TopicCategory::ALL.iter().map(|need| (need.label(visit.locale), address(*need))).collect(),
        whites,
        whites_more,
        legend: Reach::ALL.iter().map(|reach| (sign(*reach), legend(&visit, *reach))).collect(),
        table: with_query(&visit, paths::COVERAGE_TABLE),
        book: with_query(&visit, paths::COVERAGE_BOOK),
    };
    Ok(visit.page(title, &body).description(visit.say("portrait-coverage-lead")))
}

fn need(visit: &Visit, pairs: &[(String, String)]) -> Result<Option<TopicCategory>, Failure> {
    let asked = pairs.iter().find(|(name, _)| name == "besoin").map_or("", |(_, value)| value);
    let misread = || Failure::bad_request("besoin", visit.say("portrait-misread"));
    if asked.is_empty() { Ok(None) } else { TopicCategory::from_code(asked).ok_or_else(misread).map(Some) }
}

fn address(need: TopicCategory) -> String {
    format!("{}?besoin={}", paths::COVERAGE, need.code())
}

fn legend(visit: &Visit, reach: Reach) -> String {
    format!("{} {}", reach.sign(), visit.say(reach.key()))
}

fn need_choices(visit: &Visit, chosen: Option<TopicCategory>) -> Vec<Choice> {
    let all = Choice::new("", visit.say("portrait-every-need"), chosen.is_none());
    let choice =
        |need: &TopicCategory| Choice::new(need.code(), need.label(visit.locale), chosen == Some(*need));
    std::iter::once(all).chain(TopicCategory::ALL.iter().map(choice)).collect()
}

/// Each commune with its answers to a need.
fn answers(everybody: &Everybody, need: TopicCategory) -> impl Iterator<Item = (&'static Commune, Answers)> {
    let communes = everybody.communes.iter().enumerate();
    communes.map(move |(place, commune)| (*commune, everybody.coverage.answers(place, need)))
}

fn chosen(visit: &Visit, everybody: &Everybody, need: TopicCategory) -> Chosen {
    let mut rows: Vec<NeedRow> =
        answers(everybody, need).map(|(commune, answers)| need_row(visit, need, commune, answers)).collect();
    let shade = |(commune, answers): (&'static Commune, Answers)| {
        let reach = answers.reach();
        Shade { commune, reach, label: said(visit, commune, reach), href: search(need, commune) }
    };
    let shades: Vec<Shade> = answers(everybody, need).map(shade).collect();
    let count =
        |reach: &Reach| (legend(visit, *reach), rows.iter().filter(|row| row.reach == *reach).count());
    let counts: Vec<(String, usize)> = Reach::ALL.iter().map(count).collect();
    let title = visit.say_of("portrait-coverage-of", need.label(visit.locale)).into_owned();
    let told: Vec<String> = counts.iter().map(|(words, count)| format!("{words} : {count}")).collect();
    let map = svg(&shades, &title, &told.join(", "));
    // Where nobody is near stands first: it is what one looks for here. The sort keeps names in order.
    rows.sort_by_key(|row| row.reach);
    Chosen { map, rows, counts }
}

fn said(visit: &Visit, commune: &Commune, reach: Reach) -> String {
    format!("{} : {}", commune.name, visit.say(reach.key()))
}

fn search(need: TopicCategory, commune: &Commune) -> String {
    format!("{}?category={}&commune={}", directory::paths::WHO_DOES_WHAT, need.code(), commune.code)
}

fn need_row(visit: &Visit, need: TopicCategory, commune: &'static Commune, answers: Answers) -> NeedRow {
    NeedRow {
        name: commune.name,
        path: directory::paths::commune(commune),
        inhabitants: visit.number(commune.population),
        here: answers.here,
        near: answers.near,
        reach: answers.reach(),
        href: search(need, commune),
    }
}

fn matrix(everybody: &Everybody) -> Vec<MatrixRow> {
    let row = |(place, commune): (usize, &&'static Commune)| {
        let cell = |need: &TopicCategory| {
            let reach = everybody.coverage.answers(place, *need).reach();
            (reach.sign(), reach.key(), reach == Reach::Nobody)
        };
        MatrixRow {
            name: commune.name,
            path: directory::paths::commune(commune),
            cells: TopicCategory::ALL.iter().map(cell).collect(),
            unanswered: everybody.coverage.unanswered(place),
        }
    };
    everybody.communes.iter().enumerate().map(row).collect()
}

/// The precise needs that nobody answers in some communes, those of most inhabitants first.
fn whites(visit: &Visit, everybody: &Everybody) -> Vec<White> {
    let white = |topic: &Topic| {
        let nobody = |(place, _): &(usize, &&'static Commune)| {
            everybody.coverage.answers_to(*place, *topic).reach() == Reach::Nobody
        };
        let communes = everybody.communes.iter().enumerate().filter(nobody);
        let communes: Vec<&'static Commune> = communes.map(|(_, commune)| *commune).collect();
        let inhabitants: u32 = communes.iter().map(|commune| commune.population).sum();
        let white = White {
            category: topic.category().label(visit.locale),
            label: topic.label(visit.locale),
            href: address(topic.category()),
            words: where_nobody(visit, everybody, (&communes, inhabitants)),
        };
        (!communes.is_empty()).then_some((inhabitants, white))
    };
    let mut whites: Vec<(u32, White)> = Topic::ALL.iter().filter_map(white).collect();
    whites.sort_by_key(|(inhabitants, _)| std::cmp::Reverse(*inhabitants));
    whites.into_iter().map(|(_, white)| white).collect()
}

/// How many communes and inhabitants lack an answer, and the first of them by name.
fn where_nobody(
    visit: &Visit,
    everybody: &Everybody,
    (communes, inhabitants): (&[&'static Commune], u32),
) -> String {
    if communes.len() == everybody.communes.len() {
        return visit.say("portrait-whites-everywhere").into_owned();
    }
    let count = visit.say_count("portrait-communes-count", communes.len());
    let people = visit.say_count("portrait-inhabitants", inhabitants);
    // The largest first: most people live there.
    let mut largest: Vec<&Commune> = communes.to_vec();
    largest.sort_by_key(|commune| std::cmp::Reverse(commune.population));
    let mut names: Vec<String> = largest.iter().take(NAMED).map(|commune| commune.name.to_owned()).collect();
    if communes.len() > NAMED {
        names.push(visit.say_count("portrait-whites-names", communes.len() - NAMED).into_owned());
    }
    format!("{count}, {people}. {}", names.join(", "))
}

/// One line for each commune and need, or for each commune when a need is chosen.
pub(super) async fn sheet(
    visit: &Visit,
    room: &Portrait,
    pairs: &[(String, String)],
) -> Result<Sheet, Failure> {
    let wanted = need(visit, pairs)?;
    let everybody = room.held.everybody(&room.db, room.area.as_ref()).await.map_err(failure)?;
    let columns = [
        "portrait-column-commune",
        "portrait-column-inhabitants",
        "portrait-column-need",
        "portrait-column-here",
        "portrait-column-near",
        "portrait-column-reach",
    ];
    let mut sheet = Sheet::new(visit, "couverture", &columns);
    for need in TopicCategory::ALL.iter().filter(|need| wanted.is_none_or(|wanted| wanted == **need)) {
        for (commune, answers) in answers(&everybody, *need) {
            sheet.lines.push(vec![
                Cell::from(commune.name),
                Cell::Number(commune.population),
                Cell::from(need.label(visit.locale)),
                Cell::Number(answers.here),
                Cell::Number(answers.near),
                Cell::from(visit.say(answers.reach().key()).into_owned()),
            ]);
        }
    }
    Ok(sheet)
}
