//! The letters of subscriptions: the one that asks to confirm, and the one of the week.

use std::sync::Arc;

use ::store::{Conn, Db, SealKey, StoreError};
use chrono::{DateTime, Utc};
use post::{Bulletin, Letter, Outgoing, Recipient, Rhythm};
use vocabulary::Locale;
use vocabulary::id::LetterId;
use web::Shell;

use crate::news::NewsItem;
use crate::paths;
use crate::store::{news, subscriptions};
use crate::subscription::{Subscription, UNCONFIRMED_FOR, last_round, token};
use crate::words::{line, wish_in_words};

/// How many letters are written in one transaction.
const LETTERS: i64 = 20;
/// The most news one letter tells one by one; how many more there are is said.
const MOST_LINES: usize = 40;
/// The most news that are counted.
const MOST_COUNTED: i64 = 1_000;

/// Writes the letters of the week that were not written yet, and forgets wishes that nobody confirmed. Answers how
/// many letters there are.
///
/// May be stopped anywhere, run again, or run by several processes at once: a letter and the note that it was written
/// are one. A week without news has no letter.
pub async fn write_weekly(db: &Db, key: &SealKey, shell: &Arc<Shell>) -> Result<u64, StoreError> {
    let now = shell.clock.now();
    db.write(move |conn| subscriptions::delete_unconfirmed(conn, now - UNCONFIRMED_FOR)).await?;
    let round = last_round(now);
    let mut written = 0;
    loop {
        let (key, shell) = (key.clone(), Arc::clone(shell));
        let some = db.write(move |conn| {
            let due = subscriptions::due(conn, &key, round, LETTERS)?;
            let mut letters = 0;
            for subscription in &due {
                letters += u64::from(tell(conn, &key, &shell, (subscription, round, now))?);
            }
            Ok((due.len(), letters))
        });
        let (seen, letters) = some.await?;
        written += letters;
        if seen == 0 {
            return Ok(written);
        }
    }
}

fn tell(
    conn: &mut Conn,
    key: &SealKey,
    shell: &Shell,
    (to, round, now): (&Subscription, DateTime<Utc>, DateTime<Utc>),
) -> Result<bool, StoreError> {
    let told = news::wished(conn, &to.wish, to.told_up_to, MOST_COUNTED)?;
    let last = told.first().map_or(to.told_up_to, |item| item.seq);
    if subscriptions::note_told(conn, to.id.uuid(), round, last)? == 0 || told.is_empty() {
        return Ok(false);
    }
    let id = LetterId::from_source("syndication", &to.id.to_string(), &round.to_rfc3339());
    let letter = weekly(shell, to, &told);
    let mut lines: Vec<(String, String)> = told
        .iter()
        .take(MOST_LINES)
        .map(|item| (line(&shell.words, to.locale, item), format!("{}{}", shell.base_url, item.path)))
        .collect();
    lines.extend(others(shell, to, told.len().saturating_sub(MOST_LINES)));
    let leave = format!("{}{}", shell.base_url, paths::leave(&token(key, to.id)));
    let recipient = recipient(to);
    let outgoing = Outgoing { id, to: &recipient, letter: &letter, kind: "subscription", now };
    post::send_bulletin(conn, key, &outgoing, &Bulletin { lines: &lines, leave })?;
    Ok(true)
}

/// The line that says how many news are not told one by one, and leads to all of them.
fn others(shell: &Shell, to: &Subscription, count: usize) -> Option<(String, String)> {
    if count == 0 {
        return None;
    }
    let words = shell.words.say_with(to.locale, "syndication-weekly-others", &[("count", count.into())]);
    Some((words.into_owned(), format!("{}{}", shell.base_url, paths::feed(&to.wish.theme, &to.wish.commune))))
}

fn weekly(shell: &Shell, to: &Subscription, told: &[NewsItem]) -> Letter {
    let wish = wish_in_words(&shell.words, to.locale, &to.wish);
    let values = [
        ("count", told.len().into()),
        ("network", shell.network_name.as_str().into()),
        ("wish", wish.as_str().into()),
    ];
    let say = |key: &str| shell.words.say_with(to.locale, key, &values).into_owned();
    Letter {
        subject: say("syndication-weekly-subject"),
        paragraphs: vec![say("syndication-weekly-lead")],
        ..Letter::default()
    }
}

/// The letter that asks whoever reads this address whether they wished for it.
pub(crate) fn confirmation(shell: &Shell, key: &SealKey, to: &Subscription) -> Letter {
    let wish = wish_in_words(&shell.words, to.locale, &to.wish);
    let values = [("network", shell.network_name.as_str().into()), ("wish", wish.as_str().into())];
    let say = |key: &str| shell.words.say_with(to.locale, key, &values).into_owned();
    let page = format!("{}{}", shell.base_url, paths::subscription(&token(key, to.id)));
    Letter {
        subject: say("syndication-confirm-subject"),
        paragraphs: vec![say("syndication-confirm-lead")],
        code: None,
        link: Some((say("syndication-confirm-link"), page)),
        closing: vec![say("syndication-confirm-closing")],
    }
}

/// Sends the letter that asks for confirmation.
pub(crate) fn send_confirmation(
    conn: &mut Conn,
    key: &SealKey,
    (to, letter): (&Subscription, &Letter),
    (id, now): (LetterId, DateTime<Utc>),
) -> Result<(), StoreError> {
    let recipient = recipient(to);
    post::send(conn, key, &Outgoing { id, to: &recipient, letter, kind: "subscription", now })
}

fn recipient(to: &Subscription) -> Recipient {
    let locale: Locale = to.locale;
    Recipient {
        account: None,
        address: to.address.clone(),
        locale,
        rhythm: Rhythm::Weekly,
        silent_in_august: false,
    }
}
