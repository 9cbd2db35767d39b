//! The filters of the search: what each one is called, in addresses and in words.

use search::FacetId;
use vocabulary::Locale;
use vocabulary::codes::{
    Audience, Basis, Cost, DeliveryMode, LegalFamily, MeanKind, OrganizationKind, Sector, ServiceKind, Topic,
    TopicCategory,
};
use vocabulary::territory::Territory;

use crate::organization::Organization;
use crate::service::Service;

/// A filter people can set, each value with its count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Facet {
    /// Whom it is for.
    Audience,
    /// Free or paid.
    Cost,
    /// On site, at home, remote…
    Delivery,
    /// Languages spoken.
    Language,
    /// Accessible places only.
    Accessible,
    /// Public, delegation, mutual aid.
    Family,
    /// Right or mutual aid.
    Basis,
    /// Support, financial help, workshop…
    Kind,
    /// The family of needs.
    Category,
    /// The exact need.
    Topic,
    /// The type of organisation.
    OrganizationKind,
    /// What an organisation can share.
    Means,
    /// Social, medico-social, health.
    Sector,
    /// Who funds the organisation.
    Funder,
    /// The commune where it is given, INSEE code.
    Commune,
}

impl Facet {
    /// Every filter; the position of each is its number in the index.
    pub(crate) const ALL: [Facet; 15] = [
        Facet::Audience,
        Facet::Cost,
        Facet::Delivery,
        Facet::Language,
        Facet::Accessible,
        Facet::Family,
        Facet::Basis,
        Facet::Kind,
        Facet::Category,
        Facet::Topic,
        Facet::OrganizationKind,
        Facet::Means,
        Facet::Sector,
        Facet::Funder,
        Facet::Commune,
    ];

    /// Its number in the index.
    pub(crate) fn id(self) -> FacetId {
        FacetId(self as u8)
    }

    /// The filter with this number.
    pub(crate) fn from_id(id: FacetId) -> Option<Facet> {
        Facet::ALL.get(usize::from(id.0)).copied()
    }

    /// Its name in an address: `?audience=familles`.
    pub(crate) fn parameter(self) -> &'static str {
        match self {
            Facet::Audience => "audience",
            Facet::Cost => "cost",
            Facet::Delivery => "delivery",
            Facet::Language => "language",
            Facet::Accessible => "accessible",
            Facet::Family => "family",
            Facet::Basis => "basis",
            Facet::Kind => "kind",
            Facet::Category => "category",
            Facet::Topic => "topic",
            Facet::OrganizationKind => "organization_kind",
            Facet::Means => "means",
            Facet::Sector => "sector",
            Facet::Funder => "funder",
            Facet::Commune => "in_commune",
        }
    }

    /// The words shown for one of its values; `None` when the code is not one of its words.
    pub(crate) fn label(self, code: &str, locale: Locale) -> Option<String> {
        let word = match self {
            Facet::Audience => Audience::from_code(code)?.label(locale),
            Facet::Cost => Cost::from_code(code)?.label(locale),
            Facet::Delivery => DeliveryMode::from_code(code)?.label(locale),
            Facet::Family => LegalFamily::from_code(code)?.label(locale),
            Facet::Basis => Basis::from_code(code)?.label(locale),
            Facet::Kind => ServiceKind::from_code(code)?.label(locale),
            Facet::Category => TopicCategory::from_code(code)?.label(locale),
            Facet::Topic => Topic::from_code(code)?.label(locale),
            Facet::OrganizationKind => OrganizationKind::from_code(code)?.label(locale),
            Facet::Means => MeanKind::from_code(code)?.label(locale),
            Facet::Sector => Sector::from_code(code)?.label(locale),
            Facet::Language => return language_name(code, locale).map(str::to_owned),
            Facet::Accessible => return (code == "yes").then(|| code.to_owned()),
            Facet::Funder => return (!code.is_empty()).then(|| code.to_owned()),
            Facet::Commune => Territory::france().commune(code)?.name,
        };
        Some(word.to_owned())
    }
}

