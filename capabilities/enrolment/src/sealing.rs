//! Where the names and contacts of this room are sealed.

use ::store::SealKey;

pub(crate) use store::sealing::{open, open_some, seal, seal_some};

/// The name in use.
pub(crate) const NAME: &str = "enrolment_entry/name";
/// The one contact.
pub(crate) const CONTACT: &str = "enrolment_entry/contact";

store::sealed_column! { table: "enrolment_entry", id: "id", column: "name_sealed", place: "enrolment_entry/name" }
store::sealed_column! { table: "enrolment_entry", id: "id", column: "contact_sealed", place: "enrolment_entry/contact" }

/// What a name is found again by, whatever its capitals and accents.
pub(crate) fn name_print(key: &SealKey, name: &str) -> Vec<u8> {
    key.fingerprint(NAME, &folded(name))
}

/// What a contact is found again by.
pub(crate) fn contact_print(key: &SealKey, contact: &str) -> Option<Vec<u8>> {
    (!contact.is_empty()).then(|| key.fingerprint(CONTACT, contact))
}

/// A name without what people write differently: capitals, accents, hyphens, spaces.
pub(crate) fn folded(name: &str) -> String {
    vocabulary::fold(name).chars().filter(|letter| letter.is_alphanumeric()).collect()
}
