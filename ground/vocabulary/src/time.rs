//! What the clock on the wall says, where the network lives.

use chrono::{DateTime, NaiveDateTime, Utc};

/// The edition of the rules of time zones inside this programme, such as `2025b`.
pub fn zone_rules() -> &'static str {
    chrono_tz::IANA_TZDB_VERSION
}

/// The time zone of a network, by its name in the IANA list, such as `Europe/Paris` or `Indian/Reunion`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TimeZoneName(chrono_tz::Tz);

/// The name is not in the IANA list of time zones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownTimeZone(String);

impl TimeZoneName {
    /// Metropolitan France.
    pub const PARIS: Self = Self(chrono_tz::Europe::Paris);

    /// The zone with this name.
    pub fn from_name(name: &str) -> Result<Self, UnknownTimeZone> {
        name.parse().map(Self).map_err(|_| UnknownTimeZone(name.to_owned()))
    }

    /// The IANA name.
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// What the clock on the wall says at this instant.
    pub fn wall_clock(self, instant: DateTime<Utc>) -> NaiveDateTime {
        instant.with_timezone(&self.0).naive_local()
    }

    /// The instant a clock on the wall shows. When the hour exists twice (autumn), the first; when it does
    /// not exist (spring), the same distance after the jump.
    pub fn instant(self, wall_clock: NaiveDateTime) -> DateTime<Utc> {
        use chrono::{Duration, MappedLocalTime, TimeZone};
        match self.0.from_local_datetime(&wall_clock) {
            MappedLocalTime::Single(local) | MappedLocalTime::Ambiguous(local, _) => local.to_utc(),
            MappedLocalTime::None => {
                let before = self.0.from_local_datetime(&(wall_clock - Duration::hours(3)));
                before
                    .earliest()
                    .map_or_else(|| wall_clock.and_utc(), |local| local.to_utc() + Duration::hours(3))
            }
        }
    }
}

impl Default for TimeZoneName {
    fn default() -> Self {
        Self::PARIS
    }
}

impl std::str::FromStr for TimeZoneName {
    type Err = UnknownTimeZone;

    fn from_str(name: &str) -> Result<Self, UnknownTimeZone> {
        Self::from_name(name)
    }
}

impl std::fmt::Display for UnknownTimeZone {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "« {} » is not a time zone; write for example Europe/Paris", self.0)
    }
}

impl std::error::Error for UnknownTimeZone {}

impl<'de> serde::Deserialize<'de> for TimeZoneName {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = std::borrow::Cow::<str>::deserialize(deserializer)?;
        Self::from_name(&name).map_err(serde::de::Error::custom)
    }
}

/// What the clock on the wall says in metropolitan France at this instant.
pub fn paris(instant: DateTime<Utc>) -> NaiveDateTime {
    TimeZoneName::PARIS.wall_clock(instant)
}

#[cfg(test)]
mod tests;
