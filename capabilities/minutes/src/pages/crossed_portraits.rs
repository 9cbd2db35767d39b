//! Two organisations that answer the same five questions about themselves and each other, on paper.

use web::{Crumb, Failure, Page, Visit};

use super::kits::to_kits;
use super::to_meetings;

/// How many questions each answers.
const QUESTIONS: usize = 5;

#[derive(askama::Template)]
#[template(path = "pages/crossed_portraits.html")]
struct CrossedPortraits<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    questions: Vec<String>,
}

pub(super) async fn show(visit: Visit) -> Result<Page, Failure> {
    let title = visit.say("minutes-portraits-title").into_owned();
    let crumbs =
        vec![to_meetings(&visit), to_kits(&visit), Crumb { label: title.clone(), href: String::new() }];
    let question = |number: usize| visit.say(&format!("minutes-portraits-{number}")).into_owned();
    let questions = (1..=QUESTIONS).map(question).collect();
    let body = CrossedPortraits { visit: &visit, crumbs, questions };
    Ok(visit.page(title, &body).description(visit.say("minutes-portraits-what")))
}
