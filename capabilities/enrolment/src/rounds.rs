//! What this room does by itself: passes on what was not answered, tells of dates, reminds, and forgets.

use std::sync::Arc;

use ::action::CollectiveAction;
use ::store::{Conn, Db, SealKey, StoreError};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use post::Desk;
use session::{Session, State};
use uuid::Uuid;
use vocabulary::id::{ActionSessionId, CollectiveActionId};
use vocabulary::time::TimeZoneName;
use web::Shell;

use crate::enrolment::{Contact, Enrolment, Standing};
use crate::letters::{self, REMINDED_BEFORE, Told};
use crate::list::{is_closed, rule};
use crate::moving::{ask_to_call, erase, miss, offer_free};
use crate::rule::Scope;
use crate::store::dates::{
    ToldRow, dates_after, forget_told_before, keep_told, last_end, note_reminded, told_of,
};
use crate::store::entries::{
    actions_with_entries, entries_of_action, offers_by_mail, offers_over, scopes_of_action,
};

/// How long after the last date names and contacts are kept.
pub const KEPT: TimeDelta = TimeDelta::days(30);
/// Who signed up so lately is not reminded: her letter has just said it.
const JUST_SIGNED: TimeDelta = TimeDelta::hours(12);

/// What a round did, in counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Offers that passed without an answer.
    pub missed: u64,
    /// Offers that were made.
    pub offered: u64,
    /// People told that a date is cancelled, moved or takes place after all.
    pub told: u64,
    /// People reminded of a date.
    pub reminded: u64,
    /// Sign-ups that were erased.
    pub forgotten: u64,
}

/// The round of every hour: the same within the hour, so that several processes may make it. Each action has its
/// transactions, forgetting first: one that cannot be read keeps no other waiting, nor names that are due to go.
///
/// # Errors
/// Those of the store, where it does not tell which actions somebody is signed up for.
pub async fn hourly(db: &Db, key: &SealKey, shell: &Arc<Shell>) -> Result<Round, StoreError> {
    let desk = Desk::new(key, shell, shell.clock.now());
    let mut round = Round::default();
    for action in db.read(actions_with_entries).await? {
        for step in [forget, look_after] {
            let (desk, id) = (desk.clone(), CollectiveActionId::from(action));
            match db.write(move |conn| step(conn, &desk, id)).await {
                Ok(done) => round.add(done),
                Err(error) => {
                    tracing::warn!(%error, %action, "the sign-ups of an action wait for the next round")
                }
            }
        }
    }
    let long_ago = desk.now - TimeDelta::days(400);
    db.write(move |conn| forget_told_before(conn, long_ago)).await?;
    Ok(round)
}

impl Round {
    const fn add(&mut self, other: Self) {
        self.missed += other.missed;
        self.offered += other.offered;
        self.told += other.told;
        self.reminded += other.reminded;
        self.forgotten += other.forgotten;
    }
}

/// One action: what was not answered, seats that are free, what is to be told.
fn look_after(conn: &mut Conn, desk: &Desk, action: CollectiveActionId) -> Result<Round, StoreError> {
    let mut round = Round::default();
    for row in offers_over(conn, action.uuid(), desk.now)? {
        round.missed += u64::from(miss(conn, desk, row.into())?);
    }
    call_who_bounces(conn, desk, action)?;
    for session in scopes_of_action(conn, action.uuid())? {
        let scope = Scope { action, session: session.map(ActionSessionId::from) };
        round.offered += offer_free(conn, desk, scope)?;
    }
    tell_of_dates(conn, desk, action, &mut round)?;
    Ok(round)
}

/// Those whose seats are held and whose letter came back are called instead.
fn call_who_bounces(conn: &mut Conn, desk: &Desk, action: CollectiveActionId) -> Result<(), StoreError> {
    for row in offers_by_mail(conn, action.uuid())? {
        let her = Enrolment::of(&desk.key, &row)?;
        if !letters::bounces(conn, desk, &her)? {
            continue;
        }
        let Some(action) = action::action(conn, her.scope.action)? else { continue };
        ask_to_call(conn, desk, &her, ("offer", None))?;
        let told = Told::of("call", &action, None);
        letters::tell_carrier(conn, desk, &told, &format!("bounced/{}/{:?}", her.id, row.offered_until))?;
    }
    Ok(())
}

fn tell_of_dates(
    conn: &mut Conn,
    desk: &Desk,
    id: CollectiveActionId,
    round: &mut Round,
) -> Result<(), StoreError> {
    let Some(action) = action::action(conn, id)? else { return Ok(()) };
    let asks = rule(conn, id)?.is_some_and(|rule| rule.asks_coming);
    let mut people = Vec::new();
    for row in entries_of_action(conn, id.uuid())? {
        people.push(Enrolment::of(&desk.key, &row)?);
    }
    round.told += tell_life(conn, desk, &action, &people)?;
    // What is told of dates would be untrue while the action itself does not take place; it is told when it goes on.
    if is_closed(action.state) {
        return Ok(());
    }
    for date in dates_after(conn, id.uuid(), desk.now)? {
        let Some(session) = session::session(conn, date.into())? else { continue };
        let on = Date { action: &action, session: &session, people: &people };
        round.told += tell_change(conn, desk, &on)?;
        if session.takes_place() && session.plan.starts - desk.now <= REMINDED_BEFORE {
            round.reminded += remind(conn, desk, &on, asks)?;
        }
    }
    Ok(())
}

