//! One programme for the coordination: its steps as a line, one next thing to do, its figures and pages.

use ::store::{Conn, StoreError};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use post::Desk;
use uuid::Uuid;
use vocabulary::id::ImmersionId;
use web::{Failure, Faults, Filled, Page, Visit};

use super::Immersions;
use crate::letters;
use crate::next::{Next, Standing, Way, next};
use crate::paths;
use crate::preparing::close_on;
use crate::programme::{self as it, ImmersionProgramme, mark};
use crate::worker::workers;

/// The pages below a programme, with the keys of their words.
const PAGES: [(&str, &str); 8] = [
    ("partenaires", "immersion-page-partners"),
    ("cadre", "immersion-page-frame"),
    ("participants", "immersion-page-workers"),
    ("placements", "immersion-page-placements"),
    ("matinees", "immersion-page-mornings"),
    ("fiches", "immersion-page-sheets"),
    ("retours", "immersion-page-returns"),
    ("evaluation", "immersion-page-evaluation"),
];

#[derive(askama::Template)]
#[template(path = "pages/programme.html")]
struct ProgrammePage<'a> {
    visit: &'a Visit,
    programme: &'a ImmersionProgramme,
    standing: Standing,
    next: Next,
    says: String,
    link: String,
    steps: Vec<String>,
    at: usize,
    span: String,
    closes: &'a str,
    faults: &'a Faults,
    pages: Vec<(String, String)>,
    may_close: bool,
}

async fn found(room: &Immersions, id: ImmersionId) -> Result<(ImmersionProgramme, Standing), Failure> {
    let read = move |conn: &mut Conn| {
        let Some(programme) = it::programme(conn, id)? else { return Ok(None) };
        let standing = Standing::of(conn, &programme)?;
        Ok(Some((programme, standing)))
    };
    room.read(read).await?.ok_or(Failure::NotFound)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Immersions>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let found = found(&room, id.into()).await?;
    let closes = found.0.wishes_close.to_string();
    Ok(page(&visit, &found, (&closes, &Faults::default())))
}

fn page(
    visit: &Visit,
    (programme, standing): &(ImmersionProgramme, Standing),
    (closes, faults): (&str, &Faults),
) -> Page {
    let (from, to) = (visit.date(programme.from), visit.date(programme.to));
    let values = [
        ("from", from.as_str().into()),
        ("to", to.as_str().into()),
        ("count", programme.days().len().into()),
    ];
    let link = |(what, key): &(&str, &str)| (paths::below(programme.id, what), visit.say(key).into_owned());
    let next = next(programme, standing, visit.now);
    let what = next.what;
    let body = ProgrammePage {
        visit,
        programme,
        standing: *standing,
        says: visit.say(&format!("immersion-next-{what}")).into_owned(),
        link: visit.say(&format!("immersion-next-{what}-link")).into_owned(),
        next,
        steps: it::State::ALL.iter().map(|state| visit.say(state.key()).into_owned()).collect(),
        at: 1 + it::State::ALL.iter().position(|state| *state == programme.state).unwrap_or(0),
        span: visit.say_with("immersion-from-to", &values).into_owned(),
        closes,
        faults,
        pages: PAGES.iter().map(link).collect(),
        may_close: programme.state <= it::State::Wishes,
    };
    visit.page(programme.title.clone(), &body).not_indexed()
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Immersions>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let found = found(&room, id.into()).await?;
    let here = paths::programme(id.into());
    let (desk, id, now) = (room.desk(&visit), ImmersionId::from(id), visit.now);
    match filled.text("act") {
        "open" => {
            room.write(move |conn| open(conn, &desk, id)).await?;
            Ok(visit.go(&here, "immersion-told-opened"))
        }
        "prepared" => {
            room.write(move |conn| it::mark_prepared(conn, id, now)).await?;
            Ok(visit.go(&here, "immersion-told-prepared"))
        }
        _ => {
            let typed = filled.text("cloture");
            let day: Option<NaiveDate> = typed.parse().ok().filter(|day| *day >= visit.today());
            let is_kept = match day {
                Some(day) => room.write(move |conn| close_on(conn, id, day)).await?,
                None => false,
            };
            if is_kept {
                return Ok(visit.go(&here, "immersion-told-closes"));
            }
            let mut faults = filled.faults();
            faults.note("cloture", visit.say("immersion-fault-closes"));
            Ok(page(&visit, &found, (typed, &faults)).again().into_response())
        }
    }
}

/// Opens the time of wishes and writes to every worker with a mailbox, with a link of her own.
fn open(conn: &mut Conn, desk: &Desk, id: ImmersionId) -> Result<(), StoreError> {
    let Some(programme) = it::programme(conn, id)?.filter(|found| found.state < it::State::Wishes) else {
        return Ok(());
    };
    for worker in workers(conn, &desk.key, id)? {
        letters::tell_worker(conn, desk, ("wishes", "opened"), (&programme, &worker))?;
    }
    mark(conn, id, it::State::Wishes, desk.now).map(drop)
}
