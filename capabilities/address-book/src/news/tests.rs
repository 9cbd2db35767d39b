//! What changed about a favourite is told once to each keeper, whatever happens in between.

use directory::Service;
use store::trial::TrialDb;
use store::{Fact, record};

use super::*;
use crate::record::RecordKind;
use crate::tests::{filled, key, now, on_both, open, shell, wait};

/// How many lines of news wait or left, and for how many accounts.
fn lines(db: &TrialDb) -> i64 {
    db.read_now(crate::store::tests::news_written).expect("a number")
}

fn keep(db: &TrialDb, account: Uuid, id: Uuid) {
    let work = |conn: &mut Conn| {
        let brief = records::brief(conn, id, RecordKind::Service)?.expect("the service exists");
        favourites::add(conn, account, &brief, now()).map(|_| ())
    };
    db.write_now(work).expect("kept");
}

fn edit(db: &TrialDb, id: Uuid, change: impl Fn(&mut Service)) {
    assert!(directory::edit_service(db, id, now(), change).expect("edited"));
}

#[test]
fn a_number_that_changed_is_told_once_to_each_keeper() {
    on_both(|db| {
        let territory = filled(db);
        let (id, other) = (territory.services[0].id, territory.services[1].id);
        let shell = shell(None);
        let tell = || wait(follow(db, &key(), &shell)).expect("followed");
        for number in [1, 2] {
            keep(db, open(db, number), id);
        }
        assert_eq!(tell(), 0, "nothing has changed yet");
        edit(db, other, |service| service.phones = vec![directory::Phone::read("01 99 00 77 77")]);
        edit(db, id, |service| service.summary = "Un autre résumé".to_owned());
        assert_eq!(tell(), 0, "neither is news of a favourite");
        edit(db, id, |service| service.phones = vec![directory::Phone::read("01 99 00 88 88")]);
        assert_eq!((tell(), tell(), lines(db)), (2, 0, 2));
        // The journal read again from its beginning tells nothing twice.
        db.write_now(crate::store::tests::forget_place).expect("forgotten");
        assert_eq!((tell(), lines(db)), (0, 2));
        edit(db, id, |service| service.phones = vec![directory::Phone::read("01 99 00 12 12")]);
        assert_eq!((tell(), lines(db)), (2, 4), "another change is other news");
    });
}

#[test]
fn an_import_compares_favourites_only_and_a_closed_account_is_told_nothing() {
    on_both(|db| {
        let territory = filled(db);
        let shell = shell(None);
        let (open_account, closed) = (open(db, 1), open(db, 2));
        for service in &territory.services[..5] {
            keep(db, open_account, service.id);
            keep(db, closed, service.id);
        }
        db.write_now(|conn| accounts::close_account(conn, closed.into(), now())).expect("closed");
        wait(follow(db, &key(), &shell)).expect("followed");
        for service in &territory.services[..3] {
            db.write_now(|conn| crate::store::tests::go(conn, service.id)).expect("gone");
        }
        let fact = Fact {
            name: "directory.imported",
            subject: None,
            payload: serde_json::json!({}),
            recorded_at: now(),
        };
        db.write_now(|conn| record(conn, &fact).map(|_| ())).expect("told");
        assert_eq!(wait(follow(db, &key(), &shell)).expect("followed"), 3);
        assert_eq!(lines(db), 3);
    });
}

#[test]
fn news_is_said_in_the_language_of_the_reader() {
    let worded = Worded::new(&shell(None));
    for (locale, changes, words) in [
        (Locale::French, vec![Change::Phone], "Le numéro de « Accueil » a changé."),
        (Locale::English, vec![Change::Gone], "“Accueil” is no longer in the directory."),
        (
            Locale::French,
            vec![Change::Phone, Change::Hours],
            "Du nouveau pour « Accueil » : le numéro, les horaires.",
        ),
    ] {
        let line = worded.line(locale, "Accueil", &changes).replace(['\u{a0}', '\u{202f}'], " ");
        assert_eq!(line.replace(['\u{2068}', '\u{2069}'], ""), words);
    }
}

#[test]
fn only_news_of_the_directory_is_followed() {
    let fact = |name: &str, subject: Option<u128>| RecordedFact {
        seq: 1,
        recorded_at: now(),
        name: name.to_owned(),
        subject: subject.map(Uuid::from_u128),
        payload: serde_json::json!({}),
    };
    let edited = fact("directory.service.edited", Some(1));
    let others = [fact("accounts.account.opened", Some(2)), fact("accounts.x", None), edited.clone()];
    assert_eq!(touched(&others), Touched::Subjects(BTreeSet::from([Uuid::from_u128(1)])));
    assert_eq!(touched(&[edited, fact("directory.imported", None)]), Touched::Everything);
}
