//! What hangs on a record: telephone numbers, functions, languages, areas, prices, places left, pages.

use serde_json::Value;
use uuid::Uuid;
use vocabulary::phone::PhoneNumber;
use vocabulary::territory::{Area, Territory};

use super::object::{Object, exact_number};
use super::terms::Attributes;
use crate::own::OwnField;
use crate::record::{CapacityRecord, ContactRecord, CostOption, PhoneRecord};
use crate::write::functions;
use crate::write::identity::detail;

/// The record a detail hangs on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Owner {
    pub(super) id: Uuid,
    /// The column by which the detail points to it.
    pub(super) column: &'static str,
}

impl Owner {
    /// A detail of this rank, pointing to its owner.
    fn detail(self, table: &str, rank: usize) -> Object {
        Object::new(self.detail_id(table, rank)).put(self.column, self.id.to_string().into())
    }

    /// Its identifier. Two records of different tables may have the same one, as an organisation and its only place
    /// do in some sources: their details must not.
    pub(super) fn detail_id(self, table: &str, rank: usize) -> String {
        detail(self.id, &format!("{}\n{table}", self.column), rank)
    }
}

pub(super) fn phones(owner: Owner, phones: &[PhoneRecord]) -> Vec<Value> {
    let phone = |(rank, phone): (usize, &PhoneRecord)| {
        let object = owner.detail("phone", rank);
        let id = owner.detail_id("phone", rank);
        let spoken = Owner { id: Uuid::parse_str(&id).unwrap_or_default(), column: "phone_id" };
        // An extension that is no number is told with the remark: the standard wants a number.
        let number = phone.extension.as_deref().and_then(exact_number);
        let words = phone.extension.as_ref().filter(|_| number.is_none()).map(|text| format!("poste {text}"));
        let remark: Vec<&str> = [phone.note.as_deref(), words.as_deref()].into_iter().flatten().collect();
        let object = match number {
            Some(number) => object.put("extension", number),
            None => object,
        };
        object
            .put("number", crate::write::clean::plain(dialled(phone)).into_owned().into())
            .text("type", phone.kind.as_deref())
            .text("description", Some(&remark.join(", ")))
            .list("languages", languages(spoken, &phone.languages))
            .finish()
    };
    phones.iter().enumerate().filter(|(_, phone)| !phone.number.trim().is_empty()).map(phone).collect()
}

/// A number as it is written: E.164, or as people write it where its country is not known.
fn dialled(phone: &PhoneRecord) -> &str {
    if phone.number.starts_with('+') || phone.shown.is_empty() { &phone.number } else { &phone.shown }
}

/// What the table of telephone numbers cannot say word for word.
pub(super) fn odd_phones(attributes: &mut Attributes, phones: &[PhoneRecord]) {
    let odd = |phone: &PhoneRecord| {
        let no_number = |extension: &String| exact_number(extension).is_none();
        let text = dialled(phone);
        let read = PhoneNumber::parse(text).map(|(number, _)| (number.e164(), number.shown()));
        let read = read.unwrap_or_else(|_| (text.to_owned(), text.to_owned()));
        (&phone.number, &phone.shown) != (&read.0, &read.1) || phone.extension.as_ref().is_some_and(no_number)
    };
    if phones.iter().any(odd) {
        attributes.own_json(OwnField::Phones, &phones);
    }
}

/// Functions that answer. People are not told.
pub(super) fn contacts(owner: Owner, contacts: &[ContactRecord]) -> Vec<Value> {
    let contact = |(rank, contact): (usize, &ContactRecord)| {
        let id = owner.detail_id("contact", rank);
        let reached = Owner { id: Uuid::parse_str(&id).unwrap_or_default(), column: "contact_id" };
        owner
            .detail("contact", rank)
            .text("title", contact.title.as_deref())
            .text("department", contact.department.as_deref())
            .email("email", contact.email.as_deref())
            .list("phones", phones(reached, &contact.phones))
            .finish()
    };
    functions(contacts).enumerate().map(contact).collect()
}

/// Languages by their code where it is one, else by their name.
pub(super) fn languages(owner: Owner, languages: &[String]) -> Vec<Value> {
    let is_code =
        |text: &str| matches!(text.len(), 2 | 3) && text.bytes().all(|byte| byte.is_ascii_lowercase());
    let language = |(rank, text): (usize, &String)| {
        let column = if is_code(text) { "code" } else { "name" };
        owner.detail("language", rank).text(column, Some(text)).finish()
    };
    languages.iter().enumerate().map(language).collect()
}

/// Areas by their code, with their name and, where INSEE has one, their address; then areas in words.
pub(super) fn areas(owner: Owner, areas: &[Area], words: &[String]) -> Vec<Value> {
    let coded = areas.iter().enumerate().map(|(rank, area)| {
        owner
            .detail("service_area", rank)
            .text("name", Territory::france().name_of(area))
            .put("extent", area.code().into())
            .put("extent_type", AREA_EXTENT.into())
            .text("uri", area_uri(area).as_deref())
            .finish()
    });
    let worded = words.iter().enumerate().map(|(rank, text)| {
        owner.detail("service_area", areas.len() + rank).text("name", Some(text)).finish()
    });
    coded.chain(worded).collect()
}

