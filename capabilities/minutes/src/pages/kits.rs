//! What helps a meeting along: games, cards, sheets, all to print.

use web::{Crumb, Failure, Page, Visit};

use super::{crumb, to_meetings};
use crate::paths;
use web::body::{Body, Cell};

/// Each tool: the key of its name, what for, and where it stands.
const TOOLS: &[(&str, &str, &str)] = &[
    ("minutes-ideas-title", "minutes-ideas-what", paths::IDEAS),
    ("minutes-portraits-title", "minutes-portraits-what", paths::CROSSED_PORTRAITS),
    ("minutes-card-title", "minutes-card-what", paths::TABLE_CARD),
    ("minutes-statement-blank", "minutes-statement-what", paths::BLANK_STATEMENT),
    ("minutes-sheet", "minutes-sheet-what", paths::BLANK_ATTENDANCE),
];

/// The way back to the tools.
pub(super) fn to_kits(visit: &Visit) -> Crumb {
    crumb(visit, "minutes-kits-title", paths::KITS)
}

pub(super) async fn show(visit: Visit) -> Result<Page, Failure> {
    let mut body = Body::titled(&visit, "minutes-kits-title");
    body.below(vec![to_meetings(&visit)]).lead(visit.say("minutes-kits-lead"));
    let line =
        |(name, what, href): &(&str, &str, &str)| Cell::link(visit.say(name), *href).below(visit.say(what));
    body.list(TOOLS.iter().map(line).collect());
    body.heading("visite", "minutes-visit-title").say("minutes-visit-what");
    body.list((1..=5).map(|step| Cell::text(visit.say(&format!("minutes-visit-{step}")))).collect());
    Ok(body.public_page())
}
