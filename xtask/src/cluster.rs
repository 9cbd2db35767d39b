//! A PostgreSQL server of our own for the length of a check: started on a free port, thrown away at the end.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::process;
use crate::provisions;

const START_AT_MOST: Duration = Duration::from_secs(60);
const STOP_AT_MOST: Duration = Duration::from_secs(20);

/// The account that PostgreSQL's own packages create, under which a server runs when we are root.
const ACCOUNT: &str = "postgres";

/// A running throwaway server. It stops, and its folder disappears, when this value is dropped.
pub(crate) struct Cluster {
    server: Child,
    programs: PathBuf,
    folder: tempfile::TempDir,
    port: u16,
}

impl Cluster {
    /// Creates the data folder and starts the server without durability: its data lives for one check.
    ///
    /// The folder is in the system's temporary place rather than under `target/`: as root the server runs under
    /// another account, which cannot enter a home folder.
    pub(crate) fn start(programs: &Path) -> Result<Self> {
        let as_account = provisions::is_root()?;
        let folder = tempfile::Builder::new().prefix("maillage-postgres-").tempdir()?;
        if as_account {
            process::ask(Command::new("chown").arg(ACCOUNT).arg(folder.path()))?;
        }
        let data = folder.path().join("data");
        process::ask(
            program(&programs.join("initdb"), as_account)
                .args([
                    "--username=postgres",
                    "--auth=trust",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--no-sync",
                    "-D",
                ])
                .arg(&data),
        )?;
        let port = free_port()?;
        let server = serve(programs, &data, port, as_account)?;
        let mut cluster = Self { server, programs: programs.to_path_buf(), folder, port };
        cluster.wait_until_ready()?;
        Ok(cluster)
    }

    /// The address to connect to, as the tests expect it in MAILLAGE_TEST_POSTGRES.
    pub(crate) fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn wait_until_ready(&mut self) -> Result<()> {
        let started = Instant::now();
        while started.elapsed() < START_AT_MOST && !process::interrupted() {
            if let Some(status) = self.server.try_wait()? {
                bail!("the throwaway PostgreSQL ended at once ({status}): {}", self.last_words());
            }
            let ready = Command::new(self.programs.join("pg_isready"))
                .args(["--quiet", "--host=127.0.0.1", &format!("--port={}", self.port)])
                .status();
            if ready.is_ok_and(|status| status.success()) {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        bail!("the throwaway PostgreSQL did not get ready: {}", self.last_words())
    }

    fn last_words(&self) -> String {
        let log = std::fs::read_to_string(log_beside(&self.folder.path().join("data"))).unwrap_or_default();
        log.lines().last().unwrap_or("it wrote no log").to_owned()
    }
}

impl Drop for Cluster {
    /// Asks for an immediate stop (SIGQUIT), and insists when the server does not listen. Nothing to report to.
    fn drop(&mut self) {
        let _ = Command::new("kill").args(["-QUIT", &self.server.id().to_string()]).status();
        let asked = Instant::now();
        while asked.elapsed() < STOP_AT_MOST {
            if !matches!(self.server.try_wait(), Ok(None)) {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

fn serve(programs: &Path, data: &Path, port: u16, as_account: bool) -> Result<Child> {
    use std::os::unix::process::CommandExt;
    let log = std::fs::File::create(log_beside(data))?;
    program(&programs.join("postgres"), as_account)
        .arg("-D")
        .arg(data)
        .args(["-p", &port.to_string(), "-h", "127.0.0.1", "-k", ""])
        .args(["-c", "fsync=off", "-c", "full_page_writes=off", "-c", "synchronous_commit=off"])
        .args(["-c", "max_connections=200"])
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log)
        // Ctrl-C in the terminal must reach us alone: we stop the server after the tests that use it.
        .process_group(0)
        .spawn()
        .context("cannot start the throwaway PostgreSQL")
}

fn log_beside(data: &Path) -> PathBuf {
    data.with_extension("log")
}

/// The program itself, or the program under PostgreSQL's account when we are root.
fn program(path: &Path, as_account: bool) -> Command {
    if !as_account {
        return Command::new(path);
    }
    // Unlike runuser, setpriv becomes the program, so that our signals reach the server itself.
    let mut command = Command::new("setpriv");
    let account = [format!("--reuid={ACCOUNT}"), format!("--regid={ACCOUNT}"), "--init-groups".to_owned()];
    command.args(account).arg(path).current_dir(std::env::temp_dir());
    command
}

/// A port that nobody listens on. Another program may take it in between; the server then says so and we fail.
fn free_port() -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).context("no free port on 127.0.0.1")?;
    Ok(listener.local_addr()?.port())
}

#[cfg(test)]
mod tests;
