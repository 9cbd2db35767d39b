//! The versions of a card, and what changed from one to the next.

use axum::extract::{Path, State};
use vocabulary::Locale;
use web::{Crumb, Failure, Page, Visit};

use super::card::version_told;
use super::{Knowledge, crumbs_of_card, published};
use crate::card::Edition;
use crate::content::{Changed, Part};
use crate::store::cards;

#[derive(askama::Template)]
#[template(path = "pages/versions.html")]
struct Versions<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    title: &'a str,
    list: Vec<Version>,
}

struct Version {
    title: String,
    changes: String,
    changed: Vec<Changed>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Knowledge>,
    Path(handle): Path<String>,
) -> Result<Page, Failure> {
    let (card, edition) = published(&room, handle).await?;
    let id = card.id;
    let all = room.read(move |conn| cards::versions(conn, id)).await?;
    let before = |version: &Edition| all.iter().find(|other| other.version == version.version - 1);
    let list = all
        .iter()
        .map(|version| Version {
            title: version_told(&visit, version),
            changes: version.changes.clone(),
            changed: before(version)
                .map(|then| version.content.changed_since(&then.content))
                .unwrap_or_default(),
        })
        .collect();
    let title = &edition.content.title;
    let crumbs = crumbs_of_card(&visit, (&card.handle, title), "knowledge-versions");
    let body = Versions { visit: &visit, crumbs, title, list };
    Ok(visit.page(visit.say_of("knowledge-versions-of", title), &body).not_indexed())
}

/// The words of a part in the language of the visit; lines are the card's own.
impl Versions<'_> {
    fn part(&self, changed: &Changed) -> String {
        self.visit.say(&changed.part.key()).into_owned()
    }

    /// The lines of a case are never told again: one may have been taken out because somebody was recognised.
    fn is_case(&self, changed: &Changed) -> bool {
        changed.part == Part::LivedCase
    }

    fn language(&self) -> &'static str {
        Locale::French.code()
    }
}
