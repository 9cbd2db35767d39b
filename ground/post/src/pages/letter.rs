//! One letter of the demo, as it would have arrived.

use askama::Template;
use axum::extract::{Path, State};
use vocabulary::id::LetterId;
use web::{Crumb, Failure, Page, Visit};

use super::{Opened, PostOffice, failure, moment, opened};
use crate::paths;
use crate::store::letter_by_id;
use crate::troubles::state_key;
use crate::writing::{Body, Said};

#[derive(Template)]
#[template(path = "pages/letter.html")]
struct Sheet<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    letter: &'a Opened,
    written: String,
    state: String,
    body: String,
    text: String,
}

pub(super) async fn show(
    visit: Visit,
    State(office): State<PostOffice>,
    Path(id): Path<String>,
) -> Result<Page, Failure> {
    let id: LetterId = id.parse().map_err(|_| Failure::NotFound)?;
    let row = office.db.read(move |c| letter_by_id(c, id.uuid())).await.map_err(failure)?;
    let row = row.ok_or(Failure::NotFound)?;
    let letter = opened(&office.key, &row).map_err(failure)?.ok_or(Failure::NotFound)?;
    let preferences = visit.absolute(office.preferences);
    let said = Said::new(&visit.shell, letter.locale, &letter.content, letter.is_news, &preferences);
    let sheet = Sheet {
        visit: &visit,
        crumbs: vec![
            Crumb { label: visit.say("post-letters-title").into_owned(), href: paths::LETTERS.to_owned() },
            Crumb { label: letter.content.letter.subject.clone(), href: String::new() },
        ],
        written: moment(&visit, letter.written_at),
        state: visit.say(state_key(&row.state)).into_owned(),
        body: Body { said: &said }.render()?,
        text: said.text()?,
        letter: &letter,
    };
    Ok(visit.page(letter.content.letter.subject.as_str(), &sheet).not_indexed())
}
