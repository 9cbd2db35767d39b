//! What the package holds, file by file with its rights, and how it becomes one file that is always the same.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::{Edition, Programs, manual};
use crate::process;

/// The settings file, which an upgrade does not write over.
const SETTINGS: &str = "etc/maillage/maillage.toml";

/// Texts of the repository that go into the package: from, to, rights.
const TEXTS: [(&str, &str, u32); 9] = [
    ("packaging/maillage.toml", SETTINGS, 0o640),
    ("packaging/maillage.service", "lib/systemd/system/maillage.service", 0o644),
    ("packaging/debian/copyright", "usr/share/doc/maillage/copyright", 0o644),
    ("CHANGELOG.md", "usr/share/doc/maillage/CHANGELOG.md", 0o644),
    ("packaging/alerts.yml", "usr/share/doc/maillage/alerts.yml", 0o644),
    ("packaging/alerts-test.yml", "usr/share/doc/maillage/alerts-test.yml", 0o644),
    ("packaging/debian/postinst", "DEBIAN/postinst", 0o755),
    ("packaging/debian/prerm", "DEBIAN/prerm", 0o755),
    ("packaging/debian/postrm", "DEBIAN/postrm", 0o755),
];

/// Lays the package out in a fresh folder and packs it; gives the path of the file.
pub(super) fn pack(clone: &Path, programs: &Programs, edition: &Edition, into: &Path) -> Result<PathBuf> {
    let staging = tempfile::tempdir().context("no folder to lay the package out")?;
    let root = staging.path().join("root");
    place(&root, "usr/bin/maillage", &read(&programs.maillage)?, 0o755)?;
    place(&root, "usr/bin/maillage-press", &read(&programs.press)?, 0o755)?;
    for (from, to, rights) in TEXTS {
        place(&root, to, &read(&clone.join(from))?, rights)?;
    }
    let page = manual::page(&programs.maillage, edition)?;
    place(&root, "usr/share/man/man1/maillage.1", page.as_bytes(), 0o644)?;
    run(Command::new("gzip").args(["-9n", "usr/share/man/man1/maillage.1"]).current_dir(&root))?;
    place(&root, "DEBIAN/conffiles", format!("/{SETTINGS}\n").as_bytes(), 0o644)?;
    place(&root, "DEBIAN/md5sums", sums(&root)?.as_bytes(), 0o644)?;
    let architecture = process::ask(Command::new("dpkg").arg("--print-architecture"))?.trim().to_owned();
    let control = control(&std::fs::read_to_string(clone.join("packaging/debian/control"))?, &root, edition)?
        .replace("{architecture}", &architecture);
    place(&root, "DEBIAN/control", control.as_bytes(), 0o644)?;
    std::fs::create_dir_all(into).with_context(|| format!("no folder {}", into.display()))?;
    let package = into.join(format!("maillage_{}_{architecture}.deb", edition.version));
    // One thread: with several, the packing depends on how many there are. Debian 12 and later unpack zstd.
    let mut dpkg = Command::new("dpkg-deb");
    dpkg.args(["--root-owner-group", "-Zzstd", "--threads-max=1", "--build"]).arg(&root).arg(&package);
    run(dpkg.env("SOURCE_DATE_EPOCH", &edition.dated))?;
    Ok(package)
}

fn run(command: &mut Command) -> Result<()> {
    process::ask(command).map(|_| ())
}

fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Writes a file of the package with its rights, and the folders above it with theirs.
fn place(root: &Path, to: &str, content: &[u8], rights: u32) -> Result<()> {
    let path = root.join(to);
    let with_rights = |path: &Path, rights: u32| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(rights))
            .with_context(|| format!("cannot set the rights of {}", path.display()))
    };
    let parent = path.parent().context("a file without a folder")?;
    std::fs::create_dir_all(parent).with_context(|| format!("no folder for {to}"))?;
    for folder in parent.ancestors().take_while(|folder| folder.starts_with(root)) {
        with_rights(folder, 0o755)?;
    }
    std::fs::write(&path, content).with_context(|| format!("cannot write {to}"))?;
    with_rights(&path, rights)
}

/// Every file of the package but those of `DEBIAN`, in the order of their names.
fn files(root: &Path) -> Result<Vec<String>> {
    let (mut found, mut ahead) = (Vec::new(), vec![root.to_owned()]);
    while let Some(folder) = ahead.pop() {
        for entry in std::fs::read_dir(&folder)? {
            let path = entry?.path();
            let name = path.strip_prefix(root)?.to_string_lossy().into_owned();
            if path.is_dir() && name != "DEBIAN" {
                ahead.push(path);
            } else if path.is_file() {
                found.push(name);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// What `dpkg --verify` compares with later.
fn sums(root: &Path) -> Result<String> {
    process::ask(Command::new("md5sum").args(files(root)?).current_dir(root))
}

/// The description of the package, with its number, its size and the oldest C library it runs on.
fn control(form: &str, root: &Path, edition: &Edition) -> Result<String> {
    let (mut bytes, mut libc) = (0, (2, 17));
    for name in files(root)? {
        bytes += std::fs::metadata(root.join(&name))?.len();
        if name.starts_with("usr/bin/") {
            let asked = ["--text", "--only-matching", "GLIBC_[0-9.]*"];
            let symbols = process::ask(Command::new("grep").args(asked).arg(root.join(&name)))?;
            libc = libc.max(newest_libc(&symbols));
        }
    }
    ensure!(bytes > 0, "the package is empty");
    Ok(form
        .replace("{version}", &edition.version)
        .replace("{kilobytes}", &bytes.div_ceil(1024).to_string())
        .replace("{libc}", &format!("{}.{}", libc.0, libc.1)))
}

/// The newest version of the C library among the symbols that a program asks for.
pub(super) fn newest_libc(symbols: &str) -> (u32, u32) {
    let versions = symbols.lines().filter_map(|symbol| {
        let mut parts = symbol.strip_prefix("GLIBC_")?.split('.').map(str::parse);
        Some((parts.next()?.ok()?, parts.next()?.ok()?))
    });
    versions.max().unwrap_or_default()
}
