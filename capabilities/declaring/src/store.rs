//! Short looks at tables of the rooms below: names of organisations, what became of a proposal.

use chrono::NaiveDate;
use store::{row, sql};
use uuid::Uuid;

row! {
    /// An organisation by its name.
    pub(crate) struct NamedRow {
        pub(crate) id: Uuid,
        pub(crate) name: String,
    }
}

row! {
    /// What became of a proposal: its state, and the record it became or joined.
    pub(crate) struct ProposalRow {
        pub(crate) state: String,
        pub(crate) record: Option<Uuid>,
    }
}

row! {
    /// An action, and the organisation that was born of it, which such proposals always have.
    pub(crate) struct BornRow {
        pub(crate) action: Uuid,
        pub(crate) organization: Option<Uuid>,
    }
}

sql! {
    /// The proposal of the organisation born of an action, which bears the identity of that action.
    pub(crate) fn proposal_of(action: Uuid) -> Option<ProposalRow> =
        "select state, record from proposal where id = $1 and kind = 'organization'";
    /// Organisations that the coordination took in, and that their action does not know yet.
    pub(crate) fn born() -> Vec<BornRow> =
        "select proposal.id as action, proposal.record as organization from proposal
         join action_record on action_record.id = proposal.id
         where proposal.kind = 'organization' and proposal.record is not null
           and proposal.state in ('accepted', 'joined') and action_record.born_organization is null
         order by proposal.id";
    /// Actions that take place though their last day is over.
    pub(crate) fn count_over(today: NaiveDate) -> One<i64> =
        "select count(*) from action_record
         where state in ('en-cours', 'diffusion') and ends_on is not null and ends_on < $1";
    /// Actions that are thought of or prepared and were not presented in ISIC.
    pub(crate) fn count_without_isic() -> One<i64> =
        "select count(*) from action_record
         where state in ('idee', 'en-preparation') and isic_on is null";
    /// Current organisations by name, no more than so many.
    pub(crate) fn organization_names(limit: i64) -> Vec<NamedRow> =
        "select id, name from organization where gone_on is null order by name, id limit $1";
    /// The name of an organisation, current or not.
    pub(crate) fn organization_name(id: Uuid) -> Option<String> =
        "select name from organization where id = $1";
}
