//! What belongs to others is asked for by everybody else, by its own address: it looks like what does not exist.

use std::collections::BTreeMap;
use std::path::Path;

use app::House;
use axum::http::StatusCode;
use journeys::{Outcome, apart, say};
use store::Engine;

use super::intruder::{Found, Intruder, told};
use crate::house::doors::{Caller, is_kept, of_nothing};

/// What somebody found behind a door that is kept.
struct Of {
    owner: Caller,
    door: &'static str,
    address: String,
}

/// The organisation somebody of the demo acts for: colleagues share what belongs to it.
pub(super) const fn organisation(caller: Caller) -> &'static str {
    match caller {
        Caller::Volunteer | Caller::Neighbour => "panier-d-a-cote",
        Caller::Reception | Caller::Referent => "ccas-le-mee",
        Caller::SecrecyBound => "mds-demo",
        Caller::Elected => "mission-locale",
        Caller::Stranger | Caller::Coordinator | Caller::Administrator => "",
    }
}

/// Whether somebody may reach this by right: a colleague's, what all of it is hers to keep, or what her own pages
/// tell her of, such as a meeting that two organisations hold together.
fn is_hers(kept: &Of, caller: Caller, pages: &str) -> bool {
    let colleagues = !organisation(caller).is_empty() && organisation(caller) == organisation(kept.owner);
    let id = kept.address.split('/').find(|part| part.len() == 36 && part.matches('-').count() == 4);
    colleagues || caller.keeps_all(kept.door) || id.is_none_or(|id| pages.contains(id))
}

#[test]
fn what_belongs_to_others_looks_like_what_does_not_exist() -> Outcome {
    apart(Engine::Sqlite, asks_for_what_is_not_hers)
}

async fn asks_for_what_is_not_hers(house: &House, _data: &Path) -> Outcome {
    let router = house.router();
    let told = told(&router).await?;
    let (mut everybody, mut all) = (Vec::new(), Vec::new());
    for caller in Caller::ALL {
        let one = Intruder::as_one(&router, caller).await?;
        let (read, found) = one.looks_around(&told, super::pages() * 3 / 2).await?;
        all.extend(of(caller, &found));
        everybody.push((one, read.iter().map(|page| page.answered.text()).collect::<String>()));
    }
    let (mut tried, mut faults) = (0, Vec::new());
    let mut nothing = BTreeMap::new();
    for kept in &all {
        for (one, pages) in &everybody {
            if is_hers(kept, one.caller, pages) {
                continue;
            }
            let answered = one.opens(&kept.address).await?;
            let key = (one.caller, kept.door);
            let (status, length) = match nothing.get(&key).copied() {
                Some(known) => known,
                None => {
                    let answered = one.opens(&of_nothing(kept.door)).await?;
                    *nothing.entry(key).or_insert((answered.status, answered.text().len()))
                }
            };
            tried += 1;
            // The page that says so holds the address that was asked, and nothing else of its own.
            let is_longer = answered.text().len().abs_diff(length) > 400;
            if answered.status != status || (status == StatusCode::NOT_FOUND && is_longer) {
                let (owner, caller) = (kept.owner, one.caller);
                faults.push(format!("{} of {owner:?} as {caller:?}: {}", kept.address, answered.status));
            }
        }
    }
    say(&format!(
        "{} addresses that are kept, asked for {tried} times by those whose they are not",
        all.len()
    ));
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    assert!(tried > 200, "only {tried} were tried");
    Ok(())
}

/// The addresses that one person found behind doors that are kept.
fn of(owner: Caller, found: &Found) -> Vec<Of> {
    let kept =
        found.iter().filter(|(door, _)| is_kept(door) && door.contains('{') && !door.contains("{secret}"));
    kept.flat_map(|(door, addresses)| {
        addresses.iter().map(move |address| Of { owner, door, address: address.clone() })
    })
    // Whoever acts for an organisation may take over the method of any action.
    .filter(|one| !one.address.contains('?') && !one.door.ends_with("/copier"))
    .collect()
}
