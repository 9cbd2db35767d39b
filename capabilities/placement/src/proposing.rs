//! Proposing places: computed, checked, explained; who keeps her day keeps the reason it was given with.

use std::collections::BTreeMap;

use ::store::{Conn, StoreError};
use matching::placement::Question;
use vocabulary::id::{ImmersionId, ImmersionWorkerId};

use crate::asked::{Asked, Kind};
use crate::computing::{Unplaced, compute, reasons};
use crate::placement::placements;
use crate::question::{Legend, print};
use crate::summary::Summary;
use crate::version::{Seat, seats, told};

/// A proposal that was computed, ready to be kept; or why there is none.
pub(crate) type Proposal = Result<(Summary, Vec<Seat>), Unplaced>;

/// The seats that stand as days, as they were told.
pub(crate) type Before = BTreeMap<ImmersionWorkerId, Seat>;

/// The seats that stand as days, with the reasons they were told with.
pub(crate) fn drawn_before(conn: &mut Conn, programme: ImmersionId) -> Result<Before, StoreError> {
    let mut before = Before::new();
    for day in placements(conn, programme)?.into_iter().filter(|day| day.state.stands()) {
        let seat = told(conn, day.worker)?.map(|(seat, _)| seat);
        let is_hers = |seat: &Seat| seat.place.is_some_and(|at| at.offer == day.offer && at.day == day.day);
        before.extend(seat.filter(is_hers).map(|seat| (day.worker, seat)));
    }
    Ok(before)
}

/// Computes and checks a proposal, and says why each has her place. Days that stand are pins of the question; whoever
/// keeps hers keeps its reason too, unless the coordination itself settled her.
pub(crate) fn propose(
    (question, legend): (&Question, &Legend),
    asked: &[Asked],
    before: &Before,
) -> Proposal {
    let (computed, placement) = compute(question)?;
    let reasons = reasons(question, legend, &placement);
    let pins: Vec<usize> = question.pins.iter().map(|pin| pin.worker).collect();
    let mut seats = seats(&computed, legend, &pins, reasons);
    let is_settled = |seat: &Seat| asked.iter().any(|one| one.kind == Kind::Pin && one.worker == seat.worker);
    for seat in &mut seats {
        let same = before.get(&seat.worker).filter(|told| told.place == seat.place);
        if let Some(told) = same.filter(|_| !is_settled(seat)) {
            *seat = told.clone();
        }
    }
    let mut summary = computed.summary;
    summary.settled.0 = asked.iter().filter(|one| one.kind == Kind::Pin).count();
    summary.asked = print(question, legend);
    Ok((summary, seats))
}
