//! The settings of an installation: a small file, the environment, and flags, the last one said being right.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context;
use serde::Deserialize;
use store::{Address, access};

pub(crate) mod keeping;
pub(crate) mod misread;
pub(crate) mod secrets;
pub(crate) mod several;

use keeping::{BackupSettings, ExportSettings};
use secrets::Secrets;

/// Everything a house is built from.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where it listens.
    pub listen: SocketAddr,
    /// Where the records are: a SQLite file or a PostgreSQL database.
    pub database: Address,
    /// A copy that follows the database (a standby of PostgreSQL), where public pages are read.
    pub read_database: Option<Address>,
    /// How far behind the copy may be for pages to be read there.
    pub read_lag: Duration,
    /// Where the index, the key and the thesaurus are.
    pub data: PathBuf,
    /// The address people know it by, without a slash at the end.
    pub public_url: String,
    /// Pictures under the map, from a server the operator chose.
    pub tiles: Option<Tiles>,
    /// A GeoJSON file of finer outlines of communes.
    pub outlines: Option<PathBuf>,
    /// The network's name and area, when the database does not say them yet.
    pub network: Option<Network>,
    /// The mail server that carries letters; without it nobody can sign in but with a passkey.
    pub smtp: Option<post::SmtpSettings>,
    /// A provider of identities, such as ProConnect.
    pub openid: Option<proof::openid::Settings>,
    /// The proxies whose word about a visitor's address is believed: addresses or networks (`10.0.0.0/8`).
    pub trusted_proxies: Vec<String>,
    /// How many things one address may do in a minute; looking is free. An office behind one address needs room.
    pub acts_per_minute: u32,
    /// How long the journal of access is kept, in months: 6 to 12, as the CNIL recommends.
    pub access_months: u32,
    /// How long what was said of a person in a referral is kept once it has closed, in months: 1 to 12.
    pub identity_months: u32,
    /// Who knows where addresses stand.
    pub geocoder: Option<GeocoderSettings>,
    /// The program that sets PDFs; without a word, it is looked for beside this one.
    pub press: Option<PathBuf>,
    /// What brings the text messages people send; nobody without it.
    pub text_messages: Option<TextMessages>,
    /// Whether programs that are told, neighbours and the geocoder may stand on this machine's own network. Otherwise
    /// nobody can make the house knock there.
    pub reach_inside: bool,
    /// Where measures are given to a watcher: a listener of its own; nowhere without it.
    pub metrics_listen: Option<SocketAddr>,
    /// Who answers for the data, as the register of processing and the privacy page name them.
    pub controller: Controller,
    /// The settings file that was read, where there is one.
    pub(crate) written_in: Option<PathBuf>,
    /// Back-ups, where the operator wants them made.
    pub(crate) backup: Option<BackupSettings>,
    /// Where the files for all are written each night.
    pub(crate) export: Option<ExportSettings>,
}

/// Who answers for the data, and to whom a person writes about hers.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Controller {
    /// The organisation, with its address.
    pub name: String,
    /// A functional mailbox, or a postal address.
    pub contact: String,
    /// How to reach the data protection officer, where there is one (RGPD art. 37).
    pub protection_officer: String,
    /// Who hosts the machine, and in which country.
    pub host: String,
}

/// A tile server.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tiles {
    /// The address with `{z}`, `{x}` and `{y}`.
    pub url: String,
    /// The words its licence asks for.
    pub attribution: String,
}

/// A service that knows where addresses stand, with the interface of addok: the national one, or one's own.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GeocoderSettings {
    /// Its address, as far as `/search/`. Only addresses of places are sent there, never those of people.
    pub url: String,
}

/// The operator's gateway of text messages.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextMessages {
    /// What the gateway proves itself with.
    pub secret: String,
}

impl std::fmt::Debug for TextMessages {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("TextMessages(…)")
    }
}

/// A network's name and the area it covers.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Network {
    /// Its name, as its members say it.
    pub name: String,
    /// The code of its area: EPCI, département, commune.
    #[serde(default)]
    pub area: String,
}

/// The settings as a file says them, every one optional.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SettingsFile {
    listen: Option<String>,
    database: Option<String>,
    read_database: Option<String>,
    read_lag_seconds: Option<u64>,
    data: Option<PathBuf>,
    public_url: Option<String>,
    tiles: Option<Tiles>,
    outlines: Option<PathBuf>,
    network: Option<Network>,
    smtp: Option<post::SmtpSettings>,
    openid: Option<proof::openid::Settings>,
    trusted_proxies: Vec<String>,
    access_months: Option<u32>,
    identity_months: Option<u32>,
    acts_per_minute: Option<u32>,
    geocoder: Option<GeocoderSettings>,
    press: Option<PathBuf>,
    text_messages: Option<TextMessages>,
    reach_inside: bool,
    metrics_listen: Option<String>,
    controller: Controller,
    backup: Option<BackupSettings>,
    export: Option<ExportSettings>,
}

