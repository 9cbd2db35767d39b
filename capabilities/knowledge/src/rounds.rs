//! What cards do by themselves: tell before they end, ask to be looked at again, forget.

use std::sync::Arc;

use ::store::{Conn, Db, SealKey, StoreError};
use chrono::{DateTime, Utc};
use post::Desk;
use vocabulary::id::CardId;
use web::Shell;

use crate::card::{Card, Reason, Stage, Step, TOLD_BEFORE};
use crate::comment::{DECLINED_KEPT, UNANSWERED_KEPT};
use crate::letters::{self, Told};
use crate::paths;
use crate::review::LINK_KEPT;
use crate::store::{cards, comments, reviews};

/// What a round did, in counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Cards that ask to be looked at again: their date is over, or what they say of the law.
    pub reopened: u64,
    /// Letters that were written.
    pub written: u64,
}

/// The round of every day, made every hour or more often: the same on the same day, so that several processes may make
/// it.
///
/// # Errors
/// Those of the store; what was done before stands, and the next round does the rest.
pub async fn daily(db: &Db, key: &SealKey, shell: &Arc<Shell>) -> Result<Round, StoreError> {
    let now = shell.clock.now();
    let desk = Desk::new(key, shell, now);
    db.write(move |conn| {
        let written = tell_endings(conn, &desk)?;
        let reopened = reopen(conn, now)?;
        reviews::forget_links(conn, now - LINK_KEPT)?;
        comments::forget(conn, now - DECLINED_KEPT, now - UNANSWERED_KEPT)?;
        Ok(Round { reopened, written })
    })
    .await
}

/// Sixty days before a version ends, once for each version, whoever looks after it is written to.
fn tell_endings(conn: &mut Conn, desk: &Desk) -> Result<u64, StoreError> {
    let today = vocabulary::time::paris(desk.now).date();
    let mut written = 0;
    for ending in cards::ending_by(conn, today + TOLD_BEFORE)? {
        if ending.told_for == Some(ending.valid_until) {
            continue;
        }
        let id = CardId::from(ending.id);
        let Some(card) = cards::card(conn, id)? else { continue };
        let told = Told {
            what: if ending.valid_until < today { "over" } else { "ending" },
            about: ending.id,
            stamp: ending.valid_until.to_string(),
            title: card.edition.map(|edition| edition.content.title).unwrap_or_default(),
            path: paths::work(id),
            day: Some(ending.valid_until),
        };
        written += letters::tell(conn, desk, card.author, &told)?;
        cards::note_told(conn, ending.id, ending.valid_until)?;
    }
    Ok(written)
}

/// A published card past its date, or whose facts of law are, asks to be looked at again.
fn reopen(conn: &mut Conn, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let today = vocabulary::time::paris(now).date();
    let mut reopened = 0;
    for card in cards::cards(conn)? {
        let Some(edition) = card.public().filter(|_| card.stage == Stage::Published) else { continue };
        let reason = if edition.valid_until < today {
            Reason::Date
        } else if edition.content.facts.iter().any(|fact| fact.is_doubtful(today)) {
            Reason::Law
        } else {
            continue;
        };
        reopened += u64::from(reopen_for(conn, &card, reason, now)?);
    }
    Ok(reopened)
}

/// Asks for a published card to be looked at again. Says whether it was this call that did.
pub(crate) fn reopen_for(
    conn: &mut Conn,
    card: &Card,
    reason: Reason,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    match card.stage.after(Step::Reopen) {
        Some(to) => cards::step(conn, card, (to, Some(reason)), now),
        None => Ok(false),
    }
}
