//! Files as they come in from outside: what they say they are counts for nothing.

use super::{FileKind, LARGEST_FILE, RowsUpload, Upload, shown_name};
use crate::tests::{Answer, ask, posting_room, shell};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use axum::routing::post;
use proptest::prelude::*;
use std::sync::Arc;

const WORKBOOK: &[u8] = b"PK\x03\x04....[Content_Types].xml....xl/workbook.xml....";
const WITH_MACROS: &[u8] = b"PK\x03\x04....xl/workbook.xml....xl/vbaProject.bin";

/// The beginning of an OpenDocument sheet, and of a letter in the same format.
const OPEN_SHEET: &[u8] =
    b"PK\x03\x04..........................mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK";
const OPEN_TEXT: &[u8] =
    b"PK\x03\x04..........................mimetypeapplication/vnd.oasis.opendocument.textPK";

#[test]
fn the_content_tells_the_type() {
    use FileKind::{Jpeg, OpenSheet, Pdf, Png, Text, Workbook};
    let table: &[(&[u8], Option<FileKind>)] = &[
        (b"nom;courriel\nCamille;camille@exemple.example\n", Some(Text)),
        ("nom;prénom\nLéa".as_bytes(), Some(Text)),
        (b"\xef\xbb\xbfnom;courriel", Some(Text)),
        (b"nom;pr\xe9nom\r\nL\xe9a;\x80\x92", Some(Text)),
        (b"a < b and b > c", Some(Text)),
        (b"%PDF-1.7\n...", Some(Pdf)),
        (b"\x89PNG\r\n\x1a\n...", Some(Png)),
        (b"\xff\xd8\xff\xe0...", Some(Jpeg)),
        (WORKBOOK, Some(Workbook)),
        (WITH_MACROS, None),
        (OPEN_SHEET, Some(OpenSheet)),
        (OPEN_TEXT, None),
        (b"PK\x03\x04....classes.dex", None),
        (b"", None),
        (b"   \r\n", None),
        (b"<!DOCTYPE html><p>bonjour", None),
        (b"  \n<html>", None),
        (b"nom\n<ScRiPt>alert(1)</script>", None),
        (b"<?xml version=\"1.0\"?><svg xmlns=\"...\"/>", None),
        (b"\xef\xbb\xbf<svg onload=alert(1)>", None),
        (b"#!/bin/sh\nrm -rf /", None),
        (b"MZ\x90\x00\x03", None),
        (b"\x7fELF\x02\x01", None),
        (b"GIF89a\x01\x00", None),
        (b"\xff\xfen\x00o\x00m\x00", None),
        (b"Rar!\x1a\x07", None),
    ];
    for (content, kind) in table {
        assert_eq!(FileKind::of(content), *kind, "{:?}", String::from_utf8_lossy(content));
    }
}

#[test]
fn a_name_is_shown_without_what_it_could_do() {
    let table = [
        ("liste.csv", "liste.csv"),
        ("C:\\Users\\camille\\liste.csv", "liste.csv"),
        ("../../etc/passwd", "passwd"),
        ("facture\u{202e}fdp.exe", "facturefdp.exe"),
        ("dossier 2 69 05 49 588 157 80.csv", "dossier […].csv"),
        ("", ""),
    ];
    for (sent, shown) in table {
        assert_eq!(shown_name(sent), shown);
    }
    assert_eq!(shown_name(&"a".repeat(5000)).len(), 100);
}

/// A part of a form: its field, its file name if it is a file, its content.
type Part<'a> = (&'a str, Option<&'a str>, &'a [u8]);

