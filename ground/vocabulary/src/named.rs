//! Closed lists: each word with the code that is stored and the key of what people read.

/// Declares a closed list: the name in code, the code that is stored, the key of its words.
#[macro_export]
macro_rules! named {
    ($(#[$about:meta])* $seen:vis $list:ident { $($(#[$meaning:meta])* $word:ident = $code:literal, $key:literal;)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        $seen enum $list {
            $($(#[$meaning])* $word,)+
        }

        impl $list {
            /// Every word of the list, in the order people read them.
            $seen const ALL: &[Self] = &[$(Self::$word),+];

            /// The code that is stored.
            $seen const fn code(self) -> &'static str {
                match self { $(Self::$word => $code,)+ }
            }

            /// The key of its words.
            $seen const fn key(self) -> &'static str {
                match self { $(Self::$word => $key,)+ }
            }

            /// The word with this exact code, if the list has it.
            $seen fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|word| word.code() == code)
            }
        }
    };
}
