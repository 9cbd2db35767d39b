//! Nothing is lost between the sheet and the page.

use paper::{Block, Format, Tone};

use super::{pages_at_once, paragraph, read, sheet, texts};

#[test]
fn every_block_is_printed() {
    let every = vec![
        Block::Heading("alpha".to_owned()),
        Block::Subheading("bravo".to_owned()),
        paragraph("charlie"),
        Block::Small("delta".to_owned()),
        Block::Large("echo".to_owned()),
        Block::Lines(texts(&["foxtrot", "golf"])),
        Block::Facts(vec![("hotel".to_owned(), "india".to_owned())]),
        Block::List(texts(&["juliet"])),
        Block::Ticks(texts(&["kilo"])),
        Block::Steps(texts(&["lima"])),
        Block::Table {
            head: texts(&["mike", "november"]),
            rows: vec![texts(&["oscar"]), texts(&["papa", "q", "left-out"])],
        },
        Block::Box { tone: Tone::Strong, title: "romeo".to_owned(), blocks: vec![paragraph("sierra")] },
        Block::Qr { address: "https://exemple.fr/s/tango".to_owned(), words: "uniform".to_owned() },
        Block::Svg { svg: PLAN.to_owned(), words: "Le plan".to_owned() },
        Block::Columns(vec![vec![paragraph("whiskey")], vec![paragraph("xray")]]),
        Block::Together(vec![paragraph("yankee")]),
        Block::Rule,
        Block::Blanks(2),
        Block::NewPage,
        paragraph("zulu"),
    ];
    let read = read(&pages_at_once(&sheet(every)));
    for word in [
        "alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india", "juliet", "kilo",
        "lima", "mike", "november", "oscar", "papa", "romeo", "sierra", "tango", "uniform", "whiskey",
        "xray", "yankee", "zulu",
    ] {
        assert!(read.contains(word), "« {word} » is lost: {read}");
    }
    assert!(!read.contains("left-out"));
}

const PLAN: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 30 20\"><rect width=\"30\" height=\"20\" \
                    fill=\"#eee\"/><text x=\"2\" y=\"9\" font-size=\"4\" font-family=\"serif\">Melun 🏠</text></svg>";

#[test]
fn three_hundred_blocks_take_their_pages() {
    let blocks: Vec<Block> = (0..300).map(|index| paragraph(&format!("paragraphe-{index}."))).collect();
    let document = pages_at_once(&sheet(blocks));
    assert!(document.pages().len() > 3);
    let read = read(&document);
    assert!((0..300).all(|index| read.contains(&format!("paragraphe-{index}."))));
}

#[test]
fn what_stays_together_breaks_when_it_is_higher_than_a_page() {
    let lines: Vec<Block> = (0..80).map(|index| paragraph(&format!("ligne-{index}."))).collect();
    let document = pages_at_once(&sheet(vec![Block::Together(lines)]));
    assert!(document.pages().len() > 1);
    let read = read(&document);
    assert!((0..80).all(|index| read.contains(&format!("ligne-{index}."))));
}

#[test]
fn a_new_page_begins_where_it_can() {
    let nested =
        Block::Box { tone: Tone::Plain, title: String::new(), blocks: vec![Block::NewPage, paragraph("a")] };
    let document = pages_at_once(&sheet(vec![nested, Block::NewPage, paragraph("b"), Block::NewPage]));
    assert_eq!(document.pages().len(), 2);
}

#[test]
fn paper_has_its_size() {
    for (format, width, height) in [(Format::A4, 210.0, 297.0), (Format::A5, 148.0, 210.0)] {
        let mut written = sheet(vec![paragraph("a")]);
        written.format = format;
        let size = pages_at_once(&written).pages()[0].frame.size();
        assert!((size.x.to_mm() - width).abs() < 0.1 && (size.y.to_mm() - height).abs() < 0.1, "{size:?}");
    }
}

#[test]
fn headings_go_down_one_level_at_a_time() {
    let written = sheet(vec![Block::Subheading("a".to_owned()), Block::Heading("b".to_owned())]);
    pages_at_once(&written);
}

#[test]
fn a_sheet_of_nothing_but_a_title_is_a_sheet() {
    let mut bare = sheet(vec![
        Block::List(Vec::new()),
        Block::Columns(Vec::new()),
        Block::Columns(vec![Vec::new(); 3]),
        Block::Table { head: Vec::new(), rows: vec![texts(&["a"])] },
        Block::Table { head: texts(&["", ""]), rows: Vec::new() },
        Block::Facts(Vec::new()),
        paragraph(" \n "),
        Block::Together(Vec::new()),
    ]);
    bare.footer = String::new();
    assert_eq!(pages_at_once(&bare).pages().len(), 1);
}
