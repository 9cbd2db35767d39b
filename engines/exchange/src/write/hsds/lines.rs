//! Files of nested JSON: one object a line, or one document.

use std::collections::{HashMap, HashSet};
use std::io::{self, Write};

use serde_json::{Value, json};

use super::{location_json, organization_json, service_json};
use crate::record::{LocationRecord, OrganizationRecord};
use crate::write::{Provenance, Scribe, Whole};

/// Organisations and places until they are written: an organisation comes with its places.
#[derive(Default)]
struct Waiting {
    organizations: Vec<OrganizationRecord>,
    /// Places by their organisation; those of nobody come under none.
    locations: HashMap<Option<String>, Vec<LocationRecord>>,
}

impl Waiting {
    fn location(&mut self, location: &LocationRecord) {
        self.locations.entry(location.organization.clone()).or_default().push(location.clone());
    }

    /// Gives each organisation with its places, then the places that are left; nothing waits any more.
    fn flush(&mut self, write: &mut dyn FnMut(Value) -> io::Result<()>) -> io::Result<()> {
        for organization in self.organizations.drain(..) {
            let places = self.locations.remove(&Some(organization.external_id.clone())).unwrap_or_default();
            write(organization_json(&organization, &places.iter().collect::<Vec<_>>()))?;
        }
        let mut left: Vec<LocationRecord> = self.locations.drain().flat_map(|(_, places)| places).collect();
        left.sort_by(|a, b| a.external_id.cmp(&b.external_id));
        left.iter().try_for_each(|location| write(location_json(location)))
    }
}

/// One object a line (ndjson): organisations with their places, places of nobody, then services.
pub struct Lines<W: Write> {
    writer: W,
    waiting: Waiting,
}

impl<W: Write> Lines<W> {
    /// Begins.
    pub fn new(writer: W) -> Self {
        Self { writer, waiting: Waiting::default() }
    }

    /// Ends, and gives back what was written to.
    pub fn finish(mut self) -> io::Result<W> {
        self.flush()?;
        self.writer.flush()?;
        Ok(self.writer)
    }

    fn flush(&mut self) -> io::Result<()> {
        let writer = &mut self.writer;
        self.waiting.flush(&mut |value| write_line(writer, &value))
    }
}

fn write_line(writer: &mut impl Write, value: &Value) -> io::Result<()> {
    serde_json::to_writer(&mut *writer, value)?;
    writer.write_all(b"\n")
}

impl<W: Write> Scribe for Lines<W> {
    fn organization(&mut self, organization: &OrganizationRecord) -> io::Result<()> {
        self.waiting.organizations.push(organization.clone());
        Ok(())
    }

    fn location(&mut self, location: &LocationRecord) -> io::Result<()> {
        self.waiting.location(location);
        Ok(())
    }

    fn service(&mut self, whole: &Whole<'_>) -> io::Result<()> {
        self.flush()?;
        write_line(&mut self.writer, &service_json(whole))
    }
}

/// One JSON document: a page of all services in full. Organisations that give no service, and places where none is
/// given, are in the ndjson file and in the package only.
pub struct Document<W: Write> {
    writer: W,
    provenance: Provenance,
    met: HashSet<uuid::Uuid>,
}

impl<W: Write> Document<W> {
    /// Begins.
    pub fn new(mut writer: W, provenance: &Provenance) -> io::Result<Self> {
        writer.write_all(b"{\"contents\":[")?;
        Ok(Self { writer, provenance: provenance.clone(), met: HashSet::new() })
    }

    /// Ends, and gives back what was written to. The envelope says who publishes, under which licence, when.
    pub fn finish(mut self) -> io::Result<W> {
        let total = self.met.len();
        let about = json!({
            "publisher": self.provenance.network,
            "license": { "name": self.provenance.licence, "url": self.provenance.licence_url },
            "source": self.provenance.address,
            "date": self.provenance.at.to_rfc3339(),
            "version": super::VERSION,
        });
        write!(
            self.writer,
            "],\"total_items\":{total},\"total_pages\":1,\"page_number\":1,\"size\":{total},"
        )?;
        writeln!(
            self.writer,
            "\"first_page\":true,\"last_page\":true,\"empty\":{},\"about\":{about}}}",
            total == 0
        )?;
        self.writer.flush()?;
        Ok(self.writer)
    }
}

impl<W: Write> Scribe for Document<W> {
    fn service(&mut self, whole: &Whole<'_>) -> io::Result<()> {
        let id = super::service::id_of(whole.service);
        if !self.met.is_empty() {
            self.writer.write_all(b",\n")?;
        }
        self.met.insert(id);
        serde_json::to_writer(&mut self.writer, &service_json(whole)).map_err(io::Error::from)
    }
}
