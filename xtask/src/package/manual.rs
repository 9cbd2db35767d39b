//! The manual page `maillage(1)`, made from what the program itself answers to `--help`.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use super::Edition;
use crate::process;

/// The page, in the language of `man`.
pub(super) fn page(program: &Path, edition: &Edition) -> Result<String> {
    let help = |words: &[&str]| process::ask(Command::new(program).args(words).arg("--help"));
    let whole = help(&[])?;
    let mut page = format!(
        ".TH MAILLAGE 1 \"\" \"Maillage {}\" \"Maillage\"\n.SH NAME\nmaillage \\- common tool of a local solidarity network\n",
        written(&edition.version)
    );
    page.push_str(&section("DESCRIPTION", &whole));
    for command in commands(&whole) {
        let own = help(&[command])?;
        page.push_str(&section(&format!("maillage {command}"), &own));
        for below in commands(&own) {
            page.push_str(&section(&format!("maillage {command} {below}"), &help(&[command, below])?));
        }
    }
    page.push_str(
        ".SH FILES\n.nf\n/etc/maillage/maillage.toml   the settings\n/var/lib/maillage             the records, the key, the index\n/etc/credstore/maillage.*     secrets that systemd hands over\n.fi\n",
    );
    Ok(page)
}

/// The commands that a help text lists, `help` itself apart.
pub(super) fn commands(help: &str) -> Vec<&str> {
    let listed = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let lines = listed.take_while(|line| line.starts_with("  "));
    let names =
        lines.filter(|line| !line.starts_with("   ")).filter_map(|line| line.split_whitespace().next());
    names.filter(|name| *name != "help").collect()
}

fn section(title: &str, text: &str) -> String {
    format!(".SH \"{title}\"\n.nf\n{}\n.fi\n", written(text.trim_end()))
}

/// Text in which nothing is taken for an instruction.
pub(super) fn written(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let line = line.replace('\\', "\\e").replace('-', "\\-");
        if line.starts_with(['.', '\'']) { format!("\\&{line}") } else { line }
    });
    lines.collect::<Vec<_>>().join("\n")
}
