//! The throwaway database really answers while it lives, and leaves nothing behind.

use std::net::TcpStream;

use super::Cluster;
use crate::provisions;

#[test]
fn a_cluster_answers_until_it_is_dropped_and_leaves_nothing() {
    let Some(programs) = provisions::postgres_programs() else {
        crate::say("skipped: no PostgreSQL here; `cargo xtask check` installs it");
        return;
    };
    let cluster = Cluster::start(&programs).expect("a server of our own");
    let (port, folder) = (cluster.port, cluster.folder.path().to_path_buf());
    assert_eq!(cluster.url(), format!("postgres://postgres@127.0.0.1:{port}/postgres"));
    assert!(TcpStream::connect(("127.0.0.1", port)).is_ok());
    drop(cluster);
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
    assert!(!folder.exists());
}

#[test]
fn a_folder_without_programs_is_a_plain_failure() {
    let empty = tempfile::tempdir().expect("a folder");
    assert!(Cluster::start(empty.path()).is_err());
}
