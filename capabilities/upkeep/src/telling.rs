//! Who hears of a report, and in which letter: its code and a link, nothing of what was written.

use directory::{RecordKind, Shown};
use post::Recipient;
use vocabulary::id::ReportId;
use web::Shell;

use crate::keepers::Keepers;
use crate::letters::{Drawn, worded};
use crate::link::NewLink;
use crate::paths;
use crate::report::{Telling, code_of};

/// The letters to those who answer: owner and deputies with a link each, the coordination to its desk.
pub(crate) fn telling(shell: &Shell, (id, shown): (ReportId, &Shown), keepers: &Keepers) -> Telling {
    let mut told = Telling::default();
    for to in &keepers.to {
        match shown.owner.filter(|_| keepers.own) {
            Some(owner) => {
                let (link, secret) = NewLink::draw(shell, owner, to);
                let page = paths::under_link(secret.text(), &format!("signalements/{id}"));
                let address = format!("{}{page}", shell.base_url);
                told.keepers.push((link, about_report(shell, to, "reported", (id, shown), address)));
            }
            None => {
                let address = format!("{}{}", shell.base_url, paths::answer(id.uuid()));
                told.desk.push(about_report(shell, to, "reported-alone", (id, shown), address));
            }
        }
    }
    told
}

/// A letter about a report: its code and the name of the record.
pub(crate) fn about_report(
    shell: &Shell,
    to: &Recipient,
    kind: &'static str,
    (id, shown): (ReportId, &Shown),
    link: String,
) -> Drawn {
    let code = code_of(id);
    // The name of a place may say where somebody is hidden.
    let name = if shown.key.kind == RecordKind::Location { &shown.owner_name } else { &shown.name };
    let values = [("code", code.as_str().into()), ("name", name.as_str().into())];
    Drawn::new(shell, to, kind, worded(shell, to.locale, kind, &values, Some(link)))
}
