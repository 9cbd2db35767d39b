//! What became of a proposal or of a suggested change, for whoever made it.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use web::{Failure, Visit};

use super::{Upkeep, failure, on, sheet_of};
use crate::proposal::proposal_followed;
use crate::suggestion::{Suggestion, suggestion_followed};

#[derive(askama::Template)]
#[template(path = "pages/follow_proposal.html")]
struct FollowPage<'a> {
    visit: &'a Visit,
    title: String,
    since: String,
    state: String,
    reason: String,
    sheet: String,
    fields: Vec<String>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Upkeep>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let (key, digest) = (room.key.clone(), web::secret::digest(&secret));
    let read = room.db.read(move |conn| {
        let proposal = proposal_followed(conn, &key, &digest)?;
        let suggestion = suggestion_followed(conn, &key, &digest)?;
        let record =
            proposal.as_ref().and_then(|one| one.record).or(suggestion.as_ref().map(|one| one.record));
        let shown = match record {
            Some(record) => directory::shown(conn, record)?,
            None => None,
        };
        Ok((proposal, suggestion, shown))
    });
    let (proposal, suggestion, shown) = read.await.map_err(failure)?;
    let sheet = shown.as_ref().and_then(|shown| sheet_of(shown.key, &shown.name)).unwrap_or_default();
    let body = match (proposal, suggestion) {
        (Some(proposal), _) => FollowPage {
            visit: &visit,
            title: visit.say("upkeep-follow-proposal").into_owned(),
            since: on(&visit, proposal.proposed_at),
            state: visit.say(proposal.state.key()).into_owned(),
            reason: proposal.reason,
            sheet,
            fields: Vec::new(),
        },
        (None, Some(suggestion)) => FollowPage {
            visit: &visit,
            title: visit.say("upkeep-follow-suggestion").into_owned(),
            since: on(&visit, suggestion.suggested_at),
            state: visit.say(state_key(&suggestion)).into_owned(),
            reason: String::new(),
            sheet,
            fields: taken_fields(&visit, &suggestion),
        },
        (None, None) => return Err(Failure::NotFound),
    };
    Ok(visit.page(body.title.clone(), &body).not_indexed().into_response())
}

fn state_key(suggestion: &Suggestion) -> &'static str {
    let taken = suggestion.fields.iter().filter(|field| field.taken == Some(true)).count();
    match (suggestion.decided_at, taken) {
        (None, _) => "upkeep-suggestion-waiting",
        (Some(_), 0) => "upkeep-suggestion-refused",
        (Some(_), taken) if taken == suggestion.fields.len() => "upkeep-suggestion-taken",
        (Some(_), _) => "upkeep-suggestion-partly",
    }
}

/// The fields that were taken, by their names.
fn taken_fields(visit: &Visit, suggestion: &Suggestion) -> Vec<String> {
    let taken = suggestion.fields.iter().filter(|field| field.taken == Some(true));
    taken.map(|field| super::decide::field_name(visit, suggestion.record.kind, &field.change.field)).collect()
}
