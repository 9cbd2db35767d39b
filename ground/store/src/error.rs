//! What can go wrong with the data, each in one line that says what to do.

use std::fmt;
use std::path::PathBuf;

/// Why the store could not do what was asked.
#[derive(Debug)]
pub enum StoreError {
    /// The file cannot be opened or created.
    CannotOpen {
        /// The file asked for.
        path: PathBuf,
        /// What the system answered.
        reason: String,
    },
    /// The PostgreSQL server cannot be reached, or refuses us.
    NotReachable {
        /// The server and database, without the password.
        address: String,
        /// What the system or the server answered.
        reason: String,
    },
    /// The database answered a moment ago and does not any more; what was begun was not kept.
    Away {
        /// What the system or the server answered.
        reason: String,
    },
    /// The database went away between a commit and its answer: what was written is kept whole or not at all, and nobody
    /// here knows which. It is never run again by itself.
    Uncertain,
    /// A newer version of the programme has already been here.
    TooNew {
        /// The first migration this version does not know, as `room/name`.
        unknown: String,
    },
    /// A migration that was already applied has another text now.
    MigrationChanged {
        /// The migration, as `room/name`.
        migration: String,
    },
    /// A migration cannot be applied.
    MigrationFailed {
        /// The migration, as `room/name`.
        migration: String,
        /// What the engine answered.
        reason: String,
    },
    /// Another process held the data for too long.
    Locked,
    /// Another transaction got there first; the store re-runs the work by itself and gives up at the end.
    Conflict,
    /// A rule of the schema refuses the change.
    Constraint(BrokenConstraint),
    /// A statement that promises one row found none.
    NoRow {
        /// The statement's name.
        statement: &'static str,
    },
    /// A value that the schema cannot hold, or that cannot be read back.
    Unfit {
        /// The statement's name.
        statement: &'static str,
        /// What is wrong, in words.
        reason: String,
    },
    /// The store has been closed, the programme is stopping.
    Closed,
    /// The disk is full.
    Full,
    /// Anything else the engine answered.
    Other {
        /// The statement's name, or the step.
        statement: &'static str,
        /// What the engine answered.
        reason: String,
    },
}

/// A rule of the schema and where it stands, told alike on both engines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenConstraint {
    /// The kind of rule.
    pub kind: ConstraintKind,
    /// For a unique rule `table.column, table.column`; for a missing value `table.column`; for a check its
    /// name; for a reference the table where the engine says it (SQLite does not), else empty.
    pub name: String,
}

/// The rules a table can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConstraintKind {
    /// The same value twice where only one may be.
    Unique,
    /// A row points to a row that is not there, or the row pointed to would vanish.
    Reference,
    /// A value is missing where one must be.
    NotNull,
    /// A value outside what the table accepts.
    Check,
}

impl StoreError {
    /// Whether the same work may succeed if it is run again from its beginning.
    pub fn is_passing(&self) -> bool {
        matches!(self, Self::Locked | Self::Conflict)
    }

    /// Whether the database is away: what was asked may be asked again when it is back, and where the answer of a commit
    /// was lost, only if doing it twice is doing it once.
    pub fn is_absence(&self) -> bool {
        matches!(self, Self::NotReachable { .. } | Self::Away { .. } | Self::Uncertain)
    }

    /// The broken rule, when this is one: a capability turns it into a message on a field.
    pub fn constraint(&self) -> Option<&BrokenConstraint> {
        match self {
            Self::Constraint(broken) => Some(broken),
            _ => None,
        }
    }
}

impl fmt::Display for BrokenConstraint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rule = match self.kind {
            ConstraintKind::Unique => "the same value exists already",
            ConstraintKind::Reference => "a record it points to is missing, or still points to it",
            ConstraintKind::NotNull => "a required value is missing",
            ConstraintKind::Check => "a value is outside what is accepted",
        };
        if self.name.is_empty() { f.write_str(rule) } else { write!(f, "{rule} ({})", self.name) }
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CannotOpen { path, reason } => write!(
                f,
                "Cannot open the database {}: {reason}. Check that its folder exists and may be written.",
                path.display()
            ),
            Self::NotReachable { address, reason } => {
                write!(f, "Cannot reach the database {address}: {reason}. Check the address and the server.")
            }
            Self::Away { reason } => {
                write!(f, "The database does not answer for the moment: {reason}. Nothing of this was kept; try again.")
            }
            Self::Uncertain => f.write_str(
                "The database went away while it was keeping this: it is kept whole or not at all, and nobody knows \
                 which. Look before doing it again.",
            ),
            Self::TooNew { unknown } => write!(
                f,
                "This database is too new for this version: it holds the change {unknown}, unknown here. \
                 Start the newer version, or restore the copy made before the upgrade."
            ),
            Self::MigrationChanged { migration } => write!(
                f,
                "The change {migration} was applied to this database with another text than the one in this \
                 version. Start the version that applied it; a text once released is never edited."
            ),
            Self::MigrationFailed { migration, reason } => {
                write!(f, "The change {migration} could not be applied, nothing was changed: {reason}")
            }
            Self::Locked => {
                f.write_str("The database is busy: another process is writing to it. Try again in a moment.")
            }
            Self::Conflict => f.write_str("Others changed the same records at the same time. Try again."),
            Self::Constraint(broken) => write!(f, "The change is refused: {broken}."),
            Self::NoRow { statement } => write!(f, "{statement} found no row where one was promised"),
            Self::Unfit { statement, reason } | Self::Other { statement, reason } => {
                write!(f, "{statement}: {reason}")
            }
            Self::Closed => f.write_str("The database has been closed: the programme is stopping."),
            Self::Full => f.write_str("The disk that holds the database is full: make room, then try again."),
        }
    }
}

impl std::error::Error for StoreError {}
