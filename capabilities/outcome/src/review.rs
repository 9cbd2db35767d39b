//! A review: what an action brought, in effects of a closed list, and what became of it. Heads come from its dates.

use ::store::{Conn, Fact, StoreError, record};
use chrono::{DateTime, Utc};
use vocabulary::id::CollectiveActionId;

use crate::lists::Effect;
use crate::store::reviews::{
    EffectRow, ReviewRow, count_effects, effects_of, forget_effects, insert_effects, keep_review, review_of,
};

/// The most letters of what became of an action.
pub(crate) const LONGEST_REVIEW: usize = 2_000;
/// The most letters of what is said of one effect.
pub(crate) const LONGEST_EFFECT: usize = 300;

/// What an action brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// Of which action.
    pub action: CollectiveActionId,
    /// What became of it, in free words; may be empty.
    pub words: String,
    /// Each effect once, in the order of the list, with a few words of its own.
    pub effects: Vec<(Effect, String)>,
    /// How often it was written.
    pub revision: u32,
    /// When it was written first.
    pub written_at: DateTime<Utc>,
    /// When it was changed last.
    pub changed_at: DateTime<Utc>,
}

/// What somebody says an action brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saying {
    /// What became of it.
    pub words: String,
    /// The effects, each with a few words.
    pub effects: Vec<(Effect, String)>,
}

/// What became of a review that somebody wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// It stands.
    Kept,
    /// Somebody else wrote meanwhile: nothing was overwritten.
    Meanwhile,
    /// Too long, or nothing is said in it.
    Unfit,
}

impl Saying {
    /// Whether it can stand: something is said, nothing too long, each effect once.
    pub fn is_fit(&self) -> bool {
        let mut once: Vec<Effect> = self.effects.iter().map(|(effect, _)| *effect).collect();
        once.sort_unstable();
        once.dedup();
        let short = |(_, words): &(Effect, String)| words.chars().count() <= LONGEST_EFFECT;
        !(self.effects.is_empty() && self.words.trim().is_empty())
            && self.words.chars().count() <= LONGEST_REVIEW
            && once.len() == self.effects.len()
            && self.effects.iter().all(short)
    }
}

/// The review of an action, if somebody wrote one.
///
/// # Errors
/// Those of the store.
pub fn review(conn: &mut Conn, action: CollectiveActionId) -> Result<Option<Review>, StoreError> {
    let Some(row) = review_of(conn, action.uuid())? else { return Ok(None) };
    let mut effects: Vec<(Effect, String)> = effects_of(conn, action.uuid())?
        .into_iter()
        .filter_map(|(code, words)| Some((Effect::from_code(&code)?, words)))
        .collect();
    effects.sort_by_key(|(effect, _)| *effect);
    Ok(Some(Review {
        action,
        words: row.words,
        effects,
        revision: u32::try_from(row.revision).unwrap_or(u32::MAX),
        written_at: row.written_at,
        changed_at: row.changed_at,
    }))
}

/// Keeps what an action brought. `expected` is the revision the form was drawn from, 0 where there was none: where
/// somebody else wrote since, nothing is overwritten. The action itself stays in its state.
///
/// # Errors
/// Those of the store.
pub fn write(
    conn: &mut Conn,
    action: CollectiveActionId,
    expected: u32,
    said: &Saying,
    now: DateTime<Utc>,
) -> Result<Written, StoreError> {
    if !said.is_fit() {
        return Ok(Written::Unfit);
    }
    let before = review_of(conn, action.uuid())?;
    let revision = before.as_ref().map_or(0, |row| row.revision);
    if revision != i64::from(expected) {
        return Ok(Written::Meanwhile);
    }
    let row = ReviewRow {
        action: action.uuid(),
        words: said.words.trim().to_owned(),
        revision: revision + 1,
        written_at: before.map_or(now, |row| row.written_at),
        changed_at: now,
    };
    keep_review(conn, &row)?;
    forget_effects(conn, action.uuid())?;
    let effect = |(effect, words): &(Effect, String)| EffectRow {
        action: action.uuid(),
        effect: effect.code().to_owned(),
        words: words.trim().to_owned(),
    };
    insert_effects(conn, &said.effects.iter().map(effect).collect::<Vec<_>>())?;
    let payload = serde_json::json!({ "effects": said.effects.len() });
    let fact = Fact { name: "outcome.reviewed", subject: Some(action.uuid()), payload, recorded_at: now };
    record(conn, &fact)?;
    Ok(Written::Kept)
}

/// How many actions of the network name each effect; every effect of the list, in its order.
///
/// # Errors
/// Those of the store.
pub fn effects(conn: &mut Conn) -> Result<Vec<(Effect, u64)>, StoreError> {
    let counted = count_effects(conn)?;
    let of = |effect: Effect| {
        let found = counted.iter().find(|(code, _)| code == effect.code());
        found.map_or(0, |(_, actions)| u64::try_from(*actions).unwrap_or(0))
    };
    Ok(Effect::ALL.iter().map(|effect| (*effect, of(*effect))).collect())
}
