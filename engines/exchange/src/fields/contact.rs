//! Ways to reach somebody: web addresses, e-mail addresses, telephone numbers.

use vocabulary::phone::PhoneNumber;

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
        let parts = separate(&value);
        if parts.len() > 1 {
            self.repair(column, &value, &parts.join(" | "), Rule::PhonesSeparated);
        }
        parts.into_iter().map(|part| self.phone(column, &part)).collect()
    }

    fn phone(&mut self, column: &str, text: &str) -> PhoneRecord {
        let (bare, extension) = extension(text);
        let record = match PhoneNumber::parse(bare) {
            Ok((number, _)) if !number.e164().is_empty() => PhoneRecord {
                number: number.e164(),
                shown: number.shown(),
                extension: extension.map(str::to_owned).or_else(|| number.extension().map(str::to_owned)),
                ..PhoneRecord::default()
            },
            _ => {
                let bare = bare.trim_matches('"');
                self.repair(column, text, bare, Rule::PhoneUnreadable);
                PhoneRecord {
                    number: bare.to_owned(),
                    shown: bare.to_owned(),
                    extension: extension.map(str::to_owned),
                    ..PhoneRecord::default()
                }
            }
        };
        if let Some(extension) = &record.extension {
            let after = format!("{} + {extension}", record.shown);
            self.repair(column, text, &after, Rule::PhoneExtensionSeparated);
        }
        record
    }
}

fn has_web_scheme(text: &str) -> bool {
    let lower = text.get(..8).unwrap_or(text).to_ascii_lowercase();
    lower.starts_with("http://") || lower.starts_with("https://")
}

/// A host has a dot inside, no blank and no sign of another scheme.
fn has_host(address: &str) -> bool {
    let rest = address.split_once("://").map_or("", |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (name, port) = host.split_once(':').unwrap_or((host, "0"));
    is_digits(port)
        && name.len() > 3
        && name.split('.').count() > 1
        && name.split('.').all(|label| !label.is_empty() && label.chars().all(|sign| sign.is_alphanumeric() || sign == '-' || sign == '_'))
}

fn is_email(text: &str) -> bool {
    let Some((user, domain)) = text.split_once('@') else { return false };
    !user.is_empty() && !domain.contains('@') && has_host(&format!("https://{domain}"))
}

/// « 01 99 00 12 34 poste 12 », « x57471 »: the number, and the extension glued behind it.
fn extension(text: &str) -> (&str, Option<&str>) {
    const WORDS: [&str; 6] = ["extension", "poste", "ext.", "ext", "#", "x"];
    let lower = text.to_ascii_lowercase();
    for word in WORDS {
        let Some(at) = lower.rfind(word) else { continue };
        let (before, after) = (text[..at].trim_end(), text[at + word.len()..].trim());
        let enough = before.bytes().filter(u8::is_ascii_digit).count() >= 6;
        let short = !after.is_empty() && after.len() <= 8 && after.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if enough && short && after.bytes().any(|byte| byte.is_ascii_digit()) {
            return (before.trim_end_matches([',', '(', '-']).trim_end(), Some(after));
        }
    }
    (text, None)
}

/// Cuts a cell that holds several numbers: at a word or sign between two whole numbers, or after each ten
/// digits of French numbers written in a row.
fn separate(text: &str) -> Vec<String> {
    let digits = |part: &str| part.bytes().filter(u8::is_ascii_digit).count();
    let marked = [" ou ", " et ", " or ", " and ", " - "].iter().fold(text.to_owned(), |text, word| text.replace(word, "|"));
    let parts: Vec<&str> = marked.split(['/', ';', ',', '|', '\n']).map(str::trim).filter(|part| !part.is_empty()).collect();
    if parts.len() > 1 && parts.iter().all(|part| digits(part) >= 8) {
        return parts.into_iter().map(str::to_owned).collect();
    }
    let bare: String = text.chars().filter(char::is_ascii_digit).collect();
    let only_digits = text.chars().all(|sign| sign.is_ascii_digit() || sign.is_whitespace() || sign == '.');
    let chunks: Vec<String> = bare.as_bytes().chunks(10).map(|chunk| String::from_utf8_lossy(chunk).into_owned()).collect();
    if only_digits && chunks.len() > 1 && chunks.iter().all(|chunk| chunk.len() == 10 && chunk.starts_with('0')) {
        return chunks;
    }
    vec![text.to_owned()]
}