/// What the command line and the environment say; each takes the place of the file's word.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Said {
    /// A settings file (TOML).
    #[arg(long, value_name = "FILE", env = "MAILLAGE_CONFIG")]
    pub config: Option<PathBuf>,
    /// Where to listen, such as 127.0.0.1:8080.
    #[arg(long, value_name = "ADDRESS", env = "MAILLAGE_LISTEN")]
    pub listen: Option<String>,
    /// A SQLite file, or postgres://user@host/database.
    #[arg(long, value_name = "PATH|URL", env = "MAILLAGE_DATABASE", hide_env_values = true)]
    pub database: Option<String>,
    /// The folder of the index, the key and the thesaurus.
    #[arg(long, value_name = "FOLDER", env = "MAILLAGE_DATA")]
    pub data: Option<PathBuf>,
    /// The address people know the site by.
    #[arg(long, value_name = "URL", env = "MAILLAGE_PUBLIC_URL")]
    pub public_url: Option<String>,
    /// What the environment says of secrets, which never stand in a flag: it would show in the list of processes.
    #[arg(skip = Secrets::said(|name| std::env::var(name).ok()))]
    pub(crate) secrets: Secrets,
}

const USUAL_ADDRESS: &str = "127.0.0.1:8080";
const USUAL_READ_LAG: u64 = 5;
const USUAL_ACTS_PER_MINUTE: u32 = 120;

impl Settings {
    /// Reads the settings from what was said and the file it names.
    pub fn read(said: &Said) -> anyhow::Result<Settings> {
        let file = match &said.config {
            Some(path) => read_file(path)?,
            None => SettingsFile::default(),
        };
        Settings::of(file, said)
    }

    /// The settings of a file and of what was said, which takes the place of the file's word.
    fn of(file: SettingsFile, said: &Said) -> anyhow::Result<Settings> {
        let data = said.data.clone().or(file.data).unwrap_or_else(|| PathBuf::from("data"));
        let listen = said.listen.clone().or(file.listen).unwrap_or_else(|| USUAL_ADDRESS.to_owned());
        let listen = listen_address(&listen)?;
        let secrets = &said.secrets;
        let database = match said.database.clone() {
            Some(text) => Some(text),
            None => secrets.find(secrets::DATABASE)?.or(file.database),
        };
        let database = match database {
            Some(text) => misread::database(&text)?,
            None => Address::Sqlite(data.join("maillage.sqlite")),
        };
        let public_url =
            said.public_url.clone().or(file.public_url).unwrap_or_else(|| format!("http://{listen}"));
        Ok(Settings {
            listen,
            database,
            read_database: secrets
                .find(secrets::READ_DATABASE)?
                .or(file.read_database)
                .map(|text| misread::database(&text))
                .transpose()?,
            read_lag: Duration::from_secs(file.read_lag_seconds.unwrap_or(USUAL_READ_LAG).clamp(1, 300)),
            data,
            public_url: checked_url(&public_url)?,
            tiles: file.tiles,
            outlines: file.outlines,
            network: file.network,
            smtp: mail_server(file.smtp, secrets.find(secrets::SMTP_PASSWORD)?),
            openid: provider(file.openid, secrets.find(secrets::OPENID_SECRET)?),
            trusted_proxies: file.trusted_proxies,
            acts_per_minute: file.acts_per_minute.unwrap_or(USUAL_ACTS_PER_MINUTE).max(1),
            access_months: checked_months(file.access_months)?,
            identity_months: checked_identity_months(file.identity_months)?,
            geocoder: file.geocoder,
            press: file.press,
            text_messages: gateway(file.text_messages, secrets.find(secrets::TEXT_MESSAGES_SECRET)?),
            reach_inside: file.reach_inside,
            metrics_listen: file.metrics_listen.as_deref().map(listen_address).transpose()?,
            controller: file.controller,
            written_in: said.config.clone(),
            backup: keeping::backups(file.backup, secrets)?,
            export: file.export,
        })
    }

    /// The same settings, over a passing database in `folder` where the SQLite file does not exist yet.
    pub fn without_trace(self, folder: &Path) -> Settings {
        match &self.database {
            Address::Sqlite(path) if !path.exists() => {
                let database = Address::Sqlite(folder.join("rehearsal.sqlite"));
                Settings { database, data: folder.to_owned(), ..self }
            }
            _ => self,
        }
    }

    /// The settings of a demo in this folder.
    pub fn demo(listen: &str, folder: &Path) -> anyhow::Result<Settings> {
        let said = Said { listen: Some(listen.to_owned()), data: Some(folder.to_owned()), ..Said::default() };
        Settings::read(&said)
    }
}

