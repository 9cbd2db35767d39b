//! Everything that was written in answer to a question, in an order that tells neither who nor when.

use axum::extract::{Path, State};
use questionnaire::Kind;
use uuid::Uuid;
use vocabulary::hours::OpeningHours;
use web::{Crumb, Failure, Page, Pager, Visit};

use super::{Findings, begun, failure};
use crate::counted::{Said, all_said};
use crate::paths;

/// How many texts stand on one page.
const ON_A_PAGE: usize = 40;

#[derive(askama::Template)]
#[template(path = "pages/sayings.html")]
struct SayingsPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    words: String,
    count: usize,
    said: Vec<Said>,
    pager: Pager,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Findings>,
    Path((id, key)): Path<(Uuid, String)>,
) -> Result<Page, Failure> {
    let survey = begun(&room, id).await?;
    let question = survey.questionnaire.question(&key).ok_or(Failure::NotFound)?;
    let (words, is_hours) = (question.words.clone(), question.kind == Kind::Hours);
    let (seal, asked) = (room.key.clone(), survey.clone());
    let mut said = room.db.read(move |conn| all_said(conn, &seal, &asked, &key)).await.map_err(failure)?;
    let (count, pages) = (said.len(), said.len().div_ceil(ON_A_PAGE).max(1));
    let page = asked_page(&visit).clamp(1, pages);
    said = said.into_iter().skip((page - 1) * ON_A_PAGE).take(ON_A_PAGE).collect();
    if is_hours {
        read_hours(&visit, &mut said);
    }
    let body = SayingsPage {
        crumbs: vec![
            Crumb {
                label: visit.say("findings-surveys").into_owned(),
                href: survey::paths::SURVEYS.to_owned(),
            },
            Crumb { label: survey.title.clone(), href: survey::paths::survey(survey.id) },
            Crumb { label: visit.say("findings-results").into_owned(), href: paths::results(survey.id) },
            Crumb { label: visit.say("findings-sayings").into_owned(), href: String::new() },
        ],
        words,
        count,
        said,
        pager: Pager::new(page, pages, |page| visit.here_with("page", &page.to_string())),
        visit: &visit,
    };
    Ok(visit.page(visit.say("findings-sayings"), &body).not_indexed())
}

fn asked_page(visit: &Visit) -> usize {
    let page = visit.query.split('&').find_map(|pair| pair.strip_prefix("page="));
    page.and_then(|page| page.parse().ok()).unwrap_or(1)
}

/// Hours are kept in the syntax of maps and read in words.
pub(super) fn read_hours(visit: &Visit, said: &mut [Said]) {
    for one in said {
        if let Ok(hours) = OpeningHours::parse(&one.words) {
            one.words = hours.in_words(visit.locale).join(" ; ");
        }
    }
}
