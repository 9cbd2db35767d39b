//! Where an exhibition stands before anything is planned: its stays, who waits, when each copy is free and where.

use std::collections::BTreeMap;

use ::store::{Conn, SealKey, StoreError};
use chrono::{NaiveDate, TimeDelta};
use lending::{Booking, BookingState, LoanRequest, PlannedStay, Ranked, RequestState, TouringResource};
use matching::routes::{self, Bound, Effort, Plan, Proof, Stop, Tour, Unfit, Visit};
use vocabulary::id::{BookingId, LoanRequestId, TouringResourceId};

use crate::planning::{CopyStart, day, number, tour};

/// What planning starts from.
#[derive(Clone)]
pub(crate) struct Outset {
    pub(crate) resource: TouringResource,
    /// Who waits, the first first.
    pub(crate) waiting: Vec<Ranked>,
    /// Stays that take or took place, each with its request.
    pub(crate) stays: Vec<(Booking, LoanRequest)>,
    /// Mailboxes that were typed with requests of who is not in the directory; empty where none was.
    pub(crate) contacts: BTreeMap<LoanRequestId, String>,
}

/// A proposal: the question, what answers it, and whom the visits of the question stand for.
pub(crate) struct Proposal {
    pub(crate) tour: Tour,
    pub(crate) plan: Plan,
    pub(crate) asked: Vec<LoanRequest>,
}

/// Why there is no proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unplanned {
    /// The question is too large.
    TooMuch,
    /// The question or its answer does not hold.
    Unsound,
}

impl From<Unfit> for Unplanned {
    fn from(unfit: Unfit) -> Self {
        match unfit {
            Unfit::TooMuch => Self::TooMuch,
            Unfit::NoSuchPlace | Unfit::NoSuchDay | Unfit::Unsorted(_) => Self::Unsound,
        }
    }
}

/// Whether a plan holds, by another computation than the one that made it.
fn holds(tour: &Tour, plan: &Plan) -> Result<(), Unplanned> {
    routes::check(tour, plan).map(|_| ()).map_err(|flaw| {
        tracing::error!(?flaw, "a tour does not hold");
        Unplanned::Unsound
    })
}

/// What a withdrawal would change.
pub(crate) struct Change {
    /// Who comes to another day or copy, or at last to one: as it was, as it would be.
    pub(crate) moves: Vec<Move>,
}

/// A stay that changes.
pub(crate) struct Move {
    pub(crate) asked: LoanRequest,
    /// Which copy and from when, by the number of the copy; none for who waited.
    pub(crate) was: Option<(usize, NaiveDate)>,
    pub(crate) becomes: Option<(usize, NaiveDate)>,
}

impl Outset {
    /// Reads it.
    pub(crate) fn read(
        conn: &mut Conn,
        key: &SealKey,
        id: TouringResourceId,
    ) -> Result<Option<Self>, StoreError> {
        let Some(resource) = lending::resource(conn, key, id)? else { return Ok(None) };
        let waiting = lending::queue(conn, id)?;
        let mut stays = Vec::new();
        for stay in lending::bookings_of(conn, id)? {
            if stay.state == BookingState::Cancelled {
                continue;
            }
            if let Some(ranked) = lending::request(conn, stay.request)? {
                stays.push((stay, ranked.request));
            }
        }
        let requests = waiting.iter().map(|ranked| &ranked.request).chain(stays.iter().map(|(_, one)| one));
        let mut contacts = BTreeMap::new();
        for request in requests.filter(|request| request.organization.is_none()) {
            contacts.insert(request.id, lending::contact_of(conn, key, request.id)?);
        }
        Ok(Some(Self { resource, waiting, stays, contacts }))
    }

    /// Those who may be given a stay: who lends has looked at their request.
    pub(crate) fn queued(&self) -> impl Iterator<Item = &Ranked> {
        self.waiting.iter().filter(|ranked| ranked.request.state == RequestState::Queued)
    }

    /// Those whose request came by an open page, and that nobody has looked at yet.
    pub(crate) fn unseen(&self) -> impl Iterator<Item = &Ranked> {
        self.waiting.iter().filter(|ranked| ranked.request.state == RequestState::Requested)
    }

    /// The rank of a request that waits.
    pub(crate) fn rank(&self, id: LoanRequestId) -> Option<u32> {
        self.waiting.iter().find(|ranked| ranked.request.id == id).and_then(|ranked| ranked.rank)
    }

    /// Whether nobody can be written to about a request.
    pub(crate) fn is_silent(&self, request: LoanRequestId) -> bool {
        self.contacts.get(&request).is_some_and(String::is_empty)
    }

    /// Where each copy is free and from when, after these of its stays.
    fn starts(&self, from: NaiveDate, counts: impl Fn(&Booking) -> bool) -> Vec<CopyStart> {
        let servicing = TimeDelta::days(self.resource.rule.servicing_days.into());
        let start = |copy: &lending::TouringCopy| {
            let of_copy = self.stays.iter().map(|(stay, _)| stay).filter(|stay| stay.copy == copy.id);
            let last = of_copy.filter(|stay| counts(stay)).max_by_key(|stay| stay.end);
            CopyStart {
                point: last.and_then(|stay| stay.site.point),
                free_from: last.map_or(from, |stay| (stay.end + servicing).max(from)),
            }
        };
        self.resource.copies.iter().map(start).collect()
    }

