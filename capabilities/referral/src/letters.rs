//! The letters of this room: a code, the name of an organisation and a link. Nothing of the person, ever.

use ::store::{Conn, StoreError};
use post::{Letter, News, Outgoing, Recipient};
use uuid::Uuid;
use vocabulary::codes::Topic;
use vocabulary::id::{LetterId, OrganizationId};
use web::words::Value;

use crate::clock::LINK_LASTS;
use crate::desk::Desk;
use crate::link::keep_link;
use crate::mailbox;
use crate::paths;
use crate::referral::Referral;
use crate::store::people;

/// The word under which the letters of this room stand in the outbox.
pub(crate) const KIND: &str = "referral";

/// What is told to whoever is written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    /// To the receiver: a demand came.
    Asked,
    /// To the receiver: nothing was heard for three working days.
    Reminder,
    /// To the receiver: what was asked for is there.
    Completed,
    /// To either: the person stopped it.
    Stopped,
    /// To the receiver: eight days without a word.
    SilentReceiver,
    /// To the sender: eight days without a word.
    SilentSender,
    /// To the sender: something happened.
    Moved,
    /// To the sender: a date passed, it is her turn.
    DatePassed,
    /// To the sender: letters to the receiver come back.
    Bounced,
    /// To the sender: nothing takes letters there, it is to be told by telephone today.
    Telephone,
    /// To the sender: the person agreed, and it cannot leave.
    CannotLeave,
    /// To the coordination: somebody waits for an answer.
    Escalated,
}

impl Told {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Reminder => "reminder",
            Self::Completed => "completed",
            Self::Stopped => "stopped",
            Self::SilentReceiver => "silent-receiver",
            Self::SilentSender => "silent-sender",
            Self::Moved => "moved",
            Self::DatePassed => "date-passed",
            Self::Bounced => "bounced",
            Self::Telephone => "telephone",
            Self::CannotLeave => "cannot-leave",
            Self::Escalated => "escalated",
        }
    }
}

/// Writes to the receiver, each mailbox with a link of its own. Answers how many letters that made.
pub(crate) fn ask_receiver(
    conn: &mut Conn,
    desk: &Desk,
    referral: &Referral,
    told: Told,
) -> Result<u64, StoreError> {
    let to = mailbox::mailboxes_of(conn, desk, referral)?;
    let sender = people::organization_name(conn, referral.from.uuid())?.unwrap_or_default();
    for (at, recipient) in to.iter().enumerate() {
        ask_one(conn, desk, (referral, told, &sender), (recipient, at))?;
    }
    Ok(to.len() as u64)
}

/// Writes to one mailbox of the receiver, with a link of its own.
pub(crate) fn ask_one(
    conn: &mut Conn,
    desk: &Desk,
    (referral, told, sender): (&Referral, Told, &str),
    (recipient, at): (&Recipient, usize),
) -> Result<(), StoreError> {
    let purpose = format!("{}/{}/{at}", told.code(), referral.id);
    let secret = desk.secret(&purpose);
    keep_link(conn, desk, referral, recipient, (desk.id(&format!("link/{purpose}")), secret.digest()))?;
    let values = [
        ("code", referral.code.to_string().into()),
        ("organization", sender.to_owned().into()),
        ("need", need(referral.need, recipient).into()),
        ("days", LINK_LASTS.num_days().into()),
    ];
    let path = paths::answer(secret.text());
    write(conn, desk, recipient, &letter(desk, recipient, (told, &path), &values), &purpose)
}

fn need(topic: Topic, recipient: &Recipient) -> String {
    topic.label(recipient.locale).to_owned()
}

/// Writes to who entrusted it; to who keeps her organisation where she left. Answers how many letters that made.
pub(crate) fn tell_sender(
    conn: &mut Conn,
    desk: &Desk,
    referral: &Referral,
    told: Told,
) -> Result<u64, StoreError> {
    let to = senders(conn, desk, referral)?;
    let path = paths::one_sent(referral.id);
    tell_each(conn, desk, (referral, told, &path), &to)
}

/// Who entrusted it, while she acts for her organisation; else who keeps it.
fn senders(conn: &mut Conn, desk: &Desk, referral: &Referral) -> Result<Vec<Recipient>, StoreError> {
    let holds = membership::mandates_of(conn, referral.author, desk.today())?;
    if holds.iter().any(|held| held.organization == referral.from)
        && let Some(author) = accounts::recipient(conn, &desk.key, referral.author)?
    {
        return Ok(vec![author]);
    }
    membership::mailbox::keepers(conn, &desk.key, referral.from, desk.today())
}

