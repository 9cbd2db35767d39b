//! Where an action stands: its states with their days, and the next one.

use action::{Changed, CollectiveAction, LONGEST_LINE, Moved, Refused, State as Standing, StateDay};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::permission::Action;
use web::{Choice, Failure, Faults, Filled, Page, Visit};

use super::{Declaring, by};
use crate::form::{Field, Form, Group, Reading, Shape};
use crate::life::Life;
use crate::paths;
use crate::sheet::Sheet;

/// The word by which only the month of a day is known.
const MONTH: &str = "mois";

pub(super) async fn show(
    visit: Visit,
    State(room): State<Declaring>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let (found, _) = room.theirs(&visit, id).await?;
    let log = log(&room, &found).await?;
    Ok(page(&visit, (&found, &log), None, &Faults::default()))
}

async fn log(room: &Declaring, found: &CollectiveAction) -> Result<Vec<Moved>, Failure> {
    let id = found.id;
    room.read(move |conn| action::log(conn, id)).await
}

/// The states the member may choose: the presentation in ISIC is noted by the coordination.
fn offered(visit: &Visit, found: &CollectiveAction) -> Vec<Standing> {
    let opines =
        visit.member.as_ref().is_some_and(|member| member.may(Action::GiveIsicOpinion, found.keeper));
    let next = found.state.next().iter().copied();
    next.filter(|state| opines || *state != Standing::IsicPresented).collect()
}

fn page(
    visit: &Visit,
    (found, log): (&CollectiveAction, &[Moved]),
    filled: Option<&Filled>,
    faults: &Faults,
) -> Page {
    let drawn = Life::of(visit, log).draw(visit);
    let mut sheet = Sheet::below(visit, "declaring-life-title", found).lead(visit, "declaring-life-lead");
    sheet = sheet.before(drawn);
    if let Some(on) = found.handed_over_on {
        let said = visit.say_of("declaring-life-handed-over", &visit.date(on)).into_owned();
        sheet.since = said;
    }
    let offered = offered(visit, found);
    if offered.is_empty() {
        return sheet.page(visit, !faults.is_empty());
    }
    sheet.heading = visit.say("declaring-life-next").into_owned();
    let to = paths::below(found.id.uuid(), "vie");
    let form = Form::new(visit, to, "declaring-life-save", fields(visit, &offered));
    sheet.form(form.draw(visit, filled, faults)).page(visit, !faults.is_empty())
}

fn fields(visit: &Visit, offered: &[Standing]) -> Vec<Group> {
    let choice = |state: &Standing| Choice::new(state.code(), visit.say(state.key()), false);
    let states = offered.iter().map(choice).collect();
    vec![Group::plain(vec![
        Field::new(visit, "etat", "declaring-field-state", Shape::Radios(states)),
        Field::day(visit, "jour", "declaring-field-since", Some(visit.today())),
        Field::new(visit, MONTH, "declaring-field-month-only", Shape::Tick),
        Field::area(visit, "mots", "declaring-field-moved-words", "")
            .hint(visit, "declaring-hint-moved-words"),
    ])]
}

pub(super) async fn go_on(
    visit: Visit,
    State(room): State<Declaring>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (found, _) = room.theirs(&visit, id).await?;
    let mut reading = Reading::new(&visit, &filled);
    let Some((next, words)) = understood(&mut reading, &found) else {
        let log = log(&room, &found).await?;
        return Ok(page(&visit, (&found, &log), Some(&filled), &reading.faults).into_response());
    };
    let (by, action) = (by(&visit), found.id);
    let moved = room.write(move |conn| action::move_to(conn, action, next, &words, by)).await?;
    let Changed::Refused(why) = moved else {
        return Ok(visit.go(&paths::below(id, "vie"), "declaring-done-moved"));
    };
    if why == Refused::Unknown {
        return Err(Failure::NotFound);
    }
    let field = if why == Refused::DayOutOfOrder { "jour" } else { "etat" };
    reading.note(field, why.key());
    let log = log(&room, &found).await?;
    Ok(page(&visit, (&found, &log), Some(&filled), &reading.faults).into_response())
}

/// The state and the day as they were typed; what is put off or dropped says why.
fn understood(reading: &mut Reading<'_>, found: &CollectiveAction) -> Option<((Standing, StateDay), String)> {
    let state = Standing::from_code(reading.filled.text("etat"));
    let state = state.filter(|state| offered(reading.visit, found).contains(state));
    if state.is_none() {
        reading.note("etat", "declaring-fault-state");
    }
    let day = reading.day("jour");
    if day.is_none() {
        reading.note("jour", "declaring-fault-since");
    }
    let words = reading.words("mots", LONGEST_LINE);
    if words.is_empty() && state.is_some_and(Standing::asks_why) {
        reading.note("mots", "declaring-fault-why");
    }
    let since = if reading.filled.is_ticked(MONTH) { StateDay::month(day?) } else { StateDay::day(day?) };
    reading.faults.is_empty().then_some(((state?, since), words))
}
