//! A mandate: somebody acts for an organisation, as what, since when and until when.

use chrono::{DateTime, NaiveDate, Utc};
use store::{SealKey, Sealed, StoreError};
use uuid::Uuid;
use vocabulary::id::{AccountId, OrganizationId};
use vocabulary::named;
use vocabulary::permission::Role;

use crate::sealing;

named! {
    /// What somebody decides in an organisation.
    pub Standing {
        /// Keeps the organisation: one at a time.
        Owner = "owner", "membership-standing-owner";
        /// Keeps it with the owner, and after her.
        Deputy = "deputy", "membership-standing-deputy";
        /// Acts for it.
        Member = "member", "membership-standing-member";
    }
}

named! {
    /// In what quality somebody acts for an organisation.
    pub Activity {
        /// Unpaid.
        Volunteer = "volunteer", "membership-activity-volunteer";
        /// Reception or any other work.
        Professional = "professional", "membership-activity-professional";
        /// By an elective mandate, or for a funder.
        Elected = "elected", "membership-activity-elected";
    }
}

named! {
    /// What binds somebody to silence, as the organisation says.
    pub Secrecy {
        /// A profession that the law binds: social worker, nurse, doctor (Code pénal art. 226-13).
        ByProfession = "by-profession", "membership-secrecy-by-profession";
        /// A mission or a service that the law binds, whatever the profession.
        ByMission = "by-mission", "membership-secrecy-by-mission";
        /// Discretion, as every member.
        DiscretionOnly = "discretion-only", "membership-secrecy-discretion-only";
    }
}

/// That an account acts for an organisation. Its `Debug` shows no profession.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MandateRecord {
    /// Its identity.
    pub id: Uuid,
    /// The account.
    pub account: AccountId,
    /// The organisation.
    pub organization: OrganizationId,
    /// Its name, as the directory has it.
    pub organization_name: String,
    /// What the member decides there.
    pub standing: Standing,
    /// In what quality.
    pub activity: Activity,
    /// Bound by what.
    pub secrecy: Secrecy,
    /// The first day.
    pub since: NaiveDate,
    /// The last day, if it is known.
    pub ends_on: Option<NaiveDate>,
    /// When it was ended by somebody.
    pub ended_at: Option<DateTime<Utc>>,
    pub(crate) profession: Option<Sealed>,
}

impl MandateRecord {
    /// Whether it holds on this day: its last day included, the day after no more.
    pub fn holds_on(&self, today: NaiveDate) -> bool {
        self.ended_at.is_none() && self.ends_on.is_none_or(|last| today <= last)
    }

    /// Whether the member keeps the organisation: owner or deputy.
    pub fn keeps(&self) -> bool {
        self.standing != Standing::Member
    }

    /// The profession in words, as the organisation wrote it; may be empty.
    pub fn profession(&self, key: &SealKey) -> Result<String, StoreError> {
        let open = |sealed| sealing::open(key, sealing::PROFESSION, self.id, sealed);
        self.profession.as_ref().map_or(Ok(String::new()), open)
    }

    /// What the mandate makes of the member.
    pub fn roles(&self) -> Vec<Role> {
        roles_of(self.standing, self.activity, self.secrecy)
    }
}

/// The roles that a mandate gives.
///
/// A volunteer stays a volunteer even where a mission binds her: shared situations (class C4) are opened by law to
/// professionals alone (CASF art. L. 121-6-2, L. 226-2-2), and what binds her is shown beside her name. An elected
/// person or a funder reads counts and keeps no organisation, whatever her standing: accounts tell who works where.
pub(crate) fn roles_of(standing: Standing, activity: Activity, secrecy: Secrecy) -> Vec<Role> {
    let first = match (activity, secrecy) {
        (Activity::Elected, _) => return vec![Role::Elected],
        (Activity::Volunteer, _) => Role::Volunteer,
        (Activity::Professional, Secrecy::DiscretionOnly) => Role::Reception,
        (Activity::Professional, Secrecy::ByProfession | Secrecy::ByMission) => Role::SecrecyBound,
    };
    match standing {
        Standing::Owner | Standing::Deputy => vec![first, Role::Referent],
        Standing::Member => vec![first],
    }
}

#[cfg(test)]
mod tests;
