//! How fast rows go in and come out, on this machine: `cargo run --release -p store --features trial --example measure`.

#![expect(clippy::print_stdout, reason = "its figures are what it is for")]

use std::time::Instant;

use chrono::DateTime;
use store::access::{Access, Deed, note, note_all, verify};
use store::trial::{self, TrialDb};
use store::{Conn, Room, Schema, Sealed, StoreError, keys, row, sql};
use uuid::Uuid;
use vocabulary::class::DataClass;

const SERVICES: u128 = 100_000;
const TOPICS_EACH: u128 = 7;
const CLIENTS: usize = 16;
const WRITES_EACH: usize = 200;
const PEOPLE: usize = 20_000;
const ACCESSES: usize = 10_000;
const LISTED: usize = 50;
const FORTY_BYTES: &str = "Jeanne-Marie Dupont-Lefebvre, bénévole";

const ROOM: Room = Room {
    name: "measure",
    migrations: &[(
        1,
        "0001_measure",
        "create table offer (
           id {uuid} not null primary key,
           source {text} not null,
           external_id {text} not null,
           name {text} not null,
           description {text},
           assured_at {time},
           payload {json} not null,
           unique (source, external_id)
         );
         create table offer_topic (
           offer_id {uuid} not null references offer (id),
           topic {text} not null,
           primary key (offer_id, topic)
         ) {clustered};
         create table visit (id {uuid} not null primary key, note {text} not null);
         create table person (id {uuid} not null primary key, name_sealed {bytes} not null);",
    )],
};

row! {
    /// A record of the usual width.
    struct OfferRow {
        id: Uuid,
        source: String,
        external_id: String,
        name: String,
        description: Option<String>,
        assured_at: Option<DateTime<chrono::Utc>>,
        payload: serde_json::Value,
    }
    /// A person with a sealed name.
    struct PersonRow { id: Uuid, name_sealed: Sealed }
    /// A narrow link.
    struct TopicRow { offer_id: Uuid, topic: String }
}

store::sealed_column! { table: "person", id: "id", column: "name_sealed", place: "person/name" }

sql! {
    fn insert_people() -> Bulk<PersonRow> = "insert into person (id, name_sealed) values ($1, $2)";
    fn each_person() -> Each<PersonRow> = "select id, name_sealed from person order by id";
    fn insert_offers() -> Bulk<OfferRow> =
        "insert into offer (id, source, external_id, name, description, assured_at, payload)
         values ($1, $2, $3, $4, $5, $6, $7)";
    fn insert_offer(row: &OfferRow) -> () =
        "insert into offer (id, source, external_id, name, description, assured_at, payload)
         values ($1, $2, $3, $4, $5, $6, $7)";
    fn insert_topics() -> Bulk<TopicRow> = "insert into offer_topic (offer_id, topic) values ($1, $2)";
    fn insert_topic(row: &TopicRow) -> () = "insert into offer_topic (offer_id, topic) values ($1, $2)";
    fn insert_visit(id: Uuid, note: &str) -> () = "insert into visit (id, note) values ($1, $2)";
    fn each_topic() -> Each<TopicRow> = "select offer_id, topic from offer_topic order by offer_id, topic";
    fn clear_topics() -> Affected = "delete from offer_topic";
    fn clear_offers() -> Affected = "delete from offer";
}

fn main() -> Result<(), StoreError> {
    let schema = Schema::new([ROOM], DateTime::UNIX_EPOCH);
    measure(&trial::sqlite(&schema))?;
    if let Some(db) = trial::postgres(&schema) {
        measure(&db)?;
    }
    Ok(())
}

fn measure(db: &TrialDb) -> Result<(), StoreError> {
    println!("{:?}", db.engine());
    let ids: Vec<Uuid> =
        (0..SERVICES).map(|n| Uuid::new_v5(&Uuid::NAMESPACE_OID, &n.to_le_bytes())).collect();
    let offers: Vec<_> = ids.iter().map(offer).collect();
    let topics: Vec<_> = ids.iter().flat_map(|id| (0..TOPICS_EACH).map(|n| topic(*id, n))).collect();
    let rows = offers.len() + topics.len();
    timed("rows, one transaction, many at once", rows, || {
        db.write_now(|c| Ok(insert_offers(c, &offers)? + insert_topics(c, &topics)?))
    })?;
    db.write_now(|c| Ok(clear_topics(c)? + clear_offers(c)?))?;
    timed("rows, one transaction, one by one", rows, || {
        db.write_now(|c| {
            offers.iter().try_for_each(|row| insert_offer(c, row))?;
            topics.iter().try_for_each(|row| insert_topic(c, row))
        })
    })?;
    timed("link rows read one by one", topics.len(), || db.read_now(|c| each_topic(c, |_| Ok(()))))?;
    timed("transactions of one row, 16 clients", CLIENTS * WRITES_EACH, || {
        std::thread::scope(|scope| {
            let clients: Vec<_> = (0..CLIENTS).map(|_| scope.spawn(|| visits(db))).collect();
            clients.into_iter().try_for_each(|client| client.join().unwrap_or(Err(StoreError::Closed)))
        })
    })?;
    measure_accesses(db)?;
    measure_keys(db)
}

