//! Lays nested JSON records out as rows of tables, so that one and the same reader serves JSON and CSV.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use serde_json::Value;

use crate::json::{Item, Object};
use crate::log::Log;
use crate::record::RowRef;
use crate::refusal::Refusal;
use crate::report::{NoteKind, SetAsideReason};
use crate::row::{Names, Row};
use crate::shape::{Shape, Table, recognise};
use crate::tabular::Take;

/// Name of the table under which things that are no record of ours are counted.
const OTHERS: &str = "other";

/// One file of JSON while its items come in.
pub(crate) struct Nested<'n> {
    file: String,
    names: &'n mut Names,
    ranks: HashMap<u16, u32>,
    shapes: HashMap<u64, Option<&'static Shape>>,
    /// Tables met at the top of the file, in order.
    pub(crate) met: Vec<Table>,
    /// Keys of the first object that no shape fits.
    pub(crate) strange: Option<String>,
    /// True when the file only describes a package.
    pub(crate) described: bool,
}

/// A column and the id it holds.
type Link = (&'static str, String);

/// An object, what it is, and the record it was nested in.
struct Node {
    shape: &'static Shape,
    object: Object,
    links: Vec<Link>,
}

impl<'n> Nested<'n> {
    pub(crate) fn new(file: String, names: &'n mut Names) -> Self {
        Self {
            file,
            names,
            ranks: HashMap::new(),
            shapes: HashMap::new(),
            met: Vec::new(),
            strange: None,
            described: false,
        }
    }

    pub(crate) fn item(
        &mut self,
        log: &mut Log<'_>,
        item: Item,
        table: Option<&str>,
        take: &mut Take<'_>,
    ) -> Result<(), Refusal> {
        let object = match item {
            Item::Object(object) => object,
            Item::Other(text) => return self.other(log, text, SetAsideReason::Unreadable),
        };
        if object.iter().any(|(key, value)| key == "resources" && value.is_array()) {
            log.note(&self.file, NoteKind::PackageDescription, "");
            self.described = true;
            return Ok(());
        }
        let Some(shape) = self.shape(&object, table) else {
            let keys: Vec<&str> = object.iter().take(6).map(|(key, _)| key.as_str()).collect();
            self.strange.get_or_insert_with(|| keys.join(", "));
            let text = Value::Object(object.into_iter().collect()).to_string();
            return self.other(log, text, SetAsideReason::NotARecord);
        };
        if !self.met.contains(&shape.table) {
            self.met.push(shape.table);
        }
        self.emit(log, Node { shape, object, links: Vec::new() }, take).map(|_| ())
    }

    fn other(&mut self, log: &mut Log<'_>, text: String, reason: SetAsideReason) -> Result<(), Refusal> {
        let at = self.next(log, OTHERS);
        log.read(at)?;
        let text = crate::row::without_personal_number(&text).unwrap_or(text);
        log.set_text_aside(at, text, reason);
        Ok(())
    }

    fn next(&mut self, log: &mut Log<'_>, table: &str) -> RowRef {
        let table = log.table(&self.file, table);
        let rank = self.ranks.entry(table).or_default();
        *rank += 1;
        RowRef { table, row: *rank }
    }

    /// Objects of a file mostly have the same keys; the answer is kept for each set of keys.
    fn shape(&mut self, object: &Object, table: Option<&str>) -> Option<&'static Shape> {
        let mut hasher = DefaultHasher::new();
        table.hash(&mut hasher);
        object.iter().for_each(|(key, _)| key.hash(&mut hasher));
        *self.shapes.entry(hasher.finish()).or_insert_with(|| {
            let keys: Vec<&str> = object.iter().map(|(key, _)| key.as_str()).collect();
            recognise(&keys, table.unwrap_or(&self.file))
        })
    }

    /// Gives one object as a row and its details as rows of their own, linked by id; gives back its id.
    fn emit(
        &mut self,
        log: &mut Log<'_>,
        Node { shape, object, links }: Node,
        take: &mut Take<'_>,
    ) -> Result<String, Refusal> {
        let at = self.next(log, shape.name());
        let mut row = Row::new(at);
        let (nested, plain): (Object, Object) =
            object.into_iter().partition(|(key, value)| holds_records(shape, key, value));
        for (key, value) in plain {
            self.put(log, &mut row, &key, &value);
        }
        for (column, id) in links {
            if row.get(column).is_none() {
                row.set(&self.names.intern(column), &id);
            }
        }
        let given = row.get("id").map(str::to_owned);
        let id = given.clone().unwrap_or_else(|| format!("{}-{}", shape.name(), at.row));
        if given.is_none() && nested.iter().any(|(_, value)| value.is_array()) {
            row.set(&self.names.intern("id"), &id);
        }
        let (lists, single): (Object, Object) = nested.into_iter().partition(|(_, value)| value.is_array());
        for (key, value) in single {
            self.single(log, &mut row, (&key, value), take)?;
        }
        log.read(at)?;
        take(log, shape.table, row)?;
        for (key, value) in lists {
            self.list(log, (shape, &id), (&key, value), take)?;
        }
        Ok(id)
    }

    fn put(&mut self, log: &mut Log<'_>, row: &mut Row, key: &str, value: &Value) {
        let mut column = self.names.intern(key);
        if row.get(key).is_some() {
            column = self.names.intern(&format!("{key} (2)"));
        }
        match value {
            Value::Null => {}
            Value::String(text) => row.push(&column, text, log),
            Value::Array(values) if values.iter().all(|value| !value.is_array() && !value.is_object()) => {
                let texts: Vec<String> =
                    values.iter().filter(|value| !value.is_null()).map(text_of).collect();
                let text = if texts.iter().any(|text| text.contains([',', ';'])) {
                    value.to_string()
                } else {
                    texts.join(", ")
                };
                row.push(&column, &text, log);
            }
            other => row.push(&column, &text_of(other), log),
        }
    }

    fn single(
        &mut self,
        log: &mut Log<'_>,
        row: &mut Row,
        (key, value): (&str, Value),
        take: &mut Take<'_>,
    ) -> Result<(), Refusal> {
        let (Some((table, column)), Value::Object(object)) = (one(key), value) else { return Ok(()) };
        let Some(shape) = Shape::of(table) else { return Ok(()) };
        let object = object.into_iter().collect();
        let id = self.emit(log, Node { shape, object, links: Vec::new() }, take)?;
        if row.get(column).is_none() {
            row.set(&self.names.intern(column), &id);
        }
        Ok(())
    }

    fn list(
        &mut self,
        log: &mut Log<'_>,
        (parent, id): (&'static Shape, &str),
        (key, value): (&str, Value),
        take: &mut Take<'_>,
    ) -> Result<(), Refusal> {
        let (Some(table), Value::Array(values)) = (many(key), value) else { return Ok(()) };
        let Some(shape) = Shape::of(table) else { return Ok(()) };
        for value in values {
            let Value::Object(object) = value else {
                self.other(log, value.to_string(), SetAsideReason::Unreadable)?;
                continue;
            };
            let (object, links) = (object.into_iter().collect(), links(parent, id, table));
            self.emit(log, Node { shape, object, links }, take)?;
        }
        Ok(())
    }
}

/// True when a key holds one record or a list of records that have a table of their own.
fn holds_records(parent: &Shape, key: &str, value: &Value) -> bool {
    match value {
        Value::Object(_) => one(key).is_some(),
        Value::Array(values) => {
            values.iter().any(Value::is_object)
                && many(key).is_some()
                && parent.table != Table::InclusionServices
        }
        _ => false,
    }
}

/// Tables nested as one object, and the column that points to it.
fn one(key: &str) -> Option<(Table, &'static str)> {
    Some(match key {
        "organization" => (Table::Organizations, "organization_id"),
        "program" => (Table::Programs, "program_id"),
        "service" => (Table::Services, "service_id"),
        "location" => (Table::Locations, "location_id"),
        "taxonomy_term" => (Table::TaxonomyTerms, "taxonomy_term_id"),
        "taxonomy_detail" => (Table::Taxonomies, "taxonomy_id"),
        "unit" => (Table::Units, "unit_id"),
        _ => return None,
    })
}

/// Tables nested as a list.
fn many(key: &str) -> Option<Table> {
    crate::shape::SHAPES
        .iter()
        .filter(|shape| !matches!(shape.table, Table::Structures | Table::InclusionServices))
        .find(|shape| shape.names.contains(&key))
        .map(|shape| shape.table)
}

/// The columns by which a detail points back to the record it was nested in.
fn links(parent: &Shape, id: &str, child: Table) -> Vec<Link> {
    let id = id.to_owned();
    match child {
        Table::Attributes => vec![("link_id", id), ("link_entity", parent.name().to_owned())],
        Table::Metadata => vec![("resource_id", id), ("resource_type", parent.name().to_owned())],
        _ => match parent.table {
            Table::Organizations => vec![("organization_id", id)],
            Table::Services => vec![("service_id", id)],
            Table::Locations => vec![("location_id", id)],
            Table::ServicesAtLocations => vec![("service_at_location_id", id)],
            Table::Contacts => vec![("contact_id", id)],
            Table::Phones => vec![("phone_id", id)],
            Table::Taxonomies => vec![("taxonomy_id", id)],
            _ => Vec::new(),
        },
    }
}

fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
