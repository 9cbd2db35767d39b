//! A sheet travels as JSON and comes back the same.

use super::{Block, Format, Sheet, Tone};
use crate::Tongue;

#[test]
fn a_sheet_comes_back_from_json_as_it_was() {
    let sheet = Sheet {
        title: "Où aller".to_owned(),
        language: Tongue::French,
        format: Format::A5,
        blocks: vec![
            Block::Heading("Se laver".to_owned()),
            Block::Facts(vec![("Téléphone".to_owned(), "01 64 00 00 00".to_owned())]),
            Block::Table { head: vec!["Jour".to_owned()], rows: vec![vec!["lundi".to_owned()]] },
            Block::Box {
                tone: Tone::Care,
                title: String::new(),
                blocks: vec![Block::Rule, Block::Blanks(3)],
            },
            Block::In { language: Tongue::Arabic, blocks: vec![Block::Paragraph("مرحبا".to_owned())] },
            Block::NewPage,
        ],
        footer: String::new(),
    };
    let json = serde_json::to_string(&sheet).unwrap();
    assert_eq!(serde_json::from_str::<Sheet>(&json).unwrap(), sheet);
}

#[test]
fn what_is_unknown_is_refused_and_what_is_usual_may_be_left_out() {
    let short: Sheet = serde_json::from_str(r#"{"title":"A","blocks":["rule",{"heading":"b"}]}"#).unwrap();
    assert_eq!((short.language, short.format), (Tongue::French, Format::A4));
    assert!(serde_json::from_str::<Sheet>(r#"{"title":"A","blocks":[],"colour":"red"}"#).is_err());
    assert!(serde_json::from_str::<Sheet>(r#"{"title":"A","blocks":[{"video":"x"}]}"#).is_err());
}
