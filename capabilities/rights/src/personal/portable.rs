//! What is held about a person as a file to take along: structured, documented, readable by machines (RGPD art. 20).

use chrono::{DateTime, Utc};
use serde::Serialize;
use store::HeldValue;
use web::Visit;

use super::{By, Everything, RoomHeld, Seen};

/// The version of the shape below. It grows when a field changes its meaning or goes; new fields keep it.
pub(crate) const VERSION: u32 = 1;

/// The file: who gives it, when, what each room holds, who looked at it.
#[derive(Serialize)]
pub(crate) struct Portable {
    format: &'static str,
    version: u32,
    network: String,
    produced_at: DateTime<Utc>,
    language: &'static str,
    rooms: Vec<Room>,
    accesses: Vec<Access>,
}

#[derive(Serialize)]
struct Room {
    room: &'static str,
    purposes: Vec<String>,
    kept: Vec<String>,
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    /// The stable name of what it is.
    what: &'static str,
    /// The same in words.
    label: String,
    class: &'static str,
    fields: Vec<Field>,
}

#[derive(Serialize)]
struct Field {
    name: &'static str,
    label: String,
    value: String,
}

#[derive(Serialize)]
struct Access {
    at: DateTime<Utc>,
    by: &'static str,
    role: Option<&'static str>,
    organization: String,
    class: &'static str,
    deed: &'static str,
    purpose: String,
}

/// Puts everything into the shape of the file.
pub(crate) fn portable(visit: &Visit, everything: Everything) -> Portable {
    Portable {
        format: "maillage-personal-data",
        version: VERSION,
        network: visit.shell.network_name.clone(),
        produced_at: visit.now,
        language: visit.locale.code(),
        rooms: everything.rooms.into_iter().map(|room| portable_room(visit, room)).collect(),
        accesses: everything.seen.into_iter().map(access).collect(),
    }
}

fn portable_room(visit: &Visit, room: RoomHeld) -> Room {
    let said = |key: &str| visit.say(key).into_owned();
    let items = room.held.into_iter().map(|held| Item {
        what: held.what,
        label: said(held.what),
        class: held.class.code(),
        fields: held
            .fields
            .into_iter()
            .map(|(name, value)| Field { name, label: said(name), value: portable_value(visit, value) })
            .collect(),
    });
    Room {
        room: room.room,
        purposes: room.processing.iter().map(|processing| said(processing.purpose)).collect(),
        kept: room.processing.iter().map(|processing| said(processing.kept)).collect(),
        items: items.collect(),
    }
}

/// Texts as they are, words in the person's language, days as ISO 8601 writes them.
fn portable_value(visit: &Visit, value: HeldValue) -> String {
    match value {
        HeldValue::Text(text) => text,
        HeldValue::Words(key) => visit.say(&key).into_owned(),
        HeldValue::Day(day) => day.to_string(),
    }
}

fn access(seen: Seen) -> Access {
    Access {
        at: seen.at,
        by: match seen.by {
            By::Oneself => "oneself",
            By::House => "house",
            By::Member => "member",
        },
        role: seen.role.map(vocabulary::permission::Role::code),
        organization: seen.organization,
        class: seen.class.code(),
        deed: seen.deed.code(),
        purpose: seen.purpose,
    }
}
