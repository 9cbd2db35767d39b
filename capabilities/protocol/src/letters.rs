//! The letters of this room, to those who answer for an organisation and to the coordination. None quotes anybody.

use ::store::{Conn, SealKey, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use post::{Letter, Outgoing, Recipient};
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::date::in_words;
use vocabulary::id::{AccountId, LetterId, OrganizationId};
use web::Shell;

use crate::paths;
use crate::rounds::day;
use crate::store::{self, organizations};
use crate::vote::Outcome;

/// The word under which the letters of this room stand in the outbox.
const KIND: &str = "protocol";

/// What is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    /// A vote is open until a day.
    VoteOpened { number: u32, ends_on: NaiveDate },
    /// A vote has ended.
    VoteEnded { number: u32, outcome: Outcome },
    /// A first version is adopted: one may sign it.
    MaySign { number: u32 },
    /// Another version is in force: the signature is to be renewed by a day.
    Renew { number: u32, until: NaiveDate, rung: Rung },
    /// An amendment was taken up or declined.
    Answered { number: u32 },
}

/// How pressing the renewal of a signature is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rung {
    /// The new version has come into force.
    First,
    /// Thirty days are left, or less.
    Month,
    /// Seven days are left, or less.
    Week,
    /// The sixty days are over: what needs a signature is closed.
    Over,
}

impl Rung {
    /// What is due when so many days are left.
    pub(crate) fn at(days_left: i64) -> Self {
        match days_left {
            ..0 => Self::Over,
            0..=7 => Self::Week,
            8..=30 => Self::Month,
            31.. => Self::First,
        }
    }

    const fn code(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Month => "month",
            Self::Week => "week",
            Self::Over => "over",
        }
    }
}

impl Told {
    /// The middle of the keys of its words; one letter each.
    fn code(&self) -> String {
        match self {
            Self::VoteOpened { .. } => "vote-opened".to_owned(),
            Self::VoteEnded { outcome, .. } => format!("vote-{}", outcome.code()),
            Self::MaySign { .. } => "may-sign".to_owned(),
            Self::Renew { rung, .. } => format!("renew-{}", rung.code()),
            Self::Answered { .. } => "answered".to_owned(),
        }
    }

    fn number(&self) -> u32 {
        match self {
            Self::VoteOpened { number, .. }
            | Self::VoteEnded { number, .. }
            | Self::MaySign { number }
            | Self::Renew { number, .. }
            | Self::Answered { number } => *number,
        }
    }

    fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::VoteOpened { ends_on, .. } => Some(*ends_on),
            Self::Renew { until, .. } => Some(*until),
            Self::VoteEnded { .. } | Self::MaySign { .. } | Self::Answered { .. } => None,
        }
    }
}

/// Writes to the owner and the deputies of an organisation. Answers how many letters that were.
pub(crate) fn tell(
    conn: &mut Conn,
    (key, shell): (&SealKey, &Shell),
    (organization, what, about): (OrganizationId, &Told, Uuid),
    now: DateTime<Utc>,
) -> Result<u64, StoreError> {
    let named = organizations::organization_named(conn, organization.uuid())?;
    let Some(named) = named else { return Ok(0) };
    let path = match what {
        Told::VoteOpened { .. } | Told::VoteEnded { .. } => paths::VOTE.to_owned(),
        Told::MaySign { .. } | Told::Renew { .. } => paths::organization(named.id),
        Told::Answered { .. } => paths::amendment(about),
    };
    let mut written = 0;
    for mandate in membership::members_of(conn, organization, day(now))? {
        if mandate.standing == membership::Standing::Member {
            continue;
        }
        let Some(to) = accounts::recipient(conn, key, mandate.account)? else { continue };
        let letter = letter(shell, (to.locale, what), &named.name, &path);
        let about = format!("{about}/{organization}");
        written += u64::from(send(conn, key, (mandate.account, &to, &letter), (what, &about, now))?);
    }
    Ok(written)
}

/// Writes to every coordinator.
pub(crate) fn tell_coordinators(
    conn: &mut Conn,
    (key, shell): (&SealKey, &Shell),
    (what, about): (&Told, Uuid),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    for account in membership::coordinators(conn, day(now))? {
        let Some(to) = accounts::recipient(conn, key, account)? else { continue };
        let letter = letter(shell, (to.locale, what), "", paths::VOTE);
        send(conn, key, (account, &to, &letter), (what, &about.to_string(), now))?;
    }
    Ok(())
}

/// Sends a letter once: the same one to the same account about the same thing never leaves twice.
fn send(
    conn: &mut Conn,
    key: &SealKey,
    (account, to, letter): (AccountId, &Recipient, &Letter),
    (what, about, now): (&Told, &str, DateTime<Utc>),
) -> Result<bool, StoreError> {
    let id = LetterId::from_source("protocol", &format!("{}/{about}", what.code()), &account.to_string());
    if store::note_told(conn, id.uuid(), now)? == 0 {
        return Ok(false);
    }
    post::send(conn, key, &Outgoing { id, to, letter, kind: KIND, now })?;
    Ok(true)
}

fn letter(shell: &Shell, (locale, what): (Locale, &Told), name: &str, path: &str) -> Letter {
    let day = what.day().map(|day| in_words(day, locale)).unwrap_or_default();
    let values = [
        ("network", shell.network_name.as_str().into()),
        ("name", name.into()),
        ("number", what.number().into()),
        ("day", day.as_str().into()),
    ];
    let code = what.code();
    let part = |part: &str| {
        shell.words.say_with(locale, &format!("protocol-letter-{code}-{part}"), &values).into_owned()
    };
    Letter {
        subject: part("subject"),
        paragraphs: vec![part("text")],
        link: Some((part("link"), format!("{}{path}", shell.base_url))),
        ..Letter::default()
    }
}
