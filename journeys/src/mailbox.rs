//! A mailbox of the demo: its letters as the page shows them that a demo has in place of a mail server.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::{Outcome, Stage, Trouble, Visitor};

/// How long somebody waits for a letter.
const PATIENCE: Duration = Duration::from_secs(10);

/// The letters to one address, as the list of letters tells them.
const ADDRESSED: &str = "((address) => [...document.querySelectorAll('main tbody tr')]
    .filter((row) => row.cells[1].innerText.trim() === address)
    .map((row) => row.querySelector('a').getAttribute('href')))";

/// The newest letter to an address with a subject.
const ABOUT: &str = "((address, subject) => [...document.querySelectorAll('main tbody tr')]
    .find((row) => row.cells[1].innerText.trim() === address
        && row.innerText.replace(/\\s+/g, ' ').includes(subject))
    ?.querySelector('a').getAttribute('href'))";

/// Somebody who looks at the letters of one address, in a browser of their own.
pub struct Mailbox {
    reader: Visitor,
    address: String,
    read: BTreeSet<String>,
}

/// A letter, opened.
#[derive(Debug)]
pub struct Letter {
    /// What it is about.
    pub subject: String,
    /// The six digits in it; empty where it has none.
    pub code: String,
    /// Where its button leads; empty where it has none.
    pub link: String,
    /// Everything it says.
    pub text: String,
}

impl Mailbox {
    /// The mailbox of an address; what lies in it already is not looked at.
    pub async fn of(stage: &Stage, address: &str) -> Outcome<Self> {
        let reader = stage.visitor().await?;
        let mut mailbox = Self { reader, address: address.to_owned(), read: BTreeSet::new() };
        mailbox.read = mailbox.letters().await?.into_iter().collect();
        Ok(mailbox)
    }

    /// Waits for a letter that came since the last look, and opens it.
    pub async fn next_letter(&mut self) -> Outcome<Letter> {
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            let letters = self.letters().await?;
            if let Some(new) = letters.into_iter().find(|letter| !self.read.contains(letter)) {
                self.read.insert(new.clone());
                return self.open(&new).await;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        Err(Trouble::new(format!("no letter comes to {}", self.address)))
    }

    /// The letter with this subject that came last, whether it lies there already or is still on its way.
    pub async fn letter_about(&mut self, subject: &str) -> Outcome<Letter> {
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            self.letters().await?;
            let (subject, address) = (Value::from(subject), Value::from(self.address.as_str()));
            let found = self.reader.asks(&format!("{ABOUT}({address}, {subject})")).await?;
            if let Some(letter) = found.as_str() {
                self.read.insert(letter.to_owned());
                return self.open(letter).await;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        Err(Trouble::new(format!("no letter about « {subject} » comes to {}", self.address)))
    }

    /// The letter that says this, whether it lies there already or is still on its way; the newest are opened first.
    pub async fn letter_saying(&mut self, words: &str) -> Outcome<Letter> {
        let started = Instant::now();
        let mut opened = BTreeSet::new();
        while started.elapsed() < PATIENCE {
            for letter in self.letters().await? {
                if opened.insert(letter.clone()) {
                    let read = self.open(&letter).await?;
                    if read.text.contains(words) {
                        self.read.insert(letter);
                        return Ok(read);
                    }
                }
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        Err(Trouble::new(format!("no letter that says « {words} » comes to {}", self.address)))
    }

    async fn letters(&mut self) -> Outcome<Vec<String>> {
        self.reader.opens("/courrier").await?;
        let address = Value::from(self.address.as_str());
        let found = self.reader.asks(&format!("{ADDRESSED}({address})")).await?;
        let found = found.as_array().into_iter().flatten().filter_map(Value::as_str);
        Ok(found.map(str::to_owned).collect())
    }

    async fn open(&mut self, letter: &str) -> Outcome<Letter> {
        self.reader.opens(letter).await?;
        Ok(Letter {
            subject: self.text("document.querySelector('main h1').innerText").await?,
            code: self.text("document.querySelector('.letter-code strong')?.innerText").await?,
            link: self.text("document.querySelector('.letter a.button')?.href").await?,
            text: self.text("document.querySelector('.letter').innerText").await?,
        })
    }

    async fn text(&self, question: &str) -> Outcome<String> {
        Ok(self.reader.asks(question).await?.as_str().unwrap_or_default().to_owned())
    }
}
