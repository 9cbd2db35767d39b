//! How long the whole network takes to be read and weighed, on this machine:
//! `cargo run --release -p complementarity --example measure`.

#![expect(clippy::print_stdout, reason = "its figures are what it is for")]

use std::time::Instant;

use chrono::{DateTime, Utc};
use complementarity::affinities;
use directory::{Act, Author, Channel, Kept, Location, Organization, Service};
use store::{Address, Conn, Db, Schema, StoreError};
use uuid::Uuid;
use vocabulary::territory::{Area, Commune, Territory};

const SIZES: [usize; 3] = [60, 600, 6_000];
const MOST: usize = 40;

/// What the demo describes, to be copied into other communes; and all there is afterwards.
#[derive(Default)]
struct Records {
    organizations: Vec<Kept<Organization>>,
    locations: Vec<Kept<Location>>,
    services: Vec<Kept<Service>>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let now: DateTime<Utc> = DateTime::from_timestamp(1_795_339_800, 0).unwrap_or_default();
    let folder = tempfile::tempdir()?;
    for size in SIZES {
        let path = folder.path().join(format!("{size}.sqlite"));
        let schema = Schema::new([directory::ROOM, cooperation::ROOM], now);
        let db = Db::open(&Address::parse(&path.to_string_lossy()), &schema)?;
        directory::demo::fill_if_empty(&db, now)?;
        multiply(&db, size, now)?;
        measure(&db, now)?;
    }
    Ok(())
}

fn measure(db: &Db, now: DateTime<Utc>) -> Result<(), StoreError> {
    let today = vocabulary::time::paris(now).date();
    let kept = db.read_now(read)?;
    let (count, services) = (kept.organizations.len(), kept.services.len());
    for _ in 0..3 {
        let start = Instant::now();
        db.read_now(|conn| directory::each_service(conn, &mut |_| {}))?;
        let walked = start.elapsed();
        let start = Instant::now();
        let found = db.read_now(|conn| affinities(conn, today, MOST))?;
        let all = start.elapsed();
        let reasons: usize = found.iter().map(|one| one.reasons).sum();
        println!(
            "{count} organisations, {services} services: {all:.1?} in all, of which {walked:.1?} to read the services; \
             {} suggestions, {reasons} reasons",
            found.len()
        );
    }
    Ok(())
}

/// Copies the demo into other communes of its département until there are `size` organisations.
fn multiply(db: &Db, size: usize, now: DateTime<Utc>) -> Result<(), StoreError> {
    let demo = db.read_now(read)?;
    let towns: Vec<&Commune> =
        Territory::france().communes().iter().filter(|commune| commune.departement == "77").collect();
    let copies = size.div_ceil(demo.organizations.len().max(1));
    for copy in 1..copies {
        let town = |place: usize| towns[(copy * 61 + place * 7) % towns.len()];
        db.write_now(|conn| copy_demo(conn, &demo, (copy, &town), now))?;
    }
    Ok(())
}

fn read(conn: &mut Conn) -> Result<Records, StoreError> {
    let mut demo = Records::default();
    directory::each_organization(conn, &mut |kept| demo.organizations.push(kept))?;
    directory::each_location(conn, &mut |kept| demo.locations.push(kept))?;
    directory::each_service(conn, &mut |kept| demo.services.push(kept))?;
    Ok(demo)
}

fn copy_demo<'a>(
    conn: &mut Conn,
    demo: &Records,
    (copy, town): (usize, &dyn Fn(usize) -> &'a Commune),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let author = Author { account: None, organization: None, shown: "Mesure".to_owned(), owns: true };
    let act = Act { by: &author, channel: Channel::Import, now };
    let id = |id: Uuid| Uuid::from_u128(id.as_u128() ^ copy as u128);
    for kept in &demo.organizations {
        let mut says = kept.says.clone();
        says.parent = None;
        directory::open_organization(conn, id(kept.id), &says, act)?;
    }
    for (place, kept) in demo.locations.iter().enumerate() {
        let mut says = kept.says.clone();
        says.organization = says.organization.map(|owner| id(owner.uuid()).into());
        says.commune = town(place).code.to_owned();
        says.point = town(place).point;
        directory::open_location(conn, id(kept.id), &says, act)?;
    }
    for (place, kept) in demo.services.iter().enumerate() {
        let mut says = kept.says.clone();
        says.organization = id(says.organization.uuid()).into();
        says.areas = town(place).epci.map(|code| Area::Epci(code.to_owned())).into_iter().collect();
        for spot in &mut says.places {
            spot.location = id(spot.location.uuid()).into();
        }
        directory::open_service(conn, id(kept.id), &says, act)?;
    }
    Ok(())
}
