//! Fields that a foreign standard has no word for, carried in HSDS as attributes of a taxonomy of our own.

/// Name of the taxonomy.
pub(crate) const TAXONOMY: &str = "maillage";

/// What stands in a required field about which nothing was said.
pub(crate) const NOTHING: &str = "—";

macro_rules! own_fields {
    ($($field:ident = $code:literal, $words:literal;)+) => {
        /// A field of our own.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum OwnField { $($field,)+ }

        impl OwnField {
            pub(crate) const ALL: &[Self] = &[$(Self::$field),+];

            /// Code of its term, told apart from the terms of others by its beginning.
            pub(crate) const fn code(self) -> &'static str {
                match self { $(Self::$field => concat!("maillage:", $code),)+ }
            }

            /// Words of its term.
            pub(crate) const fn words(self) -> &'static str {
                match self { $(Self::$field => $words,)+ }
            }

            pub(crate) fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|field| field.code() == code)
            }
        }
    };
}

own_fields! {
    Summary = "summary", "Résumé";
    AudienceDetails = "audience-details", "Publics, en toutes lettres";
    Conditions = "conditions", "Conditions d’accès";
    AccessDetails = "access-details", "Comment demander, en toutes lettres";
    AccessUrl = "access-url", "Page où l’on demande";
    WeeklyHours = "weekly-hours", "Heures par semaine";
    Weeks = "weeks", "Nombre de semaines";
    SourceUrl = "source-url", "Page de la source";
    ModifiedAt = "modified-at", "Dernière modification";
    Hours = "hours", "Horaires (OpenStreetMap)";
    Phones = "phones", "Téléphones, tels qu’ils ont été donnés";
    CostOptions = "cost-options", "Tarifs, tels qu’ils ont été donnés";
    Capacities = "capacities", "Places, telles qu’elles ont été données";
    Accessibility = "accessibility", "Accessibilité";
    Languages = "languages", "Langues parlées";
    Commune = "commune", "Commune (code INSEE)";
    Placeholder = "placeholder", "Organisation à compléter";
    NotGiven = "not-given", "Champs que rien ne renseigne, remplis pour le standard";
    ExternalId = "external-id", "Identifiant à la source";
    Extra = "extra", "Autre colonne";
}
