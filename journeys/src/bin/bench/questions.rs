//! How fast questions are answered: in the house, and by PostgreSQL as peers ask it, in the same run.

use std::collections::BTreeMap;
use std::time::Instant;

use search::sample::{self, Kind, SampleQuestion};
use search::{Index, Question, Reader};
use vocabulary::territory::Territory;

use crate::figures::{Times, milliseconds};
use crate::{Measured, import, peer};

/// How many times each question is asked of the house, after one round to warm up.
const ROUNDS: usize = 5;
/// How many services the comparison is made over.
const SERVICES: u32 = 100_000;

pub(crate) fn run() -> Measured {
    println!("\n## Search, {SERVICES} services over France, 200 mixed questions");
    let questions = sample::questions();
    let reader = index_of(SERVICES);
    let ours = ask_all(&reader, &questions);
    let all = joined(&ours);
    println!("the house, all kinds: {}", all.in_words());
    match peer::measure(SERVICES, &questions) {
        Ok(theirs) => compare(&ours, &theirs),
        Err(fault) => {
            println!("PostgreSQL is not at hand ({fault}); the house alone:");
            compare(&ours, &BTreeMap::new());
        }
    }
    growth(&questions);
    Ok(())
}

fn index_of(services: u32) -> Reader {
    let begun = Instant::now();
    let mut index = Index::new(sample::thesaurus());
    let documents: Vec<_> = sample::documents(services).collect();
    let generated = begun.elapsed();
    index.upsert(documents);
    index.commit();
    let built = begun.elapsed() - generated;
    println!("index of {services} built in {:.2} s", built.as_secs_f64());
    index.reader()
}

/// The times of each kind of question.
pub(crate) type ByKind = BTreeMap<Kind, Times>;

fn ask_all(reader: &Reader, questions: &[SampleQuestion]) -> ByKind {
    let mut times = ByKind::new();
    for round in 0..=ROUNDS {
        for asked in questions {
            // Neither side counts the values of filters here: PostgreSQL would need one more query for each.
            let question = Question { count_facets: false, ..asked.question.clone() };
            let begun = Instant::now();
            let answer = reader.ask(&question);
            let took = begun.elapsed();
            std::hint::black_box(answer);
            if round > 0 {
                times.entry(asked.kind).or_default().add(took);
            }
        }
    }
    times
}

fn joined(times: &ByKind) -> Times {
    let mut all = Times::default();
    times.values().for_each(|own| all.join(own));
    all
}

fn compare(ours: &ByKind, theirs: &ByKind) {
    println!("| kind | house p50 | house p99 | PostgreSQL p50 | PostgreSQL p99 | throughput × | p99 × |");
    println!("|---|---|---|---|---|---|---|");
    for kind in Kind::ALL {
        let Some(own) = ours.get(&kind) else { continue };
        let house = format!("{} | {}", milliseconds(own.percentile(0.5)), milliseconds(own.percentile(0.99)));
        let beside = theirs.get(&kind).map_or_else(
            || "- | - | - | -".to_owned(),
            |other| {
                let slower =
                    |share| other.percentile(share).as_secs_f64() / own.percentile(share).as_secs_f64();
                format!(
                    "{} | {} | {:.0} | {:.0}",
                    milliseconds(other.percentile(0.5)),
                    milliseconds(other.percentile(0.99)),
                    own.per_second() / other.per_second(),
                    slower(0.99),
                )
            },
        );
        println!("| {kind:?} | {house} | {beside} |");
    }
}

fn growth(questions: &[SampleQuestion]) {
    println!("\nGrowth of the time of a question with the number of services:");
    println!("| services | p50 | p99 |");
    println!("|---|---|---|");
    let more = Some(import::services()).filter(|services| *services > 1_000_000);
    for services in [10_000, 100_000, 1_000_000].into_iter().chain(more) {
        let all = joined(&ask_all(&index_of(services), questions));
        println!(
            "| {services} | {} | {} |",
            milliseconds(all.percentile(0.5)),
            milliseconds(all.percentile(0.99))
        );
    }
}

/// The same mixed questions as addresses of the JSON form.
pub(crate) fn paths() -> Vec<String> {
    sample::questions().iter().map(path_of).collect()
}

fn path_of(asked: &SampleQuestion) -> String {
    let question = &asked.question;
    let mut path = format!("/api/search?limit=20&q={}", web::encoded(&question.words));
    if let Some(commune) = question.near.as_ref().and_then(|near| near.commune.as_deref()) {
        let name = Territory::france().commune(commune).map_or("", |commune| commune.code);
        path.push_str(&format!("&near={name}"));
    }
    if let Some(radius) = question.radius_m {
        path.push_str(&format!("&radius_km={}&audience=familles&cost=gratuit", radius / 1_000.0));
    }
    if asked.kind == Kind::OpenAt {
        path.push_str("&open_at=2026-11-24T10:15");
    }
    path
}
