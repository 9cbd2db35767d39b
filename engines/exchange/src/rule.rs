//! The repairs this house knows how to make, each with its name and its sentence in French and English.

use serde::{Serialize, Serializer};
use vocabulary::Locale;

/// How much a repair weighs for the person who reads the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Nothing changed in meaning.
    Note,
    /// The value was mended; the meaning is kept.
    Repaired,
    /// The value could not be understood or kept in its field; its text is kept aside.
    Lost,
}

macro_rules! rules {
    ($($name:ident, $code:literal, $severity:ident, $french:literal, $english:literal;)*) => {
        /// One kind of repair.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule { $(#[doc = $english] $name),* }

        impl Rule {
            /// Every rule, in the order of the handbook.
            pub const ALL: &[Rule] = &[$(Rule::$name),*];

            /// Stable name, used in reports.
            pub fn code(self) -> &'static str {
                match self { $(Rule::$name => $code),* }
            }

            /// How much it weighs.
            pub fn severity(self) -> Severity {
                match self { $(Rule::$name => Severity::$severity),* }
            }

            /// One sentence for the reader of the report.
            pub fn sentence(self, locale: Locale) -> &'static str {
                match locale {
                    Locale::French => match self { $(Rule::$name => $french),* },
                    Locale::English => match self { $(Rule::$name => $english),* },
                }
            }
        }
    };
}

