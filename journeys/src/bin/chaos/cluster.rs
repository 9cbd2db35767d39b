//! A PostgreSQL server of one's own, with every write on disk before it is told, that can be stopped in the middle.

use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::mail_server::free_port;

/// Where distributions put the server's programs.
const FOLDERS: [&str; 3] = ["/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt"];
/// The account under which a server runs when we are root: it refuses to serve the administrator.
const ACCOUNT: &str = "postgres";
/// How long a start may take.
const START_AT_MOST: Duration = Duration::from_secs(60);

/// A server of one's own; it stops with this value, and its folder disappears.
pub(crate) struct Cluster {
    programs: PathBuf,
    folder: tempfile::TempDir,
    port: u16,
    as_account: bool,
}

impl Cluster {
    /// Makes and starts one, with the durability PostgreSQL has as it is installed; nothing where its programs are absent.
    pub(crate) fn start() -> Result<Option<Self>> {
        let Some(programs) = programs() else { return Ok(None) };
        let folder = tempfile::Builder::new().prefix("maillage-chaos-postgres-").tempdir()?;
        let as_account = said_by_id()? == "0";
        if as_account {
            ran(Command::new("chown").arg(ACCOUNT).arg(folder.path()))?;
        }
        let cluster = Self { programs, folder, port: free_port()?, as_account };
        let words = ["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "-D"];
        ran(cluster.program("initdb").args(words).arg(cluster.data()))?;
        cluster.resume()?;
        Ok(Some(cluster))
    }

    /// The address of a database on it.
    pub(crate) fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    /// Stops it as a power cut would: nothing is finished, nobody is told (`-m immediate`).
    pub(crate) fn cut(&self) -> Result<()> {
        ran(self.program("pg_ctl").args(["stop", "-w", "-m", "immediate", "-D"]).arg(self.data()))
    }

    /// Starts it again; it recovers what it had promised.
    pub(crate) fn resume(&self) -> Result<()> {
        let options = format!("-p {} -h 127.0.0.1 -k '' -c max_connections=100", self.port);
        let log = self.folder.path().join("log");
        let mut command = self.program("pg_ctl");
        command.args(["start", "-w", "-D"]).arg(self.data()).arg("-l").arg(log).args(["-o", &options]);
        ran(&mut command)?;
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            if begun.elapsed() > START_AT_MOST {
                bail!("PostgreSQL does not answer on port {}", self.port);
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// A program of the server, under the server's account when we are root.
    fn program(&self, name: &str) -> Command {
        let path = self.programs.join(name);
        let mut command = if self.as_account {
            let mut command = Command::new("setpriv");
            let account = [format!("--reuid={ACCOUNT}"), format!("--regid={ACCOUNT}")];
            command.args(account).arg("--init-groups").arg(path);
            command
        } else {
            Command::new(path)
        };
        command.current_dir(std::env::temp_dir()).stdin(Stdio::null());
        command
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // It may be stopped already; there is nothing to mend then.
        let _ = self.cut();
    }
}

/// Runs a program to its end; what it says is told only where it fails. It says so to a file, for a server that it
/// leaves behind would keep a pipe open.
fn ran(command: &mut Command) -> Result<()> {
    let said = tempfile::NamedTempFile::new()?;
    let (out, errors) = (said.reopen()?, said.reopen()?);
    let status = command.stdout(out).stderr(errors).status().context("a program of PostgreSQL is absent")?;
    if status.success() {
        return Ok(());
    }
    bail!("{:?} failed: {}", command.get_program(), std::fs::read_to_string(said.path())?.trim())
}

fn said_by_id() -> Result<String> {
    let output = Command::new("id").arg("-u").output()?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The folder of the newest server's programs.
fn programs() -> Option<PathBuf> {
    let below = |folder: &str| std::fs::read_dir(Path::new(folder)).into_iter().flatten().flatten();
    let bins = FOLDERS.iter().flat_map(|folder| below(folder)).map(|entry| entry.path().join("bin"));
    let mut found: Vec<PathBuf> = bins.filter(|bin| bin.join("initdb").is_file()).collect();
    found.sort();
    found.pop()
}
