//! Which column means what, how sure that is, and why: kept per source, given and saved on the command line.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use vocabulary::Locale;

use super::sheet::Sheet;
use super::target::Target;

/// Why a column was given its target.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Because {
    /// A person said so, here or at an earlier import.
    #[default]
    Chosen,
    /// The heading says so.
    Heading,
    /// The heading says so, and what stands under it agrees.
    HeadingAndContent,
    /// What stands under the heading says so.
    Content,
    /// Neither the heading nor the content is known.
    Unknown,
    /// The heading says one thing and the content another.
    Contradicted,
    /// Another column means the same, and more surely.
    TakenByAnother,
    /// Nothing stands under the heading.
    Empty,
}

impl Because {
    /// One sentence for the person who checks.
    pub fn in_words(self, locale: Locale) -> &'static str {
        let (french, english) = match self {
            Self::Chosen => ("Vous l’avez choisi.", "You chose it."),
            Self::Heading => ("Le titre le dit.", "The heading says so."),
            Self::HeadingAndContent => {
                ("Le titre et les cases le disent.", "The heading and the cells say so.")
            }
            Self::Content => ("Les cases le disent.", "The cells say so."),
            Self::Unknown => {
                ("Ni le titre ni les cases ne sont connus.", "Neither heading nor cells are known.")
            }
            Self::Contradicted => (
                "Le titre dit une chose, les cases une autre.",
                "The heading says one thing, the cells another.",
            ),
            Self::TakenByAnother => ("Une autre colonne le dit mieux.", "Another column says it better."),
            Self::Empty => ("La colonne est vide.", "The column is empty."),
        };
        match locale {
            Locale::French => french,
            Locale::English => english,
        }
    }
}

/// One column and what it means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MappedColumn {
    /// The heading, as written.
    pub heading: String,
    /// What it means.
    pub target: Target,
    /// How sure, from 0 to 100.
    #[serde(default = "certain")]
    pub confidence: u8,
    /// Why.
    #[serde(default)]
    pub because: Because,
}

fn certain() -> u8 {
    100
}

/// What the columns of a table mean, in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// The columns.
    pub columns: Vec<MappedColumn>,
}

impl Mapping {
    /// What the column with this heading means; a heading the mapping does not know is kept aside.
    pub fn target_of(&self, heading: &str) -> Target {
        let same = |column: &&MappedColumn| column.heading == heading;
        self.columns.iter().find(same).map_or(Target::Aside, |column| column.target)
    }

    /// The columns that mean this, by heading.
    pub fn meaning(&self, target: Target) -> impl Iterator<Item = &str> {
        let means = move |column: &&MappedColumn| column.target == target;
        self.columns.iter().filter(means).map(|column| column.heading.as_str())
    }

    /// True when rows would get a name: without one, none becomes a record.
    pub fn names_something(&self) -> bool {
        const NAMES: [Target; 4] =
            [Target::OrganizationName, Target::ServiceName, Target::PlaceName, Target::ParentOrganization];
        self.columns.iter().any(|column| NAMES.contains(&column.target))
    }

    /// Mean confidence over the columns that have a target, from 0 to 100.
    pub fn confidence(&self) -> u8 {
        let sure: Vec<u32> = self
            .columns
            .iter()
            .filter(|column| column.target != Target::Aside)
            .map(|column| u32::from(column.confidence))
            .collect();
        let count = u32::try_from(sure.len()).unwrap_or(u32::MAX).max(1);
        u8::try_from(sure.iter().sum::<u32>() / count).unwrap_or(100)
    }

    /// The suggestion with what a person chose before, for the columns whose headings are still the same. Gives back
    /// how many were remembered.
    pub fn remembering(mut self, earlier: &Mapping) -> (Mapping, usize) {
        let known: HashMap<String, Target> =
            earlier.columns.iter().map(|column| (vocabulary::fold(&column.heading), column.target)).collect();
        let mut remembered = 0;
        for column in &mut self.columns {
            if let Some(target) = known.get(&vocabulary::fold(&column.heading)) {
                remembered += 1;
                *column = MappedColumn {
                    heading: std::mem::take(&mut column.heading),
                    target: *target,
                    confidence: 100,
                    because: Because::Chosen,
                };
            }
        }
        (self, remembered)
    }

    /// True when every heading of the mapping stands in the sheet and the other way round.
    pub fn fits(&self, sheet: &Sheet) -> bool {
        self.columns.len() == sheet.columns.len()
            && sheet.columns.iter().all(|column| self.columns.iter().any(|own| own.heading == column.heading))
    }
}
