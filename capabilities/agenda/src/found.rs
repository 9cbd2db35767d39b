//! The actions that answer a question, with their next date and how far they are.

use std::collections::{BTreeMap, BTreeSet};

use ::store::{Conn, StoreError};
use action::{Carrier, CollectiveAction, Openness, State};
use chrono::{DateTime, NaiveDate, Utc};
use enrolment::{Places, Scope};
use session::Session;
use vocabulary::codes::Topic;
use vocabulary::id::{CollectiveActionId, OrganizationId};
use vocabulary::place::Point;
use web::Crumb;

use crate::asked::{Asked, Order, When};
use crate::looking::Looking;
use crate::store::looks::organization_name;
use crate::store::narrow::{DatedRow, NarrowRow, WantedRow, in_state, topics_in_state, with_dates};

/// The most actions of one state looked through, those that begin last first, and the most with a date ahead: a network
/// has some hundreds in all.
pub(crate) const MOST: i64 = 500;

/// An action that answers a question, in brief.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) id: CollectiveActionId,
    pub(crate) title: String,
    pub(crate) state: State,
    pub(crate) starts_on: NaiveDate,
    /// Who may come.
    pub(crate) openness: Openness,
    /// Where it stands on the map.
    pub(crate) point: Option<Point>,
    /// When its next date begins.
    pub(crate) next_at: Option<DateTime<Utc>>,
    /// How far it is from where one looks, in metres.
    pub(crate) distance_m: Option<f64>,
}

/// All that answers a question.
#[derive(Clone, Debug, Default)]
pub(crate) struct Findings {
    /// In the order asked for.
    pub(crate) all: Vec<Found>,
    /// Whether there are more than were looked through.
    pub(crate) are_more: bool,
}

/// What a list says of an action beside itself.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    pub(crate) found: Found,
    /// The whole of it.
    pub(crate) action: CollectiveAction,
    /// The next date.
    pub(crate) next: Option<Session>,
    /// Who carries it, with the way to the sheet where there is one.
    pub(crate) carrier: Crumb,
    /// How many seats are left, and whether one may sign up.
    pub(crate) places: Places,
}

impl Found {
    fn of(row: NarrowRow, next_at: Option<DateTime<Utc>>, here: Option<Point>) -> Option<Self> {
        let point = row.latitude.zip(row.longitude).and_then(|(north, east)| Point::new(north, east));
        Some(Self {
            id: row.id.into(),
            title: row.title,
            state: State::from_code(&row.state)?,
            starts_on: row.starts_on,
            openness: Openness::from_code(&row.openness)?,
            point,
            next_at,
            distance_m: here.zip(point).map(|(from, to)| from.distance_m(&to)),
        })
    }
}

/// Every action that answers a question, in the order asked for.
///
/// # Errors
/// Those of the store.
pub(crate) fn found(conn: &mut Conn, asked: &Asked, now: DateTime<Utc>) -> Result<Findings, StoreError> {
    found_at_most(conn, asked, (MOST, now))
}

/// The same, looking through at most so many of each state.
///
/// # Errors
/// Those of the store.
pub(crate) fn found_at_most(
    conn: &mut Conn,
    asked: &Asked,
    (most, now): (i64, DateTime<Utc>),
) -> Result<Findings, StoreError> {
    let looking = Looking::new(asked, most);
    let mut rows: BTreeMap<CollectiveActionId, (NarrowRow, Option<DateTime<Utc>>)> = BTreeMap::new();
    let mut are_more = false;
    if asked.when != When::Over {
        for row in with_dates(conn, &looking.wanted, now)? {
            let (row, next_at) = parted(row);
            rows.insert(row.id.into(), (row, Some(next_at)));
        }
    }
    for state in asked.when.states() {
        let some = in_state(conn, &looking.wanted, state.code())?;
        are_more |= i64::try_from(some.len()).is_ok_and(|count| count >= most);
        for row in some {
            rows.entry(row.id.into()).or_insert((row, None));
        }
    }
    let here = asked.whereabouts.point();
    let mut all = Vec::new();
    for (row, next_at) in rows.into_values() {
        if !looking.says(conn, &row)? {
            continue;
        }
        let found = Found::of(row, next_at, here);
        all.extend(found.filter(|one| asked.when.holds(one.state) && asked.is_near(one.distance_m)));
    }
    sort(&mut all, asked);
    Ok(Findings { all, are_more })
}

