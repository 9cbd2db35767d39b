//! The package tried for real: a fresh Debian with a systemd of its own installs, upgrades, removes and purges it.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};

use super::{Edition, Programs, tree};
use crate::{house, provisions, say};

mod machine;

use machine::Machine;

/// What the trial needs of this system.
const NEEDED: [(&str, &str); 2] = [("debootstrap", "debootstrap"), ("systemd-nspawn", "systemd-container")];

/// The first page, as a proxy on the same machine asks for it.
const FIRST_PAGE: &str = "http://127.0.0.1:8080/";

const SETTINGS: &str = "/etc/maillage/maillage.toml";

/// Something that must be seen on the machine: what, the command, a piece of its answer.
type Sight = (&'static str, &'static [&'static str], &'static str);

const INSTALLED: [Sight; 6] = [
    ("it serves as a user of its own", &["ps", "-o", "user=", "-C", "maillage"], "maillage"),
    (
        "the settings are for root and the service alone",
        &["stat", "-c", "%a %U:%G", SETTINGS],
        "640 root:maillage",
    ),
    (
        "its folder is its own alone",
        &["stat", "-c", "%a %U:%G", "/var/lib/maillage"],
        "700 maillage:maillage",
    ),
    ("the key is its own alone", &["stat", "-c", "%a %U", "/var/lib/maillage/personal.key"], "600 maillage"),
    ("it starts with the machine", &["systemctl", "is-enabled", "maillage"], "enabled"),
    ("no file differs from the package", &["sh", "-c", "dpkg --verify maillage && echo same"], "same"),
];

/// Tries the package; `true` when every step showed what it should.
pub(super) fn run(package: &Path, over: Option<&Path>, programs: &Programs) -> Result<bool> {
    for (program, named) in NEEDED {
        let found =
            provisions::find_in_path(program).is_some() || Path::new("/usr/sbin").join(program).is_file();
        ensure!(found, "{program} is absent: apt-get install {named}");
    }
    let folder = tempfile::tempdir().context("no folder for a fresh root")?;
    let older = match over {
        Some(older) => older.to_owned(),
        None => tree::pack(&house(), programs, &Edition::of(&house())?.older(), folder.path())?,
    };
    let machine = Machine::start(&folder.path().join("root"))?;
    let before = machine.files()?;
    install(&machine, &older)?;
    keep_a_secret(&machine)?;
    upgrade(&machine, package)?;
    remove_and_return(&machine, package)?;
    purge(&machine, &before)?;
    machine.stop()?;
    say("installed, upgraded, removed, brought back and purged: nothing is left.");
    Ok(true)
}

fn install(machine: &Machine, package: &Path) -> Result<()> {
    machine.takes(package, "first.deb")?;
    let started = Instant::now();
    machine.does(&["dpkg", "-i", "/first.deb"])?;
    machine.answers(FIRST_PAGE)?;
    say(&format!("installed: the first page came {} ms after dpkg began", started.elapsed().as_millis()));
    for sight in INSTALLED {
        sees(machine, sight)?;
    }
    let rating = machine.does(&["systemd-analyze", "security", "--no-pager", "maillage.service"])?;
    say(rating.lines().last().unwrap_or_default().trim_start_matches(['→', ' ']));
    Ok(())
}

/// A secret of root's file reaches the program, and stands in no list of processes and in no environment.
fn keep_a_secret(machine: &Machine) -> Result<()> {
    const SECRET: &str = "c-est-un-secret";
    let words = [
        "install -d -m 700 /etc/credstore",
        "(umask 077; echo c-est-un-secret > /etc/credstore/maillage.text-messages-secret)",
        "systemctl restart maillage",
    ];
    machine.does(&["sh", "-c", &words.join(" && ")])?;
    machine.answers(FIRST_PAGE)?;
    let asked = "curl -s -o /dev/null -w '%{http_code}' -H 'Authorization: Bearer c-est-un-secret' \
                 --data-urlencode from=+33639980000 --data-urlencode text=BONJOUR http://127.0.0.1:8080/api/sms";
    let answer = machine.does(&["sh", "-c", asked])?;
    ensure!(answer.trim() == "200", "with its secret, the door of text messages answered {answer}");
    let process = machine.does(&["systemctl", "show", "-p", "MainPID", "--value", "maillage"])?;
    for what in ["environ", "cmdline"] {
        let told = machine.does(&["cat", &format!("/proc/{}/{what}", process.trim())])?;
        ensure!(!told.contains(SECRET), "the secret stands in {what}");
    }
    say("ok  a secret reaches it from a file of root's, and stands in no environment and no argument");
    Ok(())
}

fn upgrade(machine: &Machine, package: &Path) -> Result<()> {
    let key = machine.does(&["sha256sum", "/var/lib/maillage/personal.key"])?;
    machine.does(&["sh", "-c", &format!("echo '# ours' >> {SETTINGS}")])?;
    for role in ["administrator", "coordinator"] {
        invite(machine, role)?;
    }
    say("ok  those who were invited have come in");
    let process = machine.does(&["systemctl", "show", "-p", "MainPID", "--value", "maillage"])?;
    machine.takes(package, "second.deb")?;
    let started = Instant::now();
    machine.does(&["dpkg", "-i", "/second.deb"])?;
    machine.answers(FIRST_PAGE)?;
    say(&format!("upgraded: the first page came {} ms after dpkg began", started.elapsed().as_millis()));
    let now = machine.does(&["systemctl", "show", "-p", "MainPID", "--value", "maillage"])?;
    ensure!(process != now, "the upgrade did not restart the service");
    ensure!(key == machine.does(&["sha256sum", "/var/lib/maillage/personal.key"])?, "the key changed");
    sees(machine, ("what was written into the settings stays", &["tail", "-1", SETTINGS], "# ours"))?;
    sees(
        machine,
        ("the settings are still closed", &["stat", "-c", "%a %U:%G", SETTINGS], "640 root:maillage"),
    )?;
    let invited = as_the_service("maillage doctor --config /etc/maillage/maillage.toml");
    let found = machine.does(&invited)?;
    ensure!(!found.contains("NOT ok"), "after the upgrade:\n{found}");
    say("ok  the doctor finds nothing to mend");
    Ok(())
}

/// Somebody is invited to keep the network, and accepts by the link that the program prints.
fn invite(machine: &Machine, role: &str) -> Result<()> {
    let words =
        format!("maillage invite --role {role} {role}@annuaire.example --config /etc/maillage/maillage.toml");
    let told = machine.does(&as_the_service(&words))?;
    let link = told.split_whitespace().find(|word| word.starts_with("http"));
    let link = link.with_context(|| format!("no link was printed: {told}"))?;
    let accept = format!(
        "curl -s -o /dev/null -w '%{{http_code}}' -d name=Ada -d language=fr -d terms=1 -d coordination=1 {link}"
    );
    let answer = machine.does(&["sh", "-c", &accept])?;
    ensure!(answer.trim() == "303", "accepting an invitation answered {answer}");
    Ok(())
}

/// Removed, the records stay; brought back, they are served again.
fn remove_and_return(machine: &Machine, package: &Path) -> Result<()> {
    let record = ["sha256sum", "/var/lib/maillage/personal.key"];
    let key = machine.does(&record)?;
    machine.does(&["dpkg", "-r", "maillage"])?;
    ensure!(machine.does(&["pgrep", "-x", "maillage"]).is_err(), "it is removed and still runs");
    ensure!(machine.does(&["test", "-e", "/usr/bin/maillage"]).is_err(), "the program is still there");
    ensure!(key == machine.does(&record)?, "removal touched the records");
    say("ok  removed: nothing runs, records and settings stay");
    machine.takes(package, "third.deb")?;
    machine.does(&["dpkg", "-i", "/third.deb"])?;
    machine.answers(FIRST_PAGE)?;
    ensure!(key == machine.does(&record)?, "coming back touched the records");
    say("ok  brought back over its records, it serves");
    Ok(())
}

fn purge(machine: &Machine, before: &BTreeSet<String>) -> Result<()> {
    machine.does(&["dpkg", "-P", "maillage"])?;
    ensure!(machine.does(&["getent", "passwd", "maillage"]).is_err(), "the user is still there");
    machine.does(&["sh", "-c", "rm -f /*.deb; rmdir --ignore-fail-on-non-empty /etc/credstore; true"])?;
    let after = machine.files()?;
    let left: Vec<_> = after.difference(before).cloned().collect();
    ensure!(left.is_empty(), "purged, and still there: {}", left.join(" "));
    say("ok  purged: no file, no user, no service");
    Ok(())
}

/// A command as the user of the service.
fn as_the_service(words: &str) -> Vec<&str> {
    ["runuser", "-u", "maillage", "--"].into_iter().chain(words.split(' ')).collect()
}

fn sees(machine: &Machine, (what, command, piece): Sight) -> Result<()> {
    let answer = machine.does(command).unwrap_or_else(|fault| fault.to_string());
    if !answer.contains(piece) {
        bail!("not so: {what}. {} said: {}", command.join(" "), answer.trim());
    }
    say(&format!("ok  {what}"));
    Ok(())
}
