//! The network of places: from those who send, through workers, places and offers, to those who take in.
//!
//! The nodes, in this order: the source; each organisation as one that sends; each worker; for each organisation and
//! day a crossing, where somebody goes anywhere; each offer on each day; each offer; each organisation as one that takes
//! in; the sink. Every arc leads from a node to a later one.

use super::{Question, Worker};

/// What an arc stands for, and so what it costs at each level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// An organisation sends: the first person, or the others.
    Sends { organization: u32, first: bool },
    /// A worker goes.
    Goes { worker: u32 },
    /// A worker takes a place of this rank.
    Takes { worker: u32, offer: u32, day: u8, rank: u8 },
    /// A worker goes where she did not ask for, on this day.
    Anywhere { worker: u32, day: u8, rank: u8 },
    /// Between places, offers and organisations: costs nothing.
    Plain,
    /// An organisation takes in its first visit, its second…
    Hosts { organization: u32, nth: u32 },
}

/// An arc, and how much it carries at least and at most.
#[derive(Debug, Clone, Copy)]
pub(super) struct Arc {
    pub(super) tail: u32,
    pub(super) head: u32,
    pub(super) lower: u32,
    pub(super) upper: u32,
    pub(super) kind: Kind,
}

/// Where the nodes of each sort begin.
#[derive(Debug, Clone, Copy)]
pub(super) struct Nodes {
    organizations: usize,
    days: usize,
    workers: usize,
    crossings: usize,
    offers: usize,
}

impl Nodes {
    pub(super) fn of(question: &Question) -> Self {
        let (organizations, days) = (question.organizations, question.days);
        let crossed = (0..question.workers.len()).any(|worker| crosses(question, worker));
        Self {
            organizations,
            days,
            workers: question.workers.len(),
            crossings: if crossed { organizations * days } else { 0 },
            offers: question.offers.len(),
        }
    }

    pub(super) const SOURCE: usize = 0;

    pub(super) fn sends(self, organization: usize) -> usize {
        1 + organization
    }

    pub(super) fn worker(self, worker: usize) -> usize {
        1 + self.organizations + worker
    }

    fn crossing(self, organization: usize, day: usize) -> usize {
        self.worker(self.workers) + organization * self.days + day
    }

    fn seat(self, offer: usize, day: usize) -> usize {
        self.worker(self.workers) + self.crossings + offer * self.days + day
    }

    fn offer(self, offer: usize) -> usize {
        self.seat(self.offers, 0) + offer
    }

    pub(super) fn hosts(self, organization: usize) -> usize {
        self.offer(self.offers) + organization
    }

    pub(super) fn sink(self) -> usize {
        self.hosts(self.organizations)
    }

    pub(super) fn count(self) -> usize {
        self.sink() + 1
    }

    /// Which organisation and day a crossing is for.
    pub(super) fn crossed(self, node: usize) -> Option<(usize, usize)> {
        let first = self.worker(self.workers);
        let at = node.checked_sub(first).filter(|at| *at < self.crossings)?;
        Some((at / self.days, at % self.days))
    }

    /// Which offer and day a node is a place of.
    pub(super) fn seated(self, node: usize) -> Option<(usize, usize)> {
        let at = node.checked_sub(self.seat(0, 0)).filter(|at| *at < self.offers * self.days)?;
        Some((at / self.days, at % self.days))
    }
}

/// Whether a worker takes the crossing of her organisation to wherever there is a place.
pub(super) fn crosses(question: &Question, worker: usize) -> bool {
    question.workers[worker].anywhere
        && question.pins.iter().all(|pin| pin.worker != worker)
        && question.forbidden.iter().all(|pair| pair.worker != worker)
}

/// The arcs of a question.
pub(super) fn arcs(question: &Question, nodes: Nodes) -> Vec<Arc> {
    let mut laying = Laying { nodes, arcs: Vec::new(), question };
    laying.sending();
    laying.taking();
    laying.crossing();
    laying.hosting();
    laying.arcs
}

struct Laying<'question> {
    question: &'question Question,
    nodes: Nodes,
    arcs: Vec<Arc>,
}

