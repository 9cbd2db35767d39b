//! How an action felt to who worked in it: one word of five, no name, told from five answers on.

use ::store::{Conn, SealKey, StoreError};
use vocabulary::id::CollectiveActionId;

use crate::heads::joined;
use crate::lists::Feeling;
use crate::store::pulse::{add_answer, count_answers, tell_all, told_of};

/// Fewer answers than this are not told, nor words that fewer gave; more are told when so many are complete again. Whoever
/// holds the link may answer, several times with several browsers: who reads and answers could still reckon one answer
/// among five, and the pages say so.
pub const FEWEST_ANSWERS: i64 = 5;
/// More answers than this are not counted: nobody works with so many, and a link may go round too far.
const MOST_ANSWERS: i64 = 500;

/// The secret of the link that goes round among those who worked: nobody guesses it, and nothing is kept of it.
pub(crate) fn secret(key: &SealKey, action: CollectiveActionId) -> String {
    let print = key.fingerprint("outcome_pulse/link", &action.to_string());
    print.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// One answer more: a count, and nothing else. Answers whether it was counted.
///
/// # Errors
/// Those of the store.
pub(crate) fn answer(
    conn: &mut Conn,
    action: CollectiveActionId,
    feeling: Feeling,
) -> Result<bool, StoreError> {
    if count_answers(conn, action.uuid())? >= MOST_ANSWERS {
        return Ok(false);
    }
    add_answer(conn, action.uuid(), feeling.code())?;
    if count_answers(conn, action.uuid())? % FEWEST_ANSWERS == 0 {
        tell_all(conn, action.uuid())?;
    }
    Ok(true)
}

/// How work felt, as it is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Felt {
    /// The words that [`FEWEST_ANSWERS`] people or more gave, with how many.
    pub words: Vec<(Feeling, u64)>,
    /// The answers of all other words together.
    pub others: u64,
}

/// How it felt, from five answers on; nothing before. A word that fewer gave is not told apart.
///
/// # Errors
/// Those of the store.
pub fn pulse(conn: &mut Conn, action: CollectiveActionId) -> Result<Option<Felt>, StoreError> {
    let mut told = Vec::new();
    for (code, count) in told_of(conn, action.uuid())? {
        told.extend(Feeling::from_code(&code).map(|feeling| (feeling, u64::try_from(count).unwrap_or(0))));
    }
    let fewest = FEWEST_ANSWERS.unsigned_abs();
    if told.iter().map(|(_, count)| count).sum::<u64>() < fewest {
        return Ok(None);
    }
    let (words, others) = joined(told, 0, fewest);
    Ok(Some(Felt { words, others }))
}
