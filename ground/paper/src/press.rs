//! The press: a program of its own beside the house, given a sheet and giving a PDF.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::{Child, Command};
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::{Excess, Sheet};

/// Where the press stands, and the queue in front of it. Cheap to clone; clones share the queue.
#[derive(Clone, Debug)]
pub struct Press {
    program: Option<PathBuf>,
    /// Room to wait: whoever finds none is sent away at once.
    room: Arc<Semaphore>,
    /// The turns: one per core.
    turns: Arc<Semaphore>,
    patience: Duration,
}

/// Why there is no PDF. Nothing of the sheet is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PressFault {
    /// This server has no press.
    Absent,
    /// The sheet holds more than a sheet may.
    Excess(Excess),
    /// It took too long, or too many were waiting.
    Late,
    /// The press stopped or said something that is no PDF.
    Broken,
}

impl PressFault {
    /// The key of its words, in [`crate::FRENCH`] and [`crate::ENGLISH`].
    pub const fn key(self) -> &'static str {
        match self {
            PressFault::Absent => "paper-press-absent",
            PressFault::Excess(_) => "paper-press-refused",
            PressFault::Late => "paper-press-late",
            PressFault::Broken => "paper-press-broken",
        }
    }
}

impl fmt::Display for PressFault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PressFault::Absent => to.write_str("this server has no press"),
            PressFault::Excess(excess) => excess.fmt(to),
            PressFault::Late => to.write_str("the press took too long"),
            PressFault::Broken => to.write_str("the press failed"),
        }
    }
}

impl std::error::Error for PressFault {}

/// The name of the program, as `press/` builds it.
const PROGRAM: &str = if cfg!(windows) { "maillage-press.exe" } else { "maillage-press" };

/// The setting that names the press: for tests, and for a house that keeps it elsewhere.
const SETTING: &str = "MAILLAGE_PRESS";

/// From the place in the queue to the last byte. A page takes some milliseconds; the rest is for a busy machine.
const PATIENCE: Duration = Duration::from_secs(40);

/// The most sheets that wait or are being set. More would only wait to be sent away.
const ROOM: usize = 64;

/// The largest PDF taken from the press, in bytes.
const LARGEST: u64 = 24 * 1024 * 1024;

impl Press {
    /// The press at this path.
    pub fn at(path: impl AsRef<Path>) -> Press {
        Press::of(Some(path.as_ref().to_owned()))
    }

    /// No press: every sheet is printed from the browser.
    pub fn absent() -> Press {
        Press::of(None)
    }

    /// The press in the folder of the running program, if there is one.
    pub fn found_beside_this_program() -> Press {
        let here = std::env::current_exe().ok();
        let beside = here.and_then(|program| Some(program.parent()?.join(PROGRAM)));
        Press::of(beside.filter(|path| path.is_file()))
    }

    /// The press the environment names in `MAILLAGE_PRESS`, else the one beside the running program.
    pub fn found() -> Press {
        match std::env::var_os(SETTING).filter(|path| !path.is_empty()) {
            Some(path) => Press::at(PathBuf::from(path)),
            None => Press::found_beside_this_program(),
        }
    }

    fn of(program: Option<PathBuf>) -> Press {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let [room, turns] = [ROOM, cores].map(|permits| Arc::new(Semaphore::new(permits)));
        Press { program, room, turns, patience: PATIENCE }
    }

    /// The same press, waited for no longer than this.
    #[must_use]
    pub fn with_patience(self, patience: Duration) -> Press {
        Press { patience, ..self }
    }

    /// Whether there is a press to ask, so that a page offers a PDF or does not.
    pub fn is_present(&self) -> bool {
        self.program.is_some()
    }

    /// The sheet as a PDF: tagged (PDF/UA-1), its fonts within. The same sheet gives the same bytes.
    ///
    /// # Errors
    /// Why there is none; [`PressFault::key`] has the words for it.
    pub async fn pdf(&self, sheet: &Sheet) -> Result<Vec<u8>, PressFault> {
        let pdf = self.ask("pdf", sheet).await?;
        if pdf.starts_with(b"%PDF-") { Ok(pdf) } else { Err(PressFault::Broken) }
    }

    /// How many pages the sheet takes, without making the PDF.
    ///
    /// # Errors
    /// As [`Press::pdf`].
    pub async fn pages(&self, sheet: &Sheet) -> Result<usize, PressFault> {
        let pages = self.ask("pages", sheet).await?;
        let pages = std::str::from_utf8(&pages).map_err(|_| PressFault::Broken)?;
        pages.trim().parse().map_err(|_| PressFault::Broken)
    }

    /// What the press says of a sheet when asked for `what`.
    async fn ask(&self, what: &str, sheet: &Sheet) -> Result<Vec<u8>, PressFault> {
        let program = self.program.as_deref().ok_or(PressFault::Absent)?;
        sheet.check().map_err(PressFault::Excess)?;
        let _room: SemaphorePermit<'_> = self.room.try_acquire().map_err(|_| PressFault::Late)?;
        let json = serde_json::to_vec(sheet).map_err(|_| PressFault::Broken)?;
        let work = async {
            let _turn: SemaphorePermit<'_> = self.turns.acquire().await.map_err(|_| PressFault::Broken)?;
            converse(start(program, what)?, &json).await
        };
        // Dropping the work in the middle kills the process: see `start`.
        tokio::time::timeout(self.patience, work).await.map_err(|_| PressFault::Late)?
    }
}

/// Starts one press. It inherits no environment: nothing of this house's settings is for it.
fn start(program: &Path, what: &str) -> Result<Child, PressFault> {
    Command::new(program)
        .arg(what)
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .map_err(|fault| match fault.kind() {
            std::io::ErrorKind::NotFound => PressFault::Absent,
            _ => PressFault::Broken,
        })
}

/// Says the sheet and listens to the answer, both at once: either pipe may be full.
async fn converse(mut child: Child, json: &[u8]) -> Result<Vec<u8>, PressFault> {
    let (Some(mut to), Some(from)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(PressFault::Broken);
    };
    let mut said = Vec::new();
    let mut from = from.take(LARGEST + 1);
    // A press that stops listening is judged by how it ends.
    let speak = async move {
        let _ = to.write_all(json).await;
        drop(to);
    };
    let ((), heard) = tokio::join!(speak, from.read_to_end(&mut said));
    heard.map_err(|_| PressFault::Broken)?;
    if said.len() as u64 > LARGEST {
        return Err(PressFault::Broken);
    }
    let ended: ExitStatus = child.wait().await.map_err(|_| PressFault::Broken)?;
    if ended.success() { Ok(said) } else { Err(PressFault::Broken) }
}

#[cfg(test)]
mod tests;
