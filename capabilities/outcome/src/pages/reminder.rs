//! What a member notes for herself after an action. Nobody else finds this page's words anywhere.

use ::action::CollectiveAction;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::{Days, NaiveDate};
use uuid::Uuid;
use vocabulary::caution::{Place, cautions};
use vocabulary::id::AccountId;
use web::{Failure, Faults, Filled, Visit};

use super::{Outcomes, fresh};
use crate::asking::identity;
use crate::paths;
use crate::reminder::{LONGEST_NOTE, REMINDER_DAYS, Reminder, hers, note};
use crate::store::reminders::delete_reminder;

/// When somebody is reminded where she names no day, in days.
const USUAL_DAYS: u64 = 14;

#[derive(askama::Template)]
#[template(path = "pages/reminder.html")]
struct ReminderPage<'a> {
    visit: &'a Visit,
    action: &'a CollectiveAction,
    reminders: Vec<Line>,
    id: Uuid,
    words: &'a str,
    on: String,
    warns: bool,
    days: u64,
    faults: &'a Faults,
}

/// A reminder, in words.
struct Line {
    id: Uuid,
    words: String,
    on: String,
    ends: String,
}

fn account(visit: &Visit) -> Result<AccountId, Failure> {
    visit.member.as_ref().map(|member| member.account).ok_or(Failure::SignInFirst)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Outcomes>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    page(&visit, &room, id, (None, &Faults::default())).await
}

async fn page(
    visit: &Visit,
    room: &Outcomes,
    id: Uuid,
    (filled, faults): (Option<&Filled>, &Faults),
) -> Result<Response, Failure> {
    let action = room.action(id.into()).await?;
    let (key, account, today) = (room.key.clone(), account(visit)?, visit.today());
    let all = room.read(move |conn| hers(conn, &key, account, today)).await?;
    let line = |one: Reminder| Line {
        id: one.id,
        on: visit.date(one.remind_on),
        ends: visit.date(one.ends_on),
        words: one.words,
    };
    let usual = today.checked_add_days(Days::new(USUAL_DAYS)).unwrap_or(today);
    let body = ReminderPage {
        visit,
        action: &action,
        reminders: all.into_iter().map(line).collect(),
        id: filled.and_then(|filled| filled.text("id").parse().ok()).unwrap_or_else(|| fresh(visit).uuid()),
        words: filled.map_or("", |filled| filled.text("note")),
        on: filled.map_or_else(|| usual.to_string(), |filled| filled.text("jour").to_owned()),
        warns: filled.is_some_and(|filled| doubt(visit, filled.text("note")).is_some()),
        days: REMINDER_DAYS,
        faults,
    };
    let page = visit.page(visit.say("outcome-reminder-title"), &body).not_indexed();
    Ok(if faults.is_empty() { page.into_response() } else { page.again().into_response() })
}

/// What is worth a second look in a note about somebody: a name first, then what is too close to her.
fn doubt(visit: &Visit, words: &str) -> Option<&'static str> {
    let named = cautions(words, Place::Public).into_iter().next();
    let met = named.or_else(|| cautions(words, Place::Personal).into_iter().next())?;
    Some(met.kind.label(visit.locale))
}

pub(super) async fn send(
    visit: Visit,
    State(room): State<Outcomes>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let account = account(&visit)?;
    let here = paths::reminder(id.into());
    if filled.text("act") == "done" {
        let one: Uuid = filled.text("id").parse().unwrap_or_default();
        room.write(move |conn| delete_reminder(conn, one, account.uuid())).await?;
        return Ok(visit.go(&here, "outcome-reminder-gone"));
    }
    room.action(id.into()).await?;
    let mut faults = filled.faults();
    let Some(reminder) = understood(&visit, id, &filled, &mut faults).filter(|_| faults.is_empty()) else {
        return page(&visit, &room, id, (Some(&filled), &faults)).await;
    };
    let key = room.key.clone();
    let is_kept = room.write(move |conn| note(conn, &key, account, &reminder)).await?;
    if is_kept {
        return Ok(visit.go(&here, "outcome-reminder-kept"));
    }
    faults.note("note", visit.say("outcome-reminder-many"));
    page(&visit, &room, id, (Some(&filled), &faults)).await
}

fn understood(visit: &Visit, action: Uuid, filled: &Filled, faults: &mut Faults) -> Option<Reminder> {
    let (words, today) = (filled.text("note"), visit.today());
    if words.trim().is_empty() || words.trim().chars().count() > LONGEST_NOTE {
        faults.note("note", visit.say_count("outcome-fault-note", LONGEST_NOTE));
    }
    if let Some(met) = doubt(visit, words).filter(|_| !filled.is_ticked("relu")) {
        faults.note("note", met);
    }
    let on = filled.text("jour").parse::<NaiveDate>().ok();
    let form = filled.text("id").parse().unwrap_or_else(|_| fresh(visit).uuid());
    let account = visit.member.as_ref().map(|member| member.account.uuid()).unwrap_or_default();
    let said: [&[u8]; 4] =
        [account.as_bytes(), action.as_bytes(), words.as_bytes(), filled.text("jour").as_bytes()];
    let id = identity(form, &said);
    let reminder = on.and_then(|on| Reminder::new(id, action.into(), words, (today, on)));
    if reminder.is_none() && faults.is_empty() {
        faults.note("jour", visit.say_count("outcome-fault-day", REMINDER_DAYS));
    }
    reminder
}