/// The filter values a service answers to.
pub(crate) fn of_service(
    service: &Service,
    organization: &Organization,
    communes: &[&str],
    accessible: bool,
) -> Vec<(FacetId, String)> {
    let mut values: Vec<(Facet, String)> = Vec::new();
    let mut add = |facet: Facet, code: &str| values.push((facet, code.to_owned()));
    service.audiences.iter().for_each(|word| add(Facet::Audience, word.code()));
    service.cost.iter().for_each(|word| add(Facet::Cost, word.code()));
    service.delivery_modes.iter().for_each(|word| add(Facet::Delivery, word.code()));
    service.basis.iter().for_each(|word| add(Facet::Basis, word.code()));
    service.kind.iter().for_each(|word| add(Facet::Kind, word.code()));
    for topic in &service.topics {
        add(Facet::Topic, topic.code());
        add(Facet::Category, topic.category().code());
    }
    let languages = if service.languages.is_empty() { &organization.languages } else { &service.languages };
    languages.iter().for_each(|code| add(Facet::Language, code));
    organization.legal_family.iter().for_each(|word| add(Facet::Family, word.code()));
    organization.sectors.iter().for_each(|word| add(Facet::Sector, word.code()));
    organization.kind.iter().for_each(|word| add(Facet::OrganizationKind, word.code()));
    organization.means.iter().for_each(|mean| add(Facet::Means, mean.kind.code()));
    organization.fundings.iter().for_each(|funder| add(Facet::Funder, funder));
    communes.iter().filter(|code| !code.is_empty()).for_each(|code| add(Facet::Commune, code));
    if accessible {
        add(Facet::Accessible, "yes");
    }
    values.sort_by(|a, b| (a.0.id(), &a.1).cmp(&(b.0.id(), &b.1)));
    values.dedup();
    values.into_iter().map(|(facet, code)| (facet.id(), code)).collect()
}

/// Languages met in the field, ISO 639 code, French and English names. Others are shown by their code.
const LANGUAGES: &[(&str, &str, &str)] = &[
    ("fr", "français", "French"),
    ("en", "anglais", "English"),
    ("ar", "arabe", "Arabic"),
    ("ber", "berbère", "Berber"),
    ("kab", "kabyle", "Kabyle"),
    ("tr", "turc", "Turkish"),
    ("ku", "kurde", "Kurdish"),
    ("pt", "portugais", "Portuguese"),
    ("es", "espagnol", "Spanish"),
    ("it", "italien", "Italian"),
    ("de", "allemand", "German"),
    ("ro", "roumain", "Romanian"),
    ("pl", "polonais", "Polish"),
    ("ru", "russe", "Russian"),
    ("uk", "ukrainien", "Ukrainian"),
    ("fa", "persan", "Persian"),
    ("ps", "pachto", "Pashto"),
    ("ur", "ourdou", "Urdu"),
    ("hi", "hindi", "Hindi"),
    ("bn", "bengali", "Bengali"),
    ("ta", "tamoul", "Tamil"),
    ("zh", "chinois", "Chinese"),
    ("vi", "vietnamien", "Vietnamese"),
    ("wo", "wolof", "Wolof"),
    ("bm", "bambara", "Bambara"),
    ("ff", "peul", "Fula"),
    ("snk", "soninké", "Soninke"),
    ("ln", "lingala", "Lingala"),
    ("ht", "créole haïtien", "Haitian Creole"),
    ("sq", "albanais", "Albanian"),
    ("sr", "serbe", "Serbian"),
    ("hy", "arménien", "Armenian"),
    ("ka", "géorgien", "Georgian"),
    ("rom", "romani", "Romani"),
    ("fsl", "langue des signes française", "French Sign Language"),
];

/// The name of a language, when it is one of those met in the field.
pub fn language_name(code: &str, locale: Locale) -> Option<&'static str> {
    LANGUAGES.iter().find(|(known, ..)| *known == code).map(|(_, french, english)| match locale {
        Locale::French => *french,
        Locale::English => *english,
    })
}
