//! A link that lets an organisation confirm its records without an account: what it opens, and for how long.

use chrono::{DateTime, TimeDelta, Utc};
use directory::Section;
use post::{Letter, Recipient, Rhythm};
use serde_json::json;
use store::{Conn, Fact, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::id::{AccountId, CampaignId, ConfirmLinkId, OrganizationId};
use web::{Secret, Shell};

use crate::keepers::day;
use crate::letters::worded;
use crate::paths;
use crate::sealing::{LINK_ADDRESS, open, print, seal};
use crate::store::links::{LinkRow, insert_link, link_by_digest, note_answer};

/// How long a link works.
pub const LASTS: TimeDelta = TimeDelta::days(60);

/// A link about to be kept, everything of chance in it drawn. It opens the records of one organisation.
#[derive(Clone)]
pub struct NewLink {
    /// Its identity.
    pub id: ConfirmLinkId,
    /// The digest of its secret: nothing else of the secret is kept.
    pub digest: Vec<u8>,
    /// The organisation whose records it opens.
    pub organization: OrganizationId,
    /// Who is written to. The address is kept sealed, so that a new link can be sent there.
    pub to: Recipient,
    /// The parts that are asked about; none means all.
    pub sections: Vec<Section>,
    /// The campaign it is part of.
    pub campaign: Option<CampaignId>,
    /// The last moment it works.
    pub expires_at: DateTime<Utc>,
    /// When it is made.
    pub now: DateTime<Utc>,
}

impl NewLink {
    /// Draws a link for all parts of an organisation's records, sixty days long; and its secret, which goes into the
    /// letter and nowhere else.
    pub fn draw(shell: &Shell, organization: OrganizationId, to: &Recipient) -> (Self, Secret) {
        Self::drawn_from(
            organization,
            to,
            (shell.randomness.bytes(), shell.randomness.bytes()),
            shell.clock.now(),
        )
    }

    /// The same from chance that was drawn before: the identity's, and the secret's.
    pub fn drawn_from(
        organization: OrganizationId,
        to: &Recipient,
        (identity, secret): ([u8; 10], [u8; 32]),
        now: DateTime<Utc>,
    ) -> (Self, Secret) {
        let secret = Secret::new(secret);
        let link = Self {
            id: ConfirmLinkId::new_v7(now, identity),
            digest: secret.digest(),
            organization,
            to: to.clone(),
            sections: Vec::new(),
            campaign: None,
            expires_at: now + LASTS,
            now,
        };
        (link, secret)
    }
}

/// Keeps a link, in the transaction that writes its letter.
pub fn offer(conn: &mut Conn, key: &SealKey, new: &NewLink) -> Result<(), StoreError> {
    insert_link(conn, &row_of(key, new, Kin::default())?)
}

/// Where a link comes from: the link before it, the member it works for, and the report it was written for.
#[derive(Clone, Copy, Default)]
pub(crate) struct Kin {
    pub(crate) follows: Option<Uuid>,
    pub(crate) vouched_by: Option<Uuid>,
    pub(crate) handed: bool,
    pub(crate) report: Option<Uuid>,
}

/// Keeps a link that follows another or answers a report.
pub(crate) fn offer_of_kin(
    conn: &mut Conn,
    key: &SealKey,
    new: &NewLink,
    kin: Kin,
) -> Result<(), StoreError> {
    insert_link(conn, &row_of(key, new, kin)?)
}

fn row_of(key: &SealKey, new: &NewLink, kin: Kin) -> Result<LinkRow, StoreError> {
    let codes: Vec<&str> = new.sections.iter().map(|section| section.code()).collect();
    Ok(LinkRow {
        id: new.id.uuid(),
        organization: new.organization.uuid(),
        secret_digest: new.digest.clone(),
        address_sealed: Some(seal(key, LINK_ADDRESS, new.id.uuid(), &new.to.address)?),
        address_print: Some(print(key, &new.to.address)),
        account: new.to.account,
        locale: new.to.locale.code().to_owned(),
        sections: codes.join(" "),
        campaign: new.campaign.map(CampaignId::uuid),
        follows: kin.follows,
        vouched_by: new.to.account.or(kin.vouched_by),
        handed: kin.handed,
        report: kin.report,
        created_at: new.now,
        expires_at: new.expires_at,
        answered_at: None,
        outcome: None,
    })
}

/// What the letter of a link asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// « Votre fiche est-elle toujours juste ? »
    StillTrue,
    /// The same, for the second time.
    Reminder,
    /// « Ouvert, autrement, complet ou fermé ? »: its button leads straight to the state.
    OpenOrClosed,
}

