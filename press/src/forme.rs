//! The forme: a sheet made ready for the template, with what stands in it cleaned, counted and in its order.

use paper::{Block, Format, Sheet, Tone, Tongue, qr_svg};
use serde_json::{Value, json};

use crate::letters::{printable, shapes};

/// Makes one forme.
struct Compositor {
    /// Whether drawings are set, or their words in their place.
    has_drawings: bool,
    /// The level of the last heading: a tagged document may go down by one level at a time only.
    level: u8,
}

/// Where a block stands.
#[derive(Clone, Copy)]
struct Place {
    tongue: Tongue,
    /// On the page itself, not within something: there alone a new page may begin.
    is_open: bool,
    /// Within blocks that stay together. What is within does too, and measuring it again would double the work.
    is_together: bool,
}

/// The sheet as the template reads it.
pub(crate) fn forme(sheet: &Sheet, has_drawings: bool) -> Value {
    let tongue = sheet.language;
    let mut compositor = Compositor { has_drawings, level: 1 };
    json!({
        "title": title(sheet),
        "language": tongue.code(),
        "format": match sheet.format { Format::A4 => "a4", Format::A5 => "a5" },
        "footer": printable(&sheet.footer, tongue),
        "blocks": compositor.all(&sheet.blocks, Place { tongue, is_open: true, is_together: false }),
    })
}

/// The title on one line. One of signs that nobody sees is an empty square, as they would be.
fn title(sheet: &Sheet) -> String {
    let title = printable(&sheet.title, sheet.language).replace('\n', " ");
    if title.is_empty() { "\u{25a1}".to_owned() } else { title }
}

impl Compositor {
    fn all(&mut self, blocks: &[Block], place: Place) -> Vec<Value> {
        blocks.iter().filter_map(|block| self.one(block, place)).collect()
    }

    /// One block; none where nothing would be seen of it.
    fn one(&mut self, block: &Block, place: Place) -> Option<Value> {
        let within = Place { is_open: false, ..place };
        match block {
            Block::Heading(text) => self.heading(text, 2, place),
            Block::Subheading(text) => self.heading(text, 3, place),
            Block::Paragraph(text) => written("paragraph", text, place),
            Block::Small(text) => written("small", text, place),
            Block::Large(text) => written("large", text, place),
            Block::Lines(texts) => listed("lines", texts, place),
            Block::List(texts) => listed("list", texts, place),
            Block::Ticks(texts) => listed("ticks", texts, place),
            Block::Steps(texts) => listed("steps", texts, place),
            Block::Facts(facts) => told(facts, place),
            Block::Table { head, rows } => table(head, rows, place),
            Block::Box { tone, title, blocks } => Some(json!({
                "kind": "box",
                "tone": tone_name(*tone),
                "side": if place.tongue.left_to_right() { "left" } else { "right" },
                "title": printable(title, place.tongue),
                "blocks": self.all(blocks, within),
            })),
            Block::Qr { address, words } => Some(self.square(address, words, place)),
            Block::Svg { svg, words } => self.drawing(svg, words, place),
            Block::Columns(columns) if columns.is_empty() => None,
            Block::Columns(columns) => Some(json!({
                "kind": "columns",
                "columns": columns.iter().map(|blocks| self.all(blocks, within)).collect::<Vec<_>>(),
            })),
            Block::In { language, blocks } => Some(json!({
                "kind": "in",
                "language": language.code(),
                "blocks": self.all(blocks, Place { tongue: *language, ..place }),
            })),
            Block::Together(blocks) => Some(json!({
                "kind": if place.is_together { "plain" } else { "together" },
                "blocks": self.all(blocks, Place { is_together: true, ..within }),
            })),
            Block::Rule => Some(json!({ "kind": "rule" })),
            Block::Blanks(lines) => Some(json!({ "kind": "blanks", "lines": lines })),
            Block::NewPage => place.is_open.then(|| json!({ "kind": "new-page" })),
        }
    }

    fn heading(&mut self, text: &str, level: u8, place: Place) -> Option<Value> {
        let text = printable(text, place.tongue);
        if text.is_empty() {
            return None;
        }
        self.level = level.min(self.level + 1);
        Some(json!({ "kind": "heading", "level": self.level, "text": text }))
    }

    fn square(&self, address: &str, words: &str, place: Place) -> Value {
        let shown = printable(address, place.tongue);
        let words = printable(words, place.tongue);
        let drawn = if self.has_drawings { qr_svg(address, &words) } else { String::new() };
        json!({
            "kind": "qr",
            "square": drawn,
            "name": format!("QR : {}", if words.is_empty() { &shown } else { &words }),
            "words": words,
            "shown": shown,
            // A link to anything else could start a program on the reader's machine.
            "link": if is_web(address) { address } else { "" },
        })
    }

    fn drawing(&self, svg: &str, words: &str, place: Place) -> Option<Value> {
        let words = printable(words, place.tongue);
        if self.has_drawings {
            return Some(json!({ "kind": "svg", "svg": shapes(svg), "words": words }));
        }
        (!words.is_empty()).then(|| json!({ "kind": "paragraph", "text": words }))
    }
}

/// An address of the web, of signs that stand in one.
fn is_web(address: &str) -> bool {
    (address.starts_with("https://") || address.starts_with("http://"))
        && address.bytes().all(|byte| byte.is_ascii_graphic())
}

fn written(kind: &str, text: &str, place: Place) -> Option<Value> {
    let text = printable(text, place.tongue);
    (!text.is_empty()).then(|| json!({ "kind": kind, "text": text }))
}

fn listed(kind: &str, texts: &[String], place: Place) -> Option<Value> {
    let items: Vec<String> =
        texts.iter().map(|text| printable(text, place.tongue)).filter(|text| !text.is_empty()).collect();
    (!items.is_empty()).then(|| json!({ "kind": kind, "items": items }))
}

fn told(facts: &[(String, String)], place: Place) -> Option<Value> {
    let colon = if place.tongue == Tongue::French { "\u{a0}:" } else { ":" };
    let facts: Vec<[String; 2]> = facts
        .iter()
        .map(|(name, value)| [printable(name, place.tongue), printable(value, place.tongue)])
        .filter(|fact| fact.iter().any(|text| !text.is_empty()))
        .map(|[name, value]| [format!("{name}{colon}"), value])
        .collect();
    (!facts.is_empty()).then(|| json!({ "kind": "facts", "facts": facts }))
}

fn table(head: &[String], rows: &[Vec<String>], place: Place) -> Option<Value> {
    let cell = |text: &String| printable(text, place.tongue);
    let filled = |row: &Vec<String>| -> Vec<String> {
        let blanks = std::iter::repeat(String::new());
        row.iter().map(cell).chain(blanks).take(head.len()).collect()
    };
    (!head.is_empty()).then(|| {
        json!({
            "kind": "table",
            "head": head.iter().map(cell).collect::<Vec<_>>(),
            "rows": rows.iter().map(filled).collect::<Vec<_>>(),
        })
    })
}

fn tone_name(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "plain",
        Tone::Note => "note",
        Tone::Care => "care",
        Tone::Strong => "strong",
    }
}
