//! A speed-meeting on its day: its rounds, the clock, and who is not there.

use ::store::{Conn, SealKey, StoreError};
use chrono::{DateTime, Utc};
use speed_meeting::{Guest, Rotation, Shape, SpeedMeeting};
use uuid::Uuid;
use vocabulary::id::SpeedMeetingId;

use crate::away::{Away, away};

/// A speed-meeting that has rounds.
#[derive(Clone)]
pub(crate) struct Afternoon {
    pub(crate) meeting: SpeedMeeting,
    pub(crate) rotation: Rotation,
    pub(crate) away: Vec<Away>,
}

/// Where the afternoon stands on the clock. Rounds are counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Moment {
    /// Nothing began yet.
    Before,
    /// This round runs.
    Round(u32),
    /// Between two rounds; this one comes next.
    Pause(u32),
    /// All rounds are over.
    After,
}

impl Afternoon {
    /// The afternoon with this id, if it has rounds.
    pub(crate) fn of(conn: &mut Conn, key: &SealKey, id: Uuid) -> Result<Option<Self>, StoreError> {
        let id = SpeedMeetingId::from(id);
        let Some(meeting) = speed_meeting::speed_meeting(conn, key, id)? else { return Ok(None) };
        let Some(rotation) = speed_meeting::rotation(conn, id)? else { return Ok(None) };
        let away = away(conn, id.uuid())?;
        Ok(Some(Self { meeting, rotation, away }))
    }

    /// How many rounds there are.
    pub(crate) fn rounds(&self) -> u32 {
        u32::try_from(self.rotation.rounds.len()).unwrap_or(u32::MAX)
    }

    /// How many rounds have begun, by the clock.
    pub(crate) fn begun(&self, now: DateTime<Utc>) -> u32 {
        let begun = self.rotation.rounds.iter().filter(|round| round.starts <= now).count();
        u32::try_from(begun).unwrap_or(u32::MAX)
    }

    /// Where the clock stands.
    pub(crate) fn moment(&self, now: DateTime<Utc>) -> Moment {
        let begun = self.begun(now);
        let running = self.rotation.rounds.iter().position(|round| round.starts <= now && now < round.ends);
        match (running, begun) {
            (Some(_), _) => Moment::Round(begun),
            (None, 0) => Moment::Before,
            (None, begun) if begun == self.rounds() => Moment::After,
            (None, begun) => Moment::Pause(begun + 1),
        }
    }

    /// Everybody who takes part: who sits at tables, then who goes round.
    pub(crate) fn everyone(&self) -> Vec<Guest> {
        let partners = self.meeting.present_partners().into_iter().map(|one| Guest::Partner(one.id));
        match self.meeting.shape {
            Shape::TwoSides => partners.chain(self.meeting.guests()).collect(),
            Shape::Everybody => partners.collect(),
        }
    }

    /// Whom somebody met, in the order of the rounds.
    pub(crate) fn met_by(&self, who: Guest) -> Vec<Guest> {
        let route = self.rotation.route(who).into_iter();
        let other = |held: speed_meeting::Meeting| match held.guest == who {
            true => Guest::Partner(held.partner),
            false => held.guest,
        };
        route.map(|(_, held)| other(held)).collect()
    }
}
