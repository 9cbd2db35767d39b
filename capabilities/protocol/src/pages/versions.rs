//! Every version that was adopted, the last first, each beside the one before.

use axum::extract::State;
use web::{Crumb, Failure, Page, Visit};

use super::{Protocol, failure, reads_drafts, version_words};
use crate::paths;
use crate::store::versions as kept;
use crate::version::Version;

#[derive(askama::Template)]
#[template(path = "pages/versions.html")]
struct Versions<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    lines: Vec<Line>,
}

struct Line {
    href: String,
    name: String,
    state: &'static str,
    dates: String,
    compared: String,
}

pub(super) async fn show(visit: Visit, State(room): State<Protocol>) -> Result<Page, Failure> {
    let all = room.db.read(kept::versions).await.map_err(failure)?;
    let reads = reads_drafts(&visit);
    let shown = all.iter().rev().filter(|version| reads || version.is_public());
    let title = visit.say("protocol-versions-title").into_owned();
    let body = Versions {
        visit: &visit,
        crumbs: vec![
            Crumb { label: visit.say("protocol-title").into_owned(), href: paths::PROTOCOL.to_owned() },
            Crumb { label: title.clone(), href: String::new() },
        ],
        lines: shown.map(|version| line(&visit, version)).collect(),
    };
    Ok(visit.page(title, &body).description(visit.say("protocol-description")))
}

fn line(visit: &Visit, version: &Version) -> Line {
    let number = version.number;
    let dates = version.stage.adopted().map(|(on, effective_on)| {
        let values = [("adopted", visit.date(on).into()), ("effective", visit.date(effective_on).into())];
        visit.say_with("protocol-version-dates", &values).into_owned()
    });
    Line {
        href: if version.is_public() { paths::version(number) } else { paths::DRAFT.to_owned() },
        name: version_words(visit, number),
        state: version.stage.key(),
        dates: dates.unwrap_or_default(),
        compared: if number > 1 { paths::compare(number - 1, number) } else { String::new() },
    }
}
