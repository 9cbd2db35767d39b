//! The house killed again and again while people write, and looked at after each time.

use std::collections::BTreeMap;
use std::time::Instant;

use anyhow::Result;

use crate::ledger::{Entry, Told};
use crate::say;
use crate::stage::Stage;

/// How often the house is killed while it is still opening: one time in so many.
const WHILE_OPENING: usize = 8;
/// After how many kills a line says how far it is.
const SAID_EVERY: u32 = 10;

/// What a scenario ends with.
#[derive(Default)]
pub(crate) struct Figures {
    pub(crate) kills: u32,
    pub(crate) acknowledged: usize,
    pub(crate) unanswered: usize,
    pub(crate) refused: usize,
    pub(crate) lost: usize,
    pub(crate) duplicated: usize,
    /// Whatever else does not hold.
    pub(crate) faults: usize,
    pub(crate) letters: usize,
    pub(crate) letters_twice: usize,
}

impl Figures {
    /// Adds those of another scenario.
    pub(crate) fn join(&mut self, other: &Self) {
        self.kills += other.kills;
        self.acknowledged += other.acknowledged;
        self.unanswered += other.unanswered;
        self.refused += other.refused;
        self.lost += other.lost;
        self.duplicated += other.duplicated;
        self.faults += other.faults;
        self.letters += other.letters;
        self.letters_twice += other.letters_twice;
    }
}

/// Kills the house so many times under load.
pub(crate) fn kill_again(stage: &mut Stage, name: &str, kills: u32) -> Result<Figures> {
    let begun = Instant::now();
    let mut serving = stage.house.serve()?;
    let mut done = 0;
    while done < kills {
        let writers = stage.begin()?;
        std::thread::sleep(stage.dice.between(30, 1_600));
        serving.kill()?;
        done += 1;
        let entries = stage.end(writers);
        while done < kills && stage.dice.one_in(WHILE_OPENING) {
            let opening = stage.house.begin()?;
            std::thread::sleep(stage.dice.between(5, 1_200));
            opening.kill()?;
            done += 1;
        }
        serving = stage.house.serve()?;
        stage.examine(entries)?;
        tell(stage, name);
        if done % SAID_EVERY == 0 || done == kills {
            progress(stage, name, (done, kills), begun);
        }
    }
    finish(stage, serving, name, done)
}

/// The last look of a scenario, its figures said.
pub(crate) fn finish(
    stage: &mut Stage,
    serving: crate::installation::Serving,
    name: &str,
    kills: u32,
) -> Result<Figures> {
    let delivered = stage.close(serving)?;
    tell(stage, name);
    let (findings, ledger) = (&stage.examiner.findings, stage.examiner.ledger());
    let count = |wanted: fn(&Entry) -> bool| ledger.iter().filter(|entry| wanted(entry)).count();
    let figures = Figures {
        kills,
        acknowledged: count(Entry::is_acknowledged),
        unanswered: count(|entry| entry.told == Told::Nothing),
        refused: count(|entry| matches!(entry.told, Told::Refused(_))),
        lost: findings.lost.len(),
        duplicated: findings.duplicated.len(),
        faults: findings.torn.len() + findings.unsound.len(),
        letters: delivered.arrived,
        letters_twice: delivered.twice.len(),
    };
    say(&format!("{name}: {}", by_kind(ledger)));
    say(&format!(
        "{name}: {} kills; {} acknowledged, {} refused, {} without an answer, {} of which were kept; {} letters arrived, {} of them twice \
         under one Message-ID; lost {}, duplicated {}, other faults {}",
        figures.kills,
        figures.acknowledged,
        figures.refused,
        figures.unanswered,
        stage.examiner.kept_unsaid,
        figures.letters,
        figures.letters_twice,
        figures.lost,
        figures.duplicated,
        figures.faults
    ));
    Ok(figures)
}

/// Says what was found wrong, as soon as it is.
fn tell(stage: &mut Stage, name: &str) {
    for line in stage.examiner.news() {
        say(&format!("{name}: {line}"));
    }
}

fn by_kind(ledger: &[Entry]) -> String {
    let mut kinds: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for entry in ledger {
        let (done, all) = kinds.entry(entry.deed.kind()).or_default();
        *done += usize::from(entry.is_acknowledged());
        *all += 1;
    }
    let told: Vec<String> =
        kinds.iter().map(|(kind, (done, all))| format!("{kind} {done} of {all}")).collect();
    told.join(", ")
}

fn progress(stage: &Stage, name: &str, (done, all): (u32, u32), begun: Instant) {
    let ledger = stage.examiner.ledger();
    let acknowledged = ledger.iter().filter(|entry| entry.is_acknowledged()).count();
    let findings = &stage.examiner.findings;
    say(&format!(
        "{name}: {done} of {all} kills, {acknowledged} acknowledged, lost {}, duplicated {}, other faults {}, {} s",
        findings.lost.len(),
        findings.duplicated.len(),
        findings.torn.len() + findings.unsound.len(),
        begun.elapsed().as_secs()
    ));
}
