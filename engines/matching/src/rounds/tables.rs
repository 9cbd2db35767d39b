//! Tables of more than two, changed at each round so that the same people sit together as rarely as can be.

use super::{Effort, Unfit};

/// Who sits where, round after round, and how good that can be at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seating {
    /// For each round, for each table, who sits there.
    pub rounds: Vec<Vec<Vec<usize>>>,
    /// How often two sit together who already did.
    pub repeats: u64,
    /// No seating in so many rounds has fewer repeats: so many pairs sit together, and so many pairs there are.
    pub repeats_at_least: u64,
    /// In more rounds than this, somebody sits with somebody again: each round she meets all but one of her table, and there are
    /// all but one to meet.
    pub rounds_without_repeats_at_most: u32,
}

/// So many people at most.
const PEOPLE: usize = 300;

/// So many rounds at most.
const ROUNDS: u32 = 60;

/// Tables of at most so many seats, as even as they can be, for so many rounds.
///
/// The social golfer problem: no quick exact way is known. Where the number of tables has no divisor below the number of seats,
/// as many rounds as there are tables pass without a repeat (a transversal design: the person in seat `s` moves on
/// by `s` tables), then those of the same seat sit together; beyond that, people exchange places as long as it helps (tabu search, Glover 1989). The repeats that
/// remain are counted, and beside them the least there could be.
pub fn tables(people: usize, seats: usize, rounds: u32, effort: Effort) -> Result<Seating, Unfit> {
    if people > PEOPLE || rounds > ROUNDS || seats < 2 {
        return Err(Unfit::TooMuch);
    }
    let mut room = Room::designed(people, people.div_ceil(seats), rounds);
    room.improve(effort.moves);
    Ok(room.told())
}

/// Whether everybody sits once in each round, at tables of no more than so many, and the repeats are those said.
#[must_use]
pub fn check_tables(people: usize, seats: usize, seating: &Seating) -> bool {
    let rounds = number(seating.rounds.len());
    let mut met = vec![0_u32; people * people];
    for round in &seating.rounds {
        let mut seated: Vec<usize> = round.iter().flatten().copied().collect();
        seated.sort_unstable();
        if !seated.iter().copied().eq(0..people) || round.iter().any(|table| table.len() > seats) {
            return false;
        }
        for (one, other) in round.iter().flat_map(|table| pairs(table)) {
            met[one.min(other) * people + one.max(other)] += 1;
        }
    }
    let (repeats, most) = bounds(people, people.div_ceil(seats.max(1)), rounds);
    seating.repeats == met.iter().map(|times| u64::from(times.saturating_sub(1))).sum::<u64>()
        && seating.repeats_at_least == repeats
        && seating.rounds_without_repeats_at_most == most
}

fn pairs(table: &[usize]) -> impl Iterator<Item = (usize, usize)> + '_ {
    let after = |at: usize| table[at + 1..].iter().copied();
    table.iter().enumerate().flat_map(move |(at, one)| after(at).map(move |other| (*one, other)))
}

/// The least repeats in so many rounds, and the most rounds without any, tables being as even as they can be.
fn bounds(people: usize, tables: usize, rounds: u32) -> (u64, u32) {
    let whole = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    let two = |count: usize| whole(count) * whole(count).saturating_sub(1) / 2;
    let (small, large) = (people / tables.max(1), people % tables.max(1));
    let seated = two(small) * whole(tables - large) + two(small + 1) * whole(large);
    let repeats = (seated * u64::from(rounds)).saturating_sub(two(people));
    let others = people.saturating_sub(1).checked_div(small.saturating_sub(1));
    (repeats, others.map_or(u32::MAX, number))
}

/// The tables of all rounds, and who met whom how often.
struct Room {
    people: usize,
    tables: usize,
    /// The table of each person in each round.
    at: Vec<Vec<usize>>,
    met: Vec<i32>,
    repeats: i64,
    drawn: u64,
}

impl Room {
    fn designed(people: usize, tables: usize, rounds: u32) -> Self {
        let mut room =
            Self { people, tables, at: Vec::new(), met: vec![0; people * people], repeats: 0, drawn: SEED };
        let seat = |person: usize| (person / tables, person % tables);
        for round in 0..rounds as usize {
            let turn = round % (tables + 1);
            let moved = |person: usize| {
                let (seat, table) = seat(person);
                if turn == tables { person * tables / people } else { (table + seat * turn) % tables }
            };
            let at: Vec<usize> = (0..people).map(moved).collect();
            for one in 0..people {
                for other in (0..one).filter(|other| at[*other] == at[one]) {
                    room.count(one, other, 1);
                }
            }
            room.at.push(at);
        }
        room
    }

