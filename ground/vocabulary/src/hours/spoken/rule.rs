//! One rule of spoken hours being put together, and how it is written the OpenStreetMap way.

use super::Half;
use super::when::When;

/// What a rule says of the door.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum State {
    #[default]
    Open,
    Closed,
    Unsure,
}

/// How a rule stands to those before it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Joint {
    /// It says what holds on its days.
    #[default]
    Instead,
    /// It adds to what holds already.
    Also,
    /// It holds where nothing else does.
    Otherwise,
}

/// A rule: when, which openings, with which note.
#[derive(Debug, Clone, Default)]
pub(super) struct Rule {
    pub(super) when: Vec<When>,
    pub(super) times: Vec<String>,
    pub(super) state: State,
    pub(super) half: Option<Half>,
    pub(super) notes: Vec<String>,
    pub(super) joint: Joint,
    /// The words it comes from, in bytes of the text.
    pub(super) at: std::ops::Range<usize>,
    /// Whether it stands in the same sentence as the rule before.
    pub(super) same_sentence: bool,
    /// Whether only a comma stands between it and a rule that seemed whole: it may be the rest of that one.
    pub(super) after_comma: bool,
    /// Whether « fermé » was said after its days, so that days that follow belong to another rule.
    pub(super) settled: bool,
    /// Whether it is what « sauf » takes out.
    pub(super) excepted: bool,
}

impl Rule {
    /// Whether it speaks of days, rather than of a part of the year only.
    pub(super) fn has_days(&self) -> bool {
        self.when.iter().any(|when| matches!(when, When::Days(_) | When::Ranked(_)))
    }

    /// Whether it speaks of a part of the year.
    pub(super) fn has_season(&self) -> bool {
        self.when.iter().any(|when| matches!(when, When::Season { .. } | When::Years(_) | When::Weeks(_)))
    }

    /// Whether nothing was said yet.
    pub(super) fn is_blank(&self) -> bool {
        self.when.is_empty()
            && self.times.is_empty()
            && self.state == State::Open
            && self.half.is_none()
            && self.notes.is_empty()
    }

    /// Whether it only says when.
    pub(super) fn lacks_openings(&self) -> bool {
        self.times.is_empty() && self.state == State::Open && self.half.is_none()
    }

    /// Whether it is nothing but a note.
    pub(super) fn is_note(&self) -> bool {
        self.when.is_empty() && self.lacks_openings() && !self.notes.is_empty()
    }

    /// Whether it belongs to the ordinary week.
    pub(super) fn is_of_the_week(&self) -> bool {
        self.rank() <= 1 && !self.is_note()
    }

    /// How particular it is. What people mean does not depend on the order they say it in: a closed Wednesday is
    /// closed though the week is told after it, a date weighs more than a season, and a season more than a week.
    pub(super) fn rank(&self) -> u8 {
        let closed = self.state == State::Closed;
        let says = |kind: fn(&When) -> bool| self.when.iter().any(kind);
        match () {
            () if self.joint == Joint::Otherwise => 7,
            () if says(|when| matches!(when, When::Season { single: true, .. })) => 6,
            () if !self.has_season() && says(|when| matches!(when, When::Days(days) if days == "PH")) => 5,
            () if closed && self.has_season() => 4,
            () if closed && says(|when| matches!(when, When::Ranked(_))) => 4,
            () if self.has_season() => 3,
            () if says(|when| matches!(when, When::Ranked(_))) => 2,
            () if closed => 1,
            () => 0,
        }
    }

    /// The rule in OpenStreetMap's words.
    pub(super) fn text(&self) -> String {
        let seasons = self.pick(|when| match when {
            When::Season { text, .. } => Some(text),
            _ => None,
        });
        let years = self.pick(|when| if let When::Years(text) = when { Some(text) } else { None });
        let weeks = self.pick(|when| if let When::Weeks(text) = when { Some(text) } else { None });
        let days = self.pick(|when| match when {
            When::Days(text) | When::Ranked(text) => Some(text),
            _ => None,
        });
        let state = match self.state {
            State::Open => "",
            State::Closed => "off",
            State::Unsure => "unknown",
        };
        let note = match self.notes.as_slice() {
            [] => String::new(),
            notes => format!("\"{}\"", notes.join(", ").replace('"', "’")),
        };
        let times = self.times.join(",");
        let mut parts = vec![years.as_str(), &seasons, &weeks, &days, &times, state, &note];
        parts.retain(|part| !part.is_empty());
        parts.join(" ")
    }

    fn pick<'a>(&'a self, chosen: impl Fn(&'a When) -> Option<&'a String>) -> String {
        self.when.iter().filter_map(chosen).map(String::as_str).collect::<Vec<_>>().join(",")
    }
}
