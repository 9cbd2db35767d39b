//! The requests an organisation received, those that press first: what is asked, by whom, and what is to be done.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use directory::{RecordKey, RecordKind};
use referral::{Page, Referral};
use store::{Conn, StoreError};
use uuid::Uuid;
use vocabulary::id::{OrganizationId, ReferralId};
use web::{Failure, Visit};

use super::request::answers;
use super::{Receiving, failure};
use crate::paths::{self, asked};
use crate::picture::name_of;
use crate::view::{is_late, next, on};

/// How many stand on one page.
const PER_PAGE: u32 = 30;

#[derive(askama::Template)]
#[template(path = "pages/received.html")]
struct Received<'a> {
    visit: &'a Visit,
    lines: Vec<Line>,
    /// The same list with what is closed, or without.
    other: String,
    is_everything: bool,
    following: String,
}

/// A request in the list; nothing about the person.
struct Line {
    href: String,
    service: String,
    code: String,
    need: String,
    urgency: String,
    sent: String,
    state: String,
    next: String,
    is_late: bool,
    organization: String,
}

/// The names that stand in the list.
#[derive(Default)]
struct Names(HashMap<Uuid, String>);

impl Names {
    fn organization(&mut self, conn: &mut Conn, id: OrganizationId) -> Result<(), StoreError> {
        if let Entry::Vacant(missing) = self.0.entry(id.uuid()) {
            missing.insert(name_of(conn, id)?);
        }
        Ok(())
    }

    fn service(&mut self, conn: &mut Conn, id: Uuid) -> Result<(), StoreError> {
        if let Entry::Vacant(missing) = self.0.entry(id) {
            let shown = directory::shown(conn, RecordKey { kind: RecordKind::Service, id })?;
            missing.insert(shown.map(|shown| shown.name).unwrap_or_default());
        }
        Ok(())
    }

    fn of(&self, id: Uuid) -> String {
        self.0.get(&id).cloned().unwrap_or_default()
    }
}

pub(super) async fn show(visit: Visit, State(room): State<Receiving>) -> Result<Response, Failure> {
    let member = visit.member.as_ref().ok_or(Failure::NotFound)?;
    let wanted = asked(&visit.query, "pour").parse::<OrganizationId>().ok();
    let own: Vec<OrganizationId> = member.mandates.iter().map(|held| held.organization).collect();
    let is_asked = |one: &OrganizationId| answers(member, *one) && wanted.is_none_or(|wanted| wanted == *one);
    let own: Vec<OrganizationId> = own.into_iter().filter(is_asked).collect();
    if own.is_empty() {
        return Err(Failure::NotFound);
    }
    let is_everything = asked(&visit.query, "toutes") == "1";
    let after = asked(&visit.query, "apres").parse::<ReferralId>().ok();
    let (key, several) = (room.key.clone(), own.len() > 1);
    let read = room.db.read(move |conn| {
        let found =
            referral::received_by(conn, &key, (&own, !is_everything), &Page { after, limit: PER_PAGE })?;
        let mut names = Names::default();
        for one in &found {
            names.organization(conn, one.from)?;
            names.organization(conn, one.receiver)?;
            names.service(conn, one.to.uuid())?;
        }
        Ok((found, names))
    });
    let (found, names) = read.await.map_err(failure)?;
    let is_full = found.len() == PER_PAGE as usize;
    let last = found.last().filter(|_| is_full);
    let following = last.map(|last| visit.here_with("apres", &last.id.to_string()));
    let body = Received {
        visit: &visit,
        lines: found.iter().map(|one| line(&visit, one, &names, several)).collect(),
        other: visit.here_with("toutes", if is_everything { "" } else { "1" }),
        is_everything,
        following: following.unwrap_or_default(),
    };
    Ok(visit.page(visit.say("receiving-list"), &body).not_indexed().into_response())
}

fn line(visit: &Visit, one: &Referral, names: &Names, several: bool) -> Line {
    let sender = names.of(one.from.uuid());
    let sent = [
        ("organization", sender.as_str().into()),
        ("date", on(visit, one.sent_at.unwrap_or(one.created_at)).into()),
    ];
    Line {
        href: paths::one_received(one.id),
        service: names.of(one.to.uuid()),
        code: one.code.to_string(),
        need: one.need.label(visit.locale).to_owned(),
        urgency: visit.say(one.urgency.key()).to_lowercase(),
        sent: visit.say_with("receiving-sent-on", &sent).into_owned(),
        state: visit.say(one.state.key()).into_owned(),
        next: next(visit, one),
        is_late: is_late(visit, one),
        organization: if several { names.of(one.receiver.uuid()) } else { String::new() },
    }
}
