//! « Complet jusqu'au… » in two taps, and open again: a state that ends by itself.

use axum::extract::{Path, State};
use axum::response::Response;
use chrono::{Days, NaiveDate};
use directory::{Act, Availability, Channel, RecordKind, Section};
use vocabulary::caution::{Place as Caution, cautions};
use vocabulary::codes::TemporaryState;
use web::{Choice, Failure, Filled, Visit};

use super::{Editing, Named, author, editable, failure, not_ones_own};
use crate::paths;
use crate::telling::tell_owner;

/// The longest state announced, in days: what lasts longer is no passing state.
const LONGEST_DAYS: u64 = 366;

/// The spans offered as buttons, in days: the last day is this many days from today.
const SPANS: [u64; 3] = [7, 14, 30];

/// The buttons of the last day: each date with its words.
pub(super) fn last_days(visit: &Visit) -> Vec<(String, String)> {
    let today = visit.today();
    let dates = SPANS.iter().filter_map(|days| today.checked_add_days(Days::new(*days)));
    dates
        .map(|date| (date.to_string(), visit.say_of("editing-until", &visit.date(date)).into_owned()))
        .collect()
}

/// The states offered, « complet » first.
pub(super) fn states(visit: &Visit) -> Vec<Choice> {
    let states = [TemporaryState::Full, TemporaryState::LowStock, TemporaryState::Closed];
    let choice = |state: TemporaryState| {
        Choice::new(state.code(), state.label(visit.locale), state == TemporaryState::Full)
    };
    states.map(choice).to_vec()
}

pub(super) async fn carry_out(
    visit: Visit,
    State(editing): State<Editing>,
    Path(named): Path<Named>,
    filled: Filled,
) -> Result<Response, Failure> {
    let shown = editable(&editing, &visit, &named).await?;
    if shown.key.kind != RecordKind::Service {
        return Err(Failure::NotFound);
    }
    let overview = paths::overview(shown.key);
    let back = filled.back(&overview);
    if !filled.faults().is_empty() || !cautions(filled.text("mot"), Caution::Public).is_empty() {
        return Ok(visit.go(back, "editing-fault-announced-words"));
    }
    let Some((availability, notice)) = asked(&visit, &filled) else {
        return Ok(visit.go(back, "editing-fault-until"));
    };
    let (by, now, key) = (author(&visit, &shown)?, visit.now, editing.key.clone());
    let telling = not_ones_own(&visit, &shown, &[Section::Hours], &by);
    let service = shown.key.id;
    let write = move |conn: &mut ::store::Conn| {
        let act = Act { by: &by, channel: Channel::Page, now };
        let announced = directory::announce(conn, service, &availability, act)?;
        if let (true, Some(telling)) = (announced, &telling) {
            tell_owner(conn, &key, telling)?;
        }
        Ok(announced)
    };
    let announced = editing.db.write(write).await.map_err(failure)?;
    Ok(visit.go(back, if announced { notice } else { "editing-not-announced" }))
}

/// The state asked for; `None` without a last day from today on, within the year.
fn asked(visit: &Visit, filled: &Filled) -> Option<(Availability, &'static str)> {
    let state = TemporaryState::from_code(filled.text("etat"))?;
    if state == TemporaryState::Open {
        return Some((Availability::open(), "editing-open-again"));
    }
    // A button says a date; the field of one's own date comes with its own button, whose value is empty.
    let day = filled.all("jusqu-au").find(|day| !day.is_empty())?;
    let until: NaiveDate = day.parse().ok()?;
    let last = visit.today().checked_add_days(Days::new(LONGEST_DAYS))?;
    let in_time = (visit.today()..=last).contains(&until);
    let note: String = filled.text("mot").chars().take(200).collect();
    in_time.then(|| (Availability::until(state, until, &note), "editing-announced"))
}
