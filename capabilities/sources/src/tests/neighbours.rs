//! Neighbours over real HTTP on the loopback: one that answers, and those that are down, slow, huge or lying.

use std::collections::BTreeMap;
use std::sync::Mutex;

use ::store::trial::both;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde_json::{Value, json};

use super::*;
use crate::neighbour::{Feed, NewNeighbour, SubscribeFault};

/// What the good neighbour has and tells.
#[derive(Clone, Default)]
struct Peer(Arc<Mutex<Said>>);

#[derive(Default)]
struct Said {
    services: BTreeMap<u128, Value>,
    changed: Vec<u128>,
    gone: Vec<u128>,
    asked: Vec<String>,
}

fn service(number: u128, name: &str) -> Value {
    let id = |salt: u128| Uuid::from_u128(salt * 1_000 + number).to_string();
    json!({
        "id": id(1), "name": name, "status": "active",
        "organization": {"id": Uuid::from_u128(7).to_string(), "name": "Entraide voisine", "description": "Aide"},
        "service_at_locations": [{"id": id(2), "location": {
            "id": id(3), "location_type": "physical", "name": "Salle", "latitude": 48.54, "longitude": 2.66,
            "addresses": [{"id": id(4), "address_1": format!("{number} rue du Puits"), "city": "Melun",
                "postal_code": "77000", "country": "FR", "address_type": "physical", "state_province": "Île-de-France"}]
        }}]
    })
}

fn page(contents: Vec<Value>, page: usize, pages: usize) -> Response {
    axum::Json(json!({"total_items": contents.len(), "total_pages": pages, "page_number": page, "contents": contents}))
        .into_response()
}

async fn services(
    State(peer): State<Peer>,
    Path(kind): Path<String>,
    Query(asked): Query<BTreeMap<String, String>>,
) -> Response {
    let number: usize = asked.get("page").and_then(|page| page.parse().ok()).unwrap_or(1);
    match kind.as_str() {
        "slow" => {
            tokio::time::sleep(std::time::Duration::from_secs(20)).await;
            page(Vec::new(), 1, 1)
        }
        "huge" => "x".repeat(3 << 20).into_response(),
        "broken" => "{\"contents\": [".into_response(),
        "odd" => axum::Json(json!({"contents": [{"id": 5}], "total_pages": 1})).into_response(),
        "endless" => page(vec![service(1, "Toujours le même")], number, usize::MAX),
        "refusing" => axum::http::StatusCode::FORBIDDEN.into_response(),
        "moving" => axum::response::Redirect::temporary("/good/services").into_response(),
        _ => {
            let mut said = peer.0.lock().expect("a peer");
            said.asked.push(asked.keys().cloned().collect::<Vec<_>>().join(" "));
            let wanted: Vec<u128> = match asked.get("modified_after") {
                Some(_) => said.changed.clone(),
                None => said.services.keys().copied().collect(),
            };
            // One service a page, so that turning pages is tried too.
            let one = wanted.get(number - 1).and_then(|id| said.services.get(id)).cloned();
            page(one.into_iter().collect(), number, wanted.len())
        }
    }
}

async fn gone(State(peer): State<Peer>) -> Response {
    let said = peer.0.lock().expect("a peer");
    let departure = |id: &u128| json!({"id": Uuid::from_u128(1_000 + id).to_string(), "resource_type": "service", "gone_at": "2026-11-22T00:00:00Z"});
    page(said.gone.iter().map(departure).collect(), 1, 1)
}

async fn list() -> Response {
    ([("etag", "\"1\"")], "Nom;CP;Ville;Tel\nÉpicerie voisine;77000;Melun;0199001234\n").into_response()
}

async fn inclusion(Path(list): Path<String>) -> Response {
    let items = match list.as_str() {
        "structures" => json!([{"id": "v--1", "source": "v", "nom": "CCAS voisin", "commune": "Melun",
            "code_postal": "77000", "adresse": "1 rue A", "date_maj": "2026-11-01"}]),
        _ => {
            json!([{"id": "v--s1", "source": "v", "structure_id": "v--1", "nom": "Domiciliation", "description": "d",
            "date_maj": "2026-11-01", "structure": {"id": "v--1"}}])
        }
    };
    axum::Json(json!({"items": items, "total": 1, "page": 1, "size": 500, "pages": 1})).into_response()
}

