//! Rounds as people read them: a timetable and its picture, what is proved, who misses whom and why.

use std::collections::BTreeSet;
use std::fmt::Write;

use chrono::{DateTime, Utc};
use vocabulary::time::paris;
use web::Visit;

use crate::rotation::{Gap, Ground, Meeting, Rotation, Why};
use crate::speed_meeting::{Guest, SpeedMeeting};

/// A picture with more tables or rounds than this would show nothing.
const MOST_DRAWN: usize = 40;
/// So many pairs that do not meet are listed; the others are counted.
const MOST_MISSED: usize = 100;
const COLUMN: usize = 44;
const ROW: usize = 30;
const LEFT: usize = 64;
const TOP: usize = 26;

/// « 14:00 », on the clock of Paris.
pub fn hour(moment: DateTime<Utc>) -> String {
    paris(moment).format("%H:%M").to_string()
}

/// « Le 3 décembre 2026, de 14:00 à 17:15 », without an end where there are no rounds yet.
pub fn span(visit: &Visit, meeting: &SpeedMeeting, ends: Option<DateTime<Utc>>) -> String {
    let (day, from) = (visit.date(meeting.day()), hour(meeting.starts_at));
    let to = ends.map(hour).unwrap_or_default();
    let last = ends.map_or(meeting.day(), |ends| paris(ends).date());
    let until = visit.date(last);
    let values =
        [("day", day.into()), ("from", from.into()), ("to", to.as_str().into()), ("until", until.into())];
    let key = match to.is_empty() {
        true => "speed-meeting-when-from",
        false if last > meeting.day() => "speed-meeting-when-days",
        false => "speed-meeting-when",
    };
    visit.say_with(key, &values).into_owned()
}

/// Rows are rounds, columns are tables.
pub struct Timetable {
    /// The number of each table, with who sits there.
    pub tables: Vec<(u32, String)>,
    /// The rounds in their order.
    pub rows: Vec<Row>,
}

/// One round: its hours, who is at each table, and the pause after it.
pub struct Row {
    /// Which round, from 1.
    pub number: u32,
    /// From when to when.
    pub hours: String,
    /// Who comes to each table.
    pub cells: Vec<String>,
    /// The pause after it, in words; empty for none.
    pub pause: String,
}

impl Timetable {
    /// The rounds of a speed-meeting.
    pub fn of(visit: &Visit, meeting: &SpeedMeeting, rotation: &Rotation) -> Self {
        let mut used: Vec<Meeting> =
            rotation.rounds.iter().flat_map(|round| round.meetings.clone()).collect();
        used.sort_by_key(|held| held.table);
        used.dedup_by_key(|held| held.table);
        let name = |held: &Meeting| meeting.partner(held.partner).map_or("", |one| one.name.as_str());
        let tables: Vec<(u32, String)> =
            used.iter().map(|held| (held.table, name(held).to_owned())).collect();
        let rows = (1..).zip(&rotation.rounds).map(|(number, round)| {
            let at = |table: u32| {
                let held = round.meetings.iter().find(|held| held.table == table);
                held.map_or(String::new(), |held| guest_name(visit, meeting, held.guest))
            };
            let hours = format!("{} – {}", hour(round.starts), hour(round.ends));
            let cells = tables.iter().map(|(table, _)| at(*table)).collect();
            Row { number, hours, cells, pause: pause_after(visit, meeting, (number, rotation)) }
        });
        Self { rows: rows.collect(), tables }
    }
}

/// The pause after a round, in words, where another round follows.
fn pause_after(visit: &Visit, meeting: &SpeedMeeting, (round, rotation): (u32, &Rotation)) -> String {
    let is_last = rotation.rounds.len() <= round as usize;
    let pause = meeting.breaks.iter().find(|pause| pause.after_round == round && !is_last);
    pause.map_or(String::new(), |pause| visit.say_count("speed-meeting-pause", pause.minutes).into_owned())
}

