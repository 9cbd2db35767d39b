//! Details of records: addresses, languages, prices, documents, areas, each given to the record it names.

use vocabulary::territory::Area;

use crate::fields::{DayOrder, Fields};
use crate::record::{
    AccessibilityRecord, AddressRecord, Batch, CapacityRecord, CostOption, IdentifierRecord, LocationKind,
    RowRef,
};
use crate::report::SetAsideReason;
use crate::row::Row;
use crate::rule::Rule;
use crate::shape::Table;

use super::assembly::Assembly;
use super::owners::Owner;

/// A detail, read.
#[derive(Debug, Clone)]
enum Detail {
    Area(Option<Area>, Option<String>),
    Languages(Vec<String>),
    Accessibility(AccessibilityRecord),
    CostOption(CostOption),
    Document(String),
    Funding(String),
    Identifier(IdentifierRecord),
    Capacity(CapacityRecord),
    Url(String),
    Eligibility(String),
    Payment(String),
}

impl Assembly<'_, '_> {
    pub(super) fn detail(&mut self, table: Table, row: Row) {
        match table {
            Table::Contacts => self.contact(row),
            Table::Phones => self.phone(row),
            Table::Schedules | Table::RegularSchedules | Table::HolidaySchedules => self.schedule(table, row),
            Table::Addresses | Table::PostalAddresses => self.address(table, row),
            Table::Languages if row.get("phone_id").is_some() => self.phone_language(row),
            _ => self.plain_detail(table, row),
        }
    }

    fn plain_detail(&mut self, table: Table, mut row: Row) {
        let unit = self.unit_of(&row);
        let whole = row.clone();
        let Some(owners) = self.owners(table, &mut row) else { return };
        let at = row.at;
        let mut fields = self.fields(row);
        let detail = read(table, &mut fields, unit);
        let surplus = fields.finish();
        let Some(detail) = detail else {
            self.log.set_aside(&whole, SetAsideReason::NothingToKeep);
            return;
        };
        let mut holders = owners.into_iter().filter(|owner| give(&mut self.batch, *owner, detail.clone()));
        let first = holders.next();
        holders.for_each(drop);
        match first {
            Some(owner) => self.consume(owner, (table, at), surplus),
            None => self.log.set_aside(&whole, SetAsideReason::NothingToKeep),
        }
    }

    /// An address stands on its location; one that names an organisation alone stands there.
    fn address(&mut self, table: Table, mut row: Row) {
        let Some(owners) = self.owners(table, &mut row) else { return };
        let Some(owner) =
            owners.iter().find(|owner| matches!(owner, Owner::Location(_))).or(owners.first()).copied()
        else {
            return;
        };
        let at = row.at;
        let mut fields = self.fields(row);
        let (address, kind) = address(&mut fields);
        let surplus = fields.finish();
        let postal = table == Table::PostalAddresses || kind == Some(LocationKind::Postal);
        self.put_address(owner, (address, postal), at);
        self.consume(owner, (table, at), surplus);
    }

    /// Keeps the point that came with the location. A second address of the same sort goes into the surplus.
    fn put_address(&mut self, owner: Owner, (mut address, postal): (AddressRecord, bool), at: RowRef) {
        let (place, postal_place, extras) = match owner {
            Owner::Location(index) => {
                let record = &mut self.batch.locations[index];
                (&mut record.address, Some(&mut record.postal_address), &mut record.extras)
            }
            Owner::Organization(index) => {
                let record = &mut self.batch.organizations[index];
                (&mut record.address, None, &mut record.extras)
            }
            Owner::Service(_) | Owner::Link(_) => return,
        };
        let blank = AddressRecord { point: place.point, ..AddressRecord::default() };
        if let (true, Some(second @ None)) = (postal, postal_place) {
            *second = Some(Box::new(address));
        } else if *place == blank {
            address.point = place.point;
            *place = address;
        } else {
            let words = [
                address.lines.join(", "),
                address.postal_code.unwrap_or_default(),
                address.city.unwrap_or_default(),
            ];
            let words = words.join(" ").trim().to_owned();
            self.log.repair(at, "address_1", (&words, ""), Rule::ValueKeptAside);
            extras.insert(format!("address {}", at.row), words);
        }
    }
}

