//! What numbers on the nodes of the network prove.

use super::limits::{Label, Layout, Limit};
use crate::placement::{Choice, Placement, Proof, Question};

/// The network, with what the levels so far have settled of it.
pub(super) struct Numbered {
    arcs: Vec<Limit>,
    sink: usize,
    hosts: usize,
}

impl Numbered {
    pub(super) fn of(question: &Question) -> Self {
        let layout = Layout::of(question);
        Self { sink: layout.sink, hosts: layout.hosts, arcs: layout.arcs }
    }

    /// What every flow of this value costs at least; `None` where there are too many numbers or too few. No numbers at
    /// all are as many noughts.
    pub(super) fn least(&self, numbers: &[i32], value: i128, cost: impl Fn(Label) -> i64) -> Option<i128> {
        if !numbers.is_empty() && numbers.len() != self.sink + 1 {
            return None;
        }
        let mut sum = value * (i128::from(at(numbers, self.sink)) - i128::from(at(numbers, 0)));
        for arc in &self.arcs {
            let reduced = reduced(arc, numbers, cost(arc.label));
            sum += i128::from(reduced) * i128::from(if reduced < 0 { arc.upper } else { arc.lower });
        }
        Some(sum)
    }

    /// How many can be placed at most, by numbers that are nought at the source and one at the sink; settles what they
    /// settle.
    pub(super) fn most(&mut self, numbers: &[i32]) -> Option<i128> {
        if at(numbers, 0) != 0 || at(numbers, self.sink) != 1 {
            return None;
        }
        let most = -self.least(numbers, 0, |_| 0)?;
        self.close(numbers, |_| 0);
        Some(most)
    }

    /// Every placement that is as good carries these limits: below nought the most, above nought the least.
    pub(super) fn close(&mut self, numbers: &[i32], cost: impl Fn(Label) -> i64) {
        for arc in &mut self.arcs {
            match reduced(arc, numbers, cost(arc.label)) {
                0 => {}
                below if below < 0 => arc.lower = arc.upper,
                _ => arc.upper = arc.lower,
            }
        }
    }

    /// Nobody has a worse rank than this.
    pub(super) fn close_worse(&mut self, worst: u8) {
        for arc in &mut self.arcs {
            if let Label::Takes { rank, .. } = arc.label
                && rank > worst
            {
                arc.upper = arc.lower;
            }
        }
    }

    /// Each of these organisations sends somebody and takes somebody in.
    pub(super) fn keep_reciprocal(&mut self, organizations: &[usize]) {
        let kept: std::collections::BTreeSet<usize> = organizations.iter().copied().collect();
        for arc in &mut self.arcs {
            if let Label::Sends { organization, first: true } | Label::Hosts { organization, nth: 1 } =
                arc.label
                && kept.contains(&organization)
            {
                arc.lower = arc.upper;
            }
        }
    }

    /// Whether the placement keeps as many organisations as say the proof, and no more can be.
    pub(super) fn proves_reciprocity(&self, question: &Question, placement: &Placement) -> bool {
        let Proof { reciprocal, cut, choice, .. } = &placement.proof;
        let mut sent = vec![false; question.organizations];
        let mut hosted = vec![false; question.organizations];
        for (worker, seat) in placement.seats.iter().enumerate() {
            if let Some(seat) = seat {
                sent[question.workers[worker].organization] = true;
                hosted[question.offers[seat.offer].organization] = true;
            }
        }
        let ascending = reciprocal.windows(2).all(|pair| pair[0] < pair[1]);
        let both = |at: &usize| *at < sent.len() && sent[*at] && hosted[*at];
        if !ascending || !reciprocal.iter().all(both) || reciprocal.len() != placement.levels.reciprocal {
            return false;
        }
        let most = match (cut, choice) {
            (None, Choice::All) => Some(able(question)),
            (Some(cut), Choice::Tried(_) | Choice::Some(_)) => self.cut_carries(question, cut),
            _ => None,
        };
        most == Some(reciprocal.len())
    }

    /// How many organisations can do both at most, by a cut through two copies of the network.
    fn cut_carries(&self, question: &Question, cut: &[bool]) -> Option<usize> {
        let copy = self.sink + 1;
        if cut.len() != 2 * copy || cut[0] || !cut[2 * copy - 1] {
            return None;
        }
        let mut settled = vec![false; question.organizations];
        for pin in &question.pins {
            settled[question.workers[pin.worker].organization] = true;
        }
        let mut carries = 0;
        let mut through = |tail: usize, head: usize, upper: u32| {
            carries += u64::from(if !cut[tail] && cut[head] { upper } else { 0 });
        };
        let pinned: std::collections::BTreeSet<usize> = question.pins.iter().map(|pin| pin.worker).collect();
        // As laid from the question: what the levels so far have settled does not count here.
        for arc in Layout::of(question).arcs {
            if !matches!(arc.label, Label::Hosts { .. }) {
                through(arc.tail, arc.head, arc.upper);
            }
            match arc.label {
                Label::Sends { .. } => {}
                Label::Goes { worker } if pinned.contains(&worker) => through(0, arc.head + copy, 1),
                _ => through(arc.tail + copy, arc.head + copy, arc.upper),
            }
        }
        for (organization, settled) in settled.into_iter().enumerate() {
            let there = if settled { 2 * copy - 1 } else { copy + 1 + organization };
            through(self.hosts + organization, there, 1);
        }
        usize::try_from(carries).ok()?.checked_sub(pinned.len())
    }
}

/// How many organisations have somebody who can go somewhere and a place somebody can come to.
fn able(question: &Question) -> usize {
    let layout = Layout::of(question);
    let mut leads_on = vec![false; layout.sink + 1];
    let mut reached = vec![false; layout.sink + 1];
    let carries = |arc: &&Limit| arc.upper > 0;
    let mut onward: Vec<&Limit> = layout.arcs.iter().filter(carries).collect();
    onward.sort_by_key(|arc| arc.tail);
    leads_on[layout.sink] = true;
    for arc in onward.iter().rev() {
        leads_on[arc.tail] |= leads_on[arc.head];
    }
    for arc in &onward {
        reached[arc.head] |= matches!(arc.label, Label::Takes { .. }) || reached[arc.tail];
    }
    let both = |at: &usize| leads_on[1 + at] && reached[layout.hosts + at];
    (0..question.organizations).filter(both).count()
}

fn reduced(arc: &Limit, numbers: &[i32], cost: i64) -> i64 {
    cost + i64::from(at(numbers, arc.tail)) - i64::from(at(numbers, arc.head))
}

fn at(numbers: &[i32], node: usize) -> i32 {
    numbers.get(node).copied().unwrap_or(0)
}
