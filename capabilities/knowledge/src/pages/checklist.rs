//! The list one goes through before something that happened to somebody is told; to be printed and ticked by hand.

use web::{Page, Visit};

use crate::checklist::{POINTS, key};

#[derive(askama::Template)]
#[template(path = "pages/checklist.html")]
struct Checklist<'a> {
    visit: &'a Visit,
    points: Vec<String>,
}

pub(super) async fn show(visit: Visit) -> Page {
    let points = POINTS.iter().map(|point| visit.say(&key(point)).into_owned()).collect();
    let page = visit.page(visit.say("knowledge-checklist"), &Checklist { visit: &visit, points });
    page.description(visit.say("knowledge-checklist-lead"))
}
