//! What a day is, in a few facts: when, where, what one sees, who comes.

use askama::Template;
use web::Visit;

use crate::day::{Day, Names};

#[derive(Template)]
#[template(path = "about.html")]
struct About<'a> {
    visit: &'a Visit,
    names: &'a Names,
    when: String,
    host_page: String,
    meeting_point: &'a str,
    visitor: String,
}

/// The facts of a day, as part of a page.
pub(crate) fn about(visit: &Visit, day: &Day) -> String {
    let names = &day.names;
    let body = About {
        visit,
        names,
        when: vocabulary::date::with_weekday(day.placement.day, visit.locale),
        host_page: directory::paths::organization(day.placement.host.uuid(), &names.host),
        meeting_point: &day.timetable.meeting_point,
        visitor: visitor(visit, day),
    };
    body.render().unwrap_or_default()
}

/// Who comes, with where she works: « Prénom Nom, CCAS ».
pub(crate) fn visitor(visit: &Visit, day: &Day) -> String {
    let forgotten = visit.say("returns-name-forgotten");
    let name = if day.names.visitor.is_empty() { forgotten.as_ref() } else { day.names.visitor.as_str() };
    let values = [("name", name.into()), ("employer", day.names.employer.as_str().into())];
    visit.say_with("returns-visitor-of", &values).into_owned()
}
