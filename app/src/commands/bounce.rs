//! `maillage bounce`: takes in a mail that came back, as the mail server hands it over.

use std::io::Read;

use anyhow::Context;
use post::Bounce;

use super::{clock, say};
use crate::house::open_records;
use crate::settings::{Said, Settings};

/// No notice of non-delivery is longer, in bytes; what comes beyond is not read.
const LONGEST: u64 = 1 << 20;

pub(super) fn run(said: &Said) -> anyhow::Result<()> {
    let settings = Settings::read(said)?;
    let clock = clock();
    let db = open_records(&settings, &clock)?;
    let mut message = Vec::new();
    std::io::stdin().take(LONGEST).read_to_end(&mut message).context("the mail could not be read")?;
    let found = post::note_bounce(&db, &message, clock.now())?;
    say(match found {
        Bounce::Noted(_) => "Noted: this letter of ours will not arrive.",
        Bounce::Delayed(_) => "This letter of ours is late; nothing is noted.",
        Bounce::Unknown => "It speaks of no letter of ours.",
        Bounce::NotAReport => "It is no notice of non-delivery.",
    });
    Ok(())
}
