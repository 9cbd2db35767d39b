//! What is kept is read again when a record changed, and the whole picture waits for nobody.

use ::store::{Fact, Schema, trial};
use layout::Node;

use super::*;

fn network(key: u64) -> Network {
    let node = |key| Node { key, group: 0, weight: 1.0, label: "Une".to_owned(), before: None };
    Network { nodes: vec![node(key), node(key + 1)], edges: Vec::new() }
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime")
}

fn record(db: &Db, name: &'static str) {
    let recorded_at = chrono::DateTime::UNIX_EPOCH;
    let fact = Fact { name, subject: None, payload: serde_json::json!({}), recorded_at };
    db.write_now(|conn| ::store::record(conn, &fact).map(|_| ())).expect("a fact");
}

#[test]
fn everybody_is_read_again_when_a_record_changed_and_not_when_somebody_answered() {
    let schema = Schema::new([directory::ROOM], chrono::DateTime::UNIX_EPOCH);
    trial::both(&schema, |db| {
        let (held, runtime) = (Held::default(), runtime());
        let read = || runtime.block_on(held.everybody(db, None)).expect("everybody");
        let before = read();
        record(db, "responses.sent");
        assert!(Arc::ptr_eq(&before, &read()), "nothing of the directory changed");
        record(db, "directory.organization.changed");
        assert!(!Arc::ptr_eq(&before, &read()));
    });
}

#[test]
fn questions_about_parts_never_push_the_whole_picture_out() {
    let (held, runtime) = (Held::default(), runtime());
    let draw = |key, whole| runtime.block_on(held.picture(network(key), whole)).expect("no fault");
    let whole = draw(1, true).expect("a picture");
    for key in 0..=MOST_PARTS as u64 {
        draw(10 + key, false).expect("a picture");
    }
    assert!(Arc::ptr_eq(&whole, &draw(1, true).expect("a picture")));
    assert!(held.parts.pictures.lock().expect("kept").len() <= MOST_PARTS);
}

#[test]
fn where_others_are_being_drawn_the_page_comes_without_a_picture_and_the_whole_one_still_comes() {
    let (held, runtime) = (Held { patience: Duration::ZERO, ..Held::default() }, runtime());
    let turn = runtime.block_on(held.parts.drawing.lock());
    let draw = |whole| runtime.block_on(held.picture(network(1), whole)).expect("no fault");
    assert!(draw(false).is_none());
    assert!(draw(true).is_some());
    drop(turn);
    assert!(draw(false).is_some());
}
