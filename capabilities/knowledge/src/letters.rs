//! The letters of this room: a remark came, a card is to be read, a card ends. None quotes what people wrote.

use ::store::{Conn, StoreError};
use chrono::NaiveDate;
use post::{Desk, Letter, Outgoing, Recipient};
use uuid::Uuid;
use vocabulary::id::{AccountId, LetterId};

/// The word under which the letters of this room stand in the outbox.
const KIND: &str = "knowledge";

/// What a letter tells, and where it leads.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    /// The part of its keys between `knowledge-letter-` and `-subject`.
    pub(crate) what: &'static str,
    /// What it is about: with the stamp it makes the letter's identity, so that one event writes one letter.
    pub(crate) about: Uuid,
    /// What makes it another letter about the same.
    pub(crate) stamp: String,
    /// The title of the card, which is public.
    pub(crate) title: String,
    /// The path of its link.
    pub(crate) path: String,
    /// The day it speaks of.
    pub(crate) day: Option<NaiveDate>,
}

/// Writes to whoever began a card, and to those who keep the network together. Answers how many letters that made.
pub(crate) fn tell(
    conn: &mut Conn,
    desk: &Desk,
    author: Option<AccountId>,
    told: &Told,
) -> Result<u64, StoreError> {
    let mut to = membership::coordinators(conn, desk.today())?;
    to.extend(author.filter(|author| !to.contains(author)));
    to.into_iter().try_fold(0, |sum, account| Ok(sum + tell_one(conn, desk, account, told)?))
}

fn tell_one(conn: &mut Conn, desk: &Desk, account: AccountId, told: &Told) -> Result<u64, StoreError> {
    let Some(to) = accounts::recipient(conn, &desk.key, account)? else { return Ok(0) };
    let stamp = format!("{}/{}/{}", told.what, told.about, told.stamp);
    let id = LetterId::from_source(KIND, &stamp, &account.to_string());
    if post::is_written(conn, id)? {
        return Ok(0);
    }
    let letter = letter(desk, &to, told);
    post::send(conn, &desk.key, &Outgoing { id, to: &to, letter: &letter, kind: KIND, now: desk.now })?;
    Ok(1)
}

fn letter(desk: &Desk, to: &Recipient, told: &Told) -> Letter {
    let day = told.day.map(|day| vocabulary::date::in_words(day, to.locale)).unwrap_or_default();
    let values = [("title", told.title.as_str().into()), ("day", day.as_str().into())];
    desk.note(to.locale, &format!("knowledge-letter-{}-", told.what), &values, &told.path)
}
