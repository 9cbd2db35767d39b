//! What stands of this room on the page of an action: what it brought, and the way to what people agreed to show.

use ::store::{Db, SealKey, StoreError};
use askama::Template;
use vocabulary::id::CollectiveActionId;
use web::Visit;

use crate::heads::Heads;
use crate::keeping::shown;
use crate::lists::Use;
use crate::review::review;

#[derive(Template)]
#[template(path = "about.html")]
struct About<'a> {
    visit: &'a Visit,
    action: CollectiveActionId,
    heads: String,
    /// The effects in words; none where nobody wrote a review.
    effects: Option<Vec<String>>,
    /// How many words and pictures may be read on their own page.
    traces: usize,
}

/// The review in short, and how many words and pictures may be read, as HTML for the page of an action; nothing where
/// there is neither. What people said stays on its own page: a search engine keeps this one, beyond their consent.
pub async fn about_action(
    visit: &Visit,
    (db, key): (&Db, &SealKey),
    action: CollectiveActionId,
) -> Option<String> {
    let (key, today) = (key.clone(), visit.today());
    let read = db.read(move |conn| -> Result<_, StoreError> {
        Ok((
            review(conn, action)?,
            shown(conn, &key, action, Use::Pages, today)?.len(),
            Heads::of(conn, action)?,
        ))
    });
    let (review, traces, heads) =
        read.await.map_err(|error| tracing::warn!(%error, "what an action left could not be read")).ok()?;
    if review.is_none() && traces == 0 {
        return None;
    }
    let say = |review: crate::Review| {
        review.effects.iter().map(|(effect, _)| visit.say(effect.key()).into_owned()).collect()
    };
    let heads = heads.words(visit);
    About { visit, action, heads, effects: review.map(say), traces }.render().ok()
}
