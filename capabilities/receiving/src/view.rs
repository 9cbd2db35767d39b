//! A request as the pages show it: what is asked, what became of it meanwhile, which replies it takes.

use chrono::{DateTime, TimeDelta, Utc};
use referral::{
    Act, ActKind, Contact, Event, Happening, Identity, Look, Referral, Said, Seen, State, Teller, Viewer,
};
use vocabulary::id::{AccountId, FactId, OrganizationId};
use vocabulary::phone::PhoneNumber;
use vocabulary::territory::Territory;
use web::{Tone, Visit};

use crate::picture::Picture;

/// Within how long the same reply is taken for one that left twice.
const SENT_TWICE_WITHIN: TimeDelta = TimeDelta::minutes(2);

/// What is asked, without anything about the person.
pub(crate) struct Asked {
    pub(crate) service: String,
    pub(crate) need: String,
    pub(crate) urgency: String,
    pub(crate) code: String,
    /// The sheet of who sent it, with the number to call.
    pub(crate) sender: String,
    /// By whom and when.
    pub(crate) sent: String,
    /// Who moves next, and by when.
    pub(crate) next: String,
    pub(crate) is_late: bool,
    /// What happened that changes what is to be done.
    pub(crate) told: Vec<Told>,
    /// What happened, from the beginning.
    pub(crate) past: Vec<String>,
}

/// Something that happened, and what it changes.
pub(crate) struct Told {
    pub(crate) tone: Tone,
    pub(crate) title: String,
    pub(crate) text: String,
}

impl Asked {
    /// What a picture tells anybody who holds the link.
    pub(crate) fn of(visit: &Visit, picture: &Picture) -> Self {
        let referral = &picture.referral;
        let sent = [
            ("organization", picture.sender.as_str().into()),
            ("date", on(visit, referral.sent_at.unwrap_or(referral.created_at)).into()),
        ];
        Self {
            service: picture.service.clone(),
            need: referral.need.label(visit.locale).to_owned(),
            urgency: visit.say(referral.urgency.key()).to_lowercase(),
            code: referral.code.to_string(),
            sender: directory::paths::organization(referral.from.uuid(), &picture.sender),
            sent: visit.say_with("receiving-sent-on", &sent).into_owned(),
            next: next(visit, referral),
            is_late: is_late(visit, referral),
            told: told(visit, picture),
            past: picture.history.iter().map(|event| past(visit, event)).collect(),
        }
    }

    /// The same, with what kept a reply from leaving told first.
    pub(crate) fn saying(mut self, title: String, text: String) -> Self {
        self.told.insert(0, Told { tone: Tone::Warning, title, text });
        self
    }
}

/// A moment as a day in words.
pub(crate) fn on(visit: &Visit, moment: DateTime<Utc>) -> String {
    visit.date(vocabulary::time::paris(moment).date())
}

/// A moment as a day and an hour in words, as the clock on the wall says it in Paris.
fn at(visit: &Visit, moment: DateTime<Utc>) -> String {
    let values = [
        ("date", on(visit, moment).into()),
        ("time", vocabulary::time::paris(moment).format("%H:%M").to_string().into()),
    ];
    visit.say_with("receiving-day-hour", &values).into_owned()
}

/// Whether the receiver should have moved before today.
pub(crate) fn is_late(visit: &Visit, referral: &Referral) -> bool {
    let is_over = referral.next_on.is_some_and(|day| day < visit.today());
    referral.mover() == Teller::Receiver && (is_over || referral.is_silent(visit.today()))
}

/// Who moves next, and by when.
pub(crate) fn next(visit: &Visit, referral: &Referral) -> String {
    let Some(day) = referral.next_on else { return visit.say("receiving-next-nothing").into_owned() };
    let key = match referral.mover() {
        Teller::Sender => "receiving-next-sender",
        Teller::Receiver if !referral.state.waits_for_receiver() => "receiving-next-news",
        Teller::Receiver => "receiving-next-receiver",
        Teller::Person => "receiving-next-person",
        Teller::Coordinator => "receiving-next-coordinator",
        Teller::Clock => "receiving-next-clock",
    };
    visit.say_of(key, &visit.date(day)).into_owned()
}

