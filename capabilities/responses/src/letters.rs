//! The letter of this room: another response of an organisation counts now.

use ::store::{Conn, SealKey, StoreError};
use chrono::{DateTime, Utc};
use membership::Standing;
use post::{Letter, Outgoing};
use vocabulary::Locale;
use vocabulary::id::{LetterId, ResponseId};
use web::Shell;

use crate::paths;
use crate::response::Response;

/// Tells those who keep the records of an organisation that a newer response replaces the one that counted before:
/// whoever sent it learns why hers counts no longer, and who sent the newer one sees it on her page.
pub(crate) fn tell_replaced(
    conn: &mut Conn,
    key: &SealKey,
    shell: &Shell,
    (response, title): (&Response, &str),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let Some(organization) = response.organization else { return Ok(()) };
    let today = vocabulary::time::paris(now).date();
    for mandate in membership::members_of(conn, organization, today)? {
        if mandate.standing == Standing::Member {
            continue;
        }
        let Some(to) = accounts::recipient(conn, key, mandate.account)? else { continue };
        let letter = replaced(shell, to.locale, title, &paths::own(organization.uuid()));
        let id = letter_id(response.id, &mandate.account.to_string(), now);
        post::send(conn, key, &Outgoing { id, to: &to, letter: &letter, kind: "responses", now })?;
    }
    Ok(())
}

/// The same for the same sending, however often its transaction is run.
fn letter_id(response: ResponseId, account: &str, now: DateTime<Utc>) -> LetterId {
    let sending = format!("{response} {}", now.timestamp_micros());
    LetterId::from_source("responses", &sending, account)
}

fn replaced(shell: &Shell, locale: Locale, title: &str, path: &str) -> Letter {
    let say = |key: &str| shell.words.say_with(locale, key, &[("name", title.into())]).into_owned();
    Letter {
        subject: say("responses-letter-replaced-subject"),
        paragraphs: vec![say("responses-letter-replaced-text")],
        link: Some((say("responses-letter-replaced-link"), format!("{}{path}", shell.base_url))),
        ..Letter::default()
    }
}
