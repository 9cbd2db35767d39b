//! The protocol as a document: passages with their headings, and two texts side by side.

use web::Visit;

use crate::amendment::Comment;
use crate::blocks::{Block, blocks};
use crate::difference::{Fate, Piece, compare, side};
use crate::rounds::day;
use crate::version::{Article, Part, ProtocolVersion};

/// An article or an annex as it is read.
pub(super) struct Passage {
    /// Where the table of contents leads.
    pub(super) anchor: String,
    /// « Article 3. Le réseau et les partenariats ».
    pub(super) heading: String,
    pub(super) blocks: Vec<Block>,
    /// Where it is discussed, while it is being written.
    pub(super) href: String,
    /// What is said there, in a count.
    pub(super) talk: String,
}

/// « Article 3. Le réseau et les partenariats ».
pub(super) fn heading(visit: &Visit, article: &Article) -> String {
    let key = match article.part {
        Part::Article => "protocol-heading-article",
        Part::Annex => "protocol-heading-annex",
    };
    let values = [("number", article.number.into()), ("title", article.title.as_str().into())];
    visit.say_with(key, &values).into_owned()
}

/// Every passage of a version, in the order it is read.
pub(super) fn passages(visit: &Visit, text: &ProtocolVersion) -> Vec<Passage> {
    text.articles.iter().map(|article| passage(visit, article)).collect()
}

/// An article as it is read.
pub(super) fn passage(visit: &Visit, article: &Article) -> Passage {
    Passage {
        anchor: format!("{}-{}", article.part.code(), article.number),
        heading: heading(visit, article),
        blocks: blocks(&article.text),
        href: String::new(),
        talk: String::new(),
    }
}

/// Two texts side by side, word by word.
pub(super) struct Sides {
    old: Vec<Vec<Piece>>,
    new: Vec<Vec<Piece>>,
}

impl Sides {
    pub(super) fn before(&self) -> &[Vec<Piece>] {
        &self.old
    }

    pub(super) fn after(&self) -> &[Vec<Piece>] {
        &self.new
    }
}

/// Two articles side by side, each as its title and its text.
pub(super) fn sides((old_title, old): (&str, &str), (new_title, new): (&str, &str)) -> Sides {
    let together = |title: &str, text: &str| format!("{title}\n{text}").trim().to_owned();
    let pieces = compare(&together(old_title, old), &together(new_title, new));
    Sides { old: side(&pieces, Fate::Added), new: side(&pieces, Fate::Removed) }
}

/// A comment as it is read: in whose name, when.
pub(super) struct Said {
    pub(super) by: String,
    pub(super) on: String,
    pub(super) words: String,
}

/// The comments about an article or an amendment.
pub(super) fn said(visit: &Visit, comments: &[Comment], subject: uuid::Uuid) -> Vec<Said> {
    let about = comments.iter().filter(|comment| comment.subject == subject);
    let shown = |comment: &Comment| Said {
        by: comment
            .organization_name
            .clone()
            .unwrap_or_else(|| visit.say("protocol-by-coordination").into_owned()),
        on: visit.date(day(comment.written_at)),
        words: comment.words.clone(),
    };
    about.map(shown).collect()
}
