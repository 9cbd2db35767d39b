//! The pages of this room: declaring an action, changing it part by part, leading it through its states.

mod copy;
mod declare;
mod edit;
mod hand_over;
mod isic;
mod life;
mod mine;
mod next;
mod section;
mod spin_off;

use std::sync::Arc;
use std::time::Duration;

use ::store::{Conn, Db, SealKey};
use action::{By, CollectiveAction};
use axum::Router;
use axum::extract::FromRef;
use axum::routing::get;
use post::Desk;
use uuid::Uuid;
use vocabulary::id::{CollectiveActionId, OrganizationId};
use vocabulary::permission::{Action, Reach};
use web::{Demand, Door, Failure, Limiter, Shell, Visit};

use crate::paths;
use crate::sections::Known;

/// The most actions one member declares, copies or announces in a day: a morning of catching up, no cannon.
const MOST_DECLARED: u32 = 60;
/// The most letters one member's acts may cause in a day.
const MOST_LETTERS: u32 = 150;

/// What the pages of this room stand on, lent by the house.
#[derive(Clone)]
pub struct Declaring {
    /// The records.
    pub db: Db,
    /// The key of sealed columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
    /// Actions that are declared, by the member who does.
    declared: Limiter,
    /// Letters that acts cause, by the member who acts.
    letters: Limiter,
}

web::reads_and_writes!(Declaring);

impl Declaring {
    /// The room in its house.
    pub fn new(db: Db, key: SealKey, shell: Arc<Shell>) -> Self {
        let day = Duration::from_secs(24 * 3600);
        let (declared, letters) = (Limiter::new(MOST_DECLARED, day), Limiter::new(MOST_LETTERS, day));
        Self { db, key, shell, declared, letters }
    }

    /// What letters of this visit are written with.
    fn desk(&self, visit: &Visit) -> Desk {
        Desk::new(&self.key, &self.shell, visit.now)
    }

    /// An action the member may change, with what its forms choose from; a stranger finds nothing.
    async fn theirs(&self, visit: &Visit, id: Uuid) -> Result<(CollectiveAction, Known), Failure> {
        let (found, known) = self.any(id).await?;
        let may = visit.member.as_ref().is_some_and(|member| found.may_edit(member));
        if may { Ok((found, known)) } else { Err(Failure::NotFound) }
    }

    /// Any action, with what forms choose from.
    async fn any(&self, id: Uuid) -> Result<(CollectiveAction, Known), Failure> {
        let id = CollectiveActionId::from(id);
        let read = move |conn: &mut Conn| {
            let Some(found) = action::action(conn, id)? else { return Ok(None) };
            let known = Known::read_for(conn, &found)?;
            Ok(Some((found, known)))
        };
        self.read(read).await?.ok_or(Failure::NotFound)
    }

    /// Lets a member declare one more, or says when to come back.
    fn admit_declared(&self, visit: &Visit) -> Result<(), Failure> {
        self.declared.admit(&account_key(visit), visit.now)
    }

    /// Lets so many letters leave, or says when to come back.
    fn admit_letters(&self, visit: &Visit, letters: usize) -> Result<(), Failure> {
        let key = account_key(visit);
        (0..letters).try_for_each(|_| self.letters.admit(&key, visit.now))
    }
}

impl FromRef<Declaring> for Arc<Shell> {
    fn from_ref(room: &Declaring) -> Arc<Shell> {
        Arc::clone(&room.shell)
    }
}

/// Who may declare and change actions: members for their organisation, the coordination for all.
const KEEPER: Demand = Demand::May(Action::EditCollectiveAction);

/// The presentation in ISIC is noted by the coordination.
const COORDINATION: Demand = Demand::MayEverywhere(Action::GiveIsicOpinion);

/// Every door of this room.
pub const DOORS: &[Door] = &[
    Door::get(paths::MINE, KEEPER),
    Door::get(paths::DECLARE, KEEPER),
    Door::post(paths::DECLARE, KEEPER),
    Door::get(paths::EDIT, KEEPER),
    Door::get(paths::SECTION, KEEPER),
    Door::post(paths::SECTION, KEEPER),
    Door::get(paths::LIFE, KEEPER),
    Door::post(paths::LIFE, KEEPER),
    Door::get(paths::ISIC, COORDINATION),
    Door::post(paths::ISIC, COORDINATION),
    Door::get(paths::COPY, KEEPER),
    Door::post(paths::COPY, KEEPER),
    Door::get(paths::NEXT, KEEPER),
    Door::post(paths::NEXT, KEEPER),
    Door::get(paths::HAND_OVER, KEEPER),
    Door::post(paths::HAND_OVER, KEEPER),
    Door::get(paths::SPIN_OFF, KEEPER),
    Door::post(paths::SPIN_OFF, KEEPER),
];

/// The routes of this room.
pub fn routes() -> Router<Declaring> {
    Router::new()
        .route(paths::MINE, get(mine::show))
        .route(paths::DECLARE, get(declare::show).post(declare::declare))
        .route(paths::EDIT, get(edit::show))
        .route(paths::SECTION, get(section::show).post(section::save))
        .route(paths::LIFE, get(life::show).post(life::go_on))
        .route(paths::ISIC, get(isic::show).post(isic::note))
        .route(paths::COPY, get(copy::show).post(copy::copy))
        .route(paths::NEXT, get(next::show).post(next::announce))
        .route(paths::HAND_OVER, get(hand_over::show).post(hand_over::hand_over))
        .route(paths::SPIN_OFF, get(spin_off::show).post(spin_off::propose))
}

/// What counts a member's acts.
fn account_key(visit: &Visit) -> String {
    visit.member.as_ref().map(|member| member.account.to_string()).unwrap_or_default()
}

/// Who changes something, and when.
fn by(visit: &Visit) -> By {
    By { account: visit.member.as_ref().map(|member| member.account), now: visit.now }
}

/// Whether the member looks after every action.
fn coordinates(visit: &Visit) -> bool {
    let everywhere =
        |role: &vocabulary::permission::Role| role.reach(Action::EditCollectiveAction) == Reach::Everything;
    visit.member.as_ref().is_some_and(|member| member.roles.iter().any(everywhere))
}

/// The organisations the member may declare for.
fn own(visit: &Visit) -> Vec<(OrganizationId, String)> {
    let Some(member) = &visit.member else { return Vec::new() };
    let may = |id: OrganizationId| member.may(Action::EditCollectiveAction, id);
    let mandates = member.mandates.iter().filter(|mandate| may(mandate.organization));
    mandates.map(|mandate| (mandate.organization, mandate.organization_name.clone())).collect()
}
