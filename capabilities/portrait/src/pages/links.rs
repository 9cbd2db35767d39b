//! Who works with whom: the picture, its legend and its filters, and the table that says the same.

use axum::extract::{Query, State};
use cooperation::RelationKind;
use vocabulary::codes::LegalFamily;
use web::{Choice, Crumb, Failure, Page, Pager, Visit};

use super::{Pairs, Portrait, crumbs, with_query};
use crate::asked::{Asked, Order, Place, UNSAID};
use crate::drawing::{Manner, sign, stroke, svg};
use crate::paths;
use crate::scene::{Scene, family_code, family_label};
use crate::sheet::{Cell, Sheet};
use crate::ties::{Fabric, kind_key};

/// How many organisations one page of the table lists.
const LISTED: usize = 200;
/// How many partners a row names.
const NAMED: usize = 8;

#[derive(askama::Template)]
#[template(path = "pages/links.html")]
struct Links<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    families: Vec<Choice>,
    communes: Vec<Choice>,
    kinds: Vec<Choice>,
    around: Option<(String, String)>,
    /// None where too many others are being drawn just now.
    picture: Option<String>,
    gathered: bool,
    alone: usize,
    legend: Vec<(String, String)>,
    lines: Vec<LineView>,
    listed: usize,
    links: usize,
    /// How many of the links only one side has said.
    declared: usize,
    columns: Vec<(String, String, bool)>,
    pager: Pager,
    table: String,
    book: String,
}

/// A row of the table.
struct LineView {
    name: String,
    path: String,
    family: String,
    commune: String,
    links: usize,
    around: String,
    partners: Vec<(String, String)>,
    more: usize,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Portrait>,
    Query(pairs): Pairs,
) -> Result<Page, Failure> {
    let asked = Asked::read(&visit, &pairs)?;
    let fabric = room.fabric(visit.today()).await?;
    let shown = asked.shown(&fabric)?;
    let scene = Scene::of(&visit, &fabric, &shown);
    let whole = shown.drawn.len() == fabric.everybody.parties.len() && asked.kind.is_none();
    let picture = room.held.picture(scene.network(), whole).await?;
    let pages = shown.listed.len().div_ceil(LISTED).max(1);
    let page = asked.page.min(pages);
    let rows = shown.listed.iter().skip((page - 1) * LISTED).take(LISTED);
    let body = Links {
        visit: &visit,
        crumbs: crumbs(&visit, "portrait-links-title"),
        families: family_choices(&visit, &asked),
        communes: commune_choices(&visit, &fabric, &asked),
        kinds: kind_choices(&visit, &asked),
        around: around(&fabric, &asked),
        picture: picture.as_ref().map(|picture| svg(&visit, &scene, picture, Manner::Whole)),
        gathered: scene.gathered,
        alone: picture.iter().flat_map(|picture| &picture.spots).filter(|spot| spot.alone).count(),
        legend: legend(&visit),
        lines: rows.map(|party| line(&visit, &fabric, &asked, *party)).collect(),
        listed: shown.listed.len(),
        links: shown.ties.len(),
        declared: shown.ties.iter().filter(|tie| !fabric.ties[**tie].agreed).count(),
        columns: columns(&visit, &asked),
        pager: Pager::new(page, pages, |page| visit.here_with("page", &page.to_string())),
        table: with_query(&visit, paths::LINKS_TABLE),
        book: with_query(&visit, paths::LINKS_BOOK),
    };
    let title = visit.say("portrait-links-title").into_owned();
    let page = visit.page(title, &body).description(visit.say("portrait-links-lead"));
    // Each question is a picture of its own: only the whole one is for search engines.
    Ok(if visit.query.is_empty() { page } else { page.not_indexed() })
}

fn line(visit: &Visit, fabric: &Fabric, asked: &Asked, place: usize) -> LineView {
    let party = &fabric.everybody.parties[place];
    let partners = fabric.partners(place, asked.kind);
    let named = partners.iter().take(NAMED).map(|partner| {
        let partner = &fabric.everybody.parties[*partner];
        (partner.name.clone(), partner.path())
    });
    let around =
        if partners.is_empty() { String::new() } else { format!("{}?autour={}", paths::LINKS, party.id) };
    LineView {
        name: party.name.clone(),
        path: party.path(),
        family: family_label(visit, party.group()),
        commune: party.commune.map(|commune| commune.name.to_owned()).unwrap_or_default(),
        links: partners.len(),
        around,
        more: partners.len().saturating_sub(NAMED),
        partners: named.collect(),
    }
}