fn address(fields: &mut Fields<'_, '_>) -> (AddressRecord, Option<LocationKind>) {
    for column in ["address_1", "city", "postal_code", "country"] {
        fields.require(column, fields.row.get(column).is_some());
    }
    let lines = ["address_1", "address_2", "address_3", "address_4"].map(|column| fields.text(column));
    let kind = fields.code("address_type", |code| match code {
        "physical" => Some(LocationKind::Physical),
        "postal" => Some(LocationKind::Postal),
        "virtual" => Some(LocationKind::Virtual),
        _ => None,
    });
    let address = AddressRecord {
        lines: lines.into_iter().flatten().collect(),
        attention: fields.text("attention"),
        commune: None,
        city: fields.text("city"),
        region: fields.text("region"),
        state: fields.text("state_province"),
        postal_code: fields.raw("postal_code"),
        country: country(fields),
        point: None,
    };
    (address, kind)
}

/// Two letters, or a name that many files write out.
fn country(fields: &mut Fields<'_, '_>) -> Option<String> {
    let value = fields.raw("country")?;
    let code = match vocabulary::fold(&value).as_str() {
        "france" | "fra" => "FR",
        "belgique" | "belgium" | "bel" => "BE",
        "united states" | "united states of america" | "usa" | "u.s.a." => "US",
        "united kingdom" | "gbr" | "uk" => "GB",
        two if two.len() == 2 && two.is_ascii() => return Some(two.to_ascii_uppercase()),
        _ => {
            fields.keep_aside("country", &value, Rule::CountryUnreadable);
            return None;
        }
    };
    fields.repair("country", &value, code, Rule::CodeUnderstood);
    Some(code.to_owned())
}

fn read(table: Table, fields: &mut Fields<'_, '_>, unit: Option<String>) -> Option<Detail> {
    Some(match table {
        Table::ServiceAreas => return area(fields),
        Table::Languages => Detail::Languages(vec![fields.first_text(&["name", "language", "code"])?]),
        Table::Accessibility => return accessibility(fields),
        Table::CostOptions => Detail::CostOption(CostOption {
            option: fields.text("option"),
            currency: fields.raw("currency").map(|currency| currency.to_ascii_uppercase()),
            amount: fields.raw("amount"),
            amount_description: fields.text("amount_description"),
            valid_from: fields.date("valid_from", DayOrder::MonthFirst),
            valid_to: fields.date("valid_to", DayOrder::MonthFirst),
        }),
        Table::RequiredDocuments => Detail::Document(fields.text("document")?),
        Table::Fundings => Detail::Funding(fields.text("source")?),
        Table::OrganizationIdentifiers => {
            let kind = fields.raw("identifier_type").filter(|kind| kind != crate::own::NOTHING);
            let scheme = fields.raw("identifier_scheme").or_else(|| kind.clone()).unwrap_or_default();
            // The type that only repeats its scheme says nothing more; another one is kept.
            if let Some(kind) = kind.filter(|kind| !scheme.trim_end_matches('E').ends_with(&**kind)) {
                fields.keep_aside("identifier_type", &kind, Rule::ValueKeptAside);
            }
            let scheme = if scheme == "FR-SIRENE" { "FR-SIREN".to_owned() } else { scheme };
            Detail::Identifier(IdentifierRecord { scheme, identifier: fields.raw("identifier")? })
        }
        Table::ServiceCapacities => {
            fields.drop_column("unit_id");
            Detail::Capacity(CapacityRecord {
                unit,
                available: fields.raw("available"),
                maximum: fields.raw("maximum"),
                updated: fields.raw("updated"),
                description: fields.text("description"),
            })
        }
        Table::Urls => Detail::Url(fields.url("url")?),
        Table::Eligibilities => Detail::Eligibility(fields.text("eligibility")?),
        Table::PaymentsAccepted => Detail::Payment(fields.text("payment")?),
        _ => return None,
    })
}

