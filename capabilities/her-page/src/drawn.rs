//! One request as the person reads it: where it stands, what comes next, who knows what, who looked, what she may say.

use std::borrow::Cow;

use ::store::{Conn, SealKey, StoreError};
use chrono::NaiveDate;
use referral::{ActKind, Consent, Contact, Identity, Level, Look, Referral, Seen, State, Teller, Viewer};
use vocabulary::Locale;
use vocabulary::id::OrganizationId;

use crate::corrections::Correction;
use crate::speech::Speech;
use crate::store::directory::{organization_name, service_name};
use crate::written::{Line, Written, written};

/// What is read from the records for one request.
pub(crate) struct Told {
    pub(crate) referral: Referral,
    pub(crate) service: String,
    pub(crate) sender: String,
    pub(crate) receiver: String,
    /// Who looked: the organisation and the role, and when.
    pub(crate) looks: Vec<(String, NaiveDate)>,
    pub(crate) corrections: Vec<Correction>,
    pub(crate) written: Written,
}

/// One request in words.
pub(crate) struct Drawn {
    pub(crate) code: String,
    /// The version that was read: a yes is given to this one.
    pub(crate) version: i64,
    pub(crate) service: String,
    pub(crate) receiver: String,
    pub(crate) need: &'static str,
    pub(crate) wish: String,
    pub(crate) message: String,
    pub(crate) state: String,
    pub(crate) appointment: String,
    pub(crate) level: String,
    pub(crate) next: Vec<String>,
    pub(crate) knows: Vec<String>,
    /// What introduces the list of what the receiver reads; empty when it reads nothing.
    pub(crate) reads: String,
    pub(crate) said: Vec<String>,
    pub(crate) looked: Vec<String>,
    /// What she may say: the word that is sent, and its words.
    pub(crate) buttons: Vec<(&'static str, String)>,
    pub(crate) corrections: Vec<(String, String)>,
    /// Why it was refused; empty where it was not.
    pub(crate) reason: String,
    /// The service that was proposed instead; empty where none was.
    pub(crate) instead: String,
    /// Every word that was written since.
    pub(crate) written: Vec<Line>,
    pub(crate) was_sent: bool,
}

/// Reads what belongs to a request.
pub(crate) fn told(
    conn: &mut Conn,
    key: &SealKey,
    referral: Referral,
    locale: Locale,
) -> Result<Told, StoreError> {
    let mut looks = Vec::new();
    for look in referral::looks(conn, referral.id)? {
        let line = (who_looked(conn, &look, locale)?, vocabulary::time::paris(look.at).date());
        if !looks.contains(&line) {
            looks.push(line);
        }
    }
    let corrections = match referral.her_page {
        Some(page) => crate::corrections::asked_on(conn, key, page)?,
        None => Vec::new(),
    };
    Ok(Told {
        service: service_name(conn, referral.to.uuid())?.unwrap_or_default(),
        sender: organization_name(conn, referral.from.uuid())?.unwrap_or_default(),
        receiver: organization_name(conn, referral.receiver.uuid())?.unwrap_or_default(),
        looks,
        corrections: corrections.into_iter().filter(|one| one.referral == referral.id).collect(),
        written: written(conn, key, &referral)?,
        referral,
    })
}

/// The organisation of who looked, and in what role, as far as it is known: never a name.
fn who_looked(conn: &mut Conn, look: &Look, locale: Locale) -> Result<String, StoreError> {
    let Some(organization) = look.organization else { return Ok("…".to_owned()) };
    let name = organization_name(conn, organization.uuid())?.unwrap_or_default();
    let role = match look.account {
        Some(account) => role_of(conn, account, (organization, look.at), locale)?,
        None => None,
    };
    Ok(role.map_or_else(|| name.clone(), |role| format!("{name} ({role})")))
}

fn role_of(
    conn: &mut Conn,
    account: vocabulary::id::AccountId,
    (organization, at): (OrganizationId, chrono::DateTime<chrono::Utc>),
    locale: Locale,
) -> Result<Option<&'static str>, StoreError> {
    let held = membership::mandates_of(conn, account, vocabulary::time::paris(at).date())?;
    let there = held.into_iter().find(|mandate| mandate.organization == organization);
    Ok(there.and_then(|mandate| mandate.roles().first().map(|role| role.label(locale))))
}

