//! The addresses of this room, and those of other rooms it leads to.

use uuid::Uuid;

/// Two organisations compared.
pub const COMPARE: &str = "/complementarites";
/// For a need and an area, who is missing.
pub const MISSING: &str = "/qui-manque";
/// What the rule gives and what associations can do.
pub const TWO_SIDES: &str = "/deux-regards";
/// Several needs at once: the fewest doors that answer them.
pub const FEW_DOORS: &str = "/combinaisons";
/// Cooperations that would help.
pub const SUGGESTIONS: &str = "/suggestions";
/// Where anybody proposes what the directory lacks; the door belongs to the upkeep of records.
pub(crate) const PROPOSE: &str = "/proposer";

/// The comparison of two organisations; the second may still have to be chosen.
pub fn compare(a: Uuid, b: Option<Uuid>) -> String {
    let first = format!("{COMPARE}?a={}", directory::handle(a));
    b.map_or_else(|| first.clone(), |b| format!("{first}&b={}", directory::handle(b)))
}
