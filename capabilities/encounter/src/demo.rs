//! Meetings of the demo: one request that waits, one whose days are asked about, a shared session to come, and a log.

use std::sync::Arc;

use ::store::{Conn, Db, SealKey, StoreError};
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc};
use post::Desk;
use uuid::Uuid;
use vocabulary::id::{AccountId, EncounterId, OrganizationId};
use vocabulary::time::{TimeZoneName, paris};
use web::Shell;

use crate::acting::{Reply, answer, request};
use crate::closing::mark_held;
use crate::encounter::{DayAnswer, NewEncounter};
use crate::format::Format;
use crate::held::{Held, HeldKind, Met};
use crate::store::encounters::{count_encounters, encounter};
use crate::store::held::keep_held;

/// The source every identity of the demo is drawn from.
const SOURCE: &str = "demo";

/// An encounter of the demo, at a distance from today.
struct Told {
    name: &'static str,
    format: Format,
    by: (&'static str, &'static str),
    with: &'static [&'static str],
    subject: &'static str,
    place: &'static str,
    /// How many days ago it was asked for.
    asked: i64,
    /// The days proposed, from today, and their hour.
    days: &'static [(i64, u32)],
}

const TOLD: &[Told] = &[
    Told {
        name: "rencontre-en-attente",
        format: Format::Call20,
        by: ("assistante-sociale", "mds-demo"),
        with: &["ccas-le-mee"],
        subject: "Qui appeler pour une domiciliation",
        place: "Par téléphone",
        asked: 6,
        days: &[(5, 10), (7, 14)],
    },
    Told {
        name: "rencontre-sondage",
        format: Format::Lunch,
        by: ("responsable-associatif", "panier-d-a-cote"),
        with: &["mds-demo", "ccas-le-mee", "veilleurs-du-val"],
        subject: "Accueillir sans faire répéter",
        place: "Le Panier d’à Côté",
        asked: 4,
        days: &[(9, 12), (11, 12), (16, 12)],
    },
    Told {
        name: "rencontre-temps-partage",
        format: Format::SharedSession,
        by: ("coordinatrice", "mds-demo"),
        with: &["ccas-le-mee", "panier-d-a-cote", "veilleurs-du-val"],
        subject: "Deuxième temps de travail partagé : l’hiver",
        place: "Salle commune de la maison des solidarités",
        asked: 10,
        days: &[(24, 14)],
    },
    Told {
        name: "rencontre-visite",
        format: Format::Visit,
        by: ("assistante-sociale", "mds-demo"),
        with: &["panier-d-a-cote"],
        subject: "Voir l’épicerie un jour de distribution",
        place: "Le Panier d’à Côté",
        asked: 60,
        days: &[(-40, 14)],
    },
    Told {
        name: "rencontre-reunion",
        format: Format::Meeting,
        by: ("responsable-ccas", "ccas-le-mee"),
        with: &["veilleurs-du-val"],
        subject: "Se passer le relais pour l’aide alimentaire",
        place: "CCAS",
        asked: 45,
        days: &[(-21, 10)],
    },
];

/// What was learnt at those that were held.
const LEARNT: &[(&str, u32, &str)] = &[
    (
        "rencontre-visite",
        6,
        "La première visite se fait sans rendez-vous le mardi ; l’orientation écrite n’est pas demandée.",
    ),
    (
        "rencontre-reunion",
        5,
        "Les secours d’urgence sont donnés le jour même. Un numéro direct existe entre les deux accueils.",
    ),
];

/// Fills the demo once, after the directory's records and the members' mandates. Answers how many encounters there are.
///
/// # Errors
/// Those of the store.
pub fn fill(db: &Db, key: &SealKey, shell: &Arc<Shell>) -> Result<usize, StoreError> {
    let now = shell.clock.now();
    db.write_now(|conn| {
        if count_encounters(conn)? == 0 {
            for told in TOLD {
                tell(conn, (key, shell), told, now)?;
            }
            answer_some(conn, &Desk::new(key, shell, now - TimeDelta::days(2)))?;
            hold_some(conn, (key, shell), now)?;
        }
        count_encounters(conn).map(|count| usize::try_from(count).unwrap_or(0))
    })
}

