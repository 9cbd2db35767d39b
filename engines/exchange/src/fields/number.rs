//! Numbers, codes made of digits, and points on the map, with the damage spreadsheets do to them.

use vocabulary::place::Point;
use vocabulary::territory::{Area, Territory};

use super::Fields;
use crate::record::{AddressRecord, IdentifierRecord};
use crate::rule::Rule;

impl Fields<'_, '_> {
    /// A number with a point or a French comma.
    pub(crate) fn number(&mut self, column: &str) -> Option<f64> {
        let value = self.row.take(column)?;
        let number = value.replace(',', ".").replace([' ', '\u{a0}', '\u{202f}'], "").parse::<f64>();
        let number = number.ok().filter(|number| number.is_finite() && *number >= 0.0);
        if number.is_none() {
            self.keep_aside(column, &value, Rule::NumberUnreadable);
        }
        number
    }

    /// A whole number.
    pub(crate) fn count(&mut self, column: &str) -> Option<u32> {
        let value = self.row.get(column)?.to_owned();
        let number = self.number(column)?;
        if number.fract() != 0.0 || number > f64::from(u32::MAX) {
            self.keep_aside(column, &value, Rule::NumberUnreadable);
            return None;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "whole and within bounds, just above"
        )]
        Some(number as u32)
    }

    /// A point; a place without one is reported, because it cannot be found by distance.
    pub(crate) fn point(&mut self, latitude: &str, longitude: &str) -> Option<Point> {
        let (north, east) = (self.row.take(latitude), self.row.take(longitude));
        let (Some(north), Some(east)) = (&north, &east) else {
            for (column, value) in [(latitude, north), (longitude, east)] {
                if let Some(value) = value {
                    self.keep_aside(column, &value, Rule::PointUnreadable);
                }
            }
            return None;
        };
        let degrees = |text: &str| text.replace(',', ".").parse::<f64>().ok();
        let point = degrees(north).zip(degrees(east)).and_then(|(north, east)| Point::new(north, east));
        if point.is_none() {
            self.keep_aside(latitude, north, Rule::PointUnreadable);
            self.keep_aside(longitude, east, Rule::PointUnreadable);
        }
        point
    }

    /// A French postal code: five digits, with the zero and without the decimals of a spreadsheet.
    pub(crate) fn postal_code(&mut self, column: &str, city: Option<&str>) -> Option<String> {
        let value = self.row.take(column)?;
        let mut code = self.without_decimals(column, value.clone());
        code.retain(|sign| !sign.is_whitespace());
        if code.len() == 4 && is_digits(&code) && serves(&format!("0{code}"), city) {
            let restored = format!("0{code}");
            self.repair(column, &code, &restored, Rule::LeadingZeroRestored);
            code = restored;
        }
        if code.len() == 5 && is_digits(&code) {
            return Some(code);
        }
        self.keep_aside(column, &value, Rule::PostalCodeUnreadable);
        None
    }

    /// The INSEE code of a commune that exists.
    pub(crate) fn commune(&mut self, column: &str) -> Option<String> {
        let value = self.row.take(column)?;
        let code = self.without_decimals(column, value.clone());
        let code = self.with_leading_zero(column, code, 4);
        if Territory::france().commune(&code).is_some() {
            return Some(code);
        }
        self.keep_aside(column, &value, Rule::CommuneUnknown);
        None
    }

    /// The French address that data·inclusion gives to structures and services.
    pub(crate) fn french_address(&mut self) -> AddressRecord {
        let lines = exact([self.text("adresse"), self.text("complement_adresse")]);
        let city = self.text("commune");
        let mut address = AddressRecord {
            lines,
            postal_code: self.postal_code("code_postal", city.as_deref()),
            city,
            commune: self.commune("code_insee"),
            point: self.point("latitude", "longitude"),
            ..AddressRecord::default()
        };
        if !address.is_blank() {
            address.country = Some("FR".to_owned());
        }
        address
    }

    /// Areas of eligibility; an unknown one is given back in words.
    pub(crate) fn areas(&mut self, column: &str) -> (Vec<Area>, Vec<String>) {
        let mut words = Vec::new();
        let parts = self.list(column);
        let mut areas = Vec::with_capacity(parts.len());
        for part in parts {
            let code = self.without_decimals(column, part.clone());
            match area(&code) {
                Some(area) if !areas.contains(&area) => areas.push(area),
                Some(_) => self.repair(column, &part, "", Rule::ValueRepeated),
                None => match area(&format!("0{code}"))
                    .filter(|_| matches!(code.len(), 1 | 4) && is_digits(&code))
                {
                    Some(area) => {
                        self.repair(column, &part, &area.code(), Rule::LeadingZeroRestored);
                        areas.push(area);
                    }
                    None => {
                        self.repair(column, &part, &part, Rule::AreaUnknown);
                        words.push(part);
                    }
                },
            }
        }
        (areas, words)
    }

    /// A SIRET or a SIREN with its key (Luhn, or the digit sum of La Poste's establishments).
    pub(crate) fn french_identifier(
        &mut self,
        column: &str,
        scheme: &str,
        length: usize,
    ) -> Option<IdentifierRecord> {
        let value = self.row.take(column)?;
        let compact: String = value.chars().filter(|sign| !sign.is_whitespace() && *sign != '.').collect();
        if is_scientific(&value) {
            self.keep_aside(column, &value, Rule::IdentifierRounded);
            return None;
        }
        let mut digits =
            if value.ends_with(".0") { self.without_decimals(column, value.clone()) } else { compact };
        if digits.len() + 1 == length && is_digits(&digits) && has_key(&format!("0{digits}")) {
            digits.insert(0, '0');
            self.repair(column, &value, &digits, Rule::LeadingZeroRestored);
        }
        if digits.len() == length && is_digits(&digits) && has_key(&digits) {
            return Some(IdentifierRecord { scheme: scheme.to_owned(), identifier: digits });
        }
        let rounded = digits.len() == length && is_digits(&digits) && digits.ends_with("0000");
        self.keep_aside(
            column,
            &value,
            if rounded { Rule::IdentifierRounded } else { Rule::IdentifierInvalid },
        );
        None
    }

    /// `59350.0` is `59350` that went through a spreadsheet.
    pub(crate) fn without_decimals(&mut self, column: &str, value: String) -> String {
        match value.strip_suffix(".0").or_else(|| value.strip_suffix(",0")) {
            Some(whole) if is_digits(whole) => {
                let whole = whole.to_owned();
                self.repair(column, &value, &whole, Rule::DecimalsRemoved);
                whole
            }
            _ => value,
        }
    }

    fn with_leading_zero(&mut self, column: &str, code: String, damaged_length: usize) -> String {
        if code.len() != damaged_length || !is_digits(&code) {
            return code;
        }
        let restored = format!("0{code}");
        self.repair(column, &code, &restored, Rule::LeadingZeroRestored);
        restored
    }
}

