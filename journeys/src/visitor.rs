//! A person in front of a screen: opens pages, types, presses, reads, and notices what is wrong.

use std::sync::Arc;
use std::time::{Duration, Instant};

use chromiumoxide::Page;
use chromiumoxide::cdp::browser_protocol::browser::BrowserContextId;
use chromiumoxide::cdp::browser_protocol::page::FrameId;
use chromiumoxide::cdp::js_protocol::runtime::EvaluateParams;
use chromiumoxide::layout::Point;
use serde_json::Value;

use crate::chromium::Chromium;
use crate::observation::Observation;
use crate::{Outcome, Trouble};

/// How long a visitor waits for something to appear before telling that it does not.
const PATIENCE: Duration = Duration::from_secs(10);

/// How often a visitor looks again.
const GLANCE: Duration = Duration::from_millis(40);

/// Somebody with a browser of their own. What the verbs do, they do as a hand would: at the place of the thing.
pub struct Visitor {
    chromium: Arc<Chromium>,
    context: BrowserContextId,
    page: Page,
    pub(crate) observation: Observation,
    home: String,
    within: Option<FrameId>,
    actions: u32,
    arrived: Instant,
}

impl Visitor {
    /// Somebody new, at a desk, who knows the address of the house and has not opened anything.
    pub(crate) async fn arrives(chromium: Arc<Chromium>, home: &str) -> Outcome<Self> {
        let (context, page) = chromium.private_page().await?;
        let observation = Observation::begin(&page).await?;
        let (home, arrived) = (home.to_owned(), Instant::now());
        let visitor = Self { chromium, context, page, observation, home, within: None, actions: 0, arrived };
        visitor.at_desk().await?;
        Ok(visitor)
    }

    /// Opens a page of the house (`/…`), or any other address, and waits until it is whole.
    pub async fn opens(&mut self, address: &str) -> Outcome {
        let url =
            if address.starts_with('/') { format!("{}{address}", self.home) } else { address.to_owned() };
        self.observation.count_anew();
        self.within = None;
        self.page
            .goto(url.as_str())
            .await
            .map_err(|cause| Trouble::while_(&format!("opening {url}"), cause))?;
        self.settles().await
    }

    /// Waits until nothing has been on the way for a moment.
    pub async fn settles(&self) -> Outcome {
        let started = Instant::now();
        let mut quiet = Instant::now();
        while quiet.elapsed() < 4 * GLANCE {
            let noticed = self.observation.so_far();
            let pending = noticed.pending();
            if !pending.is_empty() {
                quiet = Instant::now();
            }
            if started.elapsed() > PATIENCE {
                return Err(self.trouble(&format!("the page never comes to rest: {:?}", pending)).await);
            }
            tokio::time::sleep(GLANCE).await;
        }
        Ok(())
    }

    /// Sees these words, at once or before losing patience. Spaces of any width are the same.
    pub async fn sees(&self, words: &str) -> Outcome {
        let wanted = plain(words);
        self.awaits(|text| text.contains(&wanted), &format!("« {wanted} » does not appear")).await
    }

    /// Does not see these words, or soon no longer.
    pub async fn sees_no(&self, words: &str) -> Outcome {
        let unwanted = plain(words);
        self.awaits(|text| !text.contains(&unwanted), &format!("« {unwanted} » does not go away")).await
    }

