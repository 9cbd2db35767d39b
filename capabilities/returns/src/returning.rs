//! After the day: it took place, it is told to the team, and what it showed goes where it is useful.

use ::store::{Conn, StoreError};
use encounter::{Held, HeldKind, Met, keep_held};
use membership::mailbox::mailboxes;
use minutes::contacts::{MetAt, NewOffer, Side, offer};
use placement::{Moved, Placement, State, move_to};
use post::Desk;
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::id::{ImmersionReturnId, PlacementId};

use crate::correcting::{Correction, correct};
use crate::evaluation::Marks;
use crate::sealing::{NOTE, seal_some};
use crate::store::returns::{EvaluationRow, ReturnRow, insert_evaluation, insert_return};

/// What a visitor brings back from her day. Its `Debug` is blank.
#[derive(Clone)]
pub(crate) struct NewReturn {
    /// What her team is told.
    pub(crate) note: String,
    /// Her evaluation, if she gives one, with the identity drawn for it.
    pub(crate) marks: Option<(Uuid, Marks)>,
    /// What is to be corrected in the host's record.
    pub(crate) correction: Correction,
    /// The functions at the host's with whom she would stay in touch; empty for nobody.
    pub(crate) contact: String,
}

impl std::fmt::Debug for NewReturn {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("NewReturn(…)")
    }
}

/// What became of a return.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It is kept.
    Kept,
    /// It was given before, and stays as it was.
    Already,
    /// The day is not confirmed, not yet there, or called off.
    NotNow,
}

/// A confirmed day took place, today or before: it counts among meetings held. Answers whether it stands as such.
pub(crate) fn take_place(conn: &mut Conn, desk: &Desk, id: PlacementId) -> Result<bool, StoreError> {
    let Some(placement) = placement::placement(conn, id)? else { return Ok(false) };
    if placement.day > desk.today() {
        return Ok(false);
    }
    match move_to(conn, id, State::Done, desk.now)? {
        Moved::Done => {}
        Moved::AlreadyThere => return Ok(true),
        Moved::NotFrom(state) => return Ok(state == State::ReturnGiven),
        Moved::Unknown => return Ok(false),
    }
    immersion::mark_days(conn, placement.programme, desk.now)?;
    let held = Held {
        kind: HeldKind::ImmersionDay,
        on: placement.day,
        source: id.uuid(),
        met: Met::Pairs(vec![(placement.organization, placement.host)]),
        headcount: None,
        learnt: None,
    };
    keep_held(conn, &held, desk.now)?;
    Ok(true)
}

/// Keeps what came back from a day, once: the note, the evaluation apart from it, corrections and contacts.
pub(crate) fn give(
    conn: &mut Conn,
    desk: &Desk,
    id: PlacementId,
    new: &NewReturn,
) -> Result<Outcome, StoreError> {
    if !take_place(conn, desk, id)? {
        return Ok(Outcome::NotNow);
    }
    let Some(placement) = placement::placement(conn, id)? else { return Ok(Outcome::NotNow) };
    if placement.state == State::ReturnGiven {
        return Ok(Outcome::Already);
    }
    let corrections = correct(conn, desk, placement.host, &new.correction)?;
    let contacts = u32::from(stay_in_touch(conn, desk, &placement, &new.contact)?);
    let own = ImmersionReturnId::from_source("returns", "return", &id.to_string()).uuid();
    let row = ReturnRow {
        id: own,
        placement: id.uuid(),
        programme: placement.programme.uuid(),
        host: placement.host.uuid(),
        note_sealed: seal_some(&desk.key, NOTE, own, &new.note)?,
        corrections: i64::from(corrections),
        contacts: i64::from(contacts),
        day: placement.day,
        given_at: desk.now,
    };
    insert_return(conn, &row)?;
    // Once the opinions of a programme are read, one more would be seen for whose it is.
    let is_unread = immersion::programme(conn, placement.programme)?.is_some_and(|found| are_unread(&found));
    if let Some((drawn, marks)) = new.marks.filter(|_| is_unread) {
        insert_evaluation(conn, &evaluation_row(drawn, &placement, marks))?;
    }
    move_to(conn, id, State::ReturnGiven, desk.now)?;
    Ok(Outcome::Kept)
}

/// Whether the opinions of a programme are not read yet: they are from its closing on.
pub(crate) fn are_unread(programme: &immersion::ImmersionProgramme) -> bool {
    programme.state < immersion::State::Capitalised
}

fn evaluation_row(id: Uuid, placement: &Placement, marks: Marks) -> EvaluationRow {
    EvaluationRow {
        id,
        programme: placement.programme.uuid(),
        welcome: i64::from(marks.welcome),
        worth: i64::from(marks.worth),
        contacts: i64::from(marks.contacts),
    }
}

/// Asks the visitor and the host whether each may enter the other's address book. Answers whether they were asked: not
/// where one of them has no mailbox.
fn stay_in_touch(
    conn: &mut Conn,
    desk: &Desk,
    placement: &Placement,
    function: &str,
) -> Result<bool, StoreError> {
    let worker =
        immersion::worker(conn, &desk.key, placement.worker)?.filter(|worker| !worker.mail.is_empty());
    let host = mailboxes(conn, &desk.key, (&[], placement.host), desk.today())?.into_iter().next();
    let (Some(worker), Some(host), false) = (worker, host, function.is_empty()) else { return Ok(false) };
    let visitor = Side::ByLink {
        address: worker.mail,
        organization: placement.organization,
        function: worker.work,
        locale: Locale::French,
    };
    let (organization, function, locale) = (placement.host, function.to_owned(), host.locale);
    let hosting = match host.account {
        Some(account) => Side::Member { account: account.into(), organization, function },
        None => Side::ByLink { address: host.address, organization, function, locale },
    };
    let new = NewOffer {
        between: (visitor, hosting),
        from: MetAt::Immersion,
        source: placement.id.uuid(),
        on: placement.day,
    };
    Ok(offer(conn, desk, &new)?.is_some())
}
