//! Places workers of a made-up network, and says what each level reached and how long it took.
//!
//! `cargo run --release -p matching --example placement -- 1000 200 20`: workers, offers, days.

use std::io::{Result, Write};
use std::time::Instant;

use matching::placement::{Days, Effort, Offer, Question, Wish, Worker, check, place};

fn main() -> Result<()> {
    let mut numbers = std::env::args().skip(1).map(|word| word.parse().unwrap_or(0));
    let mut next = |or: usize| numbers.next().filter(|number| *number > 0).unwrap_or(or);
    let question = made_up(next(24), next(8), next(20));
    let mut out = std::io::stdout();
    let start = Instant::now();
    let Ok(placement) = place(&question, Effort::default()) else {
        return writeln!(out, "This question cannot be decided.");
    };
    let placed = start.elapsed();
    let start = Instant::now();
    let checked = check(&question, &placement);
    writeln!(out, "{:?}", placement.levels)?;
    writeln!(out, "sets of organisations: {:?}", placement.proof.choice)?;
    writeln!(out, "placed in {placed:?}, checked in {:?}: {}", start.elapsed(), checked.is_ok())
}

/// Workers with eight wishes, most of them for the same few offers; each can on two days of three.
fn made_up(workers: usize, offers: usize, days: usize) -> Question {
    let seed = 20_220_401;
    let mut state: u64 = seed;
    let mut draw = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap_or(0) % below.max(1)
    };
    let organizations = offers.div_ceil(2).max(2);
    let places = (workers * 11 / 10).div_ceil(offers);
    let offered = (0..offers).map(|offer| Offer {
        organization: offer % organizations,
        places: (0..days).map(|_| u16::from(draw(3) > 0)).collect(),
        at_most_in_all: u32::try_from(places).ok(),
    });
    let offered: Vec<Offer> = offered.collect();
    let worker = |at: usize| {
        let mut asked = Vec::new();
        while asked.len() < 8.min(offers) {
            let offer = draw(offers).min(draw(offers));
            if !asked.contains(&offer) {
                asked.push(offer);
            }
        }
        let ranked = asked.into_iter().zip(1..).map(|(offer, rank)| Wish { offer, rank });
        Worker {
            organization: at % organizations,
            days: (0..days).filter(|_| draw(3) > 0).collect::<Days>(),
            wishes: ranked.collect(),
            anywhere: false,
            unplaced_last_time: draw(10) == 0,
        }
    };
    let workers = (0..workers).map(worker).collect();
    Question { organizations, days, workers, offers: offered, seed, ..Question::default() }
}
