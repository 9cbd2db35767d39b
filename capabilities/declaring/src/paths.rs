//! The addresses of this room, written in one place.

use uuid::Uuid;

/// The actions of my organisations (`mine`).
pub const MINE: &str = "/mes-actions";
/// Declaring an action: five fields (`declare`).
pub const DECLARE: &str = "/actions/declarer";
/// What is known of an action, what is missing, and what one may do (`edit`).
pub const EDIT: &str = "/actions/{id}/modifier";
/// One section of it as a form (`section`).
pub const SECTION: &str = "/actions/{id}/modifier/{section}";
/// Its states, dated (`life`).
pub const LIFE: &str = "/actions/{id}/modifier/vie";
/// The day it was presented in ISIC (`isic`).
pub const ISIC: &str = "/actions/{id}/modifier/isic";
/// Another action by the same method (`copy`).
pub const COPY: &str = "/actions/{id}/modifier/copier";
/// The next edition, with the same partners (`next`).
pub const NEXT: &str = "/actions/{id}/modifier/prochaine";
/// Handing it over to inhabitants (`hand_over`).
pub const HAND_OVER: &str = "/actions/{id}/modifier/habitants";
/// The association born of it: a spin-off (`spin_off`).
pub const SPIN_OFF: &str = "/actions/{id}/modifier/association";

/// What is known of an action and what is missing, for who may change it.
pub fn edit(action: Uuid) -> String {
    format!("/actions/{action}/modifier")
}

/// One page below it.
pub(crate) fn below(action: Uuid, word: &str) -> String {
    format!("/actions/{action}/modifier/{word}")
}

/// Every action, to find one to copy: a page of another room.
pub(crate) const ACTIONS: &str = "/actions";

/// The action as everybody reads it.
pub(crate) fn public(action: Uuid) -> String {
    format!("/actions/{action}")
}

/// Its dates, which another room keeps.
pub(crate) fn dates(action: Uuid) -> String {
    format!("/actions/{action}/seances")
}
