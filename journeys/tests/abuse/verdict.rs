//! Whether what somebody typed came out of the house as words, and never as something that runs.

use scraper::{Html, Selector};

use super::intruder::Answered;

/// The mark by which what was typed is known again.
pub(super) const MARK: &str = "zq7";

/// What breaks out of any quotes, any tag, any script and any line; a spreadsheet would reckon it, a template too.
pub(super) const NASTY: &str = "=zq7+1\"'><intrus onzq=1></title></textarea></script><intrus>zq7{{7*7}}${7*7}\
     \r\nX-Zq7: oui\r\n.\r\n";
/// The same on one short line, for fields that take no more.
pub(super) const SHORT: &str = "=zq7\"'><intrus onzq=1>{{7*7}}";
/// An address that would run.
pub(super) const RUNNING: &str = "javascript:zq7()//https://exemple.org";

/// What of an answer runs, or would if it were opened elsewhere; one sentence each.
pub(super) fn faults_of(answered: &Answered) -> Vec<String> {
    let mut faults = header_faults(answered);
    for (kind, text) in texts_of(answered) {
        faults.extend(match kind.as_str() {
            "text/html" => page_faults(&text),
            "text/csv" => table_faults(&text),
            "text/calendar" | "text/vcard" => line_faults(&text),
            kind if kind.ends_with("ndjson") => text.lines().filter_map(json_fault).collect(),
            kind if kind.ends_with("json") => json_fault(&text).into_iter().collect(),
            kind if kind.ends_with("xml") => tag_faults(&text),
            "application/pdf" => act_faults(&answered.bytes),
            _ => Vec::new(),
        });
    }
    faults
}

/// What an answer says, each text with its media type: a parcel of several, such as a workbook, is opened.
pub(super) fn texts_of(answered: &Answered) -> Vec<(String, String)> {
    if answered.bytes.starts_with(b"PK\x03\x04") {
        return within(&answered.bytes).unwrap_or_default();
    }
    let kind = answered.header("content-type").split(';').next().unwrap_or_default();
    vec![(kind.to_owned(), answered.text())]
}

fn within(bytes: &[u8]) -> Option<Vec<(String, String)>> {
    use std::io::{Cursor, Read as _};
    let mut parcel = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut texts = Vec::new();
    for place in 0..parcel.len() {
        let mut entry = parcel.by_index(place).ok()?;
        let name = entry.name().map(|name| name.into_owned()).unwrap_or_default();
        let kind = match name.rsplit('.').next() {
            Some("xml" | "rels") => "application/xml",
            Some("csv") => "text/csv",
            Some("json") => "application/json",
            _ => continue,
        };
        let mut text = String::new();
        entry.read_to_string(&mut text).ok()?;
        texts.push((kind.to_owned(), text));
    }
    Some(texts)
}

/// Whether an answer shows what was typed.
pub(super) fn shows(answered: &Answered) -> bool {
    texts_of(answered).iter().any(|(_, text)| text.contains(MARK))
}

fn header_faults(answered: &Answered) -> Vec<String> {
    let mut faults = Vec::new();
    if answered.headers.contains_key("x-zq7") {
        faults.push("a header of its own".to_owned());
    }
    let to = answered.sent_to().unwrap_or_default();
    if is_elsewhere(&to) {
        faults.push(format!("leads to {to}"));
    }
    if answered.status.is_server_error() {
        faults.push(format!("fell: {}", answered.status));
    }
    faults
}

/// Whether an address leads out of the house, or runs.
pub(super) fn is_elsewhere(to: &str) -> bool {
    let to = to.trim().to_lowercase();
    ["//", "/\\", "javascript:", "data:", "vbscript:"].iter().any(|start| to.starts_with(start))
        || ["http://evil", "https://evil"].iter().any(|start| to.starts_with(start))
}

fn page_faults(page: &str) -> Vec<String> {
    // A page that shows nothing of what was typed cannot run it; reading it whole would only take time.
    if !["zq", "intrus", "evil", "ld+json"].iter().any(|sign| page.contains(sign)) {
        return Vec::new();
    }
    let html = Html::parse_document(page);
    let every = |selector: &str| Selector::parse(selector).expect("a selector");
    let mut faults = Vec::new();
    if html.select(&every("intrus, [onzq]")).next().is_some() {
        let at = page.find("<intrus").unwrap_or_default();
        faults.push(format!("a tag was written by somebody: …{}", around(page, at)));
    }
    if page.contains("zq749") || page.contains("zq7{49") {
        faults.push("a template reckoned what somebody typed".to_owned());
    }
    for attribute in ["href", "src", "action", "formaction"] {
        let named = every(&format!("[{attribute}]"));
        let values = html.select(&named).filter_map(|element| element.attr(attribute));
        let pictures = |value: &&str| !value.starts_with("data:image/");
        faults.extend(
            values
                .filter(pictures)
                .filter(|value| is_elsewhere(value))
                .map(|value| format!("{attribute}={value}")),
        );
    }
    for facts in html.select(&every("script[type='application/ld+json']")) {
        faults.extend(json_fault(&facts.text().collect::<String>()));
    }
    faults
}

fn around(page: &str, at: usize) -> String {
    let before: String = page[..at].chars().rev().take(60).collect();
    before.chars().rev().chain(page[at..].chars().take(40)).collect()
}

