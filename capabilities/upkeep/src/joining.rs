//! A proposal that speaks of a record which is there already: what it says becomes a suggestion, where a field fits.

use accounts::EmailAddress;
use chrono::{DateTime, Utc};
use directory::{FieldChange, Phone, RecordKind, Section, Shown};
use serde_json::{Value, json};
use vocabulary::id::ProposalId;
use vocabulary::phone::PhoneNumber;

use crate::proposal::Proposal;
use crate::suggestion::{NewSuggestion, SuggestionOrigin};

/// The ways to reach somebody that can be read out of a line of text; empty where there is none.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Ways {
    /// A telephone number, as it is shown.
    pub(crate) phone: String,
    /// A mailbox.
    pub(crate) email: String,
    /// A page.
    pub(crate) website: String,
}

impl Ways {
    /// Reads a line as people type it: « 01 99 00 44 55, www.essai.example ».
    pub(crate) fn read(line: &str) -> Self {
        let words: Vec<&str> = line.split([' ', ',', ';']).filter(|word| !word.is_empty()).collect();
        let found = |test: &dyn Fn(&str) -> bool| {
            words.iter().find(|word| test(word)).map(|word| (*word).to_owned()).unwrap_or_default()
        };
        let page = words.iter().filter(|word| word.starts_with("http") || word.starts_with("www."));
        Self {
            phone: PhoneNumber::parse(line).map(|(number, _)| number.shown()).unwrap_or_default(),
            email: found(&|word| EmailAddress::read(word).is_some()),
            website: page.filter_map(|word| web_address(word)).next().unwrap_or_default(),
        }
    }
}

/// The address of a page, `https://` understood where it was left out; nothing where it leads nowhere.
pub(crate) fn web_address(text: &str) -> Option<String> {
    let text = text.trim();
    let whole = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
    let rest = whole.strip_prefix("https://").or_else(|| whole.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_plain =
        !whole.contains(|sign: char| sign.is_whitespace() || matches!(sign, '<' | '>' | '"' | '\\'));
    (is_plain && host.contains('.') && !host.contains('@') && whole.len() <= LONGEST_ADDRESS).then_some(whole)
}

/// The longest address of a page, in bytes.
const LONGEST_ADDRESS: usize = 1_000;

/// What a proposal adds to a record, by part: what it does, and how to reach it. Its name, its place and whose it is
/// fit nowhere without somebody's help. Of a neighbour's record nothing is suggested: nobody here could take it.
pub(crate) fn fitting(proposal: &Proposal, shown: &Shown) -> Vec<(Section, Vec<FieldChange>)> {
    if shown.read_only {
        return Vec::new();
    }
    let ways = Ways::read(&proposal.says.reach);
    let page = if shown.key.kind == RecordKind::Organization { "website" } else { "url" };
    let identity = description(shown, &proposal.says.purpose).into_iter().collect();
    let contact = phones(shown, &ways.phone)
        .into_iter()
        .chain(line(shown, "email", &ways.email))
        .chain(line(shown, page, &ways.website))
        .collect();
    let parts: [(Section, Vec<FieldChange>); 2] =
        [(Section::Identity, identity), (Section::Contact, contact)];
    parts.into_iter().filter(|(_, changes)| !changes.is_empty()).collect()
}

/// A part of what a proposal adds, as a suggestion.
pub(crate) fn suggestion(
    (id, now): (ProposalId, DateTime<Utc>),
    proposal: &Proposal,
    shown: &Shown,
    (section, changes): (Section, Vec<FieldChange>),
) -> NewSuggestion {
    NewSuggestion {
        id,
        record: shown.key,
        organization: shown.owner,
        section,
        changes,
        origin: SuggestionOrigin::Visitor,
        account: None,
        shown: proposal.says.said_by.clone(),
        // It is followed as a proposal already.
        follow: None,
        now,
    }
}

fn change(shown: &Shown, field: &str, after: Value) -> FieldChange {
    FieldChange { field: field.to_owned(), before: says(shown, field).clone(), after }
}

fn says<'a>(shown: &'a Shown, field: &str) -> &'a Value {
    shown.says.get(field).unwrap_or(&Value::Null)
}

/// What it does, under what the record says: taking it loses nothing.
fn description(shown: &Shown, purpose: &str) -> Option<FieldChange> {
    let stands = says(shown, "description").as_str().unwrap_or_default();
    if purpose.is_empty() || stands.contains(purpose) {
        return None;
    }
    let after = if stands.is_empty() { purpose.to_owned() } else { format!("{stands}\n\n{purpose}") };
    Some(change(shown, "description", json!(after)))
}

/// A number after those the record has.
fn phones(shown: &Shown, phone: &str) -> Option<FieldChange> {
    let stands = says(shown, "phones");
    let mut phones: Vec<Phone> = serde_json::from_value(stands.clone()).unwrap_or_default();
    let added = Phone::read(phone);
    if phone.is_empty() || phones.iter().any(|known| known.number == added.number) {
        return None;
    }
    phones.push(added);
    Some(change(shown, "phones", json!(phones)))
}

/// A line that takes the place of another.
fn line(shown: &Shown, field: &str, text: &str) -> Option<FieldChange> {
    let is_new = !text.is_empty() && says(shown, field).as_str() != Some(text);
    is_new.then(|| change(shown, field, json!(text)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_ways_to_reach_somebody_are_read_out_of_a_line() {
        let ways = Ways::read("01 99 00 44 55, accueil@essai.example ; www.essai.example");
        assert_eq!(ways.email, "accueil@essai.example");
        assert_eq!(ways.website, "https://www.essai.example");
        assert_eq!(Ways::read("01 99 00 44 55").phone, "01 99 00 44 55");
        assert_eq!(Ways::read("en passant"), Ways::default());
    }

    #[test]
    fn what_is_no_page_is_no_address() {
        for text in
            ["javascript:alert(1)", "ftp://essai.example", "essai", "a@essai.example", "", "www. x.fr"]
        {
            assert_eq!(web_address(text), None, "{text}");
        }
        assert_eq!(web_address("essai.example/a").as_deref(), Some("https://essai.example/a"));
    }

    proptest! {
        #[test]
        fn no_line_makes_the_reading_fall(line in ".{0,120}") {
            let _ = Ways::read(&line);
        }
    }
}
