//! Where a row is: street, postal code, town and point, in the columns or the one cell they were written in.

use vocabulary::place::Point;
use vocabulary::territory::Territory;

use crate::fields::Fields;
use crate::record::AddressRecord;
use crate::rule::Rule;

use super::address;
use super::said::{Plan, first, line};
use super::target::Target;

pub(super) fn placed(fields: &mut Fields<'_, '_>, plan: &Plan) -> AddressRecord {
    let one = |target| plan.meaning(target).into_iter().next();
    let mut lines = Vec::new();
    let number = first(fields, plan, Target::HouseNumber);
    let street = line(fields, plan, Target::Street);
    lines.extend(match (number, street) {
        (Some(number), Some(street)) => Some(format!("{} {street}", number.trim_end_matches(".0"))),
        (number, street) => street.or(number),
    });
    for heading in plan.meaning(Target::AddressMore) {
        lines.extend(fields.text(&heading));
    }
    let city = line(fields, plan, Target::City).map(|city| address::without_cedex(&city));
    let mut address = AddressRecord {
        lines,
        postal_code: one(Target::PostalCode)
            .and_then(|heading| fields.postal_code(&heading, city.as_deref())),
        city,
        commune: one(Target::CommuneCode).and_then(|heading| fields.commune(&heading)),
        point: point(fields, plan),
        ..AddressRecord::default()
    };
    whole(&mut address, fields, plan);
    if !address.is_blank() {
        address.country = Some("FR".to_owned());
        find_commune(&mut address);
    }
    address
}

/// An address written in one cell fills what no other column says.
fn whole(address: &mut AddressRecord, fields: &mut Fields<'_, '_>, plan: &Plan) {
    let Some(heading) = plan.meaning(Target::WholeAddress).into_iter().next() else { return };
    let Some(text) = fields.text(&heading) else { return };
    match address::separated(&text) {
        Some(parts) => {
            let after = format!("{} | {} | {}", parts.street, parts.postal_code, parts.city);
            fields.repair(&heading, &text, &after, Rule::AddressSeparated);
            if !parts.street.is_empty() {
                address.lines.insert(0, parts.street);
            }
            address.postal_code.get_or_insert(parts.postal_code);
            if !parts.city.is_empty() {
                address.city.get_or_insert(parts.city);
            }
        }
        None => address.lines.insert(0, text.replace('\n', ", ")),
    }
}

/// The INSEE code where postal code and name leave one commune only.
fn find_commune(address: &mut AddressRecord) {
    let (None, Some(code), Some(city)) = (&address.commune, &address.postal_code, &address.city) else {
        return;
    };
    let wanted = vocabulary::slug(city);
    let served = Territory::france().by_postal_code(code);
    let mut named = served.iter().filter(|commune| vocabulary::slug(commune.name) == wanted);
    if let (Some(commune), None) = (named.next(), named.next()) {
        address.commune = Some(commune.code.to_owned());
    }
}

fn point(fields: &mut Fields<'_, '_>, plan: &Plan) -> Option<Point> {
    let one = |target| plan.meaning(target).into_iter().next();
    if let (Some(latitude), Some(longitude)) = (one(Target::Latitude), one(Target::Longitude))
        && let Some(point) = fields.point(&latitude, &longitude)
    {
        return Some(point);
    }
    if let Some(heading) = one(Target::Coordinates)
        && let Some(text) = fields.raw(&heading)
    {
        let point = address::point_in(&text);
        if point.is_none() {
            fields.keep_aside(&heading, &text, Rule::PointUnreadable);
        }
        return point;
    }
    let (easting, northing) = one(Target::Easting).zip(one(Target::Northing))?;
    let (east, north) = fields.raw(&easting).zip(fields.raw(&northing))?;
    let metres = |text: &str| text.replace(',', ".").parse::<f64>().ok();
    let point =
        metres(&east).zip(metres(&north)).and_then(|(east, north)| address::from_lambert(east, north));
    match point {
        Some(point) => {
            let after = format!("{} {}", point.latitude(), point.longitude());
            fields.repair(&easting, &format!("{east} {north}"), &after, Rule::PointConverted);
        }
        None => {
            fields.keep_aside(&easting, &east, Rule::PointUnreadable);
            fields.keep_aside(&northing, &north, Rule::PointUnreadable);
        }
    }
    point
}
