//! A file somebody sends with a form: bounded, its type told by its content, never by its name.

use crate::filled::{clean, personal_number_words};
use crate::{Failure, Filled, Shell, Visit};
use axum::body::Bytes;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRef, FromRequest, Multipart, Request};
use std::borrow::Cow;
use std::sync::Arc;
use vocabulary::refusal::without_personal_numbers;

/// The largest file the house takes in, in bytes.
pub const LARGEST_FILE: usize = 8 << 20;
/// The largest form with a file: the file, the other fields, and what parts them.
pub(crate) const LARGEST_UPLOAD: usize = LARGEST_FILE + (1 << 20);
/// How an OpenDocument sheet begins, after the 30 bytes of its first entry's head (OpenDocument 1.3, part 2, 3.3).
const OPEN_SHEET: &[u8] = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet";
/// The longest file name that is shown again, in letters.
const LONGEST_NAME: usize = 100;

/// A form with at most one file (`enctype="multipart/form-data"`), extracted in place of [`Filled`].
///
/// A file that cannot be taken in is none, and among the faults of its field, in words: too large, of a type nobody
/// asked for, or a text that holds a number nobody may keep.
#[derive(Clone, Debug)]
pub struct Upload {
    /// The other fields, and every fault.
    pub filled: Filled,
    /// The file, if one was chosen and can be taken in.
    pub file: Option<UploadedFile>,
}

/// A form whose file is read row by row, extracted in place of [`Upload`]: a number nobody may keep does not refuse
/// the whole text. Whoever extracts it refuses each row that holds one, says which, and keeps nothing of it.
#[derive(Clone, Debug)]
pub struct RowsUpload(pub Upload);

/// Whether a text is refused as a whole for one personal number in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Refused {
    Whole,
    ByRow,
}

/// A file as it came, with what its content says it is.
#[derive(Clone)]
pub struct UploadedFile {
    /// The name of its field.
    pub field: String,
    /// What it was called, to be shown again and for nothing else.
    pub name: String,
    /// What its content says it is.
    pub kind: FileKind,
    /// Its content.
    pub bytes: Bytes,
}

/// The types of file the house takes in; everything else is refused, programs and pages with scripts above all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Plain text, comma-separated tables included, in UTF-8 or Windows-1252.
    Text,
    /// A workbook in Office Open XML (`.xlsx`), without macros.
    Workbook,
    /// A sheet in OpenDocument (`.ods`), without macros.
    OpenSheet,
    /// A PDF document.
    Pdf,
    /// A PNG picture.
    Png,
    /// A JPEG picture.
    Jpeg,
}

impl UploadedFile {
    /// The content as text; none when it is none.
    pub fn text(&self) -> Option<Cow<'_, str>> {
        (self.kind == FileKind::Text).then(|| decoded(&self.bytes))
    }
}

impl FileKind {
    /// What the content says it is; none for what the house does not take in.
    pub fn of(content: &[u8]) -> Option<Self> {
        let holds = |needle: &[u8]| content.windows(needle.len()).any(|window| window == needle);
        match content {
            [b'%', b'P', b'D', b'F', b'-', ..] => Some(Self::Pdf),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(Self::Png),
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [b'P', b'K', 3, 4, ..] if content.get(30..).is_some_and(|rest| rest.starts_with(OPEN_SHEET)) => {
                (!holds(b"Basic/") && !holds(b"Scripts/")).then_some(Self::OpenSheet)
            }
            [b'P', b'K', 3, 4, ..] => {
                (holds(b"xl/workbook.xml") && !holds(b"vbaProject.bin")).then_some(Self::Workbook)
            }
            _ => is_plain_text(content).then_some(Self::Text),
        }
    }
}

/// Whether a content is text for people: not empty, nothing but letters, and no page, drawing or script.
fn is_plain_text(content: &[u8]) -> bool {
    let is_control = |byte: &u8| matches!(byte, 0..=8 | 11..=12 | 14..=31 | 127);
    if content.iter().any(is_control) {
        return false;
    }
    let text = decoded(content);
    let text = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    let runs = ["<!", "<?", "#!", "%!", "{\\rtf", "@echo"].iter().any(|sign| text.starts_with(sign));
    let beginning: String = text.chars().take(4096).collect::<String>().to_lowercase();
    let is_page = ["<html", "<svg", "<script", "<body", "<iframe", "<object", "<embed"];
    !text.is_empty() && !runs && !is_page.iter().any(|sign| beginning.contains(sign))
}

/// UTF-8, else Windows-1252, which spreadsheets of French offices still write.
fn decoded(content: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(content) {
        Ok(text) => Cow::Borrowed(text.trim_start_matches('\u{feff}')),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(content).0,
    }
}

impl<S> FromRequest<S> for Upload
where
    Arc<Shell>: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        taken_in(request, state, Refused::Whole).await
    }
}

