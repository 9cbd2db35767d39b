//! What the person agreed to: to whom, what may be said, until when, and by which means she said so.

use std::collections::BTreeSet;
use std::fmt;
use vocabulary::named;

use chrono::{DateTime, NaiveDate, Utc};
use vocabulary::id::{AccountId, OrganizationId};

use crate::act::Channel;

named! {
    /// How the person agreed (Code de la santé publique art. L. 1110-4: by any means; we keep which).
    pub Agreement {
        /// She said so, with the worker beside her.
        Spoken = "spoken", "referral-agreement-spoken";
        /// She wrote it.
        Written = "written", "referral-agreement-written";
        /// She signed a paper, and its scan is kept.
        PaperScan = "paper-scan", "referral-agreement-paper-scan";
        /// She carries the sheet herself: nothing is said of her.
        CarriesTheSheet = "carries-the-sheet", "referral-agreement-carries-the-sheet";
        /// She said so later, on her page.
        OnHerPage = "on-her-page", "referral-agreement-on-her-page";
        /// She said so later, by text message.
        ByMessage = "by-message", "referral-agreement-by-message";
    }
}

named! {
    /// One thing that may be said of her, if she agreed to it.
    pub Said {
        /// Her wish, in her own words.
        Wish = "wish", "referral-said-wish";
        /// What the sender adds.
        Message = "message", "referral-said-message";
        /// Her name or pseudonym.
        Name = "name", "referral-said-name";
        /// How to reach her.
        Contact = "contact", "referral-said-contact";
        /// The language she speaks.
        Language = "language", "referral-said-language";
    }
}

impl Agreement {
    /// What a worker may choose with the person beside her; the others are hers alone.
    pub const TYPED: &[Self] = &[Self::Spoken, Self::Written, Self::PaperScan, Self::CarriesTheSheet];

    /// The agreement with this code that a worker may choose.
    pub fn typed(code: &str) -> Option<Self> {
        Self::from_code(code).filter(|one| Self::TYPED.contains(one))
    }

    /// How she agreed who says yes later, by the way her word came.
    pub(crate) const fn told_by(channel: Channel) -> Self {
        match channel {
            Channel::Link => Self::OnHerPage,
            Channel::Sms => Self::ByMessage,
            Channel::Paper => Self::Written,
            Channel::Screen | Channel::Telephone => Self::Spoken,
        }
    }
}

/// What the person agreed to. A text that is not in `says` leaves to nobody, nor to an organisation that is not in `to`.
#[derive(Clone, PartialEq, Eq)]
pub struct Consent {
    /// How she agreed.
    pub agreement: Agreement,
    /// When.
    pub on: DateTime<Utc>,
    /// Who collected it.
    pub collected_by: AccountId,
    /// The organisations that may read.
    pub to: Vec<OrganizationId>,
    /// What they may read.
    pub says: BTreeSet<Said>,
    /// Whether it may be passed on to another organisation without asking her again.
    pub passing_on: bool,
    /// The last day it holds.
    pub until: NaiveDate,
    /// When she took it back.
    pub withdrawn_at: Option<DateTime<Utc>>,
}

impl Consent {
    /// Whether it holds on this day: not taken back, and not over.
    pub fn holds_on(&self, today: NaiveDate) -> bool {
        self.withdrawn_at.is_none() && today <= self.until
    }

    /// Whether this may be said to this organisation on this day.
    pub fn lets(&self, said: Said, organization: OrganizationId, today: NaiveDate) -> bool {
        self.holds_on(today) && self.to.contains(&organization) && self.says.contains(&said)
    }
}

impl fmt::Debug for Consent {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Consent({}, until {})", self.agreement.code(), self.until)
    }
}
