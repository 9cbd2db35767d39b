//! What people need, as relations, circuits and groups name it: a topic, or a whole family of topics.

use vocabulary::Locale;
use vocabulary::codes::{Topic, TopicCategory};
use web::Choice;

/// A topic of the directory, or a family that covers its topics.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NeedCode {
    /// One topic.
    Topic(Topic),
    /// Every topic of a family.
    Category(TopicCategory),
}

impl NeedCode {
    /// Reads the code of a topic or of a family.
    pub fn from_code(code: &str) -> Option<Self> {
        let topic = Topic::from_code(code).map(Self::Topic);
        topic.or_else(|| TopicCategory::from_code(code).map(Self::Category))
    }

    /// The code that is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Topic(topic) => topic.code(),
            Self::Category(category) => category.code(),
        }
    }

    /// What people read.
    pub const fn label(self, locale: Locale) -> &'static str {
        match self {
            Self::Topic(topic) => topic.label(locale),
            Self::Category(category) => category.label(locale),
        }
    }

    /// Its family: itself, or that of its topic.
    pub fn category(self) -> TopicCategory {
        match self {
            Self::Topic(topic) => topic.category(),
            Self::Category(category) => category,
        }
    }

    /// Whether who asks for this topic is answered.
    pub fn covers(self, asked: Topic) -> bool {
        match self {
            Self::Topic(topic) => topic == asked,
            Self::Category(category) => category == asked.category(),
        }
    }

    /// Families, each followed by its topics, for a field to choose from.
    pub(crate) fn choices(locale: Locale, chosen: &str, none: &str) -> Vec<Choice> {
        let mut choices = vec![Choice::new("", none, chosen.is_empty())];
        for category in TopicCategory::ALL {
            let label = category.label(locale);
            choices.push(Choice::new(category.code(), label, category.code() == chosen));
            for topic in Topic::ALL.iter().filter(|topic| topic.category() == *category) {
                let label = format!("{label} : {}", topic.label(locale));
                choices.push(Choice::new(topic.code(), label, topic.code() == chosen));
            }
        }
        choices
    }
}
