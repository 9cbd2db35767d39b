//! One day for the coordination: agreements typed after a call, the pledge on paper, held or called off.

use axum::extract::{Path, State};
use axum::response::Response;
use placement::State as DayState;
use uuid::Uuid;
use web::{Failure, Filled, Page, Visit};

use super::{Returns, state_badge};
use crate::about::{about, visitor};
use crate::agreeing::{call_off, say};
use crate::agreement::{Channel, Party, Standing};
use crate::day::Day;
use crate::letters::{self, Occasion};
use crate::one_sheet::accepted;
use crate::paths;
use crate::pledge::{digest, lines};
use crate::preparing::promise;
use crate::returning::take_place;

#[derive(askama::Template)]
#[template(path = "pages/one_day.html")]
struct OneDay<'a> {
    visit: &'a Visit,
    day: &'a Day,
    title: String,
    about: String,
    badge: (&'static str, &'static str, String),
    parties: Vec<PartyLine>,
    accepted: Option<(String, String)>,
    given: String,
    may_type: bool,
    may_be_held: bool,
    act: String,
    sheet: String,
    timetable: String,
    back: String,
}

/// One of the three, with what she says and how it came.
struct PartyLine {
    code: &'static str,
    key: &'static str,
    organization: String,
    standing: &'static str,
    how: String,
}

fn line(visit: &Visit, day: &Day, party: Party) -> PartyLine {
    let said = day.agreements.iter().find(|one| one.party == party);
    let how = |one: &crate::agreement::Agreement| {
        let on = visit.date(vocabulary::time::paris(one.answered_at?).date());
        Some(format!("{on}, {}", visit.say(one.channel?.key())))
    };
    PartyLine {
        code: party.code(),
        key: party.key(),
        organization: if party == Party::Host { &day.names.host } else { &day.names.employer }.clone(),
        standing: said.map_or("returns-standing-not-asked", |one| one.standing.key()),
        how: said.and_then(how).unwrap_or_default(),
    }
}

fn given(visit: &Visit, day: &Day) -> String {
    let Some(given) = &day.given else { return String::new() };
    let counts = [("corrections", given.corrections.into()), ("contacts", given.contacts.into())];
    let on = visit.date(vocabulary::time::paris(given.at).date());
    let said = visit.say_of("returns-return-given", &on).into_owned();
    format!("{said} : {}", visit.say_with("returns-return-counts", &counts))
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Returns>,
    Path(ids): Path<(Uuid, Uuid)>,
) -> Result<Page, Failure> {
    let day = room.day_of(ids).await?;
    let (placement, programme) = (&day.placement, day.placement.programme);
    let title = visit.say_of("returns-day-title", &visitor(&visit, &day)).into_owned();
    let is_open = matches!(placement.state, DayState::Proposed | DayState::Agreements | DayState::Confirmed);
    let body = OneDay {
        visit: &visit,
        day: &day,
        title: title.clone(),
        about: about(&visit, &day),
        badge: state_badge(&visit, placement),
        parties: Party::ALL.iter().map(|party| line(&visit, &day, *party)).collect(),
        accepted: accepted(&visit, day.pledge.as_ref()),
        given: given(&visit, &day),
        may_type: is_open,
        may_be_held: placement.state == DayState::Confirmed && placement.day <= visit.today(),
        act: paths::day(programme, placement.id),
        sheet: paths::day_sheet(programme, placement.id),
        timetable: paths::day_timetable(programme, placement.id),
        back: paths::sheets(programme),
    };
    Ok(visit.page(title, &body).not_indexed())
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Returns>,
    Path(ids): Path<(Uuid, Uuid)>,
    filled: Filled,
) -> Result<Response, Failure> {
    let day = room.day_of(ids).await?;
    let (desk, placement) = (room.desk(&visit), day.placement);
    let (id, back) = (placement.id, paths::day(placement.programme, placement.id));
    let party = Party::from_code(filled.text("qui"));
    let kept = match (filled.text("geste"), party) {
        ("tenue", _) => {
            let held = room.write(move |conn| take_place(conn, &desk, id)).await?;
            if held { "returns-day-held" } else { "returns-day-not-held" }
        }
        ("annuler", _) => {
            let cancelled = room.write(move |conn| call_off(conn, &desk, id)).await?;
            if cancelled { "returns-day-cancelled" } else { "returns-day-not-cancelled" }
        }
        ("engagement", _) => {
            let digest = digest(&lines(&visit.shell.words, vocabulary::Locale::French));
            room.write(move |conn| promise(conn, &desk, &placement, (&digest, Channel::Typed))).await?;
            "returns-pledge-kept"
        }
        (gesture @ ("oui" | "non"), Some(party)) => {
            let standing = if gesture == "oui" { Standing::Agreed } else { Standing::Declined };
            let said = (standing, Channel::Typed);
            let kept = room.write(move |conn| say(conn, &desk, (id, party), said)).await?;
            if kept { "returns-said" } else { "returns-said-too-late" }
        }
        ("lettre", Some(party)) => {
            let sent = room
                .write(move |conn| letters::tell(conn, &desk, (Occasion::Link, party), &placement))
                .await?;
            if sent > 0 { "returns-link-sent" } else { "returns-link-not-sent" }
        }
        _ => "",
    };
    Ok(visit.go(&back, kept))
}
