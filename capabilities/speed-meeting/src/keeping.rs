//! Speed-meetings and their rounds, read whole and kept whole.

use ::store::sealing::{open_some, seal_some};
use ::store::{Conn, SealKey, StoreError};
use chrono::{DateTime, NaiveTime, Timelike, Utc};
use uuid::Uuid;
use vocabulary::id::{AccountId, OrganizationId, SpeedMeetingId};

use crate::rotation::Rotation;
use crate::speed_meeting::{
    Answer, Break, Card, Guest, Interpreter, Partner, Presence, Shape, Side, SpeedMeeting, State, Visitor,
    Wish, Wished,
};
use crate::store::meetings::{
    MeetingRow, RulesRow, breaks_of, insert_break, insert_meeting, meeting_by_id, note_held_rounds,
    remove_breaks, update_rules,
};
use crate::store::participants::{
    PartnerRow, VisitorRow, keep_partner, keep_visitor, partners_of, visitors_of,
};
use crate::store::rotations::{RotationRow, forget_versions_before, insert_rotation, newest_rotation};
use crate::store::wishes::{WishRow, interpreters_of, keep_interpreter, remove_interpreters, wishes_of};

const PARTNER_MAILBOX: &str = "speed_meeting_partner/mailbox_sealed";
const VISITOR_NAME: &str = "speed_meeting_visitor/name_sealed";
const VISITOR_MAILBOX: &str = "speed_meeting_visitor/mailbox_sealed";

/// A speed-meeting, whole.
///
/// # Errors
/// Those of the store.
pub fn speed_meeting(
    conn: &mut Conn,
    key: &SealKey,
    id: SpeedMeetingId,
) -> Result<Option<SpeedMeeting>, StoreError> {
    let Some(row) = meeting_by_id(conn, id.uuid())? else { return Ok(None) };
    let partners = partners_of(conn, id.uuid())?;
    let visitors = visitors_of(conn, id.uuid())?;
    let partners: Vec<Partner> = partners.iter().map(|row| partner(key, row)).collect::<Result<_, _>>()?;
    let visitors = visitors.iter().map(|row| visitor(key, row)).collect::<Result<_, _>>()?;
    let breaks = breaks_of(conn, id.uuid())?.into_iter();
    let breaks =
        breaks.map(|(after, minutes)| Break { after_round: number(after), minutes: number(minutes) });
    let wishes = wishes_of(conn, id.uuid())?.iter().filter_map(|row| wished(&partners, row)).collect();
    let interpreters = interpreters_of(conn, id.uuid())?.into_iter();
    let interpreters =
        interpreters.map(|(language, at_once)| Interpreter { language, at_once: number(at_once) });
    Ok(Some(SpeedMeeting {
        id,
        title: row.title,
        starts_at: row.starts_at,
        minutes: number(row.minutes),
        buffer: number(row.buffer),
        breaks: breaks.collect(),
        place: row.place,
        shape: Shape::from_code(&row.shape).unwrap_or(Shape::TwoSides),
        rounds: row.rounds.map(number),
        only_wished: row.only_wished,
        answer_by: row.answer_by,
        state: State::from_code(&row.state).unwrap_or(State::Draft),
        need: row.need.map(Into::into),
        held_rounds: number(row.held_rounds),
        partners,
        visitors,
        wishes,
        interpreters: interpreters.collect(),
    }))
}

fn partner(key: &SealKey, row: &PartnerRow) -> Result<Partner, StoreError> {
    Ok(Partner {
        id: row.id.into(),
        name: row.name.clone(),
        organization: row.organization.map(OrganizationId::from),
        domain: row.domain.clone(),
        table: number(row.table_number),
        card: Card {
            mission: row.mission.clone(),
            audience: row.audience.clone(),
            reach: row.reach.clone(),
            limits: row.limits.clone(),
            seeks: row.seeks.clone(),
        },
        presence: presence(row.arrives, row.leaves),
        answer: Answer::from_code(&row.answer).unwrap_or(Answer::Waiting),
        mailbox: open_some(key, PARTNER_MAILBOX, row.id, row.mailbox_sealed.as_ref())?,
    })
}

