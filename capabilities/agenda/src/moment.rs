//! What takes place at a moment: a date of an action, or something around an exhibition that stays somewhere.

use std::collections::HashMap;

use ::store::{Conn, StoreError};
use chrono::{DateTime, Utc};
use session::{Kind, Session, State};
use vocabulary::id::CollectiveActionId;
use web::Visit;

use crate::asked::{Asked, When};
use crate::dated::{Span, capital};
use crate::entry::town;
use crate::found::Found;
use crate::paths;

/// The most dates told of one month.
const MOST_DATES: usize = 600;

/// Something that takes place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Moment {
    pub(crate) span: Span,
    pub(crate) title: String,
    pub(crate) href: String,
    /// Where, in one line.
    pub(crate) place: String,
    note: Option<Note>,
}

/// What has to be known of a date besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Note {
    Cancelled,
    PutOff,
    Moved,
    Showing,
    Exhibition,
}

impl Moment {
    /// The kind and picture of a badge and the key of its words, where something has to be known.
    pub(crate) fn badge(&self) -> Option<(&'static str, &'static str, &'static str)> {
        Some(match self.note? {
            Note::Cancelled => ("full", "barred", "agenda-date-cancelled"),
            Note::PutOff => ("to-confirm", "clock", "agenda-date-put-off"),
            Note::Moved => ("to-confirm", "clock", "agenda-date-moved"),
            Note::Showing => ("open", "eye", "agenda-date-showing"),
            Note::Exhibition => ("note", "eye", "agenda-date-exhibition"),
        })
    }

    /// « De 14 h à 16 h ».
    pub(crate) fn hours(&self, visit: &Visit) -> String {
        capital(&self.span.hours(visit))
    }

    /// A date of an action. Its own title stands after that of the action.
    pub(crate) fn of(session: &Session, (title, place): (&str, String), is_off: bool) -> Self {
        let title = match session.plan.title.as_str() {
            "" => title.to_owned(),
            own => format!("{title} : {own}"),
        };
        let note = match (&session.state, session.plan.kind) {
            (State::Cancelled { .. }, _) => Some(Note::Cancelled),
            (state, _) if is_off && *state != State::Held => Some(Note::PutOff),
            (State::Moved, _) => Some(Note::Moved),
            (_, Kind::Showing) => Some(Note::Showing),
            _ => None,
        };
        Self {
            span: Span::of(session.plan.starts, session.plan.ends),
            title,
            href: paths::action(session.action),
            place,
            note,
        }
    }
}

/// A place and its commune in one line.
pub(crate) fn place_line(words: &str, commune: &str) -> String {
    let town = town(commune).unwrap_or_default();
    match (words.is_empty(), town.is_empty()) {
        (true, _) => town.to_owned(),
        (false, true) => words.to_owned(),
        (false, false) if words.contains(town) => words.to_owned(),
        (false, false) => format!("{words}, {town}"),
    }
}

/// What takes place between two moments, the first first: the dates of these actions, and side activities of
/// exhibitions where nothing but a place is asked.
///
/// # Errors
/// Those of the store.
pub(crate) fn moments(
    conn: &mut Conn,
    (asked, all): (&Asked, &[Found]),
    (from, to): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<Moment>, StoreError> {
    let wanted: HashMap<CollectiveActionId, bool> =
        all.iter().map(|found| (found.id, found.state.is_off())).collect();
    let filter =
        session::Filter { from: Some(from), to: Some(to), even_off: true, ..session::Filter::default() };
    let mut moments: Vec<Moment> = session::upcoming(conn, &filter, MOST_DATES)?
        .iter()
        .filter_map(|one| Some((one, *wanted.get(&one.session.action)?)))
        .map(|(one, is_off)| {
            Moment::of(&one.session, (&one.action_title, place_line(&one.place, &one.commune)), is_off)
        })
        .collect();
    if asks_only_where(asked) {
        moments.extend(around_exhibitions(conn, asked, (from, to))?);
    }
    moments.sort_by(|a, b| (a.span, &a.title).cmp(&(b.span, &b.title)));
    Ok(moments)
}

/// Side activities of exhibitions know neither domain nor age nor need.
fn asks_only_where(asked: &Asked) -> bool {
    asked.domain.is_none()
        && asked.unit.is_none()
        && asked.age.is_none()
        && asked.topic.is_none()
        && !asked.mixes_ages
        && asked.when == When::Ahead
        && asked.words.is_empty()
}

fn around_exhibitions(
    conn: &mut Conn,
    asked: &Asked,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<Moment>, StoreError> {
    let here = asked.whereabouts.point();
    let entries = lending::agenda(conn, from, to, None)?;
    let moment = |entry: lending::AgendaEntry| {
        let commune = vocabulary::territory::Territory::france().commune(&entry.site.commune);
        let far = here.zip(commune.and_then(|commune| commune.point)).map(|(from, to)| from.distance_m(&to));
        asked.is_near(far).then(|| Moment {
            span: Span::of(entry.at, entry.at),
            title: format!("{} : {}", entry.resource_name, entry.title),
            href: lending::paths::exhibition(entry.resource),
            place: place_line(&entry.site.name, &entry.site.commune),
            note: Some(Note::Exhibition),
        })
    };
    Ok(entries.into_iter().filter_map(moment).collect())
}
