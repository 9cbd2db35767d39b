//! Telephone numbers, as people write them and as telephones dial them.

mod reading;

/// A telephone number that can be dialled.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PhoneNumber {
    line: Line,
    extension: Option<String>,
}

/// How a line is reached.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Line {
    /// A French short number: `115`, `3919`, `116117`.
    Short(String),
    /// Nine digits of metropolitan France (`33`) or an overseas département.
    French { calling_code: &'static str, digits: String },
    /// Another country, its calling code told apart from the rest.
    Foreign { calling_code: String, digits: String },
    /// A number of another country written without its code, kept as it was written.
    Unplaced(String),
}

/// What had to be done to understand a number; worth telling whoever owns the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PhoneRepair {
    /// Words around the number were set aside: « standard », « Tél. ».
    WordsSetAside(String),
    /// A second number stood in the same field.
    SecondNumberSetAside(String),
    /// A spreadsheet had eaten the first zero.
    FirstZeroRestored,
    /// The zero after the country code was dropped: `+33 (0)1`.
    ZeroAfterCountryCodeDropped,
    /// Letters that look like digits were read as digits: `O6`.
    LettersReadAsDigits,
    /// The number is not French and names no country: it is kept as written.
    CountryUnknown,
}

/// Why a text is not a telephone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhoneFault {
    /// Nothing was written.
    Empty,
    /// There is no number in the text.
    NoNumber,
    /// Digits are missing.
    TooShort,
    /// There are too many digits, or too much text.
    TooLong,
    /// The digits cannot be dialled, such as ten zeros.
    NotDialable,
}

impl PhoneNumber {
    /// Understands a number as people write it, in at most 200 characters. Without a country code it is French;
    /// when it cannot be, it is kept as written with [`PhoneRepair::CountryUnknown`].
    pub fn parse(text: &str) -> Result<(Self, Vec<PhoneRepair>), PhoneFault> {
        reading::read(text)
    }

    /// The international form, `+33199001234`. A short number, or one whose country is not known, has none: its
    /// digits are given as they are dialled.
    pub fn e164(&self) -> String {
        match &self.line {
            Line::Short(digits) => digits.clone(),
            Line::French { calling_code, digits } => format!("+{calling_code}{digits}"),
            Line::Foreign { calling_code, digits } => format!("+{calling_code}{digits}"),
            Line::Unplaced(written) => written.chars().filter(char::is_ascii_digit).collect(),
        }
    }

    /// The number as people read it: `01 99 00 12 34`, `115`, `39 19`, `+32 21 23 45 67`.
    pub fn shown(&self) -> String {
        match &self.line {
            Line::Short(digits) if digits.len() < 4 => digits.clone(),
            Line::Short(digits) if digits.len() == 6 => grouped(digits, &[3, 3]),
            Line::Short(digits) => grouped(digits, &[2, 2]),
            Line::French { digits, .. } => grouped(&format!("0{digits}"), &[2, 2, 2, 2, 2]),
            Line::Foreign { calling_code, digits } if calling_code == "1" => {
                format!("+1 {}", grouped(digits, &[3, 3, 4]))
            }
            Line::Foreign { calling_code, digits } => {
                let first = if digits.len() % 2 == 0 { 2 } else { 3 };
                format!("+{calling_code} {}", grouped(digits, &[first, 2, 2, 2, 2, 2, 2]))
            }
            Line::Unplaced(written) => written.clone(),
        }
    }

    /// The extension to ask for.
    pub fn extension(&self) -> Option<&str> {
        self.extension.as_deref()
    }

    /// The address of a link that dials, `tel:+33199001234`, extension included.
    pub fn href(&self) -> String {
        match &self.extension {
            Some(extension) => format!("tel:{};ext={extension}", self.e164()),
            None => format!("tel:{}", self.e164()),
        }
    }
}

/// Digits cut in groups of these lengths; what remains makes a last group.
fn grouped(digits: &str, lengths: &[usize]) -> String {
    let (mut groups, mut rest) = (Vec::new(), digits);
    for length in lengths {
        let (group, after) = rest.split_at((*length).min(rest.len()));
        groups.push(group);
        rest = after;
    }
    groups.push(rest);
    groups.retain(|group| !group.is_empty());
    groups.join(" ")
}

impl std::fmt::Display for PhoneFault {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Empty => "no telephone number is written",
            Self::NoNumber => "there is no telephone number in this text",
            Self::TooShort => "digits are missing: a French number has ten",
            Self::TooLong => "there are too many digits: write one number only",
            Self::NotDialable => "this number cannot be dialled",
        })
    }
}

impl std::error::Error for PhoneFault {}

#[cfg(test)]
mod tests;
