//! The pages of this room: an organisation's people, invitations, the desks of those who keep the network.

mod administration;
mod charters;
mod coordination;
mod hand_over;
mod invitation;
mod invite;
mod join;
mod member;
mod members;
mod organization;
mod organizations;
mod person;
mod tryout;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::FromRef;
use axum::response::Response;
use axum::routing::{get, post};
use store::access::{Access, Deed, note_all};
use store::{Db, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::class::DataClass;
use vocabulary::id::{AccountId, OrganizationId};
use vocabulary::permission::{Action, Reach, Role};
use web::{Demand, Door, Failure, Limiter, Link, Member, Refusal, Shell, Visit};

use crate::inviting::new_id;
use crate::need::{NeedSource, OwnPage};
use crate::paths;

/// What this room's pages stand on, lent by the house.
#[derive(Clone)]
pub struct Membership {
    /// The records.
    pub db: Db,
    /// The key of personal columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
    /// What the administrator is told of the installation: the key of its words, and the value.
    pub installation: Arc<Vec<(&'static str, String)>>,
    /// What other rooms offer on the coordinator's desk.
    pub desk: Arc<Vec<Link>>,
    /// What other rooms offer to the people of an organisation.
    pub own_pages: Arc<Vec<OwnPage>>,
    /// What other rooms tell that needs the coordinator today, the most pressing first.
    pub needs: Arc<Vec<NeedSource>>,
    /// What other rooms offer on the administrator's page.
    pub administration: Arc<Vec<Link>>,
    /// Requests to join, by the visitor.
    asked: Limiter,
    /// Requests to join, by the organisation.
    asked_of: Limiter,
    /// Letters, by the member who has them sent.
    by_sender: Limiter,
    /// Letters, by the address they go to.
    to_address: Limiter,
}

impl Membership {
    /// The room in its house. `installation`: what the administrator is told, each with the key of its words.
    pub fn new(db: Db, key: SealKey, shell: Arc<Shell>, installation: Vec<(&'static str, String)>) -> Self {
        let day = Duration::from_secs(24 * 3600);
        let asked = Limiter::new(6, Duration::from_secs(3600));
        Self {
            db,
            key,
            shell,
            installation: Arc::new(installation),
            desk: Arc::default(),
            own_pages: Arc::default(),
            needs: Arc::default(),
            administration: Arc::default(),
            asked,
            asked_of: Limiter::new(30, day),
            by_sender: Limiter::new(200, day),
            to_address: Limiter::new(3, day),
        }
    }

    /// Counts a letter that a member has sent to an address: nobody is buried in letters, nor buries others.
    fn admit_letter(&self, visit: &Visit, address: &str) -> Result<(), Failure> {
        let sender = member_of(visit)?.account.to_string();
        self.to_address.admit(address, visit.now)?;
        self.by_sender.admit(&sender, visit.now)
    }
}

impl FromRef<Membership> for Arc<Shell> {
    fn from_ref(membership: &Membership) -> Arc<Shell> {
        Arc::clone(&membership.shell)
    }
}

/// To keep the people of an organisation: its owner and deputies; the desks that show more ask another action.
const KEEP: Demand = Demand::May(Action::ManageAccounts);
/// The coordinators, whom no other role equals in this action; an administrator does not pass.
const COORDINATE: Demand = Demand::MayEverywhere(Action::MergeRecords);
/// The administrators.
const OPERATE: Demand = Demand::MayEverywhere(Action::OperateInstallation);
/// Coordinators and administrators.
const HELP: Demand = Demand::MayEverywhere(Action::ManageAccounts);

/// Every door of this room with what it demands.
pub const DOORS: &[Door] = &[
    Door::get(paths::ORGANIZATIONS, Demand::Member),
    Door::get(paths::ORGANIZATION, Demand::Member),
    Door::post(paths::LEAVE, Demand::Member),
    Door::get(paths::INVITE, KEEP),
    Door::post(paths::INVITE, KEEP),
    Door::post(paths::INVITE_MANY, KEEP),
    Door::post(paths::INVITE_AGAIN, KEEP),
    Door::post(paths::INVITE_NO_MORE, KEEP),
    Door::post(paths::DECIDE, KEEP),
    Door::get(paths::PERSON, KEEP),
    Door::post(paths::PERSON, KEEP),
    Door::post(paths::APPOINT, KEEP),
    Door::post(paths::END, KEEP),
    Door::post(paths::OFFER, KEEP),
    Door::get(paths::HAND_OVER, Demand::Proof),
    Door::post(paths::HAND_OVER, Demand::Proof),
    Door::get(paths::INVITATION, Demand::Proof),
    Door::post(paths::INVITATION, Demand::Proof),
    Door::open(paths::JOIN),
    Door::post(paths::JOIN, Demand::Anyone),
    Door::get(paths::CHARTERS, Demand::Member),
    Door::post(paths::CHARTERS, Demand::Member),
    Door::get(paths::COORDINATION, COORDINATE),
    Door::get(paths::MEMBERS, KEEP),
    Door::post(paths::MEMBERS, KEEP),
    Door::get(paths::MEMBER, KEEP),
    Door::post(paths::AID_MEMBER, COORDINATE),
    Door::post(paths::MOVE_MEMBER, COORDINATE),
    Door::post(paths::SIGN_OUT_MEMBER, HELP),
    Door::get(paths::ADMINISTRATION, OPERATE),
    Door::post(paths::GIVE_ROLE, OPERATE),
    Door::post(paths::END_ROLE, OPERATE),
    Door::post(paths::WITHDRAW_ROLE, OPERATE),
];

/// The doors of the demo: signing in as anybody. Never to be declared elsewhere.
pub const DEMO_DOORS: &[Door] = &[Door::open(paths::TRYOUT), Door::post(paths::TRYOUT_AS, Demand::Anyone)];

/// The routes of this room.
pub fn routes() -> Router<Membership> {
    Router::new()
        .route(paths::ORGANIZATIONS, get(organizations::show))
        .route(paths::ORGANIZATION, get(organization::show))
        .route(paths::LEAVE, post(organization::leave))
        .route(paths::INVITE, get(invite::show).post(invite::one))
        .route(paths::INVITE_MANY, post(invite::many))
        .route(paths::INVITE_AGAIN, post(invite::again))
        .route(paths::INVITE_NO_MORE, post(invite::no_more))
        .route(paths::DECIDE, post(join::decide))
        .route(paths::PERSON, get(person::show).post(person::describe))
        .route(paths::APPOINT, post(person::appoint))
        .route(paths::END, post(person::end))
        .route(paths::OFFER, post(person::offer))
        .route(paths::HAND_OVER, get(hand_over::show).post(hand_over::take))
        .route(paths::INVITATION, get(invitation::show).post(invitation::accept))
        .route(paths::JOIN, get(join::show).post(join::ask))
        .route(paths::CHARTERS, get(charters::show).post(charters::accept))
        .route(paths::COORDINATION, get(coordination::show))
        .route(paths::MEMBERS, get(members::show).post(members::search))
        .route(paths::MEMBER, get(member::show))
        .route(paths::AID_MEMBER, post(member::aid))
        .route(paths::MOVE_MEMBER, post(member::readdress))
        .route(paths::SIGN_OUT_MEMBER, post(member::sign_out))
        .route(paths::ADMINISTRATION, get(administration::show))
        .route(paths::GIVE_ROLE, post(administration::give))
        .route(paths::END_ROLE, post(administration::end))
        .route(paths::WITHDRAW_ROLE, post(administration::withdraw))
}

/// The routes of the demo.
pub fn demo_routes() -> Router<Membership> {
    Router::new().route(paths::TRYOUT, get(tryout::show)).route(paths::TRYOUT_AS, post(tryout::enter))
}

/// A record that cannot be read is the house's fault, told in the log and not on the page.
fn failure(error: StoreError) -> Failure {
    Failure::internal(&error)
}

/// The member behind a member's door.
fn member_of(visit: &Visit) -> Result<&Member, Failure> {
    visit.member.as_ref().ok_or(Failure::NotFound)
}

/// Whether a member keeps the network together. An administrator does not: she reads nothing of what members write.
fn coordinates(member: &Member) -> bool {
    member.roles.contains(&Role::Coordinator)
}

/// Whether a member keeps the people of this organisation: by a role held there, or as coordinator.
fn keeps(member: &Member, organization: OrganizationId) -> bool {
    let there = member.mandates.iter().filter(|mandate| mandate.organization == organization);
    coordinates(member)
        || there
            .flat_map(|mandate| &mandate.roles)
            .any(|role| role.reach(Action::ManageAccounts) == Reach::Own)
}

/// The keeper of an organisation who visits; for all others there is nothing here.
fn keeper(visit: &Visit, organization: Uuid) -> Result<(&Member, OrganizationId), Failure> {
    let (member, organization) = (member_of(visit)?, OrganizationId::from(organization));
    if keeps(member, organization) {
        Ok((member, organization))
    } else {
        Err(refused(visit, paths::ORGANIZATION))
    }
}

/// What is somebody else's looks like nothing at all; that it was tried is counted, as at a closed door.
fn refused(visit: &Visit, route: &'static str) -> Failure {
    if let Some(witness) = &visit.shell.witness {
        let account = visit.member.as_ref().map(|member| member.account);
        witness.refused(Refusal { account, method: "", route, at: visit.now });
    }
    Failure::NotFound
}

/// Keeps a trace of what a member did with what is known of others, for them to read.
async fn trace(
    room: &Membership,
    member: &Member,
    organization: Option<OrganizationId>,
    about: &[AccountId],
    (deed, purpose): (Deed, &'static str),
) -> Result<(), Failure> {
    let accesses = accesses(room, member, organization, about, (deed, purpose));
    room.db.write(move |conn| note_all(conn, &accesses)).await.map_err(failure)
}

/// The traces of an act on others, to be noted in the transaction of the act.
fn accesses(
    room: &Membership,
    member: &Member,
    organization: Option<OrganizationId>,
    about: &[AccountId],
    (deed, purpose): (Deed, &'static str),
) -> Vec<Access> {
    let others = about.iter().filter(|subject| **subject != member.account);
    others
        .map(|subject| Access {
            id: new_id(&room.shell),
            at: room.shell.clock.now(),
            actor: Some(member.account.uuid()),
            organization: organization.map(OrganizationId::uuid),
            subject: subject.uuid(),
            class: DataClass::C1,
            deed,
            purpose,
        })
        .collect()
}

/// The way to a recent proof of identity and back, for a member whose last is too old for the strongest acts.
fn proof_first(visit: &Visit, back: &str) -> Option<Response> {
    let is_assured = visit.member.as_ref().is_some_and(|member| member.is_assured(visit.now));
    let way = || visit.go(&format!("{}?retour={}", visit.shell.prove_again, web::encoded(back)), "");
    (!is_assured).then(way)
}

/// Whether an act was done; what was not there to be done is told as nothing there.
fn done(was_done: bool) -> Result<(), Failure> {
    if was_done { Ok(()) } else { Err(Failure::NotFound) }
}

#[cfg(test)]
mod tests;
