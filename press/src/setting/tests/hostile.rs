//! Whatever `paper` accepts leaves the press.

use paper::{Block, Format, Sheet, Tone, Tongue};
use proptest::prelude::*;

use super::super::{exported, pages, pdf, set};
use super::{pages_at_once, paragraph, read, runs, sheet, texts};
use crate::forme::forme;

#[test]
fn no_text_is_read_as_a_template() {
    let tricks = "#set page(width: 1pt) #panic(\"x\") $x$ `raw` *bold* _it_ @label <label> // comment \\u{41} #sys.inputs";
    let document = pages_at_once(&sheet(vec![paragraph(tricks), Block::Heading("= Heading".to_owned())]));
    let read = read(&document);
    assert!(
        read.contains("#setpage(width:1pt)#panic(\"x\")$x$`raw`*bold*_it_@label<label>//comment\\u{41}"),
        "{read}"
    );
}

#[test]
fn nothing_that_somebody_typed_is_an_act_of_the_file() {
    let tricks = "x) >> /OpenAction << /S /JavaScript /JS (app.alert(1)) >> endobj \r\n%%EOF \u{8}";
    let square =
        |address: &str| Block::Qr { address: address.to_owned(), words: format!("Le carré {tricks}") };
    let mut written = sheet(vec![
        paragraph(tricks),
        square("javascript:app.alert(1)"),
        square("file:///etc/passwd"),
        square("https://exemple.org/?a=)/OpenAction(b"),
    ]);
    (written.title, written.footer) = (tricks.to_owned(), tricks.to_owned());
    let outside = without_texts(&pdf(&written).expect("a PDF"));
    for name in ["/JavaScript", "/JS", "/OpenAction", "/Launch", "/SubmitForm", "/EmbeddedFile"] {
        assert!(!outside.contains(name), "{name}");
    }
    assert_eq!(
        outside.matches("/S /URI").count() + outside.matches("/S/URI").count(),
        1,
        "one square leads on"
    );
}

/// What stands in a file outside its texts and its streams: its own words.
fn without_texts(file: &[u8]) -> String {
    let (mut outside, mut depth, mut at) = (Vec::new(), 0_usize, 0);
    while at < file.len() {
        let streams = depth == 0 && file[at..].starts_with(b"stream") && !file[..at].ends_with(b"end");
        let streamed = file[at..].windows(9).position(|nine| nine == b"endstream");
        match (file[at], streamed.filter(|_| streams)) {
            (_, Some(length)) => at += length,
            (b'\\', _) if depth > 0 => at += 1,
            (b'(', _) => depth += 1,
            (b')', _) => depth = depth.saturating_sub(1),
            (byte, _) if depth == 0 => outside.push(byte),
            _ => {}
        }
        at += 1;
    }
    String::from_utf8_lossy(&outside).into_owned()
}

#[test]
fn a_sign_that_no_font_has_fails_nothing() {
    let mut written = sheet(vec![
        paragraph("🏠 ﬁn 你好 \u{378} \u{10ffff} \u{fffe} e\u{20dd}\u{334} ก\u{e49} 👩\u{200d}👧 \u{300}"),
        Block::List(texts(&["\u{5d0}\u{5bc}", "\u{915}\u{94d}\u{937}", "\u{1100}\u{1161}"])),
    ]);
    written.title = "🏠".to_owned();
    let document = pages_at_once(&written);
    assert!(runs(&document).iter().all(|run| run.glyphs.iter().all(|glyph| glyph.id != 0)));
}

#[test]
fn a_drawing_that_cannot_be_drawn_is_told_in_words() {
    for svg in
        ["<svg", "<svg></g></svg>", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 0 0\"></svg>"]
    {
        let written =
            sheet(vec![Block::Svg { svg: svg.to_owned(), words: "Le plan du quartier".to_owned() }]);
        assert_eq!(written.check(), Ok(()));
        assert!(pdf(&written).expect("a PDF all the same").starts_with(b"%PDF-"));
        let told = set(&forme(&written, false)).unwrap();
        assert!(read(&told).contains("Leplanduquartier"));
    }
}