/// The name of a guest; a word in its place once it is forgotten.
pub fn guest_name(visit: &Visit, meeting: &SpeedMeeting, guest: Guest) -> String {
    match meeting.guest_name(guest) {
        "" => visit.say("speed-meeting-forgotten").into_owned(),
        name => name.to_owned(),
    }
}

/// Where somebody goes, round by round.
pub struct Stop {
    /// Which round, from 1.
    pub round: u32,
    /// From when to when.
    pub hours: String,
    /// At which table.
    pub table: u32,
    /// Whom they meet.
    pub with: String,
}

/// The route of a participant, of either side.
pub fn route(visit: &Visit, meeting: &SpeedMeeting, rotation: &Rotation, who: Guest) -> Vec<Stop> {
    let stop = |(round, held): (u32, Meeting)| {
        let hours = rotation.rounds.get(round as usize - 1);
        let hours = hours.map(|round| format!("{} – {}", hour(round.starts), hour(round.ends)));
        let other = if held.guest == who { Guest::Partner(held.partner) } else { held.guest };
        let with = guest_name(visit, meeting, other);
        Stop { round, hours: hours.unwrap_or_default(), table: held.table, with }
    };
    rotation.route(who).into_iter().map(stop).collect()
}

/// What is proved of rounds, in sentences.
pub(crate) fn proof(visit: &Visit, meeting: &SpeedMeeting, rotation: &Rotation) -> Vec<String> {
    let proof = &rotation.proof;
    let rounds = rotation.rounds.len();
    let mut said = vec![visit.say("speed-meeting-proof-once").into_owned()];
    match proof.ground {
        Ground::Busiest(who) if proof.exact => {
            let name = guest_name(visit, meeting, who);
            let values = [("count", rounds.into()), ("name", name.as_str().into())];
            said.push(visit.say_with("speed-meeting-proof-busiest", &values).into_owned());
        }
        Ground::Interpreters if proof.exact => {
            said.push(visit.say("speed-meeting-proof-interpreters").into_owned());
        }
        Ground::AllMeet if proof.exact => said.push(visit.say("speed-meeting-proof-all").into_owned()),
        Ground::Flow if proof.exact => said.push(visit.say("speed-meeting-proof-flow").into_owned()),
        Ground::Tried if proof.exact => said.push(visit.say("speed-meeting-proof-tried").into_owned()),
        Ground::Circle(people) if proof.exact => {
            let values = [("count", rounds.into()), ("people", people.into())];
            said.push(visit.say_with("speed-meeting-proof-circle", &values).into_owned());
        }
        _ => said.push(unproved(visit, proof.gap)),
    }
    let without = without_interpreter(meeting);
    if !without.is_empty() {
        said.push(visit.say_of("speed-meeting-proof-no-interpreter", &without.join(", ")).into_owned());
    }
    if !rotation.left_out.is_empty() {
        said.push(visit.say_count("speed-meeting-proof-least", proof.meets_at_least).into_owned());
    }
    said
}

/// Languages somebody needs an interpreter in and nobody speaks: those meetings are planned all the same.
fn without_interpreter(meeting: &SpeedMeeting) -> Vec<String> {
    let spoken = |language: &str| {
        let language = vocabulary::fold(language);
        meeting.interpreters.iter().any(|one| vocabulary::fold(&one.language) == language)
    };
    let visitors = meeting.present_visitors().into_iter().map(|one| one.language.as_str());
    let mut without: Vec<String> =
        visitors.filter(|language| !language.is_empty() && !spoken(language)).map(str::to_owned).collect();
    without.sort();
    without.dedup();
    without
}

/// By how much something better might exist, in words.
fn unproved(visit: &Visit, gap: Gap) -> String {
    match gap {
        Gap::Closed => visit.say("speed-meeting-gap-unknown").into_owned(),
        Gap::Rounds(count) => visit.say_count("speed-meeting-gap-rounds", count).into_owned(),
        Gap::Meetings(count) => visit.say_count("speed-meeting-gap-meetings", count).into_owned(),
        Gap::Least(count) => visit.say_count("speed-meeting-gap-least", count).into_owned(),
        Gap::Musts(count) => visit.say_count("speed-meeting-gap-musts", count).into_owned(),
        Gap::Likes(_) => visit.say("speed-meeting-gap-likes").into_owned(),
        Gap::Newcomers(count) => visit.say_count("speed-meeting-gap-newcomers", count).into_owned(),
    }
}

