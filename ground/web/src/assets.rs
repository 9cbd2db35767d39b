//! The style, the script, the letters and the pictures of every page, carried inside the program.
//!
//! Each asset is served under a name that holds a hash of its content, so that a browser may keep
//! it for ever and still never shows an old one.

use axum::body::Bytes;
use axum::extract::Path;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, HeaderMap, HeaderName, VARY,
};
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Write;
use std::sync::LazyLock;

/// One embedded file: its name, its media type, its content.
struct Source {
    name: &'static str,
    media_type: &'static str,
    content: &'static [u8],
}

/// The stylesheet: each layer is a file of its own, in the order of the cascade. The dark colours stand in
/// one file and serve the visitor's own choice as well as the gallery, which shows both.
const STYLE: &str = concat!(
    ":root,.theme-light{",
    include_str!("../style/colours-light.css"),
    "}@media (prefers-color-scheme:dark){:root{",
    include_str!("../style/colours-dark.css"),
    "}}.theme-dark{",
    include_str!("../style/colours-dark.css"),
    "}",
    include_str!("../style/base.css"),
    include_str!("../style/layout.css"),
    include_str!("../style/parts.css"),
    include_str!("../style/forms.css"),
    include_str!("../style/pages.css"),
    include_str!("../style/map.css"),
    include_str!("../style/modes.css"),
    include_str!("../style/print.css"),
);

const SCRIPT: &str = concat!(include_str!("../script/page.js"), include_str!("../script/map.js"));

/// Only the pages where a passkey is made or used ask for it.
const PASSKEY_SCRIPT: &str = include_str!("../script/passkey.js");

/// Only the clock of an afternoon of rounds asks for it.
const TIMER_SCRIPT: &str = include_str!("../script/timer.js");

const FONT: &str = "atkinson-hyperlegible-next.woff2";

/// Files that need no change before they are served.
const PLAIN: [Source; 2] = [
    Source {
        name: FONT,
        media_type: "font/woff2",
        content: include_bytes!("../fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2"),
    },
    Source { name: "icon.svg", media_type: "image/svg+xml", content: include_bytes!("../style/icon.svg") },
];

/// A file ready to be sent, in every encoding that makes it smaller.
struct Ready {
    media_type: &'static str,
    plain: Bytes,
    gzip: Option<Bytes>,
    brotli: Option<Bytes>,
}

/// All files: addresses by name, contents by address.
struct Shelf {
    addresses: HashMap<&'static str, String>,
    files: HashMap<String, Ready>,
}

static SHELF: LazyLock<Shelf> = LazyLock::new(|| {
    let mut shelf = Shelf { addresses: HashMap::new(), files: HashMap::new() };
    for source in PLAIN {
        shelf.add(source.name, source.media_type, source.content.to_vec());
    }
    let font = shelf.addresses.get(FONT).cloned().unwrap_or_default();
    let style = compact(STYLE).replace(FONT, font.trim_start_matches("/assets/"));
    shelf.add("style.css", "text/css; charset=utf-8", style.into_bytes());
    shelf.add("page.js", "text/javascript; charset=utf-8", SCRIPT.as_bytes().to_vec());
    shelf.add("passkey.js", "text/javascript; charset=utf-8", PASSKEY_SCRIPT.as_bytes().to_vec());
    shelf.add("timer.js", "text/javascript; charset=utf-8", TIMER_SCRIPT.as_bytes().to_vec());
    shelf
});

impl Shelf {
    fn add(&mut self, name: &'static str, media_type: &'static str, content: Vec<u8>) {
        let mut hasher = DefaultHasher::new();
        content.hash(&mut hasher);
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
        let address = format!("/assets/{stem}.{:016x}.{extension}", hasher.finish());
        let shrinks = !media_type.starts_with("font/");
        let ready = Ready {
            media_type,
            gzip: shrinks.then(|| gzipped(&content)).flatten(),
            brotli: shrinks.then(|| brotli_compressed(&content)).flatten(),
            plain: content.into(),
        };
        self.addresses.insert(name, address.clone());
        self.files.insert(address, ready);
    }
}

/// The stylesheet without its comments, its indents and the spaces that only its writers need.
fn compact(style: &str) -> String {
    let mut compact = String::with_capacity(style.len());
    let mut rest = style;
    while let Some((before, after)) = rest.split_once("/*") {
        compact.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    compact.push_str(rest);
    let lines = compact.lines().map(str::trim).filter(|line| !line.is_empty());
    let tight = [(" {", "{"), ("{ ", "{"), (" }", "}"), (": ", ":"), ("; ", ";"), (", ", ","), (";}", "}")];
    tight
        .iter()
        .fold(lines.collect::<Vec<_>>().join("\n"), |style, (loose, tight)| style.replace(loose, tight))
}

/// The address of an asset: `path("style.css")` is `/assets/style.<hash>.css`; empty for an unknown name.
pub fn path(name: &str) -> &'static str {
    SHELF.addresses.get(name).map_or("", String::as_str)
}

/// What an asset says, for a page that is kept as one file and has to hold it; empty for an unknown name.
pub fn text(name: &str) -> &'static str {
    let file = SHELF.files.get(path(name));
    file.and_then(|file| std::str::from_utf8(&file.plain).ok()).unwrap_or_default()
}

/// Prepares and compresses everything now, so that the first visitor does not wait for it.
pub fn prepare() {
    LazyLock::force(&SHELF);
}

/// The icon browsers ask for at `/favicon.ico`.
pub(crate) async fn favicon(headers: HeaderMap) -> Response {
    answer(path("icon.svg"), &headers).unwrap_or_else(|| crate::Failure::NotFound.into_response())
}

/// Any asset by its hashed name; an old or unknown hash is not found.
pub(crate) async fn show(Path(name): Path<String>, headers: HeaderMap) -> Response {
    answer(&format!("/assets/{name}"), &headers).unwrap_or_else(|| crate::Failure::NotFound.into_response())
}

fn answer(address: &str, headers: &HeaderMap) -> Option<Response> {
    let ready = SHELF.files.get(address)?;
    let accepted = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let accepts = |encoding| {
        accepted.split(',').any(|entry| entry.split(';').next().is_some_and(|name| name.trim() == encoding))
    };
    let (body, encoding) = match (&ready.brotli, &ready.gzip) {
        (Some(body), _) if accepts("br") => (body, Some("br")),
        (_, Some(body)) if accepts("gzip") => (body, Some("gzip")),
        _ => (&ready.plain, None),
    };
    let standing: [(HeaderName, &str); 3] = [
        (CONTENT_TYPE, ready.media_type),
        (CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (VARY, "Accept-Encoding"),
    ];
    let encoding = encoding.map(|encoding| [(CONTENT_ENCODING, encoding)]);
    Some(match encoding {
        Some(encoding) => (standing, encoding, body.clone()).into_response(),
        None => (standing, body.clone()).into_response(),
    })
}

fn gzipped(content: &[u8]) -> Option<Bytes> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(content).ok()?;
    encoder.finish().ok().map(Bytes::from)
}

fn brotli_compressed(content: &[u8]) -> Option<Bytes> {
    let mut packed = Vec::new();
    let mut encoder = brotli::CompressorWriter::new(&mut packed, 4096, 9, 20);
    encoder.write_all(content).ok()?;
    drop(encoder);
    Some(packed.into())
}
