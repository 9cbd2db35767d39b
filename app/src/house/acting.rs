//! The rooms of what organisations and inhabitants do together: actions, their dates, what travels and what is lent.

use std::sync::Arc;

use agenda::{ActionSlot, Agenda, Lent, Slots};
use axum::Router;
use borrowing::Borrowing;
use declaring::Declaring;
use directory::Directory;
use enrolment::Enrolments;
use outcome::Outcomes;
use register::Register;
use session::{Names, Sessions};
use store::{Db, SealKey};

use super::around::press;
use super::rooms::Rooms;

impl Rooms<'_> {
    /// Acting together, from the declaration of an action to the way of an exhibition.
    pub(super) fn acting(&self, directory: &Directory) -> Router {
        let (db, key, shell) = self.lent();
        let press = press(self.settings);
        let names: Names = Arc::new(enrolment::names_for_sheet);
        let mut sessions = Sessions::new(db.clone(), key.clone(), Arc::clone(&shell), press.clone());
        sessions.names = Some(names);
        let declaring = Declaring::new(db.clone(), key.clone(), Arc::clone(&shell));
        let enrolments = Enrolments::new(db.clone(), key.clone(), Arc::clone(&shell));
        let register = Register::new(db.clone(), Arc::clone(&shell));
        let outcomes = Outcomes::new(db.clone(), key.clone(), Arc::clone(&shell));
        let outlines = Arc::clone(&directory.outlines);
        let borrowing = Borrowing::new(db.clone(), key.clone(), Arc::clone(&shell), Arc::clone(&outlines));
        let lent = Lent { area: self.area(), outlines, press, slots: Arc::new(slots(&db, &key)) };
        let agenda = Agenda::new(db, key, shell, lent);
        session::routes()
            .with_state(sessions)
            .merge(declaring::routes().with_state(declaring))
            .merge(enrolment::routes().with_state(enrolments))
            .merge(outcome::routes().with_state(outcomes))
            .merge(register::routes().with_state(register))
            .merge(borrowing::routes().with_state(borrowing))
            .merge(agenda::routes().with_state(agenda))
    }
}

/// What other rooms show on the page of an action.
fn slots(db: &Db, key: &SealKey) -> Slots {
    let (places, tools, left) = (db.clone(), db.clone(), db.clone());
    let places: ActionSlot = Arc::new(move |visit, action| {
        let db = places.clone();
        Box::pin(async move { enrolment::beside_action(visit, &db, action).await })
    });
    let (seen, key) = (db.clone(), key.clone());
    let outcome: ActionSlot = Arc::new(move |visit, action| {
        let (db, key) = (seen.clone(), key.clone());
        Box::pin(async move { outcome::about_action(visit, (&db, &key), action).await })
    });
    let tools: ActionSlot = Arc::new(move |visit, action| {
        let db = tools.clone();
        Box::pin(async move { declaring::beside_action(visit, &db, action).await })
    });
    let traces: ActionSlot = Arc::new(move |visit, action| {
        let db = left.clone();
        Box::pin(async move { outcome::toolbar(visit, &db, action).await })
    });
    Slots { about_action: vec![places, outcome], toolbar: vec![tools, traces] }
}
