//! Sums of money: whole cents, said in euros.

use vocabulary::Locale;
use web::Visit;

/// A sum as it is read: « 1 250,50 € »; whole euros without cents.
pub(crate) fn euros(visit: &Visit, cents: i64) -> String {
    let parts = cents.unsigned_abs();
    let whole = visit.number(i64::try_from(parts / 100).unwrap_or(i64::MAX));
    written(visit.locale, cents < 0, (&whole, parts % 100))
}

fn written(locale: Locale, owed: bool, (whole, rest): (&str, u64)) -> String {
    let sign = if owed { "−" } else { "" };
    match (locale, rest) {
        (Locale::French, 0) => format!("{sign}{whole}\u{a0}€"),
        (Locale::French, rest) => format!("{sign}{whole},{rest:02}\u{a0}€"),
        (Locale::English, 0) => format!("{sign}€{whole}"),
        (Locale::English, rest) => format!("{sign}€{whole}.{rest:02}"),
    }
}

/// A sum as French spreadsheets read it: `1250,50`.
pub(crate) fn plain(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}{},{:02}", cents.unsigned_abs() / 100, cents.unsigned_abs() % 100)
}

#[cfg(test)]
mod tests;