    /// Stands at an address that contains this, or soon will.
    pub async fn is_at(&self, part: &str) -> Outcome {
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            if self.address().await?.contains(part) {
                return Ok(());
            }
            tokio::time::sleep(GLANCE).await;
        }
        Err(self.trouble(&format!("does not come to an address with « {part} »")).await)
    }

    /// The address in the bar, without the part that is the same on every page of the house.
    pub async fn address(&self) -> Outcome<String> {
        let url = self.page.url().await?.unwrap_or_default();
        Ok(url.strip_prefix(&self.home).map_or_else(|| url.clone(), str::to_owned))
    }

    /// Everything that can be read on the page, line by line, for a snapshot.
    pub async fn reads(&self) -> Outcome<String> {
        let text = self.asks("document.body.innerText").await?;
        let lines = text.as_str().unwrap_or_default().lines().map(plain);
        Ok(lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n"))
    }

    /// How many things this person did (typed, pressed, chose) since arriving, and how long ago that was.
    pub fn effort(&self) -> (u32, Duration) {
        (self.actions, self.arrived.elapsed())
    }

    /// From here on, what this person does and the time it takes are counted anew.
    pub fn sets_out(&mut self) {
        self.actions = 0;
        self.arrived = Instant::now();
    }

    /// Looks at the page within this page whose address contains this, and acts there until the next page is opened.
    /// Both must be of one site (ports may differ): another site's page would live in a process of its own.
    pub async fn looks_into(&mut self, part: &str) -> Outcome {
        for frame in self.page.frames().await? {
            if self.page.frame_url(frame.clone()).await?.is_some_and(|url| url.contains(part)) {
                self.within = Some(frame);
                return Ok(());
            }
        }
        Err(self.trouble(&format!("no page within this one has an address with « {part} »")).await)
    }

    /// Where the page this person acts in begins, in the window.
    pub(crate) async fn corner(&self) -> Outcome<Point> {
        if self.within.is_none() {
            return Ok(Point::new(0.0, 0.0));
        }
        let corner = "(({ x, y }) => ({ x, y }))(document.querySelector('iframe').getBoundingClientRect())";
        let corner = self.page.evaluate_expression(corner).await?;
        let side = |name: &str| corner.value().and_then(|value| value[name].as_f64()).unwrap_or_default();
        Ok(Point::new(side("x"), side("y")))
    }

    /// What the page answers to a question in its own language, promises awaited.
    pub async fn asks(&self, question: &str) -> Outcome<Value> {
        let mut question =
            EvaluateParams::builder().expression(question).await_promise(true).return_by_value(true);
        if let Some(frame) = &self.within {
            let context = self.page.frame_execution_context(frame.clone()).await?;
            question = question.context_id(context.ok_or_else(|| Trouble::new("the page within is gone"))?);
        }
        let answer = self.page.execute(question.build().map_err(Trouble::new)?).await?;
        if let Some(fault) = &answer.exception_details {
            let thrown = fault.exception.as_ref().and_then(|thrown| thrown.description.clone());
            return Err(self.trouble(&thrown.unwrap_or_else(|| fault.text.clone())).await);
        }
        Ok(answer.result.result.value.unwrap_or(Value::Null))
    }

    pub(crate) fn page(&self) -> &Page {
        &self.page
    }

    pub(crate) fn did_something(&mut self) {
        self.actions += 1;
    }

    /// A trouble with the place where it happened.
    pub(crate) async fn trouble(&self, what: &str) -> Trouble {
        let place = self.page.url().await.ok().flatten().unwrap_or_else(|| "nowhere".to_owned());
        Trouble::new(format!("at {place}: {what}"))
    }

    async fn awaits(&self, is_right: impl Fn(&str) -> bool, otherwise: &str) -> Outcome {
        let started = Instant::now();
        let mut text = String::new();
        while started.elapsed() < PATIENCE {
            // While one page replaces another there may be nothing to ask for a moment.
            if let Ok(answer) = self.asks("document.body?.innerText ?? ''").await {
                text = plain(answer.as_str().unwrap_or_default());
                if is_right(&text) {
                    return Ok(());
                }
            }
            tokio::time::sleep(GLANCE).await;
        }
        Err(self.trouble(&format!("{otherwise}; the page says: {text}")).await)
    }
}

impl Drop for Visitor {
    fn drop(&mut self) {
        self.chromium.is_left_by(self.context.clone());
    }
}

/// Words with every run of spaces, whatever their width, as one plain space.
pub(crate) fn plain(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
