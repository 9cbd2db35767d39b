//! A postman killed in the middle of his round: every letter arrives, and what arrives twice can be recognised.
//!
//! The test runs itself again as a child process, which finds its task in its environment.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};

use chrono::TimeDelta;
use store::{Address, Db, trial};

use super::house::{House, recipient, runtime, schema, sign_in_letter};
use super::mail_server::MailServer;
use crate::carrier::{Carrier, Security};
use crate::letter::Rhythm;

const ADDRESS: &str = "POST_TEST_CHILD_ADDRESS";
const PORT: &str = "POST_TEST_CHILD_PORT";

fn child(db: &trial::TrialDb, server: &MailServer) -> Child {
    let address = match db.address() {
        Address::Sqlite(path) => path.display().to_string(),
        Address::Postgres(url) => url.clone(),
    };
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "--nocapture", "tests::killed::as_child"])
        .env(ADDRESS, address)
        .env(PORT, server.settings(Security::None).port().to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Does nothing but in a child process, where it writes letters and delivers them until it is killed.
#[test]
fn as_child() {
    let (Ok(address), Ok(port)) = (std::env::var(ADDRESS), std::env::var(PORT)) else { return };
    let house = House::of(Db::open(&Address::parse(&address), &schema()).unwrap());
    let settings: crate::SmtpSettings = serde_json::from_value(serde_json::json!({
        "host": "127.0.0.1", "port": port.parse::<u16>().unwrap(), "security": "none", "from": "annuaire@reseau.example",
    }))
    .unwrap();
    let postman = house.postman(Carrier::Smtp(settings));
    let writer = house.clone();
    std::thread::spawn(move || {
        for number in 0.. {
            let id = writer
                .send(&recipient(&format!("a{number}@mairie.example"), Rhythm::Never), &sign_in_letter());
            let mut out = std::io::stdout().lock();
            writeln!(out, "\nchild: wrote {}", id.uuid().simple()).unwrap();
            out.flush().unwrap();
        }
    });
    let runtime = runtime();
    loop {
        runtime.block_on(postman.deliver_due()).unwrap();
    }
}

#[test]
fn every_letter_acknowledged_arrives_though_its_postman_is_killed() {
    trial::both(&schema(), |db| {
        let Some(server) = MailServer::start() else { return };
        let mut acknowledged = BTreeSet::new();
        for killed_after in [3, 11, 20] {
            let mut child = child(db, &server);
            let lines = BufReader::new(child.stdout.take().unwrap()).lines();
            let wrote =
                lines.filter_map(|line| Some(line.unwrap().strip_prefix("child: wrote ")?.to_owned()));
            acknowledged.extend(wrote.take(killed_after));
            child.kill().unwrap();
            child.wait().unwrap();
        }
        let house = House::over(db);
        let carrier = server.carrier(Security::None);
        house.deliver(&carrier);
        // What the dead ones held is free again once their leases end.
        house.wait(TimeDelta::minutes(11));
        house.deliver(&carrier);

        let mut times: BTreeMap<String, usize> = BTreeMap::new();
        for (id, _) in server.delivered(acknowledged.len()) {
            *times.entry(id.split('@').next().unwrap().to_owned()).or_default() += 1;
        }
        let missing: Vec<_> = acknowledged.iter().filter(|id| !times.contains_key(*id)).collect();
        assert_eq!(missing, [""; 0]);
        // Each death may leave one letter whose arrival nobody wrote down; it comes again under the same name.
        let twice = times.values().filter(|times| **times > 1).count();
        assert!(twice <= 3 && times.values().all(|times| *times <= 2), "{times:?}");
    });
}

#[test]
fn a_letter_whose_arrival_nobody_wrote_down_comes_again_under_the_same_name() {
    let Some(server) = MailServer::start() else { return };
    let db = trial::sqlite(&schema());
    let house = House::over(&db);
    let id = house.send(&recipient("lent@mairie.example", Rhythm::Never), &sign_in_letter());
    // The server has the whole text and takes a second to say so; the postman freezes before he hears it.
    let postman = house.postman(server.carrier(Security::None));
    runtime().block_on(async {
        let mut round = Box::pin(postman.deliver_due());
        while !server.has_taken_text() {
            let look = std::time::Duration::from_millis(20);
            assert!(tokio::time::timeout(look, &mut round).await.is_err(), "the round was to last longer");
        }
        assert_eq!(server.mailbox(1).len(), 1);
    });
    assert_eq!(house.deliver(&server.carrier(Security::None)).sent, 0, "the lease holds");
    house.wait(TimeDelta::minutes(11));
    assert_eq!(house.deliver(&server.carrier(Security::None)).sent, 1);
    let names: Vec<String> = server.delivered(2).into_iter().map(|(id, _)| id).collect();
    let name = format!("{}@reseau.example", id.uuid().simple());
    assert_eq!(names, [name.clone(), name]);
}
