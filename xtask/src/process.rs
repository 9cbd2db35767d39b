//! Programs that the tasks start, and how they all end when someone presses Ctrl-C.

use std::io::BufRead;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

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
pub(crate) fn run_read(mut command: Command, mut line: impl FnMut(&str)) -> Result<ExitStatus> {
    let name = command.get_program().to_string_lossy().into_owned();
    let (reader, writer) = std::io::pipe().context("no pipe")?;
    command.stdout(writer.try_clone().context("no pipe")?).stderr(writer);
    let mut child = start(&mut command, &name)?;
    // The command holds the other end of the pipe: it would never be at its end.
    drop(command);
    let (told, lines) = mpsc::channel();
    std::thread::spawn(move || {
        let all = std::io::BufReader::new(reader).split(b'\n').map_while(std::io::Result::ok);
        all.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).try_for_each(|text| told.send(text))
    });
    let mut ended: Option<(ExitStatus, Instant)> = None;
    loop {
        match lines.recv_timeout(GLANCE) {
            Ok(text) => {
                crate::say(&text);
                line(&text);
            }
            Err(RecvTimeoutError::Disconnected) => std::thread::sleep(GLANCE),
            Err(RecvTimeoutError::Timeout) => {}
        }
        match ended {
            // What a program left running holds the pipe open as long as it lives: nobody waits for it.
            Some((status, at)) if at.elapsed() > LAST_WORDS => return Ok(status),
            Some(_) => {}
            None => ended = ended_now(&mut child, &name)?.map(|status| (status, Instant::now())),
        }
    }
}

/// How long the last lines of a program that has ended are waited for.
const LAST_WORDS: Duration = Duration::from_secs(2);

/// How a program ended, if it has; ends it, children included, when we are interrupted.
fn ended_now(child: &mut Child, name: &str) -> Result<Option<ExitStatus>> {
    if let Some(status) = child.try_wait().with_context(|| format!("cannot wait for {name}"))? {
        return Ok(Some(status));
    }
    if interrupted() {
        end(child);
        bail!("{name} was interrupted");
    }
    Ok(None)
}

fn start(command: &mut Command, name: &str) -> Result<Child> {
    // A group of its own: one signal then reaches the test binaries below cargo as well.
    command.stdin(Stdio::null()).process_group(0).spawn().with_context(|| format!("cannot start {name}"))
}

fn wait(mut child: Child, name: &str) -> Result<ExitStatus> {
    loop {
        if let Some(status) = ended_now(&mut child, name)? {
            return Ok(status);
        }
        std::thread::sleep(GLANCE);
    }
}

/// Runs a program silently and gives what it printed, or what it complained about.
pub(crate) fn ask(command: &mut Command) -> Result<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("cannot start {name}"))?;
    if !output.status.success() {
        let (said, complaint) =
            (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        // Some programs complain where they answer: what is wrong must be read in either.
        bail!("{name} failed ({}): {}\n{}", output.status, complaint.trim(), said.trim());
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
