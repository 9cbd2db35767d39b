//! What stands on an organisation's sheet: the way to compare it, and for its members whom to meet first.

use askama::Template;
use uuid::Uuid;
use vocabulary::id::OrganizationId;
use web::Visit;

use crate::pages::Complementarity;
use crate::paths;
use crate::reason_words::{SuggestionView, suggestion_view};
use crate::ties::ties;

/// So many suggestions stand on a sheet.
const SHOWN: usize = 3;

#[derive(Template)]
#[template(path = "slot.html")]
struct Beside<'a> {
    visit: &'a Visit,
    compare: String,
    suggestions: Vec<SuggestionView>,
}

/// « Comparer avec… » on an organisation's sheet, and for its members the three best suggestions. What cannot be read
/// is told in the log; the way to compare stays open.
pub async fn beside_organization(
    visit: &Visit,
    room: &Complementarity,
    organization: Uuid,
) -> Option<String> {
    let member = visit.member.as_ref().filter(|_| !visit.companion);
    let is_own = member.is_some_and(|member| member.acts_for(OrganizationId::from(organization)));
    let mut suggestions = Vec::new();
    if is_own {
        suggestions = best(visit, room, organization).await.unwrap_or_else(|error| {
            tracing::warn!(%error, "suggestions could not be drawn");
            Vec::new()
        });
    }
    let compare = paths::compare(organization, None);
    Beside { visit, compare, suggestions }.render().ok()
}

async fn best(
    visit: &Visit,
    room: &Complementarity,
    organization: Uuid,
) -> Result<Vec<SuggestionView>, ::store::StoreError> {
    let today = visit.today();
    let weighing = room.held.now(&room.db, today).await?;
    let known = room.db.read(move |conn| ties(conn, today)).await?;
    let found = weighing.for_one(organization, &known, SHOWN);
    let view = |one| suggestion_view(visit, &weighing.everybody, one, Some(organization));
    Ok(found.iter().filter_map(view).collect())
}
