//! The addresses of this room's pages; they exist in a demo only.

use vocabulary::id::LetterId;

/// Every letter, the newest first.
pub const LETTERS: &str = "/courrier";
/// One letter.
pub const LETTER: &str = "/courrier/{id}";

/// The address of a letter.
pub fn letter(id: LetterId) -> String {
    format!("{LETTERS}/{id}")
}
