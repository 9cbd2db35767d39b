//! How much a sheet may hold, judged before the press is bothered.

use std::fmt;

use super::{Block, Sheet};

/// How much a sheet may hold at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Blocks, those within blocks counted.
    pub blocks: usize,
    /// Blocks within blocks within blocks.
    pub depth: usize,
    /// Items of lists and lines, cells of tables.
    pub items: usize,
    /// Letters of all texts together, drawings not counted.
    pub letters: usize,
    /// Letters of the title, and of the footer: they stand on every page.
    pub line: usize,
    /// Columns side by side, of tables too.
    pub columns: usize,
    /// Drawings and squares.
    pub drawings: usize,
    /// Bytes of all drawings together.
    pub drawn: usize,
    /// Bytes of the address of a square.
    pub address: usize,
}

/// What there is too much of, or what may not be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Excess {
    /// No title, or one of blanks.
    NoTitle,
    /// Too many blocks, items or cells.
    TooManyBlocks,
    /// Blocks within blocks, too deep.
    TooDeep,
    /// Too many letters.
    TooLong,
    /// Too many columns side by side.
    TooManyColumns,
    /// Too many drawings, or too large ones.
    TooManyDrawings,
    /// A drawing that could draw without end or fetch something: `use`, `image`, `script`, an entity…
    ForbiddenDrawing,
    /// An address too long for a square.
    LongAddress,
}

impl fmt::Display for Excess {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(match self {
            Excess::NoTitle => "the sheet has no title",
            Excess::TooManyBlocks => "the sheet has too many blocks or items",
            Excess::TooDeep => "blocks lie too deep within blocks",
            Excess::TooLong => "the sheet is too long",
            Excess::TooManyColumns => "too many columns stand side by side",
            Excess::TooManyDrawings => "the drawings are too many or too large",
            Excess::ForbiddenDrawing => "a drawing holds more than shapes and words",
            Excess::LongAddress => "an address is too long for a square",
        })
    }
}

impl std::error::Error for Excess {}

impl Bounds {
    /// What every sheet keeps to: about thirty pages.
    pub const SHEET: Bounds = Bounds {
        blocks: 400,
        depth: 5,
        items: 2_000,
        letters: 80_000,
        line: 300,
        columns: 8,
        drawings: 40,
        drawn: 600_000,
        address: 400,
    };
}

/// What has been counted so far.
#[derive(Default)]
struct Count {
    blocks: usize,
    items: usize,
    letters: usize,
    drawings: usize,
    drawn: usize,
}

impl Sheet {
    /// Whether the press takes this sheet. What passes here is printed, whatever signs its texts hold.
    ///
    /// # Errors
    /// The first thing there is too much of.
    pub fn check(&self) -> Result<(), Excess> {
        if self.title.chars().all(|letter| letter.is_whitespace() || letter.is_control()) {
            return Err(Excess::NoTitle);
        }
        let mut count = Count::default();
        for line in [&self.title, &self.footer] {
            bounded(line.chars().count(), Bounds::SHEET.line, Excess::TooLong)?;
        }
        count.all(&self.blocks, 1)
    }
}

impl Count {
    fn all(&mut self, blocks: &[Block], depth: usize) -> Result<(), Excess> {
        bounded(depth, Bounds::SHEET.depth, Excess::TooDeep)?;
        self.blocks += blocks.len();
        bounded(self.blocks, Bounds::SHEET.blocks, Excess::TooManyBlocks)?;
        blocks.iter().try_for_each(|block| self.block(block, depth))
    }

    fn block(&mut self, block: &Block, depth: usize) -> Result<(), Excess> {
        match block {
            Block::Heading(text)
            | Block::Subheading(text)
            | Block::Paragraph(text)
            | Block::Small(text)
            | Block::Large(text) => self.text(text),
            Block::Lines(texts) | Block::List(texts) | Block::Ticks(texts) | Block::Steps(texts) => {
                self.texts(texts)
            }
            Block::Facts(facts) => facts.iter().try_for_each(|(name, value)| self.pair(name, value)),
            Block::Table { head, rows } => self.table(head, rows),
            Block::Box { title, blocks, .. } => {
                self.text(title)?;
                self.all(blocks, depth + 1)
            }
            Block::Qr { address, words } => self.square(address, words),
            Block::Svg { svg, words } => self.drawing(svg, words),
            Block::Columns(columns) => {
                bounded(columns.len(), Bounds::SHEET.columns, Excess::TooManyColumns)?;
                columns.iter().try_for_each(|blocks| self.all(blocks, depth + 1))
            }
            Block::In { blocks, .. } | Block::Together(blocks) => self.all(blocks, depth + 1),
            Block::Blanks(lines) => self.items(usize::from(*lines)),
            Block::Rule | Block::NewPage => Ok(()),
        }
    }

    fn text(&mut self, text: &str) -> Result<(), Excess> {
        self.letters += text.chars().count();
        bounded(self.letters, Bounds::SHEET.letters, Excess::TooLong)
    }

    fn items(&mut self, more: usize) -> Result<(), Excess> {
        self.items += more;
        bounded(self.items, Bounds::SHEET.items, Excess::TooManyBlocks)
    }

    fn texts(&mut self, texts: &[String]) -> Result<(), Excess> {
        self.items(texts.len())?;
        texts.iter().try_for_each(|text| self.text(text))
    }

    fn pair(&mut self, name: &str, value: &str) -> Result<(), Excess> {
        self.items(1)?;
        self.text(name)?;
        self.text(value)
    }

    fn table(&mut self, head: &[String], rows: &[Vec<String>]) -> Result<(), Excess> {
        bounded(head.len(), Bounds::SHEET.columns, Excess::TooManyColumns)?;
        self.texts(head)?;
        rows.iter().try_for_each(|row| {
            // A short row is filled up to the headings, so it counts as a whole one.
            self.items(head.len().saturating_sub(row.len()))?;
            self.texts(row)
        })
    }

    fn square(&mut self, address: &str, words: &str) -> Result<(), Excess> {
        bounded(address.len(), Bounds::SHEET.address, Excess::LongAddress)?;
        self.text(address)?;
        self.drawn(0, words)
    }

    fn drawing(&mut self, svg: &str, words: &str) -> Result<(), Excess> {
        self.drawn(svg.len(), words)?;
        if is_plain(svg) { Ok(()) } else { Err(Excess::ForbiddenDrawing) }
    }

    fn drawn(&mut self, bytes: usize, words: &str) -> Result<(), Excess> {
        self.drawings += 1;
        bounded(self.drawings, Bounds::SHEET.drawings, Excess::TooManyDrawings)?;
        self.drawn += bytes;
        bounded(self.drawn, Bounds::SHEET.drawn, Excess::TooManyDrawings)?;
        self.text(words)
    }
}

fn bounded(count: usize, most: usize, excess: Excess) -> Result<(), Excess> {
    if count > most { Err(excess) } else { Ok(()) }
}

/// The elements a drawing may hold: shapes, words and their groups. None of them repeats another or fetches anything.
const SHAPES: [&str; 13] = [
    "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title",
    "desc",
];

/// Whether a drawing holds shapes and words alone, without entities, styles or instructions.
fn is_plain(svg: &str) -> bool {
    let svg = svg.trim_start();
    svg.starts_with("<svg")
        && svg.split('<').skip(1).all(|rest| {
            let rest = rest.strip_prefix('/').unwrap_or(rest);
            let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(rest.len());
            SHAPES.contains(&&rest[..end])
        })
}

#[cfg(test)]
mod tests;
