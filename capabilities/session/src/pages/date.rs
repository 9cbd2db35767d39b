//! One date: a new one, an activity of a day, or one that is moved, cancelled or taken off the list.

use action::{CollectiveAction, commune_said, read_commune};
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use uuid::Uuid;
use vocabulary::id::ActionSessionId;
use vocabulary::time::TimeZoneName;
use web::{Choice, Failure, Faults, Filled, Page, Visit};

use super::Sessions;

use crate::keeping;
use crate::paths;
use crate::saying::{typed_day, typed_time, when};
use crate::session::{Kind, MOST_PLACES, NewSession, Place, Plan, Session, State as Standing};
use crate::words::{READ_AGAIN, words};

#[derive(askama::Template)]
#[template(path = "pages/date.html")]
struct Date<'a> {
    visit: &'a Visit,
    action: &'a CollectiveAction,
    typed: &'a Typed,
    /// The date that is changed; none for a new one.
    session: Option<&'a Session>,
    /// The day a new activity belongs to.
    day: Option<&'a Session>,
    kinds: Vec<Choice>,
    faults: &'a Faults,
    /// The identity of a new date, so that a form sent twice plans once.
    id: String,
    address: String,
}

/// What stands in the form.
#[derive(Default)]
struct Typed {
    day: String,
    from: String,
    to: String,
    title: String,
    place: String,
    commune: String,
    kind: String,
    places: String,
    /// Why it does not take place.
    why: String,
}

impl Typed {
    fn of(plan: &Plan) -> Self {
        Self {
            day: typed_day(plan.starts),
            from: typed_time(plan.starts),
            to: typed_time(plan.ends),
            title: plan.title.clone(),
            place: plan.place.words.clone(),
            commune: commune_said(&plan.place.commune),
            kind: plan.kind.code().to_owned(),
            places: plan.capacity.map(|places| places.to_string()).unwrap_or_default(),
            why: String::new(),
        }
    }

    fn sent(filled: &Filled) -> Self {
        let text = |name: &str| filled.text(name).to_owned();
        Self {
            day: text("le"),
            from: text("de"),
            to: text("a"),
            title: text("titre"),
            place: text("lieu"),
            commune: text("commune"),
            kind: text("sorte"),
            places: text("places"),
            why: text("pourquoi"),
        }
    }
}

impl Date<'_> {
    fn title(&self) -> String {
        let key = match (self.session, self.day) {
            (Some(_), _) => "session-date-title",
            (None, Some(_)) => "session-activity-title",
            (None, None) => "session-new-title",
        };
        self.visit.say_of(key, &self.action.title).into_owned()
    }

    fn is_cancelled(&self) -> bool {
        self.session.is_some_and(|session| matches!(session.state, Standing::Cancelled { .. }))
    }

    /// What can no longer be undone stays: people were counted.
    fn is_counted(&self) -> bool {
        self.session.is_some_and(|session| session.headcount.is_some())
    }

    /// Whether the words of the form that changes the date, or of the one that cancels it, are asked to be read again.
    fn asks_to_reread(&self, cancels: bool) -> bool {
        let is_why = !self.faults.of("pourquoi").is_empty();
        !self.faults.of(READ_AGAIN).is_empty() && is_why == cancels
    }

    fn said(&self) -> String {
        self.session.or(self.day).map(|session| when(self.visit, &session.plan)).unwrap_or_default()
    }
}

fn page(
    visit: &Visit,
    action: &CollectiveAction,
    (session, day): (Option<&Session>, Option<&Session>),
    (typed, faults): (&Typed, &Faults),
) -> Page {
    let kind = |kind: &Kind| {
        let label = visit.say(&format!("session-kind-{}", kind.code()));
        Choice::new(
            kind.code(),
            label,
            kind.code() == typed.kind || (typed.kind.is_empty() && *kind == Kind::Ordinary),
        )
    };
    let body = Date {
        visit,
        action,
        typed,
        session,
        day,
        kinds: Kind::ALL.iter().map(kind).collect(),
        faults,
        id: ActionSessionId::new_v7(visit.now, visit.chance()).to_string(),
        address: session.map_or_else(|| paths::add(action.id), |session| paths::date(action.id, session.id)),
    };
    visit.page(body.title(), &body).not_indexed()
}

