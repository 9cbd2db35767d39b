//! The parts a record is edited and confirmed by, and which field stands in which.

use uuid::Uuid;

/// Which sort of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RecordKind {
    /// Who helps.
    Organization,
    /// Where.
    Location,
    /// What is offered.
    Service,
}

impl RecordKind {
    /// Every kind.
    pub const ALL: [RecordKind; 3] = [RecordKind::Organization, RecordKind::Location, RecordKind::Service];

    /// The code it is kept and told by.
    pub const fn code(self) -> &'static str {
        match self {
            RecordKind::Organization => "organization",
            RecordKind::Location => "location",
            RecordKind::Service => "service",
        }
    }

    /// The kind of this code.
    pub fn from_code(code: &str) -> Option<RecordKind> {
        RecordKind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Which record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RecordKey {
    /// Its kind.
    pub kind: RecordKind,
    /// Its identifier.
    pub id: Uuid,
}

impl RecordKey {
    /// The organisation with this identifier.
    pub fn organization(id: Uuid) -> RecordKey {
        RecordKey { kind: RecordKind::Organization, id }
    }

    /// The place with this identifier.
    pub fn location(id: Uuid) -> RecordKey {
        RecordKey { kind: RecordKind::Location, id }
    }

    /// The service with this identifier.
    pub fn service(id: Uuid) -> RecordKey {
        RecordKey { kind: RecordKind::Service, id }
    }
}

/// A part of a record: what one person usually knows and checks at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Section {
    /// What it is.
    Identity,
    /// For whom, and where they must live.
    Audience,
    /// How one asks, and what it costs.
    Access,
    /// How to reach it.
    Contact,
    /// When it is open.
    Hours,
    /// Where it is given.
    Places,
    /// What it can share.
    Means,
    /// Where it stands.
    Address,
}

impl Section {
    /// Every section of every kind of record.
    pub const ALL: [Section; 8] = [
        Section::Identity,
        Section::Audience,
        Section::Access,
        Section::Contact,
        Section::Hours,
        Section::Places,
        Section::Means,
        Section::Address,
    ];

    /// The code it is kept and told by.
    pub fn code(self) -> &'static str {
        match self {
            Section::Identity => "identity",
            Section::Audience => "audience",
            Section::Access => "access",
            Section::Contact => "contact",
            Section::Hours => "hours",
            Section::Places => "places",
            Section::Means => "means",
            Section::Address => "address",
        }
    }

    /// The section of this code.
    pub fn from_code(code: &str) -> Option<Section> {
        Section::ALL.into_iter().find(|section| section.code() == code)
    }

    /// The key of its name in the words of this room.
    pub fn key(self) -> &'static str {
        match self {
            Section::Identity => "directory-section-identity",
            Section::Audience => "directory-section-audience",
            Section::Access => "directory-section-access",
            Section::Contact => "directory-section-contact",
            Section::Hours => "directory-section-hours",
            Section::Places => "directory-section-places",
            Section::Means => "directory-section-means",
            Section::Address => "directory-section-address",
        }
    }

    /// The sections of a kind of record, in the order they are read.
    pub fn of(kind: RecordKind) -> &'static [Section] {
        match kind {
            RecordKind::Organization => {
                &[Section::Identity, Section::Contact, Section::Hours, Section::Means]
            }
            RecordKind::Location => &[Section::Address, Section::Contact, Section::Hours],
            RecordKind::Service => &[
                Section::Identity,
                Section::Audience,
                Section::Access,
                Section::Contact,
                Section::Hours,
                Section::Places,
            ],
        }
    }

    /// The fields it holds, by their names in the record's document; none where the kind has no such section.
    pub fn fields(self, kind: RecordKind) -> &'static [&'static str] {
        match kind {
            RecordKind::Organization => of_organization(self),
            RecordKind::Location => of_location(self),
            RecordKind::Service => of_service(self),
        }
    }

    /// The section that holds a field; `None` for fields nobody edits by a form.
    ///
    /// What an organisation belongs to is part of who it is, though no form asks for it: the desk of records that may
    /// be one sets it.
    pub fn holding(kind: RecordKind, field: &str) -> Option<Section> {
        if (kind, field) == (RecordKind::Organization, "parent") {
            return Some(Section::Identity);
        }
        Section::of(kind).iter().copied().find(|section| section.fields(kind).contains(&field))
    }
}

fn of_organization(section: Section) -> &'static [&'static str] {
    match section {
        Section::Identity => &[
            "name",
            "acronym",
            "description",
            "kind",
            "legal_family",
            "sectors",
            "volunteers_only",
            "volunteers",
            "founded",
        ],
        Section::Contact => &["phones", "email", "website", "contacts"],
        Section::Hours => &["hours", "hours_as_given"],
        Section::Means => &["means", "languages", "memberships", "fundings", "carrier_networks"],
        Section::Audience | Section::Access | Section::Places | Section::Address => &[],
    }
}

fn of_location(section: Section) -> &'static [&'static str] {
    match section {
        Section::Address => &[
            "name",
            "description",
            "address",
            "address_details",
            "postal_code",
            "city",
            "commune",
            "point",
            "hidden",
            "transportation",
        ],
        Section::Contact => &["phones", "accessibility", "accessibility_url"],
        Section::Hours => &["hours", "hours_as_given"],
        Section::Identity | Section::Audience | Section::Access | Section::Places | Section::Means => &[],
    }
}

fn of_service(section: Section) -> &'static [&'static str] {
    match section {
        Section::Identity => &["name", "alternate_name", "summary", "description", "kind", "topics"],
        Section::Audience => &[
            "audiences",
            "audience_details",
            "minimum_age",
            "maximum_age",
            "conditions",
            "limits",
            "areas",
            "area_details",
            "languages",
            "interpretation",
        ],
        Section::Access => &[
            "access_modes",
            "access_details",
            "access_url",
            "who_can_refer",
            "delivery_modes",
            "cost",
            "cost_details",
            "documents",
            "wait_time",
        ],
        Section::Contact => &["phones", "email", "url", "contacts", "alert"],
        Section::Hours => &["hours", "hours_as_given"],
        Section::Places => &["places"],
        Section::Means | Section::Address => &[],
    }
}