fn past(visit: &Visit, event: &Event) -> String {
    let (day, what) = (on(visit, event.at), visit.say(event.what.key()));
    let who = match event.by {
        Teller::Sender => visit.say("receiving-teller-sender"),
        Teller::Receiver => visit.say("receiving-teller-receiver"),
        Teller::Person => visit.say("receiving-teller-person"),
        Teller::Coordinator => visit.say("receiving-teller-coordinator"),
        Teller::Clock => visit.say("receiving-teller-clock"),
    };
    let values = [("date", day.into()), ("what", what.as_ref().into()), ("who", who.as_ref().into())];
    visit.say_with("receiving-history-line", &values).into_owned()
}

/// Whether what the person agreed to say may still be read by who was asked.
pub(crate) fn is_readable(visit: &Visit, referral: &Referral) -> bool {
    referral.is_readable_by_receiver(visit.today())
}

/// That somebody of an organisation reads now, as it is noted for the person.
pub(crate) fn look(visit: &Visit, organization: OrganizationId, account: Option<AccountId>) -> Look {
    let id = FactId::new_v7(visit.now, visit.chance()).uuid();
    Look { id, at: visit.now, account, organization: Some(organization) }
}

/// Whether an event is this very act of a receiver, a moment before: a form that left twice.
pub(crate) fn says_the_same(event: &Event, act: &Act, now: DateTime<Utc>) -> bool {
    let is_same = event.what == Happening::Done(act.kind())
        && event.words.as_deref().unwrap_or_default() == act.words();
    is_same && event.by == Teller::Receiver && now - event.at < SENT_TWICE_WITHIN
}

/// What happened that changes what is to be done.
fn told(visit: &Visit, picture: &Picture) -> Vec<Told> {
    let referral = &picture.referral;
    let said = |tone, title: &str, text: &str| Told {
        tone,
        title: visit.say(title).into_owned(),
        text: visit.say(text).into_owned(),
    };
    let mut told = Vec::new();
    let main = match referral.state {
        State::Frozen => said(Tone::Danger, "receiving-frozen", "receiving-frozen-text"),
        _ if referral.consent.withdrawn_at.is_some() => {
            said(Tone::Danger, "receiving-withdrawn", "receiving-withdrawn-text")
        }
        State::DeclinedByPerson => said(Tone::Warning, "receiving-declined", "receiving-declined-text"),
        State::Closed => said(Tone::Success, "receiving-closed", "receiving-closed-text"),
        State::Redirected => said(Tone::Information, "receiving-redirected", "receiving-redirected-text"),
        State::Escalated => said(Tone::Information, "receiving-escalated", "receiving-escalated-text"),
        _ => return answered(visit, picture).into_iter().chain(gone(visit, picture)).collect(),
    };
    told.push(main);
    told.extend(gone(visit, picture).filter(|_| referral.state.is_open()));
    told
}

/// What the organisation answered already.
fn answered(visit: &Visit, picture: &Picture) -> Option<Told> {
    let referral = &picture.referral;
    let first = referral.acknowledged_at?;
    let state = match (referral.state, referral.appointment, referral.waiting_until) {
        (State::Appointment, Some(moment), _) => {
            visit.say_of("receiving-answered-appointment", &at(visit, moment)).into_owned()
        }
        (State::WaitingList, _, Some(day)) => {
            visit.say_of("receiving-answered-waiting", &visit.date(day)).into_owned()
        }
        (state, ..) => visit.say(state.key()).to_lowercase(),
    };
    Some(Told {
        tone: Tone::Information,
        title: visit.say_with("receiving-answered", &[("state", state.as_str().into())]).into_owned(),
        text: visit
            .say_of(still_key(referral.state), &on(visit, referral.answered_at.unwrap_or(first)))
            .into_owned(),
    })
}

