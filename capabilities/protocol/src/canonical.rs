//! The exact bytes that are signed, and their digest: the same text always gives the same, another text never does.

use sha2::{Digest, Sha256};

use crate::version::{Article, Part};

/// Names the form of these bytes. Another form needs another name, and the old one stays readable.
const FORM: &str = "maillage-protocol-1";

/// The protocol as one plain text in UTF-8: a line of its own for each heading, and two spaces before each line of
/// text, so that no text can pass for a heading and two different protocols never give the same bytes.
pub(crate) fn bytes(number: u32, articles: &[Article]) -> String {
    let mut text = format!("Protocole de coopération, version {number}\n({FORM})\n");
    for part in [Part::Article, Part::Annex] {
        for article in articles.iter().filter(|article| article.part == part) {
            push(&mut text, article);
        }
    }
    text
}

fn push(text: &mut String, article: &Article) {
    let heading = match article.part {
        Part::Article => "Article",
        Part::Annex => "Annexe",
    };
    let Article { number, title, .. } = article;
    text.push_str(&format!("\n{heading} {number}\n"));
    for line in title.split('\n') {
        text.push_str(&format!("= {line}\n"));
    }
    for line in article.text.split('\n') {
        text.push_str(&format!("  {line}\n"));
    }
}

/// SHA-256 (FIPS 180-4) of the bytes that are signed, in hexadecimal: what `sha256sum` says of the file.
pub(crate) fn digest(number: u32, articles: &[Article]) -> String {
    let digest = Sha256::digest(bytes(number, articles).as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A digest in groups of eight, as people compare it on paper.
pub(crate) fn grouped(digest: &str) -> String {
    let letters: Vec<char> = digest.chars().collect();
    letters.chunks(8).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
