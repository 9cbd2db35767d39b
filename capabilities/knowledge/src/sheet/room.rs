//! How much of one sheet of paper, two sides, a card takes: counted by the press where there is one, else reckoned.
//!
//! The reckoning counts lines: so many letters fit on a line, so many lines on a side, and headings and frames cost
//! theirs. It is set against the press by a test and errs on the side of « trop long », because a third page found out
//! at the printer is worse than a line left out.

use paper::{Block, Press, Sheet};

use super::{Local, Setter, Stamp};
use crate::contacts::MOST_CONTACTS;
use crate::content::Content;

/// Sides of a sheet.
const SIDES: usize = 2;
/// Lines of running text on a side of A4.
const LINES_ON_A_SIDE: f64 = 55.0;
/// Letters on a line of running text.
const LETTERS: usize = 98;
/// Letters on a line within a list, a box or beside a name.
const LETTERS_INSIDE: usize = 90;

/// How much of the sheet is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// Per cent of the two sides, reckoned; may be above 100.
    pub share: u32,
    /// Pages as the press counts them; none where there is no press.
    pub pages: Option<usize>,
}

impl Room {
    /// Whether it fits on one sheet, two sides: as the press counts, else as it was reckoned.
    pub fn fits(self) -> bool {
        self.pages.map_or(self.share <= 100, |pages| pages <= SIDES)
    }

    /// Whether it was counted by the press.
    pub fn is_counted(self) -> bool {
        self.pages.is_some()
    }
}

/// How much of its sheet a set card takes.
pub async fn room_of(sheet: &Sheet, press: &Press) -> Room {
    let pages = if press.is_present() {
        let counted = press.pages(sheet).await;
        counted.inspect_err(|fault| tracing::warn!(%fault, "the press could not count")).ok()
    } else {
        None
    };
    Room { share: reckoned(sheet), pages }
}

/// How much of its sheet a card takes while it is written, with as many contacts as a commune may have.
pub(crate) async fn room_while_written(setter: &Setter<'_>, content: &Content, press: &Press) -> Room {
    room_of(&setter.sheet(content, &full_commune(), None), press).await
}

/// The sheet of a card for a commune, with as many contacts as let it stand on one sheet.
pub(crate) async fn fitting(
    setter: &Setter<'_>,
    (content, stamp): (&Content, Stamp<'_>),
    local: &Local,
    press: &Press,
) -> (Sheet, usize) {
    let mut local = local.clone();
    loop {
        let sheet = setter.sheet(content, &local, Some(stamp));
        if local.contacts.is_empty() || room_of(&sheet, press).await.fits() {
            return (sheet, local.contacts.len());
        }
        local.contacts.pop();
    }
}

/// A commune with as many contacts as are ever printed, each as long as they come.
fn full_commune() -> Local {
    let contact = crate::contacts::Contact {
        id: uuid::Uuid::nil(),
        service: "Permanence d’information et d’accompagnement".to_owned(),
        organization: "Centre communal d’action sociale".to_owned(),
        phone: "01 99 00 00 00".to_owned(),
        place: "12 rue de la République, 77000 Melun".to_owned(),
        passing: None,
        to_check: false,
    };
    Local { commune: "Saint-Fargeau-Ponthierry".to_owned(), contacts: vec![contact; MOST_CONTACTS] }
}

/// Per cent of the two sides of a sheet of A4.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "lines of a bounded text")]
fn reckoned(sheet: &Sheet) -> u32 {
    let title = 2.6 + lines_of(&sheet.title, LETTERS / 2);
    let lines = title + sheet.blocks.iter().map(|block| lines_of_block(block, LETTERS)).sum::<f64>();
    (lines / (LINES_ON_A_SIDE * SIDES as f64) * 100.0).ceil() as u32
}

fn lines_of_block(block: &Block, letters: usize) -> f64 {
    let inside = letters.saturating_sub(LETTERS - LETTERS_INSIDE);
    let list = |lines: &[String]| lines.iter().map(|line| lines_of(line, inside) + 0.25).sum::<f64>() + 0.5;
    match block {
        Block::Heading(text) => 2.2 + lines_of(text, letters),
        Block::Subheading(text) => 1.4 + lines_of(text, letters),
        Block::Paragraph(text) => 0.7 + lines_of(text, letters),
        Block::Small(text) => 0.6 + lines_of(text, letters + 10) * 0.85,
        Block::Large(text) => 1.0 + lines_of(text, letters / 2) * 1.6,
        Block::Lines(lines) => list(lines),
        Block::List(lines) | Block::Ticks(lines) | Block::Steps(lines) => list(lines),
        Block::Facts(facts) => facts
            .iter()
            .map(|(name, fact)| lines_of(name, 20).max(lines_of(fact, letters * 3 / 4)) + 0.35)
            .sum(),
        Block::Box { title, blocks, .. } => {
            let title = if title.is_empty() { 0.0 } else { 1.2 + lines_of(title, inside) };
            2.0 + title + blocks.iter().map(|block| lines_of_block(block, inside)).sum::<f64>()
        }
        Block::Together(blocks) | Block::In { blocks, .. } => {
            blocks.iter().map(|block| lines_of_block(block, letters)).sum()
        }
        Block::Columns(columns) => {
            let share = letters / columns.len().max(1);
            let column =
                |blocks: &Vec<Block>| blocks.iter().map(|block| lines_of_block(block, share)).sum::<f64>();
            columns.iter().map(column).fold(0.0, f64::max)
        }
        Block::Table { rows, .. } => 2.0 + rows.len() as f64 * 1.4,
        Block::Blanks(lines) => f64::from(*lines) * 1.6,
        Block::Qr { .. } | Block::Svg { .. } => 8.0,
        Block::Rule => 0.8,
        Block::NewPage => LINES_ON_A_SIDE / 2.0,
    }
}

/// The lines a text takes when so many letters stand on one: words are not cut, so a few letters of each are lost.
fn lines_of(text: &str, letters: usize) -> f64 {
    let mut lines = 0.0;
    for line in text.split('\n') {
        let mut used = 0;
        lines += 1.0;
        for word in line.split_whitespace() {
            let length = word.chars().count();
            if used > 0 && used + 1 + length > letters {
                lines += 1.0;
                used = 0;
            }
            used += length + usize::from(used > 0);
        }
    }
    lines
}

#[cfg(test)]
mod tests;
