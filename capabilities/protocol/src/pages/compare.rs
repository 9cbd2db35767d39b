//! Two versions side by side, article by article and word by word.

use std::collections::BTreeSet;

use ::store::Conn;
use axum::extract::State;
use vocabulary::id::ArticleId;
use web::{Crumb, Failure, Page, Visit};

use super::document::{Sides, heading, sides};
use super::{Protocol, asked, failure, reads_drafts, version_words};
use crate::paths;
use crate::store::versions as kept;
use crate::version::{Article, ProtocolVersion};

#[derive(askama::Template)]
#[template(path = "pages/compare.html")]
struct Compare<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    old: String,
    new: String,
    /// What differs, in a count.
    changed: usize,
    rows: Vec<Row>,
    same: Vec<String>,
}

/// An article that differs.
struct Row {
    heading: String,
    sides: Sides,
}

pub(super) async fn show(visit: Visit, State(room): State<Protocol>) -> Result<Page, Failure> {
    let number = |name| asked(&visit, name).and_then(|text| text.parse::<u32>().ok());
    let (old, new) = number("de").zip(number("a")).ok_or(Failure::NotFound)?;
    let drafts = reads_drafts(&visit);
    let read = move |conn: &mut Conn| {
        let mut texts = Vec::new();
        for number in [old, new] {
            let found = kept::version_numbered(conn, number)?;
            let found = found.filter(|version| drafts || version.is_public());
            texts.extend(found.map(|version| kept::with_text(conn, version)).transpose()?);
        }
        Ok(texts)
    };
    let texts = room.db.read(read).await.map_err(failure)?;
    // Long texts take a while to compare word by word: not on the thread that answers others.
    let compared = tokio::task::spawn_blocking(move || {
        let sides = match texts.as_slice() {
            [old, new] => compared(old, new),
            _ => Vec::new(),
        };
        (texts, sides)
    });
    let (texts, sides) = compared.await.map_err(|fault| Failure::internal(&fault))?;
    let [old, new] = texts.as_slice() else { return Err(Failure::NotFound) };
    Ok(page(&visit, (old, new), sides))
}

/// Each pair that differs, word by word, in their order.
fn compared(old: &ProtocolVersion, new: &ProtocolVersion) -> Vec<Sides> {
    let says = |article: Option<&Article>| {
        article.map(|article| (article.title.clone(), article.text.clone())).unwrap_or_default()
    };
    let pairs = paired(&old.articles, &new.articles).into_iter().filter(|pair| !is_same(pair));
    let both = pairs.map(|pair| (says(pair.0), says(pair.1)));
    both.map(|(before, after)| sides((&before.0, &before.1), (&after.0, &after.1))).collect()
}

fn page(visit: &Visit, (old, new): (&ProtocolVersion, &ProtocolVersion), sides: Vec<Sides>) -> Page {
    let pairs = paired(&old.articles, &new.articles);
    let named =
        |pair: &Pair<'_>| pair.1.or(pair.0).map(|article| heading(visit, article)).unwrap_or_default();
    let (same, differing): (Vec<&Pair<'_>>, Vec<&Pair<'_>>) = pairs.iter().partition(|pair| is_same(pair));
    let rows = differing.iter().zip(sides).map(|(pair, sides)| Row { heading: named(pair), sides });
    let title = visit.say("protocol-compare-title").into_owned();
    let body = Compare {
        visit,
        crumbs: vec![
            Crumb { label: visit.say("protocol-title").into_owned(), href: paths::PROTOCOL.to_owned() },
            Crumb {
                label: visit.say("protocol-versions-title").into_owned(),
                href: paths::VERSIONS.to_owned(),
            },
            Crumb { label: title.clone(), href: String::new() },
        ],
        old: version_words(visit, old.version.number),
        new: version_words(visit, new.version.number),
        changed: differing.len(),
        rows: rows.collect(),
        same: same.iter().map(|pair| named(pair)).collect(),
    };
    visit.page(title, &body).not_indexed()
}

/// What an article was and what it is; one of them may not exist.
type Pair<'a> = (Option<&'a Article>, Option<&'a Article>);

fn is_same(pair: &Pair<'_>) -> bool {
    matches!(pair, (Some(old), Some(new)) if old.title == new.title && old.text == new.text)
}

/// Articles paired by the first one they were copied from: those of the new text in its order, each part followed by
/// what is no longer there.
fn paired<'a>(old: &'a [Article], new: &'a [Article]) -> Vec<Pair<'a>> {
    let known: BTreeSet<ArticleId> = new.iter().map(|article| article.root).collect();
    let before = |article: &Article| old.iter().find(|one| one.root == article.root);
    let kept = new.iter().map(|article| (before(article), Some(article)));
    let gone = old.iter().filter(|article| !known.contains(&article.root));
    kept.chain(gone.map(|article| (Some(article), None))).collect()
}
