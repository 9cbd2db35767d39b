//! The engine for when one machine is not enough: how its server is reached.

use std::time::Duration;

use postgres::config::SslMode;

use crate::address::Address;
use crate::connection::{Conn, PostgresSide};
use crate::error::StoreError;

/// How long a server may take to answer at all.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

/// Opens a connection. Blocks: never called on an async thread.
pub(crate) fn connect(url: &str) -> Result<Conn, StoreError> {
    let address = Address::Postgres(url.to_owned()).to_string();
    let not_reachable = |reason: String| StoreError::NotReachable { address: address.clone(), reason };
    let mut config: postgres::Config =
        url.parse().map_err(|error| not_reachable(format!("the address cannot be understood ({error})")))?;
    if config.get_ssl_mode() == SslMode::Require {
        return Err(not_reachable(
            "sslmode=require is asked for, and this version speaks to PostgreSQL without encryption only; \
             use a local socket, a private network or an encrypted tunnel"
                .to_owned(),
        ));
    }
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(CONNECT_TIMEOUT);
    }
    if config.get_application_name().is_none() {
        config.application_name("maillage");
    }
    let client = config.connect(postgres::NoTls).map_err(|error| not_reachable(in_one_line(&error)))?;
    Ok(Conn::postgres(PostgresSide::new(client)))
}

fn in_one_line(error: &postgres::Error) -> String {
    match error.as_db_error() {
        Some(told) => told.message().to_owned(),
        None => std::error::Error::source(error).map_or_else(|| error.to_string(), ToString::to_string),
    }
}