fn visitor(key: &SealKey, row: &VisitorRow) -> Result<Visitor, StoreError> {
    Ok(Visitor {
        id: row.id.into(),
        name: open_some(key, VISITOR_NAME, row.id, row.name_sealed.as_ref())?,
        organization: row.organization.map(OrganizationId::from),
        people: number(row.people),
        newcomer: row.newcomer,
        language: row.language.clone(),
        presence: presence(row.arrives, row.leaves),
        answer: Answer::from_code(&row.answer).unwrap_or(Answer::Waiting),
        mailbox: open_some(key, VISITOR_MAILBOX, row.id, row.mailbox_sealed.as_ref())?,
    })
}

/// A wish; the guest is a partner where a partner has its id.
fn wished(partners: &[Partner], row: &WishRow) -> Option<Wished> {
    let is_partner = partners.iter().any(|partner| partner.id.uuid() == row.guest);
    let guest = if is_partner { Guest::Partner(row.guest.into()) } else { Guest::Visitor(row.guest.into()) };
    let (side, wish) = (Side::from_code(&row.side)?, Wish::from_code(&row.wish)?);
    Some(Wished { partner: row.partner.into(), guest, side, wish })
}

/// Lays a speed-meeting with its pauses and interpreters; who takes part and the wishes are kept apart. `by` is the
/// member who lays it. Laid twice it is one. Answers whether this call laid it.
pub(crate) fn keep_new(
    conn: &mut Conn,
    meeting: &SpeedMeeting,
    by: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let is_new = insert_meeting(conn, &meeting_row(meeting, by.map(AccountId::uuid), now))? == 1;
    if is_new {
        keep_pauses(conn, meeting)?;
    }
    Ok(is_new)
}

/// Changes the day, the hours and the rules of a speed-meeting while it is open, whatever happened to it meanwhile.
/// Answers whether it was.
pub(crate) fn keep_rules(conn: &mut Conn, meeting: &SpeedMeeting) -> Result<bool, StoreError> {
    let row = RulesRow {
        id: meeting.id.uuid(),
        title: meeting.title.clone(),
        starts_at: meeting.starts_at,
        minutes: meeting.minutes.into(),
        buffer: meeting.buffer.into(),
        place: meeting.place.clone(),
        shape: meeting.shape.code().to_owned(),
        rounds: meeting.rounds.map(i64::from),
        only_wished: meeting.only_wished,
        answer_by: meeting.answer_by,
    };
    let is_open = update_rules(conn, &row)? == 1;
    if is_open {
        keep_pauses(conn, meeting)?;
    }
    Ok(is_open)
}

fn keep_pauses(conn: &mut Conn, meeting: &SpeedMeeting) -> Result<(), StoreError> {
    let id = meeting.id.uuid();
    remove_breaks(conn, id)?;
    for pause in &meeting.breaks {
        insert_break(conn, id, pause.after_round.into(), pause.minutes.into())?;
    }
    remove_interpreters(conn, id)?;
    for one in &meeting.interpreters {
        keep_interpreter(conn, id, &one.language, one.at_once.into())?;
    }
    Ok(())
}

fn meeting_row(meeting: &SpeedMeeting, created_by: Option<Uuid>, created_at: DateTime<Utc>) -> MeetingRow {
    MeetingRow {
        id: meeting.id.uuid(),
        title: meeting.title.clone(),
        starts_at: meeting.starts_at,
        minutes: meeting.minutes.into(),
        buffer: meeting.buffer.into(),
        place: meeting.place.clone(),
        shape: meeting.shape.code().to_owned(),
        rounds: meeting.rounds.map(i64::from),
        only_wished: meeting.only_wished,
        answer_by: meeting.answer_by,
        state: meeting.state.code().to_owned(),
        need: meeting.need.map(vocabulary::id::TeamNeedId::uuid),
        held_rounds: meeting.held_rounds.into(),
        created_by,
        created_at,
    }
}