/// Tells that an action is put off, does not take place, or goes on after all; once to everybody on its lists.
fn tell_life(
    conn: &mut Conn,
    desk: &Desk,
    action: &CollectiveAction,
    people: &[Enrolment],
) -> Result<u64, StoreError> {
    let what = match action.state {
        action::State::Dropped => "dropped",
        action::State::Postponed => "postponed",
        _ => "resumed",
    };
    let before = told_of(conn, action.id.uuid())?;
    if before.as_ref().map_or("resumed", |told| told.state.as_str()) == what {
        return Ok(0);
    }
    let row =
        ToldRow { session: action.id.uuid(), state: what.to_owned(), starts: desk.now, told_at: desk.now };
    keep_told(conn, &row)?;
    tell_all(conn, desk, people.iter(), &Told::of(what, action, None), None)
}

/// Tells everybody the same, by letter, else by the list of calls. Answers how many are told or to be called.
fn tell_all<'a>(
    conn: &mut Conn,
    desk: &Desk,
    people: impl Iterator<Item = &'a Enrolment>,
    told: &Told<'_>,
    date: Option<Uuid>,
) -> Result<u64, StoreError> {
    let (mut written, mut to_call) = (0, 0);
    for her in people {
        if letters::tell_her(conn, desk, her, told)? {
            written += 1;
        } else if her.contact != Contact::Nothing {
            to_call += ask_to_call(conn, desk, her, (told.what, date))?;
        }
    }
    if to_call > 0 {
        let stamp = format!("{}/{}", told.what, desk.now.timestamp_micros());
        letters::tell_carrier(conn, desk, &Told { what: "call", ..*told }, &stamp)?;
    }
    Ok(written + to_call)
}

/// A date, with everybody on the lists of its action.
struct Date<'a> {
    action: &'a CollectiveAction,
    session: &'a Session,
    people: &'a [Enrolment],
}

impl Date<'_> {
    /// Those whom the date is for: signed up for it or for the whole series.
    fn concerned(&self) -> impl Iterator<Item = &Enrolment> {
        let id = self.session.id;
        self.people.iter().filter(move |her| her.scope.session.is_none_or(|session| session == id))
    }

    fn told(&self, what: &'static str) -> Told<'_> {
        Told::of(what, self.action, Some(self.session.plan.starts))
    }
}

/// Tells that a date is cancelled, moved, or takes place after all; by letter, else by the list of calls.
fn tell_change(conn: &mut Conn, desk: &Desk, on: &Date<'_>) -> Result<u64, StoreError> {
    let session = on.session;
    let what = match (&session.state, session.takes_place()) {
        (_, false) => "cancelled",
        (State::Moved, true) => "moved",
        (_, true) => "planned",
    };
    let before = told_of(conn, session.id.uuid())?;
    let is_known = match &before {
        Some(told) => told.state == what && (what == "cancelled" || told.starts == session.plan.starts),
        None => what == "planned",
    };
    if is_known {
        return Ok(0);
    }
    let row = ToldRow {
        session: session.id.uuid(),
        state: what.to_owned(),
        starts: session.plan.starts,
        told_at: desk.now,
    };
    keep_told(conn, &row)?;
    let signed_before = |her: &&Enrolment| before.is_some() || her.signed_at < session.changed_at;
    let date = Some(session.id.uuid());
    tell_all(conn, desk, on.concerned().filter(signed_before), &on.told(what), date)
}

fn remind(conn: &mut Conn, desk: &Desk, on: &Date<'_>, asks: bool) -> Result<u64, StoreError> {
    let mut reminded = 0;
    for her in on.concerned() {
        let is_due = her.standing == Standing::In
            && her.wants_reminders
            && matches!(her.contact, Contact::Mail(_))
            && desk.now - her.signed_at > JUST_SIGNED;
        if is_due && note_reminded(conn, her.id.uuid(), on.session.id.uuid(), desk.now)? == 1 {
            let what = if asks { "asks" } else { "reminder" };
            reminded += u64::from(letters::tell_her(conn, desk, her, &on.told(what))?);
        }
    }
    Ok(reminded)
}

/// Erases those whose last date was thirty days ago, or whose action is over or was given up since. No seal is opened.
fn forget(conn: &mut Conn, desk: &Desk, id: CollectiveActionId) -> Result<Round, StoreError> {
    let action = action::action(conn, id)?;
    let midnight = |day: NaiveDate| TimeZoneName::PARIS.instant(day.and_time(NaiveTime::MIN));
    let declared = action.as_ref().map(|action| midnight(action.ends_on.unwrap_or(action.starts_on)));
    let series = match last_end(conn, id.uuid())? {
        Some(last) => Some(last),
        None => declared,
    };
    let closed = match &action {
        Some(action) if action.state == action::State::Dropped => {
            Some(told_of(conn, id.uuid())?.map_or(desk.now, |told| told.told_at))
        }
        Some(action) if is_closed(action.state) && !action.state.is_off() => {
            Some(midnight(action.state_since))
        }
        _ => None,
    };
    let mut round = Round::default();
    for row in entries_of_action(conn, id.uuid())? {
        let planned = match row.session {
            Some(session) => end_of(conn, session)?,
            None => series,
        };
        let last = planned.unwrap_or(row.signed_at);
        if closed.map_or(last, |closed| closed.min(last)) + KEPT < desk.now {
            round.forgotten += erase(conn, row.id.into())?;
        }
    }
    Ok(round)
}

fn end_of(conn: &mut Conn, session: Uuid) -> Result<Option<DateTime<Utc>>, StoreError> {
    Ok(session::session(conn, session.into())?.map(|session| session.plan.ends))
}
