//! The action where a need was spoken of: it counts that somebody was oriented from there, and is told nothing else.

use ::store::{Conn, StoreError};
use action::CollectiveAction;
use chrono::{Days, NaiveDate};
use vocabulary::id::CollectiveActionId;

/// An action, as far as a form names it.
#[derive(Clone, Debug)]
pub(in crate::pages) struct Spoken {
    pub(in crate::pages) id: CollectiveActionId,
    pub(in crate::pages) title: String,
}

impl Spoken {
    /// The action of this identity, while it is on or was until lately; none where there is none.
    pub(in crate::pages) fn of(
        conn: &mut Conn,
        id: &str,
        today: NaiveDate,
    ) -> Result<Option<Self>, StoreError> {
        let Ok(id) = id.parse::<CollectiveActionId>() else { return Ok(None) };
        let found = action::action(conn, id)?.filter(|action| is_on(action, today));
        Ok(found.map(|action| Self { id, title: action.title }))
    }
}

/// How long after its last day somebody may still be oriented from an action.
const LATELY: Days = Days::new(60);

fn is_on(action: &CollectiveAction, today: NaiveDate) -> bool {
    let ended = action.ends_on.is_some_and(|last| last + LATELY < today);
    action.state.is_ahead() || (action.state == action::State::Ended && !ended)
}
