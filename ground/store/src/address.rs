//! Where the data of a network lives: a file on this machine, or a PostgreSQL server.

use std::fmt;
use std::path::PathBuf;

/// The place of the data, as an operator writes it.
#[derive(Clone, PartialEq, Eq)]
pub enum Address {
    /// A SQLite file, created when absent.
    Sqlite(PathBuf),
    /// A `postgres://` URL, password included.
    Postgres(String),
}

/// The two engines that serve the same statements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Engine {
    /// The embedded default.
    Sqlite,
    /// When one machine is not enough.
    Postgres,
}

impl Address {
    /// Reads a setting: `postgres://…` or `postgresql://…` is a server, anything else is the path of a file.
    pub fn parse(text: &str) -> Self {
        let text = text.trim();
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            Self::Postgres(text.to_owned())
        } else {
            Self::Sqlite(PathBuf::from(text.strip_prefix("sqlite://").unwrap_or(text)))
        }
    }

    /// The engine that serves this address.
    pub fn engine(&self) -> Engine {
        match self {
            Self::Sqlite(_) => Engine::Sqlite,
            Self::Postgres(_) => Engine::Postgres,
        }
    }
}

/// Shows where the data lives without the password or the options of the URL.
impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "{}", path.display()),
            Self::Postgres(url) => {
                let rest = url.split_once("://").map_or("", |(_, rest)| rest);
                let place = rest.rsplit_once('@').map_or(rest, |(_, place)| place);
                write!(f, "postgres://{}", place.split('?').next().unwrap_or_default())
            }
        }
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests;
