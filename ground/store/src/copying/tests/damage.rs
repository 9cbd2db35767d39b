//! Copies cut short, changed, or made up: each is told, and nothing of it is kept.

use super::*;

/// A small copy, of which every byte can be tried.
fn small() -> (TrialDb, Vec<u8>) {
    let db = trial::sqlite(&schema());
    db.write_now(|c| {
        insert_things(
            c,
            &[thing(1), ThingRow { maybe_detail: Some(serde_json::json!([1, "a"])), ..thing(2) }],
        )?;
        insert_label(c, &LabelRow { thing_id: Uuid::from_u128(1), word: "é".to_owned() })
    })
    .unwrap();
    let (copy, _) = poured(&db);
    (db, copy)
}

fn inspected(copy: &[u8]) -> Result<Manifest, CopyFault> {
    inspect(&mut &copy[..], &mut silent)
}

#[test]
fn fuzz_a_copy_cut_short_anywhere_is_told() {
    let (_, copy) = small();
    assert!(inspected(&copy).is_ok());
    for length in 0..copy.len() {
        assert!(inspected(&copy[..length]).is_err(), "cut at {length}");
    }
    let longer = [&copy[..], b"z"].concat();
    assert!(inspected(&longer).unwrap_err().to_string().contains("after its end"));
}

#[test]
fn fuzz_a_copy_changed_in_any_byte_is_told() {
    let (_, mut copy) = small();
    for index in 0..copy.len() {
        for change in [0x01, 0x80, 0xff] {
            copy[index] ^= change;
            assert!(inspected(&copy).is_err(), "byte {index} changed by {change}");
            copy[index] ^= change;
        }
    }
}

#[test]
fn fuzz_bytes_after_a_good_head_never_break_the_reader() {
    let (_, copy) = small();
    let head = copy.windows(2).position(|pair| pair == b"}r" || pair == b"}e").unwrap() + 1;
    let mut state = 4_715_u64;
    for round in 0..5_000 {
        let mut made_up = copy[..head].to_vec();
        for _ in 0..round % 90 {
            // A xorshift from a fixed seed: the same bytes in every run.
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            made_up.push(if state.is_multiple_of(3) {
                b"rez\0\x01\xff"[(state >> 8) as usize % 6]
            } else {
                (state >> 16) as u8
            });
        }
        assert!(inspected(&made_up).is_err());
    }
}

#[test]
fn what_is_no_copy_and_what_is_of_another_form_is_told() {
    for (bytes, words) in [
        (&b""[..], "does not begin as one"),
        (b"SQLite format 3\0\x10\0\x01\x01", "does not begin as one"),
        (b"maillage-copy 2\n\0\0\0\0", "take a later one"),
        (b"maillage-copy 1\n\xff\xff\xff\xff{}", "is beyond"),
        (b"maillage-copy 1\n\0\0\0\x02{}", "its head is not understood"),
    ] {
        let fault = inspected(bytes).unwrap_err();
        assert!(fault.to_string().contains(words), "{fault}");
    }
}

/// Where a text stands in a copy.
fn place_of(copy: &[u8], text: &str) -> usize {
    copy.windows(text.len()).position(|window| window == text.as_bytes()).unwrap()
}

#[test]
fn a_damaged_row_is_named_and_the_database_stays_empty() {
    let (_, copy) = small();
    for target in others(&schema()) {
        let mut broken = copy.clone();
        broken[place_of(&copy, "Thing 2")] = 0xff;
        let fault = filled(&target, &broken).unwrap_err();
        assert!(
            matches!(&fault, CopyFault::Damaged { table, row: 2, what } if table == "thing" && what.contains("label")),
            "{fault}"
        );
        // A change that can still be read is found at the end of its table.
        broken[place_of(&copy, "Thing 2")] = b'S';
        let fault = filled(&target, &broken).unwrap_err();
        assert!(matches!(&fault, CopyFault::Damaged { table, row: 0, .. } if table == "thing"), "{fault}");
        let fault = filled(&target, &copy[..copy.len() - 1]).unwrap_err();
        assert!(fault.to_string().contains("ends too early"), "{fault}");
        // Nothing of all this was kept, so that the whole copy is taken in.
        assert_eq!(target.read_now(count_things).unwrap(), 0);
        assert_eq!(filled(&target, &copy).unwrap(), inspected(&copy).unwrap());
    }
}

#[test]
fn a_rule_of_the_tables_holds_for_copies_too() {
    let (source, _) = small();
    // A whole copy, poured from tables that somebody made keep what they refuse.
    let below = "pragma ignore_check_constraints = on; update thing set amount = -1 where label = 'Thing 2'";
    source.write_now(|c| c.script(below)).unwrap();
    let (broken, _) = poured(&source);
    for target in others(&schema()) {
        let words = filled(&target, &broken).unwrap_err().to_string();
        assert!(words.contains("table thing, row 2") && words.contains("amount_is_positive"), "{words}");
        assert_eq!(target.read_now(count_things).unwrap(), 0);
    }
}