/// Sends a form with files; what comes back says what was understood.
async fn send(parts: &[Part<'_>]) -> Answer {
    let mut body = Vec::new();
    for (field, name, content) in parts {
        let name = name.map(|name| format!("; filename=\"{name}\"")).unwrap_or_default();
        let head = format!("--cut\r\nContent-Disposition: form-data; name=\"{field}\"{name}\r\n\r\n");
        body.extend([head.as_bytes(), *content, b"\r\n"].concat());
    }
    body.extend(b"--cut--\r\n");
    send_raw("multipart/form-data; boundary=cut", body).await
}

async fn send_raw(media_type: &str, body: Vec<u8>) -> Answer {
    let tell = |upload: Upload| async move {
        let file = upload.file.as_ref().map(|file| (&file.field, &file.name, file.kind, file.text()));
        format!("{} | {:?} | {:?}", upload.filled.text("note"), file, upload.filled.faults())
    };
    let request = Request::post("/envoi").header("content-type", media_type).body(Body::from(body));
    let room = posting_room(Router::new().route("/envoi", post(tell)), "/envoi");
    ask(&Arc::new(shell()), room, request.expect("a request")).await
}

#[tokio::test]
async fn a_file_comes_with_the_fields_beside_it() {
    let parts: [Part; 3] = [
        ("note", None, b" pour l'\0atelier "),
        ("liste", Some("a/liste.exe"), b"nom\nL\xe9a\n"),
        ("x", None, b""),
    ];
    let answer = send(&parts).await;
    assert_eq!(answer.status, StatusCode::OK);
    let expected =
        "pour l'atelier | Some((\"liste\", \"liste.exe\", Text, Some(\"nom\\nLéa\\n\"))) | Faults([])";
    assert_eq!(answer.text, expected);
}

#[tokio::test]
async fn what_cannot_be_taken_in_is_told_and_the_rest_is_kept() {
    let large = vec![b'a'; LARGEST_FILE + 1];
    let table: [(&[u8], &str); 6] = [
        (b"<html><script>alert(1)</script>", "Ce type de fichier"),
        (b"MZ\x90\x00", "Ce type de fichier"),
        (b"", "Ce fichier est vide"),
        (&large, "dépasse huit mégaoctets"),
        (b"nom;numero\nCamille;2 69 05 49 588 157 80\n", "sécurité sociale"),
        ("Léa ; FR76 3000 6000 0112 3456 7890 189".as_bytes(), "compte bancaire"),
    ];
    for (content, told) in table {
        let answer = send(&[("note", None, b"gardee"), ("liste", Some("liste.csv"), content)]).await;
        assert_eq!(answer.status, StatusCode::OK, "{told}");
        assert!(answer.text.starts_with("gardee | None | ") && answer.text.contains(told), "{}", answer.text);
    }
}

#[tokio::test]
async fn rows_come_in_with_the_number_that_refuses_one_of_them() {
    let tell = |RowsUpload(upload): RowsUpload| async move {
        format!("{} | {:?}", upload.file.is_some(), upload.filled.faults())
    };
    let room = posting_room(Router::new().route("/envoi", post(tell)), "/envoi");
    let body = "--cut\r\nContent-Disposition: form-data; name=\"liste\"; filename=\"l.csv\"\r\n\r\n\
        nom;numero\nA;2 69 05 49 588 157 80\nB;\n\r\n--cut--\r\n";
    let request = Request::post("/envoi").header("content-type", "multipart/form-data; boundary=cut");
    let answer = ask(&Arc::new(shell()), room, request.body(Body::from(body)).expect("a request")).await;
    assert_eq!((answer.status, answer.text.as_str()), (StatusCode::OK, "true | Faults([])"));
}

#[tokio::test]
async fn no_file_is_no_fault_and_two_files_are_one() {
    let none = send(&[("liste", Some(""), b"")]).await;
    assert_eq!(none.text, " | None | Faults([])");
    let two = send(&[("liste", Some("a.csv"), b"un"), ("liste", Some("b.csv"), b"deux")]).await;
    assert!(two.text.contains("a.csv") && two.text.contains("Un seul fichier"), "{}", two.text);
}

#[tokio::test]
async fn a_form_that_is_too_large_or_torn_is_answered_in_words() {
    let huge = vec![b'a'; LARGEST_FILE * 2];
    let refused = send(&[("liste", Some("liste.csv"), &huge)]).await;
    assert_eq!(refused.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(refused.text.contains("<h1>Envoi trop volumineux</h1>"));
    for (media_type, body) in [
        (
            "multipart/form-data; boundary=cut",
            &b"--cut\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\ntorn"[..],
        ),
        ("multipart/form-data", b"--cut--"),
        ("application/x-www-form-urlencoded", b"note=a"),
    ] {
        let torn = send_raw(media_type, body.to_vec()).await;
        assert_eq!(torn.status, StatusCode::BAD_REQUEST, "{media_type}");
        assert!(torn.text.contains("n’est pas arrivé entier"), "{}", torn.text);
    }
}

proptest! {
    #[test]
    fn no_content_makes_it_fall(content in prop::collection::vec(any::<u8>(), 0..300)) {
        if let Some(kind) = FileKind::of(&content) {
            prop_assert!(kind != FileKind::Text || !content.contains(&0));
        }
    }
}

/// A form with a file, from which mutants are made.
const FORM: &[u8] = b"--cut\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nBonjour\r\n--cut\r\nContent-Disposition: \
    form-data; name=\"liste\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\nnom\nL\xc3\xa9a\n\r\n--cut--\r\n";

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_mutant_of_a_form_makes_it_fall(
        cuts in prop::collection::vec((0..FORM.len(), any::<u8>(), any::<bool>()), 1..8),
        end in 1..FORM.len(),
    ) {
        let mut body = FORM.to_vec();
        for (at, byte, is_put) in cuts {
            match body.get_mut(at) {
                Some(old) if is_put => *old = byte,
                _ => body.insert(at.min(body.len()), byte),
            }
        }
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        for body in [body.clone(), body[..end].to_vec(), FORM[..end].to_vec()] {
            let answer = runtime.block_on(send_raw("multipart/form-data; boundary=cut", body));
            prop_assert!(!answer.status.is_server_error(), "{}", answer.text);
        }
    }
}
