//! The one next thing to do in a programme, and the figures it is read from.

use ::store::{Conn, StoreError};
use chrono::{DateTime, Utc};
use vocabulary::time::paris;

use crate::offer::offers;
use crate::partner::{PartnerAnswer, partners};
use crate::paths;
use crate::preparation::{preparations, prepared};
use crate::programme::{ImmersionProgramme, State};
use crate::store::workers::workers_of;

/// How a programme stands, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Partners on the list.
    pub partners: usize,
    /// Those that were asked.
    pub asked: usize,
    /// Those that answered.
    pub answered: usize,
    /// Those that take part.
    pub taking_part: usize,
    /// Offers of hosts.
    pub offers: usize,
    /// Places of all offers together.
    pub places: u32,
    /// Workers.
    pub workers: usize,
    /// Workers whose wishes are known.
    pub wishing: usize,
    /// Workers who were at a preparatory morning.
    pub prepared: usize,
    /// Preparatory mornings.
    pub mornings: usize,
}

impl Standing {
    /// How a programme stands.
    ///
    /// # Errors
    /// Those of the store.
    pub fn of(conn: &mut Conn, programme: &ImmersionProgramme) -> Result<Self, StoreError> {
        let id = programme.id;
        let (partners, offers) = (partners(conn, id)?, offers(conn, id)?);
        let workers = workers_of(conn, id.uuid())?;
        let count = |is: fn(PartnerAnswer) -> bool| partners.iter().filter(|one| is(one.answer)).count();
        Ok(Self {
            asked: count(|answer| answer != PartnerAnswer::Listed),
            answered: count(PartnerAnswer::has_answered),
            taking_part: count(PartnerAnswer::takes_part),
            partners: partners.len(),
            places: offers.iter().map(crate::HostOffer::places).sum(),
            offers: offers.len(),
            wishing: workers.iter().filter(|row| row.answered_at.is_some()).count(),
            workers: workers.len(),
            prepared: prepared(conn, id)?.len(),
            mornings: preparations(conn, id)?.len(),
        })
    }
}

/// What to do next: in words, and on which page or by which button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Next {
    /// The middle of its keys: what to do, and the words of its link or button.
    pub(crate) what: &'static str,
    pub(crate) way: Way,
}

/// How the next thing is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// On this page.
    Page(String),
    /// By this button.
    Button(&'static str),
}

/// The one next thing to do.
pub(crate) fn next(programme: &ImmersionProgramme, standing: &Standing, now: DateTime<Utc>) -> Next {
    let page = |what, page| Next { what, way: Way::Page(paths::below(programme.id, page)) };
    let closed = programme.wishes_close < paris(now).date();
    match programme.state {
        State::Need if standing.partners == 0 => page("list", "partenaires"),
        State::Need => page("ask", "partenaires"),
        State::Outreach if standing.answered < standing.partners => page("answers", "partenaires"),
        State::Outreach => page("frame", "cadre"),
        State::Framed if standing.offers == 0 => page("offers", "partenaires"),
        State::Framed if standing.workers == 0 => page("workers", "participants"),
        State::Framed => Next { what: "open", way: Way::Button("open") },
        State::Wishes if !closed => page("wishes", "participants"),
        State::Wishes => page("place", "placements"),
        State::Matched if standing.mornings == 0 => page("mornings", "matinees"),
        State::Matched => page("prepare", "matinees"),
        State::Prepared => page("sheets", "fiches"),
        State::Days => page("returns", "retours"),
        State::Returns => page("report", "evaluation"),
        State::Capitalised => page("read", "evaluation"),
    }
}