/// Says a request in her language.
pub(crate) fn drawn(speech: &Speech<'_>, told: &Told, today: NaiveDate) -> Drawn {
    let one = &told.referral;
    let seen = one.seen_by(Viewer::Person, today);
    let (reads, said) = readers(speech, told, today);
    Drawn {
        code: one.code.to_string(),
        version: one.version,
        service: told.service.clone(),
        receiver: told.receiver.clone(),
        need: one.need.label(speech.locale()),
        wish: seen.wish.unwrap_or_default(),
        message: seen.message.unwrap_or_default(),
        state: speech.say(state_key(one.state)).into_owned(),
        appointment: appointment(speech, one, today),
        level: one.level().map(|level| speech.say(level_key(level)).into_owned()).unwrap_or_default(),
        next: next(speech, told, today),
        knows: vec![speech.say_of("her-page-knows-sender", &told.sender).into_owned()],
        reads,
        said,
        looked: told.looks.iter().map(|(who, on)| looked(speech, who, *on)).collect(),
        buttons: buttons(speech, one, today),
        corrections: told.corrections.iter().map(|one| correction(speech, one)).collect(),
        reason: told.written.reason(speech),
        instead: told.written.instead().to_owned(),
        written: told.written.lines(speech, (&told.sender, &told.receiver)),
        was_sent: one.state.was_sent(),
    }
}

fn looked(speech: &Speech<'_>, who: &str, on: NaiveDate) -> String {
    speech.say_with("her-page-looked-line", &[("who", who), ("date", &speech.date(on))]).into_owned()
}

fn correction(speech: &Speech<'_>, one: &Correction) -> (String, String) {
    let on = vocabulary::time::paris(one.asked_at).date();
    (speech.say_on("her-page-correct-asked", on).into_owned(), one.answer.clone())
}

/// The key of where a request stands.
pub(crate) const fn state_key(state: State) -> &'static str {
    match state {
        State::Draft | State::ShownToPerson | State::Agreed => "her-page-state-asking",
        State::DeclinedByPerson => "her-page-state-declined",
        State::Sent => "her-page-state-sent",
        State::Acknowledged => "her-page-state-acknowledged",
        State::NeedsInformation => "her-page-state-question",
        State::WaitingList => "her-page-state-waiting-list",
        State::Accepted => "her-page-state-accepted",
        State::Appointment => "her-page-state-appointment",
        State::Came => "her-page-state-came",
        State::DidNotCome => "her-page-state-missed",
        State::Redirected => "her-page-state-redirected",
        State::Refused => "her-page-state-refused",
        State::Escalated => "her-page-state-escalated",
        State::Frozen => "her-page-state-frozen",
        State::Closed => "her-page-state-closed",
    }
}

const fn level_key(level: Level) -> &'static str {
    match level {
        Level::Interim => "her-page-level-interim",
        Level::Partial => "her-page-level-partial",
        Level::Adequate => "her-page-level-adequate",
    }
}

/// The day and the hour on which she is expected, or was.
fn appointment(speech: &Speech<'_>, one: &Referral, today: NaiveDate) -> String {
    let Some(at) = one.appointment else { return String::new() };
    let day = vocabulary::time::paris(at).date();
    let key = match one.state {
        State::Appointment if day >= today => "her-page-appointment",
        State::Appointment | State::Came | State::DidNotCome | State::Closed if day <= today => {
            "her-page-appointment-was"
        }
        _ => return String::new(),
    };
    speech.say_with(key, &[("date", &speech.date(day)), ("hour", &speech.hour(at))]).into_owned()
}

