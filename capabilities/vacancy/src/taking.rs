//! Taking a place: it is held for a day, then taken or free again; and everybody who was asked hears how it ended.

use ::store::{Conn, Fact, StoreError};
use post::Desk;
use serde_json::json;
use vocabulary::id::{AskedId, VacancyId};

use crate::answering::asked;
use crate::asking::question;
use crate::letters;
use crate::question::{Asked, Ended, HELD_FOR, Question, Standing};
use crate::room::left;
use crate::store::asked::asked_of;
use crate::store::questions::{HoldRow, end, hold, let_go, take};

/// What came of an act on a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Done.
    Done,
    /// There is no such question or service.
    Unknown,
    /// The question has ended meanwhile.
    HasEnded,
    /// Another place is held already.
    OtherHeld,
    /// The service has no place any more: somebody else took it, or its days are over.
    Gone,
    /// Nothing is held of this service any more.
    NotHeld,
}

/// Holds a place for a day, and tells the service. Of two colleagues at once, one does.
pub(crate) fn reserve(conn: &mut Conn, desk: &Desk, id: AskedId) -> Result<Outcome, StoreError> {
    let Some((question, asked)) = asked(conn, desk, id)? else { return Ok(Outcome::Unknown) };
    match question.standing {
        Standing::Ended(_) => return Ok(Outcome::HasEnded),
        Standing::Held { asked, .. } if asked == id => return Ok(Outcome::Done),
        Standing::Held { until, .. } if desk.now < until => return Ok(Outcome::OtherHeld),
        Standing::Held { asked, .. } => lapse(conn, desk, &question, asked)?,
        Standing::Open => {}
    }
    let Some(said) = asked.places_on(desk.today()) else { return Ok(Outcome::Gone) };
    if left(conn, &asked, desk.today())?.is_some_and(|left| left < said.min(question.places)) {
        return Ok(Outcome::Gone);
    }
    let until = desk.now + HELD_FOR;
    let row = HoldRow { question: question.id.uuid(), asked: id.uuid(), now: desk.now, until };
    if hold(conn, &row)? == 0 {
        return Ok(Outcome::OtherHeld);
    }
    letters::tell_asked(conn, desk, "held", &question, &asked)?;
    note(conn, desk, "vacancy.held", &question)
}

/// Takes the place that is held: the service is told, and those who waited hear that it was found.
pub(crate) fn confirm(conn: &mut Conn, desk: &Desk, id: AskedId) -> Result<Outcome, StoreError> {
    let Some((question, asked)) = asked(conn, desk, id)? else { return Ok(Outcome::Unknown) };
    if let Standing::Ended(how) = question.standing {
        let again = how == Ended::Taken && question.held == Some(id);
        return Ok(if again { Outcome::Done } else { Outcome::HasEnded });
    }
    if take(conn, question.id.uuid(), id.uuid(), desk.now)? == 0 {
        return Ok(Outcome::NotHeld);
    }
    letters::tell_asked(conn, desk, "taken", &question, &asked)?;
    tell_others(conn, desk, &question, ("found", Some(id)))?;
    note(conn, desk, "vacancy.taken", &question)
}

/// Lets the place go that is held, and tells the service.
pub(crate) fn release(conn: &mut Conn, desk: &Desk, id: AskedId) -> Result<Outcome, StoreError> {
    let Some((question, asked)) = asked(conn, desk, id)? else { return Ok(Outcome::Unknown) };
    if let_go(conn, question.id.uuid(), id.uuid())? == 0 {
        return Ok(Outcome::NotHeld);
    }
    letters::tell_asked(conn, desk, "free", &question, &asked)?;
    Ok(Outcome::Done)
}

/// Nobody needs the place any more: those who were asked are told, except who said no.
pub(crate) fn withdraw(conn: &mut Conn, desk: &Desk, id: VacancyId) -> Result<Outcome, StoreError> {
    let Some(question) = question(conn, &desk.key, id)? else { return Ok(Outcome::Unknown) };
    match question.standing {
        Standing::Ended(Ended::Withdrawn) => return Ok(Outcome::Done),
        Standing::Ended(_) => return Ok(Outcome::HasEnded),
        Standing::Held { asked, .. } => {
            let_go(conn, id.uuid(), asked.uuid())?;
        }
        Standing::Open => {}
    }
    close(conn, desk, &question, Ended::Withdrawn)
}

/// Ends a question for which nothing is held.
pub(crate) fn close(
    conn: &mut Conn,
    desk: &Desk,
    question: &Question,
    how: Ended,
) -> Result<Outcome, StoreError> {
    if end(conn, question.id.uuid(), how.code(), desk.now)? == 0 {
        return Ok(Outcome::HasEnded);
    }
    tell_others(conn, desk, question, ("withdrawn", None))?;
    note(conn, desk, "vacancy.ended", question)
}

/// A day has passed and nobody took the place: both sides are told.
pub(crate) fn lapse(
    conn: &mut Conn,
    desk: &Desk,
    question: &Question,
    held: AskedId,
) -> Result<(), StoreError> {
    if let_go(conn, question.id.uuid(), held.uuid())? == 0 {
        return Ok(());
    }
    if let Some((_, asked)) = asked(conn, desk, held)? {
        letters::tell_asked(conn, desk, "free", question, &asked)?;
        letters::tell_asker(conn, desk, "lapsed", question, Some(&asked))?;
    }
    Ok(())
}

/// Tells everybody who was asked and did not say no; whoever said no hears nothing more.
fn tell_others(
    conn: &mut Conn,
    desk: &Desk,
    question: &Question,
    (what, but): (&'static str, Option<AskedId>),
) -> Result<(), StoreError> {
    for row in asked_of(conn, question.id.uuid())? {
        let asked = Asked::of(&row);
        if Some(asked.id) != but && (asked.answer.is_none() || asked.says_yes()) {
            letters::tell_asked(conn, desk, what, question, &asked)?;
        }
    }
    Ok(())
}

fn note(
    conn: &mut Conn,
    desk: &Desk,
    name: &'static str,
    question: &Question,
) -> Result<Outcome, StoreError> {
    let payload = json!({ "need": question.need.code() });
    let subject = Some(question.id.uuid());
    store::record(conn, &Fact { name, subject, payload, recorded_at: desk.now })?;
    Ok(Outcome::Done)
}
