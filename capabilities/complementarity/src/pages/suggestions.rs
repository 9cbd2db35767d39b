//! Which cooperation would help: for the organisations one acts for, and for the coordination among all.

use axum::extract::State;
use web::{Failure, Page, Visit};

use super::{Complementarity, coordinates, failure};
use crate::reason_words::{SuggestionView, suggestion_view};
use crate::ties::ties;

/// The best suggestions shown for one organisation.
const OF_ONE: usize = 10;

#[derive(askama::Template)]
#[template(path = "pages/suggestions.html")]
struct Sheet<'a> {
    visit: &'a Visit,
    /// Each organisation one acts for, with its suggestions.
    own: Vec<(String, Vec<SuggestionView>)>,
    /// Those for the whole network, for the coordination.
    all: Option<Vec<SuggestionView>>,
}

pub(super) async fn show(visit: Visit, State(room): State<Complementarity>) -> Result<Page, Failure> {
    let weighing = room.held.now(&room.db, visit.today()).await.map_err(failure)?;
    let everybody = &weighing.everybody;
    let today = visit.today();
    let known = room.db.read(move |conn| ties(conn, today)).await.map_err(failure)?;
    let mandates = visit.member.iter().filter(|_| !visit.companion).flat_map(|member| &member.mandates);
    let own = mandates.map(|held| {
        let id = held.organization.uuid();
        let found = weighing.for_one(id, &known, OF_ONE);
        let views = found.iter().filter_map(|one| suggestion_view(&visit, everybody, one, Some(id)));
        (held.organization_name.clone(), views.collect())
    });
    let own = own.collect();
    let mut all = None;
    if coordinates(&visit) {
        let found = room.held.for_all(&room.db, &weighing).await.map_err(failure)?;
        all = Some(found.iter().filter_map(|one| suggestion_view(&visit, everybody, one, None)).collect());
    }
    let title = visit.say("complementarity-suggestions-title");
    Ok(visit.page(title, &Sheet { visit: &visit, own, all }).not_indexed())
}
