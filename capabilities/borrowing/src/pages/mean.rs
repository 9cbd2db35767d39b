//! One shared means: its week, and booking it in one form.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use lending::{Loan, LoanRefused, LoanState, NewLoan, SharedMean, Sharing};
use uuid::Uuid;
use vocabulary::id::{LoanId, SharedMeanId};
use vocabulary::permission::{Action, Reach};
use web::{Crumb, Failure, Faults, Filled, Page, Visit};

use super::{Borrowing, asked, instant, moment, own, speaker, speakers, speaks_for};
use crate::paths;
use directory::OrganizationNames;
use web::body::{Body, Cell};
use web::form::{Field, Form, day, required, time};

/// The longest purpose of a loan, in letters.
const LONGEST_PURPOSE: usize = 200;

/// A means with its week.
struct Found {
    mean: SharedMean,
    /// The first of the seven days shown.
    first: NaiveDate,
    loans: Vec<Loan>,
    /// Minutes left in the month of the week, where it is counted so.
    left: Option<u32>,
    names: OrganizationNames,
}

async fn found(
    room: &Borrowing,
    visit: &Visit,
    (id, week): (Uuid, Option<NaiveDate>),
) -> Result<Found, Failure> {
    let today = visit.today();
    let near = |day: &NaiveDate| (*day - today).num_days().abs() <= 2 * 366;
    let first = week.filter(near).unwrap_or(today);
    let (from, until) = (start_of(first), start_of(first + TimeDelta::days(7)));
    let id = SharedMeanId::from(id);
    let read = room.read(move |conn| {
        let Some(mean) = lending::mean(conn, id)? else { return Ok(None) };
        let loans = lending::loans_of(conn, id, from, until)?;
        let left = lending::minutes_left(conn, id, from)?;
        Ok(Some(Found { mean, first, loans, left, names: OrganizationNames::read(conn)? }))
    });
    read.await?.ok_or(Failure::NotFound)
}

/// The first moment of a day in Paris.
fn start_of(day: NaiveDate) -> DateTime<Utc> {
    instant(day, NaiveTime::MIN)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Borrowing>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let found = found(&room, &visit, (id, asked(&visit, "semaine").parse().ok())).await?;
    Ok(page(&visit, &found, None).description(visit.say("borrowing-means-lead")))
}

fn page(visit: &Visit, found: &Found, sent: Option<(&Filled, &Faults)>) -> Page {
    let mean = &found.mean;
    let mut body = Body::new(visit, &mean.name);
    let list =
        Crumb { label: visit.say("borrowing-means-title").into_owned(), href: paths::MEANS.to_owned() };
    body.below(vec![list]).lead(visit.say(mean.kind.key()));
    let mut facts = vec![
        ("borrowing-owner", found.names.cell(mean.owner)),
        ("borrowing-place", Cell::text(&mean.place)),
        ("borrowing-mean-conditions", Cell::text(&mean.conditions)),
    ];
    if !mean.requires.is_empty() {
        facts.push(("borrowing-requires", Cell::text(&mean.requires)));
    }
    if let (Sharing::MonthlyMinutes(all), Some(left)) = (mean.sharing, found.left) {
        let told = [("left", hours(left).into()), ("all", hours(all).into())];
        facts.push(("borrowing-hours-left", Cell::text(visit.say_with("borrowing-hours-of", &told))));
    }
    body.facts(facts);
    if mean.withdrawn_on.is_some() {
        body.say("borrowing-mean-gone");
        return body.public_page();
    }
    week(&mut body, visit, found);
    if visit.member.as_ref().is_some_and(|member| member.reach(Action::BorrowMeans) >= Reach::Own) {
        body.heading("reserver", "borrowing-book");
        body.html(form(visit, found).again(visit, sent));
        body.hint("borrowing-book-after");
    } else {
        body.heading("reserver", "borrowing-book").say("borrowing-book-members");
    }
    body.public_page()
}

/// Hours, and minutes where there are some: « 3 h », « 1 h 30 ».
pub(super) fn hours(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes:02}"),
    }
}

fn week(body: &mut Body<'_>, visit: &Visit, found: &Found) {
    body.heading("semaine", "borrowing-week");
    let here = paths::mean(found.mean.id.uuid());
    let leads = |days: i64| format!("{here}?semaine={}#semaine", found.first + TimeDelta::days(days));
    body.plain_ways(&[("borrowing-week-next", leads(7)), ("borrowing-week-before", leads(-7))]);
    let rows = (0..7).map(|at| {
        let day = found.first + TimeDelta::days(at);
        let (from, until) = (start_of(day), start_of(day + TimeDelta::days(1)));
        let here =
            found.loans.iter().filter(|loan| loan.state.holds() && loan.from < until && loan.until > from);
        let lines: Vec<String> = here.map(|loan| taken(visit, found, (loan, from, until))).collect();
        let free = if lines.is_empty() { visit.say("borrowing-free").into_owned() } else { String::new() };
        let name = vocabulary::date::with_weekday(day, visit.locale);
        vec![Cell::text(name), Cell::text(free).with(lines.join("<br>"))]
    });
    body.table(("borrowing-week", "borrowing-free"), &["borrowing-day", "borrowing-taken"], rows.collect());
}

