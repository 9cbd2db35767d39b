//! A sitting of the ISIC: who runs it, what is presented there, and the opinion given of each action.

use chrono::NaiveDate;
use vocabulary::id::{CollectiveActionId, IsicSessionId, OrganizationId, TerritoryUnitId};

/// The most actions presented at one sitting.
pub(crate) const MOST_PRESENTED: usize = 60;
/// The most organisations that run one together.
pub(crate) const MOST_CO_ANIMATORS: usize = 12;
/// The longest place, in letters.
pub(crate) const LONGEST_PLACE: usize = 200;
/// The longest words of an opinion, in letters.
pub(crate) const LONGEST_OPINION: usize = 1_000;

/// What a sitting says of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Opinion {
    /// Go on.
    Favourable,
    /// Go on, if…
    Reserved,
    /// Not like this.
    Unfavourable,
}

impl Opinion {
    /// Every opinion, from the best.
    pub const ALL: [Self; 3] = [Self::Favourable, Self::Reserved, Self::Unfavourable];

    /// The code that is stored and sent by forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Favourable => "favorable",
            Self::Reserved => "reserve",
            Self::Unfavourable => "defavorable",
        }
    }

    /// The opinion with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|opinion| opinion.code() == code)
    }

    /// The key of its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Favourable => "register-opinion-favourable",
            Self::Reserved => "register-opinion-reserved",
            Self::Unfavourable => "register-opinion-unfavourable",
        }
    }

    /// Whether it says why: only who is content owes no reason.
    pub const fn asks_why(self) -> bool {
        !matches!(self, Self::Favourable)
    }
}

/// An action on the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presented {
    /// The action.
    pub action: CollectiveActionId,
    /// Its title.
    pub title: String,
    /// Who carries it, or accompanies those who do.
    pub carrier: String,
    /// The opinion, once it is given.
    pub opinion: Option<Opinion>,
    /// Why; empty where nobody said.
    pub words: String,
    /// How often it was given or changed.
    pub revision: i64,
}

/// A sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    /// Its identity.
    pub id: IsicSessionId,
    /// The day, in Paris.
    pub sits_on: NaiveDate,
    /// The unit of the territory whose actions it looks at.
    pub unit: TerritoryUnitId,
    /// Where.
    pub place: String,
    /// What was said and decided; empty before.
    pub minutes: String,
    /// How often the minutes were written.
    pub revision: i64,
    /// Who runs it together, by their names.
    pub co_animators: Vec<(OrganizationId, String)>,
    /// What is presented, in this order.
    pub presented: Vec<Presented>,
}

impl Sitting {
    /// Whether its day has come.
    pub fn has_begun(&self, today: NaiveDate) -> bool {
        self.sits_on <= today
    }

    /// How many actions wait for an opinion.
    pub fn waiting(&self) -> usize {
        self.presented.iter().filter(|one| one.opinion.is_none()).count()
    }
}
