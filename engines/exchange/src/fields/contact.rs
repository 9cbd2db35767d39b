//! Ways to reach somebody: web addresses, e-mail addresses, telephone numbers.

use vocabulary::phone::{PhoneNumber, PhoneRepair};

use super::Fields;
use super::number::is_digits;
use crate::record::PhoneRecord;
use crate::rule::Rule;

impl Fields<'_, '_> {
    /// A web address with its scheme. Only `http` and `https` are web addresses; several in one cell give the
    /// first, and the whole cell is kept aside.
    pub(crate) fn url(&mut self, column: &str) -> Option<String> {
        let value = self.row.take(column)?;
        let parts: Vec<&str> = value.split([' ', ';', ',', '\n']).filter(|part| !part.is_empty()).collect();
        let (Some(first), single) = (parts.first(), parts.len() == 1) else { return None };
        let address = if has_web_scheme(first) { (*first).to_owned() } else { format!("https://{first}") };
        if !has_host(&address) || (!single && !parts.iter().skip(1).any(|part| part.contains('.'))) {
            self.keep_aside(column, &value, Rule::UrlUnreadable);
            return None;
        }
        if !has_web_scheme(first) {
            self.repair(column, &value, &address, Rule::SchemeAdded);
        }
        if !single {
            self.keep_aside(column, &value, Rule::ValueKeptAside);
        }
        Some(address)
    }

    /// An e-mail address; several in one cell give the first, and the whole cell is kept aside.
    pub(crate) fn email(&mut self, column: &str) -> Option<String> {
        let value = self.row.take(column)?;
        let candidates: Vec<&str> = value
            .split([' ', ';', ',', '/', '\n', '<', '>'])
            .map(|part| part.trim_start_matches("mailto:").trim_matches(['.', '"']))
            .filter(|part| is_email(part))
            .collect();
        let Some(first) = candidates.first() else {
            self.keep_aside(column, &value, Rule::EmailUnreadable);
            return None;
        };
        if *first != value {
            self.repair(column, &value, first, Rule::EmailRepaired);
        }
        if candidates.len() > 1 {
            self.keep_aside(column, &value, Rule::ValueKeptAside);
        }
        Some((*first).to_owned())
    }

    /// Every number of a cell. Nothing is lost: what is not a number stays as it was written.
    pub(crate) fn phones(&mut self, column: &str) -> Vec<PhoneRecord> {
        let Some(value) = self.row.take(column) else { return Vec::new() };
        let mut waiting = glued(&value).unwrap_or_else(|| vec![value.clone()]);
        waiting.reverse();
        let mut phones = Vec::with_capacity(1);
        while let Some(text) = waiting.pop() {
            match PhoneNumber::parse(&text) {
                Ok((number, repairs)) => {
                    let (phone, second) = self.phone(column, &text, (number, repairs));
                    phones.push(phone);
                    waiting.extend(second);
                }
                Err(_) => {
                    let bare = text.trim_matches('"').to_owned();
                    self.repair(column, &text, &bare, Rule::PhoneUnreadable);
                    phones.push(PhoneRecord { number: bare.clone(), shown: bare, ..PhoneRecord::default() });
                }
            }
        }
        if phones.len() > 1 {
            let shown: Vec<&str> = phones.iter().map(|phone| phone.shown.as_str()).collect();
            self.repair(column, &value, &shown.join(" | "), Rule::PhonesSeparated);
        }
        phones
    }

    /// One number, and the second one that stood in the same text.
    fn phone(
        &mut self,
        column: &str,
        text: &str,
        (number, repairs): (PhoneNumber, Vec<PhoneRepair>),
    ) -> (PhoneRecord, Option<String>) {
        let mut phone = PhoneRecord {
            number: number.e164(),
            shown: number.shown(),
            extension: number.extension().map(str::to_owned),
            ..PhoneRecord::default()
        };
        if let Some(extension) = number.extension() {
            let after = format!("{} + {extension}", phone.shown);
            self.repair(column, text, &after, Rule::PhoneExtensionSeparated);
        }
        let mut second = None;
        for repair in repairs {
            let rule = match repair {
                PhoneRepair::SecondNumberSetAside(text) => {
                    second = Some(text);
                    continue;
                }
                PhoneRepair::WordsSetAside(words) => {
                    phone.note = Some(words);
                    Rule::PhoneRepaired
                }
                PhoneRepair::CountryUnknown => Rule::PhoneCountryUnknown,
                PhoneRepair::FirstZeroRestored => Rule::LeadingZeroRestored,
                _ => Rule::PhoneRepaired,
            };
            self.repair(column, text, &phone.shown, rule);
        }
        (phone, second)
    }
}

pub(crate) fn has_web_scheme(text: &str) -> bool {
    let lower = text.get(..8).unwrap_or(text).to_ascii_lowercase();
    lower.starts_with("http://") || lower.starts_with("https://")
}

/// A host has a dot inside, no blank and no sign of another scheme.
pub(crate) fn has_host(address: &str) -> bool {
    let rest = address.split_once("://").map_or("", |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (name, port) = host.split_once(':').unwrap_or((host, "0"));
    is_digits(port)
        && name.len() > 3
        && name.split('.').count() > 1
        && name.split('.').all(|label| {
            !label.is_empty()
                && label.chars().all(|sign| sign.is_alphanumeric() || sign == '-' || sign == '_')
        })
}

pub(crate) fn is_email(text: &str) -> bool {
    let Some((user, domain)) = text.split_once('@') else { return false };
    !user.is_empty() && !domain.contains('@') && has_host(&format!("https://{domain}"))
}

/// French numbers written in a row without anything between them, cut after each ten digits.
fn glued(text: &str) -> Option<Vec<String>> {
    let only_digits = text.chars().all(|sign| sign.is_ascii_digit() || sign.is_whitespace() || sign == '.');
    let bare: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
    let chunks: Vec<String> = bare.chunks(10).map(|chunk| chunk.iter().collect()).collect();
    let whole = chunks.iter().all(|chunk| chunk.len() == 10 && chunk.starts_with('0'));
    (only_digits && chunks.len() > 1 && whole).then_some(chunks)
}
