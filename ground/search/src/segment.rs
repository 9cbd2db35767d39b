//! A part of the index that never changes: the services of one or many commits, column by column.

pub(crate) mod build;
pub(crate) mod file;
pub(crate) mod merge;

use chrono::{Datelike, NaiveDate};
use uuid::Uuid;
use vocabulary::codes::Topic;
use vocabulary::place::Point;

use crate::bits::Bits;
use crate::document::{FacetId, Unavailable};
use crate::geography::{Direction, Grid, NOWHERE, direction};
use crate::hours::HoursBook;
use crate::postings::{Reading, Seeking, Step, steps};
use crate::strings::Strings;

/// No timetable, no point, no date.
pub(crate) const NONE: u32 = u32::MAX;
pub(crate) const NO_POINT: i32 = i32::MIN;
pub(crate) const NO_DAY: i32 = i32::MIN;

/// What a service does besides receiving people at an address.
pub(crate) const COMES_TO_PEOPLE: u8 = 1;
pub(crate) const REMOTE: u8 = 2;
pub(crate) const ACTION_FIRST: u8 = 4;
/// Whether it has (or had) a temporary state.
pub(crate) const HAS_STATE: u8 = 8;
/// Whether one of its places has an announced closure.
pub(crate) const HAS_CLOSURE: u8 = 16;

/// Services column by column; an ordinal is a row.
#[derive(Default)]
pub(crate) struct Segment {
    pub(crate) ids: Vec<Uuid>,
    pub(crate) terms: Strings,
    pub(crate) postings: Strings,
    pub(crate) frequencies: Vec<u32>,
    /// Words as written: without accents (sorted), as a person writes them, and the term each is indexed under.
    pub(crate) spellings: Strings,
    pub(crate) shown: Strings,
    pub(crate) spelling_terms: Vec<u32>,
    pub(crate) cards: Strings,
    pub(crate) standing: Vec<u8>,
    pub(crate) flags: Vec<u8>,
    /// Days since the beginning of our calendar, or [`NO_DAY`].
    pub(crate) confirmed: Vec<i32>,
    /// Ordinal, last day, whether it receives: sorted.
    pub(crate) unavailable: Vec<(u32, i32, u32)>,
    /// A number drawn from the name of the organisation.
    pub(crate) organizations: Vec<u32>,
    pub(crate) topic_ends: Vec<u32>,
    pub(crate) topics: Vec<u8>,
    pub(crate) place_ends: Vec<u32>,
    /// Millionths of a degree north, then east; [`NO_POINT`] when unknown.
    pub(crate) latitudes: Vec<i32>,
    pub(crate) longitudes: Vec<i32>,
    pub(crate) place_communes: Vec<u32>,
    pub(crate) place_hours: Vec<u32>,
    /// Place, first day, last day: sorted.
    pub(crate) closures: Vec<(u32, i32, i32)>,
    /// Codes of communes met, in the order they were met.
    pub(crate) communes: Strings,
    /// Codes of areas (sorted) and the services for each.
    pub(crate) areas: Strings,
    pub(crate) area_ends: Vec<u32>,
    pub(crate) area_members: Vec<u32>,
    pub(crate) everywhere: Vec<u64>,
    /// Values of facets (the facet's byte, then the code; sorted) and the services that have each.
    pub(crate) values: Strings,
    pub(crate) value_ends: Vec<u32>,
    pub(crate) value_members: Vec<u32>,
    pub(crate) hours: HoursBook,
    pub(crate) derived: Derived,
}

/// Lists shorter than this are read rather than sought in.
const WORTH_SEEKING: u32 = 256;

/// What is worked out from the columns when a segment is built or read.
#[derive(Default)]
pub(crate) struct Derived {
    by_id: Vec<u32>,
    pub(crate) directions: Vec<Direction>,
    grid: Grid,
    owners: Vec<u32>,
    /// Where the lists of frequent terms may be entered: the end of each term's steps, and the steps.
    step_ends: Vec<u32>,
    steps: Vec<Step>,
    /// Services that go to people or answer from afar.
    pub(crate) reaching: Bits,
    /// Values that many services have, by number, as bits.
    pub(crate) dense_values: Vec<(u32, Vec<u64>)>,
    /// The other values, service by service.
    sparse_ends: Vec<u32>,
    sparse_values: Vec<u32>,
    commune_services: rustc_hash::FxHashMap<Box<str>, (u32, u32)>,
}

impl Segment {
    pub(crate) fn len(&self) -> u32 {
        u32::try_from(self.ids.len()).unwrap_or(u32::MAX)
    }

