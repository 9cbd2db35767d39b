//! The real programme, run as operators run it, with its memory watched.

use std::io::{BufRead, BufReader, Lines};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
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
        command.args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(data);
        Ok(Self::listening(command)?.0)
    }

    /// Serves the networks of a folder in one process; with how long it took until those that open were open.
    pub(crate) fn open_houses(folder: &Path, settings: &Path) -> Measured<(Serving, Duration)> {
        let begun = Instant::now();
        let mut command = command()?;
        command.env("MAILLAGE_CONFIG", settings).args(["serve", "--listen", "127.0.0.1:0", "--houses"]);
        command.arg(folder);
        let (serving, mut lines) = Self::listening(command)?;
        loop {
            let line = lines.next().ok_or("the programme ended at once")??;
            if line.ends_with("networks are open") {
                return Ok((serving, begun.elapsed()));
            }
        }
    }

    /// Starts, and hears until it says where it listens.
    fn listening(mut command: Command) -> Measured<(Serving, Lines<BufReader<ChildStdout>>)> {
        let begun = Instant::now();
        let mut child = command.stdout(Stdio::piped()).spawn()?;
        let out = child.stdout.take().ok_or("the programme says nothing")?;
        let mut lines = BufReader::new(out).lines();
        loop {
            let line = lines.next().ok_or("the programme ended at once")??;
            if let Some((_, address)) = line.rsplit_once("http://") {
                let address = address.to_owned();
                return Ok((Serving { child, address, opened_after: begun.elapsed() }, lines));
            }
        }
    }

    /// The number of the process.
    pub(crate) fn process(&self) -> u32 {
        self.child.id()
    }

    /// What the system tells of the process, such as `Threads`.
    pub(crate) fn figure(&self, field: &str) -> f64 {
        figure(self.child.id(), field)
    }

    /// Seconds of processor it has used.
    pub(crate) fn worked(&self) -> f64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap_or_default();
        let ticks = stat.rsplit_once(')').map_or("", |(_, rest)| rest).split_whitespace().skip(11).take(2);
        ticks.filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
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

/// Fills a folder, or a database, with the demo, and stops.
pub(crate) fn fill_demo(data: &Path, database: Option<&str>) -> Measured {
    let mut command = command()?;
    command.args(["demo", "--listen", "127.0.0.1:0", "--data"]).arg(data);
    if let Some(database) = database {
        command.args(["--database", database]);
    }
    Serving::listening(command).map(drop)
}

fn memory_mb(process: u32, field: &str) -> f64 {
    figure(process, field) / 1_024.0
}

fn figure(process: u32, field: &str) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(field)).unwrap_or_default();
    let kilobytes = line.trim_start_matches(':').trim().trim_end_matches(" kB");
    kilobytes.parse::<f64>().unwrap_or(0.0)
}
