//! What is on, the next date first: today, this week, this month, later.

use axum::extract::{Query, State};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use vocabulary::time::paris;
use web::{Crumb, Failure, Page, Pager, Visit};

use super::{Agenda, heading, may_declare};
use crate::asked::{Asked, Order, When};
use crate::entry::Entry;
use crate::found::{Told, found, told};
use crate::frame::{Frame, Offered, Way};
use crate::paths;

/// How many actions stand on one page.
const PAGE_SIZE: usize = 20;

#[derive(askama::Template)]
#[template(path = "pages/list.html")]
struct List<'a> {
    visit: &'a Visit,
    frame: Frame,
    heading: String,
    groups: Vec<Group>,
    pager: Pager,
    may_declare: bool,
    ways_out: Vec<Crumb>,
}

/// Actions whose next date is about as near.
struct Group {
    title: String,
    entries: Vec<Entry>,
}

/// How near a date is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Nearness {
    Today,
    ThisWeek,
    NextWeek,
    ThisMonth,
    Later,
    Unsaid,
}

impl Nearness {
    fn of(next: Option<DateTime<Utc>>, today: NaiveDate) -> Self {
        let Some(day) = next.map(|next| paris(next).date()) else { return Self::Unsaid };
        let week = |day: NaiveDate| {
            day.num_days_from_ce() - i32::try_from(day.weekday().num_days_from_monday()).unwrap_or(0)
        };
        match week(day) - week(today) {
            _ if day <= today => Self::Today,
            0 => Self::ThisWeek,
            7 => Self::NextWeek,
            _ if (day.year(), day.month()) == (today.year(), today.month()) => Self::ThisMonth,
            _ => Self::Later,
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Today => "agenda-near-today",
            Self::ThisWeek => "agenda-near-week",
            Self::NextWeek => "agenda-near-next-week",
            Self::ThisMonth => "agenda-near-month",
            Self::Later => "agenda-near-later",
            Self::Unsaid => "agenda-near-unsaid",
        }
    }
}

/// The pairs of the address, in order.
pub(super) type Pairs = Query<Vec<(String, String)>>;

pub(super) async fn show(
    visit: Visit,
    State(room): State<Agenda>,
    Query(pairs): Pairs,
) -> Result<Page, Failure> {
    let asked = Asked::read(&pairs, room.lent.area.as_ref());
    let (question, now) = (asked.clone(), visit.now);
    let (findings, shown, offered) = room
        .read(move |conn| {
            let findings = found(conn, &question, now)?;
            let skipped = (question.page - 1) * PAGE_SIZE;
            let page = findings.all.iter().skip(skipped).take(PAGE_SIZE).cloned().collect();
            Ok((findings, told(conn, page, now)?, Offered::read(conn, &question)?))
        })
        .await?;
    let title = heading(&visit, &asked, &findings);
    let count = findings.all.len();
    let pages = count.div_ceil(PAGE_SIZE).max(1);
    let body = List {
        visit: &visit,
        heading: title.clone(),
        groups: groups(&visit, &asked, &shown),
        pager: Pager::new(asked.page, pages, |page| visit.here_with("page", &page.to_string())),
        may_declare: may_declare(&visit),
        ways_out: if count == 0 { ways_out(&visit, &asked) } else { Vec::new() },
        frame: Frame::new(&visit, asked, Way::List, &offered),
    };
    let is_asked = visit.query.is_empty();
    let page = visit.page(visit.say("agenda-title"), &body).description(visit.say("agenda-description"));
    Ok(if is_asked { page } else { page.not_indexed() })
}

/// Actions in the order they come, under a heading that says how near they are; one group where that says nothing.
fn groups(visit: &Visit, asked: &Asked, shown: &[Told]) -> Vec<Group> {
    let by_date = asked.order == Order::Date && asked.when != When::Over;
    let today = visit.today();
    let mut groups: Vec<(Option<Nearness>, Group)> = Vec::new();
    for told in shown {
        let near = by_date.then(|| Nearness::of(told.found.next_at, today));
        let entry = Entry::of(told, visit);
        match groups.last_mut().filter(|(last, _)| *last == near) {
            Some((_, group)) => group.entries.push(entry),
            None => {
                let title = near.map(|near| visit.say(near.key()).into_owned()).unwrap_or_default();
                groups.push((near, Group { title, entries: vec![entry] }));
            }
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// What to try when nothing fits: farther away, or everything.
fn ways_out(visit: &Visit, asked: &Asked) -> Vec<Crumb> {
    let mut ways = Vec::new();
    if asked.whereabouts.point().is_some() && asked.within_km < 50 {
        let label = visit.say_count("agenda-try-within", 50).into_owned();
        ways.push(Crumb { label, href: visit.here_with("rayon", "50") });
    }
    if !visit.query.is_empty() {
        ways.push(Crumb { label: visit.say("agenda-try-all").into_owned(), href: paths::ACTIONS.to_owned() });
    }
    ways
}
