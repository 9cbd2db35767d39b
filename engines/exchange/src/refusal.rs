//! Why a whole parcel is turned away: what is wrong, where, and what to do about it.

use vocabulary::Locale;

/// A parcel refused as a whole; nothing of it was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The file, or `file:row`, at which reading stopped.
    pub place: String,
    /// What is wrong.
    pub reason: Reason,
}

/// What can be wrong with a whole parcel.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// The system would not let us read; its own words.
    Unreadable(String),
    /// There is nothing in it.
    Empty,
    /// No file has a form that we know; what was seen instead.
    UnknownFormat(String),
    /// More than the limit; the measure and the limit.
    TooLarge(Measure, u64),
    /// A name in the zip climbs out of its folder.
    UnsafeName,
    /// The zip or the workbook is damaged; the reader's words.
    DamagedArchive(String),
    /// A quote that opens and never closes, from this row on.
    UnclosedQuote(u64),
    /// The JSON text is broken at this line and column; the reader's words.
    BrokenJson(String),
}

/// What was measured when a limit was passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Bytes of one file.
    FileBytes,
    /// Bytes of everything.
    TotalBytes,
    /// Bytes of one cell.
    CellBytes,
    /// Unpacked over packed size.
    ZipRatio,
    /// Rows of a table.
    Rows,
    /// Columns of a table.
    Columns,
    /// Depth of JSON nesting.
    Depth,
    /// Number of files.
    Files,
}

impl Measure {
    fn words(self, locale: Locale) -> &'static str {
        let (french, english) = match self {
            Self::FileBytes => ("octets dans un fichier", "bytes in one file"),
            Self::TotalBytes => ("octets en tout", "bytes in all"),
            Self::CellBytes => ("octets dans une cellule", "bytes in one cell"),
            Self::ZipRatio => ("fois la taille compressée", "times its packed size"),
            Self::Rows => ("lignes dans un tableau", "rows in one table"),
            Self::Columns => ("colonnes dans un tableau", "columns in one table"),
            Self::Depth => ("niveaux d'imbrication", "levels of nesting"),
            Self::Files => ("fichiers", "files"),
        };
        match locale {
            Locale::French => french,
            Locale::English => english,
        }
    }
}

impl Refusal {
    pub(crate) fn new(place: impl Into<String>, reason: Reason) -> Self {
        Self { place: place.into(), reason }
    }

    pub(crate) fn too_large(place: impl Into<String>, measure: Measure, limit: u64) -> Self {
        Self::new(place, Reason::TooLarge(measure, limit))
    }

    /// One sentence for the person who ran the import: what, where, what to do.
    pub fn in_words(&self, locale: Locale) -> String {
        match locale {
            Locale::French => format!("{} : {}", self.place, self.french()),
            Locale::English => format!("{}: {}", self.place, self.english()),
        }
    }

    fn french(&self) -> String {
        match &self.reason {
            Reason::Unreadable(words) => {
                format!("lecture impossible ({words}) ; vérifiez le chemin et les droits.")
            }
            Reason::Empty => "rien à lire ; vérifiez que le bon fichier est indiqué.".to_owned(),
            Reason::UnknownFormat(seen) => format!(
                "format non reconnu ({seen}) ; attendus : data·inclusion (JSON, CSV, XLSX), HSDS (JSON, ndjson, \
                 paquet de CSV), Ohana, ou un tableau dont une colonne s'appelle « Nom »."
            ),
            Reason::TooLarge(measure, limit) => format!(
                "plus de {limit} {} ; découpez l'envoi ou relevez la limite.",
                measure.words(Locale::French)
            ),
            Reason::UnsafeName => {
                "un nom de fichier de l'archive sort de son dossier ; refaites l'archive.".to_owned()
            }
            Reason::DamagedArchive(words) => format!("archive abîmée ({words}) ; refaites l'export."),
            Reason::UnclosedQuote(row) => format!(
                "un guillemet ouvert vers la ligne {row} n'est jamais refermé ; corrigez cette ligne."
            ),
            Reason::BrokenJson(words) => format!("JSON invalide ({words}) ; refaites l'export."),
        }
    }

    fn english(&self) -> String {
        match &self.reason {
            Reason::Unreadable(words) => format!("cannot be read ({words}); check the path and the rights."),
            Reason::Empty => "there is nothing to read; check that this is the right file.".to_owned(),
            Reason::UnknownFormat(seen) => format!(
                "unknown format ({seen}); expected data·inclusion (JSON, CSV, XLSX), HSDS (JSON, ndjson, CSV \
                 package), Ohana, or a table with a column called « Nom » or « Name »."
            ),
            Reason::TooLarge(measure, limit) => {
                format!(
                    "more than {limit} {}; split the parcel or raise the limit.",
                    measure.words(Locale::English)
                )
            }
            Reason::UnsafeName => {
                "a file name in the archive leaves its folder; make the archive again.".to_owned()
            }
            Reason::DamagedArchive(words) => format!("damaged archive ({words}); export it again."),
            Reason::UnclosedQuote(row) => {
                format!("a quote opened near row {row} is never closed; mend that row.")
            }
            Reason::BrokenJson(words) => format!("invalid JSON ({words}); export it again."),
        }
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.in_words(Locale::English))
    }
}

impl std::error::Error for Refusal {}
