//! The one writer of a SQLite file: a thread that takes transactions from a queue, in order.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use tokio::sync::oneshot;

use super::{persist, unpoisoned};
use crate::connection::{Conn, Mode};
use crate::error::StoreError;

type Job = Box<dyn FnOnce(&mut Conn) + Send>;

/// The queue, its thread, and the connection, which the command line may also use directly.
pub(super) struct Writer {
    conn: Arc<Mutex<Option<Conn>>>,
    queue: Mutex<Option<Sender<Job>>>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Writer {
    pub(super) fn start(conn: Conn) -> Result<Self, StoreError> {
        let conn = Arc::new(Mutex::new(Some(conn)));
        let (queue, jobs) = channel();
        let shared = Arc::clone(&conn);
        let thread = std::thread::Builder::new()
            .name("store-writer".to_owned())
            .spawn(move || work_through(&jobs, &shared))
            .map_err(|error| StoreError::Other { statement: "writer", reason: error.to_string() })?;
        Ok(Self { conn, queue: Mutex::new(Some(queue)), thread: Mutex::new(Some(thread)) })
    }

    /// Queues a transaction. It runs even if the caller stops waiting for the answer.
    pub(super) async fn write<T, W>(&self, mut work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnMut(&mut Conn) -> Result<T, StoreError> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let job: Job = Box::new(move |conn| {
            let written = persist(conn, Mode::Write, &mut work);
            // Nobody listens any more when the caller has gone away; the work is done all the same.
            drop(reply.send(written));
        });
        match unpoisoned(self.queue.lock()).as_ref() {
            Some(queue) => queue.send(job).map_err(|_| StoreError::Closed)?,
            None => return Err(StoreError::Closed),
        }
        answer.await.unwrap_or(Err(StoreError::Closed))
    }

    pub(super) fn write_now<T>(
        &self,
        work: &mut dyn FnMut(&mut Conn) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        match unpoisoned(self.conn.lock()).as_mut() {
            Some(conn) => persist(conn, Mode::Write, work),
            None => Err(StoreError::Closed),
        }
    }

    /// Finishes the queue, folds the write-ahead log back into the file and closes it.
    pub(super) fn close(&self) {
        drop(unpoisoned(self.queue.lock()).take());
        if let Some(thread) = unpoisoned(self.thread.lock()).take()
            && thread.join().is_err()
        {
            tracing::warn!("the writer of the database stopped before its time");
        }
        if let Some(mut conn) = unpoisoned(self.conn.lock()).take()
            && let Err(error) = conn.script("pragma optimize; pragma wal_checkpoint(truncate)")
        {
            tracing::warn!(%error, "the database was closed without tidying up");
        }
    }
}

fn work_through(jobs: &Receiver<Job>, conn: &Mutex<Option<Conn>>) {
    while let Ok(job) = jobs.recv() {
        if let Some(conn) = unpoisoned(conn.lock()).as_mut() {
            job(conn);
        }
    }
}
