//! The sittings of the demo: one that took place, with its opinions and minutes, and one to come.

use ::store::{Conn, Db, StoreError};
use action::By;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use uuid::Uuid;
use vocabulary::id::{CollectiveActionId, IsicSessionId, OrganizationId, TerritoryUnitId};
use vocabulary::time::paris;

use crate::saying::{Said, say};
use crate::sitting::Opinion;
use crate::store::sittings::{SittingRow, add_co_animator, open_sitting, present, presentable, sittings};

/// The source every identity of the demo is drawn from.
const SOURCE: &str = "demo";
/// How many actions each sitting looks at.
const PRESENTED: i64 = 3;

/// The sitting that took place three weeks ago.
pub fn past() -> IsicSessionId {
    IsicSessionId::from_source(SOURCE, "isic-session", "past")
}

/// The sitting that takes place in two weeks.
pub fn coming() -> IsicSessionId {
    IsicSessionId::from_source(SOURCE, "isic-session", "coming")
}

/// Fills the demo once, after its actions. Answers how many sittings there are.
///
/// # Errors
/// Those of the store.
pub fn fill(db: &Db, now: DateTime<Utc>) -> Result<usize, StoreError> {
    db.write_now(|conn| {
        if sittings(conn, 1)?.is_empty() {
            fill_past(conn, now)?;
            fill_coming(conn, now)?;
        }
        sittings(conn, 100).map(|sittings| sittings.len())
    })
}

fn open(
    conn: &mut Conn,
    id: IsicSessionId,
    (sits_on, unit): (NaiveDate, TerritoryUnitId),
    minutes: &str,
) -> Result<Vec<Uuid>, StoreError> {
    let row = SittingRow {
        id: id.uuid(),
        sits_on,
        unit: unit.uuid(),
        place: "Maison des solidarités, salle de réunion (démo)".to_owned(),
        minutes: minutes.to_owned(),
        revision: i64::from(!minutes.is_empty()),
    };
    open_sitting(conn, &row)?;
    for slug in ["mds-demo", "caf-antenne"] {
        let organization = OrganizationId::from_source(SOURCE, "organization", slug).uuid();
        add_co_animator(conn, id.uuid(), organization)?;
    }
    let chosen: Vec<Uuid> =
        presentable(conn, id.uuid(), unit.uuid(), PRESENTED)?.into_iter().map(|row| row.id).collect();
    for action in &chosen {
        present(conn, id.uuid(), *action)?;
    }
    Ok(chosen)
}

fn fill_past(conn: &mut Conn, now: DateTime<Utc>) -> Result<(), StoreError> {
    let sits_on = (paris(now) - TimeDelta::days(21)).date();
    let minutes = "Trois actions présentées par leurs porteurs.\n\
                   Les habitants participants seront invités à la prochaine séance.\n\
                   La Caf et la MDS partagent la salle et l’animation.";
    let presented = open(conn, past(), (sits_on, action::demo::unit(2)), minutes)?;
    let given = [
        (Opinion::Favourable, ""),
        (Opinion::Reserved, "Trouver un partenaire pour l’accueil des enfants, puis commencer."),
        (Opinion::Favourable, ""),
    ];
    for (id, (opinion, words)) in presented.into_iter().zip(given) {
        let said =
            Said { action: CollectiveActionId::from(id), opinion, words: words.to_owned(), revision: 0 };
        say(conn, (past(), sits_on), &said, By { account: None, now })?;
    }
    Ok(())
}

fn fill_coming(conn: &mut Conn, now: DateTime<Utc>) -> Result<(), StoreError> {
    let sits_on = (paris(now) + TimeDelta::days(14)).date();
    open(conn, coming(), (sits_on, action::demo::unit(1)), "").map(|_| ())
}