/// What may still be said after an answer: good news that come late are welcome.
fn still_key(state: State) -> &'static str {
    match state {
        State::Refused => "receiving-answered-refused-text",
        State::DidNotCome => "receiving-answered-missed-text",
        _ => "receiving-answered-text",
    }
}

fn gone(visit: &Visit, picture: &Picture) -> Option<Told> {
    picture.is_service_gone.then(|| Told {
        tone: Tone::Warning,
        title: visit.say("receiving-service-gone").into_owned(),
        text: visit.say("receiving-service-gone-text").into_owned(),
    })
}

/// Something the person agreed to say.
pub(crate) struct Line {
    pub(crate) label: String,
    pub(crate) text: String,
    /// What a press on it does; empty where it does nothing.
    pub(crate) href: String,
}

/// What the person agreed to say, line by line: what is withheld is not here, and not in the page.
pub(crate) fn said(visit: &Visit, picture: &Picture) -> Vec<Line> {
    let referral = &picture.referral;
    let viewer = Viewer::Receiver(referral.receiver);
    let seen = &referral.seen_with(viewer, visit.today(), &picture.history);
    let commune = referral.commune.as_deref().and_then(|code| Territory::france().commune(code));
    let language = seen
        .language
        .as_deref()
        .map(|code| directory::language_name(code, visit.locale).unwrap_or(code).to_owned());
    let lines = [
        ("receiving-wish", seen.wish.clone()),
        ("receiving-message", seen.message.clone()),
        ("receiving-name", Some(name(visit, seen, &referral.code.to_string()))),
        ("receiving-contact", Some(contact(visit, seen))),
        ("receiving-commune", commune.map(|commune| commune.name.to_owned())),
        ("receiving-language", language),
        ("receiving-asked", words_of(seen, ActKind::AskInformation)),
        ("receiving-information", words_of(seen, ActKind::GiveInformation)),
    ];
    let line = |(key, text): (&str, Option<String>)| {
        let href = if key == "receiving-contact" { contact_href(seen) } else { None };
        text.map(|text| Line { label: visit.say(key).into_owned(), text, href: href.unwrap_or_default() })
    };
    lines.into_iter().filter_map(line).collect()
}

/// The last words of a question or of its answer, as far as they may be read.
fn words_of(seen: &Seen, kind: ActKind) -> Option<String> {
    let found = seen.exchanges.iter().rev().find(|exchange| exchange.kind == kind);
    found.map(|exchange| exchange.words.clone()).filter(|words| !words.is_empty())
}

fn name(visit: &Visit, seen: &Seen, code: &str) -> String {
    match &seen.identity {
        Some(Identity::Pseudonym(name) | Identity::NameInUse(name)) => name.clone(),
        _ if seen.withheld.contains(&Said::Name) => visit.say("receiving-name-withheld").into_owned(),
        _ => visit.say_of("receiving-name-nobody", code).into_owned(),
    }
}

fn contact(visit: &Visit, seen: &Seen) -> String {
    match &seen.contact {
        Some(Contact::Telephone(number)) => visit.say_of("receiving-contact-telephone", number).into_owned(),
        Some(Contact::Mail(mail)) => visit.say_of("receiving-contact-mail", mail).into_owned(),
        Some(Contact::ThroughSender) => visit.say("receiving-contact-sender").into_owned(),
        None => visit.say("receiving-contact-none").into_owned(),
    }
}

/// What calls or writes to her.
fn contact_href(seen: &Seen) -> Option<String> {
    match seen.contact.as_ref()? {
        Contact::Telephone(number) => PhoneNumber::parse(number).ok().map(|(number, _)| number.href()),
        Contact::Mail(mail) => Some(format!("mailto:{mail}")),
        Contact::ThroughSender => None,
    }
}
