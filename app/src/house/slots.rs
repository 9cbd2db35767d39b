//! What upper rooms show on the directory's sheets and on the first page.

use std::sync::Arc;

use complementarity::Complementarity;
use directory::{RecordKey, RecordKind, ResultsSlot, Slot, Slots};
use store::{Db, SealKey};

/// Every slot, each with the room that draws it.
pub(super) fn slots(db: &Db, key: &SealKey, complementarity: &Complementarity) -> Slots {
    let star: Slot = {
        let db = db.clone();
        Arc::new(move |visit, record| {
            let db = db.clone();
            Box::pin(async move { address_book::star(visit, &db, record).await })
        })
    };
    let people: Slot =
        Arc::new(|visit, record| Box::pin(async move { membership::beside_organization(visit, record) }));
    let certificate: Slot =
        Arc::new(|visit, record| Box::pin(async move { campaign::beside_organization(visit, record) }));
    let opinions: Slot = {
        let db = db.clone();
        Arc::new(move |visit, record| {
            let db = db.clone();
            Box::pin(async move { feedback::beside_service(visit, &db, record).await })
        })
    };
    let [standing, partners, complements] = network(db, complementarity);
    Slots {
        beside_organization: vec![
            Arc::clone(&star),
            standing,
            partners,
            complements,
            meet(db),
            actions_of(db),
            people,
            certificate,
        ],
        above_results: vec![circuits(db), actions_for(db)],
        beside_service: vec![room_of(db), star, opinions],
        beside_organization_actions: acts(db, RecordKind::Organization),
        beside_service_actions: [around_a_person(), acts(db, RecordKind::Service)].concat(),
        beside_organization_dates: dates(db, RecordKind::Organization),
        beside_service_dates: dates(db, RecordKind::Service),
        beside_home: vec![without_news(db, key), actions_near(db), campaign::on_home(db)],
        on_result: Some(handout::add_line()),
        beside_glossary: vec![own_words(db)],
    }
}

/// What ties an organisation to the network: its signature, its partners, whom it could meet.
fn network(db: &Db, complementarity: &Complementarity) -> [Slot; 3] {
    let (standing, partners, room) = (db.clone(), db.clone(), complementarity.clone());
    [
        Arc::new(move |visit, record| {
            let db = standing.clone();
            Box::pin(async move { protocol::beside_organization(visit, &db, record).await })
        }),
        Arc::new(move |visit, record| {
            let db = partners.clone();
            Box::pin(async move { cooperation::beside_organization(visit, &db, record).await })
        }),
        Arc::new(move |visit, record| {
            let room = room.clone();
            Box::pin(async move { complementarity::beside_organization(visit, &room, record).await })
        }),
    ]
}

/// What one can do with a service for somebody: orient her there, put it on her sheet, ask whether it has room.
fn around_a_person() -> Vec<Slot> {
    vec![
        Arc::new(|visit, service| Box::pin(async move { sending::beside_service(visit, service) })),
        handout::add_button(),
        Arc::new(|visit, service| {
            Box::pin(async move { vacancy::beside_service_actions(visit, service).await })
        }),
    ]
}

/// Whether a service said it has room.
fn room_of(db: &Db) -> Slot {
    let db = db.clone();
    Arc::new(move |visit, service| {
        let db = db.clone();
        Box::pin(async move { vacancy::beside_service(visit, &db, service).await })
    })
}

/// How many of one's own referrals are without news.
fn without_news(db: &Db, key: &SealKey) -> Slot {
    let (db, key) = (db.clone(), key.clone());
    Arc::new(move |visit, _| {
        let (db, key) = (db.clone(), key.clone());
        Box::pin(async move { sending::beside_home(visit, &db, &key).await })
    })
}

/// Who helps first and who next, for the needs of a search.
fn circuits(db: &Db) -> ResultsSlot {
    let db = db.clone();
    Arc::new(move |visit, asked| {
        let db = db.clone();
        Box::pin(async move { cooperation::beside_results(visit, &db, asked).await })
    })
}

/// Actions for the needs of a search, above the services.
fn actions_for(db: &Db) -> ResultsSlot {
    let db = db.clone();
    Arc::new(move |visit, asked| {
        let db = db.clone();
        Box::pin(async move { agenda::above_results(visit, &db, asked).await })
    })
}

/// What is on next, on the first page.
fn actions_near(db: &Db) -> Slot {
    let db = db.clone();
    Arc::new(move |visit, _| {
        let db = db.clone();
        Box::pin(async move { agenda::beside_home(visit, &db).await })
    })
}

/// A call, a visit or a meeting to propose, and when one met last.
fn meet(db: &Db) -> Slot {
    let db = db.clone();
    Arc::new(move |visit, organization| {
        let db = db.clone();
        Box::pin(async move { encounter::beside_organization(visit, &db, organization).await })
    })
}

/// What an organisation carries.
fn actions_of(db: &Db) -> Slot {
    let db = db.clone();
    Arc::new(move |visit, organization| {
        let db = db.clone();
        Box::pin(async move { agenda::beside_organization(visit, &db, organization).await })
    })
}

/// The words of this network, under those of the field.
fn own_words(db: &Db) -> Slot {
    let db = db.clone();
    Arc::new(move |visit, _| {
        let db = db.clone();
        Box::pin(async move { knowledge::beside_glossary(visit, &db).await })
    })
}

/// Where a record comes from and where it is mended, and what changed in it.
fn dates(db: &Db, kind: RecordKind) -> Vec<Slot> {
    let db = db.clone();
    let origin: Slot = Arc::new(move |visit, id| {
        let db = db.clone();
        Box::pin(async move { sources::beside_dates(visit, &db, RecordKey { kind, id }).await })
    });
    let history: Slot = Arc::new(move |visit, id| {
        Box::pin(async move { editing::beside_dates(visit, RecordKey { kind, id }) })
    });
    vec![origin, history]
}

/// What one can do about a record: report an error, confirm it, mend it, read its history.
fn acts(db: &Db, kind: RecordKind) -> Vec<Slot> {
    let report: Slot = Arc::new(move |visit, id| {
        Box::pin(async move { upkeep::report_action(visit, RecordKey { kind, id }) })
    });
    let db = db.clone();
    let edit: Slot = Arc::new(move |visit, id| {
        let db = db.clone();
        Box::pin(async move { editing::beside_record(&db, visit, RecordKey { kind, id }).await })
    });
    vec![report, edit]
}