#[test]
fn the_fullest_sheet_there_may_be_is_set() {
    let long = "Une phrase ordinaire, ni longue ni courte, avec des mots. ".repeat(20);
    let mut blocks = vec![paragraph(&long); 50];
    blocks.push(paragraph(&"x".repeat(4_000)));
    blocks.push(Block::Columns(vec![vec![paragraph("a"); 30]; 8]));
    blocks.push(Block::Table { head: texts(&["a"; 8]), rows: vec![texts(&["b c d"; 8]); 200] });
    let full = sheet(blocks);
    assert_eq!(full.check(), Ok(()));
    assert!(pages(&full).unwrap() > 20);
}

/// Any text, a telling one, or one of the house.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[ -~àéœ«»’\u{0600}-\u{06ff}\u{0400}-\u{04ff}\n]{0,60}",
        Just(String::new()),
        Just("https://exemple.fr/a b#é".to_owned()),
    ]
}

fn leaf() -> impl Strategy<Value = Block> {
    prop_oneof![
        text().prop_map(Block::Heading),
        text().prop_map(Block::Subheading),
        text().prop_map(Block::Paragraph),
        text().prop_map(Block::Small),
        text().prop_map(Block::Large),
        prop::collection::vec(text(), 0..4).prop_map(Block::Lines),
        prop::collection::vec(text(), 0..4).prop_map(Block::List),
        prop::collection::vec(text(), 0..4).prop_map(Block::Ticks),
        prop::collection::vec(text(), 0..4).prop_map(Block::Steps),
        prop::collection::vec((text(), text()), 0..4).prop_map(Block::Facts),
        (
            prop::collection::vec(text(), 0..4),
            prop::collection::vec(prop::collection::vec(text(), 0..5), 0..4)
        )
            .prop_map(|(head, rows)| Block::Table { head, rows }),
        (text(), text()).prop_map(|(address, words)| Block::Qr { address, words }),
        (text(), text()).prop_map(|(svg, words)| Block::Svg { svg: format!("<svg {svg}"), words }),
        any::<u8>().prop_map(|lines| Block::Blanks(lines % 40)),
        Just(Block::Rule),
        Just(Block::NewPage),
    ]
}

fn tongue() -> impl Strategy<Value = Tongue> {
    prop::sample::select(&Tongue::ALL[..])
}

fn block() -> impl Strategy<Value = Block> {
    leaf().prop_recursive(3, 12, 4, |inner| {
        let blocks = prop::collection::vec(inner, 0..4);
        prop_oneof![
            (text(), blocks.clone()).prop_map(|(title, blocks)| Block::Box {
                tone: Tone::Note,
                title,
                blocks
            }),
            prop::collection::vec(blocks.clone(), 0..4).prop_map(Block::Columns),
            (tongue(), blocks.clone()).prop_map(|(language, blocks)| Block::In { language, blocks }),
            blocks.prop_map(Block::Together),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn what_paper_accepts_leaves_the_press(
        title in text(),
        language in tongue(),
        small in any::<bool>(),
        blocks in prop::collection::vec(block(), 0..8),
        footer in text(),
    ) {
        let format = if small { Format::A5 } else { Format::A4 };
        let sheet = Sheet { title, language, format, blocks, footer };
        prop_assume!(sheet.check().is_ok());
        let document = set(&forme(&sheet, false));
        prop_assert!(document.is_ok(), "the template refused {:?}", sheet);
        prop_assert!(document.is_ok_and(|document| exported(&document, true).is_ok()), "not vouched for: {:?}", sheet);
        prop_assert!(pdf(&sheet).is_ok(), "no PDF of {:?}", sheet);
    }
}
