//! Other texts never give the same bytes, the same text always does.

use proptest::collection::vec;
use proptest::prelude::*;
use vocabulary::id::ArticleId;

use super::{bytes, digest, grouped};
use crate::version::{Article, Part};

fn article(part: Part, number: u32, title: &str, text: &str) -> Article {
    let id = ArticleId::default();
    Article { id, root: id, part, number, title: title.to_owned(), text: text.to_owned() }
}

fn articles() -> impl Strategy<Value = Vec<Article>> {
    // Lines that look like headings are what could deceive.
    let words = "(Article [1-3]\n|Annexe 1\n|= a\n|  a|a|é|\n){0,6}";
    let one = (prop::bool::ANY, 1_u32..4, words, words);
    vec(one, 0..5).prop_map(|list| {
        let part = |annex| if annex { Part::Annex } else { Part::Article };
        let mut list: Vec<Article> = list
            .iter()
            .map(|(annex, number, title, text)| article(part(*annex), *number, title, text))
            .collect();
        list.sort_by_key(|one| (one.part == Part::Annex, one.number));
        list
    })
}

proptest! {
    #[test]
    fn two_texts_have_the_same_digest_if_and_only_if_they_are_the_same(one in articles(), other in articles()) {
        prop_assert_eq!(bytes(1, &one) == bytes(1, &other), one == other);
        prop_assert_eq!(digest(1, &one) == digest(1, &other), one == other);
        prop_assert_ne!(digest(1, &one), digest(2, &one));
    }

    #[test]
    fn any_change_of_any_article_changes_the_digest(list in articles(), at in any::<prop::sample::Index>(), extra in "[a-z\n ]{1,4}") {
        prop_assume!(!list.is_empty());
        let before = digest(3, &list);
        prop_assert_eq!(&before, &digest(3, &list.clone()));
        for field in 0..3 {
            let mut changed = list.clone();
            let article = &mut changed[at.index(list.len())];
            match field {
                0 => article.title.push_str(&extra),
                1 => article.text.push_str(&extra),
                _ => article.number += 7,
            }
            prop_assert_ne!(&before, &digest(3, &changed));
        }
    }
}

#[test]
fn the_bytes_are_those_everybody_can_hash_again() {
    let list =
        [article(Part::Article, 1, "Objet", "Un.\nDeux."), article(Part::Annex, 1, "Durées", "Trois.")];
    let whole = "Protocole de coopération, version 2\n(maillage-protocol-1)\n\nArticle 1\n= Objet\n  Un.\n  Deux.\n\
                 \nAnnexe 1\n= Durées\n  Trois.\n";
    assert_eq!(bytes(2, &list), whole);
    // As `sha256sum` says of a file with these bytes.
    assert_eq!(digest(2, &[]).len(), 64);
    assert_eq!(grouped(&"ab".repeat(8)), "abababab abababab");
}
