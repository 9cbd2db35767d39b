//! Real sheets, set for real: what leaves the press is whole, tagged, and reads as it was typed.

mod file;
mod hostile;
mod languages;
mod layout;

use paper::{Block, Format, Sheet, Tongue};
use typst::layout::{Frame, FrameItem};
use typst::text::TextItem;
use typst_layout::PagedDocument;

use super::{exported, set};
use crate::forme::forme;

/// A sheet of these blocks.
fn sheet(blocks: Vec<Block>) -> Sheet {
    Sheet {
        title: "Où laver son linge ?".to_owned(),
        language: Tongue::French,
        format: Format::A5,
        blocks,
        footer: "Le 22 novembre 2026".to_owned(),
    }
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(text.to_owned())
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// The pages of a sheet at the first attempt, held to the standard as a PDF: nothing was given up for it.
fn pages_at_once(sheet: &Sheet) -> PagedDocument {
    assert_eq!(sheet.check(), Ok(()));
    let document = set(&forme(sheet, true)).expect("the template takes the sheet");
    exported(&document, true).expect("the PDF is held to PDF/UA-1");
    document
}

/// Every run of text on the pages.
fn runs(document: &PagedDocument) -> Vec<TextItem> {
    fn walk(frame: &Frame, runs: &mut Vec<TextItem>) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => walk(&group.frame, runs),
                FrameItem::Text(run) => runs.push(run.clone()),
                _ => {}
            }
        }
    }
    let mut runs = Vec::new();
    document.pages().iter().for_each(|page| walk(&page.frame, &mut runs));
    runs
}

/// All that is written on the pages, without its blanks.
fn read(document: &PagedDocument) -> String {
    let text: String = runs(document).iter().map(|run| run.text.as_str()).collect();
    without_blanks(&text)
}

fn without_blanks(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace() && *sign != '\u{200b}').collect()
}
