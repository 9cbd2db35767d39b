//! A PostgreSQL database of one's own on a server that is there already, dropped at the end.

use anyhow::Result;
use postgres::{Client, NoTls};
use uuid::Uuid;

/// The setting that names a PostgreSQL server on which databases may be made.
pub(crate) const SETTING: &str = "MAILLAGE_TEST_POSTGRES";

/// A database that disappears with this value.
pub(crate) struct Database {
    server: String,
    name: String,
}

impl Database {
    /// Makes one on this server.
    pub(crate) fn on(server: &str) -> Result<Self> {
        let name = format!("maillage_chaos_{}", Uuid::new_v4().simple());
        let text = format!("create database {name} template template0 encoding 'UTF8'");
        Client::connect(server, NoTls)?.batch_execute(&text)?;
        Ok(Self { server: server.to_owned(), name })
    }

    /// Its address.
    pub(crate) fn url(&self) -> String {
        let (before, options) = self.server.split_once('?').unwrap_or((&self.server, ""));
        let server = before.rsplit_once('/').map_or(before, |(server, _)| server);
        let options = if options.is_empty() { String::new() } else { format!("?{options}") };
        format!("{server}/{}{options}", self.name)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let text = format!("drop database if exists {} with (force)", self.name);
        // Left behind where the server is gone: there is nobody to ask then.
        let _ = Client::connect(&self.server, NoTls).and_then(|mut client| client.batch_execute(&text));
    }
}
