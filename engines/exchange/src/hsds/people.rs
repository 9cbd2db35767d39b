//! Contacts, telephone numbers, and the languages spoken on them.

use crate::fields::Fields;
use crate::record::{Batch, ContactRecord, Extras, PhoneRecord};
use crate::report::SetAsideReason;
use crate::row::Row;
use crate::shape::Table;

use super::assembly::Assembly;
use super::owners::Owner;

/// Digits below which a number is only the end of one: some files keep the area code apart and lose the middle.
const WHOLE_NUMBER: usize = 7;

impl Assembly<'_, '_> {
    pub(super) fn contact(&mut self, mut row: Row) {
        let id = row.get("id").map(str::to_owned);
        let whole = row.clone();
        let Some(owners) = self.owners(Table::Contacts, &mut row) else { return };
        let at = row.at;
        let mut fields = self.fields(row);
        let contact = contact(&mut fields);
        let surplus = fields.finish();
        if contact == ContactRecord::default() && surplus.is_empty() {
            self.log.set_aside(&whole, SetAsideReason::NothingToKeep);
            return;
        }
        for owner in &owners {
            let list = contacts_of(&mut self.batch, *owner);
            list.push(contact.clone());
            let place = (*owner, list.len() - 1);
            if let Some(id) = &id {
                self.contacts.entry(id.clone()).or_default().push(place);
            }
        }
        self.consume(owners[0], (Table::Contacts, at), surplus);
    }

    /// A number goes to the contact it names, else to its owners.
    pub(super) fn phone(&mut self, mut row: Row) {
        let contact = row.get("contact_id").and_then(|id| self.contacts.get(id)).cloned();
        let only_contact = ["service_id", "organization_id", "location_id", "service_at_location_id"]
            .iter()
            .all(|column| row.get(column).is_none());
        if row.get("number").is_none() && row.get("vanity_number").is_none() {
            if self.is_new(Table::Phones, &row) {
                self.log.set_aside(&row, SetAsideReason::NothingToKeep);
            }
            return;
        }
        match contact {
            Some(places) if only_contact => self.phone_of_contact(row, &places),
            known => {
                let id = row.get("id").map(str::to_owned);
                if only_contact && row.get("contact_id").is_some() {
                    if self.is_new(Table::Phones, &row) {
                        self.log.set_aside(&row, SetAsideReason::OwnerAbsent);
                    }
                    return;
                }
                let Some(owners) = self.owners(Table::Phones, &mut row) else { return };
                self.phone_of(row, owners, (id, known.unwrap_or_default()));
            }
        }
    }

    fn phone_of_contact(&mut self, mut row: Row, places: &[(Owner, usize)]) {
        if !self.is_new(Table::Phones, &row) {
            return;
        }
        let at = row.at;
        for column in ["id", "contact_id"] {
            let _ = row.take(column);
        }
        let (phones, surplus) = phones(self.fields(row));
        for &(owner, index) in places {
            if let Some(contact) = contacts_of(&mut self.batch, owner).get_mut(index) {
                contact.phones.extend(phones.iter().cloned());
            }
        }
        if let Some(&(owner, _)) = places.first() {
            self.consume(owner, (Table::Phones, at), surplus);
        }
    }

    fn phone_of(
        &mut self,
        mut row: Row,
        owners: Vec<Owner>,
        (id, contacts): (Option<String>, Vec<(Owner, usize)>),
    ) {
        let at = row.at;
        if !contacts.is_empty() {
            let _ = row.take("contact_id");
        }
        let (phones, surplus) = phones(self.fields(row));
        for &(owner, index) in &contacts {
            if let Some(contact) = contacts_of(&mut self.batch, owner).get_mut(index) {
                contact.phones.extend(phones.iter().cloned());
            }
        }
        for owner in &owners {
            let list = phones_of(&mut self.batch, *owner);
            list.extend(phones.iter().cloned());
            if let Some(id) = &id {
                self.phones.entry(id.clone()).or_default().push((*owner, list.len() - 1));
            }
        }
        self.consume(owners[0], (Table::Phones, at), surplus);
    }

    /// A language spoken on a telephone number.
    pub(super) fn phone_language(&mut self, mut row: Row) {
        if !self.is_new(Table::Languages, &row) {
            return;
        }
        let places = row.get("phone_id").and_then(|id| self.phones.get(id)).cloned().unwrap_or_default();
        let at = row.at;
        let Some(&(first, _)) = places.first() else {
            self.log.set_aside(&row, SetAsideReason::OwnerAbsent);
            return;
        };
        for column in ["id", "phone_id"] {
            let _ = row.take(column);
        }
        let mut fields = self.fields(row);
        let language = fields.first_text(&["name", "language", "code"]).unwrap_or_default();
        let surplus = fields.finish();
        for (owner, index) in places {
            if let Some(phone) = phones_of(&mut self.batch, owner).get_mut(index)
                && !phone.languages.contains(&language)
            {
                phone.languages.push(language.clone());
            }
        }
        self.consume(first, (Table::Languages, at), surplus);
    }
}

fn contact(fields: &mut Fields<'_, '_>) -> ContactRecord {
    let contact = ContactRecord {
        name: fields.text("name"),
        title: fields.text("title"),
        department: fields.text("department"),
        email: fields.email("email"),
        phones: Vec::new(),
    };
    fields.require("name", contact.name.is_some());
    let digits =
        fields.row.get("phone_number").map_or(0, |number| number.bytes().filter(u8::is_ascii_digit).count());
    if digits < WHOLE_NUMBER {
        return contact;
    }
    let area = fields.raw("phone_areacode");
    let mut phones = fields.phones("phone_number");
    let extension = fields.raw("phone_extension");
    for phone in &mut phones {
        if let Some(area) = &area {
            phone.number = format!("{area}-{}", phone.number);
            phone.shown.clone_from(&phone.number);
        }
        phone.extension = phone.extension.take().or_else(|| extension.clone());
    }
    ContactRecord { phones, ..contact }
}

/// The numbers of one row, with what the row says of them.
fn phones(mut fields: Fields<'_, '_>) -> (Vec<PhoneRecord>, Extras) {
    let mut phones = fields.phones("number");
    if phones.is_empty() {
        phones = fields.phones("vanity_number");
    }
    let extension = fields.raw("extension").map(|text| fields.without_decimals("extension", text));
    let kind = fields.raw("type").or_else(|| fields.raw("number_type"));
    let department = fields.text("department");
    let note = fields.text("description").or(department);
    let languages = [fields.list("language"), fields.list("languages")].concat();
    for phone in &mut phones {
        phone.extension = phone.extension.take().or_else(|| extension.clone());
        phone.kind.clone_from(&kind);
        phone.note.clone_from(&note);
        phone.languages.clone_from(&languages);
    }
    (phones, fields.finish())
}

fn contacts_of(batch: &mut Batch, owner: Owner) -> &mut Vec<ContactRecord> {
    match owner {
        Owner::Organization(index) => &mut batch.organizations[index].contacts,
        Owner::Service(index) => &mut batch.services[index].contacts,
        Owner::Location(index) => &mut batch.locations[index].contacts,
        Owner::Link(index) => &mut batch.services_at_locations[index].contacts,
    }
}

fn phones_of(batch: &mut Batch, owner: Owner) -> &mut Vec<PhoneRecord> {
    match owner {
        Owner::Organization(index) => &mut batch.organizations[index].phones,
        Owner::Service(index) => &mut batch.services[index].phones,
        Owner::Location(index) => &mut batch.locations[index].phones,
        Owner::Link(index) => &mut batch.services_at_locations[index].phones,
    }
}
