//! The tabular package: a zip of one CSV per table with its `datapackage.json`.

use std::collections::HashSet;
use std::io::{self, Cursor, Write};

use serde_json::{Map, Value, json};
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{ZipArchive, ZipWriter};

use super::tables::{Column, TABLES, TableOf, place};
use super::{location_json, organization_json, service_json, terms};
use crate::record::{LocationRecord, OrganizationRecord};
use crate::write::{Provenance, Scribe, Whole, clean};

/// One table while its rows come: packed as they come, so that the whole package waits in its packed size only.
type Shelf = csv::Writer<ZipWriter<Cursor<Vec<u8>>>>;

/// Objects that many records nest, written once.
const SHARED: [&str; 4] = ["taxonomy_term", "taxonomy", "unit", "program"];

/// A package being written: a zip of all tables of the standard and their description.
pub struct Package<W: Write> {
    zip: ZipWriter<StreamWriter<W>>,
    shelves: Vec<Shelf>,
    provenance: Provenance,
    met: HashSet<String>,
    codes: HashSet<String>,
}

impl<W: Write> Package<W> {
    /// Begins.
    pub fn new(writer: W, provenance: &Provenance) -> io::Result<Self> {
        let shelves = TABLES.iter().map(shelf).collect::<io::Result<Vec<_>>>()?;
        Ok(Self {
            zip: ZipWriter::new_stream(writer),
            shelves,
            provenance: provenance.clone(),
            met: HashSet::new(),
            codes: HashSet::new(),
        })
    }

    /// Ends, and gives back what was written to.
    pub fn finish(mut self) -> io::Result<W> {
        self.zip.start_file("datapackage.json", options())?;
        let description = description(&self.provenance);
        serde_json::to_writer_pretty(&mut self.zip, &description)?;
        for shelf in self.shelves {
            let packed = shelf.into_inner().map_err(|error| io::Error::other(error.to_string()))?.finish()?;
            let mut archive = ZipArchive::new(packed)?;
            self.zip.raw_copy_file(archive.by_index_raw(0)?)?;
        }
        let mut writer = self.zip.finish()?.into_inner();
        writer.flush()?;
        Ok(writer)
    }

    /// Writes an object and all it nests. Organisations and places come by themselves, and are not written again
    /// where a service nests them.
    fn object(&mut self, table: usize, object: &Map<String, Value>) -> io::Result<()> {
        let name = TABLES[table].name;
        if SHARED.contains(&name) {
            let id = object.get("id").and_then(Value::as_str).unwrap_or_default();
            if !self.met.insert(format!("{name}{id}")) {
                return Ok(());
            }
        }
        if name == "taxonomy_term" {
            return self.term(table, object);
        }
        self.row(table, object)?;
        for (key, value) in object {
            let child = |nested: &TableOf| {
                let many = value.is_array() && nested.keys.contains(&key.as_str());
                many || (value.is_object() && nested.single == key && SHARED.contains(&nested.name))
            };
            let Some(child) = TABLES.iter().position(child) else { continue };
            let items = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
            items.iter().filter_map(Value::as_object).try_for_each(|item| self.object(child, item))?;
        }
        Ok(())
    }

    /// A term, its list and the term above it. The standard wants a code once among all lists: when another list has
    /// the same, the name of this one goes before it.
    fn term(&mut self, table: usize, object: &Map<String, Value>) -> io::Result<()> {
        let mut object = object.clone();
        let taxonomy = object.get("taxonomy").and_then(Value::as_str).unwrap_or_default().to_owned();
        let code = object.get("code").and_then(Value::as_str).unwrap_or_default().to_owned();
        if !code.is_empty() && !self.codes.insert(code.clone()) {
            object.insert("code".to_owned(), format!("{taxonomy}:{code}").into());
        }
        self.row(table, &object)?;
        if let (false, Some(lists)) = (taxonomy.is_empty(), place("taxonomy"))
            && let Value::Object(list) = terms::taxonomy_object(&terms::taxonomy(&taxonomy))
        {
            self.object(lists, &list)?;
        }
        let parent = object.get("parent_id").and_then(Value::as_str);
        let Some(parent) = parent.and_then(terms::category) else { return Ok(()) };
        match terms::term_object(&parent).finish() {
            Value::Object(parent) => self.object(table, &parent),
            _ => Ok(()),
        }
    }

    fn row(&mut self, table: usize, object: &Map<String, Value>) -> io::Result<()> {
        let cell = |column: Column| match object.get(column.name) {
            Some(Value::String(text)) => clean::program_cell(text).into_owned(),
            None | Some(Value::Null | Value::Array(_) | Value::Object(_)) => String::new(),
            Some(other) => other.to_string(),
        };
        let cells: Vec<String> = TABLES[table].columns().map(cell).collect();
        self.shelves[table].write_record(cells).map_err(io::Error::from)
    }

    fn top(&mut self, table: &str, value: &Value) -> io::Result<()> {
        match (place(table), value) {
            (Some(table), Value::Object(object)) => self.object(table, object),
            _ => Ok(()),
        }
    }
}

impl<W: Write> Scribe for Package<W> {
    fn organization(&mut self, organization: &OrganizationRecord) -> io::Result<()> {
        self.top("organization", &organization_json(organization, &[]))
    }

    fn location(&mut self, location: &LocationRecord) -> io::Result<()> {
        self.top("location", &location_json(location))
    }

    fn service(&mut self, whole: &Whole<'_>) -> io::Result<()> {
        self.top("service", &service_json(whole))
    }
}

fn options() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated)
}

fn shelf(table: &TableOf) -> io::Result<Shelf> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file(table.file, options())?;
    let mut shelf = csv::Writer::from_writer(zip);
    shelf.write_record(table.columns().map(|column| column.name))?;
    Ok(shelf)
}

/// The description of the package (Frictionless tabular data package, version 1).
fn description(provenance: &Provenance) -> Value {
    json!({
        "name": "human_services_data",
        "title": provenance.network,
        "profile": "tabular-data-package",
        "version": super::VERSION,
        "homepage": provenance.address,
        "created": provenance.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        "licenses": [{ "name": provenance.licence, "path": provenance.licence_url }],
        "sources": [{ "title": provenance.network, "path": provenance.address }],
        "resources": TABLES.iter().map(resource).collect::<Vec<_>>(),
    })
}

fn resource(table: &TableOf) -> Value {
    let field = |column: Column| {
        let mut field = json!({
            "name": column.name,
            "type": if matches!(column.kind, "uuid" | "email" | "uri") { "string" } else { column.kind },
            // A creation has no previous value: what the standard requires there is an empty text.
            "constraints": { "required": column.required && !column.name.ends_with("_value") },
        });
        if matches!(column.kind, "uuid" | "email" | "uri") {
            field["format"] = column.kind.into();
        }
        field
    };
    let keys: Vec<Value> = table
        .columns()
        .filter_map(|column| {
            let target = column.name.strip_suffix("_id").filter(|name| place(name).is_some())?;
            Some(json!({ "fields": column.name, "reference": { "resource": target, "fields": "id" } }))
        })
        .collect();
    json!({
        "name": table.name,
        "path": table.file,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "profile": "tabular-data-resource",
        "schema": {
            "fields": table.columns().map(field).collect::<Vec<_>>(),
            "primaryKey": "id",
            "foreignKeys": keys,
        },
    })
}
