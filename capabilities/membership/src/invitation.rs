//! An invitation as it is read back: who, to what, and whether it still works.

use accounts::EmailAddress;
use chrono::{DateTime, Utc};
use store::{SealKey, StoreError};
use vocabulary::Locale;
use vocabulary::id::OrganizationId;

use crate::inviting::{Guest, InvitedTo};
use crate::keeping::Work;
use crate::mandate::{Activity, Secrecy, Standing};
use crate::network_role::NetworkRole;
use crate::sealing::{INVITED_EMAIL, INVITED_NAME, INVITED_PROFESSION, open};
use crate::store::invitations::InvitationRow;
use crate::store::unknown;

/// Where an invitation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum InvitationState {
    /// It waits for an answer.
    Waiting,
    /// It was not answered in time.
    Expired,
    /// It was accepted.
    Accepted,
    /// It was taken back.
    Withdrawn,
}

impl InvitationState {
    /// The key of its words.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Waiting => "membership-invitation-waiting",
            Self::Expired => "membership-invitation-expired",
            Self::Accepted => "membership-invitation-accepted",
            Self::Withdrawn => "membership-invitation-withdrawn",
        }
    }
}

impl InvitationRow {
    /// Whether nobody answered it or took it back; it may have expired.
    pub(crate) fn is_waiting(&self) -> bool {
        self.accepted_at.is_none() && self.withdrawn_at.is_none()
    }

    /// Where it stands at a moment.
    pub(crate) fn state(&self, now: DateTime<Utc>) -> InvitationState {
        match (self.accepted_at, self.withdrawn_at) {
            (Some(_), _) => InvitationState::Accepted,
            (None, Some(_)) => InvitationState::Withdrawn,
            (None, None) if now >= self.expires_at => InvitationState::Expired,
            (None, None) => InvitationState::Waiting,
        }
    }

    /// What somebody is invited to.
    pub(crate) fn invited_to(&self) -> Result<InvitedTo, StoreError> {
        let standing =
            Standing::from_code(&self.standing).ok_or_else(|| unknown("invitation", &self.standing))?;
        if let Some(organization) = self.organization {
            return Ok(InvitedTo::Organization(OrganizationId::from(organization), standing));
        }
        let code = self.network_role.as_deref().unwrap_or_default();
        NetworkRole::from_code(code).map(InvitedTo::Network).ok_or_else(|| unknown("invitation", code))
    }

    /// Who is invited.
    pub(crate) fn guest(&self, key: &SealKey) -> Result<Guest, StoreError> {
        let email = open(key, INVITED_EMAIL, self.id, &self.email_sealed)?;
        Ok(Guest {
            email: EmailAddress::read(&email).ok_or_else(|| unknown("invitation", "…"))?,
            name: open(key, INVITED_NAME, self.id, &self.name_sealed)?,
            work: self.work(key)?,
            locale: Locale::from_code(&self.locale).unwrap_or(Locale::French),
        })
    }

    fn work(&self, key: &SealKey) -> Result<Work, StoreError> {
        Ok(Work {
            activity: Activity::from_code(&self.activity)
                .ok_or_else(|| unknown("invitation", &self.activity))?,
            secrecy: Secrecy::from_code(&self.secrecy).ok_or_else(|| unknown("invitation", &self.secrecy))?,
            profession: open(key, INVITED_PROFESSION, self.id, &self.profession_sealed)?,
            ends_on: self.ends_on,
        })
    }
}
