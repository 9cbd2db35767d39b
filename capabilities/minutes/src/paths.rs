//! The addresses of this room's pages.

use uuid::Uuid;

/// The minutes of an encounter: read by those who were there (`minutes`), written and corrected (`writing`).
pub const MINUTES: &str = "/rencontres/{id}/compte-rendu";
/// The decisions of an encounter, to print.
pub const STATEMENT: &str = "/rencontres/{id}/compte-rendu/releve";
/// Who came, organisation by organisation, to print and sign.
pub const ATTENDANCE: &str = "/rencontres/{id}/compte-rendu/emargement";
/// What is published of an encounter.
pub const PUBLISHED: &str = "/rencontres/{id}/compte-rendu/publie";
/// Offering somebody who was met to exchange contacts.
pub const OFFER: &str = "/rencontres/{id}/compte-rendu/contacts";
/// What is to be done after meetings.
pub const FOLLOW_UPS: &str = "/rencontres/suites";
/// The same page, at the meetings nothing was written about.
pub(crate) const UNWRITTEN: &str = "/rencontres/suites#sans-compte-rendu";
/// Saying that one of them is done.
pub const FOLLOW_UP: &str = "/rencontres/suites/{id}";
/// Who met whom, when, and what was learnt.
pub const JOURNAL: &str = "/rencontres/journal";
/// The same as a table to take along.
pub const JOURNAL_CSV: &str = "/rencontres/journal.csv";
/// Whom an organisation met in the last twelve months, and whom it did not.
pub const COVERAGE: &str = "/rencontres/journal/couverture";
/// The same as a table to take along.
pub const COVERAGE_CSV: &str = "/rencontres/journal/couverture.csv";
/// The year of meetings as a picture.
pub const PICTURE: &str = "/rencontres/journal/image";
/// What helps a meeting along.
pub const KITS: &str = "/rencontres/outils";
/// Three pairs of preconceived ideas, and how to play them.
pub const IDEAS: &str = "/rencontres/outils/idees-recues";
/// A card for a table: an organisation in five lines.
pub const TABLE_CARD: &str = "/rencontres/outils/carte-de-table";
/// Two organisations that answer the same questions about themselves and each other, to print.
pub const CROSSED_PORTRAITS: &str = "/rencontres/outils/portraits-croises";
/// A statement of decisions to fill in by hand.
pub const BLANK_STATEMENT: &str = "/rencontres/outils/releve-de-decisions";
/// A sheet of attendance to fill in by hand.
pub const BLANK_ATTENDANCE: &str = "/rencontres/outils/emargement";
/// Whom I met, and whether each may enter the other's address book.
pub const CONTACTS: &str = "/rencontres/contacts";
/// The same by the link of a letter, without an account.
pub const CONTACT: &str = "/contact/{secret}";

/// The minutes of an encounter.
pub fn minutes(id: Uuid) -> String {
    format!("/rencontres/{id}/compte-rendu")
}

/// A page below the minutes of an encounter.
pub(crate) fn below(id: Uuid, rest: &str) -> String {
    format!("/rencontres/{id}/compte-rendu/{rest}")
}

/// One follow-up.
pub(crate) fn follow_up(id: Uuid) -> String {
    format!("/rencontres/suites/{id}")
}

/// The page of somebody without an account.
pub fn contact(secret: &str) -> String {
    format!("/contact/{secret}")
}

/// An encounter, a page of the room below.
pub(crate) fn encounter(id: Uuid) -> String {
    format!("/rencontres/{id}")
}

/// Proposing an organisation to meet, a page of the room below.
pub(crate) fn propose(organization: Uuid) -> String {
    format!("/rencontres/proposer?avec={organization}&forme=meeting")
}
