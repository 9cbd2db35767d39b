//! Asking for an exhibition: where it would go and when it could, as people type it.

use chrono::{NaiveDate, TimeDelta};
use lending::{AskRefused, HOST_KINDS, MOST_WINDOWS, NewRequest, Origin, Site, TouringResource, Window};
use vocabulary::codes::OrganizationKind;
use vocabulary::id::{LoanRequestId, OrganizationId};
use web::{Choice, Faults, Filled, Visit};

use crate::names::typed_commune;
use web::form::{Field, day, required};

/// How many spans of days a form offers: the first at once, the others unfolded by who needs them.
const SPANS: usize = MOST_WINDOWS;
/// The longest name of a site, in letters.
const LONGEST_NAME: usize = 120;
/// How far ahead one may ask: two years.
const LATEST: TimeDelta = TimeDelta::days(2 * 366);

/// The kinds of places, those that most often host an exhibition first.
pub(crate) fn hosts(visit: &Visit, chosen: &str) -> Vec<Choice> {
    let others = OrganizationKind::ALL.iter().filter(|one| !HOST_KINDS.contains(one));
    let choice =
        |one: &OrganizationKind| Choice::new(one.code(), one.label(visit.locale), one.code() == chosen);
    HOST_KINDS.iter().chain(others).map(choice).collect()
}

/// The fields about the site, called as is most likely, and its days.
pub(crate) fn fields(visit: &Visit, likely: &str) -> Vec<Field> {
    let mut fields = vec![
        Field::line(visit, "lieu", "borrowing-site-name")
            .hint(visit, "borrowing-site-name-hint")
            .value(likely),
        Field::line(visit, "commune", "borrowing-commune").hint(visit, "borrowing-commune-hint"),
        Field::select(visit, "type", "borrowing-host", hosts(visit, "")),
        Field::tick(visit, "quand", "borrowing-any-time").hint(visit, "borrowing-any-time-hint"),
    ];
    for (place, key) in FROM.iter().enumerate() {
        if place == 1 {
            fields.push(Field::fold(visit, "borrowing-more-spans"));
        }
        let number = place + 1;
        fields.push(Field::day(visit, &format!("du{number}"), key));
        fields.push(Field::day(visit, &format!("au{number}"), "borrowing-until-day"));
    }
    fields.push(Field::unfold());
    fields
}

const FROM: [&str; SPANS] =
    ["borrowing-from-1", "borrowing-from-2", "borrowing-from-3", "borrowing-from-4", "borrowing-from-5"];

/// A request as it was typed, with what is wrong with it noted.
pub(crate) fn understood(
    (visit, filled): (&Visit, &Filled),
    resource: &TouringResource,
    organization: Option<OrganizationId>,
    origin: Origin,
    faults: &mut Faults,
) -> Option<NewRequest> {
    let name = required((visit, filled), ("lieu", "borrowing-fault-site"), LONGEST_NAME, faults);
    let commune = typed_commune(filled.text("commune"));
    if commune.is_none() {
        faults.note("commune", visit.say("borrowing-fault-commune"));
    }
    let host = OrganizationKind::from_code(filled.text("type"));
    if host.is_none() {
        faults.note("type", visit.say("borrowing-fault-host"));
    }
    let windows = windows(visit, resource, filled, faults);
    Some(NewRequest {
        id: LoanRequestId::new_v7(visit.now, visit.chance()),
        resource: resource.id,
        organization,
        site: Site::new(&name, commune?, host?),
        windows,
        origin,
        contact: String::new(),
    })
}

/// The spans that were typed; none where any time suits. Each must hold a whole stay.
fn windows(visit: &Visit, resource: &TouringResource, filled: &Filled, faults: &mut Faults) -> Vec<Window> {
    if filled.is_ticked("quand") {
        return Vec::new();
    }
    let mut windows = Vec::new();
    for number in 1..=SPANS {
        let (from, until) = (format!("du{number}"), format!("au{number}"));
        if filled.text(&from).is_empty() && filled.text(&until).is_empty() {
            continue;
        }
        match window((day(filled, &from), day(filled, &until)), visit.today()) {
            Some(window) if resource.rule.end(window.from) <= window.until => windows.push(window),
            Some(_) => {
                let length = crate::names::length(visit, resource.rule.slot_days);
                faults.note(&until, visit.say_of("borrowing-fault-short", &length));
            }
            None => faults.note(&from, visit.say("borrowing-fault-span")),
        }
    }
    if windows.is_empty() && faults.is_empty() {
        faults.note("quand", visit.say("borrowing-fault-when"));
    }
    windows
}

/// The days between two that were typed, both included.
fn window((from, until): (Option<NaiveDate>, Option<NaiveDate>), today: NaiveDate) -> Option<Window> {
    let (from, until) = (from?, until?.succ_opt()?);
    (from < until && today < until && until <= today + LATEST).then_some(Window { from, until })
}

/// Why a request was not taken, in words.
pub(crate) const fn refusal(refused: AskRefused) -> &'static str {
    match refused {
        AskRefused::Unknown => "borrowing-refused-unknown",
        AskRefused::OutsidePerimeter => "borrowing-refused-perimeter",
        AskRefused::AtHomeOnly => "borrowing-refused-home",
        AskRefused::NoSite => "borrowing-refused-site",
        AskRefused::NoWindow => "borrowing-refused-window",
        AskRefused::AlreadyWaiting => "borrowing-refused-waiting",
        AskRefused::QueueFull => "borrowing-refused-full",
    }
}
