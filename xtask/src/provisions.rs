//! What the checks need besides Rust: a PostgreSQL server, Chromium and Exim, found here or installed.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{process, say};

/// The oldest PostgreSQL whose behaviour the store relies on.
const OLDEST_POSTGRES: u32 = 15;

/// What a throwaway server needs from one folder.
const POSTGRES_PROGRAMS: [&str; 3] = ["initdb", "postgres", "pg_isready"];

/// Where distributions put the server's programs, which are seldom in the PATH.
const POSTGRES_FOLDERS: [&str; 4] =
    ["/usr/lib/postgresql", "/usr/pgsql", "/opt/homebrew/opt", "/usr/local/opt"];

/// Names the mail server for the tests.
pub(crate) const MAIL_SERVER: &str = "MAILLAGE_TEST_MAIL_SERVER";

/// The names of Exim, the one of Debian first.
const MAIL_SERVER_NAMES: [&str; 2] = ["exim4", "exim"];

/// Where servers stand, which are seldom in the PATH of a person.
const SERVER_FOLDERS: [&str; 2] = ["/usr/sbin", "/usr/local/sbin"];

const CHROMIUM_NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/// One thing that the checks need from the system.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Provision {
    /// The database server, for the second engine of the store.
    Postgres,
    /// The browser, for the journeys.
    Chromium,
    /// The mail server, for letters that arrive.
    MailServer,
}

impl Provision {
    fn name(self) -> &'static str {
        match self {
            Self::Postgres => "PostgreSQL (server, 15 or newer)",
            Self::Chromium => "Chromium with the DejaVu fonts",
            Self::MailServer => "Exim (mail server)",
        }
    }

    fn debian_packages(self) -> &'static [&'static str] {
        match self {
            Self::Postgres => &["postgresql"],
            Self::Chromium => &["chromium", "fonts-dejavu-core"],
            Self::MailServer => &["exim4-daemon-light"],
        }
    }

    fn is_here(self) -> bool {
        match self {
            Self::Postgres => postgres_programs().is_some(),
            Self::Chromium => chromium().is_some(),
            Self::MailServer => mail_server().is_some(),
        }
    }
}

/// Says what is absent, installs it through the system's package manager, and checks that it came.
pub(crate) fn provide(wanted: &[Provision]) -> Result<()> {
    let absent: Vec<Provision> = wanted.iter().copied().filter(|provision| !provision.is_here()).collect();
    if absent.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = absent.iter().map(|provision| provision.name()).collect();
    if find_in_path("apt-get").is_none() {
        bail!("{}", other_managers(&names));
    }
    let packages: Vec<&str> =
        absent.iter().flat_map(|provision| provision.debian_packages()).copied().collect();
    say(&format!("Absent: {}. Installing through apt-get: {}.", names.join(", "), packages.join(" ")));
    apt_get(&["update", "-qq"])?;
    apt_get(&[&["install", "-y", "-qq", "--no-install-recommends"], packages.as_slice()].concat())?;
    match absent.iter().find(|provision| !provision.is_here()) {
        None => Ok(()),
        Some(missing) => bail!("apt-get finished, but {} is still not found", missing.name()),
    }
}

fn other_managers(names: &[&str]) -> String {
    format!(
        "absent: {}. There is no apt-get here; install with `dnf install postgresql-server chromium \
         dejavu-sans-fonts exim`, `pacman -S postgresql chromium ttf-dejavu exim` or `brew install \
         postgresql@17 chromium exim`, then run this again",
        names.join(", ")
    )
}

fn apt_get(arguments: &[&str]) -> Result<()> {
    let mut command = if is_root()? {
        Command::new("apt-get")
    } else {
        let mut sudo = Command::new("sudo");
        sudo.args(["--non-interactive", "--preserve-env=DEBIAN_FRONTEND,RUNLEVEL", "apt-get"]);
        sudo
    };
    // In runlevel 1 no server is started that was only wanted as a program.
    let command = command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive").env("RUNLEVEL", "1");
    let status = process::run(command)?;
    if !status.success() {
        bail!("apt-get {} failed ({status}); run it by hand and see", arguments.join(" "));
    }
    Ok(())
}

/// Whether we are the system's administrator, whom `initdb` refuses to serve.
pub(crate) fn is_root() -> Result<bool> {
    Ok(process::ask(Command::new("id").arg("-u"))?.trim() == "0")
}

/// The browser to drive: the one named in CHROMIUM, else the first found in the PATH.
pub(crate) fn chromium() -> Option<PathBuf> {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from).filter(|path| path.is_file());
    named.or_else(|| CHROMIUM_NAMES.iter().find_map(|name| find_in_path(name)))
}

/// The mail server to try letters against: the one named by the caller, else the first found.
pub(crate) fn mail_server() -> Option<PathBuf> {
    let named = std::env::var_os(MAIL_SERVER).map(PathBuf::from).filter(|path| path.is_file());
    let mut standing = SERVER_FOLDERS
        .iter()
        .flat_map(|folder| MAIL_SERVER_NAMES.iter().map(move |name| Path::new(folder).join(name)));
    named
        .or_else(|| MAIL_SERVER_NAMES.iter().find_map(|name| find_in_path(name)))
        .or_else(|| standing.find(|path| path.is_file()))
}

/// The folder that holds `initdb` and `postgres`, of the newest version that is new enough.
pub(crate) fn postgres_programs() -> Option<PathBuf> {
    let beside_path =
        find_in_path("initdb").and_then(|initdb| Some(initdb.canonicalize().ok()?.parent()?.to_path_buf()));
    let installed = POSTGRES_FOLDERS.iter().flat_map(|folder| versions_under(Path::new(folder)));
    installed
        .chain(beside_path)
        .filter(|folder| POSTGRES_PROGRAMS.iter().all(|program| folder.join(program).is_file()))
        .filter_map(|folder| Some((version_of(&folder).ok()?, folder)))
        .filter(|(version, _)| *version >= OLDEST_POSTGRES)
        .max_by_key(|(version, _)| *version)
        .map(|(_, folder)| folder)
}

/// The `bin` folders below a place that keeps one folder per version; `/usr/pgsql-16` is a sibling instead.
fn versions_under(folder: &Path) -> Vec<PathBuf> {
    let looks_alike = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let below = children(folder);
    let beside = folder.parent().map(children).unwrap_or_default();
    let beside = beside.into_iter().filter(|path| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&format!("{looks_alike}-")))
    });
    below.into_iter().chain(beside).map(|path| path.join("bin")).collect()
}

fn children(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    entries.flatten().map(|entry| entry.path()).collect()
}

fn version_of(programs: &Path) -> Result<u32> {
    let answer = process::ask(Command::new(programs.join("postgres")).arg("--version"))?;
    major_version(&answer).with_context(|| format!("no version in « {answer} »"))
}

/// The major version in a line such as `postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)`.
fn major_version(line: &str) -> Option<u32> {
    let number =
        line.split_whitespace().find(|word| word.starts_with(|first: char| first.is_ascii_digit()))?;
    let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

/// The full path of a program, as the shell would find it.
pub(crate) fn find_in_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|candidate| candidate.is_file())
}

#[cfg(test)]
mod tests;
