//! Closed lists: effects of an action, how work felt, what a consent is for and how it was given.

/// Declares a closed list whose words are stored by a code and shown by the text of a key made of the code.
macro_rules! named {
    ($(#[$meta:meta])* $list:ident says $prefix:literal {
        $( $(#[$word_meta:meta])* $word:ident = $code:literal, )+
    }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $list {
            $( $(#[$word_meta])* $word, )+
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

named! {
    /// What an action brought, as whoever keeps it says.
    Effect says "outcome-effect-" {
        /// Trust between people and those who accompany them.
        Trust = "confiance",
        /// People met and see each other again.
        Ties = "lien",
        /// People spoke up.
        Speech = "parole",
        /// People learned or taught something.
        Knowledge = "savoir",
        /// Something for health.
        Health = "sante",
        /// A step was taken: an office, a right, a training.
        Step = "demarche",
        /// People help each other.
        MutualHelp = "entraide",
        /// Somebody began something by herself.
        Initiative = "initiative",
        /// A subject came up in an individual interview.
        Interview = "entretien",
    }
}

named! {
    /// How an action felt to who worked in it, from what carries to what wears out.
    Feeling says "outcome-feeling-" {
        /// It gives new strength.
        Lifting = "porte",
        /// It was rather pleasant.
        Light = "legere",
        /// Neither.
        Even = "egale",
        /// It was rather heavy.
        Heavy = "lourde",
        /// It wears out.
        Wearing = "epuise",
    }
}

named! {
    /// What something may be shown in.
    Use says "outcome-use-" {
        /// Pages of this house.
        Pages = "pages",
        /// Paper and PDF.
        Print = "papier",
        /// Files that others take away.
        Exports = "exports",
    }
}

named! {
    /// How somebody agreed.
    Way says "outcome-way-" {
        /// She said so.
        Spoken = "spoken",
        /// She signed a paper, which stays with whoever keeps the action.
        Written = "written",
        /// She said so herself, by her link.
        OwnLink = "link",
    }
}

named! {
    /// How somebody wants to be named.
    CreditKind says "outcome-credit-" {
        /// By her first name.
        FirstName = "first-name",
        /// By a name she chose.
        Pseudonym = "pseudonym",
        /// Not at all.
        Anonymous = "anonymous",
    }
}
