//! Letters: whether the mail server takes them, and whether they leave.

use chrono::{DateTime, TimeDelta, Utc};
use observatory::Finding;
use post::{SmtpFault, troubles};
use store::{Db, StoreError};

use super::outward::now_on;
use crate::settings::Settings;

/// Letters that wait for longer, while none has left since, are stuck.
const STUCK_AFTER: TimeDelta = TimeDelta::days(1);

/// Letters are the way in: a mail server that does not answer shuts the house.
pub(super) fn mail_server(settings: &Settings) -> Finding {
    let Some(server) = &settings.smtp else { return Finding::care("mail", "none") };
    let fault = |code| Finding::fault("mail", code);
    let found = match now_on(server.check()) {
        Ok(Ok(_)) => Finding::well("mail", "ok"),
        Ok(Err(SmtpFault::Settings(why))) => fault("settings").with("detail", why),
        Ok(Err(SmtpFault::Connection(why))) => fault("unreachable").with("detail", why),
        Ok(Err(SmtpFault::Encryption(why))) => fault("encryption").with("detail", why),
        Ok(Err(SmtpFault::SignIn)) => fault("account"),
        Ok(Err(SmtpFault::Sender(why))) => fault("sender").with("detail", why),
        Err(error) => fault("unreachable").with("detail", error),
    };
    found.with("host", &server.host).with("port", server.port()).with("from", &server.from)
}

pub(super) fn outbox(db: &Db, now: DateTime<Utc>) -> Result<Finding, StoreError> {
    let (outbox, troubles) = db.read_now(|c| Ok((post::outbox(c, now)?, troubles(c)?)))?;
    let since = outbox.oldest_due.filter(|since| now - *since >= STUCK_AFTER);
    if let Some(since) = since.filter(|since| outbox.last_sent.is_none_or(|last| last <= *since)) {
        let days = (now - since).num_days();
        return Ok(Finding::fault("letters", "stuck").with("count", outbox.waiting).with("days", days));
    }
    let lost = troubles.iter().filter(|trouble| trouble.state != "waiting");
    if let Some(most) = lost.max_by_key(|trouble| trouble.count) {
        let found = Finding::care("letters", "lost").with("count", outbox.lost);
        return Ok(found.with("reason", &most.reason));
    }
    Ok(Finding::well("letters", "ok").with("waiting", outbox.waiting).with("sent", outbox.sent))
}
