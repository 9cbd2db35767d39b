//! What a town's social services grant beyond the law: known, not known yet, or none, with its dates.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use vocabulary::id::{OrganizationId, ServiceId};

/// What the network knows of a commune's optional aid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Knowledge {
    /// The rule is written below.
    Known,
    /// Nobody has told the network yet.
    Unknown,
    /// The commune grants none.
    None,
}

impl Knowledge {
    /// The code it is stored and translated by.
    pub fn code(self) -> &'static str {
        match self {
            Knowledge::Known => "known",
            Knowledge::Unknown => "unknown",
            Knowledge::None => "none",
        }
    }
    /// Reads a code.
    pub fn from_code(code: &str) -> Option<Knowledge> {
        [Knowledge::Known, Knowledge::Unknown, Knowledge::None].into_iter().find(|known| known.code() == code)
    }
}

/// A commune's rule of optional aid, valid between two days.
#[derive(Clone, Debug, PartialEq)]
pub struct LocalAidRule {
    /// INSEE code of the commune whose inhabitants it applies to.
    pub commune: String,
    /// What is known of it.
    pub knowledge: Knowledge,
    /// What the rule says.
    pub says: RuleText,
    /// First day it applies.
    pub valid_from: Option<NaiveDate>,
    /// Last day it applies.
    pub valid_to: Option<NaiveDate>,
}

/// The words of a rule.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RuleText {
    /// Its title.
    pub title: String,
    /// Who may have it.
    pub conditions: String,
    /// How much, at most.
    pub ceiling: String,
    /// When the commission sits.
    pub commission_dates: String,
    /// The organisation that decides.
    pub organization: Option<OrganizationId>,
    /// The service where one asks.
    pub service: Option<ServiceId>,
}

impl LocalAidRule {
    /// Whether the rule applies on `day`.
    pub fn applies_on(&self, day: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }
}
