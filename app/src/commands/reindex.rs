//! `maillage reindex`: builds the index anew, for when its file is in doubt.

use std::time::Instant;

use directory::Catalogue;

use super::{clock, say};
use crate::house::open_records;
use crate::settings::{Said, Settings};

pub(super) fn run(said: &Said) -> anyhow::Result<()> {
    let settings = Settings::read(said)?;
    let begun = Instant::now();
    let clock = clock();
    let db = open_records(&settings, &clock)?;
    let mut tell = |described: usize| say(&format!("{described} services described…"));
    let catalogue = Catalogue::built_telling(db, &settings.data, clock, &mut tell)?;
    let services = catalogue.reader().len();
    say(&format!("Index built: {services} services in {:.1} s.", begun.elapsed().as_secs_f64()));
    Ok(())
}
