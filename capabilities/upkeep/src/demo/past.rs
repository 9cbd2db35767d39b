//! What the demo's records said before: a few changes of other days, so that their histories can be read.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use directory::{Act, Author, Channel, Edit, Edited, FieldChange, Freshness, RecordKey};
use serde_json::{Value, json};
use store::{Conn, StoreError};
use vocabulary::id::{OrganizationId, RevisionId};
use web::Randomness;

/// How many services have a past.
const MOST: usize = 8;
/// What was written for a while, in turns.
const WAITS: [&str; 3] = ["Une semaine environ", "Deux à trois jours", "Sans attente en ce moment"];

/// How long what was written then stood.
const EARLIER: TimeDelta = TimeDelta::days(19);

/// A service that will have been changed, and the identities of its changes.
pub(super) struct Past {
    record: RecordKey,
    owner: OrganizationId,
    /// Who confirmed it last, and changes it back.
    by: String,
    wait_time: Value,
    waited: &'static str,
    last_day: NaiveDate,
    ids: [RevisionId; 2],
}

/// The services that somebody confirmed lately, none of them in doubt: a change confirms, so none gets any younger.
pub(super) fn pasts(
    conn: &mut Conn,
    chance: &Randomness,
    now: DateTime<Utc>,
) -> Result<Vec<Past>, StoreError> {
    let today = vocabulary::time::paris(now).date();
    let thresholds = directory::thresholds(conn)?;
    let mut found = Vec::new();
    directory::each_service(conn, &mut |kept| {
        let fresh = Freshness::on(today, &kept.dates, &thresholds) == Freshness::Fresh;
        let Some(last_day) = kept.dates.assured_on.filter(|day| fresh && *day < today) else { return };
        if found.len() < MOST {
            let by = kept.dates.assurer.clone().unwrap_or_else(|| kept.says.name.clone());
            let at = moment(last_day, 14);
            found.push(Past {
                record: RecordKey::service(kept.id),
                owner: kept.says.organization,
                by,
                wait_time: json!(kept.says.wait_time),
                waited: WAITS.get(found.len() % WAITS.len()).copied().unwrap_or_default(),
                last_day,
                ids: [at - EARLIER, at].map(|at| RevisionId::new_v7(at, chance.bytes())),
            });
        }
    })?;
    Ok(found)
}

/// Changes them: the coordination after a telephone call, then the organisation, which knows better. Says how many.
pub(super) fn tell(conn: &mut Conn, pasts: &[Past]) -> Result<usize, StoreError> {
    let mut told = 0;
    for past in pasts {
        let coordination = Author {
            account: None,
            organization: None,
            shown: "Coordination du réseau".to_owned(),
            owns: false,
        };
        let at = moment(past.last_day, 10) - EARLIER;
        let change = FieldChange {
            field: "wait_time".to_owned(),
            before: past.wait_time.clone(),
            after: json!(past.waited),
        };
        let edit = Edit {
            id: past.ids[0],
            record: past.record,
            changes: &[change],
            by: &coordination,
            channel: Channel::Phone,
            now: at,
        };
        if !matches!(directory::edit(conn, &edit)?, Edited::Done { .. }) {
            continue;
        }
        let own =
            Author { account: None, organization: Some(past.owner), shown: past.by.clone(), owns: true };
        let act = Act { by: &own, channel: Channel::Page, now: moment(past.last_day, 14) };
        directory::restore(conn, past.ids[0], past.ids[1], act)?;
        told += 1;
    }
    Ok(told)
}

/// An hour of a day, in universal time.
fn moment(day: NaiveDate, hour: u32) -> DateTime<Utc> {
    day.and_hms_opt(hour, 20, 0).unwrap_or_default().and_utc()
}