    /// Two sit together once more, or once less; what that adds to the repeats.
    fn count(&mut self, one: usize, other: usize, more: i32) -> i64 {
        let times = self.met[one * self.people + other];
        let changed = i64::from((times + more - 1).max(0) - (times - 1).max(0));
        for place in [one * self.people + other, other * self.people + one] {
            self.met[place] += more;
        }
        self.repeats += changed;
        changed
    }

    /// Takes somebody away from her table, or brings her to one.
    fn seat(&mut self, round: usize, person: usize, table: usize, more: i32) {
        for other in 0..self.people {
            if other != person && self.at[round][other] == table {
                self.count(person, other, more);
            }
        }
    }

    fn swap(&mut self, round: usize, one: usize, other: usize) {
        let (here, there) = (self.at[round][one], self.at[round][other]);
        self.seat(round, one, here, -1);
        self.seat(round, other, there, -1);
        self.at[round][one] = usize::MAX;
        self.at[round][other] = usize::MAX;
        self.seat(round, one, there, 1);
        self.at[round][one] = there;
        self.seat(round, other, here, 1);
        self.at[round][other] = here;
    }

    /// Exchanges places as long as moves are left and repeats are above their bound.
    fn improve(&mut self, moves: u32) {
        let rounds = self.at.len();
        let (least, _) = bounds(self.people, self.tables, number(rounds));
        let least = i64::try_from(least).unwrap_or(i64::MAX);
        let mut best = (self.repeats, self.at.clone());
        let mut barred = vec![0_u32; rounds * self.people];
        let steps = moves.saturating_mul(50) / number(self.people * self.people).max(1);
        for step in 1..=steps {
            if self.repeats <= least || self.tables < 2 {
                break;
            }
            let (round, person) = (self.draw(rounds), self.draw(self.people));
            let row = round * self.people;
            let Some((repeats, other)) =
                self.best_exchange(round, person, |other| barred[row + other] < step)
            else {
                continue;
            };
            if repeats > self.repeats + 1 {
                continue;
            }
            self.swap(round, person, other);
            barred[row + person] = step + 7;
            barred[row + other] = step + 7;
            if repeats < best.0 {
                best = (repeats, self.at.clone());
            }
        }
        if best.0 < self.repeats {
            (self.repeats, self.at) = best;
        }
    }

    /// With whom somebody had best exchange places, and how many repeats there are then.
    fn best_exchange(
        &mut self,
        round: usize,
        person: usize,
        may: impl Fn(usize) -> bool,
    ) -> Option<(i64, usize)> {
        let mut best: Option<(i64, usize)> = None;
        for other in 0..self.people {
            if self.at[round][other] == self.at[round][person] || !may(other) {
                continue;
            }
            self.swap(round, person, other);
            if best.is_none_or(|(fewest, _)| self.repeats < fewest) {
                best = Some((self.repeats, other));
            }
            self.swap(round, person, other);
        }
        best
    }

    /// A number below so many, from a fixed row (Marsaglia's xorshift, 2003).
    fn draw(&mut self, below: usize) -> usize {
        self.drawn ^= self.drawn << 13;
        self.drawn ^= self.drawn >> 7;
        self.drawn ^= self.drawn << 17;
        usize::try_from(self.drawn >> 32).unwrap_or(0) % below.max(1)
    }

    fn told(self) -> Seating {
        let rounds = self.at.iter().map(|at| {
            let mut tables = vec![Vec::new(); self.tables];
            at.iter().enumerate().for_each(|(person, table)| tables[*table].push(person));
            tables
        });
        let rounds: Vec<Vec<Vec<usize>>> = rounds.collect();
        let length = number(rounds.len());
        let (repeats_at_least, rounds_without_repeats_at_most) = bounds(self.people, self.tables, length);
        let repeats = u64::try_from(self.repeats).unwrap_or(0);
        Seating { rounds, repeats, repeats_at_least, rounds_without_repeats_at_most }
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Where the fixed row of numbers begins.
const SEED: u64 = 0x9E37_79B9_7F4A_7C15;
