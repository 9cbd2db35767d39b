//! Setting how one signs up for an action.

use ::store::{Conn, StoreError};
use post::Desk;
use vocabulary::id::{ActionSessionId, CollectiveActionId};

use crate::list::rule;
use crate::moving::offer_free;
use crate::rule::{Rule, Scope};
use crate::store::entries::scopes_of_action;
use crate::store::rules::{delete_rule, keep_rule};

/// Sets the rule of an action, and offers the seats that a larger number frees. A smaller number puts nobody out. The
/// way cannot change while somebody is signed up, nor can sign-up end: answers whether the rule holds now.
pub(crate) fn set_rule(conn: &mut Conn, desk: &Desk, new: &Rule) -> Result<bool, StoreError> {
    let scopes = scopes_of_action(conn, new.action.uuid())?;
    let changes_way = rule(conn, new.action)?.is_some_and(|old| old.way != new.way);
    if changes_way && !scopes.is_empty() {
        return Ok(false);
    }
    keep_rule(conn, &new.row())?;
    for session in scopes {
        let scope = Scope { action: new.action, session: session.map(ActionSessionId::from) };
        offer_free(conn, desk, scope)?;
    }
    Ok(true)
}

/// From now on one comes as one is; not while somebody is signed up.
pub(crate) fn end_rule(conn: &mut Conn, action: CollectiveActionId) -> Result<bool, StoreError> {
    if !scopes_of_action(conn, action.uuid())?.is_empty() {
        return Ok(false);
    }
    delete_rule(conn, action.uuid())?;
    Ok(true)
}
