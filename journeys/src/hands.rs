//! What a visitor does with the hands: typing, pressing, choosing, and the keyboard alone.

use std::path::Path;

use chromiumoxide::cdp::browser_protocol::dom::SetFileInputFilesParams;
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
const PATIENCE: Duration = Duration::from_secs(20);

impl Visitor {
    /// Types a text into the field with this label, in place of what stands there.
    pub async fn types(&mut self, label: &str, text: &str) -> Outcome {
        self.goes_to(label).await?;
        self.asks("document.activeElement.select?.()").await?;
        match text {
            // Writing nothing over what is selected is not always heard; the key that deletes is.
            "" => self.strikes("Delete").await,
            _ => self.writes(text).await,
        }
    }

    /// Clicks into the field with this label until the keyboard stands there: a page that has just come may move under
    /// the hand once more, when the browser brings the word about what is to be mended into view.
    async fn goes_to(&mut self, label: &str) -> Outcome {
        let started = Instant::now();
        let stands = format!("{HANDS}.stands({})", quoted(label));
        loop {
            self.touches("field", label, "").await?;
            if self.asks(&stands).await? == Value::Bool(true) {
                return Ok(());
            }
            if started.elapsed() > PATIENCE {
                return Err(self.trouble(&format!("the keyboard does not come to « {label} »")).await);
            }
            sleep(Duration::from_millis(40)).await;
        }
    }

    /// Writes a text where the keyboard stands.
    pub async fn writes(&mut self, text: &str) -> Outcome {
        self.page().execute(InsertTextParams::new(text)).await?;
        self.did_something();
        Ok(())
    }

    /// Presses the button or the link with these words on it, whichever stands first.
    pub async fn presses(&mut self, words: &str) -> Outcome {
        self.presses_beside("", words).await
    }

    /// Presses the button or the link with these words, in the row or on the card where the others stand.
    pub async fn presses_beside(&mut self, others: &str, words: &str) -> Outcome {
        self.touches("button", words, others).await?;
        self.did_something();
        Ok(())
    }

    /// Ticks or unticks the choice with this label.
    pub async fn ticks(&mut self, label: &str) -> Outcome {
        self.ticks_beside("", label).await
    }

    /// Ticks the choice with this label, in the group where the other words stand.
    pub async fn ticks_beside(&mut self, others: &str, label: &str) -> Outcome {
        self.touches("choice", label, others).await?;
        self.did_something();
        Ok(())
    }

    /// Hands a file of their own over to the only field that takes one.
    pub async fn hands_over(&mut self, file: &Path) -> Outcome {
        let field = self.page().find_element("input[type=file]").await?;
        let file = SetFileInputFilesParams::builder().file(file.display().to_string());
        let file = file.backend_node_id(field.backend_node_id).build().map_err(Trouble::new)?;
        self.page().execute(file).await?;
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
            // The text makes Enter submit a form and a letter choose in a list, as real keys do.
            match (key, key.chars().count()) {
                ("Enter", _) => event.text("\r").build(),
                (letter, 1) => event.text(letter).build(),
                _ => event.build(),
            }
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
    async fn touches(&mut self, kind: &str, words: &str, beside: &str) -> Outcome {
        let (named, others) = (quoted(words), quoted(beside));
        let question = format!("{HANDS}.place({}, {named}, {others})", quoted(kind));
        let started = Instant::now();
        loop {
            let found = self.asks(&question).await.unwrap_or(Value::Null);
            if let (Some(x), Some(y)) = (found["x"].as_f64(), found["y"].as_f64()) {
                let corner = self.corner().await?;
                self.page().click(Point::new(corner.x + x, corner.y + y)).await?;
                return Ok(());
            }
            if started.elapsed() > PATIENCE {
                let title = self.asks("document.title").await.unwrap_or(Value::Null);
                return Err(self.trouble(&format!("{}, on {title}", refusal(kind, words, &found))).await);
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