fn parted(row: DatedRow) -> (NarrowRow, DateTime<Utc>) {
    let DatedRow { id, title, state, starts_on, openness, latitude, longitude, folded, next_at } = row;
    (NarrowRow { id, title, state, starts_on, openness, latitude, longitude, folded }, next_at)
}

/// The needs that actions of this kind answer, whichever need is asked for now.
///
/// # Errors
/// Those of the store.
pub(crate) fn topics(conn: &mut Conn, asked: &Asked) -> Result<BTreeSet<Topic>, StoreError> {
    let wanted = WantedRow { topic: None, ..Looking::new(asked, MOST).wanted };
    let mut topics = BTreeSet::new();
    for state in asked.when.states() {
        let codes = topics_in_state(conn, &wanted, state.code())?;
        topics.extend(codes.iter().filter_map(|code| Topic::from_code(code)));
    }
    Ok(topics)
}

/// The next date first, then what has none yet; of what is over the last first.
fn sort(all: &mut [Found], asked: &Asked) {
    let is_over = asked.when == When::Over;
    all.sort_by(|a, b| {
        let by_date = || {
            let dates = (a.next_at.is_none(), a.next_at, a.starts_on).cmp(&(
                b.next_at.is_none(),
                b.next_at,
                b.starts_on,
            ));
            if is_over { dates.reverse() } else { dates }
        };
        let by_title = || a.title.cmp(&b.title).then(a.id.cmp(&b.id));
        let far = |found: &Found| found.distance_m.unwrap_or(f64::MAX);
        match asked.order {
            Order::Distance => far(a).total_cmp(&far(b)).then_with(by_date).then_with(by_title),
            Order::Date => by_date().then_with(by_title),
        }
    });
}

/// What a list tells of some of them.
///
/// # Errors
/// Those of the store.
pub(crate) fn told(conn: &mut Conn, some: Vec<Found>, now: DateTime<Utc>) -> Result<Vec<Told>, StoreError> {
    let dated: Vec<CollectiveActionId> =
        some.iter().filter(|found| found.next_at.is_some()).map(|found| found.id).collect();
    let mut next = session::next_of(conn, &dated, now)?;
    let mut told = Vec::new();
    for found in some {
        let Some(action) = action::action(conn, found.id)? else { continue };
        let next = next.remove(&found.id);
        let carrier = carrier(conn, &action.carrier)?;
        let places = enrolment::places(conn, Scope::series(found.id), now)?;
        told.push(Told { found, action, next, carrier, places });
    }
    Ok(told)
}

/// Who carries an action, by name.
///
/// # Errors
/// Those of the store.
pub(crate) fn carrier(conn: &mut Conn, carrier: &Carrier) -> Result<Crumb, StoreError> {
    match carrier {
        Carrier::Organization(id) => organization(conn, *id),
        Carrier::Inhabitants { name, .. } => Ok(Crumb { label: name.clone(), href: String::new() }),
    }
}

/// An organisation by name; one that is gone has a dash for a name and no sheet.
///
/// # Errors
/// Those of the store.
pub(crate) fn organization(conn: &mut Conn, id: OrganizationId) -> Result<Crumb, StoreError> {
    let name = organization_name(conn, id.uuid())?;
    let href = name.as_ref().map(|name| directory::paths::organization(id.uuid(), name)).unwrap_or_default();
    Ok(Crumb { label: name.unwrap_or_else(|| "—".to_owned()), href })
}
