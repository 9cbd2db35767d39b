//! A letter as mail programs read it: headers, plain text, page.

use std::time::SystemTime;

use lettre::address::Envelope;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, MultiPart};

use super::server::Server;
use super::{Mishap, Parcel};

/// Writes the message, and says from whom to whom it goes.
pub(super) fn compose(server: &Server, parcel: &Parcel) -> Result<(Envelope, Vec<u8>), Mishap> {
    let not_an_address = || Mishap::Never { reason: String::from("address"), address_at_fault: true };
    let to: Mailbox = parcel.address.parse().map_err(|_| not_an_address())?;
    let mut builder = Message::builder()
        .from(server.from.clone())
        .to(Mailbox::new(None, to.email))
        .subject(one_line(&parcel.written.subject))
        .date(SystemTime::from(parcel.written_at))
        .message_id(Some(format!("<{}@{}>", parcel.id.simple(), server.domain())))
        .raw_header(header("Auto-Submitted", "auto-generated"))
        .raw_header(header("Content-Language", parcel.locale.code()));
    if let Some(reply_to) = &server.reply_to {
        builder = builder.reply_to(reply_to.clone());
    }
    if let Some(unsubscribe) = &parcel.unsubscribe {
        builder = builder.raw_header(header("List-Unsubscribe", &format!("<{}>", unsubscribe.address)));
        // RFC 8058: mail programs may then leave by themselves, and scanners that only open links do not.
        if unsubscribe.one_click {
            builder = builder.raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        }
    }
    let body = MultiPart::alternative_plain_html(parcel.written.text.clone(), parcel.written.html.clone());
    let message = builder.multipart(body).map_err(|_| not_an_address())?;
    Ok((message.envelope().clone(), message.formatted()))
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), one_line(value))
}

/// The text on one line: a line end in a header would begin another header.
pub(super) fn one_line(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

#[cfg(test)]
mod tests;
