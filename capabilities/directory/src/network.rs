//! The network this directory serves: its name and the area it covers.

use store::{Db, StoreError};

use crate::store::places::{NetworkRow, name_network, the_network};

/// The network of a database.
#[derive(Clone, Debug, PartialEq)]
pub struct Network {
    /// Its name, as its members say it.
    pub name: String,
    /// The code of the area it covers; empty when it covers none in particular.
    pub area: String,
    /// True when its data are invented.
    pub demonstration: bool,
}

/// The network of this database, named as the settings say where they say it, else as it was named before.
pub fn network(db: &Db, settings: Option<(&str, &str)>) -> Result<Network, StoreError> {
    let known = db.read_now(the_network)?;
    let Some((name, area)) = settings else {
        let unnamed = || Network { name: "Maillage".to_owned(), area: String::new(), demonstration: false };
        return Ok(known.map_or_else(unnamed, network_of));
    };
    let demonstration = known.is_some_and(|known| known.demonstration);
    let row = NetworkRow { name: name.to_owned(), area: area.to_owned(), demonstration };
    db.write_now(|conn| name_network(conn, &row))?;
    Ok(network_of(row))
}

fn network_of(row: NetworkRow) -> Network {
    Network { name: row.name, area: row.area, demonstration: row.demonstration }
}
