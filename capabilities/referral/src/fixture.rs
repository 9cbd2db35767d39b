//! A referral to try things on.

use chrono::{DateTime, Days, TimeDelta, Utc};
use vocabulary::codes::Topic;
use vocabulary::id::{AccountId, OrganizationId, ReferralId, ServiceId};

use crate::act::{By, Channel, Teller};
use crate::clock::{SILENT_AFTER, acknowledge_by, day, later};
use crate::code::Code;
use crate::consent::{Agreement, Consent, Said};
use crate::person::{Contact, Identity};
use crate::referral::Referral;
use crate::state::{State, Urgency};

/// 2026-11-22, ten in the morning in Paris: a Sunday.
pub(crate) fn sunday() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(1_795_338_000)
}

pub(crate) fn sender() -> OrganizationId {
    OrganizationId::from_source("trial", "organization", "sender")
}

pub(crate) fn receiver() -> OrganizationId {
    OrganizationId::from_source("trial", "organization", "receiver")
}

pub(crate) fn service(name: &str) -> ServiceId {
    ServiceId::from_source("trial", "service", name)
}

/// Who tells, by her way.
pub(crate) fn by(teller: Teller) -> By {
    By { teller, account: None, organization: None, channel: Channel::Link }
}

/// One that was sent on Sunday, with everything said and agreed to.
#[expect(clippy::too_many_lines, reason = "one line for each field")]
pub(crate) fn sent() -> Referral {
    let (now, today) = (sunday(), day(sunday()));
    Referral {
        id: ReferralId::from_source("trial", "referral", "one"),
        code: Code::draw([1, 2, 3, 4, 5]),
        from: sender(),
        author: AccountId::from_source("trial", "account", "author"),
        to: service("first"),
        receiver: receiver(),
        need: Topic::ALL[10],
        commune: None,
        wish: String::from("Retrouver le sommeil"),
        message: String::from("Le matin plutôt"),
        identity: Identity::Pseudonym(String::from("Mésange")),
        contact: Some(Contact::Telephone(String::from("01 99 00 12 34"))),
        language: Some(String::from("ro")),
        urgency: Urgency::Week,
        consent: Consent {
            agreement: Agreement::Spoken,
            on: now,
            collected_by: AccountId::from_source("trial", "account", "author"),
            to: vec![receiver()],
            says: Said::ALL.iter().copied().collect(),
            passing_on: true,
            until: later(today, Days::new(90)),
            withdrawn_at: None,
        },
        state: State::Sent,
        next_on: Some(acknowledge_by(today, Urgency::Week)),
        responses: Vec::new(),
        chain: None,
        her_page: None,
        appointment: None,
        waiting_until: None,
        reason: None,
        alternative: None,
        came: None,
        created_at: now,
        sent_at: Some(now),
        acknowledged_at: None,
        answered_at: None,
        escalated_at: None,
        relayed_at: None,
        closed_at: None,
        stopped_at: None,
        moved_at: now,
        silent_on: Some(later(today, SILENT_AFTER)),
        version: 1,
    }
}