/// An area whose extent is a French code becomes one to search by; its words are kept in any case.
fn area(fields: &mut Fields<'_, '_>) -> Option<Detail> {
    let code = fields.row.get("extent").and_then(Area::from_code);
    if let Some(area) = &code {
        fields.drop_column("extent");
        forget_repeated(fields, area);
    }
    let name = fields.first_text(&["name", "service_area"]);
    let description = fields.text("description").filter(|text| Some(text) != name.as_ref());
    let words: Vec<String> = [name, description].into_iter().flatten().collect();
    let words = (!words.is_empty()).then(|| words.join("\n"));
    (code.is_some() || words.is_some()).then_some(Detail::Area(code, words))
}

/// What only repeats the code of an area: its name in the list of communes, its address at INSEE, the form of its code.
fn forget_repeated(fields: &mut Fields<'_, '_>, area: &Area) {
    let repeated = [
        ("name", vocabulary::territory::Territory::france().name_of(area).map(str::to_owned)),
        ("extent_type", Some(crate::write::hsds::AREA_EXTENT.to_owned())),
        ("uri", crate::write::hsds::area_uri(area)),
    ];
    for (column, value) in repeated {
        if value.as_deref().is_some_and(|value| fields.row.get(column) == Some(value)) {
            fields.drop_column(column);
        }
    }
}

fn accessibility(fields: &mut Fields<'_, '_>) -> Option<Detail> {
    let record = AccessibilityRecord {
        description: fields.first_text(&["description", "accessibility"]),
        details: fields.text("details"),
        url: fields.url("url"),
    };
    (record != AccessibilityRecord::default()).then_some(Detail::Accessibility(record))
}

/// Gives a detail to a record that has a field for it; false when it has none.
fn give(batch: &mut Batch, owner: Owner, detail: Detail) -> bool {
    match owner {
        Owner::Service(index) => give_to_service(batch, index, detail),
        Owner::Organization(index) => {
            let record = &mut batch.organizations[index];
            match detail {
                Detail::Funding(source) => record.fundings.push(source),
                Detail::Identifier(identifier) => record.identifiers.push(identifier),
                Detail::Url(url) => record.additional_websites.push(url),
                Detail::Languages(languages) => add_languages(&mut record.languages, languages),
                _ => return false,
            }
            true
        }
        Owner::Location(index) => {
            let record = &mut batch.locations[index];
            match detail {
                Detail::Languages(languages) => add_languages(&mut record.languages, languages),
                Detail::Accessibility(accessibility) => record.accessibility.push(accessibility),
                _ => return false,
            }
            true
        }
        Owner::Link(index) => {
            let record = &mut batch.services_at_locations[index];
            let Detail::Area(code, words) = detail else { return false };
            record.areas.extend(code);
            record.area_details.extend(words);
            true
        }
    }
}

fn give_to_service(batch: &mut Batch, index: usize, detail: Detail) -> bool {
    let record = &mut batch.services[index];
    match detail {
        Detail::Area(code, words) => {
            record.areas.extend(code);
            record.area_details.extend(words);
        }
        Detail::Languages(languages) => add_languages(&mut record.languages, languages),
        Detail::CostOption(option) => record.cost_options.push(option),
        Detail::Document(document) => record.documents.push(document),
        Detail::Funding(source) => record.fundings.push(source),
        Detail::Capacity(capacity) => record.capacities.push(capacity),
        Detail::Url(url) => record.additional_urls.push(url),
        Detail::Eligibility(text) => join(&mut record.eligibility, text),
        Detail::Payment(text) => {
            let payments = record.extras.entry("payments_accepted".to_owned()).or_default();
            *payments = if payments.is_empty() { text } else { format!("{payments}, {text}") };
        }
        Detail::Accessibility(_) | Detail::Identifier(_) => return false,
    }
    true
}

fn add_languages(known: &mut Vec<String>, more: Vec<String>) {
    for language in more {
        if !known.contains(&language) {
            known.push(language);
        }
    }
}

fn join(text: &mut Option<String>, more: String) {
    *text = Some(match text.take() {
        Some(known) => format!("{known}\n{more}"),
        None => more,
    });
}
