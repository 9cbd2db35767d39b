//! A database of PostgreSQL for one measure, dropped at its end.

use postgres::{Client, NoTls};

use crate::Measured;

/// The database; dropped with this value.
pub(crate) struct Passing {
    server: String,
    name: String,
}

impl Passing {
    /// A new one on the server of this address.
    pub(crate) fn on(server: &str, what: &str) -> Measured<Self> {
        let name = format!("maillage_{what}_{}", std::process::id());
        Client::connect(server, NoTls)?.batch_execute(&format!("create database {name}"))?;
        Ok(Self { server: server.to_owned(), name })
    }

    pub(crate) fn url(&self) -> String {
        let base = self.server.rsplit_once('/').map_or(self.server.as_str(), |(base, _)| base);
        format!("{base}/{}", self.name)
    }

    /// How many connections to it are open.
    pub(crate) fn connections(&self) -> Measured<i64> {
        let mut client = Client::connect(&self.server, NoTls)?;
        let question = "select count(*) from pg_stat_activity where datname = $1";
        Ok(client.query_one(question, &[&self.name])?.get(0))
    }
}

impl Drop for Passing {
    fn drop(&mut self) {
        if let Ok(mut client) = Client::connect(&self.server, NoTls) {
            // What cannot be dropped lies there for the operator of this measure to see.
            let _ = client.batch_execute(&format!("drop database {} with (force)", self.name));
        }
    }
}
