//! What is done with an encounter: asking, answering, setting its day, moving it, calling it off, holding it.

use std::collections::BTreeSet;

use ::store::{Conn, Fact, StoreError};
use chrono::{DateTime, TimeDelta, Utc};
use cooperation::MeetingFormat;
use post::Desk;
use serde_json::json;
use uuid::Uuid;
use vocabulary::id::{EncounterId, OrganizationId, ProposedDayId};

use crate::encounter::{
    ANSWER_WITHIN, DayAnswer, Encounter, EncounterState, InvitedAnswer, MOST_DAYS, NewEncounter,
};
use crate::format::Format;
use crate::letters;
use crate::store::days::{DayRow, PointRow, insert_day, insert_point, keep_vote};
use crate::store::encounters::{EncounterRow, MovedRow, encounter, insert_encounter, move_encounter};
use crate::store::invited::{AnswerRow, NewInvitedRow, insert_invited, keep_answer};
use crate::store::people::organization_name;

/// The most points on one agenda.
const MOST_POINTS: usize = 30;

/// What became of an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was done.
    Done,
    /// It could not be: the encounter does not stand where this may be done, or not for this organisation.
    TooLate,
}

/// What an organisation that is invited says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// It comes, on this one of the days proposed; without a day where the day is set, or to be found.
    Accept(Option<ProposedDayId>),
    /// What it says of each day.
    Votes(Vec<(ProposedDayId, DayAnswer)>),
    /// It would come on one of these days instead.
    Propose(Vec<DateTime<Utc>>),
    /// It does not come, with a word.
    Decline(String),
}

impl Reply {
    /// What it says to the invitation; nothing where no day that was proposed suits.
    fn says(&self) -> Option<InvitedAnswer> {
        match self {
            Self::Decline(_) => Some(InvitedAnswer::Declines),
            Self::Votes(votes) if votes.iter().all(|(_, says)| *says == DayAnswer::No) => None,
            Self::Accept(_) | Self::Votes(_) | Self::Propose(_) => Some(InvitedAnswer::Accepts),
        }
    }
}

/// Asks organisations to meet, each with a letter and a link of its own. One that has no mailbox is to be called, and
/// one that is gone is left out. Where who calls it sets the day, it is set at once. Answers how many were written to;
/// a form that is sent twice asks once and then answers none.
///
/// # Errors
/// Those of the store.
pub fn request(conn: &mut Conn, desk: &Desk, new: &NewEncounter) -> Result<Option<usize>, StoreError> {
    if insert_encounter(conn, &row_of(desk, new))? == 0 {
        return Ok(None);
    }
    let id = new.id.uuid();
    let invited: BTreeSet<OrganizationId> = new.invited.iter().copied().collect();
    for organization in invited.iter().filter(|one| **one != new.asked_by) {
        if organization_name(conn, organization.uuid())?.is_some() {
            insert_invited(conn, &NewInvitedRow { encounter: id, organization: organization.uuid() })?;
        }
    }
    if !new.format.is_called() {
        propose_days(conn, (new.id, new.asked_by), &new.days)?;
    }
    let Some(asked) = encounter(conn, new.id)? else { return Ok(None) };
    let what = if new.format.is_called() { "called" } else { "asked" };
    let mut written = 0;
    for one in &asked.invited {
        written += usize::from(letters::tell_invited(conn, desk, what, &asked, one.organization)?);
    }
    if asked.starts.is_some() {
        plan_need(conn, desk, &asked)?;
    }
    let payload = json!({ "format": new.format.code(), "organizations": asked.invited.len() });
    fact(conn, "encounter.requested", (new.id, payload), desk.now)?;
    Ok(Some(written))
}

fn row_of(desk: &Desk, new: &NewEncounter) -> EncounterRow {
    let starts_at = new.days.first().copied().filter(|_| new.format.is_called());
    let state = if starts_at.is_some() { EncounterState::Scheduled } else { EncounterState::Requested };
    EncounterRow {
        id: new.id.uuid(),
        format: new.format.code().to_owned(),
        asked_by: new.asked_by.uuid(),
        account: new.account.map(|account| account.uuid()),
        subject: new.subject.clone(),
        words: new.words.clone(),
        place: new.place.clone(),
        need: new.need.map(|need| need.uuid()),
        working_group: new.group.map(|group| group.uuid()),
        asked_at: desk.now,
        answer_by: desk.today() + TimeDelta::days(ANSWER_WITHIN),
        state: state.code().to_owned(),
        starts_at,
        minutes: i64::from(new.minutes),
        sequence: 0,
        reason: String::new(),
        moved_at: desk.now,
    }
}

