//! The rows of a file, by the headings they need, whatever it was written with.

use std::collections::HashMap;
use std::fmt;
use std::path::Path;

use anyhow::{Context, bail};
use chrono::NaiveDate;
use exchange::table::{Sheet, SheetRow, sheets};
use matching::rounds::Question;

/// The rows of the first table of a file.
pub(super) struct Rows {
    sheet: Sheet,
    headings: HashMap<String, usize>,
}

/// A row that cannot be read, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) row: u32,
    pub(super) why: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "row {}: {}", self.row, self.why)
    }
}

/// One row.
pub(super) struct Row<'a> {
    rows: &'a Rows,
    row: &'a SheetRow,
}

impl Rows {
    /// Opens a file within the limits of every file that comes from outside.
    pub(super) fn open(file: &Path) -> anyhow::Result<Self> {
        let found = sheets(file, &exchange::Options::default(), &mut |_| {});
        let found = found.map_err(|refusal| anyhow::anyhow!("{}: {refusal}", file.display()))?;
        let sheet = found.into_iter().next().with_context(|| format!("{} holds no table", file.display()))?;
        Ok(Self::of(sheet))
    }

    pub(super) fn of(sheet: Sheet) -> Self {
        let named = sheet.columns.iter().enumerate();
        let headings = named.map(|(at, column)| (plain(&column.heading), at)).collect();
        Self { sheet, headings }
    }

    /// Says which of these headings are absent, if any.
    pub(super) fn need(&self, headings: &[&str]) -> anyhow::Result<()> {
        let absent: Vec<&str> =
            headings.iter().copied().filter(|heading| !self.headings.contains_key(*heading)).collect();
        match absent.as_slice() {
            [] => Ok(()),
            _ => bail!("there is no column {}. The first line names the columns.", absent.join(", ")),
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Row<'_>> {
        self.sheet.rows.iter().map(move |row| Row { rows: self, row })
    }
}

impl Row<'_> {
    /// What stands under a heading, without spaces around; empty where nothing does.
    pub(super) fn cell(&self, heading: &str) -> &str {
        let at = self.rows.headings.get(heading);
        at.and_then(|at| self.row.cells.get(*at)).map_or("", |cell| cell.trim())
    }

    /// What has to stand there.
    pub(super) fn needed(&self, heading: &str) -> Result<&str, Fault> {
        match self.cell(heading) {
            "" => Err(self.fault(format!("{heading} is blank"))),
            filled => Ok(filled),
        }
    }

    /// A whole number, where something stands there.
    pub(super) fn number<N: std::str::FromStr>(&self, heading: &str) -> Result<Option<N>, Fault> {
        match self.cell(heading) {
            "" => Ok(None),
            said => said.parse().map(Some).map_err(|_| {
                self.fault(format!("« {said} » under {heading} is not a whole number that fits"))
            }),
        }
    }

    /// Whether the answer under a heading is yes.
    pub(super) fn is_yes(&self, heading: &str) -> bool {
        matches!(plain(self.cell(heading)).as_str(), "yes" | "oui" | "x" | "1" | "true")
    }

    /// Rounds counted from 1, spaces or commas between, counted from nought from here on.
    pub(super) fn rounds(&self, heading: &str) -> Result<Vec<u32>, Fault> {
        let words = self.cell(heading).split([' ', ',', ';']).filter(|word| !word.is_empty());
        let number = |word: &str| {
            let round = word.parse::<u32>().ok().and_then(|round| round.checked_sub(1));
            round.filter(|round| *round < Question::ROUNDS)
        };
        words
            .map(|word| number(word).ok_or_else(|| self.fault(format!("« {word} » is not a round"))))
            .collect()
    }

    /// Days, spaces, commas or semicolons between.
    pub(super) fn days(&self, heading: &str) -> Result<Vec<NaiveDate>, Fault> {
        let words = self.cell(heading).split([' ', ',', ';']).filter(|word| !word.is_empty());
        words.map(|word| day(word).ok_or_else(|| self.fault(format!("« {word} » is not a day")))).collect()
    }

    pub(super) fn fault(&self, why: String) -> Fault {
        Fault { row: self.row.number, why }
    }
}

fn day(word: &str) -> Option<NaiveDate> {
    ["%Y-%m-%d", "%d/%m/%Y"].iter().find_map(|form| NaiveDate::parse_from_str(word, form).ok())
}

/// Small letters, and spaces for what joins words.
pub(super) fn plain(words: &str) -> String {
    words.trim().to_lowercase().replace(['_', '-'], " ")
}

/// Names in the order in which they first stood there, each with its number.
#[derive(Default)]
pub(super) struct Names {
    numbers: HashMap<String, usize>,
    names: Vec<String>,
}

impl Names {
    /// The number of a name, a new one where it is new.
    pub(super) fn number(&mut self, name: &str) -> usize {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        self.numbers.insert(name.to_owned(), self.names.len());
        self.names.push(name.to_owned());
        self.names.len() - 1
    }

    /// The number of a name that stood there before.
    pub(super) fn known(&self, name: &str) -> Option<usize> {
        self.numbers.get(name).copied()
    }

    pub(super) fn name(&self, number: usize) -> &str {
        self.names.get(number).map_or("", String::as_str)
    }

    pub(super) fn len(&self) -> usize {
        self.names.len()
    }
}
