//! One proposal laid out: its levels with what is proved, the calendar, the flow between organisations, each person.

use web::{Choice, Tone, Visit};

use super::super::Programme;
use crate::calendar_picture::Calendar;
use crate::overview::Overview;
use crate::paths;
use crate::saying::{offer, person, rank, reached};
use crate::summary::{Step, Summary};
use crate::version::{Seat, Version};

#[derive(askama::Template)]
#[template(path = "pages/placements/result.html")]
struct ResultPart<'a> {
    visit: &'a Visit,
    summary: &'a Summary,
    wishes: String,
    seed: String,
    steps: Vec<StepLine>,
    tone: Tone,
    calendar: String,
    hosts: Vec<Choice>,
    days: Vec<DayLine>,
    flow: String,
    balances: Vec<BalanceLine>,
    people: Vec<PersonLine>,
    file: String,
    number: i64,
}

/// A level with what it reached; proved unless it was only searched.
struct StepLine {
    title: String,
    words: String,
    is_proved: bool,
}

/// A day with who is where.
struct DayLine {
    day: String,
    cells: Vec<String>,
}

/// What an organisation sends and hosts.
pub(in crate::pages) struct BalanceLine {
    pub(in crate::pages) name: String,
    pub(in crate::pages) href: String,
    pub(in crate::pages) sent: u32,
    pub(in crate::pages) hosted: u32,
    pub(in crate::pages) is_both: bool,
}

/// One person, her place, and the way to its reason.
struct PersonLine {
    who: String,
    organization: String,
    place: Option<(String, String)>,
    rank: String,
    is_pinned: bool,
    reason: String,
}

/// A proposal as a part of a page.
pub(super) fn html(visit: &Visit, programme: &Programme, version: &Version, seats: &[Seat]) -> String {
    let (legend, names) = (&programme.legend, &programme.names);
    let overview = Overview::of(legend, names, seats);
    let picture = Calendar {
        days: &legend.days,
        hosts: overview.hosts.len(),
        cells: &overview.cells,
        locale: visit.locale,
    };
    let hosts = (1..).zip(&overview.hosts);
    let part = ResultPart {
        visit,
        summary: &version.summary,
        wishes: share(visit, &version.summary),
        seed: version.seed.to_string(),
        steps: Step::ALL.iter().map(|step| step_line(visit, *step, &version.summary)).collect(),
        tone: if version.summary.placed == version.summary.people { Tone::Success } else { Tone::Warning },
        calendar: picture.svg(&visit.say("placement-calendar-picture")),
        hosts: hosts
            .map(|(at, host): (u32, _)| Choice::new(at.to_string(), names.name(*host), false))
            .collect(),
        days: day_lines(visit, programme, &overview),
        flow: overview.flow.svg(&visit.say("placement-flow-picture")),
        balances: overview.balances.iter().map(|one| balance_line(names, *one)).collect(),
        people: person_lines(visit, programme, seats),
        file: format!("{}?version={}", paths::file(legend.programme.id), version.number),
        number: version.number,
    };
    askama::Template::render(&part).unwrap_or_default()
}

/// How many have their first or second choice, in words.
fn share(visit: &Visit, summary: &Summary) -> String {
    let good = summary.first_or_second();
    let percent = (good * 100).checked_div(summary.people).unwrap_or_default();
    let values = [("count", good.into()), ("all", summary.people.into()), ("percent", percent.into())];
    visit.say_with("placement-first-or-second", &values).into_owned()
}

fn step_line(visit: &Visit, step: Step, summary: &Summary) -> StepLine {
    // Where not every set of organisations was tried, the levels after it hold for the set that was kept.
    let is_proved = summary.is_whole || matches!(step, Step::Placed | Step::Reciprocal);
    StepLine { title: visit.say(step.key()).into_owned(), words: reached(visit, step, summary), is_proved }
}

fn day_lines(visit: &Visit, programme: &Programme, overview: &Overview) -> Vec<DayLine> {
    let legend = &programme.legend;
    let who = |at: &usize| legend.workers.get(*at).map(person).unwrap_or_default();
    let line = |(day, cells): (_, &[Vec<usize>])| DayLine {
        day: vocabulary::date::with_weekday(day, visit.locale),
        cells: cells.iter().map(|cell| cell.iter().map(who).collect::<Vec<_>>().join(" ; ")).collect(),
    };
    overview.busy(&legend.days).map(line).collect()
}

pub(in crate::pages) fn balance_line(
    names: &directory::OrganizationNames,
    one: crate::Balance,
) -> BalanceLine {
    BalanceLine {
        name: names.name(one.organization).to_owned(),
        href: names.href(one.organization),
        sent: one.sent,
        hosted: one.hosted,
        is_both: one.is_both(),
    }
}

/// Everybody, those without a place first, then by day.
fn person_lines(visit: &Visit, programme: &Programme, seats: &[Seat]) -> Vec<PersonLine> {
    let (legend, names) = (&programme.legend, &programme.names);
    let mut seats: Vec<&Seat> = seats.iter().collect();
    seats.sort_by_key(|seat| {
        (seat.place.map(|place| (place.day, place.host)), seat.organization, seat.worker)
    });
    let line = |seat: &&Seat| {
        let who = legend.worker(seat.worker).and_then(|at| legend.workers.get(at));
        PersonLine {
            who: who.map_or_else(|| "—".to_owned(), person),
            organization: names.name(seat.organization).to_owned(),
            place: seat.place.map(|place| {
                (offer(legend, names, place.offer), vocabulary::date::with_weekday(place.day, visit.locale))
            }),
            rank: rank(visit, seat.rank),
            is_pinned: seat.is_pinned,
            reason: paths::reason(legend.programme.id, seat.worker),
        }
    };
    seats.iter().map(line).collect()
}