/// Whose turn it is, and until when; nothing beside an appointment, which says it all.
fn next(speech: &Speech<'_>, told: &Told, today: NaiveDate) -> Vec<String> {
    let one = &told.referral;
    let turn = match one.mover() {
        Teller::Person if one.state == State::Appointment => return Vec::new(),
        Teller::Person => speech.say("her-page-next-you"),
        Teller::Sender => speech.say_of("her-page-next-who", &told.sender),
        Teller::Receiver => speech.say_of("her-page-next-who", &told.receiver),
        Teller::Coordinator => speech.say("her-page-next-coordination"),
        Teller::Clock => return vec![speech.say("her-page-next-nothing").into_owned()],
    };
    let due = one.next_on.filter(|on| *on >= today && one.mover() != Teller::Person);
    let date = due.map(|on| speech.say_on("her-page-next-date", on).into_owned());
    [Some(turn.into_owned()), date].into_iter().flatten().collect()
}

/// What the receiver reads, or would read after a yes.
fn readers(speech: &Speech<'_>, told: &Told, today: NaiveDate) -> (String, Vec<String>) {
    let one = &told.referral;
    let (key, seen) = match one.state {
        State::DeclinedByPerson => return (String::new(), Vec::new()),
        state if state.was_sent() && !one.is_readable_by_receiver(today) => {
            return (String::new(), Vec::new());
        }
        state if state.was_sent() => {
            ("her-page-knows-receiver", one.seen_by(Viewer::Receiver(one.receiver), today))
        }
        _ => ("her-page-knows-would", after_a_yes(one, today)),
    };
    (speech.say_of(key, &told.receiver).into_owned(), said(speech, seen))
}

/// What the receiver would read if she said yes now: reckoned by the same rule that withholds.
fn after_a_yes(one: &Referral, today: NaiveDate) -> Seen {
    let mut agreed = one.clone();
    agreed.state = State::Sent;
    let mut to = agreed.consent.to.clone();
    to.push(agreed.receiver);
    agreed.consent = Consent { to, ..agreed.consent };
    agreed.seen_by(Viewer::Receiver(agreed.receiver), today)
}

fn said(speech: &Speech<'_>, seen: Seen) -> Vec<String> {
    let name = seen.identity.as_ref().and_then(Identity::name);
    let contact = seen.contact.as_ref().and_then(Contact::text);
    let parts = [
        seen.wish.as_ref().map(|_| speech.say("her-page-said-wish")),
        seen.message.as_ref().map(|_| speech.say("her-page-said-message")),
        name.map(|name| speech.say_with("her-page-said-name", &[("name", name)])),
        contact.map(|text| speech.say_with("her-page-said-contact", &[("contact", text)])),
        seen.language.as_ref().map(|_| speech.say("her-page-said-language")),
    ];
    let words = parts.into_iter().flatten().map(Cow::into_owned);
    std::iter::once(speech.say("her-page-said-need").into_owned()).chain(words).collect()
}

/// What she may say now, in the order she would look for it. Where nobody answers in time, that she has no news.
fn buttons(speech: &Speech<'_>, one: &Referral, today: NaiveDate) -> Vec<(&'static str, String)> {
    let may = one.acts_for(Teller::Person);
    let all = [
        (ActKind::PersonAgrees, "oui", "her-page-say-yes"),
        (ActKind::PersonDeclines, "non", "her-page-say-no"),
        (ActKind::Came, "venu", "her-page-say-came"),
        (ActKind::DidNotCome, "pas-venu", "her-page-say-missed"),
        (ActKind::Helped, "aide", "her-page-say-helped"),
        (ActKind::Escalate, "appel", "her-page-say-silent"),
    ];
    let is_offered =
        |kind: ActKind| may.contains(&kind) && (kind != ActKind::Escalate || one.is_silent(today));
    let now = all.into_iter().filter(|(kind, _, _)| is_offered(*kind));
    now.map(|(_, word, key)| (word, speech.say(key).into_owned())).collect()
}
