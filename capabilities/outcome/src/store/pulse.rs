//! How work felt, as counts.

use store::sql;
use uuid::Uuid;

sql! {
    /// One answer more.
    pub(crate) fn add_answer(action: Uuid, feeling: &str) -> () =
        "insert into outcome_pulse (action, feeling, answers, told) values ($1, $2, 1, 0)
         on conflict (action, feeling) do update set answers = outcome_pulse.answers + 1";
    /// How many answered about an action.
    pub(crate) fn count_answers(action: Uuid) -> One<i64> =
        "select cast(coalesce(sum(answers), 0) as bigint) from outcome_pulse where action = $1";
    /// What may be told from now on.
    pub(crate) fn tell_all(action: Uuid) -> Affected =
        "update outcome_pulse set told = answers where action = $1";
    /// What is told: each feeling with its count.
    pub(crate) fn told_of(action: Uuid) -> Vec<(String, i64)> =
        "select feeling, told from outcome_pulse where action = $1 order by feeling";
}
