//! What is installed is installed again only when the lists changed.

use super::{LAST_WRITTEN, LISTS, is_current, major};
use std::fs;

#[test]
fn the_version_of_node_is_read_from_what_it_prints() {
    for (line, expected) in
        [("v20.20.2\n", Some(20)), ("v8.0.0", Some(8)), ("20.1", None), ("node: not found", None)]
    {
        assert_eq!(major(line), expected, "{line}");
    }
}

#[test]
fn a_changed_list_or_an_interrupted_installation_is_seen() {
    let (lists, folder) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    for place in [&lists, &folder] {
        for list in LISTS {
            fs::write(place.path().join(list), "{}").expect("it is written");
        }
    }
    assert!(!is_current(lists.path(), folder.path()), "npm was interrupted");
    let last = folder.path().join(LAST_WRITTEN);
    fs::create_dir_all(last.parent().expect("a folder")).expect("it is made");
    fs::write(last, "{}").expect("it is written");
    assert!(is_current(lists.path(), folder.path()));
    fs::write(lists.path().join(LISTS[1]), "{ }").expect("it is written");
    assert!(!is_current(lists.path(), folder.path()), "the list changed");
}
