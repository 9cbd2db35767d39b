//! What one entrusted, sorted by the clock: what is due, what stays without news, who moves next.

use ::store::{Conn, StoreError};
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use referral::{ActKind, Page, Referral, State as Standing, Teller, Which};
use vocabulary::id::{OrganizationId, ReferralId};
use web::{Crumb, Failure, Member, Visit};

use super::Sending;
use crate::paths;

mod whose;

use whose::Looked;

/// How many stand on a page.
const ON_A_PAGE: u32 = 30;

/// Which of them, as the address says it, with the words of the tab and of an empty list.
const VIEWS: &[(&str, &str, &str)] = &[
    ("", "sending-view-open", "sending-sent-empty"),
    ("sans-nouvelles", "sending-view-silent", "sending-sent-none-silent"),
    ("toutes", "sending-view-all", "sending-sent-empty"),
];

/// One request of the list.
pub(super) struct Line {
    href: String,
    code: String,
    service: String,
    organization: String,
    need: &'static str,
    state: String,
    badge: (&'static str, &'static str),
    is_silent: bool,
    is_late: bool,
    mover: String,
    next: String,
    may_relaunch: bool,
    version: i64,
}

#[derive(askama::Template)]
#[template(path = "pages/sent.html")]
struct Sent<'a> {
    visit: &'a Visit,
    views: Vec<Crumb>,
    owners: Vec<Crumb>,
    list: Vec<Line>,
    empty: &'static str,
    next: String,
}

/// Whose, which and from where on, as the address says it.
#[derive(Clone, Default)]
struct Asked {
    view: String,
    of: String,
    after: Option<ReferralId>,
}

impl Asked {
    fn of(pairs: &[(String, String)]) -> Self {
        let text = |name: &str| pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value);
        Self { view: text("vue").to_owned(), of: text("qui").to_owned(), after: text("apres").parse().ok() }
    }

    /// The address of another look.
    fn address(&self, view: &str, of: &str, after: Option<ReferralId>) -> String {
        let after = after.map(|id| id.to_string()).unwrap_or_default();
        let pairs = [("vue", view), ("qui", of), ("apres", after.as_str())];
        let pair = |(name, value): &(&str, &str)| format!("{name}={}", web::encoded(value));
        let query: Vec<String> = pairs.iter().filter(|(_, value)| !value.is_empty()).map(pair).collect();
        if query.is_empty() { paths::SENT.to_owned() } else { format!("{}?{}", paths::SENT, query.join("&")) }
    }
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Sending>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let Some(member) = &visit.member else { return Err(Failure::NotFound) };
    let asked = Asked::of(&pairs);
    let looked = Looked::of(member, &asked.of, visit.today());
    let has_pages = looked.has_pages();
    let which = match asked.view.as_str() {
        "sans-nouvelles" => Which::Silent(visit.today()),
        "toutes" => Which::All,
        _ => Which::Open,
    };
    let (key, after) = (room.key.clone(), asked.after);
    let found = room.read(move |conn| {
        let page = Page { after, limit: ON_A_PAGE };
        let list = looked.list(conn, &key, which, &page)?;
        Ok((named(conn, list)?, looked.left_behind(conn)?))
    });
    let (list, left) = found.await?;
    let is_full = has_pages && list.len() == ON_A_PAGE as usize;
    let last = list.last().map(|(one, ..)| one.id).filter(|_| is_full);
    let empty = VIEWS.iter().find(|(view, ..)| *view == asked.view).map_or(VIEWS[0].2, |(_, _, key)| key);
    let body = Sent {
        visit: &visit,
        views: views(&visit, &asked),
        owners: owners(&visit, (member, &left), &asked),
        list: list.into_iter().map(|one| line(&visit, one)).collect(),
        empty,
        next: last.map(|last| asked.address(&asked.view, &asked.of, Some(last))).unwrap_or_default(),
    };
    Ok(visit.page(visit.say("sending-sent-title"), &body).not_indexed().into_response())
}

fn views(visit: &Visit, asked: &Asked) -> Vec<Crumb> {
    let crumb = |(view, key, _): &(&str, &str, &str)| {
        let here = *view == asked.view;
        let href = if here { String::new() } else { asked.address(view, &asked.of, None) };
        Crumb { label: visit.say(key).into_owned(), href }
    };
    VIEWS.iter().map(crumb).collect()
}

fn owners(visit: &Visit, (member, left): (&Member, &[OrganizationId]), asked: &Asked) -> Vec<Crumb> {
    let all = whose::owners(visit, member, left);
    if all.len() == 1 {
        return Vec::new();
    }
    let crumb = |(id, label): (String, String)| {
        let href = if id == asked.of { String::new() } else { asked.address(&asked.view, &id, None) };
        Crumb { label, href }
    };
    all.into_iter().map(crumb).collect()
}

type Named = (Referral, String, String);

fn named(conn: &mut Conn, list: Vec<Referral>) -> Result<Vec<Named>, StoreError> {
    let mut named = Vec::new();
    for one in list {
        let service = crate::store::service_name(conn, one.to.uuid())?.unwrap_or_default();
        let organization = crate::store::organization_name(conn, one.receiver.uuid())?.unwrap_or_default();
        named.push((one, service, organization));
    }
    Ok(named)
}

fn line(visit: &Visit, (one, service, organization): Named) -> Line {
    Line {
        href: referral::paths::one_sent(one.id),
        code: one.code.to_string(),
        service,
        organization,
        need: one.need.label(visit.locale),
        state: visit.say(one.state.key()).into_owned(),
        badge: badge(one.state),
        is_silent: one.is_silent(visit.today()),
        is_late: is_late(visit, &one),
        mover: mover(visit, &one),
        next: next(visit, &one),
        may_relaunch: one.is_silent(visit.today())
            && one.acts_for(Teller::Sender).contains(&ActKind::Relaunch),
        version: one.version,
    }
}

/// The colour and the picture of a state; its words say it too.
pub(super) fn badge(state: Standing) -> (&'static str, &'static str) {
    match state {
        Standing::Accepted | Standing::Appointment | Standing::Came => ("open", "check"),
        Standing::NeedsInformation | Standing::WaitingList | Standing::DidNotCome | Standing::Escalated => {
            ("closes-soon", "clock")
        }
        Standing::Refused | Standing::Frozen | Standing::DeclinedByPerson => ("full", "barred"),
        _ => ("note", "information"),
    }
}

/// Who moves next, in a sentence.
pub(super) fn mover(visit: &Visit, one: &Referral) -> String {
    let key = match one.mover() {
        Teller::Sender => "sending-mover-sender",
        Teller::Receiver => "sending-mover-receiver",
        Teller::Person => "sending-mover-person",
        Teller::Coordinator => "sending-mover-coordinator",
        Teller::Clock => "sending-mover-nobody",
    };
    visit.say(key).into_owned()
}

/// Whether the next date is over and nobody moved.
pub(super) fn is_late(visit: &Visit, one: &Referral) -> bool {
    one.state.is_open() && one.next_on.is_some_and(|day| day < visit.today())
}

/// The next date, where there is one.
pub(super) fn next(visit: &Visit, one: &Referral) -> String {
    let key = if is_late(visit, one) { "sending-next-passed" } else { "sending-next-on" };
    let next_on = one.next_on.filter(|_| one.state.is_open());
    next_on.map(|day| visit.say_of(key, &visit.date(day)).into_owned()).unwrap_or_default()
}
