//! The poster of a forum: a square that leads to the page where organisations ask on the spot.

use axum::extract::{Path, State};
use chrono::TimeDelta;
use uuid::Uuid;
use web::{Crumb, Failure, Page, Visit};

use super::piece::square;
use super::{Borrowing, asked_words, back_to_exhibitions, lent};
use crate::event::Event;
use crate::names::length;
use crate::paths;
use web::body::Body;
use web::form::{Field, Form};

/// How long one may ask by the square of a forum, at most.
const LONGEST: TimeDelta = TimeDelta::days(31);

pub(super) async fn show(
    visit: Visit,
    State(room): State<Borrowing>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let resource = lent(&room, &visit, id).await?.resource;
    let mut body = Body::titled(&visit, "borrowing-poster-title");
    let whole = Crumb { label: resource.name.clone(), href: paths::exhibition(id) };
    body.below(vec![back_to_exhibitions(&visit), whole]);
    let name: String = asked_words(&visit, "nom").chars().take(super::paper_list::LONGEST_EVENT).collect();
    let until = asked_words(&visit, "jusqu").parse().ok();
    let until = until.filter(|day| *day >= visit.today()).unwrap_or(visit.today() + TimeDelta::days(1));
    let event = Event { name: name.trim().to_owned(), until: until.min(visit.today() + LONGEST) };
    if !event.name.is_empty() {
        let told = [
            ("name", resource.name.as_str().into()),
            ("length", length(&visit, resource.rule.slot_days).into()),
        ];
        body.lead(&event.name).text(visit.say_with("borrowing-poster-words", &told));
        body.html(square(&visit, &resource.name, &event.path(&room.key, id)));
        body.text(visit.say_of("borrowing-poster-until", &visit.date(event.until)));
    }
    let fields = vec![
        Field::line(&visit, "nom", "borrowing-event").hint(&visit, "borrowing-event-hint").value(&event.name),
        Field::day(&visit, "jusqu", "borrowing-event-until").value(event.until.to_string()),
    ];
    let form = Form::looking(&visit, paths::below(id, "affiche-forum"), "borrowing-poster-make", fields);
    body.html(format!("<div class=\"no-print\">{}</div>", form.plain(&visit)));
    Ok(body.page())
}
