//! Two who come at once share one reading.

use ::store::{Schema, trial};
use chrono::DateTime;

use super::*;

#[test]
fn two_who_come_at_once_share_one_reading() {
    let began = DateTime::UNIX_EPOCH;
    trial::both(&Schema::new([directory::ROOM], began), |db| {
        directory::demo::fill_if_empty(db, began).expect("the demo territory");
        let (held, today) = (Held::default(), began.date_naive());
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
        let (one, other) = runtime.block_on(async { tokio::join!(held.now(db, today), held.now(db, today)) });
        assert!(Arc::ptr_eq(&one.expect("everybody"), &other.expect("everybody")));
    });
}
