//! Disks that fail: one that is full, one that takes nothing any more, one that takes its time.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// A small disk in memory, mounted where the data lie; it goes with this value. Only the administrator can mount.
pub(crate) struct SmallDisk {
    folder: tempfile::TempDir,
}

impl SmallDisk {
    /// Mounts one of so many megabytes; nothing where this is not allowed.
    pub(crate) fn mount(megabytes: u32) -> Result<Option<Self>> {
        let folder = tempfile::Builder::new().prefix("maillage-chaos-disk-").tempdir()?;
        let size = format!("size={megabytes}m,mode=0700");
        let mut command = Command::new("mount");
        command.args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(folder.path());
        let mounted = command.stderr(Stdio::null()).status().is_ok_and(|status| status.success());
        Ok(mounted.then_some(Self { folder }))
    }

    /// Where it is mounted.
    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Fills it to the last byte.
    pub(crate) fn fill(&self) -> Result<()> {
        let mut file = OpenOptions::new().create(true).append(true).open(self.ballast())?;
        for size in [1 << 20, 4_096, 1] {
            let piece = vec![b'x'; size];
            while file.write_all(&piece).is_ok() {}
        }
        Ok(())
    }

    /// Makes room again.
    pub(crate) fn empty(&self) -> Result<()> {
        Ok(std::fs::remove_file(self.ballast())?)
    }

    /// Lets nothing be written any more, or again. Refused by the system while somebody has a file open to write.
    pub(crate) fn read_only(&self, yes: bool) -> Result<()> {
        let how = if yes { "remount,ro" } else { "remount,rw" };
        let status = Command::new("mount").args(["-o", how]).arg(self.path()).status()?;
        if status.success() { Ok(()) } else { bail!("mount -o {how} was refused") }
    }

    fn ballast(&self) -> PathBuf {
        self.path().join("ballast")
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // What still holds it open lets it go a moment later.
        let _ = Command::new("umount").arg("-l").arg(self.path()).status();
    }
}

/// `strace` that stands between a running programme and the machine, and answers in its place; it leaves with this value.
pub(crate) struct Interference {
    strace: Child,
}

impl Interference {
    /// Whether this machine has `strace`, and lets us use it.
    pub(crate) fn is_possible() -> bool {
        let mut command = Command::new("strace");
        command.args(["-qq", "-o", "/dev/null", "true"]).stdout(Stdio::null()).stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    }

    /// Meddles with these calls of a process from now on, such as `fdatasync,fsync` and `delay_enter=300000`.
    pub(crate) fn with(process: u32, calls: &str, how: &str) -> Result<Self> {
        let (trace, inject) = (format!("trace={calls}"), format!("inject={calls}:{how}"));
        let mut command = Command::new("strace");
        command.args([
            "-f",
            "-qq",
            "-o",
            "/dev/null",
            "-e",
            &trace,
            "-e",
            &inject,
            "-p",
            &process.to_string(),
        ]);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let strace = command.spawn().context("strace cannot be started")?;
        let begun = Instant::now();
        while !is_traced(process) {
            if begun.elapsed() > Duration::from_secs(10) {
                bail!("strace does not get hold of process {process}");
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        // The other threads follow the first within a moment.
        std::thread::sleep(Duration::from_millis(300));
        Ok(Self { strace })
    }
}

impl Drop for Interference {
    /// Asked to stop, strace lets go of every thread first.
    fn drop(&mut self) {
        let _ = Command::new("kill").args(["-INT", &self.strace.id().to_string()]).status();
        let _ = self.strace.wait();
    }
}

fn is_traced(process: u32) -> bool {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let tracer = status.lines().find_map(|line| line.strip_prefix("TracerPid:"));
    tracer.is_some_and(|tracer| tracer.trim() != "0")
}
