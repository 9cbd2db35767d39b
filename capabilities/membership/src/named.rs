//! Closed lists of this room: each word with the code that is stored and the key of what people read.

/// Declares a closed list: the name in code, the code that is stored, the key of its words.
macro_rules! named {
    ($(#[$about:meta])* $list:ident { $($(#[$meaning:meta])* $word:ident = $code:literal, $key:literal;)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $list {
            $($(#[$meaning])* $word,)+
        }

        impl $list {
            /// Every word of the list, in the order people read them.
            pub const ALL: &[Self] = &[$(Self::$word),+];

            /// The code that is stored.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$word => $code,)+ }
            }

            /// The key of its words.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$word => $key,)+ }
            }

            /// The word with this exact code, if the list has it.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$word),)+ _ => None }
            }
        }
    };
}
pub(crate) use named;
