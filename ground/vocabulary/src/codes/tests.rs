//! The lists keep their promises: complete, without doubles, readable in both languages.

use super::*;
use crate::Locale;

macro_rules! keeps_its_promises {
    ($($list:ident = $count:literal),+ $(,)?) => {$({
        assert_eq!($list::ALL.len(), $count, stringify!($list));
        let mut labels = std::collections::BTreeSet::new();
        for &word in $list::ALL {
            assert_eq!($list::from_code(word.code()), Some(word), "{}", word.code());
            assert!(word.code().bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
            for locale in Locale::ALL {
                assert!(word.label(*locale).len() > 1, "{} has no label", word.code());
            }
            assert!(labels.insert(word.label(Locale::French)), "two words read {}", word.label(Locale::French));
            assert!(!word.label(Locale::English).contains(" — "));
        }
        assert_eq!($list::from_code("no-such-code"), None);
    })+};
}

#[test]
fn every_list_is_complete_and_readable() {
    keeps_its_promises!(
        Topic = 73, TopicCategory = 16, Audience = 14, ServiceKind = 6, Cost = 2, DeliveryMode = 5, AccessMode = 4,
        WhoCanRefer = 2, CarrierNetwork = 108, LegalFamily = 3, Sector = 3, Basis = 2, OrganizationKind = 56,
        TemporaryState = 4, ServiceStatus = 4, MeanKind = 7, Disclosure = 3,
    );
}

#[test]
fn a_topic_begins_with_its_category() {
    for topic in Topic::ALL {
        let prefix = topic.code().split("--").next().unwrap();
        assert_eq!(topic.category().code(), prefix);
    }
}

#[test]
fn only_the_four_topics_we_added_are_local_and_each_is_published_under_a_national_one() {
    let local: Vec<_> = Topic::ALL.iter().filter(|topic| topic.is_local()).map(|topic| topic.code()).collect();
    assert_eq!(
        local,
        [
            "equipement-et-alimentation--hygiene",
            "difficultes-administratives-ou-juridiques--domiciliation",
            "sante--protection-maternelle-et-infantile",
            "famille--protection-de-lenfance",
        ]
    );
    assert!(Topic::ALL.iter().all(|topic| !topic.published().is_local()));
}
