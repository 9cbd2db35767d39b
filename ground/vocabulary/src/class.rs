//! Who may read what: seven classes of data, from what everyone may know to what almost nobody may.

use serde::{Serialize, Serializer, ser::Error};
use std::fmt;

/// How closely a piece of data is kept, from open to closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DataClass {
    /// Public: what the directory shows to everyone.
    C0,
    /// Members of the network: direct lines, agreements between organisations.
    C1,
    /// Counts without identity.
    C2,
    /// Who is referred: the name in use, one contact, the need.
    C3,
    /// The facts of a shared situation: who does what, dates, decisions.
    C4,
    /// The notes one organisation keeps for itself.
    C5,
    /// Health.
    C6,
}

/// Anything that knows how closely it must be kept.
pub trait Classified {
    /// The class of this piece of data.
    fn class(&self) -> DataClass;
}

/// Someone reading, with the highest class they have a right to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reader {
    /// The highest class this reader may read.
    pub highest: DataClass,
}

impl Reader {
    /// Anyone at all.
    pub const PUBLIC: Self = Self { highest: DataClass::C0 };
    /// A member of the network.
    pub const MEMBER: Self = Self { highest: DataClass::C1 };

    /// Whether this reader may read data of this class.
    pub fn may_read(self, class: DataClass) -> bool {
        class <= self.highest
    }

    /// The value, if this reader has the right to it.
    pub fn show<T>(self, disclosed: &Disclosed<T>) -> Option<&T> {
        self.may_read(disclosed.class).then_some(&disclosed.value)
    }
}

/// A value that travels with its class. It prints as a blank, has no `Display`, and cannot be written out
/// unless it is public: a reader must be shown it first.
#[derive(Clone, PartialEq, Eq)]
pub struct Disclosed<T> {
    class: DataClass,
    value: T,
}

impl<T> Disclosed<T> {
    /// Puts a value under a class.
    pub const fn new(class: DataClass, value: T) -> Self {
        Self { class, value }
    }
}

impl<T> Classified for Disclosed<T> {
    fn class(&self) -> DataClass {
        self.class
    }
}

impl<T> fmt::Debug for Disclosed<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Disclosed({:?}, …)", self.class)
    }
}

impl<T: Serialize> Serialize for Disclosed<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match Reader::PUBLIC.show(self) {
            Some(value) => value.serialize(serializer),
            None => Err(S::Error::custom(format!(
                "data of class {:?} must be shown to a reader before it is written",
                self.class
            ))),
        }
    }
}

#[cfg(test)]
mod tests;
