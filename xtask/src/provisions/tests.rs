//! The version of a PostgreSQL server is read from the line it prints about itself.

use super::major_version;

#[test]
fn the_major_version_is_read_from_what_servers_print() {
    for (line, expected) in [
        ("postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)\n", Some(15)),
        ("postgres (PostgreSQL) 17beta2", Some(17)),
        ("postgres (PostgreSQL) 9.6.24", Some(9)),
        ("not a server", None),
    ] {
        assert_eq!(major_version(line), expected, "{line}");
    }
}
