//! What somebody is to the whole network: coordinator, administrator.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use vocabulary::id::AccountId;
use vocabulary::named;
use vocabulary::permission::Role;

named! {
    /// A role for the whole network.
    pub NetworkRole {
        /// Keeps the network together: neutral, traced, and only once the charter is accepted.
        Coordinator = "coordinator", "membership-role-coordinator";
        /// Keeps the machine, and reads nothing of what members write.
        Administrator = "administrator", "membership-role-administrator";
    }
}

impl NetworkRole {
    /// The role in the table of permissions.
    pub const fn role(self) -> Role {
        match self {
            Self::Coordinator => Role::Coordinator,
            Self::Administrator => Role::Administrator,
        }
    }
}

/// That an account has a role for the whole network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetworkRoleRecord {
    /// Its identity.
    pub id: Uuid,
    /// The account.
    pub account: AccountId,
    /// The role.
    pub role: NetworkRole,
    /// Who gave it; nobody when it came from the command line.
    pub given_by: Option<AccountId>,
    /// The first day.
    pub since: NaiveDate,
    /// The last day, if it is known.
    pub ends_on: Option<NaiveDate>,
    /// When it was ended by somebody.
    pub ended_at: Option<DateTime<Utc>>,
}
