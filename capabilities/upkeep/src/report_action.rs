//! « Signaler une erreur », on the sheet of every record, for everybody.

use directory::RecordKey;
use web::Visit;

use crate::paths;

#[derive(askama::Template)]
#[template(path = "report_action.html")]
struct ReportAction<'a> {
    visit: &'a Visit,
    href: String,
}

/// The way to report an error in a record, as HTML for its sheet.
pub fn report_action(visit: &Visit, record: RecordKey) -> Option<String> {
    let href = paths::report(record.kind, &directory::handle(record.id));
    askama::Template::render(&ReportAction { visit, href }).ok()
}