/// How the extent of an area is written: as a code, which the standard calls text.
pub(crate) const AREA_EXTENT: &str = "text";

/// The address of an area among the linked data of INSEE.
pub(crate) fn area_uri(area: &Area) -> Option<String> {
    let (kind, code) = match area {
        Area::Region(code) => ("region", code),
        Area::Departement(code) => ("departement", code),
        Area::Commune(code) => ("commune", code),
        Area::Country | Area::Epci(_) | Area::Custom(_) => return None,
    };
    Some(format!("http://id.insee.fr/geo/{kind}/{code}"))
}

pub(super) fn cost_options(owner: Owner, options: &[CostOption]) -> Vec<Value> {
    let option = |(rank, option): (usize, &CostOption)| {
        let amount = option.amount.as_deref().and_then(amount);
        let words = option.amount.as_deref().filter(|_| amount.is_none());
        let told: Vec<&str> = [words, option.amount_description.as_deref()].into_iter().flatten().collect();
        let object = owner
            .detail("cost_option", rank)
            .text("valid_from", option.valid_from.as_deref())
            .text("valid_to", option.valid_to.as_deref())
            .text("option", option.option.as_deref())
            .text("currency", option.currency.as_deref())
            .text("amount_description", Some(&told.join(", ")));
        match amount {
            Some(amount) => object.put("amount", amount).finish(),
            None => object.finish(),
        }
    };
    options.iter().enumerate().map(option).collect()
}

fn amount(text: &str) -> Option<Value> {
    super::object::number_value(
        text.trim().replace(',', ".").parse().ok().filter(|number: &f64| number.is_finite())?,
    )
}

/// Prices the table cannot say word for word.
pub(super) fn odd_costs(attributes: &mut Attributes, options: &[CostOption]) {
    let odd =
        |option: &CostOption| option.amount.as_ref().is_some_and(|amount| exact_number(amount).is_none());
    if options.iter().any(odd) {
        attributes.own_json(OwnField::CostOptions, &options);
    }
}

/// Places left. A row without a number, a unit or a moment is no row of the standard: only its own writing is kept.
pub(super) fn capacities(owner: Owner, capacities: &[CapacityRecord]) -> Vec<Value> {
    let capacity = |(rank, capacity): (usize, &CapacityRecord)| {
        let available = capacity.available.as_deref().and_then(amount)?;
        let (unit, updated) = (capacity.unit.as_deref()?, capacity.updated.as_deref().and_then(moment)?);
        let unit_id = crate::write::identity::drawn("unit", unit).to_string();
        let object = owner
            .detail("service_capacity", rank)
            .put("unit_id", unit_id.clone().into())
            .put("unit", Object::new(unit_id).put("name", unit.into()).finish())
            .put("available", available)
            .put("updated", updated.into())
            .text("description", capacity.description.as_deref());
        let maximum = capacity.maximum.as_deref().and_then(amount);
        Some(maximum.map_or(object.clone(), |maximum| object.put("maximum", maximum)).finish())
    };
    capacities.iter().enumerate().filter_map(capacity).collect()
}

/// Places left that the table cannot say word for word.
pub(super) fn odd_capacities(attributes: &mut Attributes, capacities: &[CapacityRecord]) {
    let exact = |text: &Option<String>| text.as_deref().is_none_or(|text| exact_number(text).is_some());
    let said = |capacity: &CapacityRecord| {
        let moment = capacity.updated.as_deref().is_some_and(|text| moment(text).as_deref() == Some(text));
        let counted = capacity.available.is_some() && exact(&capacity.available) && exact(&capacity.maximum);
        counted && moment && capacity.unit.is_some()
    };
    if !capacities.iter().all(said) {
        attributes.own_json(OwnField::Capacities, &capacities);
    }
}

/// A moment as RFC 3339; a day alone begins at midnight.
pub(super) fn moment(text: &str) -> Option<String> {
    if chrono::DateTime::parse_from_rfc3339(text).is_ok() {
        return Some(text.to_owned());
    }
    let at = |text: &str| {
        text.get(..19)
            .is_some_and(|text| chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S").is_ok())
    };
    if at(text) {
        return Some(format!("{text}Z"));
    }
    let day: chrono::NaiveDate = text.parse().ok()?;
    Some(format!("{day}T00:00:00Z"))
}

/// Plain rows of one text: papers to bring, who funds.
pub(super) fn texts(owner: Owner, (table, column): (&str, &str), texts: &[String]) -> Vec<Value> {
    let row = |(rank, text): (usize, &String)| owner.detail(table, rank).text(column, Some(text)).finish();
    texts.iter().enumerate().filter(|(_, text)| !text.trim().is_empty()).map(row).collect()
}

/// Further pages.
pub(super) fn urls(owner: Owner, urls: &[String]) -> Vec<Value> {
    let fit = urls.iter().enumerate().filter_map(|(rank, url)| Some((rank, crate::write::clean::uri(url)?)));
    fit.map(|(rank, url)| owner.detail("url", rank).put("url", url.into()).finish()).collect()
}
