//! What the rights do by themselves every day: remind of requests that fall due, and forget who asked after a year.

use ::store::{Db, SealKey, StoreError};
use chrono::{DateTime, TimeDelta, Utc};
use post::{Letter, Outgoing};
use vocabulary::Locale;
use vocabulary::id::LetterId;
use web::Shell;

use crate::paths;
use crate::request::{KEPT_FOR, REMINDED_BEFORE};
use crate::store;

/// Reminds the coordinators of requests due within a week, once each, and forgets who made requests answered a year
/// ago. Run by the house every day or more often. Answers how many letters were written.
pub async fn follow_up(db: &Db, key: &SealKey, shell: &Shell) -> Result<u64, StoreError> {
    let now = shell.clock.now();
    let today = vocabulary::time::paris(now).date();
    let letters = [Locale::French, Locale::English].map(|locale| (locale, reminder(shell, locale)));
    let due_by = today + TimeDelta::days(REMINDED_BEFORE);
    let key = key.clone();
    let remind = move |conn: &mut ::store::Conn| {
        store::forget_askers(conn, today - TimeDelta::days(KEPT_FOR))?;
        if store::count_unreminded(conn, due_by)? == 0 {
            return Ok(0);
        }
        let mut written = 0;
        for account in membership::coordinators(conn, today)? {
            let Some(to) = accounts::recipient(conn, &key, account)? else { continue };
            let Some((_, letter)) = letters.iter().find(|(locale, _)| *locale == to.locale) else { continue };
            let id = LetterId::from_source("rights", &account.to_string(), &stamp(now));
            post::send(conn, &key, &Outgoing { id, to: &to, letter, kind: "rights", now })?;
            written += 1;
        }
        // Without a coordinator nobody was reminded: the next one will be.
        if written > 0 {
            store::note_reminded(conn, due_by, now)?;
        }
        Ok(written)
    };
    db.write(remind).await
}

/// One reminder per coordinator and moment.
fn stamp(now: DateTime<Utc>) -> String {
    now.timestamp_micros().to_string()
}

/// The letter says that something is due and where, and nothing of whom it is about.
fn reminder(shell: &Shell, locale: Locale) -> Letter {
    let say = |key: &str| shell.words.say(locale, key).into_owned();
    Letter {
        subject: say("rights-reminder-subject"),
        paragraphs: vec![say("rights-reminder-text")],
        code: None,
        link: Some((say("rights-reminder-link"), format!("{}{}", shell.base_url, paths::DESK))),
        closing: vec![say("rights-reminder-closing")],
    }
}
