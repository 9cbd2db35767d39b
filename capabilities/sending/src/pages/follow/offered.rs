//! The forms of one request: what its sender may do now, and what she may have been told.

use referral::{ActKind, Level, Referral, RefusalReason, Teller};
use vocabulary::id::ServiceId;
use web::{Choice, Filled, Visit};

use crate::acts::{Asks, CHANNELS, OWN, TOLD, asks, field, needs_yes, tellers};

/// Another service that may be chosen.
pub(super) struct Other {
    pub(super) service: ServiceId,
    pub(super) label: String,
    /// Whether the service that refused proposes it.
    pub(super) is_proposed: bool,
}

impl Other {
    /// Its sheet.
    pub(super) fn address(&self) -> String {
        directory::paths::service(self.service.uuid(), &self.label)
    }
}

/// What the forms are made from: other services, and what was typed, into which form.
#[derive(Clone, Copy)]
pub(super) struct Given<'a> {
    pub(super) others: &'a [Other],
    pub(super) typed: Option<(ActKind, &'a Filled)>,
}

/// The form of an act.
pub(super) struct ActForm<'a> {
    pub(super) kind: ActKind,
    pub(super) label: &'static str,
    pub(super) submit: &'static str,
    pub(super) is_open: bool,
    pub(super) asks: Asks,
    /// Whether she has to agree first that it is said.
    pub(super) needs_yes: bool,
    pub(super) levels: Vec<Choice>,
    pub(super) reasons: Vec<Choice>,
    pub(super) services: Vec<Choice>,
    pub(super) tellers: Vec<Choice>,
    pub(super) channels: Vec<Choice>,
    filled: Option<&'a Filled>,
}

impl ActForm<'_> {
    /// The name of one of its fields.
    pub(super) fn id(&self, name: &str) -> String {
        field(self.kind, name)
    }

    /// What was typed into it.
    pub(super) fn typed(&self, name: &str) -> &str {
        let name = self.id(name);
        self.filled.map_or("", |filled| filled.text(&name))
    }

    /// What stands under its words.
    pub(super) fn hint(&self) -> &'static str {
        match self.kind {
            ActKind::GiveInformation => "sending-act-words-hint-agreed",
            _ => "sending-act-words-hint",
        }
    }

    /// What its day is called.
    pub(super) fn day_key(&self) -> &'static str {
        match self.kind {
            ActKind::Accept => "sending-act-appointment",
            ActKind::WaitingList => "sending-act-waiting-until",
            _ => "sending-act-next",
        }
    }
}

/// What the sender may do herself now.
pub(super) fn own<'a>(visit: &Visit, one: &Referral, given: Given<'a>) -> Vec<ActForm<'a>> {
    let may = one.acts_for(Teller::Sender);
    let now = OWN.iter().copied().filter(|kind| may.contains(kind));
    let form = |kind| ActForm {
        needs_yes: needs_yes(one, kind),
        ..form(visit, (kind, "sending-act-do"), &[], given)
    };
    now.map(form).collect()
}

/// What she may have been told by now.
pub(super) fn told<'a>(visit: &Visit, one: &Referral, given: Given<'a>) -> Vec<ActForm<'a>> {
    let by = |kind: &ActKind| (*kind, tellers(one, *kind));
    let now = TOLD.iter().map(by).filter(|(_, tellers)| !tellers.is_empty());
    now.map(|(kind, tellers)| form(visit, (kind, "sending-act-note"), &tellers, given)).collect()
}

fn form<'a>(
    visit: &Visit,
    (kind, submit): (ActKind, &'static str),
    who: &[Teller],
    given: Given<'a>,
) -> ActForm<'a> {
    let filled = given.typed.filter(|(sent, _)| *sent == kind).map(|(_, filled)| filled);
    let chosen = |name: &str| filled.map_or("", |filled| filled.text(&field(kind, name)));
    let asks = asks(kind);
    let said = |code: &str, key: &str, chosen: bool| Choice::new(code, visit.say(key), chosen);
    let level = |one: &Level| said(one.code(), one.key(), one.code() == chosen("niveau"));
    let reason = |one: &RefusalReason| said(one.code(), one.key(), one.code() == chosen("motif"));
    let none = said("", "sending-act-reason-none", chosen("motif").is_empty());
    let teller = |(at, one): (usize, &Teller)| {
        let is_chosen = if chosen("qui").is_empty() { at == 0 } else { one.code() == chosen("qui") };
        said(one.code(), one.key(), is_chosen)
    };
    let channels = CHANNELS.iter().filter(|_| !who.is_empty()).enumerate().map(|(at, one)| {
        let is_chosen = if chosen("voie").is_empty() { at == 0 } else { one.code() == chosen("voie") };
        said(one.code(), one.key(), is_chosen)
    });
    ActForm {
        kind,
        label: label(kind),
        submit,
        is_open: filled.is_some()
            || (kind == ActKind::Redirect && given.others.iter().any(|one| one.is_proposed)),
        asks,
        needs_yes: false,
        levels: Level::ALL.iter().map(level).collect(),
        reasons: std::iter::once(none).chain(RefusalReason::ALL.iter().map(reason)).collect(),
        services: if asks.service {
            services(visit, given.others, (kind, chosen("service")))
        } else {
            Vec::new()
        },
        tellers: who.iter().enumerate().map(teller).collect(),
        channels: channels.collect(),
        filled,
    }
}

/// The services of a list, to choose one from; where it goes elsewhere, the one that is proposed stands chosen.
fn services(visit: &Visit, others: &[Other], (kind, chosen): (ActKind, &str)) -> Vec<Choice> {
    let proposed = others.iter().find(|other| other.is_proposed && kind == ActKind::Redirect);
    let usual = proposed.map(|other| other.service.to_string()).unwrap_or_default();
    let chosen = if chosen.is_empty() { usual.as_str() } else { chosen };
    let none = Choice::new("", visit.say("sending-act-service-none"), chosen.is_empty());
    let choice = |other: &Other| {
        let id = other.service.to_string();
        let is_chosen = id == chosen;
        Choice::new(id, other.label.clone(), is_chosen)
    };
    std::iter::once(none).chain(others.iter().map(choice)).collect()
}

/// What unfolds it, as the sender would say it.
fn label(kind: ActKind) -> &'static str {
    match kind {
        ActKind::Acknowledge => "sending-act-acknowledge",
        ActKind::Accept => "sending-act-accept",
        ActKind::AskInformation => "sending-act-ask-information",
        ActKind::GiveInformation => "sending-act-give-information",
        ActKind::WaitingList => "sending-act-waiting-list",
        ActKind::Redirect => "sending-act-redirect",
        ActKind::Refuse => "sending-act-refuse",
        ActKind::Came => "sending-act-came",
        ActKind::DidNotCome => "sending-act-did-not-come",
        ActKind::Helped => "sending-act-helped",
        ActKind::Respond => "sending-act-respond",
        ActKind::Close => "sending-act-close",
        ActKind::Escalate => "sending-act-escalate",
        ActKind::Relay => "sending-act-relay",
        ActKind::Relaunch => "sending-relaunch",
        ActKind::Postpone => "sending-act-postpone",
        ActKind::PersonAgrees => "sending-act-person-agrees",
        ActKind::PersonDeclines => "sending-act-person-declines",
        ActKind::Stop => "sending-act-stop",
    }
}
