//! How to reach an organisation: numbers and functions first, named people only where they agreed.

use serde::{Deserialize, Serialize};
use vocabulary::class::DataClass;
use vocabulary::codes::Disclosure;

/// A number to call, as it is dialled and as it is shown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Phone {
    /// E.164 where the number could be read, otherwise the text as it was given.
    pub number: String,
    /// What is shown to people, for instance `01 99 00 12 34`.
    pub shown: String,
    /// The extension to ask for, digits only.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub extension: String,
    /// What answers there: « standard », « urgence », a free remark.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Phone {
    /// Reads a number as people write it; what cannot be read is kept as it stands.
    pub fn read(text: &str) -> Phone {
        match vocabulary::phone::PhoneNumber::parse(text) {
            Ok((number, _)) => Phone {
                number: number.e164(),
                shown: number.shown(),
                extension: number.extension().unwrap_or_default().to_string(),
                note: String::new(),
            },
            Err(_) => {
                Phone { number: text.trim().to_owned(), shown: text.trim().to_owned(), ..Phone::default() }
            }
        }
    }

    /// The address a telephone understands. `None` when the text holds too few digits to be called.
    pub fn href(&self) -> Option<String> {
        let digits: String = self.number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        if digits.len() < 2 {
            return None;
        }
        let extension =
            if self.extension.is_empty() { String::new() } else { format!(";ext={}", self.extension) };
        Some(format!("tel:{digits}{extension}"))
    }
}

/// A function that answers (« Accueil du CCAS »), never a person: public.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FunctionContact {
    /// The function, in the organisation's words.
    pub function: String,
    /// The mailbox of that function.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub email: String,
    /// The numbers of that function.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<Phone>,
}

/// A person named by a record. Class C1: for members who may read it, never in a public page, log or index.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct NamedContact {
    /// The name as the source wrote it.
    pub name: String,
    /// What the person does.
    pub function: String,
    /// A direct mailbox.
    pub email: String,
    /// Direct lines.
    pub phones: Vec<Phone>,
}

impl NamedContact {
    /// The data class of a named professional: personal data, for members only.
    pub const CLASS: DataClass = DataClass::C1;
    /// Who may read a contact whose source said nothing more.
    pub const DISCLOSURE: Disclosure = Disclosure::Members;
    /// The function of who vouched for a record at its source: kept with it, shown to nobody.
    pub const ASSURER: &str = "assurer";
}

impl std::fmt::Debug for NamedContact {
    /// Redacted: a name never reaches a log.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("NamedContact(withheld)")
    }
}
