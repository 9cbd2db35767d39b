//! The keys of programs and the licence of the data, for whoever keeps the installation.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::{Months, NaiveDate};
use store::StoreError;
use uuid::Uuid;
use vocabulary::id::ApiKeyId;
use web::{Choice, Failure, Faults, Filled, Secret, Visit};

use crate::key::ApiKey;
use crate::licence::{Licence, licence};
use crate::store::{NewKey, end_key, insert_key, keep_licence, keys};
use crate::{OpenData, paths};

/// The most keys the page lists.
const MOST_LISTED: i64 = 200;
/// The longest name or contact, in letters.
const LONGEST: usize = 150;
/// How many months a key may be made for; the first is the usual.
const MONTHS: [u32; 3] = [12, 6, 24];

#[derive(askama::Template)]
#[template(path = "pages/keys.html")]
struct Keys<'a> {
    visit: &'a Visit,
    /// The key just made: shown once, kept nowhere.
    made: Option<&'a Secret>,
    keys: Vec<Line>,
    licence: Licence,
    name: &'a str,
    contact: &'a str,
    months: Vec<Choice>,
    faults: &'a Faults,
}

struct Line {
    id: Uuid,
    name: String,
    contact: String,
    state: String,
    opens: bool,
}

/// What was typed, shown again where something of it is wrong.
#[derive(Default)]
struct Typed {
    name: String,
    contact: String,
    licence: Option<Licence>,
}

/// The page.
pub(crate) async fn show(visit: Visit, State(house): State<OpenData>) -> Result<Response, Failure> {
    drawn(&visit, &house, None, &Typed::default(), &Faults::default()).await
}

/// Makes a key and shows it, this once.
pub(crate) async fn make(
    visit: Visit,
    State(house): State<OpenData>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (name, contact) = (filled.text("name").to_owned(), filled.text("contact").to_owned());
    let mut faults = filled.faults();
    for (field, text) in [("name", &name), ("contact", &contact)] {
        if text.is_empty() || text.chars().count() > LONGEST {
            faults.note(field, visit.say(&format!("open-data-keys-{field}-fault")));
        }
    }
    let months = MONTHS.iter().find(|months| months.to_string() == filled.text("months"));
    if !faults.is_empty() {
        return drawn(&visit, &house, None, &Typed { name, contact, licence: None }, &faults).await;
    }
    let secret = Secret::new(visit.chance());
    let id = ApiKeyId::new_v7(visit.now, visit.chance());
    let expires_on = last_day(visit.today(), *months.unwrap_or(&MONTHS[0]));
    let (digest, made_at) = (secret.digest(), visit.now);
    let key = NewKey { id: id.uuid(), name, contact, digest, made_at, expires_on };
    house.db.write(move |conn| insert_key(conn, &key)).await.map_err(failure)?;
    drawn(&visit, &house, Some(&secret), &Typed::default(), &Faults::default()).await
}

/// Takes a key back: from the next question on, it opens nothing.
pub(crate) async fn end(
    visit: Visit,
    State(house): State<OpenData>,
    Path(key): Path<Uuid>,
) -> Result<Response, Failure> {
    let now = visit.now;
    match house.db.write(move |conn| end_key(conn, key, now)).await.map_err(failure)? {
        0 => Err(Failure::NotFound),
        _ => Ok(visit.go(paths::KEYS, "open-data-keys-ended")),
    }
}

/// Chooses the licence that every file names.
pub(crate) async fn choose_licence(
    visit: Visit,
    State(house): State<OpenData>,
    filled: Filled,
) -> Result<Response, Failure> {
    let licence =
        Licence { name: filled.text("licence").to_owned(), address: filled.text("address").to_owned() };
    let mut faults = filled.faults();
    if licence.name.is_empty() || licence.name.chars().count() > LONGEST {
        faults.note("licence", visit.say("open-data-licence-name-fault"));
    }
    if !licence.address.starts_with("https://") || licence.address.contains(char::is_whitespace) {
        faults.note("address", visit.say("open-data-licence-address-fault"));
    }
    if !faults.is_empty() {
        let typed = Typed { licence: Some(licence), ..Typed::default() };
        return drawn(&visit, &house, None, &typed, &faults).await;
    }
    house.db.write(move |conn| keep_licence(conn, &licence)).await.map_err(failure)?;
    Ok(visit.go(paths::KEYS, "open-data-licence-chosen"))
}

async fn drawn(
    visit: &Visit,
    house: &OpenData,
    made: Option<&Secret>,
    typed: &Typed,
    faults: &Faults,
) -> Result<Response, Failure> {
    let read = house.db.read(|conn| Ok((keys(conn, MOST_LISTED)?, licence(conn)?)));
    let (kept, licence) = read.await.map_err(failure)?;
    let choice = |months: &u32| {
        let words = visit.say_count("open-data-keys-months", *months);
        Choice::new(months.to_string(), words, *months == MONTHS[0])
    };
    let body = Keys {
        visit,
        made,
        keys: kept.into_iter().map(|key| line(key, visit)).collect(),
        licence: typed.licence.clone().unwrap_or(licence),
        name: &typed.name,
        contact: &typed.contact,
        months: MONTHS.iter().map(choice).collect(),
        faults,
    };
    let page = visit.page(visit.say("open-data-keys-title"), &body).not_indexed();
    Ok(if faults.is_empty() { page.into_response() } else { page.again().into_response() })
}

fn line(key: ApiKey, visit: &Visit) -> Line {
    let opens = key.opens_on(visit.today());
    let (words, day) = match key.ended_at {
        Some(moment) => ("open-data-keys-ended-on", vocabulary::time::paris(moment).date()),
        None if opens => ("open-data-keys-until", key.expires_on),
        None => ("open-data-keys-past", key.expires_on),
    };
    let state = visit.say_of(words, &visit.date(day)).into_owned();
    Line { id: key.id, name: key.name, contact: key.contact, state, opens }
}

fn last_day(today: NaiveDate, months: u32) -> NaiveDate {
    today.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

fn failure(error: StoreError) -> Failure {
    Failure::internal(&error)
}
