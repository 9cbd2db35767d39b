//! The network by which a placement is checked, laid anew from the question: what each arc carries at least and at most.

use std::collections::{BTreeMap, BTreeSet};

use crate::placement::drawing::drawn;
use crate::placement::{Pin, Question};

/// What an arc stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// The first person an organisation sends, or the others.
    Sends { organization: usize, first: bool },
    /// A worker goes.
    Goes { worker: usize },
    /// A worker goes to a place of this rank, with this number in the lottery.
    Takes { worker: usize, rank: u8, drawn: u32 },
    /// An organisation takes in its first visit, its second…
    Hosts { organization: usize, nth: u32 },
    /// Anything else.
    Plain,
}

/// What an arc carries at least and at most.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limit {
    pub(super) tail: usize,
    pub(super) head: usize,
    pub(super) lower: u32,
    pub(super) upper: u32,
    pub(super) label: Label,
}

/// The arcs of a question, and where its nodes are.
pub(super) struct Layout<'question> {
    question: &'question Question,
    unranked: u8,
    pins: BTreeMap<usize, Pin>,
    refused: BTreeSet<(usize, usize)>,
    crossed: BTreeSet<usize>,
    first_crossing: usize,
    first_seat: usize,
    first_offer: usize,
    /// The first organisation as one that takes in.
    pub(super) hosts: usize,
    /// The last node.
    pub(super) sink: usize,
    /// The arcs.
    pub(super) arcs: Vec<Limit>,
}

impl<'question> Layout<'question> {
    pub(super) fn of(question: &'question Question) -> Self {
        let (organizations, days, offers) = (question.organizations, question.days, question.offers.len());
        let mut layout = Self {
            question,
            unranked: question.unranked(),
            pins: question.pins.iter().map(|pin| (pin.worker, *pin)).collect(),
            refused: question.forbidden.iter().map(|pair| (pair.worker, pair.offer)).collect(),
            crossed: BTreeSet::new(),
            first_crossing: 1 + organizations + question.workers.len(),
            first_seat: 0,
            first_offer: 0,
            hosts: 0,
            sink: 0,
            arcs: Vec::new(),
        };
        let crossing = (0..question.workers.len()).filter(|worker| layout.crosses(*worker));
        layout.crossed = crossing.map(|worker| question.workers[worker].organization).collect();
        let crossings = if layout.crossed.is_empty() { 0 } else { organizations * days };
        layout.first_seat = layout.first_crossing + crossings;
        layout.first_offer = layout.first_seat + offers * days;
        layout.hosts = layout.first_offer + offers;
        layout.sink = layout.hosts + organizations;
        for worker in 0..question.workers.len() {
            layout.worker(worker);
        }
        (0..offers).for_each(|offer| layout.offer(offer));
        layout.ends();
        layout
    }

    /// Whether a worker goes anywhere by the crossing of her organisation.
    fn crosses(&self, worker: usize) -> bool {
        self.question.workers[worker].anywhere && !self.pins.contains_key(&worker) && !self.refuses(worker)
    }

    fn refuses(&self, worker: usize) -> bool {
        self.refused.range((worker, 0)..(worker + 1, 0)).next().is_some()
    }

    fn open(&self, offer: usize, day: usize) -> bool {
        let offer = &self.question.offers[offer];
        offer.places.get(day).is_some_and(|places| *places > 0) && offer.at_most_in_all != Some(0)
    }

    fn lay(&mut self, (tail, head): (usize, usize), lower: u32, upper: u32, label: Label) {
        self.arcs.push(Limit { tail, head, lower, upper, label });
    }

