//! What is asked of the engine: workers, offers, days, and what the coordination has settled, as numbers with their legend.

use std::collections::BTreeMap;

use ::store::{Conn, SealKey, StoreError};
use chrono::NaiveDate;
use immersion::{HostOffer, ImmersionProgramme, Material, Worker};
use matching::placement::{Days, Forbidden, Offer, Pin, Question, Wish};
use vocabulary::id::{HostOfferId, ImmersionId, ImmersionWorkerId, OrganizationId};

use crate::asked::{Asked, Kind, asked};
use crate::placement::placements;

/// What the numbers of a question stand for, in the same order.
#[derive(Clone, Debug)]
pub struct Legend {
    /// The programme, with the number its lottery is drawn from.
    pub programme: ImmersionProgramme,
    /// Every organisation that sends or hosts.
    pub organizations: Vec<OrganizationId>,
    /// Who would go.
    pub workers: Vec<Worker>,
    /// Where one can go.
    pub offers: Vec<HostOffer>,
    /// The working days.
    pub days: Vec<NaiveDate>,
}

impl Legend {
    /// The number of a worker.
    pub fn worker(&self, id: ImmersionWorkerId) -> Option<usize> {
        self.workers.iter().position(|worker| worker.id == id)
    }

    /// The number of an offer.
    pub fn offer(&self, id: HostOfferId) -> Option<usize> {
        self.offers.iter().position(|offer| offer.id == id)
    }

    /// The number of a day.
    pub fn day(&self, day: NaiveDate) -> Option<usize> {
        self.days.iter().position(|one| *one == day)
    }
}

/// What is asked of the engine for a programme with what the coordination has settled, and what its numbers stand for.
/// Nothing where there is no such programme.
///
/// # Errors
/// Those of the store, and of a seal that does not open.
pub fn question(
    conn: &mut Conn,
    key: &SealKey,
    id: ImmersionId,
) -> Result<Option<(Question, Legend)>, StoreError> {
    let Some(material) = immersion::material(conn, key, id)? else { return Ok(None) };
    let asked = asked(conn, id)?;
    let asked = settled(conn, id, asked)?;
    Ok(Some(read(material, &asked)))
}

/// What a question is recognised by: the same only while nobody came or left, nothing was wished, offered or settled
/// otherwise, and the same days stand.
pub(crate) fn print(question: &Question, legend: &Legend) -> String {
    let workers: Vec<_> = legend.workers.iter().map(|worker| worker.id).collect();
    let offers: Vec<_> = legend.offers.iter().map(|offer| offer.id).collect();
    let asked = format!("{question:?} {workers:?} {offers:?} {:?} {:?}", legend.organizations, legend.days);
    web::secret::digest(&asked).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What is settled once days were published: those that stand stay where they are, unless the coordination pins their
/// worker elsewhere or refuses the pair, before the day took place. Only who has no day is placed anew, and
/// not where her day was called off, unless she is settled there.
pub(crate) fn settled(conn: &mut Conn, id: ImmersionId, asked: Vec<Asked>) -> Result<Vec<Asked>, StoreError> {
    let mut settled = asked;
    let days = placements(conn, id)?;
    for day in days.iter().filter(|day| day.state.stands()) {
        let pin = Asked {
            id: day.id.uuid(),
            worker: day.worker,
            offer: day.offer,
            day: Some(day.day),
            kind: Kind::Pin,
        };
        let is_elsewhere = |one: &Asked| match one.kind {
            Kind::Pin => one.worker == day.worker,
            Kind::Forbid => one.worker == day.worker && one.offer == day.offer,
        };
        if day.state.took_place() {
            settled.retain(|one| !is_elsewhere(one));
            settled.push(pin);
        } else if !settled.iter().any(is_elsewhere) {
            settled.push(pin);
        }
    }
    for day in days.iter().filter(|day| !day.state.stands()) {
        let is_hers = |one: &Asked| one.worker == day.worker && one.offer == day.offer;
        if !settled.iter().any(is_hers) {
            let kind = Kind::Forbid;
            settled.push(Asked { id: day.id.uuid(), worker: day.worker, offer: day.offer, day: None, kind });
        }
    }
    Ok(settled)
}

/// The question of this material, with what is settled.
pub(crate) fn read(material: Material, asked: &[Asked]) -> (Question, Legend) {
    let numbers = numbered(&material);
    let number = |organization: OrganizationId| numbers.get(&organization).copied().unwrap_or_default();
    let mut wishes: BTreeMap<ImmersionWorkerId, Vec<Wish>> = BTreeMap::new();
    let place: BTreeMap<HostOfferId, usize> =
        material.offers.iter().enumerate().map(|(at, offer)| (offer.id, at)).collect();
    for wish in &material.wishes {
        let rank = u8::try_from(wish.rank).unwrap_or(Question::RANKS).min(Question::RANKS);
        let read = place.get(&wish.offer).map(|offer| Wish { offer: *offer, rank });
        wishes.entry(wish.worker).or_default().extend(read);
    }
    let worker = |worker: &Worker| matching::placement::Worker {
        organization: number(worker.organization),
        days: worker.days.iter().filter_map(|day| material.days.binary_search(day).ok()).collect::<Days>(),
        wishes: wishes.remove(&worker.id).unwrap_or_default(),
        anywhere: worker.anywhere,
        unplaced_last_time: worker.unplaced_last_time,
    };
    let mut question = Question {
        organizations: numbers.len(),
        days: material.days.len(),
        workers: material.workers.iter().map(worker).collect(),
        offers: material
            .offers
            .iter()
            .map(|offer| offered(offer, number(offer.organization), &material.days))
            .collect(),
        pins: Vec::new(),
        forbidden: Vec::new(),
        seed: material.programme.seed,
    };
    let Material { programme, workers, offers, days, .. } = material;
    let organizations = numbers.into_keys().collect();
    let legend = Legend { programme, organizations, workers, offers, days };
    settle(&mut question, &legend, asked);
    (question, legend)
}

/// Every organisation that sends or hosts, in the order of identities, so that a question is the same each time.
fn numbered(material: &Material) -> BTreeMap<OrganizationId, usize> {
    let sending = material.workers.iter().map(|worker| worker.organization);
    let every = sending.chain(material.offers.iter().map(|offer| offer.organization));
    let mut numbers: BTreeMap<OrganizationId, usize> = every.map(|one| (one, 0)).collect();
    numbers.values_mut().enumerate().for_each(|(at, number)| *number = at);
    numbers
}

/// An offer; its days outside the programme count for nothing.
fn offered(offer: &HostOffer, organization: usize, days: &[NaiveDate]) -> Offer {
    let mut places = vec![0; days.len()];
    for (day, most) in &offer.days {
        if let Ok(at) = days.binary_search(day)
            && let Some(place) = places.get_mut(at)
        {
            *place = *most;
        }
    }
    Offer { organization, places, at_most_in_all: offer.at_most.map(u32::from) }
}

/// What the coordination has settled. What names a worker, an offer or a day that is gone settles nothing.
pub(crate) fn settle(question: &mut Question, legend: &Legend, asked: &[Asked]) {
    question.pins.clear();
    question.forbidden.clear();
    for one in asked {
        let (Some(worker), Some(offer)) = (legend.worker(one.worker), legend.offer(one.offer)) else {
            continue;
        };
        match one.kind {
            Kind::Forbid => question.forbidden.push(Forbidden { worker, offer }),
            Kind::Pin => {
                let day = one.day.map(|day| legend.day(day));
                if day != Some(None) {
                    question.pins.push(Pin { worker, offer, day: day.flatten() });
                }
            }
        }
    }
}
