//! The actions of my organisations: where each stands, its next date, what is missing.

use std::collections::BTreeMap;

use ::store::{Conn, StoreError};
use action::{CollectiveAction, Filter, State as Standing};
use axum::extract::{Query, State};
use vocabulary::id::{CollectiveActionId, OrganizationId};
use web::{Crumb, Failure, Page, Visit};

use super::{Declaring, coordinates, own};
use crate::paths;
use crate::saying::dates;
use crate::sheet::way;

/// The most actions one list shows; the register lists them all.
const MOST: u32 = 100;

#[derive(askama::Template)]
#[template(path = "pages/mine.html")]
struct Mine<'a> {
    visit: &'a Visit,
    lists: Vec<(&'static str, Vec<Card>)>,
    asked: Option<&'a str>,
}

/// One action of a list.
struct Card {
    title: String,
    href: String,
    state: String,
    is_on: bool,
    dates: String,
    next: String,
    missing: usize,
    ways: Vec<Crumb>,
}

/// What the page reads.
struct Read {
    kept: Vec<CollectiveAction>,
    joined: Vec<CollectiveAction>,
    next: BTreeMap<CollectiveActionId, session::Session>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Declaring>,
    Query(sent): Query<BTreeMap<String, String>>,
) -> Result<Page, Failure> {
    let asked = asked(&sent);
    let (own, all, now) = (own(&visit), coordinates(&visit), visit.now);
    let ids: Vec<OrganizationId> = own.iter().map(|(id, _)| *id).collect();
    let (member, text) = (visit.member.clone(), asked.clone());
    let read = room.read(move |conn| {
        let found = if all { searched(conn, &text)? } else { taking_part(conn, &ids)? };
        let theirs = |one: &CollectiveAction| member.as_ref().is_some_and(|member| one.may_edit(member));
        let (kept, joined): (Vec<_>, Vec<_>) = found.into_iter().partition(theirs);
        let ahead: Vec<CollectiveActionId> =
            kept.iter().filter(|one| !is_over(one)).map(|one| one.id).collect();
        Ok(Read { next: session::next_of(conn, &ahead, now)?, kept, joined })
    });
    let read = read.await?;
    let card = |one: &CollectiveAction| card(&visit, one, read.next.get(&one.id));
    let (over, ahead): (Vec<_>, Vec<_>) = read.kept.iter().partition(|one| is_over(one));
    let lists = [
        ("declaring-mine-ahead", ahead.into_iter().map(card).collect::<Vec<Card>>()),
        ("declaring-mine-over", over.into_iter().map(card).collect()),
        ("declaring-mine-joined", read.joined.iter().map(|one| public_card(&visit, one)).collect()),
    ];
    let lists = lists.into_iter().filter(|(_, cards)| !cards.is_empty()).collect();
    let body = Mine { visit: &visit, lists, asked: all.then_some(asked.as_str()) };
    Ok(visit.page(visit.say("declaring-mine"), &body).not_indexed())
}

/// Whether it took place, or will not.
fn is_over(one: &CollectiveAction) -> bool {
    matches!(one.state, Standing::Ended | Standing::Reviewed | Standing::Shared | Standing::Dropped)
}

/// The words looked for, at most sixty letters.
fn asked(sent: &BTreeMap<String, String>) -> String {
    sent.get("q").map(|words| words.trim().chars().take(60).collect()).unwrap_or_default()
}

fn searched(conn: &mut Conn, text: &str) -> Result<Vec<CollectiveAction>, StoreError> {
    let filter = Filter { text: text.to_owned(), ..Filter::default() };
    action::actions(conn, &filter, None, MOST)
}

fn taking_part(conn: &mut Conn, own: &[OrganizationId]) -> Result<Vec<CollectiveAction>, StoreError> {
    let mut found: Vec<CollectiveAction> = Vec::new();
    for id in own {
        let filter = Filter { organization: Some(*id), ..Filter::default() };
        let more = action::actions(conn, &filter, None, MOST)?;
        found.extend(
            more.into_iter().filter(|one| found.iter().all(|there| there.id != one.id)).collect::<Vec<_>>(),
        );
    }
    Ok(found)
}

fn card(visit: &Visit, one: &CollectiveAction, next: Option<&session::Session>) -> Card {
    let id = one.id.uuid();
    let mut ways = vec![way(visit, "declaring-to-dates", &paths::dates(id))];
    if matches!(one.state, Standing::Ended | Standing::Reviewed | Standing::Shared | Standing::Showing) {
        ways.push(way(visit, "declaring-to-next", &paths::below(id, "prochaine")));
    } else {
        ways.push(way(visit, "declaring-to-life", &paths::below(id, "vie")));
    }
    ways.push(way(visit, "declaring-to-copy", &paths::below(id, "copier")));
    let next =
        next.map(|session| visit.say_of("declaring-next-date", &visit.date(session.day())).into_owned());
    Card {
        href: paths::edit(id),
        missing: one.flags().len(),
        next: next.unwrap_or_default(),
        ways,
        ..public_card(visit, one)
    }
}

fn public_card(visit: &Visit, one: &CollectiveAction) -> Card {
    let id = one.id.uuid();
    Card {
        title: one.title.clone(),
        href: paths::public(id),
        state: visit.say(one.state.key()).into_owned(),
        is_on: one.state == Standing::Running,
        dates: dates(visit, one.starts_on, one.ends_on),
        next: String::new(),
        missing: 0,
        ways: vec![way(visit, "declaring-to-copy", &paths::below(id, "copier"))],
    }
}
