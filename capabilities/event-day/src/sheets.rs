//! What is printed for the afternoon: cards, badges, routes, the plan on the wall; on pages and as one file.

use paper::{Block, Format, Sheet, Tone, Tongue};
use speed_meeting::showing::{Timetable, guest_name, route, span};
use speed_meeting::{Card, Guest, Partner, id_of};
use vocabulary::Locale;
use web::Visit;

use crate::afternoon::Afternoon;

/// Tables side by side on a sheet, beside the column of hours: as many as their names leave room for.
const TABLES_A_SHEET: usize = 5;
/// Squares on one file: what the press takes; badges beyond these have none.
const MOST_SQUARES: usize = 38;
/// The most badges of one group: a larger one writes more by hand.
const MOST_BADGES: u32 = 12;
/// How wide a square stands on a badge, in pixels of the screen.
const SQUARE: usize = 110;

/// The card on a table.
pub(crate) struct TableCard {
    pub(crate) id: String,
    pub(crate) table: u32,
    pub(crate) name: String,
    pub(crate) lines: Vec<(String, String)>,
}

/// A badge. Groups have one for each person, with a line to write the first name on.
pub(crate) struct Badge {
    pub(crate) name: String,
    pub(crate) line: String,
    pub(crate) is_blank: bool,
    /// Where the public record is; empty where there is none.
    pub(crate) address: String,
    pub(crate) square: String,
}

/// The route of a group.
pub(crate) struct Route {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) stops: Vec<[String; 3]>,
}

/// The cards, in the order of the tables.
pub(crate) fn cards(visit: &Visit, afternoon: &Afternoon) -> Vec<TableCard> {
    let mut partners = afternoon.meeting.present_partners();
    partners.sort_by_key(|partner| partner.table);
    let card = |partner: &&Partner| TableCard {
        id: partner.id.to_string(),
        table: partner.table,
        name: partner.name.clone(),
        lines: lines(visit, &partner.card),
    };
    partners.iter().map(card).collect()
}

fn lines(visit: &Visit, card: &Card) -> Vec<(String, String)> {
    let lines = [
        ("mission", &card.mission),
        ("audience", &card.audience),
        ("reach", &card.reach),
        ("limits", &card.limits),
        ("seeks", &card.seeks),
    ];
    let said = |(key, text): (&str, &String)| {
        (visit.say(&format!("speed-meeting-card-{key}")).into_owned(), text.clone())
    };
    lines.map(said).to_vec()
}

/// The badges: partners in the order of their tables, then everybody who goes round.
pub(crate) fn badges(visit: &Visit, afternoon: &Afternoon) -> Vec<Badge> {
    let meeting = &afternoon.meeting;
    let mut partners = meeting.present_partners();
    partners.sort_by_key(|partner| partner.table);
    let partner = |one: &&Partner| {
        let record = one.organization.map(|id| directory::paths::organization(id.uuid(), &one.name));
        let address = record.map_or(String::new(), |path| visit.absolute(&path));
        Badge {
            name: one.name.clone(),
            line: visit.say_with("event-day-at-table", &[("table", one.table.into())]).into_owned(),
            is_blank: true,
            square: square(visit, &address),
            address,
        }
    };
    let mut badges: Vec<Badge> = partners.iter().map(partner).collect();
    for one in meeting.present_visitors() {
        let name = guest_name(visit, meeting, Guest::Visitor(one.id));
        for _ in 0..one.people.clamp(1, MOST_BADGES) {
            badges.push(Badge {
                name: name.clone(),
                line: visit.say("event-day-goes-round").into_owned(),
                is_blank: one.people > 1,
                address: String::new(),
                square: String::new(),
            });
        }
    }
    badges
}

fn square(visit: &Visit, address: &str) -> String {
    if address.is_empty() {
        return String::new();
    }
    let svg = paper::qr_svg(address, &visit.say("event-day-square"));
    svg.replacen("<svg ", &format!("<svg width=\"{SQUARE}\" height=\"{SQUARE}\" "), 1)
}

