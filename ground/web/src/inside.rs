//! Ways back that lead nowhere but into this house.

/// The parameter and the hidden field that carry the way back.
pub(crate) const BACK: &str = "retour";

/// No address of the house is longer.
const LONGEST: usize = 2000;

/// A path of this house, query included, or nothing: what a link or a form says of where to go next is not to be
/// believed, for it may come from somebody who wants the visitor elsewhere.
///
/// It starts with one slash, holds plain visible letters only, no second slash beside the first one, no backslash
/// (which browsers read as a slash) and, before the query, neither of them nor anything invisible in disguise.
pub fn inside(path: &str) -> Option<&str> {
    let plain = path.len() <= LONGEST && path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let rooted = path.starts_with('/') && !path.contains("//");
    let before_query = path.split(['?', '#']).next().unwrap_or_default();
    (plain && rooted && !disguises(before_query)).then_some(path)
}

/// Whether a percent code of the path stands for a slash, a backslash, a percent sign or something invisible.
fn disguises(path: &str) -> bool {
    path.split('%').skip(1).any(|code| {
        let byte = code.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        byte.is_none_or(|byte| matches!(byte, b'/' | b'\\' | b'%') || byte.is_ascii_control())
    })
}

#[cfg(test)]
mod tests;
