//! The house answers over a real connection, and ends what it began before it closes.

use super::{house, posting_room, shell};
use crate::{Filled, Hospitality, serve, serve_as};
use axum::Router;
use axum::extract::ConnectInfo;
use axum::routing::{get, post};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, oneshot};

#[tokio::test]
async fn a_visit_that_has_begun_is_answered_before_the_house_closes() {
    let (begun, finish) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let (telling, waiting) = (Arc::clone(&begun), Arc::clone(&finish));
    let slow = move |ConnectInfo(address): ConnectInfo<SocketAddr>| async move {
        telling.notify_one();
        waiting.notified().await;
        format!("to {}", address.ip())
    };
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    let (stop, stopped) = oneshot::channel::<()>();
    let router = Router::new().route("/", get(slow));
    let house = tokio::spawn(serve(listener, router, async { drop(stopped.await) }));

    let mut visitor = TcpStream::connect(address).await.expect("the door is open");
    visitor.write_all(b"GET / HTTP/1.1\r\nHost: here\r\n\r\n").await.expect("sent");
    begun.notified().await;
    drop(stop);
    finish.notify_one();
    let mut answer = String::new();
    visitor.read_to_string(&mut answer).await.expect("an answer, then the end");
    assert!(answer.starts_with("HTTP/1.1 200 OK") && answer.ends_with("to 127.0.0.1"), "{answer}");
    house.await.expect("no panic").expect("a clean end");
    assert!(TcpStream::connect(address).await.is_err(), "the door is closed");
}

/// A house at a real address, that takes in a form at `/dire`.
async fn opened() -> SocketAddr {
    let tell = |filled: Filled| async move { filled.text("nom").len().to_string() };
    let house = house(&Arc::new(shell()), posting_room(Router::new().route("/dire", post(tell)), "/dire"));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(serve(listener, house, std::future::pending()));
    address
}

/// Sends all of a form, whatever comes meanwhile, as browsers do, and then reads the answer.
async fn send_all(address: SocketAddr, head: &str, size: usize) -> String {
    let mut visitor = TcpStream::connect(address).await.expect("the door is open");
    let head = format!("POST {head}\r\nHost: here\r\nConnection: close\r\nContent-Length: {size}\r\n\r\n");
    visitor.write_all(head.as_bytes()).await.expect("the head is sent");
    for _ in 0..size / 1000 {
        visitor.write_all(&[b'a'; 1000]).await.expect("nobody cuts the line");
    }
    let mut answer = Vec::new();
    visitor.read_to_end(&mut answer).await.expect("an answer, then the end");
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test]
async fn what_is_refused_is_heard_to_its_end_so_that_the_answer_arrives() {
    let address = opened().await;
    let table = [
        ("/dire HTTP/1.1", 8_000_000, "HTTP/1.1 413 "),
        ("/dire HTTP/1.1\r\nSec-Fetch-Site: cross-site", 1_000_000, "HTTP/1.1 403 "),
        ("/nulle-part HTTP/1.1", 1_000_000, "HTTP/1.1 404 "),
        ("/dire HTTP/1.1", 1_000_000, "HTTP/1.1 200 "),
    ];
    for (head, size, status) in table {
        let answer = send_all(address, head, size).await;
        assert!(answer.starts_with(status), "{head} with {size} bytes: {}", &answer[..answer.len().min(60)]);
        let whole = answer.ends_with("</html>") || answer.ends_with('0');
        assert!(whole, "{head}: the page arrives whole");
    }
}

/// Serves one page within these bounds.
async fn serving(hospitality: Hospitality, router: Router) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(serve_as(listener, router, hospitality, std::future::pending()));
    address
}

/// Sends this, and reads until the house hangs up.
async fn heard(address: SocketAddr, said: &[u8]) -> String {
    let mut visitor = TcpStream::connect(address).await.expect("the door is open");
    // The house may hang up before it has heard everything.
    let _ = visitor.write_all(said).await;
    let mut answer = Vec::new();
    let _ = visitor.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test]
async fn whoever_dawdles_or_says_too_much_is_hung_up_on() {
    let hospitality = Hospitality { listening: Duration::from_millis(200), ..Hospitality::default() };
    let address = serving(hospitality, Router::new().route("/", get(|| async { "vu" }))).await;
    // That the reading ends at all is what is asserted: nobody said « Connection: close ».
    assert!(!heard(address, b"GET / HTTP/1.1\r\nHost: he").await.contains("200"), "half a head");
    assert!(heard(address, b"GET / HTTP/1.1\r\nHost: here\r\n\r\n").await.ends_with("vu"), "then silence");
    let large = format!("GET / HTTP/1.1\r\nHost: here\r\nX: {}\r\n\r\n", "a".repeat(300_000));
    // What of it was never read may take the answer (431) away with it.
    let answer = heard(address, large.as_bytes()).await;
    assert!(!answer.contains(" 200 "), "a head of 300 kB: {answer}");
    let many = format!("GET / HTTP/1.1\r\nHost: here\r\n{}\r\n", "X: a\r\n".repeat(200));
    assert!(heard(address, many.as_bytes()).await.starts_with("HTTP/1.1 431 "), "a head of 200 lines");
}

#[tokio::test]
async fn those_who_only_hold_the_door_do_not_hold_it_for_ever() {
    let hospitality = Hospitality {
        connections: 4,
        listening: Duration::from_millis(400),
        listening_when_crowded: Duration::from_millis(200),
        ..Hospitality::default()
    };
    let address = serving(hospitality, Router::new().route("/", get(|| async { "vu" }))).await;
    let mut idle = Vec::new();
    for _ in 0..12 {
        idle.push(TcpStream::connect(address).await.expect("the door is open"));
    }
    let close = b"GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n";
    assert!(heard(address, close).await.ends_with("vu"), "whoever has something to say is heard");
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn an_answer_that_nobody_takes_ends_the_connection() {
    let told = Arc::new(Notify::new());
    let telling = Arc::clone(&told);
    let large = move || {
        // Given up with the body, once the connection is.
        let guard = Dropped(Arc::clone(&telling));
        async move { axum::body::Body::new(Endless(guard)) }
    };
    let hospitality = Hospitality { unread: Duration::from_millis(500), ..Hospitality::default() };
    let address = serving(hospitality, Router::new().route("/", get(large))).await;
    let mut visitor = TcpStream::connect(address).await.expect("the door is open");
    visitor.write_all(b"GET / HTTP/1.1\r\nHost: here\r\n\r\n").await.expect("sent");
    told.notified().await;
}

/// Tells when it is dropped.
struct Dropped(Arc<Notify>);

impl Drop for Dropped {
    fn drop(&mut self) {
        self.0.notify_one();
    }
}

/// A body without an end.
struct Endless(#[expect(dead_code, reason = "held until the body is given up")] Dropped);

impl axum::body::HttpBody for Endless {
    type Data = axum::body::Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<hyper::body::Frame<Self::Data>, Self::Error>>> {
        static LETTERS: [u8; 65_536] = [b'a'; 65_536];
        let chunk = axum::body::Bytes::from_static(&LETTERS);
        std::task::Poll::Ready(Some(Ok(hyper::body::Frame::data(chunk))))
    }
}
