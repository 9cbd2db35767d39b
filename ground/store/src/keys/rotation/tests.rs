//! A text edited while it was being sealed anew stays as it was edited.

use uuid::Uuid;

use super::{BATCH, Walk, Walked, prefix_of, retire_older};
use crate::sealed::ring::Ring;
use crate::sealed::{SealKey, sealed_columns};
use crate::shelf::*;
use crate::trial;

#[test]
fn a_text_edited_since_it_was_read_is_left_as_it_is() {
    trial::both(&schema(), |db| {
        let ring = Ring::from_bytes([7; 32]);
        let key = SealKey::from_ring(ring.clone());
        let id = Uuid::from_u128;
        let place = |number| format!("secret/note/{}", id(number));
        let row = |number, text| {
            let note = key.seal(&place(number), text).unwrap();
            SecretRow { id: id(number), note_sealed: Some(note), amount: 1 }
        };
        db.write_now(|c| put_secrets(c, &[row(1, "old"), row(2, "old"), row(3, "old")])).unwrap();
        let renewed = ring.renewed().unwrap();
        let (key, prefix) = (SealKey::from_ring(renewed.clone()), prefix_of(&renewed.current.id));
        let walk = Walk { db, key: &key, prefix };
        let column = sealed_columns().find(|column| column.table == "secret").unwrap();
        let page = db.read_now(|c| column.next_rows(c, Uuid::nil(), &prefix, BATCH)).unwrap();
        let changes = walk.sealed_anew(column, page, &mut Walked::default()).unwrap();
        db.write_now(|c| put_secret(c, &row(2, "edited"))).unwrap();
        let swapped: Vec<_> =
            changes.iter().map(|change| db.write_now(|c| column.exchange(c, change)).unwrap()).collect();
        assert_eq!(swapped, [1, 0, 1]);
        assert!(
            !db.write_alone_now(|c| retire_older(c, &renewed)).unwrap(),
            "one is still under the old key"
        );
        assert_eq!(walk.through(&mut |_| {}).unwrap().rows, 1);
        assert!(db.write_alone_now(|c| retire_older(c, &renewed)).unwrap());
        let texts = db.read_now(secrets).unwrap();
        let alone = SealKey::from_ring(renewed.alone());
        let opened = texts.iter().map(|row| {
            alone.open(&format!("secret/note/{}", row.id), row.note_sealed.as_ref().unwrap()).unwrap()
        });
        assert_eq!(opened.collect::<Vec<_>>(), ["old", "edited", "old"]);
    });
}
