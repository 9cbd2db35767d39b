//! Taking a source out of the directory: every record that is still here of it is gone from it.

use serde_json::json;
use store::{Db, Fact, StoreError};

use super::Import;
use crate::store::imports::{self, Table};

/// Takes every record of a source out of the directory, as if the source had none left: their pages still answer, and
/// harvesters are told. An import of nothing would not do: a file that says nothing takes nothing away. Gives back how
/// many left.
pub fn withdraw(db: &Db, import: &Import) -> Result<usize, StoreError> {
    db.write_alone_now(|conn| {
        let mut left = 0;
        for table in [Table::Organization, Table::Location, Table::Service] {
            let known = imports::known(conn, table, &import.source)?;
            let mut ids: Vec<_> =
                known.into_values().filter(|row| row.gone_on.is_none()).map(|row| row.id).collect();
            ids.sort_unstable();
            left += ids.len();
            for id in ids {
                imports::mark_gone(conn, table, id, import.now)?;
            }
        }
        let payload = json!({ "import": import.id, "source": import.source });
        let fact = Fact { name: "directory.imported", subject: None, payload, recorded_at: import.now };
        store::record(conn, &fact)?;
        Ok(left)
    })
}
