//! The board of the families: how many links join each with each, which, what is missing, and who is where.

use std::collections::BTreeMap;

use axum::extract::{Query, State};
use vocabulary::codes::{LegalFamily, Sector};
use vocabulary::fold;
use web::{Choice, Crumb, Failure, Page, Visit};

use super::{Pairs, Portrait, crumbs, failure, with_query};
use crate::drawing::sign;
use crate::everybody::Party;
use crate::paths;
use crate::scene::{family_code, family_label};
use crate::sheet::{Cell, Sheet};
use crate::sides::{Side, sides};
use crate::ties::{Fabric, kind_key};

/// How many names a list of what is missing shows.
const NAMED: usize = 60;
/// How many pairs a list shows; the rest is in the table of links.
const PAIRS: usize = 200;

#[derive(askama::Template)]
#[template(path = "pages/families.html")]
struct Board<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    families: Vec<(String, String)>,
    matrix: Vec<Vec<CellView>>,
    sides: Vec<SideView>,
    sectors: Vec<Choice>,
    rows: Vec<RowView>,
    sums: RowView,
    table: String,
    book: String,
}

/// What joins two families.
struct CellView {
    count: usize,
    detail: String,
    href: String,
}

/// Two families: their pairs, and what is missing between them.
struct SideView {
    anchor: String,
    title: String,
    pairs: Vec<PairView>,
    more: usize,
    without: Vec<Missing>,
    strangers: Vec<String>,
}

/// Those who work with nobody of the other family: in words, by name and address, and how many more there are.
struct Missing {
    words: String,
    names: Vec<(String, String)>,
    more: usize,
}

/// Two that work together.
struct PairView {
    one: (String, String),
    other: (String, String),
    kind: String,
    agreed: bool,
}

/// A commune: how many organisations of each family, those that did not say theirs last; all; signatories.
struct RowView {
    name: String,
    counts: Vec<usize>,
    all: usize,
    signatories: usize,
}

/// One line of who is where.
struct Counted {
    commune: String,
    counts: Vec<usize>,
    signatories: usize,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Portrait>,
    Query(pairs): Pairs,
) -> Result<Page, Failure> {
    let sector = sector(&visit, &pairs)?;
    let (fabric, signed) = read(&visit, &room).await?;
    let sides = sides(&fabric);
    let families = 0..LegalFamily::ALL.len();
    let of_sector = |party: &&(usize, &Party)| sector.is_none_or(|sector| party.1.sectors.contains(&sector));
    let parties: Vec<(usize, &Party)> = fabric.everybody.parties.iter().enumerate().collect();
    let parties: Vec<(usize, &Party)> = parties.iter().filter(of_sector).copied().collect();
    let counted = by_commune(&visit, &parties, &signed);
    let board = Board {
        visit: &visit,
        crumbs: crumbs(&visit, "portrait-families-title"),
        families: families.clone().map(|group| (sign(group), family_label(&visit, group))).collect(),
        matrix: families.map(|group| matrix_row(&visit, &sides, group)).collect(),
        sides: sides.iter().map(|side| side_view(&visit, &fabric, side)).collect(),
        sectors: sector_choices(&visit, sector),
        sums: sums(&visit, &counted),
        rows: counted.into_iter().map(row_view).collect(),
        table: with_query(&visit, paths::FAMILIES_TABLE),
        book: with_query(&visit, paths::FAMILIES_BOOK),
    };
    let title = visit.say("portrait-families-title").into_owned();
    Ok(visit.page(title, &board).description(visit.say("portrait-families-lead")))
}

fn sector(visit: &Visit, pairs: &[(String, String)]) -> Result<Option<Sector>, Failure> {
    let asked = pairs.iter().find(|(name, _)| name == "secteur").map_or("", |(_, value)| value);
    let misread = || Failure::bad_request("secteur", visit.say("portrait-misread"));
    if asked.is_empty() { Ok(None) } else { Sector::from_code(asked).ok_or_else(misread).map(Some) }
}

/// Everybody with their links, and for each whether it is a signatory.
async fn read(visit: &Visit, room: &Portrait) -> Result<(Fabric, Vec<bool>), Failure> {
    let today = visit.today();
    let fabric = room.fabric(today).await?;
    let standings = room.db.read(move |conn| protocol::standings(conn, today)).await.map_err(failure)?;
    let mut signed = vec![false; fabric.everybody.parties.len()];
    for (id, standing) in standings {
        let place = fabric.everybody.place(id.uuid());
        if let Some(place) = place.filter(|_| standing.may_share(today)) {
            signed[place] = true;
        }
    }
    Ok((fabric, signed))
}

fn matrix_row(visit: &Visit, sides: &[Side], group: usize) -> Vec<CellView> {
    let cell = |other: usize| {
        let Some(side) = sides.iter().find(|side| side.is_between(group, other)) else {
            return CellView { count: 0, detail: String::new(), href: String::new() };
        };
        let values = [("partnerships", side.partnerships.into()), ("cooperations", side.cooperations.into())];
        let detail = visit.say_with("portrait-matrix-cell", &values).into_owned();
        CellView { count: side.count(), detail, href: format!("#{}", anchor(side)) }
    };
    (0..LegalFamily::ALL.len()).map(cell).collect()
}

fn anchor(side: &Side) -> String {
    format!("{}-{}", family_code(side.groups.0), family_code(side.groups.1))
}

