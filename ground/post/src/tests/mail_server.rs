//! A real mail server for one test: Exim on two free ports of this machine, with a certificate made for the occasion.
//!
//! `MAILLAGE_TEST_MAIL_SERVER` names the program; otherwise it is looked for where Debian puts it. Where there is
//! none, the tests say so in one line and stop there.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use mail_parser::MessageParser;

use crate::carrier::{Carrier, Password, Security, SmtpSettings};

const SETTING: &str = "MAILLAGE_TEST_MAIL_SERVER";
const USUAL_PLACES: [&str; 3] = ["/usr/sbin/exim4", "/usr/sbin/exim", "/usr/local/sbin/exim"];

/// The password of the house at its mail server.
pub(crate) const PASSWORD: &str = "été et $ucre";

/// A running mail server; it ends with this value.
pub(crate) struct MailServer {
    program: PathBuf,
    folder: tempfile::TempDir,
    plain: u16,
    encrypted: u16,
    running: Option<Child>,
}

impl MailServer {
    /// A running server, or `None` where the program is absent.
    pub(crate) fn start() -> Option<Self> {
        let mut server = Self::prepare()?;
        server.open();
        Some(server)
    }

    /// A server that does not run yet.
    #[expect(clippy::print_stderr, reason = "a test that cannot run says so")]
    pub(crate) fn prepare() -> Option<Self> {
        let named = std::env::var_os(SETTING).filter(|name| !name.is_empty()).map(PathBuf::from);
        let program = named.or_else(|| USUAL_PLACES.iter().map(PathBuf::from).find(|path| path.is_file()));
        let Some(program) = program else {
            eprintln!("skipped: there is no Exim here; install exim4-daemon-light or name it in {SETTING}");
            return None;
        };
        let folder = tempfile::tempdir().unwrap();
        let (plain, encrypted) = (free_port(), free_port());
        let server = Self { program, folder, plain, encrypted, running: None };
        server.furnish();
        Some(server)
    }

    /// Starts it, and waits until it answers.
    pub(crate) fn open(&mut self) {
        let mut command = Command::new(&self.program);
        command.arg("-C").arg(self.path("exim.conf")).arg("-bdf");
        let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        self.running = Some(quiet.spawn().unwrap());
        let patience = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.plain)).is_err() {
            assert!(patience.elapsed() < Duration::from_secs(20), "Exim does not answer: {}", self.log());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Stops it.
    pub(crate) fn close(&mut self) {
        if let Some(mut running) = self.running.take() {
            running.kill().unwrap();
            running.wait().unwrap();
        }
    }

    /// From now on, nobody is told to come back later, and every mailbox exists.
    pub(crate) fn let_everybody_in(&self) {
        fs::write(self.path("known"), "").unwrap();
    }

    pub(crate) fn settings(&self, security: Security) -> SmtpSettings {
        let account = (security != Security::None).then(|| String::from("annuaire"));
        SmtpSettings {
            host: String::from("localhost"),
            port: Some(if security == Security::Tls { self.encrypted } else { self.plain }),
            security,
            password: account.is_some().then(|| Password::new(PASSWORD)),
            user: account,
            from: String::from("annuaire@reseau.example"),
            reply_to: Some(String::from("contact@reseau.example")),
            extra_root: Some(self.path("certificate.pem")),
        }
    }

    pub(crate) fn carrier(&self, security: Security) -> Carrier {
        Carrier::Smtp(self.settings(security))
    }

    /// The messages delivered, once there are so many; what came is handed over if they never get there.
    pub(crate) fn mailbox(&self, expected: usize) -> Vec<Vec<u8>> {
        let patience = Instant::now();
        loop {
            let mut files: Vec<PathBuf> = fs::read_dir(self.path("mail/new"))
                .into_iter()
                .flatten()
                .map(|file| file.unwrap().path())
                .collect();
            if files.len() >= expected || patience.elapsed() > Duration::from_secs(10) {
                files.sort();
                return files.iter().map(|file| fs::read(file).unwrap()).collect();
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// The `Message-ID` and the mailbox of every message delivered.
    pub(crate) fn delivered(&self, expected: usize) -> Vec<(String, String)> {
        let read = |raw: &Vec<u8>| {
            let message = MessageParser::default().parse(raw).unwrap();
            let id = message.message_id().unwrap().to_owned();
            (id, message.header("Envelope-to").unwrap().as_text().unwrap_or_default().to_owned())
        };
        self.mailbox(expected).iter().map(read).collect()
    }

    pub(crate) fn log(&self) -> String {
        fs::read_to_string(self.path("log/mainlog")).unwrap_or_default()
    }

    /// Whether the whole text of a letter has come in that the server has not answered yet.
    pub(crate) fn has_taken_text(&self) -> bool {
        fs::read_dir(self.path("spool/input")).into_iter().flatten().flatten().any(|file| {
            file.file_name().to_string_lossy().ends_with("-D")
                && file.metadata().is_ok_and(|about| about.len() > 500)
        })
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn furnish(&self) {
        for name in ["", "spool", "log", "mail"] {
            fs::create_dir_all(self.path(name)).unwrap();
            // Started by the administrator, Exim works as an account of its own.
            fs::set_permissions(self.path(name), fs::Permissions::from_mode(0o777)).unwrap();
        }
        let made = rcgen::generate_simple_self_signed(vec![String::from("localhost")]).unwrap();
        fs::write(self.path("certificate.pem"), made.cert.pem()).unwrap();
        fs::write(self.path("key.pem"), made.signing_key.serialize_pem()).unwrap();
        fs::write(self.path("exim.conf"), self.configuration()).unwrap();
    }

    fn configuration(&self) -> String {
        let (user, group) = (said_by("-un"), said_by("-gn"));
        let (identity, box_owner) = match user.as_str() {
            "root" => (String::new(), String::from("user = Debian-exim\n  group = Debian-exim")),
            _ => (
                format!("exim_user = {user}\nexim_group = {group}\ndeliver_drop_privilege = true"),
                format!("user = {user}\n  group = {group}"),
            ),
        };
        include_str!("exim.conf")
            .replace("{folder}", &self.folder.path().display().to_string())
            .replace("{plain}", &self.plain.to_string())
            .replace("{encrypted}", &self.encrypted.to_string())
            .replace("{identity}", &identity)
            .replace("{box_owner}", &box_owner)
            .replace("{password}", &PASSWORD.replace('$', "\\$"))
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        self.close();
    }
}

fn said_by(option: &str) -> String {
    let output = Command::new("id").arg(option).output().unwrap();
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port()
}
