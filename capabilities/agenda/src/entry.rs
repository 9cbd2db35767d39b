//! An action as it stands in a list: when, what, with whom, where, and who may come.

use action::{CollectiveAction, Openness, State};
use enrolment::{Opening, Places};
use session::Session;
use vocabulary::territory::Territory;
use web::Visit;

use crate::dated::{Span, capital, day_in_words, distance};
use crate::found::Told;
use crate::paths;

/// The most letters of a summary in a list.
const LONGEST_SUMMARY: usize = 220;

/// An action in a list, in words.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) href: String,
    pub(crate) title: String,
    /// Who carries it.
    pub(crate) who: String,
    /// Its next date, or when it takes place.
    pub(crate) when: String,
    /// Where, in words.
    pub(crate) place: String,
    pub(crate) town: String,
    /// How far; empty where nobody asked.
    pub(crate) distance: String,
    /// The state, where it is another than « en cours »: kind and picture of its badge, words.
    pub(crate) state: Option<(&'static str, &'static str, String)>,
    /// Who may come.
    pub(crate) open: (&'static str, &'static str, String),
    /// Whether there is room, where one signs up: kind and picture of its badge, words.
    pub(crate) room: Option<(&'static str, &'static str, String)>,
    /// The domain and the ages, as tags.
    pub(crate) tags: Vec<String>,
    pub(crate) summary: String,
    /// How the first visit goes; empty where nobody said.
    pub(crate) first_visit: String,
}

impl Entry {
    /// An action in words.
    pub(crate) fn of(told: &Told, visit: &Visit) -> Self {
        let action = &told.action;
        let place = told.next.as_ref().map(|next| &next.plan.place);
        let elsewhere = place.filter(|place| !place.words.is_empty() || !place.commune.is_empty());
        let town = match elsewhere.and_then(|place| town(&place.commune)) {
            Some(town) => Some(town),
            None => action.place.commune_name(),
        };
        Self {
            href: paths::action(action.id),
            title: action.title.clone(),
            who: told.carrier.label.clone(),
            when: when(action, told.next.as_ref(), visit),
            place: elsewhere.map_or_else(|| action.place.words.clone(), |place| place.words.clone()),
            town: town.unwrap_or_default().to_owned(),
            distance: told.found.distance_m.map(|metres| distance(metres, visit)).unwrap_or_default(),
            state: state_badge(action.state, visit),
            open: open_badge(action.openness, visit),
            room: room_badge(&told.places, visit),
            tags: tags(action, visit),
            summary: shortened(&action.summary, LONGEST_SUMMARY),
            first_visit: action.first_visit.clone(),
        }
    }

    /// Where, in one line.
    pub(crate) fn line(&self) -> String {
        match (self.place.is_empty(), self.town.is_empty()) {
            (true, _) => self.town.clone(),
            (false, true) => self.place.clone(),
            (false, false) if self.place.contains(&self.town) => self.place.clone(),
            (false, false) => format!("{}, {}", self.place, self.town),
        }
    }
}

/// The name of a commune by its code.
pub(crate) fn town(code: &str) -> Option<&'static str> {
    Territory::france().commune(code).map(|commune| commune.name)
}

/// The next date; without one, the days between which it takes place.
fn when(action: &CollectiveAction, next: Option<&Session>, visit: &Visit) -> String {
    if let Some(next) = next {
        return capital(&Span::of(next.plan.starts, next.plan.ends).in_words(visit));
    }
    if action.state.is_off() {
        return visit.say("agenda-days-put-off").into_owned();
    }
    capital(&days(action, visit))
}

/// « Du 3 mars au 30 juin », « le 12 mai », « depuis le 3 mars ».
pub(crate) fn days(action: &CollectiveAction, visit: &Visit) -> String {
    let from = day_in_words(action.starts_on, visit);
    match action.ends_on {
        Some(to) if to == action.starts_on => visit.say_of("agenda-days-one", &from).into_owned(),
        Some(to) => {
            let to = day_in_words(to, visit);
            let values = [("from", from.as_str().into()), ("to", to.as_str().into())];
            visit.say_with("agenda-days", &values).into_owned()
        }
        None if action.starts_on > visit.today() => visit.say_of("agenda-days-from", &from).into_owned(),
        None => visit.say_of("agenda-days-since", &from).into_owned(),
    }
}

/// The badge of a state; what takes place needs none.
pub(crate) fn state_badge(state: State, visit: &Visit) -> Option<(&'static str, &'static str, String)> {
    let (kind, picture) = match state {
        State::Running => return None,
        State::Preparing | State::IsicPresented | State::Idea => ("note", "hourglass"),
        State::Showing => ("open", "eye"),
        State::Postponed => ("to-confirm", "clock"),
        State::Dropped => ("full", "barred"),
        State::Ended | State::Reviewed | State::Shared => ("plain", "check"),
    };
    Some((kind, picture, visit.say(state.key()).into_owned()))
}

/// The badge of who may come.
pub(crate) fn open_badge(openness: Openness, visit: &Visit) -> (&'static str, &'static str, String) {
    let (kind, picture) = match openness {
        Openness::Everyone => ("open", "circle-full"),
        Openness::OnReferral => ("note", "hands"),
        Openness::Members => ("plain", "people"),
    };
    (kind, picture, visit.say(openness.key()).into_owned())
}

/// The badge of the seats: how many are left, or that one may wait.
fn room_badge(places: &Places, visit: &Visit) -> Option<(&'static str, &'static str, String)> {
    if places.open != Opening::Open {
        return None;
    }
    if places.is_full() {
        return Some(("full", "square-full", visit.say("agenda-room-full").into_owned()));
    }
    Some(match places.left() {
        Some(left) => ("open", "check", visit.say_count("agenda-room-left", left).into_owned()),
        None => ("open", "check", visit.say("agenda-room-open").into_owned()),
    })
}

/// What it is about, and for which ages.
pub(crate) fn tags(action: &CollectiveAction, visit: &Visit) -> Vec<String> {
    let mut tags = vec![visit.say(action.domain.key()).into_owned()];
    tags.extend(action.ages.iter().map(|age| visit.say(age.key()).into_owned()));
    if action.is_intergenerational() {
        tags.push(visit.say("agenda-mixes-ages").into_owned());
    }
    tags
}

/// The beginning of a text, cut between two words.
pub(crate) fn shortened(text: &str, most: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= most {
        return text;
    }
    let cut: String = text.chars().take(most).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches([',', ';', '.', ' ']))
}
