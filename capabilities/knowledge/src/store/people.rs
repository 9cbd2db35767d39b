//! Which accounts stand in the tables of this room.

use ::store::sql;
use uuid::Uuid;

sql! {
    /// The cards somebody began.
    pub(crate) fn cards_begun_by(author: Uuid) -> Vec<String> =
        "select handle from knowledge_card where author = $1 order by handle";
    /// The cards somebody read.
    pub(crate) fn cards_read_by(reader: Uuid) -> Vec<String> =
        "select distinct card.handle from knowledge_review review join knowledge_card card on card.id = review.card
         where review.reader = $1 order by card.handle";
    /// The words somebody added to the glossary.
    pub(crate) fn terms_added_by(account: Uuid) -> Vec<String> =
        "select short from knowledge_term where added_by = $1 order by short";
    /// Forgets who began cards.
    pub(crate) fn forget_author(account: Uuid) -> Affected =
        "update knowledge_card set author = null where author = $1";
    /// Forgets who read cards.
    pub(crate) fn forget_reader(account: Uuid) -> Affected =
        "update knowledge_review set reader = null where reader = $1";
    /// Forgets who made links.
    pub(crate) fn forget_maker(account: Uuid) -> Affected =
        "update knowledge_reader_link set made_by = null where made_by = $1";
    /// Forgets who added words.
    pub(crate) fn forget_adder(account: Uuid) -> Affected =
        "update knowledge_term set added_by = null where added_by = $1";
}
