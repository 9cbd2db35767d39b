//! What people leave of an action: words they said or a picture, how they want to be named, and who agreed to what.

use std::fmt;

use ::store::{SealKey, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use vocabulary::id::{CollectiveActionId, TestimonyId};

use crate::lists::{CreditKind, Use, Way};
use crate::sealing::{NAME, WHO, WORDS, open_some};
use crate::store::consents::ConsentRow;
use crate::store::traces::{FrameRow, TraceRow};

/// The most letters somebody's words have.
pub const LONGEST_WORDS: usize = 600;
/// The most letters of a name, a pseudonym, who agreed.
pub(crate) const LONGEST_NAME: usize = 60;
/// The most letters of what is seen on a picture.
pub(crate) const LONGEST_DESCRIBED: usize = 250;
/// The most people on one picture.
pub(crate) const MOST_FACES: u8 = 30;
/// The most words and pictures of one action.
pub(crate) const MOST_TRACES: i64 = 60;
/// The most points a picture is drawn wide, and high.
const WIDEST: u32 = 640;
const TALLEST: u32 = 480;
/// The most years one consent lasts.
pub const MOST_YEARS: u32 = 5;

/// How somebody wants to be named. Anonymous words have no name anywhere, not in exports either.
#[derive(Clone, PartialEq, Eq)]
pub enum Credit {
    /// By her first name.
    FirstName(String),
    /// By a name she chose.
    Pseudonym(String),
    /// Not at all.
    Anonymous,
}

/// What something may be shown in; only what was agreed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Uses {
    /// Pages of this house.
    pub pages: bool,
    /// Paper and PDF.
    pub print: bool,
    /// Files that others take away.
    pub exports: bool,
}

/// Somebody agreed.
#[derive(Clone, PartialEq, Eq)]
pub struct Consent {
    /// Who, as whoever keeps the action knows her; may be empty.
    pub who: String,
    /// How.
    pub way: Way,
    /// When.
    pub given_on: NaiveDate,
    /// Until when, that day included.
    pub until: NaiveDate,
    /// To what.
    pub uses: Uses,
}

/// A picture, as it is told before it is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// How many points wide.
    pub width: u32,
    /// How many points high.
    pub height: u32,
    /// What is seen on it, for whoever does not see it.
    pub described: String,
}

/// Words or a picture with everything that is kept of it: for whoever keeps the action.
#[derive(Clone)]
pub struct Trace {
    /// Its identity.
    pub id: TestimonyId,
    /// Of which action.
    pub action: CollectiveActionId,
    /// What was said; of a picture what is told beside it, may be empty.
    pub words: String,
    /// How who said it or took it is named.
    pub credit: Credit,
    /// The picture, if it is one.
    pub frame: Option<Frame>,
    /// How many people can be recognised on it.
    pub faces: u8,
    /// When it was sent in.
    pub made_at: DateTime<Utc>,
    /// Since when it is shown, if it is.
    pub published_on: Option<NaiveDate>,
    /// When somebody recognised herself on it and wanted it shown no more.
    pub objected_on: Option<NaiveDate>,
    /// Who agreed, by part: 0 is who said it or took it, 1 and more the people on it.
    pub consents: Vec<(u8, Consent)>,
}

/// Words or a picture as they may be shown: nothing else of it leaves this room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Its identity; nobody's.
    pub id: TestimonyId,
    /// What was said.
    pub words: String,
    /// How who said it wants to be named.
    pub credit: Credit,
    /// The picture, if it is one.
    pub frame: Option<Frame>,
}

impl Frame {
    /// How many points wide it is drawn, so that it fits a page and a screen: the browser keeps the sides in proportion.
    pub fn drawn_width(&self) -> u32 {
        let by_height = u64::from(self.width) * u64::from(TALLEST) / u64::from(self.height.max(1));
        u32::try_from(by_height).unwrap_or(WIDEST).min(self.width).clamp(1, WIDEST)
    }
}

