//! The same searches and the same referrals asked of this house and of another directory on this machine, over the
//! same records: who finds better, who answers sooner.
//!
//! The other directory is described in a small file (see `handbook/peers.md`). What it is asked and how it answers is
//! the operator's to say; nothing of it is installed or assumed here.

mod described;

use std::time::Instant;

use journeys::relevance::{Score, Wanted, wanted};

use crate::Measured;
use crate::figures::{Times, milliseconds};
use crate::load::client::{Asked, Client};
use crate::load::mix::tenths;
use crate::program::{self, Serving};
use described::{Directory, Step};

/// How often the judged set is asked; the first round warms up.
const ROUNDS: usize = 5;
/// How many people are entrusted, one after the other.
const REFERRALS: usize = 20;

pub(crate) fn run() -> Measured {
    let path = std::env::var("MAILLAGE_PEER").map_err(
        |_| "name the description of a peer: cargo xtask bench peers --with PATH (handbook/peers.md)",
    )?;
    let peer = Directory::read(std::path::Path::new(&path))?;
    let folder = tempfile::tempdir()?;
    let data = folder.path().join("data");
    program::fill_demo(&data, None)?;
    let settings = folder.path().join("settings.toml");
    std::fs::write(&settings, "trusted_proxies = [\"127.0.0.1\"]\nacts_per_minute = 10000\n")?;
    let serving = Serving::open_with(&data, &settings)?;
    let service =
        crate::load::mix::look_around(&serving.address)?.reachable.first().cloned().unwrap_or_default();
    let ours = Directory::ours(&serving.address, &service)?;
    println!("\n## This house and « {} », the demo territory in both", peer.name);
    let wanted = wanted().map_err(|trouble| trouble.to_string())?;
    let names = names_of(&serving, &wanted)?;
    let (own, other) = (searched(&ours, &wanted, &names)?, searched(&peer, &wanted, &names)?);
    println!("this house: {}, {}", own.0, tenths(&own.1));
    println!("{}: {}, {}", peer.name, other.0, tenths(&other.1));
    let ratio =
        |share| other.1.percentile(share).as_secs_f64() / own.1.percentile(share).as_secs_f64().max(1e-9);
    println!(
        "ratios, {} over this house: success at 3 {:.2}, time p50 {:.2}, time p99 {:.2}",
        peer.name,
        other.0.success_at(3) / own.0.success_at(3).max(1e-9),
        ratio(0.5),
        ratio(0.99)
    );
    let (own, other) = (referred(&ours)?, referred(&peer)?);
    if let (Some(own), Some(other)) = (own, other) {
        let (ours, theirs) = (own.percentile(0.5), other.percentile(0.5));
        println!(
            "somebody entrusted, all steps: this house {}, {} {}, ratio {:.2}",
            milliseconds(ours),
            peer.name,
            milliseconds(theirs),
            theirs.as_secs_f64() / ours.as_secs_f64().max(1e-9)
        );
    } else {
        println!("{} describes no referral: none was compared", peer.name);
    }
    Ok(())
}

/// The names under which our house knows the good answers, for directories that keep no identity of ours.
fn names_of(serving: &Serving, wanted: &[Wanted]) -> Measured<Vec<(String, String)>> {
    let mut client = Client::new(&serving.address, "10.0.0.3".to_owned());
    let mut ids: Vec<&String> = wanted.iter().flat_map(|query| &query.good).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut names = Vec::new();
    for id in ids {
        let told: serde_json::Value =
            serde_json::from_slice(&client.ask(Asked::get(&format!("/hsds/services/{id}")))?.body)?;
        names.push((id.clone(), told["name"].as_str().unwrap_or_default().to_owned()));
    }
    Ok(names)
}

/// Asks the judged set, and says how good and how soon the answers were.
fn searched(
    directory: &Directory,
    wanted: &[Wanted],
    names: &[(String, String)],
) -> Measured<(Score, Times)> {
    let mut client = directory.client("10.0.0.4");
    let (mut score, mut times) = (Score::default(), Times::default());
    for round in 0..ROUNDS {
        for query in wanted {
            let path = directory.search_path(&query.said, &query.near);
            let begun = Instant::now();
            let answer = client.ask(Asked::get(&path).saying(&directory.headers))?;
            let took = begun.elapsed();
            if round > 0 {
                times.add(took);
                continue;
            }
            if answer.status != 200 {
                return Err(format!("{}: {path} answered {}", directory.name, answer.status).into());
            }
            let found = directory.found(&answer.body)?;
            let good = |found: &String| {
                query.good.contains(found)
                    || names
                        .iter()
                        .any(|(id, name)| query.good.contains(id) && name.eq_ignore_ascii_case(found))
            };
            let rank = found.iter().take(10).position(good).map(|place| place + 1);
            score.note(query.said.clone(), String::new(), rank);
        }
    }
    Ok((score, times))
}

/// Entrusts people one after the other, by the steps described; nothing where none are.
fn referred(directory: &Directory) -> Measured<Option<Times>> {
    if directory.referral.is_empty() {
        return Ok(None);
    }
    let mut client = directory.client("10.0.0.5");
    let mut session = String::new();
    let mut times = Times::default();
    for turn in 0..REFERRALS {
        let begun = Instant::now();
        for step in directory.referral.iter().filter(|step| turn == 0 || !step.once) {
            session = taken(directory, &mut client, (step, turn), &session)?;
        }
        if turn > 0 {
            times.add(begun.elapsed());
        }
    }
    Ok(Some(times))
}

/// One step; what it sets as cookies goes with the next ones.
fn taken(
    directory: &Directory,
    client: &mut Client,
    (step, turn): (&Step, usize),
    session: &str,
) -> Measured<String> {
    let path = format!("{}{}", directory.base, step.filled(&step.path, turn));
    let body = step.filled(&step.body, turn);
    let asked = Asked {
        method: &step.method,
        path: &path,
        cookie: session,
        kind: &step.kind,
        body: &body,
        headers: &directory.headers,
    };
    let answer = client.ask(asked)?;
    if !step.expect.contains(&answer.status) {
        let said: String = answer.text().chars().take(300).collect();
        return Err(
            format!("{}: {} {path} answered {}: {said}", directory.name, step.method, answer.status).into()
        );
    }
    Ok(together(session, &answer.cookies()))
}

/// The cookies a browser holds after these were set.
fn together(held: &str, set: &str) -> String {
    let name = |pair: &str| pair.split('=').next().unwrap_or_default().to_owned();
    let fresh: Vec<&str> = set.split("; ").filter(|pair| !pair.is_empty()).collect();
    let kept =
        held.split("; ").filter(|pair| !pair.is_empty() && !fresh.iter().any(|new| name(new) == name(pair)));
    kept.chain(fresh.iter().copied()).collect::<Vec<_>>().join("; ")
}