/// Who misses whom, and why, as lines of a table: what somebody wished first, and no more than can be read.
pub fn missed(visit: &Visit, meeting: &SpeedMeeting, rotation: &Rotation) -> Vec<[String; 3]> {
    let line = |left: &crate::rotation::LeftOut| {
        let why = match left.why {
            Why::NoTime => "speed-meeting-why-time",
            Why::NeverTogether => "speed-meeting-why-together",
            Why::NoInterpreter => "speed-meeting-why-interpreter",
            Why::Missing => "speed-meeting-why-missing",
        };
        let partner = guest_name(visit, meeting, Guest::Partner(left.partner));
        [guest_name(visit, meeting, left.guest), partner, visit.say(why).into_owned()]
    };
    let wished: BTreeSet<_> = meeting.wishes.iter().map(|wished| (wished.partner, wished.guest)).collect();
    let mut left: Vec<_> = rotation.left_out.iter().collect();
    left.sort_by_key(|left| !wished.contains(&(left.partner, left.guest)));
    left.into_iter().take(MOST_MISSED).map(line).collect()
}

/// The timetable as a picture: each guest has a number and a tint, and walks from table to table down the page. Empty
/// where there are too many to be seen; the table below says the same.
pub fn picture(meeting: &SpeedMeeting, rotation: &Rotation) -> String {
    let mut tables: Vec<u32> =
        rotation.rounds.iter().flat_map(|round| round.meetings.iter().map(|held| held.table)).collect();
    tables.sort_unstable();
    tables.dedup();
    if tables.len() > MOST_DRAWN || rotation.rounds.len() > MOST_DRAWN || tables.is_empty() {
        return String::new();
    }
    let guests = meeting.guests();
    let (wide, high) = (LEFT + COLUMN * tables.len() + 4, TOP + ROW * rotation.rounds.len() + 4);
    let mut svg = format!(
        "<svg class=\"network network-plain\" viewBox=\"0 0 {wide} {high}\" aria-hidden=\"true\" focusable=\"false\">"
    );
    for (at, table) in tables.iter().enumerate() {
        let x = LEFT + COLUMN * at + COLUMN / 2;
        let _ =
            write!(svg, "<text x=\"{x}\" y=\"16\" text-anchor=\"middle\" font-size=\"13\">{table}</text>");
    }
    for (at, round) in rotation.rounds.iter().enumerate() {
        let y = TOP + ROW * at;
        let _ = write!(svg, "<text x=\"0\" y=\"{}\" font-size=\"13\">{}</text>", y + 20, hour(round.starts));
        for held in &round.meetings {
            let column = tables.iter().position(|table| *table == held.table).unwrap_or(0);
            draw_cell(&mut svg, (LEFT + COLUMN * column, y), (place(&guests, held.guest), guests.len()));
        }
    }
    svg.push_str("</svg>");
    svg
}

/// The number of a guest, from 1, as the list beside the picture counts.
pub fn place(guests: &[Guest], guest: Guest) -> usize {
    guests.iter().position(|one| *one == guest).map_or(0, |at| at + 1)
}

fn draw_cell(svg: &mut String, (x, y): (usize, usize), (number, of): (usize, usize)) {
    let tint = 12 + 45 * number / of.max(1);
    let _ = write!(
        svg,
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"5\" fill=\"currentColor\" fill-opacity=\"0.{tint}\"/>\
         <text x=\"{}\" y=\"{}\" text-anchor=\"middle\" font-size=\"14\">{number}</text>",
        x + 2,
        y + 2,
        COLUMN - 4,
        ROW - 4,
        x + COLUMN / 2,
        y + 20,
    );
}
