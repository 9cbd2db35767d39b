//! The dates of the demo's actions, read from what people say: ten Wednesdays, twenty-six weeks, a day at a castle.

use ::store::{Conn, Db, StoreError};
use action::demo as actions;
use action::{CollectiveAction, PartnerName};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use vocabulary::codes::Audience;
use vocabulary::id::{ActionSessionId, OrganizationId};
use vocabulary::time::{TimeZoneName, paris};

use crate::keeping::{keep_count, plan};
use crate::recurrence::Rule;
use crate::school::Zone;
use crate::session::{Group, Headcount, Kind, NewSession, Place, Plan};
use crate::store::dates::count_dates;

/// The source every identity of the demo is drawn from.
const SOURCE: &str = "demo";
/// How far back and ahead the actions of today have dates, in days.
const AROUND: (u64, u64) = (30, 120);
/// The first date ahead is so many days away, so that somebody can still sign up for it.
const FIRST_AHEAD: u64 = 4;

/// Fills the demo once, after the actions. Answers how many dates were planned.
///
/// # Errors
/// Those of the store.
pub fn fill(db: &Db, now: DateTime<Utc>) -> Result<usize, StoreError> {
    db.write_now(|conn| {
        let mut planned = 0;
        planned += tell(conn, actions::BALADES, now, balades)?;
        planned += tell(conn, actions::EXHIBITION, now, workshop)?;
        planned += tell(conn, actions::CASTLE_DAY, now, castle_day)?;
        planned += tell(conn, actions::BEATLES, now, beatles)?;
        for (name, words) in actions::NEAR {
            planned += tell(conn, name, now, |action| near(action, words, paris(now).date()))?;
        }
        Ok(planned)
    })
}

/// A date of the demo, and who came.
struct Told {
    new: NewSession,
    came: Option<Headcount>,
}

/// Plans the dates of an action that has none yet.
fn tell(
    conn: &mut Conn,
    name: &str,
    now: DateTime<Utc>,
    dates: impl Fn(&CollectiveAction) -> Vec<Told>,
) -> Result<usize, StoreError> {
    let Some(action) = action::action(conn, actions::action(name))? else { return Ok(0) };
    if count_dates(conn, action.id.uuid())? > 0 {
        return Ok(0);
    }
    let told = dates(&action);
    let new: Vec<NewSession> = told.iter().map(|one| one.new.clone()).collect();
    let planned = plan(conn, action.id, &new, now)?;
    for one in told.iter().filter(|one| one.new.plan.ends <= now) {
        if let Some(came) = &one.came {
            keep_count(conn, one.new.id, came, now)?;
        }
    }
    Ok(planned)
}

/// Ten Wednesdays from September 2017 to June 2018, then two showings in the street and one in a home for the old.
fn balades(action: &CollectiveAction) -> Vec<Told> {
    let words = "un mercredi par mois de 14 h à 17 h, de septembre 2017 à juin 2018";
    let mut told = ruled(action, words, (20, |number| 17 + number % 4));
    let shows = [
        ("2018-06-09", "Balades en scène dans les rues", "place de la mairie"),
        ("2018-06-16", "Balades en scène au marché", "place du marché"),
        ("2018-06-20", "Balades en scène à la maison de retraite", "maison de retraite"),
    ];
    for (number, (day, title, place)) in (0..).zip(shows) {
        let Ok(day) = day.parse() else { continue };
        let mut one = at(action, (day, (15, 0), (16, 30)), title);
        one.new.plan.kind = Kind::Showing;
        one.new.plan.place.words = place.to_owned();
        one.came = Some(Headcount { groups: Vec::new(), others: 60 + number * 15 });
        told.push(one);
    }
    told
}

/// Once a week for six months, from January 2017: twenty-six workshops out of which the exhibition came.
fn workshop(action: &CollectiveAction) -> Vec<Told> {
    ruled(action, "chaque semaine pendant six mois, de 14 h à 16 h", (15, |number| 8 + number % 5))
}

