//! Everything is told, what may go goes, and what stays no longer names anybody.

use chrono::NaiveDate;
use store::trial;

use super::*;
use crate::acquaintance::{Acquaintance, MetAt};
use crate::store::acquaintances::NewMark;
use crate::store::notes::NewNote;
use crate::tests::{filled, key, now, schema, words};

#[test]
fn all_is_told_then_erased_but_the_notes_of_the_organisation() {
    trial::both(&schema(), |db| {
        let territory = filled(db);
        let (account, record) = (Uuid::from_u128(1), territory.services[0].id);
        let note = |id: u128, text: &str| NewNote {
            id: Uuid::from_u128(id),
            record,
            author: account,
            text: text.to_owned(),
            written_at: now(),
        };
        let mark = Acquaintance {
            id: Uuid::from_u128(5),
            function: "accueil".to_owned(),
            met_at: MetAt::Immersion,
            met_on: NaiveDate::from_ymd_opt(2026, 3, 3),
        };
        let team = (territory.organizations[0].id, vocabulary::permission::Role::Volunteer);
        db.write_now(|conn| {
            let brief = records::brief_of_any(conn, record)?.expect("the record exists");
            favourites::add(conn, account, &brief, now())?;
            notes::write_for_oneself(conn, &key(), &note(2, "à moi"))?;
            notes::write_for_team(conn, &key(), &note(3, "à nous"), team)?;
            let new = NewMark { account, record, mark: mark.clone(), marked_at: now() };
            assert!(acquaintances::mark(conn, &key(), &new)?);
            acquaintances::agree(conn, account, Uuid::from_u128(9), now())
        })
        .expect("written");
        let held = db.read_now(|conn| (HOLDING.gather)(conn, &key(), account)).expect("told");
        assert_eq!(held.len(), 5);
        let words = words();
        for held in &held {
            for key in std::iter::once(held.what).chain(held.fields.iter().map(|(key, _)| *key)) {
                assert!(words.knows(vocabulary::Locale::French, key), "{key}");
            }
        }
        let residues = db.write_now(|conn| (HOLDING.erase)(conn, account, now())).expect("erased");
        assert_eq!(residues.iter().map(|residue| residue.count).collect::<Vec<_>>(), [1]);
        assert!(db.read_now(|conn| (HOLDING.gather)(conn, &key(), account)).expect("told").is_empty());
        let left = db.read_now(|conn| notes::of_team(conn, &key(), record, team.0)).expect("read");
        assert_eq!(left.first().map(|note| (note.text.as_str(), note.author)), Some(("à nous", None)));
    });
}
