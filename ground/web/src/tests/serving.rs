//! The house answers over a real connection, and ends what it began before it closes.

use crate::serve;
use axum::Router;
use axum::extract::ConnectInfo;
use axum::routing::get;
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
