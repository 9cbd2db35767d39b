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
pub(crate) enum Opinion {
    /// Go on.
    Favourable,
    /// Go on, if…
    Reserved,
    /// Not like this.
    Unfavourable,
}

impl Opinion {
    /// Every opinion, from the best.
    pub(crate) const ALL: [Self; 3] = [Self::Favourable, Self::Reserved, Self::Unfavourable];

    /// The code that is stored and sent by forms.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Favourable => "favorable",
            Self::Reserved => "reserve",
            Self::Unfavourable => "defavorable",
        }
    }

    /// The opinion with this code.
    pub(crate) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|opinion| opinion.code() == code)
    }

    /// The key of its words.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Favourable => "register-opinion-favourable",
            Self::Reserved => "register-opinion-reserved",
            Self::Unfavourable => "register-opinion-unfavourable",
        }
    }

    /// Whether it says why: only who is content owes no reason.
    pub(crate) const fn asks_why(self) -> bool {
        !matches!(self, Self::Favourable)
    }
}

/// An action on the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Presented {
    /// The action.
    pub(crate) action: CollectiveActionId,
    /// Its title.
    pub(crate) title: String,
    /// Who carries it, or accompanies those who do.
    pub(crate) carrier: String,
    /// The opinion, once it is given.
    pub(crate) opinion: Option<Opinion>,
    /// Why; empty where nobody said.
    pub(crate) words: String,
    /// How often it was given or changed.
    pub(crate) revision: i64,
}

/// A sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sitting {
    /// Its identity.
    pub(crate) id: IsicSessionId,
    /// The day, in Paris.
    pub(crate) sits_on: NaiveDate,
    /// The unit of the territory whose actions it looks at.
    pub(crate) unit: TerritoryUnitId,
    /// Where.
    pub(crate) place: String,
    /// What was said and decided; empty before.
    pub(crate) minutes: String,
    /// How often the minutes were written.
    pub(crate) revision: i64,
    /// Who runs it together, by their names.
    pub(crate) co_animators: Vec<(OrganizationId, String)>,
    /// What is presented, in this order.
    pub(crate) presented: Vec<Presented>,
}

impl Sitting {
    /// Whether its day has come.
    pub(crate) fn has_begun(&self, today: NaiveDate) -> bool {
        self.sits_on <= today
    }

    /// How many actions wait for an opinion.
    pub(crate) fn waiting(&self) -> usize {
        self.presented.iter().filter(|one| one.opinion.is_none()).count()
    }
}