    fn worker(&mut self, worker: usize) {
        let question = self.question;
        let who = &question.workers[worker];
        let node = 1 + question.organizations + worker;
        let pin = self.pins.get(&worker).copied();
        self.lay((1 + who.organization, node), u32::from(pin.is_some()), 1, Label::Goes { worker });
        let asked: BTreeMap<usize, u8> = who.wishes.iter().map(|wish| (wish.offer, wish.rank)).collect();
        let everywhere = pin.is_some() || (who.anywhere && self.refuses(worker));
        let offers: Vec<usize> =
            if everywhere { (0..question.offers.len()).collect() } else { asked.keys().copied().collect() };
        for offer in offers {
            let apart = question.offers[offer].organization != who.organization;
            if apart && !self.refused.contains(&(worker, offer)) {
                self.places(worker, offer, asked.get(&offer).copied());
            }
        }
        let crosses = self.crosses(worker);
        for day in who.days.iter().filter(|day| crosses && *day < question.days) {
            let crossing = self.first_crossing + who.organization * question.days + day;
            let label = self.takes(worker, None, day);
            self.lay((node, crossing), 0, 1, label);
        }
    }

    fn places(&mut self, worker: usize, offer: usize, rank: Option<u8>) {
        let (question, pin) = (self.question, self.pins.get(&worker).copied());
        for day in question.workers[worker].days.iter().filter(|day| *day < question.days) {
            let settled = pin.is_none_or(|pin| pin.offer == offer && pin.day.is_none_or(|on| on == day));
            if settled && self.open(offer, day) {
                let label = self.takes(worker, rank.map(|rank| (offer, rank)), day);
                let seat = self.first_seat + offer * question.days + day;
                self.lay((1 + question.organizations + worker, seat), 0, 1, label);
            }
        }
    }

    fn takes(&self, worker: usize, asked: Option<(usize, u8)>, day: usize) -> Label {
        let drawn = drawn(self.question.seed, worker, asked.map(|(offer, _)| offer), day);
        Label::Takes { worker, rank: asked.map_or(self.unranked, |(_, rank)| rank), drawn }
    }

    fn offer(&mut self, at: usize) {
        let question = self.question;
        let offer = &question.offers[at];
        for (day, places) in offer.places.iter().enumerate() {
            let seat = self.first_seat + at * question.days + day;
            self.lay((seat, self.first_offer + at), 0, u32::from(*places), Label::Plain);
            let open = self.open(at, day);
            let from: Vec<usize> =
                self.crossed.iter().copied().filter(|from| *from != offer.organization).collect();
            for from in from.into_iter().filter(|_| open) {
                let crossing = self.first_crossing + from * question.days + day;
                self.lay((crossing, seat), 0, u32::from(*places), Label::Plain);
            }
        }
        let all = taken_in(question, at);
        self.lay((self.first_offer + at, self.hosts + offer.organization), 0, all, Label::Plain);
    }

    fn ends(&mut self) {
        let question = self.question;
        let mut staff = vec![0_u32; question.organizations];
        for worker in &question.workers {
            staff[worker.organization] += 1;
        }
        let mut most = vec![0_u32; question.organizations];
        for (at, offer) in question.offers.iter().enumerate() {
            most[offer.organization] += taken_in(question, at);
        }
        for organization in 0..question.organizations {
            let (sends, hosts) = ((0, 1 + organization), (self.hosts + organization, self.sink));
            let staff = staff[organization];
            self.lay(sends, 0, staff.min(1), Label::Sends { organization, first: true });
            self.lay(sends, 0, staff.max(1) - 1, Label::Sends { organization, first: false });
            for nth in 1..=most[organization].min(everybody(question)) {
                self.lay(hosts, 0, 1, Label::Hosts { organization, nth });
            }
        }
    }
}

/// How many an offer takes in at most.
fn taken_in(question: &Question, offer: usize) -> u32 {
    let offer = &question.offers[offer];
    let all: u32 = offer.places.iter().map(|places| u32::from(*places)).sum();
    all.min(offer.at_most_in_all.unwrap_or(u32::MAX)).min(everybody(question))
}

fn everybody(question: &Question) -> u32 {
    u32::try_from(question.workers.len()).unwrap_or(u32::MAX)
}
