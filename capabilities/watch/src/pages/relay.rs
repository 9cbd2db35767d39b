//! A relay: what the coordination answers to a referral that came without response.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use referral::{Act, By, Channel, Desk, LONGEST_WORDS, Teller, perform};
use uuid::Uuid;
use vocabulary::caution::{Place, cautions};
use vocabulary::id::{ReferralId, ServiceId};
use web::{Choice, Failure, Faults, Filled, Page, Visit};

use super::Watch;
use crate::paths;
use crate::relaying::{Waiting, waiting};

#[derive(askama::Template)]
#[template(path = "pages/relay.html")]
struct Relay<'a> {
    visit: &'a Visit,
    waiting: &'a Waiting,
    need: &'static str,
    since: String,
    service: Option<(String, String)>,
    phone: Option<(String, String)>,
    services: Vec<Choice>,
    words: &'a str,
    warns: bool,
    act: String,
    faults: &'a Faults,
}

/// What was typed.
#[derive(Clone, Default)]
struct Typed {
    to: String,
    words: String,
    reread: bool,
}

async fn found(room: &Watch, id: Uuid) -> Result<Waiting, Failure> {
    let found = room.read(move |conn| waiting(conn, ReferralId::from(id))).await?;
    found.ok_or(Failure::NotFound)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Watch>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let waiting = found(&room, id).await?;
    Ok(page(&visit, &waiting, &Typed::default(), &Faults::default()))
}

fn page(visit: &Visit, waiting: &Waiting, typed: &Typed, faults: &Faults) -> Page {
    let case = &waiting.case;
    let mut services: Vec<Choice> = waiting
        .others
        .iter()
        .map(|(id, name)| Choice::new(id.to_string(), name.clone(), typed.to == id.to_string()))
        .collect();
    services.insert(0, Choice::new("", visit.say("watch-relay-no-service"), typed.to.is_empty()));
    let named = |one: &crate::duties::Named| (one.href(), format!("{}, {}", one.name, one.organization));
    let body = Relay {
        visit,
        waiting,
        need: case.need.label(visit.locale),
        since: visit.date(case.since),
        service: case.service.as_ref().map(named),
        phone: case.service.as_ref().and_then(|service| service.phone.clone()),
        services,
        words: &typed.words,
        warns: !faults.of("reponse").is_empty() && caution(&typed.words).is_some(),
        act: paths::relay(case.id),
        faults,
    };
    visit.page(visit.say_of("watch-relay-title", &case.code), &body).not_indexed()
}

/// Why words that the person may read are worth a second look.
fn caution(words: &str) -> Option<vocabulary::caution::CautionKind> {
    cautions(words, Place::Personal).first().map(|one| one.kind)
}

pub(super) async fn answer(
    visit: Visit,
    State(room): State<Watch>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let waiting = found(&room, id).await?;
    let typed = Typed {
        to: filled.text("service").to_owned(),
        words: filled.text("reponse").to_owned(),
        reread: filled.is_ticked("relu"),
    };
    let (to, mut faults) = understood(&visit, (&waiting, &typed), filled.faults());
    if faults.is_empty() {
        let act = Act::Relay { to, words: typed.words.clone() };
        match relay(&room, &visit, waiting.case.id, act).await? {
            Ok(_) => return Ok(visit.go(paths::WATCH, "watch-relayed-done")),
            Err(refused) => faults.note("reponse", refused.words(&visit.shell.words, visit.locale)),
        }
    }
    Ok(page(&visit, &waiting, &typed, &faults).again().into_response())
}

fn understood(
    visit: &Visit,
    (waiting, typed): (&Waiting, &Typed),
    mut faults: Faults,
) -> (Option<ServiceId>, Faults) {
    let to = waiting.others.iter().find(|(id, _)| id.to_string() == typed.to);
    let to = to.map(|(id, _)| ServiceId::from(*id));
    if to.is_none() && !typed.to.is_empty() {
        faults.note("service", visit.say("watch-fault-service"));
    }
    if to.is_none() && typed.words.is_empty() {
        faults.note("reponse", visit.say("watch-fault-words"));
    }
    if typed.words.chars().count() > LONGEST_WORDS {
        faults.note("reponse", visit.say_count("watch-fault-long", LONGEST_WORDS));
    }
    if let Some(caution) = caution(&typed.words).filter(|_| !typed.reread) {
        faults.note("reponse", caution.label(visit.locale));
    }
    (to, faults)
}

async fn relay(
    room: &Watch,
    visit: &Visit,
    id: ReferralId,
    act: Act,
) -> Result<Result<referral::Performed, referral::Refused>, Failure> {
    let by = By {
        teller: Teller::Coordinator,
        account: visit.member.as_ref().map(|member| member.account),
        organization: None,
        channel: Channel::Screen,
    };
    let desk = Desk::new(&room.key, &room.shell, visit.now);
    room.write(move |conn| perform(conn, &desk, id, &act, &by)).await
}
