//! Meeting for real: how many meetings were held, what comes next, and for members theirs.

use ::store::{Conn, StoreError};
use axum::extract::State;
use chrono::{DateTime, Months, NaiveDate, TimeDelta, Utc};
use vocabulary::id::OrganizationId;
use web::{Failure, Page, Visit};

use super::{Encounters, badge, coordinates, own};
use crate::encounter::{Encounter, EncounterState};
use crate::held::{Figures, Logged};
use crate::letters::said;
use crate::paths;
use crate::reply::answered;
use crate::store::encounters::brief;
use crate::store::figures::{count_held, figures};
use crate::store::held::log;
use crate::{LogFilter, held::HeldKind};
use directory::OrganizationNames;

/// How far ahead the page looks.
const AHEAD: TimeDelta = TimeDelta::days(180);
/// How many past meetings it names.
const MOST_PAST: usize = 5;

#[derive(askama::Template)]
#[template(path = "pages/hub.html")]
struct Hub<'a> {
    visit: &'a Visit,
    held: u32,
    total: i64,
    figures: Figures,
    next: Vec<Line>,
    past: Vec<Past>,
    mine: Vec<Line>,
    waiting: Vec<Line>,
    overdue: Vec<Line>,
    going: Vec<Line>,
    is_member: bool,
    coordinates: bool,
}

/// An encounter in a line.
struct Line {
    title: String,
    href: String,
    form: &'static str,
    badge: (&'static str, &'static str, &'static str),
    when: String,
    with: String,
}

/// A meeting that was held: its form, its day and how many organisations were there.
struct Past {
    kind: &'static str,
    on: String,
    organizations: usize,
}

/// What the page reads.
struct Read {
    names: OrganizationNames,
    figures: Figures,
    total: i64,
    past: Vec<Logged>,
    next: Vec<Encounter>,
    mine: Vec<Encounter>,
    overdue: Vec<Encounter>,
    /// Under way in the network, for the coordination.
    going: Vec<Encounter>,
}

/// Who looks, and when.
struct Look {
    now: DateTime<Utc>,
    today: NaiveDate,
    own: Vec<OrganizationId>,
    coordinates: bool,
}

pub(super) async fn show(visit: Visit, State(room): State<Encounters>) -> Result<Page, Failure> {
    let look =
        Look { now: visit.now, today: visit.today(), own: own(&visit), coordinates: coordinates(&visit) };
    let read = room.read(move |conn| read(conn, &look)).await?;
    Ok(page(&visit, read))
}

fn read(conn: &mut Conn, look: &Look) -> Result<Read, StoreError> {
    let year_ago = look.today - Months::new(12);
    let mut mine: Vec<Encounter> = Vec::new();
    for organization in &look.own {
        for one in brief::of(conn, *organization)? {
            if mine.iter().all(|known| known.id != one.id) {
                mine.push(one);
            }
        }
    }
    let mut going = Vec::new();
    if look.coordinates {
        going = brief::standing(conn, EncounterState::Requested)?;
        going.extend(brief::standing(conn, EncounterState::Accepted)?);
    }
    let is_late = |one: &Encounter| one.state == EncounterState::Requested && one.answer_by < look.today;
    let (overdue, going) = going.into_iter().partition(is_late);
    Ok(Read {
        names: OrganizationNames::read(conn)?,
        figures: figures(conn, year_ago, look.today)?,
        total: count_held(conn)?,
        past: log(conn, &LogFilter { until: Some(look.today), ..LogFilter::default() }, MOST_PAST)?,
        next: brief::between(conn, (look.now, look.now + AHEAD), look.coordinates)?,
        mine,
        overdue,
        going,
    })
}

fn page(visit: &Visit, read: Read) -> Page {
    let own = own(visit);
    let coordinates = coordinates(visit);
    let line = |one: &Encounter| line(visit, &read.names, one, true);
    let waits = |one: &&Encounter| {
        let mine = |organization: &OrganizationId| {
            one.invited.iter().any(|guest| guest.organization == *organization)
                && answered(one, *organization).is_none()
        };
        one.state.is_ahead() && own.iter().any(mine)
    };
    let public = |one: &Encounter| {
        let is_theirs = coordinates || own.iter().any(|organization| one.concerns(*organization));
        self::line(visit, &read.names, one, is_theirs)
    };
    let past = |one: &Logged| Past {
        kind: HeldKind::key(one.kind),
        on: visit.date(one.on),
        organizations: one.organizations.len(),
    };
    let body = Hub {
        visit,
        held: read.figures.total(),
        total: read.total,
        next: read.next.iter().map(public).collect(),
        past: read.past.iter().map(past).collect(),
        mine: read.mine.iter().filter(|one| !waits(one)).map(line).collect(),
        waiting: read.mine.iter().filter(waits).map(line).collect(),
        overdue: read.overdue.iter().map(line).collect(),
        going: read.going.iter().map(line).collect(),
        figures: read.figures,
        is_member: coordinates || !own.is_empty(),
        coordinates,
    };
    let title = visit.say("encounter-hub-title").into_owned();
    visit.page(title, &body).description(visit.say("encounter-hub-lead"))
}

fn line(visit: &Visit, names: &OrganizationNames, one: &Encounter, is_theirs: bool) -> Line {
    let with: Vec<OrganizationId> =
        std::iter::once(one.asked_by).chain(one.invited.iter().map(|guest| guest.organization)).collect();
    // Thirty names are no line.
    let with = if with.len() <= 6 {
        names.line(&with)
    } else {
        visit.say_count("encounter-organizations", with.len()).into_owned()
    };
    Line {
        title: one.subject.clone(),
        href: if is_theirs { paths::meeting(one.id) } else { String::new() },
        form: one.format.key(),
        badge: badge(one.state),
        when: one.starts.map(|starts| said(starts, visit.locale)).unwrap_or_default(),
        with,
    }
}
