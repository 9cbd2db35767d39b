//! Letters that came back: which addresses no longer take any, told by the server at once or by a message later.

use chrono::{DateTime, Utc};
use mail_parser::{Message, MessageParser, MimeHeaders, PartType};
use store::{Conn, Db, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::id::LetterId;

use crate::content::print;
use crate::settling::note_refusal;
use crate::store::{addressee, first_refusal, mark_returned};

/// No report is longer; what lies beyond is not read.
const LONGEST_REPORT: usize = 1_000_000;
/// How deep messages within messages are followed.
const DEEPEST: u8 = 4;

/// What a returned message turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bounce {
    /// It says that this letter of ours will never arrive; noted.
    Noted(LetterId),
    /// It says that this letter of ours is late; nothing is noted.
    Delayed(LetterId),
    /// It speaks of no letter we know.
    Unknown,
    /// It is no report about a delivery.
    NotAReport,
}

/// What a report says about one letter.
#[derive(Debug, PartialEq, Eq)]
struct Report {
    /// The letters whose `Message-ID` the report quotes.
    letters: Vec<Uuid>,
    /// Whether the delivery failed for good.
    failed: bool,
    /// The status of RFC 3463: `5.1.1`.
    status: String,
}

/// Since when letters to this address come back, if they do. A letter that the server accepts ends it.
///
/// # Errors
/// Those of the store.
pub fn bounced_since(
    c: &mut Conn,
    key: &SealKey,
    address: &str,
) -> Result<Option<DateTime<Utc>>, StoreError> {
    first_refusal(c, &print(key, address))
}

/// Understands a returned message (RFC 3464) and notes that the address of the letter it speaks of takes none.
/// Blocks: it is called from the command line, by the alias that receives what comes back.
///
/// Nobody can have an address noted who has not seen a letter to it: the report must quote a `Message-ID` of ours,
/// which cannot be guessed.
///
/// # Errors
/// Those of the store.
pub fn note_bounce(db: &Db, raw: &[u8], now: DateTime<Utc>) -> Result<Bounce, StoreError> {
    let Some(report) = read(raw) else { return Ok(Bounce::NotAReport) };
    // A rule of the receiving server (5.7.x) says nothing about the address.
    let address_at_fault = !report.status.starts_with("5.7.");
    let reason = format!("returned-{}", report.status);
    db.write_now(|c| {
        for letter in &report.letters {
            if addressee(c, *letter)?.is_none() {
                continue;
            }
            if !report.failed {
                return Ok(Bounce::Delayed(LetterId::from(*letter)));
            }
            mark_returned(c, *letter, &reason)?;
            if address_at_fault {
                note_refusal(c, *letter, &reason, now)?;
            }
            return Ok(Bounce::Noted(LetterId::from(*letter)));
        }
        Ok(Bounce::Unknown)
    })
}

/// Reads a report on a delivery; `None` when it is none.
fn read(raw: &[u8]) -> Option<Report> {
    let message = MessageParser::default().parse(&raw[..raw.len().min(LONGEST_REPORT)])?;
    let statuses = message.parts.iter().find(|part| is_of_type(*part, "message", "delivery-status"))?;
    let (failed, status) = outcome(&String::from_utf8_lossy(statuses.contents()));
    let mut letters = Vec::new();
    quoted(&message, DEEPEST, &mut letters);
    Some(Report { letters, failed, status })
}

fn is_of_type<'a>(part: &impl MimeHeaders<'a>, main: &str, sub: &str) -> bool {
    let kind = part.content_type();
    kind.is_some_and(|kind| {
        kind.ctype().eq_ignore_ascii_case(main)
            && kind.subtype().is_some_and(|found| found.eq_ignore_ascii_case(sub))
    })
}

/// Whether the delivery failed for good, and with which status; each field stands on a line of its own.
fn outcome(text: &str) -> (bool, String) {
    let field = |name: &str| {
        let mut fields = text.lines().filter_map(|line| line.split_once(':'));
        fields.find(|(found, _)| found.trim().eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    };
    let status = field("status").map(status_code).unwrap_or_default();
    let failed = field("action").is_some_and(|action| action.eq_ignore_ascii_case("failed"));
    (failed && (status.is_empty() || status.starts_with('5')), status)
}

/// The three numbers of a status and nothing else: what follows them may quote an address.
fn status_code(text: &str) -> String {
    text.chars().take_while(|letter| letter.is_ascii_digit() || *letter == '.').take(11).collect()
}

/// The letters a report quotes: in the message it returns, or in the headers of it.
fn quoted(message: &Message<'_>, depth: u8, letters: &mut Vec<Uuid>) {
    for part in &message.parts {
        match &part.body {
            PartType::Message(inner) if depth > 0 => {
                letters.extend(inner.message_id().and_then(letter_of));
                quoted(inner, depth - 1, letters);
            }
            _ if is_of_type(part, "text", "rfc822-headers") => {
                let headers = MessageParser::default().parse_headers(part.contents());
                letters.extend(headers.as_ref().and_then(|found| found.message_id()).and_then(letter_of));
            }
            _ => {}
        }
    }
}

/// The letter a `Message-ID` of ours names.
fn letter_of(message_id: &str) -> Option<Uuid> {
    let (name, _) = message_id.trim_start_matches('<').split_once('@')?;
    Uuid::try_parse(name).ok()
}

#[cfg(test)]
mod tests;
