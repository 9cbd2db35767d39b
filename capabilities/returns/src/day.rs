//! A day at a host's with everything that stands around it: who agreed, what was prepared, what came back.

use ::store::{Conn, SealKey, StoreError};
use chrono::{DateTime, Utc};
use directory::RecordKind;
use placement::Placement;
use vocabulary::id::{OrganizationId, PlacementId};

use crate::agreement::{Agreement, Channel, Party, Standing};
use crate::pledge::Pledge;
use crate::sealing::{EXPECTATIONS, MEETING_POINT, NOTE, POSTURE, SHARING, STOPS, open, open_some};
use crate::store::agreements::{AgreementRow, agreements_of};
use crate::store::before::{PledgeRow, pledge_of, preparation_of, timetable_of};
use crate::store::returns::{ReturnRow, return_of};
use crate::timetable::{Stop, read};

/// The three answers of the preparation sheet. Its `Debug` is blank.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Preparation {
    /// What she expects of the day.
    pub(crate) expectations: String,
    /// How she means to stand there.
    pub(crate) posture: String,
    /// How she means to tell her team.
    pub(crate) sharing: String,
}

impl Preparation {
    /// Whether nothing was answered.
    pub(crate) fn is_empty(&self) -> bool {
        self.expectations.is_empty() && self.posture.is_empty() && self.sharing.is_empty()
    }
}

impl std::fmt::Debug for Preparation {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("Preparation(…)")
    }
}

/// The programme of a day. Its `Debug` is blank.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Timetable {
    /// Its moments, by their hour.
    pub(crate) stops: Vec<Stop>,
    /// Where one is awaited.
    pub(crate) meeting_point: String,
}

impl std::fmt::Debug for Timetable {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Timetable({} stops)", self.stops.len())
    }
}

/// What came back from a day. Its `Debug` is blank.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Given {
    /// What the team is told; empty once it is forgotten.
    pub(crate) note: String,
    /// How many corrections of the host's record were suggested.
    pub(crate) corrections: u32,
    /// How many contacts were offered.
    pub(crate) contacts: u32,
    /// When.
    pub(crate) at: DateTime<Utc>,
}

impl std::fmt::Debug for Given {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("Given(…)")
    }
}

/// The names a day is read with.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Names {
    /// Who goes: her name, else her function once it is forgotten.
    pub(crate) visitor: String,
    /// Her function.
    pub(crate) work: String,
    /// Where she works.
    pub(crate) employer: String,
    /// Where she goes.
    pub(crate) host: String,
    /// The programme.
    pub(crate) programme: String,
    /// What she sees there, in the words of the host.
    pub(crate) offer: String,
    /// What one has to know before, in the words of the host.
    pub(crate) conditions: String,
    /// Where the host is, as its record shows it; empty where it is hidden.
    pub(crate) address: String,
    /// The lasting part of the address of the host's record.
    pub(crate) host_handle: String,
}

/// A day with everything around it. Its `Debug` is blank.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Day {
    pub(crate) placement: Placement,
    pub(crate) names: Names,
    pub(crate) is_prepared: bool,
    pub(crate) agreements: Vec<Agreement>,
    pub(crate) preparation: Preparation,
    pub(crate) pledge: Option<Pledge>,
    pub(crate) timetable: Timetable,
    pub(crate) given: Option<Given>,
}

impl Day {
    /// What one of the three says; nothing where she was not asked.
    pub(crate) fn standing(&self, party: Party) -> Option<Standing> {
        self.agreements.iter().find(|one| one.party == party).map(|one| one.standing)
    }
}

/// A day with everything around it; nothing where there is no such day.
pub(crate) fn day(conn: &mut Conn, key: &SealKey, id: PlacementId) -> Result<Option<Day>, StoreError> {
    let Some(placement) = placement::placement(conn, id)? else { return Ok(None) };
    let found = Day {
        names: names(conn, key, &placement)?,
        is_prepared: immersion::is_prepared(conn, placement.worker)?,
        agreements: agreements(conn, id)?,
        preparation: preparation(conn, key, id)?,
        pledge: pledge_of(conn, id.uuid())?.map(pledge),
        timetable: timetable(conn, key, id)?,
        given: return_of(conn, id.uuid())?.map(|row| given(key, &row)).transpose()?,
        placement,
    };
    Ok(Some(found))
}

