//! What this room does by itself: asks once more, frees what was not taken, ends what is over, forgets.

use std::sync::Arc;

use ::store::{Conn, Db, SealKey, StoreError};
use chrono::TimeDelta;
use post::Desk;
use web::Shell;

use crate::letters;
use crate::question::{Asked, Ended, Question, Standing};
use crate::store::asked::{asked_of, note_reminded};
use crate::store::links::forget_links_before;
use crate::store::questions::{forget_askers_before, forget_words_before, note_told, open_questions};
use crate::store::rooms::forget_rooms_before;
use crate::taking::{Outcome, close, lapse};

/// How long after its end a question keeps its words.
const WORDS_KEPT: TimeDelta = TimeDelta::days(30);
/// How long after its end a question keeps who asked it; then it is a count.
const ASKER_KEPT: TimeDelta = TimeDelta::days(365);
/// How long a link that has ended can be exchanged for a new one.
const LINK_KEPT: TimeDelta = TimeDelta::days(60);
/// Nobody is asked once more before this.
const REMINDED_AFTER: TimeDelta = TimeDelta::hours(20);

/// What a round did, in counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Services that were asked once more.
    pub reminded: u64,
    /// Places that were held and nobody took.
    pub lapsed: u64,
    /// Questions whose days were over.
    pub ended: u64,
    /// Links, words, names of askers and rooms that were forgotten.
    pub forgotten: u64,
}

/// The round of every hour: the same within the hour, so that several processes may make it.
///
/// # Errors
/// Those of the store.
pub async fn hourly(db: &Db, key: &SealKey, shell: &Arc<Shell>) -> Result<Round, StoreError> {
    let desk = Desk::new(key, shell, shell.clock.now());
    db.write(move |conn| go_round(conn, &desk)).await
}

/// One round, at the desk's moment.
pub(crate) fn go_round(conn: &mut Conn, desk: &Desk) -> Result<Round, StoreError> {
    let mut round = Round { forgotten: forget(conn, desk)?, ..Round::default() };
    for row in open_questions(conn)? {
        look_at(conn, desk, &Question::of(&desk.key, &row)?, &mut round)?;
    }
    Ok(round)
}

fn look_at(conn: &mut Conn, desk: &Desk, question: &Question, round: &mut Round) -> Result<(), StoreError> {
    if let Standing::Held { asked, until } = question.standing {
        if desk.now < until {
            return Ok(());
        }
        lapse(conn, desk, question, asked)?;
        round.lapsed += 1;
    }
    if desk.today() > question.answer_by {
        if close(conn, desk, question, Ended::Over)? == Outcome::Done {
            round.ended += 1;
            if question.told != "nobody" {
                note_told(conn, question.id.uuid(), "nobody")?;
                letters::tell_asker(conn, desk, "over", question, None)?;
            }
        }
        return Ok(());
    }
    round.reminded += remind(conn, desk, question)?;
    Ok(())
}

/// On the last day, and not before the day after the question, those who did not answer are asked once more.
fn remind(conn: &mut Conn, desk: &Desk, question: &Question) -> Result<u64, StoreError> {
    let is_last = desk.today() + TimeDelta::days(1) >= question.answer_by;
    if !is_last || desk.now - question.asked_at < REMINDED_AFTER {
        return Ok(0);
    }
    let mut reminded = 0;
    for row in asked_of(conn, question.id.uuid())? {
        let asked = Asked::of(&row);
        if asked.reminded || asked.answer.is_some() {
            continue;
        }
        if note_reminded(conn, row.id, desk.now)? == 1
            && letters::tell_asked(conn, desk, "again", question, &asked)? > 0
        {
            reminded += 1;
        }
    }
    Ok(reminded)
}

fn forget(conn: &mut Conn, desk: &Desk) -> Result<u64, StoreError> {
    Ok(forget_links_before(conn, desk.now - LINK_KEPT)?
        + forget_words_before(conn, desk.now - WORDS_KEPT)?
        + forget_askers_before(conn, desk.now - ASKER_KEPT)?
        + forget_rooms_before(conn, desk.today())?)
}