    pub(crate) fn card(&self, ordinal: u32) -> &[u8] {
        self.cards.get(ordinal as usize)
    }

    /// Works out everything that is not stored.
    pub(crate) fn derive(&mut self) {
        self.hours.ready();
        let mut by_id: Vec<u32> = (0..self.len()).collect();
        by_id.sort_unstable_by_key(|ordinal| (self.ids[*ordinal as usize], *ordinal));
        let points = || (0..self.latitudes.len()).map(|place| self.degrees(place));
        let directions = points().map(|p| p.map_or(NOWHERE, |(lat, lon)| direction(lat, lon))).collect();
        let grid = Grid::new(points());
        let mut owners = vec![0; self.latitudes.len()];
        for ordinal in 0..self.len() {
            owners[self.places(ordinal)].fill(ordinal);
        }
        let mut counts = vec![0; self.communes.len()];
        self.place_communes.iter().for_each(|commune| counts[*commune as usize] += 1);
        let commune_services = (0_u32..)
            .zip(counts)
            .map(|(number, count)| (self.communes.text(number as usize).into(), (number, count)))
            .collect();
        let mut reaching = Bits::none(self.len());
        (0..self.len()).filter(|at| self.is(*at, COMES_TO_PEOPLE | REMOTE)).for_each(|at| reaching.set(at));
        self.derived =
            Derived { by_id, directions, grid, owners, reaching, commune_services, ..Derived::default() };
        self.derive_values();
        self.derive_steps();
    }

    fn derive_steps(&mut self) {
        for term in 0..self.terms.len() {
            if self.frequencies[term] >= WORTH_SEEKING {
                self.derived.steps.extend(steps(self.postings.get(term)));
            }
            self.derived.step_ends.push(u32::try_from(self.derived.steps.len()).unwrap_or(NONE));
        }
    }

