//! A part of the territory, written with the code every exchange format understands.

use super::Commune;

/// A part of the territory.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Area {
    /// The whole of France.
    Country,
    /// A region, by its INSEE code.
    Region(String),
    /// A département, by its INSEE code.
    Departement(String),
    /// A group of communes, by its SIREN.
    Epci(String),
    /// A commune or an arrondissement, by its INSEE code.
    Commune(String),
    /// A unit drawn by the network itself, by its own code.
    Custom(String),
}

impl Area {
    /// Reads a zone code: `france`, `R11`, `77`, `2A`, `974`, `77288`, `247700057`, `custom:mds-melun`.
    pub fn from_code(code: &str) -> Option<Self> {
        let code = code.trim();
        if let Some(own) = code.strip_prefix("custom:") {
            return (!own.is_empty()).then(|| Self::Custom(own.to_owned()));
        }
        if code.eq_ignore_ascii_case("france") || code == "99100" {
            return Some(Self::Country);
        }
        let code = code.to_ascii_uppercase();
        if let Some(digits) = code.strip_prefix('R') {
            return (matches!(digits.len(), 2 | 3) && all_digits(digits))
                .then(|| Self::Region(digits.to_owned()));
        }
        let departement_like = code.starts_with(|first: char| first.is_ascii_digit())
            && code.bytes().all(|b| b.is_ascii_alphanumeric());
        match code.len() {
            2 | 3 if departement_like => Some(Self::Departement(code)),
            5 if departement_like => Some(Self::Commune(code)),
            9 if all_digits(&code) => Some(Self::Epci(code)),
            _ => None,
        }
    }

    /// The zone code, which [`Area::from_code`] reads back.
    pub fn code(&self) -> String {
        match self {
            Self::Country => "france".to_owned(),
            Self::Region(code) => format!("R{code}"),
            Self::Departement(code) | Self::Epci(code) | Self::Commune(code) => code.clone(),
            Self::Custom(code) => format!("custom:{code}"),
        }
    }

    /// Whether this area holds a commune. A commune covers its arrondissements. A custom unit covers nothing
    /// by itself: its members are dated, ask [`super::Units::covers`].
    pub fn covers(&self, commune: &Commune) -> bool {
        match self {
            Self::Country => true,
            Self::Region(code) => commune.region == code,
            Self::Departement(code) => commune.departement == code,
            Self::Epci(code) => commune.epci == Some(code.as_str()),
            Self::Commune(code) => commune.code == code || commune.parent == Some(code.as_str()),
            Self::Custom(_) => false,
        }
    }
}

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

impl serde::Serialize for Area {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.code())
    }
}

impl<'de> serde::Deserialize<'de> for Area {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = std::borrow::Cow::<str>::deserialize(deserializer)?;
        Self::from_code(&code)
            .ok_or_else(|| serde::de::Error::custom(format!("« {code} » is not a zone code")))
    }
}
