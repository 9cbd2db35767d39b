//! What is too much is told before anybody works for it.

use proptest::prelude::*;

use super::{Bounds, Excess};
use crate::{Block, Format, Sheet, Tongue};

fn sheet(blocks: Vec<Block>) -> Sheet {
    Sheet {
        title: "Titre".to_owned(),
        language: Tongue::French,
        format: Format::A4,
        blocks,
        footer: String::new(),
    }
}

fn drawing(svg: &str) -> Result<(), Excess> {
    sheet(vec![Block::Svg { svg: svg.to_owned(), words: String::new() }]).check()
}

#[test]
fn three_hundred_blocks_pass_and_five_hundred_do_not() {
    assert_eq!(sheet(vec![Block::Paragraph("a".to_owned()); 300]).check(), Ok(()));
    assert_eq!(sheet(vec![Block::Rule; 500]).check(), Err(Excess::TooManyBlocks));
}

#[test]
fn depth_counts_every_way_down() {
    let mut inner = vec![Block::Rule];
    for _ in 0..Bounds::SHEET.depth - 1 {
        inner = vec![Block::Columns(vec![inner])];
    }
    assert_eq!(sheet(inner.clone()).check(), Ok(()));
    assert_eq!(sheet(vec![Block::Together(inner)]).check(), Err(Excess::TooDeep));
}

#[test]
fn letters_items_and_columns_are_counted() {
    assert_eq!(sheet(vec![Block::Paragraph("é".repeat(80_001))]).check(), Err(Excess::TooLong));
    assert_eq!(sheet(vec![Block::List(vec![String::new(); 2_001])]).check(), Err(Excess::TooManyBlocks));
    assert_eq!(sheet(vec![Block::Columns(vec![Vec::new(); 9])]).check(), Err(Excess::TooManyColumns));
    let table = Block::Table { head: vec![String::new(); 8], rows: vec![Vec::new(); 300] };
    assert_eq!(sheet(vec![table]).check(), Err(Excess::TooManyBlocks));
    let whole = Block::Table { head: vec![String::new(); 8], rows: vec![vec![String::new(); 8]; 200] };
    assert_eq!(sheet(vec![whole]).check(), Ok(()));
    let square = Block::Qr { address: "a".repeat(401), words: String::new() };
    assert_eq!(sheet(vec![square]).check(), Err(Excess::LongAddress));
}

#[test]
fn the_foot_of_a_page_is_a_line_or_two() {
    let footed = Sheet { footer: "a".repeat(301), ..sheet(Vec::new()) };
    assert_eq!(footed.check(), Err(Excess::TooLong));
}

#[test]
fn a_title_of_blanks_is_none() {
    let nameless = Sheet { title: " \u{a0}\t".to_owned(), ..sheet(Vec::new()) };
    assert_eq!(nameless.check(), Err(Excess::NoTitle));
}

#[test]
fn a_drawing_holds_shapes_and_words_alone() {
    assert_eq!(drawing("<svg viewBox=\"0 0 1 1\"><g><path d=\"M0 0\"/></g></svg>"), Ok(()));
    let refused = [
        "",
        "not a drawing",
        "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>",
        "<svg><use href=\"#a\"/></svg>",
        "<svg><image href=\"http://exemple.fr/x.png\"/></svg>",
        "<svg><style>@import 'x'</style></svg>",
        "<svg><a:script/></svg>",
        "<svg><![CDATA[x]]></svg>",
        "<svg><?x?></svg>",
    ];
    for svg in refused {
        assert_eq!(drawing(svg), Err(Excess::ForbiddenDrawing), "{svg}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_fall(text in any::<String>(), svg in "<svg[ -~é<>/]{0,60}") {
        let _ = serde_json::from_str::<Sheet>(&text);
        let _ = drawing(&text);
        let _ = drawing(&svg);
        let _ = sheet(vec![Block::Qr { address: text.clone(), words: text }]).check();
    }
}