rules! {
    BlanksTrimmed, "blanks-trimmed", Note,
        "Espaces retirés autour d'une valeur.", "Blanks around a value were removed.";
    PersonalNumberRemoved, "personal-number-removed", Repaired,
        "Numéro personnel (sécurité sociale, IBAN ou carte bancaire) retiré avant tout enregistrement.",
        "A personal number (social security, IBAN or bank card) was removed before anything was kept.";
    MarkupStripped, "markup-stripped", Note,
        "Balises HTML retirées, le texte est gardé.", "HTML marks were removed, the text is kept.";
    LineBreakRestored, "line-break-restored", Note,
        "« \\n » écrit en toutes lettres remplacé par un retour à la ligne.",
        "A spelled-out \\n became a line break.";
    DecimalsRemoved, "decimals-removed", Repaired,
        "Le tableur avait ajouté « .0 » à un code.", "A spreadsheet had added .0 to a code.";
    LeadingZeroRestored, "leading-zero-restored", Repaired,
        "Zéro de tête rendu à un code.", "A leading zero was given back to a code.";
    IdentifierRounded, "identifier-rounded", Lost,
        "Identifiant abîmé par le tableur (notation scientifique ou arrondi) : il ne peut pas être rétabli, le texte est gardé à part.",
        "The spreadsheet damaged this identifier (scientific notation or rounding): it cannot be restored, its text is kept aside.";
    IdentifierInvalid, "identifier-invalid", Lost,
        "Identifiant qui n'a pas la forme attendue, gardé à part.",
        "An identifier without the expected form, kept aside.";
    DateFromSerial, "date-from-serial", Repaired,
        "Date écrite comme un numéro de jour du tableur.", "A date was written as a spreadsheet day number.";
    DateRewritten, "date-rewritten", Repaired,
        "Date réécrite sous la forme année-mois-jour.", "A date was rewritten as year-month-day.";
    DateUnreadable, "date-unreadable", Lost,
        "Date illisible, gardée à part.", "An unreadable date, kept aside.";
    SchemeAdded, "scheme-added", Repaired,
        "« https:// » ajouté devant une adresse web.", "https:// was put before a web address.";
    UrlUnreadable, "url-unreadable", Lost,
        "Ce n'est pas une adresse web, le texte est gardé à part.", "Not a web address, its text is kept aside.";
    EmailUnreadable, "email-unreadable", Lost,
        "Ce n'est pas une adresse électronique, le texte est gardé à part.",
        "Not an e-mail address, its text is kept aside.";
    EmailRepaired, "email-repaired", Repaired,
        "Adresse électronique nettoyée.", "An e-mail address was cleaned.";
    PhoneExtensionSeparated, "phone-extension-separated", Repaired,
        "Numéro de poste séparé du téléphone.", "An extension was separated from its number.";
    PhonesSeparated, "phones-separated", Repaired,
        "Plusieurs téléphones dans une case, séparés.", "Several numbers in one cell were separated.";
    PhoneRepaired, "phone-repaired", Repaired,
        "Numéro de téléphone remis en forme.", "A telephone number was put right.";
    PhoneCountryUnknown, "phone-country-unknown", Note,
        "Téléphone d'un autre pays sans indicatif, gardé tel quel.",
        "A telephone number of another country without its code, kept as written.";
    PhoneUnreadable, "phone-unreadable", Note,
        "Téléphone non reconnu, gardé tel quel.", "An unrecognised telephone number, kept as written.";
    NumberUnreadable, "number-unreadable", Lost,
        "Nombre attendu ; le texte est gardé à part.", "A number was expected; the text is kept aside.";
    PointUnreadable, "point-unreadable", Lost,
        "Coordonnées impossibles, gardées à part.", "Impossible coordinates, kept aside.";
    PointAbsent, "point-absent", Note,
        "Lieu sans coordonnées.", "A location without coordinates.";
    PostalCodeUnreadable, "postal-code-unreadable", Lost,
        "Code postal impossible, gardé à part.", "An impossible postal code, kept aside.";
    CommuneUnknown, "commune-unknown", Lost,
        "Code de commune inconnu, gardé à part.", "An unknown commune code, kept aside.";
    CountryUnreadable, "country-unreadable", Lost,
        "Pays non reconnu, gardé à part.", "An unrecognised country, kept aside.";
    AreaUnknown, "area-unknown", Lost,
        "Zone inconnue, gardée en toutes lettres.", "An unknown area, kept in words.";
    CodeUnknown, "code-unknown", Lost,
        "Code hors de la liste, gardé à part.", "A code outside its list, kept aside.";
    CodeUnderstood, "code-understood", Repaired,
        "Valeur ramenée au code de la liste.", "A value was brought back to the code of its list.";
    ValueRepeated, "value-repeated", Note,
        "Valeur répétée dans une liste, gardée une fois.", "A value repeated in a list, kept once.";
    RequiredBlank, "required-blank", Note,
        "Champ obligatoire laissé vide.", "A required field was left blank.";
    NameMadeUp, "name-made-up", Repaired,
        "Nom absent : remplacé par ce que la fiche dit de plus proche.",
        "No name: replaced by the nearest thing the record says.";
    IdAbsent, "id-absent", Note,
        "Ligne de détail sans identifiant.", "A detail row without an id.";
    IdMadeUp, "id-made-up", Repaired,
        "Identifiant absent : fabriqué à partir du contenu.", "No id: one was made from the content.";
    DuplicateMerged, "duplicate-merged", Note,
        "Ligne identique à une autre, fusionnée.", "A row identical to another, merged.";
    OrganizationAbsent, "organization-absent", Repaired,
        "Organisation absente du fichier : le service est gardé sous une fiche provisoire visible.",
        "The organisation is not in the file: the service is kept under a visible placeholder.";
    ReferenceAbsent, "reference-absent", Lost,
        "Renvoi vers une fiche absente, gardé à part.", "A reference to a record that is not there, kept aside.";
    HoursUnreadable, "hours-unreadable", Note,
        "Horaires gardés en toutes lettres, faute d'être compris.",
        "Opening hours kept in words, because they could not be understood.";
    TimeUnderstood, "time-understood", Repaired,
        "Heure mal écrite, comprise.", "A badly written time, understood.";
    HeadingRestored, "heading-restored", Repaired,
        "Titre de colonne abîmé par le tableur, rétabli.", "A column heading damaged by a spreadsheet was restored.";
    RowTooLong, "row-too-long", Note,
        "Plus de cases que de titres : le surplus est gardé à part.",
        "More cells than headings: the surplus is kept aside.";
    TextReplaced, "text-replaced", Lost,
        "Caractères illisibles remplacés.", "Unreadable characters were replaced.";
    AddressSeparated, "address-separated", Repaired,
        "Adresse écrite dans une seule case, séparée en rue, code postal et commune.",
        "An address written in one cell was separated into street, postal code and town.";
    PointConverted, "point-converted", Repaired,
        "Coordonnées Lambert 93 converties en latitude et longitude.",
        "Lambert 93 coordinates were converted into latitude and longitude.";
    TermKept, "term-kept", Note,
        "Mot hors de nos listes, gardé avec la fiche.", "A word outside our lists, kept with the record.";
    ValueKeptAside, "value-kept-aside", Note,
        "Valeur sans champ correspondant, gardée à part.", "A value that no field holds, kept aside.";
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}
