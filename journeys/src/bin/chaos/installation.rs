//! An installation as an operator has one: a folder, a database, a file of settings, and the programme that serves it.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use app::Settings;
use chrono::Utc;
use store::{Address, Db, SealKey};

use crate::mail_server::free_port;

/// How long a start may take on a machine that does many things at once.
const START_AT_MOST: Duration = Duration::from_secs(90);
/// How long an order to stop may take.
const STOP_AT_MOST: Duration = Duration::from_secs(60);

/// The programme to try, with a word that comes before all others.
#[derive(Clone)]
pub(crate) struct Program {
    pub(crate) path: PathBuf,
    pub(crate) word: Option<&'static str>,
}

/// An installation over a fresh demo network.
pub(crate) struct Installation {
    program: Program,
    pub(crate) folder: PathBuf,
    pub(crate) address: Address,
    /// Settings and log lie beside: what happens to the disk of the data does not reach them.
    beside: tempfile::TempDir,
    /// « http://127.0.0.1:41234 ».
    pub(crate) url: String,
}

/// A house that serves.
pub(crate) struct Serving {
    child: Child,
    heard: Receiver<String>,
}

impl Installation {
    /// Makes the folder's settings and fills the database with the demo network.
    pub(crate) fn furnish(program: &Program, folder: &Path, address: Address, mail: u16) -> Result<Self> {
        std::fs::create_dir_all(folder)?;
        let listen = format!("127.0.0.1:{}", free_port()?);
        let mut demo = Settings::demo(&listen, folder)?;
        demo.database = address.clone();
        let db = Db::open(&address, &app::schema(Utc::now()))?;
        app::fill_demo(&db, &demo, Utc::now())?;
        drop(db);
        let database = match &address {
            Address::Sqlite(path) => path.display().to_string(),
            Address::Postgres(url) => url.clone(),
        };
        let text = format!(
            "listen = \"{listen}\"\ndata = \"{}\"\ndatabase = \"{database}\"\nacts_per_minute = 100000\n\
             trusted_proxies = [\"127.0.0.1\"]\n\n[smtp]\nhost = \"127.0.0.1\"\nport = {mail}\nsecurity = \"none\"\n\
             from = \"annuaire@chaos.example\"\n",
            folder.display()
        );
        let beside = tempfile::Builder::new().prefix("maillage-chaos-beside-").tempdir()?;
        std::fs::write(beside.path().join("maillage.toml"), text)?;
        let (program, folder) = (program.clone(), folder.to_path_buf());
        Ok(Self { program, folder, address, beside, url: format!("http://{listen}") })
    }

    /// The programme with these words, over this installation.
    pub(crate) fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(&self.program.path);
        let opened = std::fs::OpenOptions::new().create(true).append(true).open(self.log());
        let level = std::env::var("MAILLAGE_LOG").unwrap_or_else(|_| "error".to_owned());
        command
            .args(self.program.word)
            .args(words)
            .env("MAILLAGE_CONFIG", self.beside.path().join("maillage.toml"));
        command.env("MAILLAGE_LOG", level).env("LANG", "en").stdin(Stdio::null()).stdout(Stdio::null());
        command.stderr(opened.map_or_else(|_| Stdio::null(), Stdio::from));
        command
    }

    fn log(&self) -> PathBuf {
        self.beside.path().join("maillage.log")
    }

    /// The last lines of what the programme wrote to its log.
    pub(crate) fn last_words(&self) -> String {
        let log = std::fs::read_to_string(self.log()).unwrap_or_default();
        let lines: Vec<&str> = log.lines().collect();
        lines.iter().rev().take(4).rev().copied().collect::<Vec<_>>().join(" | ")
    }

    /// Begins to serve, without waiting for the doors to open.
    pub(crate) fn begin(&self) -> Result<Serving> {
        Self::begun(self.command(&["serve"]))
    }

    fn begun(mut command: Command) -> Result<Serving> {
        let mut child = command.stdout(Stdio::piped()).spawn().context("the programme cannot be started")?;
        let out = child.stdout.take().context("the programme says nothing")?;
        let (tell, heard) = channel();
        std::thread::spawn(move || {
            for line in BufReader::new(out).lines().map_while(std::result::Result::ok) {
                let _ = tell.send(line);
            }
        });
        Ok(Serving { child, heard })
    }

    /// Serves, and waits until the doors are open.
    pub(crate) fn serve(&self) -> Result<Serving> {
        let mut serving = self.begin()?;
        if serving.opens(START_AT_MOST)? {
            return Ok(serving);
        }
        bail!("the house does not open: {}", self.last_words())
    }

    /// The database, looked at from outside.
    pub(crate) fn db(&self) -> Result<Db> {
        Ok(Db::open(&self.address, &app::schema(Utc::now()))?)
    }

    /// The key of its sealed columns.
    pub(crate) fn key(&self, db: &Db) -> Result<SealKey> {
        Ok(store::keys::open(db, &self.folder.join("personal.key"))?)
    }
}

impl Serving {
    /// Waits until the doors are open; `false` where the programme ended before.
    pub(crate) fn opens(&mut self, patience: Duration) -> Result<bool> {
        let begun = Instant::now();
        while begun.elapsed() < patience {
            match self.heard.recv_timeout(Duration::from_millis(50)) {
                Ok(line) if line.contains("http://") => return Ok(true),
                Ok(_) => {}
                Err(RecvTimeoutError::Disconnected) => return Ok(false),
                Err(RecvTimeoutError::Timeout) if self.child.try_wait()?.is_some() => return Ok(false),
                Err(RecvTimeoutError::Timeout) => {}
            }
        }
        Ok(false)
    }

    /// Its number among the processes.
    pub(crate) fn process(&self) -> u32 {
        self.child.id()
    }

    /// Kills it where it stands (SIGKILL).
    pub(crate) fn kill(mut self) -> Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }

    /// Asks it to stop as a service is stopped (SIGTERM), and says how it ended.
    pub(crate) fn stop(mut self) -> Result<ExitStatus> {
        Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status()?;
        let asked = Instant::now();
        while asked.elapsed() < STOP_AT_MOST {
            if let Some(status) = self.child.try_wait()? {
                return Ok(status);
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        self.child.kill()?;
        bail!("asked to stop, the house was still there a minute later")
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // It may have ended by itself; there is nothing to mend then.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
