//! A member at the screen: enters the demo as one of its personas, and may be robbed of the cookie that lets in.

use chromiumoxide::cdp::browser_protocol::network::SetCookieParams;

use crate::{Outcome, Trouble, Visitor};

/// Ticks every box with these words that is not ticked yet, as a finger going down the page would.
const TICK_EVERY: &str = "((words) => [...document.querySelectorAll('input[type=checkbox]')]
    .filter((box) => !box.checked && box.labels[0]?.innerText.trim().startsWith(words))
    .map((box) => box.click()).length)";

impl Visitor {
    /// Enters the demo as one of its personas, by the name written on its card.
    pub async fn enters_as(&mut self, persona: &str) -> Outcome {
        self.opens("/essai").await?;
        self.presses(&format!("Entrer comme {persona}")).await?;
        self.sees("Vous êtes dans la démonstration").await?;
        self.settles().await
    }

    /// Signs out by the menu that every page shows to members.
    pub async fn signs_out(&mut self) -> Outcome {
        self.presses("Mon espace").await?;
        self.presses("Se déconnecter").await?;
        self.sees("Vous êtes déconnecté").await?;
        self.settles().await
    }

    /// Ticks each box that says this; the page must have at least one.
    pub async fn ticks_every(&mut self, words: &str) -> Outcome {
        let ticked = self.asks(&format!("{TICK_EVERY}({})", serde_json::Value::from(words))).await?;
        self.did_something();
        match ticked.as_u64() {
            Some(1..) => Ok(()),
            _ => Err(self.trouble(&format!("there is no box « {words} » to tick")).await),
        }
    }

    /// Somebody copies every cookie of this visitor into their own browser, without asking.
    pub async fn is_robbed_by(&self, thief: &Visitor) -> Outcome {
        let cookies = self.page().get_cookies().await?;
        let url = self.page().url().await?.unwrap_or_default();
        for cookie in cookies {
            let copy = SetCookieParams::builder().name(cookie.name).value(cookie.value).url(url.as_str());
            thief.page().execute(copy.build().map_err(Trouble::new)?).await?;
        }
        Ok(())
    }
}
