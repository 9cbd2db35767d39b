//! The fields of a section and how each one is filled in.

use directory::{RecordKind, Section};
use vocabulary::Locale;
use vocabulary::codes::{
    AccessMode, Audience, CarrierNetwork, Cost, DeliveryMode, LegalFamily, MeanKind, OrganizationKind,
    Sector, ServiceKind, WhoCanRefer,
};

/// The words of a closed list: each code with its label.
pub(crate) type Words = fn(Locale) -> Vec<(&'static str, &'static str)>;

/// How a field is filled in.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    /// One line of at most so many letters.
    Line(usize),
    /// Several lines of at most so many letters.
    Text(usize),
    /// The address of a page.
    Web,
    Email,
    /// Years of a person.
    Age,
    /// A whole number.
    Count,
    /// The year something was founded.
    Year,
    Postal,
    /// A box to tick.
    Flag,
    /// One of a closed list, or none.
    One(Words),
    /// Several of a closed list.
    Many(Words),
    Topics,
    Languages,
    Phones,
    /// Functions that answer, with their numbers and mailboxes.
    Contacts,
    /// One thing per line.
    List,
    Areas,
    /// What can be shared, sort by sort.
    Means,
    /// Hours as people say them.
    Hours,
    /// Hours kept as they were typed; filled in with [`Kind::Hours`].
    HoursAsGiven,
    /// Where a service is given.
    Places,
    Commune,
    Point,
}

/// A field of a record.
#[derive(Clone, Copy)]
pub(crate) struct Field {
    /// Its name in the record's document, and in the form.
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
}

macro_rules! words {
    ($list:ty) => {
        |locale| <$list>::ALL.iter().map(|word| (word.code(), word.label(locale))).collect()
    };
}

/// The sorts of means.
pub(crate) const MEANS: Words = words!(MeanKind);

/// No record answers more needs: who answers all answers none.
pub(crate) const MOST_TOPICS: usize = 5;

/// The fields of a section, in the order they are filled in.
pub(crate) fn fields(kind: RecordKind, section: Section) -> Vec<Field> {
    section.fields(kind).iter().map(|name| field(kind, name)).collect()
}

/// One field of a kind of record.
pub(crate) fn field(of: RecordKind, name: &'static str) -> Field {
    Field { name, kind: kind(of, name) }
}

fn kind(of: RecordKind, name: &str) -> Kind {
    match name {
        "name" => Kind::Line(150),
        "summary" => Kind::Text(300),
        "acronym" | "alternate_name" | "address_details" | "city" => Kind::Line(150),
        "address" | "alert" | "interpretation" | "area_details" | "wait_time" => Kind::Line(300),
        "access_url" | "accessibility_url" | "url" | "website" => Kind::Web,
        "email" => Kind::Email,
        "postal_code" => Kind::Postal,
        "minimum_age" | "maximum_age" => Kind::Age,
        "volunteers" => Kind::Count,
        "founded" => Kind::Year,
        "volunteers_only" | "hidden" => Kind::Flag,
        "topics" => Kind::Topics,
        "languages" => Kind::Languages,
        "phones" => Kind::Phones,
        "contacts" => Kind::Contacts,
        "documents" | "memberships" | "fundings" | "accessibility" => Kind::List,
        "areas" => Kind::Areas,
        "means" => Kind::Means,
        "hours" => Kind::Hours,
        "hours_as_given" => Kind::HoursAsGiven,
        "places" => Kind::Places,
        "commune" => Kind::Commune,
        "point" => Kind::Point,
        _ => listed(of, name),
    }
}

fn listed(of: RecordKind, name: &str) -> Kind {
    match name {
        "kind" if of == RecordKind::Organization => Kind::One(words!(OrganizationKind)),
        "kind" => Kind::One(words!(ServiceKind)),
        "legal_family" => Kind::One(words!(LegalFamily)),
        "cost" => Kind::One(words!(Cost)),
        "sectors" => Kind::Many(words!(Sector)),
        "audiences" => Kind::Many(words!(Audience)),
        "access_modes" => Kind::Many(words!(AccessMode)),
        "who_can_refer" => Kind::Many(words!(WhoCanRefer)),
        "delivery_modes" => Kind::Many(words!(DeliveryMode)),
        "carrier_networks" => Kind::Many(words!(CarrierNetwork)),
        _ => Kind::Text(2_000),
    }
}

/// The languages offered as boxes, ISO 639 codes; others are typed as codes.
pub(crate) const LANGUAGES: &[&str] = &[
    "fr", "en", "ar", "es", "pt", "de", "it", "ru", "uk", "tr", "pl", "ro", "fa", "ps", "zh", "vi", "ta",
    "bn", "so", "ti", "wo", "bm", "ln", "sq", "ka", "fsl",
];

/// The name of a language, by the key of its words; `None` for one that has no box.
pub(crate) fn language_key(code: &str) -> Option<String> {
    LANGUAGES.contains(&code).then(|| format!("editing-language-{code}"))
}
