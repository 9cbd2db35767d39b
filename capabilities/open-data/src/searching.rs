//! Finding by words and around a place, for both interfaces.

use chrono::NaiveDateTime;
use directory::Catalogue;
use search::Question;
use uuid::Uuid;
use vocabulary::place::Point;
use vocabulary::territory::{Area, Commune, Territory};

use crate::answer::Trouble;
use crate::roll::{Roll, ServiceLine, Site};

/// The services these words find, the best first: as many as the index ranks for one question.
pub(crate) fn by_words(catalogue: &Catalogue, words: &str, now: NaiveDateTime) -> Vec<Uuid> {
    let reader = catalogue.reader();
    let mut question = Question::of(words, now);
    question.limit = Question::MAX_LIMIT;
    question.other_areas = true;
    let mut found = Vec::new();
    while question.offset < Question::MAX_DEPTH {
        let answer = reader.ask(&question);
        let hits = answer.hits.len();
        found.extend(answer.hits.into_iter().map(|hit| hit.id));
        if hits < question.limit || found.len() >= answer.total {
            break;
        }
        question.offset += question.limit;
    }
    found
}

/// Around a postal code.
#[derive(Debug)]
pub(crate) struct Around {
    communes: Vec<&'static Commune>,
    centre: Option<Point>,
    metres: Option<f64>,
}

/// Around the postal code, within a distance where one is said; nothing when no postal code is.
///
/// # Errors
///
/// A postal code that nobody has, or a distance without one.
pub(crate) fn around(postcode: &str, metres: Option<f64>) -> Result<Option<Around>, Trouble> {
    if postcode.is_empty() {
        return if metres.is_some() { Err(Trouble::Meaningless("proximity")) } else { Ok(None) };
    }
    let communes = Territory::france().by_postal_code(postcode);
    if communes.is_empty() {
        return Err(Trouble::Meaningless("postcode"));
    }
    Ok(Some(Around { centre: centre(&communes), communes, metres }))
}

/// The middle of communes, each weighing the same.
#[expect(clippy::cast_precision_loss, reason = "a postal code serves some dozens of communes")]
fn centre(communes: &[&Commune]) -> Option<Point> {
    let points: Vec<Point> = communes.iter().filter_map(|commune| commune.point).collect();
    let mean = |of: fn(&Point) -> f64| points.iter().map(of).sum::<f64>() / points.len() as f64;
    if points.is_empty() { None } else { Point::new(mean(Point::latitude), mean(Point::longitude)) }
}

impl Around {
    /// Whether a service at a place is kept: it receives the inhabitants, and the place is near enough.
    pub(crate) fn keeps(&self, line: &ServiceLine, site: &Site, roll: &Roll) -> bool {
        let receives =
            |area: &Area| self.communes.iter().any(|commune| roll.units.covers(area, commune, roll.day));
        let near = || match (self.metres, self.centre, site.point) {
            (None, _, _) => true,
            (Some(metres), Some(centre), Some(point)) => centre.distance_m(&point) <= metres,
            (Some(_), _, _) => false,
        };
        (line.areas.is_empty() || line.areas.iter().any(receives)) && near()
    }
}