/// Serves a peer on the loopback while the work goes on.
fn beside<T>(peer: &Peer, work: impl AsyncFnOnce(String) -> T) -> T {
    let router = axum::Router::new()
        .route("/api/v1/{list}", get(inclusion))
        .route("/liste.csv", get(list))
        .route("/{kind}/services", get(services))
        .route("/good/gone", get(gone))
        .with_state(peer.clone());
    wait(async move {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let server = tokio::spawn(async move { axum::serve(listener, router).await });
        let answer = work(format!("http://{address}")).await;
        server.abort();
        answer
    })
}

fn follow_as(db: &TrialDb, source: &str, address: &str, feed: Feed) -> Uuid {
    let id = Uuid::new_v5(&Uuid::NAMESPACE_OID, source.as_bytes());
    let new = NewNeighbour {
        id,
        source: source.to_owned(),
        address: address.to_owned(),
        feed,
        licence: "Licence Ouverte 2.0".to_owned(),
        now: now(),
    };
    let outside = Outside::new(true).expect("a way out");
    still(|| db.write_now(|conn| crate::neighbour::subscribe(conn, &outside, &new)))
        .expect("written")
        .expect("followed");
    id
}

fn fault(db: &TrialDb, source: &str) -> Option<String> {
    let all = still(|| db.read_now(crate::neighbour::neighbours)).expect("neighbours");
    all.into_iter().find(|one| one.source == source).and_then(|one| one.fault)
}

#[test]
fn a_neighbour_is_followed_read_only_changes_come_and_what_left_leaves() {
    both(&schema(), |db| {
        let peer = Peer::default();
        for number in 1..=3 {
            peer.0
                .lock()
                .expect("a peer")
                .services
                .insert(number, service(number, &format!("Service {number}")));
        }
        let outside = Outside::new(true).expect("a way out");
        beside(&peer, async |base| {
            let id = follow_as(db, "Voisins", &format!("{base}/good"), Feed::Hsds);
            assert_eq!(crate::follow(db, &key(), &outside, now()).await.expect("a round"), 1);
            assert_eq!(here(db, "Voisins"), (1, 3));
            assert_eq!(crate::follow(db, &key(), &outside, now()).await.expect("a round"), 0, "not due yet");
            {
                let mut said = peer.0.lock().expect("a peer");
                said.services.insert(2, service(2, "Service deux"));
                said.services.insert(4, service(4, "Service quatre"));
                (said.changed, said.gone) = (vec![2, 4], vec![1]);
            }
            let later = now() + chrono::TimeDelta::hours(7);
            assert_eq!(crate::follow(db, &key(), &outside, later).await.expect("a round"), 1);
            assert_eq!(here(db, "Voisins"), (1, 3), "one came, one left");
            assert!(
                peer.0
                    .lock()
                    .expect("a peer")
                    .asked
                    .last()
                    .is_some_and(|asked| asked.contains("modified_after"))
            );
            still(|| is_read_only(db));
            let import = Uuid::from_u128(77);
            assert!(still(|| crate::neighbour::unsubscribe(db, id, (import, later))).expect("left"));
            assert_eq!(here(db, "Voisins"), (0, 0));
            assert!(still(|| db.read_now(crate::neighbour::neighbours)).expect("neighbours").is_empty());
        });
    });
}

/// Every service of the neighbour is there, and none may be edited here.
fn is_read_only(db: &TrialDb) {
    let keys = db.read_now(|conn| {
        let mut keys = Vec::new();
        directory::each_service(conn, &mut |kept| {
            keys.push((
                directory::RecordKey { kind: directory::RecordKind::Service, id: kept.id },
                kept.says.name,
            ));
        })?;
        Ok(keys)
    });
    let mut keys = keys.expect("services");
    keys.sort_by(|one, other| one.1.cmp(&other.1));
    let names: Vec<&str> = keys.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(names, ["Service 3", "Service deux", "Service quatre"]);
    for (key, _) in &keys {
        let shown = db.read_now(|conn| directory::shown(conn, *key)).expect("read").expect("shown");
        assert!(shown.read_only, "{}", shown.name);
    }
}

