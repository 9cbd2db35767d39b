//! What is noticed while a visitor walks: complaints of the browser, bytes that came over the wire, requests that left.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chromiumoxide::Page;
use chromiumoxide::cdp::IntoEventKind;
use chromiumoxide::cdp::browser_protocol::log::EventEntryAdded;
use chromiumoxide::cdp::browser_protocol::network::{
    EnableParams, EventLoadingFailed, EventLoadingFinished, EventRequestWillBeSent, ResourceType,
};
use chromiumoxide::cdp::js_protocol::runtime::{EventConsoleApiCalled, EventExceptionThrown};
use futures_util::StreamExt;
use tokio::task::JoinHandle;

use crate::Outcome;

/// Everything noticed so far on one page; the listening ends with this value.
pub(crate) struct Observation {
    noticed: Arc<Mutex<Noticed>>,
    listening: Vec<JoinHandle<()>>,
}

/// The counts and the complaints.
#[derive(Clone, Default)]
pub(crate) struct Noticed {
    /// Errors and warnings of the console, broken rules of the content security policy, scripts that threw.
    pub(crate) complaints: Vec<String>,
    /// The addresses that were asked for, in order.
    pub(crate) requests: Vec<String>,
    /// Bytes as they came over the wire, headers and compression included.
    pub(crate) bytes: f64,
    /// Requests that have begun, by the browser's number.
    begun: BTreeMap<String, Begun>,
    /// Requests that have ended. An end may be heard before its beginning: each kind of event comes on its own way.
    ended: BTreeSet<String>,
}

/// A request that has left.
#[derive(Clone)]
struct Begun {
    address: String,
    /// The page, or the page within a page, that asked.
    frame: Option<String>,
}

impl Noticed {
    /// The addresses that are still on their way. The icon of the tab is not waited for: where one page follows
    /// another quickly, the browser never tells its end.
    pub(crate) fn pending(&self) -> Vec<&str> {
        let pending = self.begun.iter().filter(|(number, _)| !self.ended.contains(*number));
        pending
            .map(|(_, begun)| begun.address.as_str())
            .filter(|address| !address.contains("/assets/icon."))
            .collect()
    }

    /// A request has left. Where it is for a new page, whatever the page before it still waited for is over: the
    /// browser does not always tell the end of what it gave up.
    fn leaves(&mut self, event: &EventRequestWillBeSent) {
        let number = event.request_id.inner().clone();
        let frame = event.frame_id.as_ref().map(|frame| frame.inner().clone());
        if event.r#type == Some(ResourceType::Document) && frame.is_some() {
            let given_up =
                self.begun.iter().filter(|(other, begun)| **other != number && begun.frame == frame);
            self.ended.extend(given_up.map(|(other, _)| other.clone()));
        }
        self.requests.push(event.request.url.clone());
        self.begun.insert(number, Begun { address: event.request.url.clone(), frame });
    }
}

impl Observation {
    /// Starts listening to a page, before it goes anywhere.
    pub(crate) async fn begin(page: &Page) -> Outcome<Self> {
        page.enable_log().await?;
        page.enable_runtime().await?;
        page.execute(EnableParams::default()).await?;
        let noticed = Arc::new(Mutex::new(Noticed::default()));
        let mut listening = hear_complaints(page, &noticed).await?;
        listening.extend(watch_the_wire(page, &noticed).await?);
        Ok(Self { noticed, listening })
    }

    /// What was noticed until now.
    pub(crate) fn so_far(&self) -> Noticed {
        self.lock().clone()
    }

    /// Counts requests and bytes from here on; complaints are never forgotten.
    pub(crate) fn count_anew(&self) {
        let mut noticed = self.lock();
        noticed.bytes = 0.0;
        noticed.requests.clear();
    }

    fn lock(&self) -> MutexGuard<'_, Noticed> {
        self.noticed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Observation {
    fn drop(&mut self) {
        self.listening.iter().for_each(JoinHandle::abort);
    }
}

async fn hear_complaints(page: &Page, noticed: &Arc<Mutex<Noticed>>) -> Outcome<Vec<JoinHandle<()>>> {
    let browser = listen(page, noticed, |noticed, event: &EventEntryAdded| {
        let level = event.entry.level.as_ref();
        if matches!(level, "error" | "warning") {
            let place = event.entry.url.as_deref().unwrap_or("the page");
            noticed.complaints.push(format!("{level}: {} ({place})", event.entry.text));
        }
    });
    let console = listen(page, noticed, |noticed, event: &EventConsoleApiCalled| {
        let level = event.r#type.as_ref();
        if matches!(level, "error" | "warning" | "assert") {
            let words = event.args.iter().filter_map(|word| Some(word.value.as_ref()?.to_string()));
            noticed.complaints.push(format!("console {level}: {}", Vec::from_iter(words).join(" ")));
        }
    });
    let thrown = listen(page, noticed, |noticed, event: &EventExceptionThrown| {
        let details = &event.exception_details;
        let thrown = details.exception.as_ref().and_then(|thrown| thrown.description.clone());
        noticed.complaints.push(format!("{} {}", details.text, thrown.unwrap_or_default()));
    });
    Ok(vec![browser.await?, console.await?, thrown.await?])
}

async fn watch_the_wire(page: &Page, noticed: &Arc<Mutex<Noticed>>) -> Outcome<Vec<JoinHandle<()>>> {
    let begun = listen(page, noticed, |noticed, event: &EventRequestWillBeSent| {
        // What is written into the page itself does not travel, and tells no end when it is refused.
        if !event.request.url.starts_with("data:") {
            noticed.leaves(event);
        }
    });
    let finished = listen(page, noticed, |noticed, event: &EventLoadingFinished| {
        noticed.bytes += event.encoded_data_length;
        noticed.ended.insert(event.request_id.inner().clone());
    });
    let failed = listen(page, noticed, |noticed, event: &EventLoadingFailed| {
        noticed.ended.insert(event.request_id.inner().clone());
    });
    Ok(vec![begun.await?, finished.await?, failed.await?])
}

async fn listen<E: IntoEventKind + Unpin + Send + Sync + 'static>(
    page: &Page,
    noticed: &Arc<Mutex<Noticed>>,
    notice: impl Fn(&mut Noticed, &E) + Send + 'static,
) -> Outcome<JoinHandle<()>> {
    let mut events = page.event_listener::<E>().await?;
    let noticed = Arc::clone(noticed);
    Ok(tokio::spawn(async move {
        while let Some(event) = events.next().await {
            notice(&mut noticed.lock().unwrap_or_else(PoisonError::into_inner), &event);
        }
    }))
}