/// What people's data costs beside: one row in the journal of access.
fn measure_accesses(db: &TrialDb) -> Result<(), StoreError> {
    let accesses: Vec<Access> = (0..ACCESSES).map(access).collect();
    let (some, many) = accesses.split_at(ACCESSES / 10);
    timed("accesses noted, one transaction each", some.len(), || {
        some.iter().try_for_each(|access| db.write_now(|c| note(c, access)))
    })?;
    timed("accesses noted, one transaction for a list of fifty", many.len(), || {
        many.chunks(LISTED).try_for_each(|accesses| db.write_now(|c| note_all(c, accesses)))
    })?;
    timed("accesses verified", ACCESSES, || db.read_now(verify))
}

fn measure_keys(db: &TrialDb) -> Result<(), StoreError> {
    let folder = tempfile::tempdir().map_err(|error| told(&error))?;
    let file = folder.path().join("personal.key");
    let key = keys::open(db, &file).map_err(|fault| told(&fault))?;
    let mut people = Vec::with_capacity(PEOPLE);
    timed("texts of 40 bytes sealed", PEOPLE, || {
        (0..PEOPLE as u128).map(Uuid::from_u128).try_for_each(|id| {
            let place = format!("person/name/{id}");
            let name_sealed = key.seal(&place, FORTY_BYTES).map_err(|fault| told(&fault))?;
            people.push(PersonRow { id, name_sealed });
            Ok(())
        })
    })?;
    timed("texts of 40 bytes opened", PEOPLE, || {
        people.iter().try_for_each(|person| {
            let place = format!("person/name/{}", person.id);
            key.open(&place, &person.name_sealed).map(drop).map_err(|fault| told(&fault))
        })
    })?;
    timed("fingerprints", PEOPLE, || {
        (0..PEOPLE).for_each(|_| drop(std::hint::black_box(key.fingerprint("account/email", FORTY_BYTES))));
        Ok(())
    })?;
    timed("sealed rows written, one transaction", PEOPLE, || db.write_now(|c| insert_people(c, &people)))?;
    timed("sealed rows read and opened", PEOPLE, || {
        db.read_now(|c| {
            each_person(c, |row| {
                let place = format!("person/name/{}", row.id);
                key.open(&place, &row.name_sealed).map(drop).map_err(|fault| told(&fault))
            })
        })
    })?;
    timed("rows sealed anew by a rotation, its waiting included", PEOPLE, || {
        keys::rotate(db, &file, &mut |_| {}).map_err(|fault| told(&fault))
    })
}

fn told(fault: &dyn std::fmt::Display) -> StoreError {
    StoreError::Unfit { statement: "measure", reason: fault.to_string() }
}

fn access(number: usize) -> Access {
    Access {
        id: Uuid::from_u128(number as u128),
        at: DateTime::UNIX_EPOCH,
        actor: Some(Uuid::from_u128(1)),
        organization: Some(Uuid::from_u128(2)),
        subject: Uuid::from_u128(number as u128 % 1_000),
        class: DataClass::C3,
        deed: Deed::Read,
        purpose: "measure",
    }
}

fn visits(db: &TrialDb) -> Result<(), StoreError> {
    (0..WRITES_EACH).try_for_each(|_| {
        let id = Uuid::new_v4();
        db.write_now(|c: &mut Conn| insert_visit(c, id, "someone came by"))
    })
}

fn timed<T>(
    what: &str,
    count: usize,
    work: impl FnOnce() -> Result<T, StoreError>,
) -> Result<(), StoreError> {
    let begun = Instant::now();
    work()?;
    let seconds = begun.elapsed().as_secs_f64();
    println!("  {:>9.0} per second ({count} in {seconds:.2} s)  {what}", count as f64 / seconds);
    Ok(())
}

fn offer(id: &Uuid) -> OfferRow {
    OfferRow {
        id: *id,
        source: "measure".to_owned(),
        external_id: id.to_string(),
        name: "Accueil de jour et domiciliation".to_owned(),
        description: Some(
            "Un lieu pour se poser, prendre un café, une douche et recevoir son courrier. ".repeat(6),
        ),
        assured_at: Some(DateTime::UNIX_EPOCH),
        payload: serde_json::json!({"publics": ["tous-publics"], "frais": "gratuit"}),
    }
}

fn topic(offer_id: Uuid, number: u128) -> TopicRow {
    TopicRow { offer_id, topic: format!("logement-hebergement--theme-{number}") }
}
