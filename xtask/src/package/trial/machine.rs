//! A fresh Debian in a folder, started with a systemd of its own, on a network of its own.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::{process, say};

/// The release of Debian the package is tried on.
const RELEASE: &str = "bookworm";

/// What a rented machine has: systemd and its bus, what the package depends on, and something that fetches a page.
const PACKAGES: &str = "systemd,systemd-sysv,dbus,procps,adduser,ca-certificates,curl";

/// Folders in which a running system writes for itself.
const OF_THE_SYSTEM: &str = "/proc /sys /dev /run /tmp /var/log /var/cache /var/tmp /var/lib/dpkg /var/lib/systemd /var/lib/private /var/backups";

/// How long a system may take to start, and a page to come.
const PATIENCE: Duration = Duration::from_secs(90);

/// The machine; when it goes, whatever runs in it ends.
pub(super) struct Machine {
    root: PathBuf,
    nspawn: Child,
    /// The first process of the machine, as this system numbers it.
    first: String,
}

impl Machine {
    /// Fetches Debian into this folder and starts it.
    pub(super) fn start(root: &Path) -> Result<Self> {
        say(&format!("a fresh Debian {RELEASE} …"));
        let include = format!("--include={PACKAGES}");
        let mut fetch = Command::new("debootstrap");
        fetch.args(["--variant=minbase", &include, RELEASE]).arg(root).arg(mirror());
        process::ask(&mut fetch).context("no fresh Debian (it takes root, and a mirror)")?;
        let directory = format!("--directory={}", root.display());
        let mut nspawn = Command::new("systemd-nspawn");
        nspawn.args(["--quiet", &directory, "--register=no", "--keep-unit", "--private-network", "--boot"]);
        nspawn.arg("--console=pipe").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let nspawn = nspawn.spawn().context("cannot start systemd-nspawn")?;
        let mut machine = Self { root: root.to_owned(), nspawn, first: String::new() };
        machine.waits()?;
        Ok(machine)
    }

    fn waits(&mut self) -> Result<()> {
        let number = self.nspawn.id();
        let children = format!("/proc/{number}/task/{number}/children");
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            ensure!(self.nspawn.try_wait()?.is_none(), "systemd-nspawn gave up");
            let found = std::fs::read_to_string(&children).unwrap_or_default();
            if let Some(first) = found.split_whitespace().next() {
                self.first = first.to_owned();
                let state =
                    self.does(&["sh", "-c", "systemctl is-system-running || true"]).unwrap_or_default();
                if matches!(state.trim(), "running" | "degraded") {
                    say("its systemd runs");
                    return Ok(());
                }
            }
            std::thread::sleep(Duration::from_millis(200));
        }
        bail!("the fresh Debian did not start")
    }

    /// Runs a command inside, as root.
    pub(super) fn does(&self, command: &[&str]) -> Result<String> {
        let mut enter = Command::new("nsenter");
        enter.args(["--target", &self.first, "--all", "--root", "--wd=/", "--", "env", "-i"]);
        enter.args([
            "PATH=/usr/sbin:/usr/bin:/sbin:/bin",
            "LC_ALL=C.UTF-8",
            "DEBIAN_FRONTEND=noninteractive",
        ]);
        process::ask(enter.args(command)).with_context(|| command.join(" "))
    }

    /// Puts a file into its first folder.
    pub(super) fn takes(&self, file: &Path, name: &str) -> Result<()> {
        std::fs::copy(file, self.root.join(name)).with_context(|| format!("no {}", file.display()))?;
        Ok(())
    }

    /// Waits until this address answers well.
    pub(super) fn answers(&self, address: &str) -> Result<()> {
        let started = Instant::now();
        let ask = ["curl", "-sf", "-o", "/dev/null", address];
        while self.does(&ask).is_err() {
            if started.elapsed() > PATIENCE {
                let log = self.does(&["journalctl", "-u", "maillage", "-n", "20", "--no-pager"]);
                bail!("nothing answers at {address}:\n{}", log.unwrap_or_default());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    /// Every file and folder but those a running system writes for itself.
    pub(super) fn files(&self) -> Result<BTreeSet<String>> {
        let apart: Vec<String> =
            OF_THE_SYSTEM.split(' ').map(|folder| format!("-path {folder} -prune -o")).collect();
        let words = format!("find / -xdev {} -print", apart.join(" "));
        let found = self.does(&["sh", "-c", &words])?;
        Ok(found.lines().filter(|line| !line.ends_with('-')).map(str::to_owned).collect())
    }

    /// Switches the machine off as one switches off a real one.
    pub(super) fn stop(mut self) -> Result<()> {
        // The power goes while the answer is on its way: whether the command says so does not matter.
        let _ = self.does(&["systemctl", "poweroff"]);
        let started = Instant::now();
        while self.nspawn.try_wait()?.is_none() && started.elapsed() < PATIENCE {
            std::thread::sleep(Duration::from_millis(200));
        }
        Ok(())
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        let _ = self.nspawn.kill();
        let _ = self.nspawn.wait();
    }
}

/// The mirror this machine takes its packages from.
fn mirror() -> String {
    const USUAL: &str = "http://deb.debian.org/debian";
    let sources = ["/etc/apt/sources.list.d/debian.sources", "/etc/apt/sources.list"];
    let texts = sources.iter().filter_map(|path| std::fs::read_to_string(path).ok());
    let found = texts.collect::<String>();
    let words = found.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace);
    let is_main = |word: &&str| word.starts_with("http") && word.trim_end_matches('/').ends_with("/debian");
    words.filter(is_main).map(str::to_owned).next().unwrap_or_else(|| USUAL.to_owned())
}
