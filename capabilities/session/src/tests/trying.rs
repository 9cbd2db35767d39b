//! A small house whose actions have dates.

use std::ops::Deref;
use std::sync::Arc;

use ::store::access::{Access, Deed};
use action::CollectiveAction;
use chrono::{DateTime, TimeDelta, Utc};
use membership::trial::{self, Town, Tried};
use paper::Press;
use vocabulary::class::DataClass;
use vocabulary::id::{ActionSessionId, CollectiveActionId};

use crate::session::{Kind, NewSession, Place, Plan, Session};
use crate::{Names, Sessions, SheetAsked};

/// Who edits the actions of the MDS.
pub(super) const CARRIER: &str = "assistante-sociale";

/// A small house with this room open in it.
pub(super) struct House(Town);

impl Deref for House {
    type Target = Town;

    fn deref(&self) -> &Town {
        &self.0
    }
}

/// Runs a test in a house with the demo's actions on SQLite, then on PostgreSQL where there is a server.
pub(super) fn in_houses(test: impl Fn(&House)) {
    let names: Names = Arc::new(|conn, _, asked| {
        ::store::access::note(conn, &look(asked))?;
        Ok(vec!["Zéphirine".to_owned(), "M. Personne".to_owned()])
    });
    let tried = Tried {
        words: &[
            ("paper", paper::FRENCH, paper::ENGLISH),
            ("action", action::FRENCH, action::ENGLISH),
            ("session", crate::FRENCH, crate::ENGLISH),
        ],
        doors: crate::DOORS,
        open: &|db, key, shell| {
            let room = Sessions::new(db.clone(), key.clone(), Arc::clone(shell), Press::absent());
            crate::routes().with_state(room.naming(Arc::clone(&names)))
        },
    };
    ::store::trial::both(&trial::schema(&[action::ROOM, crate::ROOM]), |db| {
        let house = House(Town::over(db, &tried));
        action::demo::fill(db, house.now()).expect("the demo's actions");
        test(&house);
    });
}

/// What is noted when a sheet with names is asked for.
fn look(asked: &SheetAsked) -> Access {
    Access {
        id: asked.id,
        at: asked.now,
        actor: Some(asked.account.uuid()),
        organization: Some(asked.organization.uuid()),
        subject: asked.action.uuid(),
        class: DataClass::C3,
        deed: Deed::Read,
        purpose: "trial",
    }
}

impl House {
    /// An action of the demo kept by the MDS that has no dates yet, of nobody else's story.
    pub(super) fn own_action(&self) -> CollectiveAction {
        self.action("balades-saison")
    }

    /// The action of the demo with this name.
    pub(super) fn action(&self, name: &str) -> CollectiveAction {
        let id = action::demo::action(name);
        self.read(move |conn| action::action(conn, id)).expect("an action of the demo")
    }

    /// Plans dates so many hours from now, two hours each.
    pub(super) fn plans(&self, action: CollectiveActionId, hours: &[i64]) -> Vec<ActionSessionId> {
        let new: Vec<NewSession> =
            hours.iter().map(|hours| new(self.now() + TimeDelta::hours(*hours))).collect();
        let now = self.now();
        self.write(|conn| crate::plan(conn, action, &new, now));
        new.iter().map(|one| one.id).collect()
    }

    /// A date as it is kept.
    pub(super) fn session(&self, id: ActionSessionId) -> Session {
        self.read(move |conn| crate::session(conn, id)).expect("a date")
    }

    /// Every date of an action.
    pub(super) fn dates(&self, action: CollectiveActionId) -> Vec<Session> {
        self.read(move |conn| crate::sessions_of(conn, action, None, None))
    }
}

/// A date of two hours.
pub(super) fn new(starts: DateTime<Utc>) -> NewSession {
    let plan = Plan {
        starts,
        ends: starts + TimeDelta::hours(2),
        title: String::new(),
        place: Place::default(),
        kind: Kind::Ordinary,
        capacity: Some(20),
    };
    let id = ActionSessionId::from_source("trial", "session", &starts.to_rfc3339());
    NewSession { id, part_of: None, plan, from_rule: false }
}
