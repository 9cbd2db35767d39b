//! The languages a sheet is written in, each with its own name and the side its lines begin on.

use serde::{Deserialize, Serialize};

/// A language of sheets. Wider than the languages of the screens: a sheet goes home with somebody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Tongue {
    /// Français.
    #[default]
    #[serde(rename = "fr")]
    French,
    /// English.
    #[serde(rename = "en")]
    English,
    /// Español.
    #[serde(rename = "es")]
    Spanish,
    /// Português.
    #[serde(rename = "pt")]
    Portuguese,
    /// Română.
    #[serde(rename = "ro")]
    Romanian,
    /// Türkçe.
    #[serde(rename = "tr")]
    Turkish,
    /// العربية.
    #[serde(rename = "ar")]
    Arabic,
    /// فارسی, of Iran, and Dari of Afghanistan.
    #[serde(rename = "fa")]
    Persian,
    /// Українська.
    #[serde(rename = "uk")]
    Ukrainian,
    /// Русский.
    #[serde(rename = "ru")]
    Russian,
}

/// The side a line begins on, as HTML says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

impl Direction {
    /// The value of the attribute `dir`: `ltr` or `rtl`.
    pub const fn code(self) -> &'static str {
        match self {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }
    }
}

impl Tongue {
    /// Every language, French first, then by how often hand-outs ask for them.
    pub const ALL: [Tongue; 10] = [
        Tongue::French,
        Tongue::English,
        Tongue::Spanish,
        Tongue::Portuguese,
        Tongue::Romanian,
        Tongue::Turkish,
        Tongue::Arabic,
        Tongue::Persian,
        Tongue::Ukrainian,
        Tongue::Russian,
    ];

    /// The ISO 639-1 code, as in the attribute `lang`.
    pub const fn code(self) -> &'static str {
        self.names().0
    }

    /// Its name in itself, as somebody who speaks it looks for it.
    pub const fn own_name(self) -> &'static str {
        self.names().1
    }

    /// Its French name, as the person who hands the sheet over says it.
    pub const fn french_name(self) -> &'static str {
        self.names().2
    }

    const fn names(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Tongue::French => ("fr", "Français", "français"),
            Tongue::English => ("en", "English", "anglais"),
            Tongue::Spanish => ("es", "Español", "espagnol"),
            Tongue::Portuguese => ("pt", "Português", "portugais"),
            Tongue::Romanian => ("ro", "Română", "roumain"),
            Tongue::Turkish => ("tr", "Türkçe", "turc"),
            Tongue::Arabic => ("ar", "العربية", "arabe"),
            Tongue::Persian => ("fa", "فارسی", "persan"),
            Tongue::Ukrainian => ("uk", "Українська", "ukrainien"),
            Tongue::Russian => ("ru", "Русский", "russe"),
        }
    }

    /// The side its lines begin on.
    pub const fn direction(self) -> Direction {
        match self {
            Tongue::Arabic | Tongue::Persian => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        }
    }

    /// Whether its lines begin on the left.
    pub const fn left_to_right(self) -> bool {
        matches!(self.direction(), Direction::LeftToRight)
    }

    /// The language of an ISO 639-1 code, its region ignored: `pt`, `pt-BR`, `PT`.
    pub fn from_code(code: &str) -> Option<Tongue> {
        let language = code.split(['-', '_']).next().unwrap_or(code);
        Tongue::ALL.into_iter().find(|tongue| tongue.code().eq_ignore_ascii_case(language))
    }
}

#[cfg(test)]
mod tests;
