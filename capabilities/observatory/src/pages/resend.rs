//! Letters that were tried in vain are tried again at once.

use axum::extract::State;
use axum::response::Response;
use web::{Failure, Filled, Visit};

use super::Observatory;
use crate::paths;

/// No code of a kind or a reason is longer.
const LONGEST_CODE: usize = 100;

pub(super) async fn again(
    visit: Visit,
    State(room): State<Observatory>,
    filled: Filled,
) -> Result<Response, Failure> {
    let code = |name: &str| filled.text(name).chars().take(LONGEST_CODE).collect::<String>();
    let (kind, reason, now) = (code("kind"), code("reason"), visit.now);
    let moved = room.write(move |c| post::try_again(c, &kind, &reason, now)).await?;
    let told = if moved == 0 { "observatory-health-resent-none" } else { "observatory-health-resent" };
    Ok(visit.go(paths::HEALTH, told))
}