/// A cell that begins as a formula begins is reckoned by whoever opens the table.
fn table_faults(text: &str) -> Vec<String> {
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default();
    let delimiter = if first.contains(';') { b';' } else { b',' };
    let mut table = csv::ReaderBuilder::new();
    let mut table = table.delimiter(delimiter).flexible(true).has_headers(false).from_reader(text.as_bytes());
    let cells = table.records().flatten().flat_map(|line| line.iter().map(str::to_owned).collect::<Vec<_>>());
    cells
        .filter(|cell| cell.contains(MARK))
        .filter(|cell| {
            cell.starts_with(['\t', '\r', '\n'])
                || cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        })
        .map(|cell| format!("a formula in a table: {}", cell.chars().take(40).collect::<String>()))
        .collect()
}

fn line_faults(text: &str) -> Vec<String> {
    let broken = text.lines().filter(|line| line.starts_with("X-Zq7") || line.trim() == ".");
    broken.map(|line| format!("a line of its own: {line}")).collect()
}

fn json_fault(text: &str) -> Option<String> {
    serde_json::from_str::<serde_json::Value>(text).err().map(|fault| format!("no JSON any more: {fault}"))
}

/// What a sheet would do when it is opened, told by the words of the file outside its texts and its streams.
fn act_faults(file: &[u8]) -> Vec<String> {
    let (mut outside, mut depth, mut at) = (Vec::new(), 0_usize, 0);
    while let Some(byte) = file.get(at) {
        let is_stream = depth == 0 && file[at..].starts_with(b"stream") && !file[..at].ends_with(b"end");
        let end = || file[at..].windows(9).position(|nine| nine == b"endstream");
        match byte {
            _ if is_stream => at += end().unwrap_or_default(),
            b'\\' if depth > 0 => at += 1,
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            byte if depth == 0 => outside.push(*byte),
            _ => {}
        }
        at += 1;
    }
    let outside = String::from_utf8_lossy(&outside);
    let acts = ["/JavaScript", "/JS", "/OpenAction", "/Launch", "/SubmitForm", "/EmbeddedFile"];
    acts.iter().filter(|act| outside.contains(**act)).map(|act| format!("a sheet that acts: {act}")).collect()
}

/// A tag that somebody wrote, a formula (the house writes none), or a sign that no reader of XML takes.
fn tag_faults(text: &str) -> Vec<String> {
    let told = [("<intrus", "a tag in XML"), ("<f>", "a formula"), ("<f ", "a formula")];
    let mut faults: Vec<String> =
        told.into_iter().filter(|(sign, _)| text.contains(sign)).map(|(_, fault)| fault.to_owned()).collect();
    let unfit = |letter: char| letter.is_ascii_control() && !matches!(letter, '\n' | '\r' | '\t');
    faults.extend(text.contains(unfit).then(|| "a sign that ends every reading of XML".to_owned()));
    faults
}

#[test]
fn what_runs_is_noticed_and_words_are_left_alone() {
    let said = |kind: &'static str, body: &str| {
        let mut headers = axum::http::HeaderMap::new();
        headers.insert("content-type", axum::http::HeaderValue::from_static(kind));
        faults_of(&Answered { status: axum::http::StatusCode::OK, headers, bytes: body.as_bytes().to_vec() })
    };
    for (kind, body) in [
        (
            "text/html; charset=utf-8",
            "<p>&lt;intrus onzq=1&gt;zq7{{7*7}}</p><a href='/x?q=javascript:'>a</a>",
        ),
        ("text/csv; charset=utf-8", "Nom;Ville\n'=zq7+1;Melun\n-3;12\n"),
        ("text/calendar", "SUMMARY:=zq7\\nX-Zq7: oui"),
        ("application/xml", "<a>&lt;intrus&gt;</a>"),
        ("application/pdf", "%PDF-1.7 (x\\)/JS(a)/JS) stream /JS endstream"),
        ("application/json", "{\"a\":\"<intrus>\"}"),
    ] {
        assert_eq!(said(kind, body), Vec::<String>::new(), "{kind}");
    }
    for (kind, body) in [
        ("text/html; charset=utf-8", "<p><intrus>a</intrus></p>"),
        ("text/html; charset=utf-8", "<input value='' onzq=1>"),
        ("text/html; charset=utf-8", "<p>zq749</p>"),
        ("text/html; charset=utf-8", "<a href=' JavaScript:zq7()'>a</a>"),
        ("text/html; charset=utf-8", "<script type='application/ld+json'>{</script>"),
        ("text/csv; charset=utf-8", "Nom;Ville\n=zq7+1;Melun\n"),
        ("text/csv; charset=utf-8", "Nom,Ville\n\"@zq7\",Melun\n"),
        ("text/calendar", "SUMMARY:a\r\nX-Zq7: oui"),
        ("application/rss+xml", "<a><intrus></a>"),
        ("application/rss+xml", "<a>zq7\u{8}</a>"),
        ("application/x-ndjson", "{}\n{\n{}"),
        ("application/pdf", "%PDF-1.7 (x) /OpenAction"),
        ("text/csv; charset=utf-8", "Nom;Ville\n\" ＝zq7\";Melun\n"),
        ("application/json", "{\"a\":}"),
    ] {
        assert_eq!(said(kind, body).len(), 1, "{kind}: {body}");
    }
}
