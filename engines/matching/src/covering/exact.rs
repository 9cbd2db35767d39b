//! Every choice of which no other is better, by the sets of needs answered so far (Bellman 1957; Held and Karp 1962).

use super::{Cover, Question, greedy};

/// What a choice takes so far, and how it came about.
#[derive(Debug, Clone, Copy)]
struct Sum {
    doors: u32,
    metres: u64,
    waiting_days: u16,
    organization: u32,
    before: u32,
}

impl Sum {
    /// Whether this is as good as the other in everything.
    fn replaces(&self, other: &Self) -> bool {
        self.doors <= other.doors && self.metres <= other.metres && self.waiting_days <= other.waiting_days
    }

    fn with(&self, cover: &Cover, organization: u32, before: u32) -> Self {
        Self {
            doors: self.doors.saturating_add(cover.doors),
            metres: self.metres + u64::from(cover.metres),
            waiting_days: self.waiting_days.max(cover.waiting_days),
            organization,
            before,
        }
    }
}

const NOTHING: u32 = u32::MAX;

/// The choices of which no other is as good in doors, metres and waiting and better in one, one for each such sum.
pub(super) fn front(question: &Question) -> Vec<Vec<usize>> {
    let kept = irreplaceable(question);
    let mut known: Vec<Sum> = Vec::new();
    let seeds = greedy::seeds(question, &kept);
    let seeds: Vec<Vec<usize>> =
        seeds.into_iter().filter(|seed| keep(&mut known, sum(question, seed))).collect();
    let mut table = Table::of(question, &kept, known);
    table.fill();
    let mut found = table.complete();
    for seed in seeds {
        let seed = (sum(question, &seed), seed);
        if !found.iter().any(|(other, _)| other.replaces(&seed.0)) {
            found.retain(|(other, _)| !seed.0.replaces(other));
            found.push(seed);
        }
    }
    found.into_iter().map(|(_, organizations)| organizations).collect()
}

/// For each set of needs answered so far, the sums that can answer it.
struct Table<'question> {
    question: &'question Question,
    answered: u64,
    by_need: Vec<Vec<u32>>,
    least: Least,
    /// Complete choices known beforehand: what cannot beat them is left out.
    known: Vec<Sum>,
    sums: Vec<Sum>,
    states: Vec<Vec<u32>>,
}

impl<'question> Table<'question> {
    fn of(question: &'question Question, kept: &[u32], known: Vec<Sum>) -> Self {
        let answered = question.answered();
        let answering = |need: u32| -> Vec<u32> {
            let answers = |at: &&u32| cover(question, **at).answers >> need & 1 == 1;
            kept.iter().filter(answers).copied().collect()
        };
        let by_need: Vec<Vec<u32>> = (0..question.needs).map(answering).collect();
        let least = Least::of(question, &by_need);
        let start = Sum { doors: 0, metres: 0, waiting_days: 0, organization: NOTHING, before: NOTHING };
        let mut states = vec![Vec::new(); place(answered) + 1];
        states[0].push(0);
        Self { question, answered, by_need, least, known, sums: vec![start], states }
    }

    fn fill(&mut self) {
        let answered = self.answered;
        for set in (0..answered).filter(|set| set & !answered == 0) {
            for from in std::mem::take(&mut self.states[place(set)]) {
                self.go_on(set, from);
            }
        }
    }

    /// Answers the first need still open by each organisation in turn.
    fn go_on(&mut self, set: u64, from: u32) {
        let sum = self.sums[from as usize];
        let need = (self.answered & !set).trailing_zeros() as usize;
        for organization in &self.by_need[need] {
            let cover = cover(self.question, *organization);
            let next = sum.with(&cover, *organization, from);
            let then = set | cover.answers;
            let least = self.least.beyond(self.answered & !then, &next);
            if !self.known.iter().any(|known| known.replaces(&least)) {
                enter(&mut self.sums, &mut self.states[place(then)], next);
            }
        }
    }

    /// What answers everything, and by which organisations.
    fn complete(&self) -> Vec<(Sum, Vec<usize>)> {
        let last = &self.states[place(self.answered)];
        last.iter().map(|at| (self.sums[*at as usize], followed(&self.sums, *at))).collect()
    }
}

fn place(set: u64) -> usize {
    usize::try_from(set).unwrap_or(0)
}

/// Keeps a sum among those of which none replaces another; whether it was worth it.
fn keep(known: &mut Vec<Sum>, sum: Sum) -> bool {
    if known.iter().any(|other| other.replaces(&sum)) {
        return false;
    }
    known.retain(|other| !sum.replaces(other));
    known.push(sum);
    true
}

