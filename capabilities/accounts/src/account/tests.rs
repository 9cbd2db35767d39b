//! Until when an account opens anything, and what a log learns of it.

use chrono::{DateTime, NaiveDate};
use post::Rhythm;
use vocabulary::Locale;
use vocabulary::id::AccountId;

use super::{Account, AccountKind};

fn day(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, number).expect("a day")
}

fn account(ends_on: Option<NaiveDate>) -> Account {
    Account {
        id: AccountId::default(),
        kind: AccountKind::Personal,
        name: "Mésange".to_owned(),
        email: "mesange@essai.example".to_owned(),
        locale: Locale::French,
        rhythm: Rhythm::Immediate,
        silent_in_august: false,
        ends_on,
        created_at: DateTime::UNIX_EPOCH,
        last_seen_at: None,
    }
}

#[test]
fn its_last_day_is_included() {
    let bounded = account(Some(day(22)));
    assert_eq!([21, 22, 23].map(|today| bounded.has_ended(day(today))), [false, false, true]);
    assert!(!account(None).has_ended(day(30)));
}

#[test]
fn a_log_learns_neither_name_nor_address_and_each_kind_has_its_word() {
    let one = account(None);
    assert_eq!(format!("{one:?}"), format!("Account({})", one.id));
    for kind in AccountKind::ALL {
        assert_eq!(AccountKind::from_code(kind.code()), Some(*kind));
    }
    assert_eq!(AccountKind::ALL.iter().map(|kind| kind.code()).collect::<Vec<_>>(), ["personal", "shared"]);
    assert_eq!(AccountKind::from_code("other"), None);
}