impl Laying<'_> {
    fn lay(&mut self, tail: usize, head: usize, (lower, upper): (u32, u32), kind: Kind) {
        if upper > 0 {
            self.arcs.push(Arc { tail: number(tail), head: number(head), lower, upper, kind });
        }
    }

    fn sending(&mut self) {
        let mut staff = vec![0; self.question.organizations];
        for worker in &self.question.workers {
            staff[worker.organization] += 1;
        }
        for (organization, count) in staff.into_iter().enumerate() {
            let node = self.nodes.sends(organization);
            for (upper, first) in [(count.min(1), true), (count.max(1) - 1, false)] {
                let kind = Kind::Sends { organization: number(organization), first };
                self.lay(Nodes::SOURCE, node, (0, upper), kind);
            }
        }
        let mut pinned = vec![false; self.question.workers.len()];
        for pin in &self.question.pins {
            pinned[pin.worker] = true;
        }
        for (worker, who) in self.question.workers.iter().enumerate() {
            let ends = (self.nodes.sends(who.organization), self.nodes.worker(worker));
            let kind = Kind::Goes { worker: number(worker) };
            self.lay(ends.0, ends.1, (u32::from(pinned[worker]), 1), kind);
        }
    }

    fn taking(&mut self) {
        let unranked = self.question.unranked();
        let mut ranks = vec![None; self.question.offers.len()];
        let mut settled = vec![None; self.question.workers.len()];
        for pin in &self.question.pins {
            settled[pin.worker] = Some(*pin);
        }
        let mut refused: Vec<Vec<usize>> = vec![Vec::new(); self.question.workers.len()];
        for pair in &self.question.forbidden {
            refused[pair.worker].push(pair.offer);
        }
        for (worker, who) in self.question.workers.iter().enumerate() {
            for wish in &who.wishes {
                ranks[wish.offer] = Some(wish.rank);
            }
            let crosses = who.anywhere && settled[worker].is_none() && refused[worker].is_empty();
            let widely = (who.anywhere && !crosses) || settled[worker].is_some();
            let asked = who.wishes.iter().map(|wish| wish.offer);
            let open: Vec<usize> = if widely { (0..ranks.len()).collect() } else { asked.collect() };
            for offer in open.into_iter().filter(|offer| !refused[worker].contains(offer)) {
                if settled[worker].is_none_or(|pin| pin.offer == offer) {
                    let day = settled[worker].and_then(|pin| pin.day);
                    self.places((worker, who), offer, day, ranks[offer].unwrap_or(unranked));
                }
            }
            for day in who.days.iter().filter(|day| crosses && *day < self.question.days) {
                let kind = Kind::Anywhere { worker: number(worker), day: small(day), rank: unranked };
                let ends = (self.nodes.worker(worker), self.nodes.crossing(who.organization, day));
                self.lay(ends.0, ends.1, (0, 1), kind);
            }
            for wish in &who.wishes {
                ranks[wish.offer] = None;
            }
        }
    }

    /// The places of one offer that a worker can take.
    fn places(&mut self, (worker, who): (usize, &Worker), offer: usize, only: Option<usize>, rank: u8) {
        let asked = &self.question.offers[offer];
        if asked.organization == who.organization || asked.at_most_in_all == Some(0) {
            return;
        }
        for day in who.days.iter().take_while(|day| *day < self.question.days) {
            if asked.places[day] > 0 && only.is_none_or(|only| only == day) {
                let (person, place) = (number(worker), number(offer));
                let kind = Kind::Takes { worker: person, offer: place, day: small(day), rank };
                self.lay(self.nodes.worker(worker), self.nodes.seat(offer, day), (0, 1), kind);
            }
        }
    }

    fn crossing(&mut self) {
        if self.nodes.crossings == 0 {
            return;
        }
        let mut crossed = vec![false; self.question.organizations];
        for (worker, who) in self.question.workers.iter().enumerate() {
            crossed[who.organization] |= crosses(self.question, worker);
        }
        for organization in (0..crossed.len()).filter(|organization| crossed[*organization]) {
            for (offer, asked) in self.question.offers.iter().enumerate() {
                for (day, places) in asked.places.iter().enumerate() {
                    if asked.organization != organization && asked.at_most_in_all != Some(0) {
                        let ends = (self.nodes.crossing(organization, day), self.nodes.seat(offer, day));
                        self.lay(ends.0, ends.1, (0, u32::from(*places)), Kind::Plain);
                    }
                }
            }
        }
    }

    fn hosting(&mut self) {
        let mut taken_in = vec![0_u32; self.question.organizations];
        let everybody = number(self.question.workers.len());
        for (offer, asked) in self.question.offers.iter().enumerate() {
            let mut all = 0_u32;
            for (day, places) in asked.places.iter().enumerate() {
                let ends = (self.nodes.seat(offer, day), self.nodes.offer(offer));
                self.lay(ends.0, ends.1, (0, u32::from(*places)), Kind::Plain);
                all += u32::from(*places);
            }
            let all = all.min(asked.at_most_in_all.unwrap_or(u32::MAX)).min(everybody);
            let ends = (self.nodes.offer(offer), self.nodes.hosts(asked.organization));
            self.lay(ends.0, ends.1, (0, all), Kind::Plain);
            taken_in[asked.organization] = (taken_in[asked.organization] + all).min(everybody);
        }
        for (organization, most) in taken_in.into_iter().enumerate() {
            for nth in 1..=most {
                let kind = Kind::Hosts { organization: number(organization), nth };
                self.lay(self.nodes.hosts(organization), self.nodes.sink(), (0, 1), kind);
            }
        }
    }
}

/// A number that is known to be small enough: the limits of a question are far below.
pub(super) fn number(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

fn small(day: usize) -> u8 {
    u8::try_from(day).unwrap_or(u8::MAX)
}
