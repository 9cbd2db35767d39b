//! What of this room waits for somebody today.

use ::store::{Conn, SealKey, StoreError};
use membership::Need;

use crate::paths;

/// What of this room waits now, for the coordinator's desk: requests left at forums that nobody looked at yet, pieces
/// that are missing or damaged, loans of shared means that wait for a yes or a no.
///
/// # Errors
/// Those of the store.
pub fn needs(conn: &mut Conn, key: &SealKey) -> Result<Vec<Need>, StoreError> {
    let mut lenders: Vec<_> = lending::resources(conn, key)?.into_iter().map(|one| one.owner).collect();
    lenders.sort_unstable();
    lenders.dedup();
    let (mut requests, mut tasks, mut loans) = (0, 0, 0);
    for owner in lenders {
        requests += lending::to_moderate(conn, owner)?.len();
        let open = lending::tasks_for_owner(conn, owner)?;
        tasks += open.iter().filter(|task| task.settled_on.is_none()).count();
    }
    let mut sharers: Vec<_> = lending::means(conn)?.into_iter().map(|one| one.owner).collect();
    sharers.sort_unstable();
    sharers.dedup();
    for owner in sharers {
        loans += lending::loans_to_grant(conn, owner)?.len();
    }
    let need = |count, key, href: &str| Need { count, key, href: href.to_owned() };
    Ok(vec![
        need(requests, "borrowing-desk-requests", paths::REQUESTS),
        need(tasks, "borrowing-desk-tasks", paths::TASKS),
        need(loans, "borrowing-desk-loans", paths::MEANS),
    ])
}
