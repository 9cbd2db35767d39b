//! Those who write: six people at once, each at the doors of her trade, until nobody answers any more.

mod importing;
mod passing;
mod records;
mod referring;

use std::sync::Arc;

use anyhow::Result;
use tokio::task::JoinSet;

use crate::dice::Dice;
use crate::installation::Installation;
use crate::ledger::{Entry, Told};
use crate::visitor::Visitor;
use crate::world::World;

pub(crate) use records::{edit, rename};

/// Somebody who writes, by her trade.
#[derive(Clone, Copy)]
enum Trade {
    /// The coordination: edits records; two of them share the services.
    Coordinator(usize),
    /// An organisation, by the links of its letters.
    Organization,
    /// A social worker, and those who answer her.
    Worker,
    /// Whoever passes by.
    Stranger,
}

const TRADES: [Trade; 5] =
    [Trade::Coordinator(0), Trade::Coordinator(1), Trade::Organization, Trade::Worker, Trade::Stranger];

/// Everybody writes until told to stop or until nobody answers; then the ledger of all of them.
pub(crate) struct Writers {
    people: JoinSet<Vec<Entry>>,
}

impl Writers {
    /// Lets everybody begin.
    pub(crate) fn begin(world: &Arc<World>, house: &Arc<Installation>, dice: &mut Dice) -> Result<Self> {
        let mut people = JoinSet::new();
        for trade in TRADES {
            let mut own = dice.of();
            let visitor = Visitor::before(&world.url, own.of())?;
            people.spawn(writes(trade, Arc::clone(world), visitor, own));
        }
        let (world, house, own) = (Arc::clone(world), Arc::clone(house), dice.of());
        people.spawn_blocking(move || importing::imports(&world, &house, own));
        Ok(Self { people })
    }

    /// Waits until everybody has come back, and hands over what they noted.
    pub(crate) async fn ledger(self) -> Vec<Entry> {
        self.people.join_all().await.into_iter().flatten().collect()
    }
}

async fn writes(trade: Trade, world: Arc<World>, mut visitor: Visitor, mut dice: Dice) -> Vec<Entry> {
    let mut ledger = Vec::new();
    let persona = match trade {
        Trade::Coordinator(_) => "coordinatrice",
        Trade::Worker => "assistante-sociale",
        Trade::Organization | Trade::Stranger => "",
    };
    if !persona.is_empty() {
        let Some(session) = passing::session(&mut visitor, persona).await else { return ledger };
        let Some(cookie) = session.1 else { return ledger };
        ledger.push(session.0);
        visitor = visitor.with(&cookie);
    }
    while !world.is_stopped() {
        let entry = match trade {
            Trade::Coordinator(_) if dice.one_in(5) => records::wish(&world, &mut visitor).await,
            Trade::Coordinator(half) => {
                let own: Vec<_> = world.services.iter().skip(half).step_by(2).collect();
                match dice.pick(&own) {
                    Some(service) => records::edit(&world, &mut visitor, service).await,
                    None => break,
                }
            }
            Trade::Organization => records::by_link(&world, &mut visitor, &mut dice).await,
            Trade::Worker => referring::writes(&world, &mut visitor, &mut dice).await,
            Trade::Stranger => passing::writes(&world, &mut visitor, &mut dice).await,
        };
        match entry {
            Some(entry) => {
                let told = entry.told;
                ledger.push(entry);
                match told {
                    Told::Done => {}
                    Told::Refused(_) => pause().await,
                    Told::Nothing | Told::Unreached => break,
                }
            }
            // A page could not be read, or there is nothing to write yet.
            None => pause().await,
        }
    }
    ledger
}

async fn pause() {
    tokio::time::sleep(std::time::Duration::from_millis(20)).await;
}
