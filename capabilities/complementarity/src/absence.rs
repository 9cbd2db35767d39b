//! For a need and an area: who does what, and who or what is missing.

use std::collections::{BTreeMap, BTreeSet};

use vocabulary::codes::{Audience, LegalFamily, ServiceKind, Topic, TopicCategory};
use vocabulary::place::Point;
use vocabulary::territory::Commune;

use crate::actor::{Actor, Offer};
use crate::everybody::Everybody;

/// A need is met nearby within this distance, in metres.
pub(crate) const NEARBY_M: f64 = 10_000.0;

/// What people need: a topic, or a whole family of topics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    Topic(Topic),
    Category(TopicCategory),
}

impl Need {
    /// Reads the code of a topic or of a family of topics.
    pub(crate) fn from_code(code: &str) -> Option<Need> {
        Topic::from_code(code).map(Need::Topic).or_else(|| TopicCategory::from_code(code).map(Need::Category))
    }

    pub(crate) fn code(self) -> &'static str {
        match self {
            Need::Topic(topic) => topic.code(),
            Need::Category(category) => category.code(),
        }
    }

    pub(crate) fn label(self, locale: vocabulary::Locale) -> &'static str {
        match self {
            Need::Topic(topic) => topic.label(locale),
            Need::Category(category) => category.label(locale),
        }
    }

    /// Whether a service answers it.
    pub(crate) fn is_met_by(self, offer: &Offer) -> bool {
        match self {
            Need::Topic(topic) => offer.topics.contains(&topic),
            Need::Category(category) => offer.answers(category),
        }
    }
}

/// A step on a person's way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// A door one may push without asking before.
    Reception,
    /// What a service does for someone.
    Kind(ServiceKind),
}

impl Step {
    /// Every step, in the order people meet them.
    pub(crate) const ALL: [Step; 7] = [
        Step::Reception,
        Step::Kind(ServiceKind::Information),
        Step::Kind(ServiceKind::Support),
        Step::Kind(ServiceKind::FinancialAid),
        Step::Kind(ServiceKind::MaterialAid),
        Step::Kind(ServiceKind::Workshop),
        Step::Kind(ServiceKind::Training),
    ];

    fn is_taken_by(self, offer: &Offer) -> bool {
        match self {
            Step::Reception => offer.walk_in,
            Step::Kind(kind) => offer.kind == Some(kind),
        }
    }
}

/// How the inhabitants of a commune are answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reached {
    /// Services given in the commune.
    pub(crate) here: usize,
    /// Services within 10 km that receive them.
    pub(crate) near: usize,
    /// Services that come to them, or answer from afar.
    pub(crate) coming: usize,
}

impl Reached {
    pub(crate) fn is_nobody(self) -> bool {
        self == Reached::default()
    }
}

/// An organisation of the area and its services for the need.
#[derive(Clone, Debug)]
pub(crate) struct Answering<'a> {
    pub(crate) actor: &'a Actor,
    pub(crate) offers: Vec<&'a Offer>,
}

/// The nearest answer outside the area.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Nearest<'a> {
    pub(crate) actor: &'a Actor,
    pub(crate) offer: &'a Offer,
    pub(crate) commune: Option<&'static Commune>,
    pub(crate) metres: f64,
}

