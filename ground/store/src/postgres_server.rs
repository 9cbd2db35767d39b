//! The engine for when one machine is not enough: how its server is reached.

use std::sync::Arc;
use std::time::Duration;

use postgres::config::{SslMode, TargetSessionAttrs};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::address::Address;
use crate::connection::{Conn, PostgresSide};
use crate::error::StoreError;

/// How long a server may take to answer at all; where there is another to ask, less.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// The same where the address names several servers.
const NEXT_AFTER: Duration = Duration::from_secs(2);
/// How long a server that takes what is said and answers nothing is believed to be there.
const SILENCE: Duration = Duration::from_secs(15);

/// Opens a connection, encrypted where the address says `sslmode=require`. Blocks: never called on an async thread.
pub(crate) fn connect(url: &str) -> Result<Conn, StoreError> {
    let address = Address::Postgres(url.to_owned()).to_string();
    let not_reachable = |reason: String| StoreError::NotReachable { address: address.clone(), reason };
    let mut config: postgres::Config =
        url.parse().map_err(|error| not_reachable(format!("the address cannot be understood ({error})")))?;
    be_patient(&mut config);
    let several = config.get_hosts().len() > 1;
    if several && !url.contains("target_session_attrs") {
        config.target_session_attrs(TargetSessionAttrs::ReadWrite);
    }
    if config.get_application_name().is_none() {
        config.application_name("maillage");
    }
    let connected = match config.get_ssl_mode() {
        SslMode::Require => config.connect(encrypted().map_err(not_reachable)?),
        _ => config.connect(postgres::NoTls),
    };
    let client = connected.map_err(|error| not_reachable(in_one_line(&error)))?;
    Ok(Conn::postgres(PostgresSide::new(client)))
}

/// Bounds every wait for a server that has gone without a word, unless the address says its own.
fn be_patient(config: &mut postgres::Config) {
    let several = config.get_hosts().len() > 1;
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(if several { NEXT_AFTER } else { CONNECT_TIMEOUT });
    }
    if config.get_tcp_user_timeout().is_none() {
        config.tcp_user_timeout(SILENCE);
    }
    config.keepalives_idle(SILENCE / 3).keepalives_interval(SILENCE / 5).keepalives_retries(3);
}

/// Encryption for `sslmode=require`: the server shows a certificate for its name, signed by an authority that this
/// machine trusts. Anything less would keep out listeners but not impostors.
pub(crate) fn encrypted() -> Result<MakeRustlsConnect, String> {
    let found = rustls_native_certs::load_native_certs();
    let mut trusted = rustls::RootCertStore::empty();
    let (added, _) = trusted.add_parsable_certificates(found.certs);
    if added == 0 {
        return Err(
            "sslmode=require is asked for and this machine trusts no certificate authority; install the \
                    package ca-certificates, or name a file in SSL_CERT_FILE"
                .to_owned(),
        );
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| error.to_string())?
        .with_root_certificates(trusted)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

fn in_one_line(error: &postgres::Error) -> String {
    match error.as_db_error() {
        Some(told) => told.message().to_owned(),
        None => std::error::Error::source(error).map_or_else(|| error.to_string(), ToString::to_string),
    }
}