fn organization(slug: &str) -> OrganizationId {
    OrganizationId::from_source(SOURCE, "organization", slug)
}

fn id(name: &str) -> EncounterId {
    EncounterId::from_source(SOURCE, "encounter", name)
}

/// The day itself, or the Monday after a week-end.
fn workday(day: NaiveDate) -> NaiveDate {
    let days_after_friday = i64::from(day.weekday().num_days_from_monday()) - 4;
    if days_after_friday > 0 { day + TimeDelta::days(3 - days_after_friday) } else { day }
}

fn tell(
    conn: &mut Conn,
    (key, shell): (&SealKey, &Arc<Shell>),
    told: &Told,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let today = paris(now).date();
    let day = |(days, hour): &(i64, u32)| {
        let hour = NaiveTime::from_hms_opt(*hour, 0, 0).unwrap_or_default();
        TimeZoneName::PARIS.instant(workday(today + TimeDelta::days(*days)).and_time(hour))
    };
    let new = NewEncounter {
        id: id(told.name),
        format: told.format,
        asked_by: organization(told.by.1),
        account: Some(AccountId::from_source(SOURCE, "account", told.by.0)),
        subject: told.subject.to_owned(),
        words: String::new(),
        place: told.place.to_owned(),
        need: None,
        group: None,
        invited: told.with.iter().map(|slug| organization(slug)).collect(),
        days: told.days.iter().map(day).collect(),
        minutes: told.format.usual_minutes(),
    };
    let desk = Desk::new(key, shell, now - TimeDelta::days(told.asked));
    request(conn, &desk, &new).map(|_| ())
}

fn answer_some(conn: &mut Conn, desk: &Desk) -> Result<(), StoreError> {
    let asked = id("rencontre-sondage");
    let votes = [
        ("mds-demo", [DayAnswer::Yes, DayAnswer::Yes, DayAnswer::No]),
        ("ccas-le-mee", [DayAnswer::No, DayAnswer::IfNeedBe, DayAnswer::Yes]),
    ];
    let days = encounter(conn, asked)?.map(|found| found.days).unwrap_or_default();
    for (slug, says) in votes {
        let votes = days.iter().map(|day| day.id).zip(says).collect();
        answer(conn, desk, (asked, organization(slug)), &Reply::Votes(votes))?;
    }
    let shared = (id("rencontre-temps-partage"), organization("ccas-le-mee"));
    answer(conn, desk, shared, &Reply::Accept(None)).map(|_| ())
}

/// Those of the past are accepted on their day, held, and in the log; so is the shared session of last spring.
fn hold_some(
    conn: &mut Conn,
    (key, shell): (&SealKey, &Arc<Shell>),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    for (name, headcount, learnt) in LEARNT {
        let Some(found) = encounter(conn, id(name))? else { continue };
        let (Some(day), Some(guest)) = (found.days.first(), found.invited.first()) else { continue };
        let starts = day.starts;
        let desk = Desk::new(key, shell, starts - TimeDelta::days(12));
        answer(conn, &desk, (found.id, guest.organization), &Reply::Accept(Some(day.id)))?;
        mark_held(conn, found.id, starts + TimeDelta::hours(3))?;
        let held = Held {
            kind: HeldKind::Encounter(found.format),
            on: paris(starts).date(),
            source: found.id.uuid(),
            met: Met::Together(found.expected()),
            headcount: Some(*headcount),
            learnt: Some((*learnt).to_owned()),
        };
        keep_held(conn, &held, now)?;
    }
    let spring = Held {
        kind: HeldKind::Encounter(Format::SharedSession),
        on: paris(now).date() - TimeDelta::days(190),
        source: Uuid::from(id("rencontre-printemps")),
        met: Met::Together(["mds-demo", "ccas-le-mee", "panier-d-a-cote"].map(organization).to_vec()),
        headcount: Some(14),
        learnt: Some(
            "Chacun a dit ce qu’il ne fait pas : quatre fiches ont été corrigées le jour même.".to_owned(),
        ),
    };
    keep_held(conn, &spring, now).map(|_| ())
}
