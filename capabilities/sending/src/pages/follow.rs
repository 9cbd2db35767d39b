//! One request: where it stands, who moves next, what was told, and what one may do.

use ::store::{Conn, StoreError};
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use referral::{ActKind, Desk, Event, Look, Performed, Referral, Refused, Said, State as Standing};
use vocabulary::class::DataClass;
use vocabulary::id::ReferralId;
use vocabulary::territory::Territory;
use web::{Crumb, Failure, Faults, Filled, Visit};

use super::{Letters, Sending, sent};
use crate::acts::Typed;
use crate::fit::{Wanted, fitting};
use crate::{paths, sender};

mod facts;
mod offered;
#[cfg(test)]
mod tests;

use facts::{Fact, day, line};
use offered::{ActForm, Given, Other, own, told};

/// How many other services are offered to choose from.
const MOST_OFFERED: usize = 12;

#[derive(askama::Template)]
#[template(path = "pages/follow.html")]
struct Follow<'a> {
    visit: &'a Visit,
    referral: &'a Referral,
    faults: &'a Faults,
    crumbs: Vec<Crumb>,
    code: &'a str,
    href: String,
    badge: (&'static str, &'static str),
    organization: &'a str,
    is_late: bool,
    mover: String,
    next: String,
    is_silent: bool,
    is_unwritten: bool,
    may_relaunch: bool,
    calling: &'static str,
    telephone: String,
    phone: Option<(String, String)>,
    notice_href: String,
    sheet: &'static str,
    facts: Vec<Fact>,
    /// What was said of her, behind a recent proof; else the address to read it at.
    said: Option<Vec<Fact>>,
    read: String,
    proposed: Option<&'a Other>,
    told: Vec<ActForm<'a>>,
    own: Vec<ActForm<'a>>,
    chain: Vec<Crumb>,
    history: Vec<String>,
}

impl Follow<'_> {
    fn day(&self, at: &DateTime<Utc>) -> String {
        day(self.visit, *at)
    }
}

/// A request with everything its page shows.
struct Shown {
    referral: Referral,
    service: String,
    organization: String,
    phone: Option<(String, String)>,
    is_unwritten: bool,
    others: Vec<Other>,
    chain: Vec<(Referral, String)>,
    history: Vec<Event>,
}

/// The request. What was said of the person stands on it behind a recent proof alone, at both its addresses.
pub(super) async fn show(
    visit: Visit,
    State(room): State<Sending>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let shown = shown(&visit, &room, &id).await?;
    Ok(drawn(&visit, &room, &shown, (None, &Faults::default())).await?.into_response())
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Sending>,
    Extension(letters): Extension<Letters>,
    Path(id): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let shown = shown(&visit, &room, &id).await?;
    let kind = ActKind::from_code(filled.text("acte")).ok_or(Failure::NotFound)?;
    let Some(member) = &visit.member else { return Err(Failure::NotFound) };
    let mut faults = filled.faults();
    let typed = Typed { visit: &visit, filled: &filled, kind };
    let act = typed.act(&mut faults);
    let by = typed.by(&shown.referral, member.account).ok_or(Failure::NotFound)?;
    let adds = typed.adds(&shown.referral, &mut faults);
    let Some(act) = act.filter(|_| faults.is_empty()) else {
        let page = drawn(&visit, &room, &shown, (Some((kind, &filled)), &faults)).await?;
        return Ok(page.again().into_response());
    };
    letters.admit(&visit)?;
    let desk = Desk::new(&room.key, &room.shell, visit.now);
    let desk = match filled.text("version").parse() {
        Ok(version) => desk.having_seen(version),
        Err(_) => desk,
    };
    let id = shown.referral.id;
    let done = room.write(move |conn| {
        if adds && let Err(refused) = referral::lets_say(conn, &desk, id, Said::Message, &by)? {
            return Ok(Err(refused));
        }
        referral::perform(conn, &desk, id, &act, &by)
    });
    match done.await? {
        Ok(performed) => Ok(after(&visit, kind, &performed)),
        Err(refused) => refused_page(&visit, &room, (id, kind, &filled), refused).await,
    }
}

/// Where one is after an act: at the request, or at the one it was passed on by.
fn after(visit: &Visit, kind: ActKind, performed: &Performed) -> Response {
    let id = performed.passed_on.map_or(performed.referral.id, |sent| sent.id);
    let notice = ending(kind, performed.passed_on, performed.is_unwritten);
    visit.go(&referral::paths::one_sent(id), notice)
}

