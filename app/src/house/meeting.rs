//! The rooms of meeting for real: meetings between organisations, speed-meetings, immersion days.

use std::sync::Arc;

use axum::Router;
use directory::Slot;
use encounter::Encounters;
use event_day::EventDay;
use immersion::Immersions;
use minutes::MinutesRoom;
use placement::Placements;
use returns::Returns;
use speed_meeting::SpeedMeetings;
use store::Db;
use web::Door;

use super::around::press;
use super::rooms::Rooms;

/// The doors of these rooms.
pub(super) const DOORS: [&[Door]; 7] = [
    encounter::DOORS,
    minutes::DOORS,
    speed_meeting::DOORS,
    event_day::DOORS,
    immersion::DOORS,
    placement::DOORS,
    returns::DOORS,
];

/// The words of these rooms.
pub(super) const WORDS: [(&str, &str, &str); 7] = [
    ("encounter", encounter::FRENCH, encounter::ENGLISH),
    ("minutes", minutes::FRENCH, minutes::ENGLISH),
    ("speed-meeting", speed_meeting::FRENCH, speed_meeting::ENGLISH),
    ("event-day", event_day::FRENCH, event_day::ENGLISH),
    ("immersion", immersion::FRENCH, immersion::ENGLISH),
    ("placement", placement::FRENCH, placement::ENGLISH),
    ("returns", returns::FRENCH, returns::ENGLISH),
];

impl Rooms<'_> {
    /// Meeting, from a proposal by letter to what a day at a partner's brings back.
    pub(super) fn meeting(&self) -> Router {
        let (db, key, shell) = self.lent();
        let encounters = Encounters::new(db.clone(), key.clone(), Arc::clone(&shell));
        let minutes = MinutesRoom::new(db.clone(), key.clone(), Arc::clone(&shell));
        let speed_meetings = SpeedMeetings::new(db.clone(), key.clone(), Arc::clone(&shell));
        let press = press(self.settings);
        let event_day = EventDay::new(db.clone(), key.clone(), Arc::clone(&shell), press);
        let mut immersions = Immersions::new(db.clone(), key.clone(), Arc::clone(&shell));
        immersions.beside_worker = vec![her_place(&db)];
        let placements = Placements { db: db.clone(), key: key.clone(), shell: Arc::clone(&shell) };
        let returns = Returns::new(db, key, shell);
        encounter::routes()
            .with_state(encounters)
            .merge(minutes::routes().with_state(minutes))
            .merge(speed_meeting::routes().with_state(speed_meetings))
            .merge(event_day::routes().with_state(event_day))
            .merge(immersion::routes().with_state(immersions))
            .merge(placement::routes().with_state(placements))
            .merge(returns::routes().with_state(returns))
    }
}

/// The place of a worker and its reason, on her own page.
fn her_place(db: &Db) -> Slot {
    let db = db.clone();
    Arc::new(move |visit, worker| {
        let db = db.clone();
        Box::pin(async move { placement::beside_worker(visit, &db, worker).await })
    })
}