fn side_view(visit: &Visit, fabric: &Fabric, side: &Side) -> SideView {
    let parties = &fabric.everybody.parties;
    let linked = |place: usize| (parties[place].name.clone(), parties[place].path());
    let (one, other) = (family_label(visit, side.groups.0), family_label(visit, side.groups.1));
    let pair = |place: &usize| {
        let tie = &fabric.ties[*place];
        let kind = visit.say(kind_key(tie.kind)).into_owned();
        PairView { one: linked(tie.from), other: linked(tie.to), kind, agreed: tie.agreed }
    };
    let missing = |places: &[usize], own: &str, to: &str| {
        let values = [("count", places.len().into()), ("family", to.into())];
        let said = visit.say_with("portrait-without", &values);
        let words = if own.is_empty() { said.into_owned() } else { format!("{own} : {said}") };
        let names = places.iter().take(NAMED).map(|place| linked(*place)).collect();
        Missing { words, names, more: places.len().saturating_sub(NAMED) }
    };
    let is_one = side.groups.0 == side.groups.1;
    let mut without = if is_one {
        vec![missing(&side.without.0, "", &one)]
    } else {
        vec![missing(&side.without.0, &one, &other), missing(&side.without.1, &other, &one)]
    };
    without.retain(|missing| !missing.names.is_empty());
    let stranger = |(commune, first, second): &(&vocabulary::territory::Commune, usize, usize)| {
        let values = [("place", commune.name.into()), ("one", (*first).into()), ("other", (*second).into())];
        visit.say_with("portrait-strangers", &values).into_owned()
    };
    SideView {
        anchor: anchor(side),
        title: if is_one {
            visit.say_of("portrait-within", &one).into_owned()
        } else {
            format!("{one} – {other}")
        },
        pairs: side.ties.iter().take(PAIRS).map(pair).collect(),
        more: side.ties.len().saturating_sub(PAIRS),
        without,
        strangers: side.strangers.iter().map(stranger).collect(),
    }
}

/// Who is where: by commune in the order of their names, those without a commune last.
fn by_commune(visit: &Visit, parties: &[(usize, &Party)], signed: &[bool]) -> Vec<Counted> {
    let mut rows: BTreeMap<(bool, String), Counted> = BTreeMap::new();
    for (place, party) in parties {
        let name = party.commune.map(|commune| commune.name.to_owned());
        let key = (name.is_none(), fold(name.as_deref().unwrap_or_default()));
        let commune = name.unwrap_or_else(|| visit.say("portrait-commune-unsaid").into_owned());
        let empty = || Counted { commune, counts: vec![0; LegalFamily::ALL.len() + 1], signatories: 0 };
        let row = rows.entry(key).or_insert_with(empty);
        row.counts[party.group()] += 1;
        row.signatories += usize::from(signed[*place]);
    }
    rows.into_values().collect()
}

fn row_view(row: Counted) -> RowView {
    let all = row.counts.iter().sum();
    RowView { name: row.commune, counts: row.counts, all, signatories: row.signatories }
}

fn sums(visit: &Visit, rows: &[Counted]) -> RowView {
    let sum = |group: usize| rows.iter().map(|row| row.counts[group]).sum();
    let counts = (0..=LegalFamily::ALL.len()).map(sum).collect();
    let signatories = rows.iter().map(|row| row.signatories).sum();
    row_view(Counted { commune: visit.say("portrait-all").into_owned(), counts, signatories })
}

fn sector_choices(visit: &Visit, chosen: Option<Sector>) -> Vec<Choice> {
    let all = Choice::new("", visit.say("portrait-every-sector"), chosen.is_none());
    let choice =
        |sector: &Sector| Choice::new(sector.code(), sector.label(visit.locale), chosen == Some(*sector));
    std::iter::once(all).chain(Sector::ALL.iter().map(choice)).collect()
}

/// One line for each family, sector and commune; an organisation of two sectors counts in both.
pub(super) async fn sheet(
    visit: &Visit,
    room: &Portrait,
    pairs: &[(String, String)],
) -> Result<Sheet, Failure> {
    let wanted = sector(visit, pairs)?;
    let (fabric, signed) = read(visit, room).await?;
    let mut counts: BTreeMap<(usize, Option<Sector>, &str), (usize, usize)> = BTreeMap::new();
    for (party, signed) in fabric.everybody.parties.iter().zip(signed) {
        let sectors: Vec<Option<Sector>> = party.sectors.iter().copied().map(Some).collect();
        let sectors = if sectors.is_empty() { vec![None] } else { sectors };
        for sector in sectors.into_iter().filter(|sector| wanted.is_none() || *sector == wanted) {
            let commune = party.commune.map_or("", |commune| commune.name);
            let count = counts.entry((party.group(), sector, commune)).or_default();
            count.0 += 1;
            count.1 += usize::from(signed);
        }
    }
    let columns = [
        "portrait-column-family",
        "portrait-column-sector",
        "portrait-column-commune",
        "portrait-column-organizations",
        "portrait-column-signatories",
    ];
    let mut sheet = Sheet::new(visit, "familles", &columns);
    let line =
        |((group, sector, commune), (all, signed)): ((usize, Option<Sector>, &str), (usize, usize))| {
            let sector = sector.map_or("", |sector| sector.label(visit.locale));
            vec![
                Cell::from(family_label(visit, group)),
                Cell::from(sector),
                Cell::from(commune),
                Cell::from(all),
                Cell::from(signed),
            ]
        };
    sheet.lines = counts.into_iter().map(line).collect();
    Ok(sheet)
}
