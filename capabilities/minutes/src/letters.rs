//! The letters of this room: a day, a count, the name of an organisation and a link; nobody's name and no word typed.

pub use post::Desk;
use post::Letter;
use vocabulary::Locale;
use web::words::Value;

/// The word under which the letters of this room stand in the outbox.
pub(crate) const KIND: &str = "minutes";

/// A letter of this kind, with its link to a page.
pub(crate) fn letter(
    desk: &Desk,
    locale: Locale,
    what: &str,
    values: &[(&str, Value<'_>)],
    page: &str,
) -> Letter {
    desk.letter(locale, (&format!("minutes-letter-{what}-"), "minutes-letter-closing"), values, page)
}