#[test]
fn a_neighbour_that_is_down_slow_huge_or_lying_changes_nothing_and_is_told() {
    both(&schema(), |db| {
        let peer = Peer::default();
        peer.0.lock().expect("a peer").services.insert(1, service(1, "Service"));
        let outside = Outside::new(true).expect("a way out");
        beside(&peer, async |base| {
            let wanted = [
                ("slow", "slow"),
                ("huge", "too-much"),
                ("broken", "unreadable"),
                ("odd", "unreadable"),
                ("refusing", "refused"),
                ("moving", "moved"),
            ];
            for (kind, _) in wanted {
                follow_as(db, kind, &format!("{base}/{kind}"), Feed::Hsds);
            }
            follow_as(db, "down", "http://127.0.0.1:9", Feed::Hsds);
            follow_as(db, "endless", &format!("{base}/endless"), Feed::Hsds);
            follow_as(db, "good", &format!("{base}/good"), Feed::Hsds);
            assert_eq!(crate::follow(db, &key(), &outside, now()).await.expect("a round"), 2);
            for (kind, code) in wanted.into_iter().chain([("down", "unreachable")]) {
                assert_eq!(fault(db, kind).as_deref(), Some(code), "{kind}");
                assert_eq!(here(db, kind), (0, 0), "{kind}");
            }
            assert_eq!(here(db, "endless"), (1, 1), "a list that repeats itself ends");
            assert_eq!(here(db, "good"), (1, 1), "and does not hold up the others");
        });
    });
}

#[test]
fn a_list_and_a_national_api_are_followed_too() {
    both(&schema(), |db| {
        let outside = Outside::new(true).expect("a way out");
        beside(&Peer::default(), async |base| {
            follow_as(db, "Liste", &format!("{base}/liste.csv"), Feed::File);
            follow_as(db, "National", &format!("{base}/api/v1"), Feed::DataInclusion);
            assert_eq!(crate::follow(db, &key(), &outside, now()).await.expect("a round"), 2);
            assert_eq!((here(db, "Liste"), here(db, "National")), ((1, 0), (1, 1)));
            let later = now() + chrono::TimeDelta::days(8);
            assert_eq!(crate::follow(db, &key(), &outside, later).await.expect("a round"), 0, "nothing new");
            assert_eq!((here(db, "Liste"), here(db, "National")), ((1, 0), (1, 1)));
        });
    });
}

#[test]
fn nobody_makes_the_house_knock_at_its_own_network() {
    both(&schema(), |db| {
        let house = House::new(db, Outside::new(false).expect("a way out"));
        let form = "adresse=http%3A%2F%2F127.0.0.1%3A8080%2Fhsds&forme=hsds&source=Voisin&licence=";
        let answer = house.post(crate::paths::NEIGHBOURS, form);
        assert_eq!(answer.status, axum::http::StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text.contains("notre propre réseau"));
        let form = "adresse=https%3A%2F%2Fannuaire.example%2Fhsds&forme=hsds&source=Voisin&licence=LO";
        assert_eq!(house.post(crate::paths::NEIGHBOURS, form).status, axum::http::StatusCode::SEE_OTHER);
        let page = house.get(COORDINATOR, crate::paths::NEIGHBOURS);
        assert!(page.text.contains("https://annuaire.example/hsds"));
        let sent = house.send("VOISIN", "liste.csv", b"Nom;Ville\nEntraide;Melun\n");
        assert!(sent.text.contains("annuaire voisin"), "nobody else brings records under its name");
        let taken = house.post(crate::paths::NEIGHBOURS, form);
        assert!(taken.text.contains("porte déjà ce nom"));
        let id = db.read_now(crate::neighbour::neighbours).expect("neighbours")[0].id;
        let asked = house.get(COORDINATOR, &crate::paths::neighbour(id, "quitter"));
        assert!(asked.text.contains("Ses fiches quittent l’annuaire"), "a look asks first");
        assert_eq!(db.read_now(crate::neighbour::neighbours).expect("neighbours").len(), 1);
        house.post(&crate::paths::neighbour(id, "quitter"), "");
        assert!(db.read_now(crate::neighbour::neighbours).expect("neighbours").is_empty());
    });
}

#[test]
fn an_address_that_is_none_is_refused() {
    both(&schema(), |db| {
        let outside = Outside::new(false).expect("a way out");
        let new = NewNeighbour {
            id: Uuid::from_u128(5),
            source: "Voisin".to_owned(),
            address: "file:///etc/passwd".to_owned(),
            feed: Feed::File,
            licence: String::new(),
            now: now(),
        };
        let refused =
            db.write_now(|conn| crate::neighbour::subscribe(conn, &outside, &new)).expect("written");
        assert!(matches!(refused, Err(SubscribeFault::Address(_))));
    });
}
