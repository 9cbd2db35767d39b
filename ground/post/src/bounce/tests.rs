//! No bytes make the reader of returned letters fall.

use proptest::prelude::*;

use super::read;

const REPORT: &str = "Content-Type: multipart/report; boundary=x\r\n\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\n\
    Action: failed\r\nStatus: 5.1.1\r\n\r\n--x\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: \
    <019a0000000070008000000000000000@reseau.example>\r\n\r\nx\r\n--x--\r\n";

#[test]
fn a_report_says_which_letter_and_why() {
    let report = read(REPORT.as_bytes()).unwrap();
    assert!(report.failed);
    assert_eq!(report.status, "5.1.1");
    assert_eq!(report.letters.len(), 1);
}

#[test]
fn messages_within_messages_end_somewhere() {
    let wrapped = (0..2_000).fold(String::new(), |_, _| String::new())
        + &"Content-Type: message/rfc822\r\n\r\n".repeat(5_000)
        + REPORT;
    assert!(read(wrapped.as_bytes()).is_none_or(|report| report.letters.len() <= 1));
    let nested: String = (0..500)
        .map(|depth| format!("Content-Type: multipart/mixed; boundary=b{depth}\r\n\r\n--b{depth}\r\n"))
        .collect();
    assert!(read((nested + REPORT).as_bytes()).is_none_or(|report| report.letters.len() <= 1));
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_fall(bytes in proptest::collection::vec(any::<u8>(), 0..4_000)) {
        let _ = read(&bytes);
    }

    #[test]
    fn no_mutant_of_a_report_makes_the_reader_fall(
        cuts in proptest::collection::vec((0..REPORT.len(), any::<u8>()), 1..12),
        end in 0..REPORT.len(),
    ) {
        let mut bytes = REPORT.as_bytes().to_vec();
        for (place, byte) in cuts {
            bytes[place] = byte;
        }
        let _ = read(&bytes);
        let _ = read(&bytes[end..]);
    }
}

#[test]
fn what_came_back_once_is_read_or_is_no_report() {
    let corpus = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let mails: Vec<_> = std::fs::read_dir(corpus).unwrap().flatten().collect();
    assert!(mails.len() > 10, "the corpus is not where it was");
    for mail in mails {
        let bytes = std::fs::read(mail.path()).unwrap();
        for end in 0..=bytes.len() {
            let report = read(&bytes[..end]);
            assert!(
                report.is_none_or(|report| report.letters.len() <= 2 && report.status.len() < 100),
                "{mail:?}"
            );
        }
    }
}
