//! How to show the directory on another site: pick what, copy three lines.

use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use web::{Choice, Visit};

use super::Syndication;
use super::follow::{communes, known};
use crate::paths;

#[derive(askama::Template)]
#[template(path = "pages/embed.html")]
struct Embed<'a> {
    visit: &'a Visit,
    communes: Vec<Choice>,
    examples: Vec<Example>,
}

/// A widget: what it shows, the lines to copy, and where to look at it.
struct Example {
    id: &'static str,
    title: String,
    text: String,
    code: String,
    look: String,
}

/// What is asked for in the address.
#[derive(Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    commune: String,
    /// An organisation's address in the house, to show its services.
    #[serde(default)]
    organisation: String,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Syndication>,
    Query(asked): Query<Asked>,
) -> Response {
    let commune = known("", &asked.commune).map(|wish| wish.commune).unwrap_or_default();
    let with_commune =
        |path: &str| if commune.is_empty() { path.to_owned() } else { format!("{path}?commune={commune}") };
    // Whatever is typed becomes one part of a path, and is escaped by the template.
    let name = asked.organisation.trim_matches('/').rsplit('/').next().unwrap_or_default();
    let name = if name.is_empty() { visit.say("syndication-embed-placeholder") } else { name.into() };
    let organization = paths::WIDGET_ORGANIZATION.replace("{name}", &web::encoded(&name));
    let examples = vec![
        example(&visit, "recherche", &with_commune(paths::WIDGET_SEARCH), 640),
        example(&visit, "ouvert", &with_commune(paths::WIDGET_OPEN), 720),
        example(&visit, "organisation", &organization, 720),
    ];
    let body = Embed { visit: &visit, communes: communes(&visit, &room, &commune), examples };
    let page = visit.page(visit.say("syndication-embed-title"), &body);
    page.description(visit.say("syndication-embed-lead")).into_response()
}

fn example(visit: &Visit, id: &'static str, path: &str, height: u32) -> Example {
    let key = |part: &str| format!("syndication-embed-{id}-{part}");
    let title = visit.say(&key("title")).into_owned();
    let address = visit.absolute(path);
    let code = format!(
        "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"{height}\" loading=\"lazy\" \
         style=\"border:0\"></iframe>"
    );
    Example { id, text: visit.say(&key("text")).into_owned(), code, look: path.to_owned(), title }
}