pub(super) async fn add(
    visit: Visit,
    State(room): State<Sessions>,
    Path(id): Path<Uuid>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Page, Failure> {
    let action = room.own(&visit, id).await?;
    let asked = pairs.iter().find(|(name, _)| name == "jour").map(|(_, day)| day.as_str());
    let day = day_of(&room, &action, asked.unwrap_or_default()).await?;
    let typed =
        day.as_ref().map(|day| Typed { title: String::new(), ..Typed::of(&day.plan) }).unwrap_or_default();
    Ok(page(&visit, &action, (None, day.as_ref()), (&typed, &Faults::default())))
}

/// The day an activity belongs to; an activity of an activity belongs to the same day.
async fn day_of(room: &Sessions, action: &CollectiveAction, typed: &str) -> Result<Option<Session>, Failure> {
    let Ok(id) = typed.parse::<ActionSessionId>() else { return Ok(None) };
    let of = action.id;
    let read = move |conn: &mut ::store::Conn| {
        let found = keeping::session(conn, id)?.filter(|one| one.action == of && !one.is_removed);
        match found.as_ref().and_then(|one| one.part_of) {
            Some(whole) => keeping::session(conn, whole),
            None => Ok(found),
        }
    };
    room.read(read).await
}

pub(super) async fn plan(
    visit: Visit,
    State(room): State<Sessions>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let action = room.own(&visit, id).await?;
    let day = day_of(&room, &action, filled.text("jour")).await?;
    let mut faults = filled.faults();
    let plan = understood(&visit, &filled, &mut faults);
    let Some(plan) = plan.filter(|_| faults.is_empty()) else {
        let typed = Typed::sent(&filled);
        return Ok(page(&visit, &action, (None, day.as_ref()), (&typed, &faults)).again().into_response());
    };
    let drawn = ActionSessionId::new_v7(visit.now, visit.chance());
    let new = NewSession {
        id: filled.text("id").parse().unwrap_or(drawn),
        part_of: day.map(|day| day.id),
        plan,
        from_rule: false,
    };
    let (of, now) = (action.id, visit.now);
    room.write(move |conn| keeping::plan(conn, of, std::slice::from_ref(&new), now)).await?;
    Ok(visit.go(&paths::dates(action.id), "session-planned-one"))
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Sessions>,
    Path(ids): Path<(Uuid, Uuid)>,
) -> Result<Page, Failure> {
    let (action, session) = room.own_date(&visit, ids).await?;
    let typed = Typed::of(&session.plan);
    Ok(page(&visit, &action, (Some(&session), None), (&typed, &Faults::default())))
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Sessions>,
    Path(ids): Path<(Uuid, Uuid)>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (action, session) = room.own_date(&visit, ids).await?;
    let (id, now) = (session.id, visit.now);
    let back = paths::dates(action.id);
    match filled.text("act") {
        "" => change(&visit, &room, (&action, &session), &filled).await,
        "annuler" => cancel(&visit, &room, (&action, &session), &filled).await,
        "retablir" => {
            room.write(move |conn| keeping::restore(conn, id, now)).await?;
            Ok(visit.go(&back, "session-restored"))
        }
        "retirer" => {
            room.write(move |conn| keeping::remove(conn, id, now)).await?;
            Ok(visit.go(&back, "session-removed"))
        }
        _ => Err(Failure::NotFound),
    }
}

async fn change(
    visit: &Visit,
    room: &Sessions,
    (action, session): (&CollectiveAction, &Session),
    filled: &Filled,
) -> Result<Response, Failure> {
    let mut faults = filled.faults();
    let plan = understood(visit, filled, &mut faults);
    let Some(plan) = plan.filter(|_| faults.is_empty()) else {
        let typed = Typed::sent(filled);
        return Ok(page(visit, action, (Some(session), None), (&typed, &faults)).again().into_response());
    };
    let (id, now) = (session.id, visit.now);
    room.write(move |conn| keeping::change(conn, id, &plan, now)).await?;
    Ok(visit.go(&paths::dates(action.id), "session-changed"))
}

/// Says that the date does not take place; a reason that cannot stay is shown again beside the date as it is.
async fn cancel(
    visit: &Visit,
    room: &Sessions,
    (action, session): (&CollectiveAction, &Session),
    filled: &Filled,
) -> Result<Response, Failure> {
    let mut faults = filled.faults();
    let why = words(visit, filled, "pourquoi", &mut faults);
    if !faults.is_empty() {
        let typed = Typed { why, ..Typed::of(&session.plan) };
        return Ok(page(visit, action, (Some(session), None), (&typed, &faults)).again().into_response());
    }
    let (id, now) = (session.id, visit.now);
    let done = room.write(move |conn| keeping::cancel(conn, id, &why, now)).await?;
    Ok(visit.go(&paths::dates(action.id), if done { "session-cancelled-told" } else { "" }))
}

fn understood(visit: &Visit, filled: &Filled, faults: &mut Faults) -> Option<Plan> {
    let day = filled.text("le").parse::<NaiveDate>().ok().filter(is_likely);
    if day.is_none() {
        faults.note("le", visit.say("session-fault-day"));
    }
    let times = times(visit, filled, faults);
    let capacity = capacity(visit, filled, faults);
    let title = words(visit, filled, "titre", faults);
    let place = words(visit, filled, "lieu", faults);
    let typed = filled.text("commune");
    let commune = read_commune(typed);
    if commune.is_none() && !typed.is_empty() {
        faults.note("commune", visit.say("session-fault-commune"));
    }
    let span = span(day?, times?);
    if span.is_none() {
        faults.note("a", visit.say("session-fault-no-such-time"));
    }
    let (starts, ends) = span?;
    let place = Place { words: place, commune: commune.unwrap_or_default().to_owned() };
    let kind = Kind::from_code(filled.text("sorte")).unwrap_or_default();
    Some(Plan { starts, ends, title, place, kind, capacity })
}

/// The moments between two times of a day, in Paris; none in the hour that is left out in spring.
pub(super) fn span(
    day: NaiveDate,
    (from, to): (NaiveTime, NaiveTime),
) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    let at = |time| TimeZoneName::PARIS.instant(day.and_time(time));
    let (starts, ends) = (at(from), at(to));
    (starts < ends).then_some((starts, ends))
}

/// A day of this century.
fn is_likely(day: &NaiveDate) -> bool {
    (2000..2100).contains(&chrono::Datelike::year(day))
}

/// From when until when, as typed.
pub(super) fn times(visit: &Visit, filled: &Filled, faults: &mut Faults) -> Option<(NaiveTime, NaiveTime)> {
    let mut time = |field: &str| {
        let read = NaiveTime::parse_from_str(filled.text(field), "%H:%M").ok();
        if read.is_none() {
            faults.note(field, visit.say("session-fault-time"));
        }
        read
    };
    let (from, to) = (time("de"), time("a"));
    let (from, to) = (from?, to?);
    if to <= from {
        faults.note("a", visit.say("session-fault-order"));
        return None;
    }
    Some((from, to))
}

/// How many people there is room for, as typed; nothing where nothing was.
pub(super) fn capacity(visit: &Visit, filled: &Filled, faults: &mut Faults) -> Option<u16> {
    let typed = filled.text("places");
    let read = typed.parse::<u16>().ok().filter(|places| (1..=MOST_PLACES).contains(places));
    if read.is_none() && !typed.is_empty() {
        faults.note("places", visit.say_count("session-fault-places", u32::from(MOST_PLACES)));
    }
    read
}