fn enter(sums: &mut Vec<Sum>, state: &mut Vec<u32>, next: Sum) {
    if state.iter().any(|at| sums[*at as usize].replaces(&next)) {
        return;
    }
    state.retain(|at| !next.replaces(&sums[*at as usize]));
    state.push(u32::try_from(sums.len()).unwrap_or(NOTHING));
    sums.push(next);
}

/// The organisations by which a sum came about.
fn followed(sums: &[Sum], mut at: u32) -> Vec<usize> {
    let mut organizations = Vec::new();
    while let Some(sum) = sums.get(at as usize).filter(|sum| sum.organization != NOTHING) {
        organizations.push(sum.organization as usize);
        at = sum.before;
    }
    organizations
}

fn sum(question: &Question, organizations: &[usize]) -> Sum {
    let start = Sum { doors: 0, metres: 0, waiting_days: 0, organization: NOTHING, before: NOTHING };
    organizations.iter().fold(start, |sum, at| sum.with(&question.organizations[*at], NOTHING, NOTHING))
}

fn cover(question: &Question, organization: u32) -> Cover {
    question.organizations[organization as usize]
}

/// The organisations that no other replaces: answering as much or more, with no more doors, metres or waiting.
fn irreplaceable(question: &Question) -> Vec<u32> {
    let mut order: Vec<u32> =
        (0..question.organizations.len()).filter_map(|at| u32::try_from(at).ok()).collect();
    order.retain(|at| cover(question, *at).answers != 0);
    order.sort_by_key(|at| {
        let cover = cover(question, *at);
        (cover.doors, cover.metres, cover.waiting_days, u32::MAX - cover.answers.count_ones(), *at)
    });
    let mut kept: Vec<u32> = Vec::new();
    for at in order {
        let new = cover(question, at);
        let replaced = kept.iter().any(|known| {
            let known = cover(question, *known);
            new.answers & !known.answers == 0
                && known.doors <= new.doors
                && known.metres <= new.metres
                && known.waiting_days <= new.waiting_days
        });
        if !replaced {
            kept.push(at);
        }
    }
    kept
}

/// For each set of needs, the fewest doors and the fewest metres that answer it, each by itself; for each need, the
/// shortest waiting.
struct Least {
    doors: Vec<u32>,
    metres: Vec<u64>,
    waiting_days: Vec<u16>,
}

impl Least {
    fn of(question: &Question, by_need: &[Vec<u32>]) -> Self {
        let answered = question.answered();
        let mut doors = vec![0_u32; place(answered) + 1];
        let mut metres = vec![0_u64; place(answered) + 1];
        let soonest = |need: &Vec<u32>| need.iter().map(|at| cover(question, *at).waiting_days).min();
        let waiting_days = by_need.iter().map(|need| soonest(need).unwrap_or(0)).collect();
        let near: Vec<Vec<Cover>> = by_need.iter().map(|need| least_of_alike(question, need)).collect();
        for open in (1..=answered).filter(|open| open & !answered == 0) {
            let covers = &near[open.trailing_zeros() as usize];
            let rest = |cover: &Cover| place(open & !cover.answers);
            let fewest = covers.iter().map(|cover| doors[rest(cover)].saturating_add(cover.doors)).min();
            let nearest = covers.iter().map(|cover| metres[rest(cover)] + u64::from(cover.metres)).min();
            doors[place(open)] = fewest.unwrap_or(0);
            metres[place(open)] = nearest.unwrap_or(0);
        }
        Self { doors, metres, waiting_days }
    }

    /// What a sum comes to at least once these needs are answered too.
    fn beyond(&self, open: u64, sum: &Sum) -> Sum {
        let (doors, metres) = (self.doors[place(open)], self.metres[place(open)]);
        let waits = self.waiting_days.iter().enumerate().filter(|(need, _)| open >> need & 1 == 1);
        let waiting_days = waits.map(|(_, days)| *days).fold(sum.waiting_days, u16::max);
        Sum { doors: sum.doors.saturating_add(doors), metres: sum.metres + metres, waiting_days, ..*sum }
    }
}

/// For organisations that answer the same needs, the fewest doors and the fewest metres of any.
fn least_of_alike(question: &Question, organizations: &[u32]) -> Vec<Cover> {
    let mut alike: std::collections::BTreeMap<u64, Cover> = std::collections::BTreeMap::new();
    for new in organizations.iter().map(|at| cover(question, *at)) {
        let least = alike.entry(new.answers).or_insert(new);
        least.doors = least.doors.min(new.doors);
        least.metres = least.metres.min(new.metres);
    }
    alike.into_values().collect()
}