/// The organisation whose neighbourhood is shown.
fn around(fabric: &Fabric, asked: &Asked) -> Option<(String, String)> {
    let party = &fabric.everybody.parties[fabric.everybody.place(asked.around?)?];
    Some((party.name.clone(), party.path()))
}

/// The headings that order the table: words, address, whether it stands so.
fn columns(visit: &Visit, asked: &Asked) -> Vec<(String, String, bool)> {
    let all = [
        (Order::Name, "portrait-column-organization"),
        (Order::Family, "portrait-column-family"),
        (Order::Commune, "portrait-column-commune"),
        (Order::Links, "portrait-column-links"),
    ];
    let column = |(order, key): (Order, &str)| {
        let href = format!("{}#tableau", visit.here_with("tri", order.code()));
        (visit.say(key).into_owned(), href, asked.order == order)
    };
    all.into_iter().map(column).collect()
}

/// What the shapes and the strokes mean.
fn legend(visit: &Visit) -> Vec<(String, String)> {
    let families = (0..LegalFamily::ALL.len()).map(|group| (sign(group), family_label(visit, group)));
    let kinds =
        RelationKind::ALL.iter().map(|kind| (stroke(Some(*kind)), visit.say(kind_key(*kind)).into_owned()));
    let declared = [(stroke(None), visit.say("portrait-legend-declared").into_owned())];
    families.chain(kinds).chain(declared).collect()
}

fn family_choices(visit: &Visit, asked: &Asked) -> Vec<Choice> {
    let all = Choice::new("", visit.say("portrait-every-family"), asked.group.is_none());
    let groups = 0..=LegalFamily::ALL.len();
    let choice = |group: usize| {
        Choice::new(family_code(group), family_label(visit, group), asked.group == Some(group))
    };
    std::iter::once(all).chain(groups.map(choice)).collect()
}

fn commune_choices(visit: &Visit, fabric: &Fabric, asked: &Asked) -> Vec<Choice> {
    let all = Choice::new("", visit.say("portrait-every-commune"), asked.commune.is_none());
    let known = &fabric.everybody.communes;
    let stranger = match asked.commune {
        Some(Place::In(one)) if known.iter().all(|commune| commune.code != one.code) => Some(one),
        _ => None,
    };
    let chosen = |code: &str| asked.commune.is_some_and(|place| place.code() == code);
    let choices = known.iter().copied().chain(stranger);
    let choices = choices.map(|commune| Choice::new(commune.code, commune.name, chosen(commune.code)));
    let unsaid = Choice::new(UNSAID, visit.say("portrait-commune-unsaid"), chosen(UNSAID));
    let unsaid = fabric.everybody.parties.iter().any(|party| party.commune.is_none()).then_some(unsaid);
    std::iter::once(all).chain(choices).chain(unsaid).collect()
}

fn kind_choices(visit: &Visit, asked: &Asked) -> Vec<Choice> {
    let all = Choice::new("", visit.say("portrait-every-kind"), asked.kind.is_none());
    let choice =
        |kind: &RelationKind| Choice::new(kind.code(), visit.say(kind_key(*kind)), asked.kind == Some(*kind));
    std::iter::once(all).chain(RelationKind::ALL.iter().map(choice)).collect()
}

pub(super) async fn sheet(
    visit: &Visit,
    room: &Portrait,
    pairs: &[(String, String)],
) -> Result<Sheet, Failure> {
    let asked = Asked::read(visit, pairs)?;
    let fabric = room.fabric(visit.today()).await?;
    let columns = [
        "portrait-column-organization",
        "portrait-column-family",
        "portrait-column-commune",
        "portrait-column-links",
        "portrait-column-partners",
    ];
    let mut sheet = Sheet::new(visit, "carte-des-liens", &columns);
    for place in asked.shown(&fabric)?.listed {
        let party = &fabric.everybody.parties[place];
        let partners = fabric.partners(place, asked.kind);
        let names: Vec<&str> =
            partners.iter().map(|partner| fabric.everybody.parties[*partner].name.as_str()).collect();
        sheet.lines.push(vec![
            Cell::from(party.name.as_str()),
            Cell::from(family_label(visit, party.group())),
            Cell::from(party.commune.map_or("", |commune| commune.name)),
            Cell::from(partners.len()),
            Cell::from(names.join(" ; ")),
        ]);
    }
    Ok(sheet)
}