/// Tells the sender where it stands, as often as she wishes to hear news.
pub(crate) fn news_for_sender(conn: &mut Conn, desk: &Desk, referral: &Referral) -> Result<u64, StoreError> {
    let receiver = name_of(conn, referral.receiver)?;
    for (at, to) in senders(conn, desk, referral)?.iter().enumerate() {
        let words = &desk.shell.words;
        let state = words.say(to.locale, referral.state.key()).into_owned();
        let values = [
            ("code", referral.code.to_string().into()),
            ("organization", receiver.clone().into()),
            ("state", state.into()),
        ];
        let news = News {
            id: LetterId::from(desk.id(&format!("news/{}/{}/{at}", referral.id, referral.version))),
            to,
            text: words.say_with(to.locale, "referral-news", &values).into_owned(),
            link: format!("{}{}", desk.shell.base_url, paths::one_sent(referral.id)),
            kind: KIND,
            now: desk.now,
        };
        post::tell(conn, &desk.key, &news)?;
    }
    Ok(0)
}

/// Writes to the receiver without a link: there is nothing to answer any more.
pub(crate) fn tell_receiver(
    conn: &mut Conn,
    desk: &Desk,
    referral: &Referral,
    told: Told,
) -> Result<u64, StoreError> {
    let to = mailbox::mailboxes_of(conn, desk, referral)?;
    let path = paths::one_received(referral.id);
    tell_each(conn, desk, (referral, told, &path), &to)
}

/// Writes to the coordination.
pub(crate) fn tell_coordination(
    conn: &mut Conn,
    desk: &Desk,
    referral: &Referral,
) -> Result<u64, StoreError> {
    let mut to = Vec::new();
    for account in membership::coordinators(conn, desk.today())? {
        to.extend(accounts::recipient(conn, &desk.key, account)?);
    }
    tell_each(conn, desk, (referral, Told::Escalated, paths::WATCH), &to)
}

fn tell_each(
    conn: &mut Conn,
    desk: &Desk,
    (referral, told, path): (&Referral, Told, &str),
    to: &[Recipient],
) -> Result<u64, StoreError> {
    let receiver = name_of(conn, referral.receiver)?;
    for (at, recipient) in to.iter().enumerate() {
        let state = desk.shell.words.say(recipient.locale, referral.state.key()).into_owned();
        let values = [
            ("code", referral.code.to_string().into()),
            ("organization", receiver.clone().into()),
            ("need", need(referral.need, recipient).into()),
            ("state", state.into()),
        ];
        let purpose = format!("{}{path}/{}/{at}", told.code(), referral.id);
        write(conn, desk, recipient, &letter(desk, recipient, (told, path), &values), &purpose)?;
    }
    Ok(to.len() as u64)
}

/// The name of an organisation; empty when it is gone.
pub(crate) fn name_of(conn: &mut Conn, organization: OrganizationId) -> Result<String, StoreError> {
    Ok(people::organization_name(conn, organization.uuid())?.unwrap_or_default())
}

fn letter(desk: &Desk, to: &Recipient, (told, path): (Told, &str), values: &[(&str, Value<'_>)]) -> Letter {
    let mut all = vec![("network", Value::from(desk.shell.network_name.as_str()))];
    all.extend(values.iter().cloned());
    let part = |part: &str| {
        let key = format!("referral-letter-{}-{part}", told.code());
        desk.shell.words.say_with(to.locale, &key, &all).into_owned()
    };
    Letter {
        subject: part("subject"),
        paragraphs: vec![part("what"), part("do")],
        code: None,
        link: Some((part("link"), format!("{}{path}", desk.shell.base_url))),
        closing: vec![part("closing")],
    }
}

fn write(
    conn: &mut Conn,
    desk: &Desk,
    to: &Recipient,
    letter: &Letter,
    purpose: &str,
) -> Result<(), StoreError> {
    let id: Uuid = desk.id(&format!("letter/{purpose}"));
    let outgoing = Outgoing { id: LetterId::from(id), to, letter, kind: KIND, now: desk.now };
    post::send(conn, &desk.key, &outgoing)
}
