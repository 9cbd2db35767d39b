//! Publics of the demo that look for each other; all invented.

use ::store::{Conn, Db, StoreError};
use chrono::{DateTime, Days, Utc};
use vocabulary::codes::Audience;
use vocabulary::id::{AudienceWishId, OrganizationId};
use vocabulary::time::paris;

use crate::store::wishes::{insert_wish, wishes_on};
use crate::wish::{AudienceWish, STANDS_DAYS};

/// The source every identity of the demo is drawn from.
const SOURCE: &str = "demo";

/// Who says it, where, whom it accompanies and whom it would like to meet, to do what.
const WISHES: [(&str, &str, Audience, Audience, &str); 4] = [
    (
        "centre-social-passerelle",
        "77285",
        Audience::YoungPeople,
        Audience::OlderPeople,
        "Un atelier de réparation de vélos, chez nous ou chez vous.",
    ),
    (
        "ccas-le-mee",
        "77285",
        Audience::OlderPeople,
        Audience::YoungPeople,
        "Un goûter au foyer, avec des jeux et de la musique.",
    ),
    (
        "mission-locale",
        "77288",
        Audience::YoungPeople,
        Audience::Working,
        "Raconter son métier, une heure suffit.",
    ),
    (
        "panier-d-a-cote",
        "77288",
        Audience::Families,
        Audience::Everyone,
        "Cuisiner ensemble avec ce qui reste.",
    ),
];

/// Says the demo's wishes once, after the directory's records. Answers how many stand.
///
/// # Errors
/// Those of the store.
pub fn fill(db: &Db, now: DateTime<Utc>) -> Result<usize, StoreError> {
    db.write_now(|conn| fill_in(conn, now))
}

fn fill_in(conn: &mut Conn, now: DateTime<Utc>) -> Result<usize, StoreError> {
    let today = paris(now).date();
    for (slug, commune, brings, seeks, words) in WISHES {
        let wish = AudienceWish {
            id: AudienceWishId::from_source(SOURCE, "audience-wish", slug),
            organization: OrganizationId::from_source(SOURCE, "organization", slug),
            brings,
            seeks,
            commune: commune.to_owned(),
            words: words.to_owned(),
            account: None,
            said_at: now,
            until: today.checked_add_days(Days::new(STANDS_DAYS)).unwrap_or(today),
        };
        insert_wish(conn, &wish.row())?;
    }
    wishes_on(conn, today, 100).map(|wishes| wishes.len())
}
