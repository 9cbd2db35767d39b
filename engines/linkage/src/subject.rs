//! What is compared: a body or a place as a list describes it, with whatever the list happens to say.

use vocabulary::place::Point;

/// A register that numbers organisations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scheme {
    /// The French number of an establishment: the SIREN of its organisation and five digits of its own.
    Siret,
    /// The French number of an organisation.
    Siren,
    /// The French register of associations.
    Rna,
    /// Any other register in which one number means one body.
    Other,
}

/// A number of a register, as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Identifier {
    /// The register.
    pub scheme: Scheme,
    /// The number, with or without spaces.
    pub value: String,
}

/// One record of a list. Every field may be empty: what is missing counts for nothing, neither for nor against.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Subject {
    /// The name of the body.
    pub name: String,
    /// Other names: acronym, name of use, former name.
    pub alternate_names: Vec<String>,
    /// The name of the place or branch within the body, where the list tells it apart (« Antenne nord »).
    pub place: String,
    /// Numbers of registers.
    pub identifiers: Vec<Identifier>,
    /// The number in the street, where it stands in a field of its own.
    pub number: String,
    /// The street, or the whole line with its number.
    pub street: String,
    /// What completes the address: building, floor, room.
    pub details: String,
    /// The postal code.
    pub postal_code: String,
    /// The code of the commune, where known; stronger than the name of the town.
    pub commune: String,
    /// The name of the town.
    pub city: String,
    /// Where it is.
    pub point: Option<Point>,
    /// Telephone numbers, in any writing.
    pub phones: Vec<String>,
    /// Addresses of electronic mail.
    pub mails: Vec<String>,
    /// Addresses of sites.
    pub sites: Vec<String>,
    /// The name of the body this one is said to belong to.
    pub parent: String,
}
