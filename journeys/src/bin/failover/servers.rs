//! Two PostgreSQL servers of which the second follows the first; one is killed, the other takes its place.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

/// The account of PostgreSQL's own packages, under which a server runs when we are root.
const ACCOUNT: &str = "postgres";
const PATIENCE: Duration = Duration::from_secs(60);

/// Two servers in a folder that is thrown away.
pub(crate) struct Pair {
    programs: PathBuf,
    folder: tempfile::TempDir,
    first: Server,
    second: Server,
    as_account: bool,
}

struct Server {
    process: Child,
    port: u16,
}

impl Pair {
    /// Starts the first, copies it, starts the second, and makes a commit wait for both.
    pub(crate) fn start(programs: &Path) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("maillage-failover-").tempdir()?;
        let as_account = output(Command::new("id").arg("-u"))?.trim() == "0";
        if as_account {
            output(Command::new("chown").arg(ACCOUNT).arg(folder.path()))?;
        }
        let own = |name: &str| program(&programs.join(name), as_account);
        let data = |name: &str| folder.path().join(name);
        output(
            own("initdb")
                .args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "-D"])
                .arg(data("first")),
        )?;
        let first = serve(programs, &data("first"), as_account)?;
        ask(first.port, "create database maillage template template0 encoding 'UTF8'")?;
        let source = format!("host=127.0.0.1 port={} user=postgres application_name=second", first.port);
        output(
            own("pg_basebackup")
                .args([
                    "--checkpoint=fast",
                    "--write-recovery-conf",
                    "--create-slot",
                    "--slot=second",
                    "-d",
                    &source,
                    "-D",
                ])
                .arg(data("second")),
        )?;
        let second = serve(programs, &data("second"), as_account)?;
        ask(first.port, "alter system set synchronous_standby_names = 'second'")?;
        ask(first.port, "select pg_reload_conf()")?;
        let pair = Self { programs: programs.to_owned(), folder, first, second, as_account };
        let is_followed = "select count(*)::text from pg_stat_replication where sync_state = 'sync'";
        pair.wait_for(
            || Ok(ask(pair.first.port, is_followed)?.as_deref() == Some("1")),
            "the second does not follow",
        )?;
        Ok(pair)
    }

    /// Both servers in one address: whichever can be written to is the one.
    pub(crate) fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{},127.0.0.1:{}/maillage", self.first.port, self.second.port)
    }

    /// The second alone, to read from.
    pub(crate) fn url_of_second(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/maillage", self.second.port)
    }

    /// Kills the first as a machine that stops: no server process of it answers any more.
    pub(crate) fn kill_first(&mut self) -> Result<()> {
        let group = format!("-{}", self.first.process.id());
        output(Command::new("kill").args(["-KILL", "--", &group]))?;
        self.first.process.wait()?;
        Ok(())
    }

    /// Makes the second the one that is written to.
    pub(crate) fn promote_second(&self) -> Result<()> {
        let data = self.folder.path().join("second");
        output(
            program(&self.programs.join("pg_ctl"), self.as_account)
                .args(["promote", "--wait", "-D"])
                .arg(data),
        )?;
        let may_write = "select (not pg_is_in_recovery())::text";
        self.wait_for(
            || Ok(ask(self.second.port, may_write)?.as_deref() == Some("true")),
            "the second stays a copy",
        )
    }

    fn wait_for(&self, is_so: impl Fn() -> Result<bool>, else_said: &str) -> Result<()> {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            if is_so()? {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        bail!("{else_said}: see {}", self.folder.path().display())
    }
}

impl Drop for Pair {
    fn drop(&mut self) {
        for server in [&mut self.first, &mut self.second] {
            if matches!(server.process.try_wait(), Ok(None)) {
                let group = format!("-{}", server.process.id());
                let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
                let _ = server.process.wait();
            }
        }
    }
}

/// Starts a server with its durability on, in a process group of its own.
fn serve(programs: &Path, data: &Path, as_account: bool) -> Result<Server> {
    use std::os::unix::process::CommandExt;
    let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
    let log: File = File::create(data.with_extension("log"))?;
    let mut settings = OpenOptions::new().append(true).open(data.join("postgresql.conf"))?;
    writeln!(settings, "synchronous_commit = on\nmax_connections = 100\nwal_keep_size = '256MB'")?;
    let process = program(&programs.join("postgres"), as_account)
        .arg("-D")
        .arg(data)
        .args(["-p", &port.to_string(), "-h", "127.0.0.1", "-k", ""])
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log)
        .process_group(0)
        .spawn()
        .context("a server does not start")?;
    let begun = Instant::now();
    while ask(port, "select 1::text").is_err() {
        ensure!(begun.elapsed() < PATIENCE, "a server does not answer: see {}", data.display());
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(Server { process, port })
}

/// Asks a server one thing; the first word of its answer.
fn ask(port: u16, what: &str) -> Result<Option<String>> {
    let url = format!("host=127.0.0.1 port={port} user=postgres dbname=postgres connect_timeout=5");
    let mut client = postgres::Client::connect(&url, postgres::NoTls)?;
    let answers = client.simple_query(what)?;
    Ok(answers.iter().find_map(|answer| match answer {
        postgres::SimpleQueryMessage::Row(row) => row.get(0).map(str::to_owned),
        _ => None,
    }))
}

/// The program itself, or the program under PostgreSQL's account when we are root.
fn program(path: &Path, as_account: bool) -> Command {
    if !as_account {
        return Command::new(path);
    }
    let mut command = Command::new("setpriv");
    command.args(["--reuid", ACCOUNT, "--regid", ACCOUNT, "--init-groups"]).arg(path);
    command.current_dir(std::env::temp_dir());
    command
}

fn output(command: &mut Command) -> Result<String> {
    let done = command.output().with_context(|| format!("{command:?} cannot be run"))?;
    ensure!(done.status.success(), "{command:?}: {}", String::from_utf8_lossy(&done.stderr).trim());
    Ok(String::from_utf8_lossy(&done.stdout).into_owned())
}