/// What the three say to a day.
pub(crate) fn agreements(conn: &mut Conn, id: PlacementId) -> Result<Vec<Agreement>, StoreError> {
    Ok(agreements_of(conn, id.uuid())?.iter().filter_map(agreement).collect())
}

pub(crate) fn agreement(row: &AgreementRow) -> Option<Agreement> {
    Some(Agreement {
        placement: row.placement.into(),
        party: Party::from_code(&row.party)?,
        standing: Standing::from_code(&row.standing)?,
        channel: row.channel.as_deref().and_then(Channel::from_code),
        asked_at: row.asked_at,
        answered_at: row.answered_at,
    })
}

/// The name of an organisation, current or not.
pub(crate) fn name_of(conn: &mut Conn, id: OrganizationId) -> Result<String, StoreError> {
    Ok(directory::organization(conn, id.uuid())?.map(|kept| kept.says.name).unwrap_or_default())
}

fn names(conn: &mut Conn, key: &SealKey, placement: &Placement) -> Result<Names, StoreError> {
    let worker = immersion::worker(conn, key, placement.worker)?;
    let work = worker.as_ref().map(|worker| worker.work.clone()).unwrap_or_default();
    let named = worker.map(|worker| worker.name).filter(|name| !name.is_empty());
    let programme = immersion::programme(conn, placement.programme)?;
    let offer = immersion::offer(conn, placement.offer)?;
    let conditions = offer.as_ref().map(|offer| offer.conditions.clone()).unwrap_or_default();
    let title = offer.map(|offer| offer.title).unwrap_or_default();
    let seen = Some(placement.service.clone()).filter(|service| !service.is_empty());
    Ok(Names {
        visitor: named.unwrap_or_else(|| work.clone()),
        work,
        employer: name_of(conn, placement.organization)?,
        host: name_of(conn, placement.host)?,
        programme: programme.map(|programme| programme.title).unwrap_or_default(),
        offer: seen.unwrap_or(title),
        conditions,
        address: address_of(conn, placement.host)?,
        host_handle: directory::handle(placement.host.uuid()),
    })
}

/// Where an organisation is: its first place that is shown to anybody.
fn address_of(conn: &mut Conn, organization: OrganizationId) -> Result<String, StoreError> {
    let records = directory::records_of(conn, organization)?;
    for record in records.iter().filter(|record| record.key.kind == RecordKind::Location) {
        let Some(place) = directory::location(conn, record.key.id)? else { continue };
        let shown = place.says.shown();
        if !shown.hidden && !shown.street.is_empty() {
            return Ok([shown.street, shown.town].join(", "));
        }
    }
    Ok(String::new())
}

fn preparation(conn: &mut Conn, key: &SealKey, id: PlacementId) -> Result<Preparation, StoreError> {
    let Some(row) = preparation_of(conn, id.uuid())? else { return Ok(Preparation::default()) };
    let opened = |place, text: Option<&::store::Sealed>| open_some(key, place, row.placement, text);
    Ok(Preparation {
        expectations: opened(EXPECTATIONS, row.expectations_sealed.as_ref())?,
        posture: opened(POSTURE, row.posture_sealed.as_ref())?,
        sharing: opened(SHARING, row.sharing_sealed.as_ref())?,
    })
}

fn pledge(row: PledgeRow) -> Pledge {
    let channel = Channel::from_code(&row.channel).unwrap_or(Channel::Typed);
    Pledge { text_digest: row.text_digest, channel, accepted_at: row.accepted_at }
}

fn timetable(conn: &mut Conn, key: &SealKey, id: PlacementId) -> Result<Timetable, StoreError> {
    let Some(row) = timetable_of(conn, id.uuid())? else { return Ok(Timetable::default()) };
    let lines = open(key, STOPS, row.placement, &row.lines_sealed)?;
    let meeting_point = open_some(key, MEETING_POINT, row.placement, row.place_sealed.as_ref())?;
    Ok(Timetable { stops: read(&lines).unwrap_or_default(), meeting_point })
}

fn given(key: &SealKey, row: &ReturnRow) -> Result<Given, StoreError> {
    let count = |count: i64| u32::try_from(count).unwrap_or(0);
    Ok(Given {
        note: open_some(key, NOTE, row.id, row.note_sealed.as_ref())?,
        corrections: count(row.corrections),
        contacts: count(row.contacts),
        at: row.given_at,
    })
}