    /// A way to find a few services in a long list; none when the list is so short that reading it is quicker.
    pub(crate) fn seeking(&self, term: usize) -> Option<Seeking<'_>> {
        let steps = &self.derived.steps[range(&self.derived.step_ends, u32::try_from(term).unwrap_or(NONE))];
        (!steps.is_empty()).then(|| Seeking::new(self.postings.get(term), steps))
    }

    /// A value that one service in thirty-two has takes less room, and is counted faster, as bits; a rare one
    /// (a commune) is written beside each service that has it.
    fn derive_values(&mut self) {
        let mut sparse: Vec<(u32, u32)> = Vec::new();
        for (number, at) in (0_u32..).zip(0..self.values.len()) {
            let members = self.value(at);
            if members.len() * 32 < self.ids.len() {
                sparse.extend(members.iter().map(|ordinal| (*ordinal, number)));
                continue;
            }
            let mut dense = Bits::none(self.len());
            members.iter().for_each(|ordinal| dense.set(*ordinal));
            self.derived.dense_values.push((number, dense.words().to_vec()));
        }
        sparse.sort_unstable();
        let end = |ordinal| sparse.partition_point(|(who, _)| *who <= ordinal);
        self.derived.sparse_ends =
            (0..self.len()).map(|who| u32::try_from(end(who)).unwrap_or(NONE)).collect();
        self.derived.sparse_values = sparse.iter().map(|(_, value)| *value).collect();
    }

    /// Adds the services that have one value to a set.
    pub(crate) fn add_having(&self, value: usize, set: &mut Bits) {
        let dense = &self.derived.dense_values;
        match dense.binary_search_by_key(&value, |(number, _)| *number as usize) {
            Ok(at) => set.or(&dense[at].1),
            Err(_) => self.value(value).iter().for_each(|ordinal| set.set(*ordinal)),
        }
    }

    /// The rare values of a service, by number.
    pub(crate) fn sparse_values(&self, ordinal: u32) -> &[u32] {
        &self.derived.sparse_values[range(&self.derived.sparse_ends, ordinal)]
    }

    fn degrees(&self, place: usize) -> Option<(f64, f64)> {
        let (latitude, longitude) = (self.latitudes[place], self.longitudes[place]);
        (latitude != NO_POINT).then(|| (f64::from(latitude) / 1e6, f64::from(longitude) / 1e6))
    }

    pub(crate) fn point(&self, place: usize) -> Option<Point> {
        self.degrees(place).and_then(|(latitude, longitude)| Point::new(latitude, longitude))
    }

    /// The row of a service, the last one if it was given twice in one commit.
    pub(crate) fn ordinal_of(&self, id: Uuid) -> Option<u32> {
        let by_id = &self.derived.by_id;
        let above = by_id.partition_point(|ordinal| self.ids[*ordinal as usize] <= id);
        let last = *by_id.get(above.checked_sub(1)?)?;
        (self.ids[last as usize] == id).then_some(last)
    }

    pub(crate) fn term(&self, stem: &str) -> Option<usize> {
        self.terms.find(stem.as_bytes())
    }

    pub(crate) fn frequency(&self, stem: &str) -> u32 {
        self.term(stem).map_or(0, |term| self.frequencies[term])
    }

    pub(crate) fn reading(&self, term: usize) -> Reading<'_> {
        Reading::new(self.postings.get(term))
    }

    /// The rows of a service's places.
    pub(crate) fn places(&self, ordinal: u32) -> std::ops::Range<usize> {
        range(&self.place_ends, ordinal)
    }

    /// Numbers of the topics of a service in [`Topic::ALL`], the main one first.
    pub(crate) fn topics(&self, ordinal: u32) -> &[u8] {
        &self.topics[range(&self.topic_ends, ordinal)]
    }

    pub(crate) fn is(&self, ordinal: u32, flag: u8) -> bool {
        self.flags[ordinal as usize] & flag != 0
    }

    /// How many places lie in this commune.
    pub(crate) fn services_in(&self, commune: &str) -> u32 {
        self.derived.commune_services.get(commune).map_or(0, |(_, count)| *count)
    }

    pub(crate) fn commune_number(&self, code: &str) -> Option<u32> {
        self.derived.commune_services.get(code).map(|(number, _)| *number)
    }

    /// Services with a place within this distance.
    pub(crate) fn within(&self, centre: Point, radius_m: f64) -> Bits {
        let from = crate::geography::direction_of(centre);
        let farthest = crate::geography::squared_chord_of(radius_m);
        let mut found = Bits::none(self.len());
        for place in self.derived.grid.around(centre, radius_m) {
            if crate::geography::squared_chord(&from, &self.derived.directions[place as usize]) <= farthest {
                found.set(self.derived.owners[place as usize]);
            }
        }
        found
    }

    /// The services for one area code.
    pub(crate) fn area(&self, number: usize) -> &[u32] {
        &self.area_members[range(&self.area_ends, u32::try_from(number).unwrap_or(NONE))]
    }

    /// The services that have one value of a facet.
    pub(crate) fn value(&self, number: usize) -> &[u32] {
        &self.value_members[range(&self.value_ends, u32::try_from(number).unwrap_or(NONE))]
    }

    pub(crate) fn value_of(&self, facet: FacetId, code: &str) -> Option<usize> {
        self.values.find(&value_key(facet, code))
    }

    /// The temporary state of a service on a day, unless it has ended.
    pub(crate) fn unavailable_on(&self, ordinal: u32, day: i32) -> Option<Unavailable> {
        if !self.is(ordinal, HAS_STATE) {
            return None;
        }
        let at = self.unavailable.binary_search_by_key(&ordinal, |(who, ..)| *who).ok()?;
        let (_, until, receives) = self.unavailable[at];
        (until == NO_DAY || until >= day).then(|| Unavailable {
            receives: receives == 1,
            until: NaiveDate::from_num_days_from_ce_opt(until),
        })
    }

    /// The last day of the announced closure a place is in.
    pub(crate) fn closure(&self, place: usize, day: i32) -> Option<i32> {
        if !self.is(self.derived.owners[place], HAS_CLOSURE) {
            return None;
        }
        let first = self.closures.partition_point(|(which, ..)| (*which as usize) < place);
        let of_place = self.closures[first..].iter().take_while(|(which, ..)| *which as usize == place);
        of_place.filter(|(_, from, to)| (*from..=*to).contains(&day)).map(|(.., to)| *to).max()
    }
}

fn range(ends: &[u32], ordinal: u32) -> std::ops::Range<usize> {
    let at = ordinal as usize;
    let start = if at == 0 { 0 } else { ends[at - 1] as usize };
    start..ends[at] as usize
}

/// Days since the beginning of our calendar, or [`NO_DAY`].
pub(crate) fn day_number(date: Option<NaiveDate>) -> i32 {
    date.map_or(NO_DAY, |date| date.num_days_from_ce())
}

/// How a value of a facet is sorted and found.
pub(crate) fn value_key(facet: FacetId, code: &str) -> Vec<u8> {
    let mut key = vec![facet.0];
    key.extend_from_slice(code.as_bytes());
    key
}

/// The term under which services about a topic are listed; no typed word can equal it.
pub(crate) fn topic_term(topic: Topic) -> String {
    format!("\u{1}{}", topic.code())
}
