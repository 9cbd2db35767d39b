//! Understanding a question as it stands in an address, for pages and for programs alike.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use search::{OpenAt, Order, Question};
use vocabulary::place::Point;
use vocabulary::territory::Area;
use web::map::View;

use super::facets::Facet;
use super::whereabouts::Whereabouts;
use crate::thresholds::Thresholds;

/// How many results a page shows, and how many a program gets unless it asks otherwise.
pub(crate) const PAGE_SIZE: usize = 20;
/// The most results a program gets at once.
pub(crate) const MOST_RESULTS: usize = 100;
/// The farthest radius, in kilometres: across the country and no farther.
pub(crate) const FARTHEST_KM: f64 = 1_500.0;
/// The last page that can be asked for.
pub(crate) const LAST_PAGE: usize = 400;
/// The longest name of a place, in letters.
pub(crate) const LONGEST_PLACE: usize = 100;
/// The most values of filters read from one address.
pub(crate) const MOST_FILTERS: usize = 60;

/// When it should be open.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) enum OpenWish {
    /// Whenever.
    #[default]
    Any,
    /// At this moment.
    Now,
    /// At some time today.
    Today,
    /// On that day, at any time.
    On(NaiveDate),
    /// On that day at that hour.
    At(NaiveDateTime),
}

/// A question, understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Asked {
    /// The need, as typed.
    pub(crate) need: String,
    /// The place, as typed; empty with a point.
    pub(crate) near: String,
    /// The place, understood.
    pub(crate) whereabouts: Whereabouts,
    /// No farther than this, in kilometres.
    pub(crate) radius_km: Option<f64>,
    /// When it should be open.
    pub(crate) open: OpenWish,
    /// Filters, in the order they came.
    pub(crate) filters: Vec<(Facet, Vec<String>)>,
    /// Only what was confirmed within 180 days.
    pub(crate) confirmed: bool,
    /// Also what is kept for other communes.
    pub(crate) other_areas: bool,
    /// What comes first.
    pub(crate) order: Order,
    /// The page, from 1.
    pub(crate) page: usize,
    /// Results a page.
    pub(crate) limit: usize,
    /// The map rather than the list.
    pub(crate) map: MapWish,
}

/// Whether the map is asked for, and where it looks.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) enum MapWish {
    /// The list.
    #[default]
    List,
    /// The map, wherever the results are.
    Fitting,
    /// The map, where it was moved to.
    At(View),
}

/// A parameter that cannot be understood, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Misread {
    /// Its name in the address.
    pub(crate) parameter: &'static str,
    /// The key of the sentence that says why.
    pub(crate) reason: &'static str,
}

fn misread(parameter: &'static str, reason: &'static str) -> Misread {
    Misread { parameter, reason }
}

impl Asked {
    /// Understands the pairs of an address. `today` serves to read an hour given without a day, `area` to know
    /// which of two towns of the same name is meant.
    pub(crate) fn read(
        pairs: &[(String, String)],
        today: NaiveDate,
        area: Option<&Area>,
    ) -> Result<Asked, Misread> {
        let value =
            |name: &str| pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim());
        let need = value("q");
        if need.chars().count() > Question::MAX_CHARS {
            return Err(misread("q", "directory-misread-long"));
        }
        let point = point(value("lat"), value("lon"))?;
        let typed = if value("commune").is_empty() { value("near") } else { value("commune") };
        if typed.chars().count() > LONGEST_PLACE {
            return Err(misread("near", "directory-misread-long"));
        }
        let whereabouts = point.map_or_else(|| Whereabouts::read(typed, area), Whereabouts::Point);
        Ok(Asked {
            need: need.to_owned(),
            near: value("near").to_owned(),
            radius_km: radius(value("radius_km"))?,
            open: open_wish(value("open_at"), value("open_day"), value("open_hour"), today)?,
            filters: filters(pairs)?,
            confirmed: flag("confirmed", value("confirmed"))?,
            other_areas: flag("other_areas", value("other_areas"))?,
            order: order(value("order"))?,
            page: whole("page", value("page"), LAST_PAGE)?.unwrap_or(1),
            limit: whole("limit", value("limit"), MOST_RESULTS)?.unwrap_or(PAGE_SIZE),
            map: map_wish(value("view"), value("carte"))?,
            whereabouts,
        })
    }

    /// The question the index is asked, at this moment.
    pub(crate) fn question(&self, now: NaiveDateTime, thresholds: &Thresholds) -> Question {
        let mut question = Question::of(&self.need, now);
        question.near = self.whereabouts.near();
        question.radius_m = self.radius_km.map(|kilometres| kilometres * 1_000.0);
        question.open = match self.open {
            OpenWish::Any => None,
            OpenWish::Now => Some(OpenAt::Moment(now)),
            OpenWish::Today => Some(OpenAt::RestOfDay(now)),
            OpenWish::On(day) => Some(OpenAt::RestOfDay(day.and_time(NaiveTime::MIN))),
            OpenWish::At(moment) => Some(OpenAt::Moment(moment)),
        };
        question.filters = self.filters.iter().map(|(facet, codes)| (facet.id(), codes.clone())).collect();
        question.confirmed_since = self.confirmed.then(|| thresholds.confirmed_since(now.date()));
        question.other_areas = self.other_areas;
        question.limit = self.limit;
        question.offset = (self.page - 1) * self.limit;
        question.order = self.order;
        question.ages = thresholds.ages();
        question
    }

    /// The point told by a telephone or computer, to ask again with other filters.
    pub(crate) fn point_asked(&self) -> Option<Point> {
        match self.whereabouts {
            Whereabouts::Point(point) => Some(point),
            _ => None,
        }
    }

    /// Whether a filter holds this value.
    pub(crate) fn has(&self, facet: Facet, code: &str) -> bool {
        self.filters.iter().any(|(asked, codes)| *asked == facet && codes.iter().any(|asked| asked == code))
    }
}

