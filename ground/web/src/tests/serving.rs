//! The house answers over a real connection, and ends what it began before it closes.

use super::{house, posting_room, shell};
use crate::{Filled, serve};
use axum::Router;
use axum::extract::ConnectInfo;
use axum::routing::{get, post};
use std::net::SocketAddr;
use std::sync::Arc;
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
