//! The demo's lists: twenty signed up for « Balades en scène, la saison » and a twenty-first who waits.

use std::sync::Arc;

use ::action::demo::{BALADES_SEASON, action};
use ::store::{Conn, Db, SealKey, StoreError};
use chrono::TimeDelta;
use post::Desk;
use vocabulary::Locale;
use vocabulary::id::{CollectiveActionId, EnrolmentId};
use web::Shell;

use crate::enrolment::{Channel, Contact};
use crate::rule::{Rule, Scope, Way};
use crate::ruling::set_rule;
use crate::signing::{Newcomer, sign_up};
use crate::store::entries::count_entries;

/// The source every identity of the demo is drawn from.
const SOURCE: &str = "demo";
/// The seats of « Balades en scène, la saison ».
const SEATS: u16 = 20;
/// An action of the demo one signs up for by date, with its seats.
const BY_DATE: (&str, u16) = ("clavier-tranquille", 8);

/// Who signed up, in the order of arrival: the name in use, the contact. The last one waits.
const PEOPLE: [(&str, &str); 21] = [
    ("Yasmina", ""),
    ("Gégé", ""),
    ("Marie-Jo", ""),
    ("Abdou", "06 39 98 01 12"),
    ("Colette", ""),
    ("Le Capitaine", ""),
    ("Sandra", ""),
    ("Fatou", ""),
    ("Bernard", ""),
    ("Nono", ""),
    ("Mireille", "06 39 98 01 27"),
    ("Soraya", ""),
    ("Josiane", ""),
    ("Momo", ""),
    ("Brigitte", ""),
    ("Luis", ""),
    ("Tatie Rose", ""),
    ("Kevin", ""),
    ("Annick", "06 39 98 01 45"),
    ("Petit Jean", ""),
    ("Clémence", "clemence@demo.example"),
];

/// Fills the demo once, after its actions and their dates. Answers how many sign-ups there are.
///
/// # Errors
/// Those of the store.
pub fn fill(db: &Db, key: &SealKey, shell: &Arc<Shell>) -> Result<usize, StoreError> {
    db.write_now(|conn| {
        if count_entries(conn)? == 0 {
            by_date(conn, &Desk::new(key, shell, shell.clock.now()))?;
            for (rank, (name, contact)) in PEOPLE.iter().enumerate() {
                let days = i64::try_from(PEOPLE.len() - rank).unwrap_or(1);
                let desk = Desk::new(key, shell, shell.clock.now() - TimeDelta::days(days));
                season(conn, &desk, (rank, name, contact))?;
            }
        }
        count_entries(conn).map(|count| usize::try_from(count).unwrap_or(0))
    })
}

fn by_date(conn: &mut Conn, desk: &Desk) -> Result<(), StoreError> {
    set_rule(conn, desk, &rule(action(BALADES_SEASON), Way::Series, SEATS))?;
    set_rule(conn, desk, &rule(action(BY_DATE.0), Way::Dates, BY_DATE.1)).map(drop)
}

const fn rule(action: CollectiveActionId, way: Way, seats: u16) -> Rule {
    Rule { action, way, capacity: Some(seats), opens_on: None, closes_on: None, asks_coming: false }
}

/// One of them signs up: every third on paper, the others by themselves.
fn season(
    conn: &mut Conn,
    desk: &Desk,
    (rank, name, contact): (usize, &str, &str),
) -> Result<(), StoreError> {
    let new = Newcomer {
        id: EnrolmentId::from_source(SOURCE, "enrolment", name),
        scope: Scope::series(action(BALADES_SEASON)),
        name: name.to_owned(),
        contact: Contact::read(contact).unwrap_or(Contact::Nothing),
        seats: 1,
        locale: Locale::French,
        is_silent: false,
        channel: if rank % 3 == 0 { Channel::Paper } else { Channel::Online },
    };
    sign_up(conn, desk, &new).map(drop)
}
