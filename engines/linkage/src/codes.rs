//! The codes by which judgements are kept, and the words of a record that a signal is about.

use crate::comparing::SignalKind;
use crate::judging::{Agreement, Relation, Veto, Zone};

macro_rules! codes {
    ($name:ident { $($variant:ident = $code:literal),+ $(,)? }) => {
        impl $name {
            /// The code it is kept by.
            pub fn code(self) -> &'static str {
                match self {
                    $($name::$variant => $code),+
                }
            }

            /// What a code stands for.
            pub fn from_code(code: &str) -> Option<Self> {
                match code {
                    $($code => Some($name::$variant),)+
                    _ => None,
                }
            }
        }
    };
}

codes!(Zone { Different = "different", Ask = "ask", Same = "same" });
codes!(Relation { Same = "same", PartOf = "part-of", SamePlace = "same-place" });
codes!(Agreement { Different = "different", Near = "near", Same = "same" });
codes!(Veto {
    NumbersInNames = "numbers",
    Registers = "registers",
    Doors = "doors",
    Rooms = "rooms",
    Kinds = "kinds",
    Decided = "decided",
});
codes!(SignalKind {
    Identifier = "identifier",
    Name = "name",
    Place = "place",
    Area = "area",
    Street = "street",
    Point = "point",
    Phone = "phone",
    Mail = "mail",
    Site = "site",
    Parent = "parent",
    Veto = "veto",
});

#[cfg(test)]
mod tests;
