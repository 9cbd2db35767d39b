//! The languages the house speaks to its members.

/// A language of the screens: French first, English complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Locale {
    /// Français.
    #[default]
    French,
    /// English.
    English,
}

impl Locale {
    /// Every language, the one shown first leading.
    pub const ALL: &[Self] = &[Self::French, Self::English];

    /// The ISO 639-1 code: `fr` or `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }

    /// The language of an ISO 639-1 code, its region ignored: `fr`, `fr-BE`, `en_GB`.
    pub fn from_code(code: &str) -> Option<Self> {
        let language = code.split(['-', '_']).next().unwrap_or(code);
        Self::ALL.iter().copied().find(|locale| language.eq_ignore_ascii_case(locale.code()))
    }
}

impl serde::Serialize for Locale {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> serde::Deserialize<'de> for Locale {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = std::borrow::Cow::<str>::deserialize(deserializer)?;
        Self::from_code(&code)
            .ok_or_else(|| serde::de::Error::custom(format!("« {code} » is not a language of this house")))
    }
}