impl Question {
    const fn code(self) -> &'static str {
        match self {
            Self::StillTrue => "confirm",
            Self::Reminder => "reminder",
            Self::OpenOrClosed => "state",
        }
    }
}

/// The letter of a link: whose records, one question, one button. `organization` is its name.
pub fn confirm_link_letter(
    shell: &Shell,
    locale: Locale,
    question: Question,
    organization: &str,
    secret: &Secret,
) -> Letter {
    let page = match question {
        Question::StillTrue | Question::Reminder => paths::link(secret.text()),
        Question::OpenOrClosed => paths::under_link(secret.text(), "etat"),
    };
    let link = format!("{}{page}", shell.base_url);
    worded(shell, locale, question.code(), &[("name", organization.into())], Some(link))
}

/// What somebody answered by a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answered {
    /// « Tout est bon ».
    Confirmed,
    /// Something was corrected.
    Changed,
    /// Full, low on stock, closed, or gone for good.
    Closed,
    /// Handed over to a colleague.
    HandedOver,
}

impl Answered {
    /// The code kept with the link and told to the journal.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Changed => "changed",
            Self::Closed => "closed",
            Self::HandedOver => "handed-over",
        }
    }
}

/// A link as it is read back.
#[derive(Clone)]
pub(crate) struct Link {
    pub(crate) id: ConfirmLinkId,
    pub(crate) organization: OrganizationId,
    pub(crate) to: Option<Recipient>,
    pub(crate) sections: Vec<Section>,
    pub(crate) campaign: Option<CampaignId>,
    pub(crate) expires_at: DateTime<Utc>,
    pub(crate) vouched_by: Option<Uuid>,
    pub(crate) handed: bool,
}

impl Link {
    /// Whether the member it works for still acts for the organisation; true where it was written to an organisation's
    /// own address.
    pub(crate) fn is_vouched_for(&self, conn: &mut Conn, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let Some(account) = self.vouched_by.map(AccountId::from) else { return Ok(true) };
        let people = membership::members_of(conn, self.organization, day(now))?;
        Ok(people.iter().any(|held| held.account == account))
    }

    /// Whether it still works.
    pub(crate) fn is_open(&self, now: DateTime<Utc>) -> bool {
        now < self.expires_at
    }

    /// The parts of a kind of record that it asks about.
    pub(crate) fn asks(&self, kind: directory::RecordKind) -> Vec<Section> {
        let all = Section::of(kind).iter().copied();
        all.filter(|section| self.sections.is_empty() || self.sections.contains(section)).collect()
    }
}

/// The link of a secret, open or not.
pub(crate) fn link_of(conn: &mut Conn, key: &SealKey, digest: &[u8]) -> Result<Option<Link>, StoreError> {
    link_by_digest(conn, digest)?.map(|row| read(key, &row)).transpose()
}

fn read(key: &SealKey, row: &LinkRow) -> Result<Link, StoreError> {
    let locale = Locale::from_code(&row.locale).unwrap_or(Locale::French);
    let address =
        row.address_sealed.as_ref().map(|sealed| open(key, LINK_ADDRESS, row.id, sealed)).transpose()?;
    Ok(Link {
        id: ConfirmLinkId::from(row.id),
        organization: OrganizationId::from(row.organization),
        to: address.map(|address| Recipient { account: row.account, ..somebody_at(address, locale) }),
        sections: row.sections.split(' ').filter_map(Section::from_code).collect(),
        campaign: row.campaign.map(CampaignId::from),
        expires_at: row.expires_at,
        vouched_by: row.vouched_by,
        handed: row.handed,
    })
}

/// Somebody at an address, without an account.
pub(crate) fn somebody_at(address: String, locale: Locale) -> Recipient {
    Recipient { account: None, address, locale, rhythm: Rhythm::Immediate, silent_in_august: false }
}

/// Notes what was answered by a link, and tells the journal: `upkeep.answered` with `{link, campaign, outcome}`.
pub(crate) fn answered(
    conn: &mut Conn,
    link: &Link,
    outcome: Answered,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    note_answer(conn, link.id.uuid(), outcome.code(), now)?;
    let payload = json!({ "link": link.id, "campaign": link.campaign, "outcome": outcome.code() });
    let subject = Some(link.organization.uuid());
    store::record(conn, &Fact { name: "upkeep.answered", subject, payload, recorded_at: now }).map(|_| ())
}

impl std::fmt::Debug for NewLink {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "NewLink({})", self.id)
    }
}

impl std::fmt::Debug for Link {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Link({})", self.id)
    }
}