/// What is said then: only what is so.
fn ending(kind: ActKind, passed_on: Option<referral::Sent>, is_unwritten: bool) -> &'static str {
    match (kind, passed_on) {
        (ActKind::Redirect, Some(next)) if next.state == Standing::ShownToPerson => {
            "sending-done-redirect-waits"
        }
        (ActKind::Redirect, Some(next)) if next.letters == 0 => "sending-done-redirect-telephone",
        (ActKind::Redirect, _) => "sending-done-redirect",
        (ActKind::Relaunch | ActKind::PersonAgrees, _) if is_unwritten => "sending-done-telephone",
        (ActKind::Relaunch, _) => "sending-done-relaunch",
        (ActKind::Close, _) => "sending-done-close",
        _ => "sending-done-noted",
    }
}

/// The page as it is now, with why the act cannot be: a colleague may have been faster.
async fn refused_page(
    visit: &Visit,
    room: &Sending,
    (id, kind, filled): (ReferralId, ActKind, &Filled),
    refused: Refused,
) -> Result<Response, Failure> {
    let shown = shown(visit, room, &id.to_string()).await?;
    let mut faults = Faults::default();
    faults.note("demande", refused.words(&visit.shell.words, visit.locale));
    Ok(drawn(visit, room, &shown, (Some((kind, filled)), &faults)).await?.again().into_response())
}

/// The request, if she may open it; to others it does not exist.
async fn shown(visit: &Visit, room: &Sending, id: &str) -> Result<Shown, Failure> {
    let id: ReferralId = id.parse().map_err(|_| Failure::NotFound)?;
    let Some(member) = visit.member.clone() else { return Err(Failure::NotFound) };
    let (key, today) = (room.key.clone(), visit.today());
    let desk = Desk::new(&room.key, &room.shell, visit.now);
    let found = room.read(move |conn| {
        let Some(one) = referral::referral(conn, &key, id)? else { return Ok(None) };
        if !sender::may_open(conn, &member, &one, today)? {
            return Ok(None);
        }
        let others = others(conn, &one, today)?;
        let mut chain = Vec::new();
        for link in referral::chain(conn, &key, id)? {
            let name = crate::store::service_name(conn, link.to.uuid())?.unwrap_or_default();
            chain.push((link, name));
        }
        Ok(Some(Shown {
            service: crate::store::service_name(conn, one.to.uuid())?.unwrap_or_default(),
            organization: crate::store::organization_name(conn, one.receiver.uuid())?.unwrap_or_default(),
            phone: phone(conn, &one)?,
            is_unwritten: referral::mailboxes_of(conn, &desk, &one)?.is_empty(),
            history: referral::history(conn, &key, id)?,
            others,
            chain,
            referral: one,
        }))
    });
    found.await?.ok_or(Failure::NotFound)
}

/// Services where it might go instead; the one its receiver proposes comes first.
fn others(conn: &mut Conn, one: &Referral, today: chrono::NaiveDate) -> Result<Vec<Other>, StoreError> {
    let mut others = Vec::new();
    if let Some(service) = one.alternative
        && let Some(label) = crate::store::service_name(conn, service.uuid())?
    {
        others.push(Other { service, label, is_proposed: true });
    }
    if !one.state.is_open() {
        return Ok(others);
    }
    let commune = one.commune.as_deref().and_then(|code| Territory::france().commune(code));
    let wanted = Wanted { need: Some(one.need), commune, ..Wanted::default() };
    let found = fitting(conn, &wanted, MOST_OFFERED, today)?;
    let found =
        found.into_iter().filter(|other| other.service != one.to && Some(other.service) != one.alternative);
    others.extend(found.map(|other| {
        let label = format!("{}, {}", other.name, other.organization);
        Other { service: other.service, label, is_proposed: false }
    }));
    Ok(others)
}

/// The number to call: the service's own, else its organisation's.
fn phone(conn: &mut Conn, one: &Referral) -> Result<Option<(String, String)>, StoreError> {
    let service = directory::service(conn, one.to.uuid())?;
    let organization = directory::organization(conn, one.receiver.uuid())?;
    let own = service.into_iter().flat_map(|kept| kept.says.phones);
    let mut all = own.chain(organization.into_iter().flat_map(|kept| kept.says.phones));
    Ok(all.find_map(|phone| Some((phone.href()?, phone.shown))))
}

