//! What a column can mean: a closed list of the fields of our records.

use vocabulary::Locale;

/// The part of a record a target belongs to, to set the choices of a person in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TargetGroup {
    /// Who.
    Organization,
    /// What is offered.
    Service,
    /// Where.
    Place,
    /// How to reach them.
    Contact,
    /// Where the row comes from.
    Origin,
}

impl TargetGroup {
    /// Every group, in order.
    pub const ALL: &[Self] = &[Self::Organization, Self::Service, Self::Place, Self::Contact, Self::Origin];
}

macro_rules! targets {
    ($($name:ident, $group:ident, $many:literal, $code:literal, $french:literal, $english:literal;)*) => {
        /// What a column means.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Target { $(#[doc = $english] $name),* }

        impl Target {
            /// Every target, in the order people read them.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// Stable name, kept with a mapping.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code),* }
            }

            /// The target with this exact code.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$name),)* _ => None }
            }

            /// A few words for the person who chooses.
            pub fn label(self, locale: Locale) -> &'static str {
                match locale {
                    Locale::French => match self { $(Self::$name => $french),* },
                    Locale::English => match self { $(Self::$name => $english),* },
                }
            }

            /// Where it stands among the others.
            pub fn group(self) -> TargetGroup {
                match self { $(Self::$name => TargetGroup::$group),* }
            }

            /// True when several columns may mean it.
            pub fn takes_many(self) -> bool {
                match self { $(Self::$name => $many),* }
            }
        }
    };
}

targets! {
    OrganizationName, Organization, false, "organization-name", "Nom de l’organisation", "Name of the organisation";
    Acronym, Organization, false, "acronym", "Sigle ou autre nom", "Acronym or other name";
    ParentOrganization, Organization, false, "parent-organization",
        "Structure porteuse", "Organisation that runs it";
    OrganizationKind, Organization, true, "organization-kind", "Type d’organisation", "Kind of organisation";
    RegisterNumber, Organization, true, "register-number", "SIRET, SIREN ou RNA", "SIRET, SIREN or RNA number";
    ServiceName, Service, false, "service-name", "Nom du service", "Name of the service";
    Summary, Service, false, "summary", "Présentation courte", "Short description";
    Description, Service, true, "description", "Description", "Description";
    Topics, Service, true, "topics", "Thèmes, besoins, activités", "Topics, needs, activities";
    Audiences, Service, true, "audiences", "Publics", "Audiences";
    Conditions, Service, true, "conditions", "Conditions d’accès", "Conditions of access";
    AccessDetails, Service, true, "access-details", "Comment venir ou s’inscrire", "How to come or register";
    Cost, Service, true, "cost", "Prix", "Cost";
    Documents, Service, true, "documents", "Documents à apporter", "Documents to bring";
    Languages, Service, true, "languages", "Langues parlées", "Languages spoken";
    Area, Service, true, "area", "Territoire desservi", "Area served";
    PlaceName, Place, false, "place-name", "Nom du lieu", "Name of the place";
    HouseNumber, Place, false, "house-number", "Numéro dans la rue", "House number";
    Street, Place, false, "street", "Rue", "Street";
    AddressMore, Place, true, "address-more", "Complément d’adresse", "More of the address";
    WholeAddress, Place, false, "whole-address", "Adresse entière dans une case", "Whole address in one cell";
    PostalCode, Place, false, "postal-code", "Code postal", "Postal code";
    City, Place, false, "city", "Commune", "Town";
    CommuneCode, Place, false, "commune-code", "Code INSEE de la commune", "INSEE code of the commune";
    Latitude, Place, false, "latitude", "Latitude", "Latitude";
    Longitude, Place, false, "longitude", "Longitude", "Longitude";
    Coordinates, Place, false, "coordinates",
        "Latitude et longitude dans une case", "Latitude and longitude in one cell";
    Easting, Place, false, "easting", "X en Lambert 93", "X in Lambert 93";
    Northing, Place, false, "northing", "Y en Lambert 93", "Y in Lambert 93";
    Transport, Place, true, "transport", "Transports pour venir", "How to get there";
    Accessibility, Place, true, "accessibility", "Accessibilité du lieu", "Accessibility of the place";
    Phone, Contact, true, "phone", "Téléphone", "Telephone";
    Email, Contact, false, "email", "Courriel", "E-mail";
    Website, Contact, false, "website", "Site web", "Web site";
    PersonName, Contact, false, "person-name",
        "Nom d’une personne (gardé à l’abri)", "Name of a person (kept sealed)";
    PersonRole, Contact, false, "person-role", "Fonction de cette personne", "Role of that person";
    PersonPhone, Contact, false, "person-phone",
        "Téléphone de cette personne (gardé à l’abri)", "Telephone of that person (kept sealed)";
    PersonEmail, Contact, false, "person-email",
        "Courriel de cette personne (gardé à l’abri)", "E-mail of that person (kept sealed)";
    Hours, Contact, true, "hours", "Horaires", "Opening hours";
    DayHours, Contact, true, "day-hours",
        "Horaires d’un jour (le titre dit lequel)", "Hours of one day (the heading says which)";
    ExternalId, Origin, false, "external-id", "Identifiant de la ligne", "Id of the row";
    SourceDate, Origin, false, "source-date", "Date de mise à jour", "Date of update";
    SourcePage, Origin, false, "source-page", "Page de la source", "Page of the source";
    Aside, Origin, true, "aside", "Garder à part, sans champ", "Keep aside, without a field";
}

impl serde::Serialize for Target {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> serde::Deserialize<'de> for Target {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = <std::borrow::Cow<'_, str> as serde::Deserialize>::deserialize(deserializer)?;
        Self::from_code(&code)
            .ok_or_else(|| serde::de::Error::custom(format!("« {code} » is no field a column can mean")))
    }
}
