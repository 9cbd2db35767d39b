//! `maillage import`: reads another directory, says everything it met, and takes in all of it or nothing.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::Context;
use directory::{Done, Import};
use exchange::table::Mapping;
use exchange::{Options, Progress};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use sources::ReadFault;
use uuid::Uuid;

use super::{clock, say, terminal_locale};
use crate::house::{open_database, seal_key};
use crate::settings::{Said, Settings};

/// What is asked.
pub(super) struct Asked {
    pub(super) path: PathBuf,
    pub(super) source: String,
    pub(super) dry_run: bool,
    pub(super) report: Option<PathBuf>,
    pub(super) mapping: Option<PathBuf>,
}

pub(super) fn run(asked: &Asked, said: &Said) -> anyhow::Result<()> {
    let source = asked.source.trim();
    anyhow::ensure!(
        !source.is_empty() && source.chars().count() <= 100,
        "the name of the source must have 1 to 100 characters"
    );
    let settings = Settings::read(said)?;
    let clock = clock();
    // A rehearsal leaves no trace: where there is no database yet, it is held over one that goes at once.
    let aside = tempfile::tempdir().context("no folder to rehearse in")?;
    let settings = if asked.dry_run { settings.without_trace(aside.path()) } else { settings };
    let db = open_database(&settings, &clock)?;
    let mut bar = Bar::new();
    let options = Options { source: source.to_owned(), ..Options::default() };
    let mapping = asked.mapping.as_deref();
    let read = sources::read_file(&db, &asked.path, &options, mapping, &mut |progress: Progress| {
        bar.read(progress);
    });
    let (reading, mappings) = read.map_err(|fault| match fault {
        ReadFault::Refused(refusal) => anyhow::anyhow!(refusal.in_words(terminal_locale())),
        fault => anyhow::anyhow!(fault),
    })?;
    bar.end();
    tell_columns(&mappings);
    let format = reading.format.name();
    let import = Import { id: Uuid::now_v7(), source: source.to_owned(), now: clock.now() };
    let done = if asked.dry_run {
        directory::rehearse(&db, reading, &import)?
    } else {
        let mut bar = Bar::new();
        let done =
            directory::carry_out(&db, &seal_key(&settings, &db)?, reading, &import, &mut |done, total| {
                bar.written(done, total);
            })?;
        bar.end();
        done
    };
    write_report(asked, &import, &format, &done)?;
    tell(asked, &format, &done);
    Ok(())
}

/// Says what each column of an unknown table was taken for, and why.
fn tell_columns(mappings: &[Mapping]) {
    let locale = terminal_locale();
    for column in mappings.iter().flat_map(|mapping| &mapping.columns) {
        let (heading, meaning) = (&column.heading, column.target.label(locale));
        let why = column.because.in_words(locale);
        say(&format!("{heading} → {meaning} ({} %, {why})", column.confidence));
    }
}

fn write_report(asked: &Asked, import: &Import, format: &str, done: &Done) -> anyhow::Result<()> {
    let Some(path) = &asked.report else { return Ok(()) };
    let file =
        std::fs::File::create(path).with_context(|| format!("{} cannot be written", path.display()))?;
    let report = directory::ImportReport {
        source: &import.source,
        format,
        imported_at: import.now,
        dry_run: asked.dry_run,
        outcome: done.outcome,
        report: &done.report,
    };
    serde_json::to_writer_pretty(std::io::BufWriter::new(file), &report)
        .with_context(|| format!("{} cannot be written", path.display()))
}

fn tell(asked: &Asked, format: &str, done: &Done) {
    say(format);
    say(done.report.in_words(terminal_locale()).trim_end());
    let outcome = done.outcome;
    let line = match terminal_locale() {
        vocabulary::Locale::French => format!(
            "Fiches : {} nouvelles, {} modifiées, {} inchangées, {} modifiées ici et laissées telles quelles, {} disparues de la source.",
            outcome.new, outcome.changed, outcome.unchanged, outcome.kept_as_edited_here, outcome.gone
        ),
        vocabulary::Locale::English => format!(
            "Records: {} new, {} changed, {} unchanged, {} edited here and left as they are, {} gone from the source.",
            outcome.new, outcome.changed, outcome.unchanged, outcome.kept_as_edited_here, outcome.gone
        ),
    };
    say(&line);
    if outcome.is_nothing_new() {
        say(match terminal_locale() {
            vocabulary::Locale::French => "Rien de nouveau : l’annuaire est inchangé.",
            vocabulary::Locale::English => "Nothing new: the directory is unchanged.",
        });
    }
    if asked.dry_run {
        say(match terminal_locale() {
            vocabulary::Locale::French => "Essai à blanc : rien n’a été écrit.",
            vocabulary::Locale::English => "Dry run: nothing was written.",
        });
    }
}

/// A progress bar that appears only once two seconds have passed, and only where somebody watches.
pub(super) struct Bar {
    begun: Instant,
    bar: ProgressBar,
    shown: bool,
}

/// Work shorter than this needs no bar.
const PATIENCE: Duration = Duration::from_secs(2);

impl Bar {
    pub(super) fn new() -> Bar {
        Bar { begun: Instant::now(), bar: ProgressBar::hidden(), shown: false }
    }

    fn read(&mut self, progress: Progress) {
        let style = "{elapsed_precise} {bar:30} {bytes}/{total_bytes} ({bytes_per_sec}, {eta} left) {msg}";
        self.move_to(progress.bytes_done, progress.bytes_total, style);
        self.bar.set_message(format!("{} rows", progress.rows));
    }

    fn written(&mut self, done: usize, total: usize) {
        let style = "{elapsed_precise} {bar:30} {pos}/{len} records ({per_sec}, {eta} left)";
        self.move_to(done as u64, total as u64, style);
    }

    pub(super) fn move_to(&mut self, done: u64, total: u64, style: &str) {
        if !self.shown && self.begun.elapsed() >= PATIENCE && std::io::stderr().is_terminal() {
            self.shown = true;
            self.bar = ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::stderr())
                .with_elapsed(self.begun.elapsed());
            if let Ok(style) = ProgressStyle::with_template(style) {
                self.bar.set_style(style);
            }
        }
        self.bar.set_length(total);
        self.bar.set_position(done);
    }

    pub(super) fn end(&self) {
        self.bar.finish_and_clear();
    }
}