/// From when to when it is taken on a day; by whom, for members.
fn taken(visit: &Visit, found: &Found, (loan, from, until): (&Loan, DateTime<Utc>, DateTime<Utc>)) -> String {
    let clock = |at: DateTime<Utc>| vocabulary::time::paris(at).format("%H:%M").to_string();
    let last = if loan.until >= until { "24:00".to_owned() } else { clock(loan.until) };
    let hours = format!("{}–{last}", clock(loan.from.max(from)));
    if visit.member.is_none() {
        return web::escaped(&hours);
    }
    let name = found.names.name(loan.organization);
    let words = web::escaped(&format!("{hours} · {name} · {}", visit.say(loan.state.key())));
    let theirs = speaks_for(visit, loan.organization) || speaks_for(visit, found.mean.owner);
    if theirs { format!("<a href=\"{}\">{words}</a>", paths::loan(loan.id.uuid())) } else { words }
}

fn form(visit: &Visit, found: &Found) -> Form {
    let first = found.first.max(visit.today() + TimeDelta::days(1));
    let mut fields = vec![Field::hidden("id", LoanId::new_v7(visit.now, visit.chance()).to_string())];
    match own(visit)[..] {
        [only] if !super::coordinates(visit) => fields.push(Field::hidden("pour", only.to_string())),
        _ => fields.push(Field::select(visit, "pour", "borrowing-for", speakers(visit, &found.names, ""))),
    }
    fields.extend([
        Field::day(visit, "jour", "borrowing-day").value(first.to_string()),
        Field::time(visit, "de", "borrowing-from-hour").value("09:00"),
        Field::time(visit, "a", "borrowing-until-hour").value("12:00"),
        Field::day(visit, "jusqu", "borrowing-last-day").hint(visit, "borrowing-last-day-hint"),
        Field::line(visit, "objet", "borrowing-purpose").hint(visit, "borrowing-purpose-hint"),
    ]);
    Form::new(visit, paths::mean(found.mean.id.uuid()), "borrowing-book-send", fields)
}

pub(super) async fn book(
    visit: Visit,
    State(room): State<Borrowing>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let mut faults = filled.faults();
    let new = understood(&visit, SharedMeanId::from(id), &filled, &mut faults);
    if let Some(new) = new.filter(|_| faults.is_empty()) {
        let (desk, loan) = (room.desk(&visit), new.id);
        match room.write(move |conn| lending::borrow(conn, &desk, &new)).await? {
            Ok(state) => {
                let granted = state == LoanState::Granted;
                let notice = if granted { "borrowing-done-granted" } else { "borrowing-done-booked" };
                return Ok(visit.go(&paths::loan(loan.uuid()), notice));
            }
            Err(refused) => faults.note("de", refusal(&visit, refused)),
        }
    }
    let found = found(&room, &visit, (id, day(&filled, "jour"))).await?;
    Ok(page(&visit, &found, Some((&filled, &faults))).again().into_response())
}

fn understood(visit: &Visit, mean: SharedMeanId, filled: &Filled, faults: &mut Faults) -> Option<NewLoan> {
    let organization = speaker(visit, filled.text("pour"));
    if organization.is_none() {
        faults.note("pour", visit.say("borrowing-fault-for"));
    }
    let first = day(filled, "jour");
    if first.is_none() {
        faults.note("jour", visit.say("borrowing-fault-day"));
    }
    let last = if filled.text("jusqu").is_empty() { first } else { day(filled, "jusqu") };
    if first.is_some() && last.is_none() {
        faults.note("jusqu", visit.say("borrowing-fault-day"));
    }
    let (from, until) = (time(filled, "de"), time(filled, "a"));
    if from.is_none() || until.is_none() {
        faults.note(if from.is_none() { "de" } else { "a" }, visit.say("borrowing-fault-hour"));
    }
    let missing = ("objet", "borrowing-fault-purpose");
    let purpose = required((visit, filled), missing, LONGEST_PURPOSE, faults);
    let (organization, from, until) = (organization?, instant(first?, from?), instant(last?, until?));
    // The same form sent twice is one loan; the same form filled anew is another.
    let said = format!("{}/{mean}/{organization}/{from}/{until}/{purpose}", filled.text("id"));
    let id = if filled.text("id").is_empty() {
        LoanId::new_v7(visit.now, visit.chance())
    } else {
        LoanId::from_source("borrowing", "loan", &said)
    };
    Some(NewLoan { id, mean, organization, purpose, from, until })
}

/// Why a loan cannot be had, in words, with the next free time where there is one.
fn refusal(visit: &Visit, refused: LoanRefused) -> String {
    match refused {
        LoanRefused::Unknown => visit.say("borrowing-mean-gone").into_owned(),
        LoanRefused::BadTimes => visit.say("borrowing-fault-times").into_owned(),
        LoanRefused::TooFar => visit.say("borrowing-loan-far").into_owned(),
        LoanRefused::TwoMonths => visit.say("borrowing-loan-months").into_owned(),
        LoanRefused::TooManyAsked => visit.say_count("borrowing-loan-many", lending::MOST_ASKED).into_owned(),
        LoanRefused::Taken { free_from } => {
            visit.say_of("borrowing-mean-taken", &moment(visit, free_from)).into_owned()
        }
        LoanRefused::HoursSpent { left } => visit.say_of("borrowing-hours-spent", &hours(left)).into_owned(),
    }
}
