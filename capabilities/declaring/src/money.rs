//! Money as people type it and read it: euros with a comma, kept as whole cents.

use vocabulary::Locale;
use web::Visit;

/// The most one line may say, in cents: a hundred million euros. What is more is a slip of the finger.
const MOST: i64 = 10_000_000_000;

/// An amount as it is typed (« 1 500 », « 1500,50 € », « 1.500,00 »), in cents; none where it is no amount.
///
/// A comma, or a point followed by one or two digits at the end, is the sign before the cents; other points, spaces and
/// apostrophes part thousands.
pub(crate) fn cents(text: &str) -> Option<i64> {
    let text = text.trim().trim_end_matches("euros").trim_end_matches('€').trim();
    let (whole, rest) = match text.rsplit_once([',', '.']) {
        Some((whole, rest)) if text.contains(',') || rest.len() <= 2 => (whole, rest),
        _ => (text, ""),
    };
    let parted = |sign: &char| sign.is_whitespace() || matches!(sign, '.' | '\'' | '’');
    let digits: String = whole.chars().filter(|sign| !parted(sign)).collect();
    let is_number = |text: &str| text.chars().all(|sign| sign.is_ascii_digit());
    if digits.is_empty() || digits.len() > 9 || !is_number(&digits) || rest.len() > 2 || !is_number(rest) {
        return None;
    }
    let whole: i64 = digits.parse().ok()?;
    let parts: i64 = format!("{rest:0<2}").parse().ok()?;
    Some(whole * 100 + parts).filter(|cents| *cents <= MOST)
}

/// An amount as a form holds it: « 1500,50 », without cents where there are none.
pub(crate) fn typed(cents: i64) -> String {
    let (whole, rest) = (cents / 100, cents % 100);
    if rest == 0 { whole.to_string() } else { format!("{whole},{rest:02}") }
}

/// An amount as a page says it.
pub(crate) fn said(visit: &Visit, cents: i64) -> String {
    let whole = visit.number(cents.max(0) / 100);
    let amount = match (cents.max(0) % 100, visit.locale) {
        (0, _) => whole,
        (rest, Locale::French) => format!("{whole},{rest:02}"),
        (rest, Locale::English) => format!("{whole}.{rest:02}"),
    };
    visit.say_of("declaring-euros", &amount).into_owned()
}

#[cfg(test)]
mod tests;