/// Puts days to the others; who proposes one can come. The same day is proposed once.
fn propose_days(
    conn: &mut Conn,
    (id, by): (EncounterId, OrganizationId),
    days: &[DateTime<Utc>],
) -> Result<(), StoreError> {
    let known = encounter(conn, id)?.map(|found| found.days).unwrap_or_default();
    let room = MOST_DAYS.saturating_sub(known.len());
    let new: BTreeSet<DateTime<Utc>> =
        days.iter().copied().filter(|day| known.iter().all(|one| one.starts != *day)).collect();
    for starts_at in new.into_iter().take(room) {
        let day = ProposedDayId::from_source("encounter", &id.to_string(), &starts_at.to_rfc3339());
        insert_day(
            conn,
            &DayRow { id: day.uuid(), encounter: id.uuid(), starts_at, proposed_by: by.uuid() },
        )?;
        keep_vote(conn, day.uuid(), by.uuid(), DayAnswer::Yes.code())?;
    }
    Ok(())
}

/// Keeps what an organisation that is invited says, and tells who asked. What it said before is replaced; an answer
/// that comes when the encounter has begun, is over or called off, or that chooses a day gone by, is too late.
///
/// # Errors
/// Those of the store.
pub fn answer(
    conn: &mut Conn,
    desk: &Desk,
    (id, by): (EncounterId, OrganizationId),
    reply: &Reply,
) -> Result<Outcome, StoreError> {
    let Some(asked) = encounter(conn, id)? else { return Ok(Outcome::TooLate) };
    let may_still = asked.state.is_ahead() || asked.state == EncounterState::Declined;
    let is_set = matches!(reply, Reply::Propose(_)) && asked.starts.is_some();
    let is_late = !may_still || is_set || asked.has_begun(desk.now) || has_gone_by(&asked, reply, desk.now);
    if is_late || asked.invited.iter().all(|one| one.organization != by) {
        return Ok(Outcome::TooLate);
    }
    let row = AnswerRow {
        encounter: id.uuid(),
        organization: by.uuid(),
        answer: reply.says().map(|says| says.code().to_owned()),
        word: if let Reply::Decline(word) = reply { word.clone() } else { String::new() },
        answered_at: desk.now,
    };
    keep_answer(conn, &row)?;
    let of_this = |day: &ProposedDayId| asked.days_ahead(desk.now).any(|one| one.id == *day);
    match reply {
        Reply::Accept(Some(day)) if of_this(day) => {
            keep_vote(conn, day.uuid(), by.uuid(), DayAnswer::Yes.code())?;
        }
        Reply::Votes(votes) => {
            for (day, says) in votes.iter().filter(|(day, _)| of_this(day)) {
                keep_vote(conn, day.uuid(), by.uuid(), says.code())?;
            }
        }
        Reply::Propose(days) => propose_days(conn, (id, by), days)?,
        Reply::Accept(_) | Reply::Decline(_) => {}
    }
    settle(conn, desk, (&asked, by), reply)
}

/// Whether an answer is about days that have all gone by.
fn has_gone_by(asked: &Encounter, reply: &Reply, now: DateTime<Utc>) -> bool {
    let is_over = |id: &ProposedDayId| asked.days.iter().any(|day| day.id == *id && day.starts <= now);
    match reply {
        Reply::Accept(day) => day.as_ref().is_some_and(is_over),
        Reply::Votes(votes) => !votes.is_empty() && votes.iter().all(|(day, _)| is_over(day)),
        Reply::Propose(days) => !days.is_empty() && days.iter().all(|day| *day <= now),
        Reply::Decline(_) => false,
    }
}

