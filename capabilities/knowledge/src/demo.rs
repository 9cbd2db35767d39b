//! The demo's cards: the two that ship, read again and published, with a remark that waits and a word of the place.

use ::store::{Conn, Db, SealKey, StoreError};
use chrono::{DateTime, Months, TimeDelta, Utc};
use uuid::Uuid;
use vocabulary::id::{AccountId, CardCommentId, CardId, OrganizationId};
use web::Secret;

use crate::card::{Card, Edition, Kind, Stage, Verdict};
use crate::comment::{Comment, CommentState};
use crate::content::Content;
use crate::review::Review;
use crate::shipped::{shipped, shipped_id};
use crate::store::terms::{Term, keep};
use crate::store::{cards, comments, reviews};

/// Who wrote the cards of the demo, and for whom.
const AUTHOR: &str = "referente-parcours";
const ORGANIZATION: &str = "mission-locale";

fn fixed(what: &str, name: &str) -> Uuid {
    CardId::from_source("demo", what, name).uuid()
}

/// Writes the demo's cards, once; answers how many the public reads.
///
/// # Errors
/// Those of the store.
pub fn fill(db: &Db, key: &SealKey, now: DateTime<Utc>) -> Result<usize, StoreError> {
    let all = shipped()?;
    db.write_now(|conn| {
        if cards::card(conn, shipped_id("surendettement"))?.is_none() {
            for (handle, content) in &all {
                publish(conn, key, (handle, content), now)?;
            }
            begin_another(conn, now)?;
            say_something(conn, key, now)?;
            add_words(conn, now)?;
        }
        Ok(cards::cards(conn)?.iter().filter(|card| card.public().is_some()).count())
    })
}

fn new_card(id: CardId, handle: &str, content: &Content, at: DateTime<Utc>) -> Card {
    Card {
        id,
        handle: handle.to_owned(),
        stage: Stage::Draft,
        content: content.clone(),
        revision: 0,
        author: Some(AccountId::from_source("demo", "account", AUTHOR)),
        organization: Some(OrganizationId::from_source("demo", "organization", ORGANIZATION)),
        reason: None,
        modified_at: at,
        edition: None,
    }
}

/// A card, read by a professional, then by readers of a social centre, then published three weeks ago.
fn publish(
    conn: &mut Conn,
    key: &SealKey,
    (handle, content): (&str, &Content),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let (id, at) = (shipped_id(handle), now - TimeDelta::days(21));
    let card = Card { stage: Stage::PlainReview, ..new_card(id, handle, content, at) };
    cards::insert(conn, &card)?;
    let read = [
        (Kind::Professional, "Maison des solidarités", "Relue et complétée avec la permanence info-dettes."),
        (Kind::Plain, "Atelier du mardi, centre social", "On comprend. Les listes aident."),
    ];
    for (kind, named, words) in read {
        let review = Review {
            id: fixed(kind.code(), handle),
            card: id,
            revision: 0,
            kind,
            verdict: Verdict::Good,
            reader: None,
            named: named.to_owned(),
            on_paper: kind == Kind::Plain,
            words: words.to_owned(),
            reviewed_at: at - TimeDelta::days(4),
        };
        reviews::insert(conn, key, &review)?;
    }
    let published_on = vocabulary::time::paris(at).date();
    let edition = Edition {
        version: 1,
        content: content.clone(),
        published_on,
        valid_until: published_on.checked_add_months(Months::new(12)).unwrap_or(published_on),
        changes: String::new(),
    };
    cards::publish(conn, &card, (&edition, None), at)?;
    for _ in 0..if handle == "surendettement" { 14 } else { 9 } {
        cards::note_print(conn, id, published_on)?;
    }
    Ok(())
}

/// A third card that somebody is writing.
fn begin_another(conn: &mut Conn, now: DateTime<Utc>) -> Result<(), StoreError> {
    let content = Content {
        title: "Coupure d’électricité ou de gaz".to_owned(),
        summary: "Quand une coupure est annoncée ou vient d’avoir lieu.".to_owned(),
        topics: vec![vocabulary::codes::Topic::PreventFinancialDecline],
        steps: vec!["Appeler le fournisseur avec la personne et demander un délai de paiement.".to_owned()],
        ..Content::default()
    };
    let id = CardId::from_source("demo", "card", "coupure");
    cards::insert(conn, &new_card(id, "coupure-d-energie", &content, now - TimeDelta::days(3)))?;
    Ok(())
}

fn say_something(conn: &mut Conn, key: &SealKey, now: DateTime<Utc>) -> Result<(), StoreError> {
    let comment = Comment {
        id: CardCommentId::from_source("demo", "comment", "1"),
        card: shipped_id("surendettement"),
        handle: String::new(),
        organization: None,
        version: 1,
        words: "Il manque où trouver le dossier en papier quand on n’a pas d’ordinateur.".to_owned(),
        written_at: now - TimeDelta::days(2),
        state: CommentState::Waiting,
        answer: String::new(),
        answered_by: String::new(),
        answered_at: None,
        reopened: false,
    };
    // Nobody holds its secret: it is drawn from the identity, and only its digest stays.
    let secret = Secret::new(twice(comment.id.uuid().into_bytes()));
    comments::insert(conn, key, &comment, &secret.digest())
}

fn twice(bytes: [u8; 16]) -> [u8; 32] {
    let mut both = [0; 32];
    both[..16].copy_from_slice(&bytes);
    both[16..].copy_from_slice(&bytes);
    both
}

fn add_words(conn: &mut Conn, now: DateTime<Utc>) -> Result<(), StoreError> {
    let words = [
        (
            "CTG",
            "convention territoriale globale",
            "Un contrat entre la Caf et les communes : ce qu’elles feront ensemble pour les familles.",
        ),
        ("Le mercredi", "La réunion des accueils, le premier mercredi du mois", ""),
    ];
    for (short, meaning, plain) in words {
        let (short, meaning, plain) = (short.to_owned(), meaning.to_owned(), plain.to_owned());
        keep(
            conn,
            &Term { id: fixed("term", &short), short, meaning, plain, added_by: None, added_at: now },
        )?;
    }
    Ok(())
}