/// The route of everybody who goes round.
pub(crate) fn routes(visit: &Visit, afternoon: &Afternoon) -> Vec<Route> {
    let meeting = &afternoon.meeting;
    let of = |who: &Guest| {
        let stops = route(visit, meeting, &afternoon.rotation, *who).into_iter();
        Route {
            id: id_of(*who).to_string(),
            name: guest_name(visit, meeting, *who),
            stops: stops
                .map(|stop| [format!("{}. {}", stop.round, stop.hours), stop.table.to_string(), stop.with])
                .collect(),
        }
    };
    meeting.guests().iter().map(of).collect()
}

/// Everything that is printed, as one sheet for the press.
pub(crate) fn whole(visit: &Visit, afternoon: &Afternoon) -> Sheet {
    let mut blocks = vec![
        Block::Paragraph(span(visit, &afternoon.meeting, afternoon.rotation.ends())),
        Block::Heading(visit.say("event-day-plan-title").into_owned()),
    ];
    plan(visit, afternoon, &mut blocks);
    for card in cards(visit, afternoon) {
        blocks.push(Block::NewPage);
        blocks.push(Block::Large(format!("{}. {}", card.table, card.name)));
        blocks.push(Block::Facts(card.lines));
    }
    for route in routes(visit, afternoon) {
        blocks.push(Block::NewPage);
        blocks.push(Block::Heading(route.name));
        let head = ["speed-meeting-round", "speed-meeting-table", "speed-meeting-with"];
        let head = head.map(|key| visit.say(key).into_owned()).to_vec();
        let rows = route.stops.into_iter().map(|stop| stop.to_vec()).collect();
        blocks.push(Block::Table { head, rows });
    }
    blocks.push(Block::NewPage);
    blocks.push(Block::Heading(visit.say("event-day-badges-title").into_owned()));
    blocks.extend(badge_rows(visit, badges(visit, afternoon)));
    let language = match visit.locale {
        Locale::French => Tongue::French,
        Locale::English => Tongue::English,
    };
    let (title, footer) = (afternoon.meeting.title.clone(), visit.shell.network_name.clone());
    Sheet { title, language, format: Format::A4, blocks, footer }
}

/// The plan on the wall, as many tables side by side as a sheet takes.
fn plan(visit: &Visit, afternoon: &Afternoon, blocks: &mut Vec<Block>) {
    let timetable = Timetable::of(visit, &afternoon.meeting, &afternoon.rotation);
    for from in (0..timetable.tables.len()).step_by(TABLES_A_SHEET) {
        let here = |at: usize| (from..from + TABLES_A_SHEET).contains(&at);
        let tables = timetable.tables.iter().enumerate().filter(|(at, _)| here(*at));
        let mut head = vec![visit.say("speed-meeting-round").into_owned()];
        head.extend(tables.map(|(_, (table, name))| format!("{table}. {name}")));
        let row = |row: &speed_meeting::showing::Row| {
            let mut cells = vec![format!("{}. {}", row.number, row.hours)];
            let there = row.cells.iter().enumerate().filter(|(at, _)| here(*at));
            cells.extend(there.map(|(_, cell)| cell.clone()));
            cells
        };
        if from > 0 {
            blocks.push(Block::NewPage);
        }
        blocks.push(Block::Table { head, rows: timetable.rows.iter().map(row).collect() });
    }
}

/// Badges two by two, each in its frame.
fn badge_rows(visit: &Visit, badges: Vec<Badge>) -> Vec<Block> {
    let mut squares = 0;
    let mut framed = badges.into_iter().map(|badge| {
        let mut blocks = Vec::new();
        if badge.is_blank {
            blocks.push(Block::Small(visit.say("event-day-first-name").into_owned()));
            blocks.push(Block::Blanks(1));
        }
        blocks.push(Block::Paragraph(badge.line));
        squares += usize::from(!badge.address.is_empty());
        if !badge.address.is_empty() && squares <= MOST_SQUARES {
            let words = visit.say("event-day-square").into_owned();
            blocks.push(Block::Qr { address: badge.address, words });
        }
        Block::Box { tone: Tone::Plain, title: badge.name, blocks }
    });
    let mut rows = Vec::new();
    while let Some(left) = framed.next() {
        let right = framed.next().into_iter().collect();
        rows.push(Block::Together(vec![Block::Columns(vec![vec![left], right])]));
    }
    rows
}
