//! The register to take along: one line for each action, of organisations, codes and counts. Nobody is named in it.

use std::collections::{BTreeMap, HashMap};

use action::{Domain, Initiator, Openness, Participation, State as Stands};
use axum::extract::{Query, State};
use axum::response::Response;
use store::{Conn, StoreError};
use uuid::Uuid;
use vocabulary::territory::Territory;
use web::{Failure, Visit};

use super::{Pairs, Register};
use crate::asked::Asked;
use crate::store::counts::{AskedRow, whole};
use crate::store::rows::{
    TakenRow, each_budget, each_framework, each_initiator, each_partner_count, each_taken,
};
use crate::taking::{Cell, Sheet, Taken};

pub(super) async fn separated(
    visit: Visit,
    room: State<Register>,
    pairs: Pairs,
) -> Result<Response, Failure> {
    give((visit, room.0), pairs, Taken::Separated).await
}

pub(super) async fn book(visit: Visit, room: State<Register>, pairs: Pairs) -> Result<Response, Failure> {
    give((visit, room.0), pairs, Taken::Book).await
}

async fn give(
    (visit, room): (Visit, Register),
    Query(pairs): Pairs,
    taken: Taken,
) -> Result<Response, Failure> {
    room.tables.admit(&visit.client_key(), visit.now)?;
    let asked = Asked::of(&pairs);
    // Written while it is read: a hundred thousand lines never stand in memory together.
    let written = room.read(move |conn| written(conn, &visit, (&asked, taken))).await?;
    Ok(taken.answer(written?, "actions"))
}

/// The headings, with what a member sees besides: what the action costs is a matter of the network.
fn headings(visit: &Visit) -> Vec<Cell> {
    let open = [
        "id",
        "action",
        "domain",
        "unit",
        "commune",
        "first-day",
        "last-day",
        "state",
        "carrier",
        "by-inhabitants",
        "level",
        "openness",
        "ages",
        "partners",
        "alone",
        "need",
        "frameworks",
        "initiator",
        "isic",
        "handed-over",
        "born",
    ];
    let money = ["granted", "pending"];
    let shown = if visit.member.is_some() { &money[..] } else { &[] };
    let heading = |name: &&str| Cell::from(visit.say(&format!("register-column-{name}")).into_owned());
    open.iter().chain(shown).map(heading).collect()
}

fn written(
    conn: &mut Conn,
    visit: &Visit,
    (asked, taken): (&Asked, Taken),
) -> Result<Result<Vec<u8>, Failure>, StoreError> {
    let beside = Beside::read(conn, visit, asked)?;
    let mut sheet = match Sheet::begun(taken) {
        Ok(sheet) => sheet,
        Err(failure) => return Ok(Err(failure)),
    };
    sheet.line(&headings(visit));
    each_taken(conn, &AskedRow::from(asked), |row| {
        sheet.line(&beside.cells(&row));
        Ok(())
    })?;
    Ok(sheet.finish())
}

/// What stands in other tables than that of actions, ready to be put beside each.
struct Beside<'a> {
    visit: &'a Visit,
    units: BTreeMap<Uuid, String>,
    frameworks: HashMap<Uuid, String>,
    initiators: HashMap<Uuid, String>,
    partners: HashMap<Uuid, i64>,
    /// Only for members.
    budgets: Option<HashMap<Uuid, (i64, i64)>>,
}

/// One more word of a list in one cell.
fn join(words: &mut HashMap<Uuid, String>, action: Uuid, word: &str) {
    let said = words.entry(action).or_default();
    if !said.is_empty() {
        said.push_str(", ");
    }
    said.push_str(word);
}

impl<'a> Beside<'a> {
    fn read(conn: &mut Conn, visit: &'a Visit, asked: &Asked) -> Result<Self, StoreError> {
        let units = action::units(conn)?.into_iter().map(|unit| (unit.id.uuid(), unit.name)).collect();
        let names: HashMap<Uuid, String> =
            action::frameworks(conn)?.into_iter().map(|one| (one.id.uuid(), one.name)).collect();
        let (mut frameworks, mut initiators) = (HashMap::new(), HashMap::new());
        each_framework(conn, |(action, framework)| {
            join(&mut frameworks, action, names.get(&framework).map_or("", String::as_str));
            Ok(())
        })?;
        each_initiator(conn, |(action, code)| {
            let word = Initiator::from_code(&code).map(|one| visit.say(one.key()));
            join(&mut initiators, action, word.as_deref().unwrap_or_default());
            Ok(())
        })?;
        let mut partners = HashMap::new();
        each_partner_count(conn, |(action, count)| {
            partners.insert(action, count);
            Ok(())
        })?;
        let budgets = visit.member.is_some().then(|| budgets(conn, asked.year)).transpose()?;
        Ok(Self { visit, units, frameworks, initiators, partners, budgets })
    }

    fn say(&self, key: Option<&'static str>) -> Cell {
        key.map(|key| self.visit.say(key).into_owned()).unwrap_or_default().into()
    }

    fn yes(&self, holds: bool) -> Cell {
        self.say(Some(if holds { "register-yes" } else { "register-no" }))
    }

    fn cells(&self, row: &TakenRow) -> Vec<Cell> {
        let commune = row.commune.as_deref().and_then(|code| Territory::france().commune(code));
        let participation = row.participation.as_deref().and_then(Participation::from_code);
        let word =
            |words: &HashMap<Uuid, String>| Cell::from(words.get(&row.id).cloned().unwrap_or_default());
        let mut cells = vec![
            row.id.to_string().into(),
            row.title.clone().into(),
            self.say(Domain::from_code(&row.domain).map(Domain::key)),
            self.units.get(&row.unit).cloned().unwrap_or_default().into(),
            commune.map(|one| one.name).unwrap_or_default().into(),
            Cell::Day(Some(row.starts_on)),
            Cell::Day(row.ends_on),
            self.say(Stands::from_code(&row.state).map(Stands::key)),
            row.carrier.clone().unwrap_or_default().into(),
            self.yes(row.by_inhabitants),
            self.say(participation.map(Participation::key)),
            self.say(Openness::from_code(&row.openness).map(Openness::key)),
            Cell::Count(whole(row.ages)),
            Cell::Count(whole(self.partners.get(&row.id).copied().unwrap_or(0))),
            self.yes(!row.has_partner),
            self.yes(row.has_need),
            word(&self.frameworks),
            word(&self.initiators),
            Cell::Day(row.isic_on),
            Cell::Day(row.handed_over_on),
            self.yes(row.gave_birth),
        ];
        if let Some(budgets) = &self.budgets {
            let (granted, pending) = budgets.get(&row.id).copied().unwrap_or_default();
            cells.extend([Cell::Cents(granted), Cell::Cents(pending)]);
        }
        cells
    }
}

fn budgets(conn: &mut Conn, year: Option<i32>) -> Result<HashMap<Uuid, (i64, i64)>, StoreError> {
    let mut budgets = HashMap::new();
    each_budget(conn, year.map(i64::from), |(action, granted, pending)| {
        budgets.insert(action, (granted, pending));
        Ok(())
    })?;
    Ok(budgets)
}
