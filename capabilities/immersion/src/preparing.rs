//! Preparing a programme: beginning it, listing partners, hearing their answers, framing it, opening wishes.

use ::store::{Conn, Fact, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;
use uuid::Uuid;
use vocabulary::id::{EncounterId, ImmersionId, OrganizationId, TeamNeedId};

use crate::partner::{MOST_PARTNERS, Partner, PartnerAnswer, partner, partners};
use crate::programme::{State, mark, programme};
use crate::store::partners::{self, PartnerRow, insert_partner};
use crate::store::programmes::{ProgrammeRow, insert_programme, set_framing, set_wishes_close};

/// A programme about to begin, everything of chance in it drawn.
#[derive(Clone, Debug)]
pub(crate) struct NewProgramme {
    /// Its identity: a form that is sent twice begins one programme.
    pub(crate) id: ImmersionId,
    pub(crate) title: String,
    pub(crate) from: NaiveDate,
    pub(crate) to: NaiveDate,
    pub(crate) wishes_close: NaiveDate,
    /// What the lottery is drawn from.
    pub(crate) seed: u32,
    pub(crate) need: Option<TeamNeedId>,
}

/// Begins a programme. Answers whether this call did.
pub(crate) fn begin(conn: &mut Conn, new: &NewProgramme, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let row = ProgrammeRow {
        id: new.id.uuid(),
        title: new.title.clone(),
        from_on: new.from,
        to_on: new.to,
        wishes_close: new.wishes_close,
        state: State::Need.code().to_owned(),
        state_at: now,
        seed: i64::from(new.seed),
        framing: None,
        need: new.need.map(TeamNeedId::uuid),
        begun_at: now,
    };
    if insert_programme(conn, &row)? == 0 {
        return Ok(false);
    }
    let payload = json!({ "seed": new.seed, "from": new.from, "to": new.to });
    let fact = Fact { name: "immersion.begun", subject: Some(new.id.uuid()), payload, recorded_at: now };
    ::store::record(conn, &fact)?;
    Ok(true)
}

/// Puts organisations on the list of those to be asked. Answers how many are new.
pub(crate) fn list_partners(
    conn: &mut Conn,
    programme: ImmersionId,
    organizations: &[OrganizationId],
) -> Result<u64, StoreError> {
    let known = partners(conn, programme)?.len();
    let mut added = 0;
    for organization in organizations.iter().take(MOST_PARTNERS.saturating_sub(known)) {
        added += insert_partner(conn, &partner_row(programme, *organization))?;
    }
    Ok(added)
}

fn partner_row(programme: ImmersionId, organization: OrganizationId) -> PartnerRow {
    let id = Uuid::new_v5(&programme.uuid(), organization.uuid().as_bytes());
    PartnerRow {
        id,
        programme: programme.uuid(),
        organization: organization.uuid(),
        answer: PartnerAnswer::Listed.code().to_owned(),
        answered_on: None,
        asked_at: None,
        expectations: String::new(),
        limits: String::new(),
    }
}

/// What a partner says: its answer, what it expects, its limits.
#[derive(Clone, Debug)]
pub(crate) struct Said {
    pub(crate) answer: PartnerAnswer,
    pub(crate) expectations: String,
    pub(crate) limits: String,
}

/// Keeps what a partner says, by itself or as the coordination heard it. Answers whether it is kept: not of who is no
/// partner, and no « no » after a yes once places are published, for days stand there.
pub(crate) fn hear(
    conn: &mut Conn,
    (programme, organization): (ImmersionId, OrganizationId),
    said: &Said,
    (today, now): (NaiveDate, DateTime<Utc>),
) -> Result<bool, StoreError> {
    let Some(known) = partner(conn, programme, organization)? else { return Ok(false) };
    let draws_back = known.answer.takes_part() && !said.answer.takes_part();
    if draws_back && !self::programme(conn, programme)?.is_some_and(|found| found.takes_offers()) {
        return Ok(false);
    }
    if known.answer != said.answer {
        partners::set_answer(conn, known.id, said.answer.code(), today)?;
    }
    partners::set_frame(conn, known.id, &said.expectations, &said.limits)?;
    if said.answer != PartnerAnswer::Listed {
        mark(conn, programme, State::Outreach, now)?;
    }
    Ok(true)
}

/// A partner was written to, or called.
pub(crate) fn note_contacted(
    conn: &mut Conn,
    programme: ImmersionId,
    known: &Partner,
    (today, now): (NaiveDate, DateTime<Utc>),
) -> Result<(), StoreError> {
    partners::note_asked(conn, known.id, now)?;
    if known.answer == PartnerAnswer::Listed {
        partners::set_answer(conn, known.id, PartnerAnswer::Contacted.code(), today)?;
    }
    mark(conn, programme, State::Outreach, now).map(drop)
}

/// The partners have met: the programme is framed, at this encounter if it stands among the meetings.
pub(crate) fn frame(
    conn: &mut Conn,
    id: ImmersionId,
    encounter: Option<EncounterId>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    set_framing(conn, id.uuid(), encounter.map(EncounterId::uuid))?;
    mark(conn, id, State::Framed, now).map(drop)
}

/// Wishes are said until another day. Answers whether they still may be.
pub(crate) fn close_on(conn: &mut Conn, id: ImmersionId, day: NaiveDate) -> Result<bool, StoreError> {
    let still = programme(conn, id)?.is_some_and(|found| found.state <= State::Wishes && day < found.from);
    if still {
        set_wishes_close(conn, id.uuid(), day)?;
    }
    Ok(still)
}
