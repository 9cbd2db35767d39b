//! What is known of a request, what was said of the person, and what happened, in words.

use chrono::{DateTime, Utc};
use referral::{Agreement, Event, Referral, Teller};
use vocabulary::territory::Territory;
use web::Visit;

use super::Shown;
use crate::paths;

/// What is known of a request.
pub(super) struct Fact {
    pub(super) term: String,
    pub(super) text: String,
    pub(super) href: String,
    pub(super) is_withheld: bool,
}

/// What tells nothing of the person: where it went, and for which need.
pub(super) fn asked(visit: &Visit, shown: &Shown) -> Vec<Fact> {
    let one = &shown.referral;
    let sheet = directory::paths::service(one.to.uuid(), &shown.service);
    vec![
        Fact { href: sheet, ..fact(visit, "sending-fact-service", shown.service.clone()) },
        fact(visit, "sending-fact-organization", shown.organization.clone()),
        fact(visit, "sending-field-need", one.need.label(visit.locale).to_owned()),
        fact(visit, "sending-field-urgency", visit.say(one.urgency.key()).into_owned()),
    ]
}

/// What was said of her, and what the service reads of it.
pub(super) fn said(visit: &Visit, shown: &Shown) -> Vec<Fact> {
    let one = &shown.referral;
    let seen = one.seen_by(referral::Viewer::Receiver(one.receiver), visit.today());
    let commune = one.commune.as_deref().and_then(|code| Territory::france().commune(code));
    let contact = one.contact.as_ref().map(|contact| match contact.text() {
        Some(text) => text.to_owned(),
        None => visit.say(contact.key()).into_owned(),
    });
    let name = one.identity.name().map(|name| format!("{name} ({})", visit.say(one.identity.key())));
    let language = one.language.as_deref().and_then(|code| directory::language_name(code, visit.locale));
    let said = |key: &str, text: Option<String>, read: bool| {
        let text = text.filter(|text| !text.is_empty())?;
        Some(Fact { is_withheld: !read, ..fact(visit, key, text) })
    };
    let all = [
        commune.map(|commune| fact(visit, "sending-field-commune", commune.name.to_owned())),
        said("sending-fact-wish", Some(one.wish.clone()), seen.wish.is_some()),
        said("sending-fact-message", Some(one.message.clone()), seen.message.is_some()),
        said("sending-field-name", name, seen.identity.is_some()),
        said("sending-fact-contact", contact, seen.contact.is_some()),
        said("sending-field-language", language.map(str::to_owned), seen.language.is_some()),
        one.appointment.map(|at| fact(visit, "sending-fact-appointment", moment(visit, at))),
        one.reason.map(|reason| fact(visit, "sending-act-reason", visit.say(reason.key()).into_owned())),
        Some(fact(visit, "sending-agreement", agreement(visit, one))),
        signed(visit, one),
    ];
    all.into_iter().flatten().collect()
}

/// How she agreed, on which day, until when; not before her yes.
fn agreement(visit: &Visit, one: &Referral) -> String {
    let Some((means, on)) = one.agreed() else {
        return visit.say("sending-fact-agreement-not-yet").into_owned();
    };
    let values = [
        ("agreement", visit.say(means.key()).into_owned().into()),
        ("on", day(visit, on).into()),
        ("until", visit.date(one.consent.until).into()),
    ];
    visit.say_with("sending-fact-agreement-value", &values).into_owned()
}

/// The paper she signed, for who collected it.
fn signed(visit: &Visit, one: &Referral) -> Option<Fact> {
    let is_author = visit.member.as_ref().is_some_and(|member| member.account == one.author);
    let is_signed = one.consent.agreement == Agreement::PaperScan;
    let text = visit.say("sending-fact-signed-open").into_owned();
    (is_author && is_signed)
        .then(|| Fact { href: paths::agreement(one.id), ..fact(visit, "sending-fact-signed", text) })
}

fn fact(visit: &Visit, key: &str, text: String) -> Fact {
    Fact { term: visit.say(key).into_owned(), text, href: String::new(), is_withheld: false }
}

/// What happened, by whom, and by which way where it was not on a screen.
pub(super) fn line(visit: &Visit, event: &Event) -> String {
    let mut words = visit
        .say_with(
            "sending-history-line",
            &[
                ("day", moment(visit, event.at).into()),
                ("what", visit.say(event.what.key()).into_owned().into()),
                ("who", visit.say(event.by.key()).into_owned().into()),
            ],
        )
        .into_owned();
    if event.by != Teller::Clock && event.channel != referral::Channel::Screen {
        words = format!("{words} ({})", visit.say(event.channel.key()));
    }
    match &event.words {
        Some(said) if !said.is_empty() => format!("{words} « {said} »"),
        _ => words,
    }
}

pub(super) fn day(visit: &Visit, at: DateTime<Utc>) -> String {
    visit.date(vocabulary::time::paris(at).date())
}

fn moment(visit: &Visit, at: DateTime<Utc>) -> String {
    let hour = vocabulary::time::paris(at).format("%H:%M").to_string();
    visit.say_with("sending-moment", &[("day", day(visit, at).into()), ("hour", hour.into())]).into_owned()
}
