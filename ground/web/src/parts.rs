//! The small types behind the parts: crumbs, pages, choices, and the states a badge can show.

use std::fmt::Write;

/// One step of the way to a page; the last one is the page itself and leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crumb {
    /// What is read.
    pub label: String,
    /// Where it leads; empty for the page itself.
    pub href: String,
}

/// One choice of a list, of a group of boxes or of a filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// How many results it would leave, when that is known.
    pub count: Option<u64>,
    /// Whether it is chosen.
    pub chosen: bool,
}

impl Choice {
    /// A choice without a count.
    pub fn new(value: impl Into<String>, label: impl Into<String>, chosen: bool) -> Self {
        Self { value: value.into(), label: label.into(), count: None, chosen }
    }

    /// The same choice with the number of results it would leave.
    #[must_use]
    pub fn counted(mut self, count: u64) -> Self {
        self.count = Some(count);
        self
    }
}

/// Where one stands in a list too long for one page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pager {
    /// The page shown, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// The address of the page before, or empty.
    pub previous: String,
    /// The address of the page after, or empty.
    pub next: String,
}

impl Pager {
    /// A pager whose addresses come from the page number.
    pub fn new(page: usize, pages: usize, address: impl Fn(usize) -> String) -> Self {
        let previous = if page > 1 { address(page - 1) } else { String::new() };
        let next = if page < pages { address(page + 1) } else { String::new() };
        Self { page, pages, previous, next }
    }
}

/// How sure one may be that a record is still true.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// Confirmed recently.
    Fresh,
    /// Due for a confirmation.
    ToConfirm,
    /// Not confirmed for too long.
    Stale,
    /// Somebody reported a fault.
    Doubtful,
}

impl Freshness {
    /// All states.
    pub const ALL: [Self; 4] = [Self::Fresh, Self::ToConfirm, Self::Stale, Self::Doubtful];

    /// The word of the state, in classes and in text keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Fresh => "fresh",
            Self::ToConfirm => "to-confirm",
            Self::Stale => "stale",
            Self::Doubtful => "doubtful",
        }
    }

    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Fresh => "web-freshness-fresh",
            Self::ToConfirm => "web-freshness-to-confirm",
            Self::Stale => "web-freshness-stale",
            Self::Doubtful => "web-freshness-doubtful",
        }
    }

    /// The shape of the state, so that colour is never needed to tell it.
    pub fn icon(self) -> &'static str {
        match self {
            Self::Fresh => "check",
            Self::ToConfirm => "half",
            Self::Stale => "hourglass",
            Self::Doubtful => "alert",
        }
    }
}

/// Whether one can go there now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Openness {
    /// Open now.
    Open,
    /// Open, and closing within the hour.
    ClosesSoon,
    /// Closed for now.
    Closed,
    /// Nobody said when it opens.
    Unknown,
    /// Takes nobody more for now.
    Full,
    /// Has little left to give.
    LowStock,
    /// Closed until further notice or until a date.
    Suspended,
}

impl Openness {
    /// All states.
    pub const ALL: [Self; 7] = [
        Self::Open,
        Self::ClosesSoon,
        Self::Closed,
        Self::Unknown,
        Self::Full,
        Self::LowStock,
        Self::Suspended,
    ];

    /// The word of the state, in classes and in text keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::ClosesSoon => "closes-soon",
            Self::Closed => "closed",
            Self::Unknown => "unknown",
            Self::Full => "full",
            Self::LowStock => "low-stock",
            Self::Suspended => "suspended",
        }
    }

    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Open => "web-openness-open",
            Self::ClosesSoon => "web-openness-closes-soon",
            Self::Closed => "web-openness-closed",
            Self::Unknown => "web-openness-unknown",
            Self::Full => "web-openness-full",
            Self::LowStock => "web-openness-low-stock",
            Self::Suspended => "web-openness-suspended",
        }
    }

    /// The shape of the state.
    pub fn icon(self) -> &'static str {
        match self {
            Self::Open => "circle-full",
            Self::ClosesSoon => "clock",
            Self::Closed => "circle-empty",
            Self::Unknown => "question",
            Self::Full => "square-full",
            Self::LowStock => "half",
            Self::Suspended => "barred",
        }
    }
}

/// The tone of a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Information,
    /// It worked.
    Success,
    /// Take care.
    Warning,
    /// It did not work, or it is dangerous.
    Danger,
}

impl Tone {
    /// All tones.
    pub const ALL: [Self; 4] = [Self::Information, Self::Success, Self::Warning, Self::Danger];

    /// The word of the tone, in classes.
    pub fn code(self) -> &'static str {
        match self {
            Self::Information => "information",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Danger => "danger",
        }
    }

    /// The shape of the tone.
    pub fn icon(self) -> &'static str {
        match self {
            Self::Information => "information",
            Self::Success => "check",
            Self::Warning | Self::Danger => "alert",
        }
    }
}

/// A text percent-encoded for the query of an address (RFC 3986 unreserved letters stay).
pub fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b',' => {
                encoded.push(byte.into())
            }
            b' ' => encoded.push('+'),
            _ => {
                let _ = write!(encoded, "%{byte:02X}");
            }
        }
    }
    encoded
}

/// A text made safe inside HTML and SVG.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            _ => safe.push(letter),
        }
    }
    safe
}
