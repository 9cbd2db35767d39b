//! News that is due becomes letters: one for each address, with every line that waits for it.

use chrono::{DateTime, Utc};
use store::{Conn, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::Locale;
use web::Shell;

use crate::content::{Column, Content, open, open_json, seal, seal_json};
use crate::letter::Letter;
use crate::store::{NewLetterRow, NewsRow, addresses_with_news, insert_letter, news_due, remove_news_due};

/// The addresses served in one transaction.
const ADDRESSES_AT_ONCE: i64 = 50;
/// The lines told in one letter; of the others it says how many there are.
const MOST_LINES: usize = 30;

/// Puts the news that is due into letters, for some addresses; answers whether more may wait.
pub(crate) fn gather(
    c: &mut Conn,
    key: &SealKey,
    shell: &Shell,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let addresses = addresses_with_news(c, now, ADDRESSES_AT_ONCE)?;
    let more = i64::try_from(addresses.len()).is_ok_and(|found| found == ADDRESSES_AT_ONCE);
    for address in addresses {
        let news = news_due(c, now, &address)?;
        let Some(last) = news.last() else { continue };
        // First removed, then written: of two postmen who gather at once, the second finds the rows changed and
        // begins again, rather than that the letter is already there.
        remove_news_due(c, now, &address)?;
        insert_letter(c, &letter_of(key, shell, &news, last, now)?)?;
    }
    Ok(more)
}

/// The letter of these lines, with the identity of the first: none is drawn within a transaction.
fn letter_of(
    key: &SealKey,
    shell: &Shell,
    news: &[NewsRow],
    last: &NewsRow,
    now: DateTime<Utc>,
) -> Result<NewLetterRow, StoreError> {
    let id = news.first().map_or(last.id, |first| first.id);
    let locale = Locale::from_code(&last.locale).unwrap_or_default();
    let address = open(key, Column::NewsAddress, last.id, &last.address_sealed)?;
    let content = content_of(key, shell, locale, news)?;
    Ok(NewLetterRow {
        id,
        account: last.account,
        address_sealed: seal(key, Column::LetterAddress, id, &address)?,
        address_print: last.address_print.clone(),
        locale: last.locale.clone(),
        kind: kind_of(news),
        is_news: true,
        silent_in_august: last.silent_in_august,
        content_sealed: Some(seal_json(key, Column::LetterContent, id, &content)?),
        written_at: now,
        next_at: now,
        attempts: 0,
        state: String::from("waiting"),
    })
}

fn content_of(key: &SealKey, shell: &Shell, locale: Locale, news: &[NewsRow]) -> Result<Content, StoreError> {
    let say = |text: &str, count: usize| {
        let values = [("count", count.into()), ("network", shell.network_name.as_str().into())];
        shell.words.say_with(locale, text, &values).into_owned()
    };
    let untold = news.len().saturating_sub(MOST_LINES);
    let letter = Letter {
        subject: say("post-news-subject", news.len()),
        paragraphs: vec![say("post-news-lead", news.len())],
        closing: if untold == 0 { Vec::new() } else { vec![say("post-news-more", untold)] },
        ..Letter::default()
    };
    let told = news.iter().take(MOST_LINES);
    let lines: Result<Vec<_>, _> = told.map(|row| open_line(key, row.id, row)).collect();
    Ok(Content { letter, news: lines?, leave: None })
}

fn open_line(key: &SealKey, id: Uuid, row: &NewsRow) -> Result<crate::content::Line, StoreError> {
    open_json(key, Column::NewsLine, id, &row.line_sealed)
}

/// What the letter is about: the kind its lines share, or news of several kinds.
fn kind_of(news: &[NewsRow]) -> String {
    let mut kinds = news.iter().map(|row| row.kind.as_str());
    let first = kinds.next().unwrap_or("news");
    if kinds.all(|kind| kind == first) { first.to_owned() } else { String::from("news") }
}
