//! A programme of immersion days: its days, how far it is, and the number its lottery is drawn from.

use ::store::{Conn, Fact, StoreError};
use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc, Weekday};
use serde_json::json;
use vocabulary::hours::french_public_holiday;
use vocabulary::id::{EncounterId, ImmersionId, TeamNeedId};

use crate::store::programmes::{self, ProgrammeRow};

/// The longest programme, in days of the calendar.
pub const LONGEST: i64 = 62;

vocabulary::named! {
    /// How far a programme is.
    pub State {
        /// A team needs to know others.
        Need = "need", "immersion-state-need";
        /// Partners are asked, one by one.
        Outreach = "outreach", "immersion-state-outreach";
        /// Those who take part have met and said what they expect and where their limits are.
        Framed = "framed", "immersion-state-framed";
        /// Hosts offer days, workers say their wishes.
        Wishes = "wishes", "immersion-state-wishes";
        /// Everybody has a place that was published.
        Matched = "matched", "immersion-state-matched";
        /// The preparatory mornings were held.
        Prepared = "prepared", "immersion-state-prepared";
        /// The days have begun.
        Days = "days", "immersion-state-days";
        /// The days are over; what was learnt comes back.
        Returns = "returns", "immersion-state-returns";
        /// What the programme gave is written down.
        Capitalised = "capitalised", "immersion-state-capitalised";
    }
}

/// A programme of immersion days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImmersionProgramme {
    /// Its identity.
    pub id: ImmersionId,
    /// What it is called.
    pub title: String,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// The last day on which wishes are said and changed.
    pub wishes_close: NaiveDate,
    /// How far it is.
    pub state: State,
    /// What the lottery is drawn from: published before anybody wishes, and never changed.
    pub seed: u64,
    /// The encounter at which it was framed.
    pub framing: Option<EncounterId>,
    /// The need of a team that it answers.
    pub need: Option<TeamNeedId>,
}

impl ImmersionProgramme {
    pub(crate) fn of(row: &ProgrammeRow) -> Result<Self, StoreError> {
        let state = State::from_code(&row.state).ok_or_else(|| StoreError::Unfit {
            statement: "immersion_programme",
            reason: format!("no state is called {}", row.state),
        })?;
        Ok(Self {
            id: row.id.into(),
            title: row.title.clone(),
            from: row.from_on,
            to: row.to_on,
            wishes_close: row.wishes_close,
            state,
            seed: row.seed.unsigned_abs(),
            framing: row.framing.map(EncounterId::from),
            need: row.need.map(TeamNeedId::from),
        })
    }

    /// The working days of the programme: no Saturday, no Sunday, no public holiday (Code du travail, art. L3133-1).
    pub fn days(&self) -> Vec<NaiveDate> {
        working_days(self.from, self.to)
    }

    /// Whether wishes may still be said and changed.
    pub fn takes_wishes(&self, today: NaiveDate) -> bool {
        self.state <= State::Wishes && today <= self.wishes_close
    }

    /// Whether offers of hosts may still be made and changed.
    pub fn takes_offers(&self) -> bool {
        self.state <= State::Wishes
    }
}

/// The working days between two days, both included; at most [`LONGEST`] days of the calendar are looked at.
pub fn working_days(from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
    let last = to.min(from + TimeDelta::days(LONGEST - 1));
    let is_working = |day: &NaiveDate| {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !french_public_holiday(*day)
    };
    from.iter_days().take_while(|day| *day <= last).filter(is_working).collect()
}

/// The programme, if there is one of this identity.
///
/// # Errors
/// Those of the store.
pub fn programme(conn: &mut Conn, id: ImmersionId) -> Result<Option<ImmersionProgramme>, StoreError> {
    programmes::programme_by_id(conn, id.uuid())?.as_ref().map(ImmersionProgramme::of).transpose()
}

/// Every programme, the latest first.
///
/// # Errors
/// Those of the store.
pub fn programmes(conn: &mut Conn) -> Result<Vec<ImmersionProgramme>, StoreError> {
    programmes::every_programme(conn)?.iter().map(ImmersionProgramme::of).collect()
}

/// Places were published: the programme is matched, unless it is farther.
///
/// # Errors
/// Those of the store.
pub fn mark_matched(conn: &mut Conn, id: ImmersionId, now: DateTime<Utc>) -> Result<bool, StoreError> {
    mark(conn, id, State::Matched, now)
}

/// The preparatory mornings were held.
///
/// # Errors
/// Those of the store.
pub fn mark_prepared(conn: &mut Conn, id: ImmersionId, now: DateTime<Utc>) -> Result<bool, StoreError> {
    mark(conn, id, State::Prepared, now)
}

/// The days have begun.
///
/// # Errors
/// Those of the store.
pub fn mark_days(conn: &mut Conn, id: ImmersionId, now: DateTime<Utc>) -> Result<bool, StoreError> {
    mark(conn, id, State::Days, now)
}

/// The days are over.
///
/// # Errors
/// Those of the store.
pub fn mark_returns(conn: &mut Conn, id: ImmersionId, now: DateTime<Utc>) -> Result<bool, StoreError> {
    mark(conn, id, State::Returns, now)
}

/// What the programme gave is written down.
///
/// # Errors
/// Those of the store.
pub fn mark_capitalised(conn: &mut Conn, id: ImmersionId, now: DateTime<Utc>) -> Result<bool, StoreError> {
    mark(conn, id, State::Capitalised, now)
}

/// Brings a programme forward to a state; one that is there or farther stays. Answers whether it moved. A programme
/// never goes back: whoever runs the placement again runs it within the state it has.
///
/// # Errors
/// Those of the store.
pub fn mark(conn: &mut Conn, id: ImmersionId, to: State, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let Some(programme) = programme(conn, id)?.filter(|programme| programme.state < to) else {
        return Ok(false);
    };
    programmes::set_state(conn, id.uuid(), to.code(), now)?;
    let payload = json!({ "from": programme.state.code(), "to": to.code() });
    let fact = Fact { name: "immersion.moved", subject: Some(id.uuid()), payload, recorded_at: now };
    ::store::record(conn, &fact)?;
    Ok(true)
}

#[cfg(test)]
mod tests;
