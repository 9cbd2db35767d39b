//! A real mail server on this machine, so that every letter the house sends can be counted where it arrives.

use std::collections::BTreeMap;
use std::fs;
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use mail_parser::MessageParser;
use uuid::Uuid;

/// Names the program; otherwise it is looked for where Debian puts it.
const SETTING: &str = "MAILLAGE_TEST_MAIL_SERVER";
const USUAL_PLACES: [&str; 3] = ["/usr/sbin/exim4", "/usr/sbin/exim", "/usr/local/sbin/exim"];

/// What the server is told: take everything that comes, keep each message as a file.
const CONFIGURATION: &str = "{identity}
primary_hostname = localhost
spool_directory = {folder}/spool
log_file_path = {folder}/log/%slog
pid_file_path = {folder}/exim.pid
local_interfaces = 127.0.0.1
daemon_smtp_ports = {port}
tls_advertise_hosts =
acl_smtp_rcpt = everybody
host_lookup =
rfc1413_hosts =
keep_environment =
smtp_accept_max = 60
smtp_accept_queue_per_connection = 0

begin acl
everybody:
  accept

begin routers
all:
  driver = accept
  transport = box

begin transports
box:
  driver = appendfile
  directory = {folder}/mail
  maildir_format
  envelope_to_add
  {box_owner}
";

/// A running mail server; it ends with this value.
pub(crate) struct MailServer {
    folder: tempfile::TempDir,
    pub(crate) port: u16,
    running: Child,
    read: BTreeMap<PathBuf, Uuid>,
}

impl MailServer {
    /// Starts it, and waits until it answers.
    pub(crate) fn start() -> Result<Self> {
        let named = std::env::var_os(SETTING).filter(|name| !name.is_empty()).map(PathBuf::from);
        let program = named.or_else(|| USUAL_PLACES.iter().map(PathBuf::from).find(|path| path.is_file()));
        let program = program.context("there is no Exim here: install exim4-daemon-light")?;
        let folder = tempfile::Builder::new().prefix("maillage-chaos-mail-").tempdir()?;
        for name in ["", "spool", "log", "mail"] {
            let made = folder.path().join(name);
            fs::create_dir_all(&made)?;
            // Started by the administrator, Exim works as an account of its own.
            fs::set_permissions(&made, fs::Permissions::from_mode(0o777))?;
        }
        let port = free_port()?;
        let settings = folder.path().join("exim.conf");
        fs::write(&settings, configuration(folder.path(), port)?)?;
        let mut command = Command::new(&program);
        command.arg("-C").arg(&settings).arg("-bdf").stdin(Stdio::null());
        let running = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if begun.elapsed() > Duration::from_secs(20) {
                bail!("Exim does not answer on port {port}");
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(Self { folder, port, running, read: BTreeMap::new() })
    }

    /// What the letters say that arrived since the last look, as plain text.
    pub(crate) fn news(&mut self) -> Result<Vec<String>> {
        let mut news = Vec::new();
        let Ok(files) = fs::read_dir(self.folder.path().join("mail/new")) else { return Ok(news) };
        for file in files {
            let path = file?.path();
            if self.read.contains_key(&path) {
                continue;
            }
            let raw = fs::read(&path)?;
            let message = MessageParser::default().parse(&raw).context("a message that is none arrived")?;
            let name = message.message_id().unwrap_or_default().split('@').next().unwrap_or_default();
            let letter = name.parse::<Uuid>().context("a letter arrived whose Message-ID names none")?;
            news.push(message.body_text(0).unwrap_or_default().into_owned());
            self.read.insert(path, letter);
        }
        Ok(news)
    }

    /// How often each letter arrived, by its `Message-ID`, among those that were looked at.
    pub(crate) fn times(&self) -> BTreeMap<Uuid, usize> {
        let mut times = BTreeMap::new();
        for letter in self.read.values() {
            *times.entry(*letter).or_default() += 1;
        }
        times
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        // It may have ended by itself; there is nothing to mend then.
        let _ = self.running.kill();
        let _ = self.running.wait();
    }
}

fn configuration(folder: &Path, port: u16) -> Result<String> {
    let (user, group) = (said_by("-un")?, said_by("-gn")?);
    let (identity, box_owner) = match user.as_str() {
        "root" => (String::new(), "user = Debian-exim\n  group = Debian-exim".to_owned()),
        _ => (
            format!("exim_user = {user}\nexim_group = {group}\ndeliver_drop_privilege = true"),
            format!("user = {user}\n  group = {group}"),
        ),
    };
    Ok(CONFIGURATION
        .replace("{folder}", &folder.display().to_string())
        .replace("{port}", &port.to_string())
        .replace("{identity}", &identity)
        .replace("{box_owner}", &box_owner))
}

fn said_by(option: &str) -> Result<String> {
    let output = Command::new("id").arg(option).output()?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// A port that nobody listens on.
pub(crate) fn free_port() -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).context("no free port on 127.0.0.1")?;
    Ok(listener.local_addr()?.port())
}