/// An area that exists. The list of communes changes every year; a code of the right form that the list
/// lacks is not an area one can search by.
fn area(code: &str) -> Option<Area> {
    let area = Area::from_code(code)?;
    let territory = Territory::france();
    let exists = match &area {
        Area::Commune(code) => territory.commune(code).is_some(),
        Area::Departement(code) => territory.departement(code).is_some(),
        Area::Epci(code) => territory.epci(code).is_some(),
        Area::Region(code) => territory.region(code).is_some(),
        Area::Country => true,
        Area::Custom(_) => false,
    };
    exists.then_some(area)
}

/// The texts that are there, in a list no longer than needed: directories hold hundreds of thousands of them.
fn exact<const N: usize>(texts: [Option<String>; N]) -> Vec<String> {
    let mut list: Vec<String> = texts.into_iter().flatten().collect();
    list.shrink_to_fit();
    list
}

/// True when a French postal code serves this town; four digits alone may also be a Belgian code.
fn serves(postal_code: &str, city: Option<&str>) -> bool {
    let communes = Territory::france().by_postal_code(postal_code);
    let named = |city: &str| {
        let city = vocabulary::slug(city);
        communes.iter().any(|commune| city.starts_with(&vocabulary::slug(commune.name)))
    };
    !communes.is_empty() && city.is_none_or(named)
}

pub(crate) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `6.04E13`, `6,04E+13`.
fn is_scientific(value: &str) -> bool {
    let Some((mantissa, exponent)) = value.split_once(['e', 'E']) else { return false };
    is_digits(&mantissa.replacen(['.', ','], "", 1)) && is_digits(exponent.trim_start_matches('+'))
}

/// The key of French company numbers: Luhn, except for La Poste (SIREN 356 000 000), whose establishments
/// have a digit sum divisible by five.
pub(crate) fn has_key(digits: &str) -> bool {
    let sum: u32 = digits.bytes().map(|byte| u32::from(byte - b'0')).sum();
    let luhn: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, byte)| {
            let digit = u32::from(byte - b'0') * if place % 2 == 1 { 2 } else { 1 };
            if digit > 9 { digit - 9 } else { digit }
        })
        .sum();
    sum > 0 && (luhn.is_multiple_of(10) || (digits.starts_with("356000000") && sum.is_multiple_of(5)))
}
