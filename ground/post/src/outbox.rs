//! The outbox: letters are written in the transaction of what they tell, and leave once it is kept.

use chrono::{DateTime, Utc};
use store::{Conn, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::id::LetterId;

use crate::content::{Column, Content, Line, print, refuse_personal, seal, seal_json, texts_of};
use crate::letter::{Bulletin, News, Outgoing, Rhythm};
use crate::rhythm::turn;
use crate::store::{
    NewLetterRow, NewsRow, insert_letter, insert_news, known_letter, move_news_of, remove_news_of,
    remove_waiting_news_letters,
};

/// Writes a letter into the outbox; it leaves at once whatever the member's rhythm.
///
/// # Errors
/// A letter that would say something personal (a number nobody may keep, the address it goes to) is refused, and
/// the transaction with it: such a letter is a fault of the programme.
pub fn send(c: &mut Conn, key: &SealKey, outgoing: &Outgoing<'_>) -> Result<(), StoreError> {
    write(c, key, outgoing, Content { letter: outgoing.letter.clone(), ..Content::default() })
}

/// Whether a letter of this identity was written, as long as the outbox remembers it: thirty days after it left. An
/// identity made of what a letter tells keeps a round that comes again from writing it again.
///
/// # Errors
/// Those of the store.
pub fn is_written(c: &mut Conn, id: LetterId) -> Result<bool, StoreError> {
    Ok(known_letter(c, id.uuid())?.is_some())
}

/// Writes a letter to somebody who subscribed: it leaves at once, and says how to leave for good.
///
/// # Errors
/// As [`send`].
pub fn send_bulletin(
    c: &mut Conn,
    key: &SealKey,
    outgoing: &Outgoing<'_>,
    bulletin: &Bulletin<'_>,
) -> Result<(), StoreError> {
    refuse_personal(outgoing.to, bulletin.lines.iter().map(|(text, _)| text.as_str()))?;
    let line = |(text, link): &(String, String)| Line { text: text.clone(), link: link.clone() };
    let content = Content {
        letter: outgoing.letter.clone(),
        news: bulletin.lines.iter().map(line).collect(),
        leave: Some(bulletin.leave.clone()),
    };
    write(c, key, outgoing, content)
}

fn write(c: &mut Conn, key: &SealKey, outgoing: &Outgoing<'_>, content: Content) -> Result<(), StoreError> {
    refuse_personal(outgoing.to, texts_of(outgoing.letter))?;
    let (id, to) = (outgoing.id.uuid(), outgoing.to);
    insert_letter(
        c,
        &NewLetterRow {
            id,
            account: to.account,
            address_sealed: seal(key, Column::LetterAddress, id, to.address.trim())?,
            address_print: print(key, &to.address),
            locale: to.locale.code().to_owned(),
            kind: outgoing.kind.to_owned(),
            is_news: false,
            silent_in_august: false,
            content_sealed: Some(seal_json(key, Column::LetterContent, id, &content)?),
            written_at: outgoing.now,
            next_at: outgoing.now,
            attempts: 0,
            state: String::from("waiting"),
        },
    )
}

/// Writes a line of news into the outbox; it leaves as the member's rhythm has it, or is dropped at once.
///
/// # Errors
/// As [`send`].
pub fn tell(c: &mut Conn, key: &SealKey, news: &News<'_>) -> Result<(), StoreError> {
    let (id, to) = (news.id.uuid(), news.to);
    let Some(next_at) = turn(to.rhythm, to.silent_in_august, news.now) else { return Ok(()) };
    refuse_personal(to, std::iter::once(news.text.as_str()))?;
    let line = Line { text: news.text.clone(), link: news.link.clone() };
    insert_news(
        c,
        &NewsRow {
            id,
            account: to.account,
            address_sealed: seal(key, Column::NewsAddress, id, to.address.trim())?,
            address_print: print(key, &to.address),
            locale: to.locale.code().to_owned(),
            kind: news.kind.to_owned(),
            silent_in_august: to.silent_in_august,
            line_sealed: seal_json(key, Column::NewsLine, id, &line)?,
            told_at: news.now,
            next_at,
        },
    )
}

/// The member wishes another rhythm: what waits is told accordingly, and nothing more if they want no news.
///
/// # Errors
/// Those of the store.
pub fn reschedule(
    c: &mut Conn,
    account: Uuid,
    rhythm: Rhythm,
    silent_in_august: bool,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let Some(next_at) = turn(rhythm, silent_in_august, now) else {
        remove_news_of(c, account)?;
        return remove_waiting_news_letters(c, account).map(|_| ());
    };
    move_news_of(c, account, silent_in_august, next_at)
}

#[cfg(test)]
mod tests;
