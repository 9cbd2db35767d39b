//! The rules of the house that no compiler knows: sizes, names, prose, words in two languages, addresses that rhyme.

use std::fmt;
use std::process::Command;

use anyhow::{Context, Result};

use crate::{house, process, say};

mod budgets;
mod decisions;
mod links;
mod names;
mod promises;
mod prose;
mod rhyme;
mod sql;
mod styles;
mod texts;

/// One text of the repository, with its path from the root, `/` between folders.
#[derive(Debug)]
pub(crate) struct Document {
    path: String,
    text: String,
}

impl Document {
    fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    fn is_template(&self) -> bool {
        self.path.ends_with(".html")
    }

    /// Tests and journeys may do what the rooms may not: hold SQL of other engines, name keys that do not exist.
    fn is_test(&self) -> bool {
        let folders = ["/tests/", "journeys/"];
        self.path.ends_with("tests.rs") || folders.iter().any(|folder| self.path.contains(folder))
    }

    /// The name of the file without folders and without its ending.
    fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or(&self.path);
        name.split('.').next().unwrap_or(name)
    }

    /// The lines with their numbers, from 1.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line))
    }

    fn fault(&self, line: usize, sentence: impl Into<String>) -> Fault {
        Fault { path: self.path.clone(), line, sentence: sentence.into() }
    }
}

/// Something that breaks a rule: where, and what to do about it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    path: String,
    line: usize,
    sentence: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}:{}: {}", self.path, self.line, self.sentence)
    }
}

/// A rule looks at all documents, because some rules compare two of them.
type Rule = fn(&[Document]) -> Vec<Fault>;

const RULES: [Rule; 10] = [
    budgets::check,
    decisions::check,
    links::check,
    names::check,
    promises::check,
    prose::check,
    rhyme::check,
    sql::check,
    styles::check,
    texts::check,
];

/// Checks every text of the repository and says each fault on a line; `true` when there is none.
pub(crate) fn run() -> Result<bool> {
    let documents = documents()?;
    let mut faults: Vec<Fault> = RULES.iter().flat_map(|rule| rule(&documents)).collect();
    faults.sort_by(|one, other| (&one.path, one.line).cmp(&(&other.path, other.line)));
    for fault in &faults {
        say(&fault.to_string());
    }
    say(&format!("tidy: {} texts, {} faults", documents.len(), faults.len()));
    Ok(faults.is_empty())
}

/// Every text that git knows or would take, which leaves out `target/` and what `.gitignore` names.
fn documents() -> Result<Vec<Document>> {
    let listing = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let listed = process::ask(Command::new("git").args(listing).current_dir(house()))
        .context("tidy asks git which files belong to the house")?;
    let paths = listed.split('\0').filter(|path| !path.is_empty());
    Ok(paths.filter_map(|path| read(path.to_owned())).collect())
}

/// Pictures, fonts and other bytes that are not a text are nobody's prose; deleted files are still listed by git.
fn read(path: String) -> Option<Document> {
    let bytes = std::fs::read(house().join(&path)).ok()?;
    let text = String::from_utf8(bytes).ok().filter(|text| !text.contains('\0'))?;
    Some(Document { path, text })
}

#[cfg(test)]
mod tests;
