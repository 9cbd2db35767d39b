//! The register as a text for a word processor (OpenDocument 1.3): a zip of XML, written plainly.

use std::io::{Cursor, Write};

use web::{Visit, escaped};
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{Entry, HEADINGS};

const MEDIA_TYPE: &str = "application/vnd.oasis.opendocument.text";

const MANIFEST: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8"?>"#,
    r#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">"#,
    r#"<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.text"/>"#,
    r#"<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>"#,
    "</manifest:manifest>",
);

const BEGINNING: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8"?>"#,
    r#"<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" "#,
    r#"xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">"#,
    "<office:body><office:text>",
);

const END: &str = "</office:text></office:body></office:document-content>";

/// The register: the facts of the installation, then one section per processing.
pub(crate) fn document(visit: &Visit, facts: &[(String, String)], entries: &[Entry]) -> ZipResult<Vec<u8>> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    // The media type comes first and unpacked, so that it can be told at once (OpenDocument 1.3, part 2, 3.3).
    package
        .start_file("mimetype", SimpleFileOptions::default().compression_method(CompressionMethod::Stored))?;
    package.write_all(MEDIA_TYPE.as_bytes())?;
    package.start_file("content.xml", SimpleFileOptions::default())?;
    package.write_all(content(visit, facts, entries).as_bytes())?;
    package.start_file("META-INF/manifest.xml", SimpleFileOptions::default())?;
    package.write_all(MANIFEST.as_bytes())?;
    Ok(package.finish()?.into_inner())
}

fn content(visit: &Visit, facts: &[(String, String)], entries: &[Entry]) -> String {
    let mut text = String::from(BEGINNING);
    heading(&mut text, 1, &visit.say("rights-register-title"));
    for (what, value) in facts {
        paragraph(&mut text, what, value);
    }
    for entry in entries {
        heading(&mut text, 2, &entry.name);
        for (key, value) in HEADINGS.into_iter().zip(entry.cells()).skip(1) {
            paragraph(&mut text, &visit.say(key), value);
        }
    }
    text.push_str(END);
    text
}

fn heading(text: &mut String, level: u8, words: &str) {
    text.push_str(&format!(r#"<text:h text:outline-level="{level}">{}</text:h>"#, plain(words)));
}

fn paragraph(text: &mut String, what: &str, value: &str) {
    text.push_str(&format!("<text:p>{} : {}</text:p>", plain(what), plain(value)));
}

/// A text made safe inside XML, which knows no control characters.
fn plain(text: &str) -> String {
    escaped(&text.chars().filter(|letter| !letter.is_control()).collect::<String>())
}