    /// The best way to serve some of those who wait, after all that is set already. What the engine answers is checked
    /// by another computation before anybody sees it.
    pub(crate) fn propose(&self, from: NaiveDate, asked: Vec<LoanRequest>) -> Result<Proposal, Unplanned> {
        let starts = self.starts(from, |_| true);
        let tour = tour(self.resource.rule, from, &starts, &asked);
        let plan = routes::plan(&tour, Effort::default())?;
        holds(&tour, &plan)?;
        Ok(Proposal { tour, plan, asked })
    }

    /// Whether the site of a request has had the exhibition, or will: those that have not come before it.
    pub(crate) fn was_served(&self, asked: &LoanRequest) -> bool {
        self.stays.iter().any(|(stay, _)| stay.site.key() == asked.site.key())
    }

    /// Stays that have not begun, in the order of their days.
    pub(crate) fn ahead(&self, today: NaiveDate) -> Vec<&Booking> {
        let mut ahead: Vec<&Booking> =
            self.stays.iter().map(|(stay, _)| stay).filter(|stay| stay.is_ahead(today)).collect();
        ahead.sort_by_key(|stay| (stay.start, stay.copy));
        ahead
    }

    /// What changes when one stay is given up: who waits takes the gap, and as few others as possible move. It is
    /// checked like a proposal.
    pub(crate) fn without(&self, withdrawn: BookingId, today: NaiveDate) -> Result<Change, Unplanned> {
        let set: Vec<&(Booking, LoanRequest)> =
            self.stays.iter().filter(|(stay, _)| stay.is_ahead(today)).collect();
        let waiting = self.queued().map(|ranked| ranked.request.clone());
        let asked: Vec<LoanRequest> = set.iter().map(|(_, request)| request.clone()).chain(waiting).collect();
        let starts = self.starts(today, |stay| !stay.is_ahead(today));
        let mut tour = tour(self.resource.rule, today, &starts, &asked);
        let known: Vec<NaiveDate> =
            set.iter().map(|(stay, _)| stay.start).filter(|day| *day >= today).collect();
        for (visit, one) in tour.visits.iter_mut().zip(&asked) {
            self.offer(visit, one, &known);
        }
        let before = self.as_set(&tour, &set);
        let gone: Vec<usize> = set.iter().position(|(stay, _)| stay.id == withdrawn).into_iter().collect();
        let after = routes::replan(&tour, &before, &gone)?;
        holds(&tour, &after.plan)?;
        let stay_of = |at: Option<(usize, i32)>| at.map(|(copy, first)| (copy, day(first)));
        let moves = after.moved.iter().filter_map(|moved| {
            let asked = asked.get(moved.visit)?.clone();
            Some(Move { asked, was: stay_of(moved.from), becomes: stay_of(moved.to) })
        });
        Ok(Change { moves: moves.collect() })
    }

    /// Lets a visit begin on the days of the stays that are set, where they suit it.
    fn offer(&self, visit: &mut Visit, asked: &LoanRequest, known: &[NaiveDate]) {
        let suits = |day: &&NaiveDate| asked.has_room_for(**day, self.resource.rule.end(**day));
        let mut days: Vec<i32> = known.iter().filter(suits).map(|day| number(*day)).collect();
        // Who waits without a window takes a gap and opens no new end; those that are set keep their own days.
        if visit.first_days.is_empty() || asked.windows.is_empty() {
            visit.first_days.clear();
        }
        days.append(&mut visit.first_days);
        days.sort_unstable();
        days.dedup();
        visit.first_days = days;
    }

    /// The stays that are set, as a plan.
    fn as_set(&self, tour: &Tour, set: &[&(Booking, LoanRequest)]) -> Plan {
        let mut lines: Vec<Vec<Stop>> = vec![Vec::new(); self.resource.copies.len()];
        for (visit, (stay, _)) in set.iter().enumerate() {
            let copy = self.resource.copies.iter().position(|copy| copy.id == stay.copy);
            if let Some(line) = copy.and_then(|copy| lines.get_mut(copy)) {
                line.push(Stop { visit, first_day: number(stay.start) });
            }
        }
        lines.iter_mut().for_each(|line| line.sort_by_key(|stop| stop.first_day));
        let bound = Bound { served_at_most: tour.visits.len(), metres_at_least: 0, exact: false };
        let proof = Proof::Prices { served: None, metres: None };
        Plan { routes: lines, unserved: (set.len()..tour.visits.len()).collect(), metres: 0, bound, proof }
    }
}

impl Proposal {
    /// The stays of the proposal, as lending keeps them.
    pub(crate) fn stays(&self, resource: &TouringResource) -> Vec<PlannedStay> {
        let lines = resource.copies.iter().zip(&self.plan.routes);
        let stay = |copy: &lending::TouringCopy, stop: &Stop| {
            let asked = self.asked.get(stop.visit)?;
            Some(PlannedStay { request: asked.id, copy: copy.id, start: day(stop.first_day) })
        };
        lines.flat_map(|(copy, stops)| stops.iter().filter_map(move |stop| stay(copy, stop))).collect()
    }
}
