//! Programs that the tasks start, and how they all end when someone presses Ctrl-C.

use std::io::BufRead;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::{Context, Result, bail};

static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// How often a running program is looked at.
const GLANCE: Duration = Duration::from_millis(50);

/// From now on Ctrl-C, SIGTERM and SIGHUP set a mark instead of ending us, so that the throwaway database is
/// always put away.
pub(crate) fn listen_for_interruption() -> Result<()> {
    ctrlc::set_handler(|| INTERRUPTED.store(true, Ordering::SeqCst)).context("cannot listen for Ctrl-C")
}

/// Whether someone asked us to stop.
pub(crate) fn interrupted() -> bool {
    INTERRUPTED.load(Ordering::SeqCst)
}

/// Runs a program to its end with its output shown; ends it, children included, when we are interrupted.
pub(crate) fn run(command: &mut Command) -> Result<ExitStatus> {
    let name = command.get_program().to_string_lossy().into_owned();
    let child = start(command, &name)?;
    wait(child, &name)
}

/// As [`run`], and hands over each line that is shown, of both outputs in their order.
pub(crate) fn run_read(mut command: Command, mut line: impl FnMut(&str) + Send) -> Result<ExitStatus> {
    let name = command.get_program().to_string_lossy().into_owned();
    let (reader, writer) = std::io::pipe().context("no pipe")?;
    command.stdout(writer.try_clone().context("no pipe")?).stderr(writer);
    let child = start(&mut command, &name)?;
    // The command holds the other end of the pipe: it would never be at its end.
    drop(command);
    std::thread::scope(|scope| {
        scope.spawn(move || {
            for bytes in std::io::BufReader::new(reader).split(b'\n').map_while(std::io::Result::ok) {
                let text = String::from_utf8_lossy(&bytes);
                crate::say(&text);
                line(&text);
            }
        });
        wait(child, &name)
    })
}

fn start(command: &mut Command, name: &str) -> Result<Child> {
    // A group of its own: one signal then reaches the test binaries below cargo as well.
    command.stdin(Stdio::null()).process_group(0).spawn().with_context(|| format!("cannot start {name}"))
}

fn wait(mut child: Child, name: &str) -> Result<ExitStatus> {
    loop {
        if let Some(status) = child.try_wait().with_context(|| format!("cannot wait for {name}"))? {
            return Ok(status);
        }
        if interrupted() {
            end(&mut child);
            bail!("{name} was interrupted");
        }
        std::thread::sleep(GLANCE);
    }
}

/// Runs a program silently and gives what it printed, or what it complained about.
pub(crate) fn ask(command: &mut Command) -> Result<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("cannot start {name}"))?;
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        bail!("{name} failed ({}): {}", output.status, complaint.trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn end(child: &mut Child) {
    let group = format!("-{}", child.id());
    let _ = Command::new("kill").args(["-TERM", "--", &group]).status();
    let _ = child.wait();
}

#[cfg(test)]
mod tests;
