//! What lending came to, counted from stays and loans.

use std::collections::{BTreeMap, BTreeSet};

use ::store::{Conn, StoreError};
use chrono::{NaiveDate, TimeDelta};

use super::bookings::{bookings_of, days_within};
use super::counted;
use super::feedback::{effects, visitors};
use super::holds::begins;
use super::loans::loans_of;
use super::means::all_means;
use super::requests::site_keys;
use super::resources::bare_resources;
use crate::figures::{Figures, MeanFigures, ResourceFigures, Span};
use crate::mean::{LoanState, SharedMean};
use crate::stay::{Booking, BookingState};
use crate::touring::TouringResource;

const STATEMENT: &str = "figures of lending";

/// What lending came to between two days, as far as they are over.
///
/// # Errors
/// Those of the store.
pub fn figures(conn: &mut Conn, span: Span, today: NaiveDate) -> Result<Figures, StoreError> {
    let until = span.until.min(today + TimeDelta::days(1));
    let mut figures = Figures::default();
    for resource in bare_resources(conn)? {
        figures.resources.push(of_resource(conn, &resource, (span.from, until))?);
    }
    for mean in all_means(conn)? {
        figures.means.push(of_mean(conn, &mean, (span.from, until))?);
    }
    Ok(figures)
}

fn of_resource(
    conn: &mut Conn,
    resource: &TouringResource,
    (from, until): (NaiveDate, NaiveDate),
) -> Result<ResourceFigures, StoreError> {
    let every = bookings_of(conn, resource.id)?;
    let stays: Vec<&Booking> = every.iter().filter(|stay| stay.state != BookingState::Cancelled).collect();
    let within: Vec<&Booking> =
        stays.iter().copied().filter(|stay| stay.start < until && stay.end > from).collect();
    let days_on_site = within
        .iter()
        .try_fold(0, |sum, stay| Ok::<u32, StoreError>(sum + days_within(stay, from, until)?))?;
    let mut effect_counts = BTreeMap::new();
    let (mut forms, mut seen) = (0, 0);
    for stay in within.iter().filter(|stay| stay.feedback_at.is_some()) {
        forms += 1;
        seen += visitors(conn, stay.id)?;
        for effect in effects(conn, stay.id)? {
            *effect_counts.entry(effect).or_default() += 1;
        }
    }
    let served: BTreeSet<String> = within.iter().map(|stay| stay.site.key()).collect();
    let mut asked: BTreeSet<String> = site_keys(conn, resource.id.uuid())?.into_iter().collect();
    asked.extend(served.iter().cloned());
    Ok(ResourceFigures {
        resource: resource.id,
        name: resource.name.clone(),
        sites_served: size(served.len()),
        sites_asked: size(asked.len()),
        days_on_site,
        days_idle: idle(resource, &stays, (from, until))?.saturating_sub(days_on_site),
        stays_over: size(within.iter().filter(|stay| stay.end <= until).count()),
        forms,
        effects: effect_counts,
        visitors: seen,
    })
}

/// The days the copies could have been somewhere: from the first stay of each.
fn idle(
    resource: &TouringResource,
    stays: &[&Booking],
    (from, until): (NaiveDate, NaiveDate),
) -> Result<u32, StoreError> {
    let first = |copy| stays.iter().filter(|stay| stay.copy == copy).map(|stay| stay.start).min();
    let firsts = resource.copies.iter().filter_map(|copy| first(copy.id));
    counted(STATEMENT, firsts.map(|first| (until - first.max(from)).num_days().max(0)).sum())
}

fn of_mean(
    conn: &mut Conn,
    mean: &SharedMean,
    (from, until): (NaiveDate, NaiveDate),
) -> Result<MeanFigures, StoreError> {
    let loans = loans_of(conn, mean.id, begins(from), begins(until))?;
    let counted: Vec<_> =
        loans.iter().filter(|loan| loan.from >= begins(from) && loan.state != LoanState::Asked).collect();
    let borrowers: BTreeSet<_> = counted.iter().map(|loan| loan.organization).collect();
    Ok(MeanFigures {
        mean: mean.id,
        name: mean.name.clone(),
        loans: size(counted.len()),
        minutes: counted.iter().map(|loan| loan.minutes).sum(),
        borrowers: size(borrowers.len()),
    })
}

fn size(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
