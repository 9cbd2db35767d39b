//! What stands beside an organisation of the directory: since when it is a signatory. Listed alone is no fault.

use ::store::Db;
use askama::Template;
use uuid::Uuid;
use vocabulary::id::OrganizationId;
use vocabulary::permission::Action;
use web::Visit;

use crate::paths;
use crate::standing::Standing;
use crate::standings::standing;

#[derive(Template)]
#[template(path = "beside.html")]
struct Beside<'a> {
    visit: &'a Visit,
    href: String,
    words: String,
    /// To those concerned: the signature is to be renewed.
    to_renew: bool,
}

/// « Signataire du protocole depuis le… » for everybody; « à re-signer » for those who may sign and for the
/// coordination; nothing beside an organisation that is only listed or has left, and nothing beside a person. What
/// cannot be read is told in the log, and the sheet is shown all the same.
pub async fn beside_organization(visit: &Visit, db: &Db, organization: Uuid) -> Option<String> {
    if visit.companion {
        return None;
    }
    let (id, today) = (OrganizationId::from(organization), visit.today());
    let standing = db.read(move |conn| standing(conn, id, today)).await;
    let standing = standing.inspect_err(|error| tracing::warn!(%error, "a standing is left out")).ok()?;
    let concerned = visit
        .member
        .as_ref()
        .is_some_and(|member| member.may(Action::SignProtocol, id) || member.may(Action::RunEncounter, id));
    let (words, to_renew) = match standing {
        Standing::Signatory { on, .. } => (visit.say_of("protocol-beside-signatory", &visit.date(on)), false),
        Standing::ToResign { until, .. } if concerned => {
            let key = if today <= until { "protocol-beside-to-resign" } else { "protocol-beside-lapsed" };
            (visit.say_of(key, &visit.date(until)), true)
        }
        Standing::ToResign { .. } | Standing::Listed | Standing::Withdrawn { .. } => return None,
    };
    let own = visit.member.as_ref().is_some_and(|member| member.may(Action::SignProtocol, id));
    let href = if own { paths::organization(organization) } else { paths::SIGNATORIES.to_owned() };
    Beside { visit, href, words: words.into_owned(), to_renew }.render().ok()
}
