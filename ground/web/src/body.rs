//! What a page says from top to bottom, one piece after the other: words, facts, tables, forms.

use askama::Template;

use crate::{Crumb, Page, Tone, Visit};

/// One cell of a table: words, which may lead somewhere, and forms below them.
#[derive(Default)]
pub struct Cell {
    label: String,
    href: String,
    html: String,
}

impl Cell {
    /// Words.
    pub fn text(label: impl Into<String>) -> Self {
        Self { label: label.into(), ..Self::default() }
    }

    /// Words that lead somewhere; plain ones where the way is empty.
    pub fn link(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self { label: label.into(), href: href.into(), ..Self::default() }
    }

    /// The same with more words on a line of their own below: a telephone has no room for one more column.
    pub fn below(mut self, words: impl AsRef<str>) -> Self {
        if !words.as_ref().is_empty() {
            self.html.push_str("<br><span class=\"small soft\">");
            self.html.push_str(&crate::escaped(words.as_ref()));
            self.html.push_str("</span>");
        }
        self
    }

    /// The same with something drawn below.
    pub fn with(mut self, html: impl AsRef<str>) -> Self {
        self.html.push_str(html.as_ref());
        self
    }
}

/// A table with its headings; the first cell of each row names it.
pub struct Table {
    caption: String,
    head: Vec<String>,
    rows: Vec<Vec<Cell>>,
}

/// A piece of a page.
enum Piece {
    Heading { id: String, text: String },
    Text(String),
    Hint(String),
    Notice { tone: Tone, title: String, text: String },
    Facts(Vec<(String, Cell)>),
    Table(Table),
    Ways { ways: Vec<Crumb>, first: &'static str },
    List(Vec<Cell>),
    More { summary: String, html: String },
    Html(String),
}

/// The body of a page, written from top to bottom.
pub struct Body<'a> {
    visit: &'a Visit,
    title: String,
    crumbs: Vec<Crumb>,
    lead: String,
    pieces: Vec<Piece>,
}

#[derive(Template)]
#[template(path = "body.html")]
struct Drawn<'a> {
    visit: &'a Visit,
    body: &'a Body<'a>,
}

impl<'a> Body<'a> {
    /// A page of this title.
    pub fn new(visit: &'a Visit, title: impl Into<String>) -> Self {
        Self { visit, title: title.into(), crumbs: Vec::new(), lead: String::new(), pieces: Vec::new() }
    }

    /// A page whose title is the words of a key.
    pub fn titled(visit: &'a Visit, key: &str) -> Self {
        Self::new(visit, visit.say(key))
    }

    /// The ways back, the nearest last; the page itself is added.
    pub fn below(&mut self, ways: Vec<Crumb>) -> &mut Self {
        self.crumbs = ways;
        self.crumbs.push(Crumb { label: self.title.clone(), href: String::new() });
        self
    }

    /// The first sentence.
    pub fn lead(&mut self, text: impl Into<String>) -> &mut Self {
        self.lead = text.into();
        self
    }

    fn push(&mut self, piece: Piece) -> &mut Self {
        self.pieces.push(piece);
        self
    }

    /// A heading, which can be led to.
    pub fn heading(&mut self, id: &str, key: &str) -> &mut Self {
        let text = self.visit.say(key).into_owned();
        self.named_heading(id, text)
    }

    /// A heading in given words.
    pub fn named_heading(&mut self, id: &str, text: impl Into<String>) -> &mut Self {
        self.push(Piece::Heading { id: id.to_owned(), text: text.into() })
    }

    /// A paragraph; none where there is nothing to say.
    pub fn text(&mut self, text: impl Into<String>) -> &mut Self {
        let text = text.into();
        if text.is_empty() { self } else { self.push(Piece::Text(text)) }
    }

    /// The words of a key as a paragraph.
    pub fn say(&mut self, key: &str) -> &mut Self {
        let text = self.visit.say(key).into_owned();
        self.text(text)
    }

    /// The words of a key in small letters.
    pub fn hint(&mut self, key: &str) -> &mut Self {
        let text = self.visit.say(key).into_owned();
        self.push(Piece::Hint(text))
    }

    /// Something to see first.
    pub fn notice(&mut self, tone: Tone, title: impl Into<String>, text: impl Into<String>) -> &mut Self {
        self.push(Piece::Notice { tone, title: title.into(), text: text.into() })
    }

    /// What is known, term by term; the terms are keys.
    pub fn facts(&mut self, facts: Vec<(&str, Cell)>) -> &mut Self {
        let said = facts.into_iter().map(|(key, cell)| (self.visit.say(key).into_owned(), cell)).collect();
        self.push(Piece::Facts(said))
    }

    /// A table; what is said instead where it has no row. The headings are keys.
    pub fn table(
        &mut self,
        (caption, empty): (&str, &str),
        head: &[&str],
        rows: Vec<Vec<Cell>>,
    ) -> &mut Self {
        if rows.is_empty() {
            return self.say(empty);
        }
        let caption = self.visit.say(caption).into_owned();
        let head = head.iter().map(|key| self.visit.say(key).into_owned()).collect();
        self.push(Piece::Table(Table { caption, head, rows }))
    }

    /// Ways on: the key of the words and the address; the first is what most come for.
    pub fn ways(&mut self, ways: &[(&str, String)]) -> &mut Self {
        self.some_ways(ways, "primary")
    }

    /// Ways on of which none comes before the others.
    pub fn plain_ways(&mut self, ways: &[(&str, String)]) -> &mut Self {
        self.some_ways(ways, "plain")
    }

    fn some_ways(&mut self, ways: &[(&str, String)], first: &'static str) -> &mut Self {
        if ways.is_empty() {
            return self;
        }
        let crumb = |(key, href): &(&str, String)| Crumb {
            label: self.visit.say(key).into_owned(),
            href: href.clone(),
        };
        let ways = ways.iter().map(crumb).collect();
        self.push(Piece::Ways { ways, first })
    }

    /// Lines one below the other.
    pub fn list(&mut self, lines: Vec<Cell>) -> &mut Self {
        if lines.is_empty() { self } else { self.push(Piece::List(lines)) }
    }

    /// Something drawn that is unfolded on demand.
    pub fn more(&mut self, key: &str, html: impl Into<String>) -> &mut Self {
        let summary = self.visit.say(key).into_owned();
        self.push(Piece::More { summary, html: html.into() })
    }

    /// Something drawn: a form, a map.
    pub fn html(&mut self, html: impl Into<String>) -> &mut Self {
        self.push(Piece::Html(html.into()))
    }

    /// The page of a member, or of who holds a secret: no search engine keeps it.
    pub fn page(&self) -> Page {
        self.drawn().not_indexed()
    }

    fn drawn(&self) -> Page {
        self.visit.page(self.title.clone(), &Drawn { visit: self.visit, body: self })
    }

    /// The page, described by its first sentence to search engines.
    pub fn public_page(&self) -> Page {
        let sentence = if self.lead.is_empty() { &self.title } else { &self.lead };
        self.drawn().description(sentence.clone())
    }
}
