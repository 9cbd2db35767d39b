//! Figures about the cards: published, in date, most printed.

use ::store::{Conn, StoreError};
use chrono::{Datelike, Months, NaiveDate};

use crate::card::{Stage, Trust};
use crate::store::cards;

/// What is counted. No person is in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Cards the public reads.
    pub published: usize,
    /// Of these, in date.
    pub in_date: usize,
    /// Cards on their way to a first version.
    pub being_written: usize,
    /// The most printed in the last twelve months: title, and how often.
    pub most_printed: Vec<(String, i64)>,
}

/// Counts the cards as they stand on a day.
///
/// # Errors
/// Those of the store.
pub fn figures(conn: &mut Conn, today: NaiveDate) -> Result<Figures, StoreError> {
    let all = cards::cards(conn)?;
    let public: Vec<_> = all.iter().filter_map(|card| Some((card, card.public()?))).collect();
    let first = today.with_day(1).and_then(|day| day.checked_sub_months(Months::new(11))).unwrap_or(today);
    let mut most_printed = Vec::new();
    for row in cards::printed_since(conn, first)? {
        let title =
            public.iter().find(|(card, _)| card.id.uuid() == row.card).map(|(_, one)| &one.content.title);
        most_printed.extend(title.map(|title| (title.clone(), row.times)));
    }
    let in_date = public.iter().filter(|(card, one)| card.trust(one, today) != Trust::ToCheck).count();
    let begun = |stage| matches!(stage, Stage::Draft | Stage::ProReview | Stage::PlainReview);
    Ok(Figures {
        published: public.len(),
        in_date,
        being_written: all.iter().filter(|card| card.edition.is_none() && begun(card.stage)).count(),
        most_printed,
    })
}
