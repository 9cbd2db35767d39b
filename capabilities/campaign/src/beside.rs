//! What stands beside an organisation of the directory for who keeps it: the way to its certificate.

use uuid::Uuid;
use vocabulary::id::OrganizationId;
use vocabulary::permission::Action;
use web::Visit;

use crate::paths;

#[derive(askama::Template)]
#[template(path = "beside.html")]
struct Beside<'a> {
    visit: &'a Visit,
    href: String,
}

/// For those who may edit the organisation's records the way to its certificate, as HTML for the sheet; nothing to
/// others, and nothing beside a person.
pub fn beside_organization(visit: &Visit, organization: Uuid) -> Option<String> {
    let may = |member: &web::Member| member.may(Action::EditRecord, OrganizationId::from(organization));
    let shown = !visit.companion && visit.member.as_ref().is_some_and(may);
    let href = paths::certificate(organization);
    shown.then(|| askama::Template::render(&Beside { visit, href }).ok()).flatten()
}
