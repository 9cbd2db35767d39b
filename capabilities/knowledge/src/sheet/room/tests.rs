//! The reckoning of a sheet, set against the press.

use chrono::NaiveDate;
use paper::{Block, Press, Sheet};
use proptest::prelude::*;
use web::Words;

use super::{Room, full_commune, lines_of, reckoned, room_while_written};
use crate::content::Content;
use crate::sheet::Setter;

fn words() -> Words {
    Words::new(&[("web", web::FRENCH, web::ENGLISH), ("knowledge", crate::FRENCH, crate::ENGLISH)])
        .expect("words")
}

fn setter(words: &Words) -> Setter<'_> {
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    Setter { words, network: "Essai", acronyms: &[], today }
}

fn now<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(future)
}

#[test]
fn words_are_not_cut_at_the_end_of_a_line() {
    assert!((lines_of("", 10) - 1.0).abs() < f64::EPSILON);
    assert!((lines_of("cinq cinq", 9) - 1.0).abs() < f64::EPSILON);
    assert!((lines_of("cinq cinq cinq", 9) - 2.0).abs() < f64::EPSILON);
}

#[test]
fn the_shipped_cards_fit_with_a_full_commune_as_reckoned() {
    let words = words();
    for (handle, content) in crate::shipped().expect("the cards") {
        let room = now(room_while_written(&setter(&words), &content, &Press::absent()));
        assert!(room.fits() && !room.is_counted(), "{handle}: {room:?}");
    }
}

#[test]
fn the_press_is_believed_before_the_reckoning() {
    assert!(Room { share: 140, pages: Some(2) }.fits());
    assert!(!Room { share: 80, pages: Some(3) }.fits());
    assert!(!Room { share: 101, pages: None }.fits());
}

/// Texts of every length: what is reckoned to fit must fit, as the press counts. Without a press nothing is compared.
#[test]
fn what_is_reckoned_to_fit_is_counted_to_fit() {
    let press = Press::found();
    if !press.is_present() {
        return;
    }
    let words = words();
    for count in [3, 5, 7, 11, 14] {
        for length in [90, 180, 290] {
            let line: String = "Appeler la permanence avant de se déplacer, puis écrire ce qui a été dit. "
                .chars()
                .cycle()
                .take(length)
                .collect();
            let lines = vec![line; count];
            let content = Content {
                title: "Essai".to_owned(),
                summary: lines[0].clone(),
                signs: lines.clone(),
                steps: lines.clone(),
                avoid: lines.clone(),
                afterwards: lines,
                ..Content::default()
            };
            let room = now(room_while_written(&setter(&words), &content, &press));
            let pages = room.pages.expect("a count");
            assert!(room.share > 100 || pages <= 2, "{count} lines of {length}: {room:?}");
            assert!(
                room.share <= 130 || pages > 2,
                "not much too careful: {count} lines of {length}: {room:?}"
            );
        }
    }
}

proptest! {
    /// More text never takes less room, and no text makes it fall.
    #[test]
    fn more_text_never_takes_less_room(text in "\\PC{0,400}", more in "\\PC{1,100}") {
        let sheet = |text: &str| Sheet {
            title: String::new(),
            language: paper::Tongue::French,
            format: paper::Format::A4,
            blocks: vec![Block::Paragraph(text.to_owned())],
            footer: String::new(),
        };
        let longer = format!("{text} {more}");
        prop_assert!(reckoned(&sheet(&longer)) >= reckoned(&sheet(&text)));
        prop_assert!(full_commune().contacts.len() == crate::MOST_CONTACTS);
    }
}
