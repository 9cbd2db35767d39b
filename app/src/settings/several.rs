//! The settings of several networks in one folder: what they have in common, and what each says itself.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail, ensure};
use toml::{Table, Value};
use web::TrustedProxies;

use super::misread::{misread, unreadable, without_the_value};
use super::{Said, Settings, SettingsFile, listen_address};

/// What only one network can say: in the common file it would make two networks share one
/// database, one port or one folder of back-ups.
const OWN: [&str; 8] =
    ["database", "read_database", "data", "public_url", "network", "hosts", "backup", "export"];
/// What only the process can say: one listener gives the measures of all networks.
const COMMON: &str = "metrics_listen";
/// More networks than this in one process is a folder that holds something else.
const MOST: usize = 10_000;

/// What all networks of a process have in common.
#[derive(Clone, Debug)]
pub(crate) struct Several {
    folder: PathBuf,
    common: Table,
    said: Said,
    pub(crate) proxies: TrustedProxies,
}

/// One network of the folder, as far as its file can be read.
#[derive(Clone, Debug)]
pub(crate) struct OwnFile {
    /// The name of its file, without the ending.
    pub(crate) name: String,
    /// The host names it is known by.
    pub(crate) hosts: Vec<String>,
    table: Table,
}

impl Several {
    /// Reads the common settings. What only one network can say is refused there, in flags and in the environment.
    pub(crate) fn read(folder: &Path, said: &Said) -> anyhow::Result<Several> {
        let own = [&said.database, &said.public_url].into_iter().any(Option::is_some) || said.data.is_some();
        ensure!(
            !own,
            "with --houses each network says its database, data and public address in its own file: take \
             --database, --data, --public-url and MAILLAGE_DATABASE, MAILLAGE_DATA, MAILLAGE_PUBLIC_URL away"
        );
        let common = said.config.as_deref().map(table).transpose()?.unwrap_or_default();
        for key in OWN {
            ensure!(
                !common.contains_key(key),
                "« {key} » belongs into the file of one network, not into the common one"
            );
        }
        let proxies: Vec<String> = match common.get("trusted_proxies") {
            Some(value) => list(value.clone()).context("trusted_proxies is a list of addresses")?,
            None => Vec::new(),
        };
        let proxies = TrustedProxies::parse(proxies.iter().map(String::as_str))
            .map_err(|fault| anyhow::anyhow!("trusted_proxies: {fault}"))?;
        Ok(Several { folder: folder.to_owned(), common, said: said.clone(), proxies })
    }

    /// Where the process listens.
    pub(crate) fn listen(&self) -> anyhow::Result<std::net::SocketAddr> {
        let file = self.common.get("listen").and_then(Value::as_str).map(str::to_owned);
        let said = self.said.listen.clone().or(file);
        listen_address(said.as_deref().unwrap_or(super::USUAL_ADDRESS))
    }

    /// Where the measures of all networks are given, if anywhere.
    pub(crate) fn metrics_listen(&self) -> anyhow::Result<Option<std::net::SocketAddr>> {
        let Some(said) = self.common.get(COMMON) else { return Ok(None) };
        let said = said.as_str().context("metrics_listen is an address, such as \"127.0.0.1:9464\"")?;
        listen_address(said).map(Some)
    }

    /// The files of the folder that name a network, in the order of their names.
    pub(crate) fn files(&self) -> anyhow::Result<Vec<PathBuf>> {
        let told = || format!("the folder {} cannot be read", self.folder.display());
        let mut files = Vec::new();
        for entry in std::fs::read_dir(&self.folder).with_context(told)? {
            let path = entry.with_context(told)?.path();
            if path.extension().is_some_and(|ending| ending == "toml") && path.is_file() {
                files.push(path);
            }
            ensure!(files.len() <= MOST, "{} holds more than {MOST} networks", self.folder.display());
        }
        files.sort_unstable();
        Ok(files)
    }

    /// What a file says of its network's names.
    pub(crate) fn own(&self, path: &Path) -> anyhow::Result<OwnFile> {
        let mut own = table(path)?;
        let said = || format!("the settings file {}", path.display());
        let hosts = match own.remove("hosts") {
            Some(hosts) => list(hosts).with_context(|| format!("{}: hosts is a list of names", said()))?,
            None => vec![host_of_url(own.get("public_url").and_then(Value::as_str).unwrap_or_default())],
        };
        let hosts: Vec<String> =
            hosts.iter().map(|host| plain_host(host)).filter(|host| !host.is_empty()).collect();
        if hosts.is_empty() {
            bail!("{} names no host: write public_url = \"https://annuaire.example\"", said());
        }
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Ok(OwnFile { name, hosts, table: own })
    }

    /// The whole settings of a network: its own words, over the common ones. Its data lie beside its file unless it
    /// says where.
    pub(crate) fn settings(&self, own: &OwnFile) -> anyhow::Result<Settings> {
        let told = || format!("the settings of « {} » are not understood", own.name);
        ensure!(own.table.contains_key("public_url"), "« {} » says no public_url", own.name);
        ensure!(
            !own.table.contains_key(COMMON),
            "« {} » says {COMMON}: it belongs into the common file, for all networks of the process",
            own.name
        );
        let mut whole = self.common.clone();
        whole.remove(COMMON);
        whole.extend(own.table.clone());
        let file: SettingsFile = Value::Table(whole).try_into().map_err(|fault: toml::de::Error| {
            anyhow::anyhow!("{}: {}", told(), without_the_value(fault.message()))
        })?;
        let data = self.folder.join(file.data.clone().unwrap_or_else(|| PathBuf::from(&own.name)));
        let database = match &file.database {
            Some(text) if text.contains("://") => text.clone(),
            Some(path) => self.folder.join(path).display().to_string(),
            None => data.join("maillage.sqlite").display().to_string(),
        };
        let said = Said {
            config: None,
            listen: Some(self.listen()?.to_string()),
            database: Some(database),
            data: Some(data),
            public_url: None,
            secrets: self.said.secrets.clone(),
        };
        let settings = Settings::of(file, &said).with_context(told)?;
        Ok(settings.beside_the_others(&own.name, |key| own.table.contains_key(key)))
    }
}

/// A host name as it is compared: small letters, no port, no dot at the end.
pub(crate) fn plain_host(text: &str) -> String {
    let text = text.trim();
    let name = match text.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((address, _)) => address,
        None => text.split(':').next().unwrap_or_default(),
    };
    name.trim_end_matches('.').to_ascii_lowercase()
}

/// A list of texts; nothing for what is none.
fn list(value: Value) -> Option<Vec<String>> {
    value.try_into().ok()
}

fn host_of_url(url: &str) -> String {
    let rest = url.split_once("://").map_or("", |(_, rest)| rest);
    rest.split('/').next().unwrap_or_default().to_owned()
}

fn table(path: &Path) -> anyhow::Result<Table> {
    let text = std::fs::read_to_string(path).with_context(|| unreadable(path))?;
    text.parse().map_err(|fault| misread(path, &text, &fault))
}

#[cfg(test)]
mod tests;
