//! The cards that ship keep to what the form asks, and name their law.

use chrono::NaiveDate;
use vocabulary::caution::{Place, cautions};

use super::shipped;
use crate::content::{LONGEST_LINE, LONGEST_SUMMARY, LONGEST_TITLE, MOST_FACTS, MOST_LINES};

#[test]
fn the_shipped_cards_keep_to_what_the_form_asks() {
    for (handle, content) in shipped().expect("the cards") {
        assert!(
            content.title.chars().count() <= LONGEST_TITLE
                && content.summary.chars().count() <= LONGEST_SUMMARY
        );
        assert!(!content.topics.is_empty() && content.facts.len() <= MOST_FACTS);
        for lines in [&content.signs, &content.steps, &content.avoid, &content.afterwards, &content.urgent] {
            assert!((1..=MOST_LINES).contains(&lines.len()), "{handle}");
            assert!(lines.iter().all(|line| line.chars().count() <= LONGEST_LINE), "{handle}");
        }
        let checked = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        for fact in &content.facts {
            assert!(!fact.is_doubtful(checked) && fact.source.contains("art. "), "{handle}: {}", fact.words);
        }
        for text in content.texts() {
            assert!(cautions(&text, Place::Public).is_empty(), "{handle}: {text}");
        }
    }
}
