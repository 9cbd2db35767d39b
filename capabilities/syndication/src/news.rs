//! News of the directory: one line for one thing that happened to a public record.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum What {
    /// A record is new.
    Opened,
    /// It says something else.
    Edited,
    /// It is full, short of stock or closed for a while, or no longer so.
    Announced,
    /// It exists no more, or nobody vouches for it any longer.
    Gone,
    /// It is back.
    Back,
}

impl What {
    /// Everything that can happen.
    pub(crate) const ALL: [What; 5] = [What::Opened, What::Edited, What::Announced, What::Gone, What::Back];

    /// The word kept and told to programs.
    pub(crate) fn code(self) -> &'static str {
        match self {
            What::Opened => "opened",
            What::Edited => "edited",
            What::Announced => "announced",
            What::Gone => "gone",
            What::Back => "back",
        }
    }

    /// What a word means.
    pub(crate) fn from_code(code: &str) -> Option<What> {
        What::ALL.into_iter().find(|what| what.code() == code)
    }

    /// The key of its sentence.
    pub(crate) fn key(self) -> &'static str {
        match self {
            What::Opened => "syndication-news-opened",
            What::Edited => "syndication-news-edited",
            What::Announced => "syndication-news-announced",
            What::Gone => "syndication-news-gone",
            What::Back => "syndication-news-back",
        }
    }

    /// What a fact of the directory tells. Confirming is no news: it says that nothing changed.
    pub(crate) fn of_fact(name: &str) -> Option<What> {
        let (kind, deed) = name.strip_prefix("directory.")?.split_once('.')?;
        if kind != "service" {
            return None;
        }
        match deed {
            "opened" => Some(What::Opened),
            "edited" => Some(What::Edited),
            "announced" => Some(What::Announced),
            "retired" | "archived" => Some(What::Gone),
            "revived" => Some(What::Back),
            _ => None,
        }
    }
}

/// One line of news.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct NewsItem {
    /// The number of the fact that told of it: news are in its order.
    pub(crate) seq: i64,
    /// When it happened.
    pub(crate) at: DateTime<Utc>,
    /// What happened.
    pub(crate) what: What,
    /// The service it happened to.
    pub(crate) record: Uuid,
    /// Its name then.
    pub(crate) title: String,
    /// Its organisation then.
    pub(crate) organization: String,
    /// Its address in the house.
    pub(crate) path: String,
    /// The last day of what was announced.
    pub(crate) until: Option<NaiveDate>,
}

/// What somebody wishes to hear of. Nothing chosen means everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Wish {
    /// A category of needs, by its code; empty for all.
    pub(crate) theme: String,
    /// A commune, by its INSEE code; empty for all.
    pub(crate) commune: String,
}

#[cfg(test)]
mod tests {
    use super::What;

    #[test]
    fn facts_that_say_nothing_new_are_no_news() {
        assert_eq!(What::of_fact("directory.service.edited"), Some(What::Edited));
        assert_eq!(What::of_fact("directory.service.archived"), Some(What::Gone));
        for silent in [
            "directory.service.confirmed",
            "directory.organization.edited",
            "directory.imported",
            "upkeep.answered",
        ] {
            assert_eq!(What::of_fact(silent), None, "{silent}");
        }
        assert!(What::ALL.iter().all(|what| What::from_code(what.code()) == Some(*what)));
    }
}