fn point(latitude: &str, longitude: &str) -> Result<Option<Point>, Misread> {
    let (latitude, longitude) = match (latitude, longitude) {
        ("", "") => return Ok(None),
        ("", _) => return Err(misread("lat", "directory-misread-pair")),
        (_, "") => return Err(misread("lon", "directory-misread-pair")),
        (latitude, longitude) => (number("lat", latitude)?, number("lon", longitude)?),
    };
    if !(-90.0..=90.0).contains(&latitude) {
        return Err(misread("lat", "directory-misread-latitude"));
    }
    match Point::new(latitude, longitude) {
        Some(point) => Ok(Some(point)),
        None => Err(misread("lon", "directory-misread-longitude")),
    }
}

fn number(parameter: &'static str, text: &str) -> Result<f64, Misread> {
    match text.replace(',', ".").parse::<f64>() {
        Ok(number) if number.is_finite() => Ok(number),
        _ => Err(misread(parameter, "directory-misread-number")),
    }
}

fn radius(text: &str) -> Result<Option<f64>, Misread> {
    if text.is_empty() {
        return Ok(None);
    }
    let kilometres = number("radius_km", text)?;
    if kilometres <= 0.0 || kilometres > FARTHEST_KM {
        return Err(misread("radius_km", "directory-misread-radius"));
    }
    Ok(Some(kilometres))
}

fn whole(parameter: &'static str, text: &str, most: usize) -> Result<Option<usize>, Misread> {
    if text.is_empty() {
        return Ok(None);
    }
    match text.parse::<usize>() {
        Ok(number) if (1..=most).contains(&number) => Ok(Some(number)),
        Ok(_) => Err(misread(parameter, "directory-misread-range")),
        Err(_) => Err(misread(parameter, "directory-misread-whole")),
    }
}

fn flag(parameter: &'static str, text: &str) -> Result<bool, Misread> {
    match text {
        "" | "0" | "false" | "no" => Ok(false),
        "1" | "true" | "yes" | "recent" | "all" => Ok(true),
        _ => Err(misread(parameter, "directory-misread-flag")),
    }
}

fn order(text: &str) -> Result<Order, Misread> {
    match text {
        "" | "relevance" => Ok(Order::Relevance),
        "distance" => Ok(Order::Distance),
        "fresh" => Ok(Order::Fresh),
        _ => Err(misread("order", "directory-misread-order")),
    }
}

fn open_wish(at: &str, day: &str, hour: &str, today: NaiveDate) -> Result<OpenWish, Misread> {
    if !day.is_empty() || !hour.is_empty() {
        let day = if day.is_empty() { today } else { date("open_day", day)? };
        return match hour {
            "" => Ok(OpenWish::On(day)),
            hour => NaiveTime::parse_from_str(hour, "%H:%M")
                .map(|hour| OpenWish::At(day.and_time(hour)))
                .map_err(|_| misread("open_hour", "directory-misread-hour")),
        };
    }
    match at {
        "" | "any" => Ok(OpenWish::Any),
        "now" => Ok(OpenWish::Now),
        "today" => Ok(OpenWish::Today),
        text if text.len() == 10 => date("open_at", text).map(OpenWish::On),
        text => moment(text).map(OpenWish::At).ok_or(misread("open_at", "directory-misread-moment")),
    }
}

fn date(parameter: &'static str, text: &str) -> Result<NaiveDate, Misread> {
    text.parse().map_err(|_| misread(parameter, "directory-misread-day"))
}

/// A moment on the wall clock of the territory; one with an offset is moved to it.
fn moment(text: &str) -> Option<NaiveDateTime> {
    if let Ok(moment) = chrono::DateTime::parse_from_rfc3339(&text.replace(' ', "+")) {
        return Some(vocabulary::time::paris(moment.with_timezone(&chrono::Utc)));
    }
    let shapes = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"];
    shapes.iter().find_map(|shape| NaiveDateTime::parse_from_str(text, shape).ok())
}

fn filters(pairs: &[(String, String)]) -> Result<Vec<(Facet, Vec<String>)>, Misread> {
    let mut filters = Vec::new();
    for facet in Facet::ALL {
        let named = pairs.iter().filter(|(key, _)| key == facet.parameter());
        let values: Vec<String> = named
            .flat_map(|(_, value)| value.split(','))
            .map(str::trim)
            .filter(|code| !code.is_empty())
            .map(str::to_owned)
            .collect();
        if values.len() > MOST_FILTERS {
            return Err(misread(facet.parameter(), "directory-misread-many"));
        }
        // A word that no list holds would silently find nothing: better to say so.
        if values
            .iter()
            .any(|code| facet.label(code, vocabulary::Locale::French).is_none() && facet != Facet::Language)
        {
            return Err(misread(facet.parameter(), "directory-misread-code"));
        }
        if !values.is_empty() {
            filters.push((facet, values));
        }
    }
    Ok(filters)
}

fn map_wish(view: &str, window: &str) -> Result<MapWish, Misread> {
    match (view, window) {
        ("" | "list", _) => Ok(MapWish::List),
        ("map", "") => Ok(MapWish::Fitting),
        ("map", window) => {
            View::from_text(window).map(MapWish::At).ok_or(misread("carte", "directory-misread-window"))
        }
        _ => Err(misread("view", "directory-misread-view")),
    }
}

#[cfg(test)]
mod tests;
