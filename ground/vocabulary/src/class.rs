//! Who may read what: seven classes of data, from what everyone may know to what almost nobody may.

use crate::codes::codes;
use serde::{Serialize, Serializer, ser::Error};
use std::fmt;

codes! {
    /// How closely a piece of data is kept, from open to closed.
    DataClass {
        C0 = "C0", "Public : ce que l’annuaire montre à tous", "Public: what the directory shows to everyone";
        C1 = "C1",
            "Membres du réseau : lignes directes, accords entre organisations",
            "Members of the network: direct lines, agreements between organisations";
        C2 = "C2", "Comptages sans identité", "Counts without identity";
        C3 = "C3",
            "Orientation : le prénom d’usage, un contact, le besoin",
            "Referral: the name in use, one contact, the need";
        C4 = "C4",
            "Situation partagée : qui fait quoi, les dates, les décisions",
            "Shared situation: who does what, dates, decisions";
        C5 = "C5", "Notes qu’une organisation garde pour elle", "Notes one organisation keeps for itself";
        C6 = "C6", "Santé", "Health";
    }
}

/// Anything that knows how closely it must be kept.
pub trait Classified {
    /// The class of this piece of data.
    fn class(&self) -> DataClass;
}

/// Someone reading, with the classes they have a right to. Rights do not stack: who reads counts may be denied
/// direct lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reader(u8);

impl Reader {
    /// Anyone at all.
    pub const PUBLIC: Self = Self::of(&[DataClass::C0]);
    /// A member of the network.
    pub const MEMBER: Self = Self::of(&[DataClass::C0, DataClass::C1]);

    /// A reader of these classes.
    pub const fn of(classes: &[DataClass]) -> Self {
        let (mut bits, mut at) = (0, 0);
        while at < classes.len() {
            bits |= 1 << classes[at] as u8;
            at += 1;
        }
        Self(bits)
    }

    /// What either of two readers may read.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What both of two readers may read.
    #[must_use]
    pub const fn within(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether this reader may read data of this class.
    pub const fn may_read(self, class: DataClass) -> bool {
        self.0 & (1 << class as u8) != 0
    }

    /// The value, if this reader has the right to it.
    pub fn show<T>(self, disclosed: &Disclosed<T>) -> Option<&T> {
        self.may_read(disclosed.class).then_some(&disclosed.value)
    }
}

/// A value that travels with its class. It prints as a blank, has no `Display`, and cannot be written out
/// unless it is public: a reader must be shown it first. A template that names it does not compile:
///
/// ```compile_fail
/// # use vocabulary::class::{DataClass, Disclosed};
/// let line = Disclosed::new(DataClass::C1, "01 99 00 12 34");
/// println!("{line}");
/// ```
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
