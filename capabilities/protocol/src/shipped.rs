//! The protocol that comes with the house: ten articles and four annexes to begin a first draft with.

use std::sync::OnceLock;

use serde::Deserialize;
use vocabulary::id::{ArticleId, ProtocolVersionId};

use crate::version::{Article, Part};

/// The text as it is shipped: a proposal that the network validates and edits.
const TEXT: &str = include_str!("../texts/protocol.fr.toml");

#[derive(Debug, Default, Deserialize)]
struct Shipped {
    article: Vec<Passage>,
    annex: Vec<Passage>,
}

#[derive(Clone, Debug, Deserialize)]
struct Passage {
    title: String,
    text: String,
}

fn shipped() -> &'static Shipped {
    static READ: OnceLock<Shipped> = OnceLock::new();
    // A test reads the file; a house whose binary was broken begins with an empty draft.
    READ.get_or_init(|| toml::from_str(TEXT).unwrap_or_default())
}

/// The shipped articles, as the first ones of a draft.
pub(crate) fn articles(version: ProtocolVersionId) -> Vec<Article> {
    let Shipped { article, annex } = shipped();
    let parts = [(Part::Article, article), (Part::Annex, annex)];
    parts.into_iter().flat_map(|(part, passages)| numbered(version, part, passages)).collect()
}

fn numbered(version: ProtocolVersionId, part: Part, passages: &[Passage]) -> Vec<Article> {
    let article = |(number, passage): (u32, &Passage)| {
        let id = article_id(version, &format!("{}/{number}", part.code()));
        let (title, text) = (passage.title.trim().to_owned(), passage.text.trim().to_owned());
        Article { id, root: id, part, number, title, text }
    };
    (1..).zip(passages).map(article).collect()
}

/// The id of an article of a version, drawn from what makes it one: no chance is needed, and none may be drawn inside
/// a transaction.
pub(crate) fn article_id(version: ProtocolVersionId, what: &str) -> ArticleId {
    ArticleId::from_source("protocol", &version.to_string(), what)
}

#[cfg(test)]
mod tests {
    use super::{TEXT, articles};
    use crate::version::{LONGEST_TEXT, LONGEST_TITLE, Part, one_line};
    use vocabulary::id::ProtocolVersionId;

    #[test]
    fn ten_articles_and_four_annexes_are_shipped_in_the_form_a_version_keeps() {
        let shipped = articles(ProtocolVersionId::default());
        let count = |part| shipped.iter().filter(|article| article.part == part).count();
        assert_eq!((count(Part::Article), count(Part::Annex)), (10, 4));
        for article in &shipped {
            assert!(
                article.title.chars().count() <= LONGEST_TITLE && one_line(&article.title) == article.title
            );
            assert!(
                !article.text.is_empty() && article.text.chars().count() <= LONGEST_TEXT,
                "{}",
                article.title
            );
        }
        assert!(!TEXT.contains('!') && !TEXT.contains('·'), "plain and warm, without median dots");
    }
}