/// A day at a castle with five activities, two of them at the same time, and two publics brought by several.
fn castle_day(action: &CollectiveAction) -> Vec<Told> {
    let mut whole = at(action, (action.starts_on, (10, 0), (17, 0)), "");
    whole.new.plan.capacity = Some(120);
    let activities = [
        ("Visite guidée du château", (10, 30), (12, 0)),
        ("Murder Party", (10, 30), (12, 0)),
        ("Croquet", (13, 30), (14, 30)),
        ("Origami", (14, 30), (15, 30)),
        ("Art floral", (15, 30), (16, 30)),
    ];
    let (young, old) = brought(action);
    let mut told = Vec::new();
    for (number, (title, from, to)) in (0..).zip(activities) {
        let mut one = at(action, (action.starts_on, from, to), title);
        one.new.part_of = Some(whole.new.id);
        one.new.plan.capacity = Some(30);
        let group = |audience, brought_by: &Option<OrganizationId>, people| Group {
            audience,
            brought_by: *brought_by,
            people,
        };
        one.came = Some(Headcount {
            groups: vec![
                group(Audience::YoungPeople, &young, 8 + number),
                group(Audience::OlderPeople, &old, 12 - number),
            ],
            others: 0,
        });
        told.push(one);
    }
    told.insert(0, whole);
    told
}

/// The organisations that brought the young and the old: the first two partners of the directory, else the keeper.
fn brought(action: &CollectiveAction) -> (Option<OrganizationId>, Option<OrganizationId>) {
    let mut partners = action.partners.iter().filter_map(|partner| match &partner.who {
        PartnerName::Organization(id) => Some(*id),
        PartnerName::Words(_) => None,
    });
    let young = partners.next().unwrap_or(action.keeper);
    (Some(young), Some(partners.next().unwrap_or(action.keeper)))
}

/// The next edition: one day, announced.
fn beatles(action: &CollectiveAction) -> Vec<Told> {
    let mut day = at(action, (action.starts_on, (10, 0), (17, 0)), "Une journée consacrée aux Beatles");
    day.new.plan.capacity = Some(120);
    vec![day]
}

/// An action of today: some dates behind, counted, and those to come.
fn near(action: &CollectiveAction, words: &str, today: NaiveDate) -> Vec<Told> {
    let (back, ahead) = (Days::new(AROUND.0), Days::new(AROUND.1));
    let from = today.checked_sub_days(back).unwrap_or(today).max(action.starts_on);
    let last = today.checked_add_days(ahead).unwrap_or(today);
    let places = if action.id == actions::action(actions::BALADES_SEASON) { 20 } else { 0 };
    let told = drawn(action, (words, from, last), (places, |number| 6 + number % 9));
    let soon = today.checked_add_days(Days::new(FIRST_AHEAD)).unwrap_or(today);
    let is_kept = |one: &Told| {
        let day = paris(one.new.plan.starts).date();
        day < today || day >= soon
    };
    told.into_iter().filter(is_kept).collect()
}

/// The dates of a rule, from the first day of the action to its last.
fn ruled(action: &CollectiveAction, words: &str, came: (u16, fn(u32) -> u32)) -> Vec<Told> {
    let last = action.ends_on.unwrap_or(action.starts_on);
    drawn(action, (words, action.starts_on, last), came)
}

/// The dates of a rule, with so many places (none for 0) and who came, date by date.
fn drawn(
    action: &CollectiveAction,
    (words, from, last): (&str, NaiveDate, NaiveDate),
    (places, came): (u16, fn(u32) -> u32),
) -> Vec<Told> {
    let Ok(rule) = Rule::read(words, from) else { return Vec::new() };
    let Some(times) = rule.clock else { return Vec::new() };
    let zone = action.place.commune.as_deref().and_then(Zone::of_commune);
    let dates = rule.dates(zone, last);
    let told = (0..).zip(dates.iter().filter(|one| !one.is_left_out())).map(|(number, one)| {
        let to = times.to.unwrap_or(times.from + TimeDelta::hours(2));
        let mut told = between(action, (one.day, times.from, to), "");
        told.new.from_rule = true;
        told.new.plan.capacity = Some(places).filter(|places| *places > 0);
        told.came = Some(Headcount { groups: Vec::new(), others: came(number) });
        told
    });
    told.collect()
}

fn at(action: &CollectiveAction, (day, from, to): (NaiveDate, (u32, u32), (u32, u32)), title: &str) -> Told {
    let time =
        |(hour, minute): (u32, u32)| NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or(NaiveTime::MIN);
    between(action, (day, time(from), time(to)), title)
}

fn between(
    action: &CollectiveAction,
    (day, from, to): (NaiveDate, NaiveTime, NaiveTime),
    title: &str,
) -> Told {
    let moment = |time: NaiveTime| TimeZoneName::PARIS.instant(day.and_time(time));
    let plan = Plan {
        starts: moment(from),
        ends: moment(to),
        title: title.to_owned(),
        place: Place::default(),
        kind: Kind::Ordinary,
        capacity: None,
    };
    let id =
        ActionSessionId::from_source(SOURCE, &format!("session/{}", action.id), &format!("{day}/{title}"));
    Told { new: NewSession { id, part_of: None, plan, from_rule: false }, came: None }
}
