//! What stands beside a record: « Tout est bon » and « Modifier » for those who may, and for all the way to its history.

use directory::{RecordKey, Shown};
use store::Db;
use vocabulary::permission::{Action, Reach};
use web::{Member, Visit};

use crate::paths;

#[derive(askama::Template)]
#[template(path = "beside.html")]
struct Beside<'a> {
    visit: &'a Visit,
    confirm: String,
    seen: String,
    modify: String,
    back: &'a str,
}

#[derive(askama::Template)]
#[template(path = "beside_history.html")]
struct BesideHistory<'a> {
    visit: &'a Visit,
    history: String,
}

/// Whether a member may correct and confirm a record: those of its organisation, and coordinators.
pub(crate) fn may_edit(member: &Member, shown: &Shown) -> bool {
    match shown.owner {
        _ if shown.read_only => false,
        Some(owner) => member.may(Action::EditRecord, owner),
        // A place that belongs to no organisation is the coordinators'.
        None => member.reach(Action::EditRecord) == Reach::Everything,
    }
}

/// What a page shows of a record, as its button sends it back: confirming what nobody saw would be a lie.
pub(crate) fn seen(shown: &Shown) -> String {
    web::secret::digest(&shown.says.to_string()).iter().take(12).map(|byte| format!("{byte:02x}")).collect()
}

/// The button and the link of those who may mend a record, as HTML of a template, for the slots of its sheet; nothing
/// for all others. In « mode avec la personne » nothing: it is not her business.
pub async fn beside_record(db: &Db, visit: &Visit, key: RecordKey) -> Option<String> {
    let member = visit.member.as_ref().filter(|_| !visit.companion)?;
    if member.reach(Action::EditRecord) < Reach::Own {
        return None;
    }
    let shown = db.read(move |conn| directory::shown(conn, key)).await.ok().flatten()?;
    if !may_edit(member, &shown) {
        return None;
    }
    let beside = Beside {
        visit,
        confirm: paths::confirm(key),
        seen: seen(&shown),
        modify: paths::overview(key),
        back: &visit.path,
    };
    askama::Template::render(&beside).ok()
}

/// The way to a record's history, which is as public as the record, for the slots beside its dates. In « mode avec la
/// personne » nothing.
pub fn beside_dates(visit: &Visit, key: RecordKey) -> Option<String> {
    if visit.companion {
        return None;
    }
    askama::Template::render(&BesideHistory { visit, history: paths::history(key) }).ok()
}