impl<S> FromRequest<S> for RowsUpload
where
    Arc<Shell>: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        taken_in(request, state, Refused::ByRow).await.map(Self)
    }
}

async fn taken_in<S>(request: Request, state: &S, refused: Refused) -> Result<Upload, Failure>
where
    Arc<Shell>: FromRef<S>,
    S: Send + Sync,
{
    let (parts, body) = request.into_parts();
    let visit = Visit::of(&parts, Arc::<Shell>::from_ref(state)).await;
    let request = Request::from_parts(parts, body);
    let unreadable = |_| Failure::bad_request("", visit.say("web-upload-unreadable"));
    let sent = Multipart::from_request(request, state).await.map_err(unreadable)?;
    let sent = Sent::read(sent).await.map_err(|fault| failure_of(&fault, &visit))?;
    sent.understood(&visit, refused).await
}

fn failure_of(fault: &MultipartError, visit: &Visit) -> Failure {
    match fault.status() {
        axum::http::StatusCode::PAYLOAD_TOO_LARGE => Failure::TooLarge,
        _ => Failure::bad_request("", visit.say("web-upload-unreadable")),
    }
}

/// What came over the line, not yet judged.
#[derive(Default)]
struct Sent {
    pairs: Vec<(String, String)>,
    files: Vec<SentFile>,
}

struct SentFile {
    field: String,
    name: String,
    /// The content, or none when it is too large.
    content: Option<Bytes>,
}

impl Sent {
    async fn read(mut parts: Multipart) -> Result<Self, MultipartError> {
        let mut sent = Self::default();
        while let Some(part) = parts.next_field().await? {
            let field = part.name().unwrap_or_default().to_owned();
            match part.file_name().map(str::to_owned) {
                Some(name) => {
                    let content = content(part).await?;
                    // A field for a file that was left empty is sent without a name and without content.
                    if !(name.is_empty() && content.as_ref().is_some_and(Bytes::is_empty)) {
                        sent.files.push(SentFile { field, name, content });
                    }
                }
                None => sent.pairs.push((field, String::from_utf8_lossy(&part.bytes().await?).into_owned())),
            }
        }
        Ok(sent)
    }

    async fn understood(self, visit: &Visit, refused: Refused) -> Result<Upload, Failure> {
        let mut filled = Filled::of(self.pairs.into_iter(), visit)?;
        let mut files = self.files.into_iter();
        let first = files.next();
        if let Some(second) = files.next() {
            filled.note(&second.field, visit.say("web-upload-one-only"));
        }
        let Some(sent) = first else { return Ok(Upload { filled, file: None }) };
        let field = sent.field.clone();
        match sent.judged(visit, refused).await {
            Ok(file) => Ok(Upload { filled, file: Some(file) }),
            Err(words) => {
                filled.note(&field, words);
                Ok(Upload { filled, file: None })
            }
        }
    }
}

impl SentFile {
    /// The file, or in words why it cannot be taken in.
    async fn judged(self, visit: &Visit, refused: Refused) -> Result<UploadedFile, String> {
        let say = |key: &str| visit.say(key).into_owned();
        let bytes = self.content.ok_or_else(|| say("web-upload-too-large"))?;
        if bytes.is_empty() {
            return Err(say("web-upload-empty"));
        }
        let kind = FileKind::of(&bytes).ok_or_else(|| say("web-upload-unknown-type"))?;
        let file = UploadedFile { field: self.field, name: shown_name(&self.name), kind, bytes };
        if refused == Refused::ByRow {
            return Ok(file);
        }
        // Looking for numbers in eight megabytes takes longer than a request may hold up the others.
        let (visit, looked_at) = (visit.clone(), file.clone());
        let look = move || looked_at.text().and_then(|text| personal_number_words(&text, &visit));
        match tokio::task::spawn_blocking(look).await {
            Ok(None) => Ok(file),
            Ok(Some(words)) => Err(words),
            Err(_) => Err(say("web-upload-unreadable")),
        }
    }
}

/// The content of a part as far as the house takes it in; what is beyond is read and thrown away, so that the
/// person gets an answer and not a broken line.
async fn content(mut part: Field<'_>) -> Result<Option<Bytes>, MultipartError> {
    let mut content = Vec::new();
    let mut fits = true;
    while let Some(chunk) = part.chunk().await? {
        fits = fits && content.len() + chunk.len() <= LARGEST_FILE;
        if fits {
            content.extend_from_slice(&chunk);
        }
    }
    Ok(fits.then(|| content.into()))
}

/// A file name without folders, invisible signs and personal numbers.
fn shown_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    without_personal_numbers(&clean(last, LONGEST_NAME).0).into_owned()
}

impl std::fmt::Debug for UploadedFile {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "UploadedFile({:?}, {} bytes)", self.kind, self.bytes.len())
    }
}

#[cfg(test)]
mod tests;
