//! Files of structures and services of data·inclusion, as CSV or JSON, written as the records come.

use std::collections::HashMap;
use std::io::{self, Write};

use serde_json::Value;

use super::{Omissions, SERVICE_COLUMNS, STRUCTURE_COLUMNS, services, structure};
use crate::record::{LocationRecord, OrganizationRecord};
use crate::write::{Provenance, Scribe, Whole, clean};

/// A file of one kind of record.
trait Rows {
    fn row(&mut self, value: &Value) -> io::Result<()>;
}

/// Structures wait for their first place, services go by.
struct Pair<T> {
    structures: T,
    services: T,
    waiting: Vec<OrganizationRecord>,
    places: HashMap<String, LocationRecord>,
    provenance: Provenance,
    omissions: Omissions,
}

impl<T: Rows> Pair<T> {
    fn new(structures: T, services: T, provenance: &Provenance) -> Self {
        Self {
            structures,
            services,
            waiting: Vec::new(),
            places: HashMap::new(),
            provenance: provenance.clone(),
            omissions: Omissions::default(),
        }
    }

    /// Writes the structures that wait, each at its first place.
    fn flush(&mut self) -> io::Result<()> {
        for organization in std::mem::take(&mut self.waiting) {
            let place = self.places.get(&organization.external_id);
            let value = structure(&organization, place, (&self.provenance, &mut self.omissions));
            self.structures.row(&value)?;
        }
        self.places.clear();
        Ok(())
    }
}

impl<T: Rows> Scribe for Pair<T> {
    fn organization(&mut self, organization: &OrganizationRecord) -> io::Result<()> {
        self.waiting.push(organization.clone());
        Ok(())
    }

    fn location(&mut self, location: &LocationRecord) -> io::Result<()> {
        if let Some(owner) = &location.organization {
            self.places.entry(owner.clone()).or_insert_with(|| location.clone());
        }
        Ok(())
    }

    fn service(&mut self, whole: &Whole<'_>) -> io::Result<()> {
        self.flush()?;
        let values = services(whole, (&self.provenance, &mut self.omissions));
        values.iter().try_for_each(|value| self.services.row(value))
    }
}

/// A table with the columns of the schema; lists are separated by commas, formulas made harmless.
struct Table<W: Write> {
    csv: csv::Writer<W>,
    columns: &'static [&'static str],
}

impl<W: Write> Table<W> {
    fn new(writer: W, columns: &'static [&'static str]) -> io::Result<Self> {
        let mut csv = csv::Writer::from_writer(writer);
        csv.write_record(columns)?;
        Ok(Self { csv, columns })
    }
}

impl<W: Write> Rows for Table<W> {
    fn row(&mut self, value: &Value) -> io::Result<()> {
        let text = |value: &Value| match value {
            Value::String(text) => text.clone(),
            Value::Null => String::new(),
            Value::Array(codes) => codes.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "),
            other => other.to_string(),
        };
        let cell = |value: &Value| match value {
            Value::Number(number) => number.to_string(),
            value => clean::program_cell(&text(value)).into_owned(),
        };
        let cells = self.columns.iter().map(|column| value.get(column).map(cell).unwrap_or_default());
        self.csv.write_record(cells.collect::<Vec<_>>()).map_err(io::Error::from)
    }
}

/// A list of objects.
struct List<W: Write> {
    writer: W,
    begun: bool,
}

impl<W: Write> List<W> {
    fn new(mut writer: W) -> io::Result<Self> {
        writer.write_all(b"[")?;
        Ok(Self { writer, begun: false })
    }

    fn finish(mut self) -> io::Result<W> {
        self.writer.write_all(b"]\n")?;
        self.writer.flush()?;
        Ok(self.writer)
    }
}

impl<W: Write> Rows for List<W> {
    fn row(&mut self, value: &Value) -> io::Result<()> {
        if std::mem::replace(&mut self.begun, true) {
            self.writer.write_all(b",\n")?;
        }
        serde_json::to_writer(&mut self.writer, value).map_err(io::Error::from)
    }
}

/// Two CSV files, `structures` and `services`, written side by side.
pub struct CsvFiles<W: Write>(Pair<Table<W>>);

impl<W: Write> CsvFiles<W> {
    /// Begins both files.
    pub fn new(structures: W, services: W, provenance: &Provenance) -> io::Result<Self> {
        let structures = Table::new(structures, &STRUCTURE_COLUMNS)?;
        let services = Table::new(services, &SERVICE_COLUMNS)?;
        Ok(Self(Pair::new(structures, services, provenance)))
    }

    /// Ends both files, gives them back, and says what had to be left out.
    pub fn finish(mut self) -> io::Result<(W, W, Omissions)> {
        self.0.flush()?;
        let end =
            |table: Table<W>| table.csv.into_inner().map_err(|error| io::Error::other(error.to_string()));
        Ok((end(self.0.structures)?, end(self.0.services)?, self.0.omissions))
    }
}

impl<W: Write> Scribe for CsvFiles<W> {
    fn organization(&mut self, organization: &OrganizationRecord) -> io::Result<()> {
        self.0.organization(organization)
    }

    fn location(&mut self, location: &LocationRecord) -> io::Result<()> {
        self.0.location(location)
    }

    fn service(&mut self, whole: &Whole<'_>) -> io::Result<()> {
        self.0.service(whole)
    }
}

/// Two JSON files, `structures` and `services`, written side by side.
pub struct JsonFiles<W: Write>(Pair<List<W>>);

impl<W: Write> JsonFiles<W> {
    /// Begins both files.
    pub fn new(structures: W, services: W, provenance: &Provenance) -> io::Result<Self> {
        Ok(Self(Pair::new(List::new(structures)?, List::new(services)?, provenance)))
    }

    /// Ends both files, gives them back, and says what had to be left out.
    pub fn finish(mut self) -> io::Result<(W, W, Omissions)> {
        self.0.flush()?;
        Ok((self.0.structures.finish()?, self.0.services.finish()?, self.0.omissions))
    }
}

impl<W: Write> Scribe for JsonFiles<W> {
    fn organization(&mut self, organization: &OrganizationRecord) -> io::Result<()> {
        self.0.organization(organization)
    }

    fn location(&mut self, location: &LocationRecord) -> io::Result<()> {
        self.0.location(location)
    }

    fn service(&mut self, whole: &Whole<'_>) -> io::Result<()> {
        self.0.service(whole)
    }
}
