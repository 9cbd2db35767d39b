//! Things written one per line: telephone numbers, functions that answer, areas.

use directory::{FunctionContact, Phone};
use vocabulary::phone::{PhoneFault, PhoneNumber};
use vocabulary::territory::{Area, Commune, Territory};
use vocabulary::{Locale, fold, slug};

/// The lines of a text that say something.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// A number as it stands on its line: « 01 99 00 12 34 poste 12 (standard) ».
pub(crate) fn phone_line(phone: &Phone, locale: Locale) -> String {
    let mut line = phone.shown.clone();
    if !phone.extension.is_empty() {
        let word = if locale == Locale::French { "poste" } else { "ext." };
        line.push_str(&format!(" {word} {}", phone.extension));
    }
    if !phone.note.is_empty() {
        line.push_str(&format!(" ({})", phone.note));
    }
    line
}

/// Reads a line of [`phone_line`]; what stands in brackets is the note.
pub(crate) fn read_phone(line: &str) -> Result<Phone, PhoneFault> {
    let (number, note) = match line.split_once('(') {
        Some((number, note)) => (number, note.trim_end().trim_end_matches(')').trim()),
        None => (line, ""),
    };
    let (number, _) = PhoneNumber::parse(number.trim())?;
    Ok(Phone {
        number: number.e164(),
        shown: number.shown(),
        extension: number.extension().unwrap_or_default().to_owned(),
        note: note.to_owned(),
    })
}

/// A function as it stands on its line: « Accueil : 01 99 00 12 34, accueil@ccas.example ».
pub(crate) fn contact_line(contact: &FunctionContact, locale: Locale) -> String {
    let phones = contact.phones.iter().map(|phone| phone_line(phone, locale));
    let email = Some(contact.email.clone()).filter(|email| !email.is_empty());
    let ways: Vec<String> = phones.chain(email).collect();
    match ways.as_slice() {
        [] => contact.function.clone(),
        ways => format!("{} : {}", contact.function, ways.join(", ")),
    }
}

/// Reads a line of [`contact_line`]; gives back the part that is neither a number nor a mailbox.
pub(crate) fn read_contact(line: &str) -> Result<FunctionContact, String> {
    let (function, ways) = line.split_once(':').unwrap_or((line, ""));
    let mut contact = FunctionContact { function: function.trim().to_owned(), ..FunctionContact::default() };
    for way in ways.split(',').map(str::trim).filter(|way| !way.is_empty()) {
        match way.contains('@') {
            true if is_email(way) => contact.email = way.to_owned(),
            true => return Err(way.to_owned()),
            false => contact.phones.push(read_phone(way).map_err(|_| way.to_owned())?),
        }
    }
    Ok(contact)
}

/// Whether a text may be a mailbox.
pub(crate) fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let plain = |part: &str| !part.is_empty() && !part.contains([' ', ',', ';', '<', '>', '@', '"']);
    plain(local) && plain(domain) && domain.contains('.') && !domain.ends_with('.') && text.len() <= 254
}

/// Why an area that was typed is not one.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum AreaFault {
    /// Nothing of this name.
    Unknown,
    /// Several communes have this name: each with its code.
    Several(Vec<String>),
}

/// An area as it stands on its line: its name, with its code where the name is not enough.
pub(crate) fn area_line(area: &Area, locale: Locale) -> String {
    let name = match area {
        Area::Country if locale == Locale::French => return "toute la France".to_owned(),
        Area::Country => return "the whole of France".to_owned(),
        area => Territory::france().name_of(area),
    };
    match name {
        Some(name) if read_area(name).as_ref() == Ok(area) => name.to_owned(),
        // A commune of the département may have its name: « Corrèze ».
        Some(name) if matches!(area, Area::Departement(_)) => format!("{name} (département {})", area.code()),
        Some(name) => format!("{name} ({})", area.code()),
        None => area.code(),
    }
}

/// Reads an area: a name, a code, or both; « Melun (77) » names the commune of that département.
pub(crate) fn read_area(line: &str) -> Result<Area, AreaFault> {
    let line = line.trim();
    let (name, in_brackets) = match line.rsplit_once('(') {
        Some((name, code)) => (name.trim(), code.trim_end_matches(')').trim()),
        None => (line, ""),
    };
    let known = |code: &str| Area::from_code(code).filter(is_known);
    if let Some(area) = known(line) {
        return Ok(area);
    }
    if let Some(code) = fold(in_brackets).strip_prefix("departement ") {
        return known(&code.to_ascii_uppercase()).ok_or(AreaFault::Unknown);
    }
    let code = known(in_brackets);
    match code {
        Some(Area::Departement(_)) | None => by_name(name, code.as_ref()),
        Some(area) => Ok(area),
    }
}

fn is_known(area: &Area) -> bool {
    matches!(area, Area::Country | Area::Custom(_)) || Territory::france().name_of(area).is_some()
}

fn by_name(name: &str, within: Option<&Area>) -> Result<Area, AreaFault> {
    let (france, folded) = (Territory::france(), fold(name));
    if matches!(folded.as_str(), "toute la france" | "the whole of france" | "france" | "partout") {
        return Ok(Area::Country);
    }
    let inside = |commune: &&Commune| within.is_none_or(|area| area.covers(commune));
    let begun: Vec<&Commune> = france.by_name(name).into_iter().filter(inside).collect();
    let exact: Vec<&&Commune> = begun.iter().filter(|commune| bare(commune.name) == bare(name)).collect();
    if let [commune] = exact.as_slice() {
        return Ok(Area::Commune(commune.code.to_owned()));
    }
    let larger = larger_area(&folded);
    match (larger, begun.is_empty()) {
        (Some(area), _) => Ok(area),
        (None, true) => Err(AreaFault::Unknown),
        (None, false) => {
            let named = |commune: &&Commune| format!("{} ({})", commune.name, commune.code);
            Err(AreaFault::Several(begun.iter().take(6).map(named).collect()))
        }
    }
}

/// A name without what people leave out: articles, « saint » in full, signs.
fn bare(name: &str) -> String {
    let slug = slug(name).replace("st-", "saint-").replace("ste-", "sainte-");
    let article = ["le-", "la-", "les-", "l-"].into_iter().find_map(|article| slug.strip_prefix(article));
    article.map_or_else(|| slug.clone(), str::to_owned)
}

fn larger_area(folded: &str) -> Option<Area> {
    let france = Territory::france();
    let same = |name: &str| fold(name) == folded;
    let epci = france.epcis().iter().find(|epci| same(epci.name));
    let departement = france.departements().iter().find(|departement| same(departement.name));
    let region = france.regions().iter().find(|region| same(region.name));
    let epci = epci.map(|epci| Area::Epci(epci.code.to_owned()));
    let departement = departement.map(|departement| Area::Departement(departement.code.to_owned()));
    epci.or(departement).or_else(|| region.map(|region| Area::Region(region.code.to_owned())))
}

/// The commune a line names, told apart by the postal code where the name is not enough.
pub(crate) fn read_commune(line: &str, postal_code: &str) -> Result<String, AreaFault> {
    let france = Territory::france();
    let served = france.by_postal_code(postal_code);
    let folded = fold(line.trim());
    if let Some(commune) = served.iter().find(|commune| fold(commune.name) == folded) {
        return Ok(commune.code.to_owned());
    }
    match read_area(line)? {
        Area::Commune(code) => Ok(code),
        _ => Err(AreaFault::Unknown),
    }
}