/// Keeps a partner at this place in the list.
pub(crate) fn put_partner(
    conn: &mut Conn,
    key: &SealKey,
    (meeting, rank): (SpeedMeetingId, usize),
    one: &Partner,
) -> Result<(), StoreError> {
    let id = one.id.uuid();
    let row = PartnerRow {
        id,
        meeting: meeting.uuid(),
        rank: i64::try_from(rank).unwrap_or(i64::MAX),
        name: one.name.clone(),
        organization: one.organization.map(OrganizationId::uuid),
        domain: one.domain.clone(),
        table_number: one.table.into(),
        mission: one.card.mission.clone(),
        audience: one.card.audience.clone(),
        reach: one.card.reach.clone(),
        limits: one.card.limits.clone(),
        seeks: one.card.seeks.clone(),
        arrives: one.presence.arrives.map(minute),
        leaves: one.presence.leaves.map(minute),
        answer: one.answer.code().to_owned(),
        mailbox_sealed: seal_some(key, PARTNER_MAILBOX, id, &one.mailbox)?,
    };
    keep_partner(conn, &row).map(drop)
}

/// Keeps a visitor at this place in the list.
pub(crate) fn put_visitor(
    conn: &mut Conn,
    key: &SealKey,
    (meeting, rank): (SpeedMeetingId, usize),
    one: &Visitor,
) -> Result<(), StoreError> {
    let id = one.id.uuid();
    let row = VisitorRow {
        id,
        meeting: meeting.uuid(),
        rank: i64::try_from(rank).unwrap_or(i64::MAX),
        name_sealed: seal_some(key, VISITOR_NAME, id, &one.name)?,
        organization: one.organization.map(OrganizationId::uuid),
        people: one.people.into(),
        newcomer: one.newcomer,
        language: one.language.clone(),
        arrives: one.presence.arrives.map(minute),
        leaves: one.presence.leaves.map(minute),
        answer: one.answer.code().to_owned(),
        mailbox_sealed: seal_some(key, VISITOR_MAILBOX, id, &one.mailbox)?,
    };
    keep_visitor(conn, &row).map(drop)
}

/// The rounds that hold, if any were computed.
///
/// # Errors
/// Those of the store.
pub fn rotation(conn: &mut Conn, id: SpeedMeetingId) -> Result<Option<Rotation>, StoreError> {
    newest_rotation(conn, id.uuid())?.map(|row| read_rotation(row.schedule)).transpose()
}

/// A version of the rounds as it was kept.
pub(crate) fn read_rotation(schedule: serde_json::Value) -> Result<Rotation, StoreError> {
    serde_json::from_value(schedule).map_err(|fault| unfit(&fault))
}

/// Puts new rounds in place of those that held, and remembers how many of them are over; the older stay in the history.
///
/// # Errors
/// Those of the store.
pub fn replace_rotation(
    conn: &mut Conn,
    id: SpeedMeetingId,
    rotation: &Rotation,
    (held_rounds, now): (u32, DateTime<Utc>),
) -> Result<(), StoreError> {
    keep_rotation(conn, id, (rotation, Vec::new()), now)?;
    note_held_rounds(conn, id.uuid(), held_rounds.into()).map(drop)
}

/// So many versions stay in the history.
const MOST_VERSIONS: i64 = 10;

/// Keeps rounds as the newest version, with a digest of what they stand on.
pub(crate) fn keep_rotation(
    conn: &mut Conn,
    id: SpeedMeetingId,
    (rotation, basis): (&Rotation, Vec<u8>),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let schedule = serde_json::to_value(rotation).map_err(|fault| unfit(&fault))?;
    let version = newest_rotation(conn, id.uuid())?.map_or(1, |row| row.version + 1);
    insert_rotation(conn, &RotationRow { meeting: id.uuid(), version, made_at: now, basis, schedule })?;
    forget_versions_before(conn, id.uuid(), version - MOST_VERSIONS + 1).map(drop)
}

fn unfit(fault: &serde_json::Error) -> StoreError {
    StoreError::Unfit { statement: "speed_meeting_rotation/schedule", reason: fault.to_string() }
}

fn presence(arrives: Option<i64>, leaves: Option<i64>) -> Presence {
    Presence { arrives: arrives.and_then(time_of), leaves: leaves.and_then(time_of) }
}

fn time_of(minutes: i64) -> Option<NaiveTime> {
    let minutes = u32::try_from(minutes).ok()?;
    NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0)
}

fn minute(time: NaiveTime) -> i64 {
    i64::from(time.hour() * 60 + time.minute())
}

fn number(kept: i64) -> u32 {
    u32::try_from(kept).unwrap_or(0)
}
