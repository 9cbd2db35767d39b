//! A sheet: what it says, in which language, on which paper. How it looks is the affair of whoever sets it.

use serde::{Deserialize, Serialize};

use crate::Tongue;

mod bounds;

pub use bounds::{Bounds, Excess};

/// What is printed: a title, blocks one below the other, a line at the foot of each page.
///
/// All texts are plain: no sign in them has a meaning for the press.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// The main heading, and the title of the document.
    pub title: String,
    /// The language of the title, the footer and all blocks that name no other.
    #[serde(default)]
    pub language: Tongue,
    /// The paper.
    #[serde(default)]
    pub format: Format,
    /// What it says, from top to bottom.
    pub blocks: Vec<Block>,
    /// A line at the foot of each page: the source, the date, « à vérifier ». May be empty.
    #[serde(default)]
    pub footer: String,
}

/// The size of the paper, upright (ISO 216).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Format {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 148 × 210 mm.
    A5,
}

/// One piece of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Block {
    /// The heading of a section.
    Heading(String),
    /// A heading within a section.
    Subheading(String),
    /// Running text.
    Paragraph(String),
    /// Running text in small letters: sources, reserves.
    Small(String),
    /// The thing to see first, in large letters: the number to call, a code.
    Large(String),
    /// Short lines one below the other, as in an address.
    Lines(Vec<String>),
    /// What a thing is called, and the thing: « Téléphone », « 01 64 … ».
    Facts(Vec<(String, String)>),
    /// Points without an order.
    List(Vec<String>),
    /// Boxes to tick: documents to bring.
    Ticks(Vec<String>),
    /// Steps in their order, numbered from 1.
    Steps(Vec<String>),
    /// A table under its headings. Rows that are too short are filled, cells that are too many left out.
    Table {
        /// The headings of the columns.
        head: Vec<String>,
        /// The rows.
        rows: Vec<Vec<String>>,
    },
    /// Something apart, framed.
    Box {
        /// How it looks.
        tone: Tone,
        /// Its heading; may be empty.
        title: String,
        /// What is in it.
        blocks: Vec<Block>,
    },
    /// A QR code, the words and the address in clear beside it.
    Qr {
        /// Where it leads.
        address: String,
        /// What is there.
        words: String,
    },
    /// A drawing, as wide as the column at most.
    Svg {
        /// The drawing. Colours stand in its attributes: there is no stylesheet on paper.
        svg: String,
        /// What it shows, for whoever does not see it; empty for a mere ornament.
        words: String,
    },
    /// Columns side by side, of equal width.
    Columns(Vec<Vec<Block>>),
    /// Blocks in another language than the sheet's.
    In {
        /// Their language.
        language: Tongue,
        /// The blocks.
        blocks: Vec<Block>,
    },
    /// Blocks that stay on one page where they can.
    Together(Vec<Block>),
    /// A thin line across.
    Rule,
    /// Lines to write on by hand, this many.
    Blanks(u8),
    /// What follows begins on a new page.
    NewPage,
}

/// How a box looks. Never by colour alone: each has a frame and a sign of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// A thin frame.
    #[default]
    Plain,
    /// To know: a frame with a bar on the side where lines begin.
    Note,
    /// To be careful of, « ne pas »: a dashed frame.
    Care,
    /// Urgent, a deadline: a thick frame.
    Strong,
}

#[cfg(test)]
mod tests;
