//! The lists keep their promises: complete, without doubles, readable in both languages.

use super::*;
use crate::Locale;

/// What one list says of one of its words.
struct Word {
    code: &'static str,
    labels: Vec<&'static str>,
    reads_back: bool,
}

macro_rules! lists {
    ($($list:ident = $count:literal),+ $(,)?) => {[$((
        stringify!($list),
        $count,
        $list::ALL.iter().map(|word| Word {
            code: word.code(),
            labels: Locale::ALL.iter().map(|locale| word.label(*locale)).collect(),
            reads_back: $list::from_code(word.code()) == Some(*word) && $list::from_code("no-such-code").is_none(),
        }).collect::<Vec<_>>(),
    )),+]};
}

#[test]
fn every_list_is_complete_and_readable() {
    let lists = lists!(
        Topic = 73,
        TopicCategory = 16,
        Audience = 14,
        ServiceKind = 6,
        Cost = 2,
        DeliveryMode = 5,
        AccessMode = 4,
        WhoCanRefer = 2,
        CarrierNetwork = 108,
        LegalFamily = 3,
        Sector = 3,
        Basis = 2,
        OrganizationKind = 56,
        TemporaryState = 4,
        ServiceStatus = 4,
        MeanKind = 7,
        Disclosure = 3,
    );
    for (list, count, words) in lists {
        assert_eq!(words.len(), count, "{list}");
        let french: std::collections::BTreeSet<_> = words.iter().map(|word| word.labels[0]).collect();
        assert_eq!(french.len(), count, "two words of {list} read the same");
        for word in words {
            assert!(word.reads_back, "{list} {}", word.code);
            assert_eq!(word.code, crate::fold(word.code), "{list}: codes are plain");
            assert!(word.labels.iter().all(|label| label.len() > 1), "{list}: {} has no label", word.code);
        }
    }
}

#[test]
fn a_word_is_written_as_its_code() {
    assert_eq!(serde_json::to_string(&Topic::Food).unwrap(), "\"equipement-et-alimentation--alimentation\"");
    assert_eq!(serde_json::from_str::<Cost>("\"gratuit\"").unwrap(), Cost::Free);
    let refused = serde_json::from_str::<Cost>("\"cadeau\"").unwrap_err().to_string();
    assert!(refused.starts_with("« cadeau » is not a code of the list Cost"), "{refused}");
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
    let local: Vec<_> =
        Topic::ALL.iter().filter(|topic| topic.is_local()).map(|topic| topic.code()).collect();
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
