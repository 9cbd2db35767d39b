//! Calls to real sockets of this machine: one that answers, one that dawdles, one that never ends.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use super::{Bounds, Outside, OutsideFault};

const BOUNDS: Bounds = Bounds { patience: Duration::from_millis(500), longest: 1_000 };

/// A machine that answers every call with these bytes, and with nothing at all when there are none.
async fn machine(answer: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut asked = [0; 4_000];
            let _ = stream.read(&mut asked).await;
            if answer.is_empty() {
                tokio::time::sleep(Duration::from_secs(30)).await;
            }
            let _ = stream.write_all(answer.as_bytes()).await;
        }
    });
    format!("http://{address}/")
}

#[tokio::test]
async fn an_answer_comes_with_its_status_and_nothing_is_followed() {
    let outside = Outside::new(true).expect("a way out");
    let fine = machine("HTTP/1.1 200 OK\r\ncontent-length: 2\r\netag: \"1\"\r\n\r\nok").await;
    let answer = outside.get(&fine, &[("accept", "text/plain")], BOUNDS).await.expect("an answer");
    assert_eq!(
        (answer.status, answer.body.as_slice(), answer.header("etag")),
        (200, &b"ok"[..], Some("\"1\""))
    );
    let moved =
        machine("HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n").await;
    let answer = outside.post(&moved, &[], b"{}".to_vec(), BOUNDS).await.expect("an answer");
    assert!(answer.status == 302 && !answer.is_success());
}

#[tokio::test]
async fn who_dawdles_or_never_ends_is_left() {
    let outside = Outside::new(true).expect("a way out");
    let slow = machine("").await;
    assert_eq!(outside.get(&slow, &[], BOUNDS).await.err(), Some(OutsideFault::Slow));
    let long = machine(concat!("HTTP/1.1 200 OK\r\ncontent-length: 4000\r\n\r\n", "0123456789")).await;
    let bounds = Bounds { longest: 5, ..BOUNDS };
    assert_eq!(outside.get(&long, &[], bounds).await.err(), Some(OutsideFault::TooLong));
    assert_eq!(outside.get("http://127.0.0.1:1/", &[], BOUNDS).await.err(), Some(OutsideFault::Unreachable));
}

#[tokio::test]
async fn nobody_is_led_inside() {
    let outside = Outside::new(false).expect("a way out");
    let fine = machine("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok").await;
    let port = fine.trim_end_matches('/').rsplit(':').next().expect("a port");
    for inside in [
        fine.clone(),
        format!("http://localhost:{port}/"),
        format!("http://[::ffff:127.0.0.1]:{port}/"),
        format!("http://2130706433:{port}/"),
        format!("http://0x7f.1:{port}/"),
    ] {
        assert_eq!(outside.get(&inside, &[], BOUNDS).await.err(), Some(OutsideFault::Inside), "{inside}");
    }
    for no_address in ["ftp://example.org/", "file:///etc/passwd", "http://a:b@example.org/", "nothing", ""] {
        assert_eq!(outside.judge(no_address), Err(OutsideFault::NotAnAddress), "{no_address}");
    }
}
