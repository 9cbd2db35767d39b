//! Asking the three, keeping what each says, and where a day stands after that.

use ::store::{Conn, Fact, StoreError};
use placement::{Moved, Placement, State, move_to};
use post::Desk;
use serde_json::json;
use vocabulary::id::{ImmersionId, ImmersionReturnId, PlacementId};

use crate::agreement::{Agreement, Channel, Party, Standing, all_agreed};
use crate::day::agreements;
use crate::letters::{self, Occasion};
use crate::store::agreements::{AgreementRow, SaidRow, answer_agreement, insert_agreement};

/// What came of asking everybody around the days of a programme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Asked {
    /// Days whose three were asked for the first time.
    pub(crate) days: usize,
    /// People of those days who can be asked by paper or telephone only.
    pub(crate) unwritten: usize,
}

/// Asks the three around each day of a programme that still waits for them; who was asked is not asked again.
pub(crate) fn ask_everybody(
    conn: &mut Conn,
    desk: &Desk,
    programme: ImmersionId,
) -> Result<Asked, StoreError> {
    let mut asked = Asked::default();
    for placement in placement::placements(conn, programme)? {
        if !matches!(placement.state, State::Proposed | State::Agreements) || placement.day < desk.today() {
            continue;
        }
        let mut is_new = false;
        for party in Party::ALL {
            if insert_agreement(conn, &new_row(desk, placement.id, *party))? == 0 {
                continue;
            }
            is_new = true;
            asked.unwritten +=
                usize::from(letters::tell(conn, desk, (Occasion::Ask, *party), &placement)? == 0);
        }
        asked.days += usize::from(is_new);
    }
    Ok(asked)
}

fn new_row(desk: &Desk, placement: PlacementId, party: Party) -> AgreementRow {
    let id = ImmersionReturnId::from_source("returns", &placement.to_string(), party.code());
    AgreementRow {
        id: id.uuid(),
        placement: placement.uuid(),
        party: party.code().to_owned(),
        standing: Standing::Waiting.code().to_owned(),
        channel: None,
        asked_at: desk.now,
        reminded_at: None,
        answered_at: None,
    }
}

/// Keeps what one of the three says, and moves the day on or back. A day that took place or was called off stays as
/// it is. Answers whether what was said is kept.
pub(crate) fn say(
    conn: &mut Conn,
    desk: &Desk,
    (id, party): (PlacementId, Party),
    (standing, channel): (Standing, Channel),
) -> Result<bool, StoreError> {
    let Some(placement) = placement::placement(conn, id)? else { return Ok(false) };
    let is_open = matches!(placement.state, State::Proposed | State::Agreements | State::Confirmed);
    // After the day nobody takes back what took place. The coordination types what it heard in time.
    if !is_open || (channel == Channel::Link && placement.day < desk.today()) {
        return Ok(false);
    }
    insert_agreement(conn, &new_row(desk, id, party))?;
    let row = SaidRow {
        placement: id.uuid(),
        party: party.code().to_owned(),
        standing: standing.code().to_owned(),
        channel: channel.code().to_owned(),
        answered_at: desk.now,
    };
    answer_agreement(conn, &row)?;
    let all = agreements(conn, id)?;
    follow(conn, desk, &placement, &all)?;
    let payload = json!({ "party": party.code(), "standing": standing.code(), "channel": channel.code() });
    let fact = Fact { name: "returns.said", subject: Some(id.uuid()), payload, recorded_at: desk.now };
    ::store::record(conn, &fact)?;
    Ok(true)
}

/// Confirmed when all three agreed, back among those that wait when one no longer does.
fn follow(conn: &mut Conn, desk: &Desk, placement: &Placement, all: &[Agreement]) -> Result<(), StoreError> {
    let some = all.iter().any(|one| one.standing == Standing::Agreed);
    let next = match (all_agreed(all), some) {
        (true, _) => State::Confirmed,
        (false, true) => State::Agreements,
        (false, false) => State::Proposed,
    };
    // From confirmed one goes back by « agreements », even where nobody agrees any more.
    let next =
        if placement.state == State::Confirmed && next == State::Proposed { State::Agreements } else { next };
    if move_to(conn, placement.id, next, desk.now)? == Moved::Done && next == State::Confirmed {
        for party in [Party::Visitor, Party::Host] {
            letters::tell(conn, desk, (Occasion::Confirmed, party), placement)?;
        }
    }
    Ok(())
}

/// Calls a day off and tells the three. Answers whether it did.
pub(crate) fn call_off(conn: &mut Conn, desk: &Desk, id: PlacementId) -> Result<bool, StoreError> {
    let Some(placement) = placement::placement(conn, id)? else { return Ok(false) };
    if move_to(conn, id, State::Cancelled, desk.now)? != Moved::Done {
        return Ok(false);
    }
    for party in Party::ALL {
        letters::tell(conn, desk, (Occasion::Cancelled, *party), &placement)?;
    }
    Ok(true)
}
