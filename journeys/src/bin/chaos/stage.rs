//! One installation under trial: its house, its mail server, those who write, and the examiner who looks afterwards.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use store::Address;
use tokio::runtime::Runtime;

use crate::dice::Dice;
use crate::examiner::{Examiner, compare_index, letters_about_changes};
use crate::installation::{Installation, Program, Serving};
use crate::ledger::{Deed, Entry};
use crate::letters::{self, Delivered};
use crate::mail_server::MailServer;
use crate::visitor::Visitor;
use crate::world::World;
use crate::writers::{Writers, edit, rename};

/// How long the first letters may take to arrive.
const FIRST_LETTERS: Duration = Duration::from_secs(60);
/// How many records are looked for through the public search after each start.
const LOOKED_FOR: usize = 4;

/// One installation under trial.
pub(crate) struct Stage {
    runtime: Runtime,
    pub(crate) house: Arc<Installation>,
    pub(crate) world: Arc<World>,
    pub(crate) mail: MailServer,
    pub(crate) dice: Dice,
    pub(crate) examiner: Examiner,
}

impl Stage {
    /// Furnishes an installation, opens it, and learns in the calm which rows and letters a write leaves.
    pub(crate) fn set(program: &Program, folder: &Path, address: Address, seed: u64) -> Result<Self> {
        let mail = MailServer::start()?;
        let house = Arc::new(Installation::furnish(program, folder, address, mail.port)?);
        let db = house.db()?;
        let world = Arc::new(World::of(&house.url, &db)?);
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        let (dice, examiner) = (Dice::new(seed), Examiner::default());
        let mut stage = Self { runtime, house, world, mail, dice, examiner };
        let serving = stage.house.serve()?;
        stage.learn(&db)?;
        drop(db);
        ensure!(serving.stop()?.success(), "asked to stop in the calm, the house did not end well");
        Ok(stage)
    }

    fn learn(&mut self, db: &store::Db) -> Result<()> {
        let begun = Instant::now();
        let mut links = 0;
        while links == 0 && begun.elapsed() < FIRST_LETTERS {
            let news = self.mail.news()?;
            self.world.read(db, &news)?;
            links = self.world.links().len();
            std::thread::sleep(Duration::from_millis(100));
        }
        ensure!(links > 0, "no letter with a link of an organisation arrived");
        self.examiner.starts_at(letters_about_changes(db)?);
        let mut entries = Vec::new();
        let mut known = BTreeSet::new();
        for service in self.world.services.clone() {
            if known.insert(service.owner) {
                entries
                    .push(self.learn_edit(db, async |world, visitor| edit(world, visitor, &service).await)?);
            }
        }
        for link in self.world.links() {
            if known.insert(link.organization)
                || !self.examiner.knows(&format!("by a link, of {}", link.organization))
            {
                entries
                    .push(self.learn_edit(db, async |world, visitor| rename(world, visitor, &link).await)?);
            }
        }
        let key = self.house.key(db)?;
        self.examiner.examine(db, &key, entries)
    }

    /// One edit alone, and how many letters it made.
    fn learn_edit(
        &mut self,
        db: &store::Db,
        deed: impl AsyncFnOnce(&World, &mut Visitor) -> Option<Entry>,
    ) -> Result<Entry> {
        let before = letters_about_changes(db)?;
        let mut visitor = Visitor::before(&self.world.url, self.dice.of())?;
        let world = Arc::clone(&self.world);
        let entry = self.runtime.block_on(async {
            let session = visitor.post("/essai/coordinatrice", "").await?;
            let mut visitor = visitor.with(session.cookie("session")?);
            deed(&world, &mut visitor).await
        });
        let entry = entry.context("in the calm, an edit met nobody")?;
        ensure!(entry.is_acknowledged(), "in the calm, an edit was refused: {entry:?}");
        self.examiner.learn(&entry.class, letters_about_changes(db)? - before);
        Ok(entry)
    }

    /// Everybody begins to write.
    pub(crate) fn begin(&mut self) -> Result<Writers> {
        self.world.resume();
        let _inside = self.runtime.enter();
        Writers::begin(&self.world, &self.house, &mut self.dice)
    }

    /// Nobody begins anything any more; what was begun ends. The ledger of all.
    pub(crate) fn end(&mut self, writers: Writers) -> Vec<Entry> {
        self.world.stop();
        self.runtime.block_on(writers.ledger())
    }

    /// How long it takes until the house takes a write again; nothing where it does not.
    pub(crate) fn heals(&mut self, patience: Duration) -> Result<Option<Duration>> {
        let begun = Instant::now();
        let mut visitor = Visitor::before(&self.world.url, self.dice.of())?;
        while begun.elapsed() < patience {
            let answer = self.runtime.block_on(visitor.post("/essai/benevole", ""));
            if answer.is_some_and(|answer| answer.cookie("session").is_some()) {
                return Ok(Some(begun.elapsed()));
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        Ok(None)
    }

    /// With the house open again: frees what the dead held, reads the mail, and looks for everything that was noted.
    pub(crate) fn examine(&mut self, entries: Vec<Entry>) -> Result<()> {
        let db = self.house.db()?;
        let key = self.house.key(&db)?;
        letters::wake(&db)?;
        let news = self.mail.news()?;
        self.world.read(&db, &news)?;
        let begin = self.examiner.ledger().len();
        self.examiner.examine(&db, &key, entries)?;
        self.search(begin)
    }

    /// The public search finds what was acknowledged last.
    fn search(&mut self, begin: usize) -> Result<()> {
        let mut newest = BTreeMap::new();
        for entry in &self.examiner.ledger()[begin..] {
            if let Deed::Edit { kind: "service", record, mark } = &entry.deed {
                newest.insert(*record, entry.is_acknowledged().then(|| mark.clone()));
            }
        }
        let wanted: Vec<_> =
            newest.into_iter().filter_map(|(id, mark)| Some((id, mark?))).take(LOOKED_FOR).collect();
        let mut visitor = Visitor::before(&self.world.url, self.dice.of())?;
        for (record, mark) in wanted {
            let answer = self.runtime.block_on(visitor.get(&format!("/recherche?q={mark}")));
            let page = answer.map(|answer| answer.page).unwrap_or_default();
            if !page.contains(&format!("-{}\"", directory::handle(record))) {
                self.examiner
                    .findings
                    .unsound
                    .push(format!("the search does not find {mark}, the name of {record}"));
            }
        }
        Ok(())
    }

    /// The last look: every letter has left, every entry is looked for once more, the index is built anew beside.
    pub(crate) fn close(&mut self, serving: Serving) -> Result<Delivered> {
        let db = self.house.db()?;
        let key = self.house.key(&db)?;
        let delivered = letters::settle(&db, &mut self.mail)?;
        self.examiner.examine_all(&db, &key)?;
        self.examiner
            .findings
            .lost
            .extend(delivered.lost.iter().map(|id| format!("letter {id}: sent, not arrived")));
        self.examiner.findings.lost.extend(delivered.stuck.iter().map(|told| format!("letter {told}")));
        let strange = delivered.strange.iter().map(|id| format!("letter {id} arrived, and nobody wrote it"));
        self.examiner.findings.unsound.extend(strange);
        let index = compare_index(&db, &self.house.folder)?;
        self.examiner.findings.unsound.extend(index);
        drop(db);
        ensure!(serving.stop()?.success(), "asked to stop at the end, the house did not end well");
        Ok(delivered)
    }
}
