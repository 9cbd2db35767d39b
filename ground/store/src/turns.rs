//! Who makes a round when several processes serve one database: one at a time, each round once, also when its maker dies.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use crate::connection::Conn;
use crate::error::StoreError;
use crate::{row, sql};

/// How long a turn is its holder's without a word from it.
///
/// Each process reads its own clock. A holder says every third of this that it is still there, so that nobody takes its
/// turn away while their clocks are less than two thirds of it apart: more than six minutes.
pub const LEASE: TimeDelta = TimeDelta::minutes(10);

/// A mark this far ahead of the clock is the word of a clock that was wrong, and binds nobody.
const AHEAD_AT_MOST: TimeDelta = TimeDelta::days(1);

row! {
    struct AskedTurn {
        name: String,
        holder: Uuid,
        now: DateTime<Utc>,
        span: i64,
        ahead: i64,
    }
}

sql! {
    fn offer_turn(name: &str) -> () =
        "insert into turn (name, done_for) values ($1, 0) on conflict (name) do nothing";
    fn take_turn(asked: &AskedTurn, until: DateTime<Utc>) -> Affected =
        "update turn set holder = $2, until = $6 where name = $1 \
         and (holder is null or holder = $2 or until is null or until <= $3) \
         and (done_for < $4 or done_for > $5)";
    fn held_or_made(asked: &AskedTurn) -> One<bool> =
        "select exists (select name from turn where name = $1 \
         and ((holder <> $2 and until > $3) or (done_for >= $4 and done_for <= $5)))";
    fn keep_turn(name: &str, holder: Uuid, until: DateTime<Utc>) -> Affected =
        "update turn set until = $3 where name = $1 and holder = $2";
    fn end_turn(name: &str, holder: Uuid, span: i64) -> Affected =
        "update turn set holder = null, until = null, done_for = $3 where name = $1 and holder = $2";
    fn give_turn_back(name: &str, holder: Uuid) -> Affected =
        "update turn set holder = null, until = null where name = $1 and holder = $2";
}

/// A round that comes back: its name, how often, and who asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The name of the round, the same in every process.
    pub name: &'static str,
    /// How often it is made: once in each such span of the clock.
    pub every: TimeDelta,
    /// The process that asks, by a number of its own.
    pub holder: Uuid,
}

impl Turn {
    /// Takes the turn, if nobody holds it and nobody made this round in this span. Answers whether it is ours.
    pub fn take(&self, c: &mut Conn, now: DateTime<Utc>) -> Result<bool, StoreError> {
        offer_turn(c, self.name)?;
        take_turn(c, &self.asked(now), now + LEASE).map(|taken| taken == 1)
    }

    fn asked(&self, now: DateTime<Utc>) -> AskedTurn {
        let (span, ahead) = (self.span(now), self.span(now + AHEAD_AT_MOST));
        AskedTurn { name: self.name.to_owned(), holder: self.holder, now, span, ahead }
    }

    /// Whether it is worth asking for the turn: nobody holds it, and nobody made this round in this span.
    pub fn is_free(&self, c: &mut Conn, now: DateTime<Utc>) -> Result<bool, StoreError> {
        held_or_made(c, &self.asked(now)).map(|taken| !taken)
    }

    /// Says that its holder is still at it. `false` when the turn went to another meanwhile.
    pub fn keep(&self, c: &mut Conn, now: DateTime<Utc>) -> Result<bool, StoreError> {
        keep_turn(c, self.name, self.holder, now + LEASE).map(|kept| kept == 1)
    }

    /// Ends a turn taken at `taken_at`: the round is made for that span. `false` when the turn went to another meanwhile.
    pub fn end(&self, c: &mut Conn, taken_at: DateTime<Utc>) -> Result<bool, StoreError> {
        end_turn(c, self.name, self.holder, self.span(taken_at)).map(|ended| ended == 1)
    }

    /// Gives a turn back without having made its round.
    pub fn give_back(&self, c: &mut Conn) -> Result<bool, StoreError> {
        give_turn_back(c, self.name, self.holder).map(|given| given == 1)
    }

    /// The number of the span of the clock in which a moment lies, from 1.
    fn span(&self, at: DateTime<Utc>) -> i64 {
        at.timestamp().div_euclid(self.every.num_seconds().max(1)).max(0) + 1
    }
}

#[cfg(test)]
mod tests;
