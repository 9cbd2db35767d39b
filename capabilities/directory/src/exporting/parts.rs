//! The parts of records on their way back: numbers, functions, hours, prices, places left.

use exchange::{
    AccessibilityRecord, AddressRecord, CapacityRecord, ContactRecord, CostOption, HoursRecord,
    IdentifierRecord, PhoneRecord, Term,
};

use crate::contact::{FunctionContact, Phone};

pub(super) fn given(text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| text.to_owned())
}

pub(super) fn identifier(scheme: &str, identifier: &str) -> IdentifierRecord {
    IdentifierRecord { scheme: scheme.to_owned(), identifier: identifier.to_owned() }
}

pub(super) fn term(taxonomy: &str, code: &str, name: &str) -> Term {
    Term { taxonomy: taxonomy.to_owned(), code: code.to_owned(), name: given(name) }
}

pub(super) fn phones(phones: &[Phone]) -> Vec<PhoneRecord> {
    let phone = |phone: &Phone| PhoneRecord {
        number: phone.number.clone(),
        shown: phone.shown.clone(),
        extension: given(&phone.extension),
        note: given(&phone.note),
        ..PhoneRecord::default()
    };
    phones.iter().map(phone).collect()
}

pub(super) fn contacts(contacts: &[FunctionContact]) -> Vec<ContactRecord> {
    let contact = |contact: &FunctionContact| ContactRecord {
        title: given(&contact.function),
        email: given(&contact.email),
        phones: phones(&contact.phones),
        ..ContactRecord::default()
    };
    contacts.iter().map(contact).collect()
}

pub(super) fn hours(osm: &str, as_given: &str) -> Option<HoursRecord> {
    match (given(osm), given(as_given)) {
        (None, None) => None,
        (Some(osm), notes) => Some(HoursRecord { original: osm.clone(), osm: Some(osm), notes }),
        (None, Some(original)) => Some(HoursRecord { osm: None, original, notes: None }),
    }
}

/// Each remark, the page with the first.
pub(super) fn accessibility(remarks: &[String], url: &str) -> Vec<AccessibilityRecord> {
    let remark =
        |text: &String| AccessibilityRecord { description: given(text), ..AccessibilityRecord::default() };
    let mut records: Vec<AccessibilityRecord> = remarks.iter().map(remark).collect();
    if let Some(url) = given(url) {
        if records.is_empty() {
            records.push(AccessibilityRecord::default());
        }
        records[0].url = Some(url);
    }
    records
}

pub(super) fn one_line(text: String) -> Box<AddressRecord> {
    Box::new(AddressRecord { lines: vec![text], ..AddressRecord::default() })
}

/// « 12.50 EUR » is an amount and its currency; « 2026-01-01 / 2026-12-31 » is a period.
pub(super) fn cost_option(option: &crate::service::CostOption) -> CostOption {
    let is_currency = |text: &str| text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase());
    let (amount, currency) = match option.amount.rsplit_once(' ') {
        Some((amount, currency)) if is_currency(currency) => (amount, currency),
        _ => (&*option.amount, ""),
    };
    let (from, to) = option.valid.split_once(" / ").unwrap_or((&option.valid, ""));
    CostOption {
        option: given(&option.option),
        currency: given(currency),
        amount: given(amount),
        amount_description: None,
        valid_from: given(from),
        valid_to: given(to),
    }
}

pub(super) fn capacity(capacity: &crate::service::Capacity) -> CapacityRecord {
    CapacityRecord {
        unit: given(&capacity.unit),
        available: given(&capacity.available),
        maximum: given(&capacity.maximum),
        updated: given(&capacity.updated),
        description: given(&capacity.description),
    }
}

pub(super) fn whole_weeks(weeks: f64) -> Option<u32> {
    let whole = weeks.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&weeks);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole and within bounds, just above"
    )]
    whole.then_some(weeks as u32)
}
