//! The closed lists of words a network describes itself with: topics, audiences, kinds of organisation.
//!
//! Codes and French labels of the national lists are facts of data·inclusion, schema version 1
//! (Licence Ouverte 2.0, read from the 1.0.10 package); the English labels are ours.

mod access;
mod carrier;
mod life;
mod organization;
mod topic;

pub use access::{AccessMode, Audience, Cost, DeliveryMode, ServiceKind, WhoCanRefer};
pub use carrier::CarrierNetwork;
pub use life::{Basis, Disclosure, LegalFamily, MeanKind, Sector, ServiceStatus, TemporaryState};
pub use organization::OrganizationKind;
pub use topic::{Topic, TopicCategory};

/// Declares one closed list: each line gives the name in code, the code stored and exchanged, the French
/// label and the English label. The code is what serde reads and writes.
macro_rules! codes {
    ($(#[$about:meta])* $list:ident { $($word:ident = $code:literal, $french:literal, $english:literal;)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $list {
            $(#[doc = $english] $word,)+
        }

        impl $list {
            /// Every word of the list, in the order people expect to read them.
            pub const ALL: &[Self] = &[$(Self::$word),+];

            /// The code that is stored and exchanged.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$word => $code,)+ }
            }

            /// The word with this exact code, if the list has it.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$word),)+ _ => None }
            }

            /// The label shown to people.
            pub const fn label(self, locale: $crate::Locale) -> &'static str {
                match (self, locale) {
                    $((Self::$word, $crate::Locale::French) => $french,
                      (Self::$word, $crate::Locale::English) => $english,)+
                }
            }
        }

        impl serde::Serialize for $list {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }

        impl<'de> serde::Deserialize<'de> for $list {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let code = std::borrow::Cow::<str>::deserialize(deserializer)?;
                Self::from_code(&code).ok_or_else(|| {
                    serde::de::Error::custom(format!("« {code} » is not a code of the list {}", stringify!($list)))
                })
            }
        }
    };
}
pub(crate) use codes;

#[cfg(test)]
mod tests;
