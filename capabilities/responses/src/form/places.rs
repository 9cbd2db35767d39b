//! A commune as people write it: its name, its postal code, or both.

use vocabulary::slug;
use vocabulary::territory::{Commune, Territory};

/// Why a place that was typed is not one.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum PlaceFault {
    /// No commune of this name or code.
    Unknown,
    /// Several communes are meant by it: each as it can be typed.
    Several(Vec<String>),
}

/// How many communes are offered where one name means several.
const OFFERED: usize = 6;

/// The commune that is meant.
pub(crate) fn read(typed: &str) -> Result<&'static Commune, PlaceFault> {
    let (france, typed) = (Territory::france(), typed.trim());
    if let Some(commune) = with_code(typed) {
        return Ok(commune);
    }
    if typed.len() == 5 && typed.bytes().all(|sign| sign.is_ascii_digit()) {
        return one_of(france.by_postal_code(typed));
    }
    let found = france.by_name(typed);
    let exact: Vec<&'static Commune> =
        found.iter().filter(|commune| slug(commune.name) == slug(typed)).copied().collect();
    match exact.as_slice() {
        [commune] => Ok(commune),
        _ => one_of(found),
    }
}

/// A commune as it is typed to mean it and no other: its name, with its INSEE code where the name is not enough.
pub(crate) fn line(code: &str) -> String {
    match Territory::france().commune(code) {
        Some(commune) if read(commune.name).is_ok_and(|read| read.code == code) => commune.name.to_owned(),
        Some(commune) => format!("{} ({})", commune.name, commune.code),
        None => code.to_owned(),
    }
}

/// « Saint-Denis (93066) », as this room writes it; a code alone is one too where no letter carries it.
fn with_code(typed: &str) -> Option<&'static Commune> {
    let (name, code) = typed.strip_suffix(')')?.rsplit_once('(')?;
    let commune = Territory::france().commune(code.trim())?;
    (slug(commune.name) == slug(name)).then_some(commune)
}

fn one_of(found: Vec<&'static Commune>) -> Result<&'static Commune, PlaceFault> {
    match found.as_slice() {
        [] => Err(PlaceFault::Unknown),
        [commune] => Ok(commune),
        several => {
            let lines = several.iter().take(OFFERED);
            Err(PlaceFault::Several(lines.map(|one| format!("{} ({})", one.name, one.code)).collect()))
        }
    }
}
