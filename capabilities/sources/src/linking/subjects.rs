//! Records of the directory as the comparison wants them.

use std::collections::HashMap;

use directory::{Kept, Location, Organization, Origin, Phone, RecordKey, RecordKind, Service};
use linkage::{Identifier, Scheme, Subject};
use store::{Conn, StoreError};
use uuid::Uuid;

/// A record beside what is compared of it.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) id: Uuid,
    /// The organisation it belongs to.
    pub(super) owner: Option<Uuid>,
}

/// All current records of one kind.
#[derive(Debug)]
pub(super) struct Listed {
    pub(super) kind: RecordKind,
    pub(super) entries: Vec<Entry>,
    pub(super) subjects: Vec<Subject>,
    /// Where a record stands in the list, by its source and its id there.
    pub(super) by_identity: HashMap<(String, String), usize>,
}

impl Listed {
    fn of(kind: RecordKind) -> Self {
        Self { kind, entries: Vec::new(), subjects: Vec::new(), by_identity: HashMap::new() }
    }

    fn add(&mut self, id: Uuid, owner: Option<Uuid>, (origin, subject): (Option<&Origin>, Subject)) {
        self.by_identity.insert(identity(id, origin), self.entries.len());
        self.entries.push(Entry { id, owner });
        self.subjects.push(subject);
    }
}

/// What lasts of a record through imports: its source and its id there; for one born here, its own id.
pub(crate) fn identity(id: Uuid, origin: Option<&Origin>) -> (String, String) {
    match origin {
        Some(origin) => (origin.source.clone(), origin.external_id.clone()),
        None => (String::new(), id.to_string()),
    }
}

/// Every current record.
pub(super) fn listed(conn: &mut Conn) -> Result<[Listed; 3], StoreError> {
    let mut places: HashMap<Uuid, Location> = HashMap::new();
    let mut first: HashMap<Uuid, Uuid> = HashMap::new();
    let mut locations: Vec<Kept<Location>> = Vec::new();
    directory::each_location(conn, &mut |kept| {
        if let Some(owner) = kept.says.organization {
            first.entry(owner.into()).or_insert(kept.id);
        }
        places.insert(kept.id, kept.says.clone());
        locations.push(kept);
    })?;
    let mut organizations = Listed::of(RecordKind::Organization);
    let mut names: HashMap<Uuid, String> = HashMap::new();
    directory::each_organization(conn, &mut |kept| {
        names.insert(kept.id, kept.says.name.clone());
        let place = first.get(&kept.id).and_then(|id| places.get(id));
        let subject = of_organization(&kept.says, place);
        organizations.add(kept.id, Some(kept.id), (kept.origin.as_ref(), subject));
    })?;
    let mut services = Listed::of(RecordKind::Service);
    directory::each_service(conn, &mut |kept| {
        let place = kept.says.places.first().and_then(|at| places.get(&at.location.into()));
        let subject = of_service(&kept.says, place);
        services.add(kept.id, Some(kept.says.organization.into()), (kept.origin.as_ref(), subject));
    })?;
    let mut listed = Listed::of(RecordKind::Location);
    for kept in locations {
        let owner: Option<Uuid> = kept.says.organization.map(Into::into);
        let name = owner.and_then(|owner| names.get(&owner)).cloned().unwrap_or_default();
        let subject = of_location(&kept.says, name);
        listed.add(kept.id, owner, (kept.origin.as_ref(), subject));
    }
    Ok([organizations, listed, services])
}

/// One record as the comparison reads it; nothing where it does not exist.
pub(crate) fn subject_of(conn: &mut Conn, key: RecordKey) -> Result<Option<Subject>, StoreError> {
    Ok(match key.kind {
        RecordKind::Organization => {
            let Some(kept) = directory::organization(conn, key.id)? else { return Ok(None) };
            let mut place = None;
            for shown in directory::records_of(conn, key.id.into())? {
                if shown.key.kind == RecordKind::Location && place.is_none() {
                    place = directory::location(conn, shown.key.id)?;
                }
            }
            Some(of_organization(&kept.says, place.as_ref().map(|kept| &kept.says)))
        }
        RecordKind::Location => {
            let Some(kept) = directory::location(conn, key.id)? else { return Ok(None) };
            let owner = kept.says.organization;
            let owner = owner.map(|owner| directory::organization(conn, owner.into())).transpose()?.flatten();
            Some(of_location(&kept.says, owner.map(|kept| kept.says.name).unwrap_or_default()))
        }
        RecordKind::Service => {
            let Some(kept) = directory::service(conn, key.id)? else { return Ok(None) };
            let place = kept.says.places.first().map(|at| directory::location(conn, at.location.into()));
            let place = place.transpose()?.flatten();
            Some(of_service(&kept.says, place.as_ref().map(|kept| &kept.says)))
        }
    })
}

fn of_organization(says: &Organization, place: Option<&Location>) -> Subject {
    let subject = Subject {
        name: says.name.clone(),
        alternate_names: Some(says.acronym.clone()).filter(|name| !name.is_empty()).into_iter().collect(),
        identifiers: says.identifiers.iter().filter_map(identifier).collect(),
        phones: numbers(&says.phones),
        mails: filled(&says.email),
        sites: filled(&says.website),
        ..Subject::default()
    };
    placed(subject, place)
}

fn of_service(says: &Service, place: Option<&Location>) -> Subject {
    let subject = Subject {
        name: says.name.clone(),
        alternate_names: filled(&says.alternate_name),
        phones: numbers(&says.phones),
        mails: filled(&says.email),
        sites: filled(&says.url),
        ..Subject::default()
    };
    placed(subject, place)
}

fn of_location(says: &Location, owner: String) -> Subject {
    let name = if owner.is_empty() { says.name.clone() } else { owner };
    let subject =
        Subject { name, place: says.name.clone(), phones: numbers(&says.phones), ..Subject::default() };
    placed(subject, Some(says))
}

/// The address is read as anybody may see it: a hidden one counts by its commune only.
fn placed(subject: Subject, place: Option<&Location>) -> Subject {
    let Some(place) = place else { return subject };
    let shown = place.shown();
    Subject {
        street: shown.street,
        details: shown.details,
        postal_code: place.postal_code.clone(),
        city: place.city.clone(),
        commune: place.commune.clone(),
        point: shown.point.filter(|_| !shown.hidden),
        ..subject
    }
}

fn filled(text: &str) -> Vec<String> {
    if text.is_empty() { Vec::new() } else { vec![text.to_owned()] }
}

fn numbers(phones: &[Phone]) -> Vec<String> {
    phones.iter().map(|phone| phone.number.clone()).collect()
}

/// Numbers that mean one body. What a source calls a register of its own is none.
fn identifier(identifier: &directory::Identifier) -> Option<Identifier> {
    let scheme = identifier.scheme.to_ascii_uppercase();
    let scheme = match scheme.as_str() {
        "FR-SIRET" | "SIRET" => Scheme::Siret,
        "FR-SIREN" | "SIREN" => Scheme::Siren,
        "FR-RNA" | "RNA" => Scheme::Rna,
        _ => return None,
    };
    Some(Identifier { scheme, value: identifier.identifier.clone() })
}
