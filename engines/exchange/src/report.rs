//! What was met while reading: how many rows, every repair, every row set aside, and how the files are made.

use serde::{Serialize, Serializer};
use vocabulary::Locale;

use crate::record::RowRef;
use crate::rule::{Rule, Severity};

/// One table of the parcel and what became of its rows. Rows that are neither merged nor set aside stand
/// in the `rows` of exactly one record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TableCount {
    /// File, or `file › sheet`.
    pub file: String,
    /// Name of the table, such as `services`.
    pub table: String,
    /// Rows that are not blank.
    pub read: u64,
    /// Rows that say what another row says.
    pub merged: u64,
    /// Rows kept whole beside the records.
    pub set_aside: u64,
}

/// One repair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// Table and row.
    pub at: RowRef,
    /// Column, or JSON field.
    pub column: Box<str>,
    /// The value as it was; never a personal number.
    pub before: Box<str>,
    /// The value as kept; blank when nothing is left in the field.
    pub after: Box<str>,
    /// What was done.
    pub rule: Rule,
}

impl Repair {
    /// How much it weighs.
    pub fn severity(&self) -> Severity {
        self.rule.severity()
    }
}

/// Why a row could not become part of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SetAsideReason {
    /// The row names no record to belong to.
    NoOwner,
    /// The record the row names is not in the parcel.
    OwnerAbsent,
    /// Another row with the same id says something else.
    DuplicateId,
    /// The file itself marks the row as an explanation or an example.
    MarkedIgnored,
    /// A term of a list that no record uses.
    UnusedTerm,
    /// The table carries no field of a record: history, description of tables.
    NotARecord,
    /// The row says nothing that a record could keep.
    NothingToKeep,
    /// The line is not a JSON object.
    Unreadable,
    /// The row names neither an organisation nor a service.
    NoName,
    /// One cell only is filled in a table of many columns: a title between rows, or a total under them.
    TitleRow,
    /// The row holds a number of a person that nobody may keep; of the row, only its number stays.
    PersonalNumber,
}

impl SetAsideReason {
    /// Stable name, used in reports.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoOwner => "no-owner",
            Self::OwnerAbsent => "owner-absent",
            Self::DuplicateId => "duplicate-id",
            Self::MarkedIgnored => "marked-ignored",
            Self::UnusedTerm => "unused-term",
            Self::NotARecord => "not-a-record",
            Self::NothingToKeep => "nothing-to-keep",
            Self::Unreadable => "unreadable",
            Self::NoName => "no-name",
            Self::TitleRow => "title-row",
            Self::PersonalNumber => "personal-number",
        }
    }

    /// One sentence for the reader of the report.
    pub fn sentence(self, locale: Locale) -> &'static str {
        let (french, english) = match self {
            Self::NoOwner => (
                "La ligne ne dit pas à quelle fiche elle appartient.",
                "The row does not say which record it belongs to.",
            ),
            Self::OwnerAbsent => (
                "La fiche à laquelle la ligne appartient n'est pas dans l'envoi.",
                "The record this row belongs to is not in the parcel.",
            ),
            Self::DuplicateId => (
                "Une autre ligne porte le même identifiant et dit autre chose.",
                "Another row has the same id and says something else.",
            ),
            Self::MarkedIgnored => (
                "Le fichier marque lui-même cette ligne comme une explication ou un exemple.",
                "The file itself marks this row as an explanation or an example.",
            ),
            Self::UnusedTerm => {
                ("Terme d'une liste qu'aucune fiche n'utilise.", "A term of a list that no record uses.")
            }
            Self::NotARecord => (
                "Historique ou description de tableau, pas une fiche.",
                "History or description of tables, not a record.",
            ),
            Self::NothingToKeep => ("La ligne ne dit rien.", "The row says nothing."),
            Self::Unreadable => ("La ligne n'est pas un objet JSON.", "The line is not a JSON object."),
            Self::NoName => (
                "La ligne ne nomme ni organisation ni service.",
                "The row names neither an organisation nor a service.",
            ),
            Self::TitleRow => (
                "La ligne n'a qu'une case remplie : c'est un titre ou un total.",
                "Only one cell of the row is filled: it is a title or a total.",
            ),
            Self::PersonalNumber => (
                "La ligne porte un numéro de personne (sécurité sociale, compte ou carte bancaire) : elle n'est \
                 pas prise, et rien d'elle n'est gardé.",
                "The row holds a number of a person (social security, bank account or card): it is not taken, \
                 and nothing of it is kept.",
            ),
        };
        match locale {
            Locale::French => french,
            Locale::English => english,
        }
    }
}

impl Serialize for SetAsideReason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

/// A row kept whole beside the records.
#[derive(Clone, PartialEq, Eq)]
pub struct SetAside {
    /// Table and row.
    pub at: RowRef,
    /// Why.
    pub reason: SetAsideReason,
    /// The row as one JSON object of column and text; of a row with a personal number, its columns alone.
    pub raw: String,
}

impl std::fmt::Debug for SetAside {
    /// Without the row itself, which may name people.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("SetAside")
            .field("at", &self.at)
            .field("reason", &self.reason)
            .finish_non_exhaustive()
    }
}

/// Something about a file as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoteKind {
    /// Encoding found.
    Encoding,
    /// Line ends found.
    LineEnds,
    /// Separator found.
    Separator,
    /// Columns that no field holds; their values are kept with the records.
    SurplusColumn,
    /// Expected columns that are not there.
    MissingColumn,
    /// The same heading twice.
    DuplicateColumn,
    /// A column without heading.
    UnnamedColumn,
    /// Wholly blank rows, not counted.
    BlankRows,
    /// Rows above the heading, not counted.
    RowsAboveHeading,
    /// The description that comes with a package of tables; the tables speak for themselves.
    PackageDescription,
    /// A file or sheet that holds no table of ours.
    FileIgnored,
}

impl NoteKind {
    /// A few words for the reader of the report.
    pub fn words(self, locale: Locale) -> &'static str {
        let (french, english) = match self {
            Self::Encoding => ("encodage", "encoding"),
            Self::LineEnds => ("fins de ligne", "line ends"),
            Self::Separator => ("séparateur", "separator"),
            Self::SurplusColumn => ("colonne en trop, valeurs gardées", "surplus column, values kept"),
            Self::MissingColumn => ("colonne absente", "missing column"),
            Self::DuplicateColumn => ("colonne en double, valeurs gardées", "duplicate column, values kept"),
            Self::UnnamedColumn => ("colonne sans titre", "column without heading"),
            Self::BlankRows => ("lignes vides, non comptées", "blank rows, not counted"),
            Self::RowsAboveHeading => {
                ("lignes au-dessus des titres, non comptées", "rows above the heading, not counted")
            }
            Self::PackageDescription => ("description du paquet", "description of the package"),
            Self::FileIgnored => ("non lu : aucun tableau connu", "not read: no known table"),
        };
        match locale {
            Locale::French => french,
            Locale::English => english,
        }
    }
}

/// A note about one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FileNote {
    /// File, or `file › sheet`.
    pub file: String,
    /// What it is about.
    pub kind: NoteKind,
    /// What was found.
    pub detail: String,
}

/// Everything met while reading, before the directory says what was new and what was known.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReadingReport {
    /// Tables in reading order.
    pub tables: Vec<TableCount>,
    /// Every repair.
    pub repairs: Vec<Repair>,
    /// Every row set aside.
    pub set_aside: Vec<SetAside>,
    /// What the files are made of.
    pub notes: Vec<FileNote>,
}
