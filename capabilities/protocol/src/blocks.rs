//! An article as it is read: paragraphs, and lists where lines begin with a hyphen.

/// A paragraph or a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Block {
    Paragraph(String),
    List(Vec<String>),
}

/// The blocks of a text: each line is a paragraph, lines that begin with « - » are a list.
pub(crate) fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match (line.strip_prefix("- "), blocks.last_mut()) {
            (Some(item), Some(Block::List(items))) => items.push(item.to_owned()),
            (Some(item), _) => blocks.push(Block::List(vec![item.to_owned()])),
            (None, _) => blocks.push(Block::Paragraph(line.to_owned())),
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::{Block, blocks};

    #[test]
    fn lines_are_paragraphs_and_hyphens_make_lists() {
        let read = blocks("Un.\n\n- a\n- b\nDeux.\n- c");
        let list = |items: &[&str]| Block::List(items.iter().map(|item| (*item).to_owned()).collect());
        let paragraph = |words: &str| Block::Paragraph(words.to_owned());
        assert_eq!(read, [paragraph("Un."), list(&["a", "b"]), paragraph("Deux."), list(&["c"])]);
    }
}
