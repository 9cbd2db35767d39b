//! What versions of before can live with, and what must be announced.

use super::{found, is_announced};

#[test]
fn adding_is_free_and_the_rest_is_named() {
    for (text, narrow) in [
        ("create table a (b {int} not null); create unique index a_b on a (b);", false),
        ("alter table a add column b {text};", false),
        ("alter table a add column b {int} not null default 0;", false),
        ("create index a_b on a (b);", false),
        ("update a set b = 1; insert into a (b) values (2);", false),
        ("-- drop table a;\ncreate table b (c {int});", false),
        ("alter table a add column b {text} not null;", true),
        ("create unique index a_b on a (b);", true),
        ("drop table a;", true),
        ("drop index a_b;", true),
        ("ALTER TABLE a\n  RENAME column b to c;", true),
        ("alter table a drop column b;", true),
        ("alter table a alter column b type {text};", true),
        ("alter table a add constraint c check (b > 0);", true),
    ] {
        assert_eq!(found(text).next().is_some(), narrow, "{text}");
    }
}

#[test]
fn a_narrowing_says_so_at_its_head() {
    assert!(is_announced("-- contracts: nothing reads colour since 0.9\nalter table a drop column colour;"));
    assert!(!is_announced("alter table a drop column colour; -- contracts: too late"));
}
