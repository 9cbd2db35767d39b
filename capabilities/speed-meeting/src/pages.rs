//! The pages of this room: putting a speed-meeting together, its rounds, and answering an invitation.

mod answer;
mod mine;
mod new;
mod one;
mod participant;
mod participants;
mod partner;
mod rounds_file;
mod settings;
mod speed_meetings;
mod visitor;
mod wishes;

use std::sync::Arc;

use ::store::{Db, SealKey};
use axum::Router;
use axum::extract::FromRef;
use axum::routing::get;
use directory::OrganizationNames;
use post::Desk;
use uuid::Uuid;
use vocabulary::id::SpeedMeetingId;
use vocabulary::permission::{Action, Reach};
use web::{Choice, Crumb, Demand, Door, Failure, Shell, Visit};

use crate::keeping::speed_meeting;
use crate::paths;
use crate::rotation::Rotation;
use crate::speed_meeting::{Guest, SpeedMeeting};
use crate::veil::veiled;

/// What the pages of this room stand on, lent by the house.
#[derive(Clone)]
pub struct SpeedMeetings {
    /// The records.
    pub db: Db,
    /// The key of sealed columns.
    pub key: SealKey,
    /// The house.
    pub shell: Arc<Shell>,
}

web::reads_and_writes!(SpeedMeetings);

impl SpeedMeetings {
    /// The room in its house.
    pub fn new(db: Db, key: SealKey, shell: Arc<Shell>) -> Self {
        Self { db, key, shell }
    }

    fn desk(&self, visit: &Visit) -> Desk {
        Desk::new(&self.key, &self.shell, visit.now)
    }

    /// The speed-meeting of an address.
    async fn found(&self, id: Uuid) -> Result<SpeedMeeting, Failure> {
        let (key, id) = (self.key.clone(), SpeedMeetingId::from(id));
        self.read(move |conn| speed_meeting(conn, &key, id)).await?.ok_or(Failure::NotFound)
    }

    /// The speed-meeting as these participants may see it.
    async fn veiled(
        &self,
        visit: &Visit,
        meeting: SpeedMeeting,
        (own, rotation): (Vec<Guest>, Option<Rotation>),
    ) -> Result<SpeedMeeting, Failure> {
        let somebody = visit.say("speed-meeting-somebody").into_owned();
        self.read(move |conn| veiled(conn, meeting.clone(), (&own, rotation.as_ref()), &somebody)).await
    }

    /// Organisations to choose one from, by name, after what stands for none.
    async fn organizations(&self, visit: &Visit, chosen: &str) -> Result<Vec<Choice>, Failure> {
        let names = self.read(OrganizationNames::read).await?;
        let none = Choice::new("", visit.say("speed-meeting-no-organization"), chosen.is_empty());
        Ok(std::iter::once(none).chain(names.choices(None, |id| id.to_string() == chosen)).collect())
    }
}

impl FromRef<SpeedMeetings> for Arc<Shell> {
    fn from_ref(room: &SpeedMeetings) -> Arc<Shell> {
        Arc::clone(&room.shell)
    }
}

/// The coordination puts speed-meetings together.
const RUNS: Demand = Demand::MayEverywhere(Action::RunEncounter);
/// Members take part for their own organisation.
const TAKES_PART: Demand = Demand::May(Action::JoinEncounter);

/// Every door of this room with what it demands.
pub const DOORS: &[Door] = &[
    Door::get(paths::SPEED_MEETINGS, Demand::Anyone),
    Door::get(paths::NEW, RUNS),
    Door::post(paths::NEW, RUNS),
    Door::get(paths::ONE, RUNS),
    Door::post(paths::ONE, RUNS),
    Door::get(paths::SETTINGS, RUNS),
    Door::post(paths::SETTINGS, RUNS),
    Door::get(paths::PARTICIPANTS, RUNS),
    Door::post(paths::PARTICIPANTS, RUNS),
    Door::get(paths::PARTNER, RUNS),
    Door::post(paths::PARTNER, RUNS),
    Door::get(paths::VISITOR, RUNS),
    Door::post(paths::VISITOR, RUNS),
    Door::get(paths::WISHES, RUNS),
    Door::post(paths::WISHES, RUNS),
    Door::get(paths::ROUNDS_FILE, RUNS),
    Door::get(paths::MINE, TAKES_PART),
    Door::post(paths::MINE, TAKES_PART),
    Door::get(paths::ANSWER, Demand::Proof),
    Door::post(paths::ANSWER, Demand::Proof),
];

/// The routes of this room.
pub fn routes() -> Router<SpeedMeetings> {
    Router::new()
        .route(paths::SPEED_MEETINGS, get(speed_meetings::show))
        .route(paths::NEW, get(new::show).post(new::lay))
        .route(paths::ONE, get(one::show).post(one::act))
        .route(paths::SETTINGS, get(settings::show).post(settings::keep))
        .route(paths::PARTICIPANTS, get(participants::show).post(participants::add))
        .route(paths::PARTNER, get(partner::show).post(partner::act))
        .route(paths::VISITOR, get(visitor::show).post(visitor::act))
        .route(paths::WISHES, get(wishes::show).post(wishes::act))
        .route(paths::ROUNDS_FILE, get(rounds_file::send))
        .route(paths::MINE, get(mine::show).post(mine::reply))
        .route(paths::ANSWER, get(answer::show).post(answer::reply))
}

/// Whether the visitor runs meetings for the whole network.
fn runs(visit: &Visit) -> bool {
    visit.member.as_ref().is_some_and(|member| member.reach(Action::RunEncounter) == Reach::Everything)
}

/// The way from the list to a page of a speed-meeting.
fn way(visit: &Visit, meeting: &SpeedMeeting, here: String) -> Vec<Crumb> {
    vec![
        Crumb {
            label: visit.say("speed-meeting-list-title").into_owned(),
            href: paths::SPEED_MEETINGS.to_owned(),
        },
        Crumb { label: meeting.title.clone(), href: paths::one(meeting.id.uuid()) },
        Crumb { label: here, href: String::new() },
    ]
}

/// Which lines of a typed list are not understood, and why.
fn unclear(visit: &Visit, faulty: &[(usize, crate::paper_list::Unclear)]) -> String {
    use crate::paper_list::Unclear;
    let line = |(line, why): &(usize, Unclear)| {
        let why = visit.say(match why {
            Unclear::Name => "speed-meeting-unclear-name",
            Unclear::People => "speed-meeting-unclear-people",
            Unclear::Mail => "speed-meeting-unclear-mail",
            Unclear::TooMany => "speed-meeting-unclear-many",
        });
        visit.say_with("speed-meeting-line", &[("line", (*line).into()), ("why", why.into())]).into_owned()
    };
    faulty.iter().take(10).map(line).collect::<Vec<_>>().join(" ")
}
