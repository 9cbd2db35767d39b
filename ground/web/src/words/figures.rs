//! Numbers as a reader of each language writes them.

use super::Value;
use vocabulary::Locale;

/// The space French typography puts between thousands: narrow, and never broken at a line's end.
const NARROW_SPACE: char = '\u{202f}';

/// A whole number as templates hand it over: of any width, behind any reference.
pub trait Amount {
    /// The number; one too large for `i64` reads as the largest.
    fn amount(&self) -> i64;
}

macro_rules! whole_numbers {
    ($($width:ty),+) => {$(
        impl Amount for $width {
            fn amount(&self) -> i64 {
                i64::try_from(*self).unwrap_or(i64::MAX)
            }
        }
    )+};
}

whole_numbers!(u8, u16, u32, u64, usize, i32, i64);

impl<T: Amount + ?Sized> Amount for &T {
    fn amount(&self) -> i64 {
        (**self).amount()
    }
}

/// A whole number with its thousands apart: « 1 500 » in French, “1,500” in English.
pub fn grouped(locale: Locale, number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let separator = match locale {
        Locale::French => NARROW_SPACE,
        Locale::English => ',',
    };
    let mut text = String::with_capacity(digits.len() + 8);
    if number < 0 {
        text.push('−');
    }
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// A number rounded to `decimals` places (at most 6), with the comma or the point of the language.
pub fn decimal(locale: Locale, number: f64, decimals: usize) -> String {
    let written = format!("{:.*}", decimals.min(6), number.abs());
    let (whole, fraction) = written.split_once('.').unwrap_or((&written, ""));
    let sign = if number < 0.0 { "−" } else { "" };
    let whole = whole.parse::<i64>().map_or_else(|_| whole.to_owned(), |whole| grouped(locale, whole));
    match (fraction, locale) {
        ("", _) => format!("{sign}{whole}"),
        (_, Locale::French) => format!("{sign}{whole},{fraction}"),
        (_, Locale::English) => format!("{sign}{whole}.{fraction}"),
    }
}

/// The way Fluent writes a value inside a sentence; texts are left to Fluent itself.
pub(super) fn in_sentence(locale: Locale, value: &Value<'_>) -> Option<String> {
    let Value::Number(number) = value else { return None };
    let decimals = number.options.minimum_fraction_digits.unwrap_or(0);
    let natural = if number.value.fract() == 0.0 { decimals } else { decimals.max(1) };
    Some(decimal(locale, number.value, natural))
}
