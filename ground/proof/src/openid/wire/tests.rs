//! The wire is tried on real servers: one with a certificate nobody knows, one that talks for ever.

use super::{LONGEST, Wire};
use openidconnect::url::Url;
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};
use rcgen::{CertifiedKey, generate_simple_self_signed};
use rustls::pki_types::PrivateKeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned, crypto::ring};
use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::Arc;

/// A server on this machine that gives the same answer to each who comes, and its port.
fn server(answer: Vec<u8>, tls: Option<Arc<ServerConfig>>) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("its address").port();
    std::thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            // Who hangs up early has had enough: that is what some of these tests are about.
            let _ = match &tls {
                None => converse(stream, &answer),
                Some(config) => ServerConnection::new(Arc::clone(config))
                    .map_err(std::io::Error::other)
                    .and_then(|connection| converse(StreamOwned::new(connection, stream), &answer)),
            };
        }
    });
    port
}

fn converse(mut stream: impl Read + Write, answer: &[u8]) -> std::io::Result<()> {
    let mut heard = Vec::new();
    while !heard.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte)?;
        heard.extend(byte);
    }
    stream.write_all(answer)?;
    stream.flush()
}

fn told(status: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!("HTTP/1.1 {status}\r\nlocation: /elsewhere\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n{body}")
        .into_bytes()
}

async fn asked(wire: &Wire, address: &str) -> Result<HttpResponse, String> {
    let mut request = HttpRequest::new(Vec::new());
    *request.uri_mut() = address.parse().expect("an address");
    wire.call(request).await.map_err(|fault| fault.to_string())
}

/// A certificate for `localhost`, as a file, and the server that shows it.
fn certified() -> (tempfile::TempDir, Arc<ServerConfig>) {
    let CertifiedKey { cert, signing_key } =
        generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("root.pem"), cert.pem()).expect("it is written");
    let key = PrivateKeyDer::try_from(signing_key.serialize_der()).expect("a key");
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("ring speaks TLS")
        .with_no_client_auth()
        .with_single_cert(vec![cert.der().clone()], key)
        .expect("key and certificate fit");
    (folder, Arc::new(config))
}

#[tokio::test]
async fn a_certificate_of_ones_own_is_trusted_where_the_operator_says_so() {
    let (folder, config) = certified();
    let port = server(told("200 OK", "{}"), Some(config));
    let address = format!("https://localhost:{port}/");
    let trusting = Wire::new(false, Some(&folder.path().join("root.pem"))).expect("a wire");
    assert_eq!(asked(&trusting, &address).await.expect("an answer").body(), b"{}");
    let wary = Wire::new(false, None).expect("a wire");
    let fault = asked(&wary, &address).await.expect_err("an unknown certificate");
    assert!(fault.contains("certificate"), "{fault}");
    let other_name = format!("https://127.0.0.1:{port}/");
    assert!(asked(&trusting, &other_name).await.is_err(), "the certificate is for another name");
}

#[tokio::test]
async fn endless_answers_are_cut_and_redirections_are_not_followed() {
    let wire = Wire::new(true, None).expect("a wire");
    let full = server(told("200 OK", &"a".repeat(LONGEST)), None);
    let answer = asked(&wire, &format!("http://127.0.0.1:{full}/")).await.expect("an answer");
    assert_eq!(answer.body().len(), LONGEST);
    let endless = server(told("200 OK", &"a".repeat(LONGEST + 1)), None);
    let fault = asked(&wire, &format!("http://127.0.0.1:{endless}/")).await.expect_err("too long");
    assert_eq!(fault, "its answer is longer than 262144 bytes");
    let sending_away = server(told("302 Found", ""), None);
    let answer = asked(&wire, &format!("http://127.0.0.1:{sending_away}/")).await.expect("an answer");
    assert_eq!(answer.status(), 302, "who sends us elsewhere is not obeyed");
}

#[tokio::test]
async fn nothing_travels_in_plain_text_to_another_machine() {
    for (on_this_machine, address, reached) in [
        (true, "http://localhost:4000/", true),
        (true, "http://[::1]:4000/", true),
        (true, "http://provider.example/", false),
        (false, "http://localhost:4000/", false),
        (false, "https://provider.example/", true),
        (true, "https://provider.example/", true),
        (true, "file:///etc/passwd", false),
    ] {
        let wire = Wire::new(on_this_machine, None).expect("a wire");
        let url = Url::parse(address).expect("an address");
        assert_eq!(wire.may_reach(&url), reached, "{address}");
    }
    let wire = Wire::new(false, None).expect("a wire");
    let fault = asked(&wire, "http://provider.example/?code=secret").await.expect_err("plain text");
    assert_eq!(fault, "it names an address without HTTPS");
}
