//! Direct lines are kept sealed, keep the agreement given here, and are erased when it ends.

use chrono::{DateTime, Utc};
use store::trial;
use vocabulary::class::Reader;

use super::*;

const RECORD: Uuid = Uuid::from_u128(7);

fn schema() -> store::Schema {
    store::Schema::new([crate::ROOM], DateTime::<Utc>::UNIX_EPOCH)
}

fn key() -> SealKey {
    SealKey::from_bytes([7; 32])
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn somebody(name: &str, email: &str) -> NamedContact {
    NamedContact {
        name: name.to_owned(),
        function: "Référente familles".to_owned(),
        email: email.to_owned(),
        phones: Vec::new(),
    }
}

fn agreed_until(name: &str, last: &str) -> DirectLine {
    let consent_until = Some(day(last));
    DirectLine { consent_until, ..DirectLine::of_function(somebody(name, "")) }
}

fn seen(db: &store::Db, today: &str) -> Vec<String> {
    let lines = db.read_now(|conn| lines_of(conn, &key(), &[RECORD])).expect("read");
    let shown = lines.iter().filter_map(|line| line.shown_to(Reader::MEMBER, false, day(today)));
    shown.map(|line| format!("{} {}", line.contact.name, line.contact.email).trim().to_owned()).collect()
}

#[test]
fn an_agreement_ends_by_itself_and_the_line_is_erased() {
    trial::both(&schema(), |db| {
        let lines = [agreed_until("Prénom Nom", "2026-11-22"), agreed_until("Autre Nom", "2027-01-31")];
        db.write_now(|conn| keep_lines(conn, &key(), RECORD, &lines)).expect("kept");
        assert_eq!(seen(db, "2026-11-22"), ["Autre Nom", "Prénom Nom"], "the last day still counts");
        assert_eq!(seen(db, "2026-11-23"), ["Autre Nom"]);
        assert_eq!(db.write_now(|conn| forget_expired(conn, day("2026-11-22"))).expect("forgot"), 0);
        assert_eq!(db.write_now(|conn| forget_expired(conn, day("2026-11-23"))).expect("forgot"), 1);
        let left = db.read_now(|conn| people_of_record(conn, RECORD)).expect("read");
        assert_eq!(left.len(), 1, "nothing of it stays in the table");
    });
}

#[test]
fn an_agreement_outlives_the_next_file_of_the_source() {
    trial::both(&schema(), |db| {
        let lines = [agreed_until("Prénom Nom", "2027-01-31")];
        db.write_now(|conn| keep_lines(conn, &key(), RECORD, &lines)).expect("kept");
        let people = [somebody("Nouvelle Venue", ""), somebody("Prénom Nom", "nouvelle@adresse.example")];
        let named = || NamedBy { record: RECORD, kind: "service", is_new: false, people: &people };
        db.write_now(|conn| keep_people(conn, &key(), [named()].into_iter())).expect("kept");
        assert_eq!(seen(db, "2026-11-22"), ["Prénom Nom nouvelle@adresse.example"], "nobody asked the other");
    });
}

#[test]
fn nothing_readable_lies_in_the_table() {
    let db = trial::sqlite(&schema());
    let lines = [agreed_until("Prénom Nom", "2027-01-31")];
    db.write_now(|conn| keep_lines(conn, &key(), RECORD, &lines)).expect("kept");
    let folder = db.folder().expect("a folder");
    for file in std::fs::read_dir(folder).expect("listed").flatten() {
        let bytes = std::fs::read(file.path()).expect("read");
        assert!(!String::from_utf8_lossy(&bytes).contains("Nom"), "{:?}", file.path());
    }
}

#[test]
fn a_line_that_does_not_open_is_left_out_and_the_others_are_read() {
    let db = trial::sqlite(&schema());
    let other = SealKey::from_bytes([8; 32]);
    let lines = [agreed_until("Prénom Nom", "2027-01-31")];
    db.write_now(|conn| keep_lines(conn, &key(), RECORD, &lines)).expect("kept");
    let lost = Uuid::from_u128(8);
    db.write_now(|conn| keep_lines(conn, &other, lost, &lines)).expect("kept");
    let read = db.read_now(|conn| lines_of(conn, &key(), &[RECORD, lost])).expect("read");
    assert_eq!(read.iter().map(|line| line.record).collect::<Vec<_>>(), [RECORD]);
}