/// What is missing.
#[derive(Clone, Debug)]
pub(crate) enum Absence {
    /// Nobody answers at all.
    Everybody,
    /// Nobody of this family.
    Family(LegalFamily),
    /// Nobody takes this step.
    Step(Step),
    /// Nobody takes these steps, and nobody outside either.
    Steps(Vec<Step>),
    /// Nobody names these people, and nobody receives everyone.
    Audience(Audience),
    /// Nobody is open on these days of the week.
    Days(Vec<usize>),
    /// Nobody reaches these communes.
    Communes(Vec<&'static Commune>),
}

/// For a need and an area: who does what, and what is missing.
#[derive(Clone, Debug)]
pub(crate) struct Coverage<'a> {
    pub(crate) answering: Vec<Answering<'a>>,
    pub(crate) steps: Vec<(Step, usize)>,
    pub(crate) audiences: BTreeMap<Audience, usize>,
    pub(crate) communes: Vec<(&'static Commune, Reached)>,
    /// How many services are open on each day of the week.
    pub(crate) days: [usize; 7],
    pub(crate) missing: Vec<(Absence, Option<Nearest<'a>>)>,
}

/// People that services are most often made for; when nobody names them, somebody should know.
const EXPECTED: [Audience; 6] = [
    Audience::Families,
    Audience::YoungPeople,
    Audience::OlderPeople,
    Audience::DisabledPeople,
    Audience::PeopleInEmergency,
    Audience::ExiledPeople,
];

impl<'a> Coverage<'a> {
    /// Looks at who answers a need in these communes.
    pub(crate) fn of(everybody: &'a Everybody, need: Need, zone: &[&'static Commune]) -> Coverage<'a> {
        let asked = Asked::of(everybody, need, zone);
        let answering = asked.answering();
        let offers: Vec<&Offer> = answering.iter().flat_map(|one| one.offers.iter().copied()).collect();
        let mut audiences: BTreeMap<Audience, usize> = BTreeMap::new();
        for audience in offers.iter().flat_map(|offer| &offer.audiences) {
            *audiences.entry(*audience).or_default() += 1;
        }
        let count = |step: Step| offers.iter().filter(|offer| step.is_taken_by(offer)).count();
        let open = |day: usize| offers.iter().filter(|offer| !offer.week.day(day).is_empty()).count();
        let mut coverage = Coverage {
            steps: Step::ALL.into_iter().map(|step| (step, count(step))).collect(),
            audiences,
            communes: zone.iter().map(|commune| (*commune, asked.reached(commune))).collect(),
            days: std::array::from_fn(open),
            answering,
            missing: Vec::new(),
        };
        let mut untaken = Vec::new();
        for absence in coverage.absences(&offers) {
            match (asked.nearest(&absence), absence) {
                (None, Absence::Step(step)) => untaken.push(step),
                (nearest, absence) => coverage.missing.push((absence, nearest)),
            }
        }
        if !untaken.is_empty() {
            coverage.missing.push((Absence::Steps(untaken), None));
        }
        coverage
    }

    /// What is missing. Where nobody answers, saying each part of it would only hide that.
    fn absences(&self, offers: &[&Offer]) -> Vec<Absence> {
        let blank: Vec<&Commune> = self
            .communes
            .iter()
            .filter(|(_, reached)| reached.is_nobody())
            .map(|(commune, _)| *commune)
            .collect();
        let communes = (!blank.is_empty()).then_some(Absence::Communes(blank));
        if self.answering.is_empty() {
            return std::iter::once(Absence::Everybody).chain(communes).collect();
        }
        let families: BTreeSet<LegalFamily> =
            self.answering.iter().filter_map(|answering| answering.actor.family).collect();
        let absent = LegalFamily::ALL.iter().filter(|family| !families.contains(family));
        let mut absences: Vec<Absence> = absent.map(|family| Absence::Family(*family)).collect();
        let untaken = self.steps.iter().filter(|(_, count)| *count == 0);
        absences.extend(untaken.map(|(step, _)| Absence::Step(*step)));
        if !self.audiences.contains_key(&Audience::Everyone) {
            let unnamed = EXPECTED.iter().filter(|audience| !self.audiences.contains_key(audience));
            absences.extend(unnamed.map(|audience| Absence::Audience(*audience)));
        }
        let closed: Vec<usize> = (0..7).filter(|day| self.days[*day] == 0).collect();
        let hours_are_known = offers.iter().any(|offer| offer.week.is_known());
        absences.extend((hours_are_known && !closed.is_empty()).then_some(Absence::Days(closed)));
        absences.extend(communes);
        absences
    }
}

/// A need in an area.
struct Asked<'a> {
    everybody: &'a Everybody,
    /// Every service that answers it, wherever it stands.
    met: Vec<(&'a Actor, &'a Offer)>,
    zone: BTreeSet<&'static str>,
    communes: Vec<&'static Commune>,
    /// The middle of the area.
    middle: Option<Point>,
}

