//! A service as it stands in a list: who, where, open or not, how fresh, and the number to call.

use chrono::NaiveDate;
use search::Hit;
use vocabulary::codes::{Basis, TemporaryState};
use vocabulary::date;
use vocabulary::hours::HoursState;
use web::{Freshness, Openness, Visit};

use super::Directory;
use crate::finding::card::Card;
use crate::finding::moment;
use crate::finding::why::Wording;
use crate::freshness::Freshness as RecordFreshness;
use crate::kept::Dates;
use crate::thresholds::Thresholds;

/// A state with the words that continue it.
pub(crate) struct Badge<S> {
    /// The state.
    pub(crate) state: S,
    /// « jusqu'à 17 h », « le 3 mars 2026 ».
    pub(crate) detail: String,
}

/// A service in a list, in words.
pub(crate) struct ResultView {
    pub(crate) name: String,
    pub(crate) organization: String,
    pub(crate) path: String,
    pub(crate) town: String,
    pub(crate) distance: String,
    pub(crate) outside: bool,
    pub(crate) note: String,
    pub(crate) summary: String,
    pub(crate) limits: String,
    pub(crate) phone: String,
    pub(crate) tel: String,
    pub(crate) basis: String,
    pub(crate) open: Badge<Openness>,
    pub(crate) fresh: Badge<Freshness>,
    pub(crate) why: String,
    /// What an upper room lets one do with it.
    pub(crate) action: String,
}

/// Services found, in words.
pub(crate) fn all_of(hits: &[Hit], visit: &Visit, directory: &Directory) -> Vec<ResultView> {
    let mut wording = Wording::new(visit);
    hits.iter().map(|hit| of_hit(hit, &mut wording, (visit, directory))).collect()
}

fn of_hit(hit: &Hit, wording: &mut Wording<'_>, (visit, directory): (&Visit, &Directory)) -> ResultView {
    let card = Card::from_bytes(hit.card());
    let place = hit.place.and_then(|place| card.places.get(place)).or(card.places.first());
    let commune = place.map_or("", |place| place.commune.as_ref());
    let own = place.filter(|place| !place.phone.is_empty()).map(|place| (&place.phone, &place.tel));
    let (phone, tel) = own.unwrap_or((&card.phone, &card.tel));
    ResultView {
        name: card.name.to_string(),
        organization: card.organization.to_string(),
        path: card.path.to_string(),
        town: place.map_or_else(
            || visit.say("directory-no-fixed-place").into_owned(),
            |place| place.town.to_string(),
        ),
        distance: hit.distance_m.map(|metres| moment::distance(metres, visit.locale)).unwrap_or_default(),
        outside: directory.is_outside(commune),
        note: place.map(|place| place.note.to_string()).unwrap_or_default(),
        summary: card.summary.to_string(),
        limits: card.limits.to_string(),
        phone: phone.to_string(),
        tel: tel.to_string(),
        basis: Basis::from_code(&card.basis).map_or("", |basis| basis.label(visit.locale)).to_owned(),
        open: openness(passing(&card, visit.today()), hit.open, visit),
        fresh: freshness(&dates_of(&card), visit, &directory.catalogue.thresholds()),
        why: wording.line(&hit.why),
        action: action(visit, directory, hit),
    }
}

fn action(visit: &Visit, directory: &Directory, hit: &Hit) -> String {
    let slot = directory.slots.on_result.as_ref().filter(|_| !visit.companion);
    slot.and_then(|slot| slot(visit, hit.id)).unwrap_or_default()
}

fn passing(card: &Card<'_>, today: NaiveDate) -> Option<(TemporaryState, NaiveDate)> {
    let (code, until) = card.state.as_ref()?;
    (today <= *until).then_some((TemporaryState::from_code(code)?, *until))
}

fn dates_of(card: &Card<'_>) -> Dates {
    Dates {
        assured_on: card.confirmed_on,
        doubted_on: card.doubted_on,
        ..Dates::unconfirmed(chrono::DateTime::UNIX_EPOCH)
    }
}

/// Whether one can go there: a passing state first, else the hours.
pub(crate) fn openness(
    passing: Option<(TemporaryState, NaiveDate)>,
    open: HoursState,
    visit: &Visit,
) -> Badge<Openness> {
    if let Some((state, until)) = passing {
        let state = match state {
            TemporaryState::Full => Openness::Full,
            TemporaryState::LowStock => Openness::LowStock,
            TemporaryState::Closed | TemporaryState::Open => Openness::Suspended,
        };
        let day = date::day_and_month(until, visit.locale);
        return Badge { state, detail: visit.say_of("directory-until", &day).into_owned() };
    }
    let soon = chrono::TimeDelta::minutes(60);
    let state = match open {
        HoursState::Open { until: Some(until) } if until - visit.local_now() <= soon => Openness::ClosesSoon,
        HoursState::Open { .. } => Openness::Open,
        HoursState::Closed { .. } => Openness::Closed,
        HoursState::Unknown => Openness::Unknown,
    };
    Badge { state, detail: moment::detail(open, visit) }
}

/// How sure one may be of a record with these dates.
pub(crate) fn freshness(dates: &Dates, visit: &Visit, thresholds: &Thresholds) -> Badge<Freshness> {
    let state = match RecordFreshness::on(visit.today(), dates, thresholds) {
        RecordFreshness::Fresh => Freshness::Fresh,
        RecordFreshness::ToConfirm => Freshness::ToConfirm,
        RecordFreshness::Stale | RecordFreshness::NeverConfirmed => Freshness::Stale,
        RecordFreshness::Doubtful => Freshness::Doubtful,
    };
    let detail = match dates.assured_on {
        Some(day) => visit.say_of("directory-confirmed-on", &date::in_words(day, visit.locale)),
        None => visit.say("directory-never-confirmed"),
    };
    Badge { state, detail: detail.into_owned() }
}
