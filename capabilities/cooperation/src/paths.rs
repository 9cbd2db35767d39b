//! The addresses of this room, written in one place.

use uuid::Uuid;

/// Who works with whom (`cooperations`).
pub const COOPERATIONS: &str = "/cooperations";
/// Declaring a relation (`declare`).
pub const DECLARE: &str = "/cooperations/declarer";
/// Links between the families, as the room of the network's portrait counts and draws them.
pub const FAMILIES: &str = "/reseau/familles";
/// Proposals to meet, and wishes that are not shared (`meetings`).
pub const MEETINGS: &str = "/cooperations/rencontres";
/// One proposal to meet (`meeting`).
pub const MEETING: &str = "/cooperations/rencontres/{id}";
/// One relation (`relation`).
pub const RELATION: &str = "/cooperations/{id}";
/// The document of a convention (`convention`).
pub const CONVENTION: &str = "/cooperations/{id}/convention";
/// The partners of an organisation, and whom it wishes to work with (`partners`).
pub const PARTNERS: &str = "/cooperations-de/{organization}";
/// Articulation agreements (`circuits`).
pub const CIRCUITS: &str = "/circuits";
/// Proposing one (`new_circuit`).
pub const NEW_CIRCUIT: &str = "/circuits/proposer";
/// One agreement (`circuit`).
pub const CIRCUIT: &str = "/circuits/{id}";
/// Working groups (`groups`).
pub const GROUPS: &str = "/groupes";
/// Opening one (`new_group`).
pub const NEW_GROUP: &str = "/groupes/ouvrir";
/// One group (`group`).
pub const GROUP: &str = "/groupes/{id}";
/// Wishes of assemblies (`wishes`).
pub const WISHES: &str = "/souhaits";
/// Noting one (`new_wish`).
pub const NEW_WISH: &str = "/souhaits/noter";
/// One wish (`wish`).
pub const WISH: &str = "/souhaits/{id}";
/// Needs of teams (`team_needs`).
pub const TEAM_NEEDS: &str = "/besoins";
/// Filing one (`new_team_need`).
pub const NEW_TEAM_NEED: &str = "/besoins/deposer";
/// One need (`team_need`).
pub const TEAM_NEED: &str = "/besoins/{id}";
/// Requests for means (`means`).
pub const MEANS: &str = "/moyens";
/// What is offered to all, a page of the room of borrowing.
pub(crate) const SHARED_MEANS: &str = "/moyens-partages";
/// Proposing to meet, a page of the room of meetings.
const MEET: &str = "/rencontres/proposer";
/// Asking for one (`ask_mean`).
pub const ASK_MEAN: &str = "/moyens/demander";
/// One request (`mean`).
pub const MEAN: &str = "/moyens/{id}";

/// The page of one thing under a list.
pub(crate) fn under(list: &str, id: Uuid) -> String {
    format!("{list}/{id}")
}

/// The partners of an organisation.
pub fn partners(organization: Uuid) -> String {
    format!("/cooperations-de/{organization}")
}

/// The document of a convention.
pub(crate) fn convention(relation: Uuid) -> String {
    format!("{COOPERATIONS}/{relation}/convention")
}

/// Proposing a meeting that answers the need of a team.
pub(crate) fn meet_for_need(need: Uuid) -> String {
    format!("{MEET}?besoin={need}")
}

/// Proposing a meeting of a working group.
pub(crate) fn meet_as_group(group: Uuid) -> String {
    format!("{MEET}?groupe={group}")
}