/// What an answer changes: an acceptance between two sets the day; when everybody declined it is over.
fn settle(
    conn: &mut Conn,
    desk: &Desk,
    (asked, by): (&Encounter, OrganizationId),
    reply: &Reply,
) -> Result<Outcome, StoreError> {
    let Some(now) = encounter(conn, asked.id)? else { return Ok(Outcome::TooLate) };
    let chosen = match reply {
        Reply::Accept(Some(day)) if now.is_between_two() && now.starts.is_none() => {
            now.days.iter().find(|one| one.id == *day).map(|one| one.starts)
        }
        _ => None,
    };
    if let Some(starts) = chosen {
        step(conn, desk, &now, (EncounterState::Accepted, None))?;
        let Some(accepted) = encounter(conn, asked.id)? else { return Ok(Outcome::TooLate) };
        return schedule_it(conn, desk, (&accepted, Some(accepted.asked_by)), starts).and_then(|outcome| {
            letters::tell_asker(conn, desk, "settled", &with_day(&accepted, starts), Some(by))
                .map(|()| outcome)
        });
    }
    let everybody_declined = now.invited.iter().all(|one| one.answer == Some(InvitedAnswer::Declines));
    let accepts = reply.says() == Some(InvitedAnswer::Accepts);
    if accepts && now.state == EncounterState::Declined && now.starts.is_some() {
        step(conn, desk, &now, (EncounterState::Scheduled, now.starts))?;
        plan_need(conn, desk, &now)?;
    } else if accepts && matches!(now.state, EncounterState::Requested | EncounterState::Declined) {
        step(conn, desk, &now, (EncounterState::Accepted, None))?;
    } else if everybody_declined && !now.format.is_called() {
        step(conn, desk, &now, (EncounterState::Declined, now.starts))?;
        unplan_need(conn, desk, &now)?;
    }
    if let Some(what) = news(asked, &now, by, reply) {
        letters::tell_asker(conn, desk, what, &now, Some(by))?;
    }
    Ok(Outcome::Done)
}

/// The letter by which who asked hears of an answer; none of one that says what was said before.
fn news(asked: &Encounter, now: &Encounter, by: OrganizationId, reply: &Reply) -> Option<&'static str> {
    let before = asked.invited.iter().find(|one| one.organization == by).and_then(|one| one.answer);
    let had_voted = asked.days.iter().any(|day| day.votes.iter().any(|(one, _)| *one == by));
    match (reply, reply.says()) {
        (Reply::Decline(_), _) => (before != Some(InvitedAnswer::Declines)).then_some("declined"),
        (Reply::Propose(_), _) => (now.days.len() > asked.days.len()).then_some("proposed"),
        (_, None) => (before.is_some() || !had_voted).then_some("unfit"),
        // Who comes to what was called is counted on its page: a letter for each would be many.
        _ => (before.is_none() && !now.format.is_called()).then_some("accepted"),
    }
}

fn with_day(accepted: &Encounter, starts: DateTime<Utc>) -> Encounter {
    Encounter { starts: Some(starts), ..accepted.clone() }
}

/// Sets the day, or moves it, and writes to everybody who is expected, and to who asked unless it acts itself: `by` is
/// the organisation that acts, none for the coordination. A day gone by is too late.
///
/// # Errors
/// Those of the store.
pub fn schedule(
    conn: &mut Conn,
    desk: &Desk,
    (id, by): (EncounterId, Option<OrganizationId>),
    starts: DateTime<Utc>,
) -> Result<Outcome, StoreError> {
    let Some(asked) = encounter(conn, id)? else { return Ok(Outcome::TooLate) };
    schedule_it(conn, desk, (&asked, by), starts)
}

fn schedule_it(
    conn: &mut Conn,
    desk: &Desk,
    (asked, by): (&Encounter, Option<OrganizationId>),
    starts: DateTime<Utc>,
) -> Result<Outcome, StoreError> {
    let is_first = asked.starts.is_none();
    if !asked.state.is_ahead() || asked.starts == Some(starts) || starts <= desk.now {
        return Ok(Outcome::TooLate);
    }
    if !step(conn, desk, asked, (EncounterState::Scheduled, Some(starts)))? {
        return Ok(Outcome::TooLate);
    }
    let Some(set) = encounter(conn, asked.id)? else { return Ok(Outcome::TooLate) };
    let what = match (is_first, by) {
        (true, Some(_)) => "scheduled",
        (false, Some(_)) => "moved",
        (true, None) => "scheduled-for-you",
        (false, None) => "moved-for-you",
    };
    letters::tell_expected(conn, desk, what, (&set, by))?;
    plan_need(conn, desk, &set)?;
    Ok(Outcome::Done)
}

