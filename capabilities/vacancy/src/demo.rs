//! Questions of the demo: one that waits, one with a place to take, one that was taken, and room on some records.

use std::sync::Arc;

use ::store::{Conn, Db, SealKey, StoreError};
use chrono::{DateTime, TimeDelta, Utc};
use directory::Channel;
use post::Desk;
use vocabulary::codes::Topic;
use vocabulary::id::{AccountId, AskedId, OrganizationId, ServiceId, VacancyId};
use web::Shell;

use crate::answering::{Way, answer};
use crate::asking::ask;
use crate::question::{Answer, NewQuestion};
use crate::store::asked::asked_of;
use crate::store::questions::count_questions;
use crate::suggesting::{Wanted, suggestions};
use crate::taking::{confirm, reserve};

/// The source every identity of the demo is drawn from.
const SOURCE: &str = "demo";

/// A question of the demo: who asks, what for, how long ago, what was answered in turn.
struct Told {
    name: &'static str,
    by: (&'static str, &'static str),
    need: &'static str,
    places: u32,
    days_ago: i64,
    answers: &'static [Option<u32>],
    is_taken: bool,
}

const TOLD: &[Told] = &[
    Told {
        name: "attend",
        by: ("assistante-sociale", "mds-demo"),
        need: "equipement-et-alimentation--alimentation",
        places: 2,
        days_ago: 1,
        answers: &[Some(0)],
        is_taken: false,
    },
    Told {
        name: "place",
        by: ("assistante-sociale", "mds-demo"),
        need: "logement-hebergement--rechercher-une-solution-dhebergement-temporaire",
        places: 1,
        days_ago: 1,
        answers: &[Some(2), Some(0), None],
        is_taken: false,
    },
    Told {
        name: "prise",
        by: ("agent-ccas", "ccas-le-mee"),
        need: "numerique--acceder-a-une-connexion-internet",
        places: 1,
        days_ago: 3,
        answers: &[Some(4)],
        is_taken: true,
    },
];

/// Fills the demo once, after the directory's records and the members' mandates. Answers how many questions there are.
///
/// # Errors
/// Those of the store.
pub fn fill(db: &Db, key: &SealKey, shell: &Arc<Shell>) -> Result<usize, StoreError> {
    let now = shell.clock.now();
    db.write_now(|conn| {
        if count_questions(conn)? == 0 {
            for told in TOLD {
                tell(conn, (key, shell), told, now)?;
            }
        }
        count_questions(conn).map(|count| usize::try_from(count).unwrap_or(0))
    })
}

fn tell(
    conn: &mut Conn,
    (key, shell): (&SealKey, &Arc<Shell>),
    told: &Told,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let Some(need) = Topic::from_code(told.need) else { return Ok(()) };
    let at = |hours: i64| {
        let moment = now - TimeDelta::days(told.days_ago) + TimeDelta::hours(hours);
        Desk::new(key, shell, moment)
    };
    let organization = OrganizationId::from_source(SOURCE, "organization", told.by.1);
    let desk = at(0);
    let wanted = Wanted { need, commune: None, own: vec![organization], named: None, today: desk.today() };
    let services: Vec<ServiceId> =
        suggestions(conn, key, &wanted)?.iter().filter(|one| one.ticked).map(|one| one.service).collect();
    if services.is_empty() {
        return Ok(());
    }
    let id = VacancyId::from_source(SOURCE, "vacancy", told.name);
    let new = NewQuestion {
        id,
        organization,
        asked_by: AccountId::from_source(SOURCE, "account", told.by.0),
        need,
        commune: String::new(),
        places: told.places,
        starts_on: desk.today(),
        answer_by: desk.today() + TimeDelta::days(told.days_ago + 2),
        words: String::new(),
        services,
    };
    ask(conn, &desk, &new)?;
    let asked: Vec<AskedId> = asked_of(conn, id.uuid())?.iter().map(|row| row.id.into()).collect();
    for (hours, (asked, said)) in (1..).zip(asked.iter().zip(told.answers)) {
        answer_one(conn, &at(hours), *asked, *said)?;
    }
    if let Some(first) = asked.first().filter(|_| told.is_taken) {
        let desk = at(8);
        reserve(conn, &desk, *first)?;
        confirm(conn, &desk, *first)?;
    }
    Ok(())
}

/// « Non » was heard by telephone, so that no record of the demo turns full by it.
fn answer_one(conn: &mut Conn, desk: &Desk, asked: AskedId, said: Option<u32>) -> Result<(), StoreError> {
    let until = desk.today() + TimeDelta::days(12);
    let said = match said {
        Some(0) => Answer::No { until },
        Some(places) => Answer::Yes { places, until },
        None => Answer::Unknown,
    };
    let channel = if matches!(said, Answer::Yes { .. }) { Channel::Link } else { Channel::Phone };
    answer(conn, desk, asked, (said, Way { channel, account: None })).map(|_| ())
}
