//! The letters of this room: a code, a link, what to do if one asked for nothing; no name, nothing personal.

use chrono::{DateTime, Utc};
use post::{Letter, Outgoing, Recipient, Rhythm};
use store::{Conn, SealKey, StoreError};
use vocabulary::Locale;
use vocabulary::id::LetterId;
use web::{Secret, Shell};

use crate::account::Account;
use crate::asking::{Asked, Secrets};
use crate::paths;
use crate::store::accounts::recipient_of;
use crate::store::requests::Due;

/// What a letter is for, by its key: `accounts-letter-<what>-subject`, and so on.
fn letter(shell: &Shell, locale: Locale, what: &str, paragraphs: &[&str], closing: &[&str]) -> Letter {
    let network = || [("name", shell.network_name.as_str().into())];
    let text = |part: &str| {
        let key = format!("accounts-letter-{what}-{part}");
        shell.words.say_with(locale, &key, &network()).into_owned()
    };
    Letter {
        subject: text("subject"),
        paragraphs: paragraphs.iter().map(|part| text(part)).collect(),
        code: None,
        link: None,
        closing: closing.iter().map(|part| text(part)).collect(),
    }
}

fn link(shell: &Shell, locale: Locale, what: &str, path: &str) -> Option<(String, String)> {
    let label = shell.words.say(locale, &format!("accounts-letter-{what}-link")).into_owned();
    Some((label, format!("{}{path}", shell.base_url)))
}

/// Writes the letter a request calls for, or does as much work for nobody.
pub(crate) fn answer_request(
    conn: &mut Conn,
    key: &SealKey,
    shell: &Shell,
    (asked, due): (&Asked, &Due),
) -> Result<(), StoreError> {
    let secrets = &asked.secrets;
    let (to, letter, kind) = match due {
        Due::Opening(account) => (recipient_of(account), opening(shell, account.locale, secrets), "sign-in"),
        Due::Ended(account) => {
            let letter = letter(shell, account.locale, "ended", &["lead", "advice"], &["closing"]);
            (recipient_of(account), letter, "sign-in")
        }
        Due::Stranger => {
            let to = stranger(asked);
            let mut letter = letter(shell, asked.locale, "stranger", &["lead", "advice"], &["closing"]);
            letter.link = link(shell, asked.locale, "stranger", "/");
            (to, letter, "sign-in")
        }
        Due::Silence => return crate::store::requests::keep_silent(conn, key, asked),
    };
    post::send(conn, key, &Outgoing { id: secrets.letter, to: &to, letter: &letter, kind, now: asked.now })
}

fn opening(shell: &Shell, locale: Locale, secrets: &Secrets) -> Letter {
    let mut letter = letter(shell, locale, "code", &["lead", "or-link"], &["once", "not-you"]);
    letter.code = Some(secrets.code.spoken());
    letter.link = link(shell, locale, "code", &paths::link(&secrets.link));
    letter
}

fn stranger(asked: &Asked) -> Recipient {
    Recipient {
        account: None,
        address: asked.email.text().to_owned(),
        locale: asked.locale,
        rhythm: Rhythm::Immediate,
        silent_in_august: false,
    }
}

/// A letter with the link that opens once the code said aloud is typed.
pub(crate) fn help(
    conn: &mut Conn,
    key: &SealKey,
    shell: &Shell,
    (account, secrets, now): (&Account, &Secrets, DateTime<Utc>),
) -> Result<(), StoreError> {
    let locale = account.locale;
    let mut letter = letter(shell, locale, "help", &["lead", "advice"], &["once", "not-you"]);
    letter.link = link(shell, locale, "help", &paths::link(&secrets.link));
    let to = recipient_of(account);
    post::send(conn, key, &Outgoing { id: secrets.letter, to: &to, letter: &letter, kind: "sign-in", now })
}

/// The letters of a change of address.
pub(crate) struct AddressLetters<'a> {
    pub(crate) account: &'a Account,
    pub(crate) new_address: &'a str,
    pub(crate) secret: &'a Secret,
    pub(crate) stop: &'a Secret,
    /// Whether somebody else than the member asked.
    pub(crate) by_other: bool,
    pub(crate) to_new: LetterId,
    pub(crate) to_old: LetterId,
    pub(crate) now: DateTime<Utc>,
}

/// Asks the new address to confirm, and lets the old one stop it.
pub(crate) fn change_address(
    conn: &mut Conn,
    key: &SealKey,
    shell: &Shell,
    change: &AddressLetters<'_>,
) -> Result<(), StoreError> {
    let (locale, now) = (change.account.locale, change.now);
    let old = recipient_of(change.account);
    let new = Recipient { address: change.new_address.to_owned(), ..old.clone() };
    let once = if change.by_other { "days" } else { "once" };
    let mut confirm = letter(shell, locale, "address", &["lead", "advice"], &[once, "not-you"]);
    confirm.link = link(shell, locale, "address", &paths::address(change.secret));
    let said: &[&str] = if change.by_other { &["lead", "wait", "stop"] } else { &["lead", "stop"] };
    let mut notice = letter(shell, locale, "address-notice", said, &["not-you"]);
    notice.link = link(shell, locale, "address-notice", &paths::old_address(change.stop));
    let mut send = |id, to: &Recipient, letter: &Letter| {
        post::send(conn, key, &Outgoing { id, to, letter, kind: "address", now })
    };
    send(change.to_new, &new, &confirm)?;
    send(change.to_old, &old, &notice)
}

/// Warns the holder of an account that nobody uses.
pub(crate) fn warn_unused(
    conn: &mut Conn,
    key: &SealKey,
    shell: &Shell,
    (account, id, days, now): (&Account, LetterId, i64, DateTime<Utc>),
) -> Result<(), StoreError> {
    let locale = account.locale;
    let mut letter = letter(shell, locale, "unused", &["lead"], &["closing"]);
    let when = [("count", web::words::Value::from(days))];
    letter.paragraphs.push(shell.words.say_with(locale, "accounts-letter-unused-when", &when).into_owned());
    letter.link = link(shell, locale, "unused", paths::SIGN_IN);
    let to = recipient_of(account);
    post::send(conn, key, &Outgoing { id, to: &to, letter: &letter, kind: "unused", now })
}
