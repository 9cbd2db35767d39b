//! A proposal laid out for a page: the calendar of days and hosts, who goes from where to where, and each person's line.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use vocabulary::id::OrganizationId;

use crate::calendar_picture::Cell;
use crate::flow_picture::{Band, Flow};
use crate::ledger::{Balance, balances};
use crate::question::Legend;
use crate::version::{Place, Seat};
use directory::OrganizationNames;

/// A proposal laid out.
#[derive(Clone, Debug)]
pub(crate) struct Overview {
    /// The hosts, by name.
    pub(crate) hosts: Vec<OrganizationId>,
    /// For each day of the programme, for each host, who is there: the numbers of workers in the legend.
    pub(crate) calendar: Vec<Vec<Vec<usize>>>,
    /// The same as counts, with the places that are offered.
    pub(crate) cells: Vec<Vec<Cell>>,
    /// Who goes from where to where.
    pub(crate) flow: Flow,
    /// What each organisation sends and hosts.
    pub(crate) balances: Vec<Balance>,
}

impl Overview {
    /// Lays a proposal out.
    pub(crate) fn of(legend: &Legend, names: &OrganizationNames, seats: &[Seat]) -> Self {
        let hosts = hosts(legend, names);
        let column: BTreeMap<OrganizationId, usize> =
            hosts.iter().enumerate().map(|(at, host)| (*host, at)).collect();
        let mut calendar = vec![vec![Vec::new(); hosts.len()]; legend.days.len()];
        for (worker, place) in seated(seats) {
            let row = legend.day(place.day).and_then(|day| calendar.get_mut(day));
            let cell = row.zip(column.get(&place.host)).and_then(|(row, host)| row.get_mut(*host));
            if let (Some(cell), Some(at)) = (cell, legend.worker(worker.worker)) {
                cell.push(at);
            }
        }
        let mut cells = offered(legend, &column);
        for (cells, people) in cells.iter_mut().zip(&calendar) {
            for (cell, people) in cells.iter_mut().zip(people) {
                cell.taken = u32::try_from(people.len()).unwrap_or(u32::MAX);
            }
        }
        let visits = seated(seats).map(|(seat, place)| (seat.organization, place.host, 1));
        Self { flow: flow(names, seats), balances: balances(visits), hosts, calendar, cells }
    }

    /// The days on which somebody comes, with who is where.
    pub(crate) fn busy<'a>(
        &'a self,
        days: &'a [NaiveDate],
    ) -> impl Iterator<Item = (NaiveDate, &'a [Vec<usize>])> {
        let rows = days.iter().copied().zip(self.calendar.iter().map(Vec::as_slice));
        rows.filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()))
    }
}

fn seated(seats: &[Seat]) -> impl Iterator<Item = (&Seat, Place)> {
    seats.iter().filter_map(|seat| seat.place.map(|place| (seat, place)))
}

/// The hosts of a programme, by name.
fn hosts(legend: &Legend, names: &OrganizationNames) -> Vec<OrganizationId> {
    let mut hosts: Vec<OrganizationId> = legend.offers.iter().map(|offer| offer.organization).collect();
    hosts.sort_by_key(|host| (vocabulary::fold(names.name(*host)), *host));
    hosts.dedup();
    hosts
}

/// The places each host offers on each day, all its offers together and no more than they take in all.
fn offered(legend: &Legend, column: &BTreeMap<OrganizationId, usize>) -> Vec<Vec<Cell>> {
    let mut cells = vec![vec![Cell::default(); column.len()]; legend.days.len()];
    for offer in &legend.offers {
        let Some(host) = column.get(&offer.organization) else { continue };
        for (day, places) in &offer.days {
            let cell = legend.day(*day).and_then(|day| cells.get_mut(day)).and_then(|row| row.get_mut(*host));
            if let Some(cell) = cell {
                let most = offer.at_most.map_or(u32::from(*places), |most| u32::from(most.min(*places)));
                cell.places += most;
            }
        }
    }
    cells
}

/// Who goes from where to where: organisations by name on both sides.
fn flow(names: &OrganizationNames, seats: &[Seat]) -> Flow {
    let mut counts: BTreeMap<(OrganizationId, OrganizationId), u32> = BTreeMap::new();
    for (seat, place) in seated(seats) {
        *counts.entry((seat.organization, place.host)).or_default() += 1;
    }
    let by_name = |mut list: Vec<OrganizationId>| {
        list.sort_by_key(|one| (vocabulary::fold(names.name(*one)), *one));
        list.dedup();
        list
    };
    let senders = by_name(counts.keys().map(|(from, _)| *from).collect());
    let hosts = by_name(counts.keys().map(|(_, to)| *to).collect());
    let place =
        |list: &[OrganizationId], one| list.iter().position(|known| *known == one).unwrap_or_default();
    let band = |((from, to), people): (&(OrganizationId, OrganizationId), &u32)| Band {
        from: place(&senders, *from),
        to: place(&hosts, *to),
        people: *people,
    };
    let bands = counts.iter().map(band).collect();
    let named = |list: &[OrganizationId]| list.iter().map(|one| names.name(*one).to_owned()).collect();
    Flow { bands, senders: named(&senders), hosts: named(&hosts) }
}