/// Calls it off, with a reason, and writes to everybody who was expected, and to who asked unless it acts itself. One
/// whose moment has come can still be called off by them: it did not take place.
///
/// # Errors
/// Those of the store.
pub(crate) fn cancel(
    conn: &mut Conn,
    desk: &Desk,
    (id, by): (EncounterId, Option<OrganizationId>),
    reason: &str,
) -> Result<Outcome, StoreError> {
    let Some(asked) = encounter(conn, id)? else { return Ok(Outcome::TooLate) };
    let off = Encounter { reason: reason.to_owned(), ..asked };
    if !off.state.is_ahead() || !step(conn, desk, &off, (EncounterState::Cancelled, off.starts))? {
        return Ok(Outcome::TooLate);
    }
    let what = if by.is_some() { "cancelled" } else { "cancelled-for-you" };
    letters::tell_expected(conn, desk, what, (&off, by))?;
    unplan_need(conn, desk, &off)?;
    Ok(Outcome::Done)
}

/// Puts a point on the agenda.
///
/// # Errors
/// Those of the store.
pub(crate) fn add_point(
    conn: &mut Conn,
    (id, by): (EncounterId, OrganizationId),
    (point, text): (Uuid, &str),
    now: DateTime<Utc>,
) -> Result<Outcome, StoreError> {
    let Some(asked) = encounter(conn, id)? else { return Ok(Outcome::TooLate) };
    if !asked.state.is_ahead() || asked.agenda.len() >= MOST_POINTS {
        return Ok(Outcome::TooLate);
    }
    let row = PointRow {
        id: point,
        encounter: id.uuid(),
        organization: by.uuid(),
        item: text.to_owned(),
        added_at: now,
    };
    insert_point(conn, &row)?;
    Ok(Outcome::Done)
}

/// Moves it on, tells the journal, and says whether it was this call.
pub(crate) fn step(
    conn: &mut Conn,
    desk: &Desk,
    asked: &Encounter,
    (state, starts_at): (EncounterState, Option<DateTime<Utc>>),
) -> Result<bool, StoreError> {
    let row = MovedRow {
        id: asked.id.uuid(),
        before: asked.state.code().to_owned(),
        state: state.code().to_owned(),
        starts_at,
        sequence: i64::from(asked.sequence) + 1,
        reason: asked.reason.clone(),
        moved_at: desk.now,
    };
    if move_encounter(conn, &row)? == 0 {
        return Ok(false);
    }
    let payload = json!({ "state": state.code(), "format": asked.format.code() });
    fact(conn, "encounter.moved", (asked.id, payload), desk.now)?;
    Ok(true)
}

/// The need of a team is planned on the day its encounter takes place.
fn plan_need(conn: &mut Conn, desk: &Desk, set: &Encounter) -> Result<(), StoreError> {
    let (Some(need), Some(starts)) = (set.need, set.starts) else { return Ok(()) };
    let format = match set.format {
        Format::Visit => MeetingFormat::Visit,
        Format::Call20 => MeetingFormat::Call,
        Format::Meeting | Format::Lunch | Format::SharedSession | Format::Assembly => MeetingFormat::Meeting,
    };
    let day = vocabulary::time::paris(starts).date();
    cooperation::plan_team_need(conn, (&desk.key, &desk.shell), need, (format, day), desk.now).map(|_| ())
}

/// The need of a team waits again when its encounter does not take place on the day that was set.
fn unplan_need(conn: &mut Conn, desk: &Desk, off: &Encounter) -> Result<(), StoreError> {
    let (Some(need), Some(starts)) = (off.need, off.starts) else { return Ok(()) };
    let day = vocabulary::time::paris(starts).date();
    cooperation::unplan_team_need(conn, (&desk.key, &desk.shell), need, day, desk.now).map(|_| ())
}

fn fact(
    conn: &mut Conn,
    name: &'static str,
    (id, payload): (EncounterId, serde_json::Value),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    store::record(conn, &Fact { name, subject: Some(id.uuid()), payload, recorded_at: now }).map(|_| ())
}
