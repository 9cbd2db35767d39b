//! What a visitor does with the hands: typing, pressing, choosing, and the keyboard alone.

use chromiumoxide::cdp::browser_protocol::input::{
    DispatchKeyEventParams, DispatchKeyEventType, InsertTextParams,
};
use chromiumoxide::keys;
use chromiumoxide::layout::Point;
use serde_json::Value;
use tokio::time::{Duration, Instant, sleep};

use crate::visitor::Visitor;
use crate::{Outcome, Trouble};

/// How things are found by the words on them.
const HANDS: &str = include_str!("hands.js");

/// How long the hand looks for a thing that is not there yet.
const PATIENCE: Duration = Duration::from_secs(5);

impl Visitor {
    /// Types a text into the field with this label, in place of what stands there.
    pub async fn types(&mut self, label: &str, text: &str) -> Outcome {
        self.touches("field", label).await?;
        self.asks("document.activeElement.select?.()").await?;
        self.page().execute(InsertTextParams::new(text)).await?;
        self.did_something();
        Ok(())
    }

    /// Presses the button or the link with these words on it, whichever stands first.
    pub async fn presses(&mut self, words: &str) -> Outcome {
        self.touches("button", words).await?;
        self.did_something();
        Ok(())
    }

    /// Ticks or unticks the choice with this label.
    pub async fn ticks(&mut self, label: &str) -> Outcome {
        self.touches("choice", label).await?;
        self.did_something();
        Ok(())
    }

    /// Chooses an option of the list with this label.
    pub async fn chooses(&mut self, label: &str, option: &str) -> Outcome {
        let found = self.asks(&format!("{HANDS}.choose({}, {})", quoted(label), quoted(option))).await?;
        self.did_something();
        match found.get("offered") {
            None => Ok(()),
            Some(offered) => {
                Err(self.trouble(&format!("nothing to choose by « {option} » among {offered}")).await)
            }
        }
    }

    /// Presses a key of the keyboard, such as `Tab`, `Enter` or `Escape`.
    pub async fn strikes(&mut self, key: &str) -> Outcome {
        let definition =
            keys::get_key_definition(key).ok_or_else(|| Trouble::new(format!("no key « {key} »")))?;
        let event = |kind: DispatchKeyEventType| {
            let code = definition.key_code;
            let event =
                DispatchKeyEventParams::builder().r#type(kind).key(definition.key).code(definition.code);
            let event = event.windows_virtual_key_code(code).native_virtual_key_code(code);
            // The text makes Enter submit a form, as a real key does.
            if key == "Enter" { event.text("\r").build() } else { event.build() }
        };
        for kind in [DispatchKeyEventType::KeyDown, DispatchKeyEventType::KeyUp] {
            self.page().execute(event(kind).map_err(Trouble::new)?).await?;
        }
        self.did_something();
        Ok(())
    }

    /// The words on the thing that the keyboard would act upon; empty when it stands nowhere.
    pub async fn focus(&self) -> Outcome<String> {
        let answer = self.asks(&format!("{HANDS}.focus()")).await?;
        Ok(answer.as_str().unwrap_or_default().to_owned())
    }

    /// Brings the hand to a thing and clicks it, waiting a little for what is still on its way.
    async fn touches(&mut self, kind: &str, words: &str) -> Outcome {
        let question = format!("{HANDS}.place({}, {})", quoted(kind), quoted(words));
        let started = Instant::now();
        loop {
            let found = self.asks(&question).await.unwrap_or(Value::Null);
            if let (Some(x), Some(y)) = (found["x"].as_f64(), found["y"].as_f64()) {
                self.page().click(Point::new(x, y)).await?;
                return Ok(());
            }
            if started.elapsed() > PATIENCE {
                return Err(self.trouble(&refusal(kind, words, &found)).await);
            }
            sleep(Duration::from_millis(40)).await;
        }
    }
}

fn refusal(kind: &str, words: &str, found: &Value) -> String {
    match (found.get("covered"), found.get("offered")) {
        (Some(cover), _) => format!("the {kind} « {words} » lies under {cover}"),
        (None, Some(offered)) => format!("there is no {kind} « {words} » among {offered}"),
        (None, None) => format!("nobody could look for the {kind} « {words} »"),
    }
}

/// A text as JavaScript would write it.
fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}
