//! `maillage doctor`: looks at the installation, one line a thing: ok, or what is wrong, why it matters, what to do.

use observatory::{Finding, State};
use vocabulary::Locale;
use web::Words;

use super::{clock, say, terminal_locale};
use crate::doctor::Exam;
use crate::house::words;
use crate::settings::{Said, Settings};

pub(super) fn run(said: &Said) -> anyhow::Result<()> {
    let mut voice = say;
    let mut report = Report::new(words()?, terminal_locale(), &mut voice);
    match Settings::read(said) {
        Ok(settings) => {
            let exam = Exam::new(&settings, said.config.as_deref(), clock());
            exam.whole(&mut |finding| report.tell(&finding));
        }
        Err(fault) => {
            report.tell(&Finding::fault("settings", "unread").with("detail", format!("{fault:#}")));
        }
    }
    report.end()
}

/// Says each finding as it comes, and counts.
struct Report<'a> {
    words: Words,
    locale: Locale,
    say: &'a mut dyn FnMut(&str),
    cares: usize,
    faults: usize,
}

/// As wide as the longest name of a thing that is looked at.
const WIDTH: usize = 24;

impl<'a> Report<'a> {
    fn new(words: Words, locale: Locale, say: &'a mut dyn FnMut(&str)) -> Self {
        Self { words, locale, say, cares: 0, faults: 0 }
    }

    fn tell(&mut self, finding: &Finding) {
        let told = finding.told(&self.words, self.locale);
        let word = |key: &str| self.words.say(self.locale, key).into_owned();
        let line = |name: &str, state: &str, text: &str| format!("{name:<WIDTH$} {state:<10} {text}");
        let mut lines = vec![line(&told.check, &word(finding.state.key()), &told.what)];
        if let Some((why, advice)) = &told.advice {
            lines.push(line("", &word("observatory-why"), why));
            lines.push(line("", &word("observatory-do"), advice));
        }
        match finding.state {
            State::Well => {}
            State::Care => self.cares += 1,
            State::Fault => self.faults += 1,
        }
        lines.iter().for_each(|line| (self.say)(line));
    }

    /// Says how it is as a whole: an error where something is to be mended.
    fn end(self) -> anyhow::Result<()> {
        let (key, count) = match (self.faults, self.cares) {
            (0, 0) => ("observatory-doctor-well", 0),
            (0, cares) => ("observatory-doctor-care", cares),
            (faults, _) => ("observatory-doctor-fault", faults),
        };
        let count = count.to_string();
        let whole = self.words.say_with(self.locale, key, &[("count", count.as_str().into())]).into_owned();
        anyhow::ensure!(self.faults == 0, whole);
        (self.say)(&whole);
        Ok(())
    }
}
