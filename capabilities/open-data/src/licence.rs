//! The licence of the data: named in every file, on the page and in both documents.

use store::{Conn, StoreError, row};

use crate::store::kept_licence;

row! {
    /// A licence, by its usual name and where it is explained.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub(crate) struct Licence {
        /// Its usual name.
        pub(crate) name: String,
        /// Where it is explained.
        pub(crate) address: String,
    }
}

impl Default for Licence {
    /// The licence French public bodies give data under (CRPA art. D323-2-1).
    fn default() -> Self {
        Self {
            name: "Licence Ouverte 2.0".to_owned(),
            address: "https://www.etalab.gouv.fr/licence-ouverte-open-licence/".to_owned(),
        }
    }
}

/// The licence the network chose, else the usual one.
///
/// # Errors
///
/// When the database cannot be read.
pub(crate) fn licence(conn: &mut Conn) -> Result<Licence, StoreError> {
    Ok(kept_licence(conn)?.unwrap_or_default())
}
