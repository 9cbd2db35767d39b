//! What a person says by a button: yes, no, came, did not come, helped; stop; and that she leaves.

use axum::extract::{Path, State};
use axum::response::Response;
use referral::{Act, By, Channel, Code, Desk, Teller};
use web::{Failure, Filled, Visit};

use super::{HerPages, Opened, code, failure, opened, query};
use crate::gateway::{Ear, Heard, call};
use crate::letters::Drawn;
use crate::opening::Found;
use crate::paths;
use crate::store::keys::end_visit;
use crate::word::Word;

/// The person herself, by her link.
const HERSELF: By = By { teller: Teller::Person, account: None, organization: None, channel: Channel::Link };

fn back(visit: &Visit, secret: &str, done: &str) -> Response {
    visit.go(&format!("{}{}", paths::requests(secret), query(visit, done)), "")
}

/// Stops everything at once, whatever the state.
pub(super) async fn stop(
    visit: Visit,
    State(room): State<HerPages>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let Opened { found, .. } = opened(&room, &visit, &secret).await?;
    let Found::Page(id) = found else { return Ok(code::shut(&visit, found)) };
    let desk = Desk::new(&room.key, &room.shell, visit.now);
    let stopped = room.db.write(move |conn| referral::withdraw(conn, &desk, id, Channel::Link));
    stopped.await.map_err(failure)?;
    Ok(back(&visit, &secret, "stop"))
}

/// Says one word about one request.
pub(super) async fn say(
    visit: Visit,
    State(room): State<HerPages>,
    Path((secret, typed)): Path<(String, String)>,
    filled: Filled,
) -> Result<Response, Failure> {
    let Opened { found, .. } = opened(&room, &visit, &secret).await?;
    let Found::Page(page) = found else { return Ok(code::shut(&visit, found)) };
    let (Some(word), Some(code)) = (Word::sent(filled.text("dire")), Code::parse(&typed)) else {
        return Ok(back(&visit, &secret, ""));
    };
    let mut desk = Desk::new(&room.key, &room.shell, visit.now);
    if word.agrees_to_what_was_read() {
        desk = desk.having_seen(filled.text("version").parse().unwrap_or_default());
    }
    let (key, shell) = (room.key.clone(), std::sync::Arc::clone(&room.shell));
    let drawn = Drawn { chance: visit.chance(), now: visit.now };
    let done = room.db.write(move |conn| {
        let there = referral::referral_by_code(conn, &key, code)?;
        let Some(one) = there.filter(|one| one.her_page == Some(page)) else { return Ok(None) };
        if word == Word::Call {
            let ear = Ear { key: &key, shell: &shell, desk: &desk, drawn };
            return Ok(Some(matches!(call(conn, ear, &one, Some(&HERSELF))?, Heard::Done(..))));
        }
        Ok(Some(referral::perform(conn, &desk, one.id, &word.act(), &HERSELF)?.is_ok()))
    });
    match done.await.map_err(failure)? {
        None => Err(Failure::NotFound),
        Some(true) => Ok(back(&visit, &secret, word.done())),
        Some(false) => Ok(back(&visit, &secret, "late")),
    }
}

/// Closes a visit that began with a typed code; the link of a letter stays.
pub(super) async fn leave(
    visit: Visit,
    State(room): State<HerPages>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let (digest, now) = (web::secret::digest(&secret), visit.now);
    room.db.write(move |conn| end_visit(conn, &digest, now)).await.map_err(failure)?;
    Ok(visit.go(&format!("{}{}", paths::CODE, query(&visit, "left")), ""))
}

impl Word {
    /// What it does.
    pub(crate) fn act(self) -> Act {
        match self {
            Self::Yes => Act::PersonAgrees,
            Self::No => Act::PersonDeclines,
            Self::Stop => Act::Stop,
            Self::Came => Act::Came,
            Self::Missed => Act::DidNotCome,
            Self::Helped => Act::Helped,
            Self::Call => Act::Escalate { words: String::new() },
        }
    }

    /// What her page says then, as its address says it.
    pub(crate) const fn done(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Stop => "stop",
            Self::Came | Self::Missed | Self::Helped => "told",
            Self::Call => "call",
        }
    }

    /// Whether it answers what the page showed: then only as long as nothing of it changed.
    const fn agrees_to_what_was_read(self) -> bool {
        matches!(self, Self::Yes)
    }
}