/// Notes, where the person can see it, that somebody read what was said of her.
pub(super) async fn note_look(visit: &Visit, room: &Sending, one: &Referral) -> Result<(), Failure> {
    let account = visit.member.as_ref().map(|member| member.account);
    let id = ReferralId::new_v7(visit.now, visit.chance()).uuid();
    let look = Look { id, at: visit.now, account, organization: Some(one.from) };
    let referral = one.id;
    room.write(move |conn| referral::note_look(conn, referral, &look)).await
}

/// The page; a colleague who reads on it what another wrote of a person leaves a line that the person can see.
async fn drawn(
    visit: &Visit,
    room: &Sending,
    shown: &Shown,
    (typed, faults): (Option<(ActKind, &Filled)>, &Faults),
) -> Result<web::Page, Failure> {
    let is_author = visit.member.as_ref().is_some_and(|member| member.account == shown.referral.author);
    if reads(visit) && !is_author {
        note_look(visit, room, &shown.referral).await?;
    }
    Ok(page(visit, shown, typed, faults))
}

/// Whether what was said of a person may be shown now: after a recent proof of identity (RGPD art. 32).
fn reads(visit: &Visit) -> bool {
    visit.member.as_ref().is_some_and(|member| member.reader(visit.now).may_read(DataClass::C3))
}

fn page(visit: &Visit, shown: &Shown, typed: Option<(ActKind, &Filled)>, faults: &Faults) -> web::Page {
    let one = &shown.referral;
    let code = one.code.to_string();
    let title = visit.say_of("sending-follow-title", &code).into_owned();
    let is_read = reads(visit);
    let is_waiting = one.state.waits_for_receiver();
    let is_unwritten = shown.is_unwritten && is_waiting;
    let given = Given { others: &shown.others, typed };
    let own = own(visit, one, given);
    let may_relaunch = own.iter().any(|form| form.kind == ActKind::Relaunch) && !is_unwritten;
    let body = Follow {
        visit,
        referral: one,
        faults,
        crumbs: crumbs(visit, &title),
        code: &code,
        href: referral::paths::one_sent(one.id),
        badge: sent::badge(one.state),
        organization: &shown.organization,
        is_late: sent::is_late(visit, one),
        mover: sent::mover(visit, one),
        next: sent::next(visit, one),
        is_silent: one.is_silent(visit.today()),
        is_unwritten,
        may_relaunch,
        calling: if is_unwritten { "sending-call-now" } else { "sending-call-silent" },
        telephone: telephone(visit, one, &code),
        phone: shown.phone.clone(),
        notice_href: one.her_page.map(her_page::paths::notice).unwrap_or_default(),
        sheet: if is_unwritten || one.is_silent(visit.today()) { "plain" } else { "primary" },
        facts: facts::asked(visit, shown),
        said: is_read.then(|| facts::said(visit, shown)),
        read: paths::read(one.id),
        proposed: shown.others.iter().find(|other| other.is_proposed),
        told: told(visit, one, given),
        own: own
            .into_iter()
            .filter(|form| form.kind != ActKind::Relaunch || !one.is_silent(visit.today()))
            .collect(),
        chain: chain(visit, shown),
        history: shown.history.iter().filter(|_| is_read).map(|event| line(visit, event)).collect(),
    };
    visit.page(title, &body).not_indexed()
}

fn crumbs(visit: &Visit, title: &str) -> Vec<Crumb> {
    let list = Crumb { label: visit.say("sending-sent-title").into_owned(), href: paths::SENT.to_owned() };
    vec![list, Crumb { label: title.to_owned(), href: String::new() }]
}

/// What to say on the telephone: the code, the day, the need, and nothing that tells who she is.
fn telephone(visit: &Visit, one: &Referral, code: &str) -> String {
    let sent = one.sent_at.unwrap_or(one.created_at);
    let values = [
        ("code", code.into()),
        ("day", day(visit, sent).into()),
        ("need", one.need.label(visit.locale).into()),
    ];
    visit.say_with("sending-call-words", &values).into_owned()
}

fn chain(visit: &Visit, shown: &Shown) -> Vec<Crumb> {
    let crumb = |(link, name): &(Referral, String)| {
        let label = format!("{} · {name} · {}", link.code, visit.say(link.state.key()));
        let is_here = link.id == shown.referral.id;
        let href = if is_here { String::new() } else { referral::paths::one_sent(link.id) };
        Crumb { label, href }
    };
    shown.chain.iter().map(crumb).collect()
}
