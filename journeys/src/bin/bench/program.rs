//! The real programme, run as operators run it, with its memory watched.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::Measured;

/// A run of `maillage` that ended.
pub(crate) struct Run {
    /// From start to end.
    pub(crate) took: Duration,
    /// The most memory it held, in megabytes.
    pub(crate) peak_mb: f64,
}

/// Runs `maillage` with these words until it ends.
pub(crate) fn run(words: &[&str]) -> Measured<Run> {
    let begun = Instant::now();
    let mut child = command()?.args(words).stdout(Stdio::piped()).spawn()?;
    let out = child.stdout.take().ok_or("the programme says nothing")?;
    let reading = std::thread::spawn(move || std::io::read_to_string(out).unwrap_or_default());
    let mut peak_mb: f64 = 0.0;
    let status = loop {
        peak_mb = peak_mb.max(memory_mb(child.id(), "VmHWM"));
        if let Some(status) = child.try_wait()? {
            break status;
        }
        std::thread::sleep(Duration::from_millis(10));
    };
    let took = begun.elapsed();
    let said = reading.join().map_err(|_| "the programme could not be heard")?;
    if !status.success() {
        return Err(format!("maillage {} failed: {said}", words.join(" ")).into());
    }
    Ok(Run { took, peak_mb })
}

/// A house that serves, stopped when dropped.
pub(crate) struct Serving {
    child: Child,
    /// « 127.0.0.1:41234 ».
    pub(crate) address: String,
    /// From start to the line that says where it listens.
    pub(crate) opened_after: Duration,
}

impl Serving {
    /// Serves the data of this folder on a free port.
    pub(crate) fn open(data: &Path) -> Measured<Serving> {
        Self::opened(command()?, data)
    }

    /// The same, with a file of settings.
    pub(crate) fn open_with(data: &Path, settings: &Path) -> Measured<Serving> {
        let mut command = command()?;
        command.env("MAILLAGE_CONFIG", settings);
        Self::opened(command, data)
    }

    fn opened(mut command: Command, data: &Path) -> Measured<Serving> {
        let begun = Instant::now();
        let mut child = command
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(data)
            .stdout(Stdio::piped())
            .spawn()?;
        let out = child.stdout.take().ok_or("the programme says nothing")?;
        let line = BufReader::new(out).lines().next().ok_or("the programme ended at once")??;
        let address = line.rsplit_once("http://").ok_or("no address was said")?.1.to_owned();
        Ok(Serving { child, address, opened_after: begun.elapsed() })
    }

    /// Memory it holds now, in megabytes.
    pub(crate) fn memory_mb(&self) -> f64 {
        memory_mb(self.child.id(), "VmRSS")
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // It may have ended by itself; there is nothing to mend then.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The release programme beside this one.
pub(crate) fn path() -> Measured<PathBuf> {
    let beside = std::env::current_exe()?.with_file_name("maillage");
    if beside.exists() { Ok(beside) } else { Err("build it first: cargo build --release -p app".into()) }
}

fn command() -> Measured<Command> {
    let mut command = Command::new(path()?);
    command.env("MAILLAGE_LOG", "warn").env("LANG", "en");
    Ok(command)
}

fn memory_mb(process: u32, field: &str) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(field)).unwrap_or_default();
    let kilobytes = line.trim_start_matches(':').trim().trim_end_matches(" kB");
    kilobytes.parse::<f64>().unwrap_or(0.0) / 1_024.0
}