impl<'a> Asked<'a> {
    fn of(everybody: &'a Everybody, need: Need, zone: &[&'static Commune]) -> Asked<'a> {
        let codes = zone.iter().map(|commune| commune.code).collect();
        let own = |actor: &'a Actor| actor.offers.iter().map(move |offer| (actor, offer));
        let every = everybody.actors.iter().flat_map(own);
        let met = every.filter(|(_, offer)| need.is_met_by(offer)).collect();
        Asked { everybody, met, zone: codes, communes: zone.to_vec(), middle: middle(zone) }
    }

    fn answering(&self) -> Vec<Answering<'a>> {
        let mut answering: Vec<Answering<'_>> = Vec::new();
        for (actor, offer) in self.met.iter().filter(|(_, offer)| self.is_in_zone(offer)) {
            match answering.last_mut().filter(|last| last.actor.id == actor.id) {
                Some(last) => last.offers.push(offer),
                None => answering.push(Answering { actor, offers: vec![offer] }),
            }
        }
        answering.sort_by_cached_key(|one| (one.actor.family, vocabulary::fold(&one.actor.name)));
        answering
    }

    /// Given in the area, or brought to it.
    fn is_in_zone(&self, offer: &Offer) -> bool {
        let stands = |code: &str| self.zone.contains(code);
        let is_here = offer.spots.iter().any(|spot| spot.commune.is_some_and(|commune| stands(commune.code)));
        is_here || self.is_brought(offer) && self.communes.iter().any(|one| self.receives(offer, one))
    }

    /// Whether a service needs no place near people: it comes, answers from afar, or names no place at all.
    fn is_brought(&self, offer: &Offer) -> bool {
        offer.comes || offer.remote || offer.spots.is_empty() && !offer.areas.is_empty()
    }

    fn receives(&self, offer: &Offer, commune: &Commune) -> bool {
        self.everybody.receives_from(&offer.areas, commune)
    }

    fn reached(&self, commune: &Commune) -> Reached {
        let mut reached = Reached::default();
        for (_, offer) in self.met.iter().filter(|(_, offer)| self.receives(offer, commune)) {
            if offer.spots.iter().any(|spot| spot.commune.is_some_and(|one| one.code == commune.code)) {
                reached.here += 1;
            } else if distance(offer, commune.point).is_some_and(|(metres, _)| metres <= NEARBY_M) {
                reached.near += 1;
            } else if self.is_brought(offer) {
                reached.coming += 1;
            }
        }
        reached
    }

    /// The nearest service outside the area that would fill an absence.
    fn nearest(&self, absence: &Absence) -> Option<Nearest<'a>> {
        let fills = |actor: &Actor, offer: &Offer| match absence {
            Absence::Everybody | Absence::Communes(_) => true,
            Absence::Family(family) => actor.family == Some(*family),
            Absence::Step(step) => step.is_taken_by(offer),
            Absence::Steps(steps) => steps.iter().any(|step| step.is_taken_by(offer)),
            Absence::Audience(audience) => offer.audiences.contains(audience),
            Absence::Days(days) => days.iter().any(|day| !offer.week.day(*day).is_empty()),
        };
        let from = match absence {
            Absence::Communes(communes) => middle(communes),
            _ => self.middle,
        };
        let mut nearest: Option<Nearest<'_>> = None;
        for (actor, offer) in self.met.iter().copied().filter(|(actor, offer)| fills(actor, offer)) {
            let Some((metres, commune)) = distance(offer, from) else { continue };
            if nearest.is_none_or(|known| metres < known.metres) {
                nearest = Some(Nearest { actor, offer, commune, metres });
            }
        }
        nearest
    }
}

/// How far the nearest place of a service is, and in which commune it stands.
pub(crate) fn distance(offer: &Offer, from: Option<Point>) -> Option<(f64, Option<&'static Commune>)> {
    let from = from?;
    let spots = offer.spots.iter().filter_map(|spot| Some((spot.point?.distance_m(&from), spot.commune)));
    spots.min_by(|one, other| one.0.total_cmp(&other.0))
}

#[expect(clippy::cast_precision_loss, reason = "communes of one network")]
fn middle(zone: &[&'static Commune]) -> Option<Point> {
    let points: Vec<Point> = zone.iter().filter_map(|commune| commune.point).collect();
    let mean = |part: fn(&Point) -> f64| points.iter().map(part).sum::<f64>() / points.len() as f64;
    if points.is_empty() { None } else { Point::new(mean(Point::latitude), mean(Point::longitude)) }
}

#[cfg(test)]
mod tests;
