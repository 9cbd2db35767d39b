//! What needs the coordinator today: each room says how much, the most pressing first.

use std::sync::Arc;

use membership::{Need, NeedSource};
use store::{Conn, Db, SealKey, StoreError};

use chrono::{DateTime, Utc};

/// The lines of the coordinator's desk, in the order in which they press.
pub(super) fn needs(db: &Db, key: &SealKey) -> Vec<NeedSource> {
    let upkeep = |conn: &mut Conn, now| {
        let needs = upkeep::needs(conn, now)?;
        Ok(vec![
            need(needs.overdue_reports, "upkeep-desk-reports", upkeep::paths::WORKLIST),
            need(needs.proposals, "upkeep-desk-proposals", upkeep::paths::WORKLIST),
            need(needs.suggestions, "upkeep-desk-suggestions", upkeep::paths::WORKLIST),
        ])
    };
    let campaign = |conn: &mut Conn, now| {
        let needs = campaign::needs(conn, now)?;
        Ok(vec![
            need(needs.to_call, "campaign-desk-call", campaign::paths::CAMPAIGNS),
            need(needs.to_correct, "campaign-desk-correct", campaign::paths::CAMPAIGNS),
            need(needs.to_open, "campaign-desk-open", campaign::paths::CAMPAIGNS),
            need(needs.closing_soon, "campaign-desk-closing", campaign::paths::CAMPAIGNS),
        ])
    };
    let feedback = |conn: &mut Conn, now| {
        let overdue = feedback::overdue(conn, now)?;
        Ok(vec![need(overdue, "feedback-desk-overdue", feedback::paths::ANSWERS)])
    };
    let protocol = |conn: &mut Conn, now| Ok(protocol::needs(conn, now)?.lines());
    vec![
        source(db, upkeep),
        source(db, campaign),
        source(db, of_survey),
        source(db, of_watch),
        source(db, of_knowledge),
        source(db, of_vacancy),
        source(db, protocol),
        source(db, of_cooperation),
        source(db, feedback),
        source(db, of_declaring),
        of_borrowing(db, key),
        source(db, of_meeting),
        source(db, immersion::needs),
    ]
}

/// Questionnaires that wait for somebody.
fn of_survey(conn: &mut Conn, now: DateTime<Utc>) -> Result<Vec<Need>, StoreError> {
    let needs = survey::needs(conn, now)?;
    Ok(vec![
        need(needs.to_call, "survey-desk-call", survey::paths::SURVEYS),
        need(needs.bad_addresses, "survey-desk-addresses", survey::paths::SURVEYS),
        need(needs.papers, "survey-desk-papers", survey::paths::SURVEYS),
        need(needs.to_open, "survey-desk-open", survey::paths::SURVEYS),
        need(needs.closing_soon, "survey-desk-closing", survey::paths::SURVEYS),
        need(needs.to_restitute, "survey-desk-restitute", survey::paths::SURVEYS),
    ])
}

/// What organisations do together that waits for somebody.
fn of_cooperation(conn: &mut Conn, now: DateTime<Utc>) -> Result<Vec<Need>, StoreError> {
    let needs = cooperation::needs(conn, now)?;
    Ok(vec![
        need(needs.team_needs_waiting, "cooperation-desk-team-needs", cooperation::paths::TEAM_NEEDS),
        need(needs.meetings_to_schedule, "cooperation-desk-meetings", cooperation::paths::MEETINGS),
        need(needs.conventions_ending, "cooperation-desk-conventions", cooperation::paths::COOPERATIONS),
        need(needs.wishes_waiting, "cooperation-desk-wishes", cooperation::paths::WISHES),
        need(needs.groups_ending, "cooperation-desk-groups", cooperation::paths::GROUPS),
        need(needs.circuits_to_review, "cooperation-desk-circuits", cooperation::paths::CIRCUITS),
    ])
}