/// The mail server of the file, with the password kept elsewhere where there is one.
fn mail_server(file: Option<post::SmtpSettings>, password: Option<String>) -> Option<post::SmtpSettings> {
    let mut server = file?;
    server.password = password.map(post::Password::new).or(server.password);
    Some(server)
}

/// The provider of the file, with the secret kept elsewhere where there is one.
fn provider(
    file: Option<proof::openid::Settings>,
    secret: Option<String>,
) -> Option<proof::openid::Settings> {
    let mut provider = file?;
    if let Some(secret) = secret {
        provider.client_secret = proof::openid::ClientSecret::new(&secret);
        provider.client_secret_file = None;
    }
    Some(provider)
}

/// A gateway of text messages exists as soon as something gives its secret.
fn gateway(file: Option<TextMessages>, secret: Option<String>) -> Option<TextMessages> {
    secret.map(|secret| TextMessages { secret }).or(file)
}

fn read_file(path: &Path) -> anyhow::Result<SettingsFile> {
    let text = std::fs::read_to_string(path).with_context(|| misread::unreadable(path))?;
    toml::from_str(&text).map_err(|fault| misread::misread(path, &text, &fault))
}

fn listen_address(text: &str) -> anyhow::Result<SocketAddr> {
    text.parse().with_context(|| {
        format!("« {text} » is not an address to listen on: write it as 127.0.0.1:8080 or [::1]:8080")
    })
}

fn checked_months(said: Option<u32>) -> anyhow::Result<u32> {
    let months = said.unwrap_or(access::RETENTION_MONTHS);
    let (least, most) = access::RETENTION_BOUNDS.into_inner();
    anyhow::ensure!(
        (least..=most).contains(&months),
        "access_months = {months}: the journal of access is kept {least} to {most} months"
    );
    Ok(months)
}

fn checked_identity_months(said: Option<u32>) -> anyhow::Result<u32> {
    let months = said.unwrap_or(referral::KEPT_MONTHS);
    anyhow::ensure!(
        (1..=referral::KEPT_MONTHS).contains(&months),
        "identity_months = {months}: what was said of a person is kept 1 to {} months after her request has closed",
        referral::KEPT_MONTHS
    );
    Ok(months)
}

fn checked_url(text: &str) -> anyhow::Result<String> {
    let text = text.trim_end_matches('/');
    anyhow::ensure!(
        text.starts_with("http://") || text.starts_with("https://"),
        "the public address « {text} » must begin with http:// or https://"
    );
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flag_takes_the_place_of_the_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("maillage.toml");
        std::fs::write(&path, "listen = \"127.0.0.1:9000\"\npublic_url = \"https://annuaire.example/\"\n")
            .expect("written");
        let said = Said { config: Some(path), listen: Some("127.0.0.1:9100".to_owned()), ..Said::default() };
        let settings = Settings::read(&said).expect("settings");
        assert_eq!(settings.listen.port(), 9100);
        assert_eq!(settings.public_url, "https://annuaire.example", "the slash at the end is dropped");
    }

    #[test]
    fn a_secret_kept_elsewhere_takes_the_place_of_the_file_s() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("maillage.toml");
        let file = "[smtp]\nhost = \"mail.example\"\npassword = \"written down\"\nfrom = \"annuaire@reseau.example\"\n";
        std::fs::write(&path, file).expect("written");
        for (name, secret) in [("smtp-password", "kept"), ("database", "postgres://reseau@db.example/reseau")]
        {
            std::fs::write(folder.path().join(name), secret).expect("written");
        }
        let handed = folder.path().display().to_string();
        let secrets = Secrets::said(|name| (name == "CREDENTIALS_DIRECTORY").then(|| handed.clone()));
        let said = Said { config: Some(path), secrets, ..Said::default() };
        let settings = Settings::read(&said).expect("settings");
        let password = settings.smtp.and_then(|server| server.password).expect("a password");
        assert_eq!(password.text(), "kept");
        assert_eq!(settings.database, Address::parse("postgres://reseau@db.example/reseau"));
    }

    #[test]
    fn faults_say_what_to_do() {
        let said = |listen: &str| Said { listen: Some(listen.to_owned()), ..Said::default() };
        let fault = Settings::read(&said("8080")).expect_err("a port alone is no address");
        assert!(fault.to_string().contains("127.0.0.1:8080"), "{fault}");
        let absent = Said { config: Some(PathBuf::from("/nowhere/maillage.toml")), ..Said::default() };
        let fault = Settings::read(&absent).expect_err("an absent file");
        assert!(fault.to_string().contains("/nowhere/maillage.toml"), "{fault}");
    }

    #[test]
    fn a_setting_nobody_knows_is_refused() {
        let fault =
            toml::from_str::<SettingsFile>("lisen = \"127.0.0.1:9000\"").expect_err("a misspelt name");
        assert!(fault.to_string().contains("lisen"), "{fault}");
    }
}
