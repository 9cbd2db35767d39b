//! Closing the afternoon: it stands in the log of meetings, contacts are offered, notes are asked for.

use std::collections::BTreeSet;

use ::store::{Conn, StoreError};
use chrono::{DateTime, Utc};
use minutes::contacts::{self, MetAt, NewOffer, Side};
use post::Desk;
use speed_meeting::{Guest, SpeedMeeting, State};
use vocabulary::Locale;

use crate::afternoon::Afternoon;
use crate::letters;

/// What the coordination wants on closing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Wanted {
    /// Whether those who met are asked to exchange contacts.
    pub(crate) contacts: bool,
    /// Whether everybody is asked for notes.
    pub(crate) notes: bool,
}

/// What closing did, in counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Done {
    /// Pairs that were asked to exchange contacts.
    pub(crate) contacts: u64,
    /// Letters that ask for notes.
    pub(crate) letters: u64,
}

/// Closes an afternoon. Closing again offers nothing twice.
pub(crate) fn close(
    conn: &mut Conn,
    desk: &Desk,
    afternoon: &Afternoon,
    wanted: Wanted,
) -> Result<Done, StoreError> {
    let meeting = &afternoon.meeting;
    let mut done = Done::default();
    if !meeting.state.is_over() && !speed_meeting::hold(conn, &desk.key, meeting.id, desk.now)? {
        return Ok(done);
    }
    if wanted.contacts {
        for pair in pairs(afternoon, desk.now) {
            done.contacts += u64::from(offer(conn, desk, meeting, pair)?);
        }
    }
    if wanted.notes {
        for who in afternoon.everyone().into_iter().filter(|who| !afternoon.met_by(*who).is_empty()) {
            done.letters += u64::from(letters::ask_for_notes(conn, desk, meeting, who)?);
        }
        speed_meeting::move_on(conn, meeting.id, (State::Held, State::NotesShared))?;
    }
    Ok(done)
}

/// Those who met in a round that has begun, each pair once.
pub(crate) fn pairs(afternoon: &Afternoon, now: DateTime<Utc>) -> BTreeSet<(Guest, Guest)> {
    let begun = afternoon.rotation.rounds.iter().filter(|round| round.starts <= now);
    let met = begun.flat_map(|round| &round.meetings);
    met.map(|held| (Guest::Partner(held.partner), held.guest)).collect()
}

/// Asks two who met whether each may enter the other's address book; nobody is asked where one of them has no mailbox
/// or no record.
fn offer(
    conn: &mut Conn,
    desk: &Desk,
    meeting: &SpeedMeeting,
    (one, other): (Guest, Guest),
) -> Result<bool, StoreError> {
    let sides = (side(conn, desk, meeting, one)?, side(conn, desk, meeting, other)?);
    let (Some(one), Some(other)) = sides else { return Ok(false) };
    let (from, source, on) = (MetAt::SpeedMeeting, meeting.id.uuid(), meeting.day());
    let new = NewOffer { between: (one, other), from, source, on };
    Ok(contacts::offer(conn, desk, &new)?.is_some())
}

fn side(
    conn: &mut Conn,
    desk: &Desk,
    meeting: &SpeedMeeting,
    who: Guest,
) -> Result<Option<Side>, StoreError> {
    let Some(organization) = meeting.guest_organization(who) else { return Ok(None) };
    let to = speed_meeting::mailbox_of(conn, &desk.key, meeting, who)?;
    let locale = Locale::French;
    let function = function(desk, meeting, who);
    Ok(to.map(|to| Side::ByLink { address: to.address, organization, function, locale }))
}

/// What stands for a function: what a partner works on, what a group is called. A visitor who comes alone is not named:
/// it is hers to say who she is.
fn function(desk: &Desk, meeting: &SpeedMeeting, who: Guest) -> String {
    let said = match who {
        Guest::Partner(id) => meeting.partner(id).map_or("", |one| one.domain.as_str()),
        Guest::Visitor(id) => {
            meeting.visitor(id).filter(|one| one.people > 1).map_or("", |one| one.name.as_str())
        }
    };
    match said {
        "" => desk.shell.words.say(Locale::French, "event-day-participant").into_owned(),
        said => said.to_owned(),
    }
}