impl Credit {
    /// The credit of this kind. `None` where a name is needed and missing, or too long.
    pub fn new(kind: CreditKind, name: &str) -> Option<Self> {
        let name = name.trim();
        let fits = !name.is_empty() && name.chars().count() <= LONGEST_NAME;
        match kind {
            CreditKind::Anonymous => Some(Self::Anonymous),
            CreditKind::FirstName => fits.then(|| Self::FirstName(name.to_owned())),
            CreditKind::Pseudonym => fits.then(|| Self::Pseudonym(name.to_owned())),
        }
    }

    /// Which kind it is.
    pub const fn kind(&self) -> CreditKind {
        match self {
            Self::FirstName(_) => CreditKind::FirstName,
            Self::Pseudonym(_) => CreditKind::Pseudonym,
            Self::Anonymous => CreditKind::Anonymous,
        }
    }

    /// The name that is shown; empty for anonymous words.
    pub fn name(&self) -> &str {
        match self {
            Self::FirstName(name) | Self::Pseudonym(name) => name,
            Self::Anonymous => "",
        }
    }
}

impl Uses {
    /// Whether this use was agreed to.
    pub const fn has(self, used: Use) -> bool {
        match used {
            Use::Pages => self.pages,
            Use::Print => self.print,
            Use::Exports => self.exports,
        }
    }

    /// Those that were agreed to.
    pub fn all(self) -> impl Iterator<Item = Use> {
        Use::ALL.iter().copied().filter(move |used| self.has(*used))
    }
}

impl Consent {
    pub(crate) fn of(key: &SealKey, row: &ConsentRow) -> Result<Self, StoreError> {
        Ok(Self {
            who: open_some(key, WHO, row.id, row.who_sealed.as_ref())?,
            way: Way::from_code(&row.way).unwrap_or(Way::Spoken),
            given_on: row.given_on,
            until: row.until,
            uses: Uses { pages: row.on_pages, print: row.in_print, exports: row.in_exports },
        })
    }

    /// Whether it can stand: it is for something, ends after it begins and within [`MOST_YEARS`], and names nobody at
    /// length.
    pub fn is_fit(&self) -> bool {
        let latest = self.given_on.checked_add_months(chrono::Months::new(12 * MOST_YEARS));
        self.uses.all().next().is_some()
            && self.until >= self.given_on
            && latest.is_some_and(|latest| self.until <= latest)
            && self.who.chars().count() <= LONGEST_NAME
    }
}

impl Trace {
    /// The people whose consent is missing on this day, for pages at least, by part.
    pub fn missing(&self, today: NaiveDate) -> Vec<u8> {
        let agrees = |part: u8| {
            let mut of = self.consents.iter().filter(|(one, _)| *one == part);
            of.any(|(_, consent)| consent.uses.pages && consent.until >= today)
        };
        (0..=self.faces).filter(|part| !agrees(*part)).collect()
    }

    /// Whether everybody sees it on this day.
    pub fn is_shown(&self, today: NaiveDate) -> bool {
        self.published_on.is_some() && self.missing(today).is_empty()
    }

    /// The first day on which somebody's consent has ended.
    pub fn until(&self) -> Option<NaiveDate> {
        self.consents.iter().map(|(_, consent)| consent.until).min()
    }
}

/// What of a row may be shown, opened.
pub(crate) fn shown_of(key: &SealKey, row: &TraceRow, frame: Option<FrameRow>) -> Result<Shown, StoreError> {
    let name = open_some(key, NAME, row.id, row.name_sealed.as_ref())?;
    let kind = CreditKind::from_code(&row.credit).unwrap_or(CreditKind::Anonymous);
    let whole = |number: i64| u32::try_from(number).unwrap_or(0);
    Ok(Shown {
        id: row.id.into(),
        words: open_some(key, WORDS, row.id, row.words_sealed.as_ref())?,
        credit: Credit::new(kind, &name).unwrap_or(Credit::Anonymous),
        frame: frame.map(|frame| Frame {
            width: whole(frame.width),
            height: whole(frame.height),
            described: frame.described,
        }),
    })
}

impl fmt::Debug for Credit {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Credit({})", self.kind().code())
    }
}

impl fmt::Debug for Consent {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Consent({:?} until {})", self.uses, self.until)
    }
}

impl fmt::Debug for Trace {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Trace({}, {} faces, {} consents)", self.id, self.faces, self.consents.len())
    }
}