/// Referrals that nobody answered.
fn of_watch(conn: &mut Conn, now: DateTime<Utc>) -> Result<Vec<Need>, StoreError> {
    let needs = watch::needs(conn, now)?;
    Ok(vec![
        need(needs.escalated, "watch-desk-escalated", watch::paths::WATCH),
        need(needs.silent, "watch-desk-silent", watch::paths::WATCH),
        need(needs.bounced, "watch-desk-bounced", watch::paths::WATCH),
        need(needs.passed, "watch-desk-passed", watch::paths::WATCH),
    ])
}

/// Collective actions whose record is behind what happened.
fn of_declaring(conn: &mut Conn, now: DateTime<Utc>) -> Result<Vec<Need>, StoreError> {
    let needs = declaring::needs(conn, now)?;
    Ok(vec![
        need(needs.over, "declaring-desk-over", declaring::paths::MINE),
        need(needs.without_isic, "declaring-desk-isic", register::paths::SITTINGS),
        need(outcome::needs(conn, now)?.without_review, "outcome-desk-reviews", declaring::paths::MINE),
        need(register::needs(conn, now)?.opinions, register::Needs::OPINIONS, register::paths::SITTINGS),
    ])
}

/// Meetings, their rounds and their days that wait for somebody.
fn of_meeting(conn: &mut Conn, now: DateTime<Utc>) -> Result<Vec<Need>, StoreError> {
    let mut needs = encounter::needs(conn, now)?;
    needs.extend(minutes::needs(conn, now)?);
    let rounds = speed_meeting::needs(conn, now)?;
    needs.extend([
        need(rounds.to_lock, "speed-meeting-needs-lock", speed_meeting::paths::SPEED_MEETINGS),
        need(rounds.to_close, "speed-meeting-needs-close", speed_meeting::paths::SPEED_MEETINGS),
    ]);
    needs.extend(returns::needs(conn, now)?);
    Ok(needs)
}

/// What is lent, and waits for somebody.
fn of_borrowing(db: &Db, key: &SealKey) -> NeedSource {
    let key = key.clone();
    source(db, move |conn: &mut Conn, _| borrowing::needs(conn, &key))
}

/// Reflex cards that wait for somebody.
fn of_knowledge(conn: &mut Conn, now: DateTime<Utc>) -> Result<Vec<Need>, StoreError> {
    let needs = knowledge::needs(conn, now)?;
    Ok(vec![
        need(needs.over, "knowledge-desk-over", knowledge::paths::WORKSHOP),
        need(needs.to_review, "knowledge-desk-to-review", knowledge::paths::WORKSHOP),
        need(needs.plain_reviews, "knowledge-desk-plain", knowledge::paths::WORKSHOP),
        need(needs.pro_reviews, "knowledge-desk-pro", knowledge::paths::WORKSHOP),
        need(needs.ending, "knowledge-desk-ending", knowledge::paths::WORKSHOP),
        need(needs.remarks, "knowledge-desk-remarks", knowledge::paths::ANSWERS),
    ])
}

/// Questions about places that nobody could meet.
fn of_vacancy(conn: &mut Conn, now: DateTime<Utc>) -> Result<Vec<Need>, StoreError> {
    let needs = vacancy::needs(conn, now)?;
    Ok(vec![need(needs.unmet, "vacancy-desk-unmet", vacancy::paths::UNMET)])
}

fn need(count: impl TryInto<usize>, key: &'static str, href: &str) -> Need {
    Need { count: count.try_into().unwrap_or_default(), key, href: href.to_owned() }
}

/// A room that cannot read its records tells nothing: the desk is shown all the same, and the log says why.
fn source(
    db: &Db,
    read: impl Fn(&mut Conn, DateTime<Utc>) -> Result<Vec<Need>, StoreError> + Clone + Send + Sync + 'static,
) -> NeedSource {
    let db = db.clone();
    Arc::new(move |now| {
        let (db, read) = (db.clone(), read.clone());
        Box::pin(async move {
            db.read(move |conn| read(conn, now)).await.unwrap_or_else(|error| {
                tracing::warn!(%error, "a room could not say what it needs");
                Vec::new()
            })
        })
    })
}
