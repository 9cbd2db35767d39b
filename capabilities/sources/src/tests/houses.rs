//! Two houses: one follows the interface that the other really has, over HTTP on the loopback.

use ::store::Db;
use ::store::trial::{both, sqlite};
use chrono::TimeDelta;
use directory::{Act, Author, Catalogue, Channel, Organization, RecordKey, RecordKind};

use super::*;
use crate::neighbour::{Feed, NewNeighbour};

const BARE: Uuid = Uuid::from_u128(4_242);

fn by() -> Author {
    Author { account: None, organization: None, shown: "Coordination".to_owned(), owns: true }
}

fn act(by: &Author, now: DateTime<Utc>) -> Act<'_> {
    Act { by, channel: Channel::Page, now }
}

/// The demo territory, with one organisation that has no service.
fn filled() -> TrialDb {
    let db = sqlite(&Schema::new([directory::ROOM, open_data::ROOM], now()));
    directory::demo::fill_if_empty(&db, now()).expect("the demo");
    let bare = Organization { name: "Amicale sans permanence".to_owned(), ..Organization::default() };
    db.write_now(|conn| directory::open_organization(conn, BARE, &bare, act(&by(), now()))).expect("opened");
    db
}

/// Serves a house's open data while the work goes on.
fn serving<T>(db: &Db, work: impl AsyncFnOnce(String) -> T) -> T {
    let rooms = [
        ("web", web::FRENCH, web::ENGLISH),
        ("directory", directory::FRENCH, directory::ENGLISH),
        ("open-data", open_data::FRENCH, open_data::ENGLISH),
    ];
    let clock = Clock::fixed(now() + TimeDelta::hours(8));
    let words = Words::new(&rooms).expect("readable words");
    let shell = Arc::new(Shell::new(words, "Réseau voisin", "https://voisin.example", clock.clone()));
    let folder = tempfile::tempdir().expect("a folder");
    let catalogue = Catalogue::built(db.clone(), folder.path(), clock).expect("an index");
    let room = open_data::OpenData::new(db.clone(), Arc::clone(&shell), catalogue);
    let router = web::harden(open_data::routes().with_state(room.clone()), &shell, open_data::DOORS);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        room.prepare().await.expect("the roll is drawn");
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let server = tokio::spawn(web::serve(listener, router, std::future::pending()));
        let answer = work(format!("http://{address}/hsds")).await;
        server.abort();
        answer
    })
}

/// What is current: organisations and services by name.
fn names(db: &Db) -> (Vec<String>, Vec<String>) {
    let read = still(|| {
        db.read_now(|conn| {
            let (mut organizations, mut services) = (Vec::new(), Vec::new());
            directory::each_organization(conn, &mut |kept| organizations.push(kept.says.name))?;
            directory::each_service(conn, &mut |kept| services.push(kept.says.name))?;
            Ok((organizations, services))
        })
    });
    let (mut organizations, mut services) = read.expect("records");
    organizations.sort();
    services.sort();
    (organizations, services)
}

fn key_of(db: &Db, name: &str) -> RecordKey {
    let found = still(|| {
        db.read_now(|conn| {
            let mut found = None;
            directory::each_service(conn, &mut |kept| {
                if kept.says.name == name {
                    found = Some(RecordKey { kind: RecordKind::Service, id: kept.id });
                }
            })?;
            Ok(found)
        })
    });
    found.expect("services").unwrap_or_else(|| panic!("no service « {name} »"))
}

async fn round(db: &Db, hours: i64) -> usize {
    // What a house tells of the last hour comes again: clocks differ.
    let outside = Outside::new(true).expect("a way out");
    crate::follow(db, &key(), &outside, now() + TimeDelta::hours(hours)).await.expect("a round")
}

#[test]
fn a_house_follows_another_and_leaves_it_again() {
    both(&schema(), |here| {
        let there = filled();
        serving(&there, async |base| {
            let id = Uuid::from_u128(1);
            let new = NewNeighbour {
                id,
                source: "Réseau voisin".to_owned(),
                address: base,
                feed: Feed::Hsds,
                licence: "Licence Ouverte 2.0".to_owned(),
                now: now(),
            };
            let outside = Outside::new(true).expect("a way out");
            still(|| here.write_now(|conn| crate::neighbour::subscribe(conn, &outside, &new)))
                .expect("written")
                .expect("followed");
            let fresh = round(here, 0).await;
            let told = still(|| here.read_now(crate::neighbour::neighbours)).expect("neighbours");
            assert_eq!((fresh, told[0].fault.as_deref()), (1, None));
            assert_eq!(
                names(here),
                names(&there),
                "every organisation and service, those without service too"
            );
            assert_eq!(round(here, 7).await, 0, "nothing new");
            is_read_only_and_says_its_licence(here);
            changes_follow(here, &there).await;
            assert!(
                still(|| crate::neighbour::unsubscribe(here, id, (Uuid::from_u128(2), now()))).expect("left")
            );
            assert_eq!(names(here), (Vec::new(), Vec::new()));
        });
    });
}

fn is_read_only_and_says_its_licence(here: &Db) {
    let name = names(here).1.first().cloned().expect("a service");
    let record = key_of(here, &name);
    let shown = still(|| here.read_now(|conn| directory::shown(conn, record))).expect("read").expect("shown");
    assert!(shown.read_only);
    let described = still(|| here.read_now(|conn| crate::slot::described(conn, record))).expect("read");
    let (source, is_neighbour) = described.expect("a source");
    assert_eq!((source.name.as_str(), source.licence.as_str()), ("Réseau voisin", "Licence Ouverte 2.0"));
    assert!(is_neighbour && source.link.ends_with("/hsds"));
}

/// There, one service is edited, another and the bare organisation are retired; here all of that is followed.
async fn changes_follow(here: &Db, there: &Db) {
    let later = now() + TimeDelta::hours(8);
    let retired = names(there).1.last().cloned().expect("a service");
    let record = key_of(there, &retired);
    let edited = still(|| {
        directory::edit_first_service(there, later, |service| {
            service.name = "Un service qui a changé de nom".to_owned();
        })
    });
    assert!(edited.expect("edited"));
    let by = by();
    still(|| there.write_now(|conn| directory::retire(conn, record, "fermé", act(&by, later))))
        .expect("retired");
    let bare = RecordKey { kind: RecordKind::Organization, id: BARE };
    still(|| there.write_now(|conn| directory::retire(conn, bare, "dissoute", act(&by, later))))
        .expect("retired");
    assert_eq!(round(here, 14).await, 1);
    let (organizations, services) = names(here);
    assert!(services.iter().any(|name| name == "Un service qui a changé de nom"));
    assert!(!organizations.iter().any(|name| name == "Amicale sans permanence"));
    assert_eq!((organizations, services), names(there));
}
