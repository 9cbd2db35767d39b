//! A month of what is on: a small calendar of the wall, and every date of it in a list.

use std::collections::BTreeMap;

use ::store::{Conn, StoreError};
use axum::extract::{Query, State};
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc, Weekday};
use vocabulary::date::{day_name, month_name};
use vocabulary::time::TimeZoneName;
use web::{Crumb, Failure, Page, Visit};

use super::list::Pairs;
use super::{Agenda, heading};
use crate::asked::Asked;
use crate::dated::{capital, day_in_words, month_in_words};
use crate::found::{Found, found};
use crate::frame::{Frame, Offered, Way};
use crate::moment::{Moment, moments};
use crate::month::Month;
use crate::paths;

#[derive(askama::Template)]
#[template(path = "pages/calendar.html")]
struct Calendar<'a> {
    visit: &'a Visit,
    frame: Frame,
    heading: String,
    title: String,
    weekdays: Vec<(String, &'static str)>,
    weeks: Vec<Vec<Cell>>,
    before: Crumb,
    after: Crumb,
    /// The way to today.
    today: String,
    /// Days of the present month that are over.
    past: Vec<Day>,
    days: Vec<Day>,
}

/// The anchor of what takes place from today on.
const TODAY: &str = "aujourdhui";

/// A day of the calendar; without a number, of another month.
#[derive(Default)]
struct Cell {
    number: String,
    /// The day in words, for who hears it.
    words: String,
    /// How many dates there are.
    count: usize,
    is_today: bool,
    anchor: String,
}

/// The dates of one day.
struct Day {
    anchor: String,
    title: String,
    moments: Vec<Moment>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Agenda>,
    Query(pairs): Pairs,
) -> Result<Page, Failure> {
    let asked = Asked::read(&pairs, room.lent.area.as_ref());
    let typed = pairs.iter().find(|(name, _)| name == "mois").map_or("", |(_, text)| text.as_str());
    let today = visit.today();
    let month = Month::from_text(typed, today).unwrap_or(Month::of(today));
    let (question, now) = (asked.clone(), visit.now);
    let (findings, dates, offered) = room
        .read(move |conn| {
            let findings = found(conn, &question, now)?;
            let dates = dates_of(conn, (&question, &findings.all), month)?;
            Ok((findings, dates, Offered::read(conn, &question)?))
        })
        .await?;
    let mut days = by_day(&visit, dates);
    let counts: BTreeMap<NaiveDate, usize> =
        days.iter().map(|(day, drawn)| (*day, drawn.moments.len())).collect();
    let coming = if month == Month::of(today) { days.split_off(&today) } else { std::mem::take(&mut days) };
    let past: Vec<Day> = std::mem::replace(&mut days, coming).into_values().collect();
    let title = month_in_words(month.first(), visit.locale);
    let body = Calendar {
        visit: &visit,
        heading: heading(&visit, &asked, &findings),
        weekdays: weekdays(&visit),
        weeks: weeks(&visit, month, &counts),
        before: turn(&visit, month.previous()),
        after: turn(&visit, month.next()),
        today: to_today(&visit, month),
        past,
        days: days.into_values().collect(),
        frame: Frame::new(&visit, asked, Way::Month, &offered),
        title: title.clone(),
    };
    let page = visit.page(visit.say_of("agenda-month-title", &title), &body);
    Ok(page.not_indexed().canonical(paths::CALENDAR))
}

/// The dates of a month that belong to the actions found, with what takes place around exhibitions.
fn dates_of(
    conn: &mut Conn,
    (asked, all): (&Asked, &[Found]),
    month: Month,
) -> Result<Vec<Moment>, StoreError> {
    moments(conn, (asked, all), (midnight(month.first()), midnight(month.end())))
}

/// The instant a day begins in metropolitan France.
fn midnight(day: NaiveDate) -> DateTime<Utc> {
    TimeZoneName::PARIS.instant(day.and_time(NaiveTime::MIN))
}

fn by_day(visit: &Visit, dates: Vec<Moment>) -> BTreeMap<NaiveDate, Day> {
    let mut days: BTreeMap<NaiveDate, Day> = BTreeMap::new();
    for moment in dates {
        let on = moment.span.day();
        let day = days.entry(on).or_insert_with(|| Day {
            anchor: anchor(on),
            title: capital(&day_in_words(on, visit)),
            moments: Vec::new(),
        });
        day.moments.push(moment);
    }
    days
}

fn anchor(day: NaiveDate) -> String {
    format!("jour-{day}")
}

/// The days of the week: as the head of a column, and whole.
fn weekdays(visit: &Visit) -> Vec<(String, &'static str)> {
    let every =
        [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
    let head = |day: Weekday| {
        let name = day_name(day, visit.locale);
        (name.chars().take(2).collect(), name)
    };
    every.map(head).to_vec()
}

fn weeks(visit: &Visit, month: Month, counts: &BTreeMap<NaiveDate, usize>) -> Vec<Vec<Cell>> {
    let today = visit.today();
    let cell = |day: Option<NaiveDate>| {
        let Some(day) = day else { return Cell::default() };
        Cell {
            number: day.format("%-d").to_string(),
            words: day_in_words(day, visit),
            count: counts.get(&day).copied().unwrap_or(0),
            is_today: day == today,
            anchor: anchor(day),
        }
    };
    month.weeks().into_iter().map(|week| week.map(cell).into_iter().collect()).collect()
}

fn turn(visit: &Visit, month: Month) -> Crumb {
    Crumb {
        label: capital(month_name(month.first().month(), visit.locale)),
        href: visit.here_with("mois", &month.to_text()),
    }
}

/// Where today's dates begin, in this month or from another one.
fn to_today(visit: &Visit, month: Month) -> String {
    if month == Month::of(visit.today()) {
        return format!("#{TODAY}");
    }
    format!("{}#{TODAY}", visit.here_with("mois", ""))
}
