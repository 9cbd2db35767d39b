//! The same sheet for the press, in as many words as one side of paper holds.

use paper::{Block, Format, Press, PressFault, Sheet, Tone, Tongue};

use crate::leaf::{Column, Entry};
use crate::lexicon::lexicon;

/// A square as wide as a thumb, in units of a ninety-sixth of an inch.
const SQUARE: &str = "<svg width=\"84\" height=\"84\" ";

/// What stands around the services.
pub(crate) struct Around {
    pub(crate) second: Option<Tongue>,
    pub(crate) format: Format,
    /// The network and the day, in French.
    pub(crate) footer: String,
}

/// How much is told of each service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Detail {
    /// Everything.
    Whole,
    /// Without summary and frames.
    Terse,
    /// In small letters besides.
    Bare,
}

/// The most services that must stay on one side: three on A4, one on A5.
const fn most_on_one_side(format: Format) -> usize {
    match format {
        Format::A4 => 3,
        Format::A5 => 1,
    }
}

/// The PDF: on one side where so few services stand on it, in fewer words if it must be.
pub(crate) async fn pdf(press: &Press, entries: &[Entry], around: &Around) -> Result<Vec<u8>, PressFault> {
    let one_side = entries.len() <= most_on_one_side(around.format);
    for detail in [Detail::Whole, Detail::Terse] {
        let sheet = sheet(entries, around, detail);
        if one_side && press.pages(&sheet).await? <= 1 {
            return press.pdf(&sheet).await;
        }
    }
    let detail = if one_side { Detail::Bare } else { Detail::Terse };
    press.pdf(&sheet(entries, around, detail)).await
}

/// The sheet of these services.
pub(crate) fn sheet(entries: &[Entry], around: &Around, detail: Detail) -> Sheet {
    let mut blocks = Vec::new();
    let second = around.second.map(|tongue| (tongue, lexicon(tongue)));
    if let Some((language, words)) = second.filter(|_| detail == Detail::Whole) {
        blocks.push(Block::In { language, blocks: vec![Block::Large(words.words.title.clone())] });
    }
    for entry in entries {
        blocks.push(Block::Rule);
        blocks.push(Block::Together(service(entry, around.format, detail)));
    }
    let mut footer = around.footer.clone();
    if let Some((language, words)) = second.filter(|(_, words)| !words.is_reread()) {
        let waiting = &words.words.waiting;
        match detail {
            Detail::Bare => footer = format!("{footer} · {waiting}"),
            _ => blocks.push(Block::In { language, blocks: vec![Block::Small(waiting.clone())] }),
        }
    }
    Sheet {
        title: lexicon(Tongue::French).words.title.clone(),
        language: Tongue::French,
        format: around.format,
        blocks,
        footer,
    }
}

/// Who and the number beside the square and the map; then both languages, side by side where there is room.
fn service(entry: &Entry, format: Format, detail: Detail) -> Vec<Block> {
    let mut blocks = vec![Block::Columns(head(entry, format, detail))];
    let names = [&entry.name, &entry.organization, &entry.french.checked];
    let names: Vec<&str> = names.into_iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
    blocks.push(Block::Paragraph(names.join(" · ")));
    if !entry.summary.is_empty() && detail == Detail::Whole {
        blocks.push(Block::Paragraph(entry.summary.clone()));
    }
    let french = told(&entry.french, detail);
    let second = entry
        .second
        .as_ref()
        .map(|column| Block::In { language: column.tongue, blocks: told(column, detail) });
    match (format, second) {
        (Format::A4, Some(second)) => blocks.push(Block::Columns(vec![french, vec![second]])),
        (_, second) => blocks.extend(french.into_iter().chain(second)),
    }
    blocks
}

/// The need in both languages and the number; the square with its address; the map, under the number on small paper.
fn head(entry: &Entry, format: Format, detail: Detail) -> Vec<Vec<Block>> {
    let mut need = headings(entry, detail);
    if !entry.phone.is_empty() {
        need.push(Block::Large(entry.phone.clone()));
    }
    let words = entry.second.as_ref().map_or(Tongue::French, |column| column.tongue);
    let words = &lexicon(words).words.more;
    let square = paper::qr_svg(&entry.address, words).replacen("<svg ", SQUARE, 1);
    let square = vec![Block::Svg { svg: square, words: format!("{words} {}", entry.address) }];
    need.push(Block::Small(entry.typed.clone()));
    let map = Block::Svg { svg: entry.map.clone(), words: entry.french.heading.clone() };
    match (entry.map.is_empty(), format) {
        (true, _) => vec![need, square],
        (false, Format::A4) => vec![need, square, vec![map]],
        (false, Format::A5) => {
            need.push(map);
            vec![need, square]
        }
    }
}

/// The need in both languages: one below the other, or on one line where every line counts.
fn headings(entry: &Entry, detail: Detail) -> Vec<Block> {
    let french = entry.french.heading.clone();
    match &entry.second {
        None => vec![Block::Heading(french)],
        Some(second) if detail == Detail::Whole => {
            let heading = Block::Paragraph(second.heading.clone());
            vec![Block::Heading(french), Block::In { language: second.tongue, blocks: vec![heading] }]
        }
        Some(second) => vec![Block::Heading(format!("{french} · {}", second.heading))],
    }
}

/// What one language says.
fn told(column: &Column, detail: Detail) -> Vec<Block> {
    let mut facts: Vec<(String, String)> = Vec::new();
    let mut blocks = Vec::new();
    for warning in &column.warnings {
        match detail {
            Detail::Whole => {
                let lines = vec![Block::Lines(vec![warning.clone()])];
                blocks.push(Block::Box { tone: Tone::Care, title: String::new(), blocks: lines });
            }
            Detail::Terse | Detail::Bare => facts.push(("⚠".to_owned(), warning.clone())),
        }
    }
    let between = if detail == Detail::Whole { "\n" } else { ". " };
    facts.extend(column.facts.iter().map(|fact| (fact.label.clone(), fact.lines.join(between))));
    match detail {
        Detail::Bare => {
            blocks.extend(facts.into_iter().map(|(label, text)| Block::Small(format!("{label} : {text}"))))
        }
        Detail::Whole | Detail::Terse => blocks.push(Block::Facts(facts)),
    }
    blocks
}
