//! Saying an opinion of an action, and telling the action that it was presented.

use ::store::{Conn, Fact, StoreError};
use action::By;
use chrono::NaiveDate;
use serde_json::json;
use vocabulary::id::{CollectiveActionId, IsicSessionId};

use crate::sitting::Opinion;
use crate::store::sittings::{OpinionRow, give_opinion};

/// An opinion about to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) action: CollectiveActionId,
    pub(crate) opinion: Opinion,
    /// Why; empty where nobody said.
    pub(crate) words: String,
    /// How often one was given before, as whoever gives it has read.
    pub(crate) revision: i64,
}

/// Keeps an opinion. An action that was never presented learns that it was, on the day of the sitting; one that was
/// keeps its first day. Answers whether it was kept: it is not where somebody gave another one meanwhile.
pub(crate) fn say(
    conn: &mut Conn,
    (sitting, sits_on): (IsicSessionId, NaiveDate),
    said: &Said,
    by: By,
) -> Result<bool, StoreError> {
    let row = OpinionRow {
        sitting: sitting.uuid(),
        action: said.action.uuid(),
        opinion: said.opinion.code().to_owned(),
        words: said.words.clone(),
        revision: said.revision,
    };
    if give_opinion(conn, &row)? == 0 {
        return Ok(false);
    }
    let payload =
        json!({ "sitting": sitting.to_string(), "opinion": row.opinion, "given": said.revision + 1 });
    let fact = Fact { name: "register.opinion", subject: Some(row.action), payload, recorded_at: by.now };
    ::store::record(conn, &fact)?;
    let presented = action::action(conn, said.action)?;
    if presented.is_some_and(|action| action.isic_on.is_none()) {
        action::present_in_isic(conn, said.action, sits_on, by)?;
    }
    Ok(true)
}
