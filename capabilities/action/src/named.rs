//! Closed lists of words: what is stored, and the key of what is read.

/// Declares a closed list whose words are stored by a code and shown by the text of a key made of the code.
macro_rules! named {
    ($(#[$meta:meta])* pub $list:ident says $prefix:literal {
        $( $(#[$word_meta:meta])* $word:ident = $code:literal, )+
    }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $list {
            $( $(#[$word_meta])* #[serde(rename = $code)] $word, )+
        }

        impl $list {
            /// Every word of the list, in the order people expect to read them.
            pub const ALL: &[$list] = &[$( $list::$word ),+];

            /// The code that is stored and sent by forms.
            pub const fn code(self) -> &'static str {
                match self { $( $list::$word => $code, )+ }
            }

            /// The word with this exact code, if the list has it.
            pub fn from_code(code: &str) -> Option<$list> {
                match code { $( $code => Some($list::$word), )+ _ => None }
            }

            /// The key of the text that people read.
            pub const fn key(self) -> &'static str {
                match self { $( $list::$word => concat!($prefix, $code), )+ }
            }
        }
    };
}
pub(crate) use named;
