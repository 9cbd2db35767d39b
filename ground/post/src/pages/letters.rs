//! Every letter of the demo, the newest first.

use axum::extract::State;
use web::{Failure, Page, Visit};

use super::{PostOffice, failure, moment, opened};
use crate::paths;
use crate::store::newest_letters;

/// A demo has no use for older ones.
const SHOWN: i64 = 500;

#[derive(askama::Template)]
#[template(path = "pages/letters.html")]
struct Letters<'a> {
    visit: &'a Visit,
    letters: Vec<Line>,
}

struct Line {
    path: String,
    subject: String,
    language: &'static str,
    to: String,
    written: String,
}

pub(super) async fn show(visit: Visit, State(office): State<PostOffice>) -> Result<Page, Failure> {
    let rows = office.db.read(|c| newest_letters(c, SHOWN)).await.map_err(failure)?;
    let mut letters = Vec::with_capacity(rows.len());
    for row in &rows {
        let Some(letter) = opened(&office.key, row).map_err(failure)? else { continue };
        letters.push(Line {
            path: paths::letter(letter.id.into()),
            subject: letter.content.letter.subject,
            language: letter.locale.code(),
            to: letter.to,
            written: moment(&visit, letter.written_at),
        });
    }
    let title = visit.say("post-letters-title").into_owned();
    Ok(visit.page(title, &Letters { visit: &visit, letters }).not_indexed())
}
