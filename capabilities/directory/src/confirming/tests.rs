//! Confirming moves dates of confirmation and nothing else; passing states end alone.

use chrono::NaiveDate;
use store::trial;
use vocabulary::codes::TemporaryState;

use super::*;
use crate::fixture::*;
use crate::freshness::Freshness;
use crate::kept::Dates;

const SERVICE: RecordKey = RecordKey { kind: crate::section::RecordKind::Service, id: PARCELS };

fn date_of(db: &store::Db, section: Section) -> Option<NaiveDate> {
    let shown = record(db, SERVICE);
    shown.sections.iter().find(|date| date.section == section).and_then(|date| date.assured_on)
}

#[test]
fn confirming_moves_the_dates_of_confirmation_only() {
    trial::both(&schema(), |db| {
        fill(db);
        let before = record(db, SERVICE);
        assert!(confirmed(db, SERVICE, &[], 1));
        let after = record(db, SERVICE);
        assert_eq!((&after.says, &after.origin), (&before.says, &before.origin));
        let today = at(1).date_naive();
        let expected = Dates {
            assured_on: Some(today),
            assurer: Some("Le Relais".to_owned()),
            next_due_on: Some(today + chrono::Days::new(180)),
            ..before.dates
        };
        assert_eq!(after.dates, expected);
        assert!(after.sections.iter().all(|date| date.assured_on == Some(today)));
    });
}

#[test]
fn what_a_member_confirmed_is_remembered_as_hers() {
    trial::both(&schema(), |db| {
        fill(db);
        let account = Uuid::from_u128(7);
        let by = Author { account: Some(account.into()), ..owner() };
        let id = ConfirmationId::from(Uuid::from_u128(8));
        let said =
            Confirmation { id, record: SERVICE, sections: &[], by: &by, channel: Channel::Link, now: at(2) };
        assert!(db.write_now(|conn| confirm(conn, &said)).expect("decided"));
        let own = db.read_now(|conn| assurances::confirmations_by(conn, account)).expect("read");
        assert_eq!(own.iter().map(|row| (row.at, row.record_id)).collect::<Vec<_>>(), [(at(2), PARCELS)]);
    });
}

#[test]
fn a_section_is_confirmed_alone_and_the_record_is_as_fresh_as_its_newest() {
    trial::both(&schema(), |db| {
        fill(db);
        confirmed(db, SERVICE, &[], 1);
        let week = 24 * 7;
        confirmed(db, SERVICE, &[Section::Hours], week);
        assert_eq!(date_of(db, Section::Hours), Some(at(week).date_naive()));
        assert_eq!(date_of(db, Section::Identity), Some(at(1).date_naive()));
        assert_eq!(record(db, SERVICE).dates.assured_on, Some(at(week).date_naive()));
        assert!(!confirmed(db, SERVICE, &[Section::Means], week + 1), "a service has no such section");
    });
}

#[test]
fn before_any_section_is_confirmed_the_record_speaks_for_all() {
    trial::both(&schema(), |db| {
        fill(db);
        let spring = NaiveDate::from_ymd_opt(2026, 4, 2).expect("a day");
        db.write_now(|conn| {
            let dates = Dates { assured_on: Some(spring), ..Dates::unconfirmed(now()) };
            assurances::assure(conn, SERVICE, &dates)
        })
        .expect("written");
        assert_eq!(date_of(db, Section::Access), Some(spring));
        confirmed(db, SERVICE, &[Section::Hours], 1);
        assert_eq!(date_of(db, Section::Access), Some(spring), "and keeps its date afterwards");
    });
}

#[test]
fn a_doubt_is_settled_or_ends_by_a_confirmation() {
    trial::both(&schema(), |db| {
        fill(db);
        let state = |db: &store::Db| {
            let thresholds = db.read_now(thresholds).expect("read");
            Freshness::on(at(1).date_naive(), &record(db, SERVICE).dates, &thresholds)
        };
        confirmed(db, SERVICE, &[], 1);
        assert_eq!(state(db), Freshness::Fresh);
        assert!(db.write_now(|conn| doubt(conn, SERVICE, at(2))).expect("doubted"));
        assert_eq!(state(db), Freshness::Doubtful);
        assert!(db.write_now(|conn| settle(conn, SERVICE, at(3))).expect("settled"));
        assert_eq!(state(db), Freshness::Fresh);
        db.write_now(|conn| doubt(conn, SERVICE, at(4))).expect("doubted");
        confirmed(db, SERVICE, &[], 5);
        assert_eq!(state(db), Freshness::Fresh);
    });
}

#[test]
fn a_passing_state_is_announced_for_some_days() {
    trial::both(&schema(), |db| {
        fill(db);
        let by = owner();
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).expect("a day");
        let full = Availability::until(TemporaryState::Full, day(30), "plus de place");
        let said = db.write_now(|conn| announce(conn, PARCELS, &full, act(&by, 1)));
        assert!(said.expect("decided"));
        let shown = record(db, SERVICE);
        let kept: Availability = serde_json::from_value(shown.says["availability"].clone()).expect("read");
        assert!(kept.on(day(30)).is_some());
        assert_eq!(kept.on(day(30) + chrono::Days::new(1)), None, "it ends without anybody");
        assert_eq!(shown.dates.edited_at, None, "its source still speaks for the rest");
        let past = Availability::until(TemporaryState::Full, day(1), "");
        let said = db.write_now(|conn| announce(conn, PARCELS, &past, act(&by, 2)));
        assert!(!said.expect("decided"), "a state that is over is not announced");
    });
}
