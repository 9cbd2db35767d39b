//! Whatever a subject or an address holds, a letter has the headers of the house and no other.

use chrono::DateTime;
use uuid::Uuid;
use vocabulary::Locale;

use super::super::Unsubscribe;
use super::super::settings::{Security, SmtpSettings};
use super::*;
use crate::writing::Written;

fn server() -> Server {
    let settings = SmtpSettings {
        host: "127.0.0.1".to_owned(),
        port: None,
        security: Security::None,
        user: None,
        password: None,
        from: "annuaire@reseau.example".to_owned(),
        reply_to: None,
        extra_root: None,
    };
    Server::new(&settings, "Réseau\r\nBcc: tous@exemple.org").unwrap_or_else(|fault| panic!("{fault}"))
}

fn parcel(address: &str, subject: &str, leave: &str) -> Parcel {
    Parcel {
        id: Uuid::from_u128(7),
        address: address.to_owned(),
        locale: Locale::French,
        written: Written {
            subject: subject.to_owned(),
            text: "Bonjour.".to_owned(),
            html: "<p>Bonjour.</p>".to_owned(),
        },
        written_at: DateTime::UNIX_EPOCH,
        unsubscribe: Some(Unsubscribe { address: leave.to_owned(), one_click: true }),
    }
}

/// The names of the headers before the body, in order of the alphabet.
fn headers(message: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(message);
    let head = text.split("\r\n\r\n").next().unwrap_or_default();
    let lines = head.split("\r\n").filter(|line| !line.starts_with([' ', '\t']));
    let mut names: Vec<String> =
        lines.map(|line| line.split(':').next().unwrap_or_default().to_lowercase()).collect();
    names.sort();
    names
}

#[test]
fn a_line_end_begins_no_header() {
    let compose = |parcel: &Parcel| compose(&server(), parcel);
    let plain = compose(&parcel("paul@exemple.org", "Bonjour", "https://a.example/quitter"));
    let (_, plain) = plain.unwrap_or_else(|mishap| panic!("{mishap:?}"));
    for end in ["\r\n", "\n", "\r", "\u{85}", "\u{2028}", "\r\n\r\n", "\0\r\n"] {
        let subject = format!("Bonjour{end}Bcc: tous@exemple.org{end}{end}<p>autre corps</p>");
        let leave = format!("https://a.example/quitter>{end}Bcc: tous@exemple.org");
        let (envelope, message) = compose(&parcel("paul@exemple.org", &subject, &leave))
            .unwrap_or_else(|mishap| panic!("{mishap:?}"));
        assert_eq!(headers(&message), headers(&plain), "{end:?}");
        assert_eq!(envelope.to().len(), 1, "{end:?}");
        let address = format!("paul@exemple.org{end}RCPT TO:<tous@exemple.org>");
        let refused = compose(&parcel(&address, "Bonjour", "https://a.example/quitter"));
        assert!(matches!(refused, Err(Mishap::Never { address_at_fault: true, .. })), "{end:?}");
    }
}
