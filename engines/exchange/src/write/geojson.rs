//! GeoJSON (RFC 7946): one feature for each service at a place.

use std::io::{self, Write};

use serde_json::{Value, json};
use vocabulary::Locale;
use vocabulary::territory::Territory;

use super::identity::uuid_of;
use super::{Place, Provenance, Scribe, Whole, clean, is_hidden};

/// A service at a place as a feature. A hidden place stands at the middle of its commune; a place without a point
/// has no geometry.
pub fn feature(whole: &Whole<'_>, place: &Place<'_>) -> Value {
    let (service, address) = (whole.service, &place.location.address);
    let hidden = is_hidden(place.location);
    let commune = address.commune.as_deref().and_then(|code| Territory::france().commune(code));
    let point = if hidden { commune.and_then(|commune| commune.point) } else { address.point };
    let text = |text: Option<&str>| text.map(|text| clean::plain(text).into_owned());
    let street = (!hidden).then(|| address.lines.join(", ")).filter(|street| !street.is_empty());
    let hours = place.link.hours.as_ref().or(service.hours.as_ref()).and_then(|hours| hours.osm.clone());
    let phones: Vec<String> = service
        .phones
        .iter()
        .chain(&place.link.phones)
        .map(|phone| clean::plain(&phone.number).into_owned())
        .collect();
    let topics: Vec<&str> = service.topics.iter().map(|topic| topic.label(Locale::French)).collect();
    let service_id = uuid_of("service", &service.external_id);
    json!({
        "type": "Feature",
        "id": uuid_of("service_at_location", &place.link.external_id),
        "geometry": point.map(|point| json!({
            "type": "Point",
            "coordinates": [point.longitude(), point.latitude()],
        })),
        "properties": {
            "service_id": service_id,
            "location_id": uuid_of("location", &place.location.external_id),
            "name": clean::plain(&service.name),
            "organization": clean::plain(&whole.organization.name),
            "place": text(place.location.name.as_deref()).filter(|_| !hidden),
            "topics": topics,
            "address": text(street.as_deref()),
            "postal_code": text(address.postal_code.as_deref()).filter(|_| !hidden),
            "city": text(address.city.as_deref()).or_else(|| commune.map(|commune| commune.name.to_owned())),
            "commune": address.commune,
            "hidden": hidden,
            "phones": phones,
            "opening_hours": hours,
            "url": service.url.as_deref().and_then(clean::uri),
            "assured_on": service.assured_on,
        },
    })
}

/// A collection of features being written.
pub struct Collection<W: Write> {
    writer: W,
    begun: bool,
}

impl<W: Write> Collection<W> {
    /// Begins, with the licence, source and date beside the features.
    pub fn new(mut writer: W, provenance: &Provenance) -> io::Result<Self> {
        let about = json!({
            "publisher": provenance.network,
            "license": provenance.licence,
            "license_url": provenance.licence_url,
            "source": provenance.address,
            "date": provenance.at.to_rfc3339(),
        });
        write!(writer, "{{\"type\":\"FeatureCollection\",\"about\":{about},\"features\":[")?;
        Ok(Self { writer, begun: false })
    }

    /// Ends, and gives back what was written to.
    pub fn finish(mut self) -> io::Result<W> {
        self.writer.write_all(b"]}\n")?;
        self.writer.flush()?;
        Ok(self.writer)
    }
}

impl<W: Write> Scribe for Collection<W> {
    fn service(&mut self, whole: &Whole<'_>) -> io::Result<()> {
        for place in &whole.places {
            if std::mem::replace(&mut self.begun, true) {
                self.writer.write_all(b",\n")?;
            }
            serde_json::to_writer(&mut self.writer, &feature(whole, place))?;
        }
        Ok(())
    }
}
