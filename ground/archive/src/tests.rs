//! A network goes into an archive and comes out of it the same, or not at all.

mod crash;
mod damage;
mod making;
mod objects;

use std::path::Path;

use chrono::{DateTime, Utc};
use store::{Address, Db, Room, Schema, row, sql};
use uuid::Uuid;

use crate::{Backup, Carried, Content, Fresh, Head, Identities, Made, Place, Recipients};

const SHOP: Room = Room {
    name: "shop",
    migrations: &[(
        1,
        "0001_shop",
        "create table basket (id {uuid} not null primary key, things {int} not null, told_at {time} not null);
         create table thing (id {uuid} not null primary key, basket {uuid} not null references basket (id), word {text} not null);",
    )],
};

row! {
    /// A basket, and how many things it promises.
    pub struct BasketRow {
        /// Its identity.
        pub id: Uuid,
        /// How many things.
        pub things: i64,
        /// When it was told.
        pub told_at: DateTime<Utc>,
    }
}

sql! {
    fn put_basket(row: &BasketRow) -> () = "insert into basket (id, things, told_at) values ($1, $2, $3)";
    fn put_thing(id: Uuid, basket: Uuid, word: &str) -> () =
        "insert into thing (id, basket, word) values ($1, $2, $3)";
    fn count_promised() -> One<i64> = "select cast(coalesce(sum(things), 0) as bigint) from basket";
    fn count_things() -> One<i64> = "select count(*) from thing";
}

/// Keys that stand in this file, so that every run does the same.
const IDENTITY: &str = "AGE-SECRET-KEY-1ZUT3W9CHZUT3W9CHZUT3W9CHZUT3W9CHZUT3W9CHZUT3W9CHZUTSGU5XK6";
const RECIPIENT: &str = "age17yl770h6jkv29g3lcatt76y0azaa0ak0j55ththnk3zzdz8s4vcsc48sem";
const OTHER_IDENTITY: &str = "AGE-SECRET-KEY-19G4Z52329G4Z52329G4Z52329G4Z52329G4Z52329G4Z52329G4QX68XRW";

fn now() -> DateTime<Utc> {
    "2026-11-23T02:00:00Z".parse().expect("a moment")
}

fn schema() -> Schema {
    Schema::new([SHOP, crate::ROOM], now())
}

fn recipients() -> Recipients {
    Recipients::read(&[RECIPIENT]).expect("a recipient")
}

fn identities(folder: &Path, text: &str) -> Identities {
    let path = folder.join("identity.txt");
    std::fs::write(&path, format!("# public key: none of yours\n{text}\n")).expect("written");
    Identities::open(&path).expect("an identity")
}

fn head(moment: DateTime<Utc>) -> Head {
    let word = |text: &str| text.to_owned();
    Head {
        form: crate::FORM,
        programme: word("0.1.0"),
        engine: word("SQLite"),
        network: word("Réseau d’essai"),
        moment,
    }
}

/// Puts a basket of three things, whole or not at all.
fn basket(db: &Db, number: u128) {
    let row = BasketRow { id: Uuid::from_u128(number), things: 3, told_at: now() };
    db.write_now(|c| {
        put_basket(c, &row)?;
        for thing in 1..=3 {
            put_thing(c, Uuid::from_u128(number * 10 + thing), row.id, "une chaise de bureau à roulettes")?;
        }
        Ok(())
    })
    .expect("a basket is kept");
}

fn carried() -> Vec<Carried> {
    vec![Carried {
        name: "thesaurus.txt".to_owned(),
        from: Content::Bytes(b"manger: aide alimentaire\n".to_vec()),
    }]
}

/// Makes an archive in a folder.
fn made(db: &Db, folder: &Path, moment: DateTime<Utc>) -> Made {
    let (recipients, files) = (recipients(), carried());
    let backup =
        Backup { head: head(moment), files: &files, recipients: &recipients, key: None, scratch: folder };
    crate::make(db, &backup, &Place::Folder(folder.to_owned()), &mut |_| {}).expect("an archive is made")
}

fn restored(archive: &Path, data: &Path, database: &Address) -> Result<crate::Restored, crate::ArchiveFault> {
    let identities = identities(archive.parent().expect("a folder"), IDENTITY);
    let schema = schema();
    crate::restore(archive, &identities, Fresh { data, database, schema: &schema }, &mut |_| {})
}

/// Bytes that no packing makes smaller, the same at every run.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_be_bytes()
    };
    std::iter::repeat_with(&mut next).flatten().take(length).collect()
}
