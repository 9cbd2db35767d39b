//! What stands beside an organisation of the directory: the way to its people, or the way to become one of them.

use uuid::Uuid;
use vocabulary::id::OrganizationId;
use web::Visit;

use crate::paths;

#[derive(askama::Template)]
#[template(path = "beside.html")]
struct Beside<'a> {
    visit: &'a Visit,
    own: bool,
    href: String,
}

/// For those who act for the organisation the way to its page among theirs, for all others the way to ask to join,
/// as HTML for the sheet. Beside the person nothing: it is not her business.
pub fn beside_organization(visit: &Visit, organization: Uuid) -> Option<String> {
    if visit.companion {
        return None;
    }
    let acts = |member: &web::Member| member.acts_for(OrganizationId::from(organization));
    let own = visit.member.as_ref().is_some_and(acts);
    let href = if own { paths::organization(organization) } else { paths::join(organization) };
    askama::Template::render(&Beside { visit, own, href }).ok()
}
